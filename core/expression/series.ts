/**
 * The results of a part of a formula in all years. The numbers are worked out at once, side by side; what else must be
 * said of a year (status, flags, facts, the bound formula) when somebody asks for the result of that year.
 */
import { type Evaluated, type FactSource, NONE, type Reason, type Where, type Years } from './evaluated.ts';
import type { Expression } from './grammar.ts';
import { unique } from './merge.ts';
import { type Own, type Write, combine, plain } from './results.ts';

/** What is to be known of parts before a figure is made of them. */
export interface Parts {
  /** Currencies in which the money of any year may be. */
  readonly currencies: readonly string[];
  /** Whether the figure of any year may have been carried forward. */
  readonly isCarried: boolean;
}

/** How parts of a formula are evaluated inside another part. */
export type Evaluate = (expression: Expression, source: FactSource, where: Where) => Series;

export abstract class Series implements Parts {
  readonly years: Years;
  /** NaN where there is none. */
  readonly values: Float64Array;
  abstract readonly currencies: readonly string[];
  abstract readonly isCarried: boolean;

  constructor(years: Years, values: Float64Array = noValues(years)) {
    this.years = years;
    this.values = values;
  }

  /** Of any year, also of one outside the series. */
  abstract at(year: number): Evaluated;

  /** NaN where there is none. */
  value(year: number): number {
    return this.values[year - this.years.first] ?? this.at(year).value ?? NaN;
  }

  isReported(year: number): boolean {
    return this.at(year).reported;
  }

  protected fill(valueIn: (year: number, index: number) => number): void {
    const { first, count } = this.years;
    for (let index = 0; index < count; index++) this.values[index] = valueIn(first + index, index);
  }
}

export const noValues = ({ count }: Years): Float64Array => new Float64Array(count).fill(NaN);

export function currenciesOf(parts: Iterable<Parts>): readonly string[] {
  let all: readonly string[] = NONE;
  for (const { currencies } of parts) {
    if (currencies.length === 0 || currencies === all) continue;
    all = all.length === 0 ? currencies : unique([...all, ...currencies]);
  }
  return all;
}

export function areCarried(parts: Iterable<Parts>): boolean {
  for (const { isCarried } of parts) if (isCarried) return true;
  return false;
}

/** Parts put together in the same way in every year. */
export class Joined extends Series {
  readonly currencies: readonly string[];
  readonly isCarried: boolean;
  readonly #of: readonly Series[];
  readonly #write: Write;
  readonly #compute: Compute;
  readonly #own: Own | undefined;

  constructor(years: Years, of: readonly Series[], write: Write, compute: Compute, own?: Own) {
    super(years);
    this.#of = of;
    this.#write = write;
    this.#compute = compute;
    this.#own = own;
    this.currencies = currenciesOf(of);
    this.isCarried = areCarried(of);
    const values = new Array<number>(of.length).fill(0);
    this.fill((_, index) => {
      for (const [at, part] of of.entries()) {
        const value = part.values[index] ?? NaN;
        if (Number.isNaN(value)) return NaN;
        values[at] = value;
      }
      const result = compute(values);
      return typeof result === 'number' && Number.isFinite(result) ? result : NaN;
    });
  }

  at(year: number): Evaluated {
    return combine(
      this.#of.map((part) => part.at(year)),
      this.#write,
      this.#compute,
      this.#own,
    );
  }

  override isReported(year: number): boolean {
    let isWhole = true;
    for (const part of this.#of)
      if (Number.isNaN(part.value(year))) {
        if (part.isReported(year)) return true;
        isWhole = false;
      }
    return isWhole;
  }
}

export type Compute = (values: readonly number[]) => number | Reason;

/** A number that is no fact. */
export class Constant extends Series {
  readonly currencies = NONE;
  readonly isCarried = false;
  readonly #number: number;

  constructor(years: Years, number: number) {
    super(years, new Float64Array(years.count).fill(number));
    this.#number = number;
  }

  at(): Evaluated {
    return plain(this.#number);
  }

  override isReported(): boolean {
    return true;
  }
}

/** Each year by itself: lists, growth, and whatever else chooses its parts anew. */
export class Yearly extends Series {
  readonly #of: readonly Parts[];
  readonly #make: (year: number) => Evaluated;

  /** @param of all on which any year may depend. */
  constructor(years: Years, of: readonly Parts[], make: (year: number) => Evaluated) {
    super(years);
    this.#of = of;
    this.#make = make;
    this.fill((year) => make(year).value ?? NaN);
  }

  get currencies(): readonly string[] {
    return currenciesOf(this.#of);
  }

  get isCarried(): boolean {
    return areCarried(this.#of);
  }

  at(year: number): Evaluated {
    return this.#make(year);
  }
}

/** A series of which something is said otherwise in every year. */
export class Told extends Series {
  readonly currencies: readonly string[];
  readonly #of: Series;
  readonly #tell: (result: Evaluated, year: number) => Evaluated;

  /** @param values where they differ from those of the series. */
  constructor(
    of: Series,
    tell: (result: Evaluated, year: number) => Evaluated,
    { currencies = of.currencies, values = of.values }: Partial<Pick<Series, 'currencies' | 'values'>> = {},
  ) {
    super(of.years, values);
    this.currencies = currencies;
    this.#of = of;
    this.#tell = tell;
  }

  get isCarried(): boolean {
    return this.#of.isCarried;
  }

  at(year: number): Evaluated {
    return this.#tell(this.#of.at(year), year);
  }

  override isReported(year: number): boolean {
    return this.#of.isReported(year);
  }
}

/** The results of an earlier year in the place of each year. */
export class Earlier extends Series {
  readonly #of: Series;
  readonly #by: number;

  /** @param by negative. */
  constructor(of: Series, by: number) {
    super(of.years);
    this.#of = of;
    this.#by = by;
    this.fill((year) => of.value(year + by));
  }

  get currencies(): readonly string[] {
    return this.#of.currencies;
  }

  get isCarried(): boolean {
    return this.#of.isCarried;
  }

  at(year: number): Evaluated {
    return this.#of.at(year + this.#by);
  }

  override isReported(year: number): boolean {
    return this.#of.isReported(year + this.#by);
  }
}
