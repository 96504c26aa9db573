/** Relevant institutions, who submitted, what was due (domain/coherence §5.6; rulings-coherence B20, B21). */
import { expect, test } from 'vitest';
import { run } from '../../core/run.ts';
import { parseExample } from '../helpers/example.ts';
import { assessText, goalIn, linesFor } from './world.ts';

const GOAL = `
  PLN_GOALS | goal_id | level | title  | owner |
            | G1      | GOAL  | Income | AGR   |
  PLN_LINKS | goal_id | dimension | direction | strength | asserted_by |
            | G1      | DUR       | M2D       | 1        | PLN         |
            | G1      | SKL       | D2M       | -2       | PLN         |
            | G1      | HEA       | M2D       | 0        | PLN         |`;

test('owner, data owners of linked dimensions in both directions; not those of a zero', () => {
  expect(goalIn(assessText(GOAL).model, 'G1').relevant).toEqual(['AGR', 'EDU', 'INT', 'LAB']);
});

test('data owners can be changed', () => {
  const { model } = assessText(GOAL, { parameters: { owner_SKL: 'SOC', owner_DUR: 'JUS; PLN' } });
  expect(goalIn(model, 'G1').relevant).toEqual(['AGR', 'JUS', 'SOC']);
});

test('leads of active policies with an effect row, never PLN or DON (B20)', () => {
  const { model } = assessText(`${GOAL}
    COH_POLICIES | policy_id | title | lead | status    |
                 | P1        | A     | FIN  | ADOPTED   |
                 | P2        | B     | CUS  | PLANNED   |
                 | P3        | C     | DON  | ADOPTED   |
                 | P4        | D     | MFA  | ADOPTED   |
    COH_EFFECTS  | policy_id | goal_id | dimension | declared_effect | declared_by |
                 | P1        | G1      | REM       | 0               | FIN         |
                 | P2        | G1      | REM       | 1               | FIN         |
                 | P3        | G1      | REM       | 1               | FIN         |`);
  expect(goalIn(model, 'G1').relevant).toEqual(['AGR', 'EDU', 'FIN', 'INT', 'LAB']);
});

test('one used row of a data sheet is a submission; a rejected row is not', () => {
  const sheets = `
    LAB_AGENCY | year | licensed |
               | 2023 | 120      |
    EDU_TERT   | year   | direction | level | total |
               | eleven | ENROL     | _T    | 90000 |`;
  const found = assessText(GOAL + sheets);
  expect(linesFor('C-501', found)).toEqual(['C-501 M AGR', 'C-501 M EDU', 'C-501 M INT']);
  expect(found.model.institutions.find(({ code }) => code === 'LAB')).toMatchObject({
    submitted: true,
    goals: ['G1'],
  });
});

test.each([
  ['ADOPTED', 'H'],
  ['PLANNED', 'M'],
  ['SUSPENDED', 'M'],
])('a relevant ministry that leads a policy which is %s: %s', (status, severity) => {
  const found = assessText(`${GOAL}
    COH_POLICIES | policy_id | title | lead | status    |
                 | P1        | A     | INT  | ${status} |`);
  expect(linesFor('C-501', found)).toContain(`C-501 ${severity} INT`);
});

const calendar = (due: string, received = '', year = 2023): string => `
  PLN_CALENDAR | sheet_id   | year             | institution_code | due_date | received_date |
               | LAB_AGENCY | ${String(year)}  | LAB              | ${due}   | ${received}   |
  META         | period_end | 2023 |`;
const PRESENT = `
  LAB_AGENCY | year | licensed |
             | 2023 | 120      |`;

test.each<[string, string, string[]]>([
  ['due and not there', calendar('2023-12-31'), ['C-407 M LAB|LAB_AGENCY|2023']],
  ['due later', calendar('2024-01-01'), []],
  ['without due date', calendar(''), []],
  ['received by hand', calendar('2023-06-30', '2023-06-01'), []],
  ['of another year', calendar('2022-06-30', '', 2022), []],
  ['read', calendar('2023-06-30') + PRESENT, []],
])('C-407, a sheet %s', (_, text, expected) => {
  expect(linesFor('C-407', assessText(text))).toEqual(expected);
});

test.each<[string, string, string]>([
  ['every evidence indicator needs it', 'HEA-01', 'H'],
  ['another source is there', 'HEA-01; REM-01', 'M'],
  ['no indicator is named', '', 'M'],
])('C-407, %s', (_, evidence, severity) => {
  const text = `
    PLN_GOALS    | goal_id | level | title  |
                 | G1      | GOAL  | Health |
    PLN_LINKS    | goal_id | dimension | strength | evidence_ids | asserted_by |
                 | G1      | HEA       | -2       | ${evidence}  | PLN         |
    PLN_CALENDAR | sheet_id  | year | institution_code | due_date   |
                 | HEA_WORKF | 2023 | HEA              | 2023-06-30 |`;
  expect(linesFor('C-407', assessText(text))).toEqual([`C-407 ${severity} HEA|HEA_WORKF|2023`]);
});

test('a file of aid activities was published, not handed in: the sheet of the partners is still missing', () => {
  const text = `
    PLN_CALENDAR    | sheet_id    | year | institution_code | due_date   |
                    | DON_SUPPORT | 2023 | DON              | 2023-06-30 |
    META            | country     | XTS  |
    IATI@agency.xml | iati-identifier | recipient-country | sector | transaction-type | value-date | currency | value
                    | XX-1            | XT                | 15190  | 2                | 2023-03-01 | USD      | 1000000`;
  const { assessed } = run(parseExample(text).books, { parameters: { ref_year: 2023 } });
  expect(assessed.model.projects).toHaveLength(1);
  expect(assessed.model.calendar).toMatchObject([{ sheet: 'DON_SUPPORT', received: false, present: false }]);
  expect(linesFor('C-407', assessed)).toEqual(['C-407 M DON|DON_SUPPORT|2023']);
});
