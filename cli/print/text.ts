/** The report for a terminal: by file and sheet, by rule, each cause once with its first cells. */
import {
  fill,
  type Report,
  type ReportGroup,
  type ReportInput,
  type Value,
  words,
} from '../../core/index.ts';
import { failureText, type FailureRecord } from './failure.ts';
import { cellsText, explanationText, proposalText, SIGNS, splitBy } from './group.ts';
import { WIDTH, wrap } from './wrap.ts';

export interface TextOptions {
  readonly colour?: boolean;
  /** Columns of the terminal. */
  readonly width?: number;
}

export function printText(report: Report, options: TextOptions = {}): string {
  const { width = WIDTH } = options;
  const paint = options.colour ? coloured : plain;
  const { language } = report;
  const { report: text, ui } = words(language);
  const say = (template: string, args: Readonly<Record<string, Value>> = {}): string =>
    fill(template, args, language);
  const byFile = splitBy(report.groups, ({ file }) => file);
  const blocks = report.inputs.map((input) => [
    paint('heading', input.file) + (input.institution === null ? '' : `  ${input.institution}`),
    `  ${fileLine(input)}`,
    ...unknownLines(input),
    ...issueLines(byFile.get(input.file) ?? []),
  ]);
  const listed = new Set(report.inputs.map(({ file }) => file));
  const elsewhere = report.groups.filter(({ file }) => !listed.has(file));
  if (elsewhere.length > 0) blocks.push([paint('heading', text.betweenWorkbooks), ...issueLines(elsewhere)]);
  // nothing can be said of the data where none were read
  if (report.inputs.some(({ status }) => status === 'read')) blocks.push(totalLines());
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
    return [...splitBy(groups, ({ sheet }) => sheet ?? '')].flatMap(([sheet, own]) => [
      `  ${paint('heading', sheet === '' ? text.wholeWorkbook : sheet)}`,
      ...[...splitBy(own, ({ rule, severity }) => `${severity} ${rule}`).values()].flatMap(ruleLines),
    ]);
  }

  function ruleLines(groups: readonly ReportGroup[]): string[] {
    const [{ rule, severity } = { rule: '', severity: 'info' as const }] = groups;
    const label = paint(severity, `${SIGNS[severity]} ${rule} ${text.severity[severity]}`);
    return [
      `    ${label}  ${report.rules[rule]?.title ?? ''}`.trimEnd(),
      ...groups.flatMap((group, index) => groupLines(group, groups[index + 1])),
    ];
  }

  /** What to do is said once, after the last of those for which it is the same. */
  function groupLines(group: ReportGroup, next: ReportGroup | undefined): string[] {
    const { count, message, todo, explained } = group;
    const cases = count > 1 ? ` (${say(text.cases, { n: count })})` : '';
    const place = say(ui.label, { text: `${cellsText(group, group.file)}${cases}` });
    const more = [proposalText(group, language), explanationText(explained, language)];
    return [
      wrap(`${place} ${message}`, '      ', '        ', width),
      ...more.filter((line) => line !== null).map((line) => wrap(line, '        ', '          ', width)),
      ...(next?.todo === todo ? [] : [wrap(`→ ${todo}`, '      ', '        ', width)]),
    ];
  }

  function totalLines(): string[] {
    const { errors, warnings, infos, total, groups, explained } = report.summary;
    if (total === 0) return [paint('good', text.nothing)];
    const totals = say(text.totals, {
      errors: paint(errors > 0 ? 'error' : 'plain', say(text.severities.error, { n: errors })),
      warnings: paint(warnings > 0 ? 'warning' : 'plain', say(text.severities.warning, { n: warnings })),
      infos: say(text.severities.info, { n: infos }),
    });
    const known = explained.errors + explained.warnings + explained.infos;
    const shown = report.groups.length;
    return [
      ...(report.inputs.length > 1 ? [say(text.rowsRead, report.summary.rows)] : []),
      totals,
      ...(known > 0 ? [say(text.explainedTotal, { n: known })] : []),
      ...(shown < groups ? [say(text.cut, { shown, total: groups })] : []),
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
