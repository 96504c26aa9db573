/**
 * Differencing: an earlier edition showed a total and some of its members, so it told the sum of those that it hid.
 * Who keeps both editions takes the hidden ones for unchanged and subtracts what the new one shows.
 */
import { type Earlier, earlierValue } from './earlier.ts';
import type { Cell, Quantity, Relation } from './state.ts';

export function rememberedFrom(earlier: Earlier, relations: readonly Relation[]): readonly Quantity[] {
  const before = ({ fact }: Cell): number | undefined => (fact ? earlierValue(earlier, fact) : undefined);
  return relations.flatMap(({ total, members, rest }) => {
    const whole = before(total);
    if (whole === undefined) return [];
    const parts = [...members, ...(rest ? [rest] : [])];
    const told = parts.reduce((sum, cell) => sum + (before(cell) ?? 0), 0);
    const absent = parts.filter((cell) => before(cell) === undefined);
    const same = unchanged(absent, whole - told);
    if (!same || same.length === 0) return [];
    return [{ value: whole - told, constant: 0, form: same.map((cell) => [cell, 1] as const) }];
  });
}

/**
 * The cells whose values still make the sum: all, or all but one or two that are new. Null where the earlier sum is of
 * other values than today's; then it tells nothing certain about them.
 */
function unchanged(cells: readonly Cell[], sum: number): readonly Cell[] | null {
  const excess = cells.reduce((total, { value }) => total + value, 0) - sum;
  const noise = 1e-9 * Math.max(1, Math.abs(sum));
  const isExcess = (value: number): boolean => Math.abs(value - excess) <= noise;
  if (isExcess(0)) return cells;
  const one = cells.find(({ value }) => isExcess(value));
  if (one) return cells.filter((cell) => cell !== one);
  for (const [index, first] of cells.entries()) {
    const second = cells.slice(index + 1).find(({ value }) => isExcess(first.value + value));
    if (second) return cells.filter((cell) => cell !== first && cell !== second);
  }
  return null;
}
