/** What a report says at the cells of its workbook and in the list of the marked copy, in the report's language. */
import { fill, show, words } from '../i18n/translate.ts';
import type { Value } from '../model.ts';
import { cellsText, explanationText, issueNote, SIGNS } from './issue-words.ts';
import type { Report, ReportGroup, ReportInput, ReportIssue } from './schema.ts';

/** Causes listed; Excel follows no more links in one sheet. */
const MOST_ROWS = 50_000;
const WIDTHS = { severity: 14, rule: 8, sheet: 18, cell: 10, cells: 22, count: 9, message: 60, todo: 60 };

/** Counts of the finished copy, for its list. */
interface Count {
  readonly cells: number;
  readonly notes: number;
  readonly withoutNote: number;
  readonly unmarked: number;
}

/** What the writer of marked copies (`core/formats/xlsx/mark`) is asked for. */
export function markRequest(report: Report, input: ReportInput) {
  const text = words(report.language).marked;
  const say = sayIn(report);
  return {
    marks: report.issues
      .filter(({ place }) => place.file === input.file)
      .flatMap((issue) => marksOf(issue, report)),
    more: (n: number) => say(text.more, { n }),
    list: (count: Count) => listOf(report, input, count),
  };
}

type Say = (template: string, args?: Readonly<Record<string, Value>>) => string;

const sayIn =
  ({ language }: Report): Say =>
  (template, args = {}) =>
    fill(template, args, language);

function marksOf(issue: ReportIssue, report: Report) {
  const { place, severity } = issue;
  if (place.sheet === undefined || place.cell === undefined) return [];
  return [{ sheet: place.sheet, cell: place.cell, severity, text: issueNote(issue, report) }];
}

function listOf(report: Report, input: ReportInput, count: Count) {
  const { marked: text, report: words_ } = words(report.language);
  const say = sayIn(report);
  const { errors, warnings, infos, total, shown } = report.summary;
  const named = (severity: 'error' | 'warning' | 'info', n: number): string =>
    say(words_.severities[severity], { n });
  const totals = {
    errors: named('error', errors),
    warnings: named('warning', warnings),
    infos: named('info', infos),
  };
  const facts = [
    say(text.copy, { file: input.file }),
    say(words_.rowsRead, input.rows),
    total === 0 ? words_.nothing : say(words_.totals, totals),
    ...(shown < total ? [say(words_.cut, { shown, total })] : []),
    say(text.marked, { n: count.cells, notes: count.notes }),
    ...(count.withoutNote > 0 ? [say(text.withoutNote, { n: count.withoutNote })] : []),
    ...(count.unmarked > 0 ? [say(text.unmarked, { n: count.unmarked })] : []),
    ...(report.groups.length > MOST_ROWS
      ? [say(text.listCut, { shown: MOST_ROWS, total: report.groups.length })]
      : []),
    say(text.legend, SIGNS),
  ];
  const firsts = new Map([...report.issues].reverse().map((issue) => [issue.key, issue]));
  const { found, proposed, ...others } = text.columns;
  const headers = { ...others, found, proposed };
  return {
    name: text.sheet,
    title: text.title,
    facts,
    columns: Object.entries(headers).map(([id, header]) => ({
      header,
      width: (WIDTHS as Readonly<Record<string, number>>)[id] ?? 22,
    })),
    linkColumn: Object.keys(headers).indexOf('cell'),
    rows: report.groups.slice(0, MOST_ROWS).map((group) => rowOf(group, firsts.get(group.key), report)),
  };
}

/** In the order of the columns of `words.marked.columns`. `first`: the first case, unless a limit cut it off. */
function rowOf(group: ReportGroup, first: ReportIssue | undefined, report: Report) {
  const { language } = report;
  const text = words(language).report;
  const { severity, rule, count, sheet, fix } = group;
  const explained = explanationText(group.explained, language);
  const [from] = group.cells;
  const row = first?.place.row;
  const target = from?.split(':')[0] ?? (row === undefined ? undefined : `A${String(row)}`);
  const edit = fix?.edits.length === 1 ? fix.edits[0] : undefined;
  const shown = (value: Value | undefined): string =>
    value === undefined ? '' : value === null ? text.blank : show(value, language, true);
  const found = first?.private ? undefined : (first?.args['found'] ?? edit?.from);
  return {
    severity,
    cells: [
      `${SIGNS[severity]} ${text.severity[severity]}`,
      rule,
      sheet ?? text.wholeWorkbook,
      target ?? '',
      cellsText(group, ''),
      count,
      explained === null ? group.message : `${group.message}\n${explained}`,
      group.todo,
      found === undefined || found === null ? '' : shown(found),
      shown(edit?.to),
    ],
    ...(sheet !== null && { link: { sheet, cell: target ?? 'A1' } }),
  };
}
