/** The report for a terminal: by file and sheet, errors first, each cause once with its first cells. */
import {
  fill,
  type Report,
  type ReportGroup,
  type ReportInput,
  type Value,
  words,
} from '../../core/index.ts';
import { failureText, type FailureRecord } from './failure.ts';
import { cellsOf, explanationOf, firstOf, proposalOf } from './issue-words.ts';
import { SIGNS, splitBy } from './signs.ts';
import { wrap } from './wrap.ts';

export function printText(report: Report, options: { readonly colour?: boolean } = {}): string {
  const paint = options.colour ? coloured : plain;
  const { language } = report;
  const text = words(language).report;
  const say = (template: string, args: Readonly<Record<string, Value>> = {}): string =>
    fill(template, args, language);
  const byFile = splitBy(report.groups, ({ place }) => place.file);
  const blocks = report.inputs.map((input) => [
    paint('heading', input.file) + (input.institution === null ? '' : `  ${input.institution}`),
    `  ${fileLine(input)}`,
    ...unknownLines(input),
    ...issueLines(byFile.get(input.file) ?? []),
  ]);
  const listed = new Set(report.inputs.map(({ file }) => file));
  const elsewhere = report.groups.filter(({ place }) => !listed.has(place.file));
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

  function issueLines(groups: readonly ReportGroup[]): string[] {
    return [...splitBy(groups, ({ place }) => place.sheet ?? '')].flatMap(([sheet, own]) => [
      `  ${paint('heading', sheet === '' ? text.wholeWorkbook : sheet)}`,
      ...own.flatMap(groupLines),
    ]);
  }

  /** Sign, rule and where; then, wrapped under it, what is wrong, what to do and what is proposed. */
  function groupLines(group: ReportGroup): string[] {
    const first = firstOf(report, group);
    if (!first) return [];
    const { rule, severity, count, place } = group;
    const label = paint(severity, `${SIGNS[severity]} ${rule} ${text.severity[severity]}`);
    const where = cellsOf(group) || place.file;
    const cases = count > 1 ? ` (${say(text.cases, { n: count })})` : '';
    const more = [proposalOf(first, language, say), explanationOf(first, language, say)];
    return [
      `    ${label}  ${where}${cases}`,
      wrap(first.message, '        '),
      wrap(`→ ${first.todo}`, '        ', '          '),
      ...more.filter((each) => each !== null).map((each) => wrap(each, '        ', '          ')),
    ];
  }

  function totalLines(): string[] {
    const { errors, warnings, infos, total, shown } = report.summary;
    if (total === 0) return [paint('good', text.nothing)];
    const totals = say(text.totals, {
      errors: paint(errors > 0 ? 'error' : 'plain', say(text.severities.error, { n: errors })),
      warnings: paint(warnings > 0 ? 'warning' : 'plain', say(text.severities.warning, { n: warnings })),
      infos: say(text.severities.info, { n: infos }),
    });
    const { explained, rows } = report.summary;
    return [
      totals,
      ...(explained > 0 ? [say(text.explainedCount, { n: explained })] : []),
      ...(shown < total ? [say(text.cut, { shown, total })] : []),
      ...(report.inputs.length > 1 ? [`${text.totalRows}: ${say(text.rowsRead, rows)}`] : []),
    ];
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
