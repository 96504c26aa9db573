/** 01_SUMMARY: one printed page that can be read in a minute (coherence-workbook §3, 01). */
import { listed } from '../i18n/listed.ts';
import { type Goal, LINK_DIMENSIONS } from '../model/coherence.ts';
import { columnLetters } from '../grid/address.ts';
import type { Finding } from '../model.ts';
import { type BookContext, FIRST_ROW, linkTo } from './book-context.ts';
import { heatStyle, severityStyles, styles, tabColours } from './book-styles.ts';
import { type Canvas, canvas } from './canvas.ts';
import { cell, footer, headingRows, linkCell } from './frame.ts';
import { countedFindings, SEVERITIES } from './05-findings.ts';
import { heatCellAddress, heatRows } from './04-heatmap.ts';
import { planScoreRow } from './score-rows.ts';
import { cellOf, titleOf } from './plan-view.ts';
import type { SheetPlan, Style } from './plan.ts';
import { changeLine } from './round-summary.ts';
import type { Sentence } from './sentences.ts';
import { at, AT } from './score-formulas.ts';
import { scoreTile } from './score-lines.ts';
import { shorten, wholeSentences } from './shorten.ts';

/** More goals than this do not fit on the page; the heaviest are shown and the rest stands in 04_HEATMAP. */
export const MOST_GOALS = 20;
const MOST_FINDINGS = 10;
const MOST_DECISIONS = 6;
/** Characters of a message that fit into its two rows. */
const MESSAGE_LENGTH = 230;
const ROW_HEIGHT = 17.5;
/** Room for the longest name of a dimension in letters of size 8, written upwards. */
const NAMES_HEIGHT = 102;

const GOAL = 1;
const FIRST_DIMENSION = 2;
const LEFT_COLUMNS = 1 + LINK_DIMENSIONS.length;
const SEVERITY = LEFT_COLUMNS + 2;
const MESSAGE = SEVERITY + 1;
const OWNER = SEVERITY + 2;
const LINK = OWNER + 1;
const WIDTHS = [32, ...LINK_DIMENSIONS.map(() => 5.6), 2, 10, 70, 24, 4];
/** Characters of a sentence that fit on one line of the page. */
const LINE_LENGTH = 172;

export function summarySheet(context: BookContext, sentences: readonly Sentence[]): SheetPlan {
  const page = canvas(headingRows(context, '01_SUMMARY'));
  let row = writeSentences(page, sentences, 5);
  row = tile(context, page, changeLine(context, page, row + 1, LINK));
  const left = heat(context, page, row + 1);
  const right = firstFindings(context, page, row + 1);
  const wide = left - right > -2 * 3;
  const last = wide
    ? decisions(context, page, Math.max(left, right) + 1, LINK, 1)
    : Math.max(decisions(context, page, left + 1, LEFT_COLUMNS, 2), right);
  return {
    name: '01_SUMMARY',
    columns: WIDTHS.map((width) => ({ width })),
    rows: page.rows(),
    merges: page.merges(),
    print: {
      orientation: 'landscape',
      fit: { wide: 1, tall: 1 },
      area: `A1:${columnLetters(LINK)}${String(last)}`,
      footer: footer(context, '01_SUMMARY'),
    },
    tab: tabColours.people,
    gridLines: false,
  };
}

/** A. The sentences; each leads to the sheet with its numbers. */
function writeSentences(page: Canvas, sentences: readonly Sentence[], row: number): number {
  sentences.forEach(({ text, sheet }, index) => {
    const lines = Math.ceil(text.length / LINE_LENGTH);
    const style: Style = {
      size: 11,
      wrap: true,
      vertical: 'middle',
      border: 'bottom',
      colour: styles.aid.colour,
    };
    page.span(row + index, 1, MESSAGE, cell(`${String(index + 1)}.  ${text}`, style));
    page.span(
      row + index,
      OWNER,
      2,
      linkCell(`→ ${sheet}`, linkTo(sheet), { ...styles.link, vertical: 'middle' }),
    );
    page.height(row + index, 6 + 15 * lines);
  });
  return row + sentences.length;
}

/** B. Number of findings by severity, live, and the score of the plan with its range and coverage. */
function tile(context: BookContext, page: Canvas, row: number): number {
  const { findings } = context.outcome.assessed;
  const { severities, now } = countedFindings(context);
  page.put(row, GOAL, cell(context.text.summary.tile, { ...styles.label, vertical: 'middle' }));
  let column = FIRST_DIMENSION;
  for (const each of SEVERITIES) {
    const style: Style = { ...severityStyles[each], vertical: 'middle', size: 12, bold: true };
    page.put(row, column, {
      value: findings.filter((finding) => finding.severity === each).length,
      formula: `COUNTIFS(${severities},"${each}"${now})`,
      style: { ...style, format: '0' },
    });
    page.span(
      row,
      column + 1,
      2,
      linkCell(context.text.severities[each], linkTo('05_FINDINGS'), {
        ...styles.link,
        size: 10,
        vertical: 'middle',
        indent: 1,
      }),
    );
    column += each === 'I' ? 2 : 3;
  }
  page.span(
    row,
    SEVERITY,
    4,
    linkCell(scoreTile(context).text, linkTo('17_SCORES', at(AT.score, planScoreRow(context))), {
      ...styles.linkWrapped,
      vertical: 'middle',
    }),
  );
  page.height(row, 30);
  return row + 1;
}

/** C. The heat map in small: what migration does to each goal. */
function heat(context: BookContext, page: Canvas, top: number): number {
  const { goals } = context.outcome.assessed.model;
  page.span(top, 1, LEFT_COLUMNS, cell(context.text.summary.heat, styles.section));
  page.put(top + 1, GOAL, cell(context.text.columns.goal, { ...styles.header, vertical: 'bottom' }));
  LINK_DIMENSIONS.forEach((dimension, index) => {
    const style: Style = {
      ...{ ...styles.headerCentre, size: 8 },
      ...{ rotate: 90, vertical: 'bottom', wrap: false },
    };
    page.put(top + 1, FIRST_DIMENSION + index, cell(context.labels.dimension(dimension), style));
  });
  page.height(top + 1, NAMES_HEIGHT);
  const shown = shownGoals(goals);
  const rows = heatRows(context);
  let row = top + 2;
  for (const goal of shown) goalRow(context, page, goal, row++, rows.get(goal.id));
  if (goals.length === 0) page.put(row++, GOAL, cell(context.text.frame.nothing, styles.nothing));
  const more = goals.length - shown.length;
  const legend = more > 0 ? ` ${context.fill(context.text.summary.moreGoals, { n: more })}` : '';
  page.span(
    row,
    1,
    LEFT_COLUMNS,
    cell(context.text.summary.heatLegend + legend, { ...styles.quietText, size: 8 }),
  );
  page.height(row, 26);
  return row + 1;
}

/** The heaviest goals, in the order of the plan. */
function shownGoals(goals: readonly Goal[]): readonly Goal[] {
  const kept = new Set([...goals].sort((a, b) => b.weight - a.weight).slice(0, MOST_GOALS));
  return goals.filter((goal) => kept.has(goal));
}

function goalRow(
  context: BookContext,
  page: Canvas,
  goal: Goal,
  row: number,
  there: number | undefined,
): void {
  const title = shorten(`${goal.id}  ${titleOf(goal, context.options.language)}`, 42);
  page.put(row, GOAL, cell(title, { size: 9, vertical: 'middle', border: 'bottom' }));
  LINK_DIMENSIONS.forEach((dimension, index) => {
    const found = cellOf(goal, dimension, 'M2D');
    page.put(row, FIRST_DIMENSION + index, {
      value: found?.text ?? '·',
      style: heatStyle(found?.state ?? 'unexamined', found?.intensity ?? 0, 8),
      ...(there !== undefined && { link: linkTo('04_HEATMAP', heatCellAddress(there, dimension, 'M2D')) }),
    });
  });
  page.height(row, ROW_HEIGHT);
}

/** D. The first findings in the order of the assessment: severity, then weight of the goal. */
function firstFindings(context: BookContext, page: Canvas, top: number): number {
  const { findings } = context.outcome.assessed;
  const first = findings.slice(0, MOST_FINDINGS);
  const { columns } = context.text;
  page.span(top, SEVERITY, 4, cell(context.text.summary.first, styles.section));
  [columns.severity, columns.message, columns.owner, ''].forEach((title, index) => {
    page.put(top + 1, SEVERITY + index, cell(title, { ...styles.header, vertical: 'bottom' }));
  });
  if (first.length === 0) page.put(top + 2, SEVERITY, cell(context.text.frame.nothing, styles.nothing));
  first.forEach((finding, index) => {
    const row = top + 2 + 2 * index;
    findingRow(context, page, finding, row, FIRST_ROW + index);
    page.height(row, ROW_HEIGHT);
    page.height(row + 1, ROW_HEIGHT);
  });
  return top + 2 + 2 * Math.max(first.length, 1);
}

function findingRow(context: BookContext, page: Canvas, finding: Finding, row: number, there: number): void {
  const severity: Style = { ...severityStyles[finding.severity], size: 9, vertical: 'middle' };
  // three lines fit
  const text: Style = { size: 8.5, wrap: true, vertical: 'middle', border: 'bottom' };
  page.span(row, SEVERITY, 1, cell(context.text.severities[finding.severity], severity), 2);
  page.span(
    row,
    MESSAGE,
    1,
    cell(wholeSentences(context.labels.findingMessage(finding), MESSAGE_LENGTH), text),
    2,
  );
  page.span(row, OWNER, 1, cell(askedText(context, finding), text), 2);
  const link = linkTo('05_FINDINGS', `D${String(there)}`);
  page.span(row, LINK, 1, linkCell('→', link, { ...styles.link, vertical: 'middle', align: 'center' }), 2);
}

/** Who is asked, and by when where people have written a date. */
function askedText(context: BookContext, { key, owner }: Finding): string {
  const due = context.options.round?.answers['05_FINDINGS'].get(key)?.given['due'] ?? null;
  const name = context.labels.institution(owner);
  return due === null ? name : context.fill(context.text.summary.askedBy, { owner: name, due: String(due) });
}

/** Nobody answered, or what was closed came back. */
function isOpen({ options: { round } }: BookContext, key: string): boolean {
  const status = round?.answers['05_FINDINGS'].get(key)?.given['status'] ?? 'OPEN';
  return status === 'OPEN' || round?.lives.get(key)?.status === 'REOPENED';
}

/** E. Decisions asked: high findings that nobody has answered, by owner. */
function decisions(context: BookContext, page: Canvas, top: number, across: number, down: number): number {
  const { findings } = context.outcome.assessed;
  const high = findings.filter(({ severity, key }) => severity === 'H' && isOpen(context, key));
  page.span(top, 1, across, cell(context.text.summary.decisions, styles.section));
  const owners = [...new Set(high.map(({ owner }) => owner))];
  if (high.length === 0) page.put(top + 1, 1, cell(context.text.summary.noDecisions, styles.nothing));
  owners.slice(0, MOST_DECISIONS).forEach((owner, index) => {
    const row = top + 1 + down * index;
    const own = high.filter((each) => each.owner === owner);
    const what = own.map((each) =>
      [context.labels.findingTitle(each.rule), each.subject.goal].filter(Boolean).join(' '),
    );
    const text = context.fill(context.text.summary.decision, {
      owner: owner === null ? context.text.summary.nobody : context.labels.institution(owner),
      n: own.length,
      what: listed(new Set(what), context.options.language),
    });
    const style: Style = { size: 9, wrap: true, vertical: 'middle', border: 'bottom' };
    page.span(row, 1, across, cell(shorten(text, down === 1 ? 230 : 200), style), down);
    for (let below = 0; below < down; below++) page.height(row + below, ROW_HEIGHT);
  });
  const left = owners.length - MOST_DECISIONS;
  const next = top + 1 + down * Math.max(1, Math.min(owners.length, MOST_DECISIONS));
  if (left <= 0) return next - 1;
  page.put(next, 1, cell(context.fill(context.text.summary.moreOwners, { n: left }), styles.nothing));
  return next;
}
