/** Governance, coherence, monitoring (indicators §3.13). */
import { ratio, sum } from '../../expression/build.ts';
import type { Scores } from '../../expression/grammar.ts';
import { type Indicator, defineIndicator } from '../define.ts';
import { govCells } from './gov-cells.ts';
import { govPlan } from './gov-plan.ts';
import { govProcess } from './gov-process.ts';
import { distanceTravelled } from './gov-targets.ts';

const plans = (as: string, of: Scores['of']) =>
  sum('LOC_PLAN.plan_has_migration', {}, { scores: { as, of } });

/** In the order of their ids, wherever they are declared. */
export const gov: readonly Indicator[] = [
  ...[...govProcess, ...govCells, ...govPlan, distanceTravelled].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  defineIndicator({
    id: 'GOV-13',
    tier: 'core',
    dimension: 'GOV',
    unit: 'percent',
    decimals: 1,
    aggregation: 'count',
    minCell: 0,
    disaggregation: ['region'],
    value: ratio(100, plans('with_migration', { NO: 0, YES: 1 }), plans('answered', { NO: 1, YES: 1 })),
    sdg: '11.a; 17.14',
    gcm: '23',
    source: 'project definition',
    example: `
      LOC_PLAN | year | region | population | plan_has_migration
               | 2023 | North  | 100000     | YES
               | 2023 | South  | 300000     | NO
               | 2023 | East   | 250000     | YES
               | 2023 | West   | 150000     | NO
               | 2023 | Centre | 200000     | NO
               | 2023 | Coast  | 120000     | NO
               | 2023 | Hills  | 90000      | YES
               | 2023 | Lakes  | 80000      | NO
      → 2023: 37.5`,
  }),
];
