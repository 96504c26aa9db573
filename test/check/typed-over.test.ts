/** Totals in a sheet of which figures were typed over: only those around them are added up again, and all are told. */
import { describe, expect, it } from 'vitest';
import { type Book, examine, nothingKept, typeOver } from '../../core/index.ts';
import { parseExample } from '../helpers/example.ts';

/** Two countries, all ages and three groups of them; everything adds up. */
const STOCK = `
  STA_STOCK | year | basis | origin | age    | total |
            | 2023 | CITIZ | _T     | _T     | 1000  |
            | 2023 | CITIZ | SEN    | _T     | 700   |
            | 2023 | CITIZ | NER    | _T     | 300   |
            | 2023 | CITIZ | SEN    | Y0T14  | 200   |
            | 2023 | CITIZ | SEN    | Y15T64 | 400   |
            | 2023 | CITIZ | SEN    | Y_GE65 | 100   |`;

type Typed = readonly [row: number, field: string, value: number];

interface Case {
  readonly name: string;
  readonly typed: readonly Typed[];
  /** Rows and columns of totals that their parts do not make. */
  readonly gaps: readonly string[];
}

const CASES: readonly Case[] = [
  { name: 'a part of two totals', typed: [[3, 'total', 800]], gaps: ['2 total', '3 total'] },
  { name: 'the total of countries', typed: [[2, 'total', 1200]], gaps: ['2 total'] },
  { name: 'an age', typed: [[6, 'total', 500]], gaps: ['3 total'] },
  {
    name: 'an age, and right again',
    typed: [
      [6, 'total', 500],
      [6, 'total', 400],
    ],
    gaps: [],
  },
  {
    name: 'a part, and then its total',
    typed: [
      [4, 'total', 500],
      [2, 'total', 1200],
    ],
    gaps: [],
  },
  {
    // the row is under an error then, and its figures count no more: what is missing is told nowhere (A8)
    name: 'a negative count',
    typed: [[4, 'total', -300]],
    gaps: [],
  },
  {
    name: 'a negative count, and another one',
    typed: [
      [4, 'total', -300],
      [4, 'total', 500],
    ],
    gaps: ['2 total'],
  },
];

const bookOf = (text: string): Book => {
  const [book] = parseExample(text).books;
  if (!book) throw new Error('no workbook');
  return book;
};

const gapsIn = ({ issues }: ReturnType<typeof examine>): readonly string[] =>
  issues
    .filter(({ rule }) => rule === 'S09')
    .map(({ place }) => `${String(place.row)} ${place.column ?? ''}`)
    .sort();

describe('totals after figures were typed over', () => {
  it.each(CASES)('$name', ({ typed, gaps }) => {
    let book = bookOf(STOCK);
    const kept = nothingKept();
    const { usable } = examine([book], { kept, listAll: true });
    const columns = usable.find(({ dataset }) => dataset.template.id === 'STA_STOCK')?.dataset.columns;
    for (const [row, field, value] of typed) {
      const column = columns?.get(field);
      if (column === undefined) throw new Error(`no column ${field}`);
      const numbers = new Map([[row, new Map([[column, value]])]]);
      const sheets = book.sheets.map((grid) => (grid.name === 'STA_STOCK' ? typeOver(grid, numbers) : grid));
      book = { ...book, sheets };
      const after = examine([book], { kept, listAll: true });
      expect(after.issues).toEqual(examine([book], { listAll: true }).issues);
    }
    expect(gapsIn(examine([book], { kept, listAll: true }))).toEqual(gaps);
  });
});
