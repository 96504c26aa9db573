/** One number from a list: who is kept, whether enough is there, and what is made of the members. */
import type { Bound } from './bound.ts';
import { type Evaluated, type FactSource, type Flag, NONE, type Where, flag } from './evaluated.ts';
import type { FoldTerm, Keep, ListTerm } from './grammar.ts';
import { type List, type Member, type Members, openList } from './list.ts';
import { type Write, changed, combine, nothing } from './results.ts';
import { RESIDUAL, RESIDUAL_CLASS } from './residual.ts';
import { type Evaluate, type Parts, type Series, Yearly } from './series.ts';

export function evaluateFold(
  expression: FoldTerm,
  source: FactSource,
  where: Where,
  evaluate: Evaluate,
): Series {
  const list = openList(expression.list, source, where, evaluate);
  const { keep } = expression;
  const other = keep && openList(keep.list, source, where, evaluate);
  return new Yearly(source.years, other ? [list, deciding(other)] : [list], (year) =>
    foldIn(year, expression, list, other),
  );
}

/** What only decides who is kept may be money of any currency. */
const deciding = (list: List): Parts => ({
  currencies: NONE,
  get isCarried() {
    return list.isCarried;
  },
});

function foldIn(
  year: number,
  { fold, keep, above }: FoldTerm,
  list: List,
  other: List | undefined,
): Evaluated {
  const all = list.inYear(year);
  if (all.lost) return all.lost;
  const kept = keep && other ? keepMembers(all, keep, other, year) : undefined;
  if (kept?.lost) return kept.lost;
  const members = kept?.members ?? all.members;
  const gaps = kept ? list.judge({ ...all, members }, kept.codes) : { flags: NONE };
  if (gaps.lost) return gaps.lost;
  return combine(
    [...members.map(({ figure }) => figure), ...(kept?.others ?? NONE)],
    writeFold(fold, above, members.length),
    (values) => foldValues(fold, values.slice(0, members.length), above),
    {
      ...withFlags([...all.flags, ...(kept?.flags ?? NONE), ...gaps.flags]),
      newest: Math.max(all.newest, kept?.newest ?? -Infinity),
    },
  );
}

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
  return new Yearly(source.years, [values, weights], (year) => weightedIn(year, values, weights));
}

function weightedIn(year: number, list: List, by: List): Evaluated {
  const [values, weights] = [list.inYear(year), by.inYear(year)];
  if (values.lost ?? weights.lost) return values.lost ?? weights.lost ?? nothing('MISSING_INPUT', [], true);
  const weightOf = new Map(weights.members.map(({ code, figure }) => [code, figure]));
  const pairs = values.members.flatMap(({ code, figure }) => {
    const weight = weightOf.get(code);
    return weight ? [[figure, weight] as const] : [];
  });
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

const NO_CURRENCIES = { currencies: NONE };

interface Kept {
  readonly members: readonly Member[];
  /** Codes that may be kept, with or without a value here. */
  readonly codes: ReadonlySet<string>;
  /** Figures of the other list that decided who is kept. */
  readonly others: readonly Evaluated[];
  readonly flags: readonly Flag[];
  readonly newest: number;
  readonly lost?: Evaluated;
}

function keepMembers(all: Members, keep: Keep, list: List, year: number): Kept {
  const other = list.inYear(year);
  const largest = keep.largest;
  const chosen = largest === undefined ? other.members : largestOf(other.members, largest);
  const codes = new Set(chosen.map(({ code }) => code));
  const members = all.members.filter(({ code }) => codes.has(code));
  const few = largest !== undefined && keep.flagFewer && chosen.length < largest;
  const kept: Kept = {
    members,
    codes,
    others: chosen
      .filter(({ code }) => largest !== undefined || members.some((each) => each.code === code))
      .map(({ figure }) => changed(figure, NO_CURRENCIES)),
    flags: [...other.flags, ...(few ? [flag(`FEW(${String(chosen.length)})`)] : [])],
    newest: other.newest,
  };
  if (other.lost) return { ...kept, lost: other.lost };
  return members.length === 0 && !other.register
    ? { ...kept, lost: nothing('MISSING_INPUT', [`${list.name} ${String(year)}`], true) }
    : kept;
}

/** Ties in order of the code; the residual is never among the largest (rulings B7, B8). */
const largestOf = (members: readonly Member[], n: number): readonly Member[] =>
  members
    .filter(({ code }) => !RESIDUAL.has(code) && code !== RESIDUAL_CLASS)
    .toSorted((a, b) => b.figure.value - a.figure.value || (a.code < b.code ? -1 : 1))
    .slice(0, n);
