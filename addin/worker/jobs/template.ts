/** Jobs of the tab Template: what can be chosen, and the workbook that an institution fills in. */
import {
  Failure,
  layoutTemplate,
  namesIn,
  codeLabel,
  type BookPlan,
  type Catalogue,
} from '../../../core/index.ts';
import { writeWorkbook } from '../../../core/formats/browser.ts';
import { catalogueOf, settingsOf } from '../bench.ts';
import type { Asked, TemplateAsked } from '../jobs.ts';
import type { Job } from '../serve.ts';

export const templateChoices: Job<'templateChoices'> = ({ language, settings }) => {
  const catalogue = catalogueOf(settingsOf(settings));
  const names = namesIn(catalogue, language);
  const compare = new Intl.Collator(language).compare;
  return {
    institutions: institutionsOf(catalogue)
      .map((id) => ({
        id,
        label: codeLabel(language, 'CL_INSTITUTION', id),
        sheets: catalogue.templates
          .filter(({ institution }) => institution === id)
          .map((each) => ({ id: each.id, label: names.sheet(each.id) })),
      }))
      .sort((a, b) => compare(a.label, b.label)),
    countries: catalogue.areas.countries
      .map(({ alpha3 }) => ({ id: alpha3, label: codeLabel(language, 'CL_AREA', alpha3) }))
      .sort((a, b) => compare(a.label, b.label)),
  };
};

/** Those that have sheets of their own; `*` marks the sheets of every workbook. */
const institutionsOf = ({ templates }: Catalogue): readonly string[] =>
  [...new Set(templates.map(({ institution }) => institution))].filter((id) => id !== '*');

export const template: Job<'template'> = (asked) => planOf(asked);

export const templateFile: Job<'templateFile'> = async (asked) => ({
  name: `${(asked.country ?? 'xxx').toLowerCase()}-${asked.institution.toLowerCase()}.xlsx`,
  bytes: await writeWorkbook(planOf(asked)),
});

const EXPLAIN = 'EXPLAIN';

/** It is the same for every institution and period, and reads no other sheet. */
export const explainSheet: Job<'explainSheet'> = ({ language, settings }) => {
  const [institution = ''] = institutionsOf(catalogueOf(settingsOf(settings)));
  const period = { periodStart: 2000, periodEnd: 2000 };
  const plan = planOf({ language, settings, institution, country: null, ...period });
  return { ...plan, sheets: plan.sheets.filter(({ name }) => name === EXPLAIN) };
};

function planOf({ language, settings: given, ...asked }: Asked & TemplateAsked): BookPlan {
  const settings = settingsOf(given);
  const { institution, country, periodStart, periodEnd } = asked;
  if (periodStart > periodEnd) throw new Failure('BAD_SETTINGS', 'period-needed');
  const currency = asked.currency ?? settings.currency;
  return layoutTemplate(
    {
      ...{ institution, country, periodStart, periodEnd, language },
      asOf: settings.asOf ?? `${String(periodEnd)}-12-31`,
      ...(currency !== undefined && { currency }),
    },
    catalogueOf(settings),
  );
}
