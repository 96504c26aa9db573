/** Figures with live formulas: sheets for the open workbook, or a workbook of their own. */
import { layoutFigures, newestSubmission, paneWords, type Outcome } from '../../../core/index.ts';
import { writeWorkbook } from '../../../core/formats/browser.ts';
import { VERSION } from '../../version.ts';
import { catalogueOf, settingsOf } from '../bench.ts';
import type { Asked } from '../jobs.ts';
import type { Job } from '../serve.ts';

export const liveFigures: Job<'liveFigures'> = async (asked, bench) => {
  const outcome = await bench.outcome(asked, 'workbook');
  const settings = settingsOf(asked.settings);
  const into = await bench.shelf.book({ limits: settings.limits ?? {}, host: bench.host });
  return layoutFigures(outcome, catalogueOf(settings), { ...optionsOf(outcome, asked), into });
};

export const figuresFile: Job<'figuresFile'> = async ({ of, ...asked }, bench) => {
  const outcome = await bench.outcome(asked, of);
  const plan = layoutFigures(outcome, catalogueOf(settingsOf(asked.settings)), optionsOf(outcome, asked));
  const country = outcome.checked.country?.toLowerCase() ?? 'xxx';
  return { name: `${country}-figures.xlsx`, bytes: await writeWorkbook(plan) };
};

const optionsOf = ({ checked }: Outcome, { language, settings }: Asked) => ({
  language,
  toolVersion: VERSION,
  asOf: settings.asOf ?? newestSubmission(checked.submissions) ?? '1970-01-01',
  inputs: checked.submissions.map(({ file, sha256 }) => ({
    ...{ file, sha256, reason: null },
    status: 'read' as const,
  })),
  sheets: paneWords(language).figures.sheets,
});
