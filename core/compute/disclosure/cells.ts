/** The numbers that protection works on: each fact with its threshold, and what adds up. */
import { factKeyText } from '../../expression/bound.ts';
import { respondentsOf } from '../../expression/lazy-fact.ts';
import type { Fact, Template } from '../../model.ts';
import { type Earlier, isKnownFact } from './earlier.ts';
import type { Breakdown } from './relations.ts';
import { type Cell, type Relation, isSmall, relate } from './state.ts';
import { type Thresholds, factThreshold, isSurvey } from './thresholds.ts';

export function cellOf(fact: Fact, thresholds: Thresholds, earlier: readonly Earlier[]): Cell {
  const template = thresholds.templates.get(fact.sheet);
  const threshold = factThreshold(fact, template, thresholds.countsPersons(fact), thresholds.minimums);
  const zeroIsSmall = (template?.sensitive ?? false) && isOfOneCountry(fact, template);
  // breakdowns add up to what was reported, which the comparison beside the decided value shows
  const value = fact.reported ?? fact.value;
  const respondents = isSurvey(template) ? respondentsOf(fact) : null;
  const sizes = isSurvey(template) ? [respondents] : [fact.value, value];
  const services = thresholds.servicesOf(fact);
  const small =
    sizes.some((size) => size !== null && isSmall(size, threshold, zeroIsSmall)) ||
    (services > 0 && isSmall(fact.sources.length, services));
  const own = fact.confStatus !== 'F' ? 'N' : small ? 'C' : null;
  return {
    fact,
    key: factKeyText(fact),
    value,
    threshold,
    zeroIsSmall,
    isCount: threshold > 0 && !isSurvey(template),
    respondents,
    known: isKnownFact(earlier, fact),
    isRest: false,
    own,
    hiding: own,
    relations: [],
    figures: [],
  };
}

/** A disaggregation by single citizenship: one country in a column of countries. */
const isOfOneCountry = ({ dimensions }: Fact, template: Template | undefined): boolean =>
  template?.fields.some(({ id, type }) => type === 'area' && /^[A-Z]{3}$/.test(dimensions[id] ?? '')) ??
  false;

/** @param breakdowns by place in the list of cells. */
export function relationsIn(cells: readonly Cell[], breakdowns: readonly Breakdown[]): readonly Relation[] {
  return breakdowns.flatMap(({ total, members, isSex }): readonly Relation[] => {
    const whole = cells[total];
    const parts = members.flatMap((place) => cells[place] ?? []);
    if (!whole || parts.length === 0) return [];
    const left = whole.value - parts.reduce((sum, { value }) => sum + value, 0);
    const noise = 1e-9 * Math.max(1, Math.abs(whole.value));
    // Figures that contradict one another say nothing about what is hidden.
    if (left < -noise) return [];
    const rest = left <= noise ? null : restOf(whole, left, isSex);
    return [relate({ total: whole, members: parts, rest, isSex })];
  });
}

function restOf(whole: Cell, value: number, isSex: boolean): Cell {
  // women of 100 persons are 97: everybody can tell that 3 are men
  const own = isSex && isSmall(value, whole.threshold) ? 'C' : null;
  return {
    fact: null,
    key: whole.key,
    value,
    threshold: whole.threshold,
    zeroIsSmall: false,
    isCount: false,
    respondents: null,
    known: false,
    isRest: true,
    own,
    hiding: own,
    relations: [],
    figures: [],
  };
}
