/** What was measured last, for who measures the same country again after each change: what says the same stays the same. */
import isEqual from 'fast-deep-equal';
import type { Fact, IndicatorValue } from '../model.ts';

export class LastMeasured {
  readonly #facts = new Last<Fact>(isEqual);
  readonly #values = new Last<IndicatorValue>(areEqual);

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

/** Of other facts it is another figure: nobody looks whether they say the same. */
const areEqual = (before: IndicatorValue, { inputs, ...now }: IndicatorValue): boolean =>
  before.inputs.length === inputs.length &&
  inputs.every((fact, place) => fact === before.inputs[place]) &&
  isEqual({ ...before, inputs: [] }, { ...now, inputs: [] });

class Last<Of> {
  readonly #isEqual: (before: Of, now: Of) => boolean;
  #before = new Map<string, Of>();
  #now = new Map<string, Of>();

  constructor(isEqual: (before: Of, now: Of) => boolean) {
    this.#isEqual = isEqual;
  }

  next(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  same(name: string, made: Of): Of {
    const known = this.#before.get(name);
    const own = known !== undefined && this.#isEqual(known, made) ? known : made;
    this.#now.set(name, own);
    return own;
  }
}
