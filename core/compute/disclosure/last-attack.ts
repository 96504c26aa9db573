/**
 * What an attack looked at last, for who attacks the same numbers again after each change: what hangs together with
 * nothing that differs tells what it told before.
 */
import type { LinearSolver } from '../../model.ts';
import type { Exposure } from './attack.ts';
import { type Cell, type Figure, type Hiding, type State, cellsOf, isUnknown } from './state.ts';

interface Attacked {
  readonly solver: LinearSolver | undefined;
  readonly hidden: ReadonlyMap<Cell, Hiding | null>;
  readonly figures: ReadonlySet<Figure>;
  /** Around which too much was told. */
  readonly told: readonly Cell[];
}

export class LastAttack {
  #attacked: Attacked | undefined;
  readonly #touched = new Set<Cell>();
  readonly #gone = new Set<Cell>();

  /** @param cells new ones, and those of which something beside them is new. @param gone that are not there any more. */
  touch(cells: Iterable<Cell>, gone: Iterable<Cell>): void {
    for (const cell of cells) this.#touched.add(cell);
    for (const cell of gone) this.#gone.add(cell);
  }

  /** From where something can be told that was not told before; undefined: from everywhere. */
  startingAt(state: State, solver: LinearSolver | undefined): Iterable<Cell> | undefined {
    const last = this.#attacked;
    if (!last || last.solver !== solver) return undefined;
    const from = new Set([...this.#touched, ...last.told]);
    for (const cell of hidingChanged(state, last)) {
      from.add(cell);
      // what is shown now and was not, or the other way round, says something about all beside it
      for (const relation of cell.relations) for (const each of cellsOf(relation)) from.add(each);
      for (const { cells } of cell.figures) for (const each of cells) from.add(each);
    }
    for (const { cells } of figuresChanged(state, last)) for (const each of cells) from.add(each);
    return [...from].filter((cell) => isUnknown(cell) && !this.#gone.has(cell));
  }

  /** @param found with what is hidden now. */
  keep(state: State, solver: LinearSolver | undefined, { exposed, tooLarge }: Exposure): void {
    this.#attacked = {
      solver,
      hidden: new Map([...state.hidden].map((cell) => [cell, cell.hiding])),
      figures: new Set(state.hiddenFigures),
      told: [...exposed.flat(), ...tooLarge],
    };
    this.#touched.clear();
    this.#gone.clear();
  }
}

/** Hidden in another way than before, or no longer. */
const hidingChanged = ({ hidden }: State, last: Attacked): readonly Cell[] => [
  ...[...hidden].filter((cell) => last.hidden.get(cell) !== cell.hiding),
  ...[...last.hidden.keys()].filter(({ hiding }) => hiding === null),
];

const figuresChanged = ({ hiddenFigures }: State, { figures }: Attacked): readonly Figure[] => [
  ...[...hiddenFigures].filter((figure) => !figures.has(figure)),
  ...[...figures].filter(({ hiding }) => hiding === null),
];
