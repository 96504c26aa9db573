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
import type { At, Evaluated } from '../expression/evaluated.ts';
import { Failure } from '../failure.ts';
import type { Checked, Computed, Host, IndicatorValue, Reconciliation } from '../model.ts';
import type { Decision } from '../model/round.ts';
import { type Cut, cutsOf } from './breakdowns.ts';
import { decide } from './decided.ts';
import { Figure } from './figure.ts';
import { inOrder } from './order.ts';
import { type KnownComparison, reconcile } from './reconcile.ts';
import { openResolver } from './resolve.ts';
import { shareOf } from './share.ts';
import { surveyOf } from './survey.ts';
import { yearsOf } from './years.ts';

export interface ComputeOptions {
  /** Tiers computed whatever sheets are there; default: core, and ext where all its sheets are present. */
  readonly tiers?: readonly Indicator['tier'][];
  /** Only these, whatever their tier. */
  readonly indicators?: readonly string[];
  /** Is given the formulas of both sides of each comparison. */
  readonly compared?: (comparison: Reconciliation, formulas: readonly [Bound, Bound]) => void;
  /** Told the bound formula behind each value, in the order of the values; for readers that write it down again. */
  readonly bound?: (value: IndicatorValue, formula: Bound) => void;
  /** Dimensions by which figures are broken down; default: all that the catalogue states. */
  readonly by?: readonly string[];
  readonly known?: Known;
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
}

export function compute(checked: Checked, catalogue: Catalogue, options: ComputeOptions = {}): Computed {
  const reported = openResolver(checked, catalogue);
  const { source, fact } = decide(reported, options.decisions ?? [], catalogue.crossChecks);
  const years = yearsOf(checked);
  const country = checked.country ?? '';
  const record = openRecords(catalogue, country, { ...options, live: true });
  const chosen = chooseIndicators(checked, catalogue, options);
  const values = chosen.flatMap((indicator, done) => {
    if (options.host?.signal?.aborted) throw new Failure('STOPPED', 'signal');
    options.host?.progress?.({ stage: 'compute', done, total: chosen.length });
    const known = options.known?.indicator(indicator);
    if (known) return known;
    const knownIn = options.known?.figures(indicator);
    const evaluate = (at: At): Evaluated => evaluateFigure(indicator.value, source, at);
    return cutsOf(indicator, source, options.by).flatMap((cut) => {
      const knownOf = knownIn?.(cut);
      return years
        .filter((year) => cut.isOf(year))
        .map(
          (year) =>
            knownOf?.(year) ?? record(indicator, figureOf(cut, year, evaluate), { year, cut: cut.cut }),
        );
    });
  });
  // compared is what the ministries sent, whatever was decided on it
  const { facts, differences, ...compared } = reconcile(catalogue, reported, years, checked, {
    compared: options.compared,
    known: options.known?.comparison,
  });
  return {
    values,
    facts: inOrder([...values.map(({ inputs }) => inputs), facts.map(fact)], catalogue.templates),
    differences: options.decisions?.length
      ? differences.map((each) => ({ ...each, facts: each.facts.map(fact) }))
      : differences,
    ...compared,
  };
}

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

const WHOLE: At['cut'] = {};

/** Where the figure of a cut is taken from. */
export const whereOf = ({ cut, columns, share }: Cut, year: number): At => ({
  year,
  root: year,
  cut: share === undefined ? cut : WHOLE,
  columns,
});

/** The figure of a cut; a share is taken from the figure of the whole. */
export function figureOf(cut: Cut, year: number, evaluate: (at: At) => Evaluated): Evaluated {
  const whole = evaluate(whereOf(cut, year));
  const { share } = cut;
  return share === undefined ? whole : shareOf(whole, share, cut.cut[share] ?? '');
}

type Recorder = (indicator: Indicator, result: Evaluated, at: Pick<At, 'year' | 'cut'>) => IndicatorValue;

/** What is written down of a figure; `live`: with the formula on the facts of one country. */
export function openRecords(
  { templates }: Catalogue,
  country: string,
  { live, bound }: Pick<ComputeOptions, 'bound'> & { readonly live: boolean },
): Recorder {
  const sampled = new Set(
    templates.filter(({ fields }) => fields.some(({ id }) => id === 'n_sample')).map(({ id }) => id),
  );
  return (indicator, result, at) => {
    const survey = surveyOf(result, sampled);
    const value = new Figure(result, { indicator, country, at, live, survey });
    bound?.(value, result.bound);
    return value;
  };
}
