/** C-408: figures that are others than in the earlier run (coherence §5.5; rulings-coherence B47). */
import { defineFinding } from '../define.ts';
import type { FindingRule } from '../define.ts';
import { PLANNING } from './owners.ts';

const valueChanged = defineFinding({
  id: 'C-408',
  key: ['indicator', 'year'],
  check(model, report) {
    for (const { indicator, year, old, now, turns, institution, places } of model.changed ?? [])
      report({ indicator, year: String(year) }, turns ? 'M' : 'I', {
        measured: now === null ? null : now - old,
        args: { old, new: now },
        owner: institution ?? PLANNING,
        sources: places,
        ...(turns && { variant: 'TURNS' }),
      });
  },
  example: `
    EARLIER     | indicator | year | value    |
                | CTX-01    | 2021 | 9600000  |
                | CTX-01    | 2022 | 9800000  |
                | CTX-01    | 2023 | 10000000 |
    PLN_GOALS   | goal_id | level | title  |
                | G1      | GOAL  | Income |
    PLN_TARGETS | indicator_id | goal_id | baseline_year | baseline | target_year | target   | better |
                | CTX-01       | G1      | 2018          | 9000000  | 2028        | 11000000 | UP     |
    STA_POP     | year | age | total   |
                | 2021 | _T  | 9600000 |
                | 2022 | _T  | 9700000 |
                | 2023 | _T  | 9800000 |
    → C-408 M CTX-01|2023
    → C-408 I CTX-01|2022`,
});

export const changeFindings: readonly FindingRule[] = [valueChanged];
