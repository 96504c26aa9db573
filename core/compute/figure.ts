/**
 * What is written down of a figure: its number at once; the rest, from status to live formula, when somebody asks. Of
 * most figures of a large country nobody does.
 */
import type { Indicator } from '../catalogue/define.ts';
import { type Evaluated, NONE, type Where } from '../expression/evaluated.ts';
import { strictest } from '../expression/status.ts';
import { toExcel } from '../expression/to-excel.ts';
import type { IndicatorValue, ObsStatus } from '../model.ts';

/** Whose figures they are. */
export interface FigureOf {
  readonly indicator: Pick<Indicator, 'id' | 'unit'>;
  readonly country: string;
  readonly cut: Where['cut'];
}

/** What is known of a figure at once. */
interface Known {
  /** NaN where there is none. */
  readonly value: number;
  /** False where certainly none stands behind it. */
  readonly mayHaveFacts: boolean;
  readonly survey: IndicatorValue['survey'];
}

export class Figure implements IndicatorValue {
  readonly indicator: string;
  readonly country: string;
  readonly year: number;
  readonly disaggregation: IndicatorValue['disaggregation'];
  readonly value: number | null;
  readonly unit: string;
  readonly survey?: NonNullable<IndicatorValue['survey']>;
  readonly #told: (year: number) => Told;
  readonly #mayHaveFacts: boolean;

  constructor(
    { indicator, country, cut }: FigureOf,
    year: number,
    { value, mayHaveFacts, survey }: Known,
    told: (year: number) => Told,
  ) {
    this.indicator = indicator.id;
    this.country = country;
    this.year = year;
    this.disaggregation = cut;
    this.value = Number.isNaN(value) ? null : value;
    this.unit = indicator.unit;
    this.#told = told;
    this.#mayHaveFacts = mayHaveFacts;
    if (survey) this.survey = survey;
  }

  get obsStatus(): ObsStatus {
    return this.#told(this.year).obsStatus;
  }
  get confStatus(): string {
    return this.#told(this.year).confStatus;
  }
  get flags(): readonly string[] {
    return this.#told(this.year).flags;
  }
  get reasons(): readonly string[] {
    return this.#told(this.year).reasons;
  }
  get missing(): readonly string[] {
    return this.#told(this.year).missing;
  }
  get numerator(): number | null {
    return this.#told(this.year).numerator;
  }
  get denominator(): number | null {
    return this.#told(this.year).denominator;
  }
  get inputs(): IndicatorValue['inputs'] {
    return this.#mayHaveFacts ? this.#told(this.year).inputs : NONE;
  }
  get excel(): IndicatorValue['excel'] {
    return this.#told(this.year).excel;
  }
}

/** What is said of a figure beside its number. */
export class Told {
  readonly obsStatus: ObsStatus;
  readonly confStatus: string;
  readonly flags: readonly string[];
  readonly reasons: readonly string[];
  readonly missing: readonly string[];
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly inputs: IndicatorValue['inputs'];
  #formula: Evaluated | IndicatorValue['excel'];

  /** @param live whether the figure has a formula on the facts of its country. */
  constructor(result: Evaluated, live: boolean) {
    const { facts, parts } = result;
    const isNull = result.value === null;
    const flags = isNull ? NONE : result.flags;
    this.obsStatus = isNull ? statusOfNull(result) : result.status;
    this.confStatus = strictest(facts.map(({ confStatus }) => confStatus));
    this.flags = flags.length === 0 ? NONE : flags.map(({ text }) => text);
    this.reasons = result.reasons;
    this.missing = result.missing;
    this.numerator = parts?.numerator.value ?? null;
    this.denominator = parts?.denominator.value ?? null;
    this.inputs = facts;
    this.#formula = live ? result : null;
  }

  /** Written when it is asked for. */
  get excel(): IndicatorValue['excel'] {
    const formula = this.#formula;
    if (formula === null || !('bound' in formula)) return formula;
    return (this.#formula = toExcel(formula));
  }
}

/** M: cannot exist (a denominator of zero); O: missing (rulings A10). */
const statusOfNull = ({ reasons }: Evaluated): 'M' | 'O' =>
  reasons.length > 0 && reasons.every((reason) => /DENOMINATOR$|^NO_EXITS$/.test(reason)) ? 'M' : 'O';
