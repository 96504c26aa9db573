/** Holds the measurements of `bench read` against the budgets of reading. */
import { median, type Result } from './measure.ts';
import { FULL, type Case } from './read.ts';
import { OURS, TITLES, type ReaderName } from './readers/index.ts';

/** CPU time over that of plain inflate of the same bytes, at 1 000 000 rows; at most. */
const INFLATE_TIMES = 6;
/** MiB of resident memory at 1 000 000 rows; at most. */
const PEAK = 150;
/** CPU time of exceljs' streaming reader over ours; at least. */
const EXCELJS_TIMES = 6;
/** CPU time per cell at 1 000 000 rows over that at 200 000; at most, since single runs differ by a fifth. */
const GROWTH = 1.25;
const COLUMNS = 12;

export interface Judgement {
  readonly what: string;
  readonly measured: string;
  readonly budget: string;
  readonly verdict: 'ok' | 'over' | 'not measured';
}

export interface Growth {
  readonly reader: ReaderName;
  /** CPU seconds with a workbook of headers only, which the other figures leave out. */
  readonly startUp: number;
  /** CPU seconds per million cells at 10 000, 200 000 and 1 000 000 rows; NaN where not measured. */
  readonly perMillion: readonly number[];
}

export const cpuOf = (result: Result | undefined): number => median(result?.runs.map(({ cpu }) => cpu) ?? []);

export const resultOf = (cases: readonly Case[], rows: number, reader: ReaderName): Result | undefined =>
  cases
    .find(({ shape }) => shape.rows === rows && shape.texts === 'shared')
    ?.results.find((each) => each.reader === reader);

/** NaN, which nothing is at most or at least, stands for what was not measured. */
const judge = (isMet: boolean, value: number): Judgement['verdict'] =>
  Number.isNaN(value) ? 'not measured' : isMet ? 'ok' : 'over';

const figure = (value: number, unit: string, digits = 1): string =>
  Number.isNaN(value) ? '–' : `${value.toFixed(digits)} ${unit}`;

function judgeReader(cases: readonly Case[], reader: ReaderName): readonly Judgement[] {
  const ours = resultOf(cases, FULL, reader);
  const toInflate = cpuOf(ours) / cpuOf(resultOf(cases, FULL, 'inflate'));
  const peak = median(ours?.runs.map((run) => run.peak) ?? []);
  const toExceljs = cpuOf(resultOf(cases, FULL, 'exceljs')) / cpuOf(ours);
  const { perMillion } = growthOf(cases, reader);
  const growth = (perMillion[2] ?? NaN) / (perMillion[1] ?? NaN);
  const name = TITLES[reader];
  return [
    {
      what: `${name}: CPU time`,
      measured: figure(toInflate, '× inflate'),
      budget: `at most ${String(INFLATE_TIMES)} ×`,
      verdict: judge(toInflate <= INFLATE_TIMES, toInflate),
    },
    {
      what: `${name}: peak memory`,
      measured: figure(peak, 'MB', 0),
      budget: `at most ${String(PEAK)} MB`,
      verdict: judge(peak <= PEAK, peak),
    },
    {
      what: `${name}: against exceljs stream`,
      measured: figure(toExceljs, '× faster'),
      budget: `at least ${String(EXCELJS_TIMES)} ×`,
      verdict: judge(toExceljs >= EXCELJS_TIMES, toExceljs),
    },
    {
      what: `${name}: time per cell, 1 000 000 / 200 000 rows`,
      measured: figure(growth, '×', 2),
      budget: `at most ${String(GROWTH)} × (linear)`,
      verdict: judge(growth <= GROWTH, growth),
    },
  ];
}

export function judgements(cases: readonly Case[]): readonly Judgement[] {
  const wrong = cases.flatMap(({ results }) =>
    results.filter(({ reader, equal }) => (OURS.includes(reader) || reader === 'browser') && equal !== 'yes'),
  ).length;
  return [
    {
      what: 'Mainstream: cells equal in every workbook',
      measured: wrong === 0 ? 'yes' : `${String(wrong)} times not`,
      budget: 'yes',
      verdict: wrong === 0 ? 'ok' : 'over',
    },
    ...OURS.flatMap((reader) => judgeReader(cases, reader)),
  ];
}

export function growthOf(cases: readonly Case[], reader: ReaderName): Growth {
  const startUp = cpuOf(resultOf(cases, 0, reader));
  const perMillion = [10_000, 200_000, FULL].map(
    (rows) => (cpuOf(resultOf(cases, rows, reader)) - startUp) / ((rows * COLUMNS) / 1e6),
  );
  return { reader, startUp, perMillion };
}
