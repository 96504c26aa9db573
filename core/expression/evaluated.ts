/** The result of a part of a formula, with all that must be said about it, and what formulas are evaluated on. */
import type { Fact, ObsStatus } from '../model.ts';
import type { Bound } from './bound.ts';
import type { Expression, FactTerm } from './grammar.ts';

export type Reason =
  | 'MISSING_INPUT'
  | 'LOW_COVERAGE'
  | 'ZERO_DENOMINATOR'
  | 'NO_EXITS'
  | 'NEGATIVE_DENOMINATOR'
  | 'CURRENCY'
  | 'CLASSIFICATION';

/** Equal keys are one flag: one LAGGED for each term, one PARTIAL for each share. */
export interface Flag {
  readonly key: string;
  readonly text: string;
}

/** Its lists are worked out when they are asked for: `changed` makes one that differs, a copy by spreading lacks them. */
export interface Evaluated {
  /** Unrounded; null with `reasons`. */
  readonly value: number | null;
  readonly reasons: readonly Reason[];
  /** Terms that are absent, e.g. `STA_POP.total age=_T 2022`. */
  readonly missing: readonly string[];
  readonly flags: readonly Flag[];
  readonly status: ObsStatus;
  readonly facts: readonly Fact[];
  readonly bound: Bound;
  /** Year of the newest term, by which a figure is known to be of its year (rulings A4); -Infinity: of none. */
  readonly newest: number;
  /** False where nothing at all is reported for a term that is missing (rulings B12). */
  readonly reported: boolean;
  /** Currencies in which the money of the terms is. */
  readonly currencies: readonly string[];
  /** Of a ratio or a growth. */
  readonly parts?: { readonly numerator: Evaluated; readonly denominator: Evaluated } | undefined;
}

/** Cut and place in a list for which a formula is evaluated, in all years. */
export interface Where {
  /** `{ sex: 'F' }` for a disaggregated figure. */
  readonly cut: Readonly<Record<string, string>>;
  /** Sheets in which the column of the cut has another name. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  readonly member?: string | undefined;
}

/** The same for a member of a list. */
export const forMember = ({ cut, columns }: Where, member: string): Where => ({ cut, columns, member });

/** Years that follow one another. */
export interface Years {
  readonly first: number;
  readonly count: number;
}

export interface Found {
  readonly fact: Fact;
  /** The fact as a part of formulas, kept by the evaluation: many formulas name the same fact. */
  result?: Evaluated;
}

/** Why a term has no value: nothing reported, reported but under an error, or too little of it. */
export interface Lost {
  readonly cause: 'absent' | 'blocked' | 'coverage';
}

/** The facts of a term. */
export interface FactSeries {
  /** Of the years of the source; NaN where there is none. */
  readonly values: number[];
  /** Currencies in which any of them may be. */
  readonly currencies: readonly string[];
  /** Of any year, among those of the source or not. */
  find(year: number): Found | Lost;
}

/** What formulas are evaluated on; the compute stage resolves it from the sheets. */
export interface FactSource {
  /** Years worked out together; others are looked at one by one. */
  readonly years: Years;
  facts(term: FactTerm, where: Where): FactSeries;
  /** The fact that a term stands for, whether it exists or not. */
  keyOf(
    term: FactTerm,
    where: Where,
    year: number,
  ): { readonly key: Bound & { op: 'fact' }; readonly text: string };
  /** Leaf codes of the member's dimension that have a row in the year, sorted; `open`: the sheet is there. */
  members(
    term: FactTerm,
    where: Where,
    year: number,
  ): { readonly codes: readonly string[]; readonly open: boolean };
  /** Local currency per US dollar for the workbook that holds a sheet. */
  rate(sheet: string, year: number): Found | Lost;
  /** Revisions of ISIC that the workbooks with rows of a sheet in the year say they use. */
  isicRevs(sheet: string, year: number): readonly number[];
  /** Absent rows of the sheet mean zero (META.complete_enumeration). */
  isComplete(sheet: string): boolean;
  /**
   * The part of the cut that reaches a term, as text: where it is equal so are all answers about the term; blank where
   * the term is as it is without a cut.
   */
  reach(term: FactTerm, where: Where): string;
  formula(indicator: string): Expression | undefined;
  /** The workbooks of a partner country, if any are among the inputs, and how they call the reporting country. */
  mirror(partner: string): { readonly source: FactSource; readonly reporter: string } | undefined;
  /** Set where the figures are those of several countries together (pooled.ts). */
  readonly countries?: readonly FactSource[];
  /** Set where all money is in this currency already. */
  readonly currency?: 'USD';
}

export const exists = (each: Evaluated): each is Evaluated & { readonly value: number } =>
  each.value !== null;

export const flag = (text: string): Flag => ({ key: text, text });

/** Shared by the many results that have none of something. */
export const NONE: readonly never[] = [];
