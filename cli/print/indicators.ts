/** Figures as lines on a terminal. */
import {
  codeLabel,
  fill,
  flagText,
  namesIn,
  reasonText,
  words,
  type Catalogue,
  type IndicatorValue,
  type Language,
  type Names,
  type Quality,
} from '../../core/index.ts';
import { wrap } from './wrap.ts';

/** What is said of the figures of a run, by the catalogue in use. */
export interface FigureWords {
  readonly language: Language;
  readonly names: Names;
  decimalsOf(value: IndicatorValue): number;
}

export function figureWords(catalogue: Catalogue, language: Language): FigureWords {
  const decimals = new Map(catalogue.indicators.map((each) => [each.id, each.decimals]));
  return {
    language,
    names: namesIn(catalogue, language),
    decimalsOf: ({ indicator }) => decimals.get(indicator) ?? 2,
  };
}

/** Value rounded to the declared decimals (half away from zero) in the language's manner, and its unit. */
export function shownValue(
  value: IndicatorValue,
  { language, names, decimalsOf }: FigureWords,
): { value: string; unit: string } {
  if (value.value === null) return { value: '–', unit: '' };
  return { value: rounded(value.value, decimalsOf(value), language), unit: names.unitOf(value) };
}

const rounded = (number: number, decimals: number, language: Language, signed = false): string =>
  new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    ...(signed && { signDisplay: 'exceptZero' }),
  }).format(number);

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
        ...[...remarksOn(row.each, said.language), ...qualityLines(row.each, qualityOf(row.each), said)].map(
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
function qualityLines(
  value: IndicatorValue,
  quality: Quality | undefined,
  { language, decimalsOf }: FigureWords,
): string[] {
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
