/**
 * The nouns of a second consolidation (domain/coherence-workbook §6; coherence §5.1): what stands in an earlier
 * coherence workbook, and what becomes of it in this one. Keys hold neither rows nor values nor words of a language.
 */
import type { EarlierFigure } from './coherence.ts';
import type { Edition, Reconciliation, Value } from '../model.ts';
import type { Component, Components, ScoreChange, Weights } from './scores.ts';

/** Columns in which people answer, by sheet, in the order of the sheet; lessons are rows of their own (`LessonRow`). */
export const HUMAN_COLUMNS = {
  '05_FINDINGS': ['status', 'explanation', 'decided_by', 'due', 'comment'],
  '08_ACTIONS': ['remarks'],
  '13_RECONCILE': ['explanation', 'value_decided', 'decided_by', 'date'],
  '20_LESSONS': [],
} as const;
export type AnsweredSheet = keyof typeof HUMAN_COLUMNS;
export const ANSWERED_SHEETS = Object.keys(HUMAN_COLUMNS) as readonly AnsweredSheet[];

export type SystemStatus = 'NEW' | 'OPEN' | 'RESOLVED' | 'REOPENED';

/** What people wrote in one row. Dates are ISO texts. */
export interface Answer {
  readonly key: string;
  /** By human column; only what is filled. */
  readonly given: Readonly<Record<string, Value>>;
  /** By the header of a column that people added; only what is filled. */
  readonly added: Readonly<Record<string, Value>>;
}

/** The rows of one sheet that people answer. */
export interface AnswerSheet {
  readonly answers: readonly Answer[];
  /** Headers of the columns that people added, from left to right. */
  readonly added: readonly string[];
  /** By key: the cell in which the run says what it wrote; absent where the sheet has no such column. */
  readonly marks?: ReadonlyMap<string, Value>;
}

/** A finding as the earlier workbook shows it. */
export interface EarlierFinding {
  readonly key: string;
  /** What the product wrote, by machine name of the column; for a row that no longer arises. */
  readonly cells: Readonly<Record<string, Value>>;
}

/** A fact of 18_DATA that somebody changed: a request to the ministry, never data. */
export interface DataEdit {
  readonly institution: string;
  readonly sheet: string;
  readonly measure: string;
  readonly year: number;
  /** `age=0_14; partner=FRA`; empty for the whole. */
  readonly codes: string;
  /** Cells of the ministry's workbook as 18_DATA lists them. */
  readonly cells: string;
  /** As the run wrote it; null for a row that somebody added. */
  readonly written: Value;
  /** What stands there now; null where it was deleted. */
  readonly asked: Value;
}

export interface EarlierScores {
  /** By goal. */
  readonly goals: readonly { readonly goal: string; readonly components: Components }[];
  /** Of the plan as a whole, as the run found it. */
  readonly overall: number | null;
  /** That run's weights. */
  readonly weights: Weights;
  /** All parameters as that run used them. */
  readonly parameters: ReadonlyMap<string, Value>;
}

/** Everything that an earlier coherence workbook hands on. */
export interface EarlierBook {
  /** Name of the file. */
  readonly file: string;
  /** Country of its figures; null where it has none. */
  readonly country: string | null;
  /** Null where the program that saved it dropped the property: then nobody knows whether it was published. */
  readonly edition: Edition | null;
  readonly sheets: Readonly<Record<AnsweredSheet, AnswerSheet>>;
  readonly findings: readonly EarlierFinding[];
  /** National figures of all indicators, as the run found them. */
  readonly figures: readonly EarlierFigure[];
  /** Figures on which a decision of 13_RECONCILE rests, by its key. */
  readonly compared: ReadonlyMap<string, readonly [a: Value, b: Value]>;
  /** Weights that people typed on 16_METHOD, in this workbook or in one before it. */
  readonly weights: Readonly<Partial<Record<`w_${Component}`, number>>>;
  /** Other parameters changed on 16_METHOD: they are not taken over. */
  readonly otherParameters: readonly { readonly name: string; readonly used: Value; readonly typed: Value }[];
  /** Rows of 20_LESSONS that people wrote or changed; those of the ministries come again with their sheets. */
  readonly lessons: readonly LessonRow[];
  /** What people changed in rows of 20_LESSONS that the run wrote. */
  readonly lessonChanges: readonly ChangedAnswer[];
  readonly edits: readonly DataEdit[];
  readonly scores: EarlierScores | null;
  /** Version of the rules and thresholds; null where the workbook does not say. */
  readonly method: string | null;
  /** What earlier workbooks already kept in their logs. */
  readonly kept: readonly { readonly id: string; readonly text: string; readonly sheet: string }[];
}

/** Where a finding of this run stands in its life. */
export interface FindingLife {
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly timesSeen: number;
  readonly status: SystemStatus;
}

/** By this a comparison of 13_RECONCILE keeps its decision. */
export const reconcileKey = ({ check, concept, year, partner, a, b }: Reconciliation): string =>
  [check, concept, year, partner ?? '', a.institution, b.institution].join('|');

/** A value decided on 13_RECONCILE for the comparison of a check in a year, and of a partner where it has one. */
export interface Decision {
  /** Country of the workbook in which it stands; null where that has no figures. */
  readonly country: string | null;
  readonly check: string;
  readonly year: number;
  readonly partner: string | null;
  readonly value: number;
}

/** Two answers to one question: both are kept and the question is open again. */
export interface Conflict {
  readonly sheet: AnsweredSheet;
  readonly key: string;
  readonly column: string;
  readonly answers: readonly Value[];
}

/** What people decided otherwise than it stood when the earlier workbook was made. */
export interface ChangedAnswer {
  readonly sheet: AnsweredSheet;
  readonly key: string;
  readonly column: string;
  /** Of a long text its beginning; null = nothing. */
  readonly was: Value;
  readonly now: Value;
}

/** A text whose row no longer exists. */
export interface Orphan {
  readonly sheet: string;
  readonly key: string;
  /** Column id, or the header of a column that people added. */
  readonly column: string;
  readonly value: Value;
}

/** Where a text stands that is not carried into a public edition. */
export interface Withheld {
  readonly sheet: AnsweredSheet;
  /** Of the row; of a lesson its id. */
  readonly key: string;
  /** Column id. */
  readonly column: string;
}

/** A finding that was there before and is another one now. */
export interface ChangedFinding {
  readonly key: string;
  readonly severity: readonly [string, string];
  readonly measured: readonly [number | null, number | null];
}

/** A row of 20_LESSONS by field id. */
export type LessonRow = Readonly<Record<string, Value>>;

/** Lesson of the ministries' sheet that the workbook has otherwise: what people wrote in the workbook stands. */
export interface LessonDifference {
  readonly id: string;
  readonly field: string;
  /** What the ministry's sheet says. */
  readonly other: Value;
}

/** What a second consolidation makes of the earlier workbook. */
export interface Round {
  readonly file: string;
  /** By sheet and key. */
  readonly answers: Readonly<Record<AnsweredSheet, ReadonlyMap<string, Answer>>>;
  readonly added: Readonly<Record<AnsweredSheet, readonly string[]>>;
  readonly lives: ReadonlyMap<string, FindingLife>;
  /** Findings that no longer arise, kept for one run. */
  readonly resolved: readonly EarlierFinding[];
  /** Those that were kept already and go. */
  readonly gone: readonly EarlierFinding[];
  readonly changed: readonly ChangedFinding[];
  readonly orphans: readonly Orphan[];
  readonly conflicts: readonly Conflict[];
  /** Texts with a number that a public edition hides: they are not carried into it. */
  readonly withheld: readonly Withheld[];
  /** Keys of decisions whose figures have changed since. */
  readonly staleDecisions: readonly string[];
  /** On sheets that say what their run wrote, in the order of first mention; of a lesson every field. */
  readonly decisions: readonly ChangedAnswer[];
  readonly otherParameters: EarlierBook['otherParameters'];
  /** Rows to show on 20_LESSONS instead of those of the ministries with the same id, and beside the others. */
  readonly lessons: readonly LessonRow[];
  readonly lessonDifferences: readonly LessonDifference[];
  readonly edits: readonly DataEdit[];
  /** Per goal; empty where the scores do not compare. */
  readonly scores: readonly { readonly goal: string; readonly change: ScoreChange }[];
  /** Parameters with which components are counted otherwise than then, so that nothing is compared (§7.7). */
  readonly countedOtherwise: readonly string[];
  /** Of the plan: as told then, and now; null where method, weights or such parameters are others. */
  readonly overall: { readonly before: number | null; readonly after: number | null } | null;
  readonly kept: EarlierBook['kept'];
}

/** Fields of 20_LESSONS, all of which people may write. */
export const LESSON_FIELDS = [
  'lesson_id',
  'phase',
  'kind',
  'what_happened',
  'lesson',
  'affects',
  'proposal',
  'proposed_by',
  'decision',
  'in_version',
] as const;
