/**
 * Figures of several countries together (indicators §1.4, rulings B35): components added in US dollars of their own
 * year, the formula applied once, and no figure where the countries that have one are too small a part of all.
 */
import { type ArithmeticIndicator, type Catalogue, isArithmetic, isPooled } from '../catalogue/define.ts';
import type { Bound } from '../expression/bound.ts';
import { LEAST_COVERED, partialFlag } from '../expression/coverage.ts';
import { evaluateFigure } from '../expression/evaluate.ts';
import {
  type Evaluated,
  type FactSource,
  type Where,
  type Years,
  exists,
  flag,
} from '../expression/evaluated.ts';
import { changed, nothing } from '../expression/results.ts';
import type { Expression } from '../expression/grammar.ts';
import { poolSources } from '../expression/pooled.ts';
import { remember } from '../remember.ts';
import { type Series, Yearly } from '../expression/series.ts';
import { weakest } from '../expression/status.ts';
import { groupBy } from '../grouped.ts';
import type { IndicatorValue } from '../model.ts';
import type { Decision } from '../model/round.ts';
import { type Cut, cutsOf } from './breakdowns.ts';
import { ofCut, whereOf } from './compute.ts';
import { Figure, Told } from './figure.ts';
import { type Member, type PooledCountry, covered, memberOf } from './pool-members.ts';
import { measuredFigures } from './pool-measured.ts';
import { surveyOf } from './survey.ts';
import { spanOf, yearsOf } from './years.ts';

/** What stands in the place of the country in a figure of several. */
export const POOLED = '_POOL';

export interface PoolOptions {
  /** Indicator by which the countries weigh. */
  readonly weight: string;
  /** Values decided between the figures of two institutions of a country. */
  readonly decisions?: readonly Decision[];
}

/** One record for each figure that any of the countries has, in the order of the catalogue. */
export function pool(
  countries: readonly PooledCountry[],
  catalogue: Catalogue,
  options: PoolOptions,
): readonly IndicatorValue[] {
  const years = spanOf(countries.flatMap(({ checked }) => yearsOf(checked)));
  const members = countries.map((country) => memberOf(country, catalogue, options, years));
  const lists = new Set(catalogue.templates.filter(({ kind }) => kind === 'list').map(({ id }) => id));
  const sampled = new Set(
    catalogue.templates
      .filter(({ fields }) => fields.some(({ id }) => id === 'n_sample'))
      .map(({ id }) => id),
  );
  return catalogue.indicators
    .filter((indicator) => isPooled(indicator, lists))
    .flatMap((indicator): readonly IndicatorValue[] =>
      isArithmetic(indicator)
        ? placesOf(indicator, members).flatMap(({ cut, years: own }) => {
            const of = { indicator, country: POOLED, cut: cut.cut };
            const series = ofCut(cut, pooled(indicator, members, whereOf(cut), years));
            return own.map((year) => {
              const result = series.at(year);
              // The sheet of facts holds one country; no formula on it gives these figures.
              const told = new Told(result, false);
              const survey = surveyOf(result, sampled);
              return new Figure(
                of,
                year,
                { value: result.value ?? NaN, mayHaveFacts: true, survey },
                () => told,
              );
            });
          })
        : measuredFigures(indicator, members, POOLED),
    );
}

interface PlaceOfFigures {
  readonly cut: Cut;
  readonly years: readonly number[];
}

/** Cuts in the order in which they first come, each with the years in which a country has a record of it. */
function placesOf(indicator: ArithmeticIndicator, members: readonly Member[]): readonly PlaceOfFigures[] {
  const nameOf = (cut: Where['cut']): string => JSON.stringify(cut);
  const years = new Map<string, Set<number>>();
  for (const { indicator: id, disaggregation, year } of members.flatMap(({ values }) => values)) {
    if (id !== indicator.id) continue;
    const key = nameOf(disaggregation);
    years.set(key, (years.get(key) ?? new Set()).add(year));
  }
  // Not asked for in any country: to work it out for all of them takes longer than their own figures.
  if (years.size === 0) return [];
  const cuts = new Map<string, Cut>();
  for (const cut of members.flatMap(({ resolver }) => cutsOf(indicator, resolver)))
    if (!cuts.has(nameOf(cut.cut))) cuts.set(nameOf(cut.cut), cut);
  return [...cuts].map(([key, cut]) => ({ cut, years: [...(years.get(key) ?? [])].sort((a, b) => a - b) }));
}

/** @param years of all countries. */
function pooled(
  { value: formula }: ArithmeticIndicator,
  members: readonly Member[],
  where: Where,
  years: Years,
): Series {
  const own = members.map((member): OfMember => ({ member, series: ofOne(member, formula, where) }));
  /** By the countries added up: mostly they are the same in all years. */
  const sums = new Map<string, Series>();
  const sumOf = (able: readonly Member[]): Series => {
    const name = able.map((member) => members.indexOf(member)).join();
    const sum =
      sums.get(name) ?? evaluateFigure(formula, poolSources(able.map(({ source }) => source)), where);
    sums.set(name, sum);
    return sum;
  };
  return new Yearly(
    years,
    own.map(({ series }) => series),
    (year) => pooledIn(year, own, formula, where, sumOf),
  );
}

function pooledIn(
  year: number,
  own: readonly OfMember[],
  formula: Expression,
  where: Where,
  sumOf: (able: readonly Member[]) => Series,
): Evaluated {
  const each = own.map(({ member, series }): Able => ({ member, result: series.at(year) }));
  const able = sameYears(
    each.filter(({ result }) => hasComponents(result)),
    year,
  );
  const known = able.length > 0 ? [...able, ...each.filter((one) => hasNone(one, formula, where, year))] : [];
  const percent = covered(known, each, year);
  if (percent === null || percent < LEAST_COVERED) return uncovered(each);
  const sum = sumOf(able.map(({ member }) => member)).at(year);
  return percent === 100 || !exists(sum)
    ? sum
    : changed(sum, {
        status: weakest([sum.status, 'E']),
        flags: [flag(partialFlag(percent)), ...sum.flags],
      });
}

interface OfMember {
  readonly member: Member;
  readonly series: Series;
}

const WHOLE: Where['cut'] = {};

const ofOne = ({ source }: Member, formula: Expression, where: Where): Series =>
  evaluateFigure(formula, alone(source), where);

/** A pool of one country; what is known of the parts of formulas in it is found again. */
const alone = remember((source: FactSource) => poolSources([source]));

/**
 * In a cut by partner, sector …: a country that has the figure as a whole and no such member adds nothing to it, which
 * is not a gap. By sex it is one.
 */
function hasNone(
  { member, result }: Able,
  formula: Expression,
  { cut, columns }: Where,
  year: number,
): boolean {
  if (hasComponents(result) || result.reported) return false;
  const byMember = Object.keys(cut).some((dimension) => dimension !== 'sex');
  return byMember && hasComponents(ofOne(member, formula, { cut: WHOLE, columns }).at(year));
}

/** A country whose own denominator is zero still has components that can be added to those of others. */
const hasComponents = ({ value, reasons }: Evaluated): boolean =>
  value !== null || (reasons.length > 0 && reasons.every((reason) => reason.endsWith('DENOMINATOR')));

interface Able {
  readonly member: Member;
  readonly result: Evaluated;
}

/** Growth is pooled over countries that look back to the same year: of such groups the one with most people. */
function sameYears(able: readonly Able[], year: number): readonly Able[] {
  const groups = groupBy(able, ({ result }) => yearsBack(result.bound).join());
  const people = (group: readonly Able[]): number =>
    group.reduce((sum, { member }) => sum + (member.weightIn(year) ?? 0), 0);
  return (
    [...groups]
      .sort(([a, one], [b, other]) => people(other) - people(one) || (a < b ? -1 : 1))
      .map(([, group]) => group)[0] ?? []
  );
}

/** How far back each growth in a formula looks. */
function yearsBack(bound: Bound): readonly number[] {
  switch (bound.op) {
    case 'growth':
      return [bound.years];
    case 'ratio':
      return [bound.numerator, bound.denominator].flatMap(yearsBack);
    case 'minus':
    case 'divided':
    case 'power':
      return [bound.left, bound.right].flatMap(yearsBack);
    case 'plus':
    case 'times':
    case 'max':
    case 'min':
      return bound.of.flatMap(yearsBack);
    case 'abs':
      return yearsBack(bound.of);
    default:
      return [];
  }
}

/** No figure; what is absent is said with the country that lacks it. */
function uncovered(each: readonly Able[]): Evaluated {
  const lacking = each.filter(({ result }) => !hasComponents(result));
  const missing = lacking.flatMap(({ member, result }) =>
    result.missing.map((text) => `${member.country}: ${text}`),
  );
  return nothing('LOW_COVERAGE', missing, true);
}
