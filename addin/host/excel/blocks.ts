/** Blocks of cells: how a sheet is cut, so that no answer is too large and no task too long, and how Excel's cells become plain data. */
import type { Range, Value } from '../../../core/index.ts';
import type { Block } from '../host.ts';

/** Cells of one block: as many as the page can take in without a pause. */
const BLOCK_CELLS = 25_000;

/** Whole rows of the used area, from top to bottom. */
export function blocksOf(used: Range, most = BLOCK_CELLS): readonly Range[] {
  const rows = Math.max(1, Math.floor(most / (used.right - used.left + 1)));
  const blocks: Range[] = [];
  for (let top = used.top; top <= used.bottom; top += rows)
    blocks.push({ ...used, top, bottom: Math.min(used.bottom, top + rows - 1) });
  return blocks;
}

export const cellsIn = ({ top, left, bottom, right }: Range): number =>
  (bottom - top + 1) * (right - left + 1);

/** The two halves of a block that was too large; null where it is one row. */
export function halvesOf(box: Range): readonly [Range, Range] | null {
  if (box.top === box.bottom) return null;
  const middle = Math.floor((box.top + box.bottom) / 2);
  return [
    { ...box, bottom: middle },
    { ...box, top: middle + 1 },
  ];
}

export interface CellLooks {
  readonly format?: { readonly fill?: { readonly color?: string; readonly pattern?: string } };
}

/** Cells of a range as Excel gives them; what was not asked for is null, for all cells or for some. */
export interface LoadedCells {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly typeAt: (row: number, column: number) => string | undefined;
  readonly formatAt: (row: number, column: number) => string | undefined;
  /** Of one row: the fill of all its cells, or the look of each. */
  readonly fillsOf: (row: number) => string | null | readonly CellLooks[];
}

export const isFormula = (formula: unknown, value: unknown): boolean =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value;

/** Rows and columns of `cells` count from 0 within the box. */
export function blockOf(box: Range, cells: LoadedCells): Block {
  const formulas: (readonly [number, number])[] = [];
  const kinds: (readonly [number, number, 'error' | 'boolean'])[] = [];
  const filled: (readonly [number, number, string])[] = [];
  const formats: string[][] = [];
  const values = cells.values.map((row, index) => {
    const fills = cells.fillsOf(index);
    formats.push(row.map((_, offset) => cells.formatAt(index, offset) ?? 'General'));
    return row.map((value, offset): Value => {
      const [at, column] = [box.top + index, box.left + offset];
      const isComputed = isFormula(cells.formulas[index]?.[offset], value);
      // only a formula gives an empty text, where types were not asked for
      const type = cells.typeAt(index, offset) ?? (isComputed ? 'String' : undefined);
      if (isComputed) formulas.push([at, column]);
      if (type === 'Error') kinds.push([at, column, 'error']);
      if (typeof value === 'boolean') kinds.push([at, column, 'boolean']);
      const fill = typeof fills === 'string' ? fills : fillOf(fills?.[offset]);
      if (fill !== null) filled.push([at, column, fill]);
      return plainValue(value, type);
    });
  });
  return { box, values, formats, formulas, fills: filled, kinds };
}

/** Blank is null; a truth value 1 or 0; a formula may give an empty text. */
export function plainValue(value: unknown, type: string | undefined): Value {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || (value === '' && type !== 'String')) return null;
  return value;
}

/** RRGGBB; null where no colour fills the cell. White without a pattern is no fill. */
export function fillOf(looks: CellLooks | undefined): string | null {
  const { color, pattern } = looks?.format?.fill ?? {};
  if (!color || pattern === 'None' || (pattern === undefined && /^#?ffffff$/i.test(color))) return null;
  return color.replace('#', '').toUpperCase();
}
