/** A figure that was typed over is read by itself: the table is the one that a whole reading gives. */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { parseExample } from '../helpers/example.ts';
import { type Book, type Checked, type Dataset, type Grid, typeOver } from '../../core/index.ts';
import { examine, nothingKept } from '../../core/run.ts';
import { readSubmission, SheetsRead } from '../../core/read/read.ts';

function book(sheets: string): Book {
  const [first] = parseExample(sheets).books;
  if (!first) throw new Error('no workbook');
  const merges = sheets === MERGED ? [{ top: 2, bottom: 3, left: 1, right: 1 }] : [];
  return { ...first, sheets: first.sheets.map((grid) => ({ ...grid, merges })) };
}

/** A sheet as a file has it that was saved with the numbers. */
const saved = (grid: Grid): Grid => {
  const { typedOver, ...rest } = grid;
  expect(typedOver).toBeDefined();
  return rest;
};

const withSheet = (of: Book, grid: Grid): Book => ({
  ...of,
  sheets: of.sheets.map((each) => (each.name === grid.name ? grid : each)),
});

const table = ({ rows, column, raw, template, columns, ignored, note }: Dataset): unknown => ({
  ...{ columns: [...columns], ignored, note },
  rows: rows.map((row, place) => ({
    ...{ number: row.number, values: row.values, readings: row.readings ?? {} },
    columns: template.fields.map(({ id }) => column?.(id)?.at(place)),
    numbers: template.fields.map(({ id }) => column?.(id)?.numbers?.[place]),
    raw: template.fields.map(({ id }) => raw(row, id)),
  })),
});

const POPULATION = `
  STA_POP | year | age | total | female | male  | note |
          | 2022 | _T  | 100   | 60     | 40    |      |
          | 2023 | _T  | 110   | ~66    | "1 2" | new  |`;

const MONEY = `
  META      | money_mult | 3 |
  FIN_MACRO | year | var    | amount |
            | 2022 | GDP    | 500    |
            | 2022 | FX_USD | 18.9   |`;

const DASHES = `
  STA_POP | year | age | total | female | male |
          | 2022 | _T  | 100   | -      | -    |
          | 2023 | _T  | 110   | -      | 20   |`;

/** One year for both rows. */
const MERGED = `
  STA_POP | year | age    | total | female | male |
          | 2022 | _T     | 100   | 60     | 40   |
          |      | Y0T14  | 20    | 10     | 10   |`;

interface Case {
  readonly name: string;
  readonly sheets: string;
  readonly typed: readonly (readonly [row: number, field: string, value: number])[];
  readonly isRetyped: boolean;
}

const CASES: readonly Case[] = [
  { name: 'a count', sheets: POPULATION, typed: [[2, 'total', 120]], isRetyped: true },
  {
    name: 'counts one after the other, one of them twice',
    sheets: POPULATION,
    typed: [
      [2, 'total', 120],
      [3, 'total', 130],
      [2, 'total', 90],
    ],
    isRetyped: true,
  },
  {
    name: 'more women than persons, and right again',
    sheets: POPULATION,
    typed: [
      [2, 'female', 600],
      [2, 'female', 61],
      [3, 'total', 111],
    ],
    isRetyped: true,
  },
  { name: 'a nought', sheets: POPULATION, typed: [[2, 'male', 0]], isRetyped: true },
  { name: 'a nought where there are dashes', sheets: DASHES, typed: [[3, 'male', 0]], isRetyped: false },
  { name: 'another number where there are dashes', sheets: DASHES, typed: [[3, 'male', 7]], isRetyped: true },
  {
    name: 'an amount, which the sheet has in thousands',
    sheets: MONEY,
    typed: [[2, 'amount', 5]],
    isRetyped: true,
  },
  { name: 'a rate among amounts', sheets: MONEY, typed: [[3, 'amount', 19.1]], isRetyped: true },
  { name: 'more than a number can hold', sheets: MONEY, typed: [[2, 'amount', 1e307]], isRetyped: true },
  {
    name: 'a count beside merged cells',
    sheets: MERGED,
    typed: [[2, 'total', 120]],
    isRetyped: false,
  },
  { name: 'a year', sheets: POPULATION, typed: [[3, 'year', 2021]], isRetyped: false },
];

describe('after numbers were typed over', () => {
  it.each(CASES)('$name: the table is that of a whole reading', ({ sheets, typed, isRetyped }) => {
    const before = new SheetsRead();
    const kept = nothingKept();
    const touched = new Set<number>();
    let open = book(sheets);
    const first = readSubmission(open, catalogue, before).datasets.at(-1);
    const told = ({ issues, usable }: Checked): unknown => [
      issues,
      usable.map(({ blocked }) => [...blocked].map(({ number }) => number)),
    ];
    examine([open], { kept, listAll: true });
    for (const [row, field, value] of typed) {
      const grid = open.sheets.find(({ name }) => name === first?.sheet);
      const column = first?.columns.get(field);
      if (!grid || column === undefined) throw new Error('no such cell');
      open = withSheet(open, typeOver(grid, new Map([[row, new Map([[column, value]])]])));
      touched.add(row);
      const own = readSubmission(open, catalogue, before).datasets.at(-1);
      const anew = { ...open, sheets: open.sheets.map((each) => (each.typedOver ? saved(each) : each)) };
      const whole = readSubmission(anew, catalogue).datasets.at(-1);
      if (!own || !whole) throw new Error('no dataset');
      expect(table(own)).toEqual(table(whole));
      expect(told(examine([open], { kept, listAll: true }))).toEqual(
        told(examine([anew], { listAll: true })),
      );
      const stays = own.rows.filter((each) => first?.rows.includes(each)).map(({ number }) => number);
      expect(stays).toEqual(isRetyped ? [2, 3].filter((number) => !touched.has(number)) : []);
    }
  });
});
