/** The planning sheets as typed rows, and small readers of their values. Rows under an error are left out. */
import { placeOf } from '../grid/address.ts';
import type { SheetRow } from '../model/coherence.ts';
import { keeperFirst } from '../model/keeper.ts';
import type { Checked, Place, Value } from '../model.ts';

export type Values = Readonly<Record<string, Value>>;

/** A row with what its workbook says about money. */
export interface Entry extends SheetRow {
  readonly currency: string | null;
}

/**
 * Rows of a sheet from all workbooks that count. A row that stands in several workbooks with the same key counts once:
 * that of the institution which keeps the sheet, else the first by institution and file. `anchor` is the column that
 * a reader is led to. A form gives one entry. Read once, however often a run asks.
 */
export function rowsOf(checked: Checked, sheet: string, anchor: string): readonly Entry[] {
  const known = read.get(checked) ?? new Map<string, readonly Entry[]>();
  read.set(checked, known);
  const name = `${sheet}|${anchor}`;
  const entries = known.get(name) ?? readRows(checked, sheet, anchor);
  known.set(name, entries);
  return entries;
}

const read = new WeakMap<Checked, Map<string, readonly Entry[]>>();

function readRows({ usable }: Checked, sheet: string, anchor: string): readonly Entry[] {
  const files = new Map<string, string>();
  const entries: Entry[] = [];
  const parts = usable
    .filter(({ dataset }) => dataset.template.id === sheet)
    .sort((a, b) => keeperFirst(a.dataset, b.dataset));
  for (const { dataset, blocked } of parts) {
    const { file, template, meta } = dataset;
    const column = dataset.columns.has(anchor) ? anchor : null;
    for (const row of dataset.rows) {
      if (blocked.has(row)) continue;
      const { values } = row;
      const key = template.key.map((field) => values[field] ?? '').join('|');
      const first = files.get(key);
      if (first === undefined) files.set(key, file);
      else if (first !== file) continue;
      entries.push({ values, place: placeOf(dataset, row, column), currency: meta.currency });
    }
  }
  return entries;
}

/** Text of a column; `null` where blank. Codes typed as numbers become text (`2` and `2.0` are `2`). */
export function text(values: Values, field: string): string | null {
  const value = values[field] ?? null;
  if (value === null) return null;
  const trimmed = String(value).trim();
  return trimmed === '' ? null : trimmed;
}

export function number(values: Values, field: string): number | null {
  const value = values[field] ?? null;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Parts of a list separated by `;`, without blanks and repetitions. */
export const list = (values: Values, field: string): readonly string[] => partsOf(text(values, field) ?? '');

export const partsOf = (joined: string): readonly string[] => [
  ...new Set(
    joined
      .split(/[;\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];

export const isYes = (values: Values, field: string): boolean => text(values, field) === 'YES';

/** Calendar year of an ISO date or a bare year (B8). */
export function yearOf(values: Values, field: string): number | null {
  const match = /^(\d{4})(-|$)/.exec(text(values, field) ?? '');
  return match?.[1] === undefined ? null : Number(match[1]);
}

/** Order of code units, the same on every machine and in every language. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A comparison by several texts, the first that differs deciding. */
export const by =
  <T>(...keys: ((item: T) => string)[]) =>
  (a: T, b: T): number => {
    for (const key of keys) {
      const order = compare(key(a), key(b));
      if (order !== 0) return order;
    }
    return 0;
  };

/** Small figures first, so that the order of rows and files never shows in the last digit. */
export const sum = (figures: readonly number[]): number =>
  [...figures].sort((a, b) => a - b).reduce((total, figure) => total + figure, 0);

/** Order by file, sheet, row and cell. */
export const comparePlaces = (a: Place, b: Place): number =>
  compare(a.file, b.file) ||
  compare(a.sheet ?? '', b.sheet ?? '') ||
  (a.row ?? 0) - (b.row ?? 0) ||
  compare(a.cell ?? '', b.cell ?? '');

/** Places in order, each once. */
export const sortedPlaces = (places: readonly Place[]): readonly Place[] =>
  [...places]
    .sort(comparePlaces)
    .filter((place, index, all) => index === 0 || comparePlaces(place, all[index - 1] ?? place) !== 0);
