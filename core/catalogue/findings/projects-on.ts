/** Projects by goal, in the order of the model, made once a model: a plan may have thousands of projects and many goals. */
import { addTo } from '../../grouped.ts';
import type { CoherenceModel, Project } from '../../model/coherence.ts';

const known = new WeakMap<CoherenceModel, ReadonlyMap<string, readonly Project[]>>();

/** Projects of which a share is for the goal, each once. */
export function projectsOn(model: CoherenceModel, goal: string): readonly Project[] {
  const found = known.get(model) ?? byGoal(model);
  known.set(model, found);
  return found.get(goal) ?? [];
}

function byGoal({ projects }: CoherenceModel): ReadonlyMap<string, readonly Project[]> {
  const found = new Map<string, Project[]>();
  for (const project of projects)
    for (const goal of new Set(project.shares.map((share) => share.goal))) {
      addTo(found, goal, project);
    }
  return found;
}
