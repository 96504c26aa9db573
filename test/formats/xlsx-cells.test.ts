/** Cells as programs write them, one behaviour per row. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../core/model.ts';
import {
  cellsOf,
  firstSheet,
  MAIN,
  readRaw,
  readRows,
  valuesOf,
  XML,
  type RawWorkbook,
} from '../helpers/raw-workbook.ts';

const row = (cells: string): string => `<row r="1">${cells}</row>`;

interface Case extends RawWorkbook {
  readonly cells: string;
  readonly expect: Record<string, Cell>;
}

const number = (value: number, more: Partial<Cell> = {}): Cell => ({ kind: 'number', value, ...more });
const text = (value: string, more: Partial<Cell> = {}): Cell => ({ kind: 'text', value, ...more });
const date = (value: string, format: string): Cell => ({ kind: 'date', value, format });

const cases: Record<string, Case> = {
  'shared strings': {
    cells: '<c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c>',
    strings: ['<t>one</t>', '<t>two</t>'],
    expect: { A1: text('two'), B1: text('one') },
  },
  'rich text: runs are joined, spaces kept': {
    cells: '<c r="A1" t="s"><v>0</v></c>',
    strings: ['<r><t>ab</t></r><r><rPr><b/><sz val="9"/></rPr><t xml:space="preserve"> cd</t></r>'],
    expect: { A1: text('ab cd') },
  },
  'phonetic runs are no text': {
    cells: '<c r="A1" t="s"><v>0</v></c>',
    strings: ['<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>'],
    expect: { A1: text('東京') },
  },
  'inline text, plain and rich': {
    cells:
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c><c r="B1" t="inlineStr"><is><r><t>p</t></r><r><t>q</t></r></is></c><c r="C1" t="inlineStr"><is><t>z</t></is></c>',
    expect: { A1: text(' a '), B1: text('pq'), C1: text('z') },
  },
  'CDATA, entities, comments inside text': {
    cells:
      '<c r="A1" t="inlineStr"><is><t><![CDATA[cd<>&]]></t></is></c><c r="B1" t="str"><v>a&amp;b<!-- no -->&#233;&#x20AC;</v></c>',
    strings: [],
    expect: { A1: text('cd<>&'), B1: text('a&bé€') },
  },
  'CDATA in a shared string': {
    cells: '<c r="A1" t="s"><v>0</v></c>',
    strings: ['<t>x<![CDATA[<y>]]>z</t>'],
    expect: { A1: text('x<y>z') },
  },
  '_x000D_ and _x005F_ escapes': {
    cells: '<c r="A1" t="inlineStr"><is><t>x_x000D_y&#10;z</t></is></c><c r="B1" t="s"><v>0</v></c>',
    strings: ['<t>_x005F_x0041_</t>'],
    expect: { A1: text('x\ry\nz'), B1: text('_x0041_') },
  },
  'spaces at both ends are kept': {
    cells: '<c r="A1" t="s"><v>0</v></c>',
    strings: ['<t xml:space="preserve">  Kenya </t>'],
    expect: { A1: text('  Kenya ') },
  },
  'an empty text is blank': {
    cells: '<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t/></is></c><c r="C1"><v>1</v></c>',
    strings: ['<t/>'],
    expect: { C1: number(1) },
  },
  errors: {
    cells: '<c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    expect: { A1: { kind: 'error', value: '#N/A' }, B1: { kind: 'error', value: '#DIV/0!', formula: true } },
  },
  'booleans, also false as the result of a formula': {
    cells:
      '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><f>FALSE()</f><v>0</v></c><c r="C1" t="b"><v>true</v></c>',
    expect: {
      A1: { kind: 'boolean', value: true },
      B1: { kind: 'boolean', value: false, formula: true },
      C1: { kind: 'boolean', value: true },
    },
  },
  'formulas: zero, text and empty text are results': {
    cells:
      '<c r="A1"><f>1-1</f><v>0</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="C1" t="str"><f>""</f><v></v></c>',
    expect: {
      A1: number(0, { formula: true }),
      B1: text('ab', { formula: true }),
      C1: text('', { formula: true }),
    },
  },
  'formulas without a cached value': {
    cells:
      '<c r="A1"><f>B1*2</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1"><f>2</f><v/></c><c r="D1" t="str"><f>"a"</f></c>',
    expect: Object.fromEntries(
      ['A1', 'B1', 'C1', 'D1'].map((address) => [address, { kind: 'blank', value: null, formula: true }]),
    ),
  },
  'shared and array formulas have cached values': {
    cells:
      '<c r="A1"><f t="shared" ref="A1:B1" si="0">C1*2</f><v>2</v></c><c r="B1"><f t="shared" si="0"/><v>4</v></c><c r="C1"><f t="array" ref="C1">SUM(D1:E1)</f><v>6</v></c>',
    expect: Object.fromEntries(
      [2, 4, 6].map((value, index) => [`${'ABC'.charAt(index)}1`, number(value, { formula: true })]),
    ),
  },
  'numbers: extremes, exponents, many digits, signs': {
    cells: [
      '1.7976931348623157E+308',
      '0.1',
      '123456789012345678',
      '1E-3',
      '-0.30000000000000004',
      '-12.5',
      ' 7 ',
      '.5',
    ]
      .map((value) => `<c><v>${value}</v></c>`)
      .join(''),
    expect: {
      A1: number(1.7976931348623157e308),
      B1: number(0.1),
      C1: number(123456789012345680),
      D1: number(0.001),
      E1: number(-0.30000000000000004),
      F1: number(-12.5),
      G1: number(7),
      H1: number(0.5),
    },
  },
  'what is no finite number stays text': {
    cells:
      '<c r="A1"><v>NaN</v></c><c r="B1"><v>1e999</v></c><c r="C1"><v>0x10</v></c><c r="D1"><v>-</v></c>',
    expect: { A1: text('NaN'), B1: text('1e999'), C1: text('0x10'), D1: text('-') },
  },
  'dates by number format': {
    cells:
      '<c r="A1" s="1"><v>45351</v></c><c r="B1" s="2"><v>45351.5625</v></c><c r="C1" s="3"><v>0.5</v></c><c r="D1" s="4"><v>45351</v></c>',
    formats: [14, 'yyyy\\-mm\\-dd\\ hh:mm', 20, '[$-40C]d mmmm yyyy;@'],
    expect: {
      A1: date('2024-02-29', 'mm-dd-yy'),
      B1: date('2024-02-29T13:30:00', 'yyyy\\-mm\\-dd\\ hh:mm'),
      C1: date('12:00:00', 'h:mm'),
      D1: date('2024-02-29', '[$-40C]d mmmm yyyy;@'),
    },
  },
  'durations, percentages and words in formats are no dates': {
    cells:
      '<c r="A1" s="1"><v>1.5</v></c><c r="B1" s="2"><v>12.5</v></c><c r="C1" s="3"><v>0.125</v></c><c r="D1" s="4"><v>3</v></c>',
    formats: ['[h]:mm:ss', '[Red]0.0&quot; days&quot;', '0.0%', '#,##0\\ \\d'],
    expect: {
      A1: number(1.5, { format: '[h]:mm:ss' }),
      B1: number(12.5, { format: '[Red]0.0" days"' }),
      C1: number(0.125, { format: '0.0%' }),
      D1: number(3, { format: '#,##0\\ \\d' }),
    },
  },
  'days that the calendar has not stay numbers': {
    cells:
      '<c r="A1" s="1"><v>60</v></c><c r="B1" s="1"><v>-1</v></c><c r="C1" s="1"><v>3000000</v></c><c r="D1" s="1"><v>0</v></c>',
    formats: [14],
    expect: Object.fromEntries(
      [60, -1, 3000000, 0].map((value, index) => [
        `${'ABCD'.charAt(index)}1`,
        number(value, { format: 'mm-dd-yy' }),
      ]),
    ),
  },
  'dates before March 1900': {
    cells: '<c r="A1" s="1"><v>1</v></c><c r="B1" s="1"><v>59</v></c><c r="C1" s="1"><v>61</v></c>',
    formats: [14],
    expect: {
      A1: date('1900-01-01', 'mm-dd-yy'),
      B1: date('1900-02-28', 'mm-dd-yy'),
      C1: date('1900-03-01', 'mm-dd-yy'),
    },
  },
  'the 1904 date system': {
    cells: '<c r="A1" s="1"><v>0</v></c><c r="B1" s="1"><v>40000</v></c>',
    formats: [14],
    workbookPr: '<workbookPr date1904="1"/>',
    expect: { A1: date('1904-01-01', 'mm-dd-yy'), B1: date('2013-07-07', 'mm-dd-yy') },
  },
  'date cells in ISO 8601': {
    cells:
      '<c r="A1" t="d" s="1"><v>2024-02-29</v></c><c r="B1" t="d"><v>2024-02-29T00:00:00</v></c><c r="C1" t="d"><v>2024-02-29T08:15:30.000Z</v></c><c r="D1" t="d"><v>2023-02-29</v></c>',
    formats: [14],
    expect: {
      A1: date('2024-02-29', 'mm-dd-yy'),
      B1: { kind: 'date', value: '2024-02-29' },
      C1: { kind: 'date', value: '2024-02-29T08:15:30' },
      D1: text('2023-02-29'),
    },
  },
  'a style that does not exist counts as General': {
    cells: '<c r="A1" s="99"><v>45351</v></c>',
    expect: { A1: number(45351) },
  },
  'attributes in any order, quotes of both kinds, white space, unknown attributes': {
    cells:
      '<c t="s" s="0" r="A1"><v>0</v></c><c r=\'B1\' ><v >2</v ></c ><c\n r = "C1" cm="1" ph="1"><v>3</v><extLst><ext uri="&gt;"/></extLst></c><c x=">" r="D1"><v>4</v></c>',
    strings: ['<t>a</t>'],
    expect: { A1: text('a'), B1: number(2), C1: number(3), D1: number(4) },
  },
  'a text that looks like markup to a careless reader': {
    cells: '<c r="A1" t="inlineStr"><is><t x="1">aaaaaaaaaaaaa">b</t></is></c>',
    expect: { A1: text('aaaaaaaaaaaaa">b') },
  },
};

describe('cells', () => {
  it.each(Object.entries(cases))('%s', async (_, { cells, expect: expected, ...book }) => {
    expect(cellsOf(await readRows(row(cells), book))).toEqual(expected);
  });
});

describe('cells of a sheet whose elements have a prefix', () => {
  /** `<c` → `<x:c`, outside CDATA. */
  const prefixed = (xml: string): string =>
    xml
      .split(/(<!\[CDATA\[.*?\]\]>)/)
      .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:')))
      .join('');

  it.each(Object.entries(cases))('%s', async (_, { cells, expect: expected, ...book }) => {
    const xml = prefixed(`<worksheet xmlns:x="${MAIN}"><sheetData>${row(cells)}</sheetData></worksheet>`);
    expect(cellsOf(firstSheet(await readRaw({ ...book, sheets: [{ xml }] })))).toEqual(expected);
  });
});

describe('where cells stand', () => {
  it('counts rows and cells that have no address', async () => {
    const grid = await readRows(
      '<row><c t="inlineStr"><is><t>x</t></is></c><c><v>5</v></c></row><row><c/><c><v>6</v></c></row><row r="5"><c r="C5"><v>7</v></c><c><v>8</v></c></row><row><c r="B9"><v>9</v></c></row>',
    );
    expect(valuesOf(grid)).toEqual({ A1: 'x', B1: 5, B2: 6, C5: 7, D5: 8, B9: 9 });
  });

  it('gives the populated area, not the declared one', async () => {
    const grid = firstSheet(
      await readRaw({
        sheets: [
          {
            xml: `${XML}<worksheet xmlns="${MAIN}"><dimension ref="A1:XFD1048576"/><sheetData><row r="3"><c r="C3"><v>1</v></c><c r="F3" s="1"/></row><row r="7"><c r="A7"><v>2</v></c></row><row r="90"/></sheetData></worksheet>`,
          },
        ],
      }),
    );
    expect([grid.rowCount, grid.columnCount]).toEqual([7, 3]);
    expect(grid.cell(3, 6)).toEqual({ kind: 'blank', value: null });
    expect(grid.cell(99, 99)).toEqual({ kind: 'blank', value: null });
  });

  it('reads the last cell of a sheet without holding what lies between', async () => {
    const grid = await readRows(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
    );
    expect(grid.cell(1, 1).value).toBe(1);
    expect(grid.cell(1_048_576, 16_384).value).toBe(2);
    expect(grid.cell(1_048_576, 1).value).toBe(null);
  });

  it('reads prefixed namespaces', async () => {
    const grid = firstSheet(
      await readRaw({
        sheets: [
          {
            xml: `${XML}<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:f>1</x:f><x:v>5</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells></x:worksheet>`,
          },
        ],
        strings: ['unused'],
        parts: {
          'xl/sharedStrings.xml': `${XML}<x:sst xmlns:x="${MAIN}"><x:si><x:r><x:t>pr</x:t></x:r><x:r><x:t>e</x:t></x:r></x:si></x:sst>`,
        },
      }),
    );
    expect(cellsOf(grid)).toEqual({ A1: text('pre'), B1: number(5, { formula: true }) });
    expect(grid.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
  });

  it('passes over extensions inside the sheet data', async () => {
    const grid = await readRows(
      '<!-- a --><x:new xmlns:x="urn:x"><x:row r="1"><x:c r="A1"><x:v>9</x:v></x:c></x:row></x:new><row r="1"><c r="A1"><v>1</v></c><extLst><ext><c r="A1"><v>9</v></c></ext></extLst></row><?pi?>',
    );
    expect(valuesOf(grid)).toEqual({ A1: 1 });
  });

  it('reads the same whatever the size of the pieces in which the sheet arrives', async () => {
    const { SheetParser } = await import('../../core/formats/xlsx/read/scan.ts');
    const { Cursor } = await import('../../core/formats/xlsx/read/cursor.ts');
    const { pump } = await import('../../core/formats/xlsx/read/pump.ts');
    const { Budget } = await import('../../core/formats/budget.ts');
    const { LIMITS } = await import('../../core/formats/limits.ts');
    const { RowMaker } = await import('../../core/formats/xlsx/read/rows.ts');
    const cells = Object.values(cases).map(
      ({ cells: written }, index) =>
        `<row r="${String(index + 1)}">${written.replaceAll(/\b([A-H])1(["'])/g, `$1${String(index + 1)}$2`)}</row>`,
    );
    const bytes = new TextEncoder().encode(
      `${XML}<worksheet xmlns="${MAIN}"><sheetData>${cells.join('\n')}</sheetData></worksheet>`,
    );
    const strings = ['é', 'two'];
    const read = async (size: number): Promise<unknown> => {
      async function* pieces(): AsyncGenerator<Uint8Array> {
        for (let at = 0; at < bytes.length; at += size)
          yield await Promise.resolve(bytes.subarray(at, at + size));
      }
      const maker = new RowMaker(strings, { styles: [], date1904: false });
      const budget = new Budget(LIMITS, () => 0);
      const context = { part: 'p', sheet: 's', strings: strings.length, budget, keepRaw: false };
      const parser = new SheetParser(new Cursor(context, maker));
      for await (const step of pump(pieces(), parser, 'p', LIMITS)) void step;
      return maker.takeLast();
    };
    const whole = await read(bytes.length);
    for (const size of [1, 2, 3, 7, 61, 256]) expect(await read(size)).toEqual(whole);
  });
});
