/** Policies, their effects and conflicts, actions and targets (domain/coherence §3.5–3.7, §4). */
import type { SheetRow } from './plan.ts';
import type { Progress } from './results.ts';

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
