/**
 * The nouns of the comparison of several countries (domain/coherence-workbook §7): patterns and lessons, never an order
 * of countries. Lists stand in order of country codes; shares are 0–1; `null` is missing and never zero.
 */
import type { Component } from './scores.ts';
import type { Direction, Grade } from './coherence.ts';
import type { FindingSeverity, Outcome, Value } from '../model.ts';

/** What people wrote beside the findings of a finished coherence workbook, by the key of the finding. */
export interface FinishedBook {
  readonly file: string;
  readonly country: string;
  /** `1.0`; `null` where the workbook does not say. */
  readonly method: string | null;
  readonly findings: readonly { readonly key: string; readonly rule: string; readonly status: string }[];
}

/** A row of COH_LESSONS or 20_LESSONS by field id. */
export type LessonValues = Readonly<Record<string, Value>>;

/** One country of the comparison. */
export interface Pilot {
  readonly country: string;
  /** With the parameters of the method, the same for all countries. */
  readonly outcome: Outcome;
  /** With the parameters that the country chose; `null` where it changed none. */
  readonly own: Outcome | null;
  /** The workbook of its last run, where one was given. */
  readonly finished: FinishedBook | null;
  /** Of its ministries' sheet as people changed them in the workbook of its last run, and those they wrote there. */
  readonly lessons: readonly LessonValues[];
}

/** Which indicators are compared. */
export interface ComparedDeclaration {
  /** `definedBy`: the sheet whose rows hang on who counts as a migrant; `null` where that does not matter. */
  readonly figures: readonly { readonly indicator: string; readonly definedBy: string | null }[];
  /** Per cent by `sheet_id`. */
  readonly complete: string;
  readonly bySex: string;
}

/** Why there is no figure where one is looked for. */
export type NotShown =
  | 'NO_FIGURE'
  | 'HIDDEN'
  | 'OTHER_YEAR'
  | 'OTHER_DEFINITION'
  | 'NO_DEFINITION'
  | 'ALONE'
  | 'NOTHING_SCORED'
  | 'LOW_COVERAGE'
  | 'FEW_COUNTRIES'
  | 'FEW_GOALS';

/** A national figure with all that decides whether it may stand beside another one. */
export interface PilotFigure {
  readonly country: string;
  readonly year: number;
  readonly value: number;
  readonly unit: string;
  /** Who counts as a migrant and by which set of definitions; `null`: it does not matter, or nobody says. */
  readonly definition: string | null;
  /** `PARTIAL(85 %)`, `LAGGED(2)` … */
  readonly flags: readonly string[];
}

/** One indicator in all countries. */
export interface ComparedFigure {
  readonly indicator: string;
  /** True where a figure means nothing without its definition. */
  readonly defined: boolean;
  /** Year and definition that most countries share, the newest such; `null` where no two of them share one. */
  readonly common: { readonly year: number; readonly definition: string | null } | null;
  readonly entries: readonly {
    readonly country: string;
    /** Of the common year and definition; else the country's own newest one; `null` without any. */
    readonly figure: PilotFigure | null;
    /** `null`: it stands beside the others. */
    readonly apart: NotShown | null;
  }[];
}

/** First to third quartile, by linear interpolation between both ends. */
export interface Quartiles {
  readonly first: number;
  readonly median: number;
  readonly third: number;
}

export interface PilotScores {
  readonly country: string;
  /** Goals with a score. */
  readonly scored: number;
  readonly quartiles: Quartiles | NotShown;
  /** Score of the plan with the smallest and largest under other weights; share of plan weight scored. */
  readonly overall: ScoreWithRange | NotShown;
  readonly coverage: number;
  /** The same with the country's own parameters; `null` where it changed none or has no score. */
  readonly own: ScoreWithRange | null;
  /** Median over the goals for which a component is known. */
  readonly medians: Readonly<Record<Component, number | null>>;
}

export interface ScoreWithRange {
  readonly score: number;
  readonly low: number;
  readonly high: number;
}

/** The first country beside the second: words only where the ranges do not overlap. */
export interface ScorePair {
  readonly first: string;
  readonly second: string;
  readonly reading: 'NO_CLEAR_DIFFERENCE' | 'HIGHER' | 'LOWER';
}

export interface PilotDimension {
  readonly dimension: string;
  readonly country: string;
  /** Share of its goals with a link; `null` without goals. */
  readonly linked: number | null;
  /** Mean size of its links, 1–3; a judgement, for the country alone. */
  readonly strength: number | null;
  /** 0–100. */
  readonly components: {
    readonly EVI: number | null;
    readonly RES: number | null;
    readonly CON: number | null;
  };
}

export type TypicalSign = 'GAIN' | 'HARM' | 'MIXED' | 'NONE';

/** Goals of one country that serve the same goal of the 2030 Agenda; `sdg` is `null` where the plan names none. */
export interface CommonGoal {
  readonly sdg: string | null;
  readonly country: string;
  readonly goals: number;
  readonly linked: number;
  readonly sign: TypicalSign;
  /** Policies with an effect on one of them. */
  readonly policies: number;
}

/** What one country claims of a mechanism. */
export interface Claim {
  readonly country: string;
  readonly goal: string;
  readonly sign: 'GAIN' | 'HARM';
  readonly material: boolean;
  /** After the check of what the grade asks for. */
  readonly grade: Grade;
  readonly mechanism: string | null;
}

export interface LinkPattern {
  readonly sdg: string | null;
  readonly dimension: string;
  readonly direction: Direction;
  readonly channel: string;
  readonly claims: readonly Claim[];
}

/** The same link with opposite signs in two countries. */
export interface Contrast {
  readonly pattern: LinkPattern;
  readonly gain: Claim;
  readonly harm: Claim;
}

export interface RuleInPilots {
  readonly rule: string;
  readonly countries: readonly {
    readonly country: string;
    readonly count: number;
    /** Per ten goals of the plan; `null` without goals. */
    readonly perTen: number | null;
    /** Share of the findings of the last run that are gone; `null` where there were none, or no last run is known. */
    readonly resolved: number | null;
    /** Share of its findings that people answered so; `null` where no finished workbook is known. */
    readonly explained: number | null;
    readonly accepted: number | null;
  }[];
  readonly raisedIn: number;
  /** Raised everywhere: candidate for guidance; nowhere: for review. */
  readonly reading: 'ALL' | 'NONE' | 'SOME';
}

export interface SheetInPilots {
  readonly sheet: string;
  readonly countries: readonly {
    readonly country: string;
    readonly state: 'SUBMITTED' | 'MISSING' | 'NOT_EXPECTED';
    /** Required cells that are filled, and rows with both sexes; `null` where that is not measured. */
    readonly complete: number | null;
    readonly bySex: number | null;
  }[];
  /** Missing or less than half complete wherever it is expected, in two countries at least. */
  readonly hardForAll: boolean;
}

export interface ColumnInPilots {
  readonly sheet: string;
  readonly column: string;
  /** Share of the rows in which it is filled; `null` where the country sent no such sheet. */
  readonly filled: readonly { readonly country: string; readonly share: number | null }[];
  /** Texts that did not fit, all countries together. */
  readonly overflow: number;
  /** Some country sent the sheet, and none used the column. */
  readonly unused: boolean;
}

/** A column that a country added to a sheet. */
export interface LocalColumn {
  readonly country: string;
  readonly sheet: string;
  readonly header: string;
}

export interface PilotSupport {
  readonly country: string;
  readonly goals: number;
  readonly costed: number;
  /** Gap over cost of the costed goals. */
  readonly gapRatio: number | null;
  /** Mean over all goals. */
  readonly partners: number | null;
  /** Median over the goals with external money. */
  readonly effective: number | null;
  readonly aligned: number | null;
}

/** A lesson that one country, or several in the same words, wrote down. */
export interface SharedLesson {
  readonly lesson: string;
  readonly kind: string | null;
  readonly affects: string | null;
  readonly countries: readonly string[];
  readonly proposals: readonly string[];
  /** Decisions of the countries: `BGD: ACCEPTED`. */
  readonly decisions: readonly { readonly country: string; readonly decision: string | null }[];
  readonly versions: readonly string[];
}

/** `GONE`: nothing points to it any more, yet people wrote something on it, which stays. */
export type ProposalReason =
  'LESSON' | 'RULE_EXPLAINED' | 'RULE_ACCEPTED' | 'SHEET_HARD' | 'COLUMNS_UNUSED' | 'GONE';

/** What people wrote beside a proposal, in an earlier workbook of pilots. */
export interface Decided {
  readonly key: string;
  readonly affects: string;
  readonly decision: string | null;
  readonly version: string | null;
  readonly comment: string | null;
}

/** Something in the tools that people should decide on. */
export interface ToolProposal {
  /** Stable across runs. */
  readonly key: string;
  readonly reason: ProposalReason;
  /** Sheet, rule, indicator or chapter. */
  readonly affects: string;
  readonly countries: readonly string[];
  /** What the countries propose, in their words; column ids for COLUMNS_UNUSED. */
  readonly texts: readonly string[];
  /** `null` where people wrote nothing yet. */
  readonly decided: Decided | null;
}

export interface PilotLine {
  readonly country: string;
  readonly exercise: string | null;
  readonly plan: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly role: string | null;
  readonly phase: string | null;
  readonly method: string;
  /** Of the workbook of its last run; `null` where none was given. */
  readonly lastMethod: string | null;
  readonly changed: readonly { readonly name: string; readonly value: number | string }[];
  readonly files: number;
  readonly goals: number;
  readonly examined: number | null;
  readonly linked: number | null;
  readonly policies: number;
  /** Institutions with a data sheet, and expected groups of society that were heard. */
  readonly ministries: number;
  readonly society: number;
  /** Findings per goal; `null` without goals. */
  readonly perGoal: Readonly<Record<Exclude<FindingSeverity, 'I'>, number | null>>;
}

/** A country of which only a finished workbook was given: its data are withheld, so nothing is computed for it. */
export interface AbsentCountry {
  readonly country: string;
  readonly file: string;
  readonly method: string | null;
  /** By another major version of the method, or by ours. */
  readonly reason: 'OLDER_METHOD' | 'WITHHELD';
}

export interface Comparison {
  readonly countries: readonly string[];
  readonly absent: readonly AbsentCountry[];
  readonly lines: readonly PilotLine[];
  readonly figures: readonly ComparedFigure[];
  readonly scores: readonly PilotScores[];
  readonly pairs: readonly ScorePair[];
  readonly dimensions: readonly PilotDimension[];
  readonly commonGoals: readonly CommonGoal[];
  readonly rules: readonly RuleInPilots[];
  readonly patterns: readonly LinkPattern[];
  readonly contrasts: readonly Contrast[];
  readonly sheets: readonly SheetInPilots[];
  readonly support: readonly PilotSupport[];
  readonly lessons: readonly SharedLesson[];
  readonly proposals: readonly ToolProposal[];
  readonly columns: readonly ColumnInPilots[];
  readonly localColumns: readonly LocalColumn[];
}
