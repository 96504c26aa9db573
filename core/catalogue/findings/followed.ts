/** Everything that has a baseline and a target: rows of the plan, and outcomes of policies (coherence §5.4; B6, B17). */
import type { CoherenceModel, Policy, Target } from '../../model/coherence.ts';
import type { FindingSubject, Place, Value } from '../../model.ts';
import type { Progress } from '../../model/results.ts';
import type { FindingRule } from '../define.ts';
import { goalOwner, PLANNING, policyLead } from './owners.ts';

/** A row of PLN_TARGETS, or a policy that is not dropped and names an outcome indicator (B6, B17). */
export interface Followed {
  readonly subject: FindingSubject;
  readonly progress: Progress;
  /** The goal, or one that the policy has an effect on, has a material link. */
  readonly material: boolean;
  readonly owner: string;
  readonly place: Place;
  readonly variant: 'POLICY' | null;
}

export function followed(model: CoherenceModel): readonly Followed[] {
  const goals = new Map(model.goals.map((goal) => [goal.id, goal]));
  const material = new Set(
    model.goals.filter(({ cells }) => cells.some((cell) => cell.material)).map(({ id }) => id),
  );
  const ofTarget = ({ goal, indicator, progress, place }: Target): Followed => {
    const owner = goals.get(goal);
    return {
      ...{ subject: { goal, indicator }, progress, place, material: material.has(goal), variant: null },
      owner: owner ? goalOwner(owner) : PLANNING,
    };
  };
  const ofPolicy = (policy: Policy): readonly Followed[] => {
    if (!policy.outcome || policy.standing === 'dropped') return [];
    const { indicator, progress } = policy.outcome;
    return [
      {
        ...{ subject: { policy: policy.id, indicator }, progress, place: policy.place, variant: 'POLICY' },
        material: policy.goals.some((goal) => material.has(goal)),
        owner: policyLead(model, policy),
      },
    ];
  };
  return [...model.targets.map(ofTarget), ...model.policies.flatMap(ofPolicy)];
}

export const KEY: FindingRule['key'] = ['goal', 'policy', 'indicator'];

/** Facts of a finding on one of them; `args` are added to the figures that every message may name. */
export const factsOf = (
  { progress, owner, place, variant }: Followed,
  measured: number | null,
  threshold: number | null,
  args: Record<string, Value> = {},
) => ({
  ...{ measured, threshold, owner },
  args: {
    baseline: progress.baseline,
    baseline_year: progress.baselineYear,
    target: progress.target,
    target_year: progress.targetYear,
    current: progress.current?.value ?? null,
    current_year: progress.current?.year ?? null,
    ...args,
  },
  sources: [place, ...(progress.current?.places ?? [])],
  ...(variant !== null && { variant }),
});
