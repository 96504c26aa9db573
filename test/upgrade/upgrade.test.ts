/**
 * `mainstream upgrade` (coherence-workbook §8): the original stays, nothing is lost, twice is once, what changed is
 * listed, other parts keep their bytes, and what could lose something is refused with cause and repair.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { nodePlatform } from '../../core/formats/node.ts';
import { bytesSource } from '../../core/formats/platform.ts';
import { readWorkbook } from '../../core/formats/xlsx/read/open.ts';
import { layoutTemplate } from '../../core/layout/template-book.ts';
import type { SheetPlan } from '../../core/layout/plan.ts';
import { writeWorkbook } from '../../core/formats/xlsx/write/write.ts';
import type { Book } from '../../core/model.ts';
import { figures } from '../../core/run.ts';
import { command, put, temporaryFolder } from '../helpers/command.ts';
import { bookBytes, HEADER_09, META_09, metaSheet, sheetOf, type OlderCell } from '../helpers/older-book.ts';
import { OTHER_READERS } from '../helpers/other-readers.ts';

const read = (bytes: Uint8Array): Promise<Book> => readWorkbook(bytesSource('pln.xlsx', bytes), nodePlatform);

const look = { bold: true, fill: 'FFF2CC', unlocked: true } as const;
const ROWS: readonly (readonly OlderCell[])[] = [
  [...HEADER_09, 'remark of the unit'],
  ['# Goal', 'Dimension', 'Relevance', 'Effect', 'Indicators', 'Because'],
  ['G1', 'REM', { value: 2, style: look }, { value: 'MIX', style: look }, '1.10', '=cmd|calc', 'checked'],
  ['G2', 'HEA', 3, 'NEG', null, 'nurses leave\nand do not return'],
  ['G2', 'GEN', null, 'POS', null, 'unclear'],
  ['G3', 'EDU', 1, '__proto__', null, null],
  ['Source: task force'],
];
const NOTES = sheetOf('Our notes', [['total', { value: 6, formula: 'SUM(PLN_LINKS!C3:C9)' }]]);
const RULES: Partial<SheetPlan> = {
  validations: [
    { ref: 'D3:D100', type: 'list', formulae: ['"POS,NEG,MIX,UNK"'], error: 'no', errorStyle: 'stop' },
    { ref: 'B3:B100', type: 'list', formulae: ['"REM,HEA"'] },
  ],
};

const links = (rows = ROWS, more = RULES): SheetPlan => sheetOf('PLN_LINKS', rows, more);
const pilot = (): Promise<Uint8Array> => bookBytes([metaSheet(), links(), NOTES]);

async function upgradeOf(bytes: Uint8Array, ...options: string[]) {
  const folder = temporaryFolder({ 'pln.xlsx': bytes });
  const ran = await command(['upgrade', join(folder, 'pln.xlsx'), ...options]);
  const target = join(folder, 'pln.v1.0.xlsx');
  const isThere = readdirSync(folder).includes('pln.v1.0.xlsx');
  return { ...ran, folder, target, bytes: isThere ? new Uint8Array(readFileSync(target)) : null };
}

const done = async (bytes: Uint8Array) => {
  const ran = await upgradeOf(bytes);
  if (!ran.bytes) throw new Error(ran.err);
  return { ...ran, bytes: ran.bytes };
};

const textsOf = (book: Book, sheet: string): string[][] => {
  const grid = book.sheets.find(({ name }) => name === sheet);
  return Array.from({ length: grid?.rowCount ?? 0 }, (_, row) =>
    Array.from({ length: grid?.columnCount ?? 0 }, (__, column) =>
      String(grid?.cell(row + 1, column + 1).value ?? ''),
    ),
  );
};

describe('an upgraded workbook', async () => {
  const original = await pilot();
  const { code, out, bytes, folder } = await done(original);
  const [before, after] = [await read(original), await read(bytes)];
  const report = textsOf(after, 'UPGRADE');

  it('says what became of the file, and that something is to be decided', () => {
    expect(code).toBe(1);
    expect(out.replace(folder, '')).toBe(
      'pln.xlsx → /pln.v1.0.xlsx: 0.9 → 1.0, 4 rows, 1 split in two, 13 cells carried over, 2 for you to decide\n',
    );
  });

  it('has the newer shape, each row in its place and the second claim below', () => {
    const rows = textsOf(after, 'PLN_LINKS').map((row) => row.join('|'));
    expect(rows[0]).toBe(
      'goal_id|dimension|relevance|strength|evidence_ids|mechanism|remark of the unit|channel|direction|grade|asserted_by',
    );
    expect(rows.slice(2)).toEqual([
      'G1|REM||2|1.10|=cmd|calc|checked|gain|M2D|E|PLN',
      'G2|HEA||-3||nurses leave\nand do not return||main|M2D|E|PLN',
      'G2|GEN||POS||unclear||main|M2D|E|PLN',
      'G3|EDU|1|__proto__||||main|M2D|E|PLN',
      'G1|REM||-2|1.10|=cmd|calc|checked|harm|M2D|E|PLN',
      'Source: task force||||||||||',
    ]);
  });

  it('loses nothing: every cell stands where it stood, or the report names what it said', () => {
    const told = report.map((row) => row[3] ?? '').join(' / ');
    for (const { name } of before.sheets) {
      const now = textsOf(after, name);
      textsOf(before, name).forEach((row, r) => {
        row.forEach((text, c) => {
          const isMoved = now.slice(r).some((other) => other[c] === text);
          const isLabel = r === 1; // of the sheet, not of a person
          if (text !== '' && now[r]?.[c] !== text && !isMoved && !isLabel) expect(told).toContain(text);
        });
      });
    }
  });

  it('counts every filled cell as kept, carried over or open', () => {
    const [, all, kept, mapped, open] =
      /: (\d+) filled = (\d+) .* \+ (\d+) .* \+ (\d+) /.exec(report[2]?.[0] ?? '') ?? [];
    const filled = ['META', 'PLN_LINKS'].flatMap((name) => textsOf(before, name).flat()).filter(Boolean);
    expect(Number(all)).toBe(filled.length);
    expect(Number(kept) + Number(mapped) + Number(open)).toBe(Number(all));
    expect([mapped, open]).toEqual(['13', '2']);
  });

  it('lists a line for each column and each value', () => {
    const lines = report
      .slice(7)
      .map(([what, sheet, cell, from, to]) => [what, sheet, cell, from, to].join('|'));
    expect(lines).toEqual([
      'version|META|B3|0.9|1.0',
      'version|META|B4|0.9|1.0',
      'taken out|META|B5|0123456789abcdef|',
      'renamed|PLN_LINKS|E1|indicator_ids|evidence_ids',
      'renamed|PLN_LINKS|F1|rationale|mechanism',
      'new meaning|PLN_LINKS|D1|effect|strength',
      'added|PLN_LINKS|H1||channel',
      'added|PLN_LINKS|I1||direction',
      'added|PLN_LINKS|J1||grade',
      'added|PLN_LINKS|K1||asserted_by',
      'split|PLN_LINKS|D3|MIX / 2|+2, −2',
      'recoded|PLN_LINKS|D4|NEG / 3|−3',
      'please decide|PLN_LINKS|D5|POS|',
      'please decide|PLN_LINKS|D6|__proto__ / 1|',
      'moved|PLN_LINKS|A7||1',
      'new row|PLN_LINKS|D7|D3|−2',
    ]);
  });

  it('keeps looks, and the bytes of every sheet that is not concerned', () => {
    const grid = after.sheets.find(({ name }) => name === 'PLN_LINKS');
    for (const [row, column] of [
      [3, 4],
      [3, 8],
      [7, 4],
      [7, 8],
    ] as const)
      expect(grid?.cell(row, column).fill).toBe('FFF2CC');
    const [old, now] = [unzipSync(original), unzipSync(bytes)];
    expect(now['xl/worksheets/sheet3.xml']).toEqual(old['xl/worksheets/sheet3.xml']);
    expect(now['xl/sharedStrings.xml']).toEqual(old['xl/sharedStrings.xml']);
    expect(strFromU8(now['xl/workbook.xml'] ?? new Uint8Array())).toContain('fullCalcOnLoad="1"');
  });

  it('lets the new numbers be typed, and the old words no longer', () => {
    const rules = after.sheets.find(({ name }) => name === 'PLN_LINKS')?.validations ?? [];
    const at = (column: number) => rules.filter(({ ranges }) => ranges.some(({ left }) => left === column));
    expect(at(4)).toMatchObject([{ type: 'whole', formulas: ['-3', '3'] }]);
    expect(at(2)).toMatchObject([{ type: 'list', formulas: ['"REM,HEA"'] }]);
    expect(at(9)).toMatchObject([{ formulas: ['"M2D,D2M"'] }]);
    expect(at(10)).toMatchObject([{ formulas: ['"A,B,C,D,E"'] }]);
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    expect(xml).toMatch(/<dataValidations count="4">/);
    expect(xml).toMatch(/<dimension ref="A1:K8"\/>/);
  });

  it.each(['exceljs', 'SheetJS'] as const)('is read alike by %s', async (name) => {
    const sheet = (await OTHER_READERS[name](bytes)).find((each) => each.name === 'PLN_LINKS');
    expect(['D3', 'D7', 'H7', 'A8'].map((cell) => sheet?.cells.get(cell))).toEqual(
      ['2', '-2', 'harm', 'Source: task force'].map((text) => expect.stringContaining(text) as unknown),
    );
  });
});

describe('twice', () => {
  it('changes nothing, and an upgraded file that somebody changed is not replaced', async () => {
    const original = await pilot();
    const { folder, bytes } = await done(original);
    const path = join(folder, 'pln.xlsx');
    const again = await command(['upgrade', folder]);
    expect([again.code, again.out]).toEqual([
      0,
      '2 files: 0 upgraded, 2 with nothing to do, 0 not upgraded\n',
    ]);
    expect(new Uint8Array(readFileSync(join(folder, 'pln.v1.0.xlsx')))).toEqual(bytes);
    expect(new Uint8Array(readFileSync(path))).toEqual(original);
    put(folder, 'pln.v1.0.xlsx', strToU8('edited by a person'));
    const refused = await command(['upgrade', path]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('--force');
    expect((await command(['upgrade', path, '--force'])).code).toBe(1);
    expect(new Uint8Array(readFileSync(join(folder, 'pln.v1.0.xlsx')))).toEqual(bytes);
  });
});

describe('another version', () => {
  const withVersion = (version: string | null) =>
    bookBytes([
      metaSheet(
        META_09.flatMap((pair) =>
          pair[0] !== 'template_version' ? [pair] : version === null ? [] : [[pair[0], version] as const],
        ),
      ),
      links(),
    ]);

  it.each([
    ['2.0', 2, /template 2\.0.*newer Mainstream/],
    ['0.5', 2, /template 0\.5, from which no way leads to 1\.0.*0\.9/],
    ['pilot', 2, /“pilot”.*template_version in META/],
    [null, 2, /looks like version 0\.9 \(6 of 7 columns known\).*--assume-version 0\.9/],
    ['1.0', 0, /nothing to do/],
    ['1.4', 0, /nothing to do/],
  ])('%s: exit code %i', async (version, code, said) => {
    const ran = await upgradeOf(await withVersion(version));
    expect([ran.code, ran.bytes]).toEqual([code, null]);
    expect(ran.err).toMatch(said);
  });

  it('is assumed where none is stated, and written down', async () => {
    const ran = await upgradeOf(await withVersion(null), '--assume-version', '0.9');
    expect(ran.code).toBe(1);
    const meta = textsOf(await read(ran.bytes ?? new Uint8Array()), 'META');
    expect(meta.at(-1)?.slice(0, 2)).toEqual(['template_version', '1.0']);
  });
});

describe('what could lose something is refused', () => {
  const rows = ROWS.slice(0, 4);
  it.each([
    ['a table', links(rows, { tables: [{ name: 't_Links', ref: 'A1:F4' }] }), /“t_Links”.*Convert to Range/],
    ['merged cells', links(rows, { merges: ['D3:D4'] }), /D3.*Unmerge/],
    [
      'no room',
      links([...rows, ['Source: a', 'b']], { merges: ['A5:B5'] }),
      /needs 1 row below row 4.*Insert 1 empty row/,
    ],
  ])('%s', async (_, sheet, said) => {
    const ran = await upgradeOf(await bookBytes([metaSheet(), sheet]));
    expect([ran.code, ran.bytes]).toEqual([2, null]);
    expect(ran.err).toMatch(said);
  });
});

it('puts values in the place of formulas only where cells change, and takes the list of formulas out', async () => {
  const rows = [
    HEADER_09.slice(0, 4),
    ['G1', 'REM', 2, { value: 'POS', formula: 'IF(1=1,"POS","NEG")' }],
    ['G2', 'HEA', { value: 1, formula: '3-2' }, 'UNK'],
  ];
  const parts = unzipSync(await bookBytes([metaSheet(), sheetOf('PLN_LINKS', rows), NOTES]));
  const add = (name: string, before: string, xml: string): void => {
    parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(before, `${xml}${before}`));
  };
  const chain = 'application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml';
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain';
  parts['xl/calcChain.xml'] = strToU8(
    '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="D2" i="2"/></calcChain>',
  );
  add('[Content_Types].xml', '</Types>', `<Override PartName="/xl/calcChain.xml" ContentType="${chain}"/>`);
  add(
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    `<Relationship Id="rId99" Type="${type}" Target="calcChain.xml"/>`,
  );
  const { bytes } = await done(zipSync(parts));
  const after = await read(bytes);
  const grid = after.sheets.find(({ name }) => name === 'PLN_LINKS');
  expect([grid?.cell(2, 4), grid?.cell(3, 3)]).toMatchObject([{ value: 1 + 1 }, { value: 1 }]);
  expect([grid?.cell(2, 4).formula, grid?.cell(3, 3).formula]).toEqual([undefined, undefined]);
  expect(after.sheets.find(({ name }) => name === 'Our notes')?.cell(1, 2).formula).toBe(true);
  const formulas = textsOf(after, 'UPGRADE').filter(([what]) => what === 'formula');
  expect(formulas.map(([, , cell, , value]) => [cell, value])).toEqual([
    ['D2', 'POS'],
    ['C3', '1'],
  ]);
  const written = unzipSync(bytes);
  expect(Object.keys(written)).not.toContain('xl/calcChain.xml');
  expect(strFromU8(written['[Content_Types].xml'] ?? new Uint8Array())).not.toContain('calcChain');
  expect(strFromU8(written['xl/_rels/workbook.xml.rels'] ?? new Uint8Array())).not.toContain('calcChain');
});

it('takes the rules of Excel’s extension off the columns that changed', async () => {
  const parts = unzipSync(await bookBytes([metaSheet(), links(ROWS, {})]));
  const rule = (sqref: string): string =>
    `<x14:dataValidation type="list"><x14:formula1><xm:f>Lists!$A$1:$A$4</xm:f></x14:formula1><xm:sqref>${sqref}</xm:sqref></x14:dataValidation>`;
  const ext =
    '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
    `<x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="2">${rule('D3:D90')}${rule('B3:B90')}</x14:dataValidations></ext></extLst>`;
  const name = 'xl/worksheets/sheet2.xml';
  parts[name] = strToU8(
    strFromU8(parts[name] ?? new Uint8Array()).replace('</worksheet>', `${ext}</worksheet>`),
  );
  const { bytes } = await done(zipSync(parts));
  const xml = strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
  expect(xml).toMatch(/<x14:dataValidations [^>]*count="1">/);
  expect(xml).not.toContain('D3:D90');
  expect(xml).toContain('B3:B90');
  expect(xml.indexOf('<dataValidations')).toBeLessThan(xml.indexOf('<pageMargins'));
});

it('goes on over a folder: each file that cannot be upgraded is told, the others are', async () => {
  const folder = temporaryFolder({
    '2023/pln.xlsx': await pilot(),
    '2023/sta.xlsx': await bookBytes([
      metaSheet([
        ['template_version', '0.9'],
        ['country', 'XTS'],
        ['institution_code', 'STA'],
      ]),
      sheetOf('STA_POP', [
        ['year', 'age', 'total'],
        [2023, '_T', 100],
      ]),
    ]),
    'foreign.xlsx': await bookBytes([sheetOf('Sheet1', [['a', 'b']])]),
    'broken.xlsx': 'PK\u0003\u0004 not a workbook',
    'links.csv': 'goal_id,dimension,relevance,effect\nG1,REM,2,POS\n',
  });
  const target = join(folder, 'new');
  const { code, out, said } = await command(['upgrade', folder, '-o', target, '--assume-version', '0.9']);
  expect(code).toBe(3);
  expect(out.split('\n').at(-2)).toBe('5 files: 2 upgraded, 0 with nothing to do, 3 not upgraded');
  expect(said.filter((line) => line.includes('not upgraded')).map((line) => line.split(':')[0])).toEqual([
    'broken.xlsx',
    'foreign.xlsx',
    'links.csv',
  ]);
  expect(readdirSync(target).sort()).toEqual(['2023__pln.v1.0.xlsx', '2023__sta.v1.0.xlsx']);
});

it.each([
  ['fr', /Mise à niveau .* 0\.9 vers 1\.0/, 'à décider'],
  ['es', /Actualización .* 0\.9 a la 1\.0/, 'por decidir'],
])('reports in %s', async (language, title, word) => {
  const { bytes } = await upgradeOf(await pilot(), '-l', language);
  const report = textsOf(await read(bytes ?? new Uint8Array()), 'UPGRADE');
  expect(report[0]?.[0]).toMatch(title);
  expect(report.map(([what]) => what)).toContain(word);
});

it('says that sheets or columns were taken out of a template since it was issued (S42)', async () => {
  const plan = layoutTemplate(
    {
      institution: 'DON',
      country: 'XTS',
      periodStart: 2020,
      periodEnd: 2023,
      language: 'en',
      asOf: '2024-03-31',
    },
    catalogue,
  );
  const found = async (sheets: readonly SheetPlan[]) =>
    figures([await read(await writeWorkbook({ ...plan, sheets }))], { indicators: [] })
      .checked.issues.filter(({ rule }) => rule === 'S42')
      .map(({ variant, args }) => [variant, args['missing']]);
  expect(await found(plan.sheets)).toEqual([]);
  const cut = plan.sheets
    .filter(({ name }) => name !== 'EXPLAIN')
    .map((sheet) =>
      sheet.name === 'DON_GOALS'
        ? { ...sheet, rows: sheet.rows.map(({ cells, ...rest }) => ({ ...rest, cells: cells.slice(0, 3) })) }
        : sheet,
    );
  expect(await found(cut)).toEqual([['MISSING', 'EXPLAIN, DON_GOALS: share_pct']]);
});
