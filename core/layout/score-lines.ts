/** Words and figures of scores that several sheets show (domain/coherence §7.4). */
import type { Band, Scenario } from '../model/scores.ts';
import type { BookContext } from './book-context.ts';
import { isPublic } from './book-context.ts';
import { styles } from './book-styles.ts';
import type { CellPlan, Style } from './plan.ts';

export function scenarioName(context: BookContext, scenario: Scenario): string {
  const { scores } = context.words;
  if (scenario.kind === 'geometric') return scores.geometric;
  if (scenario.kind === 'without') return context.fill(scores.without, { component: scenario.component });
  return `${scenario.component}×${String(Math.round(scenario.factor * 1e4) / 1e4)}`;
}

/** "partial", or "low to partial" where the range crosses a border. */
export const bandText = ({ words: { scores } }: BookContext, bands: readonly Band[]): string =>
  bands.map((band) => scores.bands[band]).join(` ${scores.to} `);

/** A public edition holds values only (coherence-workbook §2.6). */
export const live = (context: BookContext, formula: string): Pick<CellPlan, 'formula'> =>
  isPublic(context) ? {} : { formula };

/** Scores are shown to one decimal place. */
export const ONE: Style = { ...styles.number, format: '0.0' };

/** A number that follows; blank where there is none. */
export const number = (
  context: BookContext,
  value: number | null,
  formula: string,
  style = ONE,
): CellPlan => ({
  value: value ?? '',
  ...live(context, formula),
  style,
});

/** What the tile of 01_SUMMARY says; the figures are those of the row of the plan on 17_SCORES. */
export function scoreTile(context: BookContext): {
  readonly text: string;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly coverage: number;
} {
  const { overall } = context.outcome.assessed.scores;
  const { score, weightRange, scoredShare } = overall;
  const tenth = new Intl.NumberFormat(context.options.language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const one = (value: number | null): string => (value === null ? '' : tenth.format(value));
  const [low, high] = [weightRange?.low.score ?? null, weightRange?.high.score ?? null];
  const text =
    score === null
      ? context.words.scores.noTile
      : context.fill(context.words.scores.tile, {
          ...{ score: one(score), low: one(low), high: one(high) },
          band: bandText(context, overall.bands),
          coverage: Math.round(100 * scoredShare),
        });
  return { text, score, low, high, coverage: scoredShare };
}
