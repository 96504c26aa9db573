/** Puts together what protection works on: facts with their thresholds, what adds up, and the figures made from them. */
import type { Catalogue } from '../../catalogue/define.ts';
import { factKeyText } from '../../expression/bound.ts';
import type { Checked, Computed, DisclosureProfile, Fact, Template } from '../../model.ts';
import { knownIn } from '../../remember.ts';
import type { ComputeOptions } from '../compute.ts';
import { cellOf, relationsIn } from './cells.ts';
import type { Earlier } from './earlier.ts';
import { type Formulas, type Look, comparisonOf, figureOf } from './figures.ts';
import { breakdownsIn, mayAddUp } from './relations.ts';
import { rememberedFrom } from './remembered.ts';
import type { Cell, Figure, Item, Relation, State } from './state.ts';
import { thresholdsOf } from './thresholds.ts';

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

export interface ProtectionInput {
  readonly computed: Computed;
  readonly checked: Checked;
  readonly catalogue: Catalogue;
  readonly profile: DisclosureProfile;
  readonly formulas: Formulas;
  /** Figures that are made of others, with these; they have no formula on facts. */
  readonly uses?: ReadonlyMap<Item, readonly Item[]>;
  /** Every edition published before. */
  readonly earlier?: readonly Earlier[];
  /** Of the same catalogue. */
  readonly before?: LastState | undefined;
}

/** The numbers of the last state, for who protects the same country again after each change: most of them are still there. */
export class LastState {
  #of = '';
  #numbers: Numbers = noNumbers();

  /** @param of on what they rest beside facts and figures, as a text. */
  numbers(of: string): Numbers {
    if (this.#of !== of) [this.#of, this.#numbers] = [of, noNumbers()];
    return this.#numbers;
  }
}

interface Numbers {
  readonly cells: WeakMap<Fact, Cell>;
  /** By the first cell of their sheet and year. */
  readonly relations: WeakMap<
    Cell,
    { readonly cells: readonly Cell[]; readonly relations: readonly Relation[] }
  >;
  readonly figures: WeakMap<Item, Figure>;
}

const noNumbers = (): Numbers => ({
  cells: new WeakMap(),
  relations: new WeakMap(),
  figures: new WeakMap(),
});

export function buildState(input: ProtectionInput): State {
  const { computed, checked, catalogue, profile, formulas, earlier = [], before = new LastState() } = input;
  const thresholds = thresholdsOf(catalogue, checked, profile);
  const { least, byFile } = thresholds.minimums;
  // what an earlier edition told is no part of a text: then nothing is taken over
  const last = earlier.length > 0 ? noNumbers() : before.numbers(JSON.stringify([least, ...byFile]));

  const ofFacts = computed.facts.map((fact) => {
    let cell = last.cells.get(fact);
    if (!cell) last.cells.set(fact, (cell = cellOf(fact, thresholds, earlier)));
    return cell;
  });
  const relations = relationsOf(ofFacts, thresholds.templates, last);
  const cells = [...ofFacts, ...relations.flatMap(({ rest }) => rest ?? [])];
  cells.forEach((cell, index) => {
    cell.index = index;
    cell.hiding = cell.own;
  });

  const byKey = new Map<string, Cell>();
  for (const cell of ofFacts) byKey.set(cell.key, cell);
  const look: Look = {
    ...{ thresholds, formulas, earlier },
    cells: byKey,
    // the name of a fact takes longer to make than to find
    cellOf: (fact) => byKey.get(last.cells.get(fact)?.key ?? factKeyText(fact)),
  };
  const kept = <Of extends Item>(item: Of, make: (look: Look, item: Of) => Figure): Figure => {
    let figure = last.figures.get(item);
    if (!figure || !holds(figure, look)) last.figures.set(item, (figure = make(look, item)));
    return figure;
  };
  const figures = [
    ...computed.values.filter(({ value }) => value !== null).map((value) => kept(value, figureOf)),
    ...computed.reconciliations.map((each) => kept(each, comparisonOf)),
  ];
  for (const figure of figures) {
    figure.hiding = figure.own;
    for (const cell of figure.telling) cell.hiding ??= 'C';
  }
  const remembered = earlier.flatMap((each) => rememberedFrom(each, relations));
  return { cells, relations, figures, remembered, guarded: figures.flatMap(({ guarded }) => guarded) };
}

/** Whether a figure is made of the facts that are there now. */
const holds = ({ isWhole, cells }: Figure, look: Look): boolean =>
  isWhole && cells.every((cell) => look.cells.get(cell.key) === cell);

function relationsOf(
  cells: readonly Cell[],
  templates: ReadonlyMap<string, Template>,
  last: Numbers,
): readonly Relation[] {
  return bySheetAndYear(cells).flatMap((group) => {
    const [first] = group;
    if (!first?.fact) return [];
    const known = last.relations.get(first);
    if (known?.cells.length === group.length && known.cells.every((cell, place) => cell === group[place]))
      return known.relations;
    const facts = group.flatMap(({ fact }) => fact ?? []);
    const relations = relationsIn(group, breakdownsIn(facts, templates.get(first.fact.sheet)));
    last.relations.set(first, { cells: group, relations });
    return relations;
  });
}

/** Those that may add up; most follow others of their sheet and year. */
function bySheetAndYear(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const groups = new Map<string, Cell[]>();
  let [last, group]: [Fact | undefined, Cell[] | undefined] = [undefined, undefined];
  for (const cell of cells) {
    const { fact } = cell;
    if (!fact || !mayAddUp(fact)) continue;
    const { country, sheet, year } = fact;
    if (!group || last?.year !== year || last.sheet !== sheet || last.country !== country)
      group = knownIn(groups, `${country}|${sheet}|${String(year)}`, () => []);
    group.push(cell);
    last = fact;
  }
  return [...groups.values()];
}
