/**
 * What an attack looked at last, for who attacks the same numbers again after each change: what hangs together with
 * nothing that differs tells what it told before.
 */
import type { LinearSolver } from '../../model.ts';
import type { Exposure } from './attack.ts';
import {
  type Cell,
  type Figure,
  type Hiding,
  type State,
  figuresAround,
  isUnknown,
  relationsAround,
} from './state.ts';

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
    const differing = new Set([...this.#touched, ...last.told]);
    for (const cell of state.hidden) if (last.hidden.get(cell) !== cell.hiding) differing.add(cell);
    for (const cell of last.hidden.keys()) if (cell.hiding === null) differing.add(cell);
    for (const { cells } of hidingChanged(state, last)) for (const cell of cells) differing.add(cell);
    const cells = [...differing].filter((cell) => !this.#gone.has(cell));
    const beside = [
      ...relationsAround(cells).flatMap(({ total, members, rest }) => [
        total,
        ...members,
        ...(rest ? [rest] : []),
      ]),
      ...figuresAround(cells).flatMap((figure) => figure.cells),
    ];
    return [...cells, ...beside.filter(isUnknown)];
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

/** Figures that were hidden and are shown, or the other way round. */
const hidingChanged = ({ hiddenFigures }: State, { figures }: Attacked): readonly Figure[] => [
  ...[...hiddenFigures].filter((figure) => !figures.has(figure)),
  ...[...figures].filter(({ hiding }) => hiding === null),
];
