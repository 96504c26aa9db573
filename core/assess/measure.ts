/**
 * Indicators on what the stages found: cells and rows, comparisons, the coherence model (indicators §1.7, *core only*).
 * What is counted stands in their declarations; here it becomes records, for the whole and by each breakdown.
 */
import { groupBy, joined } from '../grouped.ts';
import { type Catalogue, type Counted, type MeasuredIndicator, isDue } from '../catalogue/define.ts';
import { factKeyText } from '../expression/bound.ts';
import { breakdownOf } from '../expression/cuts.ts';
import { strictest, weakest } from '../expression/status.ts';
import {
  type Computed,
  computedWith,
  type Fact,
  type IndicatorValue,
  type Reconciliation,
} from '../model.ts';
import { figuresByIndicator, joinedByIndicator } from '../model/by-indicator.ts';
import { once, remember } from '../remember.ts';
import { modelBuilder } from './model.ts';
import { compare } from './rows.ts';
import { type SeenFrom, isMeasured, openSeen } from './seen.ts';

export interface MeasureOptions extends SeenFrom {
  /** Whether the fact of this name is among those computed. */
  readonly isListed: (fact: Fact) => boolean;
  /** Only these, whatever their tier. */
  readonly indicators?: readonly string[];
  /** Only these breakdowns; default: all that the catalogue states. */
  readonly by?: readonly string[];
}

export interface Measured {
  /** With the figures measured, in the order of the catalogue, and the numbers found on the way. */
  readonly computed: Computed;
  /** The figures from which a figure is made: where one is hidden, so is what is made of it. */
  readonly uses: Uses;
}

type Uses = ReadonlyMap<IndicatorValue, readonly (IndicatorValue | Reconciliation)[]>;

export function measure(given: MeasureOptions): Measured {
  const options = { ...given, modelOf: given.modelOf ?? modelBuilder(given.checked, given.catalogue) };
  const { catalogue, computed, last: before } = options;
  before?.next();
  const uses = new Map<IndicatorValue, readonly (IndicatorValue | Reconciliation)[]>();
  const due = dueIn(options);
  const first = valuesOf(
    due.filter(({ after }) => !after),
    options,
    uses,
  );
  const known = inOrder(catalogue, [computed.values, first]);
  const last = valuesOf(
    due.filter(({ after }) => after),
    { ...options, computed: computedWith(computed, { values: known, facts: () => computed.facts }) },
    uses,
  );
  return {
    computed: computedWith(computed, {
      values: inOrder(catalogue, [known, last]),
      facts: once(() => withFacts(given, [...first, ...last])),
    }),
    uses,
  };
}

/** Of the catalogue. @param lists no indicator in two of them. */
function inOrder(
  { indicators }: Catalogue,
  lists: readonly (readonly IndicatorValue[])[],
): readonly IndicatorValue[] {
  const found = new Map(lists.flatMap((values) => [...figuresByIndicator(values)]));
  return joinedByIndicator(indicators.map(({ id }) => [id, found.get(id) ?? []]));
}

/** Each once; what stands in the list under the same name is the same. */
function withFacts(
  { computed: { facts }, isListed }: MeasureOptions,
  values: readonly IndicatorValue[],
): Computed['facts'] {
  const others = new Map<string, Fact>();
  for (const fact of new Set(values.flatMap(measuredBehind)))
    if (!isListed(fact)) others.set(factKeyText(fact), fact);
  return joined([facts, [...others.values()]]);
}

const measuredBehind = remember(({ inputs }: IndicatorValue): readonly Fact[] => inputs.filter(isMeasured));

function dueIn({ catalogue, checked, indicators }: MeasureOptions): readonly MeasuredIndicator[] {
  const present = new Set(checked.usable.map(({ dataset }) => dataset.template.id));
  return catalogue.indicators
    .filter((each): each is MeasuredIndicator => each.measure !== undefined)
    .filter((each) => isDue(each, indicators, present));
}

function valuesOf(
  due: readonly MeasuredIndicator[],
  options: MeasureOptions,
  uses: Map<IndicatorValue, readonly (IndicatorValue | Reconciliation)[]>,
): readonly IndicatorValue[] {
  if (due.length === 0 || options.years.length === 0) return [];
  const seen = openSeen(options);
  return due.flatMap((indicator) =>
    recordsOf(indicator, indicator.measure(seen), options).map((record) => {
      const make = (): IndicatorValue => valueOf(indicator, record, options);
      const value = options.last?.value(nameOf(indicator, record), record.counted, make) ?? make();
      const used = record.counted.flatMap((each) => each.uses ?? []);
      if (used.length > 0) uses.set(value, [...new Set(used)]);
      return value;
    }),
  );
}

function nameOf({ id }: MeasuredIndicator, { year, cut }: RecordPlan): string {
  let name = `${id}|${String(year)}`;
  for (const column in cut) name += `|${column}=${cut[column] ?? ''}`;
  return name;
}

interface RecordPlan {
  readonly year: number;
  readonly cut: Readonly<Record<string, string>>;
  readonly counted: readonly Counted[];
}

/** Nation first, then each breakdown with its members in order, each for every year of output. */
function recordsOf(
  indicator: MeasuredIndicator,
  counted: readonly Counted[],
  { years, by }: MeasureOptions,
): readonly RecordPlan[] {
  const names = indicator.disaggregation.map((each) => breakdownOf(each).name);
  const wanted = names.filter((name) => by?.includes(name) ?? true);
  const shown = new Set(indicator.records === 'last' ? years.slice(-1) : years);
  const within = counted.filter(({ year }) => shown.has(year));
  if (indicator.records === 'items')
    return wanted.length === 0
      ? []
      : within.map((each) => ({ year: each.year, cut: each.of, counted: [each] }));
  const forYears = (cut: RecordPlan['cut'], own: readonly Counted[]): readonly RecordPlan[] => {
    const byYear = groupBy(own, ({ year }) => String(year));
    return [...shown].map((year) => ({ year, cut, counted: byYear.get(String(year)) ?? [] }));
  };
  const whole = within.filter(({ only }) => only !== 'parts');
  const parts = within.filter(({ only }) => only !== 'whole');
  return [
    ...(indicator.national === false ? [] : forYears({}, whole)),
    ...wanted.flatMap((name) => {
      const members = groupBy(parts, ({ of }) => of[name] ?? '');
      members.delete('');
      return [...members]
        .sort(([a], [b]) => compare(a, b))
        .flatMap(([code, own]) => forYears({ [name]: code }, own));
    }),
  ];
}

function valueOf(
  indicator: MeasuredIndicator,
  { year, cut, counted }: RecordPlan,
  { checked }: MeasureOptions,
): IndicatorValue {
  const isWhole = Object.keys(cut).length === 0;
  const unknown = counted.filter(({ numerator }) => numerator === null);
  const missing =
    counted.length === 0
      ? indicator.sheets.map((sheet) => `${sheet} ${String(year)}`)
      : [...new Set(unknown.flatMap((each) => each.missing ?? []))];
  const isMissing = counted.length === 0 || unknown.length > 0;
  const found = isMissing
    ? { value: null, numerator: null, denominator: null, reasons: ['MISSING_INPUT'] }
    : indicator.figure(counted, isWhole);
  const inputs = [...new Set(counted.flatMap(({ facts }) => facts))];
  const own = new Set(counted.flatMap(({ flags = [] }) => flags));
  const flags = [...own, ...('flags' in found ? (found.flags ?? []) : [])];
  return {
    indicator: indicator.id,
    country: checked.country ?? '',
    year,
    disaggregation: cut,
    value: found.value,
    unit: indicator.unit,
    obsStatus:
      found.value === null
        ? found.reasons.every((reason) => reason.endsWith('DENOMINATOR'))
          ? 'M'
          : 'O'
        : weakest(inputs.map(({ obsStatus }) => obsStatus)),
    confStatus: strictest(inputs.map(({ confStatus }) => confStatus)),
    flags: found.value === null ? [] : flags,
    reasons: found.reasons,
    missing,
    numerator: found.numerator,
    denominator: found.denominator,
    inputs,
    excel: null,
  };
}
