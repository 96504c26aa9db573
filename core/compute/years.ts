/** Years for which figures are given (rulings A12). */
import type { Years } from '../expression/evaluated.ts';
import type { Checked } from '../model.ts';
import { knownIn } from '../remember.ts';

/** From the smallest period_start to the largest period_end of the workbooks; where none says, the years of the rows. Years
 * outside 1950–2100 are slips. */
export function yearsOf({ usable }: Checked): readonly number[] {
  const metas = usable.map(({ dataset }) => dataset.meta);
  const stated = metas.flatMap(({ periodStart, periodEnd }) => [periodStart, periodEnd]);
  const known = stated.filter((year) => year !== null).filter((year) => year >= 1950 && year <= 2100);
  const years = known.length > 0 ? known : yearsOfRows(usable);
  if (years.length === 0) return [];
  const first = years.reduce((a, b) => Math.min(a, b));
  const last = years.reduce((a, b) => Math.max(a, b));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** From the first to the last; one object for each span, so that what is known of it is found again. */
export function spanOf(years: readonly number[]): Years {
  const first = years.reduce((a, b) => Math.min(a, b), Infinity);
  const last = years.reduce((a, b) => Math.max(a, b), -Infinity);
  const span = years.length === 0 ? { first: 0, count: 0 } : { first, count: last - first + 1 };
  return knownIn(SPANS, `${String(span.first)} ${String(span.count)}`, () => span);
}

const SPANS = new Map<string, Years>();

const yearsOfRows = (usable: Checked['usable']): readonly number[] =>
  usable.flatMap(({ dataset }) =>
    dataset.rows.map(({ values }) => values['year']).filter((year) => typeof year === 'number'),
  );
