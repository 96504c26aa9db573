/** Rules on single cells: lists, numbers, dates, partners (profile-sheets §4 S03–S05, S15, S18, S30, S32). */
import type { Field, Value } from '../../model.ts';
import type { RowRule } from '../define.ts';
import { defineRule } from '../define.ts';
import { perTemplate } from './per-template.ts';

/** Value not allowed in a column. Leads, owners and partners of actions may be free (rulings-coherence A12). */
export const notInList = defineRule({
  id: 'S03',
  severity: 'error',
  scope: 'cell',
  troubles: { NOT_IN_LIST: 'error', TOO_LONG: 'warning' },
  check(values, report, { template }) {
    for (const { id, only } of chosenNumbers(template)) {
      const value = values[id];
      if (typeof value === 'number' && !only.includes(String(value)))
        report(id, { found: value, allowed: only.join(', ') });
    }
  },
  example: `
    STA_FLOW    | year | direction | group        | partner | duration | age | total |
                | 2023 | IN        | NAT          | SEN     | LT       | _T  | 300   |
                | 2023 | INWARD {S03 error} | NAT | SEN     | ST       | _T  | 40    |
                | 2023 | IN        | GUESTS {S03} | SEN     | LT       | _T  | 12    |
    PLN_ACTIONS | action_id | goal_id | dimension | title  | lead                    | status  |
                | A1        | G1      | REM       | Portal | LAB                     | ONGOING |
                | A2        | G1      | REM       | Survey | Cabinet {S03 warning}   | PLANNED |
    PLN_COHERENCE | year | question_id | domain | score         |
                  | 2023 | Q1          | 1      | 5             |
                  | 2023 | Q2          | 1      | 7 {S03 error} |`,
});

/** Columns of numbers in which only some numbers are allowed, such as the answers 0, 5 and 10. */
const chosenNumbers = perTemplate((template) =>
  template.fields.flatMap(({ id, type, only }) => (type === 'integer' && only ? [{ id, only }] : [])),
);

/** Not a number where one is required, or one that can be read in two ways (§6.5). */
export const notANumber = defineRule({
  id: 'S04',
  severity: 'error',
  scope: 'cell',
  troubles: {
    NOT_A_NUMBER: 'error',
    AMBIGUOUS_NUMBER: 'error',
    NUMBER_RANGE: 'error',
    ERROR_VALUE: 'error',
    MAYBE_ZERO: 'warning',
    NUMBER_AS_TEXT: 'info',
  },
  safe: ['NUMBER_AS_TEXT'],
  example: `
    STA_POP | year | age     | total                  |
            | 2023 | _T      | 10000000               |
            | 2023 | Y0T14   | twelve {S04 error}     |
            | 2023 | Y15T64  | 3000-4000 {S04 error}  |
            | 2023 | Y_GE65  | "500000" {S04 info}    |
            | 2023 | Y15T24  | ..                     |`,
});

interface Limits {
  readonly field: Field;
  readonly min: number | null;
  readonly max: number | null;
  readonly whole: boolean;
}
const limitsOf = perTemplate((template): readonly Limits[] =>
  template.fields.flatMap((field) => {
    const whole = field.type === 'count' || field.type === 'integer' || field.type === 'year';
    if (field.id === 'progress_pct') return []; // S27
    const min = field.min ?? (field.type === 'count' ? 0 : null);
    const max = field.type === 'percent' && field.max === 100 ? null : (field.max ?? null); // S20
    return whole || min !== null || max !== null ? [{ field, min, max, whole }] : [];
  }),
);

/** Negative or fractional counts, numbers outside the range of their column. A fraction below 0.01 is rounding. */
export const impossibleNumber = defineRule({
  id: 'S05',
  severity: 'error',
  scope: 'cell',
  troubles: { OUT_OF_RANGE: 'error' },
  check(values, report, { template, row, raw, limit }) {
    for (const { field, min, max, whole } of limitsOf(template)) {
      const value = values[field.id];
      if (typeof value !== 'number' || row.readings?.[field.id]?.trouble === 'OUT_OF_RANGE') continue;
      if (min === 0 && value < 0) report(field.id, { found: value }, { variant: 'NEGATIVE' });
      else if ((min !== null && value < min) || (max !== null && value > max))
        // the digits of a year are not grouped
        report(
          field.id,
          { found: field.type === 'year' ? String(value) : value, min, max },
          { variant: 'OUT_OF_RANGE' },
        );
      else if (whole && !Number.isInteger(value))
        reportFraction(field.id, value, limit('fraction'), report, raw);
    }
  },
  example: `
    STA_POP | year | age    | total                |
            | 2023 | _T     | 100                  |
            | 2023 | Y0T14  | -5 {S05 error}       |
            | 2023 | Y15T64 | 12.5 {S05 error}     |
            | 2023 | Y_GE65 | 12.004 {S05 warning} |
            | 2023 | Y15T24 | 0                    |`,
});

type Report = Parameters<RowRule['check']>[1];

/** A count that is a fraction. What binary arithmetic leaves behind (1100.0000000000002) is no fraction. */
function reportFraction(
  field: string,
  value: number,
  largest: number,
  report: Report,
  raw: (field: string) => string,
): void {
  const rounded = Math.round(value);
  const gap = Math.abs(value - rounded);
  const noise = 1e-9 * Math.max(1, Math.abs(value));
  if (gap <= noise) return;
  const args = { found: value, rounded };
  if (gap >= largest - noise) report(field, args, { variant: 'FRACTION' });
  else {
    // A proposal is made for the cell, so only where the sheet does not count in thousands.
    const propose = { to: rounded, safe: false, reason: 'ROUNDED' };
    const isUnscaled = Number(raw(field)) === value;
    report(field, args, { severity: 'warning', variant: 'ROUNDED', ...(isUnscaled && { propose }) });
  }
}

/** The last day (or the first) that a date may mean: `2023` is the whole year (rulings-coherence B8). */
const earliest = (date: string): string => date + '-01-01'.slice(date.length - 4);
const latest = (date: string): string => date + '-12-31'.slice(date.length - 4);

/** A date that cannot be, that can be read in two ways, or that lies before the one it must follow (§6.8). */
export const dates = defineRule({
  id: 'S15',
  severity: 'error',
  scope: 'cell',
  troubles: { NOT_A_DATE: 'error', AMBIGUOUS_DATE: 'error' },
  check(values, report, { template }) {
    let before: { field: string; date: string } | null = null;
    for (const field of template.dateOrder ?? []) {
      const value = values[field] ?? null;
      if (value === null) continue;
      const date = String(value);
      if (before && earliest(before.date) > latest(date))
        report(
          field,
          { earlier: before.field, earlierDate: before.date, later: field, laterDate: date },
          { variant: 'ORDER' },
        );
      before = { field, date };
    }
  },
  example: `
    MFA_AGREE | agreement_id | partner | type | signed     | in_force               | ended      |
              | A1           | SEN     | BLA  | 2019-05-02 | 2020-01-01             |            |
              | A2           | MLI     | SSA  | 2021-03-01 | 2020-12-31 {S15 error} |            |
              | A3           | GIN     | BLA  | 2021-03-01 | 2021                   | 2022-06-30 |
              | A4           | GHA     | BLA  | 2021-13-45 {S15 error} |            |            |`,
});

/** Codes that ISO 3166-1 leaves to users, as far as the product accepts them for a reporting country. */
const isUserAssigned = (code: Value): boolean => /^X[A-Z]{2}$/.test(String(code)) && code !== 'XKX';

/** A partner that is no country, area or special code; groups of countries. META.country: rulings C. */
export const unknownArea = defineRule({
  id: 'S18',
  severity: 'error',
  scope: 'cell',
  troubles: { UNKNOWN_AREA: 'error', AMBIGUOUS_AREA: 'error', AREA_GROUP: 'warning' },
  check(values, report, { template, row }) {
    const country = values['country'] ?? null;
    if (template.id !== 'META' || row.readings?.['country']?.trouble !== undefined) return;
    if (isUserAssigned(country))
      report('country', { found: country }, { severity: 'info', variant: 'USER_ASSIGNED' });
  },
  example: `
    META     | country | XTS {S18 info} |
    MFA_CONS | year | host                   | total |
             | 2023 | SEN                    | 40    |
             | 2023 | Senegall {S18 error}   | 40    |
             | 2023 | Congo {S18 error}      | 12    |
             | 2023 | Gulf {S18 warning}     | 90    |
             | 2023 | _T                     | 182   |`,
});

/** A total that is named in words instead of `_T` (§6.6). */
export const totalInWords = defineRule({
  id: 'S10',
  severity: 'warning',
  scope: 'cell',
  troubles: { TOTAL_AS_TEXT: 'warning' },
  safe: ['TOTAL_AS_TEXT'],
  example: `
    MFA_CONS | year | host                 | total |
             | 2023 | SEN                  | 40    |
             | 2023 | Total {S10 warning}  | 40    |
             | 2022 | _T                   | 38    |`,
});

/** A footnote mark taken off a number (§6.5) or a header (§6.2). */
export const footnote = defineRule({
  id: 'S30',
  severity: 'info',
  scope: 'cell',
  troubles: { FOOTNOTE: 'info' },
  checkSheet({ grid, template, columns, headerRow }, report) {
    if (!grid || template.layout === 'form') return;
    for (const [field, column] of columns) {
      const [header = ''] = String(grid.cell(headerRow, column).value ?? '')
        .trim()
        .split('\n');
      if (HEADER_MARK.test(header.trim()))
        report({ row: null, field }, { field, found: header }, { variant: 'HEADER' });
    }
  },
  example: `
    STA_POP | year | age    | total             | female (1) {S30 info} | male            |
            | 2023 | _T     | 4512              | 2256                  | 2256            |
            | 2023 | Y0T14  | 512* {S30 info}   |                       |                 |`,
});

/** Spaces around a text or doubled in it: understood here, but other people's formulas do not find the text (§6.9). */
export const straySpaces = defineRule({
  id: 'S45',
  severity: 'info',
  scope: 'cell',
  troubles: { STRAY_SPACES: 'info' },
  safe: ['STRAY_SPACES'],
  example: `
    MFA_CONS | year | host             | total | note                    |
             | 2023 | SEN              | 40    |                         |
             | 2023 | "MLI " {S45 info} | 12    |                         |
             | 2023 | GIN              | 18    | " by register" {S45}    |`,
});
/** Asterisks, daggers and superscript digits; `(1)` and `(a)` at the end. */
const HEADER_MARK = /[*†‡¹²³⁰⁴⁵⁶⁷⁸⁹]|\([\da-z]{1,2}\)$/;

/** A formula whose result the file does not hold. Text tables have no formulas: see test/check. */
export const noCachedValue = defineRule({
  id: 'S32',
  severity: 'warning',
  scope: 'cell',
  troubles: { NO_CACHED_VALUE: 'warning' },
  example: `
    STA_POP | year | age | total |
            | 2023 | _T  | 4512  |`,
});
