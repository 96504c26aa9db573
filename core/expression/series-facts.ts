/** The facts of a term as the results of a part of a formula; of what is not there, the latest earlier one (rulings A4). */
import {
  type Evaluated,
  type FactSeries,
  type FactSource,
  type Found,
  type Lost,
  type Where,
  type Years,
} from './evaluated.ts';
import type { FactTerm } from './grammar.ts';
import { FactResult, nothing } from './results.ts';
import { Series, emptyOf, noValues } from './series.ts';

export class TermSeries extends Series {
  #isCarried = false;
  readonly #facts: FactSeries;
  readonly #term: FactTerm;
  readonly #source: FactSource;
  readonly #where: Where;

  constructor(term: FactTerm, source: FactSource, where: Where) {
    const facts = source.facts(term, where);
    const isPlain = (!term.year && !term.lag) || facts.values === emptyOf(source.years);
    super(source.years, isPlain ? facts.values : noValues(source.years));
    this.#facts = facts;
    this.#term = term;
    this.#source = source;
    this.#where = where;
    if (!isPlain) this.fill();
  }

  protected valueIn(year: number): number {
    const { year: offset = 0, lag = 0 } = this.#term;
    for (let back = 0; back <= lag; back++) {
      const value = this.#value(year + offset - back);
      if (Number.isNaN(value)) continue;
      this.#isCarried ||= back > 0;
      return value;
    }
    return NaN;
  }

  get isCarried(): boolean {
    return this.#isCarried;
  }

  get currencies(): readonly string[] {
    return this.#facts.currencies;
  }

  at(year: number): Evaluated {
    const { year: offset = 0, lag = 0 } = this.#term;
    const there = year + offset;
    const now = this.#facts.find(there);
    if ('fact' in now) return resultOf(now);
    for (let back = 1; back <= lag; back++) {
      const found = this.#facts.find(there - back);
      if ('fact' in found) return new FactResult(found.fact, back);
    }
    const { key, text } = this.#source.keyOf(this.#term, this.#where, there);
    const reason = now.cause === 'coverage' ? 'LOW_COVERAGE' : 'MISSING_INPUT';
    return nothing(reason, [text], now.cause !== 'absent', key);
  }

  override isReported(year: number): boolean {
    if (!Number.isNaN(this.value(year))) return true;
    const now = this.#facts.find(year + (this.#term.year ?? 0));
    return 'fact' in now || now.cause !== 'absent';
  }

  mayHaveFacts(year: number): boolean {
    return !Number.isNaN(this.value(year));
  }

  #value(year: number): number {
    const value = this.#facts.values[year - this.years.first];
    if (value !== undefined) return value;
    const found = this.#facts.find(year);
    return 'fact' in found ? found.fact.value : NaN;
  }
}

export const resultOf = (found: Found): Evaluated => (found.result ??= new FactResult(found.fact, 0));

/** Facts of which some are others than in the sheets. */
export function otherFacts(
  { first, count }: Years,
  facts: FactSeries,
  currencies: readonly string[],
  find: (found: Found | Lost, year: number) => Found | Lost,
): FactSeries {
  const own = (year: number): Found | Lost => find(facts.find(year), year);
  const values = Float64Array.from({ length: count }, (_, index) => {
    const found = own(first + index);
    return 'fact' in found ? found.fact.value : NaN;
  });
  return { values, currencies, find: own };
}
