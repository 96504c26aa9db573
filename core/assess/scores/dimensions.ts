/** The score of a dimension over all goals, each with the weight of its goal (domain/coherence §7.5, B38). */
import { groupBy } from '../../grouped.ts';
import { type CoherenceModel, LINK_DIMENSIONS } from '../../model/coherence.ts';
import {
  COMPONENTS,
  type Components,
  DIMENSION_COMPONENTS,
  type DimensionScore,
  type ScoreSettings,
  type Weights,
} from '../../model/scores.ts';

import { boundsOf, coverageOf, isEnough, weightedMean } from './aggregate.ts';
import { consistencyOf, evidenceOf, percent, responseOf, type Tally } from './components.ts';

export function dimensionScores(model: CoherenceModel, settings: ScoreSettings): readonly DimensionScore[] {
  const weights = Object.fromEntries(
    COMPONENTS.map((component) => [
      component,
      DIMENSION_COMPONENTS.includes(component) ? settings.weights[component] : 0,
    ]),
  ) as Record<keyof Weights, number>;
  const effects = groupBy(model.effects, ({ goal, dimension }) => `${goal}|${dimension}`);
  return LINK_DIMENSIONS.map((dimension): DimensionScore => {
    const components = componentsOf(model, dimension, (goal) => effects.get(`${goal}|${dimension}`) ?? []);
    const coverage = coverageOf(components, weights);
    const isScored = isEnough(coverage, settings.coverMin);
    return {
      ...{ dimension, components, coverage },
      state: isScored ? 'scored' : 'low coverage',
      score: isScored ? weightedMean(components, weights) : null,
      bounds: boundsOf(components, weights),
      splits: splitsOf(model, dimension),
    };
  });
}

/** Each indicator counts once, however many cells name it. */
function splitsOf({ goals, evidence }: CoherenceModel, dimension: string): number | null {
  const named = new Set(
    goals.flatMap(({ cells }) =>
      cells
        .filter((cell) => cell.dimension === dimension)
        .flatMap(({ channels }) => channels.flatMap((channel) => channel.evidence)),
    ),
  );
  const asked = evidence.filter(({ id }) => named.has(id)).flatMap(({ required }) => required);
  return asked.length === 0 ? null : asked.filter(({ available }) => available).length / asked.length;
}

function componentsOf(
  { goals }: CoherenceModel,
  dimension: string,
  effectsOn: (goal: string) => CoherenceModel['effects'],
): Components {
  const own = goals.map(({ id, weight, cells }) => ({
    id,
    weight,
    cells: cells.filter((cell) => cell.dimension === dimension),
  }));
  const over = (read: (goal: (typeof own)[number]) => Tally): number | null =>
    percent(
      own.reduce<Tally>(
        (sum, goal) => {
          const { part, whole } = read(goal);
          return { part: sum.part + goal.weight * part, whole: sum.whole + goal.weight * whole };
        },
        { part: 0, whole: 0 },
      ),
    );
  return {
    EXA: over(({ cells }) => ({ part: cells.filter(({ examined }) => examined).length, whole: 2 })),
    EVI: over(({ cells }) => evidenceOf(cells)),
    RES: over(({ cells }) => responseOf(cells)),
    CON: over(({ id }) => consistencyOf(effectsOn(id))),
    MON: null,
    FIN: null,
    PAR: null,
    PRO: null,
  };
}
