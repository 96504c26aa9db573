/** The forms of a check inside a workbook (S..) and between workbooks (X..). */
import type { Expression } from '../../expression/grammar.ts';
import type {
  Dataset,
  Fix,
  Meta,
  OwnWords,
  Row,
  Severity,
  Submission,
  Template,
  Trouble,
  Value,
} from '../../model.ts';

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
  /** Whether the sheet may be checked again with other figures: then what was found with much work is kept for that. */
  readonly isKept: boolean;
  /** Of a sheet in which only figures of some rows were typed over: what the rules saw of it before. */
  readonly before?: { readonly context: SheetContext; readonly rows: ReadonlySet<number> } | undefined;
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
      readonly versions: {
        readonly known: string;
        /** Understood as they are. */
        readonly older: readonly string[];
        /** Understood after their upgrade. */
        readonly upgradable: readonly string[];
      };
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
    /** Has a difference that tells how far the two agree (rulings C on GOV-05): others are inequalities or compare signs. */
    readonly agreement?: true;
    readonly a: { readonly institution: string; readonly value: Expression };
    readonly b: { readonly institution: string; readonly value: Expression };
    /** Dimension over whose members in a the comparison runs, e.g. destination, and its name in b. */
    readonly by?: readonly [aDimension: string, bDimension: string];
    readonly remark?: Remark;
  };
export const defineCrossCheck = (check: CrossCheck): CrossCheck => check;
