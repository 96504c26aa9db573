/** Medians, means and quartiles of the comparison; all skip nothing and give `null` for no values. */
import type { Quartiles } from '../model/pilots.ts';

export const known = (values: readonly (number | null)[]): readonly number[] =>
  values.filter((each) => each !== null);

export const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((total, each) => total + each, 0) / values.length;

export const medianOf = (values: readonly number[]): number | null => atShare(values, 0.5);

export function quartilesOf(values: readonly number[]): Quartiles | null {
  const [first, median, third] = [0.25, 0.5, 0.75].map((share) => atShare(values, share));
  return typeof first === 'number' && typeof median === 'number' && typeof third === 'number'
    ? { first, median, third }
    : null;
}

/** Linear between neighbours, both ends included. */
function atShare(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low === undefined || high === undefined ? null : low + (high - low) * (place - Math.floor(place));
}

export const shareOf = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

/** By code points: the same in every language. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
