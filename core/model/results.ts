/**
 * More nouns of the coherence side: who was heard, and how far the plan's indicators have travelled (domain/coherence
 * §3.7–§3.10, §4; rulings-coherence B18, B20–B24). Plain data as in the coherence model, of which they are a part.
 */
import type { SheetRow } from './coherence.ts';
import type { Place } from '../model.ts';

// ── Who was heard ────────────────────────────────────────────────────────────────────────────────────────

/** Groups of society that an exercise is expected to hear (§3.9), in the order of the code list. */
export const SOCIETY_GROUPS: readonly string[] = ['ACA', 'SRV', 'LOCG', 'PRV', 'NGO', 'MIG'];

export type Sphere = 'GOV' | 'SOC';

/** A row of COH_STAKEHOLDERS. */
export interface Stakeholder extends SheetRow {
  readonly id: string;
  readonly name: string;
  readonly sphere: Sphere | null;
  /** A code of CL_INSTITUTION for government, else a group of society. */
  readonly group: string | null;
}

/** One stakeholder at one event. */
export interface Attendance extends SheetRow {
  readonly stakeholder: string;
  /** `null`: the stakeholder is not on COH_STAKEHOLDERS and no institution either. */
  readonly sphere: Sphere | null;
  readonly group: string | null;
  /** Who attended counts as invited (B20c). */
  readonly invited: boolean;
  readonly attended: boolean;
  readonly inputRecorded: boolean;
  /** `null` where nothing was said. */
  readonly responseGiven: boolean | null;
  /** Persons; `null` where not counted. */
  readonly women: number | null;
  readonly men: number | null;
}

/** Rows of COH_ENGAGE with one id, or a meeting of PLN_TASKFORCE (§3.10). */
export interface Engagement {
  readonly id: string;
  /** ISO date. */
  readonly date: string;
  readonly type: string;
  readonly sheet: 'COH_ENGAGE' | 'PLN_TASKFORCE';
  /** `null`: all goals. */
  readonly goals: readonly string[] | null;
  /** Within the last `engage_months` up to the reference date, before them, or after that date (B24). */
  readonly timing: 'recent' | 'past' | 'planned';
  /** Within the twelve months up to the reference date. */
  readonly inLastYear: boolean;
  /** At least six months before the reference date: an answer to what was said is due (C-505). */
  readonly answerDue: boolean;
  /** Persons, over the rows of those who attended that give both figures; `null` where none does (B23). */
  readonly participants: { readonly women: number; readonly men: number } | null;
  /** In order of stakeholder. */
  readonly attendances: readonly Attendance[];
}

/** How an institution took part: in all recent events, or in those that concern one goal. */
export interface InstitutionPart {
  readonly institution: string;
  readonly invited: boolean;
  readonly attended: boolean;
}

/** How an expected group of society took part. */
export interface GroupPart {
  readonly group: string;
  /** Attended a recent event. */
  readonly consulted: boolean;
  /** Invited to an event after the reference date. */
  readonly planned: boolean;
  /** Date of the newest event attended, however old; `null`: never. */
  readonly last: string | null;
}

export interface Participation {
  /** In order of code; of a goal only its relevant institutions. */
  readonly institutions: readonly InstitutionPart[];
  /** The six expected groups in their order. */
  readonly groups: readonly GroupPart[];
}

// ── How far the indicators have travelled ────────────────────────────────────────────────────────────────

/** A row of COH_MONITOR with a value. The subject is a goal, a target or a policy. */
export interface Monitored extends SheetRow {
  readonly subject: string;
  readonly indicator: string;
  readonly year: number;
  /** `2023-Q1`; `null` for the year. */
  readonly period: string | null;
  readonly group: string;
  readonly value: number;
  readonly obsStatus: string;
}

/** Newest value within `monitor_years` (B18). */
export interface CurrentValue {
  readonly value: number;
  readonly year: number;
  readonly from: 'INDICATOR' | 'MONITOR';
  /** Cells of COH_MONITOR; empty for a computed indicator, whose inputs stand with its figure. */
  readonly places: readonly Place[];
}

/** `BACKWARD`: away from the target. The last three say what is missing to judge. */
export type ProgressState =
  'ON_TRACK' | 'SLOW' | 'OFF' | 'BACKWARD' | 'NO_BASELINE' | 'NO_TARGET' | 'NO_DATA';

/** From the baseline to the target, and where the indicator stands (§4; GOV-11 truncates for display only). */
export interface Progress {
  readonly baselineYear: number | null;
  readonly baseline: number | null;
  readonly milestoneYear: number | null;
  readonly milestone: number | null;
  readonly targetYear: number | null;
  readonly target: number | null;
  readonly better: 'UP' | 'DOWN' | null;
  readonly current: CurrentValue | null;
  /** T: share of the way from baseline to target; `null` without one of them or where they are equal. */
  readonly travelled: number | null;
  /** X: share of the time that has passed at the year of the current value, at most 1. */
  readonly expected: number | null;
  /** T/X; `null` unless X > 0. */
  readonly ratio: number | null;
  /** At or beyond the target. */
  readonly reached: boolean;
  readonly state: ProgressState;
}

// ── Partners ─────────────────────────────────────────────────────────────────────────────────────────────

/** How money spreads over partners (§4). Partners with nothing committed are not counted. */
export interface Concentration {
  readonly partners: number;
  /** Sum of the squared shares, 0–1, and its inverse, the effective number of partners; `null` without money. */
  readonly hhi: number | null;
  readonly effective: number | null;
  /** The partner with the largest share, 0–1. */
  readonly largest: { readonly partner: string; readonly share: number } | null;
  /** Those outside the smallest set of partners that supplies 90 %, in order of partner (B25). */
  readonly tail: readonly string[];
}

/** Sums over all projects, whatever their end, in the currency of the exercise (B12). */
export interface SupportTotals {
  readonly committed: number;
  /** Part of it that serves no existing goal, and its share; `null` without commitments. */
  readonly unaligned: number;
  readonly unalignedShare: number | null;
  /** Spent in the donor country, which is no part of the sums above. */
  readonly donorCountry: number;
}

// ── Self-assessment and lessons ──────────────────────────────────────────────────────────────────────────

/** An answer of PLN_COHERENCE. */
export interface Answer extends SheetRow {
  readonly year: number;
  readonly question: string;
  readonly domain: string;
  /** 0, 5 or 10; `null`: not applicable. */
  readonly score: number | null;
}

/** A row of COH_LESSONS. */
export interface Lesson extends SheetRow {
  readonly id: string;
}

// ── What changed after a policy ──────────────────────────────────────────────────────────────────────────

/**
 * How the change is measured (§6): before–after, interrupted series, difference in differences, interrupted series of
 * two groups, or the way to the target alone.
 */
export type EstimateMethod = 'BA' | 'ITS' | 'DID' | 'CITS' | 'TARGET';

/** Why there is no number. */
export type EstimateRefusal =
  | 'NO_START'
  | 'NO_SERIES'
  | 'NO_COMPARISON'
  | 'FEW_POINTS'
  | 'UNEQUAL_SPACING'
  | 'START_OUTSIDE'
  | 'BREAK'
  | 'SAME_GROUPS'
  | 'CONSTANT'
  | 'NO_PROGRESS';

export type EstimateCaveat =
  | 'OTHER_CHANGES'
  | 'TREND_IGNORED'
  | 'AUTOCORRELATION'
  | 'SEASONS'
  | 'TRENDS_DIFFERED'
  | 'TRENDS_UNTESTED'
  | 'SPILL_OVER'
  | 'COMMON_PERIODS';

/** A value of a series, in order of time. */
export interface SeriesPoint {
  /** `2023`, `2023-Q1`, `2023-01`. */
  readonly time: string;
  /** Whole number that grows by one from one year, quarter or month to the next. */
  readonly index: number;
  readonly value: number;
  /** Series break at this point (obs_status B). */
  readonly broken: boolean;
  /** `null` for a computed indicator. */
  readonly place: Place | null;
}

/** Two lines, before and from the start on: Y = b0 + b1·t + b2·D + b3·(t − t0)·D, t = 1, 2, … (§6). */
export interface Segmented {
  readonly level: number;
  readonly slope: number;
  readonly levelChange: number;
  readonly slopeChange: number;
  /** b2 + b3·(t − t0) at the last period. */
  readonly lastEffect: number;
  /** `null` for an exact fit, whose residuals are rounding noise (C2). */
  readonly durbinWatson: number | null;
  /** From ordinary least squares with n − 4 degrees of freedom (C4); `null` below eight points a side. */
  readonly errors: { readonly levelChange: number; readonly slopeChange: number } | null;
  /** Smallest and largest residual. */
  readonly residuals: readonly [number, number];
}

/** A row of COH_ESTIMATES, or what the product computes of itself (A10). */
export interface Estimate {
  readonly policy: string;
  readonly indicator: string;
  readonly method: EstimateMethod;
  /** First period with the policy, `2021` or `2021-Q2`; `null` where nobody knows when it began. */
  readonly start: string | null;
  readonly refused: EstimateRefusal | null;
  /** `null` where refused, and for TARGET, which says nothing on the policy. */
  readonly design: 'descriptive' | 'weak' | 'indicative' | null;
  readonly caveats: readonly EstimateCaveat[];
  /**
   * The number that the method gives: difference of means, effect at the last period (of two groups, the last that
   * both have), difference of differences.
   */
  readonly value: number | null;
  readonly before: number | null;
  readonly after: number | null;
  readonly comparisonBefore: number | null;
  readonly comparisonAfter: number | null;
  readonly segmented: Segmented | null;
  /** Interrupted series of the comparison group (CITS). */
  readonly comparisonSegmented: Segmented | null;
  readonly series: readonly SeriesPoint[];
  readonly comparison: readonly SeriesPoint[];
  /** Index of the first period with the policy. */
  readonly startIndex: number | null;
}
