/** The usable rows of each sheet, by year, with their codes as text (rulings B11). */
import {
  type Checked,
  type Dataset,
  type Field,
  readColumns,
  type ReadColumn,
  type Row,
  type Template,
  type Value,
} from '../model.ts';
import { groupBy } from '../grouped.ts';
import { currencyOfSheet } from '../model/keeper.ts';
import { importedIn, openOrigins, type Origins } from './origins.ts';
import { yearsOf } from './years.ts';

/** Codes by key column, in the order of the key. */
export type Codes = Readonly<Record<string, string>>;

/** The codes of a row; one object for all rows of a sheet that share them, so that identity is equality. */
export interface Combination {
  readonly codes: Codes;
  /** The codes joined, to sort by. */
  readonly key: string;
}

/** One row as the resolution sees it. */
export class StoredRow {
  readonly row: Row;
  readonly dataset: Dataset;
  /** Under an error: counts as a row without value (rulings A8). */
  readonly blocked: boolean;
  /** Null where the row says none. */
  readonly year: number | null;
  readonly combination: Combination;
  /** Place in the dataset. */
  readonly index: number;
  readonly read: ReadColumn;

  constructor(
    row: Row,
    { dataset, blocked }: Checked['usable'][number],
    combination: Combination,
    index: number,
    read: ReadColumn,
  ) {
    const year = read(index, 'year');
    this.row = row;
    this.dataset = dataset;
    this.blocked = blocked.size > 0 && blocked.has(row);
    this.year = typeof year === 'number' ? year : null;
    this.combination = combination;
    this.index = index;
    this.read = read;
  }

  /** `2023`, `2023-Q2`, `2023-07`; the year where blank. */
  get period(): string {
    return String(this.read(this.index, 'period') ?? this.read(this.index, 'year') ?? '');
  }
}

/** What stands in a column of a row; quicker than asking the record of the row. */
export const valueIn = ({ read, index }: StoredRow, field: string): Value => read(index, field);

export interface SheetRows {
  readonly template: Template;
  readonly datasets: readonly Dataset[];
  /** Of its amounts; those in another cannot be added to them. Null where no workbook tells one. */
  readonly currency: string | null;
  /** Key columns without year and period, in the order of the key. */
  readonly columns: readonly string[];
  readonly fields: Fields;
  /** Columns outside the key by which some figure selects rows: every fact says which code it has of them. */
  readonly others: readonly string[];
  readonly byYear: ReadonlyMap<number, readonly StoredRow[]>;
  /** All rows, for registers that have no year. */
  readonly rows: readonly StoredRow[];
  /** Absent rows and blank measures are zero (rulings B38). */
  readonly complete: boolean;
  readonly origins: Origins;
}

/**
 * Sheets opened before, for who computes the same country again after each change: one of which nothing differs stays the
 * same, with all that was found in it.
 */
export class SheetsOpened {
  readonly #last = new Map<string, { readonly of: readonly unknown[]; readonly sheet: SheetRows }>();

  /** @param of everything that the sheet is made from. */
  get(id: string, of: readonly unknown[], open: () => SheetRows): SheetRows {
    const known = this.#last.get(id);
    if (known?.of.length === of.length && known.of.every((each, at) => each === of[at])) return known.sheet;
    const sheet = open();
    this.#last.set(id, { of, sheet });
    return sheet;
  }
}

export function openSheets(
  checked: Checked,
  others: ReadonlyMap<string, readonly string[]>,
  opened = new SheetsOpened(),
): ReadonlyMap<string, SheetRows> {
  const parts = groupBy(checked.usable, ({ dataset }) => dataset.template.id);
  const last = yearsOf(checked).at(-1) ?? null;
  const imported = importedIn(checked.submissions);
  const origins = openOrigins(imported);
  return new Map(
    [...parts].map(([id, usable]) => [
      id,
      opened.get(id, [...usable, last, ...imported], () =>
        sheetRows(usable, last, origins, others.get(id) ?? []),
      ),
    ]),
  );
}

/** @param last year to which registers without years belong (rulings A12). */
function sheetRows(
  usable: Checked['usable'],
  last: number | null,
  origins: Origins,
  others: readonly string[],
): SheetRows {
  const datasets = usable.map(({ dataset }) => dataset);
  const template = datasets[0]?.template;
  if (!template) throw new Error('a sheet without datasets');
  const undated = template.kind === 'list' && template.fields.every(({ id }) => id !== 'year');
  const columns = template.key.filter((column) => column !== 'year' && column !== 'period');
  const fields = new Map(template.fields.map((field) => [field.id, field]));
  let rows: readonly StoredRow[] | undefined;
  let byYear: SheetRows['byYear'] | undefined;
  return {
    ...{ template, datasets, columns, fields },
    currency: currencyOfSheet(datasets),
    others,
    // Worked out when a figure asks: most sheets of a workbook that is only checked are never asked for.
    get rows() {
      return (rows ??= storedRows(usable, columns, fields));
    },
    get byYear() {
      return (byYear ??= undated && last !== null ? new Map([[last, this.rows]]) : rowsByYear(this.rows));
    },
    complete: datasets.some(({ meta }) => meta.completeEnumeration.includes(template.id)),
    origins,
  };
}

type Fields = ReadonlyMap<string, Field>;

function storedRows(
  usable: Checked['usable'],
  columns: readonly string[],
  fields: Fields,
): readonly StoredRow[] {
  const combinationOf = openCombinations(columns, fields);
  return usable.flatMap((each) => {
    const read = readColumns(each.dataset);
    return each.dataset.rows.map(
      (row, index) => new StoredRow(row, each, combinationOf(read, index), index, read),
    );
  });
}

/** Finds the codes of a row, column by column: joined texts of so many rows would be made only to be compared. */
function openCombinations(
  columns: readonly string[],
  fields: Fields,
): (read: ReadColumn, index: number) => Combination {
  const root = new Branch();
  const texts = columns.map(() => new Map<Value, string>());
  const textOf = (at: number, value: Value): string => {
    const known = texts[at];
    let text = known?.get(value);
    if (text === undefined) known?.set(value, (text = codeText(value, fields.get(columns[at] ?? ''))));
    return text ?? '';
  };
  return (read, index) => {
    let branch = root;
    for (let at = 0; at < columns.length; at++) {
      const text = textOf(at, read(index, columns[at] ?? ''));
      let next = branch.next.get(text);
      if (!next) branch.next.set(text, (next = new Branch()));
      branch = next;
    }
    return (branch.combination ??= combinationOf(
      columns,
      columns.map((column, at) => textOf(at, read(index, column))),
    ));
  };
}

/** The rows that share the codes of the first columns. */
class Branch {
  readonly next = new Map<string, Branch>();
  combination: Combination | undefined;
}

const combinationOf = (columns: readonly string[], codes: readonly string[]): Combination => ({
  codes: Object.fromEntries(columns.map((column, at) => [column, codes[at] ?? ''])),
  key: codes.join('\u0000'),
});

function rowsByYear(rows: readonly StoredRow[]): SheetRows['byYear'] {
  const found = new Map<number, StoredRow[]>();
  for (const stored of rows) {
    if (stored.year === null) continue;
    const own = found.get(stored.year);
    if (own) own.push(stored);
    else found.set(stored.year, [stored]);
  }
  return found;
}

/** The code of a row in a column as text: `2` and `2.0` are `2`; blank is the column's default, else nothing. */
export const codeOf = (stored: StoredRow, column: string, fields: Fields): string =>
  stored.combination.codes[column] ?? codeText(valueIn(stored, column), fields.get(column));

function codeText(value: Value, field: Field | undefined): string {
  const text = String(value ?? field?.default ?? '').trim();
  return /^\d+\.0+$/.test(text) ? text.slice(0, text.indexOf('.')) : text;
}

/** True for codes that stand for a part: not the total, not an aggregate kept for checks only. */
export const isLeaf = (code: string): boolean => code !== '_T' && code !== '_AGG' && code !== '';

/** A sheet that nobody handed in. */
export const emptySheet = (
  template: Template | undefined,
  id: string,
  others: readonly string[],
): SheetRows => ({
  others,
  template: template ?? { id, institution: '*', kind: 'flow', layout: 'table', key: [], fields: [] },
  datasets: [],
  currency: null,
  columns: (template?.key ?? []).filter((column) => column !== 'year' && column !== 'period'),
  fields: new Map((template?.fields ?? []).map((field) => [field.id, field])),
  byYear: new Map(),
  rows: [],
  complete: false,
  origins: () => undefined,
});
