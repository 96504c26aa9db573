/**
 * A figure as people read it: value and unit in the language's manner, what must be known about it, and how it stands to
 * the one before. Used by the terminal and by the pane.
 */
import type { Catalogue } from './catalogue/define.ts';
import { flagText, reasonText } from './i18n/figure-words.ts';
import { codeLabel } from './i18n/labels.ts';
import { missingText } from './i18n/missing-words.ts';
import { namesIn, type Names } from './i18n/names.ts';
import { fill, words } from './i18n/translate.ts';
import type { IndicatorValue, Language } from './model.ts';
import { type Quality, isInPercent } from './quality/quality.ts';

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
    // as workbooks do; else Spanish leaves four digits together
    useGrouping: true,
    ...(signed && { signDisplay: 'exceptZero' }),
  }).format(number);

/** What must be known about a figure: its status where it is not plain, flags, why there is none, what is missing. */
export function figureRemarks(value: IndicatorValue, { language, names }: FigureWords): string[] {
  const { obsStatus } = value;
  return [
    ...(value.value === null || obsStatus === 'A' ? [] : [codeLabel(language, 'CL_OBS_STATUS', obsStatus)]),
    ...value.flags.map((flag) => flagText(flag, language)),
    ...value.reasons.map((reason) => reasonText(reason, language)),
    ...value.missing.map((text) => missingText(text, names, language)),
  ];
}

/** How the figure stands to the one before, and between which bounds an estimate lies. */
export function qualityLines(
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
    ...(flags.includes('UNLIKE') ? [say(figures.unlike, { year })] : []),
    ...(change === null
      ? []
      : changePercent === null
        ? [
            say(isInPercent(value) ? figures.points : figures.change, {
              year,
              change: signed(change, decimals),
            }),
          ]
        : [
            say(figures.changePercent, {
              year,
              change: signed(change, decimals),
              percent: signed(changePercent, 1),
            }),
          ]),
    ...(flags.includes('NO_SAMPLE') ? [flagText('NO_SAMPLE', language)] : []),
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
