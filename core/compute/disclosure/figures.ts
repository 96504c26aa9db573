/** Figures and comparisons as protection sees them: sums of facts, and the small counts that these tell. */
import type { Indicator } from '../../catalogue/define.ts';
import { type Bound, factKeyText, factsOf } from '../../expression/bound.ts';
import type { Fact, IndicatorValue, Reconciliation } from '../../model.ts';
import { type Combination, combinationOf } from './combination.ts';
import { type Earlier, isKnownFigure } from './earlier.ts';
import { type Cell, type Figure, type Guarded, type Item, type Quantity, isSmall } from './state.ts';
import {
  type Thresholds,
  countsServices,
  indicatorThreshold,
  isSurvey,
  statedMinimum,
} from './thresholds.ts';

/** Formulas by what they give: one of a figure, those of both sides of a comparison. */
export interface Formulas {
  get(item: Item): readonly Bound[] | undefined;
  set(item: Item, formulas: readonly Bound[]): unknown;
}

/** What figures are looked at with. */
export interface Look {
  readonly thresholds: Thresholds;
  readonly formulas: Formulas;
  readonly earlier: readonly Earlier[];
  /** By key of the fact. */
  readonly cells: ReadonlyMap<string, Cell>;
  readonly cellOf: (fact: Fact) => Cell | undefined;
}

export function figureOf(look: Look, item: IndicatorValue): Figure {
  const shown = shownParts(look.formulas.get(item)?.[0]);
  const numbers = numbersOf(look, shown, shown.length === 0 ? item.inputs : []);
  const indicator = look.thresholds.indicators.get(item.indicator);
  const isMinistrys = item.confStatus !== 'F';
  const judged = indicator && !isMinistrys ? judge(look, numbers, item, indicator) : NOTHING_SMALL;
  const own = isMinistrys ? 'N' : judged.isSmall ? 'C' : null;
  return {
    order: -1,
    item,
    quantities: numbers.quantities,
    others: numbers.others,
    cells: numbers.cells,
    known: isKnownFigure(look.earlier, item),
    own,
    telling: judged.telling.filter(({ value }) => value > 0),
    guarded: judged.guarded,
    isWhole: numbers.isWhole,
    hiding: own,
  };
}

/** Both sides of a comparison are shown or none; a side that no fact here gives is another country's own. */
export function comparisonOf(look: Look, item: Reconciliation): Figure {
  const { quantities, others, cells, isWhole } = numbersOf(
    look,
    (look.formulas.get(item) ?? []).flatMap(shownParts),
    [],
  );
  const small =
    quantities.some(isCount) &&
    [item.a.value, item.b.value].some((side) => isSmall(side, look.thresholds.minimums.least));
  const own = small ? 'C' : null;
  return {
    order: -1,
    item,
    quantities,
    others,
    cells,
    isWhole,
    known: false,
    own,
    telling: [],
    guarded: [],
    hiding: own,
  };
}

/** The bound formulas of the numbers that a figure shows. */
const shownParts = (bound: Bound | undefined): readonly Bound[] =>
  bound === undefined
    ? []
    : bound.op === 'ratio' || bound.op === 'growth'
      ? [bound.numerator, bound.denominator]
      : [bound];

type Numbers = Pick<Figure, 'quantities' | 'others' | 'cells' | 'isWhole'>;

/** @param inputs facts of numbers without a formula. */
function numbersOf(look: Look, shown: readonly Bound[], inputs: readonly Fact[]): Numbers {
  const sums = shown.map(combinationOf);
  const named = shown.filter((_, index) => sums[index] === null).flatMap(factsOf);
  const beside = [...named.map((key) => look.cells.get(factKeyText(key))), ...inputs.map(look.cellOf)];
  const quantities = sums.flatMap((sum) => (sum ? quantityOf(look, sum) : []));
  const others = [...new Set(beside)].filter((cell) => cell !== undefined);
  return {
    ...{ quantities, others },
    cells: [...quantities.flatMap(cellsIn), ...others],
    isWhole:
      !beside.includes(undefined) &&
      sums.every((sum) => [...(sum?.factors.keys() ?? [])].every((key) => look.cells.has(key))),
  };
}

function quantityOf({ cells }: Look, { constant, factors }: Combination): Quantity {
  const form = [...factors].flatMap(([key, factor]): (readonly [Cell, number])[] => {
    const cell = cells.get(key);
    return cell && factor !== 0 ? [[cell, factor]] : [];
  });
  const value = form.reduce((total, [cell, factor]) => total + factor * cell.value, constant);
  return { value, constant, form };
}

/** The small counts of a figure, and the facts that would give them back. */
interface Judged {
  readonly isSmall: boolean;
  readonly telling: readonly Cell[];
  readonly guarded: readonly Guarded[];
}

const NOTHING_SMALL: Judged = { isSmall: false, telling: [], guarded: [] };

/** The small counts of an indicator: its parts, what its numerator leaves of the whole, its services or respondents. */
function judge(look: Look, numbers: Numbers, { inputs }: IndicatorValue, indicator: Indicator): Judged {
  const { thresholds, cellOf } = look;
  const services = countsServices(indicator);
  const stated = statedMinimum(inputs, thresholds.minimums);
  const threshold = indicatorThreshold(indicator, services, stated, thresholds.minimums);
  if (threshold === 0) return NOTHING_SMALL;
  if (services) {
    const priced = inputs.filter((fact) => fact.unit === '%' && cellOf(fact)?.threshold === 0);
    const prices = priced.reduce((sum, { sources }) => sum + sources.length, 0);
    return isSmall(prices, threshold)
      ? { isSmall: true, telling: numbers.cells, guarded: [] }
      : NOTHING_SMALL;
  }
  const asked = inputs
    .filter(({ sheet }) => isSurvey(thresholds.templates.get(sheet)))
    .flatMap((fact) => cellOf(fact)?.respondents ?? []);
  const isOfFew = asked.some((number) => isSmall(number, threshold));
  const counted = numbers.quantities.filter(isCount);
  const parts = counted.filter(({ value }) => isSmall(value, threshold));
  const left = counted.length === 2 ? smallRest(numbers, threshold) : null;
  return {
    isSmall: isOfFew || parts.length > 0 || left !== null,
    telling: [
      ...(isOfFew ? numbers.cells : []),
      ...parts.flatMap(cellsIn),
      // of several facts the attack finds out which must go
      ...(left?.numerator.form.length === 1 ? cellsIn(left.numerator) : []),
    ],
    guarded: [...parts, ...(left ? [left.rest] : [])].map((quantity) => ({ quantity, threshold })),
  };
}

/** What the numerator leaves of the denominator, where it is a part of that and leaves little; else null. */
function smallRest(
  { quantities: [numerator, denominator] }: Numbers,
  threshold: number,
): { readonly numerator: Quantity; readonly rest: Quantity } | null {
  if (!numerator || !denominator || !isSmall(denominator.value - numerator.value, threshold)) return null;
  return isPart(numerator, denominator) ? { numerator, rest: difference(denominator, numerator) } : null;
}

const cellsIn = ({ form }: Quantity): readonly Cell[] => form.map(([cell]) => cell);

/** A plain sum of persons. */
const isCount = ({ form, constant }: Quantity): boolean =>
  constant === 0 && form.length > 0 && form.every(([cell, factor]) => factor === 1 && cell.isCount);

function difference(left: Quantity, right: Quantity): Quantity {
  const factors = new Map<Cell, number>();
  for (const [cell, factor] of left.form) factors.set(cell, (factors.get(cell) ?? 0) + factor);
  for (const [cell, factor] of right.form) factors.set(cell, (factors.get(cell) ?? 0) - factor);
  return {
    value: left.value - right.value,
    constant: left.constant - right.constant,
    form: [...factors].filter(([, factor]) => factor !== 0),
  };
}

/** Whether all that the numerator counts is also in the denominator (rulings B36). */
const isPart = (numerator: Quantity, denominator: Quantity): boolean =>
  cellsIn(numerator).every((part) =>
    cellsIn(denominator).some(
      (whole) => part === whole || (part.fact && whole.fact && isWithin(part.fact, whole.fact)),
    ),
  );

function isWithin(part: Fact, whole: Fact): boolean {
  const sameSheet = part.sheet === whole.sheet && part.year === whole.year;
  const sameMeasure = part.measure === whole.measure || whole.measure === 'total';
  const codes = Object.entries(whole.dimensions).every(([column, code]) => {
    const own = part.dimensions[column];
    return own === code || code === '_T' || code === '_ALL' || code.split('+').includes(own ?? '');
  });
  return sameSheet && sameMeasure && codes;
}
