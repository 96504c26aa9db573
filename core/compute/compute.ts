/**
 * Computes the indicators of the catalogue for every year of the workbooks, national and by each stated dimension, and compares the
 * figures of the institutions. Which indicators there are is not known here. Rules: indicators §1, rulings A, B.
 */
import {
  type ArithmeticIndicator,
  type Catalogue,
  type Indicator,
  isArithmetic,
  isDue,
} from '../catalogue/define.ts';
import type { Bound } from '../expression/bound.ts';
import { evaluateFigure } from '../expression/evaluate.ts';
import type { FactSource, Where, Years } from '../expression/evaluated.ts';
import { termsRead } from '../expression/inputs.ts';
import { type Series, madeOf } from '../expression/series.ts';
import { Failure } from '../failure.ts';
import { joined } from '../grouped.ts';
import type { Checked, Computed, Difference, Fact, Host, IndicatorValue, Reconciliation } from '../model.ts';
import { joinedByIndicator } from '../model/by-indicator.ts';
import type { Decision } from '../model/round.ts';
import { knownIn, once } from '../remember.ts';
import { type Cut, cutsOf } from './breakdowns.ts';
import { figuresIn } from './cut-figures.ts';
import { type Decided, decide } from './decided.ts';
import { FactsInOrder } from './order.ts';
import { type Comparisons, type KnownComparison, reconcile } from './reconcile.ts';
import { type Resolver, openResolver } from './resolve.ts';
import { SheetsOpened } from './sheet-rows.ts';
import { shareOf } from './share.ts';
import { hasSample } from './survey.ts';
import { spanOf, yearsOf } from './years.ts';

export interface ComputeOptions {
  /** Tiers computed whatever sheets are there; default: core, and ext where all its sheets are present. */
  readonly tiers?: readonly Indicator['tier'][];
  /** Only these, whatever their tier. */
  readonly indicators?: readonly string[];
  /** Is given the formulas of both sides of each comparison. */
  readonly compared?: (comparison: Reconciliation, formulas: readonly [Bound, Bound]) => void;
  /** Told how to get the bound formula behind each value, in the order of the values; it is made anew each time. */
  readonly bound?: (value: IndicatorValue, formula: () => Bound) => void;
  /** Dimensions by which figures are broken down; default: all that the catalogue states. */
  readonly by?: readonly string[];
  readonly known?: Known;
  /** Sheets opened before with the same catalogue. */
  readonly opened?: SheetsOpened;
  /** Values decided between the figures of two institutions. */
  readonly decisions?: readonly Decision[];
  readonly host?: Host;
}

/** What is known already and taken as it is. */
export interface Known {
  /** All figures of an indicator. */
  indicator(indicator: ArithmeticIndicator): readonly IndicatorValue[] | undefined;
  /** Some of them. */
  figures(indicator: ArithmeticIndicator): (cut: Cut) => (year: number) => IndicatorValue | undefined;
  readonly comparison: KnownComparison;
  /** The facts that were listed before. */
  readonly listing: Arithmetic['listing'];
}

/** What is computed from the cells alone. */
export interface Arithmetic extends Computed {
  /** Of the facts of figures and comparisons; its list may be another's once that was asked for. */
  readonly listing: FactsInOrder<IndicatorValue | Difference>;
  /** What was compared, by check and year. */
  readonly comparisons: Comparisons['parts'];
}

export function compute(checked: Checked, catalogue: Catalogue, options: ComputeOptions = {}): Arithmetic {
  const years = yearsOf(checked);
  const sourceOf = openSources(checked, catalogue, options);
  const { source, fact } = sourceOf(years);
  const country = checked.country ?? '';
  const sampledIn = openSampled(checked, catalogue);
  const plans = chooseIndicators(checked, catalogue, options).map((indicator) =>
    planOf(indicator, source, years, options),
  );
  // where few years are not known, only these are worked out
  const open = sourceOf([...plans.flatMap(openIn), ...openToCompare(catalogue, years, options)]);
  const figuresOf = (plan: Plan, done: number): readonly IndicatorValue[] => {
    if (options.host?.signal?.aborted) throw new Failure('STOPPED', 'signal');
    options.host?.progress?.({ stage: 'compute', done, total: plans.length });
    if ('known' in plan) return plan.known;
    const { indicator } = plan;
    const around = { sampled: sampledIn(indicator, source), bound: options.bound };
    return plan.cuts.flatMap(({ cut, known, open: anew }) => {
      const made =
        anew.length === 0
          ? []
          : figuresIn(
              { indicator, country, cut: cut.cut },
              anew,
              openSeries(indicator, cut, open.source),
              around,
            );
      let next = 0;
      return known.map((value) => value ?? made[next++]).filter((value) => value !== undefined);
    });
  };
  const values = joinedByIndicator(
    plans.map((plan, done) => [plan.indicator.id, figuresOf(plan, done)] as const),
  );
  // compared is what the ministries sent, whatever was decided on it
  const compare = openComparisons(catalogue, open.reported, years, checked, options);
  return resultsOf(
    values,
    options.known?.listing ?? new FactsInOrder(catalogue.templates, factsOf),
    options.decisions?.length ? () => decidedIn(compare(), fact) : compare,
  );
}

/** What figures are worked out on, for some years together. */
interface Source extends Decided<Resolver> {
  /** What the ministries sent, whatever was decided on it. */
  readonly reported: Resolver;
}

/** Years in which all parts of formulas are worked out together; the sheets are opened once for all. */
function openSources(
  checked: Checked,
  catalogue: Catalogue,
  { opened = new SheetsOpened(), decisions = [] }: ComputeOptions,
): (years: readonly number[]) => Source {
  const known = new Map<Years, Source>();
  return (all) => {
    const years = spanOf(all);
    return knownIn(known, years, () => {
      const reported = openResolver(checked, catalogue, { opened, years });
      return { reported, ...decide(reported, decisions, catalogue.crossChecks) };
    });
  };
}

/** What must be worked out of an indicator. */
type Plan = { readonly indicator: ArithmeticIndicator } & (
  { readonly known: readonly IndicatorValue[] } | { readonly cuts: readonly CutPlan[] }
);

interface CutPlan {
  readonly cut: Cut;
  /** Year after year; undefined where it must be worked out. */
  readonly known: readonly (IndicatorValue | undefined)[];
  /** The years in which it must. */
  readonly open: readonly number[];
}

function planOf(
  indicator: ArithmeticIndicator,
  source: Resolver,
  years: readonly number[],
  { known, by }: ComputeOptions,
): Plan {
  const all = known?.indicator(indicator);
  if (all) return { indicator, known: all };
  const knownOf = known?.figures(indicator);
  const cuts = cutsOf(indicator, source, by).map((cut): CutPlan => {
    const own = years.filter((year) => cut.isOf(year));
    const inCut = knownOf?.(cut);
    const values = own.map((year) => inCut?.(year));
    return { cut, known: values, open: own.filter((_, place) => !values[place]) };
  });
  return { indicator, cuts };
}

const openIn = (plan: Plan): readonly number[] =>
  'known' in plan ? [] : plan.cuts.flatMap(({ open }) => open);

function openToCompare(
  { crossChecks }: Catalogue,
  years: readonly number[],
  { known }: ComputeOptions,
): readonly number[] {
  if (!known) return years;
  return crossChecks.flatMap((check) => {
    const isKnown = known.comparison(check);
    return years.filter((year) => !isKnown(year));
  });
}

/** A function of its own, as is openSeries: what is kept must not keep what stayed from the results before. */
function openComparisons(
  catalogue: Catalogue,
  source: FactSource,
  years: readonly number[],
  checked: Checked,
  { compared, known }: ComputeOptions,
): () => Comparisons {
  const options = { compared, known: known?.comparison };
  return () => reconcile(catalogue, source, years, checked, options);
}

const decidedIn = (compared: Comparisons, fact: (fact: Fact) => Fact): Comparisons => ({
  ...compared,
  differences: compared.differences.map((each) => ({ ...each, facts: each.facts.map(fact) })),
});

/** Comparisons are made, and facts listed, when somebody asks: of a large country that takes as long as its figures. */
function resultsOf(
  values: readonly IndicatorValue[],
  listing: Arithmetic['listing'],
  compare: () => Comparisons,
): Arithmetic {
  const compared = once(compare);
  const facts = once(() =>
    listing.list(joined<IndicatorValue | Difference>([values, compared().differences])),
  );
  return {
    values,
    listing,
    get comparisons() {
      return compared().parts;
    },
    get facts() {
      return facts();
    },
    get differences() {
      return compared().differences;
    },
    get reconciliations() {
      return compared().reconciliations;
    },
    get issues() {
      return compared().issues;
    },
  };
}

const factsOf = (named: IndicatorValue | Difference): readonly Fact[] =>
  'check' in named ? named.facts : named.inputs;

function chooseIndicators(
  checked: Checked,
  catalogue: Catalogue,
  { tiers, indicators }: ComputeOptions,
): readonly ArithmeticIndicator[] {
  const present = new Set(checked.usable.map(({ dataset }) => dataset.template.id));
  const ofTier = ({ tier }: Indicator): boolean => tiers?.includes(tier) ?? false;
  return catalogue.indicators
    .filter(isArithmetic)
    .filter((each) => (tiers && !indicators ? ofTier(each) : isDue(each, indicators, present)));
}

/** Where the figure of a cut is taken from. */
export const whereOf = ({ cut, columns, share }: Cut): Where => ({
  cut: share === undefined ? cut : WHOLE,
  columns,
});

const WHOLE: Where['cut'] = {};

/** The figures of a cut, worked out each time when asked: they are kept by the figures. */
const openSeries =
  ({ value }: ArithmeticIndicator, cut: Cut, source: FactSource): (() => Series) =>
  () =>
    ofCut(cut, evaluateFigure(value, source, whereOf(cut)));

/** The figures of a cut; a share is taken from those of the whole. */
export function ofCut({ cut, share }: Cut, of: Series): Series {
  if (share === undefined) return of;
  return madeOf(of, (result) => shareOf(result, share, cut[share] ?? ''));
}

/** Of the sheets that a formula names those with rows that say how many were asked. */
function openSampled(
  { usable }: Checked,
  { templates }: Catalogue,
): (indicator: ArithmeticIndicator, source: FactSource) => ReadonlySet<string> {
  const asked = templates
    .filter(({ fields }) => fields.some(({ id }) => id === 'n_sample'))
    .map(({ id }) => id);
  const sampled = new Set(
    usable
      .filter(({ dataset }) => asked.includes(dataset.template.id) && hasSample(dataset))
      .map(({ dataset }) => dataset.template.id),
  );
  return ({ value }, source) => {
    const named = termsRead(value, (id) => source.formula(id)).map(({ sheet }) => sheet);
    return new Set(named.filter((sheet) => sampled.has(sheet)));
  };
}
