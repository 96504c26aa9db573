/** The coherence workbook as a plan: one sheet after another from what a run found (coherence-workbook §3). */
import { addTo } from '../grouped.ts';
import type { Catalogue } from '../catalogue/define.ts';
import { words } from '../i18n/translate.ts';
import { remember } from '../remember.ts';
import type { Fact, Outcome, Place } from '../model.ts';
import { coverSheet, titleText } from './00-cover.ts';
import { summarySheet } from './01-summary.ts';
import { profileSheet } from './02-profile.ts';
import { checkRange, indicatorsSheet } from './03-indicators.ts';
import { heatCellAddress, heatmapSheet, heatRows, heatTarget, moneyTarget } from './04-heatmap.ts';
import { findingsSheet } from './05-findings.ts';
import { linksSheet } from './06-links.ts';
import { policiesSheet } from './07-policies.ts';
import { actionsSheet } from './08-actions.ts';
import { monitoringSheet } from './09-m-and-e.ts';
import { participationSheet } from './10-participation.ts';
import { supportSheet } from './11-support.ts';
import { dataQualitySheet, institutionLines } from './12-data-quality.ts';
import { reconcileSheet, sideTarget } from './13-reconcile.ts';
import { cutText, traceBeside, traceSheet } from './14-trace.ts';
import { projectsSheet } from './15-projects.ts';
import { methodSheet } from './16-method.ts';
import { scoreCheckRange, scoresSheet } from './17-scores.ts';
import { dataSheet } from './18-data.ts';
import { logLines, logSheet } from './19-log.ts';
import { lessonsSheet } from './20-lessons.ts';
import { questionnaireSheet } from './21-questionnaire.ts';
import {
  type BookContext,
  type BookOptions,
  filler,
  FIRST_ROW,
  isPublic,
  linkTo,
  METHOD_VERSION,
} from './book-context.ts';
import { labelsOf } from './book-labels.ts';
import { type IndicatorRow, indicatorRows } from './indicator-rows.ts';
import type { BookPlan } from './plan.ts';
import { goalsByIndicator } from './plan-view.ts';
import { qualityOf } from '../quality/quality.ts';
import { projectLines } from './project-lines.ts';
import { runId } from './run-id.ts';
import { sentencesOf } from './sentences.ts';
import { traceLines, type TraceRequest } from './trace-lines.ts';

export type { BookInput, BookOptions } from './book-context.ts';

export function layoutBook(outcome: Outcome, catalogue: Catalogue, options: BookOptions): BookPlan {
  const context = contextOf(outcome, catalogue, options);
  const { computed, assessed } = outcome;
  const rows = indicatorRows(computed.values);
  const trace = traceLines(outcome.checked, traceRequests(context, rows), {
    placesOnly: isPublic(context),
    sourcesOf: context.sourcesOf,
    ...(options.traceLimit !== undefined && { limit: options.traceLimit }),
  });
  const beside = traceBeside(context, trace);
  const institutions = institutionLines(context);
  const sentences = sentencesOf(context, institutions);
  const projects = projectLines(assessed.model);
  const method = methodSheet(context);
  const data = dataSheet(
    context,
    rows.flatMap(({ live, value: { excel } }) =>
      live && excel ? [excel.numerator ?? '', excel.denominator ?? '', excel.value] : [],
    ),
    rows.filter(({ live }) => live).flatMap(({ value }) => value.inputs),
  );
  const log = logLines(context, sentences, { facts: data.left, trace: cutText(context, trace) });
  return {
    title: titleText(context),
    subject: isPublic(context)
      ? `${context.text.frame.subject} (${context.words.disclosure.edition})`
      : context.text.frame.subject,
    created: options.asOf,
    language: options.language,
    names: [...data.names, ...method.names],
    ...(beside && { beside }),
    properties: [
      { name: 'mainstream.run', value: context.runId },
      { name: 'mainstream.edition', value: outcome.disclosure?.edition ?? 'full' },
      ...(isPublic(context)
        ? [{ name: 'mainstream.disclosure', value: outcome.disclosure?.profile ?? '' }]
        : []),
      { name: 'mainstream.method', value: METHOD_VERSION },
    ],
    sheets: [
      coverSheet(
        context,
        [checkRange(rows), scoreCheckRange(context)].filter((range) => range !== null),
      ),
      summarySheet(context, sentences),
      profileSheet(context, rows),
      indicatorsSheet(context, rows, trace, goalsByIndicator(assessed.model)),
      heatmapSheet(context, trace),
      findingsSheet(context, assessed.findings, trace),
      linksSheet(context, trace),
      policiesSheet(context),
      actionsSheet(context),
      monitoringSheet(context),
      participationSheet(context, institutions),
      supportSheet(context, projects, trace),
      dataQualitySheet(context, institutions),
      reconcileSheet(context, computed.reconciliations, trace),
      traceSheet(context, trace),
      projectsSheet(context, projects, trace),
      method.sheet,
      scoresSheet(context),
      data.sheet,
      logSheet(context, log),
      lessonsSheet(context),
      questionnaireSheet(context),
    ],
  };
}

/** The five sentences of 01_SUMMARY, for who shows them elsewhere. */
export function summarySentences(
  outcome: Outcome,
  catalogue: Catalogue,
  options: BookOptions,
): readonly string[] {
  const context = contextOf(outcome, catalogue, options);
  return sentencesOf(context, institutionLines(context)).map(({ text }) => text);
}

export function contextOf(outcome: Outcome, catalogue: Catalogue, options: BookOptions): BookContext {
  const own = words(options.language);
  const sourcesOf = remember((fact: Fact) => fact.sources);
  const files = new Set([
    ...options.inputs.map(({ file }) => file),
    ...outcome.checked.submissions.map(({ file }) => file),
  ]);
  return {
    outcome,
    catalogue,
    options,
    words: own,
    text: own.book,
    quality: qualityOf(outcome.computed.values, catalogue.templates, sourcesOf),
    sourcesOf,
    labels: labelsOf(catalogue, outcome.assessed.model, options.language),
    runId: runId({
      inputs: [
        ...options.inputs.map(({ sha256, file }) => sha256 ?? file),
        ...outcome.checked.submissions.map(({ sha256 }) => sha256),
      ],
      parameters: outcome.parameters.values,
      versions: [
        options.asOf,
        options.toolVersion,
        METHOD_VERSION,
        catalogue.version,
        catalogue.codeListVersion,
        ...(isPublic({ outcome }) ? ['public', outcome.disclosure?.profile ?? ''] : []),
      ],
    }),
    fileNumbers: new Map([...files].sort().map((file, index) => [file, index + 1])),
    fill: filler(options.language),
  };
}

/** What can be followed to a ministry's cell: what people discuss first, the many figures last. */
function traceRequests(context: BookContext, rows: readonly IndicatorRow[]): readonly TraceRequest[] {
  const { model, findings } = context.outcome.assessed;
  const goalRows = heatRows(context);
  const placesOf = new Map<string, Place[]>();
  for (const { goal, dimension, direction, place } of model.links) {
    const target = heatTarget(goal, dimension, direction);
    addTo(placesOf, target, place);
  }
  const goals = model.goals.flatMap((goal): TraceRequest[] => {
    const row = goalRows.get(goal.id) ?? FIRST_ROW;
    return [
      ...goal.cells.map(({ dimension, direction }) => ({
        target: heatTarget(goal.id, dimension, direction),
        back: linkTo('04_HEATMAP', heatCellAddress(row, dimension, direction)),
        places: placesOf.get(heatTarget(goal.id, dimension, direction)) ?? [],
      })),
      {
        target: moneyTarget(goal.id),
        back: linkTo('04_HEATMAP', `A${String(row)}`),
        places: goal.funding.places,
      },
    ];
  });
  const sides = context.outcome.computed.reconciliations.flatMap((each, index) =>
    (['a', 'b'] as const).map((side): TraceRequest => ({
      target: sideTarget(each, side),
      back: linkTo('13_RECONCILE', `A${String(FIRST_ROW + index)}`),
      places: each[side].places,
    })),
  );
  return [
    ...findings.map(({ key, sources }, index) => ({
      target: key,
      back: linkTo('05_FINDINGS', `A${String(FIRST_ROW + index)}`),
      places: sources,
    })),
    ...goals,
    ...sides,
    ...rows.map(({ target, row, value }) => ({
      target,
      back: linkTo('03_INDICATORS', `A${String(row)}`),
      facts: value.inputs,
    })),
  ];
}
