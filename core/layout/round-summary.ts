/** 01_SUMMARY, part F: what changed since the last run, in one line whose figures stand elsewhere in the book. */
import type { SystemStatus } from '../model/round.ts';
import { type BookContext, isPublic, linkTo } from './book-context.ts';
import { styles } from './book-styles.ts';
import type { Canvas } from './canvas.ts';
import { cell, linkCell } from './frame.ts';

/** Null in a first consolidation. */
export function changeText(context: BookContext): string | null {
  const { round, revisions = [] } = context.options;
  if (!round) return null;
  const { summary } = context.words.round;
  const count = (status: SystemStatus): number =>
    [...round.lives.values()].filter((each) => each.status === status).length;
  const counts = {
    new: count('NEW'),
    reopened: count('REOPENED'),
    resolved: isPublic(context) ? 0 : round.resolved.length,
    changed: round.changed.length,
  };
  const { before = null, after = null } = round.overall ?? {};
  const one = (value: number): string => value.toFixed(1);
  const parts = [
    Object.values(counts).some((each) => each > 0) ? context.fill(summary.findings, counts) : '',
    before === null || after === null || one(before) === one(after)
      ? ''
      : context.fill(summary.score, { before: one(before), after: one(after) }),
    revisions.length > 0 ? context.fill(summary.figures, { n: revisions.length }) : '',
    round.decisions.length > 0 && !isPublic(context)
      ? context.fill(summary.decisions, { n: round.decisions.length })
      : '',
    round.edits.length > 0 ? context.fill(summary.edits, { n: round.edits.length }) : '',
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : summary.nothing;
}

/** Gives the next free row. */
export function changeLine(context: BookContext, page: Canvas, row: number, across: number): number {
  const text = changeText(context);
  if (text === null) return row;
  page.span(row, 1, across, cell(context.words.round.summary.title, styles.section));
  page.span(
    row + 1,
    1,
    across,
    linkCell(text, linkTo('05_FINDINGS'), { ...styles.linkWrapped, size: 10, vertical: 'middle' }),
  );
  page.height(row + 1, 18 * Math.ceil(text.length / 190));
  return row + 3;
}
