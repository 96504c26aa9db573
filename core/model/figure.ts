/** What was computed: facts, indicator values, and figures of two institutions side by side. */
import type { ObsStatus } from './dataset.ts';
import type { Place } from './file.ts';

/**
 * One number on which indicators, formulas and SQL compute: sheet, measure, dimensions, year, country.
 * Every dimension of the sheet has a code: a member, `_T` (the reported total or what stands for it),
 * or `_ALL` (all members taken together: the leaves, rulings A2, A3). Money is in currency units.
 */
export interface Fact {
  readonly country: string;
  readonly institution: string;
  readonly sheet: string;
  /** Year of the figure itself; an older one carried forward keeps its own year. */
  readonly year: number;
  readonly period: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly measure: string;
  readonly value: number;
  /** What the ministry sent, where another value was decided on 13_RECONCILE. */
  readonly reported?: number;
  readonly unit: string;
  readonly obsStatus: ObsStatus;
  readonly confStatus: string;
  /** `PARTIAL(85 %)`, `LAGGED(2)`, `STATUS(B)` … */
  readonly flags: readonly string[];
  /** The ministry's cells behind it. */
  readonly sources: readonly Source[];
}

/** Columns of our tables of facts (CSV, SQL, 18_DATA) that hold no dimension. */
export const FACT_COLUMNS: ReadonlySet<string> = new Set([
  ...['country', 'institution', 'sheet', 'year', 'period', 'measure', 'value', 'unit'],
  ...['obs_status', 'conf_status', 'flags', 'file', 'file_no', 'cell'],
]);

/** The column of a dimension in such a table; INT_ENFORCE has one called `measure`: `dimension_measure`. */
export const dimensionColumn = (dimension: string): string =>
  FACT_COLUMNS.has(dimension) ? `dimension_${dimension}` : dimension;

/** A cell of a ministry's file that entered a figure, and what was done to it. */
export interface Source {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  /** Text or number as it stood there. */
  readonly raw: string;
  /** The number taken, in units; null where a public edition does not show it. */
  readonly value: number | null;
  /** What was done: `×10^6`, `derived: total − male` …; blank where nothing. */
  readonly step: string;
  readonly obsStatus: ObsStatus;
  /** What the ministry remarked on the row; absent where it said nothing. */
  readonly note?: string;
  /** Respondents behind the row, in sheets of surveys; absent where the sheet does not say. */
  readonly sample?: number;
  /**
   * Where the figure was imported from a ministry's own table: the cell there and its text,
   * `flows.xlsx 'Sheet1'!F12: "1 234*" (×10^3)`. Absent where it was typed into the workbook, or changed since.
   */
  readonly origin?: string;
}

/**
 * A figure. Much of it is worked out when it is asked for, and a copy by spreading lacks that: it is declared as a class
 * so that the compiler says where one is made; `figureWith` makes a whole one.
 */
export declare abstract class IndicatorValue {
  readonly indicator: string;
  readonly country: string;
  readonly year: number;
  /** Empty for the national figure; `{ sex: 'F' }`. */
  readonly disaggregation: Readonly<Record<string, string>>;
  /** Unrounded; `null` with `reasons`. Never NaN or Infinity. */
  readonly value: number | null;
  readonly unit: string;
  get obsStatus(): ObsStatus;
  get confStatus(): string;
  get flags(): readonly string[];
  /** `MISSING_INPUT`, `LOW_COVERAGE`, `ZERO_DENOMINATOR`, `NO_EXITS`, `CLASSIFICATION`, `SUPPRESSED` … */
  get reasons(): readonly string[];
  /** What is absent, where something is: `STA_POP.total age=_T 2022`. */
  get missing(): readonly string[];
  get numerator(): number | null;
  get denominator(): number | null;
  /** Resolved facts used, in the order of the formula. */
  get inputs(): readonly Fact[];
  /** The formula on resolved facts (`18_DATA`), without `=`, in which the row's year stands as a literal. */
  get excel(): {
    get numerator(): string | null;
    get denominator(): string | null;
    readonly value: string;
  } | null;
  /**
   * The shares of a survey of which the figure is made: one, or the first less the second, times `factor`. Absent
   * where it is no such figure. Tells nothing that may be shown where `value` is null.
   */
  readonly survey?: { readonly factor: number; readonly shares: readonly SurveyShare[] };
  /** There is a number, which is not shown (`obsStatus` Q). */
  readonly isConcealed?: true;
}

/** A figure of which everything is there. */
export type WholeFigure = Pick<IndicatorValue, keyof IndicatorValue>;

/** A figure of which something is otherwise. */
export const figureWith = (of: IndicatorValue, changes: Partial<IndicatorValue> = {}): WholeFigure => ({
  indicator: of.indicator,
  country: of.country,
  year: of.year,
  disaggregation: of.disaggregation,
  value: of.value,
  unit: of.unit,
  obsStatus: of.obsStatus,
  confStatus: of.confStatus,
  flags: of.flags,
  reasons: of.reasons,
  missing: of.missing,
  numerator: of.numerator,
  denominator: of.denominator,
  inputs: of.inputs,
  // written when it is asked for, which takes long
  excel: changes.excel === undefined ? of.excel : changes.excel,
  ...(of.survey && { survey: of.survey }),
  ...(of.isConcealed && { isConcealed: true }),
  ...changes,
});

/** A part of the respondents of a survey, and how many were asked (rulings B37). */
export interface SurveyShare {
  /** 0 to 1. */
  readonly share: number;
  readonly sample: number;
}

/** A comparison of two figures that should describe the same thing (coherence §5.9). */
export interface Reconciliation {
  readonly check: string;
  readonly concept: string;
  readonly year: number;
  readonly partner: string | null;
  readonly relation: 'EQ' | 'LE' | 'GE' | 'MIRROR';
  readonly tolerance: number;
  readonly a: ReconciledFigure;
  readonly b: ReconciledFigure;
  /** Symmetric relative difference 0…2. */
  readonly d: number;
  readonly band: 'agree' | 'minor' | 'notable' | 'severe';
  /** False where an LE or GE relation is broken beyond its tolerance. */
  readonly holds: boolean;
}

/** How far two figures that were compared are apart, whatever their relation: what measured figures read. */
export interface Difference {
  readonly check: string;
  readonly year: number;
  readonly partner: string | null;
  readonly a: { readonly institution: string; readonly value: number };
  readonly b: { readonly institution: string; readonly value: number };
  /** Behind both sides, those of a partner's own workbook left out. */
  readonly facts: readonly Fact[];
  /** The same on the reconciliation sheet; null where it does not stand there. */
  readonly reconciliation: Reconciliation | null;
}

export interface ReconciledFigure {
  readonly value: number;
  readonly institution: string;
  readonly definition: string | null;
  readonly places: readonly Place[];
}
