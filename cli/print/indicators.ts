/** Figures as lines on a terminal. */
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
  type Quality,
} from '../../core/index.ts';
import { wrap } from './wrap.ts';

const decimalsOf = ({ indicator }: IndicatorValue): number =>
  catalogue.indicators.find((each) => each.id === indicator)?.decimals ?? 2;

/** Value rounded to the declared decimals (half away from zero) in the language's manner, and its unit. */
export function shownValue(value: IndicatorValue, language: Language): { value: string; unit: string } {
  if (value.value === null) return { value: '–', unit: '' };
  const unit = unitLabel(language, value.unit, currencyOf(value));
  return { value: rounded(value.value, decimalsOf(value), language), unit };
}

const rounded = (number: number, decimals: number, language: Language, signed = false): string =>
  new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    ...(signed && { signDisplay: 'exceptZero' }),
  }).format(number);

/** One line a figure, below it what must be known about it and its change, then the lines that `below` adds to it. */
export function indicatorTable(
  values: readonly IndicatorValue[],
  qualityOf: (value: IndicatorValue) => Quality | undefined,
  language: Language,
  below: (value: IndicatorValue) => readonly string[],
): string {
  if (values.length === 0) return '';
  const rows = values.map((each) => ({
    each,
    year: `${String(each.year)}${partOf(each)}`,
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
        ...[...remarksOn(row.each, language), ...qualityLines(row.each, qualityOf(row.each), language)].map(
          (remark) => wrap(remark, '        – ', '          '),
        ),
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

/** How the figure stands to the one before, and between which bounds an estimate lies. */
function qualityLines(value: IndicatorValue, quality: Quality | undefined, language: Language): string[] {
  if (!quality || value.value === null) return [];
  const { figures } = words(language);
  const { previous, change, changePercent, flags, interval } = quality;
  const decimals = decimalsOf(value);
  const signed = (number: number, places: number): string => rounded(number, places, language, true);
  const say = (text: string, args: Readonly<Record<string, string | number>>): string =>
    fill(text, args, language);
  const year = previous?.year ?? 0;
  return [
    ...(flags.includes('BREAK') ? [say(figures.noChange, { year })] : []),
    ...(change === null
      ? []
      : changePercent === null
        ? [say(figures.change, { year, change: signed(change, decimals) })]
        : [
            say(figures.changePercent, {
              year,
              change: signed(change, decimals),
              percent: signed(changePercent, 1),
            }),
          ]),
    ...(interval
      ? [
          say(figures.interval, {
            low: rounded(interval.low, decimals, language),
            high: rounded(interval.high, decimals, language),
            n: interval.sample,
          }),
        ]
      : []),
  ];
}
