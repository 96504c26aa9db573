/**
 * The numbers at which the checks inside a sheet speak (profile-sheets §4). A country may set others; shares are parts
 * of 1. What each means stands in `i18n/<language>/thresholds.ts`.
 */
import type { Threshold } from './define.ts';

const share = (name: string, value: number): Threshold => ({ name, value, min: 0, max: 1 });
const number = (name: string, value: number, min = 0, max = 1e9): Threshold => ({ name, value, min, max });

export const thresholds: readonly Threshold[] = [
  number('fraction', 0.01, 0, 0.5),
  number('sex_gap', 2),
  share('sex_gap_share', 0.001),
  number('sum_gap', 5),
  share('sum_gap_share', 0.005),
  /** Of a figure to that of the year before, either way: 3 is the band 1/3 … 3. */
  number('change_factor', 3, 1),
  /** Changes are not judged while both figures are smaller. */
  number('change_least', 0),
  number('scale_low', 900, 1),
  number('scale_high', 1100, 1),
  number('repeated_rows', 10, 1),
  share('repeated_share', 0.5),
  number('rounded_values', 30, 1),
  share('rounded_share', 0.6),
  number('female_total', 100),
  share('female_low', 0.2),
  share('female_high', 0.8),
  number('asylum_gap', 5),
  share('asylum_gap_share', 0.01),
  share('remittance_gap_share', 0.005),
  /** In percentage points. */
  number('price_gap', 0.1, 0, 100),
  share('weight_gap', 0.01),
  number('sample_least', 30),
  share('exits_share', 0.3),
];
