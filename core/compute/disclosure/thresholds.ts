/** From which count on a figure may be shown: the profile, the sheet, the indicator and the ministry (indicators §1.6). */
import type { Catalogue, Indicator } from '../../catalogue/define.ts';
import { factTerms } from '../../expression/terms.ts';
import type { Checked, DisclosureProfile, Fact, Template } from '../../model.ts';

/** Counts below these are small. `open` is measured as `standard`: what would be hidden there is told. */
const LEAST: Readonly<Record<DisclosureProfile, number>> = { open: 5, standard: 5, strict: 10 };

/** What a country sets beside the profile; META.disclosure_min may raise it, never lower it. */
interface Minimums {
  /** By file name; absent where the ministry says nothing. */
  readonly byFile: ReadonlyMap<string, number>;
  readonly least: number;
}

function minimumsOf(checked: Checked, profile: DisclosureProfile): Minimums {
  const stated = checked.submissions.flatMap(({ file, meta }): [string, number][] =>
    meta.disclosureMin === null ? [] : [[file, meta.disclosureMin]],
  );
  return { byFile: new Map(stated), least: LEAST[profile] };
}

/** Of the files behind some facts; 0 where none says anything. */
export const statedMinimum = (facts: Iterable<Fact>, { byFile }: Minimums): number => {
  // To list the cells of a fact takes time, and there are hundreds of thousands of facts.
  if (byFile.size === 0) return 0;
  let highest = 0;
  for (const { sources } of facts)
    for (const { file } of sources) highest = Math.max(highest, byFile.get(file) ?? 0);
  return highest;
};

/** Threshold of a fact; 0 where it counts no persons. */
export function factThreshold(
  fact: Fact,
  template: Template | undefined,
  countsPersons: boolean,
  minimums: Minimums,
): number {
  if (!countsPersons) return 0;
  const usual = template?.sensitive ? Math.max(LEAST.strict, minimums.least) : minimums.least;
  return Math.max(template?.minCell ?? usual, statedMinimum([fact], minimums));
}

/**
 * Threshold of the counts in an indicator; 0 where none is judged. A minimum below 3 is a decision to publish small
 * counts, which only a ministry takes back; services are counted by the indicator's own minimum.
 */
export function indicatorThreshold(
  { minCell }: Indicator,
  countsServices: boolean,
  stated: number,
  { least }: Minimums,
): number {
  if (minCell === 0) return 0;
  if (countsServices) return minCell;
  return Math.max(minCell, minCell < LEAST_RAISED ? 0 : least, stated);
}
const LEAST_RAISED = 3;

const SEX_MEASURES = new Set(['total', 'female', 'male', 'sex_unknown']);

/**
 * Whether a fact counts persons: the columns by sex do, and the counts in indicators that have a minimum. `total` of a
 * sheet without sexes is a count like others.
 */
function personCounts(catalogue: Catalogue): (fact: Fact) => boolean {
  const judged = new Set(
    catalogue.indicators
      .filter(({ minCell }) => minCell > 0)
      .flatMap(({ value }) => (value ? factTerms(value) : []))
      .filter(({ pool = 'sum' }) => pool === 'sum' || pool === 'largest')
      .map(({ sheet, measure }) => `${sheet}.${measure}`),
  );
  const counts = new Set(
    catalogue.templates.flatMap(({ id, fields }) =>
      fields.filter(({ type }) => type === 'count').map((field) => `${id}.${field.id}`),
    ),
  );
  return ({ sheet, measure }) => {
    const [plain = measure] = measure.split('&');
    const name = `${sheet}.${plain}`;
    return SEX_MEASURES.has(plain) || (judged.has(name) && counts.has(name));
  };
}

/** What a country, its profile and its catalogue say of small counts. */
export interface Thresholds {
  readonly templates: ReadonlyMap<string, Template>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly minimums: Minimums;
  readonly countsPersons: (fact: Fact) => boolean;
  /** See `leastServices`. */
  readonly servicesOf: (fact: Fact) => number;
}

export const thresholdsOf = (
  catalogue: Catalogue,
  checked: Checked,
  profile: DisclosureProfile,
): Thresholds => ({
  templates: new Map(catalogue.templates.map((template) => [template.id, template])),
  indicators: new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator])),
  minimums: minimumsOf(checked, profile),
  countsPersons: personCounts(catalogue),
  servicesOf: leastServices(catalogue),
});

const RESPONDENTS = 'n_sample';

/** Whether a sheet asks how many were asked: then those are counted and not the persons estimated from them. */
export const isSurvey = (template: Template | undefined): boolean =>
  template?.fields.some(({ id }) => id === RESPONDENTS) ?? false;

/**
 * How many services must stand behind a mean of prices; 0 for any other fact. A mean of fewer is hidden wherever it
 * enters: beside the other corridors of a figure it could be worked out.
 */
function leastServices({ indicators }: Catalogue): (fact: Fact) => number {
  const least = new Map<string, number>();
  for (const indicator of indicators.filter(countsServices))
    for (const { sheet, measure, pool } of indicator.value ? factTerms(indicator.value) : [])
      if (pool === 'mean') {
        const name = `${sheet}.${measure}`;
        least.set(name, Math.max(least.get(name) ?? 0, indicator.minCell));
      }
  return ({ sheet, measure }) => least.get(`${sheet}.${measure}`) ?? 0;
}

/** Whether an indicator is a mean over services (indicators §1.6: REM-09…11). */
export const countsServices = ({ value }: Indicator): boolean =>
  value !== undefined && factTerms(value).some(({ pool }) => pool === 'mean');
