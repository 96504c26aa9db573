/** The cells behind a fact in few words: `C12:C18, C20`, by file and sheet. */
import { fromA1, toA1 } from '../grid/address.ts';
import type { Source } from '../model.ts';

export interface CellsOf {
  readonly file: string;
  readonly sheet: string;
  /** A1 addresses, neighbours in a column as one range. */
  readonly cells: string;
}

/** By file and sheet in the order met; cells by column and row. */
export function cellsOf(sources: readonly Pick<Source, 'file' | 'sheet' | 'cell'>[]): CellsOf[] {
  const sheets = new Map<string, { file: string; sheet: string; cells: Set<string> }>();
  for (const { file, sheet, cell } of sources) {
    const key = `${file}|${sheet}`;
    const own = sheets.get(key) ?? { file, sheet, cells: new Set() };
    own.cells.add(cell);
    sheets.set(key, own);
  }
  return [...sheets.values()].map(({ file, sheet, cells }) => ({ file, sheet, cells: rangesOf([...cells]) }));
}

function rangesOf(cells: readonly string[]): string {
  const known = cells.flatMap((cell) => fromA1(cell) ?? []);
  const runs: { column: number; top: number; bottom: number }[] = [];
  for (const { column, row } of known.toSorted((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs.at(-1);
    if (last?.column === column && last.bottom + 1 === row) last.bottom = row;
    else runs.push({ column, top: row, bottom: row });
  }
  return [
    ...runs.map(({ column, top, bottom }) =>
      top === bottom ? toA1(top, column) : `${toA1(top, column)}:${toA1(bottom, column)}`,
    ),
    // An address that is no single cell stays as it is.
    ...cells.filter((cell) => !fromA1(cell)),
  ].join(', ');
}
