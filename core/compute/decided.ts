/**
 * Values that a task force decided between the figures of two institutions (coherence §5.9, rule MANUAL). Where one
 * figure stands on a side (`decidable`), indicators are computed with the decided one; what the ministries sent stays
 * beside it, in the comparison and in the trace.
 */
import { type CrossCheck, decidable } from '../catalogue/define.ts';
import type { Bound } from '../expression/bound.ts';
import { evaluate } from '../expression/evaluate.ts';
import { type Evaluated, exists, type FactSource, type Where } from '../expression/evaluated.ts';
import type { Expression } from '../expression/grammar.ts';
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

/** Those of a country, and those of a workbook that does not say of which it is. */
export const decisionsFor = (decisions: readonly Decision[], country: string | null): readonly Decision[] =>
  decisions.filter((each) => (each.country ?? country) === country);

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
    const found = known.get(fact);
    if (found) return found;
    const decided = values.get(nameOf(fact));
    const own = decided?.reported === fact.value ? decidedFact(fact, decided.value) : fact;
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

/** The reported total and all members together are one figure, where they are equal. */
const nameOf = (fact: Fact): string => `${factKeyText(fact)}|`.replaceAll('=_ALL|', '=_T|');

/** Of two decisions on one fact the first in the order of the checks counts. */
function decidedFacts(
  source: FactSource,
  decisions: readonly Decision[],
  checks: readonly CrossCheck[],
): ReadonlyMap<string, { readonly value: number; readonly reported: number }> {
  const values = new Map<string, { readonly value: number; readonly reported: number }>();
  for (const check of checks)
    for (const { year, partner, value } of decisions.filter((each) => each.check === check.id)) {
      const where: Where = { cut: {}, ...(partner !== null && { member: partner }) };
      const sideOf = (formula: Expression): Evaluated => evaluate(formula, source, where).at(year);
      const results = { a: sideOf(check.a.value), b: sideOf(check.b.value) };
      if (!exists(results.a) || !exists(results.b)) continue;
      for (const side of decidable(check).sides) {
        const found = factFor(results[side], value);
        if (found && found.fact.year === year && !values.has(nameOf(found.fact)))
          values.set(nameOf(found.fact), { value: found.value, reported: found.fact.value });
      }
    }
  return values;
}

/** The one fact of a side, and what it must be for the side to be the value; an amount in dollars is turned back. */
function factFor(
  { bound, facts }: Evaluated,
  value: number,
): { readonly fact: Fact; readonly value: number } | null {
  const named = (of: Bound): Fact | undefined =>
    of.op === 'fact' ? facts.find((each) => factKeyText(each) === factKeyText(of.key)) : undefined;
  if (bound.op === 'divided') {
    const [fact, rate] = [named(bound.left), named(bound.right)];
    return fact && rate ? { fact, value: value * rate.value } : null;
  }
  const fact = named(bound);
  return fact ? { fact, value } : null;
}

const decidedFact = (fact: Fact, value: number): Fact => ({
  ...fact,
  value,
  reported: fact.value,
  flags: [...fact.flags, DECIDED_FLAG],
  sources: fact.sources.map((source) => ({
    ...source,
    step: [source.step, `decided: ${String(value)}`].filter(Boolean).join(', '),
  })),
});
