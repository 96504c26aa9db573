/** The countries whose figures are put together, and how many of their people a figure covers (indicators §1.4, rulings B35). */
import type { Catalogue } from '../catalogue/define.ts';
import { evaluateFigure } from '../expression/evaluate.ts';
import type { FactSource, Years } from '../expression/evaluated.ts';
import { inDollars } from '../expression/pooled.ts';
import type { Checked, Computed, IndicatorValue } from '../model.ts';
import type { Decision } from '../model/round.ts';
import { decide, decisionsFor } from './decided.ts';
import { type Resolver, openResolver } from './resolve.ts';

export interface PooledCountry {
  readonly checked: Checked;
  readonly computed: Computed;
}

export interface Member {
  readonly country: string;
  readonly source: FactSource;
  readonly resolver: Resolver;
  readonly values: readonly IndicatorValue[];
  /** Population of the year, or the latest within five years; null where none is known. */
  weightIn(year: number): number | null;
}

/** @param years those of all countries. */
export function memberOf(
  { checked, computed }: PooledCountry,
  catalogue: Catalogue,
  { weight, decisions = [] }: { readonly weight: string; readonly decisions?: readonly Decision[] },
  years: Years,
): Member {
  const resolver = openResolver(checked, catalogue, { years });
  const decided = decide(resolver, decisionsFor(decisions, checked.country), catalogue.crossChecks);
  const source = inDollars(decided.source);
  const formula = catalogue.indicators.find(({ id }) => id === weight)?.value;
  const people = formula && evaluateFigure(formula, source, { cut: {} });
  return {
    country: checked.country ?? '',
    source,
    resolver,
    values: computed.values,
    weightIn(year) {
      for (let back = 0; people && back <= 5; back++) {
        const found = people.value(year - back);
        if (!Number.isNaN(found)) return found;
      }
      return null;
    },
  };
}

export interface OfMember {
  readonly member: Member;
}

/** Per cent of the people of all countries who live in these; null where some population is unknown and matters. */
export function covered(some: readonly OfMember[], all: readonly OfMember[], year: number): number | null {
  if (some.length === all.length) return 100;
  const people = (of: readonly OfMember[]): number | null =>
    of.reduce<number | null>((sum, { member }) => {
      const own = member.weightIn(year);
      return sum === null || own === null ? null : sum + own;
    }, 0);
  const [part, whole] = [people(some), people(all)];
  return part === null || whole === null || whole === 0 ? null : (100 * part) / whole;
}
