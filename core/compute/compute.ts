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
import { type Bound, factKeyText } from '../expression/bound.ts';
import { evaluateFigure } from '../expression/evaluate.ts';
import { type At, type Evaluated, NONE } from '../expression/evaluated.ts';
import { strictest } from '../expression/status.ts';
import { toExcel } from '../expression/to-excel.ts';
import { Failure } from '../failure.ts';
import type { Checked, Computed, Fact, Host, IndicatorValue, Reconciliation } from '../model.ts';
import { type Cut, cutsOf } from './breakdowns.ts';
import { reconcile } from './reconcile.ts';
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
  /** Figures that are known already, by indicator: taken as they are. */
  readonly known?: ReadonlyMap<string, readonly IndicatorValue[]>;
  readonly host?: Host;
}

export function compute(checked: Checked, catalogue: Catalogue, options: ComputeOptions = {}): Computed {
  const source = openResolver(checked, catalogue);
  const years = yearsOf(checked);
  const country = checked.country ?? '';
  const record = openRecords(catalogue, country, { ...options, live: true });
  const chosen = chooseIndicators(checked, catalogue, options);
  const values = chosen.flatMap((indicator, done) => {
    if (options.host?.signal?.aborted) throw new Failure('STOPPED', 'signal');
    options.host?.progress?.({ stage: 'compute', done, total: chosen.length });
    const known = options.known?.get(indicator.id);
    if (known) return known;
    return cutsOf(indicator, source, options.by).flatMap((cut) =>
      years
        .filter((year) => cut.isOf(year))
        .map((year) =>
          record(
            indicator,
            figureOf(cut, year, (at) => evaluateFigure(indicator.value, source, at)),
            { year, cut: cut.cut },
          ),
        ),
    );
  });
  const { facts, ...compared } = reconcile(catalogue, source, years, checked, options.compared);
  return {
    values,
    facts: inOrder([...values.flatMap(({ inputs }) => inputs), ...facts], catalogue),
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

/** The figure of a cut; a share is taken from the figure of the whole. */
export function figureOf(
  { cut, columns, share }: Cut,
  year: number,
  evaluate: (at: At) => Evaluated,
): Evaluated {
  const whole = evaluate({ year, root: year, cut: share === undefined ? cut : WHOLE, columns });
  return share === undefined ? whole : shareOf(whole, share, cut[share] ?? '');
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
  return (indicator, result, { year, cut }) => {
    const isNull = result.value === null;
    const survey = surveyOf(result, sampled);
    let excel: IndicatorValue['excel'] | undefined;
    const value: IndicatorValue = {
      indicator: indicator.id,
      country,
      year,
      disaggregation: cut,
      value: result.value,
      unit: indicator.unit,
      obsStatus: isNull ? statusOfNull(result) : result.status,
      confStatus: strictest(result.facts.map(({ confStatus }) => confStatus)),
      flags: isNull || result.flags.length === 0 ? NONE : result.flags.map(({ text }) => text),
      reasons: result.reasons,
      missing: result.missing,
      numerator: result.parts?.numerator.value ?? null,
      denominator: result.parts?.denominator.value ?? null,
      inputs: result.facts,
      excel: null,
      ...(survey && { survey }),
    };
    // Written when a workbook asks for it.
    if (live && hasFormula(cut))
      Object.defineProperty(value, 'excel', { enumerable: true, get: () => (excel ??= toExcel(result)) });
    bound?.(value, result.bound);
    return value;
  };
}

/** Finer figures than those by sex are static in the workbook (coherence-workbook §4). */
const hasFormula = (cut: At['cut']): boolean => Object.keys(cut).every((name) => name === 'sex');

/** M: cannot exist (a denominator of zero); O: missing (rulings A10). */
const statusOfNull = ({ reasons }: Evaluated): 'M' | 'O' =>
  reasons.length > 0 && reasons.every((reason) => /DENOMINATOR$|^NO_EXITS$/.test(reason)) ? 'M' : 'O';

/** Each fact once, by sheet in catalogue order, measure, year and codes. */
function inOrder(facts: readonly Fact[], { templates }: Catalogue): readonly Fact[] {
  const rank = new Map(templates.map(({ id }, index) => [id, index]));
  const unique = [...new Map(facts.map((fact) => [factKeyText(fact), fact])).entries()];
  return unique
    .sort(
      ([a, one], [b, other]) =>
        (rank.get(one.sheet) ?? 0) - (rank.get(other.sheet) ?? 0) ||
        one.year - other.year ||
        (a < b ? -1 : a > b ? 1 : 0),
    )
    .map(([, fact]) => fact);
}
