/** Comparisons between institutions: relation, band, severity, partners, and where the figures come from. */
import { expect, test } from 'vitest';
import type { Computed } from '../../core/model.ts';
import { computeText } from '../helpers/figures.ts';

const compared = (text: string): Computed => computeText(text, []);

test('X01 as worked in the document: 52 000 workers against 40 000 nationals leaving', () => {
  const { reconciliations, issues } = compared(`
    META     | definition_set | RSIM2021
    STA_FLOW | year | direction | group | partner | duration | total
             | 2023 | OUT       | NAT   | _T      | _T       | 40000
    LAB_OUT  | year | destination | total
             | 2023 | _T          | 52000`);
  expect(reconciliations).toEqual([
    {
      check: 'X01',
      concept: 'labour_out',
      year: 2023,
      partner: null,
      relation: 'LE',
      tolerance: 0.1,
      a: {
        value: 52000,
        institution: 'LAB',
        definition: 'RSIM2021/BIRTH',
        places: [{ file: 'xts-lab.xlsx', sheet: 'LAB_OUT', cell: 'C2' }],
      },
      b: {
        value: 40000,
        institution: 'STA',
        definition: 'RSIM2021/BIRTH',
        places: [{ file: 'xts-sta.xlsx', sheet: 'STA_FLOW', cell: 'F2' }],
      },
      d: 24_000 / 92_000,
      band: 'notable',
      holds: false,
    },
  ]);
  expect(issues.map(({ rule, severity, args }) => ({ rule, severity, args }))).toEqual([
    {
      rule: 'X01',
      severity: 'warning',
      args: {
        left: 40000,
        right: 52000,
        excess: 100 * (52_000 / 40_000 - 1),
        d: 24_000 / 92_000,
        year: 2023,
        partner: null,
        leftInstitution: 'STA',
        rightInstitution: 'LAB',
      },
    },
  ]);
});

const permits = (lab: number, int: number): Computed =>
  compared(`
    LAB_FWP    | year | event | citizenship | isco | isic | total
               | 2023 | VALID | _T          | _T   | _T   | ${String(lab)}
    INT_PERMIT | year | event | reason | length | citizenship | total
               | 2023 | VALID | WORK   | _T     | _T          | ${String(int)}`);

test.each([
  { lab: 0, int: 0, d: 0, band: 'agree', severity: undefined },
  { lab: 975, int: 1025, d: 0.05, band: 'agree', severity: undefined },
  { lab: 900, int: 1100, d: 0.2, band: 'minor', severity: 'info' },
  { lab: 750, int: 1250, d: 0.5, band: 'notable', severity: 'warning' },
  { lab: 700, int: 1300, d: 0.6, band: 'severe', severity: 'warning' },
  { lab: 0, int: 10, d: 2, band: 'severe', severity: 'warning' },
])('bands: $lab against $int is $band', ({ lab, int, d, band, severity }) => {
  const { reconciliations, issues } = permits(lab, int);
  expect(reconciliations.map((each) => [each.check, each.d, each.band])).toEqual([['X06', d, band]]);
  expect(issues[0]?.severity).toBe(severity);
});

test('X04 host by host; only common hosts, and totals where neither side has hosts', () => {
  const emig = 'STA_EMIG | year | destination | source_type | total';
  const cons = 'MFA_CONS | year | host | total';
  const hosts = compared(`
    ${emig}
    | 2023 | FRA | MIRROR   | 18000
    | 2023 | ITA | MIRROR   | 10000
    | 2023 | ESP | REGISTER | 500
    ${cons}
    | 2023 | FRA | 15000
    | 2023 | ITA | 12000
    | 2023 | ESP | 900
    | 2023 | DEU | 100`);
  expect(hosts.reconciliations.map(({ partner, holds }) => [partner, holds])).toEqual([
    ['FRA', true],
    ['ITA', false],
  ]);
  const totals = compared(`
    ${emig}
    | 2023 | _T | MIRROR | 18000
    ${cons}
    | 2023 | _T | 15000`);
  expect(totals.reconciliations.map(({ partner }) => partner)).toEqual(['_T']);
});

test('X09 expects nearly equal figures and is not in the reconciliation list', () => {
  const pair = (asy: number): Computed =>
    compared(`
      INT_PROTECT | year | pop_type | origin | side   | total
                  | 2023 | ASY      | _T     | HOSTED | ${String(asy)}
      INT_ASYLUM  | year | event    | origin | total
                  | 2023 | PEND_END | _T     | 1000`);
  expect([1020, 1021, 1300].map((asy) => pair(asy).issues.map(({ severity }) => severity))).toEqual([
    [],
    ['info'],
    ['warning'],
  ]);
  expect(pair(1300).reconciliations).toEqual([]);
});

test('stocks among flows: the last quarter of valid permits', () => {
  const { reconciliations } = compared(`
    LAB_FWP    | year | period  | event | citizenship | isco | isic | total
               | 2023 | 2023-Q3 | VALID | _T          | _T   | _T   | 900
               | 2023 | 2023-Q4 | VALID | _T          | _T   | _T   | 1000
    INT_PERMIT | year | event | reason | length | citizenship | total
               | 2023 | VALID | WORK   | _T     | _T          | 1000`);
  expect(reconciliations.map(({ a, b }) => [a.value, b.value])).toEqual([[1000, 1000]]);
});
