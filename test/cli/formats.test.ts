/** Files of every format as inputs of the commands: the same figures come out, and people are told how they were read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, write } from '@e965/xlsx';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { bytesSource, nodePlatform, readWorkbook } from '../../core/formats/index.ts';
import type { Report } from '../../core/index.ts';
import { command, put, temporaryFolder, xtsFolder } from '../helpers/command.ts';
import { encode } from '../helpers/csv.ts';
import { convertWithOffice, hasLibreOffice } from '../helpers/libreoffice.ts';

let lab: Uint8Array;
let sta: Uint8Array;
beforeAll(async () => {
  const folder = xtsFolder('lab', 'sta');
  lab = new Uint8Array(readFileSync(join(folder, 'xts-lab.xlsx')));
  sta = new Uint8Array(readFileSync(join(folder, 'xts-sta.xlsx')));
});

type FactRow = Readonly<Record<string, string>>;

const rowsOf = (csv: string): readonly FactRow[] =>
  Papa.parse<FactRow>(csv.replace(/^\ufeff/, '').trim(), { header: true }).data;

/** The facts of one file; which file it was is left out of each. */
async function factsOf(name: string, content: Uint8Array): Promise<readonly FactRow[]> {
  const folder = temporaryFolder({ [name]: content });
  const ran = await command(['convert', join(folder, name), '-o', join(folder, 'out')]);
  expect(ran.err).not.toMatch(/not read/);
  const csv = readFileSync(join(folder, 'out', name.replace(/\.\w+$/, '.csv')), 'utf8');
  return rowsOf(csv).map((row) => ({ ...row, file: '' }));
}

describe('one workbook in every format (two are skipped where LibreOffice is not installed)', () => {
  const saved = new Map<string, Uint8Array>();
  const savedAs = (kind: string): Uint8Array => {
    const bytes = saved.get(kind) ?? convertWithOffice('lab.xlsx', lab, kind);
    saved.set(kind, bytes);
    return bytes;
  };

  it.skipIf(!hasLibreOffice).each(['xls', 'ods'])(
    '.%s as LibreOffice saves it gives the same facts',
    async (kind) => {
      const facts = await factsOf('lab.xlsx', lab);
      expect(facts.length).toBeGreaterThan(5);
      expect(await factsOf(`lab.${kind}`, savedAs(kind))).toEqual(facts);
    },
  );

  it('.xlsb gives the same facts', async () => {
    const book = read(lab, { dense: true, cellNF: true });
    const xlsb = write(book, { type: 'array', bookType: 'xlsb' }) as ArrayBuffer;
    expect(await factsOf('lab.xlsb', new Uint8Array(xlsb))).toEqual(await factsOf('lab.xlsx', lab));
  });

  it.skipIf(!hasLibreOffice)('under a wrong name is read by what it is', async () => {
    expect(await factsOf('renamed.xlsx', savedAs('xls'))).toEqual(await factsOf('lab.xlsx', lab));
  });
});

/** A sheet as text, as a program would save it. */
async function sheetAsText(name: string, delimiter: string): Promise<string> {
  const { sheets } = await readWorkbook(bytesSource('sta.xlsx', sta), nodePlatform);
  const grid = sheets.find((sheet) => sheet.name === name);
  const rows = Array.from({ length: grid?.rowCount ?? 0 }, (_, row) =>
    Array.from(
      { length: grid?.columnCount ?? 0 },
      (_, column) => grid?.cell(row + 1, column + 1).value ?? '',
    ),
  );
  return `${Papa.unparse(rows, { delimiter, newline: '\r\n' })}\r\n`;
}

describe('a table as text', () => {
  it('is checked like the same sheet of a workbook; without META it is not used', async () => {
    const text = (await sheetAsText('STA_POP', ';')).replace('10000000', '9000000');
    const folder = temporaryFolder({ 'STA_POP.csv': encode(text, 'windows-1252') });
    const { out, code } = await command(['validate', folder, '--country', 'XTS', '--format', 'json']);
    const { issues, inputs } = JSON.parse(out) as Report;
    expect(code).toBe(1);
    // no META (S01), and female and male add up to 10 000 000 (S06)
    expect(issues.map(({ rule, place }) => [rule, place.cell ?? ''])).toEqual([
      ['S01', ''],
      ['S06', 'D4'],
    ]);
    expect(inputs[0]?.rows).toEqual({ read: 6, accepted: 0, rejected: 6, ignored: 0 });
  });

  it('says how it was read, in the reader’s language', async () => {
    const folder = temporaryFolder({ 'STA_POP.csv': await sheetAsText('STA_POP', ';') });
    const { err } = await command(['validate', folder, '--country', 'XTS', '--language', 'fr']);
    expect(err).toMatch(/STA_POP\.csv : .*UTF-8.*points-virgules/);
    const { err: quiet } = await command(['validate', folder, '--country', 'XTS', '--quiet']);
    expect(quiet).toBe('');
  });

  it('warns where the delimiter could be another, even when quiet', async () => {
    const folder = temporaryFolder({ 'a.csv': 'a;b,c\nd;e,f\n' });
    const { err } = await command(['validate', join(folder, 'a.csv'), '--quiet']);
    expect(err).toMatch(/a\.csv: the fields might as well be separated by/);
  });

  it('that this program wrote is left aside', async () => {
    const folder = temporaryFolder({ 'sta.xlsx': sta });
    await command(['convert', join(folder, 'sta.xlsx'), '-o', folder]);
    const { err, code } = await command(['validate', folder]);
    expect(err).toMatch(/sta\.csv: left aside: it is a table of facts that mainstream wrote/);
    expect(code).toBe((await command(['validate', join(folder, 'sta.xlsx')])).code);
  });

  it('under the name of a workbook is refused: it may be an error message', async () => {
    const folder = temporaryFolder({ 'export.xlsx': 'Error 500;please try again\n' });
    const { err, code } = await command(['validate', join(folder, 'export.xlsx')]);
    expect([code, err]).toEqual([3, expect.stringMatching(/export\.xlsx: not read\. This is a text file/)]);
  });
});

describe('standard input', () => {
  it('is read where the name is -', async () => {
    const folder = temporaryFolder({ 'lab.xlsx': lab });
    const named = await command(['validate', join(folder, 'lab.xlsx'), '--format', 'json']);
    const piped = await command(['validate', '-', '--format', 'json'], { input: lab });
    expect(piped.code).toBe(named.code);
    expect(JSON.parse(piped.out.replaceAll('stdin', 'lab.xlsx'))).toEqual(JSON.parse(named.out));
  });

  it('may be a text', async () => {
    const input = encode(await sheetAsText('STA_POP', ','), 'utf-8');
    const { err } = await command(['validate', '-', '--country', 'XTS'], { input });
    expect(err).toMatch(/stdin: read as UTF-8, fields separated by commas/);
  });

  it('longer than a file may be is refused', async () => {
    const folder = temporaryFolder({ 'mainstream.config.json': '{"limits":{"fileBytes":5000}}' });
    const { err, code } = await command(['validate', '-'], { input: lab, folder });
    expect([code, err]).toEqual([4, expect.stringMatching(/stdin: not read\. The file has/)]);
  });
});

describe('limits in the settings', () => {
  it('hold for every file', async () => {
    const folder = temporaryFolder({
      'lab.xlsx': lab,
      'mainstream.config.json': '{"limits":{"cells":10}}',
    });
    const { err, code } = await command(
      ['validate', 'lab.xlsx'].map((each) => each.replace('lab', join(folder, 'lab'))),
      {
        folder,
      },
    );
    expect([code, err]).toEqual([4, expect.stringMatching(/more than 10 cells/)]);
  });
});

it('convert never writes over one of its inputs', async () => {
  const text = await sheetAsText('STA_POP', ',');
  const folder = temporaryFolder();
  const file = put(folder, 'STA_POP.csv', text);
  const { err, code } = await command(['convert', file, '-o', folder, '--force']);
  expect([code, err]).toEqual([2, expect.stringMatching(/is one of the workbooks to read/)]);
  expect(readFileSync(file, 'utf8')).toBe(text);
});
