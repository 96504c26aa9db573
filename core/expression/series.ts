/**
 * The results of a part of a formula in all years. The numbers are worked out at once, side by side; what else must be
 * said of a year (status, flags, facts, the bound formula) when somebody asks for the result of that year.
 */
import { type Evaluated, type FactSource, NONE, type Reason, type Where, type Years } from './evaluated.ts';
import type { Expression } from './grammar.ts';
import { unique } from './merge.ts';
import { remember } from '../remember.ts';
import { type Own, type Write, combine, plain } from './results.ts';

/** What is to be known of parts before a figure is made of them. */
export interface Parts {
  /** Currencies in which the money of any year may be. */
  readonly currencies: readonly string[];
  /** Whether the figure of any year may have been carried forward. */
  readonly isCarried: boolean;
  /** Whether no year can have a value, among those worked out together or not: nobody handed in what it needs. */
  readonly isEmpty: boolean;
}

/** How parts of a formula are evaluated inside another part. */
export type Evaluate = (expression: Expression, source: FactSource, where: Where) => Series;

export abstract class Series implements Parts {
  readonly years: Years;
  /** NaN where there is none. */
  readonly values: number[];
  abstract readonly currencies: readonly string[];
  abstract readonly isCarried: boolean;

  constructor(years: Years, values: number[] = noValues(years)) {
    this.years = years;
    this.values = values;
  }

  /** Of any year, also of one outside the series. */
  abstract at(year: number): Evaluated;

  /** The value of a year worked out anew, NaN where there is none. */
  protected abstract valueIn(year: number): number;

  get isEmpty(): boolean {
    return this.values === emptyOf(this.years);
  }

  /** NaN where there is none. */
  value(year: number): number {
    const value = this.values[year - this.years.first];
    if (value !== undefined) return value;
    return this.isEmpty ? NaN : this.valueIn(year);
  }

  isReported(year: number): boolean {
    return this.at(year).reported;
  }

  /** False only where no fact stands behind the result of the year, value or none. */
  abstract mayHaveFacts(year: number): boolean;

  /** For the end of constructors. */
  protected fill(): void {
    if (this.isEmpty) return;
    const { first, count } = this.years;
    for (let index = 0; index < count; index++) this.values[index] = this.valueIn(first + index);
  }
}

/** A plain list: typed arrays of so few numbers are made and let go several times as slowly. */
export const noValues = ({ count }: Years): number[] => new Array<number>(count).fill(NaN);

/** The values of all series that are empty; nobody writes into it. */
export const emptyOf: (years: Years) => number[] = remember(noValues);

/** The values of what has none where any of its parts has none. */
export const valuesFrom = (years: Years, parts: readonly Parts[]): number[] =>
  parts.some(({ isEmpty }) => isEmpty) ? emptyOf(years) : noValues(years);

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
  /** Those of a year, written anew for each. */
  readonly #values: number[];

  constructor(years: Years, of: readonly Series[], write: Write, compute: Compute, own?: Own) {
    super(years, valuesFrom(years, of));
    this.#of = of;
    this.#write = write;
    this.#compute = compute;
    this.#own = own;
    this.currencies = currenciesOf(of);
    this.isCarried = areCarried(of);
    this.#values = new Array<number>(of.length).fill(0);
    this.fill();
  }

  protected valueIn(year: number): number {
    const values = this.#values;
    let at = 0;
    for (const part of this.#of) {
      const value = part.value(year);
      if (Number.isNaN(value)) return NaN;
      values[at++] = value;
    }
    return finite(this.#compute(values));
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

  mayHaveFacts(year: number): boolean {
    for (const part of this.#of) if (part.mayHaveFacts(year)) return true;
    return false;
  }
}

export type Compute = (values: readonly number[]) => number | Reason;

/** A result that is no finite number is no value. */
export const finite = (result: number | Reason): number =>
  typeof result === 'number' && Number.isFinite(result) ? result : NaN;

/** A number that is no fact. */
export class Constant extends Series {
  readonly currencies = NONE;
  readonly isCarried = false;
  readonly #number: number;

  constructor(years: Years, number: number) {
    super(years, new Array<number>(years.count).fill(number));
    this.#number = number;
  }

  at(): Evaluated {
    return plain(this.#number);
  }

  protected valueIn(): number {
    return this.#number;
  }

  override isReported(): boolean {
    return true;
  }

  mayHaveFacts(): boolean {
    return false;
  }
}

/** Each year by itself: lists, growth, and whatever else chooses its parts anew. */
export class Yearly extends Series {
  readonly #of: readonly Parts[];
  readonly #make: (year: number) => Evaluated;
  readonly #valueIn: (year: number) => number;

  /**
   * @param of all on which any year may depend.
   * @param valueIn the value of a result, NaN where there is none, where it is found without the result.
   */
  constructor(
    years: Years,
    of: readonly Parts[],
    make: (year: number) => Evaluated,
    valueIn: (year: number) => number = (year) => make(year).value ?? NaN,
  ) {
    super(years, of.length > 0 && of.every(({ isEmpty }) => isEmpty) ? emptyOf(years) : noValues(years));
    this.#of = of;
    this.#make = make;
    this.#valueIn = valueIn;
    this.fill();
  }

  protected valueIn(year: number): number {
    return this.#valueIn(year);
  }

  mayHaveFacts(): boolean {
    return true;
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

/** What has no value in a year in which another series has none. */
export function madeOf(of: Series, make: (result: Evaluated) => Evaluated): Series {
  const at = (year: number): Evaluated => make(of.at(year));
  return new Yearly(of.years, [of], at, (year) =>
    Number.isNaN(of.value(year)) ? NaN : (at(year).value ?? NaN),
  );
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

  protected valueIn(year: number): number {
    return this.values === this.#of.values ? this.#of.value(year) : (this.at(year).value ?? NaN);
  }

  override isReported(year: number): boolean {
    return this.#of.isReported(year);
  }

  mayHaveFacts(year: number): boolean {
    return this.#of.mayHaveFacts(year);
  }
}

/** The result of each year is made once: one whole stands below the figures of all its parts. */
export class Kept extends Series {
  readonly #of: Series;
  readonly #results = new Map<number, Evaluated>();

  constructor(of: Series) {
    super(of.years, of.values);
    this.#of = of;
  }

  get currencies(): readonly string[] {
    return this.#of.currencies;
  }

  get isCarried(): boolean {
    return this.#of.isCarried;
  }

  at(year: number): Evaluated {
    let result = this.#results.get(year);
    if (!result) this.#results.set(year, (result = this.#of.at(year)));
    return result;
  }

  protected valueIn(year: number): number {
    return this.#of.value(year);
  }

  override isReported(year: number): boolean {
    return this.#of.isReported(year);
  }

  mayHaveFacts(year: number): boolean {
    return this.#of.mayHaveFacts(year);
  }
}

/** The results of an earlier year in the place of each year. */
export class Earlier extends Series {
  readonly #of: Series;
  readonly #by: number;

  /** @param by negative. */
  constructor(of: Series, by: number) {
    super(of.years, valuesFrom(of.years, [of]));
    this.#of = of;
    this.#by = by;
    this.fill();
  }

  protected valueIn(year: number): number {
    return this.#of.value(year + this.#by);
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

  mayHaveFacts(year: number): boolean {
    return this.#of.mayHaveFacts(year + this.#by);
  }
}
