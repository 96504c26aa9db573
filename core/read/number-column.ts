/** Columns of numbers: multipliers, percentages, typed numbers and missing tokens. */
import type { Cell, Field } from '../model.ts';
import type { CellReader, CellState, ReadContext } from './cell-reader.ts';
import { readMissing } from './cell-reader.ts';
import { textOf } from './cells.ts';
import { missingToken } from './missing.ts';
import { habitOf, type NumberKind, readNumberText } from './number-habit.ts';
import { scale } from '../grid/scale.ts';

const NUMBER_KINDS: Partial<Record<Field['type'], NumberKind>> = {
  count: 'count',
  integer: 'count',
  usd: 'count',
  percent: 'percent',
};

/** A column of numbers. Numbers in number cells are certain; typed ones follow the habit of the column (§6.5). */
export function numberReader(field: Field, context: ReadContext, texts: Iterable<string>): CellReader {
  const { meta } = context;
  const habit = habitOf(texts, NUMBER_KINDS[field.type] ?? 'amount', meta);
  const isMoney = field.type === 'money';
  const multiplier = isMoney ? meta.moneyMult : field.type === 'count' ? meta.countMult : 0;
  const powerIn = (state: CellState): number => (isMoney && state.isPlain ? 0 : multiplier);
  let asksAboutDash = context.askingField === field.id;

  return (cell, state) => {
    if (typeof cell.value === 'number') {
      const isShare = field.type === 'percent' && cell.format?.includes('%') === true;
      return inUnits(cell.value, isShare ? 2 : powerIn(state), cell, state);
    }
    const raw = textOf(cell);
    if (cell.kind !== 'text') {
      state.reading = { raw, trouble: 'NOT_A_NUMBER' };
      return null;
    }
    const missing = readMissing(raw, true, meta, state);
    if (missing !== undefined) {
      if (asksAboutDash && missing === null && missingToken(raw.trim()) === 'DASH') {
        asksAboutDash = false;
        state.reading = { raw, trouble: 'MAYBE_ZERO', suggestion: 0, status: 'O' };
      }
      return missing;
    }
    const { value, scaled, ...special } = readNumberText(raw, habit);
    const isNews = !context.isText || special.trouble !== 'NUMBER_AS_TEXT';
    state.reading = isNews ? { raw, ...special } : null;
    return value === null ? null : inUnits(value, scaled ? 0 : powerIn(state), cell, state);
  };
}

/** The number in units; one that no computer can hold is no number. */
function inUnits(value: number, power: number, cell: Cell, state: CellState): number | null {
  const product = scale(value, power);
  if (Number.isFinite(product)) return product;
  state.reading = { raw: textOf(cell), trouble: 'NOT_A_NUMBER' };
  return null;
}
