/** Indicators and findings in the HTML report, where the run went that far. */
import { codeLabel, flagText, reasonText, type Report, unitLabel } from '../../core/index.ts';
import { type ColumnOf, table, type Voice } from './html-table.ts';
import { html, type Markup } from './markup.ts';

export function indicators(voice: Voice): Markup | null {
  const { text, report } = voice;
  if (report.indicators.length === 0) return null;
  type Entry = Report['indicators'][number];
  const figure = ({ value, decimals }: Entry): string =>
    value === null
      ? '–'
      : new Intl.NumberFormat(report.language, {
          minimumFractionDigits: decimals ?? 0,
          maximumFractionDigits: decimals ?? 6,
        }).format(value);
  const columns: readonly ColumnOf<Entry>[] = [
    { title: text.columns.indicator, cell: ({ indicator, name }) => `${indicator} ${name}` },
    { title: text.columns.year, cell: ({ year }) => String(year), number: true },
    {
      title: text.columns.breakdown,
      cell: ({ disaggregation }) =>
        Object.entries(disaggregation)
          .map(([dimension, code]) => `${dimension} ${code}`)
          .join(', '),
    },
    { title: text.columns.value, cell: figure, number: true },
    { title: text.columns.unit, cell: ({ unit }) => unitLabel(report.language, unit) },
    { title: text.columns.remarks, cell: (entry) => remarks(voice, entry) },
  ];
  return table(text.captions.indicators, columns, report.indicators);
}

const remarks = ({ report: { language } }: Voice, { reasons, flags }: Report['indicators'][number]): string =>
  [
    ...reasons.map((reason) => reasonText(reason, language)),
    ...flags.map((flag) => flagText(flag, language)),
  ].join('; ');

export function findings(voice: Voice): Markup | null {
  const { text, report } = voice;
  if (report.findings.length === 0) return null;
  type Entry = Report['findings'][number];
  const columns: readonly ColumnOf<Entry>[] = [
    {
      title: text.columns.finding,
      cell: ({ rule, title, subject }) =>
        html`${rule} ${title}<br /><span class="soft">${Object.values(subject).join(' · ')}</span>`,
    },
    { title: text.columns.severity, cell: ({ severity }) => text.findingSeverity[severity] },
    { title: text.columns.message, cell: ({ message }) => message },
    { title: text.columns.suggestion, cell: ({ suggestion }) => suggestion },
    {
      title: text.columns.owner,
      cell: ({ owner }) => (owner === null ? '' : codeLabel(report.language, 'CL_INSTITUTION', owner)),
    },
  ];
  return table(text.captions.findings, columns, report.findings);
}
