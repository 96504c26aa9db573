/**
 * Figures of several countries together (indicators §1.4, rulings B35): components added in US dollars of their own
 * year, the formula applied once, and no figure where the countries that have one are too small a part of all.
 */
import { type ArithmeticIndicator, type Catalogue, isArithmetic, isPooled } from '../catalogue/define.ts';
import type { Bound } from '../expression/bound.ts';
import { LEAST_COVERED, partialFlag } from '../expression/coverage.ts';
import { evaluateFigure } from '../expression/evaluate.ts';
import { type At, type Evaluated, exists, flag } from '../expression/evaluated.ts';
import { changed, nothing } from '../expression/results.ts';
import type { Expression } from '../expression/grammar.ts';
import { poolSources } from '../expression/pooled.ts';
import { weakest } from '../expression/status.ts';
import type { IndicatorValue } from '../model.ts';
import type { Decision } from '../model/round.ts';
import { type Cut, cutsOf } from './breakdowns.ts';
import { figureOf, openRecords } from './compute.ts';
import { type Member, type PooledCountry, covered, memberOf } from './pool-members.ts';
import { measuredFigures } from './pool-measured.ts';
import { groupBy } from './sheet-rows.ts';

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
  const members = countries.map((country) => memberOf(country, catalogue, options));
  const lists = new Set(catalogue.templates.filter(({ kind }) => kind === 'list').map(({ id }) => id));
  // The sheet of facts holds one country; no formula on it gives these figures.
  const record = openRecords(catalogue, POOLED, { live: false });
  return catalogue.indicators
    .filter((indicator) => isPooled(indicator, lists))
    .flatMap((indicator): readonly IndicatorValue[] =>
      isArithmetic(indicator)
        ? placesOf(indicator, members).map(({ cut, year }) => {
            const result = figureOf(cut, year, (at) => pooled(indicator, members, at));
            return record(indicator, result, { year, cut: cut.cut });
          })
        : measuredFigures(indicator, members, POOLED),
    );
}

interface PlaceOfFigure {
  readonly cut: Cut;
  readonly year: number;
}

/** Cuts in the order in which they first come, each with the years in which a country has a record of it. */
function placesOf(indicator: ArithmeticIndicator, members: readonly Member[]): readonly PlaceOfFigure[] {
  const nameOf = (cut: At['cut']): string => JSON.stringify(cut);
  const years = new Map<string, Set<number>>();
  for (const { indicator: id, disaggregation, year } of members.flatMap(({ values }) => values)) {
    if (id !== indicator.id) continue;
    const key = nameOf(disaggregation);
    years.set(key, (years.get(key) ?? new Set()).add(year));
  }
  const cuts = new Map<string, Cut>();
  for (const cut of members.flatMap(({ resolver }) => cutsOf(indicator, resolver)))
    if (!cuts.has(nameOf(cut.cut))) cuts.set(nameOf(cut.cut), cut);
  return [...cuts].flatMap(([key, cut]) =>
    [...(years.get(key) ?? [])].sort((a, b) => a - b).map((year) => ({ cut, year })),
  );
}

function pooled({ value: formula }: ArithmeticIndicator, members: readonly Member[], at: At): Evaluated {
  const each = members.map((member): Able => ({ member, result: ofOne(member, formula, at) }));
  const able = sameYears(
    each.filter(({ result }) => hasComponents(result)),
    at.year,
  );
  const known = able.length > 0 ? [...able, ...each.filter((one) => hasNone(one, formula, at))] : [];
  const percent = covered(known, each, at.year);
  if (percent === null || percent < LEAST_COVERED) return uncovered(each);
  const sum = evaluateFigure(formula, poolSources(able.map(({ member }) => member.source)), at);
  return percent === 100 || !exists(sum)
    ? sum
    : changed(sum, {
        status: weakest([sum.status, 'E']),
        flags: [flag(partialFlag(percent)), ...sum.flags],
      });
}

const ofOne = ({ source }: Member, formula: Expression, at: At): Evaluated =>
  evaluateFigure(formula, poolSources([source]), at);

/**
 * In a cut by partner, sector …: a country that has the figure as a whole and no such member adds nothing to it, which
 * is not a gap. By sex it is one.
 */
function hasNone({ member, result }: Able, formula: Expression, at: At): boolean {
  if (hasComponents(result) || result.reported) return false;
  const byMember = Object.keys(at.cut).some((dimension) => dimension !== 'sex');
  return byMember && hasComponents(ofOne(member, formula, { ...at, cut: {} }));
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
