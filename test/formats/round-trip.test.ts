/**
 * Laws of reading: what our writer, exceljs and hucre write reads back equal; the pieces in which a file's bytes
 * arrive change neither the result nor the refusal.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { writeXlsx, type WriteSheet } from 'hucre';
import { describe, expect, it } from 'vitest';
import {
  bytesSource,
  nodePlatform,
  readWorkbook,
  writeWorkbook,
  type Platform,
  type ReadOptions,
} from '../../core/formats/index.ts';
import { toA1 } from '../../core/grid/address.ts';
import type { BookPlan, CellPlan } from '../../core/layout/plan.ts';
import type { Book, Cell } from '../../core/model.ts';
import { BOOK_CASES, WRAPPINGS } from '../fixtures/edge-books.ts';
import { CELL_CASES } from '../fixtures/edge-cells.ts';
import { REFUSED } from '../fixtures/refused.ts';
import { recutting } from '../helpers/recut.ts';
import { cellsOf, readBytes, refusalOf, workbookBytes } from '../helpers/raw-workbook.ts';

// ── Written, then read ───────────────────────────────────────────────────────────────────────────────────

/** A random cell, told in our own words: what each writer is asked for, and what reading must give. */
interface Wish {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean;
  readonly format?: string;
  /** Text of a formula; `value` is then its stored result. */
  readonly formula?: string;
}

/** What XML cannot hold, and what the writers change on purpose, is not the reader's matter. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter((each) => !/[^\t\n\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|_x/u.test(each));
/** Texts that trap careless readers and writers. */
const trap = fc.constantFrom(
  '007',
  '=1+1',
  ' x ',
  'a\nb',
  '<&>"\'',
  '#N/A',
  'TRUE',
  '1e5',
  '__proto__',
  ']]>',
);
const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, 1e-300, 0.1))
  .map((each) => (Object.is(each, -0) ? 0 : each));
const value = fc.oneof(text, trap, number, fc.boolean());
const wish: fc.Arbitrary<Wish> = fc
  .record({
    row: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 2000 })),
    column: fc.integer({ min: 1, max: 30 }),
    value,
    format: fc.option(fc.constantFrom('0.0%', '#,##0.00', '[h]:mm', '"day "0'), { nil: undefined }),
    formula: fc.option(fc.constantFrom('1+1', 'A1&"<x>"', 'SUM(A1:B2)'), { nil: undefined }),
  })
  .map(({ format, formula, ...rest }) => ({
    ...rest,
    ...(format !== undefined && typeof rest.value === 'number' && { format }),
    ...(formula !== undefined && { formula }),
  }));
/** Sheets of wishes, at most one for each place. */
const sheets = fc.array(
  fc.uniqueArray(wish, { maxLength: 60, selector: ({ row, column }) => toA1(row, column) }),
  { minLength: 1, maxLength: 3 },
);

const KINDS = { string: 'text', number: 'number', boolean: 'boolean' } as const;
const expected = (wishes: readonly Wish[]): Record<string, Cell> =>
  Object.fromEntries(
    wishes.map(({ row, column, value: wanted, format, formula }) => [
      toA1(row, column),
      {
        kind: KINDS[typeof wanted as keyof typeof KINDS],
        value: wanted,
        ...(format !== undefined && { format }),
        ...(formula !== undefined && { formula: true }),
      },
    ]),
  );

const writers: Readonly<Record<string, (all: readonly (readonly Wish[])[]) => Promise<Uint8Array>>> = {
  'our writer': (all) => writeWorkbook(plan(all)),

  async exceljs(all) {
    const book = new ExcelJS.Workbook();
    all.forEach((wishes, index) => {
      const sheet = book.addWorksheet(`S${String(index)}`);
      for (const { row, column, value: wanted, format, formula } of wishes) {
        const cell = sheet.getCell(row, column);
        cell.value = formula === undefined ? wanted : { formula, result: wanted };
        if (format !== undefined) cell.numFmt = format;
      }
    });
    return new Uint8Array(await book.xlsx.writeBuffer());
  },

  hucre: (all) =>
    writeXlsx({
      sheets: all.map((wishes, index): WriteSheet => {
        const cells: WriteSheet['cells'] = new Map();
        for (const { row, column, value: wanted, format, formula } of wishes)
          cells.set(`${String(row - 1)},${String(column - 1)}`, {
            value: wanted,
            ...(formula !== undefined && { type: 'formula', formula, formulaResult: wanted }),
            ...(format !== undefined && { style: { numFmt: format } }),
          });
        return { name: `S${String(index)}`, cells };
      }),
    }),
};

/** The plan of a workbook for our own writer, whose cells stand in rows without gaps. */
function plan(all: readonly (readonly Wish[])[]): BookPlan {
  return {
    title: '',
    subject: '',
    created: '2024-02-29',
    language: 'en',
    names: [],
    sheets: all.map((wishes, index) => {
      const height = Math.max(0, ...wishes.map(({ row }) => row));
      const rows = Array.from({ length: height }, (): { cells: (CellPlan | null)[] } => ({ cells: [] }));
      for (const { row, column, value: wanted, format, formula } of wishes) {
        const cells = rows[row - 1]?.cells ?? [];
        while (cells.length < column) cells.push(null);
        cells[column - 1] = {
          value: wanted,
          ...(formula !== undefined && { formula }),
          ...(format !== undefined && { style: { format } }),
        };
      }
      return { name: `S${String(index)}`, columns: [], rows };
    }),
  };
}

describe('random workbooks read back equal', () => {
  it.each(Object.entries(writers))('from %s', async (writer, write) => {
    await fc.assert(
      fc.asyncProperty(sheets, async (all) => {
        const read = await readBytes(await write(all));
        expect(read.sheets.map(({ name }) => name)).toEqual(all.map((_, index) => `S${String(index)}`));
        const found = read.sheets.map((sheet) => {
          const cells = cellsOf(sheet);
          // Our writer formats risky texts as text.
          return writer === 'our writer'
            ? withoutTextFormat(cells)
            : writer === 'hucre'
              ? withoutErrors(cells)
              : cells;
        });
        // hucre takes the text #N/A for an error and writes it as one.
        const asked = writer === 'hucre' ? all.map((wishes) => wishes.filter(isNoErrorText)) : all;
        expect(found).toEqual(asked.map(expected));
      }),
      { seed: 20_240_229, numRuns: 40 },
    );
  });

  const isNoErrorText = ({ value: wanted, formula }: Wish): boolean =>
    wanted !== '#N/A' || formula !== undefined;
  const withoutErrors = (cells: Record<string, Cell>): Record<string, Cell> =>
    Object.fromEntries(Object.entries(cells).filter(([, { kind }]) => kind !== 'error'));

  const withoutTextFormat = (cells: Record<string, Cell>): Record<string, Cell> =>
    Object.fromEntries(
      Object.entries(cells).map(([address, { format, ...cell }]) => [
        address,
        format === undefined || format === '@' ? cell : { ...cell, format },
      ]),
    );
});

// ── Pieces of bytes ──────────────────────────────────────────────────────────────────────────────────────

/** What reading gave, in a form that can be compared: all of a book, or the refusal and what it says. */
async function outcome(bytes: Uint8Array, platform: Platform, options: ReadOptions): Promise<unknown> {
  let book: Book | undefined;
  let args: unknown;
  const reading = readWorkbook(bytesSource('test.xlsx', bytes), platform, options).then((read) => {
    book = read;
  });
  const code = await refusalOf(reading, (failure) => {
    args = failure.args;
  });
  if (!book) return { code, args };
  const { sheets, names, properties } = book;
  return {
    names,
    properties: [...properties],
    sheets: sheets.map(({ cell, ...sheet }) => ({
      ...sheet,
      cells:
        sheet.rowCount > 100_000
          ? [cell(1, 1), cell(sheet.rowCount, sheet.columnCount)]
          : cellsOf({ ...sheet, cell }),
    })),
  };
}

const writtenBy = fileURLToPath(new URL('../fixtures/written-by/', import.meta.url));

type File = readonly [name: string, bytes: Uint8Array, options: ReadOptions];
const files: readonly File[] = [
  ...Object.entries(CELL_CASES).map(([name, { cells, ...book }]): File => {
    const sheet = { rows: `<row r="1">${cells}</row>` };
    return [`cells: ${name}`, workbookBytes({ ...book, sheets: [sheet] }), {}];
  }),
  ...Object.entries(WRAPPINGS).map(([name, book]): File => [`wrapping: ${name}`, workbookBytes(book), {}]),
  ...Object.entries(BOOK_CASES).map(([name, { book }]): File => [`book: ${name}`, workbookBytes(book), {}]),
  ...readdirSync(writtenBy)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name): File => [`file: ${name}`, new Uint8Array(readFileSync(writtenBy + name)), {}]),
  ...Object.entries(REFUSED).map(([name, [, bytes, options]]): File => [
    `refused: ${name}`,
    bytes,
    options ?? {},
  ]),
];

describe('pieces of any size give the same', () => {
  it.each(files)('%s', async (_, bytes, options) => {
    const whole = await outcome(bytes, nodePlatform, options);
    const size = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 700 }));
    await fc.assert(
      fc.asyncProperty(fc.array(size, { minLength: 1, maxLength: 30 }), async (sizes) => {
        expect(await outcome(bytes, recutting(sizes), options)).toEqual(whole);
      }),
      { seed: 20_240_229, numRuns: 3, examples: [[[1]]] },
    );
  });
});

describe('the limit of one element does not depend on the pieces', () => {
  const long = (length: number): string => `<row r="1"><c r="A1" t="str"><v>${'x'.repeat(length)}</v></c>`;
  it.each([
    ['far above', `${long(5000)}</row>`, 'LIMIT.R25'],
    ['a comment far above', `${long(1)}</row><!--${'x'.repeat(5000)}-->`, 'LIMIT.R25'],
    ['below, with many small ones behind', `${long(650)}${'<c><v>1</v></c>'.repeat(200)}</row>`, 'read'],
  ])('%s', async (_, rows, expected) => {
    const source = bytesSource('test.xlsx', workbookBytes({ sheets: [{ rows }] }));
    const codes: string[] = [];
    for (const platform of [nodePlatform, recutting([1]), recutting([50]), recutting([700])])
      codes.push(await refusalOf(readWorkbook(source, platform, { limits: { elementBytes: 1000 } })));
    expect(codes).toEqual(codes.map(() => expected));
  });
});
