/** What is written down of a figure. Its live formula is written when a workbook asks for it. */
import type { Indicator } from '../catalogue/define.ts';
import { type At, type Evaluated, NONE } from '../expression/evaluated.ts';
import { strictest } from '../expression/status.ts';
import { toExcel } from '../expression/to-excel.ts';
import type { IndicatorValue, ObsStatus } from '../model.ts';

/** Whose figure it is, and whether it has a formula on the facts of its country. */
export interface FigureOf {
  readonly indicator: Pick<Indicator, 'id' | 'unit'>;
  readonly country: string;
  readonly at: Pick<At, 'year' | 'cut'>;
  readonly live: boolean;
  readonly survey: IndicatorValue['survey'];
}

export class Figure implements IndicatorValue {
  readonly indicator: string;
  readonly country: string;
  readonly year: number;
  readonly disaggregation: IndicatorValue['disaggregation'];
  readonly value: number | null;
  readonly unit: string;
  readonly obsStatus: ObsStatus;
  readonly confStatus: string;
  readonly flags: readonly string[];
  readonly reasons: readonly string[];
  readonly missing: readonly string[];
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly inputs: IndicatorValue['inputs'];
  declare readonly excel: IndicatorValue['excel'];
  declare readonly survey?: NonNullable<IndicatorValue['survey']>;
  #formula: Evaluated | IndicatorValue['excel'];

  constructor(result: Evaluated, { indicator, country, at, live, survey }: FigureOf) {
    const { facts, parts } = result;
    const isNull = result.value === null;
    const flags = isNull ? NONE : result.flags;
    this.indicator = indicator.id;
    this.country = country;
    this.year = at.year;
    this.disaggregation = at.cut;
    this.value = result.value;
    this.unit = indicator.unit;
    this.obsStatus = isNull ? statusOfNull(result) : result.status;
    this.confStatus = strictest(facts.map(({ confStatus }) => confStatus));
    this.flags = flags.length === 0 ? NONE : flags.map(({ text }) => text);
    this.reasons = result.reasons;
    this.missing = result.missing;
    this.numerator = parts?.numerator.value ?? null;
    this.denominator = parts?.denominator.value ?? null;
    this.inputs = facts;
    const hasFormula = live && isInWorkbook(at.cut);
    this.#formula = hasFormula ? result : null;
    // A property of the object itself, not of the class: copies and files have it too.
    if (hasFormula) Object.defineProperty(this, 'excel', Figure.#excel);
    else this.excel = null;
    if (survey) this.survey = survey;
  }

  static readonly #excel: PropertyDescriptor & ThisType<Figure> = {
    enumerable: true,
    get(this: Figure) {
      const formula = this.#formula;
      if (formula === null || !('bound' in formula)) return formula;
      return (this.#formula = toExcel(formula));
    },
  };
}

/** Finer figures than those by sex are static in the workbook (coherence-workbook §4). */
const isInWorkbook = (cut: At['cut']): boolean => Object.keys(cut).every((name) => name === 'sex');

/** M: cannot exist (a denominator of zero); O: missing (rulings A10). */
const statusOfNull = ({ reasons }: Evaluated): 'M' | 'O' =>
  reasons.length > 0 && reasons.every((reason) => /DENOMINATOR$|^NO_EXITS$/.test(reason)) ? 'M' : 'O';
