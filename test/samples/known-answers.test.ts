/**
 * Figures worked out by hand, against the whole job on the files on disk. XTS: the examples of indicators §3.1–3.6,
 * 3.8, 3.9, and where those use other numbers the sample's own, with the sum beside the figure. Moldova: from
 * the published figures (docs/data-sources.md).
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { fromA1 } from '../../core/grid/address.ts';
import type { Book, Grid, Outcome, Report } from '../../core/index.ts';
import { run } from '../../core/index.ts';
import { readSample, reportOf, runSample, SAMPLES } from '../helpers/samples.ts';

type Figure = Report['indicators'][number];

/** `FLW-08 2023 sex=F` */
const nameOf = ({ indicator, year, disaggregation }: Figure): string =>
  [indicator, year, ...Object.entries(disaggregation).map((pair) => pair.join('='))].join(' ');

/** As shown: rounded half away from zero to the decimals of the indicator (indicators §1.5); then flags, reasons. */
function shown({ value, decimals, obsStatus, flags, reasons }: Figure): string {
  const factor = 10 ** (decimals ?? 0);
  const text =
    value === null
      ? 'null'
      : ((Math.sign(value) * Math.round(Math.abs(value) * factor * (1 + Number.EPSILON))) / factor).toFixed(
          decimals ?? 0,
        );
  // What a public edition would hide is looked at in test/compute/disclosure.
  const own = flags.filter((flag) => !flag.startsWith('HIDDEN_'));
  return [text, ...(obsStatus === 'A' ? [] : [obsStatus]), ...own, ...reasons].join(' ');
}

const XTS: Readonly<Record<string, string>> = {
  'CTX-01 2023': '10000000',
  'CTX-02 2023': '1.01',
  'CTX-03 2023': '60.0',
  'CTX-04 2023': '66.7',
  'CTX-05 2023': '20.0',
  'CTX-06 2023': '-25.0',
  'CTX-07 2023': '2000',
  'FLW-01 2023': '20000',
  'FLW-02 2023': '45000',
  'FLW-03 2023': '-25000',
  'FLW-04 2023': '-2.51',
  'FLW-05 2023': '2.01',
  'FLW-06 2023': '4.52',
  'FLW-07 2023': '-38.5',
  'FLW-08 2023': '2.0',
  'FLW-09 2023': '5.0',
  'FLW-10 2023': '4.9',
  'FLW-11 2023': '4.56',
  'FLW-12 2023': '0.4600',
  'FLW-13 2023': '0.3800',
  // Three destinations, so the three largest are all: 500 of 500 thousand.
  'FLW-14 2023': '100.0',
  'FLW-15 2023': '20.0',
  'FLW-16 2023': '-40000',
  'FLW-17 2023': '0.174',
  'FLW-18 2023': '25.0',
  // 20 000 refugees and 9 000 asylum seekers.
  'FRC-01 2023': '29000',
  'FRC-02 2023': '2.00',
  // 25 000 of 10 025 000.
  'FRC-03 2023': '249.4',
  'FRC-04 2023': '40.0',
  'FRC-05 2023': '30.0',
  'FRC-06 2023': '80.0',
  'FRC-07 2023': '3.75',
  // 3 000 asylum seekers beside 2 900 + 6 000 + 2 500 + 600 other first permits.
  'FRC-08 2023': '20.0',
  'FRC-09 2023': '5.00',
  'FRC-10 2023': 'null O MISSING_INPUT',
  'FRC-11 2023': '1200',
  'FRC-12 2023': '75.0',
  'SKL-01 2023': '22.5',
  'SKL-02 2023': '15.0',
  'SKL-03 2023': '1.88',
  'SKL-04 2023': '12.0',
  'SKL-04 2023 sex=F': '16.0',
  'SKL-05 2023': '48.0',
  'SKL-06 2023': '30.0',
  'SKL-07 2023': 'null O MISSING_INPUT',
  'GEN-01 2023': '40.0',
  'GEN-02 2023': '45.0',
  'GEN-03 2023': '233.3',
  'GEN-04 2023': '1.56',
  'GEN-05 2023': '23.5',
  'GEN-06 2023': '70.0',
  'DUR-01 2023': '90.0',
  'DUR-02 2023': '40.0',
  'DUR-03 2023': 'null O MISSING_INPUT',
  'DUR-04 2023': '20.0',
  'DUR-05 2023': '30.0',
  'DUR-06 2023': '15.6',
  'REM-01 2023': '1025.0',
  'REM-02 2023': '5.13',
  'REM-03 2023': '1040.0',
  // PAID has compensation of employees and no item to take off it (rulings B12).
  'REM-04 2023': '875.0 GROSS_CE',
  'REM-05 2023': '2050',
  'REM-06 2023': '5.08',
  // Two years of figures give one growth rate.
  'REM-07 2023': 'null O MISSING_INPUT',
  // Partners have 900 of the 1 025 of REM-01: 88 %.
  'REM-08 2023': '0.3750 E PARTIAL(88 %)',
  'REM-09 2023': '8.00',
  // Corridors at 6 % with 450 and 10 % with 225: 4 950 / 675.
  'REM-10 2023': '7.33',
  // Both corridors are dearer than 5 %.
  'REM-11 2023': '100.0',
  // (7.333 − 3) % of 1 025.
  'REM-12 2023': '44.42',
  'REM-13 2023': '1.28',
  'REM-14 2023': '2.56',
  'REM-15 2023': '20.5',
  'REM-16 2023': '15.0',
  'REM-17 2023': '10.5',
  // 210 000 + 96 000 registered of 300 000 + 150 000.
  'DIA-01 2023': '68.0',
  'DIA-02 2023': '0.30',
  'DIA-03 2023': '42.0',
  'DIA-04 2023': '2.40',
  'DIA-05 2023': '20.0',
  'DIA-06 2023': '30.0',
  // The fixture's first year: compensation is not given, so it counts as nothing.
  'REM-01 2018': '800.0',
  'REM-02 2018': '5.00',
  // By sex, over the women and men of STA_POP 2023.
  'FLW-01 2023 sex=F': '9000',
  'FLW-02 2023 sex=F': '18000',
  'FLW-08 2023 sex=F': '1.8',
  'FLW-08 2023 sex=M': '2.2',
  'FLW-09 2023 sex=F': '4.4',
  'FLW-09 2023 sex=M': '5.6',
};

const MOLDOVA: Readonly<Record<string, string>> = {
  'CTX-01 2017': '2755189',
  'CTX-01 2019': '2664224',
  // 2 664 224 / 2 707 203.
  'CTX-02 2019': '-1.59',
  'CTX-03 2019': 'null O MISSING_INPUT',
  // 9 514 404 016.209494 / 2 755 189 and 11 736 797 054.696486 / 2 664 224.
  'CTX-07 2017': '3453',
  'CTX-07 2019': '4405',
  'FLW-01 2019': 'null O MISSING_INPUT',
  // 247 828 / 2 924 668.
  'FLW-08 2000': '8.5',
  // 106 374 / 2 835 978, then carried forward over 2 755 189.
  'FLW-08 2015': '3.8',
  'FLW-08 2017': '3.9 E LAGGED(2)',
  // 104 713 / 2 664 224.
  'FLW-08 2019': '3.9',
  // 926 478 / 2 755 189.
  'FLW-09 2017': '33.6 E LAGGED(2)',
  // 1 029 526 / 2 664 224: 52 countries, without the sums of two regions that stand between them.
  'FLW-09 2019': '38.6',
  // 1 029 526 / (2 664 224 − 104 713 + 1 029 526).
  'FLW-10 2019': '28.7',
  // (104 713 / 106 374) to the power of a quarter.
  'FLW-11 2019': '-0.39',
  'FLW-12 2019': '0.1709',
  // Origins have 99 672 of 104 713.
  'FLW-13 2019': '0.3484 E PARTIAL(95 %)',
  // Russian Federation 294 245, Italy 188 923, Romania 177 482.
  'FLW-14 2019': '64.2',
  // 409 refugees among 2 707 203.
  'FRC-02 2018': '0.15',
  // 2 289 / (2 835 978 + 2 289) and 2 339 / (2 755 189 + 2 339).
  'FRC-03 2015': '80.6',
  'FRC-03 2017': '84.8',
  // 146 731 / (146 731 + 101 097) and 61 874 / (61 874 + 42 839).
  'GEN-02 2000': '59.2',
  'GEN-02 2019': '59.1',
  // 1 640 M, over 9 514.404 M; less 144.06 M paid; by 926 478 emigrants of 2015.
  'REM-01 2017': '1640.0',
  'REM-02 2017': '17.24',
  'REM-04 2017': '1495.9',
  'REM-05 2017': '1770 E LAGGED(2)',
  'REM-08 2017': '0.1773',
  'REM-01 2019': 'null O MISSING_INPUT',
};

let books: Readonly<Record<string, readonly Book[]>> = {};
let outcomes: Readonly<Record<string, Outcome>> = {};

beforeAll(async () => {
  books = Object.fromEntries(
    await Promise.all(SAMPLES.map(async (sample) => [sample, await readSample(sample)] as const)),
  );
  outcomes = Object.fromEntries(
    await Promise.all(SAMPLES.map(async (sample) => [sample, await runSample(sample)] as const)),
  );
});

describe.each([
  { sample: 'xts', answers: XTS },
  { sample: 'moldova', answers: MOLDOVA },
] as const)('$sample', ({ sample, answers }) => {
  let figures = new Map<string, string>();
  beforeAll(() => {
    const outcome = outcomes[sample];
    if (outcome) figures = new Map(reportOf(outcome).indicators.map((each) => [nameOf(each), shown(each)]));
  });

  test.each(Object.entries(answers))('%s: %s', (name, answer) => {
    expect(figures.get(name)).toBe(answer);
  });

  test('every figure can be followed to a cell that still holds what was read', () => {
    const grids = new Map<string, Grid>();
    for (const { file, sheets } of books[sample] ?? [])
      for (const sheet of sheets) grids.set(`${file}|${sheet.name}`, sheet);
    // Where rows were counted, the range in which they stand is told.
    const sources = (outcomes[sample]?.computed.facts ?? [])
      .flatMap((fact) => fact.sources)
      .filter(({ cell }) => !cell.includes(':'));
    const lost = sources.filter(
      ({ file, sheet, cell, raw }) => textAt(grids.get(`${file}|${sheet}`), cell) !== raw,
    );
    expect(lost).toEqual([]);
    expect(sources.length).toBeGreaterThan(100);
  });
});

test('moldova: every term of a national figure stands on cells of the right sheet', () => {
  const value = outcomes['moldova']?.computed.values.find(
    ({ indicator, year, disaggregation }) =>
      indicator === 'FLW-08' && year === 2019 && Object.keys(disaggregation).length === 0,
  );
  const sources = value?.inputs.flatMap((fact) => fact.sources) ?? [];
  expect(sources.map(({ file, sheet, raw }) => [file, sheet, raw].join(' ')).sort()).toEqual([
    'mda-sta.xlsx STA_POP 2664224',
    'mda-sta.xlsx STA_STOCK 104713',
  ]);
  const book = books['moldova']?.find(({ file }) => file === 'mda-sta.xlsx');
  for (const { sheet, cell, raw, value: taken } of sources) {
    const grid = book?.sheets.find(({ name }) => name === sheet);
    expect(textAt(grid, cell)).toBe(raw);
    expect(String(taken)).toBe(raw);
    // The row is that of 2019.
    expect(textAt(grid, cell.replace(/^[A-Z]+/, 'A'))).toBe('2019');
  }
});

test('moldova: emigrants stand on the countries of the published matrix, one cell each', () => {
  const value = outcomes['moldova']?.computed.values.find(
    ({ indicator, year, disaggregation }) =>
      indicator === 'FLW-09' && year === 2019 && Object.keys(disaggregation).length === 0,
  );
  const cells = (value?.inputs ?? [])
    .flatMap(({ sources }) => sources)
    .filter(({ sheet }) => sheet === 'STA_EMIG');
  expect(new Set(cells.map(({ cell }) => cell)).size).toBe(52);
  expect(cells.reduce((total, { raw }) => total + Number(raw), 0)).toBe(1_029_526);
});

function textAt(grid: Grid | undefined, address: string): string | undefined {
  const at = fromA1(address);
  const value = at && grid?.cell(at.row, at.column).value;
  return value === null || value === undefined ? undefined : String(value);
}

describe('findings on the fictional country', () => {
  test('a missing sheet that is the only evidence of a material link is high (coherence §5.5, C-407)', async () => {
    const { assessed } = run(await readSample('xts'));
    const missing = assessed.findings.filter(({ rule }) => rule === 'C-407');
    expect(missing.map(({ key, severity }) => [key, severity])).toEqual([['C-407|HEA|HEA_WORKF|2023', 'H']]);
  });
});
