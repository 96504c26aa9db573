/** Names of coded things in the reader's language; the code itself stands in where there are no words for it. */
import type { Catalogue } from '../catalogue/define.ts';
import type { CoherenceModel } from '../model/coherence.ts';
import { findingText, type FindingWords } from '../i18n/finding-words.ts';
import { codeLabel } from '../i18n/labels.ts';
import { groupWords } from '../group-words.ts';
import { formulaWords } from '../indicator-words.ts';
import { missingText } from '../i18n/missing-words.ts';
import { unitLabel } from '../i18n/units.ts';
import { namesIn } from '../i18n/names.ts';
import { issueMessage, ruleTitle } from '../i18n/rule-words.ts';
import { words as wordsIn, wordsOf } from '../i18n/translate.ts';
import type { Finding, IndicatorValue, Issue, Language } from '../model.ts';
import { disaggregationText } from './indicator-rows.ts';

export interface Labels {
  code(list: string, code: string): string;
  institution(code: string | null): string;
  dimension(code: string): string;
  concept(id: string): string;
  indicator(id: string): string;
  unit(unit: string): string;
  /** The unit of a figure; an amount of money names its currency. */
  unitOf(value: IndicatorValue): string;
  /** Which part of the country a figure is about; of the national one the word for it. */
  group(value: IndicatorValue): string;
  /** A figure that a formula needs and nobody sent. */
  missing(text: string): string;
  /** The formula of an indicator in words. */
  formula(indicator: string): string;
  /** What a rule on data or a finding rule looks for. */
  ruleTitle(id: string): string;
  issueMessage(issue: Issue): string;
  findingTitle(rule: string): string;
  /** The exact rule of a finding; blank for a rule on data. */
  findingRule(id: string): string;
  findingMessage(finding: Finding): string;
  findingSuggestion(finding: Finding): string;
}

/** A message may begin with a name from a list, which is written small there. */
const capital = (text: string, language: Language): string =>
  text.charAt(0).toLocaleUpperCase(language) + text.slice(1);

export function labelsOf(catalogue: Catalogue, model: CoherenceModel, language: Language): Labels {
  const words = wordsIn(language);
  const code = (list: string, id: string): string => codeLabel(language, list, id);
  const known = new WeakMap<Finding, ReturnType<typeof findingText>>();
  const texts = (finding: Finding): ReturnType<typeof findingText> => {
    const found = known.get(finding) ?? findingText(finding, model, language);
    known.set(finding, found);
    return found;
  };
  const names = namesIn(catalogue, language);
  const groups = groupWords(catalogue, language);
  const groupNames = new Map<string, string>();
  const formulas = new Map(
    catalogue.indicators.map((each) => [
      each.id,
      formulaWords(each, language, { indicator: names.indicator }),
    ]),
  );
  const findingTitle = (id: string): string => wordsOf<FindingWords>(words.findings, id)?.title ?? id;
  return {
    code,
    institution: (id) => (id === null ? '' : code('CL_INSTITUTION', id)),
    dimension: (id) => code('CL_DIMENSION', id),
    concept: (id) => wordsOf<string>(words.coherence.concepts, id) ?? id,
    indicator: (id) => names.indicator(id) ?? id,
    unit: (unit) => unitLabel(language, unit),
    unitOf: (value) => names.unitOf(value),
    group(value) {
      const cut = disaggregationText(value);
      if (cut === '') return words.book.indicators.national;
      // the years of a series have the same name, and the cells behind them are many
      const key = `${value.indicator} ${cut}`;
      const name = groupNames.get(key) ?? groups.group(value);
      groupNames.set(key, name);
      return name;
    },
    missing: (text) => missingText(text, names, language),
    formula: (id) => formulas.get(id) ?? '',
    ruleTitle: (id) => (id.startsWith('C-') ? findingTitle(id) : ruleTitle(id, language)),
    issueMessage: (issue) => issueMessage(issue, language).message,
    findingTitle,
    findingRule: (id) => wordsOf<FindingWords>(words.findings, id)?.rule ?? '',
    findingMessage: (finding) => capital(texts(finding).message, language),
    findingSuggestion: (finding) => texts(finding).suggestion,
  };
}
