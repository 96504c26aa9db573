/** Cells as programs write them, one behaviour per row. */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../core/model.ts';
import { CELL_CASES } from '../fixtures/edge-cells.ts';
import { cellsOf, firstSheet, MAIN, readRaw, readRows, valuesOf, XML } from '../helpers/raw-workbook.ts';

const row = (cells: string): string => `<row r="1">${cells}</row>`;
const number = (value: number, more: Partial<Cell> = {}): Cell => ({ kind: 'number', value, ...more });
const text = (value: string): Cell => ({ kind: 'text', value });

describe('cells', () => {
  it.each(Object.entries(CELL_CASES))('%s', async (_, { cells, expect: expected, ...book }) => {
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

  it.each(Object.entries(CELL_CASES))('%s', async (_, { cells, expect: expected, ...book }) => {
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
    const cells = Object.values(CELL_CASES).map(
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
