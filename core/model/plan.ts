/** The plan and what is claimed about it: exercise, goals, links, cells and trade-offs (domain/coherence §3.1–3.4, §4). */
import type { Place, Value } from './file.ts';
import type { Funding } from './money.ts';
import type { Participation } from './results.ts';

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
