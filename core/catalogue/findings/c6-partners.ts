/** C-603 to C-606: how partners share the work, and what serves no goal (coherence §5.7). */
import { addTo } from '../../grouped.ts';
import type { CoherenceModel, Goal, Project } from '../../model/coherence.ts';
import type { Place } from '../../model.ts';
import { defineFinding } from '../define.ts';
import type { FindingRule } from '../define.ts';
import { goalOwner, PLANNING } from './owners.ts';
import { projectsOn } from './projects-on.ts';

/** Rows that count of running projects on a goal, and on a dimension of it if one is named. */
export const supportPlaces = (model: CoherenceModel, goal: string, dimension?: string): readonly Place[] =>
  projectsOn(model, goal)
    .filter(
      ({ running, shares }) =>
        running &&
        shares.some(
          (share) => share.goal === goal && (dimension === undefined || share.dimension === dimension),
        ),
    )
    .flatMap(countedPlaces);

export const countedPlaces = ({ rows }: Project): readonly Place[] =>
  rows.filter(({ leftOut }) => leftOut === null).map(({ place }) => place);

const percentOf = (share: number): number => Math.round(share * 1000) / 10;

/** Projects on the goal that share a joint programme are already brought together and left out (B25). */
const fragmentedSupport = defineFinding({
  id: 'C-603',
  flag: { word: 'FRAGMENTED', severities: ['H', 'M', 'L'] },
  key: ['goal'],
  check(model, report) {
    const { overlapDonors, overlapHhi } = model.thresholds;
    for (const goal of model.goals) {
      const { partners, hhi, effective } = goal.funding.separate;
      if (partners < overlapDonors || hhi === null || effective === null) continue;
      if (hhi >= overlapHhi - 1e-12) continue;
      report({ goal: goal.id }, 'M', {
        measured: hhi,
        threshold: overlapHhi,
        args: {
          partners,
          effective: Math.round(effective * 10) / 10,
          hhi: Math.round(hhi * 1000) / 1000,
        },
        owner: goalOwner(goal),
        sources: supportPlaces(model, goal.id),
      });
    }
  },
  example: `
    PLN_GOALS   | goal_id | level | title  |
                | G1      | GOAL  | Income |
                | G2      | GOAL  | Health |
                | G3      | GOAL  | Jobs   |
    DON_SUPPORT | project_id | year | donor | title | goal_id | committed_usd | joint_programme |
                | A1         | 2023 | XXA   | A     | G1      | 10000000      |                 |
                | A2         | 2023 | XXB   | A     | G1      | 10000000      |                 |
                | A3         | 2023 | XXC   | A     | G1      | 8000000       |                 |
                | A4         | 2023 | XXD   | A     | G1      | 7000000       |                 |
                | B1         | 2023 | XXA   | B     | G2      | 20000000      |                 |
                | B2         | 2023 | XXB   | B     | G2      | 10000000      |                 |
                | B3         | 2023 | XXC   | B     | G2      | 5000000       |                 |
                | C1         | 2023 | XXA   | C     | G3      | 10000000      |                 |
                | C2         | 2023 | XXB   | C     | G3      | 10000000      |                 |
                | C3         | 2023 | XXC   | C     | G3      | 8000000       | J1              |
                | C4         | 2023 | XXD   | C     | G3      | 7000000       | J1              |
    → C-603 M G1`,
});

/** The larger group of like projects decides on a goal and dimension (B25). */
const possibleOverlap = defineFinding({
  id: 'C-604',
  flag: { word: 'OVERLAP', severities: ['H', 'M', 'L'] },
  key: ['goal', 'dimension'],
  check(model, report) {
    for (const goal of model.goals)
      for (const [dimension, groups] of likeProjects(projectsOn(model, goal.id), goal)) {
        const [largest] = groups
          .map((group) => group.filter((project) => group.some((other) => overlaps(project, other))))
          .sort((a, b) => b.length - a.length);
        if (!largest || largest.length < 2) continue;
        const [first] = largest;
        report({ goal: goal.id, dimension }, largest.length >= 3 ? 'M' : 'L', {
          measured: largest.length,
          threshold: 2,
          args: {
            projects: largest.map(({ id, partner }) => `${id} (${partner})`).join(', '),
            ...{ n: largest.length, supportKind: first?.kind ?? null, region: first?.region ?? null },
          },
          owner: goalOwner(goal),
          sources: largest.flatMap(countedPlaces),
          ...(first?.region !== null && { variant: 'REGION' }),
        });
      }
  },
  example: `
    PLN_GOALS   | goal_id | level | title  |
                | G1      | GOAL  | Income |
                | G2      | GOAL  | Health |
    DON_SUPPORT | project_id | year | donor | title | goal_id | dimension | committed_usd | start      | end        | support_kind | region | joint_programme |
                | A1         | 2022 | XXA   | A     | G1      | REM       | 1000000       | 2022-01-01 | 2024-12-31 | TA           |        |                 |
                | A2         | 2022 | XXB   | A     | G1      | REM       | 1000000       | 2022-06-01 | 2024-06-30 | TA           |        |                 |
                | A3         | 2022 | XXC   | A     | G1      | REM       | 1000000       | 2022-06-01 | 2024-06-30 | TA           | North  |                 |
                | A4         | 2022 | XXD   | A     | G1      | REM       | 1000000       | 2022-06-01 | 2024-06-30 | FUND         |        |                 |
                | A5         | 2022 | XXD   | A     | G1      | DIA       | 1000000       | 2022-06-01 | 2024-06-30 | TA           |        |                 |
                | A6         | 2020 | XXE   | A     | G1      | REM       | 1000000       | 2019-06-01 | 2021-06-30 | TA           |        |                 |
                | B1         | 2022 | XXA   | B     | G2      | HEA       | 1000000       | 2022-01-01 | 2024-12-31 | TA           | South  |                 |
                | B2         | 2022 | XXB   | B     | G2      | HEA       | 1000000       | 2023-01-01 | 2024-12-31 | TA           | South  |                 |
                | B3         | 2022 | XXC   | B     | G2      | HEA       | 1000000       | 2024-01-01 |            | TA           | South  |                 |
                | B4         | 2022 | XXA   | B     | G2      | FRC       | 1000000       | 2022-01-01 | 2024-12-31 | TA           |        | J1              |
                | B5         | 2022 | XXB   | B     | G2      | FRC       | 1000000       | 2022-01-01 | 2024-12-31 | TA           |        | J1              |
                | B6         | 2022 | XXA   | B     | G2      | DUR       | 1000000       | 2022-01-01 | 2024-12-31 | TA           |        |                 |
                | B7         | 2022 | XXA   | B     | G2      | DUR       | 1000000       | 2022-01-01 | 2024-12-31 | TA           |        |                 |
    → C-604 M G2|HEA
    → C-604 L G1|REM`,
});

/** Projects that count on each dimension of a goal, in groups of one region and one kind of support. */
function likeProjects(
  projects: readonly Project[],
  goal: Goal,
): ReadonlyMap<string, readonly (readonly Project[])[]> {
  const found = new Map<string, Map<string, Project[]>>();
  for (const project of projects) {
    if (!project.counted || project.kind === null) continue;
    const dimensions = project.shares.flatMap((share) =>
      share.goal === goal.id && share.dimension !== null ? [share.dimension] : [],
    );
    for (const dimension of new Set(dimensions)) {
      const groups = found.get(dimension) ?? new Map<string, Project[]>();
      found.set(dimension, groups);
      const key = `${project.region ?? ''}|${project.kind}`;
      addTo(groups, key, project);
    }
  }
  return new Map([...found].map(([dimension, groups]) => [dimension, [...groups.values()]]));
}

function overlaps(a: Project, b: Project): boolean {
  if (a.partner === b.partner || (a.joint !== null && a.joint === b.joint)) return false;
  const [from, to] = yearsOf(a);
  const [otherFrom, otherTo] = yearsOf(b);
  return from <= otherTo && otherFrom <= to;
}

/** First and last year; a project without end goes on. */
const yearsOf = ({ start, end, rows }: Project): readonly [number, number] => [
  start === null ? Math.min(...rows.map(({ year }) => year)) : Number(start.slice(0, 4)),
  end === null ? Infinity : Number(end.slice(0, 4)),
];

export const dependence = defineFinding({
  id: 'C-605',
  flag: { word: 'DEPENDENT', severities: ['H', 'M', 'L'] },
  key: ['goal', 'partner'],
  check(model, report) {
    for (const goal of model.goals) {
      const { concentration, external, domestic } = goal.funding;
      const { largest } = concentration;
      if (!largest || external === null || external <= (domestic ?? 0)) continue;
      if (largest.share <= model.thresholds.dependenceShare + 1e-12) continue;
      report({ goal: goal.id, partner: largest.partner }, 'L', {
        measured: largest.share,
        threshold: model.thresholds.dependenceShare,
        args: {
          percent: percentOf(largest.share),
          ...{ external, domestic, currency: model.exercise.currency },
        },
        owner: goalOwner(goal),
        sources: [goal.place, ...goal.funding.places],
        ...(domestic === null && { variant: 'UNKNOWN' }),
      });
    }
  },
  example: `
    PLN_GOALS   | goal_id | level | title  |
                | G1      | GOAL  | Income |
                | G2      | GOAL  | Health |
                | G3      | GOAL  | Jobs   |
                | G4      | GOAL  | Roads  |
    PLN_ACTIONS | action_id | goal_id | title | status  | budget_secured_domestic |
                | A1        | G1      | Fees  | ONGOING | 8000000                 |
                | A2        | G2      | Posts | ONGOING | 10000000                |
    DON_SUPPORT | project_id | year | donor | title | goal_id | committed_usd |
                | D1         | 2023 | XXA   | Fees  | G1      | 8000000       |
                | D2         | 2023 | XXB   | Fees  | G1      | 2000000       |
                | D3         | 2023 | XXA   | Posts | G2      | 10000000      |
                | D4         | 2023 | XXA   | Jobs  | G3      | 7500000       |
                | D5         | 2023 | XXB   | Jobs  | G3      | 2500000       |
                | D6         | 2023 | XXC   | Roads | G4      | 7500000       |
    → C-605 L G1|XXA
    → C-605 L G4|XXC`,
});

/** One for each project without a share on an existing goal, and one for the exercise where too much is left (B12). */
const supportWithoutGoal = defineFinding({
  id: 'C-606',
  key: ['project'],
  check(model, report) {
    const { currency } = model.exercise;
    for (const project of model.projects) {
      if (!project.counted || project.shares.length > 0) continue;
      report({ project: project.id }, 'M', {
        measured: project.committed,
        threshold: 0,
        args: { committed: project.committed, currency, partner: project.partner },
        owner: PLANNING,
        sources: countedPlaces(project),
      });
    }
    const { unaligned, committed, unalignedShare } = model.support;
    if (unalignedShare === null || unalignedShare <= model.thresholds.orphanSupport + 1e-12) return;
    report({}, 'H', {
      measured: unalignedShare,
      threshold: model.thresholds.orphanSupport,
      args: { unaligned, committed, currency, percent: percentOf(unalignedShare) },
      owner: PLANNING,
      sources: model.projects.filter(({ aligned }) => aligned < 1).flatMap(countedPlaces),
      variant: 'EXERCISE',
    });
  },
  example: `
    PLN_GOALS   | goal_id | level | title  |
                | G1      | GOAL  | Income |
    DON_SUPPORT | project_id | year | donor | title | goal_id | committed_usd | end        | crs_purpose |
                | D1         | 2023 | XXA   | Fees  | G1      | 30000000      |            |             |
                | D2         | 2023 | XXA   | Posts |         | 8000000       |            |             |
                | D3         | 2015 | XXB   | Jobs  | G1      | 12000000      | 2016-12-31 |             |
                | D4         | 2023 | XXB   | Camps |         | 40000000      |            | "93010"     |
    DON_GOALS   | project_id | goal_id | dimension | share_pct |
                | D3         | G1      | REM       | 40        |
                | D3         | G1      | DIA       | 26.6667   |
    → C-606 H
    → C-606 M D2`,
});

export const partnerFindings: readonly FindingRule[] = [
  fragmentedSupport,
  possibleOverlap,
  dependence,
  supportWithoutGoal,
];
