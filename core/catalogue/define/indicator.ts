/** The form of an indicator: arithmetic on facts as a tree, or measured on what else was found. */
import { factTerms } from '../../expression/terms.ts';
import type { Breakdown } from '../../expression/cuts.ts';
import type { Expression } from '../../expression/grammar.ts';
import type {
  Checked,
  Difference,
  Fact,
  IndicatorValue,
  OwnWords,
  Place,
  Reconciliation,
} from '../../model.ts';
import type { CoherenceModel, SheetRow } from '../../model/coherence.ts';

/** A breakdown whose column has another name in some sheets. */
export const by = (name: string, columns: Readonly<Record<string, string>>): Breakdown => ({ name, columns });

/** What a country calls its indicator; the words of the others stand in `i18n/`. */
export interface OwnIndicatorWords {
  readonly name: OwnWords;
  readonly note?: OwnWords;
  /** Absent where the unit is one of the product. */
  readonly unit?: OwnWords;
}

interface IndicatorIdentity {
  readonly id: string;
  readonly own?: OwnIndicatorWords;
  readonly tier: 'core' | 'ext';
  /** CL_DIMENSION code; also the three letters before the dash. */
  readonly dimension: string;
  readonly unit: string;
  /** Decimals shown; arithmetic is never rounded. */
  readonly decimals: number;
  readonly aggregation: string;
  /** Smallest count of persons (or services, respondents) that may be shown; 0 = no person count. */
  readonly minCell: number;
  /** All breakdowns, one dimension each; a term whose sheet has no such column stays whole. */
  readonly disaggregation: readonly (string | Breakdown)[];
  /** Only the parts have a figure, since that of the whole says nothing. */
  readonly national?: false;
  readonly sdg: string;
  readonly gcm: string;
  readonly source: string;
  /** Sheets as text tables, then lines `→ 2023: 60.0` or `→ 2023 sex=F: 45.0` with the value as shown. */
  readonly example: string;
}

export interface ArithmeticIndicator extends IndicatorIdentity {
  /** The figure. A ratio at the root gives numerator and denominator their columns. */
  readonly value: Expression;
  /** Why other answers than the core's would not be the same, for a figure that is arithmetic and still has one only. */
  readonly coreOnly?: string;
  readonly measure?: undefined;
}

/**
 * A figure on what the stages found: cells and rows, comparisons, the plan. No formula on resolved facts gives it, so
 * it has one answer, the core's; its formula in words stands in `i18n/<language>/measured.ts`.
 */
export interface MeasuredIndicator extends IndicatorIdentity {
  readonly value?: undefined;
  /** Why it needs more than arithmetic: id of a sentence in `i18n/`. */
  readonly coreOnly: string;
  /** Sheets without which there is no figure; empty where it looks at all. */
  readonly sheets: readonly string[];
  /**
   * Years of which there are records: of the whole period, or only the last one for lists without a year (rulings
   * A12). `items`: one for each thing counted, under all its members, and no other.
   */
  readonly records: 'years' | 'last' | 'items';
  /** It looks at the other indicators, so it is measured after them. */
  readonly after?: true;
  measure(seen: Seen): readonly Counted[];
  /** The figure of some of the things counted; never of none. */
  figure(counted: readonly Counted[], whole: boolean): MeasuredFigure;
}

export type Indicator = ArithmeticIndicator | MeasuredIndicator;
export const isArithmetic = (indicator: Indicator): indicator is ArithmeticIndicator =>
  indicator.measure === undefined;
export const defineIndicator = <I extends Indicator>(indicator: I): I => indicator;

/** Sheets of which an indicator asks for figures itself; empty where it looks at all. */
export const sheetsAsked = (indicator: Indicator): readonly string[] =>
  indicator.measure ? indicator.sheets : factTerms(indicator.value).map(({ sheet }) => sheet);

/** Whether figures of several countries are put together: not what only counts rows of lists (rulings B35). */
export function isPooled(indicator: Indicator, lists: ReadonlySet<string>): boolean {
  if (isArithmetic(indicator) && indicator.coreOnly !== undefined) return false;
  const sheets = sheetsAsked(indicator);
  return sheets.length === 0 || !sheets.every((sheet) => lists.has(sheet));
}

/** What is computed: those asked for whatever their tier, else core, and ext where all its sheets are present. */
export function isDue(
  indicator: Indicator,
  asked: readonly string[] | undefined,
  present: ReadonlySet<string>,
): boolean {
  if (asked) return asked.includes(indicator.id);
  return indicator.tier === 'core' || sheetsAsked(indicator).every((sheet) => present.has(sheet));
}

/** One thing that a measured figure counts: a row, a goal, a comparison. */
export interface Counted {
  readonly year: number;
  /** The members to which it belongs, by the name of the breakdown. */
  readonly of: Readonly<Record<string, string>>;
  /** Where it counts; absent: in the whole and in the parts to which it belongs. */
  readonly only?: 'whole' | 'parts';
  /** Null where it should be known and is not: then there is no figure. */
  readonly numerator: number | null;
  readonly denominator: number;
  readonly facts: readonly Fact[];
  /** Figures from which it is made: where one of them is hidden, so is what is made of it. */
  readonly uses?: readonly (IndicatorValue | Reconciliation)[];
  /** A further number that the figure looks at. */
  readonly beside?: number;
  /** What is absent where the numerator is unknown. */
  readonly missing?: string;
  readonly flags?: readonly string[];
}

export interface MeasuredFigure {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly reasons: readonly string[];
  readonly flags?: readonly string[];
}

/** What a measured indicator sees. */
export interface Seen {
  readonly checked: Checked;
  /** Years of output, ascending, and the last of them. */
  readonly years: readonly number[];
  readonly lastYear: number;
  readonly values: readonly IndicatorValue[];
  readonly differences: readonly Difference[];
  /** Built when it is first asked for. */
  readonly model: CoherenceModel;
  /** Whether a sheet is among those that count, with at least one row. */
  has(sheet: string): boolean;
  /** Rows of a planning sheet that count, each once. `anchor`: the column to which a reader is led. */
  rows(sheet: string, anchor: string): readonly SheetRow[];
  /** The dimensions of migration whose indicators need the sheet. */
  dimensionsOf(sheet: string): readonly string[];
  /** The cell of another column in the same row; the place itself where the sheet has no such column. */
  beside(place: Place, column: string): Place;
  /** A number found, with the cells behind it. */
  fact(found: FoundNumber): Fact;
}

export interface FoundNumber {
  readonly sheet: string;
  readonly year: number;
  readonly measure: string;
  readonly value: number;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly places: readonly Place[];
  readonly unit?: string;
  /** CL_OBS_STATUS; absent: A. */
  readonly obsStatus?: string;
}
