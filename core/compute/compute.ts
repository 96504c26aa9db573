/**
 * Computes the indicators of the catalogue for every year of the workbooks, national and by sex, and compares the
 * figures of the institutions. Which indicators there are is not known here. Rules: indicators §1, rulings A, B.
 */
import type { Catalogue, Indicator } from '../catalogue/define.ts';
import { type Bound, factKeyText } from '../expression/bound.ts';
import { evaluateFigure } from '../expression/evaluate.ts';
import type { At, Evaluated, FactSource } from '../expression/evaluated.ts';
import { strictest } from '../expression/status.ts';
import { factTerms } from '../expression/terms.ts';
import { toExcel } from '../expression/to-excel.ts';
import { Failure } from '../failure.ts';
import type { Checked, Computed, Fact, Host, IndicatorValue, Reconciliation } from '../model.ts';
import { reconcile } from './reconcile.ts';
import { openResolver } from './resolve.ts';
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
  readonly host?: Host;
}

export function compute(checked: Checked, catalogue: Catalogue, options: ComputeOptions = {}): Computed {
  const source = openResolver(checked, catalogue);
  const years = yearsOf(checked);
  const country = checked.country ?? '';
  const chosen = chooseIndicators(checked, catalogue, options);
  const values = chosen.flatMap((indicator, done) => {
    if (options.host?.signal?.aborted) throw new Failure('STOPPED', 'signal');
    options.host?.progress?.({ stage: 'compute', done, total: chosen.length });
    return cutsOf(indicator, source, years).flatMap((cut) =>
      years.map((year) => valueOf(indicator, source, { year, root: year, cut }, country, options)),
    );
  });
  const { reconciliations, issues, facts } = reconcile(catalogue, source, years, checked, options.compared);
  return {
    values,
    facts: inOrder([...values.flatMap(({ inputs }) => inputs), ...facts], catalogue),
    reconciliations,
    issues,
  };
}

function chooseIndicators(
  checked: Checked,
  catalogue: Catalogue,
  { tiers, indicators }: ComputeOptions,
): readonly Indicator[] {
  if (indicators) return catalogue.indicators.filter(({ id }) => indicators.includes(id));
  const present = new Set(checked.usable.map(({ dataset }) => dataset.template.id));
  const isDue = ({ tier, value }: Indicator): boolean =>
    tiers
      ? tiers.includes(tier)
      : tier === 'core' || factTerms(value).every(({ sheet }) => present.has(sheet));
  return catalogue.indicators.filter(isDue);
}

/**
 * The national figure and the cuts that are computed so far: by sex, where the catalogue states it; the parts where
 * only these have a figure.
 */
function cutsOf(
  { disaggregation, national, value }: Indicator,
  source: FactSource,
  years: readonly number[],
): readonly At['cut'][] {
  if (national === false)
    return disaggregation.flatMap((column) =>
      membersOf(value, column, source, years).map((code) => ({ [column]: code })),
    );
  return disaggregation.includes('sex') ? [{}, { sex: 'F' }, { sex: 'M' }] : [{}];
}

/** Leaf codes of a column that have a row in any of the years. */
function membersOf(
  value: Indicator['value'],
  column: string,
  source: FactSource,
  years: readonly number[],
): readonly string[] {
  const codes = factTerms(value).flatMap((term) =>
    years.flatMap(
      (year) =>
        source.members(
          { ...term, where: { ...term.where, [column]: { member: true } } },
          { year, root: year, cut: {} },
        ).codes,
    ),
  );
  return [...new Set(codes)].sort();
}

function valueOf(
  indicator: Indicator,
  source: FactSource,
  at: At,
  country: string,
  { bound }: ComputeOptions,
): IndicatorValue {
  const result = evaluateFigure(indicator.value, source, at);
  const isNull = result.value === null;
  const survey = surveyOf(result);
  const value: IndicatorValue = {
    indicator: indicator.id,
    country,
    year: at.year,
    disaggregation: at.cut,
    value: result.value,
    unit: indicator.unit,
    obsStatus: isNull ? statusOfNull(result) : result.status,
    confStatus: strictest(result.facts.map(({ confStatus }) => confStatus)),
    flags: isNull ? [] : result.flags.map(({ text }) => text),
    reasons: result.reasons,
    missing: result.missing,
    numerator: result.parts?.numerator.value ?? null,
    denominator: result.parts?.denominator.value ?? null,
    inputs: result.facts,
    excel: toExcel(result),
    ...(survey && { survey }),
  };
  bound?.(value, result.bound);
  return value;
}

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
