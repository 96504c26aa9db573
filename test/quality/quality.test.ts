/** How a figure stands to the one before, worked out by hand. */
import { describe, expect, test } from 'vitest';
import type { Fact, IndicatorValue } from '../../core/model.ts';
import { courseOf, qualityOf } from '../../core/quality/quality.ts';

const fact = (more: Partial<Fact> = {}): Fact => ({
  ...{ country: 'XTS', institution: 'STA', sheet: 'STA_POP', year: 2023, period: '2023', dimensions: {} },
  ...{ measure: 'total', value: 1, unit: 'persons', obsStatus: 'A', confStatus: 'F', flags: [], sources: [] },
  ...more,
});

const value = (year: number, number: number | null, more: Partial<IndicatorValue> = {}): IndicatorValue => ({
  ...{ indicator: 'CTX-01', country: 'XTS', year, disaggregation: {}, value: number, unit: 'persons' },
  ...{ obsStatus: 'A', confStatus: 'F', flags: [], reasons: [], missing: [] },
  ...{ numerator: null, denominator: null, inputs: [], excel: null },
  ...more,
});

const TEMPLATES = [
  { id: 'STA_POP', fields: [] },
  { id: 'STA_HH', fields: [{ id: 'n_sample', role: 'attribute', type: 'integer', required: false }] },
] as const;

/** Quality of the last of them. */
const last = (...values: readonly IndicatorValue[]) => {
  const newest = values.at(-1);
  return newest && qualityOf(values, TEMPLATES).get(newest);
};

describe('change', () => {
  test.each<[string, readonly IndicatorValue[], number | null, number | null]>([
    ['the first figure of a series', [value(2023, 200)], null, null],
    ['growth', [value(2022, 200), value(2023, 250)], 50, 25],
    ['decline', [value(2022, 200), value(2023, 150)], -50, -25],
    [
      'since the latest year that has a figure',
      [value(2020, 80), value(2021, null), value(2023, 100)],
      20,
      25,
    ],
    ['years in any order', [value(2022, 50), value(2021, 40), value(2023, 100)], 50, 100],
    ['from zero: no percentage', [value(2022, 0), value(2023, 5)], 5, null],
    ['to zero: no percentage', [value(2022, 5), value(2023, 0)], -5, null],
    ['below zero: no percentage', [value(2022, -20), value(2023, -25)], -5, null],
    ['without a figure of its own', [value(2022, 5), value(2023, null)], null, null],
    [
      'amounts in two currencies',
      [
        value(2022, 5, { unit: 'currency, millions', inputs: [fact({ unit: 'XTD' })] }),
        value(2023, 6, { unit: 'currency, millions', inputs: [fact({ unit: 'EUR' })] }),
      ],
      null,
      null,
    ],
    [
      'a ratio of amounts has no currency',
      [
        value(2022, 5, { unit: 'ratio', inputs: [fact({ unit: 'XTD' })] }),
        value(2023, 6, { unit: 'ratio', inputs: [fact({ unit: 'XTD' }), fact({ unit: 'USD' })] }),
      ],
      1,
      20,
    ],
    [
      'figures in per cent differ by percentage points; per cent of per cent would be read as those',
      [value(2022, 4, { unit: 'percent' }), value(2023, 5, { unit: 'percent' })],
      1,
      null,
    ],
    [
      'growth in per cent a year as well',
      [value(2022, 4, { unit: 'percent per year' }), value(2023, 5, { unit: 'percent per year' })],
      1,
      null,
    ],
    [
      'other countries, parts and indicators are series of their own',
      [
        value(2022, 1, { country: 'MDA' }),
        value(2022, 2, { disaggregation: { sex: 'F' } }),
        value(2022, 3, { indicator: 'CTX-02' }),
        value(2023, 9),
      ],
      null,
      null,
    ],
  ])('%s', (_, values, change, percent) => {
    const found = last(...values);
    expect([found?.change, found?.changePercent]).toEqual([change, percent]);
  });
});

describe('a break in the way of counting', () => {
  const broken = { flags: ['STATUS(B)'] };
  test.each<[string, readonly IndicatorValue[], readonly string[], number | null]>([
    ['in the year', [value(2022, 1), value(2023, 2, broken)], ['STATUS(B)', 'BREAK'], null],
    [
      'in a year between without a figure',
      [value(2021, 1), value(2022, null, broken), value(2023, 2)],
      ['BREAK'],
      null,
    ],
    [
      'seen only in a fact behind a missing figure',
      [value(2021, 1), value(2022, null, { inputs: [fact(broken)] }), value(2023, 2)],
      ['BREAK'],
      null,
    ],
    ['before the previous figure: both are counted anew', [value(2022, 1, broken), value(2023, 2)], [], 1],
    ['in the first year', [value(2023, 2, broken)], ['STATUS(B)'], null],
  ])('%s', (_, values, flags, change) => {
    const found = last(...values);
    expect([found?.flags, found?.change]).toEqual([flags, change]);
  });
});

describe('a figure that was carried forward', () => {
  const carried = (years: number) => ({ obsStatus: 'E' as const, flags: [`LAGGED(${String(years)})`] });
  const old = fact({ year: 2021, flags: ['STATUS(B)'] });

  test('is no figure of its year to compare with: the change is since the one that was carried', () => {
    const found = last(
      value(2020, 4),
      value(2021, 4.1, carried(1)),
      value(2022, 4.2, carried(2)),
      value(2023, 5),
    );
    expect(found).toMatchObject({ previous: { year: 2020, value: 4 }, change: 1, changePercent: 25 });
  });

  test('has itself no change: only what it is divided by is another', () => {
    const found = last(value(2020, 4), value(2021, 4.1, carried(1)));
    expect(found).toMatchObject({ previous: { year: 2020, value: 4 }, change: null, changePercent: null });
    expect(found?.flags).toEqual(['LAGGED(1)']);
  });

  test('a break in the figure that is carried was told in its own year', () => {
    const values = [
      value(2020, 1),
      value(2021, 2, { flags: ['STATUS(B)'], inputs: [old] }),
      value(2022, 2, { obsStatus: 'E', flags: ['STATUS(B)', 'LAGGED(1)'], inputs: [old] }),
      value(2023, null, { inputs: [old] }),
      value(2024, 3),
    ];
    const quality = qualityOf(values, TEMPLATES);
    expect(values.map((each) => quality.get(each)?.flags.includes('BREAK'))).toEqual([
      ...[false, true, false, false, false],
    ]);
    expect(quality.get(values[4] ?? value(0, 0))?.change).toBe(1);
  });

  test('a break that is first seen in a carried figure is one', () => {
    const found = last(
      value(2020, 1),
      value(2022, 2, { obsStatus: 'E', flags: ['STATUS(B)', 'LAGGED(1)'], inputs: [old] }),
      value(2023, 3),
    );
    expect([found?.flags, found?.change]).toEqual([['BREAK'], null]);
  });
});

describe('figures that are not made alike: sums with gaps', () => {
  const partial = (percent: number) => ({
    obsStatus: 'E' as const,
    flags: [`PARTIAL(${String(percent)} %)`],
  });
  test.each<[string, readonly IndicatorValue[], number | null, readonly string[]]>([
    [
      'after a whole one',
      [value(2022, 500), value(2023, 400, partial(80))],
      null,
      ['PARTIAL(80 %)', 'UNLIKE'],
    ],
    ['before a whole one', [value(2022, 400, partial(80)), value(2023, 500)], null, ['UNLIKE']],
    [
      'that cover other shares',
      [value(2022, 400, partial(80)), value(2023, 450, partial(90))],
      ...([null, ['PARTIAL(90 %)', 'UNLIKE']] as const),
    ],
    [
      'that cover the same share compare',
      [value(2022, 400, partial(80)), value(2023, 420, partial(80))],
      ...([20, ['PARTIAL(80 %)']] as const),
    ],
    [
      'compensation of employees gross in one year and net in the other',
      [value(2022, 4, { flags: ['GROSS_CE'] }), value(2023, 5)],
      ...([null, ['UNLIKE']] as const),
    ],
    [
      'another source stands in',
      [value(2022, 4), value(2023, 5, { flags: ['SUBSTITUTE(MFA_RETURN)'] })],
      ...([null, ['SUBSTITUTE(MFA_RETURN)', 'UNLIKE']] as const),
    ],
  ])('%s', (_, values, change, flags) => {
    const found = last(...values);
    expect([found?.change, found?.flags]).toEqual([change, flags]);
    expect(found?.previous?.year).toBe(2022);
  });
});

describe('the course of a series', () => {
  const years = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022];
  const values = years.map((year) => value(year, year === 2019 ? null : year - 2000)).toReversed();
  test.each<[number, readonly number[]]>([
    [2022, [2016, 2017, 2018, 2020, 2021, 2022]],
    [2016, [2015, 2016]],
    [2019, [2015, 2016, 2017, 2018]],
    [2014, []],
  ])('up to %i: at most six figures, oldest first, without gaps', (year, expected) => {
    const course = courseOf(values, year);
    expect(course.map((each) => each.year)).toEqual(expected);
    expect(course.map((each) => each.value)).toEqual(expected.map((each) => each - 2000));
  });
});

test('sources are counted by workbook and sheet, not by cell', () => {
  const source = (file: string, sheet: string, cell: string) => ({
    ...{ file, sheet, cell, raw: '1', value: 1, step: '', obsStatus: 'A' as const },
  });
  const inputs = [
    fact({ sources: [source('a.xlsx', 'STA_POP', 'D3'), source('a.xlsx', 'STA_POP', 'D4')] }),
    fact({ sources: [source('a.xlsx', 'STA_FLOW', 'D3'), source('b.xlsx', 'STA_POP', 'D3')] }),
  ];
  expect(last(value(2023, 1, { inputs }))?.sources).toBe(3);
});

test('the currency in META is no source of a figure', () => {
  const cell = { cell: 'B9', raw: 'USD', value: 1, step: 'USD = 1', obsStatus: 'A' as const };
  const inputs = [
    fact({ sheet: 'FIN_REMIT', sources: [{ ...cell, file: 'a.xlsx', sheet: 'FIN_REMIT' }] }),
    fact({ sheet: 'META', measure: 'fx_usd', sources: [{ ...cell, file: 'a.xlsx', sheet: 'META' }] }),
  ];
  expect(last(value(2023, 1, { inputs }))?.sources).toBe(1);
});

describe('a figure of a survey', () => {
  const cell = { file: 'a.xlsx', sheet: 'STA_HH', raw: '1', value: 1, step: '', obsStatus: 'A' as const };
  const of = (...samples: readonly (number | undefined)[]) =>
    fact({
      sheet: 'STA_HH',
      sources: samples.map((sample, at) => ({
        ...cell,
        cell: `E${String(at + 3)}`,
        ...(sample !== undefined && { sample }),
      })),
    });
  const other = fact({ sources: [{ ...cell, sheet: 'STA_POP', cell: 'C3' }] });
  test.each<[string, number | null, readonly Fact[], readonly string[]]>([
    ['that says how many were asked', 5, [of(40, 60)], []],
    ['that does not say it of one row', 5, [of(40, undefined), other], ['NO_SAMPLE']],
    ['that is not shown', null, [of(undefined)], []],
    ['or of none', 5, [other], []],
  ])('%s', (_, number, inputs, flags) => {
    expect(last(value(2023, number, { inputs }))?.flags).toEqual(flags);
  });
});
