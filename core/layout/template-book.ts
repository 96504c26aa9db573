/**
 * The workbook that one institution fills: About, META, its sheets, Lists, EXPLAIN (design §4, profile-sheets §1–3).
 * Without names and macros, with one validation rule per range, so that it survives other spreadsheet programs.
 */
import type { Catalogue } from '../catalogue/define.ts';
import { Failure } from '../failure.ts';
import { codeLabel } from '../i18n/labels.ts';
import type { BookPlan, SheetPlan } from './plan.ts';
import { layoutAbout, titleOf } from './template-about.ts';
import { templateContext, type TemplateOptions } from './template-context.ts';
import { layoutForm } from './template-form.ts';
import { layoutLists } from './template-lists.ts';
import { layoutTable } from './template-table.ts';

export type { TemplateOptions } from './template-context.ts';

/** Fails with BAD_SETTINGS where the catalogue has no sheets for the institution. */
export function layoutTemplate(options: TemplateOptions, catalogue: Catalogue): BookPlan {
  const known = new Set(
    catalogue.templates.map(({ institution }) => institution).filter((code) => code !== '*'),
  );
  if (!known.has(options.institution))
    throw new Failure('BAD_SETTINGS', 'institution', {
      found: options.institution,
      list: [...known].join(', '),
    });
  const context = templateContext(options, catalogue);
  const { text, fill, language } = context;
  const lists = layoutLists(context);
  const institution = codeLabel(language, 'CL_INSTITUTION', options.institution);
  const period = { periodStart: String(options.periodStart), periodEnd: String(options.periodEnd) };
  const sheets = context.templates.map((template): SheetPlan =>
    template.layout === 'form' ? layoutForm(context, template, lists) : layoutTable(context, template, lists),
  );
  const explain = sheets.findLastIndex(({ name }) => name === 'EXPLAIN');
  const before = explain === -1 ? sheets.length : explain;
  return {
    title: titleOf(context),
    subject: fill(text.subject, { institution, ...period }),
    created: options.asOf,
    language,
    names: [],
    sheets: [layoutAbout(context), ...sheets.slice(0, before), lists.sheet, ...sheets.slice(before)],
    properties: [
      { name: 'template_id', value: catalogue.templateId },
      { name: 'template_version', value: catalogue.templateVersion },
      { name: 'institution_code', value: options.institution },
      { name: 'fingerprint', value: context.fingerprint },
    ],
  };
}
