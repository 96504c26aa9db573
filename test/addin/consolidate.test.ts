/** The tab Consolidate: the workbooks that the command line makes, byte for byte, and what became of each file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { together } from '../../addin/panes/consolidate/together.ts';
import { samplesFolder } from '../../samples/build.ts';
import { command, temporaryFolder } from '../helpers/command.ts';
import type { WorkClient } from '../../addin/worker/client.ts';
import type { FindingLine } from '../../addin/worker/results.ts';
import { workHere, workOn } from '../helpers/work.ts';

const moldova = join(samplesFolder(), 'moldova');
const facts =
  'country,institution,sheet,year,period,measure,value,unit,obs_status,conf_status,flags,file,cell\n';
const contents: Readonly<Record<string, Uint8Array>> = {
  'a.pdf.xlsx': Buffer.from('%PDF-1.7\n'),
  'mda-pln.xlsx': readFileSync(join(moldova, 'mda-pln.xlsx')),
  'facts.csv': Buffer.from(facts),
};
const file = (name: string, bytes: Uint8Array) => ({ name, blob: new Blob([new Uint8Array(bytes)]) });
const files = Object.entries(contents).map(([name, bytes]) => file(name, bytes));
const asked = { language: 'en', settings: {}, withOpen: false, edition: 'full' } as const;

/** A feedback workbook in which a ministry accepted the first finding, and the key of that finding. */
async function sentBack(
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly bytes: Uint8Array; readonly key: string }> {
  const asking = { language: 'en', settings: {} } as const;
  const { findings } = await (await workOn(bytes, name)).ask('coherence', { ...asking, of: 'workbook' });
  const [first] = findings;
  const cell = first?.answers?.status;
  const place = { sheet: '05_FINDINGS', row: cell?.row ?? 0, column: cell?.column ?? 0 };
  const work = await workOn(bytes, name, [{ ...place, from: cell?.value ?? null, to: 'ACCEPTED' }]);
  const copy = await work.ask('copy', { ...asking, marks: [], state: null });
  return { bytes: copy.bytes, key: first?.key ?? '' };
}

/** What the tab Coherence shows of the workbook that was made, and of one in which somebody answered. */
async function answered(work: WorkClient, bytes: Uint8Array, already: string): Promise<void> {
  const asking = { language: 'en', settings: {} } as const;
  const found = await work.ask('coherence', { ...asking, of: 'consolidation' });
  expect(found.findings.every(({ answers }) => answers === null)).toBe(true);
  const opened = await workOn(bytes, 'mda-coherence.xlsx');
  const stands = await opened.ask('coherence', { ...asking, of: 'workbook' });
  expect(stands.isCoherenceBook).toBe(true);
  const shown = ({ key, rule, severity, suggestion, owner }: FindingLine) =>
    [key, rule, severity, suggestion, owner?.label] as const;
  expect(stands.findings.map(shown)).toEqual(found.findings.map(shown));
  const statuses = stands.findings.map(({ key, answers }) => [key, answers?.status?.value]);
  expect(Object.fromEntries(statuses)).toMatchObject({ [already]: 'ACCEPTED' });
  const first = stands.findings.find(({ key }) => key !== already);
  const { status, due, decided_by: by } = first?.answers ?? {};
  expect([status?.value, due?.value, by?.value]).toEqual(['OPEN', null, null]);
  const edits = [
    { cell: status, to: 'IN_WORK' },
    { cell: due, to: '2026-12-31' },
  ].map(({ cell, to }) => ({
    ...{ sheet: '05_FINDINGS', row: cell?.row ?? 0, column: cell?.column ?? 0 },
    ...{ from: cell?.value ?? null, to },
  }));
  const { bytes: copy } = await (
    await workOn(bytes, 'mda-coherence.xlsx', edits)
  ).ask('copy', { ...asking, marks: [], state: null });
  const after = await (await workOn(copy, 'a.xlsx')).ask('coherence', { ...asking, of: 'workbook' });
  const now = after.findings.find(({ key }) => key === first?.key)?.answers;
  expect([now?.status?.value, now?.due?.value]).toEqual(['IN_WORK', '2026-12-31']);
}

const prefixed = (prefix: string, some: typeof contents): typeof contents =>
  Object.fromEntries(Object.entries(some).map(([name, bytes]) => [`${prefix}${name}`, bytes]));

describe('consolidation', () => {
  it('makes the workbooks of the command line, and gives every file a line', async () => {
    const work = workHere();
    const first = await work.ask('consolidate', { ...asked, files, feedback: true });
    expect(first).toMatchObject({ book: { name: 'mda-coherence.xlsx' }, revisions: null });
    expect(first.receipt.map(({ file: name, status }) => [name, status])).toEqual([
      ['a.pdf.xlsx', 'failed'],
      ['facts.csv', 'skipped'],
      ['mda-pln.xlsx', 'read'],
    ]);
    expect(first.receipt[0]?.reason).toMatch(/PDF/);
    expect(first.receipt[2]).toMatchObject({ institution: { id: 'PLN' }, reason: null });

    const earlier = first.book?.bytes ?? new Uint8Array();
    const sent = first.feedback.find(({ name }) => name === 'feedback-pln.xlsx');
    const back = await sentBack('feedback-pln.xlsx', sent?.bytes ?? new Uint8Array());
    const second = await work.ask('consolidate', {
      ...{ ...asked, files, feedback: true },
      previous: file('first.xlsx', earlier),
      answers: [file('feedback-pln.xlsx', back.bytes)],
    });
    const folder = temporaryFolder({
      ...prefixed('in/', contents),
      ...{ 'first.xlsx': earlier, 'back.xlsx': back.bytes },
    });
    const at = (name: string): string => join(folder, name);
    const options = [
      '--previous',
      at('first.xlsx'),
      '--answers',
      at('back.xlsx'),
      '--feedback',
      at('feedback'),
      '--fail-on',
      'never',
    ];
    await command(['consolidate', at('in'), '-o', at('again.xlsx'), ...options], { folder });
    expect(Buffer.from(second.book?.bytes ?? []).equals(readFileSync(at('again.xlsx')))).toBe(true);
    expect(second.revisions).toBe('No figure of the earlier run changed.');
    expect(second.feedback.map(({ name }) => name).sort()).toEqual(readdirSync(at('feedback')).sort());
    await answered(work, second.book?.bytes ?? new Uint8Array(), back.key);
    for (const { name, bytes } of second.feedback)
      expect(Buffer.from(bytes).equals(readFileSync(join(at('feedback'), name)))).toBe(true);
  });

  it('makes the public edition of the command line, with what a full one hands on and what was published before', async () => {
    const names = ['xts-int.xlsx', 'xts-sta.xlsx'];
    const own = names.map((name) => file(name, readFileSync(join(samplesFolder(), 'xts', name))));
    const paths = names.map((name) => join(samplesFolder(), 'xts', name));
    const folder = temporaryFolder();
    const at = (name: string): string => join(folder, name);
    const make = (name: string, ...options: readonly string[]) =>
      command(['consolidate', ...paths, '-o', at(name), '--fail-on', 'never', ...options], { folder });
    const made = (name: string) => file(name, readFileSync(at(name)));
    await make('full.xlsx');
    const first = ['--edition', 'public', '--previous', at('full.xlsx')];
    await make('public.xlsx', ...first);
    await make('next.xlsx', ...first, '--published', at('public.xlsx'));
    const work = workHere();
    const asking = { ...asked, files: own, edition: 'public', previous: made('full.xlsx') } as const;
    const next = await work.ask('consolidate', { ...asking, published: made('public.xlsx') });
    expect(Buffer.from(next.book?.bytes ?? []).equals(readFileSync(at('next.xlsx')))).toBe(true);
    expect(next.carried).toMatch(/^full\.xlsx is a full edition\.(?!.*published before)/);
    const unknown = await work.ask('consolidate', asking);
    expect(Buffer.from(unknown.book?.bytes ?? []).equals(readFileSync(at('public.xlsx')))).toBe(true);
    expect(unknown.carried).toContain('If a public edition was published before, choose it');

    const foreign = { ...asking, published: own[0] ?? made('next.xlsx') };
    await expect(work.ask('consolidate', foreign)).rejects.toMatchObject({ reason: 'not-an-edition' });
    const full = { ...asked, files: own, published: made('public.xlsx') };
    await expect(work.ask('consolidate', full)).rejects.toMatchObject({ reason: 'published-full' });
  });

  it('says so where nothing can be used, and refuses what would be of no use', async () => {
    const work = workHere();
    const nothing = await work.ask('consolidate', { ...asked, files: [file('a.xlsx', new Uint8Array())] });
    expect(nothing).toMatchObject({ book: null, receipt: [{ status: 'failed' }] });
    const previous = file('first.xlsx', contents['mda-pln.xlsx'] ?? new Uint8Array());
    await expect(work.ask('consolidate', { ...asked, files, previous })).rejects.toMatchObject({
      code: 'BAD_SETTINGS',
    });
    await expect(
      work.ask('consolidate', { ...asked, files, answers: [file('back.xlsx', new Uint8Array())] }),
    ).rejects.toMatchObject({ reason: 'answers-alone' });
    await expect(
      work.ask('consolidate', { ...asked, files, settings: { country: 'JAM' } }),
    ).rejects.toMatchObject({ reason: 'other-country' });
    const figures = file('figures.json', Buffer.from('{}'));
    await expect(work.ask('consolidate', { ...asked, files, previous: figures })).rejects.toMatchObject({
      reason: 'figures-file',
    });
    await expect(
      work.ask('consolidate', { ...asked, files, edition: 'public', previous: figures }),
    ).rejects.toMatchObject({ reason: 'not-an-edition' });
    await expect(
      work.ask('consolidate', { ...asked, files, edition: 'public', feedback: true }),
    ).rejects.toMatchObject({ reason: 'feedback-public' });
  });
});

it('takes no file twice, and no two of one name', () => {
  const of = (name: string, size: number) => ({ name, size, lastModified: 1 });
  const { kept, passed } = together([of('a', 1)], [of('b', 1), of('a', 1), of('a', 2), of('b', 3)]);
  expect(kept).toEqual([of('a', 1), of('b', 1)]);
  expect(passed.map(({ file: { size }, why }) => [size, why])).toEqual([
    [1, 'alreadyChosen'],
    [2, 'sameName'],
    [3, 'sameName'],
  ]);
});
