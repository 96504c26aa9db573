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

/** Lists of at most so many items, in order. */
export function chunksOf<T>(items: readonly T[], most: number): readonly (readonly T[])[] {
  const chunks: T[][] = [];
  for (let at = 0; at < items.length; at += most) chunks.push(items.slice(at, at + most));
  return chunks;
}
