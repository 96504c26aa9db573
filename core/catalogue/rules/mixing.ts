/** What must not be mixed: nationals among foreigners sent back (X10), definitions between workbooks (X29). */
import { type Dataset, readColumns, type Submission } from '../../model.ts';
import { defineRule } from '../define.ts';

const RETURNS = new Set(['RET_FORCED', 'RET_VOL']);

/**
 * Own nationals among the foreigners returned: they belong to MFA_RETURN, and would be counted as leaving where they
 * came back (profile-sheets §5 X10).
 */
export const nationalsAmongReturned = defineRule({
  id: 'X10',
  severity: 'error',
  scope: 'consolidation',
  check(all, report, { country }) {
    for (const submission of all)
      for (const dataset of submission.datasets) {
        if (dataset.template.id !== 'INT_ENFORCE') continue;
        const own = country ?? submission.meta.country;
        if (own === null) continue;
        const read = readColumns(dataset);
        for (const [place, row] of dataset.rows.entries()) {
          const measure = read(place, 'measure');
          if (read(place, 'citizenship') === own && RETURNS.has(String(measure)))
            report({ submission, dataset, row, field: 'citizenship' }, { found: own, measure });
        }
      }
  },
  example: `
    META        | country | MDA
    INT_ENFORCE | year | measure       | citizenship     | total
                | 2023 | RET_FORCED    | UKR             | 100
                | 2023 | RET_FORCED    | MDA {X10 error} | 40
                | 2023 | RET_VOL       | MDA {X10 error} | 10
                | 2023 | REFUSED_ENTRY | MDA {S17 warning} | 3`,
});

/** Whose definitions the others are compared with: the first of these that handed in a workbook. */
export const DEFINING: readonly string[] = ['STA', 'INT', 'LAB'];
export const DEFINITIONS = { definition_set: 'definitionSet', migrant_basis: 'migrantBasis' } as const;

/** Statistics, interior and labour count the same people: by other definitions their figures do not fit together. */
export const definitionsDiffer = defineRule({
  id: 'X29',
  severity: 'warning',
  scope: 'consolidation',
  check(all, report) {
    const books = all
      .flatMap((submission) => {
        const dataset = metaOf(submission);
        return dataset ? [{ submission, dataset, rank: rankOf(submission) }] : [];
      })
      .filter(({ rank }) => rank >= 0)
      .sort((a, b) => a.rank - b.rank);
    for (const [field, property] of Object.entries(DEFINITIONS)) {
      const first = books.find(({ submission }) => submission.meta[property] !== null)?.submission.meta;
      if (!first) continue;
      for (const { submission, dataset } of books) {
        const found = submission.meta[property];
        if (found === null || found === first[property]) continue;
        report(
          { submission, dataset, row: null, field },
          {
            field,
            left: first[property],
            right: found,
            leftInstitution: first.institution,
            rightInstitution: submission.meta.institution,
          },
        );
      }
    }
  },
  example: `
    STA_POP           | year | age | total
                      | 2023 | _T  | 10000000
    META@xts-int.xlsx | migrant_basis  | CITIZ {X29 warning}
    INT_DEATHS        | year | route | status | total
                      | 2023 | Sea   | DEAD   | 12
    META@xts-lab.xlsx | definition_set | NATIONAL {X29 warning}
    LAB_AGENCY        | year | licensed
                      | 2023 | 12
    META@xts-hea.xlsx | definition_set | NATIONAL
    HEA_COVER         | year | pop_group | covered | population_ref
                      | 2023 | FOR       | 100     | 200`,
});

const metaOf = ({ datasets }: Submission): Dataset | undefined =>
  datasets.find(({ template }) => template.id === 'META');

const rankOf = ({ meta }: Submission): number => DEFINING.indexOf(meta.institution ?? '');
