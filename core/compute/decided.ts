/**
 * Values that a task force decided between the figures of two institutions (coherence §5.9, rule MANUAL). Where the two
 * say the same thing in one figure each, indicators are computed with the decided one; what the ministries sent stays
 * beside it, in the comparison and in the trace.
 */
import type { CrossCheck } from '../catalogue/define.ts';
import { evaluate } from '../expression/evaluate.ts';
import { exists, type FactSource } from '../expression/evaluated.ts';
import { factKeyText } from '../expression/lazy-fact.ts';
import { otherFacts } from '../expression/series-facts.ts';
import type { Fact } from '../model.ts';
import type { Decision } from '../model/round.ts';

/** Says that a decided value stands in place of a ministry's. */
export const DECIDED_FLAG = 'MANUAL';

export interface Decided<Source extends FactSource> {
  /** As before, with decided values in place of reported ones. */
  readonly source: Source;
  /** The fact to compute with: the same one where nothing was decided on it. */
  fact(fact: Fact): Fact;
}

/** Decisions on comparisons that are not there any more, or whose sides are no figures of 18_DATA, change nothing. */
export function decide<Source extends FactSource>(
  source: Source,
  decisions: readonly Decision[],
  checks: readonly CrossCheck[],
): Decided<Source> {
  const values = decidedFacts(source, decisions, checks);
  if (values.size === 0) return { source, fact: (fact) => fact };
  const known = new WeakMap<Fact, Fact>();
  const factOf = (fact: Fact): Fact => {
    const value = values.get(factKeyText(fact));
    if (value === undefined) return fact;
    const own = known.get(fact) ?? decidedFact(fact, value);
    known.set(fact, own);
    return own;
  };
  return {
    fact: factOf,
    source: {
      ...source,
      facts: (term, where) => {
        const facts = source.facts(term, where);
        return otherFacts(source.years, facts, facts.currencies, (found) => {
          if (!('fact' in found)) return found;
          const fact = factOf(found.fact);
          return fact === found.fact ? found : { fact };
        });
      },
    },
  };
}

/** Of two decisions on one fact the first in the order of the checks counts. */
function decidedFacts(
  source: FactSource,
  decisions: readonly Decision[],
  checks: readonly CrossCheck[],
): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const { id, relation, a, b } of checks)
    for (const { check, year, partner, value } of decisions) {
      // a part and its whole, or a figure and that of a partner country, are two things: one value cannot stand for both
      if (check !== id || relation !== 'EQ') continue;
      const where = { cut: {}, ...(partner !== null && { member: partner }) };
      const sides = [a, b].map((side) => evaluate(side.value, source, where).at(year));
      if (!sides.every(exists)) continue;
      for (const { bound, facts } of sides) {
        const [fact] = facts;
        if (bound.op !== 'fact' || fact === undefined) continue;
        const key = factKeyText(fact);
        if (!values.has(key)) values.set(key, value);
      }
    }
  return values;
}

const decidedFact = (fact: Fact, value: number): Fact => ({
  ...fact,
  value,
  flags: [...fact.flags, DECIDED_FLAG],
  sources: fact.sources.map((source) => ({
    ...source,
    step: [source.step, `decided: ${String(value)}`].filter(Boolean).join(', '),
  })),
});
