/** The report as one JSON record a line, for programs that read line by line: header, inputs, issues, groups, summary. */
import type { Report } from '../../core/index.ts';
import { escapedControls } from './controls.ts';

export function printNdjson(report: Report): string {
  const { inputs, issues, groups, indicators, findings, scores, summary, rules, ...head } = report;
  const records = [
    { type: 'report', ...head },
    ...inputs.map((each) => ({ type: 'input', ...each })),
    ...Object.entries(rules).map(([id, each]) => ({ type: 'rule', id, ...each })),
    ...issues.map((each) => ({ type: 'issue', ...each })),
    ...groups.map((each) => ({ type: 'group', ...each })),
    ...indicators.map((each) => ({ type: 'indicator', ...each })),
    ...findings.map((each) => ({ type: 'finding', ...each })),
    ...scores.map((each) => ({ type: 'score', ...each })),
    { type: 'summary', ...summary },
  ];
  return records.map((record) => `${escapedControls(JSON.stringify(record))}\n`).join('');
}
