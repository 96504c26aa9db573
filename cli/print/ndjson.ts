/** The report as lines of JSON, for programs that read it piece by piece: `{"type":"report"…}` first, the summary last. */
import type { Report } from '../../core/index.ts';
import { escapedControls } from './controls.ts';

/** Types in this order: report, input, issue, group, indicator, finding, score, goal, chart, summary. */
export function printNdjson(report: Report): string {
  const { inputs, issues, groups, indicators, findings, scores, goals, charts, summary, ...head } = report;
  const lines: readonly (readonly [string, readonly object[]])[] = [
    ['report', [head]],
    ['input', inputs],
    ['issue', issues],
    ['group', groups],
    ['indicator', indicators],
    ['finding', findings],
    ['score', scores],
    ['goal', goals ?? []],
    ['chart', charts ?? []],
    ['summary', [summary]],
  ];
  return lines
    .flatMap(([type, entries]) =>
      entries.map((entry) => `${escapedControls(JSON.stringify({ type, ...entry }))}\n`),
    )
    .join('');
}
