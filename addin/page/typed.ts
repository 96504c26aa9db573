/** What a person typed into a cell of the grid, as the value that Excel would make of it. */
import type { Value } from '../../core/index.ts';

/**
 * A number with `.` or `,` as its decimal mark becomes a number. Codes with leading zeros (`007`) and everything else stay
 * text, which the check then judges like any other.
 */
export function valueOfTyped(typed: string): Value {
  const text = typed.trim();
  if (text === '') return null;
  if (/^-?(?:0|[1-9]\d*)(?:[.,]\d+)?$/.test(text) && text.replace(/\D/g, '').length <= 15)
    return Number(text.replace(',', '.'));
  return typed;
}
