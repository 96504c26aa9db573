/**
 * The report as SARIF 2.1.0 (OASIS), which code-review tools and editors show. A cell is a logical location, since
 * SARIF knows lines and columns of texts only; one result stands for all cases of a cause.
 */
import { printPlace, type Report, type ReportGroup } from '../../core/index.ts';
import { escapedControls } from './controls.ts';
import { cellsOf, firstOf } from './issue-words.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

export function printSarif(report: Report): string {
  const ids = Object.keys(report.rules);
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            version: report.tool.version,
            rules: ids.map((id) => ({
              id,
              name: id,
              shortDescription: { text: report.rules[id]?.title ?? id },
              help: { text: report.rules[id]?.why ?? '' },
            })),
          },
        },
        language: report.language,
        columnKind: 'utf16CodeUnits',
        artifacts: report.inputs.map(({ file, sha256 }) => ({
          location: { uri: uriOf(file) },
          ...(sha256 !== null && { hashes: { 'sha-256': sha256 } }),
        })),
        invocations: [
          {
            executionSuccessful: report.inputs.every(({ status }) => status !== 'failed'),
            properties: { rows: report.summary.rows, total: report.summary.total },
          },
        ],
        results: report.groups.map((group) => resultOf(group, report, ids)),
      },
    ],
  };
  return `${escapedControls(JSON.stringify(log, null, 2))}\n`;
}

function resultOf(group: ReportGroup, report: Report, ids: readonly string[]): Record<string, unknown> {
  const first = firstOf(report, group);
  const { place, rule, severity, count } = group;
  const name = printPlace(place);
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: LEVELS[severity],
    message: { text: [first?.message, first?.todo].filter(Boolean).join(' ') || rule },
    occurrenceCount: count,
    partialFingerprints: { 'mainstreamIssueKey/v1': first?.key ?? '' },
    locations: [
      {
        ...(place.file !== '' && {
          physicalLocation: { artifactLocation: { uri: uriOf(place.file) } },
        }),
        ...(name !== '' && { logicalLocations: [{ fullyQualifiedName: name, kind: 'member' }] }),
      },
    ],
    ...(first?.explained?.holds && {
      suppressions: [{ kind: 'external', justification: first.explained.text }],
    }),
    properties: { cells: cellsOf(group), ...(first?.fix && { proposal: first.fix }) },
  };
}

/** A relative reference: every part of the path percent-encoded. */
const uriOf = (file: string): string => file.split('/').map(encodeURIComponent).join('/');
