/** The report for a terminal: by file and sheet, errors first, each cause once with its first cells. */
import {
  fill,
  printPlace,
  type Report,
  type ReportInput,
  type ReportIssue,
  show,
  type Value,
  words,
} from '../../core/index.ts';
import { failureText, type FailureRecord } from './failure.ts';
import { type Group, groupIssues, SIGNS, splitBy } from './group.ts';

export function printText(report: Report, options: { readonly colour?: boolean } = {}): string {
  const paint = options.colour ? coloured : plain;
  const { language } = report;
  const text = words(language).report;
  const say = (template: string, args: Readonly<Record<string, Value>> = {}): string =>
    fill(template, args, language);
  const byFile = splitBy(report.issues, ({ place }) => place.file);
  const blocks = report.inputs.map((input) => [
    paint('heading', input.file) + (input.institution === null ? '' : `  ${input.institution}`),
    `  ${fileLine(input)}`,
    ...unknownLines(input),
    ...issueLines(byFile.get(input.file) ?? []),
  ]);
  const listed = new Set(report.inputs.map(({ file }) => file));
  const elsewhere = report.issues.filter(({ place }) => !listed.has(place.file));
  if (elsewhere.length > 0) blocks.push([paint('heading', text.betweenWorkbooks), ...issueLines(elsewhere)]);
  blocks.push(totalLines());
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;

  function fileLine({ status, reason, rows }: ReportInput): string {
    if (status === 'read') return say(text.rowsRead, rows);
    const why = reason ? failureText(reason as FailureRecord, language) : '';
    return status === 'skipped' ? paint('warning', why) : paint('error', `${text.failed} – ${why}`);
  }

  function unknownLines({ unknownSheets }: ReportInput): string[] {
    if (unknownSheets.length === 0) return [];
    return [`  ${say(text.unknownSheets, { sheets: unknownSheets.join(', ') })}`];
  }

  function issueLines(issues: readonly ReportIssue[]): string[] {
    return [...splitBy(issues, ({ place }) => place.sheet ?? '')].flatMap(([sheet, own]) => [
      `  ${paint('heading', sheet === '' ? text.wholeWorkbook : sheet)}`,
      ...groupIssues(own).flatMap(groupLines),
    ]);
  }

  function groupLines({ first, count, others }: Group): string[] {
    const { rule, severity, place, message, todo, fix, explained } = first;
    const label = paint(severity, `${SIGNS[severity]} ${rule} ${text.severity[severity]}`);
    const where = printPlace(place) || place.file;
    const lines = [`    ${where}  ${label}  ${message}  → ${todo}`];
    const to = fix?.edits[0]?.to;
    if (fix?.edits.length === 1 && to !== undefined)
      lines.push(
        `      ${say(fix.safe ? text.proposalSafe : text.proposal, { to: to === null ? text.blank : show(to, language, true) })}`,
      );
    if (explained !== null) lines.push(`      ${say(text.explained, { text: explained })}`);
    if (count > 1) lines.push(`      ${moreLine(count - 1, others)}`);
    return lines;
  }

  function moreLine(n: number, cells: readonly string[]): string {
    if (cells.length === 0) return say(text.moreWithout, { n });
    return say(text.more, { n, cells: cells.join(', ') + (n > cells.length ? ' …' : '') });
  }

  function totalLines(): string[] {
    const { errors, warnings, infos, total, shown } = report.summary;
    if (total === 0) return [paint('good', text.nothing)];
    const totals = say(text.totals, {
      errors: paint(errors > 0 ? 'error' : 'plain', say(text.severities.error, { n: errors })),
      warnings: paint(warnings > 0 ? 'warning' : 'plain', say(text.severities.warning, { n: warnings })),
      infos: say(text.severities.info, { n: infos }),
    });
    return shown < total ? [totals, say(text.cut, { shown, total })] : [totals];
  }
}

type Tone = 'error' | 'warning' | 'info' | 'heading' | 'good' | 'plain';
const CODES: Record<Tone, string> = {
  error: '31',
  warning: '33',
  info: '36',
  heading: '1',
  good: '32',
  plain: '0',
};
const plain = (_: Tone, text: string): string => text;
const coloured = (tone: Tone, text: string): string => `\u001b[${CODES[tone]}m${text}\u001b[0m`;
