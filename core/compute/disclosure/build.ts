/** Puts together what protection works on: facts with their thresholds, what adds up, and the figures made from them. */
import type { Computed, Fact, IndicatorValue, Reconciliation, Template } from '../../model.ts';
import type { ComputeOptions } from '../compute.ts';
import type { Combination } from './combination.ts';
import { type Earlier, isKnownFact, isKnownFigure } from './earlier.ts';
import { type FactPart, type Formulas, type Item, type ItemPart, type PartsOf, openParts } from './parts.ts';
import { breakdownsOf } from './relations.ts';
import { rememberedFrom } from './remembered.ts';
import { type Cell, type Figure, type Quantity, type Relation, type State, isSmall } from './state.ts';

/** Takes the formulas as the compute stage tells them. */
export function gatherFormulas(formulas: Formulas = new Map()): {
  readonly formulas: Formulas;
  readonly listen: Required<Pick<ComputeOptions, 'bound' | 'compared'>>;
} {
  return {
    formulas,
    listen: {
      bound: (value, formula) => {
        if (value.value !== null) formulas.set(value, [formula()]);
      },
      compared: (comparison, both) => {
        formulas.set(comparison, both);
      },
    },
  };
}

export interface ProtectionInput extends PartsOf {
  readonly computed: Computed;
  /** Figures that are made of others, with these; they have no formula on facts. */
  readonly uses?: ReadonlyMap<Item, readonly Item[]>;
  /** Every edition published before. */
  readonly earlier?: readonly Earlier[];
}

export function buildState(input: ProtectionInput): State {
  const { computed, catalogue, earlier = [] } = input;
  const templates = new Map(catalogue.templates.map((template) => [template.id, template]));
  const partsOf = openParts(input);
  const parts = computed.facts.map(partsOf.fact);
  const cells = parts.map((part, index) => cellOf(part, index, earlier));
  const relations = relationsOf(computed.facts, templates, cells);
  const look: Look = { parts, byKey: new Map(cells.map((cell) => [cell.key, cell])), guarded: [] };
  const figures = [
    ...computed.values
      .filter(({ value }) => value !== null)
      .map((value) => figureOf(look, value, partsOf.figure(value), isKnownFigure(earlier, value))),
    ...computed.reconciliations.map((each) => comparisonOf(look, each, partsOf.comparison(each))),
  ];
  const remembered = earlier.flatMap((each) => rememberedFrom(each, relations, computed.facts));
  return { cells, relations, figures, remembered, guarded: look.guarded };
}

interface Look {
  /** By number of the cell. */
  readonly parts: readonly FactPart[];
  readonly byKey: ReadonlyMap<string, Cell>;
  readonly guarded: State['guarded'];
}

// ── Facts ────────────────────────────────────────────────────────────────────────────────────────────────

const cellOf = (part: FactPart, index: number, earlier: readonly Earlier[]): Cell => ({
  index,
  key: part.key,
  value: part.value,
  threshold: part.threshold,
  zeroIsSmall: part.zeroIsSmall,
  known: isKnownFact(earlier, part.fact),
  isRest: false,
  hiding: part.hiding,
});

function relationsOf(
  facts: readonly Fact[],
  templates: ReadonlyMap<string, Template>,
  cells: Cell[],
): readonly Relation[] {
  const relations: Relation[] = [];
  for (const { numbers, breakdowns } of breakdownsOf(facts, templates)) {
    const at = (place: number): Cell | undefined => cells[numbers[place] ?? -1];
    for (const { total, members, isSex } of breakdowns) {
      const whole = at(total);
      const parts = members.flatMap((place) => at(place) ?? []);
      if (!whole || parts.length === 0) continue;
      const left = whole.value - parts.reduce((sum, { value }) => sum + value, 0);
      const noise = 1e-9 * Math.max(1, Math.abs(whole.value));
      // Figures that contradict one another say nothing about what is hidden.
      if (left < -noise) continue;
      const rest = left <= noise ? null : restOf(whole, left, isSex, cells.length);
      if (rest) cells.push(rest);
      relations.push({ total: whole, members: parts, rest, isSex });
    }
  }
  return relations;
}

const restOf = (whole: Cell, left: number, isSex: boolean, index: number): Cell => ({
  index,
  key: whole.key,
  value: left,
  threshold: whole.threshold,
  zeroIsSmall: false,
  known: false,
  isRest: true,
  // women of 100 persons are 97: everybody can tell that 3 are men
  hiding: isSex && isSmall(left, whole.threshold) ? 'C' : null,
});

// ── Figures ──────────────────────────────────────────────────────────────────────────────────────────────

function figureOf(look: Look, item: IndicatorValue, part: ItemPart, known: boolean): Figure {
  const { quantities, others } = cellsIn(look, part);
  const figure: Figure = { item, quantities, others, known, hiding: part.isMinistrys ? 'N' : null };
  if (part.isOfFew) hide(figure, cellsOfFigure(figure));
  if (part.threshold > 0) judge(look, figure, part.threshold);
  return figure;
}

function comparisonOf(look: Look, item: Reconciliation, part: ItemPart): Figure {
  const { quantities, others } = cellsIn(look, part);
  const small =
    quantities.some((each) => isCount(look, each)) &&
    [item.a.value, item.b.value].some((side) => isSmall(side, part.threshold));
  return { item, quantities, others, known: false, hiding: small ? 'C' : null };
}

const cellsIn = ({ byKey }: Look, { sums, others }: ItemPart): Pick<Figure, 'quantities' | 'others'> => ({
  quantities: sums.map((sum) => quantityOf(byKey, sum)),
  others: others.flatMap((key) => byKey.get(key) ?? []),
});

function quantityOf(byKey: Look['byKey'], { constant, factors }: Combination): Quantity {
  const form: (readonly [Cell, number])[] = [];
  let value = constant;
  for (const [key, factor] of factors) {
    const cell = byKey.get(key);
    if (!cell || factor === 0) continue;
    form.push([cell, factor]);
    value += factor * cell.value;
  }
  return { value, constant, form };
}

/** The small counts of an indicator: its parts, and what its numerator leaves of the whole. */
function judge(look: Look, figure: Figure, threshold: number): void {
  const counted = figure.quantities.filter((each) => isCount(look, each));
  for (const quantity of counted)
    if (isSmall(quantity.value, threshold)) guard(look, figure, quantity, threshold);
  const [numerator, denominator] = figure.quantities;
  if (counted.length !== 2 || !numerator || !denominator) return;
  if (!isSmall(denominator.value - numerator.value, threshold)) return;
  if (!isPart(look, numerator, denominator)) return;
  // of several facts the attack finds out which must go
  hide(figure, numerator.form.length === 1 ? numerator.form.map(([cell]) => cell) : []);
  look.guarded.push({ quantity: difference(denominator, numerator), threshold });
}

function guard(look: Look, figure: Figure, quantity: Quantity, threshold: number): void {
  hide(
    figure,
    quantity.form.map(([cell]) => cell),
  );
  look.guarded.push({ quantity, threshold });
}

/** Hides a figure and the facts that would give the small count back. */
function hide(figure: Figure, cells: readonly Cell[]): void {
  figure.hiding = 'C';
  for (const cell of cells) if (cell.value > 0) cell.hiding ??= 'C';
}

const cellsOfFigure = ({ quantities, others }: Figure): readonly Cell[] => [
  ...quantities.flatMap(({ form }) => form.map(([cell]) => cell)),
  ...others,
];

/** A plain sum of persons. */
const isCount = ({ parts }: Look, { form, constant }: Quantity): boolean =>
  constant === 0 &&
  form.length > 0 &&
  form.every(([cell, factor]) => factor === 1 && parts[cell.index]?.isCount);

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
const isPart = ({ parts }: Look, numerator: Quantity, denominator: Quantity): boolean =>
  numerator.form.every(([cell]) =>
    denominator.form.some(([whole]) => {
      const [part, all] = [parts[cell.index]?.fact, parts[whole.index]?.fact];
      return cell === whole || (part !== undefined && all !== undefined && isWithin(part, all));
    }),
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
