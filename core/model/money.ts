/** Money: of a goal, of a support project, of a year (domain/coherence §3.11, §4). */
import type { Place } from './file.ts';
import type { SheetRow } from './plan.ts';
import type { Concentration } from './results.ts';

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
