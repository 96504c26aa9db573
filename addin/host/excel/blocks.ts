/** Blocks of cells: how a sheet is cut, so that no answer is too large and no task too long, and how Excel's cells become plain data. */
import type { Range, Value } from '../../../core/index.ts';
import type { Block } from '../host.ts';

/** Cells of one block, and of one call; an answer holds 40 to 90 bytes a cell. */
export const BLOCK_CELLS = 25_000;
export const CALL_CELLS = 50_000;

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

/** Cells of a range as Excel gives them. */
export interface LoadedCells {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly numberFormat: readonly (readonly string[])[];
}

/** `fills`: the fill of all cells, or of each. */
export function blockOf(
  box: Range,
  cells: LoadedCells,
  fills: string | null | readonly (readonly CellLooks[])[],
): Block {
  const formulas: (readonly [number, number])[] = [];
  const kinds: (readonly [number, number, 'error' | 'boolean'])[] = [];
  const filled: (readonly [number, number, string])[] = [];
  const values = cells.values.map((row, index) =>
    row.map((value, offset): Value => {
      const [at, column] = [box.top + index, box.left + offset];
      const type = cells.valueTypes[index]?.[offset];
      const formula = cells.formulas[index]?.[offset];
      if (typeof formula === 'string' && formula.startsWith('=') && formula !== value)
        formulas.push([at, column]);
      if (type === 'Error') kinds.push([at, column, 'error']);
      if (type === 'Boolean') kinds.push([at, column, 'boolean']);
      const fill = typeof fills === 'string' ? fills : fillOf(fills?.[index]?.[offset]);
      if (fill !== null) filled.push([at, column, fill]);
      return plainValue(value, type);
    }),
  );
  return { box, values, formats: cells.numberFormat, formulas, fills: filled, kinds };
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
