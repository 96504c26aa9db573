/** `mainstream template --prefill`: next year's workbooks out of last year's, each institution one. */
import { join } from 'node:path';
import { codeLabel, Failure, figures, fill, layoutTemplate, prefill } from '../../core/index.ts';
import { writeWorkbook } from '../../core/formats/index.ts';
import { runOptions, uiOf, type Context } from '../context.ts';
import { countryAsked } from '../country.ts';
import { findWorkbooks } from '../find-workbooks.ts';
import { readInputs } from '../inputs.ts';
import { planIds } from '../plan-ids.ts';
import { printReceipt } from '../print/receipt.ts';
import { refuseToReplace } from '../target.ts';
import { writeOutput } from '../write-output.ts';
import type { TemplateOptions } from './template.ts';

export async function prefilledTemplates(
  path: string,
  options: TemplateOptions,
  context: Context,
): Promise<number> {
  const { books, receipt } = await readInputs(findWorkbooks([path]), context);
  printReceipt(receipt, context);
  const country = countryAsked(options, context);
  const { checked } = figures(books, {
    indicators: [],
    ...runOptions(context),
    ...(country !== undefined && { country }),
  });
  const wanted = options.institution?.toUpperCase();
  const filled = checked.submissions
    .map((submission) => prefill(checked, submission, options.period))
    .filter((each) => each !== null)
    .filter((each) => wanted === undefined || each.options.institution === wanted);
  if (filled.length === 0) throw new Failure('BAD_SETTINGS', 'prefill-nothing', { file: path });
  const targets = filled.map((each) => targetOf(each.options, filled.length > 1, options));
  for (const target of targets) await refuseToReplace(target, options);
  const ids = await planIds(context, options.plan, checked);
  for (const [index, { options: known, rows }] of filled.entries()) {
    const target = targets[index] ?? '';
    const plan = layoutTemplate(
      {
        ...known,
        ids,
        language: context.language,
        asOf: options.asOf ?? context.settings.asOf ?? `${String(known.periodEnd)}-12-31`,
      },
      context.catalogue,
    );
    await writeOutput(target, await writeWorkbook(plan), options, context);
    const institution = codeLabel(context.language, 'CL_INSTITUTION', known.institution);
    const args = { file: target, institution, ...rows };
    context.streams.out(`${fill(uiOf(context).templatePrefilled, args, context.language)}\n`);
  }
  return receipt.some(({ status }) => status === 'failed') ? 3 : 0;
}

/** `--output` names the file for one workbook and the folder for several. The year keeps it apart from last year's. */
function targetOf(
  { country, institution, periodEnd }: { country: string | null; institution: string; periodEnd: number },
  isMany: boolean,
  { output }: TemplateOptions,
): string {
  const name =
    [country, institution, String(periodEnd)]
      .filter((part) => part !== null)
      .join('-')
      .toLowerCase() + '.xlsx';
  if (isMany || (output !== undefined && !output.toLowerCase().endsWith('.xlsx')))
    return join(output ?? '.', name);
  return output ?? name;
}
