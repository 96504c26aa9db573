/** The members of a list: who is there, with which figure, in which year, and whether they are enough. */
import { isCutList } from './cuts.ts';
import { LEAST_COVERED, partialFlag, percentOfCount, percentOfTotal } from './coverage.ts';
import { type Evaluated, type FactSource, type Flag, NONE, type Where, flag } from './evaluated.ts';
import type { FactTerm, ListTerm } from './grammar.ts';
import { knownList } from './known.ts';
import { MemberFigures, type Valued, memberTerms, sheetsOf } from './list-members.ts';
import { mergeFlags } from './merge.ts';
import { addUpYear, isAdditive } from './pooled.ts';
import { RESIDUAL, RESIDUAL_CLASS } from './residual.ts';
import { nothing } from './results.ts';
import { type Evaluate, type Parts, areCarried, currenciesOf } from './series.ts';

/** Share of the residual class from which it is flagged. */
const RESIDUAL_LIMIT = 0.1;
const RESIDUAL_FLAG = 'RESIDUAL';

export interface Members extends Valued {
  /** Set where the list cannot be used. */
  readonly lost?: Evaluated;
  readonly flags: readonly Flag[];
  /** Member codes that have a row, with or without value. */
  readonly codes: readonly string[];
  /** Year of the list; -Infinity: of none. */
  readonly newest: number;
  /** In which it was looked at. */
  readonly year: number;
  /** A register: that nothing is in it is an answer. */
  readonly register: boolean;
}

export function openList(list: ListTerm, source: FactSource, where: Where, evaluate: Evaluate): List {
  const known = knownList(list, source, where);
  const open = (): List => new List(list, source, where, evaluate);
  return known ? known(open) : open();
}

export class List implements Parts {
  /** `STA_EMIG.destination`. */
  readonly name: string;
  /** A register of nothing is an answer, and so may be a list of nobody. */
  readonly isEmpty = false;
  readonly #list: ListTerm;
  readonly #source: FactSource;
  readonly #where: Where;
  /** The lists of several countries, where members are added up country by country. */
  readonly #countries: readonly List[] | undefined;
  readonly #figures: MemberFigures;
  readonly #terms: readonly FactTerm[];
  readonly #isRegister: boolean;
  readonly #years = new Map<number, Members>();
  readonly #looked = new Map<number, Looked>();
  #isCarried = false;

  constructor(list: ListTerm, source: FactSource, where: Where, evaluate: Evaluate) {
    this.name = sheetsOf(list);
    this.#list = list;
    this.#source = source;
    this.#where = where;
    this.#figures = new MemberFigures(list, source, where, evaluate);
    this.#terms = memberTerms(list);
    this.#isRegister = this.#terms.some(({ pool }) => pool === 'in-force');
    if (source.countries && isAdditive(list.each, source.formula))
      this.#countries = source.countries.map((country) => openList(list, country, where, evaluate));
  }

  get currencies(): readonly string[] {
    return currenciesOf(this.#countries ?? this.#figures.asked);
  }

  get isCarried(): boolean {
    return this.#isCarried || areCarried(this.#countries ?? this.#figures.asked);
  }

  /**
   * The members that have a value, in the latest year within the carry-forward in which there are enough of them
   * (rulings A3, A4).
   */
  inYear(year: number): Members {
    let members = this.#years.get(year);
    if (!members) this.#years.set(year, (members = this.#workOut(year)));
    return members;
  }

  /** The figure of a member in the year of the list, which may be an earlier one. */
  at(code: string, asked: number): Evaluated {
    const { year } = this.inYear(asked);
    if (!this.#countries) return this.#figures.figure(code).at(year);
    const own = this.#countries.filter((list) => list.inYear(asked).members.includes(code));
    return addUpYear(
      own.map((list) => list.at(code, asked)),
      { member: code },
    );
  }

  #workOut(asked: number): Members {
    if (this.#countries) return this.#together(this.#countries, asked);
    const list = this.#list;
    const year = asked + (list.year ?? 0);
    const register = this.#isRegister;
    let lost: Evaluated | undefined;
    for (let years = 0; years <= (list.lag ?? 0); years++) {
      const there = year - years;
      const looked = this.#look(there);
      const { members, values, codes, isThere, gaps } = looked;
      if (!isThere) {
        if (years === 0 && this.#figures.haveAllTooLittle(codes, there))
          lost = nothing('LOW_COVERAGE', [`${this.name} ${String(year)}`], true);
        continue;
      }
      if (gaps.lost) {
        if (years === 0) lost = gaps.lost;
        continue;
      }
      this.#isCarried ||= years > 0;
      return {
        members,
        values,
        codes,
        register,
        newest: there,
        year: there,
        flags: together(
          gaps.flags,
          residualFlags(looked),
          this.#unknownFlags(looked, there),
          years > 0 ? [{ key: `LAGGED|${this.name}`, text: `LAGGED(${String(years)})` }] : NONE,
        ),
      };
    }
    return {
      members: NONE,
      values: NONE,
      codes: NONE,
      register,
      newest: -Infinity,
      year,
      flags: NONE,
      lost: lost ?? nothing('MISSING_INPUT', [`${this.name} ${String(year)}`], false),
    };
  }

  /** What stands in a year, enough or not. */
  #look(year: number): Looked {
    let looked = this.#looked.get(year);
    if (!looked) this.#looked.set(year, (looked = this.#lookFirst(year)));
    return looked;
  }

  #lookFirst(year: number): Looked {
    const found = this.#terms.map((term) => this.#source.members(term, this.#where, year + (term.year ?? 0)));
    const [first] = found;
    const codes =
      found.length === 1 && first ? first.codes : [...new Set(found.flatMap((each) => each.codes))].sort();
    if (codes.length === 0 && !this.#list.total && !this.#isRegister) return NOTHING;
    const { members, values } = this.#figures.valued(codes, year);
    const isThere = members.length > 0 || (this.#isRegister && found.some(({ open }) => open));
    const isJudged = isThere && this.#list.judged === undefined;
    const gaps = isJudged ? this.judge({ members, values, codes, year }) : NO_GAPS;
    // Field by field: objects put together by spreading take many times as long, and there is one for each year of each list.
    return { members, values, codes, isThere, gaps };
  }

  /** The lists of several countries, members matched by code; each was judged and carried forward in its own country. */
  #together(countries: readonly List[], year: number): Members {
    const lists = countries.map((list) => list.inYear(year));
    const lost = lists.find((each) => each.lost)?.lost;
    const byCode = new Map<string, number>();
    for (const { members, values } of lists)
      for (const [at, code] of members.entries())
        byCode.set(code, (byCode.get(code) ?? 0) + (values[at] ?? 0));
    const all = [...byCode].sort(([a], [b]) => (a < b ? -1 : 1));
    const valued = { members: all.map(([code]) => code), values: all.map(([, value]) => value) };
    const flags = lists.flatMap((each) => each.flags).filter(({ text }) => !text.startsWith(RESIDUAL_FLAG));
    return {
      ...valued,
      codes: [...new Set(lists.flatMap(({ codes }) => codes))].sort(),
      register: lists.every(({ register }) => register),
      newest: Math.max(...lists.map(({ newest }) => newest)),
      year,
      flags: mergeFlags([...flags, ...residualFlags(valued)]),
      ...(lost && { lost }),
    };
  }

  /** What is left out of the list, as a share of all. */
  #unknownFlags({ values }: Valued, year: number): readonly Flag[] {
    const { residual, unknownAbove } = this.#list;
    if (residual !== 'out' || unknownAbove === undefined) return NONE;
    const rest = this.#figures.valueOf(RESIDUAL_CLASS, year) ?? 0;
    const whole = values.reduce((sum, value) => sum + value, rest);
    return rest > unknownAbove * whole
      ? [flag(`UNKNOWN(${String(Math.round((100 * rest) / whole))} %)`)]
      : NONE;
  }

  /**
   * Whether the members make up enough of the whole (rulings A3): against the `_T` row, else, and where only some
   * members are kept, against the members of the year before.
   */
  judge(all: Valued & Pick<Members, 'codes' | 'year'>, kept?: ReadonlySet<string>): Gaps {
    const { members, values, year } = all;
    const complete = this.#terms.every(({ sheet }) => this.#source.isComplete(sheet));
    const onlyTotal = members[0] === '_T';
    if (this.#list.judged === 'none' || complete || onlyTotal || isCutList(this.#terms, this.#where))
      return NO_GAPS;
    const whole = kept ? null : this.#figures.valueOf('_T', year);
    const listed = values.reduce((sum, value) => sum + value, 0);
    // What is left out on purpose is no gap.
    const rest = this.#list.residual === 'out' ? this.#figures.valueOf(RESIDUAL_CLASS, year) : null;
    const percent =
      whole === null ? this.#percentOfMembers(all, kept) : percentOfTotal(listed + (rest ?? 0), whole);
    if (percent < LEAST_COVERED)
      return { flags: [], lost: nothing('LOW_COVERAGE', [`${this.name} ${String(year)}`], true) };
    return percent < 100 ? { flags: [flag(partialFlag(percent))] } : NO_GAPS;
  }

  #percentOfMembers(
    { members, codes, year }: Pick<Members, 'members' | 'codes' | 'year'>,
    kept: ReadonlySet<string> | undefined,
  ): number {
    const before = this.#terms.flatMap((term) => this.#source.members(term, this.#where, year - 1).codes);
    const earlier = this.#figures
      .valued([...new Set(before)].sort(), year - 1)
      .members.filter((code) => code !== '_T');
    const listed = codes.filter(
      (code) => (this.#list.residual ?? 'members') === 'members' || !RESIDUAL.has(code),
    );
    const there = new Set(members);
    const expected = (earlier.length > 0 ? earlier : listed).filter((code) => kept?.has(code) ?? true);
    return percentOfCount(expected.filter((code) => there.has(code)).length, expected.length);
  }
}

interface Gaps {
  readonly flags: readonly Flag[];
  readonly lost?: Evaluated;
}

const NO_GAPS: Gaps = { flags: NONE };

/** Mostly there are none. */
const together = (...lists: readonly (readonly Flag[])[]): readonly Flag[] =>
  lists.every(({ length }) => length === 0) ? NONE : lists.flat();

interface Looked extends Valued {
  readonly codes: readonly string[];
  readonly isThere: boolean;
  readonly gaps: Gaps;
}

const NOTHING: Looked = { members: NONE, values: NONE, codes: NONE, isThere: false, gaps: NO_GAPS };

function residualFlags({ members, values }: Valued): readonly Flag[] {
  const whole = values.reduce((sum, value) => sum + value, 0);
  const rest = values[members.indexOf(RESIDUAL_CLASS)] ?? 0;
  return rest > RESIDUAL_LIMIT * whole
    ? [flag(`${RESIDUAL_FLAG}(${String(Math.round((100 * rest) / whole))} %)`)]
    : NONE;
}
