/** What was measured last, for who measures the same country again after each change: what says the same stays the same. */
import isEqual from 'fast-deep-equal';
import type { Counted } from '../catalogue/define.ts';
import type { Fact, IndicatorValue } from '../model.ts';

interface Measured {
  /** From which the figure was made. */
  readonly counted: readonly Counted[];
  readonly value: IndicatorValue;
}

export class LastMeasured {
  readonly #facts = new Last<Fact>();
  readonly #values = new Last<Measured>();

  /** Before everything is measured again. */
  next(): void {
    this.#facts.next();
    this.#values.next();
  }

  /** @param name names it among the facts measured. */
  fact(name: string, fact: Fact): Fact {
    const known = this.#facts.get(name);
    return this.#facts.set(name, known && isEqual(known, fact) ? known : fact);
  }

  /** @param name names it among the figures measured. */
  value(name: string, counted: readonly Counted[], make: () => IndicatorValue): IndicatorValue {
    const known = this.#values.get(name);
    const stays =
      known?.counted.length === counted.length && counted.every((each, at) => each === known.counted[at]);
    if (known && stays) return this.#values.set(name, known).value;
    const made = make();
    const value = known && areEqual(known.value, made) ? known.value : made;
    return this.#values.set(name, { counted, value }).value;
  }
}

/** Of other facts it is another figure: nobody looks whether they say the same. */
const areEqual = (before: IndicatorValue, { inputs, ...now }: IndicatorValue): boolean =>
  before.inputs.length === inputs.length &&
  inputs.every((fact, place) => fact === before.inputs[place]) &&
  isEqual({ ...before, inputs: [] }, { ...now, inputs: [] });

class Last<Of> {
  #before = new Map<string, Of>();
  #now = new Map<string, Of>();

  next(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  get(name: string): Of | undefined {
    return this.#before.get(name);
  }

  set(name: string, own: Of): Of {
    this.#now.set(name, own);
    return own;
  }
}
