/**
 * Approximate 95 % confidence intervals of shares from a sample (rulings B37). One share: Wilson's score interval; a
 * difference of two: Newcombe's square-and-add of both. Respondents count as if drawn at random one by one, since the
 * sheets know nothing of weights and clusters: the true interval is rather wider. A mean has none, because no sheet
 * holds how far the answers spread.
 */
import type { IndicatorValue, SurveyShare } from '../model.ts';

/** 97.5 % of the normal distribution lie below. */
const Z = 1.959963984540054;

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

export interface Interval extends Bounds {
  readonly method: 'wilson' | 'newcombe';
  /** Respondents; of a difference, those of both shares. */
  readonly sample: number;
}

/** In the unit of the figure; null where it is no estimate of a survey, or is not shown. */
export function intervalOf({ value, survey }: Pick<IndicatorValue, 'value' | 'survey'>): Interval | null {
  const [first, second] = survey?.shares ?? [];
  if (value === null || !survey || !first) return null;
  const { low, high } = second ? newcombe(first, second) : wilson(first);
  return {
    method: second ? 'newcombe' : 'wilson',
    low: survey.factor * low,
    high: survey.factor * high,
    sample: first.sample + (second?.sample ?? 0),
  };
}

export function wilson({ share, sample }: SurveyShare): Bounds {
  const z2 = Z * Z;
  const middle = (share + z2 / (2 * sample)) / (1 + z2 / sample);
  const half =
    (Z * Math.sqrt((share * (1 - share)) / sample + z2 / (4 * sample * sample))) / (1 + z2 / sample);
  // At the ends the bound is the end itself; rounding would put it beside.
  return { low: share === 0 ? 0 : middle - half, high: share === 1 ? 1 : middle + half };
}

export function newcombe(first: SurveyShare, second: SurveyShare): Bounds {
  const [a, b] = [wilson(first), wilson(second)];
  const difference = first.share - second.share;
  return {
    low: difference - Math.hypot(first.share - a.low, b.high - second.share),
    high: difference + Math.hypot(a.high - first.share, second.share - b.low),
  };
}
