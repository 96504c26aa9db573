/** 11_SUPPORT: where money is missing, and where partners meet (coherence-workbook §3; rulings-coherence B9–B13, D6). */
import type { BookContext } from './book-context.ts';
import { tabColours } from './book-styles.ts';
import type { ProjectLine } from './project-lines.ts';
import { section, stackedSheet } from './stacked.ts';
import { goalColumns } from './support-goals.ts';
import { supportLinks } from './support-links.ts';
import { goalYears, matrixColumns, yearColumns } from './support-partners.ts';
import { enters } from './support-sums.ts';
import { TOTALS, totalColumns } from './support-totals.ts';
import type { TraceIndex } from './trace-lines.ts';
import type { SheetPlan } from './plan.ts';

/** Columns of the first pages: up to the gap and its share of the cost. */
const FIRST_PRINTED = 11;

export function supportSheet(
  context: BookContext,
  lines: readonly ProjectLine[],
  trace: TraceIndex,
): SheetPlan {
  const { model } = context.outcome.assessed;
  const own = context.words.planSheets.support;
  const titled = (text: string): string =>
    context.fill(text, { currency: model.exercise.currency ?? '' }).replace(/, $/, '');
  const entering = lines.filter(enters);
  const partners = [...new Set(entering.filter(({ goal }) => goal !== null).map(partnerOf))].sort();
  const links = supportLinks(context, lines, trace);
  return stackedSheet(context, {
    name: '11_SUPPORT',
    tab: tabColours.people,
    frozenColumns: 2,
    printFirst: FIRST_PRINTED,
    sections: [
      section({
        title: titled(own.goals),
        table: 't_Support',
        columns: goalColumns(context, lines, partners, links),
        items: model.goals,
      }),
      section({
        title: titled(own.totals),
        table: 't_SupportTotals',
        columns: totalColumns(context, lines, links),
        items: lines.length === 0 ? [] : TOTALS,
      }),
      section({
        title: titled(own.matrix),
        table: 't_GoalPartners',
        suppliedHeaders: true,
        columns: matrixColumns(context, lines, partners, links),
        items: partners.length === 0 ? [] : model.goals,
      }),
      section({
        title: titled(own.years),
        table: 't_GoalYears',
        columns: yearColumns(context, lines, links),
        items: goalYears(model.goals, entering),
      }),
    ],
  });
}

const partnerOf = ({ project }: ProjectLine): string => project.partner;
