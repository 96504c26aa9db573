/**
 * 17_SCORES: why each score differs from that of the last run, by component (coherence §7.7). Values only: the earlier
 * components stand nowhere in this book.
 */
import { COMPONENTS } from '../model/scores.ts';
import { type BookContext, isPublic } from './book-context.ts';
import { styles } from './book-styles.ts';
import type { Canvas } from './canvas.ts';
import { cell } from './frame.ts';
import type { Style } from './plan.ts';

const POINTS: Style = { ...styles.number, format: '+0.0;-0.0;0.0' };
const ONE: Style = { ...styles.number, format: '0.0' };

/** A program that saved the workbook in between leaves traces in the last digits. */
const steady = (points: number): number => Math.round(points * 1e9) / 1e9 + 0;

/** Gives the next free row; nothing where no run came before or the two do not compare. */
export function scoreChanges(context: BookContext, page: Canvas, top: number, across: number): number {
  const changes = isPublic(context) ? [] : (context.options.round?.scores ?? []);
  const otherwise = isPublic(context) ? [] : (context.options.round?.countedOtherwise ?? []);
  const words = context.words.round.scores;
  if (otherwise.length > 0) {
    const note = context.fill(words.countedOtherwise, { names: otherwise.join(', ') });
    page.span(top, 1, across, cell(words.title, styles.section));
    page.span(top + 1, 1, across, cell(note, { ...styles.quietText, wrap: false }));
    return top + 2;
  }
  if (changes.length === 0) return top;
  page.span(top, 1, across, cell(words.title, styles.section));
  page.span(top + 1, 1, across, cell(words.note, { ...styles.quietText, wrap: false }));
  const heads = [
    ...[context.words.scores.headers.goal, words.told, words.before, words.after, words.difference],
    ...COMPONENTS,
    ...[words.coverage, words.commonBefore, words.commonAfter],
  ];
  heads.forEach((text, index) => {
    page.put(top + 2, index + 1, cell(text, index === 0 ? styles.header : styles.headerCentre));
  });
  page.height(top + 2, 42);
  changes.forEach(({ goal, change }, index) => {
    const points = new Map(
      change.contributions.map(({ component, points: own }) => [component, steady(own)]),
    );
    const cells = [
      cell(goal, { ...styles.code, bold: true }),
      ...[change.told, change.before, change.after].map((value) => cell(value, ONE)),
      cell(change.difference, POINTS),
      ...COMPONENTS.map((component) => cell(points.get(component) ?? null, POINTS)),
      cell(change.coverageChange, POINTS),
      ...[change.common?.before ?? null, change.common?.after ?? null].map((value) => cell(value, ONE)),
    ];
    cells.forEach((each, column) => {
      page.put(top + 3 + index, column + 1, each);
    });
  });
  return top + 3 + changes.length;
}
