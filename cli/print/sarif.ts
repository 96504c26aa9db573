/**
 * The issues as SARIF 2.1.0 (OASIS), for viewers and build servers. One result per listed issue; an explained warning or
 * note is a suppressed one. A sheet has no lines, so a place is a logical location: `'STA_FLOW'!C12`.
 */
import {
  fill,
  printPlace,
  type Report,
  type ReportInput,
  type ReportIssue,
  words,
} from '../../core/index.ts';
import { failureText, type FailureRecord } from './failure.ts';
import { explanationText } from './group.ts';
import { printJson } from './json.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

export function printSarif(report: Report): string {
  const { language, tool, inputs, issues } = report;
  const rules = Object.keys(report.rules);
  const positions = new Map(rules.map((id, index) => [id, index]));
  const files = new Map(inputs.map(({ file }, index) => [file, index]));
  return printJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: tool.name, version: tool.version, rules: rules.map((id) => ruleOf(id, report)) },
        },
        language,
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: inputs.every(({ status }) => status !== 'failed'),
            toolExecutionNotifications: inputs
              .filter(({ reason }) => reason !== null)
              .map((input) => notificationOf(input, language)),
          },
        ],
        artifacts: inputs.map(({ file, sha256 }) => ({
          location: { uri: uriOf(file) },
          ...(sha256 !== null && sha256 !== '' && { hashes: { 'sha-256': sha256 } }),
        })),
        results: issues.map((issue) => ({
          ruleId: issue.rule,
          ruleIndex: positions.get(issue.rule) ?? -1,
          level: LEVELS[issue.severity],
          message: message(`${issue.message} ${issue.todo}`.trim()),
          locations: [locationOf(issue, files)],
          partialFingerprints: { 'issueKey/v1': issue.key },
          occurrenceCount: issue.count,
          ...suppression(issue, report),
        })),
      },
    ],
  });
}

function ruleOf(id: string, { rules, language }: Report): object {
  const { title = id, why = '' } = rules[id] ?? {};
  const { report: text } = words(language);
  return {
    id,
    shortDescription: message(title),
    ...(why !== '' && {
      fullDescription: message(why),
      help: message(`${title}. ${text.why}: ${why}`),
    }),
  };
}

function locationOf({ place }: ReportIssue, files: ReadonlyMap<string, number>): object {
  const name = printPlace(place);
  const index = files.get(place.file);
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(place.file), ...(index !== undefined && { index }) },
    },
    ...(name !== '' && {
      logicalLocations: [{ name: place.cell ?? place.sheet ?? name, fullyQualifiedName: name }],
    }),
  };
}

/** Only what no longer fails a run is suppressed. */
function suppression({ explained, severity }: ReportIssue, { language }: Report): object {
  if (!explained?.holds || severity === 'error') return {};
  const justification = explanationText(explained, language) ?? '';
  return { suppressions: [{ kind: 'external', status: 'accepted', justification }] };
}

function notificationOf({ file, status, reason }: ReportInput, language: Report['language']): object {
  const why = failureText(reason as FailureRecord, language);
  return {
    level: status === 'failed' ? 'error' : 'note',
    message: message(fill(words(language).ui.label, { text: file }, language) + ` ${why}`),
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
  };
}

/** In a message, brackets make links and braces are slots (SARIF 3.11): what stood in a cell must be neither. */
const message = (text: string): { text: string } => ({
  text: text.replace(/[\\[\]]/g, '\\$&').replace(/[{}]/g, '$&$&'),
});

/** A relative URI; what cannot be written as UTF-8 becomes the sign for it. */
const uriOf = (file: string): string =>
  Buffer.from(file, 'utf8').toString('utf8').split(/[/\\]/).map(encodeURIComponent).join('/');
