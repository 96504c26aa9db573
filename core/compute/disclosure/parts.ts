/**
 * What protection reads in each fact and in each figure by itself. It holds as long as the fact or the figure does, so
 * who protects a country again after a change keeps it.
 */
import type { Catalogue, Indicator } from '../../catalogue/define.ts';
import { type Bound, factKeyText, factsOf } from '../../expression/bound.ts';
import type {
  Checked,
  DisclosureProfile,
  Fact,
  IndicatorValue,
  Reconciliation,
  Template,
} from '../../model.ts';
import { LastAnswers } from '../../remember.ts';
import { type Combination, combinationOf } from './combination.ts';
import { type Hiding, isSmall } from './state.ts';
import {
  countsServices,
  factThreshold,
  indicatorThreshold,
  isSurvey,
  leastServices,
  minimumsOf,
  personCounts,
  respondentsIn,
  statedMinimum,
} from './thresholds.ts';

/** A number that may be shown or hidden as a whole: an indicator with its two parts, a comparison with its two sides. */
export type Item = IndicatorValue | Reconciliation;

/** Formulas by what they give: one of a figure, those of both sides of a comparison. */
export interface Formulas {
  get(item: Item): readonly Bound[] | undefined;
  set(item: Item, formulas: readonly Bound[]): unknown;
}

export interface FactPart {
  readonly fact: Fact;
  readonly key: string;
  /** As the ministries reported it. */
  readonly value: number;
  /** Counts from 1 to one below this are small; 0: no persons are counted. */
  readonly threshold: number;
  readonly zeroIsSmall: boolean;
  /** Persons counted one by one; of a survey the respondents are counted instead. */
  readonly isCount: boolean;
  /** How many were asked; null where it is no survey, or not stated. */
  readonly respondents: number | null;
  /** Of its own, whatever stands beside it. */
  readonly hiding: Hiding | null;
}

export interface ItemPart {
  /** Its numbers that are sums of facts. */
  readonly sums: readonly Combination[];
  /** Keys of the facts in its other numbers. */
  readonly others: readonly string[];
  /** Counts from 1 to one below this are small in it; 0: it tells none. */
  readonly threshold: number;
  /** Too few were asked, or too few services stand behind it. */
  readonly isOfFew: boolean;
  readonly isMinistrys: boolean;
}

export interface Parts {
  fact(fact: Fact): FactPart;
  figure(figure: IndicatorValue): ItemPart;
  comparison(comparison: Reconciliation): ItemPart;
}

/** Read before, by what they are of; nothing of it counts with another catalogue, profile or minimum. */
export class PartsRead {
  readonly facts = new LastAnswers<Fact, FactPart>();
  readonly items = new LastAnswers<Item, ItemPart>();
}

export interface PartsOf {
  readonly checked: Checked;
  readonly catalogue: Catalogue;
  readonly profile: DisclosureProfile;
  readonly formulas: Formulas;
  /** Parts of the same catalogue. */
  readonly read?: PartsRead | undefined;
}

export function openParts({ checked, catalogue, profile, formulas, read = new PartsRead() }: PartsOf): Parts {
  const minimums = minimumsOf(checked, profile);
  const templates = new Map(catalogue.templates.map((template) => [template.id, template]));
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const countsPersons = personCounts(catalogue);
  const servicesOf = leastServices(catalogue);
  const respondentsOf = respondentsIn(checked);
  const of = JSON.stringify([profile, minimums.least, [...minimums.byFile]]);

  const factPart = (fact: Fact): FactPart => {
    const template = templates.get(fact.sheet);
    const threshold = factThreshold(fact, template, countsPersons(fact), minimums);
    const zeroIsSmall = (template?.sensitive ?? false) && isOfOneCountry(fact, template);
    // breakdowns add up to what was reported, which the comparison beside the decided value shows
    const value = fact.reported ?? fact.value;
    const respondents = isSurvey(template) ? respondentsOf(fact) : null;
    const sizes = isSurvey(template) ? [respondents] : [fact.value, value];
    const services = servicesOf(fact);
    const small =
      sizes.some((size) => size !== null && isSmall(size, threshold, zeroIsSmall)) ||
      (services > 0 && isSmall(fact.sources.length, services));
    return {
      ...{ fact, key: factKeyText(fact), value, threshold, zeroIsSmall, respondents },
      isCount: threshold > 0 && !isSurvey(template),
      hiding: fact.confStatus !== 'F' ? 'N' : small ? 'C' : null,
    };
  };
  const partOf = (fact: Fact): FactPart => read.facts.get(fact, of, () => factPart(fact));

  const figurePart = (figure: IndicatorValue): ItemPart => {
    const isMinistrys = figure.confStatus !== 'F';
    const indicator = indicators.get(figure.indicator);
    const shown = shownParts(formulas.get(figure)?.[0]);
    const numbers = numbersOf(shown);
    const others = shown.length === 0 ? [...new Set(figure.inputs.map(factKeyText))] : numbers.others;
    const few = indicator && !isMinistrys ? fewIn(figure, indicator) : NOT_JUDGED;
    return { sums: numbers.sums, others, isMinistrys, ...few };
  };

  /** The small counts that an indicator tells, and its services or respondents. */
  const fewIn = (
    { inputs }: IndicatorValue,
    indicator: Indicator,
  ): Pick<ItemPart, 'threshold' | 'isOfFew'> => {
    const services = countsServices(indicator);
    const stated = statedMinimum(inputs, minimums);
    const threshold = indicatorThreshold(indicator, services, stated, minimums);
    if (threshold === 0) return NOT_JUDGED;
    if (services) {
      const priced = inputs.filter((fact) => fact.unit === '%' && partOf(fact).threshold === 0);
      const prices = priced.reduce((sum, { sources }) => sum + sources.length, 0);
      return { threshold: 0, isOfFew: isSmall(prices, threshold) };
    }
    const asked = inputs
      .filter(({ sheet }) => isSurvey(templates.get(sheet)))
      .flatMap((fact) => partOf(fact).respondents ?? []);
    return { threshold, isOfFew: asked.some((number) => isSmall(number, threshold)) };
  };

  /** Both sides of a comparison are shown or none; a side that no fact here gives is another country's own. */
  const comparisonPart = (comparison: Reconciliation): ItemPart => ({
    ...numbersOf((formulas.get(comparison) ?? []).flatMap(shownParts)),
    ...{ threshold: minimums.least, isOfFew: false, isMinistrys: false },
  });

  const known = <Of extends Item>(item: Of, make: (item: Of) => ItemPart): ItemPart =>
    read ? read.items.get(item, of, () => make(item)) : make(item);
  return {
    fact: partOf,
    figure: (figure) => known(figure, figurePart),
    comparison: (comparison) => known(comparison, comparisonPart),
  };
}

const NOT_JUDGED = { threshold: 0, isOfFew: false };

/** A disaggregation by single citizenship: one country in a column of countries. */
const isOfOneCountry = ({ dimensions }: Fact, template: Template | undefined): boolean =>
  template?.fields.some(({ id, type }) => type === 'area' && /^[A-Z]{3}$/.test(dimensions[id] ?? '')) ??
  false;

/** The bound formulas of the numbers that a figure shows. */
const shownParts = (bound: Bound | undefined): readonly Bound[] =>
  bound === undefined
    ? []
    : bound.op === 'ratio' || bound.op === 'growth'
      ? [bound.numerator, bound.denominator]
      : [bound];

function numbersOf(shown: readonly Bound[]): Pick<ItemPart, 'sums' | 'others'> {
  const sums = shown.map(combinationOf);
  const others = shown.filter((_, index) => sums[index] === null).flatMap(factsOf);
  return {
    sums: sums.filter((each) => each !== null),
    others: [...new Set(others.map(factKeyText))],
  };
}
