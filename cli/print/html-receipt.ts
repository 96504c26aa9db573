/** What became of each file, in the HTML report: rows that reconcile, how texts were read, why a file was not. */
import { codeLabel, describeDialect, dialectDoubts, type ReportInput } from '../../core/index.ts';
import { failureText, type FailureRecord } from './failure.ts';
import { type ColumnOf, table, type Voice } from './html-table.ts';
import { html, type Markup } from './markup.ts';

/** A file, or the sums over all. */
type Line = Pick<ReportInput, 'rows'> & { readonly input: ReportInput | null };

export function receipt(voice: Voice): Markup | null {
  const { text, number, report } = voice;
  if (report.inputs.length === 0) return null;
  const count = (key: keyof ReportInput['rows']): ColumnOf<Line> => ({
    title: text.columns[key],
    cell: ({ rows }) => number(rows[key]),
    number: true,
  });
  const files = report.inputs.map((input): Line => ({ input, rows: input.rows }));
  const lines = files.length > 1 ? [...files, { input: null, rows: report.summary.rows }] : files;
  return html`
    ${table(
      text.captions.receipt,
      [
        { title: text.columns.file, cell: ({ input }) => input?.file ?? text.allFiles },
        { title: text.columns.institution, cell: ({ input }) => institutionOf(voice, input) },
        { title: text.columns.status, cell: ({ input }) => (input ? statusOf(voice, input) : '') },
        count('read'),
        count('accepted'),
        count('rejected'),
        count('ignored'),
      ],
      lines,
    )}
    <p class="soft">${text.rowsNote}</p>
  `;
}

const institutionOf = ({ report }: Voice, input: ReportInput | null): string =>
  input?.institution ? codeLabel(report.language, 'CL_INSTITUTION', input.institution) : '';

function statusOf({ text, say, report }: Voice, input: ReportInput): Markup {
  const { language } = report;
  const { status, reason, unknownSheets, dialect } = input;
  const why = reason && failureText(reason as FailureRecord, language);
  if (why) return html`${status === 'failed' ? `${text.status.failed}${text.colon} ${why}` : why}`;
  const remarks = [
    ...(dialect ? [describeDialect(dialect, language), ...dialectDoubts(dialect, language)] : []),
    ...(unknownSheets.length > 0 ? [say(text.unknownSheets, { sheets: unknownSheets.join(', ') })] : []),
  ];
  return html`${dialect ? null : text.status[status]}${remarks.map((remark, index) =>
    dialect && index === 0 ? remark : html`<br />${remark}`,
  )}`;
}
