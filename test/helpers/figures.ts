/** Figures of workbooks written as text, through the real stages, as short lines that tests can compare. */
import { catalogue } from '../../core/catalogue/index.ts';
import { measure } from '../../core/assess/measure.ts';
import { compute } from '../../core/compute/compute.ts';
import { yearsOf } from '../../core/compute/years.ts';
import type { Checked, Computed, IndicatorValue } from '../../core/model.ts';
import { checkText } from './checked.ts';

/** @param by only these breakdowns; default: all that the catalogue states. */
export const computeText = (text: string, indicators?: readonly string[], by?: readonly string[]): Computed =>
  compute(checkText(text), catalogue, { ...(indicators && { indicators }), ...(by && { by }) });

/** With the measured ones. */
export function figuresOf(checked: Checked, indicators: readonly string[]): Computed {
  const computed = compute(checked, catalogue, { indicators });
  return measure({
    ...{ checked, computed, catalogue, indicators, years: yearsOf(checked) },
    isListed: (fact) => computed.listing.has(fact),
    parameters: { values: {}, changed: [] },
  }).computed;
}

/** `60 A`, `5 E LAGGED(2)`, `null O MISSING_INPUT`; at most six decimals. */
export function lineOf({ value, obsStatus, flags, reasons }: IndicatorValue): string {
  const shown = value === null ? 'null' : String(Number(value.toFixed(6)));
  return [shown, obsStatus, ...flags, ...reasons].join(' ');
}

/** One figure; `where` as in the examples: `2023`, `2023 sex=F`. */
export function figure(text: string, id: string, where = '2023'): IndicatorValue {
  const [year = '', ...cuts] = where.split(' ');
  const found = computeText(text, [id]).values.find(
    (each) =>
      String(each.year) === year &&
      Object.entries(each.disaggregation)
        .map((pair) => pair.join('='))
        .join(' ') === cuts.join(' '),
  );
  if (!found) throw new Error(`no record of ${id} ${where}`);
  return found;
}
