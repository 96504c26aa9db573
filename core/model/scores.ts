/**
 * The nouns of the coherence scores (domain/coherence §7; rulings-coherence A6, A15, B37, B38, B40, D12). Every score
 * travels with its coverage, its bounds and its ranges. Scores and components are 0–100 with fixed goalposts; shares
 * and coverage 0–1; `null` is missing and never zero.
 */

/** In the order in which everything about them is counted and drawn. */
export const COMPONENTS = ['EXA', 'EVI', 'RES', 'CON', 'MON', 'FIN', 'PAR', 'PRO'] as const;
export type Component = (typeof COMPONENTS)[number];

/** Components that a dimension has as well. */
export const DIMENSION_COMPONENTS: readonly Component[] = ['EXA', 'EVI', 'RES', 'CON'];

/** Parameters, besides the weights, with which components are counted: windows of time and data owners. */
export const isCountedWith = (parameter: string): boolean =>
  /^(recent_years|monitor_years|engage_months|owner_\w+)$/.test(parameter);

export type Components = Readonly<Record<Component, number | null>>;

/** None negative, not all zero. */
export type Weights = Readonly<Record<Component, number>>;

/** Parameters of §2 that scores depend on, as numbers. */
export interface ScoreSettings {
  readonly weights: Weights;
  readonly coverMin: number;
  readonly perturb: number;
  readonly draws: number;
  readonly seed: number;
}

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** One way to count otherwise: a weight changed, a component left out, the geometric mean. */
export type Scenario =
  | { readonly kind: 'weight'; readonly component: Component; readonly factor: number }
  | { readonly kind: 'without'; readonly component: Component }
  | { readonly kind: 'geometric' };

export interface ScenarioScore {
  readonly scenario: Scenario;
  readonly score: number;
}

/** Smallest and largest score, each with the first scenario that gives it. */
export interface ScoreRange {
  readonly low: ScenarioScore;
  readonly high: ScenarioScore;
}

/** For colour and words only: below 40, below 70, from 70. */
export type Band = 'low' | 'partial' | 'strong';

/** `low coverage`: too little is known; the other two are not scored by what was looked at (C-101, C-102). */
export type ScoreState = 'scored' | 'not examined' | 'unrelated' | 'low coverage';

/** A score with all that belongs to it; everything but `bounds` is null or empty where there is none. */
export interface Score {
  readonly score: number | null;
  /** With everything missing at 0 and at 100. */
  readonly bounds: Bounds;
  /** One per weight above 0 and direction. */
  readonly weightScenarios: readonly ScenarioScore[];
  readonly structureScenarios: readonly ScenarioScore[];
  readonly weightRange: ScoreRange | null;
  readonly structureRange: ScoreRange | null;
  /** 5th and 95th percentile under random weights. */
  readonly draws: Bounds | null;
  /** Of both ends of the weight range: one or two. */
  readonly bands: readonly Band[];
}

export interface GoalScore extends Score {
  readonly goal: string;
  /** ω: share of the whole plan, 0–1. */
  readonly weight: number;
  readonly state: ScoreState;
  readonly components: Components;
  /** Share of the weights whose component is known. */
  readonly coverage: number;
}

/** Whether the order of two scored goals depends on the weights. */
export interface OrderPair {
  /** The goal with the larger score; of equal ones the first by id. */
  readonly above: string;
  readonly below: string;
  readonly equal: boolean;
  /** Weight scenarios with the same order, and all. */
  readonly same: number;
  readonly of: number;
  /** At least 90 % are the same: only then the order is put into words. */
  readonly firm: boolean;
}

export interface DimensionScore {
  readonly dimension: string;
  /** Only those of a dimension are ever known. */
  readonly components: Components;
  readonly state: 'scored' | 'low coverage';
  readonly score: number | null;
  readonly coverage: number;
  readonly bounds: Bounds;
  /**
   * SPLIT, shown beside: share of the required breakdowns (§5.8) that the indicators named as evidence in its cells
   * have, 0–1; `null` where none is asked for.
   */
  readonly splits: number | null;
}

/** The plan as a whole. Goals judged unrelated are left out of every share (B37a). */
export interface OverallScore extends Score {
  /** Share of plan weight that is scored, and that nobody looked at. */
  readonly scoredShare: number;
  readonly unexaminedShare: number;
  /** The scored goal with the smallest score. */
  readonly lowest: string | null;
  readonly highFindings: number;
}

/** Submitted, in time, complete, agrees, attends; its policies tied to goals, consistent, measurable (§7.6). */
export const MIRROR_COMPONENTS = ['SUB', 'TIM', 'CMP', 'AGR', 'ATT', 'LNK', 'CPL', 'MPL'] as const;
export type MirrorComponent = (typeof MIRROR_COMPONENTS)[number];

/** What an institution sees of itself: a mirror, never a ranking. */
export interface MinistryMirror {
  readonly institution: string;
  readonly components: Readonly<Record<MirrorComponent, number | null>>;
  readonly score: number | null;
  readonly coverage: number;
  /** Per cent of the rows with a total that have women and men as well, in the reference year. */
  readonly bySex: number | null;
  /** The sheet whose newest figures are the oldest, with their year. */
  readonly oldest: { readonly sheet: string; readonly year: number } | null;
}

export interface Scores {
  readonly settings: ScoreSettings;
  /** In order of id. */
  readonly goals: readonly GoalScore[];
  /** All pairs of scored goals, the larger score first. */
  readonly order: readonly OrderPair[];
  readonly dimensions: readonly DimensionScore[];
  readonly overall: OverallScore;
  /** In the order of the code list. */
  readonly ministries: readonly MinistryMirror[];
}

/** Why a score differs from that of an earlier run (§7.7). Contributions and coverage change sum to the difference. */
export interface ScoreChange {
  /** As it was told then; differs from `before` where weights changed in between. */
  readonly told: number | null;
  /** The earlier components under the weights of today. */
  readonly before: number | null;
  readonly after: number | null;
  readonly difference: number | null;
  /** Of the components known in both runs. */
  readonly contributions: readonly { readonly component: Component; readonly points: number }[];
  /** Points that come from other components being known; 0 where they are the same. */
  readonly coverageChange: number | null;
  /** Both runs on the components known in both; null where the same ones are known. */
  readonly common: { readonly before: number; readonly after: number } | null;
}
