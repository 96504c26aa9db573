/**
 * Confidence intervals against published worked examples: R. G. Newcombe, Two-sided confidence intervals for the single
 * proportion, and Interval estimation for the difference between independent proportions (Statistics in Medicine 17,
 * 1998), tables of the score method without continuity correction and of the hybrid score method.
 */
import { describe, expect, test } from 'vitest';
import { intervalOf, newcombe, wilson } from '../../core/quality/interval.ts';
import { catalogue } from '../../core/catalogue/index.ts';
import { loadSolver } from '../../core/formats/index.ts';
import { qualityOf } from '../../core/quality/quality.ts';
import { run } from '../../core/run.ts';
import { parseExample } from '../helpers/example.ts';
import { figure } from '../helpers/figures.ts';

const of = (count: number, sample: number) => ({ share: count / sample, sample });

describe('one share', () => {
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [29, 29, 0.883, 1],
  ])('%i of %i', (count, sample, low, high) => {
    const found = wilson(of(count, sample));
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  test('both ends stay on their side: never below none nor above all', () => {
    expect(wilson(of(0, 7)).low).toBe(0);
    expect(wilson(of(7, 7)).high).toBe(1);
  });
});

test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
])('%i of %i less %i of %i', (a, m, b, n, low, high) => {
  const found = newcombe(of(a, m), of(b, n));
  expect(found.low).toBeCloseTo(low, 4);
  expect(found.high).toBeCloseTo(high, 4);
});

const households = (asked: string) => `
  STA_HH | year | area | receives | households | persons | persons_poor | n_sample
         | 2023 | URB  | YES      | 15000      | 60000   | 6000         | 60
         | 2023 | URB  | NO       | 85000      | 340000  | 68000        | ${asked}`;

describe('figures of a survey', () => {
  test('a share: respondents are those of the rows of the denominator, in the unit of the figure', () => {
    const value = figure(households('340'), 'REM-16');
    expect(value.value).toBe(15);
    expect(value.survey).toEqual({ factor: 100, shares: [{ share: 0.15, sample: 400 }] });
    // z² = 3.841459: middle (0.15 + 3.841459/800) / (1 + 3.841459/400) = 0.1548018 / 1.0096036 = 0.1533293;
    // half 1.959964 × √(0.1275/400 + 3.841459/640000) / 1.0096036 = 1.959964 × 0.0180192 / 1.0096036 = 0.0349814.
    const interval = intervalOf(value);
    expect(interval).toMatchObject({ method: 'wilson', sample: 400 });
    expect(interval?.low).toBeCloseTo(11.8348, 3);
    expect(interval?.high).toBeCloseTo(18.8311, 3);
  });

  test('a difference of two shares has those of both', () => {
    const value = figure(households('340'), 'REM-17');
    // 68 000 of 340 000 less 6 000 of 60 000.
    expect(value.value).toBeCloseTo(10, 9);
    expect(value.survey?.factor).toBe(100);
    expect(value.survey?.shares).toEqual([
      { share: 0.2, sample: 340 },
      { share: 0.1, sample: 60 },
    ]);
    expect(intervalOf(value)).toMatchObject({ method: 'newcombe', sample: 400 });
  });

  test.each([
    ['a row that does not say how many were asked', households(''), 'REM-16'],
    [
      'a difference between the sexes: a sample is of both together',
      `STA_LF | year | pop_group | lf_status | total | female | male | n_sample
              | 2023 | FOREIGN   | EMP       | 1205  | 485    | 720  | 120
              | 2023 | FOREIGN   | UNE       | 165   | 85     | 80   | 20
              | 2023 | FOREIGN   | OLF       | 630   | 430    | 200  | 60`,
      'GEN-05',
    ],
  ])('%s has none', (_, text, id) => {
    const value = figure(text, id);
    expect(value.survey).toBeUndefined();
    expect(intervalOf(value)).toBeNull();
  });

  test.each([
    ['says so, also where cells are closed', '340', []],
    ['or does not', '', ['NO_SAMPLE']],
  ])('a survey that says how many were asked %s', async (_, asked, flags) => {
    const solver = await loadSolver();
    const { values } = run(parseExample(households(asked)).books, {
      disclosure: { edition: 'public', solver },
    }).computed;
    const quality = qualityOf(values, catalogue.templates);
    const [shown] = values.filter(({ indicator, value }) => indicator === 'REM-16' && value !== null);
    expect(shown && quality.get(shown)?.flags).toEqual(flags);
  });

  test('a figure that is not shown has none, whatever stands behind it', () => {
    const value = figure(households('340'), 'REM-16');
    expect(intervalOf({ ...value, value: null })).toBeNull();
  });
});
