/** 14_TRACE: from each number or finding to the ministry's own cell (coherence-workbook §3). */
import { type BookContext } from './book-context.ts';
import { styles, tabColours } from './book-styles.ts';
import { linkCell, tableSheet } from './frame.ts';
import type { BesidePlan, RowPlan, SheetPlan } from './plan.ts';
import type { TraceIndex, TraceLine } from './trace-lines.ts';

export function traceSheet(context: BookContext, trace: TraceIndex): SheetPlan {
  const sheet = traceTable(context, trace);
  const cut = cutText(context, trace);
  return cut === null
    ? sheet
    : { ...sheet, rows: sheet.rows.map((row, index) => (index === 1 ? withMore(row, cut) : row)) };
}

/** Says that lines are missing, and where they are; null where all are here. */
export function cutText({ text, options, fill }: BookContext, { lines, count }: TraceIndex): string | null {
  const n = count - lines.length;
  if (n === 0) return null;
  return options.traceFile === undefined
    ? fill(text.log.traceLeft, { n })
    : fill(text.log.traceBeside, { n, file: options.traceFile });
}

const withMore = (row: RowPlan, text: string): RowPlan => ({
  ...row,
  cells: row.cells.map((each, index) =>
    each && index === 0 ? { ...each, value: `${String(each.value)} ${text}` } : each,
  ),
});

/** All lines, for a file beside the workbook; undefined where the sheet holds them all, or nobody writes such a file. */
export function traceBeside(
  { options, fileNumbers }: BookContext,
  { lines, count, all }: TraceIndex,
): BesidePlan | undefined {
  if (options.traceFile === undefined || count === lines.length) return undefined;
  return {
    name: options.traceFile,
    header: [
      ...['target', 'file_no', 'institution', 'sheet', 'cell', 'raw_text', 'read_as', 'step'],
      ...['obs_status', 'check_ids', 'imported_from'],
    ],
    rows: () =>
      all().map((line) => [
        ...[line.target, fileNumbers.get(line.file) ?? null, line.institution],
        ...[line.sheet, line.cell, line.raw],
        ...[line.readAs, line.step, line.obsStatus, line.checks.join(' '), line.origin],
      ]),
  };
}

function traceTable(context: BookContext, trace: TraceIndex): SheetPlan {
  const { labels } = context;
  const imported = trace.lines.some(({ origin }) => origin !== '');
  return tableSheet(context, {
    name: '14_TRACE',
    table: 't_Trace',
    items: trace.lines,
    frozenColumns: 2,
    tab: tabColours.evidence,
    columns: [
      { id: 'trace_id', width: 10, style: styles.code, cell: (_, row) => `T${String(row)}` },
      {
        id: 'target',
        width: 30,
        style: styles.code,
        cell: ({ target, back }, row) => linkCell(target, trace.rowOf(target) === row ? back : undefined),
      },
      {
        id: 'file_no',
        width: 9,
        style: styles.number,
        cell: ({ file }) => context.fileNumbers.get(file) ?? null,
      },
      {
        id: 'institution',
        width: 26,
        style: styles.text,
        cell: (line) => labels.institution(line.institution),
      },
      { id: 'sheet', width: 16, style: styles.code, cell: ({ sheet }) => sheet },
      { id: 'cell', width: 10, style: styles.code, cell: (line) => line.cell },
      { id: 'raw_text', width: 26, style: styles.text, cell: ({ raw }) => raw },
      { id: 'read_as', width: 18, style: styles.number, cell: ({ readAs }) => readAs },
      { id: 'step', width: 30, style: styles.quietText, cell: ({ step }) => step },
      {
        id: 'obs_status',
        width: 16,
        style: styles.text,
        cell: ({ obsStatus }) => (obsStatus === '' ? '' : labels.code('CL_OBS_STATUS', obsStatus)),
      },
      { id: 'check_ids', width: 14, style: styles.code, cell: ({ checks }) => checks.join('; ') },
      // Only where a ministry imported its own table.
      ...(imported
        ? [
            {
              id: 'imported_from',
              width: 44,
              style: styles.quietText,
              cell: ({ origin }: TraceLine) => origin,
            } as const,
          ]
        : []),
    ],
  });
}
