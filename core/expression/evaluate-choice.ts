/** Parts of a formula that depend on what is there: alternatives, and what counts as zero where nothing is reported. */
import { type Evaluated, type FactSource, type Where, exists, flag } from './evaluated.ts';
import type { Expression } from './grammar.ts';
import { changed, nothing, plain } from './results.ts';
import { type Evaluate, Series, areCarried, currenciesOf, emptyOf, noValues } from './series.ts';
import { weaker } from './status.ts';

/** The first option that has a value, year by year. */
export class Either extends Series {
  readonly #options: Extract<Expression, { readonly op: 'either' }>['options'];
  readonly #of: Series[];
  readonly #evaluate: (option: Expression) => Series;

  constructor(
    { options }: Extract<Expression, { readonly op: 'either' }>,
    source: FactSource,
    where: Where,
    evaluate: Evaluate,
  ) {
    const of: Series[] = [];
    const isEmpty = options.every((option) => {
      const series = evaluate(option.of, source, where);
      of.push(series);
      return series.isEmpty;
    });
    super(source.years, isEmpty ? emptyOf(source.years) : noValues(source.years));
    this.#options = options;
    this.#of = of;
    this.#evaluate = (option) => evaluate(option, source, where);
    this.fill();
  }

  protected valueIn(year: number): number {
    for (let at = 0; at < this.#options.length; at++) {
      const value = this.#option(at)?.value(year) ?? NaN;
      if (!Number.isNaN(value)) return value;
    }
    return NaN;
  }

  /** Later options are worked out where one before them lacks a year. */
  #option(at: number): Series | undefined {
    const option = this.#options[at];
    return option && (this.#of[at] ??= this.#evaluate(option.of));
  }

  get currencies(): readonly string[] {
    return currenciesOf(this.#of);
  }

  get isCarried(): boolean {
    return areCarried(this.#of);
  }

  at(year: number): Evaluated {
    for (const [at, { status, flag: said }] of this.#options.entries()) {
      const option = this.#option(at);
      if (!option || Number.isNaN(option.value(year))) continue;
      const result = option.at(year);
      if (status === undefined && said === undefined) return result;
      return changed(result, {
        status: weaker(result.status, status ?? 'A'),
        flags: said === undefined ? result.flags : [...result.flags, flag(said)],
      });
    }
    return this.#option(0)?.at(year) ?? nothing('MISSING_INPUT', [], false);
  }

  override isReported(year: number): boolean {
    return !Number.isNaN(this.value(year)) || (this.#option(0)?.isReported(year) ?? false);
  }

  mayHaveFacts(year: number): boolean {
    return !Number.isNaN(this.value(year)) || (this.#option(0)?.mayHaveFacts(year) ?? false);
  }
}

/** Only what was not reported at all is zero; a row under an error or a sum with gaps stays missing. */
export class Optional extends Series {
  readonly #of: Series;
  readonly #flag: string | undefined;
  readonly #given: () => Series | undefined;

  constructor(
    { of, flag: said, given }: Extract<Expression, { readonly op: 'optional' }>,
    source: FactSource,
    where: Where,
    evaluate: Evaluate,
  ) {
    super(source.years);
    const optional = evaluate(of, source, where);
    this.#of = optional;
    this.#flag = said;
    let known: Series | undefined;
    this.#given = () => (given === undefined ? undefined : (known ??= evaluate(given, source, where)));
    this.fill();
  }

  protected valueIn(year: number): number {
    const value = this.#of.value(year);
    return Number.isNaN(value) && !this.#of.isReported(year) ? 0 : value;
  }

  get currencies(): readonly string[] {
    return this.#of.currencies;
  }

  get isCarried(): boolean {
    return this.#of.isCarried;
  }

  at(year: number): Evaluated {
    const result = this.#of.at(year);
    if (exists(result) || result.reported) return result;
    if (this.#flag === undefined) return plain(0);
    const given = this.#given();
    return given === undefined || !Number.isNaN(given.value(year))
      ? changed(plain(0), { flags: [flag(this.#flag)] })
      : plain(0);
  }

  override isReported(): boolean {
    return true;
  }

  mayHaveFacts(year: number): boolean {
    return this.#of.mayHaveFacts(year);
  }
}
