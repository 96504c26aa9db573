/** What was measured last, for who measures the same country again after each change: what says the same stays the same. */
import isEqual from 'fast-deep-equal';
import type { Fact, IndicatorValue } from '../model.ts';

export class LastMeasured {
  readonly #facts = new Last<Fact>();
  readonly #values = new Last<IndicatorValue>();

  /** Before everything is measured again. */
  next(): void {
    this.#facts.next();
    this.#values.next();
  }

  /** @param name names it among the facts measured. */
  fact(name: string, fact: Fact): Fact {
    return this.#facts.same(name, fact);
  }

  value(value: IndicatorValue): IndicatorValue {
    const { indicator, year, disaggregation } = value;
    return this.#values.same(JSON.stringify([indicator, year, disaggregation]), value);
  }
}

class Last<Of> {
  #before = new Map<string, Of>();
  #now = new Map<string, Of>();

  next(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  same(name: string, made: Of): Of {
    const known = this.#before.get(name);
    const own = known !== undefined && isEqual(known, made) ? known : made;
    this.#now.set(name, own);
    return own;
  }
}
