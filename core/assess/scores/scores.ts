/** All scores of an exercise, with what each of them hangs on (domain/coherence §7; rulings-coherence B37). */
import type { CoherenceModel, Goal } from '../../model/coherence.ts';
import type { Checked, Finding } from '../../model.ts';
import type {
  Components,
  GoalScore,
  OverallScore,
  Score,
  Scores,
  ScoreSettings,
  ScoreState,
} from '../../model/scores.ts';
import { bandsOf, boundsOf, coverageOf, isEnough, meanOfRow, rowOf, weightedMean } from './aggregate.ts';
import { componentsFrom } from './components.ts';
import { dimensionScores } from './dimensions.ts';
import { drawWeights, percentilesOf } from './draws.ts';
import { ministryMirrors } from './ministries.ts';
import { overallScore } from './overall.ts';
import { scoreSettingsOf } from './settings.ts';
import { orderOf, play, rangeOf, structureVariants, type Variant, weightVariants } from './uncertainty.ts';

/** Fails with BAD_SETTINGS where the weights give no score. */
export function scoresOf(model: CoherenceModel, findings: readonly Finding[], checked: Checked): Scores {
  const settings = scoreSettingsOf(model.parameters);
  const drawn = drawWeights(settings).map(rowOf);
  const variants = { weight: weightVariants(settings), structure: structureVariants(settings) };
  const componentsOf = componentsFrom(model);
  const goals = model.goals.map((goal) =>
    goalScore(goal, componentsOf(goal), { settings, drawn, ...variants }),
  );
  const overall: OverallScore = overallScore(goals, { ...variants, drawn }, findings);
  return {
    settings,
    goals,
    order: orderOf(goals),
    dimensions: dimensionScores(model, settings),
    overall,
    ministries: ministryMirrors(model, checked, settings),
  };
}

interface Play {
  readonly settings: ScoreSettings;
  readonly weight: readonly Variant[];
  readonly structure: readonly Variant[];
  /** Rows of weights. */
  readonly drawn: readonly (readonly number[])[];
}

function goalScore(goal: Goal, components: Components, given: Play): GoalScore {
  const { weights, coverMin } = given.settings;
  const coverage = coverageOf(components, weights);
  const state = stateOf(goal, coverage, coverMin);
  return {
    ...{ goal: goal.id, weight: goal.weight, state, components, coverage },
    bounds: boundsOf(components, weights),
    ...(state === 'scored' ? scored(components, given) : UNSCORED),
  };
}

/** Coverage is judged with the weights as they are, not in the scenarios (B37c). */
function stateOf({ cells }: Goal, coverage: number, coverMin: number): ScoreState {
  const examined = cells.filter((cell) => cell.examined);
  if (examined.length === 0) return 'not examined';
  if (examined.every(({ linked }) => !linked)) return 'unrelated';
  return isEnough(coverage, coverMin) ? 'scored' : 'low coverage';
}

const UNSCORED: Omit<Score, 'bounds'> = {
  score: null,
  weightScenarios: [],
  structureScenarios: [],
  weightRange: null,
  structureRange: null,
  draws: null,
  bands: [],
};

function scored(components: Components, { settings, weight, structure, drawn }: Play): Omit<Score, 'bounds'> {
  const score = weightedMean(components, settings.weights);
  const values = rowOf(components);
  const weightScenarios = play(weight, (variant) => variant.score(components));
  const structureScenarios = play(structure, (variant) => variant.score(components));
  const weightRange = rangeOf(weightScenarios);
  return {
    ...{ score, weightScenarios, structureScenarios, weightRange },
    structureRange: rangeOf(structureScenarios),
    draws: percentilesOf(drawn.flatMap((weights) => meanOfRow(values, weights) ?? [])),
    bands: weightRange ? bandsOf({ low: weightRange.low.score, high: weightRange.high.score }) : [],
  };
}
