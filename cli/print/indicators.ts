/** Figures as lines on a terminal and as CSV. */
import { writeCsv } from '../../core/formats/index.ts';
import {
  catalogue,
  codeLabel,
  currencyOf,
  fill,
  flagText,
  reasonText,
  unitLabel,
  words,
  wordsOf,
  type IndicatorValue,
  type Language,
} from '../../core/index.ts';
import { wrap } from './wrap.ts';

/** Value rounded to the declared decimals (half away from zero) in the language's manner, and its unit. */
export function shownValue(value: IndicatorValue, language: Language): { value: string; unit: string } {
  const decimals = catalogue.indicators.find((each) => each.id === value.indicator)?.decimals ?? 2;
  if (value.value === null) return { value: '–', unit: '' };
  const number = new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  const unit = unitLabel(language, value.unit, currencyOf(value));
  return { value: number.format(value.value), unit };
}

/** One line a figure, with its country where there are several, and remarks below where there are any, then the lines that `below` adds to it. */
export function indicatorTable(
  values: readonly IndicatorValue[],
  language: Language,
  below: (value: IndicatorValue) => readonly string[],
): string {
  const several = new Set(values.map(({ country }) => country)).size > 1;
  const rows = values.map((each) => ({
    each,
    year: `${several ? `${each.country.padEnd(5)} ` : ''}${String(each.year)}${partOf(each)}`,
    ...shownValue(each, language),
  }));
  const widest = (column: 'year' | 'value' | 'unit'): number =>
    Math.max(...rows.map((row) => row[column].length));
  const [year, value, unit] = [widest('year'), widest('value'), widest('unit')];
  return rows
    .flatMap((row) => {
      const figure = `${row.value.padStart(value)} ${row.unit.padEnd(unit)}`;
      const head = `${row.each.indicator}  ${row.year.padEnd(year)}  ${figure}  `;
      const name = wordsOf<{ name: string }>(words(language).indicators, row.each.indicator)?.name ?? '';
      return [
        wrap(name, head, ' '.repeat(head.length)).trimEnd(),
        ...remarksOn(row.each, language).map((remark) => wrap(remark, '        – ', '          ')),
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

/** What must be known about a figure: its status where it is not plain, flags, why there is none, what is missing. */
function remarksOn(value: IndicatorValue, language: Language): string[] {
  const { obsStatus } = value;
  return [
    ...(value.value === null || obsStatus === 'A' ? [] : [codeLabel(language, 'CL_OBS_STATUS', obsStatus)]),
    ...value.flags.map((flag) => flagText(flag, language)),
    ...value.reasons.map((reason) => reasonText(reason, language)),
    ...value.missing,
  ];
}

/** The cells behind a figure: resolved fact, then file, sheet, cell, what stood there and what was done to it. */
export function traceLines(value: IndicatorValue, language: Language): string[] {
  return value.inputs.flatMap((fact) => {
    const codes = Object.entries(fact.dimensions)
      .map(([name, code]) => `${name}=${code}`)
      .join(', ');
    const number = fill('{value}', { value: fact.value }, language);
    const unit = fact.unit === '1' ? '' : ` ${fact.unit}`;
    return [
      `        ${fact.sheet}.${fact.measure} ${String(fact.year)} (${codes}) = ${number}${unit}`.trimEnd(),
      ...fact.sources.map((source) => {
        const step = source.step ? ` (${source.step})` : '';
        const origin = source.origin === undefined ? '' : ` ← ${source.origin}`;
        return `          ${source.file} '${source.sheet}'!${source.cell}: ${source.raw}${step}${origin}`;
      }),
    ];
  });
}

/** One line a figure. Texts that a spreadsheet would take for formulas are protected (`csv/protect.ts`). */
export function indicatorCsv(values: readonly IndicatorValue[]): string {
  const fields = [
    ...['indicator_id', 'country', 'year', 'disagg', 'value', 'unit', 'currency'],
    ...['obs_status', 'conf_status', 'flags', 'reasons', 'numerator', 'denominator'],
  ];
  const data = values.map((each) => [
    ...[each.indicator, each.country, each.year],
    Object.entries(each.disaggregation)
      .map(([name, code]) => `${name}=${code}`)
      .join(';'),
    ...[each.value, each.unit],
    /currency/.test(each.unit) ? (currencyOf(each) ?? null) : null,
    ...[each.obsStatus, each.confStatus, each.flags.join(' '), each.reasons.join(' ')],
    ...[each.numerator, each.denominator],
  ]);
  return writeCsv(fields, data);
}
