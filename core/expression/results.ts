/**
 * How results are made. What every part of a formula is asked for is worked out at once; flags, facts and the bound
 * formula when somebody asks: of most parts nobody does.
 */
import type { Fact, ObsStatus } from '../model.ts';
import { type Bound, factKeyText } from './bound.ts';
import { type Evaluated, type Flag, NONE, type Reason, flag } from './evaluated.ts';
import { mergeFacts, mergeFlags, union, unique } from './merge.ts';
import { weaker } from './status.ts';

/** A fact as a result. */
export class FactResult implements Evaluated {
  readonly reported = true;
  readonly status: ObsStatus;
  readonly #fact: Fact;
  readonly #years: number;

  /** @param years how far it was carried forward. */
  constructor(fact: Fact, years: number) {
    this.status = weaker(fact.obsStatus, years > 0 ? 'E' : 'A');
    this.#fact = fact;
    this.#years = years;
  }

  get value(): number {
    return this.#fact.value;
  }
  get newest(): number {
    return this.#fact.year;
  }
  get reasons(): readonly Reason[] {
    return NONE;
  }
  get missing(): readonly string[] {
    return NONE;
  }
  get flags(): readonly Flag[] {
    const { flags } = this.#fact;
    const own = flags.length === 0 ? NONE : flags.map(flag);
    return this.#years === 0 ? own : [...own, lagFlag(this.#fact, this.#years)];
  }
  get facts(): readonly Fact[] {
    return [this.#fact];
  }
  get bound(): Bound {
    return { op: 'fact', key: this.#fact };
  }
  get currencies(): readonly string[] {
    return currenciesIn(this.#fact.unit);
  }
}

const lagFlag = ({ sheet, measure, dimensions }: Fact, years: number): Flag => ({
  key: `LAGGED|${factKeyText({ sheet, measure, dimensions, year: 0 })}`,
  text: `LAGGED(${String(years)})`,
});

/** The currency that a unit is; one list for each. */
export function currenciesIn(unit: string): readonly string[] {
  let own = currencies.get(unit);
  if (!own) currencies.set(unit, (own = /^[A-Z]{3}$/.test(unit) ? [unit] : NONE));
  return own;
}

const currencies = new Map<string, readonly string[]>();

/** How the formula of a result is written from those of its parts. */
export type Write = (parts: readonly Bound[]) => Bound;

export interface Own {
  readonly flags?: readonly Flag[];
  readonly status?: ObsStatus;
  /** Where the parts do not tell: a list is carried forward as a whole, not member by member. */
  readonly newest?: number;
  /** The two parts are numerator and denominator. */
  readonly isRatio?: true;
}

/**
 * Puts parts together. Without a value of its own reasons the result takes those of the parts; a value that is no
 * finite number is no value.
 */
export function combine(
  parts: readonly Evaluated[],
  write: Write,
  compute: (values: readonly number[]) => number | Reason,
  own: Own = {},
): Evaluated {
  const values: number[] = [];
  for (const { value } of parts) if (value !== null) values.push(value);
  return new Combined(parts, write, values.length === parts.length ? compute(values) : null, own);
}

class Combined implements Evaluated {
  readonly value: number | null;
  readonly status: ObsStatus;
  readonly newest: number;
  readonly reported: boolean;
  readonly #of: readonly Evaluated[];
  readonly #write: Write;
  readonly #own: Own;
  readonly #reason: Reason | null;
  // Kept once asked for: one whole stands below the figures of all its parts.
  #flags: readonly Flag[] | undefined;
  #facts: readonly Fact[] | undefined;

  /** @param result null where a part has no value. */
  constructor(of: readonly Evaluated[], write: Write, result: number | Reason | null, own: Own) {
    let status = own.status ?? 'A';
    let newest = -Infinity;
    let reported = result !== null;
    for (const part of of) {
      if (part.value === null) reported ||= part.reported;
      if (part.status !== status) status = weaker(status, part.status);
      if (part.newest > newest) newest = part.newest;
    }
    const isNumber = typeof result === 'number' && Number.isFinite(result);
    this.value = isNumber ? result : null;
    this.status = status;
    this.newest = own.newest ?? newest;
    this.reported = reported;
    this.#of = of;
    this.#write = write;
    this.#own = own;
    this.#reason =
      typeof result === 'string' ? result : result === null || isNumber ? null : 'ZERO_DENOMINATOR';
  }

  // A part with a value has neither reasons nor anything missing.
  get reasons(): readonly Reason[] {
    if (this.value !== null) return NONE;
    const own: readonly Reason[] = this.#reason === null ? NONE : [this.#reason];
    return union(this.#of, (part) => part.reasons, unique, own);
  }
  get missing(): readonly string[] {
    return this.value === null ? union(this.#of, (part) => part.missing, unique) : NONE;
  }
  get flags(): readonly Flag[] {
    return (this.#flags ??= union(this.#of, (part) => part.flags, mergeFlags, this.#own.flags));
  }
  get facts(): readonly Fact[] {
    return (this.#facts ??= union(this.#of, (part) => part.facts, mergeFacts));
  }
  get bound(): Bound {
    return this.#write(this.#of.map(({ bound }) => bound));
  }
  get currencies(): readonly string[] {
    return union(this.#of, (part) => part.currencies, unique);
  }
  get parts(): Evaluated['parts'] {
    const [numerator, denominator] = this.#of;
    return this.#own.isRatio && numerator && denominator ? { numerator, denominator } : undefined;
  }
}

type Changes = Partial<Omit<Evaluated, 'reported'>>;

/** A result of which something is otherwise. */
export const changed = (of: Evaluated, changes: Changes): Evaluated => new Changed(of, changes);

class Changed implements Evaluated {
  readonly value: number | null;
  readonly status: ObsStatus;
  readonly newest: number;
  readonly reported: boolean;
  readonly #of: Evaluated;
  readonly #changes: Changes;

  constructor(of: Evaluated, changes: Changes) {
    this.value = changes.value === undefined ? of.value : changes.value;
    this.status = changes.status ?? of.status;
    this.newest = changes.newest ?? of.newest;
    this.reported = of.reported;
    this.#of = of;
    this.#changes = changes;
  }

  get reasons(): readonly Reason[] {
    return this.#changes.reasons ?? this.#of.reasons;
  }
  get missing(): readonly string[] {
    return this.#changes.missing ?? this.#of.missing;
  }
  get flags(): readonly Flag[] {
    return this.#changes.flags ?? this.#of.flags;
  }
  get facts(): readonly Fact[] {
    return this.#changes.facts ?? this.#of.facts;
  }
  get bound(): Bound {
    return this.#changes.bound ?? this.#of.bound;
  }
  get currencies(): readonly string[] {
    return this.#changes.currencies ?? this.#of.currencies;
  }
  get parts(): Evaluated['parts'] {
    return this.#changes.parts ?? this.#of.parts;
  }
}

/** A number that comes from no fact. */
export const plain = (value: number): Evaluated =>
  new Combined(NONE, () => ({ op: 'number', value }), value, {});

/** No value, for a reason that no part gives. */
export const nothing = (
  reason: Reason,
  missing: readonly string[],
  reported: boolean,
  bound: Bound = { op: 'missing' },
): Evaluated => ({
  value: null,
  reasons: [reason],
  missing,
  flags: NONE,
  status: 'A',
  facts: NONE,
  bound,
  newest: -Infinity,
  currencies: NONE,
  reported,
});
