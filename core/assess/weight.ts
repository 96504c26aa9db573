/** How much of the plan a finding is about, for order and priority (coherence §5.1, rulings-coherence B39). */
import type { CoherenceModel } from '../model/coherence.ts';
import type { FindingSubject } from '../model.ts';

/**
 * Weight of the goal; the largest of its goals for a policy or institution; 1 for the exercise, a plan or a dimension.
 * A policy or institution without any goal weighs as much as an average goal.
 */
export function weigher(model: CoherenceModel): (subject: FindingSubject) => number {
  const weights = new Map(model.goals.map((goal) => [goal.id, goal.weight]));
  const policies = new Map(model.policies.map((policy) => [policy.id, policy.goals]));
  const institutions = new Map(
    model.institutions.map((institution) => [institution.code, institution.goals]),
  );
  const largest = (goals: readonly string[]): number =>
    goals.length > 0
      ? Math.max(...goals.map((goal) => weights.get(goal) ?? 0))
      : 1 / Math.max(1, model.goals.length);
  return ({ goal, goal2, policy, policy2, institution, institution2 }) => {
    const goals = given(goal, goal2);
    if (goals.length > 0) return largest(goals);
    const parties = [
      ...given(policy, policy2).map((id) => policies.get(id)),
      ...given(institution, institution2).map((code) => institutions.get(code)),
    ];
    return parties.length > 0 ? largest(parties.flatMap((each) => each ?? [])) : 1;
  };
}

const given = (...ids: readonly (string | undefined)[]): readonly string[] =>
  ids.filter((id) => id !== undefined);
