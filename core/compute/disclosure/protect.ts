/**
 * Disclosure control (indicators §1.6): finds what may not be shown, hides what would give it back, attacks the result,
 * and hides more or refuses. What is hidden is decided here; how it looks, in conceal.ts.
 */
import { Failure } from '../../failure.ts';
import type { Computed, Disclosure, DisclosureCounts, Edition, Fact, LinearSolver } from '../../model.ts';
import { type Exposure, attack } from './attack.ts';
import { type ProtectionInput, buildState } from './build.ts';
import { conceal, mark } from './conceal.ts';
import { tellsOf } from './tells.ts';
import { hideAround, hideWhole, settle } from './hide.ts';
import { type Cell, type Hiding, type Item, type State, figuresAround, relationsAround } from './state.ts';

export interface ProtectOptions extends ProtectionInput {
  readonly edition: Edition;
  /** For what hangs together in more than one equation; without one only simple breakdowns are attacked. */
  readonly solver?: LinearSolver;
}

/** Why each number is hidden; what is not in here is shown. */
export interface Hidden {
  readonly facts: ReadonlyMap<Fact, Hiding>;
  readonly figures: ReadonlyMap<Item, Hiding>;
}

/** The figures as the edition shows them. */
export function protect(options: ProtectOptions): {
  readonly computed: Computed;
  readonly disclosure: Disclosure;
} {
  const { computed, edition, profile } = options;
  const hidden = hiddenIn(options);
  const shown =
    edition === 'public' && profile !== 'open' ? conceal(computed, hidden) : mark(computed, hidden);
  return {
    computed: shown,
    disclosure: {
      ...{ profile, edition, hidden: countsOf(hidden) },
      ...(edition === 'public' && profile !== 'open' && { tells: tellsOf(hidden) }),
    },
  };
}

/**
 * @throws Failure LIMIT for a public edition where hiding everything around a number still does not keep it from being
 * found out. The full edition only marks, and is made all the same.
 */
export function hiddenIn(options: ProtectOptions): Hidden {
  const state = buildState(options);
  const exposed = hideAll(state, options.solver);
  if (exposed > 0 && options.edition === 'public' && options.profile !== 'open')
    throw new Failure('LIMIT', 'disclosure', { n: exposed });
  hideMadeOf(state, options);
  const facts = new Map<Fact, Hiding>();
  const figures = new Map<Item, Hiding>();
  for (const { fact, hiding } of state.hidden) if (fact && hiding !== null) facts.set(fact, hiding);
  for (const { item, hiding } of state.hiddenFigures) if (hiding !== null) figures.set(item, hiding);
  return { facts, figures };
}

/** A figure made of a hidden one would give it back. */
function hideMadeOf(state: State, { uses }: ProtectionInput): void {
  const hidden = new Set([...state.hiddenFigures].map(({ item }) => item));
  for (const [item, of] of uses ?? []) {
    const figure = state.figures.get(item);
    if (figure && of.some((each) => hidden.has(each))) state.hide(figure, 'D');
  }
}

const MOST_ROUNDS = 10;

/** Hides until an attack finds nothing; gives the number of places where it still does when nothing is left to hide. */
export function hideAll(state: State, solver: LinearSolver | undefined): number {
  settle(state);
  let around = state.lastAttack?.startingAt(state, solver);
  for (let round = 0; ; round++) {
    const found = attack(state, solver, around);
    if (round === 0) state.lastAttack?.keep(state, solver, found);
    if (found.exposed.length === 0 && found.tooLarge.length === 0) return 0;
    const before = state.hidden.size;
    const more = hideMore(state, found, round >= MOST_ROUNDS);
    settle(state);
    if (!more) return found.exposed.length + found.tooLarge.length;
    // what hangs together with none of these is as it was, or less is known of it
    around = [
      ...[...found.exposed, ...found.beside].flat(),
      ...found.tooLarge,
      ...[...state.hidden].slice(before),
    ];
  }
}

/**
 * One more number around each exposed one; in the end, and where it is too much to attack, whole breakdowns. Where
 * nothing is left around them, a number further off that helps to find them out.
 */
function hideMore(state: State, { exposed, beside, tooLarge }: Exposure, whole: boolean): boolean {
  const around = new Set<Cell>([...tooLarge, ...(whole ? exposed.flat() : [])]);
  const wide = around.size > 0 && hideBreakdowns(state, around);
  const narrow = whole ? [] : exposed.map((cells) => hideAround(new Set(cells), state));
  if (wide || narrow.includes(true)) return true;
  return beside.map((cells) => hideAround(new Set(cells), state)).includes(true);
}

function hideBreakdowns(state: State, cells: ReadonlySet<Cell>): boolean {
  const more = relationsAround(cells).map((relation) => hideWhole(relation, state));
  const figures = figuresAround(cells).filter(
    ({ hiding, known, quantities }) =>
      hiding === null && !known && quantities.some(({ form }) => form.some(([cell]) => cells.has(cell))),
  );
  return [...more, ...figures.map((figure) => state.hide(figure, 'D'))].includes(true);
}

function countsOf({ facts, figures }: Hidden): DisclosureCounts {
  const comparisons = [...figures.keys()].filter((item) => 'check' in item).length;
  const smallFacts = [...facts.values()].filter((hiding) => hiding === 'C').length;
  return {
    smallFacts,
    otherFacts: facts.size - smallFacts,
    figures: figures.size - comparisons,
    comparisons,
  };
}
