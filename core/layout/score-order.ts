/** The order of goals on 17_SCORES: in how many scenarios each pair stands as it does (coherence §7). */
import type { OrderPair } from '../model/scores.ts';
import type { BookContext } from './book-context.ts';
import { styles } from './book-styles.ts';
import type { Canvas } from './canvas.ts';
import { cell } from './frame.ts';
import { at, AT, sameOrderFormula, scenarioTotalFormula } from './score-formulas.ts';
import { live, number } from './score-lines.ts';
import { LAST_SHOWN, scoreRow } from './score-rows.ts';

/** More goals than this have only their neighbours compared. */
const MOST_IN_PAIRS = 10;

/** Gives the next free row. */
export function order(context: BookContext, page: Canvas, top: number): number {
  const { words, outcome } = context;
  const { order: all, goals } = outcome.assessed.scores;
  const scored = goals.filter(({ state }) => state === 'scored').length;
  const pairs = scored <= MOST_IN_PAIRS ? all : neighbours(all);
  page.span(top, 1, LAST_SHOWN, cell(words.scores.order, styles.section));
  const note = [words.scores.orderNote, scored <= MOST_IN_PAIRS ? '' : words.scores.neighbours];
  page.span(top + 1, 1, LAST_SHOWN, cell(note.filter(Boolean).join(' '), styles.plain));
  const titles = words.scores.orderHeaders;
  page.height(top + 2, 28);
  [titles.above, titles.below, titles.same, titles.of].forEach((title, index) => {
    page.put(top + 2, index + 1, cell(title, styles.header));
  });
  // the sentences below go on over the next columns
  page.span(top + 2, 5, 3, cell(titles.words, styles.header));
  pairs.forEach((pair, index) => {
    pairRow(context, page, pair, top + 3 + index);
  });
  if (pairs.length === 0) page.put(top + 3, 1, cell(context.text.frame.nothing, styles.nothing));
  return top + 3 + Math.max(pairs.length, 1);
}

function pairRow(context: BookContext, page: Canvas, pair: OrderPair, row: number): void {
  const [a, b] = [pair.above, pair.below].map((goal) => scoreRow(context, goal));
  if (a === undefined || b === undefined) return;
  const { firm, open } = context.words.scores;
  const said = (above: string, below: string): string => context.fill(firm, { above, below });
  // ids are supplied texts and never stand in a formula
  const between = said('', '');
  const [sa, sb] = [at(AT.score, a), at(AT.score, b)];
  const [same, of] = [at(3, row), at(4, row)];
  const count = { ...styles.number, format: '0' };
  page.put(row, 1, cell(pair.above, styles.code));
  page.put(row, 2, cell(pair.below, styles.code));
  page.put(row, 3, number(context, pair.same, sameOrderFormula(a, b), count));
  page.put(row, 4, number(context, pair.of, scenarioTotalFormula(), count));
  page.put(row, 5, {
    value: pair.firm ? said(pair.above, pair.below) : open,
    ...live(
      context,
      `IF(OR(${same}="",${sa}=${sb}),"${open}",IF(${same}<0.9*${of},"${open}",` +
        `IF(${sa}>${sb},${at(1, row)}&"${between}"&${at(2, row)},${at(2, row)}&"${between}"&${at(1, row)})))`,
    ),
    style: styles.code,
  });
}

/** Each goal with the next lower one: the pairs stand in order of the higher goal, its neighbour first. */
const neighbours = (pairs: readonly OrderPair[]): readonly OrderPair[] =>
  pairs.filter(({ above }, index) => pairs[index - 1]?.above !== above);
