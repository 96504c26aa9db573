/** Puts together what protection works on: facts with their thresholds, what adds up, and the figures made from them. */
import type { Catalogue } from '../../catalogue/define.ts';
import { factKeyText } from '../../expression/bound.ts';
import { joined } from '../../grouped.ts';
import type { Checked, Computed, DisclosureProfile } from '../../model.ts';
import type { ComputeOptions } from '../compute.ts';
import type { Earlier } from './earlier.ts';
import { type Formulas, type Look, comparisonOf, figureOf } from './figures.ts';
import { LastAttack } from './last-attack.ts';
import { LastFacts } from './last-facts.ts';
import { rememberedFrom } from './remembered.ts';
import { type Item, State } from './state.ts';
import { LastFigures } from './last-figures.ts';
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
  #numbers = new Numbers();

  /** @param of on what they rest beside facts and figures, as a text. */
  numbers(of: string): Numbers {
    if (this.#of !== of) [this.#of, this.#numbers] = [of, new Numbers()];
    return this.#numbers;
  }
}

class Numbers {
  readonly facts = new LastFacts();
  readonly figures = new LastFigures();
  readonly attack = new LastAttack();
  state: State | undefined;
}

export function buildState(input: ProtectionInput): State {
  const { computed, checked, catalogue, profile, formulas, earlier = [], before = new LastState() } = input;
  const thresholds = thresholdsOf(catalogue, checked, profile);
  const { least, byFile } = thresholds.minimums;
  // what an earlier edition told is no part of a text: then nothing is taken over
  const last = earlier.length > 0 ? new Numbers() : before.numbers(JSON.stringify([least, ...byFile]));
  last.state?.reset();

  const { cells, relations, own } = last.facts.update(computed.facts, { thresholds, earlier });
  const { byKey, changed, gone } = last.facts;
  const look: Look = {
    ...{ thresholds, formulas, earlier },
    cells: byKey,
    cellOf: (fact) => byKey.get(factKeyText(fact)),
  };
  const figures = last.figures.update(
    joined<Item>([computed.values, computed.reconciliations]),
    (item) =>
      'check' in item ? comparisonOf(look, item) : item.value === null ? null : figureOf(look, item),
    gone,
  );
  const { notable } = last.figures;
  const state = new State(
    {
      ...{ cells, relations, figures },
      remembered: earlier.flatMap((each) => rememberedFrom(each, relations)),
      guarded: notable.flatMap(({ guarded }) => guarded),
    },
    [...own, ...notable.filter((figure) => figure.own !== null)],
    last.attack,
  );
  last.attack.touch([...changed, ...last.figures.changed.flatMap((figure) => figure.cells)], gone);
  for (const { telling } of notable) for (const cell of telling) state.hide(cell, 'C');
  last.state = state;
  return state;
}
