/** Sheets made of cells at hand, for tests and small sources; the reader fills `packed.ts`. */
import type { Book, Cell, Grid, SheetFeatures, Visibility } from '../model.ts';

export const BLANK: Cell = { kind: 'blank', value: null };

/** A sheet with nothing but cells. */
export const NO_FEATURES: SheetFeatures = {
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  notes: [],
  validations: [],
  tables: [],
};

/** A formula without its result counts: something stands there. */
const isPopulated = (cell: Cell): boolean => cell.kind !== 'blank' || cell.formula === true;

/** A grid over rows of cells; `rows[0]` is row 1, holes are blank. */
export function gridOf(
  name: string,
  rows: readonly (readonly (Cell | undefined)[] | undefined)[],
  options: Partial<SheetFeatures> & { readonly visibility?: Visibility } = {},
): Grid {
  let rowCount = 0;
  const used = new Set<number>();
  rows.forEach((row, index) =>
    row?.forEach((cell, column) => {
      if (!isPopulated(cell ?? BLANK)) return;
      rowCount = index + 1;
      used.add(column + 1);
    }),
  );
  const usedColumns = [...used].sort((a, b) => a - b);
  return {
    ...NO_FEATURES,
    visibility: 'visible',
    ...options,
    name,
    rowCount,
    columnCount: usedColumns.at(-1) ?? 0,
    usedColumns,
    cell: (row, column) => rows[row - 1]?.[column - 1] ?? BLANK,
  };
}

/** A file of sheets at hand, with nothing beside them. */
export const bookOf = (file: string, sheets: readonly Grid[], sha256 = ''): Book => ({
  file,
  sha256,
  format: 'xlsx',
  dialect: null,
  sheets,
  names: [],
  properties: new Map(),
  state: null,
});

/** The text of a cell as supplied; blank is empty. */
export function textOf(cell: Cell): string {
  if (cell.value === null) return '';
  return typeof cell.value === 'boolean' ? (cell.value ? 'TRUE' : 'FALSE') : String(cell.value);
}
