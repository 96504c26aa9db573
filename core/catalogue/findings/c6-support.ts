/** C-601 and C-602: whether a goal has partners and money enough (coherence §5.7). */
import type { Goal } from '../../model/coherence.ts';
import type { FindingSeverity, Value } from '../../model.ts';
import { defineFinding } from '../define.ts';
import type { FindingRule } from '../define.ts';
import { goalOwner } from './owners.ts';

const moneyArgs = ({ funding }: Goal, currency: string | null): Record<string, Value> => ({
  cost: funding.cost,
  domestic: funding.domestic,
  external: funding.external,
  funded: funding.funded,
  gap: funding.gap,
  currency,
});

/** No external money in the running year; without a known cost the gap is unknown and the severity M (B27). */
const goalWithoutPartner = defineFinding({
  id: 'C-601',
  flag: { word: 'ORPHAN', severities: ['H', 'M', 'L'] },
  key: ['goal'],
  check(model, report) {
    for (const goal of model.goals) {
      const material = goal.cells.filter((cell) => cell.material);
      const { funding } = goal;
      if (material.length === 0 || (funding.external ?? 0) > 0) continue;
      const gap = (funding.gap ?? 0) > 0;
      report({ goal: goal.id }, gap ? 'H' : 'M', {
        measured: 0,
        threshold: 0,
        args: {
          ...moneyArgs(goal, model.exercise.currency),
          dimensions: [...new Set(material.map((cell) => cell.dimension))].join(', '),
        },
        owner: goalOwner(goal),
        sources: [goal.place, ...funding.places],
        ...(gap ? { variant: 'GAP' } : funding.gap === null && { variant: 'UNKNOWN' }),
      });
    }
  },
  example: `
    PLN_GOALS   | goal_id | level | title  | cost     |
                | G1      | GOAL  | Income | 40000000 |
                | G2      | GOAL  | Health | 60000000 |
                | G3      | GOAL  | Jobs   |          |
                | G4      | GOAL  | Roads  | 10000000 |
    PLN_LINKS   | goal_id | dimension | direction | strength | asserted_by |
                | G1      | REM       | M2D       | 3        | PLN         |
                | G2      | HEA       | M2D       | -2       | PLN         |
                | G3      | SKL       | D2M       | 2        | PLN         |
                | G4      | FLW       | M2D       | 1        | PLN         |
    PLN_ACTIONS | action_id | goal_id | title | status  | budget_secured_domestic |
                | A1        | G1      | Fees  | ONGOING | 25000000                |
    DON_SUPPORT | project_id | year | donor | title | goal_id | committed_usd |
                | D1         | 2023 | XXU   | Posts | G2      | 6000000       |
    → C-601 H G1
    → C-601 M G3`,
});

/** The least gap that is reported, 5 % of the cost, is fixed; the other bounds are parameters. */
const fundingGap = defineFinding({
  id: 'C-602',
  flag: { word: 'GAP', severities: ['H', 'M'] },
  key: ['goal'],
  check(model, report) {
    const { gapHigh, gapMid } = model.thresholds;
    for (const goal of model.goals) {
      const ratio = goal.funding.gapRatio;
      if (ratio === null) continue;
      const found = severityOf(ratio, gapHigh, gapMid);
      if (!found) continue;
      report({ goal: goal.id }, found.severity, {
        measured: ratio,
        threshold: found.threshold,
        args: {
          ...moneyArgs(goal, model.exercise.currency),
          percent: Math.round(ratio * 1000) / 10,
        },
        owner: goalOwner(goal),
        sources: [goal.place, ...goal.funding.places],
      });
    }
  },
  example: `
    PLN_GOALS   | goal_id | level | title  | cost      |
                | G1      | GOAL  | Income | 100000000 |
                | G2      | GOAL  | Health | 60000000  |
                | G3      | GOAL  | Jobs   |           |
                | G4      | GOAL  | Roads  | 10000000  |
                | G5      | GOAL  | Ports  | 10000000  |
                | G6      | GOAL  | Water  | 10000000  |
    PLN_ACTIONS | action_id | goal_id | title | status  | budget_secured_domestic |
                | A1        | G1      | Fees  | ONGOING | 40000000                |
                | A2        | G2      | Posts | ONGOING | 12000000                |
                | A3        | G2      | Vans  | DROPPED | 9000000                 |
                | A4        | G5      | Quays | ONGOING | 9000000                 |
                | A5        | G6      | Wells | ONGOING | 9500000                 |
    DON_SUPPORT | project_id | year | donor | title | goal_id | committed_usd |
                | D1         | 2023 | XXU   | Fees  | G1      | 35000000      |
                | D2         | 2023 | XXU   | Posts | G2      | 6000000       |
    → C-602 H G2
    → C-602 M G1
    → C-602 L G5`,
});

function severityOf(
  ratio: number,
  high: number,
  mid: number,
): { severity: FindingSeverity; threshold: number } | null {
  const slack = 1e-12;
  if (ratio >= high - slack) return { severity: 'H', threshold: high };
  if (ratio >= mid - slack) return { severity: 'M', threshold: mid };
  return ratio > 0.05 + slack ? { severity: 'L', threshold: 0.05 } : null;
}

export const supportFindings: readonly FindingRule[] = [goalWithoutPartner, fundingGap];
