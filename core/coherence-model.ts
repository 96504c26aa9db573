/**
 * The nouns of the coherence side: the plan, what is claimed about it, who answers and with what money
 * (domain/coherence §3, §4 with its rulings). Plain data without loops, derived once by the assess stage; findings
 * are declared on it and the sheets of the coherence workbook are laid out from it.
 * Lists stand in order of their ids, so neither file order nor row order shows. Blank is `null`, never zero.
 */
import type { Parameters, Place, Reconciliation, Value } from './model.ts';
import type {
  Answer,
  Concentration,
  Engagement,
  Estimate,
  Lesson,
  Monitored,
  Participation,
  Progress,
  Stakeholder,
  SupportTotals,
} from './results-model.ts';

/** `M2D` migration → goal; `D2M` goal or plan → migration. */
export type Direction = 'M2D' | 'D2M';
export const DIRECTIONS: readonly Direction[] = ['M2D', 'D2M'];

/** The eleven link dimensions (§3.4). CTX, GOV and SUP describe context and process and have no cells. */
// prettier-ignore
export const LINK_DIMENSIONS: readonly string[] =
  ['FLW', 'FRC', 'SKL', 'GEN', 'DUR', 'SEC', 'REM', 'DIA', 'HEA', 'EDU', 'PRO'];

/** Evidence grades from A (effect measured here) to E (assertion only). */
export type Grade = 'A' | 'B' | 'C' | 'D' | 'E';

/** Quality q of evidence by its effective grade (§3.4). */
export const GRADE_QUALITY: Readonly<Record<Grade, number>> = { A: 1, B: 0.8, C: 0.6, D: 0.3, E: 0 };

/** A strength or effect as people read it: `+2`, `0`, `−1`; rounded half away from zero (B4). */
export function strengthText(value: number): string {
  const size = Math.round(Math.abs(value));
  return size === 0 ? '0' : `${value > 0 ? '+' : '−'}${String(size)}`;
}

/** A row of one of the planning sheets: its typed columns and where it stands. */
export interface SheetRow {
  readonly values: Readonly<Record<string, Value>>;
  readonly place: Place;
}

// ── The exercise and its plan ────────────────────────────────────────────────────────────────────────────

/** COH_EXERCISE; `values` is empty and `place` null where the sheet is absent. */
export interface Exercise {
  readonly id: string | null;
  readonly country: string | null;
  /** ISO 4217; currency of all sums of the model, in units (B10). */
  readonly currency: string | null;
  readonly values: Readonly<Record<string, Value>>;
  readonly place: Place | null;
}

/** A row of COH_PLANS. */
export interface Plan extends SheetRow {
  readonly id: string;
  /** Calendar years; blank is unknown (B8). */
  readonly start: number | null;
  readonly end: number | null;
}

/** A row of PLN_GOALS, of any level. */
export interface PlanNode extends SheetRow {
  readonly id: string;
  readonly level: 'PILLAR' | 'GOAL' | 'TARGET';
  readonly parent: string | null;
  readonly title: string;
  /** The plan it belongs to; the only plan where the column is blank, `null` where there are several or none. */
  readonly plan: string | null;
}

/** A row of level GOAL with all that is known of it. Rows given for its targets count here (§4). */
export interface Goal extends PlanNode {
  /** ω: share of the whole plan, 0–1; all goals sum to 1 (A7). */
  readonly weight: number;
  /** Institution of `owner` if CL_INSTITUTION knows it, else `null` (B20e). */
  readonly owner: string | null;
  readonly sdgTargets: readonly string[];
  /** Eleven dimensions × two directions, in that order: `cells[2 * dimension + direction]`. */
  readonly cells: readonly Cell[];
  readonly funding: Funding;
  /** The plan's text on the goal speaks of migration (PLN_GOALS.in_text). */
  readonly inText: boolean;
  /** An action that is not dropped or a row of FIN_BUDGET plans money for it, in whatever year (B33). */
  readonly budgeted: boolean;
  /**
   * How far migration has come into the plan for this goal (§5.2): 0 not at all, 1 in the text, 2 in the text or by a
   * link and with a target indicator, 3 with a budget as well. Shown, never scored.
   */
  readonly integration: 0 | 1 | 2 | 3;
  /** Institutions that have to do with the goal (§5.6): owner, data owners of linked dimensions, policy leads. */
  readonly relevant: readonly string[];
  /** How its relevant institutions and the expected groups of society took part. */
  readonly participation: Participation;
}

// ── Links ────────────────────────────────────────────────────────────────────────────────────────────────

/** One claim of one author: a row of PLN_LINKS. */
export interface Link extends SheetRow {
  readonly goal: string;
  /** Id as typed: the goal or one of its targets. */
  readonly node: string;
  readonly dimension: string;
  readonly direction: Direction;
  /** Trimmed and case-folded; `main` where blank (B42). */
  readonly channel: string;
  /** −3…+3; `null`: the effect is undecided or nothing was said. */
  readonly strength: number | null;
  /** 0–3, only with blank strength: how much it matters although the effect is undecided (B41). */
  readonly relevance: number | null;
  readonly grade: Grade;
  /** D where the need of grade A, B or C is not met (§3.4). */
  readonly effectiveGrade: Grade;
  /** What the grade asks for and the row lacks: a recent value of an evidence indicator, or a reference. */
  readonly lacks: 'RECENT_VALUE' | 'INDICATOR' | 'REFERENCE' | null;
  readonly evidence: readonly string[];
  readonly author: string;
  readonly assertedOn: string | null;
  readonly agreed: boolean;
}

/** All claims about one mechanism, with the value used: the agreed row, else the median of authors (§4, B3). */
export interface Channel {
  readonly goal: string;
  readonly dimension: string;
  readonly direction: Direction;
  readonly name: string;
  /** −3…+3 in steps of 0.5. */
  readonly value: number;
  readonly text: string;
  /** True where the task force adopted the value. */
  readonly agreed: boolean;
  /** Grade as written, and after demotion, of the row that decides (B1). */
  readonly grade: Grade;
  readonly effectiveGrade: Grade;
  /** Rows with a strength, in order of author and node. */
  readonly links: readonly Link[];
  /** Those that decide the value: the agreed row, else all. */
  readonly deciding: readonly Link[];
  /** Indicators named by any of the rows. */
  readonly evidence: readonly string[];
}

export type CellState = 'unexamined' | 'undecided' | 'none' | 'gain' | 'harm' | 'mixed';

/**
 * Marks of the heat map (coherence-workbook §5): `!` material without an answer (C-201 of H or M, D13),
 * `×` policies in conflict, `°` what is shown rests on grade D or E, `↔` the other direction is examined too.
 */
export type CellMark = '!' | '×' | '°' | '↔';

/** Goal × dimension × direction. */
export interface Cell {
  readonly goal: string;
  readonly dimension: string;
  readonly direction: Direction;
  readonly channels: readonly Channel[];
  /** At least one row with a strength, 0 included. */
  readonly examined: boolean;
  /** Largest gain ≥ 0, largest harm ≤ 0, their sum, and the larger of the two sizes (I). */
  readonly pos: number;
  readonly neg: number;
  readonly net: number;
  readonly intensity: number;
  readonly mixed: boolean;
  /** I ≥ 1, and I ≥ the parameter `material`. */
  readonly linked: boolean;
  readonly material: boolean;
  /** Largest relevance of a row whose effect is undecided; 0 where there is none. */
  readonly undecided: number;
  /** Who answers (M2D): an active policy or a running action, only planned ones, or nobody (A14). */
  readonly response: 'full' | 'planned' | 'none';
  /** Two policies pull apart here (M2D). */
  readonly conflict: boolean;
  readonly state: CellState;
  /** `·`, `0`, `+2`, `−2`, `+2/−1`, `?3`. */
  readonly text: string;
  readonly marks: readonly CellMark[];
  /** Text and marks as one: `+2/−2 °`. */
  readonly label: string;
}

/** A goal and how strongly a dimension helps or harms it (M2D). */
export interface GoalValue {
  readonly goal: string;
  readonly value: number;
}

/** Goals that a dimension clearly helps, beside others that it clearly harms (C-113, B14). */
export interface TradeOff {
  readonly dimension: string;
  /** The strongest gain that has a harm on another goal, and the strongest such harm. */
  readonly gain: GoalValue;
  readonly harm: GoalValue;
  /** All that are at least `material`, strongest first, then by weight and id. */
  readonly gains: readonly GoalValue[];
  readonly harms: readonly GoalValue[];
  /** Number of pairs of two different goals. */
  readonly pairs: number;
}

/** Every pair of a trade-off, strongest gain first; there may be thousands. */
export const pairsOf = ({ gains, harms }: TradeOff): readonly (readonly [GoalValue, GoalValue])[] =>
  gains.flatMap((gain) =>
    harms.filter((harm) => harm.goal !== gain.goal).map((harm) => [gain, harm] as const),
  );

// ── Policies and actions ─────────────────────────────────────────────────────────────────────────────────

/** `active` and `planned` as in §3.5 with B7; `dropped` as stated; `past`: suspended, or done and over. */
export type Standing = 'active' | 'planned' | 'past' | 'dropped';

/** A row of COH_POLICIES. */
export interface Policy extends SheetRow {
  readonly id: string;
  readonly title: string;
  readonly type: string | null;
  readonly lead: string | null;
  readonly partners: readonly string[];
  readonly status: string | null;
  readonly standing: Standing;
  /** Planned budget in the currency of the exercise; blank or without rate `null`. */
  readonly budget: number | null;
  readonly spent: number | null;
  /** An effect row names an existing row of PLN_GOALS (C-202, B28). */
  readonly tied: boolean;
  /** Goals it has an effect row on. */
  readonly goals: readonly string[];
  /** Its outcome indicator and how far that has come; `null` where it names none. */
  readonly outcome: { readonly indicator: string; readonly progress: Progress } | null;
}

/** A row of COH_EFFECTS. */
export interface EffectRow extends SheetRow {
  readonly policy: string;
  readonly goal: string;
  readonly dimension: string;
  readonly declaredBy: string | null;
  /** −1, 0, +1; blank counts as 0 (B5). */
  readonly push: number;
  readonly declared: number | null;
  /** push × net of the cell (M2D); `null` where push or net is 0. */
  readonly implied: number | null;
  /** The worse reading of declared and implied; `null` where neither exists. */
  readonly cautious: number | null;
}

/** e*: the cautious effect of a policy on a goal and dimension, the smallest over its rows (§4, B5). */
export interface Effect {
  readonly policy: string;
  readonly goal: string;
  readonly dimension: string;
  readonly standing: Standing;
  /** `null` where no row gives one. */
  readonly value: number | null;
  /** `+2`; `–` where there is no value. */
  readonly text: string;
  readonly rows: readonly EffectRow[];
}

/** Two active or planned policies of which one helps (e* ≥ 1) and one harms (e* ≤ −1) the same cell, once per pair. */
export interface Conflict {
  readonly goal: string;
  readonly dimension: string;
  /** The two effects, in order of policy id. */
  readonly first: Effect;
  readonly second: Effect;
  /** Smaller of the two sizes. */
  readonly size: number;
  /** At least one of them is only planned. */
  readonly planned: boolean;
}

/** A row of PLN_ACTIONS. */
export interface Action extends SheetRow {
  readonly id: string;
  readonly goal: string | null;
  readonly dimension: string | null;
  readonly policy: string | null;
  readonly lead: string | null;
  readonly partners: readonly string[];
  readonly status: string | null;
  /** ONGOING and DONE answer fully, PLANNED and DELAYED count as planned, DROPPED not at all (A14). */
  readonly response: 'full' | 'planned' | 'none';
  readonly money: ActionMoney;
}

/** Budgets of an action in the currency of the exercise; blank or without rate `null`. */
export interface ActionMoney {
  readonly planned: number | null;
  readonly secured: number | null;
  /** Part of the secured budget that is the country's own. */
  readonly domestic: number | null;
  readonly spent: number | null;
}

/** A row of PLN_TARGETS. */
export interface Target extends SheetRow {
  readonly goal: string;
  readonly node: string;
  readonly indicator: string;
  readonly progress: Progress;
}

// ── Money ────────────────────────────────────────────────────────────────────────────────────────────────

/** Money of a goal in units of the exercise's currency (§4, B9–B11). Cost covers the plan. */
export interface Funding {
  /** `null`: no cost, or a cost of 0 (B9f). */
  readonly cost: number | null;
  readonly domestic: number | null;
  /** Commitments of projects still running in the reference year. */
  readonly external: number | null;
  /** `null`: neither a domestic nor an external figure (B9i). */
  readonly funded: number | null;
  /** max(0, cost − funded), and its share of the cost. */
  readonly gap: number | null;
  readonly gapRatio: number | null;
  /** True where secured budgets could not be told from external money (§4, C-607). */
  readonly fallback: boolean;
  /** External commitments by partner, in order of partner. */
  readonly partners: readonly { readonly partner: string; readonly committed: number }[];
  /** Disbursed by running projects up to the reference year; `null` where none gives a figure. */
  readonly disbursed: number | null;
  /** How external commitments spread over partners: in all, and without projects that share a joint programme (B25). */
  readonly concentration: Concentration;
  readonly separate: Concentration;
  /** Ids of the joint programmes that running projects on the goal name. */
  readonly jointProgrammes: readonly string[];
  /** Cells behind cost and funds. */
  readonly places: readonly Place[];
}

/** One year of a project: a row of DON_SUPPORT. */
export interface SupportRow extends SheetRow {
  readonly year: number;
  readonly source: 'PARTNER' | 'IATI';
  /** In the exercise's currency; `null` where blank or without a rate of that year. */
  readonly committed: number | null;
  readonly disbursed: number | null;
  /** Why the row enters no sum; `null` where it does (A2, B13, C-609). */
  readonly leftOut:
    'IATI_BESIDE_PARTNER' | 'SAME_ACTIVITY' | 'PARENT' | 'IMPLEMENTER' | 'DONOR_COUNTRY' | null;
  /** The other project that counts in its stead; `null` where there is none. */
  readonly beside: string | null;
}

/** Share of a project on a goal and dimension, 0–1. */
export interface SupportShare {
  readonly goal: string;
  readonly dimension: string | null;
  readonly share: number;
}

export interface Project {
  readonly id: string;
  /** DON_SUPPORT.donor and title of the latest year (B11). */
  readonly partner: string;
  readonly title: string;
  /** ISO dates or years as typed; blank `end` counts as running. */
  readonly start: string | null;
  readonly end: string | null;
  /** Last year not before the reference year. */
  readonly running: boolean;
  /** At least one row enters the sums. */
  readonly counted: boolean;
  /** Of the latest year; `null` where blank. */
  readonly joint: string | null;
  readonly region: string | null;
  readonly kind: string | null;
  readonly shares: readonly SupportShare[];
  /** Sum of the shares, 0–1; the rest is unaligned. */
  readonly aligned: number;
  /** Of the rows that count: commitments of all years, disbursements up to the reference year; `null` where all are blank. */
  readonly committed: number | null;
  readonly disbursed: number | null;
  /** Share of its days that had passed at the reference date, 0–1; `null` without start or end. */
  readonly elapsed: number | null;
  /** In order of year and source. */
  readonly rows: readonly SupportRow[];
}

// ── Who took part, and the figures behind ────────────────────────────────────────────────────────────────

/** A code of CL_INSTITUTION. */
export interface Institution {
  readonly code: string;
  /** At least one of its data sheets was read with at least one used row (B21). */
  readonly submitted: boolean;
  /** Goals it is relevant for (§5.6). PLN and DON are never relevant (B20f). */
  readonly goals: readonly string[];
}

/** A row of PLN_CALENDAR: a sheet that is expected. */
export interface CalendarEntry extends SheetRow {
  readonly sheet: string;
  readonly year: number;
  readonly institution: string;
  readonly due: string | null;
  /** As typed; where blank, the day on which a workbook with the sheet was sent (§3.11b). */
  readonly receivedOn: string | null;
  /** A sheet of this kind is among the workbooks read, with at least one used row. */
  readonly present: boolean;
}

/** How far the count (or amount of money) of a sheet behind a figure is broken down, in the newest year it needs. */
export interface Split {
  readonly sheet: string;
  /** `sex`, or a key column of the sheet. */
  readonly by: string;
  /** A count, as against money. */
  readonly persons: boolean;
  /** What stands in known categories, as a share of the whole, 0–1. */
  readonly share: number;
  /** What stands there by sex as well; `null` where the sheet has no columns for it. */
  readonly shareBySex: number | null;
}

/** A breakdown that the dimension of an indicator asks for, and how much of the figure it covers. */
export interface RequiredSplit {
  readonly split: string;
  readonly sheet: string;
  /** The best share there is, 0–1. */
  readonly share: number;
  readonly available: boolean;
}

/** An indicator that some link names as evidence. */
export interface EvidenceIndicator {
  readonly id: string;
  /** CL_DIMENSION code. */
  readonly dimension: string;
  /** Newest figure not after the reference year: the national one, else of any group. `value` null: it is not shown. */
  readonly latest: { readonly year: number; readonly value: number | null } | null;
  /** Has a value within `recent_years`. */
  readonly recent: boolean;
  /** National figures up to the reference year, in order of year. */
  readonly series: readonly { readonly year: number; readonly value: number }[];
  /** Sheets of which at least one figure enters; empty where the catalogue does not know the id. */
  readonly sheets: readonly string[];
  /** Institution whose workbook holds the first sheet of the formula. */
  readonly keeper: string | null;
  /** META.migrant_basis of that workbook (B45); `null` where it is not among those read or says nothing. */
  readonly basis: string | null;
  /** Breakdowns behind the newest figure; empty where there is none, or nothing that could be broken down. */
  readonly splits: readonly Split[];
  /** Breakdowns asked of it, in order of sheet; empty where nothing could be broken down. */
  readonly required: readonly RequiredSplit[];
  /** Cells behind the newest figure. */
  readonly places: readonly Place[];
}

/** What a workbook says of its definitions (META); `null` where it says nothing. */
export interface Definitions {
  readonly institution: string;
  readonly definitionSet: string | null;
  readonly migrantBasis: string | null;
  readonly places: Readonly<Record<'definition_set' | 'migrant_basis', Place>>;
}

/** A core indicator of the catalogue with a figure within `recent_years`. */
export interface CoreFigure {
  readonly id: string;
  readonly dimension: string;
  readonly year: number;
  /** Cells behind the figure. */
  readonly places: readonly Place[];
}

/** A national figure as an earlier run told it. */
export interface EarlierFigure {
  readonly indicator: string;
  readonly year: number;
  readonly value: number;
}

/** A national figure that is another one than in the earlier run. */
export interface ChangedFigure {
  readonly indicator: string;
  readonly year: number;
  readonly old: number;
  /** `null`: no longer given. */
  readonly now: number | null;
  /** With the old value alone put back, another finding would arise or a score differ by more than 5 (B47). */
  readonly turns: boolean;
  /** Whose figures stand first in the formula. */
  readonly institution: string | null;
  /** Cells behind the figure of this run. */
  readonly places: readonly Place[];
}

/** Thresholds of §2 as numbers, and data owners by dimension (§3.13). */
export interface Thresholds {
  readonly material: number;
  readonly recentYears: number;
  readonly monitorYears: number;
  readonly engageMonths: number;
  readonly disagreeRange: number;
  readonly minor: number;
  readonly notable: number;
  readonly severe: number;
  readonly gapHigh: number;
  readonly gapMid: number;
  /** Ratio of travelled to expected distance: on track from the first, slow from the second. */
  readonly trackOk: number;
  readonly trackSlow: number;
  readonly overlapDonors: number;
  readonly overlapHhi: number;
  readonly dependenceShare: number;
  readonly orphanSupport: number;
  readonly owners: Readonly<Record<string, readonly string[]>>;
}

// ── Everything together ──────────────────────────────────────────────────────────────────────────────────

export interface CoherenceModel {
  readonly exercise: Exercise;
  readonly refYear: number;
  /** ISO date. */
  readonly refDate: string;
  /** Every parameter after precedence, with the changed ones and where they came from (§2). */
  readonly parameters: Parameters;
  readonly thresholds: Thresholds;
  readonly plans: readonly Plan[];
  /** All rows of PLN_GOALS. */
  readonly nodes: readonly PlanNode[];
  readonly goals: readonly Goal[];
  /** Every row of PLN_LINKS on a goal, process dimensions included. */
  readonly links: readonly Link[];
  /** Every channel, process dimensions included; those of the eleven dimensions also stand in the cells. */
  readonly channels: readonly Channel[];
  readonly policies: readonly Policy[];
  readonly effects: readonly Effect[];
  readonly conflicts: readonly Conflict[];
  readonly actions: readonly Action[];
  readonly targets: readonly Target[];
  readonly projects: readonly Project[];
  readonly support: SupportTotals;
  readonly institutions: readonly Institution[];
  readonly stakeholders: readonly Stakeholder[];
  /** Events of all times, in order of date and id. */
  readonly engagements: readonly Engagement[];
  /** Of all institutions, in all recent events. */
  readonly participation: Participation;
  readonly monitored: readonly Monitored[];
  /** What changed after a policy; none for an outcome that COH_ESTIMATES says is not to be estimated. */
  readonly estimates: readonly Estimate[];
  readonly answers: readonly Answer[];
  readonly lessons: readonly Lesson[];
  readonly calendar: readonly CalendarEntry[];
  readonly evidence: readonly EvidenceIndicator[];
  readonly coreFigures: readonly CoreFigure[];
  /** Of every workbook that counts, in order of institution and file. */
  readonly definitions: readonly Definitions[];
  readonly tradeOffs: readonly TradeOff[];
  readonly reconciliations: readonly Reconciliation[];
  /** Figures that the earlier run gave otherwise; absent where none came before. */
  readonly changed?: readonly ChangedFigure[];
  /** Rows on a PILLAR or on an unknown id: they count nowhere and are listed in the log (B36). */
  readonly unplaced: readonly SheetRow[];
}
