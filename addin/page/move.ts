/** Where the keys lead from a cell of the grid, as in Excel. */

export interface Position {
  /** From 1. */
  readonly row: number;
  readonly column: number;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/**
 * @param size cells that can be reached.
 * @param used cells that hold data, to the end of which Ctrl+End leads.
 * @param page rows in sight.
 * @returns null where the key moves nothing.
 */
export function moved(
  { row, column }: Position,
  { key, ctrlKey, metaKey }: { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean },
  size: Size,
  used: Size,
  page: number,
): Position | null {
  const far = ctrlKey || metaKey;
  const to = (nextRow: number, nextColumn: number): Position => ({
    row: Math.min(Math.max(nextRow, 1), size.rows),
    column: Math.min(Math.max(nextColumn, 1), size.columns),
  });
  switch (key) {
    case 'ArrowUp':
      return to(far ? 1 : row - 1, column);
    case 'ArrowDown':
      return to(far ? used.rows : row + 1, column);
    case 'ArrowLeft':
      return to(row, far ? 1 : column - 1);
    case 'ArrowRight':
      return to(row, far ? used.columns : column + 1);
    case 'PageUp':
      return to(row - page, column);
    case 'PageDown':
      return to(row + page, column);
    case 'Home':
      return to(far ? 1 : row, 1);
    case 'End':
      return to(far ? used.rows : row, used.columns);
    default:
      return null;
  }
}
