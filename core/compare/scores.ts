/** Scores of several countries with their ranges, and what may be said of two of them (domain/coherence-workbook §7). */
import type { Pilot, PilotScores, ScorePair, ScoreWithRange } from '../model/pilots.ts';
import { COMPONENTS, type OverallScore, type Scores } from '../model/scores.ts';
import { known, medianOf, quartilesOf } from './sizes.ts';

/** Below this share of plan weight scored there is no score to compare. */
export const COVER_MIN = 0.65;
/** Quartiles need as many countries, and as many scored goals. */
export const FEWEST = 3;

export function scoresOf(pilots: readonly Pilot[]): readonly PilotScores[] {
  return pilots.map(({ country, outcome, own }) => {
    const chosen = own ? overallOf(own.assessed.scores.overall) : null;
    return {
      ...scoresIn(country, outcome.assessed.scores, pilots.length),
      own: typeof chosen === 'string' ? null : chosen,
    };
  });
}

export function scoresIn(country: string, scores: Scores, countries: number): PilotScores {
  const scored = scores.goals.filter(({ state }) => state === 'scored');
  const values = known(scored.map(({ score }) => score));
  const counted = scores.goals.filter(({ state }) => state !== 'unrelated');
  return {
    country,
    scored: scored.length,
    quartiles:
      countries < FEWEST
        ? 'FEW_COUNTRIES'
        : values.length < FEWEST
          ? 'FEW_GOALS'
          : (quartilesOf(values) ?? 'NOTHING_SCORED'),
    overall: overallOf(scores.overall),
    coverage: scores.overall.scoredShare,
    own: null,
    medians: Object.fromEntries(
      COMPONENTS.map((component) => [
        component,
        medianOf(known(counted.map(({ components }) => components[component]))),
      ]),
    ) as PilotScores['medians'],
  };
}

export function overallOf({ score, weightRange, scoredShare }: OverallScore): PilotScores['overall'] {
  if (score === null) return 'NOTHING_SCORED';
  if (scoredShare < COVER_MIN) return 'LOW_COVERAGE';
  return { score, low: weightRange?.low.score ?? score, high: weightRange?.high.score ?? score };
}

/** Every two countries that both have a score, in order of code. */
export function pairsOf(scores: readonly PilotScores[]): readonly ScorePair[] {
  const shown = scores.flatMap(({ country, overall }) =>
    typeof overall === 'string' ? [] : [{ country, overall }],
  );
  return shown.flatMap((first, index) =>
    shown.slice(index + 1).map((second) => ({
      first: first.country,
      second: second.country,
      reading: readingOf(first.overall, second.overall),
    })),
  );
}

/** Ranges that touch overlap. */
export function readingOf(first: ScoreWithRange, second: ScoreWithRange): ScorePair['reading'] {
  if (first.low <= second.high && second.low <= first.high) return 'NO_CLEAR_DIFFERENCE';
  return first.score > second.score ? 'HIGHER' : 'LOWER';
}
