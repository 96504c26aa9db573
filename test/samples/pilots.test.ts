/**
 * The pilot countries: clean workbooks, a source in every row, and national figures worked out by hand from the
 * published ones (docs/data-sources.md).
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { type CountryFigures, figures } from '../../core/index.ts';
import { PILOTS, readSample } from '../helpers/samples.ts';

const ANSWERS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  bangladesh: {
    'CTX-01 2019': 164_913_055,
    // 7 835 380 / 164 913 055: 76 countries, without 1 880 in the rows of South America, Melanesia and Micronesia.
    'FLW-09 2019': 4.7512,
    // 2 185 613 / 164 913 055.
    'FLW-08 2019': 1.3253,
    'REM-01 2017': 13_469.450_822,
    // 13 469.451 M / 293 732.447 M.
    'REM-02 2017': 4.5856,
  },
  jamaica: {
    'CTX-01 2019': 2_823_271,
    // 1 111 559 / 2 823 271, without 35 336 and 780 in the rows of the Caribbean and South America.
    'FLW-09 2019': 39.3713,
    // 23 468 / 2 823 271.
    'FLW-08 2019': 0.8312,
    'REM-01 2017': 2_521.823_125,
    // 2 521.823 M / 14 808.985 M.
    'REM-02 2017': 17.029,
  },
  tunisia: {
    'CTX-01 2019': 11_875_081,
    // 831 634 / 11 875 081, without 229 and 658 in the rows of South America and Melanesia.
    'FLW-09 2019': 7.0032,
    // 57 455 / 11 875 081.
    'FLW-08 2019': 0.4838,
    'REM-01 2017': 1_903.371_628,
    // 1 903.372 M / 42 163.530 M.
    'REM-02 2017': 4.5143,
  },
};
const INDICATORS = ['CTX-01', 'FLW-09', 'FLW-08', 'REM-01', 'REM-02'];

/** What the United Nations published as the plan; the sheets of the plan have no column for a source. */
const PUBLISHED_PLAN: ReadonlySet<string> = new Set(['COH_PLANS', 'PLN_GOALS']);

describe.each(PILOTS.map((sample) => ({ sample })))('$sample', ({ sample }) => {
  let found: CountryFigures | undefined;
  beforeAll(async () => {
    found = figures(await readSample(sample), { indicators: INDICATORS, by: [] });
  });

  test('no error, no warning and no note', () => {
    expect([...(found?.checked.issues ?? []), ...(found?.computed.issues ?? [])]).toEqual([]);
    expect(found?.checked.usable.length).toBeGreaterThan(12);
  });

  test('names a source in every row, or says that it is an illustration', () => {
    const tables = (found?.checked.usable ?? [])
      .map(({ dataset }) => dataset)
      .filter(({ template }) => template.layout === 'table' && !PUBLISHED_PLAN.has(template.id));
    const silent = tables.flatMap(({ template, rows }) =>
      rows
        .filter(({ values }) => {
          const hasSource = template.fields.some(({ id }) => id === 'source');
          return hasSource
            ? (values['source'] ?? '') === ''
            : !Object.values(values).some((value) => String(value).startsWith('Illustration'));
        })
        .map(({ number }) => `${template.id} row ${String(number)}`),
    );
    expect(silent).toEqual([]);
  });

  test.each(Object.entries(ANSWERS[sample] ?? {}))('%s: %s', (name, answer) => {
    const [indicator, year] = name.split(' ');
    const value = found?.computed.values.find(
      (each) =>
        each.indicator === indicator &&
        each.year === Number(year) &&
        Object.keys(each.disaggregation).length === 0,
    );
    expect(value?.value).toBeCloseTo(answer, 4);
    expect([value?.obsStatus, value?.flags]).toEqual(['A', []]);
  });
});
