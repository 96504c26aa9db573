/**
 * The nouns of the coherence side, all together: derived once by the assess stage; findings are declared on it and the
 * sheets of the coherence workbook are laid out from it (domain/coherence §3, §4 with its rulings).
 * Lists stand in order of their ids, so neither file order nor row order shows. Blank is `null`, never zero.
 */
import type {
  CalendarEntry,
  ChangedFigure,
  CoreFigure,
  Definitions,
  EvidenceIndicator,
  Institution,
} from './evidence.ts';
import type { Agreement } from './agreement.ts';
import type { Reconciliation } from './figure.ts';
import type { Project } from './money.ts';
import type { Parameters } from './outcome.ts';
import type { Channel, Exercise, Goal, Link, Plan, PlanNode, SheetRow, TradeOff } from './plan.ts';
import type { Action, Conflict, Effect, Policy, Target } from './policy.ts';
import type {
  Answer,
  Engagement,
  Estimate,
  Lesson,
  Monitored,
  Participation,
  Stakeholder,
  SupportTotals,
} from './results.ts';

export * from './plan.ts';
export * from './policy.ts';
export * from './money.ts';
export * from './evidence.ts';

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
  /** What the comparisons say of how far two institutions agree. */
  readonly agreements: readonly Agreement[];
  /** Figures that the earlier run gave otherwise; absent where none came before. */
  readonly changed?: readonly ChangedFigure[];
  /** Rows on a PILLAR or on an unknown id: they count nowhere and are listed in the log (B36). */
  readonly unplaced: readonly SheetRow[];
}
