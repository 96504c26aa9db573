/** What measured indicators have in common: how things counted become a figure, and how rows are read. */
import type { SheetRow } from '../../model/coherence.ts';
import type { Value } from '../../model.ts';
import type { MeasuredFigure, MeasuredIndicator } from '../define.ts';

/** Of most indicators of governance. */
export const GOVERNANCE = {
  tier: 'core',
  dimension: 'GOV',
  unit: 'percent',
  decimals: 1,
  aggregation: 'count',
  minCell: 0,
  source: 'project definition',
} as const;

const total = (numbers: readonly (number | null)[]): number =>
  numbers.reduce<number>((sum, each) => sum + (each ?? 0), 0);

/** `factor` × Σ numerators / Σ denominators. */
export const share =
  (factor: number): MeasuredIndicator['figure'] =>
  (counted): MeasuredFigure => {
    const numerator = total(counted.map((each) => each.numerator));
    const denominator = total(counted.map((each) => each.denominator));
    return denominator === 0
      ? { value: null, numerator, denominator, reasons: ['ZERO_DENOMINATOR'] }
      : { value: (factor * numerator) / denominator, numerator, denominator, reasons: [] };
  };

/** Σ numerators. */
export const number: MeasuredIndicator['figure'] = (counted) => ({
  value: total(counted.map((each) => each.numerator)),
  numerator: null,
  denominator: null,
  reasons: [],
});

/** Text of a column of a row; blank where it has none. */
export const textOf = ({ values }: Pick<SheetRow, 'values'>, field: string): string =>
  String(values[field] ?? '').trim();

/** A number as read; null where blank. */
export const numberIn = (value: Value | undefined): number | null =>
  typeof value === 'number' ? value : null;
