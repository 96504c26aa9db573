/**
 * The .xlsx writer. W1 same plan, same bytes · W2 what is written can be read back by two independent readers ·
 * W3 parts stand in the order of the schema · W4 text safety · W5 impossible plans are refused.
 */
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { nodePlatform } from '../../core/formats/node.ts';
import { bytesSource } from '../../core/formats/platform.ts';
import { readWorkbook } from '../../core/formats/xlsx/read/open.ts';
import { writeWorkbook } from '../../core/formats/xlsx/write/write.ts';
import { Failure } from '../../core/failure.ts';
import type { BookPlan, CellPlan, SheetPlan, Style } from '../../core/layout/plan.ts';

const bold: Style = { bold: true, fill: '22384F', colour: 'FFFFFF', border: 'bottom' };
const text = (value: string, more: Omit<CellPlan, 'value'> = {}): CellPlan => ({ value, ...more });
const number = (value: number, more: Omit<CellPlan, 'value'> = {}): CellPlan => ({ value, ...more });

const book = (sheets: readonly SheetPlan[], more: Partial<BookPlan> = {}): BookPlan => ({
  title: 'Title & more',
  subject: 'Subject',
  created: '2024-03-31',
  language: 'fr',
  names: [],
  sheets,
  ...more,
});

const sheet = (
  name: string,
  cells: readonly (readonly (CellPlan | null)[])[],
  more: Partial<SheetPlan> = {},
): SheetPlan => ({
  name,
  columns: [],
  rows: cells.map((row) => ({ cells: row })),
  ...more,
});

const DATA = sheet(
  '01_DATA',
  [
    [text('Title', { style: bold, note: 'A note.' })],
    [text('code', { style: bold }), text('value', { style: bold }), text('twice', { style: bold })],
    [text('A'), number(0.1), number(0.2, { formula: 'B3*2' })],
    [text('B', { link: "#'Lists'!A1" }), number(-1e21), number(0, { formula: 'B4*0' })],
    [null, { value: false, formula: 'B3>1' }, text('', { formula: 'IF(B3>1,"x","")' })],
    [{ value: true }, null, { value: null, style: { fill: 'FFF8D6', unlocked: true } }],
  ],
  {
    columns: [
      { width: 12 },
      { width: 20 },
      { width: 8, hidden: true },
      { width: 9, style: { unlocked: true }, through: 16_384 },
    ],
    frozen: { rows: 2, columns: 1 },
    tables: [{ name: 't_Data', ref: 'A2:C5' }],
    merges: ['A1:C1'],
    validations: [
      {
        ref: 'A3:A900',
        type: 'list',
        formulae: ['Lists!$A$2:$A$3'],
        prompt: 'One\nof these',
        error: 'Not in the list.',
        errorStyle: 'warning',
      },
      {
        ref: 'B3:B900',
        type: 'whole',
        formulae: [0],
        operator: 'greaterThanOrEqual',
        error: 'Whole number.',
      },
      { ref: 'D3', type: 'date', formulae: ['1906-01-01', '2100-12-31'] },
    ],
    conditional: [{ ref: 'B3:B900', formula: 'B3<0', style: { fill: 'FEE0B6', bold: true } }],
    print: { orientation: 'landscape', fit: { wide: 1, tall: 0 }, repeatRows: '1:2', area: 'A1:C5' },
    protected: true,
    tab: '2166AC',
    gridLines: false,
  },
);
const LISTS = sheet('Lists', [[text('code')], [text('A')], [text('B')]], { filter: 'A1:A3', hidden: true });
const PLAN = book([DATA, LISTS], {
  names: [
    { name: 'z_last', ref: "'01_DATA'!$B$3:$B$4" },
    { name: 'a_first', ref: "'Lists'!$A$2:$A$3" },
  ],
  properties: [{ name: 'edition', value: 'public & free' }],
});

const parts = (bytes: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

async function sheetXml(plan: SheetPlan): Promise<string> {
  return parts(await writeWorkbook(book([plan]))).get('xl/worksheets/sheet1.xml') ?? '';
}

describe('bytes', () => {
  it('W1 are the same for the same plan', async () => {
    const first = await writeWorkbook(PLAN);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(Buffer.from(await writeWorkbook(structuredClone(PLAN))).equals(Buffer.from(first))).toBe(true);
  });

  it('W1 hold only the date of the plan', async () => {
    const bytes = await writeWorkbook(PLAN);
    const core = parts(bytes).get('docProps/core.xml') ?? '';
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(['2024-03-31T00:00:00Z', '2024-03-31T00:00:00Z']);
    expect(core).toContain('<dc:creator>Mainstream</dc:creator>');
    expect(core).toContain('<dc:title>Title &amp; more</dc:title>');
    // DOS date of each local header: 1980-01-01, i.e. 0x0021.
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect(view.getUint16(12, true)).toBe(0x21);
  });

  it('begin with the content types', async () => {
    expect([...parts(await writeWorkbook(PLAN)).keys()][0]).toBe('[Content_Types].xml');
  });
});

describe('W2 read back', () => {
  it('by hucre', async () => {
    const { sheets } = await readXlsx(await writeWorkbook(PLAN));
    expect(sheets.map(({ name }) => name)).toEqual(['01_DATA', 'Lists']);
    const rows = sheets[0]?.rows ?? [];
    expect(rows[2]?.slice(0, 3)).toEqual(['A', 0.1, 0.2]);
    expect(rows[3]?.slice(0, 3)).toEqual(['B', -1e21, 0]);
    expect(rows[4]?.[1]).toBe(false);
  });

  it('by our own reader', async () => {
    const { sheets } = await readWorkbook(bytesSource('b.xlsx', await writeWorkbook(PLAN)), nodePlatform);
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['01_DATA', 'visible'],
      ['Lists', 'hidden'],
    ]);
    const cell = (row: number, column: number): unknown => sheets[0]?.cell(row, column);
    expect(cell(3, 2)).toMatchObject({ kind: 'number', value: 0.1 });
    expect(cell(4, 3)).toMatchObject({ kind: 'number', value: 0, formula: true });
    expect(cell(5, 2)).toMatchObject({ kind: 'boolean', value: false, formula: true });
    expect(cell(6, 1)).toMatchObject({ kind: 'boolean', value: true });
    expect(cell(4, 1)).toMatchObject({ kind: 'text', value: 'B' });
    expect(sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
  });

  it('by exceljs', async () => {
    const copy = new ExcelJS.Workbook();
    await copy.xlsx.load((await writeWorkbook(PLAN)) as unknown as ExcelJS.Buffer);
    const data = copy.getWorksheet('01_DATA');
    expect(data?.getCell('C3').formula).toBe('B3*2');
    expect(data?.getCell('C4').result).toBe(0);
    expect(data?.getCell('B5').result).toBe(false);
    expect(data?.getCell('A3').dataValidation.formulae).toEqual(['Lists!$A$2:$A$3']);
    expect(data?.getCell('C6').fill).toMatchObject({ fgColor: { argb: 'FFFFF8D6' } });
    expect(data?.getCell('A1').note).toBeTruthy();
    expect(copy.getWorksheet('Lists')?.state).toBe('hidden');
    expect(data?.getTable('t_Data')).toBeTruthy();
  });
});

describe('W3 parts', () => {
  it('have the elements of a sheet in the order of the schema', async () => {
    const xml = parts(await writeWorkbook(PLAN)).get('xl/worksheets/sheet1.xml') ?? '';
    const order = [
      'sheetPr',
      'dimension',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'sheetProtection',
      'mergeCells',
      'conditionalFormatting',
      'dataValidations',
      'hyperlinks',
      'pageMargins',
      'pageSetup',
      'headerFooter',
      'ignoredErrors',
      'legacyDrawing',
      'tableParts',
    ];
    const places = order.map((tag) => xml.search(new RegExp(`<${tag}[ />]`)));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('hold one validation rule per range', async () => {
    const xml = parts(await writeWorkbook(PLAN)).get('xl/worksheets/sheet1.xml') ?? '';
    expect(xml.match(/<dataValidation /g)).toHaveLength(3);
    expect(xml).toMatch(/<dataValidation [^>]*errorStyle="warning"[^>]*sqref="A3:A900"/);
    expect(xml).toContain('prompt="One of these"');
    expect(xml).toContain('<formula1>2193</formula1><formula2>73415</formula2>');
  });

  it('hold links inside the workbook and none to the outside', async () => {
    const all = parts(await writeWorkbook(PLAN));
    expect(all.get('xl/worksheets/sheet1.xml')).toContain(
      '<hyperlink ref="A4" location="&apos;Lists&apos;!A1"/>',
    );
    expect([...all.values()].join('')).not.toContain('TargetMode="External"');
  });

  it('hold the names in the order of the plan, print titles and the filter range', async () => {
    const xml = parts(await writeWorkbook(PLAN)).get('xl/workbook.xml') ?? '';
    expect(
      [...xml.matchAll(/<definedName name="([^"]+)"[^>]*>([^<]+)</g)].map(
        ([, name, ref]) => `${name ?? ''} ${ref ?? ''}`,
      ),
    ).toEqual([
      '_xlnm.Print_Area &apos;01_DATA&apos;!$A$1:$C$5',
      '_xlnm.Print_Titles &apos;01_DATA&apos;!$1:$2',
      '_xlnm._FilterDatabase &apos;Lists&apos;!$A$1:$A$3',
      'z_last &apos;01_DATA&apos;!$B$3:$B$4',
      'a_first &apos;Lists&apos;!$A$2:$A$3',
    ]);
  });

  it('lock sheets without a password and leave people room', async () => {
    const tag = /<sheetProtection [^>]*>/.exec(
      await sheetXml({ ...LISTS, hidden: false, protected: true }),
    )?.[0];
    expect(tag).toContain('sheet="1"');
    expect(tag).toContain('deleteRows="0"');
    expect(tag).not.toContain('hash');
  });

  it('write the results of formulas with their type', async () => {
    const xml = parts(await writeWorkbook(PLAN)).get('xl/worksheets/sheet1.xml') ?? '';
    expect(xml).toContain('<f>B4*0</f><v>0</v>');
    expect(xml).toMatch(/r="B5"[^>]* t="b"><f>B3&gt;1<\/f><v>0<\/v>/);
    expect(xml).toMatch(/r="C5"[^>]* t="str">/);
  });

  it('let the last column hold to the end of the sheet', async () => {
    const xml = parts(await writeWorkbook(PLAN)).get('xl/worksheets/sheet1.xml') ?? '';
    expect(xml).toMatch(/<col min="4" max="16384"[^>]*style="\d+"/);
  });

  it('carry custom properties', async () => {
    const all = parts(await writeWorkbook(PLAN));
    expect(all.get('docProps/custom.xml')).toContain('name="edition"><vt:lpwstr>public &amp; free<');
    expect(all.get('[Content_Types].xml')).toContain('/docProps/custom.xml');
    expect(all.get('_rels/.rels')).toContain('docProps/custom.xml');
  });
});

it('writes sheets without rows', async () => {
  const { sheets } = await readXlsx(
    await writeWorkbook(book([sheet('Empty', []), sheet('S', [[text('x')]])])),
  );
  expect(sheets.map(({ rows }) => rows.length)).toEqual([0, 1]);
  expect(await sheetXml(sheet('Empty', []))).toMatch(
    /^<\?xml.*<sheetData\/>.*<ignoredErrors>.*<\/worksheet>$/s,
  );
});

describe('rows without height', () => {
  const wrapped: Style = { wrap: true };
  const column = { columns: [{ width: 20 }] };

  it('are as high as their longest wrapped text, and stay free to change', async () => {
    expect(await sheetXml(sheet('S', [[text('word '.repeat(20), { style: wrapped })]], column))).toMatch(
      /<row r="1" ht="\d\d+" spans/,
    );
  });

  it('keep the usual height where the text fits or runs over several columns', async () => {
    expect(await sheetXml(sheet('S', [[text('short', { style: wrapped })]], column))).not.toContain(' ht=');
    const merged = sheet('S', [[text('word '.repeat(20), { style: wrapped })]], {
      ...column,
      merges: ['A1:C1'],
    });
    expect(await sheetXml(merged)).not.toContain(' ht=');
  });

  it('with a height keep it', async () => {
    expect(await sheetXml({ ...sheet('S', []), rows: [{ height: 40, cells: [text('x')] }] })).toContain(
      '<row r="1" ht="40" customHeight="1"',
    );
  });
});

describe('W4 texts', () => {
  const written = async (value: string): Promise<unknown> => {
    const { sheets } = await readXlsx(await writeWorkbook(book([sheet('S', [[text(value)]])])));
    return sheets[0]?.rows[0]?.[0];
  };

  const readByUs = async (value: string): Promise<unknown> => {
    const bytes = await writeWorkbook(book([sheet('S', [[text(value)]])]));
    return (await readWorkbook(bytesSource('b.xlsx', bytes), nodePlatform)).sheets[0]?.cell(1, 1).value;
  };

  it.each([
    '=1+1',
    '+2',
    '-3',
    '@SUM(A1)',
    '\tx',
    '  spaces  ',
    '_x0041_',
    'a & <b> "c"',
    'é’中😀',
    'two\nlines',
  ])('keep %j as it is', async (value) => {
    expect(await written(value)).toBe(value);
    expect(await readByUs(value)).toBe(value);
  });

  it('that look like formulas are formatted as text, so that editing them changes nothing', async () => {
    const copy = new ExcelJS.Workbook();
    await copy.xlsx.load(
      (await writeWorkbook(book([sheet('S', [[text('=1+1')]])]))) as unknown as ExcelJS.Buffer,
    );
    expect(copy.getWorksheet('S')?.getCell('A1').numFmt).toBe('@');
    expect(copy.getWorksheet('S')?.getCell('A1').value).toBe('=1+1');
  });

  it('lose control characters and halves of characters', async () => {
    expect(await written('a\u0000b\u0007c\uD83Dd\r\ne')).toBe('abcd\ne');
  });

  it('are cut at 32 767 characters, never in the middle of one', async () => {
    const cut = await written('x'.repeat(32_765) + '😀'.repeat(10));
    expect(cut).toBe(`${'x'.repeat(32_765)}…`);
  });

  it('without characters leave the cell blank', async () => {
    expect(await sheetXml(sheet('S', [[text('')], [text('x')]]))).not.toContain('r="A1"');
  });
});

describe('W5 refuses', () => {
  const bad: readonly (readonly [string, BookPlan])[] = [
    ['NaN', book([sheet('S', [[number(NaN)]])])],
    ['Infinity as a result', book([sheet('S', [[number(Infinity, { formula: '1/0' })]])])],
    ['a formula with its sign', book([sheet('S', [[number(1, { formula: '=A2' })]])])],
    ['a long sheet name', book([sheet('x'.repeat(32), [])])],
    ['two sheets of one name', book([sheet('A', []), sheet('a', [])])],
    ['only hidden sheets', book([sheet('A', [], { hidden: true })])],
    ['a table without rows', book([sheet('A', [[text('a')]], { tables: [{ name: 't', ref: 'A1:A1' }] })])],
    [
      'a table whose header is no text',
      book([sheet('A', [[number(1)], [number(2)]], { tables: [{ name: 't', ref: 'A1:A2' }] })]),
    ],
    [
      'equal headers',
      book([sheet('A', [[text('a'), text('A')], [number(2)]], { tables: [{ name: 't', ref: 'A1:B2' }] })]),
    ],
    [
      'a table name with a blank',
      book([sheet('A', [[text('a')], [number(2)]], { tables: [{ name: 't 1', ref: 'A1:A2' }] })]),
    ],
    ['a name that is an address', book([sheet('A', [])], { names: [{ name: 'AB12', ref: 'A!$A$1' }] })],
    ['a name for a missing sheet', book([sheet('A', [])], { names: [{ name: 'x_y', ref: "'B'!$A$1" }] })],
    [
      'a prompt over 255 characters',
      book([
        sheet('A', [], {
          validations: [{ ref: 'A1', type: 'list', formulae: ['A!$B$1'], prompt: 'x'.repeat(256) }],
        }),
      ]),
    ],
  ];

  it.each(bad)('%s', async (_, plan) => {
    await expect(writeWorkbook(plan)).rejects.toThrow(Failure);
  });
});

it('writes 5 000 rows of 30 columns', async () => {
  const rows = Array.from({ length: 5_000 }, (_, row) =>
    Array.from({ length: 30 }, (_, column) =>
      column % 3 === 0 ? text(`text ${String(row % 500)}`, { style: bold }) : number(row * column),
    ),
  );
  const { sheets } = await readXlsx(await writeWorkbook(book([sheet('S', rows)])));
  expect(sheets[0]?.rows).toHaveLength(5_000);
  expect(sheets[0]?.rows[4_999]?.[29]).toBe(4_999 * 29);
});
