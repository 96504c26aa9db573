/** 05_FINDINGS: everything people should discuss, in the order of the assessment, with columns for their answers. */
import type { Finding, FindingSeverity } from '../model.ts';
import type { EarlierFinding } from '../model/round.ts';
import { addedColumns, answeredColumn, answerOf } from './answer-cells.ts';
import { type BookContext, FIRST_ROW, isPublic, linkTo } from './book-context.ts';
import { severityStyles, styles, tabColours } from './book-styles.ts';
import { type Column, cell, linkCell, lettersOf, tableSheet, titleOf } from './frame.ts';
import type { CellPlan, SheetPlan } from './plan.ts';
import { NO_TRACE, type TraceIndex } from './trace-lines.ts';

export const SEVERITIES: readonly FindingSeverity[] = ['H', 'M', 'L', 'I'];
/** What people choose from; coherence §5.1. */
export const STATUSES = ['OPEN', 'ACCEPTED', 'EXPLAINED', 'IN_WORK', 'CLOSED'] as const;

/** A finding of this run, or one that no longer arises and is kept for one run as it stood. */
type Line =
  | { readonly key: string; readonly finding: Finding }
  | { readonly key: string; readonly earlier: EarlierFinding };

/** Nothing says that what an earlier workbook told may be published: a public edition has only this run. */
const resolvedIn = (context: BookContext): readonly EarlierFinding[] =>
  isPublic(context) ? [] : (context.options.round?.resolved ?? []);

export function findingsSheet(
  context: BookContext,
  findings: readonly Finding[],
  trace: TraceIndex,
): SheetPlan {
  const own = findingColumns(context, trace);
  const taken = own.map((column) => titleOf(context, column));
  const columns: readonly Column<Line>[] = [
    ...own.slice(0, -1).map((column) => ofLine(context, column)),
    ...answeredColumn<Line>(context, '05_FINDINGS', ({ key }) => key),
    ...own.slice(-1).map((column) => ofLine(context, column)),
    ...addedColumns<Line>(context, '05_FINDINGS', taken, ({ key }) => key),
  ];
  const items: readonly Line[] = [
    ...findings.map((finding) => ({ key: finding.key, finding })),
    ...resolvedIn(context).map((earlier) => ({ key: earlier.key, earlier })),
  ];
  const last = FIRST_ROW + items.length - 1;
  const range = (id: string): string => {
    const letters = lettersOf(columns, id);
    return `${letters}${String(FIRST_ROW)}:${letters}${String(last)}`;
  };
  return tableSheet(context, {
    name: '05_FINDINGS',
    table: 't_Findings',
    columns,
    items,
    frozenColumns: 3,
    printColumns: isPublic(context) ? 10 : 11,
    tab: tabColours.people,
    validations: [
      {
        ref: range('status'),
        type: 'list',
        formulae: [`"${STATUSES.join(',')}"`],
        allowBlank: false,
        errorStyle: 'stop',
        errorTitle: context.text.columns.status,
        error: context.fill(context.text.findings.chooseStatus, { list: STATUSES.join(', ') }),
      },
      {
        ref: range('due'),
        type: 'date',
        operator: 'greaterThanOrEqual',
        formulae: ['2000-01-01'],
        allowBlank: true,
        errorStyle: 'warning',
        errorTitle: context.text.columns.due,
        error: context.text.findings.enterDate,
      },
    ],
    aside: countBlock(context, findings, columns),
  });
}

/** The same column for findings that are only remembered. */
function ofLine(context: BookContext, column: Column<Finding>): Column<Line> {
  const { id } = column;
  return {
    ...column,
    cell: (line, row) => {
      if ('finding' in line) return column.cell(line.finding, row);
      if (id === 'system_status') return 'RESOLVED';
      if (column.human) return answerOf(context, '05_FINDINGS', line.key, id);
      const value = line.earlier.cells[id] ?? null;
      const isLink = column.style.colour === styles.link.colour;
      return cell(value, isLink ? styles.text : column.style);
    },
  };
}

function findingColumns(context: BookContext, trace: TraceIndex): readonly Column<Finding>[] {
  const { labels } = context;
  const lifeOf = (key: string) => context.options.round?.lives.get(key);
  const closed = isPublic(context);
  const code = (id: Column<Finding>['id'], width: number, read: (finding: Finding) => string | undefined) =>
    ({ id, width, style: styles.code, cell: (finding) => read(finding) ?? '' }) satisfies Column<Finding>;
  const human = (id: Column<Finding>['id'], width: number, value: string | null = null) =>
    ({
      id,
      width,
      style: id === 'due' ? styles.humanDate : styles.human,
      human: true,
      cell: ({ key }) => answerOf(context, '05_FINDINGS', key, id) ?? value,
    }) satisfies Column<Finding>;
  return [
    { id: 'rule', width: 8, style: styles.code, cell: ({ rule }) => rule },
    {
      id: 'severity',
      width: 9,
      style: styles.code,
      cell: ({ severity }) => cell(severity, severityStyles[severity]),
    },
    code('goal', 8, ({ subject }) => subject.goal),
    { id: 'message', width: 56, style: styles.text, cell: (finding) => labels.findingMessage(finding) },
    { id: 'suggestion', width: 44, style: styles.text, cell: (finding) => labels.findingSuggestion(finding) },
    { id: 'owner', width: 27, style: styles.text, cell: ({ owner }) => labels.institution(owner) },
    {
      id: 'source',
      width: 18,
      style: styles.linkWrapped,
      cell: (finding) => sourceCell(finding, trace),
    },
    human('status', 12, 'OPEN'),
    human('explanation', 28),
    ...(closed ? [] : [human('decided_by', 16)]),
    human('due', 12),
    ...(closed ? [] : [human('comment', 30)]),
    code('dimension', 10, ({ subject }) => subject.dimension),
    code('direction', 9, ({ subject }) => subject.direction),
    code('channel', 13, ({ subject }) => subject.channel),
    code('goal_id_2', 8, ({ subject }) => subject.goal2),
    code('policy', 9, ({ subject }) => subject.policy),
    code('policy_2', 9, ({ subject }) => subject.policy2),
    code('institution', 11, ({ subject }) => subject.institution),
    code('institution_2', 11, ({ subject }) => subject.institution2),
    code('partner', 10, ({ subject }) => subject.partner),
    code('plan_id', 10, ({ subject }) => subject.plan),
    code('project_id', 10, ({ subject }) => subject.project),
    code('project_id_2', 10, ({ subject }) => subject.project2),
    code('indicator', 10, ({ subject }) => subject.indicator),
    code('subject', 14, ({ subject }) => subject.subject),
    code('year', 7, ({ subject }) => subject.year),
    {
      id: 'measured',
      width: 12,
      style: { ...styles.number, format: '0.###' },
      cell: ({ measured }) => measured,
    },
    {
      id: 'threshold',
      width: 11,
      style: { ...styles.number, format: '0.###' },
      cell: ({ threshold }) => threshold,
    },
    code('first_seen', 11, ({ key }) => lifeOf(key)?.firstSeen ?? context.options.asOf),
    code('last_seen', 11, ({ key }) => lifeOf(key)?.lastSeen ?? context.options.asOf),
    { id: 'times_seen', width: 8, style: styles.number, cell: ({ key }) => lifeOf(key)?.timesSeen ?? 1 },
    code('system_status', 12, ({ key }) => lifeOf(key)?.status ?? 'NEW'),
    { id: 'key', width: 34, style: styles.quietText, cell: ({ key }) => key },
  ];
}

/** Where other sheets count findings: the range of severities, and what leaves those out that no longer arise. */
export function countedFindings(context: BookContext): { readonly severities: string; readonly now: string } {
  const columns = findingColumns(context, NO_TRACE);
  const last =
    FIRST_ROW + Math.max(context.outcome.assessed.findings.length + resolvedIn(context).length, 1) - 1;
  const range = (id: string): string => {
    const letters = lettersOf(columns, id);
    return `'05_FINDINGS'!$${letters}$${String(FIRST_ROW)}:$${letters}$${String(last)}`;
  };
  const now = resolvedIn(context).length === 0 ? '' : `,${range('system_status')},"<>RESOLVED"`;
  return { severities: range('severity'), now };
}

/** First cell behind the finding, as a link to its lines in 14_TRACE. */
function sourceCell(finding: Finding, trace: TraceIndex): CellPlan {
  const [first] = finding.sources;
  const row = trace.rowOf(finding.key);
  if (!first) return cell('', styles.text);
  const place = [first.sheet, first.cell].filter(Boolean).join('!');
  const more = finding.sources.length - 1;
  const text = more > 0 ? `${place} (+${String(more)})` : place;
  const link = row === undefined ? undefined : linkTo('14_TRACE', `A${String(row)}`);
  return linkCell(text, link, styles.linkWrapped);
}

/** Small table rule × severity beside the list; live, so that it follows what people delete. */
function countBlock(context: BookContext, findings: readonly Finding[], columns: readonly Column<Line>[]) {
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  const resolved = resolvedIn(context).length;
  const last = String(FIRST_ROW + Math.max(findings.length + resolved, 1) - 1);
  const range = (id: string): string =>
    `$${lettersOf(columns, id)}$${String(FIRST_ROW)}:$${lettersOf(columns, id)}$${last}`;
  const number = { ...styles.number, format: '0' };
  const counts = (rule: string | null): CellPlan[] =>
    SEVERITIES.map((severity) => {
      const own = findings.filter(
        (each) => each.severity === severity && (rule === null || each.rule === rule),
      );
      const ofRule = rule === null ? '' : `,${range('rule')},"${rule}"`;
      const condition = `${ofRule}${resolved === 0 ? '' : `,${range('system_status')},"<>RESOLVED"`}`;
      return {
        value: own.length,
        formula: `COUNTIFS(${range('severity')},"${severity}"${condition})`,
        style: rule === null ? { ...number, bold: true } : number,
      };
    });
  const header = [context.text.columns.rule, ...SEVERITIES, context.text.findings.title];
  const rows: CellPlan[][] = [
    header.map((text) => cell(text, styles.header)),
    ...rules.map((rule) => [
      cell(rule, styles.code),
      ...counts(rule),
      cell(context.labels.findingTitle(rule), styles.code),
    ]),
    [cell(context.text.findings.total, styles.band), ...counts(null), cell('', styles.band)],
  ];
  return { widths: [9, 6, 6, 6, 6, 44], rows };
}
