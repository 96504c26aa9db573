/**
 * Who is asked to answer a finding. A goal: its owner. A policy: its lead. Evidence on a dimension: its first data
 * owner. A sheet or a workbook that is missing: the institution that keeps it. Anything between two institutions, or
 * with nobody named: the planning authority, which brings them together.
 */
import type { CoherenceModel, Goal, Policy } from '../../model/coherence.ts';

export const PLANNING = 'PLN';

export const goalOwner = (goal: Goal): string => goal.owner ?? PLANNING;

/** A code of CL_INSTITUTION; others cannot be asked. */
export const isInstitution = (model: CoherenceModel, code: string | null): code is string =>
  code !== null && model.institutions.some((each) => each.code === code);

/** The lead if it is a known institution. */
export function policyLead(model: CoherenceModel, policy: Policy | undefined): string {
  const lead = policy?.lead ?? null;
  return isInstitution(model, lead) ? lead : PLANNING;
}

export const policiesById = (model: CoherenceModel): ReadonlyMap<string, Policy> =>
  new Map(model.policies.map((policy) => [policy.id, policy]));

export const dataOwner = (model: CoherenceModel, dimension: string): string =>
  model.thresholds.owners[dimension]?.[0] ?? PLANNING;

/** The institution if both are the same, else the planning authority. */
export const between = (a: string, b: string): string => (a === b ? a : PLANNING);
