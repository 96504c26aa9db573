/** C-607 to C-610: rows that may count twice, sources that differ, and slow money (coherence §5.7). */
import { addTo } from '../../grouped.ts';
import type { Project, SupportRow } from '../../model/coherence.ts';
import { defineFinding } from '../define.ts';
import type { FindingRule } from '../define.ts';
import { countedPlaces } from './c6-partners.ts';
import { goalOwner, PLANNING } from './owners.ts';

/** Why a row stands back behind another project, as a variant of the message (B13). */
const DOUBLES: readonly SupportRow['leftOut'][] = ['SAME_ACTIVITY', 'PARENT', 'IMPLEMENTER'];

/** Under the fallback of §4, or two projects with the same money of which one is left out of all sums (B13). */
const doubleCount = defineFinding({
  id: 'C-607',
  key: ['goal', 'project', 'project2'],
  check(model, report) {
    const { currency } = model.exercise;
    for (const goal of model.goals) {
      const { fallback, domestic, funded, external, places } = goal.funding;
      if (!fallback || domestic === null) continue;
      report({ goal: goal.id }, 'M', {
        measured: funded,
        threshold: external,
        args: { funded, external, domestic, currency },
        owner: goalOwner(goal),
        sources: [goal.place, ...places],
      });
    }
    for (const project of model.projects)
      for (const [other, rows] of standingBack(project)) {
        const [one = '', two = ''] = [project.id, other].sort();
        report({ project: one, project2: two }, 'M', {
          measured: rows.reduce((total, row) => total + (row.committed ?? 0), 0),
          threshold: 0,
          args: { counted: other, left_out: project.id, years: rows.map(({ year }) => year).join(', ') },
          owner: PLANNING,
          sources: [
            ...rows.map(({ place }) => place),
            ...model.projects.filter(({ id }) => id === other).flatMap(countedPlaces),
          ],
          variant: rows[0]?.leftOut ?? '',
        });
      }
  },
  example: `
    PLN_GOALS   | goal_id | level | title  |
                | G1      | GOAL  | Income |
                | G2      | GOAL  | Health |
    PLN_ACTIONS | action_id | goal_id | title | status  | budget_secured |
                | A1        | G1      | Fees  | ONGOING | 25000000       |
    DON_SUPPORT | project_id | year | donor  | implementer | partner_type | title | goal_id | committed_usd | iati_identifier | parent_project |
                | D1         | 2023 | XXA    |             | BILATERAL    | Fees  | G1      | 10000000      | XA-1            |                |
                | D2         | 2023 | XXB    |             | NGO          | Fees  | G1      | 4000000       | XA-1            |                |
                | D3         | 2023 | XXC    |             | BILATERAL    | Posts | G2      | 9000000       |                 |                |
                | D4         | 2023 | XXC    |             | BILATERAL    | Vans  | G2      | 3000000       |                 | D3             |
                | D5         | 2023 | XXD    | Agency      | BILATERAL    | Camps | G2      | 1000000       |                 |                |
                | D6         | 2023 | Agency |             | UN           | Camps | G2      | 991000        |                 |                |
                | D7         | 2022 | Agency |             | UN           | Camps | G2      | 1000000       |                 |                |
                | D8         | 2023 | Agency |             | UN           | Camps | G2      | 980000        |                 |                |
    → C-607 M D1|D2
    → C-607 M D3|D4
    → C-607 M D5|D6
    → C-607 M G1`,
});

/** Rows of a project that count nowhere, by the project that counts in their stead. */
function standingBack({ rows }: Project): ReadonlyMap<string, readonly SupportRow[]> {
  const found = new Map<string, SupportRow[]>();
  for (const row of rows) {
    if (row.beside === null || !DOUBLES.includes(row.leftOut)) continue;
    addTo(found, row.beside, row);
  }
  return found;
}

/** What IATI and the partner say of the same project, year and kind of amount. */
const sourcesDiffer = defineFinding({
  id: 'C-608',
  key: ['project', 'year', 'subject'],
  check(model, report) {
    const { notable, minor } = model.thresholds;
    for (const project of model.projects)
      for (const year of new Set(project.rows.map((row) => row.year)))
        for (const kind of ['committed', 'disbursed'] as const) {
          const rows = project.rows.filter((row) => row.year === year && row[kind] !== null);
          const amount = (source: SupportRow['source']): number | null => {
            const own = rows.filter((row) => row.source === source);
            return own.length > 0 ? own.reduce((total, row) => total + (row[kind] ?? 0), 0) : null;
          };
          const [typed, published] = [amount('PARTNER'), amount('IATI')];
          if (typed === null || published === null || typed + published <= 0) continue;
          const d = (2 * Math.abs(typed - published)) / (typed + published);
          if (d <= minor + 1e-12) continue;
          const severe = d > notable + 1e-12;
          report(
            { project: project.id, year: String(year), subject: kind.toUpperCase() },
            severe ? 'M' : 'L',
            {
              measured: d,
              threshold: severe ? notable : minor,
              args: {
                ...{ typed, published, currency: model.exercise.currency },
                d: Math.round(d * 1000) / 1000,
              },
              owner: PLANNING,
              sources: rows.map(({ place }) => place),
              ...(kind === 'disbursed' && { variant: 'DISBURSED' }),
            },
          );
        }
  },
  example: `
    PLN_GOALS   | goal_id | level | title  |
                | G1      | GOAL  | Income |
    DON_SUPPORT | project_id | year | record_source | donor | title | goal_id | committed_usd | disbursed_usd | iati_identifier |
                | D1         | 2022 | PARTNER       | XXA   | Fees  | G1      | 1300000       | 500000        | XA-1            |
                | D1         | 2022 | IATI          | XXA   | Fees  | G1      | 1000000       | 460000        | XA-1            |
                | D1         | 2023 | PARTNER       | XXA   | Fees  | G1      | 1000000       |               | XA-1            |
                | D1         | 2023 | IATI          | XXA   | Fees  | G1      | 960000        | 400000        | XA-1            |
                | D2         | 2023 | IATI          | XXB   | Posts | G1      | 960000        |               | XA-2            |
    → C-608 M D1|2022|COMMITTED
    → C-608 L D1|2022|DISBURSED`,
});

/** Purposes 93010–93018 and aid types H02–H05: listed, and left out of every sum (§3.11, D8). */
const spentInDonorCountry = defineFinding({
  id: 'C-609',
  key: ['project'],
  check(model, report) {
    for (const project of model.projects) {
      const rows = project.rows.filter(({ leftOut }) => leftOut === 'DONOR_COUNTRY');
      if (rows.length === 0) continue;
      const amounts = rows.flatMap(({ committed }) => committed ?? []);
      const committed = amounts.length > 0 ? amounts.reduce((total, each) => total + each, 0) : null;
      report({ project: project.id }, 'I', {
        measured: committed,
        threshold: 0,
        args: { committed, currency: model.exercise.currency, partner: project.partner },
        owner: PLANNING,
        sources: rows.map(({ place }) => place),
      });
    }
  },
  example: `
    PLN_GOALS   | goal_id | level | title  |
                | G1      | GOAL  | Income |
    DON_SUPPORT | project_id | year | donor | title | goal_id | committed_usd | crs_purpose | aid_type |
                | D1         | 2023 | XXA   | Camps | G1      | 1000000       | "93010"     |          |
                | D2         | 2023 | XXA   | Camps | G1      | 1000000       | "93018"     |          |
                | D3         | 2023 | XXA   | Camps | G1      | 1000000       |             | H02      |
                | D4         | 2023 | XXA   | Desk  | G1      | 1000000       | "15190"     |          |
    → C-609 I D1
    → C-609 I D2
    → C-609 I D3`,
});

/** From a quarter of the time on, at least half as much of the money as of the time; both are fixed (D7, B26). */
const slowDisbursement = defineFinding({
  id: 'C-610',
  key: ['project'],
  check(model, report) {
    for (const project of model.projects) {
      const { committed, disbursed, elapsed } = project;
      if (committed === null || committed <= 0 || disbursed === null || elapsed === null) continue;
      const share = disbursed / committed;
      if (elapsed < 0.25 || share >= 0.5 * elapsed - 1e-12) continue;
      report({ project: project.id }, 'M', {
        measured: share,
        threshold: 0.5 * elapsed,
        args: {
          ...{ disbursed, committed, currency: model.exercise.currency, partner: project.partner },
          percent: Math.round(share * 1000) / 10,
          elapsed: Math.round(elapsed * 1000) / 10,
        },
        owner: PLANNING,
        sources: countedPlaces(project),
      });
    }
  },
  example: `
    COH_EXERCISE | exercise_id | XTS        |
                 | country     | XTS        |
                 | ref_date    | 2023-12-31 |
    DON_SUPPORT  | project_id | year | donor | title | committed_usd | disbursed_usd | start      | end        |
                 | D1         | 2022 | XXA   | Fees  | 6000000       | 1000000       | 2022-01-01 | 2025-12-31 |
                 | D1         | 2023 | XXA   | Fees  | 4000000       | 500000        | 2022-01-01 | 2025-12-31 |
                 | D2         | 2022 | XXA   | Posts | 10000000      | 2500000       | 2022-01-01 | 2025-12-31 |
                 | D3         | 2023 | XXA   | Tools | 10000000      |               | 2022-01-01 | 2025-12-31 |
                 | D4         | 2023 | XXA   | Seeds | 10000000      | 0             | 2023-10-01 | 2026-12-31 |
                 | D5         | 2020 | XXA   | Wells | 10000000      | 4900000       | 2020-01-01 | 2021-12-31 |
                 | D6         | 2023 | XXA   | Vans  | 10000000      | 0             | 2022-01-01 |            |
    → C-610 M D1
    → C-610 M D5`,
});

export const projectFindings: readonly FindingRule[] = [
  doubleCount,
  sourcesDiffer,
  spentInDonorCountry,
  slowDisbursement,
];
