/**
 * The rulings on figures about work, health, education and protection (B1, B3, B19, B22–B28, B42, C), in cases small
 * enough to be worked out by hand.
 */
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { openResolver } from '../../core/compute/resolve.ts';
import { evaluateFigure } from '../../core/expression/evaluate.ts';
import { checkText } from '../helpers/checked.ts';
import { run } from '../helpers/ruling-cases.ts';

const table = (header: string, ...rows: readonly string[]): string => [header, ...rows].join('\n');

describe('B1: instruments', () => {
  const all =
    'REF1951 REF1967 STL1954 STL1961 ICRMW1990 ILO097 ILO143 ILO181 ILO189 TIP2000 SOM2000 VCCR1963';
  const sheets = (n: number, status = (index: number): string => (index < 4 ? 'RATIFIED' : 'NONE')): string =>
    table(
      'JUS_TREATY | instrument | status',
      ...all
        .split(' ')
        .slice(0, n)
        .map((instrument, index) => `| ${instrument} | ${status(index)}`),
    );
  run([
    { rule: 'all twelve: 4 of 12', indicator: 'PRO-08', sheets: sheets(12), is: '33.333333 A' },
    {
      rule: 'eleven are partial: 4 of 11',
      indicator: 'PRO-08',
      sheets: sheets(11),
      is: '36.363636 E PARTIAL(92 %)',
    },
    { rule: 'ten likewise: 4 of 10', indicator: 'PRO-08', sheets: sheets(10), is: '40 E PARTIAL(83 %)' },
    { rule: 'nine are too few', indicator: 'PRO-08', sheets: sheets(9), is: 'null O LOW_COVERAGE' },
    { rule: 'none ratified is zero', indicator: 'PRO-08', sheets: sheets(12, () => 'NONE'), is: '0 A' },
    { rule: 'signed is a half', indicator: 'PRO-08', sheets: sheets(12, () => 'SIGNED'), is: '50 A' },
    {
      rule: 'an instrument without status counts like one that is not there: 4 of 11',
      indicator: 'PRO-08',
      sheets: sheets(12, (index) => (index === 11 ? '' : index < 4 ? 'RATIFIED' : 'NONE')),
      is: '36.363636 E PARTIAL(92 %)',
    },
    {
      rule: 'no sheet, no figure',
      indicator: 'PRO-08',
      sheets: 'STA_POP | year | age | total\n| 2023 | _T | 9',
      is: 'null O MISSING_INPUT',
    },
    {
      rule: 'the list has no year, so earlier years have no figure',
      indicator: 'PRO-08',
      sheets: `META | period_start | 2022\n${sheets(12)}`,
      where: '2022',
      is: 'null O MISSING_INPUT',
    },
  ]);
});

describe('B3: workers of a group', () => {
  const INJURY = 'LAB_INJURY | year | pop_group | severity | cases | workers_ref';
  const others = '| 2023 | NONMIGRANT | NONFATAL | 20 | 10000';
  run([
    {
      rule: 'counted once, not once for each severity: (9/1000) / (20/10000)',
      indicator: 'SEC-10',
      sheets: table(
        INJURY,
        '| 2023 | MIGRANT | FATAL | 1 | 1000',
        '| 2023 | MIGRANT | NONFATAL | 8 | 1000',
        others,
      ),
      is: '4.5 A',
    },
    {
      rule: 'the largest where rows differ: (9/1500) / (20/10000)',
      indicator: 'SEC-10',
      sheets: table(
        INJURY,
        '| 2023 | MIGRANT | FATAL | 1 | 1000',
        '| 2023 | MIGRANT | NONFATAL | 8 | 1500',
        others,
      ),
      is: '3 A ROWS_DIFFER',
    },
    {
      rule: 'a row without workers leaves both terms, and one of two rows is too little',
      indicator: 'SEC-10',
      sheets: table(
        INJURY,
        '| 2023 | MIGRANT | FATAL | 1 | 1000',
        '| 2023 | MIGRANT | NONFATAL | 8 |',
        others,
      ),
      is: 'null O LOW_COVERAGE',
    },
    {
      rule: 'no case among migrants is zero',
      indicator: 'SEC-10',
      sheets: table(INJURY, '| 2023 | MIGRANT | NONFATAL | 0 | 1000', others),
      is: '0 A',
    },
    {
      rule: 'no case among the others gives no ratio',
      indicator: 'SEC-10',
      sheets: table(
        INJURY,
        '| 2023 | MIGRANT | NONFATAL | 8 | 1000',
        '| 2023 | NONMIGRANT | NONFATAL | 0 | 10000',
      ),
      is: 'null M ZERO_DENOMINATOR',
    },
    {
      rule: 'without the other group there is nothing to compare',
      indicator: 'SEC-10',
      sheets: table(INJURY, '| 2023 | MIGRANT | NONFATAL | 8 | 1000'),
      is: 'null O MISSING_INPUT',
    },
  ]);
});

describe('B19: agreements in force on 1 July', () => {
  const OUT = table(
    'LAB_OUT | year | destination | total',
    '| 2023 | FRA | 30',
    '| 2023 | ITA | 50',
    '| 2023 | _O | 20',
  );
  const AGREE = 'MFA_AGREE | agreement_id | partner | type | signed | in_force | ended';
  const sheets = (...rows: readonly string[]): string => `${OUT}\n${table(AGREE, ...rows)}`;
  run([
    {
      rule: 'of the destinations listed: 30 of 80',
      indicator: 'SEC-11',
      sheets: sheets('| A | FRA | BLA | 2020-01-01 | 2023-07-01 |'),
      is: '37.5 A',
    },
    {
      rule: 'a day later is too late',
      indicator: 'SEC-11',
      sheets: sheets('| A | FRA | BLA | 2020-01-01 | 2023-07-02 |'),
      is: '0 A',
    },
    {
      rule: 'ended on the day itself is no longer in force',
      indicator: 'SEC-11',
      sheets: sheets(
        '| A | FRA | BLA | 2010-01-01 | 2010-01-01 | 2023-07-01',
        '| B | ITA | BLA | 2010-01-01 | 2010-01-01 | 2023-07-02',
      ),
      is: '62.5 A',
    },
    {
      rule: 'two agreements with one country count once; other types do not',
      indicator: 'SEC-11',
      sheets: sheets(
        '| A | FRA | BLA | 2010-01-01 | 2010-01-01 |',
        '| B | FRA | BLA | 2015-01-01 | 2015-01-01 |',
        '| C | ITA | SSA | 2010-01-01 | 2010-01-01 |',
      ),
      is: '37.5 A',
    },
    {
      rule: 'no sheet of agreements, no figure',
      indicator: 'SEC-11',
      sheets: OUT,
      is: 'null O MISSING_INPUT',
    },
    {
      rule: 'a sheet without rows says that there is none',
      indicator: 'SEC-11',
      sheets: sheets(),
      is: '0 A',
    },
    {
      rule: 'destinations that are not listed give no figure',
      indicator: 'SEC-11',
      sheets: `LAB_OUT | year | destination | total\n| 2023 | _T | 100\n${table(AGREE, '| A | FRA | BLA | 2010-01-01 | 2010-01-01 |')}`,
      is: 'null O MISSING_INPUT',
    },
  ]);
});

describe('B22–B24: columns of one row', () => {
  run([
    {
      rule: 'pupils are the total of the sheet: (40/50) / (90/100)',
      indicator: 'EDU-04',
      sheets: table(
        'EDU_PUPIL | year | pop_group | level | total | school_age_pop',
        '| 2023 | FOREIGN | 1 | 40 | 50',
        '| 2023 | NATIVE | 1 | 90 | 100',
      ),
      is: '0.888889 A',
    },
    {
      rule: 'no native pupil gives no parity',
      indicator: 'EDU-04',
      sheets: table(
        'EDU_PUPIL | year | pop_group | level | total | school_age_pop',
        '| 2023 | FOREIGN | 1 | 40 | 50',
        '| 2023 | NATIVE | 1 | 0 | 100',
      ),
      is: 'null M ZERO_DENOMINATOR',
    },
    {
      rule: 'a level without population leaves both terms (its own year before had one level): (40/50) / (130/200)',
      indicator: 'EDU-04',
      sheets: table(
        'EDU_PUPIL | year | pop_group | level | total | school_age_pop',
        '| 2022 | FOREIGN | 1 | 1 | 2',
        '| 2023 | FOREIGN | 1 | 40 | 50',
        '| 2023 | FOREIGN | 2 | 30 |',
        '| 2023 | NATIVE | 1 | 80 | 100',
        '| 2023 | NATIVE | 2 | 50 | 100',
      ),
      is: '1.230769 A',
    },
    {
      rule: 'a region without households with a migrant leaves both terms: 20 of 100',
      indicator: 'SEC-08',
      sheets: table(
        'AGR_RURAL | year | region | hh_rural | hh_with_migrant',
        '| 2022 | North | 100 | 20',
        '| 2023 | North | 100 | 20',
        '| 2023 | South | 100 |',
      ),
      is: '20 A',
    },
    {
      rule: 'unknown place of training is a term: blank is missing',
      indicator: 'HEA-02',
      sheets: table(
        'HEA_WORKF | year | occup | active | foreign_trained | foreign_trained_unknown',
        '| 2023 | DOC | 100 | 10 |',
      ),
      is: 'null O MISSING_INPUT',
    },
    {
      rule: 'nobody known to be trained abroad is zero',
      indicator: 'HEA-02',
      sheets: table(
        'HEA_WORKF | year | occup | active | foreign_trained | foreign_trained_unknown',
        '| 2023 | DOC | 100 | 0 | 0',
      ),
      is: '0 A',
    },
    {
      rule: 'all of unknown training is no denominator',
      indicator: 'HEA-02',
      sheets: table(
        'HEA_WORKF | year | occup | active | foreign_trained | foreign_trained_unknown',
        '| 2023 | DOC | 100 | 0 | 100',
      ),
      is: 'null M ZERO_DENOMINATOR',
    },
    {
      rule: 'nobody left: a reason of its own',
      indicator: 'HEA-04',
      sheets: table('HEA_WORKF | year | occup | graduates | exits_abroad', '| 2023 | NUR | 900 | 0'),
      is: 'null M NO_EXITS',
    },
  ]);
});

describe('A4, A11: carried population, exits of the quarters', () => {
  const quarters = table(
    'HEA_WORKF | year | period | occup | active | exits_abroad',
    ...[1, 2, 3, 4].map(
      (quarter) => `| 2023 | 2023-Q${String(quarter)} | NUR | ${String(60 + 10 * quarter)} | 5`,
    ),
  );
  run([
    {
      rule: 'exits are added, workers are those of the last quarter: 20 of 100 + 20',
      indicator: 'HEA-01',
      sheets: quarters,
      is: '16.666667 A',
    },
    {
      rule: 'population up to five years old for density',
      indicator: 'HEA-03',
      sheets: `${table('HEA_WORKF | year | occup | active', '| 2023 | NUR | 10')}\n${table('STA_POP | year | age | total', '| 2018 | _T | 10000')}`,
      is: '10 E LAGGED(5)',
    },
    {
      rule: 'and for detected victims, not older',
      indicator: 'PRO-03',
      sheets: `${table('JUS_TIP | year | event | form | citizenship | age_band | total', '| 2023 | DETECTED | _T | _T | _T | 10')}\n${table('STA_POP | year | age | total', '| 2017 | _T | 10000')}`,
      is: 'null O MISSING_INPUT',
    },
  ]);
});

describe('B26, B27: sectors', () => {
  const EMP = 'LAB_EMP | year | pop_group | isic | isco | total | wage_mean | wage_n';
  run([
    {
      rule: 'all sections, unknown ones too: 30 of 100',
      indicator: 'SEC-03',
      sheets: table(
        EMP,
        '| 2023 | FOREIGN | A | _T | 20',
        '| 2023 | FOREIGN | _U | _T | 10',
        '| 2023 | NATIVE | A | _T | 70',
      ),
      is: '30 A',
    },
    {
      rule: 'the quotient of a sector: (20/30) / (60/100)',
      indicator: 'SEC-04',
      sheets: table(
        EMP,
        '| 2023 | FOREIGN | A | _T | 20',
        '| 2023 | FOREIGN | F | _T | 10',
        '| 2023 | NATIVE | A | _T | 40',
        '| 2023 | NATIVE | F | _T | 30',
      ),
      where: '2023 isic=A',
      is: '1.111111 A',
    },
    {
      rule: 'a sector without foreign-born workers has the quotient zero',
      indicator: 'SEC-04',
      sheets: table(
        EMP,
        '| 2023 | FOREIGN | A | _T | 0',
        '| 2023 | FOREIGN | F | _T | 10',
        '| 2023 | NATIVE | A | _T | 40',
        '| 2023 | NATIVE | F | _T | 30',
      ),
      where: '2023 isic=A',
      is: '0 A',
    },
    {
      rule: 'a sector reported for one group only is missing',
      indicator: 'SEC-04',
      sheets: table(
        EMP,
        '| 2023 | FOREIGN | F | _T | 10',
        '| 2023 | NATIVE | F | _T | 30',
        '| 2023 | NATIVE | A | _T | 30',
      ),
      where: '2023 isic=A',
      is: 'null O MISSING_INPUT',
    },
    {
      rule: 'no foreign-born workers is zero',
      indicator: 'SEC-03',
      sheets: table(EMP, '| 2023 | FOREIGN | A | _T | 0', '| 2023 | NATIVE | A | _T | 70'),
      is: '0 A',
    },
    {
      rule: 'rows by occupation do not enter: 200 − (100·1 + 200·3)/4 over 200',
      indicator: 'SEC-05',
      sheets: table(
        EMP,
        '| 2023 | FOREIGN | A | _T | 9 | 100 | 1',
        '| 2023 | FOREIGN | F | _T | 9 | 200 | 3',
        '| 2023 | FOREIGN | A | 7 | 9 | 700 | 9',
        '| 2023 | NATIVE | A | _T | 9 | 200 | 5',
      ),
      is: '12.5 A',
    },
    {
      rule: 'sections with both columns, here four of five: 200 − (100·1 + 200·3)/4 over 200',
      indicator: 'SEC-05',
      sheets: table(
        EMP,
        '| 2023 | FOREIGN | A | _T | 9 | 100 | 1',
        '| 2023 | FOREIGN | F | _T | 9 | 200 | 1',
        '| 2023 | FOREIGN | G | _T | 9 | 200 | 1',
        '| 2023 | FOREIGN | H | _T | 9 | 200 | 1',
        '| 2023 | FOREIGN | Q | _T | 9 | 900 |',
        '| 2023 | NATIVE | A | _T | 9 | 200 | 5',
      ),
      is: '12.5 E PARTIAL(80 %)',
    },
    {
      rule: 'one of two sections is too little to speak for all',
      indicator: 'SEC-05',
      sheets: table(
        EMP,
        '| 2023 | FOREIGN | A | _T | 9 | 100 | 1',
        '| 2023 | FOREIGN | Q | _T | 9 | 900 |',
        '| 2023 | NATIVE | A | _T | 9 | 200 | 5',
      ),
      is: 'null O LOW_COVERAGE',
    },
    {
      rule: 'the row of all sections where no section has both: (200 − 150)/200',
      indicator: 'SEC-05',
      sheets: table(
        EMP,
        '| 2023 | FOREIGN | A | _T | 9 | 100 |',
        '| 2023 | FOREIGN | _T | _T | 9 | 150 | 8',
        '| 2023 | NATIVE | _T | _T | 9 | 200 | 5',
      ),
      is: '25 A',
    },
    {
      rule: 'higher wages of the foreign-born are a negative gap',
      indicator: 'SEC-05',
      sheets: table(EMP, '| 2023 | FOREIGN | A | _T | 9 | 300 | 2', '| 2023 | NATIVE | A | _T | 9 | 200 | 5'),
      is: '-50 A',
    },
    {
      rule: 'no wage, no gap',
      indicator: 'SEC-05',
      sheets: table(EMP, '| 2023 | FOREIGN | A | _T | 9 | 300 | 2', '| 2023 | NATIVE | A | _T | 9 | 0 | 5'),
      is: 'null M ZERO_DENOMINATOR',
    },
  ]);
});

describe('B28: three years', () => {
  const TIP = 'JUS_TIP | year | event | form | citizenship | age_band | total';
  const years = (event: string, counts: readonly (number | '')[]): readonly string[] =>
    counts.map((count, index) => `| ${String(2021 + index)} | ${event} | _T | _T | _T | ${String(count)}`);
  run([
    {
      rule: 'sums of three years: 6 of 20',
      indicator: 'PRO-04',
      sheets: table(TIP, ...years('CONVICTED', [1, 2, 3]), ...years('PROSECUTED', [10, 0, 10])),
      is: '30 A',
    },
    {
      rule: 'one year missing, no figure',
      indicator: 'PRO-04',
      sheets: table(TIP, ...years('CONVICTED', [1, '', 3]), ...years('PROSECUTED', [10, 5, 10])),
      is: 'null O MISSING_INPUT',
    },
    {
      rule: 'nobody prosecuted in three years',
      indicator: 'PRO-04',
      sheets: table(TIP, ...years('CONVICTED', [0, 0, 0]), ...years('PROSECUTED', [0, 0, 0])),
      is: 'null M ZERO_DENOMINATOR',
    },
  ]);
});

describe('B42: revisions of ISIC', () => {
  const OUT = 'LAB_OUT | year | destination | isic | total';
  const sheets = (revision: number, ...rows: readonly string[]): string =>
    `META@xts-lab.xlsx | isic_rev | ${String(revision)}\n${table(OUT, ...rows)}`;
  run([
    {
      rule: 'revision 4: 10 of 40, unknown sectors in neither',
      indicator: 'SEC-01',
      sheets: sheets(4, '| 2023 | FRA | Q | 10', '| 2023 | FRA | F | 30', '| 2023 | FRA | _U | 5'),
      is: '25 A',
    },
    {
      rule: 'revision 5 cannot tell care from other services',
      indicator: 'SEC-01',
      sheets: sheets(5, '| 2023 | FRA | A | 10', '| 2023 | FRA | GTT | 30'),
      is: 'null O CLASSIFICATION',
    },
    {
      rule: 'nor sections from each other, whatever codes stand there',
      indicator: 'SEC-02',
      sheets: sheets(5, '| 2023 | FRA | A | 10', '| 2023 | FRA | F | 30'),
      is: 'null O CLASSIFICATION',
    },
    {
      rule: 'a year without rows is missing, not misclassified',
      indicator: 'SEC-01',
      sheets: `META@xts-lab.xlsx | period_start | 2022\n${sheets(5, '| 2023 | FRA | A | 10')}`,
      where: '2022',
      is: 'null O MISSING_INPUT',
    },
    {
      rule: 'more than a fifth unknown is flagged: .5² + .5², 30 of 110',
      indicator: 'SEC-02',
      sheets: sheets(4, '| 2023 | FRA | A | 40', '| 2023 | FRA | F | 40', '| 2023 | FRA | _U | 30'),
      is: '0.5 A UNKNOWN(27 %)',
    },
    {
      rule: 'a fifth is not: 20 of 100',
      indicator: 'SEC-02',
      sheets: sheets(4, '| 2023 | FRA | A | 40', '| 2023 | FRA | F | 40', '| 2023 | FRA | _U | 20'),
      is: '0.5 A',
    },
    {
      rule: 'all unknown is no distribution',
      indicator: 'SEC-02',
      sheets: sheets(4, '| 2023 | FRA | _U | 20'),
      is: 'null O MISSING_INPUT',
    },
  ]);
});

/** The figure of a part, whether or not it is among those given out. */
function partOf(sheets: string, id: string, cut: Readonly<Record<string, string>>): string {
  const indicator = catalogue.indicators.find((each) => each.id === id);
  if (!indicator?.value) throw new Error(id);
  const source = openResolver(checkText(sheets), catalogue);
  const { value, reasons } = evaluateFigure(indicator.value, source, { cut }).at(2023);
  return value === null ? reasons.join(' ') : String(Number(value.toFixed(6)));
}

describe('parts', () => {
  const example = (id: string): string =>
    (catalogue.indicators.find((each) => each.id === id)?.example ?? '').replaceAll(/\n\s*→.*/g, '');
  test.each([
    { id: 'SEC-03', cut: { isic: 'F' }, is: '8' },
    { id: 'SEC-04', cut: { isic: 'F' }, is: '4' },
    // (48 000 / 60 000) / (2 850 000 / 3 000 000)
    { id: 'SEC-04', cut: { isic: 'C' }, is: '0.842105' },
    { id: 'SEC-08', cut: { region: 'North' }, is: '20' },
    { id: 'SEC-09', cut: { corridor: 'ITA' }, is: '1.666667' },
    // (10 / 60 000) / (100 / 3 000 000): the workers are those of the group, not of the severity
    { id: 'SEC-10', cut: { severity: 'FATAL' }, is: '5' },
    { id: 'HEA-03', cut: { occup: 'NUR' }, is: '11.4' },
    // all students stay the denominator: 6 000 of 180 000
    { id: 'EDU-01', cut: { partner: 'FRA' }, is: '3.333333' },
    { id: 'PRO-01', cut: { area: 'RUR' }, is: '11' },
    // 30 of 4 000 000 under 18
    { id: 'PRO-03', cut: { age_band: 'CHILD' }, is: '0.75' },
    { id: 'PRO-03', cut: { age_band: '_U' }, is: 'MISSING_INPUT' },
    { id: 'PRO-05', cut: { age_band: 'CHILD' }, is: '100' },
    // one instrument is not eleven too few
    { id: 'PRO-08', cut: { instrument: 'ILO189' }, is: '50' },
  ])('$id $cut', ({ id, cut, is }) => {
    expect(partOf(example(id), id, cut)).toBe(is);
  });

  test('without the ages of children the population is not that of all ages', () => {
    const sheets = `JUS_TIP | year | event    | form | citizenship | age_band | total
      | 2023 | DETECTED | _T | _T | CHILD | 30
      STA_POP | year | age | total
      | 2023 | _T  | 10000`;
    expect(partOf(sheets, 'PRO-03', { age_band: 'CHILD' })).toBe('MISSING_INPUT');
  });

  test('wages by occupation are those of the rows of all sections: (200 − 150) / 200', () => {
    const sheets = `LAB_EMP | year | pop_group | isic | isco | total | wage_mean | wage_n
      | 2023 | FOREIGN | _T | 7  | 9 | 150 | 8
      | 2023 | FOREIGN | A  | _T | 9 | 100 | 8
      | 2023 | NATIVE  | _T | 7  | 9 | 200 | 5
      | 2023 | NATIVE  | A  | _T | 9 | 400 | 5`;
    expect(partOf(sheets, 'SEC-05', { isco: '7' })).toBe('25');
  });
});
