/** `mainstream template`: the workbook that one institution, or each institution, fills in. */
import { join } from 'node:path';
import { codeLabel, Failure, fill, layoutTemplate } from '../../core/index.ts';
import { writeWorkbook } from '../../core/formats/index.ts';
import { uiOf, type Context } from '../context.ts';
import { countryAsked } from '../country.ts';
import { planIds } from '../plan-ids.ts';
import { refuseToReplace } from '../target.ts';
import { writeOutput } from '../write-output.ts';
import { prefilledTemplates } from './prefill.ts';

export interface TemplateOptions {
  readonly institution?: string;
  readonly all?: boolean;
  readonly country?: string;
  readonly period?: readonly [number, number];
  readonly currency?: string;
  readonly asOf?: string;
  readonly output?: string;
  /** Last year's workbook, or a folder of them. */
  readonly prefill?: string;
  /** The workbook, or a folder with it, whose goals and policies the drop-downs offer. */
  readonly plan?: string;
  readonly force?: boolean;
}

export async function template(options: TemplateOptions, context: Context): Promise<number> {
  if (options.prefill !== undefined) return prefilledTemplates(options.prefill, options, context);
  const country = countryAsked(options, context);
  if (country === undefined) throw new Failure('BAD_SETTINGS', 'country-needed');
  const institutions = institutionsOf(options, context);
  const [periodStart, periodEnd] = periodOf(options, context);
  const currency = options.currency ?? context.settings.currency;
  const targets = institutions.map((institution) => targetOf(institution, country, options));
  for (const target of targets) await refuseToReplace(target, options);
  const ids = await planIds(context, options.plan);
  for (const [index, institution] of institutions.entries()) {
    const plan = layoutTemplate(
      {
        institution,
        country,
        periodStart,
        periodEnd,
        language: context.language,
        ids,
        asOf: options.asOf ?? context.settings.asOf ?? `${String(periodEnd)}-12-31`,
        ...(currency !== undefined && { currency }),
      },
      context.catalogue,
    );
    const target = targets[index] ?? '';
    await writeOutput(target, await writeWorkbook(plan), options, context);
    const sheets = context.catalogue.templates.filter((each) => each.institution === institution).length;
    const label = codeLabel(context.language, 'CL_INSTITUTION', institution);
    const line = fill(
      uiOf(context).templateWritten,
      { file: target, n: sheets, institution: label },
      context.language,
    );
    context.streams.out(`${line}\n`);
  }
  return 0;
}

function institutionsOf(options: TemplateOptions, { catalogue }: Context): readonly string[] {
  const known = [...new Set(catalogue.templates.map((each) => each.institution))].filter(
    (code) => code !== '*',
  );
  if (options.all) return known;
  if (options.institution === undefined) throw new Failure('BAD_SETTINGS', 'institution-or-all');
  const code = options.institution.toUpperCase();
  if (!known.includes(code))
    throw new Failure('BAD_SETTINGS', 'institution', { found: options.institution, list: known.join(', ') });
  return [code];
}

/** The period asked for, else that of the settings. Nothing reads the clock, so there is no other default. */
function periodOf(options: TemplateOptions, context: Context): readonly [number, number] {
  const { periodStart, periodEnd } = context.settings;
  if (options.period) return options.period;
  if (periodStart === undefined || periodEnd === undefined)
    throw new Failure('BAD_SETTINGS', 'period-needed');
  return [periodStart, periodEnd];
}

/** `--output` names the file for one institution and the folder for all. */
function targetOf(institution: string, country: string, options: TemplateOptions): string {
  const name = `${country.toLowerCase()}-${institution.toLowerCase()}.xlsx`;
  if (options.all) return join(options.output ?? '.', name);
  const target = options.output ?? name;
  if (!target.toLowerCase().endsWith('.xlsx'))
    throw new Failure('BAD_SETTINGS', 'output-name', { expected: '.xlsx', file: target });
  return target;
}
