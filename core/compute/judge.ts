/** What two figures that should describe the same thing say together (profile-sheets §5, rulings-coherence B46). */
import type { Expectation } from '../catalogue/define.ts';
import type { Reconciliation, Severity } from '../model.ts';

export interface Judgement {
  /** Null where the figures agree, or stand as they should. */
  readonly severity: Severity | null;
  /** False where one figure is beyond what the other allows. */
  readonly holds: boolean;
}

const AGREE = 0.05;
const MINOR = 0.2;
const NOTABLE = 0.5;

/** 0 where both are zero; with figures of opposite sign at most 2. */
export const difference = (a: number, b: number): number => {
  const size = Math.abs(a) + Math.abs(b);
  return size === 0 ? 0 : (2 * Math.abs(a - b)) / size;
};

export function bandOf(d: number): Reconciliation['band'] {
  if (d <= AGREE) return 'agree';
  if (d <= MINOR) return 'minor';
  return d <= NOTABLE ? 'notable' : 'severe';
}

export function judge(expected: Expectation, a: number, b: number): Judgement {
  switch (expected.relation) {
    case 'EQ':
      return bySize(difference(a, b), expected.tolerance);
    case 'LE':
      return unless(a <= b * (1 + expected.tolerance));
    case 'GE':
      return unless(a >= b * (1 - expected.tolerance));
    case 'MIRROR':
      return expected.tolerance > 0 ? unless(a <= b * (1 + expected.tolerance)) : bySize(difference(a, b), 0);
    case 'BETWEEN':
      return unless(a >= expected.low * b && a <= expected.high * b);
    case 'APART':
      return unless(!isApart(a, b, expected) && !isApart(b, a, expected));
    case 'TOLD':
      return { severity: 'info', holds: true };
  }
}

const bySize = (d: number, accepted: number): Judgement => {
  const agrees = d <= (accepted > 0 ? accepted : AGREE);
  return { severity: agrees ? null : d > MINOR ? 'warning' : 'info', holds: true };
};

const unless = (holds: boolean): Judgement => ({ severity: holds ? null : 'warning', holds });

const isApart = (large: number, small: number, { low, high }: { low: number; high: number }): boolean =>
  large >= high && small < low;
