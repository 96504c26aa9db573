/**
 * The numbers of profile-sheets §4, worked by hand: each tolerance just inside and just outside. What the rules look
 * for in figures of one row, of several rows, and of several years.
 */
import { describe, expect, test } from 'vitest';
import { checkText, linesOf } from '../helpers/checked.ts';

/** Issues of one rule as `severity cell`. */
const found = (rule: string, text: string): string[] =>
  linesOf(checkText(text).issues)
    .filter((line) => line.startsWith(`${rule} `))
    .map((line) => line.replace(/^\S+ (\S+) \S+!/, '$1 '));

const issueOf = (rule: string, text: string): ReturnType<typeof checkText>['issues'][number] => {
  const [issue] = checkText(text).issues.filter((each) => each.rule === rule);
  if (!issue) throw new Error(`no ${rule}`);
  return issue;
};

const rows = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => `| ${line(index)} |`).join('\n');

const PARTNERS = ['SEN', 'MLI', 'GIN', 'GHA', 'FRA', 'ITA', 'ESP', 'PRT', 'USA', 'CAN', 'TUR', 'ARG'];

interface Case {
  readonly name: string;
  readonly text: string;
  readonly is: readonly string[];
}

const cases = (rule: string, list: readonly Case[]): void => {
  test.each(list)(`${rule} $name`, ({ text, is }) => {
    expect(found(rule, text)).toEqual(is);
  });
};

describe('one row', () => {
  const persons = (row: string): string =>
    `STA_POP | year | age | total | female | male | sex_unknown |\n| 2023 | _T | ${row} |`;
  cases('S05', [
    { name: 'a fraction of 0.009 is rounding', text: persons('12.009 | | |'), is: ['warning C2'] },
    { name: 'a fraction of 0.01 is not', text: persons('12.01 | | |'), is: ['error C2'] },
    { name: 'so is one just below a whole number', text: persons('12.995 | | |'), is: ['warning C2'] },
    { name: 'a negative count', text: persons('-1 | | |'), is: ['error C2'] },
    { name: 'zero is a count', text: persons('0 | 0 | 0 |'), is: [] },
  ]);
  cases('S06', [
    { name: '1 204 against 530 + 672', text: persons('1204 | 530 | 672 |'), is: ['warning C2'] },
    { name: '1 204 against 530 + 660', text: persons('1204 | 530 | 660 |'), is: ['error C2'] },
    { name: 'a gap of 3 in 1 204', text: persons('1204 | 530 | 671 |'), is: ['error C2'] },
    { name: 'a gap of 3 in 3 000 is 0.1 %', text: persons('3000 | 1000 | 1997 |'), is: ['warning C2'] },
    { name: 'a gap of 4 in 3 000 is more', text: persons('3000 | 1000 | 1996 |'), is: ['error C2'] },
    { name: 'more women and men than persons', text: persons('1204 | 530 | 676 |'), is: ['warning C2'] },
  ]);
  cases('S08', [
    { name: 'more women than persons', text: persons('100 | 101 | |'), is: ['error D2'] },
    { name: 'all are women', text: persons('100 | 100 | 0 |'), is: [] },
    {
      name: 'foreign_trained > active',
      text: 'HEA_WORKF | year | occup | active | foreign_trained |\n| 2023 | DOC | 900 | 901 |',
      is: ['error D2'],
    },
    {
      name: 'persons_poor > persons',
      text: 'STA_HH | year | area | receives | persons | persons_poor |\n| 2023 | URB | YES | 16 | 17 |',
      is: ['error E2'],
    },
    {
      name: 'hh_with_migrant > hh_rural',
      text: 'AGR_RURAL | year | region | hh_rural | hh_with_migrant |\n| 2023 | _T | 50 | 51 |',
      is: ['error D2'],
    },
  ]);
  cases('S16', [
    {
      name: 'the first and the last year of the period are inside',
      text: `META | period_start | 2021 |
             | period_end | 2022 |
             STA_POP | year | age | total |
             | 2020 | _T | 9 |
             | 2021 | _T | 9 |
             | 2022 | _T | 9 |
             | 2023 | _T | 9 |`,
      is: ['warning A2', 'warning A5'],
    },
  ]);
  cases('S19', [
    { name: '20 of 100 is usual', text: persons('100 | 20 | 80 |'), is: [] },
    { name: '199 of 1 000 is not', text: persons('1000 | 199 | 801 |'), is: ['info D2'] },
    { name: '801 of 1 000 is not', text: persons('1000 | 801 | 199 |'), is: ['info D2'] },
    { name: 'below 100 persons nothing is said', text: persons('99 | 1 | 98 |'), is: [] },
  ]);
  const price = (row: string): string =>
    `FIN_RCOST | year | sender | provider | product | amount_usd | fee_pct | fx_margin_pct | total_cost_pct |
     | 2023 | FRA | A | cash | 200 | ${row} |`;
  cases('S25', [
    { name: '0.1 percentage points are rounding', text: price('3 | 1.5 | 4.4'), is: [] },
    { name: '0.11 are not', text: price('3 | 1.5 | 4.39'), is: ['warning H2'] },
    { name: 'a discount on the margin', text: price('3 | -1.5 | 1.5'), is: [] },
  ]);
  const action = (row: string): string =>
    `PLN_ACTIONS | action_id | title | status | progress_pct | budget_secured | budget_spent |
     | A1 | Portal | ${row} |`;
  cases('S27', [
    { name: '0 and 100 are possible', text: action('ONGOING | 0 | | '), is: [] },
    { name: '100.5 is not', text: action('ONGOING | 100.5 | | '), is: ['error D2'] },
    { name: '-0.5 is not', text: action('ONGOING | -0.5 | | '), is: ['error D2'] },
    { name: 'done and 99.9', text: action('DONE | 99.9 | | '), is: ['warning D2'] },
    { name: 'all that was secured is spent', text: action('DONE | 100 | 500 | 500'), is: [] },
    { name: 'one more than was secured', text: action('DONE | 100 | 500 | 501'), is: ['warning F2'] },
  ]);
  test('progress outside 0–100 is one issue, not two', () => {
    expect(linesOf(checkText(action('ONGOING | 101 | | ')).issues)).toEqual(['S27 error PLN_ACTIONS!D2']);
  });
  cases('S29', [
    { name: '30 respondents', text: 'STA_LF | year | pop_group | lf_status | total | n_sample |\n| 2023 | NATIVE | EMP | 900 | 30 |', is: [] },
    { name: '29 respondents', text: 'STA_LF | year | pop_group | lf_status | total | n_sample |\n| 2023 | NATIVE | EMP | 900 | 29 |', is: ['warning E2'] },
  ]); // prettier-ignore
  const exits = (row: string): string =>
    `HEA_WORKF | year | occup | active | exits_abroad |\n| 2023 | NUR | ${row} |`;
  cases('S34', [
    { name: '30 %', text: exits('1000 | 300'), is: [] },
    { name: '30.1 %', text: exits('1000 | 301'), is: ['warning D2'] },
    { name: 'exits without anybody active', text: exits('0 | 5'), is: ['warning D2'] },
    { name: 'active is not known', text: exits(' | 500'), is: [] },
  ]);
});

describe('parts and totals (S09)', () => {
  const hosts = (total: number, ...parts: readonly (number | string)[]): string =>
    `MFA_CONS | year | host | total |\n| 2023 | _T | ${String(total)} |\n${rows(
      parts.length,
      (index) => `2023 | ${PARTNERS[index] ?? ''} | ${String(parts[index])}`,
    )}`;
  cases('S09', [
    { name: 'a gap of 5 in 900', text: hosts(900, 895), is: ['info C2'] },
    { name: 'a gap of 6 in 900', text: hosts(900, 894), is: ['warning C2'] },
    { name: 'a gap of 10 in 2 000 is 0.5 %', text: hosts(2000, 1990), is: ['info C2'] },
    { name: 'a gap of 11 in 2 000 is more', text: hosts(2000, 1989), is: ['warning C2'] },
    { name: 'parts above the total', text: hosts(900, 600, 306), is: ['warning C2'] },
    { name: 'equal', text: hosts(900, 600, 300), is: [] },
    { name: 'a part that is withheld', text: hosts(900, 600, 'c'), is: [] },
    { name: 'a withheld part cannot bring the sum down', text: hosts(900, 950, 'c'), is: ['warning C2'] },
    { name: 'a blank part', text: hosts(900, 600, ''), is: ['warning C2'] },
    { name: 'a part under an error', text: hosts(900, 600, -4), is: [] },
    { name: 'a partner that cannot be read', text: `${hosts(900, 600)}\n| 2023 | Nowhere | 300 |`, is: [] },
    {
      name: 'a region beside its countries',
      text: `${hosts(900, 600, 300)}\n| 2023 | Africa | 900 |`,
      is: [],
    },
    {
      name: 'absent is zero where the sheet is complete',
      text: `META | complete_enumeration | MFA_CONS |\n${hosts(900, 600, '')}`,
      is: ['warning C2'],
    },
    {
      name: 'ages: five-year groups do not count beside three broad ones',
      text: `STA_POP | year | age | total |
             | 2023 | _T | 100 |
             | 2023 | Y0T14 | 30 |
             | 2023 | Y15T64 | 50 |
             | 2023 | Y_GE65 | 20 |
             | 2023 | Y15T24 | 15 |`,
      is: [],
    },
    {
      name: 'ages that leave a gap say nothing',
      text: 'STA_POP | year | age | total |\n| 2023 | _T | 100 |\n| 2023 | Y0T14 | 30 |',
      is: [],
    },
    {
      name: 'ages that divide all ages and do not add up',
      text: `STA_POP | year | age | total |
             | 2023 | _T | 100 |
             | 2023 | Y0T14 | 30 |
             | 2023 | Y15T64 | 50 |
             | 2023 | Y_GE65 | 10 |`,
      is: ['warning C2'],
    },
    {
      name: 'occupations: two digits are part of their major group (B10)',
      text: `LAB_OUT | year | destination | isco | isic | total |
             | 2023 | SEN | _T | _T | 100 |
             | 2023 | SEN | 2 | _T | 60 |
             | 2023 | SEN | 22 | _T | 40 |
             | 2023 | SEN | 91 | _T | 40 |`,
      is: [],
    },
    {
      name: 'a total over two columns with parts in both at once',
      text: `LAB_OUT | year | destination | isco | isic | total |
             | 2023 | _T | _T | _T | 100 |
             | 2023 | SEN | 2 | _T | 60 |
             | 2023 | MLI | 9 | _T | 20 |`,
      is: ['warning E2'],
    },
    {
      name: 'the same, where the parts add up',
      text: `LAB_OUT | year | destination | isco | isic | total |
             | 2023 | _T | _T | _T | 100 |
             | 2023 | SEN | 2 | _T | 60 |
             | 2023 | MLI | 9 | _T | 40 |`,
      is: [],
    },
    {
      name: 'a quarter is compared with the parts of the quarter',
      text: `INT_BORDER | year | period | direction | group | mode | total |
             | 2023 | 2023-Q1 | IN | _T | AIR | 100 |
             | 2023 | 2023-Q1 | IN | NAT | AIR | 60 |
             | 2023 | 2023-Q1 | IN | FOR | AIR | 40 |
             | 2023 | 2023-Q2 | IN | FOR | AIR | 900 |`,
      is: [],
    },
    {
      name: 'each sex is compared as well',
      text: `MFA_CONS | year | host | total | female | male |
             | 2023 | _T | 100 | 60 | 40 |
             | 2023 | SEN | 60 | 30 | 30 |
             | 2023 | MLI | 40 | 20 | 20 |`,
      is: ['warning D2', 'warning E2'],
    },
  ]);

  test('one issue for a total row and measure, naming the column with the larger gap', () => {
    const { args, key } = issueOf(
      'S09',
      `LAB_OUT | year | destination | isco | isic | total |
       | 2023 | _T | _T | _T | 100 |
       | 2023 | SEN | _T | _T | 90 |
       | 2023 | _T | 2 | _T | 60 |
       | 2023 | _T | 9 | _T | 20 |`,
    );
    expect(args).toEqual({
      field: 'total',
      by: 'isco',
      sum: 80,
      total: 100,
      gap: 20,
      rows: 2,
      blank: 0,
    });
    expect(key).toBe('S09|LAB_OUT|2023,_T,_T,_T,_T|total');
  });
});

describe('several years', () => {
  const totals = (...values: readonly (number | string)[]): string =>
    `MFA_CONS | year | host | total |\n${rows(
      values.length,
      (index) => `${String(2023 - values.length + 1 + index)} | _T | ${String(values[index])}`,
    )}`;
  cases('S11', [
    { name: 'three times as much', text: totals(1000, 3000), is: [] },
    { name: 'a little more than three times', text: totals(1000, 3001), is: ['warning C3'] },
    { name: 'a third', text: totals(3000, 1000), is: [] },
    { name: 'a little less than a third', text: totals(3000, 999), is: ['warning C3'] },
    { name: 'down to zero', text: totals(3000, 0), is: ['warning C3'] },
    { name: 'up from zero has no factor', text: totals(0, 3000), is: [] },
    { name: 'a blank is no zero', text: totals(3000, ''), is: [] },
    {
      name: 'years that are not next to each other',
      text: 'MFA_CONS | year | host | total |\n| 2018 | _T | 10 |\n| 2023 | _T | 1000 |',
      is: [],
    },
    {
      name: 'a partner may change more than the country',
      text: `MFA_CONS | year | host | total |
             | 2022 | _T | 1000 |
             | 2022 | SEN | 10 |
             | 2022 | MLI | 990 |
             | 2023 | _T | 1000 |
             | 2023 | SEN | 500 |
             | 2023 | MLI | 500 |`,
      is: [],
    },
    {
      name: 'events are kept apart',
      text: `INT_ASYLUM | year | event | origin | total |
             | 2022 | APPLIED | _T | 1000 |
             | 2023 | APPLIED | _T | 900 |
             | 2022 | RECOG | _T | 10 |
             | 2023 | RECOG | _T | 40 |`,
      is: ['warning D5'],
    },
    {
      name: 'a year of quarters is not compared with a whole one',
      text: `INT_BORDER | year | period | direction | group | mode | total |
             | 2022 | 2022 | IN | _T | _T | 4000 |
             | 2023 | 2023-Q1 | IN | _T | _T | 100 |`,
      is: [],
    },
  ]);

  test('S11 says both figures, the factor and the usual band; the key is that of the total row', () => {
    const { args, variant, key } = issueOf('S11', totals(1000, 4000));
    expect(args).toEqual({
      field: 'total',
      year: 2023,
      value: 4000,
      yearBefore: 2022,
      earlier: 1000,
      factor: 4,
      usual: 3,
    });
    expect(variant).toBe('UP');
    expect(key).toBe('S11|MFA_CONS|2023,_T|total');
  });

  test('S11 on a sum of parts has the key that the total row would have, in whatever order the parts stand', () => {
    const [a, b] = ['| 2022 | SEN | 10 |', '| 2022 | MLI | 20 |'];
    const [c, d] = ['| 2023 | SEN | 70 |', '| 2023 | MLI | 30 |'];
    const keys = [
      [a, b, c, d],
      [d, c, b, a],
    ].map((lines) => issueOf('S11', `MFA_CONS | year | host | total |\n${lines.join('\n')}`).key);
    expect(keys).toEqual(['S11|MFA_CONS|2023,_T|total', 'S11|MFA_CONS|2023,_T|total']);
  });

  const scale = (before: number, now: number): string =>
    `MFA_CONS | year | host | total |
     | 2022 | SEN | ${String(before)} |
     | 2023 | SEN | ${String(now)} |`;
  cases('S12', [
    { name: '899 times', text: scale(100, 89_900), is: [] },
    { name: '900 times', text: scale(100, 90_000), is: ['warning C3'] },
    { name: '1 100 times', text: scale(100, 110_000), is: ['warning C3'] },
    { name: '1 101 times', text: scale(100, 110_100), is: [] },
    { name: 'a thousandth', text: scale(100_000, 100), is: ['warning C3'] },
    {
      name: 'the median decides, not the mean',
      text: `MFA_CONS | year | host | total |
             | 2022 | SEN | 10 |
             | 2022 | MLI | 12 |
             | 2022 | GIN | 90000 |
             | 2023 | SEN | 10000 |
             | 2023 | MLI | 12000 |
             | 2023 | GIN | 13000 |`,
      is: ['warning C5'],
    },
  ]);

  test('S12 proposes to multiply the year that stands alone, cell by cell, never without asking', () => {
    const { fix, args } = issueOf(
      'S12',
      `MFA_CONS | year | host | total |
       | 2021 | SEN | 100000 |
       | 2021 | MLI | 300000 |
       | 2022 | SEN | 101 |
       | 2022 | MLI | 302 |`,
    );
    expect(args).toMatchObject({ median: 201.5, medianBefore: 200_000, factor: 992.56 });
    expect(fix).toEqual({
      safe: false,
      reason: 'UNIT',
      edits: [
        { cell: 'C4', from: '101', to: 101_000 },
        { cell: 'C5', from: '302', to: 302_000 },
      ],
    });
  });

  test('S12 proposes to divide one large year among small ones only where persons stay whole', () => {
    const text = (value: number): string => `MFA_CONS | year | host | total |
      | 2021 | SEN | 100 |
      | 2022 | SEN | ${String(value)} |
      | 2023 | SEN | 101 |`;
    const [first] = checkText(text(100_000)).issues.filter(({ rule }) => rule === 'S12');
    expect(first?.fix?.edits).toEqual([{ cell: 'C3', from: '100000', to: 100 }]);
    const [other] = checkText(text(100_500)).issues.filter(({ rule }) => rule === 'S12');
    expect(other).not.toHaveProperty('fix');
  });

  const repeated = (equal: number, different = 0): string =>
    `MFA_CONS | year | host | total |\n${rows(
      (equal + different) * 2,
      (index) =>
        `${String(2022 + (index % 2))} | ${PARTNERS[index >> 1] ?? ''} | ${String(
          4001 + index - (index >> 1 < equal ? index % 2 : 0),
        )}`,
    )}`;
  cases('S13', [
    { name: 'nine equal rows', text: repeated(9), is: [] },
    { name: 'ten equal rows', text: repeated(10), is: ['warning C3'] },
    { name: 'ten equal rows among twelve', text: repeated(10, 2), is: ['warning C3'] },
    {
      name: 'zeros may well be the same',
      text: `MFA_CONS | year | host | total |\n${rows(24, (index) => `${String(2022 + (index % 2))} | ${PARTNERS[index >> 1] ?? ''} | 0`)}`,
      is: [],
    },
  ]);

  const endings = (round: number, all: number, status = 'A'): string =>
    `MFA_SERV | year | post_country | service | count | obs_status |\n${rows(
      all,
      (index) =>
        `2023 | ${PARTNERS[index % 12] ?? ''} | ${['DOC', 'VOTE', 'DEATH'][Math.floor(index / 12)] ?? ''} | ${String(
          index < round ? 1005 + 5 * index : 1001 + 5 * index,
        )} | ${status}`,
    )}`;
  cases('S14', [
    { name: '18 of 30 are 60 %', text: endings(18, 30), is: [] },
    { name: '19 of 30 are more', text: endings(19, 30), is: ['warning D1'] },
    { name: 'fewer than 30 figures', text: endings(29, 29), is: [] },
    { name: 'flagged as estimates', text: endings(30, 30, 'E'), is: [] },
  ]);
});

describe('accounts', () => {
  const asylum = (end: number, skip: readonly string[] = []): string =>
    `INT_ASYLUM | year | event | origin | total |\n${Object.entries({
      PEND_START: 1000,
      APPLIED: 500,
      RECOG: 200,
      COMPL: 50,
      REJECT: 300,
      CLOSED: 50,
      PEND_END: end,
    })
      .filter(([event]) => !skip.includes(event))
      .map(([event, value]) => `| 2023 | ${event} | _T | ${String(value)} |`)
      .join('\n')}`;
  // 1 000 + 500 − 600 = 900; 1 % of 1 500 = 15.
  cases('S21', [
    { name: 'balances', text: asylum(900), is: [] },
    { name: '15 too many are small', text: asylum(915), is: ['warning D8'] },
    { name: '16 too many are not', text: asylum(916), is: ['error D8'] },
    { name: '16 too few are not', text: asylum(884), is: ['error D8'] },
    { name: 'a kind of decision is not given', text: asylum(850, ['CLOSED']), is: [] },
    { name: 'more cases than there can be', text: asylum(970, ['CLOSED']), is: ['error D7'] },
    {
      name: 'absent is zero where the sheet is complete',
      text: `META | complete_enumeration | INT_ASYLUM |\n${asylum(900, ['CLOSED'])}`,
      is: ['error D7'],
    },
  ]);
  test('S21 keeps no row out (A8)', () => {
    const sheet = checkText(asylum(700)).usable.find(({ dataset }) => dataset.template.id === 'INT_ASYLUM');
    expect(sheet?.blocked.size).toBe(0);
  });

  const remittances = (...items: readonly (readonly [string, number])[]): string =>
    `FIN_REMIT | year | direction | partner | item | amount |\n${items
      .map(([item, amount]) => `| 2023 | REC | _T | ${item} | ${String(amount)} |`)
      .join('\n')}`;
  cases('S23', [
    { name: '0.5 % more is the same', text: remittances(['PT', 900], ['CE', 100], ['PR', 1005]), is: [] },
    {
      name: '0.6 % more is not',
      text: remittances(['PT', 900], ['CE', 100], ['PR', 1006]),
      is: ['error E4'],
    },
    { name: '0.6 % less is not', text: remittances(['PT', 900], ['CE', 100], ['PR', 994]), is: ['error E4'] },
    {
      name: 'the sum of REM-01 is an aggregate too: 900 + 150 − 20 − 10 + 5',
      text: remittances(['PT', 900], ['CE', 150], ['CE_TAX', 20], ['CE_TRV', 10], ['KT', 5], ['PR', 1025]),
      is: [],
    },
    { name: 'only the aggregate', text: remittances(['PR', 1000]), is: [] },
  ]);
  test('S23 keeps the aggregate out, not its parts (A8)', () => {
    const { usable } = checkText(remittances(['PT', 900], ['CE', 100], ['PR', 1500]));
    const sheet = usable.find(({ dataset }) => dataset.template.id === 'FIN_REMIT');
    expect([...(sheet?.blocked ?? [])].map(({ values }) => values['item'])).toEqual(['PR']);
  });
  cases('S24', [
    { name: 'all is spent', text: remittances(['CE', 30], ['CE_TAX', 20], ['CE_TRV', 10]), is: [] },
    {
      name: 'more is spent',
      text: remittances(['CE', 30], ['CE_TAX', 20], ['CE_TRV', 10.1]),
      is: ['warning E2'],
    },
    { name: 'taxes alone', text: remittances(['CE', 30], ['CE_TAX', 31]), is: ['warning E2'] },
  ]);
  const goals = (...weights: readonly (number | string)[]): string =>
    `PLN_GOALS | goal_id | parent_id | level | title | weight |\n${rows(
      weights.length,
      (index) => `G${String(index)} | | GOAL | Goal | ${String(weights[index])}`,
    )}`;
  cases('S28', [
    { name: '1.01', text: goals(0.5, 0.51), is: [] },
    { name: '1.02', text: goals(0.5, 0.52), is: ['warning E2'] },
    { name: '0.98', text: goals(0.5, 0.48), is: ['warning E2'] },
    { name: 'a blank weight is an equal part (A7): 0.5 + 1/2', text: goals(0.5, ''), is: [] },
    { name: '0.9 + 1/2', text: goals('', 0.9), is: ['warning E3'] },
  ]);
});

test('a country sets another band: another verdict', () => {
  const text = 'MFA_CONS | year | host | total |\n| 2022 | _T | 1000 |\n| 2023 | _T | 2500 |';
  const rulesWith = (thresholds: Record<string, number>): string[] =>
    checkText(text, { thresholds }).issues.map(({ rule }) => rule);
  expect(rulesWith({})).not.toContain('S11');
  expect(rulesWith({ change_factor: 2 })).toContain('S11');
});

test('S05: the digits of a year are not grouped', () => {
  const { args } = issueOf('S05', `STA_POP | year | age | total\n | 1890 | _T | 5`);
  expect(args['found']).toBe('1890');
});
