/** 15_PROJECTS: every row of support, split by goal, with the reason where it is not counted (coherence-workbook §3). */
import { type BookContext, FIRST_ROW, linkTo } from './book-context.ts';
import { moneyTarget } from './04-heatmap.ts';
import { styles, tabColours } from './book-styles.ts';
import { lettersOf, linkCell } from './frame.ts';
import { isCounted, type ProjectLine } from './project-lines.ts';
import { labelOf, placeText, sourceColumn } from './source-columns.ts';
import { section, type SectionColumn, stackedSheet } from './stacked.ts';
import type { SheetPlan } from './plan.ts';
import type { TraceIndex } from './trace-lines.ts';

const SHEET = 'DON_SUPPORT';

export function projectsSheet(
  context: BookContext,
  lines: readonly ProjectLine[],
  trace: TraceIndex,
): SheetPlan {
  const currency = context.outcome.assessed.model.exercise.currency ?? '';
  return stackedSheet(context, {
    name: '15_PROJECTS',
    tab: tabColours.evidence,
    frozenColumns: 2,
    printColumns: 13,
    printFirst: 10,
    sections: [
      section({
        title: context.fill(context.words.planSheets.projects.list, { currency }).trim(),
        table: 't_Projects',
        columns: projectColumns(context, trace),
        items: lines,
      }),
    ],
  });
}

/** `trace`: where the source of a row is told; absent where only the places of columns are asked for. */
function projectColumns(context: BookContext, trace?: TraceIndex): readonly SectionColumn<ProjectLine>[] {
  const { labels, text, words } = context;
  const own = words.planSheets.projects;
  const yesNo = (value: boolean): string => labels.code('CL_YES_NO', value ? 'YES' : 'NO');
  const from = (id: string, width: number): SectionColumn<ProjectLine> => {
    const column = sourceColumn(context, SHEET, id, width);
    return { ...column, cell: ({ row }, number, at) => column.cell(row, number, at) };
  };
  const code = (id: string, label: string, width: number, read: (line: ProjectLine) => string) =>
    ({ id, label, width, style: styles.code, cell: read }) satisfies SectionColumn<ProjectLine>;
  const amount = (id: 'committed' | 'disbursed') =>
    ({
      id,
      label: own[id],
      width: 14,
      style: { ...styles.number, format: '#,##0' },
      cell: (line) => line[id],
    }) satisfies SectionColumn<ProjectLine>;
  return [
    code('project_id', labelOf(context, SHEET, 'project_id'), 12, ({ project }) => project.id),
    {
      id: 'title',
      label: labelOf(context, SHEET, 'title'),
      width: 34,
      style: styles.text,
      cell: ({ project }) => project.title,
    },
    code('goal', text.columns.goal, 9, ({ goal }) => goal ?? ''),
    code('dimension', text.columns.dimension, 18, ({ dimension }) => labels.dimension(dimension ?? '')),
    {
      id: 'share',
      label: own.share,
      width: 9,
      style: { ...styles.number, format: '0%' },
      cell: ({ share }) => share,
    },
    code('partner', labelOf(context, SHEET, 'donor'), 12, ({ project }) => project.partner),
    from('implementer', 18),
    from('year', 8),
    amount('committed'),
    amount('disbursed'),
    code('running', own.running, 10, ({ project }) => yesNo(project.running)),
    code('counted', own.counted, 10, (line) => yesNo(isCounted(line))),
    {
      id: 'reason',
      label: own.reason,
      width: 30,
      style: styles.text,
      cell: ({ row }) => (row.leftOut === null ? '' : own.reasons[row.leftOut]),
    },
    from('support_kind', 16),
    from('region', 14),
    from('crs_purpose', 24),
    from('aid_type', 18),
    from('on_budget', 10),
    from('joint_programme', 14),
    from('record_source', 12),
    from('iati_identifier', 26),
    // by which 11_SUPPORT adds up: not a number even where the id of the goal looks like one (1.1 and 1.10)
    code('goal_key', own.key, 10, ({ goal }) => `${KEY}${goal ?? ''}`),
    {
      id: 'source',
      label: text.columns.source,
      width: 22,
      style: styles.quietText,
      cell: ({ row, goal }) => {
        const value = placeText(context, row.place);
        const told = goal === null ? undefined : trace?.rowOf(moneyTarget(goal), row.place);
        return told === undefined ? value : linkCell(value, linkTo('14_TRACE', `A${String(told)}`));
      },
    },
  ];
}

/** Stands before the id of a goal, so that no criterion takes it for a number. */
export const KEY = '#';

/** Columns of the sheet by id, for the sums of another one. */
export function projectRanges(context: BookContext, lines: readonly ProjectLine[]): (id: string) => string {
  const columns = projectColumns(context);
  const last = FIRST_ROW + Math.max(lines.length, 1) - 1;
  return (id) => {
    const letters = lettersOf(columns, id);
    return `'15_PROJECTS'!$${letters}$${String(FIRST_ROW)}:$${letters}$${String(last)}`;
  };
}
