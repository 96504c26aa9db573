/** 19_LOG: what was passed over, replaced or left out, and the templates behind the generated sentences. */
import { revisionWords } from '../exchange/revision-words.ts';
import { explanations } from '../marks/explained.ts';
import { coverOf } from '../marks/privacy.ts';
import type { Issue } from '../model.ts';
import { type BookContext, type BookInput, isPublic } from './book-context.ts';
import { styles, tabColours } from './book-styles.ts';
import { tableSheet } from './frame.ts';
import type { SheetPlan } from './plan.ts';
import { roundLines } from './round-lines.ts';
import type { Sentence } from './sentences.ts';

export interface LogLine {
  readonly level: 'error' | 'warning' | 'info';
  /** Id of the text or of a rule. */
  readonly id: string;
  readonly text: string;
  readonly file?: string;
  readonly sheet?: string;
  readonly cell?: string;
}

/** What did not fit into the book: number of facts, and what is said of the trace; null where it is whole. */
export interface LeftOut {
  readonly facts: number;
  readonly trace: string | null;
}

export function logLines(
  context: BookContext,
  sentences: readonly Sentence[],
  left: LeftOut,
): readonly LogLine[] {
  // in a public edition nothing that quotes a ministry's file
  const own = isPublic(context)
    ? []
    : [
        ...inputLines(context),
        ...readingLines(context),
        ...revisedLines(context),
        ...roundLines(context),
        ...issueLines(context),
        ...explainedLines(context),
      ];
  return [
    ...own,
    ...unplacedLines(context),
    ...suppressedLines(context),
    ...leftLines(context, left),
    ...sentences.map(({ id, text }): LogLine => ({
      level: 'info',
      id,
      text: context.fill(context.text.log.sentence, { text }),
    })),
  ];
}

/** Files that could not be used. */
const inputLines = (context: BookContext): LogLine[] =>
  context.options.inputs
    .filter(({ status }) => status !== 'read')
    .map(({ file, status, reason }) => ({
      level: status === 'failed' ? 'error' : 'warning',
      id: `input.${status}`,
      text: unusedText(context, status, reason),
      file,
    }));

/** Why a file was passed over says that it was. */
function unusedText(context: BookContext, status: BookInput['status'], reason: string | null): string {
  const { failed, skipped } = context.text.log;
  if (status !== 'failed') return reason ?? skipped;
  return reason === null ? failed : `${failed}${context.words.report.colon} ${reason}`;
}

/** Sheets and columns that nothing is known of, and rows without data. */
function readingLines(context: BookContext): LogLine[] {
  const { log } = context.text;
  return context.outcome.checked.submissions.flatMap((submission): LogLine[] => [
    ...submission.unknownSheets.map((sheet): LogLine => ({
      level: 'info',
      id: 'sheet.unknown',
      text: log.unknownSheet,
      file: submission.file,
      sheet,
    })),
    ...submission.datasets.flatMap(({ file, sheet, unknownColumns, ignored }): LogLine[] => [
      ...(unknownColumns.length > 0
        ? [
            {
              level: 'info' as const,
              id: 'column.unknown',
              text: context.fill(log.unknownColumns, {
                n: unknownColumns.length,
                list: unknownColumns.join(', '),
              }),
              file,
              sheet,
            },
          ]
        : []),
      ...(ignored > 0
        ? [
            {
              level: 'info' as const,
              id: 'row.ignored',
              text: context.fill(log.ignoredRows, { n: ignored }),
              file,
              sheet,
            },
          ]
        : []),
    ]),
  ]);
}

/** Figures that the earlier run gave otherwise, with the cell of the first reason that has one. */
const revisedLines = (context: BookContext): LogLine[] =>
  (context.options.revisions ?? []).map((revision) => {
    const { what, why } = revisionWords(revision, context.options.language);
    const [first] = revision.why.flatMap((reason) => ('from' in reason ? reason.from : []));
    return {
      level: 'info',
      id: 'figure.revised',
      text: [what, ...why].join(' – '),
      ...(first && { file: first.file, sheet: first.sheet, cell: first.cells }),
    };
  });

/** Issues of rules that leave whole sheets or workbooks aside. */
const issueLines = (context: BookContext): LogLine[] => {
  const logged = new Set(context.catalogue.rules.filter((rule) => 'logged' in rule).map(({ id }) => id));
  const { checked } = context.outcome;
  const cover = coverOf(checked, checked.issues);
  return checked.issues
    .filter(({ rule }) => logged.has(rule))
    .map((issue: Issue) => ({
      level: issue.severity,
      id: issue.rule,
      text: context.labels.issueMessage(cover.issue(issue)),
      ...placed(issue.place),
    }));
};

/** What ministries explained, and explanations that no longer hold since the value changed (coherence §3.11a). */
function explainedLines(context: BookContext): LogLine[] {
  const { checked, computed } = context.outcome;
  const explained = explanations(checked);
  const { log } = context.text;
  const issues = [...checked.issues, ...computed.issues];
  const cover = coverOf(checked, issues);
  return issues.flatMap((issue): LogLine[] => {
    const found = explained(issue);
    if (!found) return [];
    const { text, by, then } = cover.explanation(issue, found);
    const args = { text, by, then, issue: context.labels.issueMessage(cover.issue(issue)) };
    return [
      {
        level: found.holds ? 'info' : 'warning',
        id: issue.rule,
        text: context.fill(found.holds ? log.explained : log.lapsed, args),
        ...placed(issue.place),
      },
    ];
  });
}

/** Rows on a pillar or an unknown goal: they count nowhere (rulings-coherence B36). */
const unplacedLines = (context: BookContext): LogLine[] =>
  context.outcome.assessed.model.unplaced.map(({ place }) => ({
    level: 'warning',
    id: 'row.unplaced',
    text: context.text.log.unplaced,
    ...placed(place),
  }));

const suppressedLines = (context: BookContext): LogLine[] =>
  context.outcome.assessed.suppressed.map((finding) => ({
    level: 'info',
    id: finding.key,
    text: context.fill(context.text.log.suppressed, { message: context.labels.findingMessage(finding) }),
    ...(finding.sources[0] && placed(finding.sources[0])),
  }));

function leftLines(context: BookContext, { facts, trace }: LeftOut): LogLine[] {
  const { log } = context.text;
  return [
    ...(facts > 0
      ? [{ level: 'warning' as const, id: 'facts.left', text: context.fill(log.factsLeft, { n: facts }) }]
      : []),
    ...(trace === null ? [] : [{ level: 'warning' as const, id: 'trace.left', text: trace }]),
  ];
}

const placed = (place: {
  file: string;
  sheet?: string;
  cell?: string;
}): Pick<LogLine, 'file' | 'sheet' | 'cell'> => ({
  file: place.file,
  ...(place.sheet !== undefined && { sheet: place.sheet }),
  ...(place.cell !== undefined && { cell: place.cell }),
});

export function logSheet(context: BookContext, lines: readonly LogLine[]): SheetPlan {
  return tableSheet(context, {
    name: '19_LOG',
    table: 't_Log',
    items: lines.map((line, index) => ({ ...line, order: index + 1 })),
    frozenColumns: 1,
    tab: tabColours.machine,
    columns: [
      { id: 'order_no', width: 8, style: { ...styles.number, format: '0' }, cell: ({ order }) => order },
      { id: 'level', width: 14, style: styles.code, cell: ({ level }) => context.text.levels[level] },
      { id: 'log_id', width: 26, style: styles.code, cell: ({ id }) => id },
      { id: 'log_text', width: 90, style: styles.text, cell: ({ text }) => text },
      {
        id: 'file_no',
        width: 7,
        style: { ...styles.number, format: '0' },
        cell: ({ file }) => (file === undefined ? null : (context.fileNumbers.get(file) ?? null)),
      },
      { id: 'sheet', width: 18, style: styles.code, cell: ({ sheet }) => sheet ?? '' },
      { id: 'cell', width: 10, style: styles.code, cell: ({ cell }) => cell ?? '' },
    ],
  });
}
