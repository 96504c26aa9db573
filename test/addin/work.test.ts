/** The worker with all its jobs in this process, and the pane's side of it: what it answers is what the command line says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MemoryHost } from '../../addin/host/memory.ts';
import { WorkClient, type WorkerLike } from '../../addin/worker/client.ts';
import type { CellChange } from '../../addin/host/host.ts';
import { bytesSource, nodePlatform, readBook } from '../../core/formats/index.ts';
import type { Failure } from '../../core/index.ts';
import type { Report, Value } from '../../core/index.ts';
import { samplesFolder } from '../../samples/build.ts';
import { FAULTY_FILE } from '../../samples/faulty.ts';
import { command, put, temporaryFolder } from '../helpers/command.ts';
import { handing, workHere, workOn } from '../helpers/work.ts';

const faulty = readFileSync(join(samplesFolder(), FAULTY_FILE));
const asked = { language: 'en', settings: {} } as const;

const withBook = (edits: readonly CellChange[] = [], name = FAULTY_FILE): Promise<WorkClient> =>
  workOn(faulty, name, edits);

describe('check', () => {
  it('finds what the command line finds, in the same words', async () => {
    const folder = temporaryFolder();
    put(folder, FAULTY_FILE, faulty);
    for (const language of ['en', 'fr']) {
      const { out } = await command(
        [
          'validate',
          join(folder, FAULTY_FILE),
          '--format',
          'json',
          '--language',
          language,
          '--fail-on',
          'never',
        ],
        { folder },
      );
      const theirs = JSON.parse(out) as Report;
      const work = await withBook([], theirs.inputs[0]?.file);
      const { report, fixable } = await work.ask('check', {
        language: language as 'en' | 'fr',
        settings: {},
      });
      expect({ ...report, tool: theirs.tool, issues: [] }).toEqual({ ...theirs, issues: [] });
      expect(fixable.safe).toBe(theirs.issues.filter(({ fix }) => fix?.safe).length);
      const listed = await Promise.all(
        report.groups.map(({ key, rule, variant }) =>
          work.ask('cases', {
            ...{ language: language as 'en' | 'fr', settings: {}, limit: 100 },
            group: { key, rule, ...(variant !== undefined && { variant }) },
          }),
        ),
      );
      const sorted = (issues: Report['issues']): string[] =>
        issues.map((each) => JSON.stringify(each)).sort();
      expect(sorted(listed.flat())).toEqual(sorted(theirs.issues));
    }
  });

  it('takes the country and the rules of the settings', async () => {
    const work = await withBook();
    const settings = {
      rules: [
        {
          id: 'N01',
          sheet: 'MFA_CONS',
          expect: [{ column: 'total', op: '<' as const, value: 90_000 }],
          message: 'Too many: {total}',
        },
      ],
    };
    const { report } = await work.ask('check', { language: 'en', settings });
    expect(report.groups.find(({ rule }) => rule === 'N01')?.message).toBe('Too many: 171,000');
    await expect(
      work.ask('check', { language: 'en', settings: { country: 'Moldova' } }),
    ).rejects.toMatchObject({ code: 'BAD_SETTINGS' });
  });

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'R01'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'R11'],
  ])('says why %s cannot be read, and can be asked again', async (_, bytes, reason) => {
    const work = workHere();
    await work.read(handing(bytes, 'a.xlsx'));
    for (let n = 0; n < 2; n++) {
      const failure: unknown = await work.ask('check', asked).catch((error: unknown) => error);
      expect(failure).toMatchObject({ reason });
      const { code, args } = failure as Failure;
      const text = await work.ask('wording', { failure: { code, reason, args }, language: 'fr' });
      expect(text).toMatch(/fichier|PDF/);
    }
  });
});

describe('repairs', () => {
  it('make the file that validate --fix makes, cell by cell', async () => {
    const { cells, passed } = await (await withBook()).ask('fixes', { ...asked, of: 'safe' });
    expect(passed).toEqual([]);
    const work = await withBook(cells);
    const { bytes } = await work.ask('copy', { ...asked, marks: [], state: null });
    const folder = temporaryFolder();
    put(folder, FAULTY_FILE, faulty);
    await command(['validate', join(folder, FAULTY_FILE), '--fix', '-o', join(folder, 'copy.xlsx')], {
      folder,
    });
    expect(Buffer.from(bytes).equals(readFileSync(join(folder, 'copy.xlsx')))).toBe(true);
    const { report } = await work.ask('check', asked);
    expect(report.summary.errors).toBe(1);
  });

  it('propose what a person must decide', async () => {
    const work = await withBook();
    const { report } = await work.ask('check', asked);
    const group = report.groups.find(({ rule }) => rule === 'S18');
    const { key = '', variant } = group ?? {};
    const of = { key, rule: 'S18', ...(variant !== undefined && { variant }) };
    const { cells } = await work.ask('fixes', { ...asked, of });
    expect(cells).toMatchObject([{ sheet: 'MFA_CONS', cell: 'C8', from: 'Italyy', to: 'ITA' }]);
  });

  it('keep a value with its explanation', async () => {
    const first = await withBook();
    const { report } = await first.ask('check', asked);
    const group = report.groups.find(({ severity }) => severity === 'warning');
    if (!group) throw new Error('no warning to explain');
    const { key, rule, variant } = group;
    const name = { key, rule, ...(variant !== undefined && { variant }) };
    const changes = await first.ask('keep', {
      ...asked,
      group: name,
      because: 'Amnesty',
      by: 'Consular unit',
    });
    expect(changes.every(({ sheet, from }) => sheet === 'EXPLAIN' && from === null)).toBe(true);
    const after = await (await withBook(changes)).ask('check', asked);
    expect(after.report.groups.find((each) => each.key === key && each.rule === rule)?.explained).toEqual({
      ...{ text: 'Amnesty', by: 'Consular unit', holds: true, on: '2024-03-31' },
      then: expect.any(String) as string,
    });
  });

  it('put the sheet EXPLAIN into a workbook that has none, and explain there', async () => {
    const { sheets } = await readBook(bytesSource(FAULTY_FILE, faulty), nodePlatform);
    const host = new MemoryHost(
      FAULTY_FILE,
      sheets
        .filter(({ name }) => name !== 'EXPLAIN')
        .map(({ name, rowCount, columnCount, cell }) => ({
          name,
          rows: Array.from({ length: rowCount }, (_, row) =>
            Array.from({ length: columnCount }, (__, column): Value => {
              const { value } = cell.call(
                sheets.find((each) => each.name === name),
                row + 1,
                column + 1,
              );
              return typeof value === 'boolean' ? String(value) : value;
            }),
          ),
        })),
    );
    const work = workHere();
    await work.read(host);
    const { report } = await work.ask('check', asked);
    // S42 says that the sheet is missing, and is over once it is there.
    const warning = report.groups.find(({ severity, rule: id }) => severity === 'warning' && id !== 'S42');
    const { key = '', rule = '', variant } = warning ?? {};
    const name = { key, rule, ...(variant !== undefined && { variant }) };
    const said = { ...asked, group: name, because: 'Amnesty', by: 'Consular unit' };
    await expect(work.ask('keep', said)).rejects.toMatchObject({ reason: 'keep-sheet' });
    const plan = await work.ask('explainSheet', asked);
    expect((await host.insert(plan)).sheets).toEqual(['EXPLAIN']);
    await work.read(host);
    const written = await host.write(await work.ask('keep', said));
    expect(written.passed).toEqual([]);
    await work.read(host);
    const after = await work.ask('check', asked);
    const explained = after.report.groups.find((each) => each.key === key && each.rule === rule)?.explained;
    expect(explained).toMatchObject({ text: 'Amnesty', holds: true });
  });

  it('put marks and our part into the copy, which reads like the original', async () => {
    const work = await withBook();
    const marks = await work.ask('marks', asked);
    const state = '<state xmlns="urn:mainstream:workbook-state:1">{}</state>';
    const { bytes } = await work.ask('copy', { ...asked, marks, state });
    const again = await readBook(bytesSource('a.xlsx', bytes), nodePlatform);
    expect(again.state).toContain('{}');
    expect(again.sheets.at(-1)?.name).toBe('Mainstream – issues');
    const marked = workHere();
    await marked.read(handing(bytes, FAULTY_FILE));
    const [before, after] = [await work.ask('check', asked), await marked.ask('check', asked)];
    expect(after.report.groups).toEqual(before.report.groups);
  });

  it('mark every cell that has an issue, with all that is to be said', async () => {
    const work = await withBook();
    const marks = await work.ask('marks', asked);
    const mark = marks.find(({ sheet, row, column }) => sheet === 'MFA_CONS' && row === 8 && column === 3);
    expect(mark?.severity).toBe('error');
    expect(mark?.text).toMatch(/^S18 error: .*\n“Italyy” .*\n→ .*\nProposal: Italyy → ITA/);
  });
});

describe('cells', () => {
  it('are those of the file, and after an edit those of the edit', async () => {
    const box = { settings: {}, sheet: 'MFA_CONS', top: 7, left: 3, bottom: 8, right: 4 };
    const before = await (await withBook()).ask('cells', box);
    expect(before).toEqual({
      ...{ top: 7, left: 3, formulas: [] },
      values: [
        ['Total', '171 000'],
        ['Italyy', 90_000],
      ],
    });
    const edit = { sheet: 'MFA_CONS', row: 8, column: 3, from: 'Italyy', to: 'ITA' };
    const twice = { ...edit, from: 'ITA', to: 'FRA' };
    const after = await (await withBook([edit, twice])).ask('cells', box);
    expect(after.values[1]).toEqual(['FRA', 90_000]);
  });

  it('end with the sheet', async () => {
    const work = await withBook();
    const { sheets, canBePatched } = await work.ask('sheets', { settings: {} });
    expect(canBePatched).toBe(true);
    const sheet = sheets.find(({ name }) => name === 'MFA_CONS');
    expect(sheet).toMatchObject({ rowCount: 11, visibility: 'visible' });
    const box = { top: 10, left: 1, bottom: 500, right: 500 };
    const { values } = await work.ask('cells', { settings: {}, sheet: 'MFA_CONS', ...box });
    expect(values.map((row) => row.length)).toEqual([sheet?.columnCount, sheet?.columnCount]);
    await expect(work.ask('cells', { settings: {}, sheet: 'None', ...box })).rejects.toMatchObject({
      ...{ code: 'HOST', reason: 'gone' },
    });
  });

  it('of a copy without edits are the bytes of the file', async () => {
    const { bytes } = await (await withBook()).ask('copy', { ...asked, marks: [], state: null });
    expect(Buffer.from(bytes).equals(faulty)).toBe(true);
    const book = await readBook(bytesSource('a.xlsx', bytes), nodePlatform);
    expect(book.sheets.length).toBeGreaterThan(3);
  });
});

describe('open workbook', () => {
  it('is read anew sheet by sheet, and the rest kept', async () => {
    const head = ['year', 'host', 'total', 'female', 'male'];
    const rows = (total: string | number) => [head, [2023, 'ITA', total, 60, 40]];
    const meta = [
      ['field', 'value'],
      ['institution', 'MFA'],
      ['country', 'XTS'],
    ];
    const host = new MemoryHost('Book1.xlsx', [
      { name: 'META', rows: meta },
      { name: 'MFA_CONS', rows: rows('1OO') },
    ]);
    const work = workHere();
    await work.read(host);
    const found = async (): Promise<string[]> => {
      const { report } = await work.ask('check', asked);
      return report.groups.filter(({ sheet }) => sheet === 'MFA_CONS').map(({ rule }) => rule);
    };
    const before = await found();
    expect(before).toContain('S04');
    host.type('MFA_CONS', 2, 3, 100);
    const sheet = (await host.sheets()).find(({ name }) => name === 'MFA_CONS');
    await work.read(host, { sheets: [sheet?.id ?? ''] });
    expect(await found()).toEqual(before.filter((rule) => rule !== 'S04'));
  });
});

describe('words', () => {
  it('explains a code in the language of the reader', async () => {
    const work = workHere();
    expect((await work.ask('explain', { ...asked, id: 's06' }))?.id).toBe('S06');
    expect(await work.ask('explain', { ...asked, id: 'S99' })).toBeNull();
    const french = await work.ask('ids', { language: 'fr', settings: {} });
    expect(french.map(({ kind }) => kind)).toEqual(['sheets', 'rules', 'indicators', 'findings', 'refusals']);
    expect(french.every(({ entries }) => entries.length > 0)).toBe(true);
    const codes = french.flatMap(({ entries }) => entries.map(({ id }) => id));
    const explained = await Promise.all(codes.map((id) => work.ask('explain', { ...asked, id })));
    expect(codes.filter((_, index) => (explained[index]?.sections.length ?? 0) === 0)).toEqual([]);
    const { report } = await (await withBook()).ask('check', asked);
    expect(report.groups.map(({ rule }) => rule).filter((rule) => !codes.includes(rule))).toEqual([]);
  });

  it.each([
    ['{ "country": "MDA" }', { country: 'MDA' }],
    ['\ufeff{}', {}],
    ['{', { code: 'BAD_SETTINGS', reason: 'not-json' }],
    ['[]', { code: 'BAD_SETTINGS', reason: 'not-object' }],
    ['{ "contry": "MDA" }', { code: 'BAD_SETTINGS', reason: 'unknown-key' }],
    ['{ "limits": { "cels": 1 } }', { code: 'BAD_SETTINGS', reason: 'unknown-key' }],
  ])('settings %s', async (text, expected) => {
    const work = workHere();
    const result: unknown = await work
      .ask('settings', { file: 'a.json', text })
      .catch((error: unknown) => error);
    expect(result).toMatchObject(expected);
  });
});

describe('client', () => {
  it('tells how far a job is', async () => {
    const stages = new Set<string>();
    const work = await withBook();
    await work.ask('check', asked, { progress: ({ stage }) => stages.add(stage) });
    expect([...stages]).toEqual(expect.arrayContaining(['read', 'check']));
  });

  it('ends the worker when a job is stopped, and hands the workbook over anew', async () => {
    const work = await withBook();
    const stop = new AbortController();
    const job = work.ask('check', asked, { signal: stop.signal });
    stop.abort();
    await expect(job).rejects.toMatchObject({ code: 'STOPPED' });
    expect(work.hasBook).toBe(false);
    await expect(work.ask('check', asked, { signal: stop.signal })).rejects.toMatchObject({
      code: 'STOPPED',
    });
    await work.ready(handing(faulty, FAULTY_FILE));
    expect((await work.ask('check', asked)).report.summary.errors).toBeGreaterThan(0);
  });

  it('reads a workbook once for all who wait for it', async () => {
    let readings = 0;
    const host = handing(faulty, FAULTY_FILE);
    const counted = {
      ...host,
      read: () => {
        readings++;
        return host.read();
      },
    };
    const work = workHere();
    await Promise.all([work.ready(counted), work.ready(counted)]);
    await work.ready(counted);
    expect(readings).toBe(1);
  });

  it('fails every open job when the worker dies', async () => {
    const dying: WorkerLike = {
      ...{ onmessage: null, onerror: null, terminate: () => undefined },
      postMessage: () => {
        queueMicrotask(() => dying.onerror?.call(dying as Worker, new Event('error') as ErrorEvent));
      },
    };
    const work = new WorkClient(() => dying);
    await expect(work.ask('check', asked)).rejects.toMatchObject({ code: 'BUG', reason: 'worker' });
  });
});
