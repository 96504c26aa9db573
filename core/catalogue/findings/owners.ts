/**
 * Who is asked to answer a finding. A goal: its owner. A policy: its lead. Evidence on a dimension: its first data
 * owner. A sheet or a workbook that is missing: the institution that keeps it. Anything between two institutions, or
 * with nobody named: the planning authority, which brings them together.
 */
import type { CoherenceModel, Goal, Policy } from '../../coherence-model.ts';

export const PLANNING = 'PLN';

export const goalOwner = (goal: Goal): string => goal.owner ?? PLANNING;

/** The lead if it is a known institution; others cannot be written to by code. */
export function policyLead(model: CoherenceModel, policy: Policy | undefined): string {
  const lead = policy?.lead ?? null;
  return lead !== null && model.institutions.some((each) => each.code === lead) ? lead : PLANNING;
}

export const dataOwner = (model: CoherenceModel, dimension: string): string =>
  model.thresholds.owners[dimension]?.[0] ?? PLANNING;

/** The institution if both are the same, else the planning authority. */
export const between = (a: string, b: string): string => (a === b ? a : PLANNING);
