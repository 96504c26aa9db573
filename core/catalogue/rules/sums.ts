/** Rules on figures of one row that belong together (profile-sheets §4 S06–S08). */
import type { Value } from '../../model.ts';
import { defineRule } from '../define.ts';

/** Sexes must add up to the total. Small gaps are rounding, larger ones block; a blank `sex_unknown` is 0. */
export const sexSum = defineRule({
  id: 'S06',
  severity: 'error',
  scope: 'row',
  needs: ['total', 'female', 'male'],
  check({ total, female, male, sex_unknown }, report, { limit }) {
    const unknown = number(sex_unknown) ?? 0;
    const sum = Number(female) + Number(male) + unknown;
    const gap = Math.abs(sum - Number(total));
    if (gap < 1e-6) return; // what binary arithmetic leaves behind is no gap
    const args = { female: number(female), male: number(male), unknown, sum, total: number(total), gap };
    if (gap <= Math.max(limit('sex_gap'), limit('sex_gap_share') * Number(total)))
      report('total', args, { severity: 'warning', variant: 'SMALL' });
    else report('total', args);
  },
  example: `
    STA_POP | year | age    | total                | female | male  | sex_unknown |
            | 2023 | _T     | 100                  | 60     | 40    |             |
            | 2023 | Y0T14  | 100 {S06 error}      | 70     | 60    |             |
            | 2023 | Y15T64 | 1204 {S06 warning}   | 530    | 672   |             |
            | 2023 | Y_GE65 | 1204 {S06 error}     | 530    | 660   |             |
            | 2023 | Y15T24 | 1204                 | 530    | 660   | 14          |`,
});

/**
 * One sex is blank: it follows from the others (rulings A9). The figure itself is derived by the compute stage;
 * here it is proposed. A figure withheld on purpose (status Q) is left alone, since proposing it would reveal it.
 */
export const oneSex = defineRule({
  id: 'S07',
  severity: 'warning',
  scope: 'row',
  needs: ['total'],
  check({ total, female, male, sex_unknown }, report, { row, raw, has }) {
    if (female === undefined || male === undefined || (female === null) === (male === null)) return;
    const [given, blank] = female === null ? (['male', 'female'] as const) : (['female', 'male'] as const);
    const reading = row.readings?.[blank];
    if (reading?.trouble !== undefined || reading?.status === 'Q') return;
    const unknown = number(sex_unknown) ?? 0;
    const known = Number(female ?? male);
    const derived = Number(total) - known - unknown;
    const args = { given, known, blank, unknown, total: number(total), derived };
    const at = has(blank) ? blank : given;
    if (derived < 0) report(at, args, { severity: 'error', variant: 'NEGATIVE' });
    else if (has(blank) && Number(raw('total')) === total)
      report(blank, args, { propose: { to: derived, safe: false, reason: 'DERIVED' } });
    else report(at, args); // the sheet counts in thousands: the derived figure is not what the cell should hold
  },
  example: `
    STA_POP | year | age    | total | female            | male              | sex_unknown |
            | 2023 | _T     | 100   | 60                | {S07 warning}     |             |
            | 2023 | Y0T14  | 100   | {S07 warning}     | 30                | 10          |
            | 2023 | Y15T64 | 100   |                   |                   |             |
            | 2023 | Y_GE65 | 100   | 95 {S19 info}     | {S07 error}       | 10          |`,
});

/** A part is larger than its whole, for the pairs that the template declares and for the sexes. */
export const partAndWhole = defineRule({
  id: 'S08',
  severity: 'error',
  scope: 'row',
  needs: [],
  check(values, report, { template }) {
    for (const [part, whole] of template.parts ?? []) {
      const partValue = number(values[part]);
      const wholeValue = number(values[whole]);
      if (partValue !== null && wholeValue !== null && partValue > wholeValue)
        report(part, { part, partValue, whole, wholeValue });
    }
  },
  example: `
    HEA_WORKF | year | occup | active | foreign_trained   |
              | 2023 | DOC   | 900    | 120               |
              | 2023 | NUR   | 900    | 1200 {S08 error}  |
              | 2023 | MID   | 900    |                   |`,
});

const number = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null);
