/**
 * The forms of the declarations in this folder. A declaration is data; the small functions here only give it a
 * type and fill in what is the same everywhere. Words stand in `core/i18n/`, never here.
 */
import type { CoherenceModel, SheetRow } from '../coherence-model.ts';
import type { Breakdown } from '../expression/cuts.ts';
import type { Expression } from '../expression/grammar.ts';
import type { FailureCode } from '../failure.ts';
import { factTerms } from '../expression/terms.ts';
import type {
  Checked,
  CodeList,
  Dataset,
  Difference,
  Fact,
  Field,
  Fix,
  FindingSeverity,
  FindingSubject,
  IndicatorValue,
  Meta,
  OwnWords,
  Place,
  Reconciliation,
  Row,
  Severity,
  Submission,
  Template,
  Trouble,
  Value,
} from '../model.ts';

// ── Sheets and code lists ────────────────────────────────────────────────────────────────────────────────

export const defineTemplate = (template: Template): Template => template;
export const defineCodeList = (list: CodeList): CodeList => list;

// ── Checks inside and across workbooks ───────────────────────────────────────────────────────────────────

interface RuleIdentity {
  /** S.., X..; stable, public, never reused. */
  readonly id: string;
  /** Severity where the check does not say otherwise. */
  readonly severity: Severity;
  /** Sheets as text tables with the expected rule ids in braces behind the cells; test and documentation at once. */
  readonly example: string;
}

export interface IssueOptions {
  readonly severity?: Severity;
  readonly variant?: string;
  /** The cells hold personal data: no report shows what stands there. */
  readonly private?: true;
  readonly fix?: Fix;
  /** Better content for the cell at fault; the stage makes the fix from it and from what stands there. */
  readonly propose?: Proposal;
  /**
   * What stays out of the figures. Default: for an error its row, without a row its sheet, without a sheet its
   * workbook; for anything less nothing.
   */
  readonly blocks?: 'row' | 'sheet' | 'workbook' | 'nothing';
}

export interface Proposal {
  readonly to: Value;
  readonly safe: boolean;
  /** Id of the reason, worded in `i18n/`. */
  readonly reason: string;
}

/** What every check sees beside the data. */
export interface RuleContext {
  /** The number that a country set for a threshold of the catalogue, else its default; throws for an unknown name. */
  limit(name: string): number;
}

/** What a row check sees beside the values. */
export interface RowContext extends RuleContext {
  readonly template: Template;
  readonly meta: Meta;
  readonly row: Row;
  /** The text of a cell of this row as supplied; blank where the field has no column. */
  raw(field: string): string;
  /** Whether the sheet has a column for the field. */
  has(field: string): boolean;
}

/**
 * Reports every cell that reading left with one of these troubles; the trouble is the variant of the issue.
 * In a `lenient` field a code that is not in the list is a warning (rulings-coherence A12).
 */
export interface CellRule extends RuleIdentity {
  readonly scope: 'cell';
  readonly troubles: Partial<Record<Trouble, Severity>>;
  /** Troubles whose suggestion means the same and may be applied without asking. */
  readonly safe?: readonly Trouble[];
  /** What the rule looks for beside the troubles of reading. */
  readonly check?: RowRule['check'];
  /** What the rule looks for in the headers. */
  readonly checkSheet?: DatasetRule['check'];
}

/** What a rule of a country says; the words of the others stand in `i18n/`. */
export interface OwnRuleWords {
  readonly sheet: string;
  readonly message: OwnWords;
  readonly todo?: OwnWords;
}

/** Looks at one row; `needs` are measures that must be numbers, otherwise the row is passed over. */
export interface RowRule extends RuleIdentity {
  readonly scope: 'row';
  readonly own?: OwnRuleWords;
  readonly needs: readonly string[];
  check(
    values: Readonly<Record<string, Value>>,
    report: (field: string, args: Record<string, Value>, options?: IssueOptions) => void,
    context: RowContext,
  ): void;
}

/** What a check of a whole sheet sees beside it; one for all rules on the sheet. */
export interface SheetContext extends RuleContext {
  /** Under an error of a rule on cells or rows, or of an earlier one on sheets: without value (rulings A8). */
  isBlocked(row: Row): boolean;
}

/** Looks at one sheet as a whole. `row` null: the issue stands at the header (of `field`) or at the sheet. */
export interface DatasetRule extends RuleIdentity {
  readonly scope: 'dataset';
  check(
    dataset: Dataset,
    report: (
      at: { row: Row | null; field: string | null },
      args: Record<string, Value>,
      options?: IssueOptions,
    ) => void,
    context: SheetContext,
  ): void;
}

/** Looks at all workbooks together (references between sheets, duplicates, another country). */
export interface ConsolidationRule extends RuleIdentity {
  readonly scope: 'consolidation';
  /** Its issues leave whole sheets or workbooks aside, so they stand in the log of the coherence workbook too. */
  readonly logged?: true;
  check(
    all: readonly Submission[],
    report: (
      at: { submission: Submission; dataset: Dataset | null; row: Row | null; field: string | null },
      args: Record<string, Value>,
      options?: IssueOptions,
    ) => void,
    context: {
      readonly country: string | null;
      readonly indicators: ReadonlySet<string>;
      /** Fingerprint of the template that this catalogue issues to an institution. */
      fingerprintOf(institution: string): string;
      /** The sheets of that template. */
      sheetsOf(institution: string): readonly Template[];
      /** The sheets of a workbook, with those that earlier rules left out. */
      allOf(submission: Submission): readonly Dataset[];
      /** The version of the templates of this catalogue, and the older ones that it understands. */
      readonly versions: { readonly known: string; readonly older: readonly string[] };
    },
  ): void;
}

export type Rule = CellRule | RowRule | DatasetRule | ConsolidationRule;
export const defineRule = <R extends Rule>(rule: R): R => rule;

/** What is expected of the two figures of a comparison; `d` is their symmetric relative difference (profile-sheets §5). */
export type Expectation =
  /**
   * `EQ`: `d` at most the tolerance; at 0 the bands decide. `LE`, `GE`: a at most (at least) b, with a relative excess
   * tolerated (0.1 = 10 %). `MIRROR`: the partner's figure of the same thing; a may exceed it by the tolerance, at 0
   * the bands decide.
   */
  | { readonly relation: 'EQ' | 'LE' | 'GE' | 'MIRROR'; readonly tolerance: number }
  /** a for one of b lies between two numbers, both included. */
  | { readonly relation: 'BETWEEN'; readonly low: number; readonly high: number }
  /** Never one figure at or above `high` and the other below `low`. */
  | { readonly relation: 'APART'; readonly low: number; readonly high: number }
  /** Nothing is expected: both figures are told. */
  | { readonly relation: 'TOLD' };

/** What the notes of the rows of the year say about a comparison. */
export interface Remark {
  /** Sides whose rows are looked at. */
  readonly of: readonly ('a' | 'b')[];
  /** `needed`: compared only where a note says so. `excuses`: nothing is reported where a note says so. */
  readonly effect: 'needed' | 'excuses';
  /** Beginnings of words in any language, small letters without accents, of which a note has one … */
  readonly any: readonly string[];
  /** … and none of these, which turn it round. */
  readonly none?: readonly string[];
}

/**
 * One line of the table of comparisons between institutions (X..): two expressions on resolved facts, evaluated
 * per year (and per `by` member). Feeds issues and the reconciliation sheet.
 */
export type CrossCheck = RuleIdentity &
  Expectation & {
    readonly scope: 'comparison';
    /** Concept id of ruling B46; null where the check is not in the reconciliation list. */
    readonly concept: string | null;
    readonly a: { readonly institution: string; readonly value: Expression };
    readonly b: { readonly institution: string; readonly value: Expression };
    /** Dimension over whose members in a the comparison runs, e.g. destination, and its name in b. */
    readonly by?: readonly [aDimension: string, bDimension: string];
    readonly remark?: Remark;
  };
export const defineCrossCheck = (check: CrossCheck): CrossCheck => check;

// ── Indicators ───────────────────────────────────────────────────────────────────────────────────────────

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
  readonly reconciliations: readonly Reconciliation[];
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

// ── Findings ─────────────────────────────────────────────────────────────────────────────────────────────

export interface FindingRule {
  readonly id: string;
  /** Values that make the key, in the order of rulings-coherence A1. */
  readonly key: readonly (keyof FindingSubject)[];
  check(
    model: CoherenceModel,
    report: (
      subject: FindingSubject,
      severity: FindingSeverity,
      facts: {
        readonly measured?: number | null;
        readonly threshold?: number | null;
        readonly args?: Record<string, Value>;
        readonly owner?: string | null;
        readonly sources?: readonly Place[];
        readonly variant?: string;
      },
    ) => void,
  ): void;
  /** Findings that say nothing more beside this one (coherence §5.10, rulings-coherence A5). */
  readonly suppresses?: readonly {
    readonly rules: readonly string[];
    /** Parts of the subject in which the two must agree; empty = any. */
    readonly same: readonly (keyof FindingSubject)[];
  }[];
  /** Word under which 11_SUPPORT sums the finding up, and from which severities on (rulings-coherence D6). */
  readonly flag?: { readonly word: SupportFlag; readonly severities: readonly FindingSeverity[] };
  /** Sheets as text tables, then one line per expected finding: `→ C-204 H G2|HEA|P2|P3`, or `→ none`. */
  readonly example: string;
}
/** In the order in which they are told. */
export const SUPPORT_FLAGS = ['ORPHAN', 'GAP', 'DEPENDENT', 'FRAGMENTED', 'OVERLAP'] as const;
export type SupportFlag = (typeof SUPPORT_FLAGS)[number];

export const defineFinding = (rule: FindingRule): FindingRule => rule;

// ── Parameters of the coherence side ────────────────────────────────────────────────────────────────────

/** A threshold, weight or list that a country may change (coherence §2). */
export interface ParameterDefault {
  readonly name: string;
  /** A list is text with `;`. `null`: worked out from the data where nobody sets it. */
  readonly value: number | string | null;
  /** Bounds of a number, both included. */
  readonly min?: number;
  readonly max?: number;
}

/** A number at which a check speaks; a country may set another one. Its words stand in `i18n/<language>/thresholds.ts`. */
export interface Threshold {
  readonly name: string;
  readonly value: number;
  /** Bounds, both included. */
  readonly min: number;
  readonly max: number;
}

// ── Charts ───────────────────────────────────────────────────────────────────────────────────────────────

/** A number of an indicator that a chart draws: the figure, or what stands above or below its line. */
export interface ChartNumber {
  readonly indicator: string;
  readonly part: 'value' | 'numerator' | 'denominator';
}

/** A share in percent: that of an indicator, or that of women among women and men in one of its numbers. */
export type ChartShare = { readonly indicator: string } | (ChartNumber & { readonly of: 'women' });

/**
 * A chart of the migration profile, drawn where its figures are known. Its words, and those of its series, parts and
 * bars, stand in `i18n/<language>/charts.ts` under their ids.
 *
 * `years`: national figures by year; `shares`: a bar for each group, split into `first`, the rest and, where it is
 * declared, `last`, in the order of `parts`.
 */
export type ChartDeclaration =
  | {
      readonly id: string;
      readonly shape: 'years';
      readonly series: readonly (ChartNumber & { readonly id: string })[];
    }
  | {
      readonly id: string;
      readonly shape: 'shares';
      readonly parts: readonly [first: string, rest: string, last?: string];
      readonly bars: readonly {
        readonly id: string;
        readonly first: ChartShare;
        readonly last?: ChartShare;
      }[];
    };

// ── Everything together ──────────────────────────────────────────────────────────────────────────────────

/** Why a file is refused before anything in it is looked at; a refusal is a `Failure` with the id as its reason. */
export interface Refusal {
  /** R..; never reused. */
  readonly id: string;
  readonly code: FailureCode;
  /** A file to which this happens. */
  readonly example: string;
}

/** A step from one version of the templates to the next (coherence-workbook §8). Sheets not named stay as they are. */
export interface TemplateStep {
  readonly from: string;
  readonly to: string;
  readonly sheets: readonly SheetStep[];
}

export interface SheetStep {
  readonly sheet: string;
  /** Columns by their older name. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly signed?: SignedColumn;
  /** Codes that have another name, by column; the code list knows the older one as an alias. */
  readonly recoded?: readonly { readonly column: string; readonly codes: Readonly<Record<string, string>> }[];
  /** Columns that the older shape lacks, and what every row of it means. */
  readonly constants: readonly { readonly to: string; readonly value: string }[];
}

/**
 * A code for the direction of an effect and a size, which become one number with a sign. Size 0 is 0 whatever the code
 * says; a blank code is the one for `unknown`.
 */
export interface SignedColumn {
  /** The column of the code, with other names that it may have. */
  readonly code: string;
  readonly aliases: readonly string[];
  /** Whole number from 0 to 3, which also stands in the newer shape: there only where the sign is not known. */
  readonly size: string;
  readonly most: number;
  readonly to: string;
  /** Column that tells the parts of a row apart that is split. */
  readonly part: string;
  /** What a row becomes: one part for each sign; none where the sign is not known. */
  readonly codes: Readonly<Record<string, readonly { readonly sign: 1 | -1; readonly part: string }[]>>;
  readonly unknown: string;
}

/** A breakdown that evidence should have. */
export interface SplitRequirement {
  /** Worded in `i18n/<language>/coherence.ts`. */
  readonly split: string;
  /** Any of these columns will do. */
  readonly columns: readonly string[];
  /** Amounts of money are broken down as well as counts. */
  readonly money?: true;
}

/** Breakdowns that figures named as evidence should have (coherence §5.8). */
export interface RequiredSplits {
  /** Share of the whole that must stand in known categories, 0–1. */
  readonly enough: number;
  /** Of every count of persons. */
  readonly always: readonly SplitRequirement[];
  /** By dimension of the indicator. */
  readonly of: Readonly<Record<string, readonly SplitRequirement[]>>;
  /** Dimensions whose counts need the sexes by one more characteristic, and what that is called. */
  readonly crossedWithSex: { readonly dimensions: readonly string[]; readonly split: string };
}

/** What the product knows, handed to the stages as one argument, so that a country can bring its own. */
export interface Catalogue {
  /** Version of the indicators (META.catalogue_version). */
  readonly version: string;
  /** META.template_id, template_version (MAJOR.MINOR) and codelist_version of the templates issued from here. */
  readonly templateId: string;
  readonly templateVersion: string;
  readonly codeListVersion: string;
  readonly templates: readonly Template[];
  readonly codeLists: readonly CodeList[];
  readonly rules: readonly Rule[];
  readonly thresholds: readonly Threshold[];
  readonly crossChecks: readonly CrossCheck[];
  readonly indicators: readonly Indicator[];
  readonly charts: readonly ChartDeclaration[];
  readonly findings: readonly FindingRule[];
  readonly refusals: readonly Refusal[];
  readonly parameters: readonly ParameterDefault[];
  readonly areas: AreaList;
  readonly foreign: ForeignWords;
  /** Older versions of the templates that are understood, oldest first. */
  readonly steps: readonly TemplateStep[];
  readonly requiredSplits: RequiredSplits;
}

/** How the countries of a table stand to a sheet: the side that is its partner, and the side that reports. */
export interface ForeignAxis {
  readonly sheet: string;
  /** Field of the sheet that holds the partner. */
  readonly field: string;
  /** Ids of `ForeignWords.roles`. */
  readonly partner: string;
  readonly reporting: string;
  /** Codes that hold where the sides stand like this: `{ direction: 'IN' }`. */
  readonly at: Readonly<Record<string, string>>;
}

/** Words for tables that follow no template, unfolded; the reading rules stand in `read/foreign/`. */
export interface ForeignWords {
  /** Words for each side of a movement: origin, destination, sender … */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly axes: readonly ForeignAxis[];
  /** By field and code: what a whole label or header may say. */
  readonly codes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** By field and code: what a title or the name of a sheet may contain; the first code that fits is taken. */
  readonly titles: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly sexes: Readonly<Record<'female' | 'male' | 'total', readonly string[]>>;
  /** Words for thousands (3), millions (6) and thousands of millions (9). */
  readonly scales: Readonly<Record<number, readonly string[]>>;
  /** Words for plain units, which say nothing about a scale. */
  readonly persons: readonly string[];
  /** Words for shares, rates and averages, which are no counts. */
  readonly shares: readonly string[];
  /** Words of a corner for the columns and for the rows. */
  readonly across: readonly string[];
  readonly down: readonly string[];
  /** Headers of a column of countries that do not say which side it is. */
  readonly countries: readonly string[];
  /** Headers of a column of country codes. */
  readonly codesOfAreas: readonly string[];
  /** Headers of the figures of a long table. */
  readonly values: readonly string[];
  readonly notes: readonly string[];
  /** Headers of a column that names the sex. */
  readonly sexColumns: readonly string[];
  /** Labels for not stated, beside those of the lists. */
  readonly unknown: readonly string[];
  /** A name that two countries share: where the other one stands in the table as well, it means `means`. */
  readonly siblings: readonly { readonly name: string; readonly other: string; readonly means: string }[];
}

/** Countries and areas as data; the reading rules stand in `read/areas.ts`. */
export interface AreaList {
  /** ISO 3166-1 alpha-3 (with XKX) → alpha-2, M49 number and every accepted name, unfolded. */
  readonly countries: readonly {
    readonly alpha3: string;
    readonly alpha2: string;
    readonly m49: string;
    readonly names: readonly string[];
    readonly demonyms: readonly string[];
  }[];
  /** `_T`, `_U`, `XXA` … with the code they are stored as (`XXX` → `_U`). */
  readonly special: Readonly<Record<string, string>>;
  /** Withdrawn codes: the code they became, or `_AGG` for a dissolved state. */
  readonly withdrawn: Readonly<Record<string, string>>;
  /** Names of regions and groups, read as `_AGG`; M49 region codes too. */
  readonly aggregates: readonly string[];
  /** Names read as `_T` (total, world, ensemble …). */
  readonly totals: readonly string[];
  /** Names that must never be guessed (Congo, Korea …). */
  readonly ambiguous: readonly string[];
  /** Names read as `_O` with a warning (EU, Gulf …). */
  readonly groups: readonly string[];
  /** Names read as `_U`. */
  readonly unknown: readonly string[];
}

export type { Field };
