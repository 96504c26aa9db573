/** How far two institutions agree on the same thing: one difference for each comparison and year (rulings C on GOV-05). */
import { groupBy } from '../grouped.ts';
import type { Difference, Reconciliation } from './figure.ts';

interface Figure {
  readonly institution: string;
  readonly value: number;
}

type Compared = Pick<Difference | Reconciliation, 'check' | 'year' | 'partner'> & {
  readonly a: Figure;
  readonly b: Figure;
};

export interface Agreement<T extends Compared = Compared> {
  readonly check: string;
  readonly year: number;
  /** Institution on either side; the same twice where the other is that of a partner country. */
  readonly between: readonly [string, string];
  /** Symmetric relative difference, 0–2. */
  readonly d: number;
  /** What was added up. */
  readonly of: readonly T[];
}

/** Partners, citizenships or institutions are added up on both sides first, without their total. */
export function agreementsIn<T extends Compared>(compared: readonly T[]): readonly Agreement<T>[] {
  const groups = groupBy(compared, ({ check, year }) => `${check} ${String(year)}`);
  return [...groups.values()].flatMap((group): Agreement<T>[] => {
    const [first] = group;
    if (!first) return [];
    const of = group.length > 1 ? group.filter(({ partner }) => partner !== '_T') : group;
    const sum = (side: 'a' | 'b'): number => of.reduce((total, each) => total + each[side].value, 0);
    const { check, year, a, b } = first;
    return [{ check, year, between: [a.institution, b.institution], d: apart(sum('a'), sum('b')), of }];
  });
}

/** Symmetric relative difference, 0–2 (profile-sheets §5). */
const apart = (a: number, b: number): number =>
  a === b ? 0 : (2 * Math.abs(a - b)) / (Math.abs(a) + Math.abs(b));
