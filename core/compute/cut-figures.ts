/**
 * The figures of an indicator in one cut, year after year. What is said of one is worked out for all of them when it is
 * first asked of one, so that the parts of the formula need not be kept for each.
 */
import type { Bound } from '../expression/bound.ts';
import type { Where } from '../expression/evaluated.ts';
import type { Series } from '../expression/series.ts';
import type { IndicatorValue } from '../model.ts';
import { Figure, type FigureOf, Told } from './figure.ts';
import { surveyOf } from './survey.ts';

export interface CutFiguresOptions {
  /** Sheets with rows that say how many were asked, if the formula names any. */
  readonly sampled: ReadonlySet<string>;
  readonly bound: ((value: IndicatorValue, formula: () => Bound) => void) | undefined;
}

/** @param years those in which the cut has figures. */
export function figuresIn(
  of: FigureOf,
  years: readonly number[],
  evaluate: () => Series,
  { sampled, bound }: CutFiguresOptions,
): readonly IndicatorValue[] {
  const told = openTold(years, evaluate, isInWorkbook(of.cut));
  const series = evaluate();
  return years.map((year) => {
    const value = series.value(year);
    const survey = sampled.size > 0 && !Number.isNaN(value) ? surveyOf(series.at(year), sampled) : undefined;
    const figure = new Figure(of, year, { value, mayHaveFacts: series.mayHaveFacts(year), survey }, told);
    bound?.(figure, () => series.at(year).bound);
    return figure;
  });
}

/** A function of its own: what it keeps must not keep the numbers' parts. */
function openTold(years: readonly number[], evaluate: () => Series, isLive: boolean): (year: number) => Told {
  let all: ReadonlyMap<number, Told> | undefined;
  return (year) => {
    if (!all) {
      const series = evaluate();
      all = new Map(years.map((each) => [each, new Told(series.at(each), isLive)]));
    }
    const own = all.get(year);
    if (!own) throw new Error(`no figure of ${String(year)}`);
    return own;
  };
}

/** Finer figures than those by sex are static in the workbook (coherence-workbook §4). */
const isInWorkbook = (cut: Where['cut']): boolean => Object.keys(cut).every((name) => name === 'sex');
