/** Single cells spread over sheets, gathered into few ranges: each range costs Excel more than each cell. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Cells of one column that are close together, from top to bottom. */
export interface Run<T extends CellPlace> {
  readonly column: number;
  readonly top: number;
  /** Height of the range; it may have rows without a cell of the run. */
  readonly rows: number;
  readonly cells: readonly T[];
}

/** `gap`: rows that may lie between two cells of a run. Of two at one cell the later one counts. */
export function runsOf<T extends CellPlace>(
  cells: readonly T[],
  mostRows: number,
  gap: number,
): readonly Run<T>[] {
  const byPlace = new Map(cells.map((cell) => [`${String(cell.column)},${String(cell.row)}`, cell]));
  const sorted = [...byPlace.values()].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { column: number; top: number; rows: number; cells: T[] }[] = [];
  for (const cell of sorted) {
    const last = runs.at(-1);
    const isNear =
      last?.column === cell.column &&
      cell.row <= last.top + last.rows + gap &&
      cell.row < last.top + mostRows;
    if (isNear) {
      last.cells.push(cell);
      last.rows = cell.row - last.top + 1;
    } else runs.push({ column: cell.column, top: cell.row, rows: 1, cells: [cell] });
  }
  return runs;
}

export function bySheet<T extends { readonly sheet: string }>(
  items: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const sheets = new Map<string, T[]>();
  for (const item of items) {
    const own = sheets.get(item.sheet);
    if (own) own.push(item);
    else sheets.set(item.sheet, [item]);
  }
  return sheets;
}

/** Largest request that is made on purpose; Excel on the web takes none above 5 MB. */
const CALL_BYTES = 4_000_000;

/** Parts of which each is one request; `bytesOf` tells how much of it an item takes. Order is kept. */
export function partsOf<T>(items: readonly T[], bytesOf: (item: T) => number): readonly (readonly T[])[] {
  const parts: T[][] = [];
  let bytes = Infinity;
  for (const item of items) {
    const own = bytesOf(item);
    const last = parts.at(-1);
    if (!last || bytes + own > CALL_BYTES) {
      parts.push([item]);
      bytes = own;
    } else {
      last.push(item);
      bytes += own;
    }
  }
  return parts;
}

/** Bytes of a text in a request: letters beyond ASCII take two to four, and some are escaped. */
export const textBytes = (text: string): number => 2 * text.length;
