/**
 * Workbooks written as text, for tests and for the examples that stand in the catalogue:
 *
 *     META    | country | XTS |                     field and value pairs, one a line; defaults below
 *     STA_POP | year | age | total        |         sheet name, then the header row
 *             | 2023 | _T  | 100 {S06}    |         rows; a mark in braces names an issue expected at this cell
 *     STA_POP@late.xlsx | year | …                  the same sheet in another file
 *     → 2023: 62.0                                  what is expected, one line each
 *
 *     IATI@agency.xml | iati-identifier | …         payments of aid activities, one a line, as a file of the IATI standard
 *
 *     EARLIER | indicator | year | value            national figures of an earlier run
 *
 * Digits become numbers, everything else text; "…" keeps text as it is; an empty cell is blank.
 */
import { activityBook } from './activity-book.ts';
import { catalogue } from '../../core/catalogue/index.ts';
import { toA1 } from '../../core/grid/address.ts';
import { bookOf, gridOf } from '../../core/grid/grid.ts';
import type { EarlierFigure } from '../../core/model/coherence.ts';
import type { Book, Cell, Grid } from '../../core/model.ts';

export interface Mark {
  readonly file: string;
  readonly sheet: string;
  /** Blank: the issue stands at the sheet, not at a cell (the mark is behind the sheet's name). */
  readonly cell: string;
  readonly rule: string;
  /** Expected severity, where the mark says it: `{S06 warning}`. */
  readonly severity: string | null;
}

export interface Example {
  readonly books: readonly Book[];
  readonly marks: readonly Mark[];
  /** Of the pseudo-sheet EARLIER. */
  readonly earlier: readonly EarlierFigure[];
  /** Lines that begin with `→`, without it. */
  readonly expected: readonly string[];
}

const META_DEFAULTS: Readonly<Record<string, string | number>> = {
  template_id: 'mainstream-profile',
  template_version: '1.0',
  country: 'XTS',
  institution_name: 'Test ministry',
  currency: 'USD',
  money_mult: 0,
  definition_set: 'RSIM1998',
  migrant_basis: 'BIRTH',
  submitted_on: '2024-03-31',
};

interface Table {
  readonly file: string;
  readonly sheet: string;
  readonly rows: string[][];
}

export function parseExample(text: string): Example {
  const tables: Table[] = [];
  const marks: Mark[] = [];
  const expected: string[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    if (line.startsWith('→')) {
      expected.push(line.slice(1).trim());
      continue;
    }
    const [name = '', ...cells] = line
      .replace(/\|$/, '')
      .split('|')
      .map((each) => each.trim());
    if (name !== '') {
      const { text: bare, found } = takeMarks(name);
      const [sheet = '', named] = bare.split('@');
      const file = named ?? fileOf(sheet);
      tables.push({ sheet, file, rows: [] });
      for (const mark of found) marks.push({ file, sheet, cell: '', ...mark });
    }
    const table = tables.at(-1);
    if (!table) throw new Error(`a row before any sheet name: ${line}`);
    table.rows.push(cells);
  }

  const overrides = tables.filter((each) => each.sheet === 'META');
  const earlier = tables
    .filter((each) => each.sheet === 'EARLIER')
    .flatMap(({ rows }) => rows.slice(1))
    .map(([indicator = '', year, value]) => ({ indicator, year: Number(year), value: Number(value) }));
  const sheets = tables.filter((each) => each.sheet !== 'META' && each.sheet !== 'EARLIER');
  const files = [...new Set(sheets.map((each) => each.file))].sort();
  const books = files.map((file): Book => {
    const own = sheets.filter((each) => each.file === file);
    const [first] = own;
    if (first?.sheet === 'IATI') return activityBook(file, first.rows);
    const grids = own.map((table) => gridFrom(table, marks));
    return bookOf(file, [metaGrid(own, overrides, file, marks), ...grids], '0'.repeat(64));
  });
  return { books, marks, earlier, expected };
}

const institutionOf = (sheet: string): string =>
  catalogue.templates.find((each) => each.id === sheet)?.institution ?? sheet.split('_')[0] ?? '';

const fileOf = (sheet: string): string => `xts-${institutionOf(sheet).toLowerCase()}.xlsx`;

function gridFrom(table: Table, marks: Mark[]): Grid {
  const rows = table.rows.map((cells, row) =>
    cells.map((raw, column) => {
      const { text, found } = takeMarks(raw);
      for (const mark of found)
        marks.push({ file: table.file, sheet: table.sheet, cell: toA1(row + 1, column + 1), ...mark });
      return cellFrom(text);
    }),
  );
  return gridOf(table.sheet, rows);
}

function takeMarks(raw: string): { text: string; found: { rule: string; severity: string | null }[] } {
  const found: { rule: string; severity: string | null }[] = [];
  const text = raw
    .replace(/\{([A-Z]+\d+)(?: (error|warning|info))?\}/g, (_, rule: string, severity?: string) => {
      found.push({ rule, severity: severity ?? null });
      return '';
    })
    .trim();
  return { text, found };
}

export function cellFrom(text: string): Cell {
  if (text === '') return { kind: 'blank', value: null };
  if (/^".*"$/.test(text)) return { kind: 'text', value: text.slice(1, -1) };
  if (/^-?\d+(\.\d+)?$/.test(text)) return { kind: 'number', value: Number(text) };
  return { kind: 'text', value: text };
}

/** META of one file: defaults, the institution and period that its sheets show, then what the example says. */
function metaGrid(sheets: readonly Table[], overrides: readonly Table[], file: string, marks: Mark[]): Grid {
  const years = sheets.flatMap((table) => {
    const column = table.rows[0]?.indexOf('year') ?? -1;
    return column < 0 ? [] : table.rows.slice(1).map((row) => Number(takeMarks(row[column] ?? '').text));
  });
  const known = years.filter((year) => year >= 1950);
  const values = new Map<string, string>(
    Object.entries({
      ...META_DEFAULTS,
      institution_code: institutionOf(sheets[0]?.sheet ?? ''),
      period_start: Math.min(...known, 2023),
      period_end: Math.max(...known, 2023),
    }).map(([field, value]) => [field, String(value)]),
  );
  for (const table of overrides.filter((each) => each.file === file || each.file === fileOf('META')))
    for (const [field = '', value = ''] of table.rows) values.set(field, value);
  return gridFrom({ file, sheet: 'META', rows: [['field', 'value'], ...values] }, marks);
}
