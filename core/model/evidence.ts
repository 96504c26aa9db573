/** Who took part, and the figures behind the claims (domain/coherence §3.4, §3.11, §5.6). */
import type { Place } from './file.ts';
import type { SheetRow } from './plan.ts';

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
  /** ISO date; a bare year is its end (B8). */
  readonly due: string | null;
  /**
   * The day typed; where that is blank, the day on which the first workbook with rows of the year was sent (§3.11b).
   * `null`: nobody says.
   */
  readonly receivedOn: string | null;
  /** A day was typed, or a workbook with used rows of the year was read. */
  readonly received: boolean;
  /** Received not after the day on which it was due; never without such a day. */
  readonly inTime: boolean;
  /** A sheet of this kind is among the workbooks handed in, with at least one used row of any year (B21). */
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
