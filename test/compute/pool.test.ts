/** Figures of several countries together, each worked out by hand beside it (indicators §1.4, rulings B35). */
import { describe, expect, test } from 'vitest';
import { isArithmetic } from '../../core/catalogue/define.ts';
import { catalogue } from '../../core/catalogue/index.ts';
import { compute } from '../../core/compute/compute.ts';
import { pool } from '../../core/compute/pool.ts';
import type { IndicatorValue } from '../../core/model.ts';
import { checkText } from '../helpers/checked.ts';
import { figuresOf, lineOf } from '../helpers/figures.ts';
import { figureWith } from '../../core/model/figure.ts';

function pooledFigures(sheets: readonly string[], id: string): readonly IndicatorValue[] {
  const countries = sheets.map((text, index) => {
    const checked = checkText(`META | country | ${['MDA', 'MLI', 'NPL'][index] ?? ''}\n${text}`);
    return { checked, computed: compute(checked, catalogue, { indicators: [id] }) };
  });
  return pool(countries, catalogue, { weight: 'CTX-01' });
}

interface Case {
  readonly rule: string;
  readonly indicator: string;
  readonly countries: readonly string[];
  readonly is: string;
  readonly cut?: Readonly<Record<string, string>>;
}

const run = (cases: readonly Case[]): void => {
  test.each(cases)('$rule', ({ indicator, countries, is, cut = {} }) => {
    const found = pooledFigures(countries, indicator).find(
      ({ year, disaggregation }) => year === 2023 && JSON.stringify(disaggregation) === JSON.stringify(cut),
    );
    expect(found && lineOf(found)).toBe(is);
    expect(found?.country).toBe('_POOL');
  });
};

const people = (total: number | string, year = 2023): string => `
  STA_POP | year | age | total
          | ${String(year)} | _T  | ${String(total)}`;
const flows = (...rows: readonly string[]): string => `
  STA_FLOW | year | direction | group | partner | duration | total
  ${rows.map((row) => `| 2023 | ${row}`).join('\n')}`;
const remittances = (currency: string, ...rows: readonly string[]): string => `
  META | currency | ${currency}
  FIN_REMIT | year | direction | partner | item | amount
  ${rows.map((row) => `| ${row}`).join('\n')}`;
const rate = (...rows: readonly string[]): string => `
  FIN_MACRO | year | var | amount
  ${rows.map((row) => `| ${row}`).join('\n')}`;

describe('sum', () =>
  run([
    {
      rule: '100 + 250 + 0: a true zero is a value',
      indicator: 'FLW-01',
      countries: [
        people(1000) + flows('IN | NAT | _T | LT | 100'),
        people(1000) + flows('IN | NAT | _T | LT | 250'),
        people(1000) + flows('IN | NAT | _T | LT | 0'),
      ],
      is: '350 A',
    },
    {
      rule: 'the third country lacks it and has 200 of 1000 people: 80 % is enough',
      indicator: 'FLW-01',
      countries: [
        people(500) + flows('IN | NAT | _T | LT | 100'),
        people(300) + flows('IN | NAT | _T | LT | 250'),
        people(200),
      ],
      is: '350 E PARTIAL(80 %)',
    },
    {
      rule: 'it has 201 of 1001: 79.9 % is not',
      indicator: 'FLW-01',
      countries: [
        people(500) + flows('IN | NAT | _T | LT | 100'),
        people(300) + flows('IN | NAT | _T | LT | 250'),
        people(201),
      ],
      is: 'null O LOW_COVERAGE',
    },
    {
      rule: 'a blank is not a zero: two countries of equal size, one without the figure',
      indicator: 'FLW-01',
      countries: [
        people(500) + flows('IN | NAT | _T | LT | 100'),
        people(500) + flows('IN | NAT | _T | LT | '),
      ],
      is: 'null O LOW_COVERAGE',
    },
    {
      rule: 'the country without the figure has no population either: nobody can say how much is covered',
      indicator: 'FLW-01',
      countries: [people(500) + flows('IN | NAT | _T | LT | 100'), flows('OUT | NAT | _T | LT | 5')],
      is: 'null O LOW_COVERAGE',
    },
    {
      rule: 'a population of 2020 weighs where there is none of the year: 900 of 1000',
      indicator: 'FLW-01',
      countries: [people(900) + flows('IN | NAT | _T | LT | 100'), people(100, 2020)],
      is: '100 E PARTIAL(90 %)',
    },
    {
      rule: 'money of two currencies in dollars: 190 / 19 + 60 / 0.5 millions',
      indicator: 'REM-01',
      countries: [
        people(1) + remittances('MDL', '2023 | REC | _T | PT | 190000000') + rate('2023 | FX_USD | 19'),
        people(1) + remittances('XOF', '2023 | REC | _T | PT | 60000000') + rate('2023 | FX_USD | 0.5'),
      ],
      is: '130 A',
    },
    {
      rule: 'without a rate an amount cannot be used',
      indicator: 'REM-01',
      countries: [
        people(1) + remittances('MDL', '2023 | REC | _T | PT | 190000000') + rate('2023 | GDP | 19'),
        people(1) + remittances('USD', '2023 | REC | _T | PT | 60000000'),
      ],
      is: 'null O LOW_COVERAGE',
    },
    {
      rule: 'each country by its own choice: PT + CE 10 here, PR 7 there',
      indicator: 'REM-01',
      countries: [
        people(1) + remittances('USD', '2023 | REC | _T | PT | 9000000', '2023 | REC | _T | CE | 1000000'),
        people(1) + remittances('USD', '2023 | REC | _T | PR | 7000000'),
      ],
      is: '17 A GROSS_CE',
    },
  ]));

describe('difference of sums', () =>
  run([
    {
      rule: '(100 + 20) − (60 + 90): each term first; the second country is negative on its own',
      indicator: 'FLW-03',
      countries: [
        people(1) + flows('IN | NAT | _T | LT | 100', 'OUT | NAT | _T | LT | 60'),
        people(1) + flows('IN | NAT | _T | LT | 20', 'OUT | NAT | _T | LT | 90'),
      ],
      is: '-30 A',
    },
  ]));

const poor = (yes: string, no: string): string => `
  STA_HH | year | area | receives | households | persons | persons_poor
         | 2023 | _T   | YES      | ${yes}
         | 2023 | _T   | NO       | ${no}`;

describe('ratio of sums', () =>
  run([
    {
      rule: '100 × (10 + 80) / (100 + 100), not the mean of 10 % and 80 %, with unequal sizes: 10/100, 80/400',
      indicator: 'REM-16',
      countries: [
        people(1) + poor('10 | 50 | 5', '90 | 400 | 40'),
        people(1) + poor('80 | 300 | 30', '320 | 900 | 90'),
      ],
      is: '18 A',
    },
    {
      rule: 'a denominator of zero in one country still adds up: 100 × (10 + 0) / (100 + 0)',
      indicator: 'REM-16',
      countries: [
        people(1) + poor('10 | 50 | 5', '90 | 400 | 40'),
        people(1) + poor('0 | 0 | 0', '0 | 0 | 0'),
      ],
      is: '10 A',
    },
    {
      rule: 'zero in all of them is a zero denominator',
      indicator: 'REM-16',
      countries: [people(1) + poor('0 | 0 | 0', '0 | 0 | 0'), people(1) + poor('0 | 0 | 0', '0 | 0 | 0')],
      is: 'null M ZERO_DENOMINATOR',
    },
    {
      rule: 'remittances in GDP: 100 × (190/19 + 5) / (1900/19 + 50), each at its own rate',
      indicator: 'REM-02',
      countries: [
        people(1) +
          remittances('MDL', '2023 | REC | _T | PT | 190') +
          rate('2023 | FX_USD | 19', '2023 | GDP | 1900'),
        people(1) + remittances('USD', '2023 | REC | _T | PT | 5') + rate('2023 | GDP | 50'),
      ],
      is: '10 A',
    },
    {
      rule: 'a stock carried forward in one country only: 100 × (50 + 30) / (500 + 300), population of 2021',
      indicator: 'FLW-09',
      countries: [
        people(500) +
          `
          STA_EMIG | year | destination | source_type | total
                   | 2023 | _T          | MIRROR      | 50`,
        people(300, 2021) +
          `
          STA_EMIG | year | destination | source_type | total
                   | 2023 | _T          | MIRROR      | 30`,
      ],
      is: '10 E LAGGED(2)',
    },
  ]));

describe('difference of ratios', () =>
  run([
    {
      rule: '100 × (40 + 90) / (400 + 900) − 100 × (5 + 75) / (50 + 350): 10 − 20',
      indicator: 'REM-17',
      countries: [
        people(1) + poor('10 | 50 | 5', '90 | 400 | 40'),
        people(1) + poor('80 | 350 | 75', '320 | 900 | 90'),
      ],
      is: '-10 A',
    },
  ]));

const prices = (...rows: readonly string[]): string => `
  FIN_RCOST | year | amount_usd | transparent | sender | provider | product | total_cost_pct
  ${rows.map((row) => `| 2023 | 200 | YES | ${row}`).join('\n')}`;

describe('corridors: each country has its own, also with the same partner', () => {
  const here = prices('FRA | A | Cash | 4', 'FRA | B | Cash | 6', 'ITA | A | Cash | 10');
  const there = prices('FRA | A | Cash | 3');
  run([
    {
      rule: 'mean of means over all corridors: (5 + 10 + 3) / 3',
      indicator: 'REM-09',
      countries: [people(1) + here, people(1) + there],
      is: '6 A',
    },
    {
      rule: 'count: above 5 % is 1 of 3',
      indicator: 'REM-11',
      countries: [people(1) + here, people(1) + there],
      is: '33.333333 A',
    },
    {
      rule: 'weighted mean: (5·100 + 10·100 + 3·300) / 500, amounts in dollars',
      indicator: 'REM-10',
      countries: [
        people(1) +
          here +
          remittances('MDL', '2023 | REC | FRA | PT | 1900', '2023 | REC | ITA | PT | 1900') +
          rate('2023 | FX_USD | 19'),
        people(1) + there + remittances('USD', '2023 | REC | FRA | PT | 300'),
      ],
      is: '4.8 A',
    },
    {
      rule: 'index from pooled components: (4.8 − 3) / 100 × (200 + 300) / 10^6',
      indicator: 'REM-12',
      countries: [
        people(1) +
          here +
          remittances('MDL', '2023 | REC | FRA | PT | 1900000000', '2023 | REC | ITA | PT | 1900000000') +
          rate('2023 | FX_USD | 19'),
        people(1) + there + remittances('USD', '2023 | REC | FRA | PT | 300000000'),
      ],
      is: '9 A',
    },
  ]);
});

describe('hhi', () =>
  run([
    {
      rule: 'partners by code: FRA 30 + 20, ITA 10, ESP 40 of 100: 0.25 + 0.01 + 0.16',
      indicator: 'REM-08',
      countries: [
        people(1) + remittances('USD', '2023 | REC | FRA | PT | 30', '2023 | REC | ITA | PT | 10'),
        people(1) + remittances('USD', '2023 | REC | FRA | PT | 20', '2023 | REC | ESP | PT | 40'),
      ],
      is: '0.42 A',
    },
  ]));

describe('cagr', () => {
  const series = (...amounts: readonly (readonly [number, number])[]): string =>
    remittances(
      'USD',
      ...amounts.map(([year, amount]) => `${String(year)} | REC | _T | PT | ${String(amount)}`),
    );
  run([
    {
      rule: 'end points: (200 + 242) / (300 + 100) over one year, not the mean of two growths',
      indicator: 'REM-06',
      countries: [people(1) + series([2022, 300], [2023, 200]), people(1) + series([2022, 100], [2023, 242])],
      is: '10.5 A',
    },
    {
      rule: 'other first years: only the larger group of countries, 90 % of the people: 121 / 100 in two years',
      indicator: 'REM-06',
      countries: [
        people(450) + series([2021, 50], [2023, 60.5]),
        people(450) + series([2021, 50], [2023, 60.5]),
        people(100) + series([2022, 100], [2023, 500]),
      ],
      is: '10 E PARTIAL(90 %)',
    },
    {
      rule: 'two groups of equal size: no figure',
      indicator: 'REM-06',
      countries: [people(1) + series([2021, 100], [2023, 121]), people(1) + series([2022, 100], [2023, 500])],
      is: 'null O LOW_COVERAGE',
    },
    {
      rule: 'dollars of its own year: 2000/20 → 2200/10 is 100 → 220, with 100 → 200',
      indicator: 'REM-06',
      countries: [
        people(1) +
          remittances('MDL', '2022 | REC | _T | PT | 2000', '2023 | REC | _T | PT | 2200') +
          rate('2022 | FX_USD | 20', '2023 | FX_USD | 10'),
        people(1) + series([2022, 100], [2023, 200]),
      ],
      is: '110 A',
    },
    {
      rule: 'from zero in one country only: (10 + 100) / (0 + 100)',
      indicator: 'REM-06',
      countries: [people(1) + series([2022, 0], [2023, 10]), people(1) + series([2022, 100], [2023, 100])],
      is: '10 A',
    },
  ]);
});

describe('the largest members', () => {
  const abroad = (...rows: readonly string[]): string => `
    STA_EMIG | year | destination | source_type | total
    ${rows.map((row) => `| 2023 | ${row}`).join('\n')}`;
  run([
    {
      rule: 'three largest of both together: FRA 40 + 10, ITA 30 + 5, DEU 35 of 140, not each one’s three (135)',
      indicator: 'FLW-14',
      countries: [
        people(1) + abroad('FRA | MIRROR | 40', 'ITA | MIRROR | 30', 'ESP | MIRROR | 8'),
        people(1) + abroad('FRA | MIRROR | 10', 'ITA | MIRROR | 5', 'DEU | MIRROR | 35', 'RUS | MIRROR | 12'),
      ],
      is: '85.714286 A',
    },
  ]);
});

test('the cells of every country stand behind a pooled figure, also where they say the same', () => {
  const one = people(1) + flows('IN | NAT | _T | LT | 100');
  const found = pooledFigures([one, one], 'FLW-01').find(({ year }) => year === 2023);
  expect(found?.value).toBe(200);
  expect(found?.inputs.map(({ country, value }) => [country, value])).toEqual([
    ['MDA', 100],
    ['MLI', 100],
  ]);
});

test('what is absent is said with the country that lacks it', () => {
  const [found] = pooledFigures([people(1), people(1) + flows('IN | NAT | _T | LT | 100')], 'FLW-01');
  expect(found?.missing.every((text) => text.startsWith('MDA: STA_FLOW.total'))).toBe(true);
  expect(found?.missing.length).toBeGreaterThan(0);
});

describe('cuts by partner', () => {
  /** Figures of FLW-01 by partner, as the countries' own runs list them. */
  function fromFrance(sheets: readonly string[]): string {
    const countries = sheets.map((text, index) => {
      const checked = checkText(`META | country | ${['MDA', 'MLI'][index] ?? ''}\n${text}`);
      const computed = compute(checked, catalogue, { indicators: ['FLW-01'] });
      const values = computed.values.map((each) => figureWith(each, { disaggregation: { partner: 'FRA' } }));
      return { checked, computed: { ...computed, values } };
    });
    const found = pool(countries, catalogue, { weight: 'CTX-01' }).find(({ year }) => year === 2023);
    return found ? lineOf(found) : 'none';
  }
  const here = people(1) + flows('IN | NAT | FRA | LT | 100', 'IN | NAT | ITA | LT | 7');

  test.each([
    ['partners are matched by code', people(1) + flows('IN | NAT | FRA | LT | 30'), '130 A'],
    [
      'a country that has the figure and not this partner lacks nothing',
      people(1) + flows('IN | NAT | ITA | LT | 30'),
      '100 A',
    ],
    ['a country without the figure does', people(1), 'null O LOW_COVERAGE'],
    [
      'so does one that lists the partner without a value',
      people(1) + flows('IN | NAT | FRA | LT | -5', 'IN | NAT | ITA | LT | 30'),
      'null O LOW_COVERAGE',
    ],
  ])('%s', (_, there, is) => {
    expect(fromFrance([here, there])).toBe(is);
  });
});

test('figures from lists alone and those marked core only are not pooled', () => {
  const [population] = catalogue.indicators.filter(isArithmetic).filter(({ id }) => id === 'CTX-01');
  if (!population) throw new Error('no population');
  const indicators = [
    population,
    {
      ...population,
      id: 'OWN-1',
      value: { op: 'fact', sheet: 'MFA_AGREE', measure: 'in_force', pool: 'in-force' } as const,
    },
    { ...population, id: 'OWN-2', coreOnly: 'checks' },
  ];
  const own = { ...catalogue, indicators };
  const countries = ['MDA', 'MLI'].map((country) => {
    const checked = checkText(`META | country | ${country}\n${people(1)}`);
    return { checked, computed: compute(checked, own, { tiers: ['core'] }) };
  });
  const found = pool(countries, own, { weight: 'CTX-01' });
  expect([...new Set(found.map(({ indicator }) => indicator))]).toEqual(['CTX-01']);
});

describe('measured figures: what was counted is added up', () => {
  const measured = (sheets: readonly string[], id: string): readonly IndicatorValue[] => {
    const countries = sheets.map((text, index) => {
      const checked = checkText(`META | country | ${['MDA', 'MLI', 'NPL'][index] ?? ''}\n${text}`);
      return { checked, computed: figuresOf(checked, [id]) };
    });
    return pool(countries, catalogue, { weight: 'CTX-01' }).filter(({ indicator }) => indicator === id);
  };
  /** `filled` of the first rows with all three columns, the others with the total alone. */
  const cells = (total: number, ...halves: readonly (readonly [string, number])[]): string => `
    STA_POP | year | age | total | female | male
            | 2023 | _T  | ${String(total)} | ${String(total / 2)} | ${String(total / 2)}
    ${halves.map(([age, people]) => `| 2023 | ${age} | ${String(people)} | |`).join('\n')}`;

  const line = (
    sheets: readonly string[],
    id: string,
    cut: Readonly<Record<string, string>> = {},
  ): string => {
    const found = measured(sheets, id).find(
      ({ year, disaggregation }) => year === 2023 && JSON.stringify(disaggregation) === JSON.stringify(cut),
    );
    return found ? [lineOf(found), found.numerator, found.denominator].join(' ') : 'none';
  };
  const whole = cells(1000);
  const half = cells(1000, ['Y0T14', 300], ['Y15T64', 600]);
  const flow = `
    STA_FLOW | year | direction | group | partner | duration | total | female | male
             | 2023 | IN        | _T    | _T      | LT       | 50    | 20     | 30
             | 2023 | OUT       | _T    | _T      | LT       | 80    |        |`;

  test.each([
    // 3 of 3 cells and 3 + 1 + 1 of 9: 8 of 12, where the mean of 100 % and 55.6 % would be 77.8 %
    ['GOV-03', [whole, half], {}, '66.666667 A 8 12'],
    // rows by sex: 1 of 1 and 1 of 3
    ['GOV-04', [whole, half], {}, '50 A 2 4'],
    // of a sheet that one country alone has: 3 + 1 of 6
    ['GOV-03', [whole, half + flow], { sheet_id: 'STA_FLOW' }, '66.666667 A 4 6'],
  ])('%s of %j', (id, sheets, cut, expected) => {
    expect(line(sheets, id, cut)).toBe(expected);
  });

  test('agreement: the mean over all checks of all countries', () => {
    const pair = (lab: number, permits: number): string => `${whole}
      LAB_FWP    | year | event | citizenship | isco | isic | total
                 | 2023 | VALID | _T          | _T   | _T   | ${String(lab)}
      INT_PERMIT | year | event | reason | length | citizenship | total
                 | 2023 | VALID | WORK   | _T     | _T          | ${String(permits)}`;
    // d = 2·|300 − 100| / 400 = 1 and 0: (0 + 1) of 2
    expect(line([pair(300, 100), pair(100, 100)], 'GOV-05')).toBe('50 A 1 2');
  });

  test('a country without the figure that holds more than a fifth of the people: none', () => {
    const nobody = `
      STA_POP | year | age | total
              | 2019 | _T  | 1000`;
    expect(line([whole, nobody], 'GOV-05')).toBe('null O LOW_COVERAGE  ');
  });

  test('what counts rows of lists is not put together', () => {
    const goals = `${whole}
      PLN_GOALS | goal_id | level | title
                | G1      | GOAL  | Income
      PLN_LINKS | goal_id | dimension | strength | asserted_by
                | G1      | REM       | 2        | PLN`;
    expect(measured([goals, goals], 'GOV-08')).toEqual([]);
  });
});
