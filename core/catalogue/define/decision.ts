/**
 * For which figures of a comparison a decided value can stand (13_RECONCILE, coherence §5.9, rule MANUAL): one value
 * must say of exactly one figure of 18_DATA what it is to be.
 */
import type { Expression } from '../../expression/grammar.ts';
import type { CrossCheck } from './rule.ts';

export type Side = 'a' | 'b';

export interface Decidable {
  /** Sides whose figure a decided value replaces; none: the value is kept and computed with in nothing. */
  readonly sides: readonly Side[];
  /**
   * Why not both. `PART`: a part and its whole are two things. `PARTNER`: b is the figure of another country. `MADE`:
   * the other side, or both, are made of several figures. Null: both are replaced.
   */
  readonly because: 'PART' | 'PARTNER' | 'MADE' | null;
}

export function decidable({ relation, a, b }: Pick<CrossCheck, 'relation' | 'a' | 'b'>): Decidable {
  if (relation !== 'EQ' && relation !== 'MIRROR') return { sides: [], because: 'PART' };
  const own: readonly Side[] = relation === 'EQ' ? ['a', 'b'] : ['a'];
  const sides = own.filter((side) => isOneFigure((side === 'a' ? a : b).value));
  if (sides.length === 2) return { sides, because: null };
  return { sides, because: sides.length === 1 && relation === 'MIRROR' ? 'PARTNER' : 'MADE' };
}

/** One fact, or its amount in dollars, which names the amount in the own currency. */
const isOneFigure = (formula: Expression): boolean =>
  formula.op === 'fact' || (formula.op === 'usd' && formula.of.op === 'fact');
