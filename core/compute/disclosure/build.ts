/** Puts together what protection works on: facts with their thresholds, what adds up, and the figures made from them. */
import type { Catalogue, Indicator } from '../../catalogue/define.ts';
import type { Bound } from '../../expression/bound.ts';
import { factKeyText } from '../../expression/bound.ts';
import type {
  Checked,
  Computed,
  DisclosureProfile,
  Fact,
  IndicatorValue,
  Reconciliation,
  Template,
} from '../../model.ts';
import type { ComputeOptions } from '../compute.ts';
import { combinationOf, factsIn } from './combination.ts';
import { type Earlier, isKnownFact, isKnownFigure } from './earlier.ts';
import { rememberedFrom } from './remembered.ts';
import { breakdownsOf } from './relations.ts';
import { type Cell, type Figure, type Quantity, type Relation, type State, isSmall } from './state.ts';
import {
  type Minimums,
  type Respondents,
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

/** Formulas by what they give: one of a figure, those of both sides of a comparison. */
export type Formulas = Map<IndicatorValue | Reconciliation, readonly Bound[]>;

/** Takes the formulas as the compute stage tells them. */
export function gatherFormulas(): {
  readonly formulas: Formulas;
  readonly listen: Required<Pick<ComputeOptions, 'bound' | 'compared'>>;
} {
  const formulas: Formulas = new Map();
  return {
    formulas,
    listen: {
      bound: (value, formula) => {
        if (value.value !== null) formulas.set(value, [formula()]);
      },
      compared: (comparison, both) => formulas.set(comparison, both),
    },
  };
}

export interface ProtectionInput {
  readonly computed: Computed;
  readonly checked: Checked;
  readonly catalogue: Catalogue;
  readonly profile: DisclosureProfile;
  readonly formulas: Formulas;
  /** Figures that are made of others, with these; they have no formula on facts. */
  readonly uses?: ReadonlyMap<IndicatorValue | Reconciliation, readonly (IndicatorValue | Reconciliation)[]>;
  /** Every edition published before. */
  readonly earlier?: readonly Earlier[];
}

export function buildState(input: ProtectionInput): State {
  const { computed, catalogue, checked, earlier = [] } = input;
  const templates = new Map(catalogue.templates.map((template) => [template.id, template]));
  const minimums = minimumsOf(checked, input.profile);
  const cells = cellsOf(input, templates, minimums);
  const byKey = new Map(cells.map((cell) => [cell.key, cell]));
  const relations = relationsOf(computed.facts, templates, cells);
  const guarded: State['guarded'] = [];
  const look: Look = {
    templates,
    minimums,
    byKey,
    cellOf: cellsOfFacts(byKey),
    guarded,
    formulas: input.formulas,
    earlier,
    respondents: respondentsIn(checked),
    facts: new Map(computed.facts.map((fact, index) => [cells[index]?.key ?? '', fact])),
  };
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  const figures = [
    ...computed.values
      .filter(({ value }) => value !== null)
      .map((value) => figureOf(look, value, indicators.get(value.indicator))),
    ...computed.reconciliations.map((each) => comparisonOf(look, each)),
  ];
  const remembered = earlier.flatMap((each) => rememberedFrom(each, relations, computed.facts));
  return { cells, relations, figures, remembered, guarded };
}

interface Look {
  readonly formulas: Formulas;
  readonly earlier: readonly Earlier[];
  readonly respondents: Respondents;
  readonly templates: ReadonlyMap<string, Template>;
  readonly minimums: Minimums;
  readonly byKey: ReadonlyMap<string, Cell>;
  readonly cellOf: (fact: Fact) => Cell | undefined;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly guarded: State['guarded'];
}

// ── Facts ────────────────────────────────────────────────────────────────────────────────────────────────

function cellsOf(
  { computed, catalogue, checked, earlier = [] }: ProtectionInput,
  templates: ReadonlyMap<string, Template>,
  minimums: Minimums,
): Cell[] {
  const counts = personCounts(catalogue);
  const respondents = respondentsIn(checked);
  const services = leastServices(catalogue);
  return computed.facts.map((fact, index) => {
    const template = templates.get(fact.sheet);
    const threshold = factThreshold(fact, template, counts(fact), minimums);
    const zeroIsSmall = (template?.sensitive ?? false) && isOfOneCountry(fact, template);
    // breakdowns add up to what was reported, which the comparison beside the decided value shows
    const reported = fact.reported ?? fact.value;
    const sizes = isSurvey(template) ? [respondents(fact)] : [fact.value, reported];
    const prices = services(fact);
    const small =
      sizes.some((size) => size !== null && isSmall(size, threshold, zeroIsSmall)) ||
      (prices > 0 && isSmall(fact.sources.length, prices));
    return {
      index,
      key: factKeyText(fact),
      value: reported,
      threshold,
      zeroIsSmall,
      known: isKnownFact(earlier, fact),
      isRest: false,
      hiding: fact.confStatus !== 'F' ? 'N' : small ? 'C' : null,
    };
  });
}

/** A disaggregation by single citizenship: one country in a column of countries. */
const isOfOneCountry = ({ dimensions }: Fact, template: Template | undefined): boolean =>
  template?.fields.some(({ id, type }) => type === 'area' && /^[A-Z]{3}$/.test(dimensions[id] ?? '')) ??
  false;

function relationsOf(
  facts: readonly Fact[],
  templates: ReadonlyMap<string, Template>,
  cells: Cell[],
): readonly Relation[] {
  return breakdownsOf(facts, templates).flatMap(({ total, members, isSex }): readonly Relation[] => {
    const whole = cells[total];
    const parts = members.flatMap((index) => cells[index] ?? []);
    if (!whole || parts.length === 0) return [];
    const left = whole.value - parts.reduce((sum, { value }) => sum + value, 0);
    const noise = 1e-9 * Math.max(1, Math.abs(whole.value));
    // Figures that contradict one another say nothing about what is hidden.
    if (left < -noise) return [];
    if (left <= noise) return [{ total: whole, members: parts, rest: null, isSex }];
    const rest: Cell = {
      index: cells.length,
      key: whole.key,
      value: left,
      threshold: whole.threshold,
      zeroIsSmall: false,
      known: false,
      isRest: true,
      // women of 100 persons are 97: everybody can tell that 3 are men
      hiding: isSex && isSmall(left, whole.threshold) ? 'C' : null,
    };
    cells.push(rest);
    return [{ total: whole, members: parts, rest, isSex }];
  });
}

// ── Figures ──────────────────────────────────────────────────────────────────────────────────────────────

/** The bound formulas of the numbers that a figure shows. */
const shownParts = (bound: Bound | undefined): readonly Bound[] =>
  bound === undefined
    ? []
    : bound.op === 'ratio' || bound.op === 'growth'
      ? [bound.numerator, bound.denominator]
      : [bound];

function figureOf(look: Look, item: IndicatorValue, indicator: Indicator | undefined): Figure {
  const parts = shownParts(look.formulas.get(item)?.[0]);
  const quantities = parts.map((part) => quantityOf(look, part));
  const figure: Figure = {
    item,
    quantities: quantities.filter((each) => each !== null),
    others: othersOf(
      look,
      parts.filter((_, index) => quantities[index] === null),
      parts.length === 0 ? item.inputs : [],
    ),
    known: isKnownFigure(look.earlier, item),
    hiding: item.confStatus === 'F' ? null : 'N',
  };
  if (indicator && figure.hiding === null) judge(look, figure, item, indicator);
  return figure;
}

/** Both sides of a comparison are shown or none; a side that no fact here gives is another country's own. */
function comparisonOf(look: Look, item: Reconciliation): Figure {
  const parts = (look.formulas.get(item) ?? []).flatMap(shownParts);
  const quantities = parts.map((part) => quantityOf(look, part));
  const others = othersOf(
    look,
    parts.filter((_, index) => quantities[index] === null),
    [],
  );
  const sums = quantities.filter((each) => each !== null);
  const small =
    sums.some((each) => isCount(look, each)) &&
    [item.a.value, item.b.value].some((side) => isSmall(side, look.minimums.least));
  return {
    item,
    quantities: sums,
    others,
    known: false,
    hiding: small ? 'C' : null,
  };
}

function quantityOf({ byKey }: Look, part: Bound): Quantity | null {
  const sum = combinationOf(part);
  if (!sum) return null;
  const form = [...sum.factors].flatMap(([key, factor]): (readonly [Cell, number])[] => {
    const cell = byKey.get(key);
    return cell && factor !== 0 ? [[cell, factor]] : [];
  });
  const value = form.reduce((total, [cell, factor]) => total + factor * cell.value, sum.constant);
  return { value, constant: sum.constant, form };
}

function othersOf(
  { byKey, cellOf }: Look,
  parts: readonly Bound[],
  inputs: readonly Fact[],
): readonly Cell[] {
  const found = new Set<Cell>();
  const add = (cell: Cell | undefined): void => {
    if (cell) found.add(cell);
  };
  for (const part of parts) for (const key of factsIn(part)) add(byKey.get(key));
  for (const fact of inputs) add(cellOf(fact));
  return [...found];
}

/** Thousands of figures are made from the same facts, and a key takes longer to make than to find. */
function cellsOfFacts(byKey: ReadonlyMap<string, Cell>): (fact: Fact) => Cell | undefined {
  const known = new Map<Fact, Cell | undefined>();
  return (fact) => {
    let cell = known.get(fact);
    if (cell === undefined) known.set(fact, (cell = byKey.get(factKeyText(fact))));
    return cell;
  };
}

/** The small counts of an indicator: its parts, what its numerator leaves of the whole, its services or respondents. */
function judge(look: Look, figure: Figure, item: IndicatorValue, indicator: Indicator): void {
  const services = countsServices(indicator);
  const stated = statedMinimum(item.inputs, look.minimums);
  const threshold = indicatorThreshold(indicator, services, stated, look.minimums);
  if (threshold === 0) return;
  if (services) {
    const used = item.inputs.filter((fact) => look.cellOf(fact)?.threshold === 0);
    const prices = used.reduce((sum, { sources, unit }) => sum + (unit === '%' ? sources.length : 0), 0);
    if (isSmall(prices, threshold)) hide(figure, cellsOfFigure(figure));
    return;
  }
  const asked = item.inputs
    .filter(({ sheet }) => isSurvey(look.templates.get(sheet)))
    .flatMap((fact) => look.respondents(fact) ?? []);
  if (asked.some((number) => isSmall(number, threshold))) hide(figure, cellsOfFigure(figure));
  const counted = figure.quantities.filter((each) => isCount(look, each));
  for (const quantity of counted)
    if (isSmall(quantity.value, threshold)) guard(look, figure, quantity, threshold);
  const [numerator, denominator] = figure.quantities;
  if (counted.length !== 2 || !numerator || !denominator || !isPart(look, numerator, denominator)) return;
  if (isSmall(denominator.value - numerator.value, threshold)) {
    // of several facts the attack finds out which must go
    hide(figure, numerator.form.length === 1 ? numerator.form.map(([cell]) => cell) : []);
    look.guarded.push({ quantity: difference(denominator, numerator), threshold });
  }
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

/** A plain sum of persons; of a survey the respondents are counted instead. */
const isCount = ({ facts, templates }: Look, { form, constant }: Quantity): boolean =>
  constant === 0 &&
  form.length > 0 &&
  form.every(
    ([cell, factor]) =>
      factor === 1 && cell.threshold > 0 && !isSurvey(templates.get(facts.get(cell.key)?.sheet ?? '')),
  );

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
const isPart = ({ facts }: Look, numerator: Quantity, denominator: Quantity): boolean =>
  numerator.form.every(([cell]) =>
    denominator.form.some(([whole]) => {
      const [part, all] = [facts.get(cell.key), facts.get(whole.key)];
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
