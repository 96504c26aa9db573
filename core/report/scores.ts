/** Scores as the machine report tells them: the plan, its goals and the dimensions (domain/coherence §7). */
import type { Assessed } from '../model.ts';
import { COMPONENTS, type Scenario, type ScoreRange } from '../model/scores.ts';
import type { Report } from './schema.ts';

type Entry = Report['scores'][number];

/** Nothing where there is no goal. */
export function scoreEntries({ model, scores }: Assessed): Entry[] {
  if (scores.goals.length === 0) return [];
  const { overall } = scores;
  const plan: Entry = {
    kind: 'plan',
    id: model.exercise.id ?? '',
    state: overall.score === null ? 'low coverage' : 'scored',
    weight: null,
    components: {},
    score: overall.score,
    coverage: overall.scoredShare,
    bounds: { ...overall.bounds },
    ...rangesOf(overall),
  };
  const goals = scores.goals.map((goal): Entry => ({
    kind: 'goal',
    id: goal.goal,
    state: goal.state,
    weight: goal.weight,
    components: { ...goal.components },
    score: goal.score,
    coverage: goal.coverage,
    bounds: { ...goal.bounds },
    ...rangesOf(goal),
  }));
  const dimensions = scores.dimensions.map(({ dimension, components, bounds, ...each }): Entry => ({
    kind: 'dimension',
    id: dimension,
    state: each.state,
    weight: null,
    components: Object.fromEntries(
      COMPONENTS.slice(0, 4).map((component) => [component, components[component]]),
    ),
    score: each.score,
    coverage: each.coverage,
    bounds: { ...bounds },
    splits: each.splits,
    ...{ weightRange: null, structureRange: null, draws: null, bands: [] },
  }));
  return [plan, ...goals, ...dimensions];
}

function rangesOf(
  score: Assessed['scores']['overall'] | Assessed['scores']['goals'][number],
): Pick<Entry, 'weightRange' | 'structureRange' | 'draws' | 'bands'> {
  return {
    weightRange: rangeOf(score.weightRange),
    structureRange: rangeOf(score.structureRange),
    draws: score.draws && { ...score.draws },
    bands: [...score.bands],
  };
}

const rangeOf = (range: ScoreRange | null): Entry['weightRange'] =>
  range && {
    low: { scenario: nameOf(range.low.scenario), score: range.low.score },
    high: { scenario: nameOf(range.high.scenario), score: range.high.score },
  };

function nameOf(scenario: Scenario): string {
  if (scenario.kind === 'geometric') return 'geometric';
  if (scenario.kind === 'without') return `no ${scenario.component}`;
  return `${scenario.component}×${String(Math.round(scenario.factor * 1e4) / 1e4)}`;
}
