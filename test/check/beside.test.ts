/**
 * What a sheet holds beside its values: merged cells (S31), hidden parts (S37, S41), colours (S38), notes (S39),
 * further tables (S40), marks in headers (S30). Text tables have none of these, so the features are put on top.
 */
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { check } from '../../core/check/check.ts';
import { BLANK, bookOf } from '../../core/grid/grid.ts';
import type { Cell, Checked, Grid, SheetFeatures, Visibility } from '../../core/model.ts';
import { readSubmission } from '../../core/read/read.ts';
import { linesOf } from '../helpers/checked.ts';
import { parseExample } from '../helpers/example.ts';

type Change = Partial<SheetFeatures> & {
  readonly visibility?: Visibility;
  /** Colours by address. */
  readonly fills?: Readonly<Record<string, string>>;
};

/** STA_STOCK: year A, basis B, origin C, age D, total E, sex_unknown F, note G; rows 2 to 5. */
const STOCK = `
  STA_STOCK | year | basis | origin | age | total | sex_unknown | note |
            | 2023 | BIRTH | SEN    | _T  | 40    | 20     |      |
            | 2023 | BIRTH | MLI    | _T  | 30    | 15     |      |
            | 2023 | BIRTH | GIN    | _T  | 20    |        |      |
            | 2023 | BIRTH | GHA    | _T  | 10    | 5      |      |`;

function checkWith(text: string, change: Change): Checked {
  const { fills = {}, ...features } = change;
  const books = parseExample(text).books.map((book) => {
    const [meta, sheet] = book.sheets;
    if (!meta || !sheet) throw new Error('one sheet beside META');
    const filled = (cell: Cell, at: string): Cell => ({
      ...cell,
      ...(fills[at] !== undefined && { fill: fills[at] }),
    });
    const changed: Grid = {
      ...sheet,
      ...features,
      cell: (row, column) =>
        filled(
          isCovered(row, column, features) ? BLANK : sheet.cell(row, column),
          String.fromCharCode(64 + column) + String(row),
        ),
    };
    return bookOf(book.file, [meta, changed]);
  });
  return check(
    books.map((book) => readSubmission(book, catalogue)),
    catalogue,
  );
}

/** In a file, all cells of a merged range but the first are blank. */
const isCovered = (row: number, column: number, { merges = [] }: Change): boolean =>
  merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row > top || column > left),
  );

const linesWith = (change: Change, text = STOCK): string[] => linesOf(checkWith(text, change).issues);
const merged = (top: number, left: number, bottom: number, right: number): Change => ({
  merges: [{ top, left, bottom, right }],
});

describe('merged cells (S31)', () => {
  test('downwards in a key column each row gets the code', () => {
    const checked = checkWith(STOCK, merged(2, 2, 5, 2));
    expect(linesOf(checked.issues)).toEqual([]);
    const sheet = checked.usable.find(({ dataset }) => dataset.template.id === 'STA_STOCK')?.dataset;
    expect(sheet?.rows.map(({ values }) => values['basis'])).toEqual(['BIRTH', 'BIRTH', 'BIRTH', 'BIRTH']);
  });

  test('rows that become equal by it are told as such', () => {
    expect(linesWith(merged(2, 3, 3, 3))).toEqual(['S02 error STA_STOCK!A2', 'S02 error STA_STOCK!A3']);
  });

  test('downwards over figures every row touched stays out', () => {
    const checked = checkWith(STOCK, merged(2, 5, 3, 5));
    expect(linesOf(checked.issues)).toEqual(['S31 error STA_STOCK!E2', 'S31 error STA_STOCK!E3']);
    expect(checked.counts.get('xts-sta.xlsx')).toMatchObject({ accepted: 2, rejected: 2 });
    expect(checked.issues.find(({ rule }) => rule === 'S31')).toMatchObject({
      variant: 'DOWN',
      args: { range: 'E2:E3' },
    });
  });

  test('across columns the row stays out', () => {
    expect(linesWith(merged(3, 5, 3, 6))).toEqual(['S31 error STA_STOCK!E3']);
  });

  test.each([
    { name: 'a title over the table', merge: merged(1, 9, 1, 12) },
    { name: 'a remark for several rows', merge: merged(2, 7, 5, 7) },
    { name: 'cells below the table', merge: merged(8, 1, 8, 5) },
  ])('$name does no harm', ({ merge }) => {
    expect(linesWith(merge)).toEqual([]);
  });
});

describe('hidden parts', () => {
  test('rows with data are named once (S37)', () => {
    const { issues } = checkWith(STOCK, {
      hiddenRows: [
        { first: 3, last: 4 },
        { first: 9, last: 20 },
      ],
    });
    const [issue, ...others] = issues.filter(({ rule }) => rule === 'S37');
    expect([issue?.variant, issue?.args, others]).toEqual(['ROWS', { count: 2, rows: '3, 4' }, []]);
  });

  test('a column with data stands at its header, a blank one is nobody’s business', () => {
    expect(linesWith({ hiddenColumns: [{ first: 6, last: 7 }] })).toEqual(['S37 info STA_STOCK!F1']);
  });

  test.each(['hidden', 'veryHidden'] as const)('a sheet that is %s (S41)', (visibility) => {
    expect(linesWith({ visibility })).toEqual(['S41 info STA_STOCK!']);
  });
});

describe('colours (S38)', () => {
  const column = (colours: readonly string[]): Change => ({
    fills: Object.fromEntries(colours.map((fill, index) => [`E${String(index + 2)}`, fill])),
  });

  test('one cell of a column has another fill', () => {
    const { issues } = checkWith(STOCK, column(['FFFFFF', 'FFFFFF', 'FFFF00', 'FFFFFF']));
    expect(issues.filter(({ rule }) => rule === 'S38').map(({ args }) => args)).toEqual([
      { cell: 'E4', count: 2 },
    ]);
  });

  test.each([
    { name: 'a column in one colour', fills: column(['FFFF00', 'FFFF00', 'FFFF00', 'FFFF00']).fills ?? {} },
    { name: 'a blank cell in another colour', fills: { F4: 'FFFF00' } },
    {
      name: 'rows filled in turn',
      fills: Object.fromEntries(
        [2, 4].flatMap((row) => [...'ABCDEFG'].map((letter) => [`${letter}${String(row)}`, 'EEEEEE'])),
      ),
    },
  ])('$name says nothing', ({ fills }) => {
    expect(linesWith({ fills })).toEqual([]);
  });
});

describe('notes (S39)', () => {
  const note = (row: number, column: number, text: string): Change => ({ notes: [{ row, column, text }] });

  test.each([
    {
      name: 'a figure at a cell with a figure',
      change: note(2, 5, 'of these 12 minors'),
      is: ['S39 info STA_STOCK!E2'],
    },
    { name: 'a figure at a blank cell', change: note(4, 6, 'about 11'), is: ['S39 warning STA_STOCK!F4'] },
    { name: 'words', change: note(2, 5, 'please check'), is: [] },
    { name: 'a note at the header', change: note(1, 5, 'as of 2023'), is: [] },
  ])('$name', ({ change, is }) => {
    expect(linesWith(change)).toEqual(is);
  });

  test('the text of a note is not repeated', () => {
    const [issue] = checkWith(STOCK, note(2, 5, 'Amadou, 12 years')).issues.filter(
      ({ rule }) => rule === 'S39',
    );
    expect(JSON.stringify(issue)).not.toContain('Amadou');
  });
});

describe('several tables (S40)', () => {
  test('beside: beyond a blank column', () => {
    const text = `
      STA_POP | year | age | total | | road  | km      |
              | 2023 | _T  | 100   | | coast | 12      |`;
    expect(linesWith({}, text)).toEqual(['S33 info STA_POP!', 'S40 warning STA_POP!']);
  });

  test('a remark beyond a blank column is no table', () => {
    const text = `
      STA_POP | year | age | total | | looked at by |
              | 2023 | _T  | 100   | | the unit     |`;
    expect(linesWith({}, text)).toEqual(['S33 info STA_POP!']);
  });

  test('a second named table of the sheet', () => {
    const range = (top: number, bottom: number): SheetFeatures['tables'][number] => ({
      name: `T${String(top)}`,
      range: { top, left: 1, bottom, right: 7 },
      headerRows: 1,
    });
    expect(linesWith({ tables: [range(1, 5)] })).toEqual([]);
    expect(linesWith({ tables: [range(1, 5), range(9, 12)] })).toEqual(['S40 warning STA_STOCK!']);
  });
});

describe('marks in headers (S30)', () => {
  test.each([
    { header: 'total*', is: ['S30 info STA_POP!C1'] },
    { header: 'Total (1)', is: ['S30 info STA_POP!C1'] },
    { header: 'total²', is: ['S30 info STA_POP!C1'] },
    { header: 'Total', is: [] },
  ])('$header', ({ header, is }) => {
    expect(linesWith({}, `STA_POP | year | age | ${header} |\n| 2023 | _T | 100 |`)).toEqual(is);
  });
});

describe('percentages (S20)', () => {
  const fees = (...values: readonly (number | string)[]): string =>
    `FIN_RCOST | year | sender | provider | product | amount_usd | fee_pct | total_cost_pct |\n${values
      .map((fee, index) => `| 2023 | FRA | P${String(index)} | cash | 200 | ${String(fee)} | 5 |`)
      .join('\n')}`;
  test.each([
    { name: 'none above 1', text: fees(0.05, 1), is: ['S20 warning FIN_RCOST!F1'] },
    { name: 'one above 1', text: fees(0.05, 1.01), is: [] },
    { name: 'all are zero', text: fees(0, 0), is: [] },
    { name: 'blanks do not count', text: fees(0.05, ''), is: ['S20 warning FIN_RCOST!F1'] },
  ])('$name', ({ text, is }) => {
    expect(linesWith({}, text)).toEqual(is);
  });
});
