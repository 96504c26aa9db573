/** The way from a figure to the ministries' cells as indented lines: formula, parts, terms, resolved facts, cells. */
import {
  describe,
  fill,
  formulaWords,
  namesIn,
  traceTree,
  unitLabel,
  words,
  type Catalogue,
  type Expression,
  type Fact,
  type IndicatorValue,
  type Language,
} from '../../core/index.ts';
import { wrap } from './wrap.ts';

const STEP = '  ';
const indentOf = (level: number): string => STEP.repeat(4 + level);

const formulaIn =
  (catalogue: Catalogue) =>
  (id: string): Expression | undefined =>
    catalogue.indicators.find((each) => each.id === id)?.value;

const line = (level: number, text: string): string => wrap(text, indentOf(level), indentOf(level + 2));

/** The formula in words; nothing for an indicator that is not in the catalogue. */
export function formulaLines(indicator: string, catalogue: Catalogue, language: Language): string[] {
  const declared = catalogue.indicators.find(({ id }) => id === indicator);
  if (!declared) return [];
  const text = formulaWords(declared, language, namesIn(catalogue, language));
  return [line(0, fill(words(language).figures.formula, { text }, language))];
}

/** File, sheet and cell of every source stand as they are found in the ministry's file, with what stood there. */
export function traceLines(value: IndicatorValue, catalogue: Catalogue, language: Language): string[] {
  const { figures, ui } = words(language);
  const lookup = formulaIn(catalogue);
  const label = (text: string): string => fill(ui.label, { text }, language);
  const names = namesIn(catalogue, language);
  const parts = traceTree(value, lookup(value.indicator), lookup);
  if (parts.length === 0) return [line(0, figures.noFacts)];
  return parts.flatMap(({ part, value: number, terms }) => [
    line(0, label(fill(figures.parts[part], { value: number }, language))),
    ...terms.flatMap(({ term, facts }) => [
      line(1, label(term ? describe(term, language, names) : figures.otherFacts)),
      ...facts.flatMap((fact) => factLines(fact, language)),
    ]),
  ]);
}

function factLines(fact: Fact, language: Language): string[] {
  const codes = Object.entries(fact.dimensions)
    .map(([name, code]) => `${name}=${code}`)
    .join(', ');
  const number = fill('{value}', { value: fact.value }, language);
  const unit = fact.unit === '1' ? '' : ` ${unitLabel(language, fact.unit)}`;
  const about = [fact.obsStatus === 'A' ? '' : fact.obsStatus, ...fact.flags].filter(Boolean).join(' ');
  const said = about === '' ? '' : ` [${about}]`;
  return [
    `${indentOf(2)}${fact.sheet}.${fact.measure} ${String(fact.year)} (${codes}) = ${number}${unit}${said}`,
    ...fact.sources.map((source) => {
      const step = source.step ? ` (${source.step})` : '';
      const origin = source.origin === undefined ? '' : ` ← ${source.origin}`;
      return `${indentOf(3)}${source.file} '${source.sheet}'!${source.cell}: ${source.raw}${step}${origin}`;
    }),
  ];
}
