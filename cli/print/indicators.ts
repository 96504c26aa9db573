/** Figures as lines on a terminal and as CSV. */
import Papa from 'papaparse';
import {
  catalogue,
  fill,
  flagText,
  reasonText,
  unitLabel,
  words,
  wordsOf,
  type IndicatorValue,
  type Language,
} from '../../core/index.ts';

/** Value rounded to the declared decimals (half away from zero) in the language's manner, and its unit. */
export function shownValue(value: IndicatorValue, language: Language): { value: string; unit: string } {
  const decimals = catalogue.indicators.find((each) => each.id === value.indicator)?.decimals ?? 2;
  if (value.value === null) return { value: '–', unit: '' };
  const number = new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return { value: number.format(value.value), unit: unitLabel(language, value.unit) };
}

/** One line a figure, then the lines that `below` adds to it. */
export function indicatorTable(
  values: readonly IndicatorValue[],
  language: Language,
  below: (value: IndicatorValue) => readonly string[],
): string {
  return values
    .flatMap((each) => {
      const { value, unit } = shownValue(each, language);
      const name = wordsOf<{ name: string }>(words(language).indicators, each.indicator)?.name ?? '';
      const part = Object.entries(each.disaggregation)
        .map(([dimension, code]) => ` ${dimension}=${code}`)
        .join('');
      const remarks = [
        each.value === null ? '' : each.obsStatus,
        ...each.flags.map((flag) => flagText(flag, language)),
        ...each.reasons.map((reason) => reasonText(reason, language)),
        ...(each.missing.length > 0 ? [each.missing.join('; ')] : []),
      ].filter(Boolean);
      const figure = `${value} ${unit}`.trim().padStart(28);
      return [
        `${each.indicator}  ${String(each.year)}${part}  ${figure}  ${name}  [${remarks.join(' · ')}]`,
        ...below(each),
      ];
    })
    .map((line) => `${line}\n`)
    .join('');
}

/** The cells behind a figure: resolved fact, then file, sheet, cell, what stood there and what was done to it. */
export function traceLines(value: IndicatorValue, language: Language): string[] {
  return value.inputs.flatMap((fact) => {
    const codes = Object.entries(fact.dimensions)
      .map(([name, code]) => `${name}=${code}`)
      .join(', ');
    const number = fill('{value}', { value: fact.value }, language);
    return [
      `    ${fact.sheet}.${fact.measure} ${String(fact.year)} (${codes}) = ${number} ${fact.unit}`.trimEnd(),
      ...fact.sources.map((source) => {
        const step = source.step ? ` (${source.step})` : '';
        return `      ${source.file} '${source.sheet}'!${source.cell}: ${source.raw}${step}`;
      }),
    ];
  });
}

export function indicatorCsv(values: readonly IndicatorValue[]): string {
  const rows = values.map((each) => ({
    indicator_id: each.indicator,
    country: each.country,
    year: each.year,
    disagg: Object.entries(each.disaggregation)
      .map(([name, code]) => `${name}=${code}`)
      .join(';'),
    value: each.value ?? '',
    unit: each.unit,
    obs_status: each.obsStatus,
    conf_status: each.confStatus,
    flags: each.flags.join(' '),
    reasons: each.reasons.join(' '),
    numerator: each.numerator ?? '',
    denominator: each.denominator ?? '',
  }));
  return `${Papa.unparse(rows, { newline: '\r\n' })}\r\n`;
}
