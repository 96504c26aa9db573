/** A score never stands alone: with its range and how much is known. */
import { fill, type Language, type PaneWords } from '../../../core/index.ts';
import type { GoalScore } from '../../worker/results.ts';

export function scoreText(
  { score, low, high, coverage }: GoalScore,
  words: PaneWords,
  language: Language,
): string {
  const one = (value: number): number => Math.round(value * 10) / 10;
  const known = Math.round(coverage * 100);
  const { scoreText: text, noScore } = words.coherence;
  return score === null
    ? fill(noScore, { coverage: known }, language)
    : fill(text, { score: one(score), low: one(low), high: one(high), coverage: known }, language);
}
