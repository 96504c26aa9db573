/** Rules on years (profile-sheets §4 S16). */
import { defineRule } from '../define.ts';

/** A row of a year that META does not announce; a fiscal year, read as its first year (§6.2). */
export const outsidePeriod = defineRule({
  id: 'S16',
  severity: 'warning',
  scope: 'cell',
  troubles: { FISCAL_YEAR: 'warning' },
  check({ year }, report, { row, meta: { periodStart, periodEnd } }) {
    if (typeof year !== 'number' || row.readings?.['year']?.trouble !== undefined) return;
    const outside = (periodStart !== null && year < periodStart) || (periodEnd !== null && year > periodEnd);
    if (outside) report('year', { year, startYear: periodStart, endYear: periodEnd });
  },
  example: `
    META    | period_start | 2022 |
            | period_end   | 2023 |
    STA_POP | year               | age | total |
            | 2023               | _T  | 100   |
            | 2022               | _T  | 99    |
            | 2021 {S16 warning} | _T  | 98    |
            | 2022/23 {S16 warning} | Y0T14 | 40 |`,
});
