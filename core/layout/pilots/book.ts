/** The workbook that puts several countries side by side, as a plan (domain/coherence-workbook §7). */
import type { Catalogue } from '../../catalogue/define.ts';
import { words } from '../../i18n/translate.ts';
import type { Comparison } from '../../model/pilots.ts';
import { filler, METHOD_VERSION } from '../book-context.ts';
import type { BookPlan } from '../plan.ts';
import { runId } from '../run-id.ts';
import { pilotsSheet, readmeSheet } from './countries.ts';
import type { PilotBookOptions, PilotContext } from './page.ts';
import { commonGoalsPage, dimensionsPage, patternsPage, scoresPage, supportPage } from './plans.ts';
import { dataPage, findingsPage, lessonsPage, methodPage, templateUsePage } from './tools.ts';

/** `numbers`: on which the comparison hangs, by the name of their words. */
export function layoutPilots(
  comparison: Comparison,
  numbers: Readonly<Record<string, number>>,
  catalogue: Catalogue,
  options: PilotBookOptions,
): BookPlan {
  const own = words(options.language);
  const context: PilotContext = {
    comparison,
    catalogue,
    options,
    words: own,
    text: own.pilots,
    method: METHOD_VERSION,
    fill: filler(options.language),
    runId: runId({
      inputs: options.inputs.map(({ sha256, file }) => sha256 ?? file),
      parameters: {},
      versions: [
        ...[options.asOf, options.toolVersion, METHOD_VERSION, options.edition],
        ...[catalogue.version, catalogue.codeListVersion],
      ],
    }),
  };
  return {
    title: own.pilots.title,
    subject: own.pilots.subject,
    created: options.asOf,
    language: options.language,
    names: [],
    properties: [
      { name: 'mainstream.run', value: context.runId },
      { name: 'mainstream.kind', value: 'pilots' },
      { name: 'mainstream.edition', value: options.edition },
      { name: 'mainstream.method', value: METHOD_VERSION },
    ],
    sheets: [
      readmeSheet(context),
      pilotsSheet(context),
      scoresPage(context),
      dimensionsPage(context),
      commonGoalsPage(context),
      findingsPage(context),
      patternsPage(context),
      dataPage(context),
      supportPage(context),
      lessonsPage(context),
      templateUsePage(context),
      methodPage(context, numbers),
    ],
  };
}
