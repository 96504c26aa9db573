/** 14_TRACE: from each number or finding to the ministry's own cell (coherence-workbook §3). */
import { type BookContext } from './book-context.ts';
import { styles, tabColours } from './book-styles.ts';
import { linkCell, tableSheet } from './frame.ts';
import type { SheetPlan } from './plan.ts';
import type { TraceIndex, TraceLine } from './trace-lines.ts';

export function traceSheet(context: BookContext, trace: TraceIndex): SheetPlan {
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
