/** The figures of the members of a list: one series for each code, worked out when it is asked for. */
import { type FactSource, type Where, forMember } from './evaluated.ts';
import type { FactTerm, ListTerm } from './grammar.ts';
import { RESIDUAL, RESIDUAL_CLASS } from './residual.ts';
import { remember } from '../remember.ts';
import type { Evaluate, Series } from './series.ts';
import { factTerms } from './terms.ts';

/** `STA_EMIG.destination`, for the list of what is absent. */
export const sheetsOf = (list: ListTerm): string =>
  [...new Set(memberTerms(list).map(({ sheet }) => `${sheet}.${list.over}`))].join('+');

export const memberTerms = remember((list: ListTerm): readonly FactTerm[] =>
  factTerms(list.each).filter(({ where }) =>
    Object.values(where ?? {}).some((each) => typeof each === 'object' && 'member' in each),
  ),
);

/** Who has a value, the residual class last, and which. */
export interface Valued {
  readonly members: readonly string[];
  readonly values: readonly number[];
}

export class MemberFigures {
  readonly #list: ListTerm;
  readonly #source: FactSource;
  readonly #where: Where;
  readonly #evaluate: Evaluate;
  readonly #figures = new Map<string, Series>();

  constructor(list: ListTerm, source: FactSource, where: Where, evaluate: Evaluate) {
    this.#list = list;
    this.#source = source;
    this.#where = where;
    this.#evaluate = evaluate;
  }

  /** Those that were asked for. */
  get asked(): Iterable<Series> {
    return this.#figures.values();
  }

  figure(code: string): Series {
    let figure = this.#figures.get(code);
    if (!figure)
      this.#figures.set(
        code,
        (figure = this.#evaluate(this.#list.each, this.#source, forMember(this.#where, code))),
      );
    return figure;
  }

  /** Members are reported, but each of them needs a sum that has too many gaps. */
  haveAllTooLittle(codes: readonly string[], year: number): boolean {
    let isAny = false;
    for (const code of codes)
      for (const reason of this.figure(code).at(year).reasons) {
        if (reason !== 'LOW_COVERAGE') return false;
        isAny = true;
      }
    return isAny;
  }

  valued(codes: readonly string[], year: number): Valued {
    const members: string[] = [];
    const values: number[] = [];
    const add = (code: string): void => {
      const value = this.figure(code).value(year);
      if (Number.isNaN(value)) return;
      members.push(code);
      values.push(value);
    };
    for (const code of this.#codesOf(codes)) add(code);
    if (members.length === 0 && this.#list.total) add('_T');
    return { members, values };
  }

  /** Codes that stand for a member, the residual class last. */
  #codesOf(codes: readonly string[]): readonly string[] {
    const { residual = 'members' } = this.#list;
    if (residual === 'members') return codes;
    const single = codes.filter((code) => !RESIDUAL.has(code));
    return residual === 'class' && single.length < codes.length ? [...single, RESIDUAL_CLASS] : single;
  }

  /** Null where there is none. */
  valueOf(code: string, year: number): number | null {
    const value = this.figure(code).value(year);
    return Number.isNaN(value) ? null : value;
  }
}

/** Members that the terms of a list have in a year; the `_T` row where there are no leaves. */
export function listMembers(
  list: ListTerm,
  source: FactSource,
  where: Where,
  year: number,
): readonly string[] {
  const codes = memberTerms(list).flatMap((term) => source.members(term, where, year).codes);
  const listed = [...new Set(codes)].filter((code) => !RESIDUAL.has(code)).sort();
  return listed.length > 0 ? listed : ['_T'];
}
