/** Figures as lines on a terminal. */
import {
  figureRemarks,
  qualityLines,
  shownValue,
  type FigureWords,
  type IndicatorValue,
  type Quality,
} from '../../core/index.ts';
import { wrap } from './wrap.ts';

/** One line a figure, with its country where there are several; below it what must be known about it and its change, then the lines that `below` adds to it. */
export function indicatorTable(
  values: readonly IndicatorValue[],
  qualityOf: (value: IndicatorValue) => Quality | undefined,
  said: FigureWords,
  below: (value: IndicatorValue) => readonly string[],
): string {
  if (values.length === 0) return '';
  const several = new Set(values.map(({ country }) => country)).size > 1;
  const rows = values.map((each) => ({
    each,
    year: `${several ? `${each.country.padEnd(5)} ` : ''}${String(each.year)}${partOf(each)}`,
    ...shownValue(each, said),
  }));
  const widest = (column: 'year' | 'value' | 'unit'): number =>
    Math.max(...rows.map((row) => row[column].length));
  const [year, value, unit] = [widest('year'), widest('value'), widest('unit')];
  return rows
    .flatMap((row) => {
      const figure = `${row.value.padStart(value)} ${row.unit.padEnd(unit)}`;
      const head = `${row.each.indicator}  ${row.year.padEnd(year)}  ${figure}  `;
      const name = said.names.indicator(row.each.indicator) ?? '';
      return [
        wrap(name, head, ' '.repeat(head.length)).trimEnd(),
        ...[
          ...figureRemarks(row.each, said),
          ...qualityLines(row.each, qualityOf(row.each), said),
        ].map((remark) => wrap(remark, '        – ', '          ')),
        ...below(row.each),
      ];
    })
    .map((line) => `${line}\n`)
    .join('');
}

const partOf = ({ disaggregation }: IndicatorValue): string =>
  Object.entries(disaggregation)
    .map(([dimension, code]) => ` ${dimension}=${code}`)
    .join('');
