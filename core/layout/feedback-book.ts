/**
 * The workbook that goes back to a ministry (coherence-workbook §6.3): what was noticed in its sheets, the findings it is
 * asked about, figures of others that differ from its own, what its figures were used for. It can be filled in and sent
 * back.
 */
import type { Catalogue } from '../catalogue/define.ts';
import { coverOf } from '../marks/privacy.ts';
import { MIRROR_COMPONENTS } from '../model/scores.ts';
import type { Outcome } from '../model.ts';
import { findingsSheet } from './05-findings.ts';
import { institutionLines } from './12-data-quality.ts';
import { reconcileSheet } from './13-reconcile.ts';
import { type BookContext, type BookOptions, METHOD_VERSION } from './book-context.ts';
import { contextOf } from './book.ts';
import { styles, tabColours } from './book-styles.ts';
import { canvas } from './canvas.ts';
import { checksSheet, correctionsSheet, ownSheet, usedSheet } from './feedback-sheets.ts';
import { feedbackHeading } from './feedback-table.ts';
import { type Shown, shownTo } from './feedback-shown.ts';
import { cell, linkCell } from './frame.ts';
import type { BookPlan, SheetPlan } from './plan.ts';
import { heightOf } from './text-height.ts';
import { NO_TRACE } from './trace-lines.ts';

export interface FeedbackBook {
  readonly institution: string;
  readonly plan: BookPlan;
}

/** One for each institution that sent something or is asked something, in the order of the codes. */
export function layoutFeedback(
  outcome: Outcome,
  catalogue: Catalogue,
  options: BookOptions,
): readonly FeedbackBook[] {
  const { round, ...rest } = options;
  // what is only remembered has no owner's code any more
  const context = contextOf(outcome, catalogue, {
    ...rest,
    ...(round && { round: { ...round, resolved: [] } }),
  });
  const edits = round?.edits ?? [];
  const codes = new Set([
    ...outcome.checked.submissions.flatMap(({ meta }) => meta.institution ?? []),
    ...outcome.assessed.findings.flatMap(({ owner }) => owner ?? []),
    ...edits.map(({ institution }) => institution).filter((each) => each !== ''),
  ]);
  return [...codes].sort().map((institution) => ({
    institution,
    plan: planOf(
      context,
      institution,
      edits.filter((each) => each.institution === institution),
    ),
  }));
}

function planOf(
  context: BookContext,
  institution: string,
  edits: Parameters<typeof correctionsSheet>[1],
): BookPlan {
  const { outcome, options } = context;
  const shown = shownTo(outcome, institution);
  const title = context.fill(context.words.feedback.title, {
    institution: context.labels.institution(institution),
  });
  const sheets = [
    checksSheet(context, shown.issues),
    findingsSheet(context, shown.findings, NO_TRACE),
    reconcileSheet(context, shown.reconciliations, NO_TRACE),
    usedSheet(context, institution, shown.values),
    ...(edits.length > 0 ? [correctionsSheet(context, edits)] : []),
    ...ownSheets(context, institution, shown),
  ];
  return {
    title,
    subject: context.words.feedback.subject,
    created: options.asOf,
    language: options.language,
    names: [],
    properties: [
      { name: 'mainstream.run', value: context.runId },
      { name: 'mainstream.feedback', value: institution },
      { name: 'mainstream.method', value: METHOD_VERSION },
    ],
    sheets: [frontSheet(context, institution, title, shown, sheets), ...sheets],
  };
}

/** Of the page in front. */
const WIDTHS = [24, 66, 14];

/** Deliveries in numbers, how to answer, and what stands where. */
function frontSheet(
  context: BookContext,
  institution: string,
  title: string,
  shown: Shown,
  sheets: readonly SheetPlan[],
): SheetPlan {
  const { feedback } = context.words;
  const { columns } = context.text;
  const page = canvas(feedbackHeading(context, title, feedback.aid));
  const line = institutionLines(context).find(({ code }) => code === institution);
  const mirror = context.outcome.assessed.scores.ministries.find((each) => each.institution === institution);
  const share = { ...styles.number, format: '0' };
  const figures: readonly (readonly [string, number | null])[] = [
    [columns.sheets_due, line?.expected ?? null],
    [columns.received, line?.received ?? null],
    [columns.rows_read, line?.rowsRead ?? null],
    [columns.rows_used, line?.rowsUsed ?? null],
    [columns.rows_rejected, line?.rowsRejected ?? null],
    [columns.errors, line?.issues.error ?? null],
    [columns.warnings, line?.issues.warning ?? null],
    [feedback.findings, shown.findings.length],
    [feedback.comparisons, shown.reconciliations.length],
    ...MIRROR_COMPONENTS.map((component): readonly [string, number | null] => [
      columns[`mirror_${component}`],
      mirror?.components[component] ?? null,
    ]),
  ];
  let row = 5;
  page.span(row++, 1, 3, cell(feedback.figures, styles.section));
  for (const [label, value] of figures) {
    page.span(row, 1, 2, cell(label, styles.code));
    page.put(row++, 3, cell(value ?? '', share));
  }
  page.span(++row, 1, 3, cell(feedback.howTitle, styles.section));
  row++;
  for (const text of feedback.how) {
    const told = cell(`•  ${text}`, { size: 10, wrap: true, vertical: 'top' });
    // no program makes a row of cells put together high enough by itself
    const height = heightOf([told], [WIDTHS.reduce((sum, width) => sum + width, 0)]);
    if (height !== undefined) page.height(row, height);
    page.span(row++, 1, 3, told);
  }
  if (shown.left > 0)
    page.span(row++, 1, 3, cell(context.fill(feedback.left, { n: shown.left }), styles.quietText));
  page.span(++row, 1, 3, cell(context.text.cover.contents, styles.section));
  row++;
  for (const sheet of sheets) {
    page.put(row, 1, linkCell(sheet.name, `#'${sheet.name}'!A1`));
    page.span(row++, 2, 2, cell(String(sheet.rows[0]?.cells[0]?.value ?? ''), styles.code));
  }
  return {
    name: 'FEEDBACK',
    columns: WIDTHS.map((width) => ({ width })),
    rows: page.rows(),
    merges: page.merges(),
    print: { orientation: 'portrait', fit: { wide: 1, tall: 1 } },
    tab: tabColours.people,
    gridLines: false,
  };
}

/** A sheet name is taken once; of several files the later ones get a number. */
function ownSheets(context: BookContext, institution: string, shown: Shown): readonly SheetPlan[] {
  const { checked, computed } = context.outcome;
  const cover = coverOf(checked, [...checked.issues, ...computed.issues]);
  const taken = new Set<string>();
  const nameFor = (id: string): string => {
    let name = id;
    for (let n = 2; taken.has(name); n++) name = `${id}_${String(n)}`;
    taken.add(name);
    return name;
  };
  return checked.submissions
    .filter(({ meta }) => meta.institution === institution)
    .flatMap(({ datasets }) => datasets)
    .filter(({ template }) => template.layout === 'table' && template.institution !== '*')
    .map((dataset) => {
      const { file, sheet, template } = dataset;
      const usable = checked.usable.find((each) => each.dataset === dataset);
      return ownSheet(context, nameFor(template.id), {
        dataset,
        isBlocked: (row) => usable === undefined || usable.blocked.has(row),
        issues: shown.issues.filter(({ place }) => place.file === file && place.sheet === sheet),
        isPrivate: (column) => cover.isPrivate({ file, sheet, column }),
      });
    });
}
