/** Cells made of what a reader tells: a number in its format becomes a date where the calendar has that day. */
import type { Cell } from '../model.ts';
import { serialToIso } from './dates.ts';
import type { CellStyle } from './number-format.ts';

/** What of the workbook decides how a number is shown. */
export interface Showing {
  /** By the style number of a cell. */
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
}

/** `raw` is the value as written, where the reading keeps it. */
export function numberCell(
  value: number,
  style: CellStyle,
  formula: boolean,
  date1904: boolean,
  raw?: string,
): Cell {
  const iso = style.shows === 'number' ? null : serialToIso(value, date1904, style.shows);
  return iso === null
    ? cellOf('number', value, style, formula, raw)
    : cellOf('date', iso, style, formula, raw);
}

/** Plain literals for what is frequent: cells are made by the million. */
export function cellOf(
  kind: Cell['kind'],
  value: Cell['value'],
  { code, fill }: CellStyle,
  formula: boolean,
  raw?: string,
): Cell {
  if (fill !== null || raw !== undefined) {
    // not spread: that takes several times as long, and templates fill most of their cells
    const cell: { -readonly [K in keyof Cell]: Cell[K] } = { kind, value };
    if (code !== null) cell.format = code;
    if (formula) cell.formula = formula;
    if (fill !== null) cell.fill = fill;
    if (raw !== undefined) cell.raw = raw;
    return cell;
  }
  if (code === null) return formula ? { kind, value, formula } : { kind, value };
  return formula ? { kind, value, format: code, formula } : { kind, value, format: code };
}
