/**
 * Decimals that are shown only where there are some (`0.##`) leave the point of a whole number standing: Excel shows
 * `20.`. A number that is whole as shown gets the format without them. A formula keeps its format, since its result may
 * change.
 */
import type { CellPlan, Style } from '../../../layout/plan.ts';

const OPTIONAL = /\.(#+)/;
const known = new WeakMap<Style, { readonly decimals: number; readonly whole: Style } | null>();

export function shownStyle({ value, formula, style }: CellPlan): Style | undefined {
  if (typeof value !== 'number' || formula !== undefined || style?.format === undefined) return style;
  const found = known.get(style);
  const own = found === undefined ? withoutDecimals(style, style.format) : found;
  if (found === undefined) known.set(style, own);
  if (own === null) return style;
  const factor = 10 ** own.decimals;
  return Math.round(Math.abs(value) * factor) % factor === 0 ? own.whole : style;
}

function withoutDecimals(style: Style, format: string): { decimals: number; whole: Style } | null {
  const decimals = OPTIONAL.exec(format)?.[1]?.length;
  if (decimals === undefined) return null;
  return { decimals, whole: { ...style, format: format.replaceAll(new RegExp(OPTIONAL, 'g'), '') } };
}
