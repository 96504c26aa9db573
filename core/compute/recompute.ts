/**
 * The figures again after some cells were typed over: only those that can differ are computed, the others are taken
 * over. The result is that of a whole computation; what is measured comes after it.
 */
import { type Catalogue, type Indicator, isArithmetic } from '../catalogue/define.ts';
import type { Expression } from '../expression/grammar.ts';
import { termsRead } from '../expression/inputs.ts';
import { yearsBack } from '../expression/look-back.ts';
import { knownIn, remember } from '../remember.ts';
import type { Where } from '../expression/evaluated.ts';
import type { Checked, IndicatorValue } from '../model.ts';
import { figuresByIndicator } from '../model/by-indicator.ts';
import { type ChangedRows, changedRows } from './changed-rows.ts';
import { nameOfComparison } from './reconcile.ts';
import { type Arithmetic, type ComputeOptions, type Known, compute, whereOf } from './compute.ts';

export interface Before {
  readonly checked: Checked;
  readonly computed: Arithmetic;
}

/**
 * @param before what was computed with the same catalogue and options.
 * @param options of what is taken over nothing is told to `compared` and `bound`: that was told before.
 */
export function recompute(
  before: Before,
  checked: Checked,
  catalogue: Catalogue,
  options: Omit<ComputeOptions, 'known'> = {},
): Arithmetic {
  const changed = changedRows(before.checked, checked, catalogue);
  return compute(checked, catalogue, {
    ...options,
    ...(changed && { known: whatStays(before.computed, changed, catalogue) }),
  });
}

/** What the formulas of a catalogue read does not change with the cells. */
const formulasOf = remember((indicators: readonly Indicator[]) => {
  const formulas = new Map<string, Expression>(
    indicators.filter(isArithmetic).map(({ id, value }) => [id, value]),
  );
  const lookup = (id: string): Expression | undefined => formulas.get(id);
  return { lookup, termsOf: remember((formula: Expression) => termsRead(formula, lookup)) };
});

function whatStays(before: Arithmetic, changed: ChangedRows, { indicators }: Catalogue): Known {
  const byIndicator = figuresByIndicator(before.values);
  const { lookup, termsOf } = formulasOf(indicators);
  const namesChanged = (formula: Expression): boolean =>
    termsOf(formula).some(({ sheet }) => changed.sheets.has(sheet));
  /** Whether the figure of a year can differ. */
  const touched = (formula: Expression): ((where: Where) => (year: number) => boolean) => {
    const terms = termsOf(formula).filter(({ sheet }) => changed.sheets.has(sheet));
    const back = yearsBack(formula, lookup);
    return (where) => {
      const years = [...new Set(terms.flatMap((term) => changed.yearsTaken(term, where)))];
      return (year) => years.some((own) => own === null || (own <= year && year <= own + back));
    };
  };
  return {
    listing: before.listing,
    indicator: ({ id, value }) => (namesChanged(value) ? undefined : byIndicator.get(id)),
    figures: ({ id, value }) => {
      const touchedIn = touched(value);
      const cuts = byCut(byIndicator.get(id) ?? []);
      return (cut) => {
        const isTouched = touchedIn(whereOf(cut));
        const known = cuts.get(nameOf(cut.cut));
        return (year) => (isTouched(year) ? undefined : known?.get(year));
      };
    },
    comparison: (check) => {
      const [isTouched, isOtherTouched] = [check.a, check.b].map(({ value }) => touched(value)(WHOLE));
      return (year) =>
        isTouched?.(year) || isOtherTouched?.(year)
          ? undefined
          : before.comparisons.get(nameOfComparison(check, year));
    },
  };
}

const WHOLE: Where = { cut: {} };

/** Of one indicator: by name of the cut, and by year. */
function byCut(figures: readonly IndicatorValue[]): ReadonlyMap<string, ReadonlyMap<number, IndicatorValue>> {
  const cuts = new Map<string, Map<number, IndicatorValue>>();
  let last:
    { readonly cut: IndicatorValue['disaggregation']; readonly own: Map<number, IndicatorValue> } | undefined;
  for (const figure of figures) {
    const cut = figure.disaggregation;
    // those of one cut stand one after the other, and most share the object
    if (last?.cut !== cut) last = { cut, own: knownIn(cuts, nameOf(cut), () => new Map()) };
    last.own.set(figure.year, figure);
  }
  return cuts;
}

const nameOf = (cut: IndicatorValue['disaggregation']): string => {
  let name = '';
  for (const column in cut) name += `|${column}=${cut[column] ?? ''}`;
  return name;
};
