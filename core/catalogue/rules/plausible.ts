/** Figures of one row that are possible but unusual (profile-sheets §4 S17, S19, S20, S29, S34). */
import type { Field, Template, Value } from '../../model.ts';
import { defineRule } from '../define.ts';
import { perTemplate } from './per-template.ts';
import { twoDecimals } from './shown.ts';

/** Few columns of persons are so one-sided; often two columns were swapped. */
export const sexShare = defineRule({
  id: 'S19',
  severity: 'info',
  scope: 'row',
  needs: ['total', 'female'],
  check({ total, female }, report, { limit }) {
    const [all, women] = [Number(total), Number(female)];
    // More women than persons is an error of its own.
    if (all < limit('female_total') || women > all) return;
    const share = women / all;
    const [low, high] = [limit('female_low'), limit('female_high')];
    if (share >= low && share <= high) return;
    const args = {
      total: all,
      female: women,
      percent: twoDecimals(100 * share),
      low: 100 * low,
      high: 100 * high,
    };
    report('female', args);
  },
  example: `
    MFA_CONS | year | host | total | female           | male |
             | 2023 | SEN  | 100   | 19 {S19 info}    | 81   |
             | 2023 | MLI  | 100   | 20               | 80   |
             | 2023 | GIN  | 100   | 80               | 20   |
             | 2023 | GHA  | 100   | 81 {S19 info}    | 19   |
             | 2023 | ITA  | 99    | 5                | 94   |`,
});

/** The country itself as its own partner. */
export const ownCountry = defineRule({
  id: 'S17',
  severity: 'warning',
  scope: 'row',
  needs: [],
  check(values, report, { template, meta: { country } }) {
    if (country === null) return;
    for (const { id } of partners(template))
      if (values[id] === country && !isAtHome(template.id, values)) report(id, { field: id, found: country });
  },
  example: `
    META        | country | SEN |
    MFA_CONS    | year | host              | total |
                | 2023 | MLI               | 40    |
                | 2023 | SEN {S17 warning} | 12    |
    INT_PROTECT | year | pop_type | origin            | side   | age | total |
                | 2023 | IDP      | SEN               | HOSTED | _T  | 900   |
                | 2023 | REF      | SEN {S17 warning} | HOSTED | _T  | 90    |
                | 2023 | REF      | SEN               | ABROAD | _T  | 700   |
    JUS_TIP     | year | event    | form   | citizenship | age_band | total |
                | 2023 | DETECTED | LABOUR | SEN         | ADULT    | 14    |`,
});

/** Columns in which the other country of a movement, a permit or a payment stands. */
const partners = perTemplate((template: Template): readonly Field[] =>
  template.layout === 'form'
    ? []
    : template.fields.filter(({ type, role }) => type === 'area' && role === 'dimension'),
);

/**
 * Victims of trafficking may be nationals; the displaced, returned and stateless, and those abroad, are one's own.
 * Nationals among foreigners returned are an error of their own (X10).
 */
function isAtHome(sheet: string, { pop_type, side, measure }: Readonly<Record<string, Value>>): boolean {
  if (sheet === 'JUS_TIP') return true;
  if (sheet === 'INT_ENFORCE') return ['RET_FORCED', 'RET_VOL'].includes(String(measure));
  if (sheet !== 'INT_PROTECT') return false;
  return side === 'ABROAD' || !['REF', 'ASY', 'OIP'].includes(String(pop_type));
}

/**
 * Percentages run from 0 to 100: a column in which none is above 1 holds fractions, and a share has at most 100.
 * Prices may be dearer than what is sent, so only columns that end at 100 are shares; progress has a rule of its own.
 */
export const percentages = defineRule({
  id: 'S20',
  severity: 'warning',
  scope: 'dataset',
  check(dataset, report) {
    const percents = dataset.template.fields.filter(({ type }) => type === 'percent');
    for (const { id, max } of percents) {
      let [filled, largest] = [0, 0];
      for (const row of dataset.rows) {
        const value = row.values[id];
        if (typeof value !== 'number') continue;
        filled++;
        largest = Math.max(largest, Math.abs(value));
        if (max === 100 && value > 100 && id !== 'progress_pct')
          report({ row, field: id }, { field: id, found: value }, { variant: 'ABOVE' });
      }
      if (largest > 0 && largest <= 1)
        report({ row: null, field: id }, { field: id, values: filled, largest }, { variant: 'FRACTIONS' });
    }
  },
  example: `
    FIN_RCOST | year | sender | provider | product | amount_usd | fee_pct {S20 warning} | fx_margin_pct | total_cost_pct |
              | 2023 | FRA    | A        | cash    | 200        | 0.03                  | 1.5           | 1.53           |
              | 2023 | FRA    | B        | cash    | 200        | 1                     | 0.5           | 1.5            |
    DON_GOALS | project_id | goal_id | dimension | share_pct         |
              | P1         | G1      | REM       | 100               |
              | P2         | G1      | REM       | 101 {S20 warning} |`,
});

/** A survey estimate that rests on few respondents; a blank sample size is not judged (rulings B37). */
export const smallSample = defineRule({
  id: 'S29',
  severity: 'warning',
  scope: 'row',
  needs: ['n_sample'],
  check({ n_sample }, report, { limit }) {
    const least = limit('sample_least');
    if (Number(n_sample) < least) report('n_sample', { found: Number(n_sample), least });
  },
  example: `
    STA_HH | year | area | receives | households | persons | persons_poor | n_sample         |
           | 2023 | URB  | YES      | 4000       | 16000   | 2000         | 30               |
           | 2023 | URB  | NO       | 9000       | 31000   | 6000         | 29 {S29 warning} |
           | 2023 | RUR  | YES      | 2000       | 9000    | 3000         |                  |`,
});

/** Certificates asked for stand for leaving; so many of them are more than those who leave. */
export const healthExits = defineRule({
  id: 'S34',
  severity: 'warning',
  scope: 'row',
  needs: ['exits_abroad', 'active'],
  check({ exits_abroad, active }, report, { limit }) {
    const [exits, all] = [Number(exits_abroad), Number(active)];
    const share = limit('exits_share');
    if (exits <= share * all) return;
    const args = {
      exits,
      active: all,
      usual: 100 * share,
      ...(all > 0 && { percent: twoDecimals((100 * exits) / all) }),
    };
    report('exits_abroad', args, all > 0 ? {} : { variant: 'NONE' });
  },
  example: `
    HEA_WORKF | year | occup | active | exits_abroad      |
              | 2023 | DOC   | 1000   | 300               |
              | 2023 | NUR   | 1000   | 301 {S34 warning} |
              | 2023 | MID   | 1000   |                   |`,
});
