/**
 * A declared indicator in words: formula, inputs, standard, links to international goals, breakdowns, decimals, the
 * smallest count shown and what happens where data are missing. Used wherever an indicator is explained.
 */
import { type Catalogue, type Indicator, isPooled } from './catalogue/define.ts';
import { breakdownOf } from './expression/cuts.ts';
import { describe } from './expression/describe.ts';
import type { Expression } from './expression/grammar.ts';
import { sheetsOf } from './expression/inputs.ts';
import { inside } from './expression/terms.ts';
import { codeLabel, ownText } from './i18n/labels.ts';
import { namesIn, type Names } from './i18n/names.ts';
import { fill, words, wordsOf } from './i18n/translate.ts';
import { unitOfIndicator } from './i18n/units.ts';
import type { Language } from './model.ts';

export interface IndicatorWords {
  readonly name: string;
  /** Blank where there is nothing to add. */
  readonly note: string;
  readonly unit: string;
  readonly formula: string;
  /** Why there is no Excel formula and no SQL for it; blank where there are. */
  readonly coreOnly: string;
  /** `Migration flows [STA_FLOW]`. */
  readonly inputs: readonly string[];
  readonly disaggregations: readonly string[];
  readonly aggregation: string;
  /** What holds for this formula where something is missing; what holds for every one stands first. */
  readonly missing: readonly string[];
  readonly decimals: string;
  readonly minCell: string;
  readonly sdg: readonly string[];
  readonly gcm: readonly string[];
  readonly source: string;
}

export function indicatorWords(
  indicator: Indicator,
  catalogue: Catalogue,
  language: Language,
  names: Names = namesIn(catalogue, language),
): IndicatorWords {
  const { declared, indicators } = words(language);
  const own = wordsOf<{ readonly name: string; readonly note?: string }>(indicators, indicator.id);
  const lookup = (id: string): Expression | undefined =>
    catalogue.indicators.find((each) => each.id === id)?.value;
  const sheets = indicator.measure ? indicator.sheets : sheetsOf(indicator.value, lookup);
  const titled = (title: string, id: string): string =>
    title === id ? id : fill(declared.titled, { title, id }, language);
  return {
    name: names.indicator(indicator.id) ?? indicator.id,
    note: [
      ownText(indicator.own?.note, language) ?? own?.note ?? '',
      indicator.own && indicator.own.name[language] === undefined ? declared.notNamed : '',
    ]
      .filter(Boolean)
      .join(' '),
    unit: unitOfIndicator(language, indicator),
    formula: formulaWords(indicator, language, names),
    coreOnly: wordsOf<string>(words(language).measured.reasons, indicator.coreOnly ?? '') ?? '',
    inputs: sheets.map((id) => titled(names.sheet(id), id)),
    disaggregations: indicator.disaggregation
      .map((each) => breakdownOf(each).name)
      .map((id) => titled(dimension(id, sheets, names, language), id)),
    aggregation: aggregationWords(indicator, catalogue, language),
    missing: indicator.measure ? [words(language).measured.missing] : missingRules(indicator.value, language),
    decimals: String(indicator.decimals),
    minCell:
      indicator.minCell === 0
        ? declared.noMinCell
        : fill(declared.minCell, { n: indicator.minCell }, language),
    sdg: linksOf(indicator.sdg, language, (id) => sdgText(id, language)),
    gcm: linksOf(indicator.gcm, language, (id) => codeLabel(language, 'CL_GCM', id)),
    source: standardText(indicator.source, language),
  };
}

/** How parts are put together, and whether countries are. */
function aggregationWords(indicator: Indicator, { templates }: Catalogue, language: Language): string {
  const { declared } = words(language);
  const rule = wordsOf<string>(declared.aggregation, indicator.aggregation) ?? indicator.aggregation;
  const lists = new Set(templates.filter(({ kind }) => kind === 'list').map(({ id }) => id));
  return isPooled(indicator, lists) ? rule : `${rule}. ${declared.notPooled}`;
}

/** The formula in words: read from the tree, or written where there is none. */
export const formulaWords = (
  indicator: Indicator,
  language: Language,
  names?: Names | Pick<Names, 'indicator'>,
): string =>
  indicator.measure
    ? (wordsOf<string>(words(language).measured.formulas, indicator.id) ?? '')
    : describe(indicator.value, language, names);

/** Title of the column in the first sheet that has it; sexes are no column. */
function dimension(id: string, sheets: readonly string[], names: Names, language: Language): string {
  const titles = sheets.map((sheet) => names.column(sheet, id)).filter((title) => title !== id);
  return titles[0] ?? wordsOf<string>(words(language).declared.dimensions, id) ?? id;
}

function missingRules(formula: Expression, language: Language): readonly string[] {
  const { missing } = words(language).declared;
  const all = everywhere(formula);
  const ratios = all.filter((each) => each.op === 'ratio');
  const values = [...new Set(ratios.flatMap(({ whenZero }) => (whenZero === undefined ? [] : [whenZero])))];
  return [
    missing.strict,
    ...(all.some(isCarried) ? [missing.carried] : []),
    ...(all.some(({ op }) => op === 'either') ? [missing.either] : []),
    ...(all.some(({ op }) => op === 'optional') ? [missing.optional] : []),
    ...(ratios.some(({ whenZero }) => whenZero === undefined) ? [missing.zero] : []),
    ...values.map((value) => fill(missing.whenZero, { value }, language)),
  ];
}

const everywhere = (expression: Expression): readonly Expression[] => [
  expression,
  ...inside(expression).flatMap(everywhere),
];

const isCarried = (expression: Expression): boolean =>
  (expression.op === 'fact' && expression.lag !== undefined) ||
  (expression.op === 'fold' && expression.list.lag !== undefined);

/** `10.7; 17.18 (disaggregation)` → one line each, with what it is about; nothing for `-`. */
function linksOf(list: string, language: Language, textOf: (id: string) => string): readonly string[] {
  const { declared, linkQualifiers } = words(language);
  const qualified = (text: string): string => wordsOf<string>(linkQualifiers, text) ?? text;
  return list.split(/[;/]/).flatMap((part) => {
    const [, id = '', detail] = /^(-|\d[\w.]*)?\s*(?:\((.*)\)|\S.*)?$/.exec(part.trim()) ?? [];
    if (id === '' || id === '-')
      return detail === undefined ? otherLink(part.trim(), qualified) : [qualified(detail)];
    const text = textOf(id);
    return detail === undefined
      ? [fill(declared.link, { id, text }, language)]
      : [fill(declared.linkQualified, { id, text, qualifier: qualified(detail) }, language)];
  });
}

const otherLink = (text: string, qualified: (text: string) => string): string[] =>
  text === '' || text === '-' ? [] : [qualified(text)];

const sdgText = (id: string, language: Language): string =>
  wordsOf<string>(words(language).sdgs, id) ?? codeLabel(language, 'CL_SDG_GOAL', id);

/** A proper title stays as it is. */
function standardText(source: string, language: Language): string {
  const { declared, standards } = words(language);
  const [, id] = /^as ([A-Z]{3}-\d\d)$/.exec(source) ?? [];
  if (id !== undefined) return fill(declared.standardAs, { id }, language);
  return wordsOf<string>(standards, source) ?? source.replace(/^-$/, '');
}
