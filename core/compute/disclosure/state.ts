/**
 * What protection works on: the numbers that are shown, how they hang together, and which of them are hidden so far.
 * Rules: indicators §1.6, rulings B36, B37; docs/disclosure.md.
 */
import type { Fact, IndicatorValue, Reconciliation } from '../../model.ts';

/**
 * Why a number is hidden. `C`: it is small itself, or gives a small one as a difference. `D`: it would give back a
 * hidden one. `N`: the ministry marked it as not for everybody.
 */
export type Hiding = 'C' | 'D' | 'N';

/** A resolved fact, or the part of a total that no fact stands for. */
export interface Cell {
  /** Place in its state. */
  index: number;
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
}

/** total = members + rest. */
export interface Relation {
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

export interface State {
  readonly cells: readonly Cell[];
  readonly relations: readonly Relation[];
  readonly figures: readonly Figure[];
  /** What an earlier edition says about cells that it did not show. */
  readonly remembered: readonly Quantity[];
  readonly guarded: readonly Guarded[];
}

/** Whether an outsider has to find it out. */
export const isUnknown = (cell: Cell): boolean => (cell.hiding !== null || cell.isRest) && !cell.known;

export const isShown = (figure: Figure): boolean => figure.hiding === null || figure.known;

export const isSmall = (value: number, threshold: number, zeroIsSmall = false): boolean =>
  (value > 0 && value < threshold) || (zeroIsSmall && value === 0 && threshold > 0);
