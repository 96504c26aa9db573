/** The indicators of 16_METHOD in words: formula, standard, links to international goals, breakdowns, missing data. */
import { listed } from '../i18n/listed.ts';
import { indicatorWords } from '../indicator-words.ts';
import { namesIn } from '../i18n/names.ts';
import type { BookContext } from './book-context.ts';
import { styles } from './book-styles.ts';
import { cell } from './frame.ts';
import type { CellPlan } from './plan.ts';

/** One row for each indicator of which the book holds a figure, in catalogue order. */
export function indicatorLines(context: BookContext): readonly (readonly CellPlan[])[] {
  const { catalogue, options, outcome } = context;
  const { language } = options;
  const { explain, label } = context.words.ui;
  const names = namesIn(catalogue, language);
  const used = new Set(outcome.computed.values.map(({ indicator }) => indicator));
  const about = (title: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? [`${context.fill(label, { text: title })} ${listed(lines, language)}`] : [];
  return catalogue.indicators
    .filter(({ id }) => used.has(id))
    .map((indicator) => {
      const own = indicatorWords(indicator, catalogue, language, names);
      const more = [
        ...about(context.words.measured.title, own.coreOnly ? [own.coreOnly] : []),
        ...about(explain.sdg, own.sdg),
        ...about(explain.gcm, own.gcm),
        ...about(explain.disaggregation, own.disaggregations),
        ...about(explain.missingHere, own.missing.length > 1 ? [own.missing.slice(1).join(' ')] : []),
        ...about(explain.minCell, [own.minCell]),
      ];
      return [
        cell(indicator.id, styles.code),
        cell([own.name, own.note].filter(Boolean).join('\n'), styles.text),
        cell(own.unit, styles.text),
        cell(indicator.decimals, { ...styles.number, format: '0' }),
        cell(own.source, styles.text),
        cell(own.formula, styles.text),
        cell(more.join('\n'), styles.text),
      ];
    });
}
