/** C-611 and C-612: partners where no policy is, and many small ones (coherence §5.7). */
import type { Project } from '../../model/coherence.ts';
import { LINK_DIMENSIONS } from '../../model/coherence.ts';
import { defineFinding } from '../define.ts';
import type { FindingRule } from '../define.ts';
import { supportPlaces } from './c6-partners.ts';
import { goalOwner } from './owners.ts';
import { projectsOn } from './projects-on.ts';

/** External money on a dimension of the eleven where no active or planned policy has an effect row (B27). */
const partnerAhead = defineFinding({
  id: 'C-611',
  key: ['goal', 'dimension'],
  check(model, report) {
    const answered = new Set(
      model.effects
        .filter(({ standing }) => standing === 'active' || standing === 'planned')
        .map(({ goal, dimension }) => `${goal}|${dimension}`),
    );
    for (const goal of model.goals) {
      const supported = projectsOn(model, goal.id).filter(
        ({ running, committed }) => running && (committed ?? 0) > 0,
      );
      for (const dimension of LINK_DIMENSIONS) {
        if (answered.has(`${goal.id}|${dimension}`)) continue;
        const own = supported.filter(({ shares }) =>
          shares.some((each) => each.goal === goal.id && each.dimension === dimension && each.share > 0),
        );
        if (own.length === 0) continue;
        const shareOn = (project: Project): number =>
          project.shares
            .filter((each) => each.goal === goal.id && each.dimension === dimension)
            .reduce((total, each) => total + each.share, 0);
        const external = own.reduce((total, each) => total + (each.committed ?? 0) * shareOn(each), 0);
        report({ goal: goal.id, dimension }, 'M', {
          measured: external,
          threshold: 0,
          args: {
            ...{ external, currency: model.exercise.currency },
            projects: own.map(({ id, partner }) => `${id} (${partner})`).join(', '),
          },
          owner: goalOwner(goal),
          sources: supportPlaces(model, goal.id, dimension),
        });
      }
    }
  },
  example: `
    PLN_GOALS    | goal_id | level | title  |
                 | G1      | GOAL  | Income |
    COH_POLICIES | policy_id | title | lead | status    |
                 | P1        | Fees  | FIN  | PLANNED   |
                 | P2        | Visas | INT  | SUSPENDED |
    COH_EFFECTS  | policy_id | goal_id | dimension | push | declared_effect | declared_by |
                 | P1        | G1      | REM       | 0    | 0               | FIN         |
                 | P2        | G1      | FLW       | 0    | 1               | INT         |
    DON_SUPPORT  | project_id | year | donor | title | goal_id | dimension | committed_usd | end        |
                 | D1         | 2023 | XXA   | Fees  | G1      | REM       | 1000000       |            |
                 | D2         | 2023 | XXA   | Visas | G1      | FLW       | 1000000       |            |
                 | D3         | 2020 | XXA   | Desks | G1      | DIA       | 1000000       | 2021-12-31 |
                 | D4         | 2023 | XXA   | Data  | G1      | GOV       | 1000000       |            |
                 | D5         | 2023 | XXA   | Staff | G1      | HEA       | 0             |            |
    → C-611 M G1|FLW`,
});

/** Outside the smallest set of partners that supplies 90 %: at least two, and half of all (B25). */
const tailPartners = defineFinding({
  id: 'C-612',
  key: ['goal'],
  check(model, report) {
    for (const goal of model.goals) {
      const { tail, partners } = goal.funding.concentration;
      if (tail.length < 2 || tail.length < partners / 2) continue;
      report({ goal: goal.id }, 'L', {
        measured: tail.length,
        threshold: Math.max(2, partners / 2),
        args: { tail: tail.length, partners, names: tail.join(', ') },
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
    DON_SUPPORT | project_id | year | donor | title | goal_id | committed_usd |
                | A1         | 2023 | XXA   | A     | G1      | 60000000      |
                | A2         | 2023 | XXB   | A     | G1      | 32000000      |
                | A3         | 2023 | XXC   | A     | G1      | 4000000       |
                | A4         | 2023 | XXD   | A     | G1      | 2000000       |
                | A5         | 2023 | XXE   | A     | G1      | 2000000       |
                | B1         | 2023 | XXA   | B     | G2      | 92000000      |
                | B2         | 2023 | XXB   | B     | G2      | 8000000       |
                | C1         | 2023 | XXA   | C     | G3      | 30000000      |
                | C2         | 2023 | XXB   | C     | G3      | 30000000      |
                | C3         | 2023 | XXC   | C     | G3      | 30000000      |
                | C4         | 2023 | XXD   | C     | G3      | 5000000       |
                | C5         | 2023 | XXE   | C     | G3      | 5000000       |
    → C-612 L G1`,
});

export const reachFindings: readonly FindingRule[] = [partnerAhead, tailPartners];
