/**
 * What protection works on: the numbers that are shown, how they hang together, and which of them are hidden so far.
 * Rules: indicators §1.6, rulings B36, B37; docs/disclosure.md.
 */
import { partsOf } from '../../grouped.ts';
import type { Fact, IndicatorValue, Reconciliation } from '../../model.ts';
import type { LastAttack } from './last-attack.ts';

/**
 * Why a number is hidden. `C`: it is small itself, or gives a small one as a difference. `D`: it would give back a
 * hidden one. `N`: the ministry marked it as not for everybody.
 */
export type Hiding = 'C' | 'D' | 'N';

/** A resolved fact, or the part of a total that no fact stands for. */
export interface Cell {
  /** Null where no fact stands for it. */
  readonly fact: Fact | null;
  /** Key of the fact; of a rest, of its total. */
  readonly key: string;
  /** The true value, as the ministries reported it. */
  readonly value: number;
  /** Counts from 1 to one below this are small; 0: no persons are counted. */
  readonly threshold: number;
  /** Zero is treated like a small count. */
  readonly zeroIsSmall: boolean;
  /** Persons counted one by one; of a survey the respondents are counted instead. */
  readonly isCount: boolean;
  /** How many were asked; null where it is no survey, or not stated. */
  readonly respondents: number | null;
  /** Known from an earlier edition: hiding it would be of no use. */
  readonly known: boolean;
  /** The part of a total that is shown nowhere. */
  readonly isRest: boolean;
  /** Why it is hidden whatever stands beside it. */
  readonly own: Hiding | null;
  hiding: Hiding | null;
  /** In which it stands. */
  readonly relations: Relation[];
  /** That are made of it. */
  readonly figures: Figure[];
}

/** total = members + rest. */
export interface Relation {
  /** Place in its state. */
  order: number;
  readonly total: Cell;
  readonly members: readonly Cell[];
  /** Null where the members make the whole total. */
  readonly rest: Cell | null;
  /** Women, men and unknown: all go together. */
  readonly isSex: boolean;
}

/** A number beside the facts: Σ factor × fact + constant. */
export interface Quantity {
  readonly value: number;
  readonly constant: number;
  readonly form: readonly (readonly [cell: Cell, factor: number])[];
}

/** A sum that must stay unknown although it is no fact. */
export interface Guarded {
  readonly quantity: Quantity;
  readonly threshold: number;
}

export type Item = IndicatorValue | Reconciliation;

/** What is shown as a whole or not at all: an indicator with its two parts, a comparison with its two sides. */
export interface Figure {
  /** Place in its state. */
  order: number;
  readonly item: Item;
  readonly quantities: readonly Quantity[];
  /** Facts of parts that are no sums of facts. */
  readonly others: readonly Cell[];
  /** All its facts, those of several parts more than once. */
  readonly cells: readonly Cell[];
  /** Every fact that its formulas name is there. */
  readonly isWhole: boolean;
  /** Known from an earlier edition. */
  readonly known: boolean;
  /** Why it is hidden whatever its facts are. */
  readonly own: Hiding | null;
  /** Facts that would give its small counts back. */
  readonly telling: readonly Cell[];
  /** Its small counts. */
  readonly guarded: readonly Guarded[];
  hiding: Hiding | null;
}

type Ordered = Relation | Figure;

/** Numbers and what hides them. Of most numbers nothing is hidden around them: what hangs together is found from those that are. */
export class State {
  readonly cells: readonly Cell[];
  readonly relations: readonly Relation[];
  readonly figures: ReadonlyMap<Item, Figure>;
  /** What an earlier edition says about cells that it did not show. */
  readonly remembered: readonly Quantity[];
  readonly guarded: readonly Guarded[];
  readonly lastAttack: LastAttack | undefined;
  readonly #hidden = new Set<Cell>();
  readonly #hiddenFigures = new Set<Figure>();
  /** By order: relations with a cell that was hidden since they were looked at. */
  readonly #due: Uint8Array;
  #news: Cell[] = [];

  /**
   * @param numbers figures with their order.
   * @param own numbers that are hidden whatever stands beside them.
   * @param lastAttack on numbers of which some are still there.
   */
  constructor(
    numbers: Pick<State, 'cells' | 'relations' | 'figures' | 'remembered' | 'guarded'>,
    own: Iterable<Cell | Figure>,
    lastAttack?: LastAttack,
  ) {
    this.lastAttack = lastAttack;
    this.cells = numbers.cells;
    this.relations = numbers.relations;
    this.figures = numbers.figures;
    this.remembered = numbers.remembered;
    this.guarded = numbers.guarded;
    this.#due = new Uint8Array(this.relations.length);
    putInOrder(this.relations);
    for (const number of own) this.#note(number);
  }

  get hidden(): ReadonlySet<Cell> {
    return this.#hidden;
  }

  get hiddenFigures(): ReadonlySet<Figure> {
    return this.#hiddenFigures;
  }

  /** False where it was hidden before. */
  hide(number: Cell | Figure, why: Hiding): boolean {
    if (number.hiding !== null) return false;
    number.hiding = why;
    this.#note(number);
    return true;
  }

  /** Everything is shown that is not small itself. */
  reset(): void {
    for (const cell of this.#hidden) cell.hiding = cell.own;
    for (const figure of this.#hiddenFigures) figure.hiding = figure.own;
  }

  /** Relations with a cell that was hidden since they were looked at, in their order; some hidden meanwhile come as well. */
  *due(): Generator<Relation> {
    for (let order = this.#due.indexOf(1); order >= 0; order = this.#due.indexOf(1, order + 1)) {
      this.#due[order] = 0;
      const relation = this.relations[order];
      if (relation) yield relation;
    }
  }

  /** All with a hidden cell are looked at once more. */
  allDue(): void {
    for (const cell of this.#hidden) this.#lookAround(cell);
  }

  /** Cells that were hidden since this was asked. */
  takeNews(): readonly Cell[] {
    const news = this.#news;
    this.#news = [];
    return news;
  }

  #note(number: Cell | Figure): void {
    if ('item' in number) this.#hiddenFigures.add(number);
    else {
      this.#hidden.add(number);
      this.#news.push(number);
      this.#lookAround(number);
    }
  }

  #lookAround({ relations }: Cell): void {
    for (const { order } of relations) this.#due[order] = 1;
  }
}

/** In their order. */
export const relationsAround = (cells: Iterable<Cell>): readonly Relation[] =>
  around(cells, ({ relations }) => relations);

/** In their order. */
export const figuresAround = (cells: Iterable<Cell>): readonly Figure[] =>
  around(cells, ({ figures }) => figures);

function around<Of extends Ordered>(cells: Iterable<Cell>, of: (cell: Cell) => readonly Of[]): readonly Of[] {
  const found = new Set<Of>();
  for (const cell of cells) for (const each of of(cell)) found.add(each);
  return [...found].sort((a, b) => a.order - b.order);
}

/** In a part that began here before every relation knows its place. */
function putInOrder(relations: readonly Relation[]): void {
  let start = 0;
  for (const part of partsOf(relations)) {
    if (starts.get(part) !== start)
      for (const [place, relation] of part.entries()) relation.order = start + place;
    starts.set(part, start);
    start += part.length;
  }
}

const starts = new WeakMap<readonly Relation[], number>();

/** Its cells know of it from then on. */
export function relate(relation: Omit<Relation, 'order'>): Relation {
  const own = { ...relation, order: -1 };
  for (const cell of cellsOf(own)) cell.relations.push(own);
  return own;
}

export const cellsOf = ({ total, members, rest }: Relation): readonly Cell[] =>
  rest ? [total, ...members, rest] : [total, ...members];

/** Whether an outsider has to find it out. */
export const isUnknown = (cell: Cell): boolean => (cell.hiding !== null || cell.isRest) && !cell.known;

export const isShown = (figure: Figure): boolean => figure.hiding === null || figure.known;

export const isSmall = (value: number, threshold: number, zeroIsSmall = false): boolean =>
  (value > 0 && value < threshold) || (zeroIsSmall && value === 0 && threshold > 0);
