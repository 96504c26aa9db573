/** Lines through series, before and after a start (coherence §6; rulings-coherence C2–C4). */
import type { Segmented } from '../model/results.ts';

interface Line {
  readonly slope: number;
  /** Value of the line at t = 0. */
  readonly level: number;
  readonly meanTime: number;
  /** Σ(t − mean)². */
  readonly spread: number;
  readonly count: number;
}

/** Least squares through at least two points of different time. */
export function lineThrough(points: readonly (readonly [time: number, value: number])[]): Line {
  const count = points.length;
  const meanTime = mean(points.map(([time]) => time));
  const meanValue = mean(points.map(([, value]) => value));
  const spread = sum(points.map(([time]) => (time - meanTime) ** 2));
  const slope = sum(points.map(([time, value]) => (time - meanTime) * (value - meanValue))) / spread;
  return { slope, level: meanValue - slope * meanTime, meanTime, spread, count };
}

/** Points a side from which standard errors are given. */
const ENOUGH = 8;

/**
 * The segmented regression of values at t = 1, 2, …; `start` is the t of the first period with the policy. Both sides
 * have their own line, so the two are fitted apart, which gives the coefficients of the one regression.
 */
export function segmentedFit(values: readonly number[], start: number): Segmented {
  const points = values.map((value, index) => [index + 1, value] as const);
  const before = lineThrough(points.filter(([time]) => time < start));
  const after = lineThrough(points.filter(([time]) => time >= start));
  const levelChange = at(after, start) - at(before, start);
  const slopeChange = after.slope - before.slope;
  const residuals = points.map(([time, value]) => value - at(time < start ? before : after, time));
  const squares = sum(residuals.map((each) => each ** 2));
  const centre = mean(values);
  const exact = squares <= 1e-12 * sum(values.map((value) => (value - centre) ** 2));
  return {
    level: before.level,
    slope: before.slope,
    levelChange,
    slopeChange,
    lastEffect: levelChange + slopeChange * (values.length - start),
    durbinWatson: exact ? null : sum(steps(residuals).map((step) => step ** 2)) / squares,
    errors: before.count < ENOUGH || after.count < ENOUGH ? null : errorsOf(before, after, start, squares),
    residuals: [Math.min(...residuals), Math.max(...residuals)],
  };
}

const at = ({ level, slope }: Line, time: number): number => level + slope * time;

function errorsOf(
  before: Line,
  after: Line,
  start: number,
  squares: number,
): NonNullable<Segmented['errors']> {
  const variance = squares / (before.count + after.count - 4);
  const atStart = ({ count, meanTime, spread }: Line): number => 1 / count + (start - meanTime) ** 2 / spread;
  return {
    levelChange: Math.sqrt(variance * (atStart(before) + atStart(after))),
    slopeChange: Math.sqrt(variance * (1 / before.spread + 1 / after.spread)),
  };
}

const steps = (values: readonly number[]): readonly number[] =>
  values.slice(1).map((value, index) => value - (values[index] ?? value));

export const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);
export const mean = (values: readonly number[]): number => sum(values) / values.length;
