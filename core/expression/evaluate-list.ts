/** One number from a list: who is kept, whether enough is there, and what is made of the members. */
import type { Bound } from './bound.ts';
import {
  type Evaluated,
  type FactSource,
  type Flag,
  NONE,
  type Where,
  type Years,
  flag,
} from './evaluated.ts';
import type { FoldTerm, ListTerm } from './grammar.ts';
import { type List, type Members, openList } from './list.ts';
import { type Write, changed, combine, nothing } from './results.ts';
import { RESIDUAL, RESIDUAL_CLASS } from './residual.ts';
import { type Evaluate, Series, Yearly, finite } from './series.ts';

export function evaluateFold(
  expression: FoldTerm,
  source: FactSource,
  where: Where,
  evaluate: Evaluate,
): Series {
  const { keep } = expression;
  const list = openList(expression.list, source, where, evaluate);
  return new Fold(expression, source.years, list, keep && openList(keep.list, source, where, evaluate));
}

class Fold extends Series {
  readonly #term: FoldTerm;
  readonly currencies: readonly string[];
  readonly isCarried: boolean;
  readonly #list: List;
  /** That which decides who is kept. */
  readonly #other: List | undefined;

  constructor(term: FoldTerm, years: Years, list: List, other: List | undefined) {
    super(years);
    this.#term = term;
    this.#list = list;
    this.#other = other;
    this.fill();
    this.currencies = list.currencies;
    this.isCarried = list.isCarried || (other?.isCarried ?? false);
  }

  protected valueIn(year: number): number {
    const { lost, values } = this.#choose(year);
    return lost ? NaN : finite(foldValues(this.#term.fold, values, this.#term.above));
  }

  at(year: number): Evaluated {
    const { fold, above } = this.#term;
    const { lost, members, others, flags, newest } = this.#choose(year);
    if (lost) return lost;
    return combine(
      [
        ...members.map((code) => this.#list.at(code, year)),
        ...others.flatMap((code) => this.#other?.at(code, year) ?? []).map(onlyDeciding),
      ],
      writeFold(fold, above, members.length),
      (values) => foldValues(fold, values.slice(0, members.length), above),
      { ...withFlags(flags), newest },
    );
  }

  mayHaveFacts(year: number): boolean {
    const { lost, members, others } = this.#choose(year);
    return !lost && members.length + others.length > 0;
  }

  #choose(year: number): Chosen {
    const all = this.#list.inYear(year);
    const { keep } = this.#term;
    if (all.lost || !keep || !this.#other) return chosenFrom(all);
    const other = this.#other.inYear(year);
    const largest = keep.largest;
    const named = largest === undefined ? other.members : largestOf(other, largest);
    const codes = new Set(named);
    const places = [...all.members.keys()].filter((at) => codes.has(all.members[at] ?? ''));
    const members = places.map((at) => all.members[at] ?? '');
    const values = places.map((at) => all.values[at] ?? NaN);
    const few = largest !== undefined && keep.flagFewer && named.length < largest;
    const chosen: Chosen = {
      members,
      values,
      // Figures of the other list that decided who is kept.
      others: largest === undefined ? named.filter((code) => members.includes(code)) : named,
      flags: [...all.flags, ...other.flags, ...(few ? [flag(`FEW(${String(named.length)})`)] : NONE)],
      newest: Math.max(all.newest, other.newest),
      lost: other.lost,
    };
    if (other.lost) return chosen;
    if (members.length === 0 && !other.register)
      return {
        ...chosen,
        lost: nothing('MISSING_INPUT', [`${this.#other.name} ${String(year)}`], true),
      };
    const gaps = this.#list.judge({ ...all, members, values }, codes);
    return { ...chosen, flags: [...chosen.flags, ...gaps.flags], lost: gaps.lost };
  }
}

/** All are kept. */
const chosenFrom = ({ members, values, flags, newest, lost }: Members): Chosen => ({
  members,
  values,
  flags,
  newest,
  others: NONE,
  lost,
});

/** Who is kept, with what. */
interface Chosen extends Pick<Members, 'members' | 'values' | 'flags' | 'newest'> {
  readonly others: readonly string[];
  readonly lost: Evaluated | undefined;
}

/** What only decides who is kept may be money of any currency. */
const onlyDeciding = (figure: Evaluated): Evaluated => changed(figure, NO_CURRENCIES);

const NO_CURRENCIES = { currencies: NONE };

/** Members stand first; figures that only decided who is kept are no part of the formula. */
const writeFold =
  (fold: FoldTerm['fold'], above: number | undefined, members: number): Write =>
  (bounds) => ({
    op: 'fold',
    ...{ fold, members: bounds.slice(0, members) },
    ...(above !== undefined && { above }),
  });

/** A figure with gaps or carried forward is an estimate. */
const withFlags = (
  flags: readonly Flag[],
): { readonly flags: readonly Flag[]; readonly status: 'E' | 'A' } => ({
  flags,
  status: flags.some(({ text }) => text.startsWith('PARTIAL') || text.startsWith('LAGGED')) ? 'E' : 'A',
});

function foldValues(fold: FoldTerm['fold'], values: readonly number[], above: number | undefined): number {
  if (fold === 'count') return values.filter((value) => above === undefined || value > above).length;
  return values.reduce((sum, value) => sum + (fold === 'squares' ? value ** 2 : value), 0);
}

export function evaluateWeighted(
  { list, by }: { readonly list: ListTerm; readonly by: ListTerm },
  source: FactSource,
  where: Where,
  evaluate: Evaluate,
): Series {
  const [values, weights] = [openList(list, source, where, evaluate), openList(by, source, where, evaluate)];
  return new Yearly(
    source.years,
    [values, weights],
    (year) => weightedIn(year, values, weights),
    (year) => weightedValue(values.inYear(year), weights.inYear(year)),
  );
}

/** NaN where there is none. */
function weightedValue(values: Members, weights: Members): number {
  if (values.lost ?? weights.lost) return NaN;
  const placeOf = new Map(weights.members.map((code, place) => [code, place]));
  let sum = NaN;
  for (const [place, code] of values.members.entries()) {
    const weight = weights.values[placeOf.get(code) ?? -1];
    if (weight !== undefined) sum = (Number.isNaN(sum) ? 0 : sum) + (values.values[place] ?? 0) * weight;
  }
  return finite(sum);
}

function weightedIn(year: number, list: List, by: List): Evaluated {
  const [values, weights] = [list.inYear(year), by.inYear(year)];
  if (values.lost ?? weights.lost) return values.lost ?? weights.lost ?? nothing('MISSING_INPUT', [], true);
  const weighed = new Set(weights.members);
  const pairs = values.members
    .filter((code) => weighed.has(code))
    .map((code) => [list.at(code, year), by.at(code, year)] as const);
  if (pairs.length === 0)
    return nothing('MISSING_INPUT', [`${list.name} = ${by.name} ${String(year)}`], true);
  return combine(
    pairs.flat(),
    (bounds) => ({
      op: 'weighted',
      pairs: pairs.map((_, at) => [boundAt(bounds, 2 * at), boundAt(bounds, 2 * at + 1)]),
    }),
    (all) => pairs.reduce((sum, _, index) => sum + (all[2 * index] ?? 0) * (all[2 * index + 1] ?? 0), 0),
    {
      ...withFlags([...values.flags, ...weights.flags]),
      newest: Math.max(values.newest, weights.newest),
    },
  );
}

const boundAt = (bounds: readonly Bound[], at: number): Bound => bounds[at] ?? { op: 'missing' };

/** Ties in order of the code; the residual is never among the largest (rulings B7, B8). */
function largestOf({ members, values }: Members, n: number): readonly string[] {
  return members
    .map((code, at) => ({ code, value: values[at] ?? NaN }))
    .filter(({ code }) => !RESIDUAL.has(code) && code !== RESIDUAL_CLASS)
    .sort((a, b) => b.value - a.value || (a.code < b.code ? -1 : 1))
    .slice(0, n)
    .map(({ code }) => code);
}
