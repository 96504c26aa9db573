/** What `bench compute` prints: the samples, the large country, and whether the budgets are met. */
import type { ComputeCases } from '../compute.ts';
import type { AfterChange } from './changed.ts';
import { median } from '../measure.ts';
import { machine } from '../report.ts';
import { grouped, printTable } from '../table.ts';
import type { DuckDbAnswer } from './duckdb.ts';
import { type LargeRun, YEARS } from './large.ts';

interface Budget {
  readonly what: string;
  readonly measured: string;
  readonly budget: string;
  readonly verdict: 'ok' | 'over';
}

/** Figures on which the two differ are wrong figures, whatever they cost. */
export function judgeCompute({ samples, large }: ComputeCases): readonly Budget[] {
  const [half, whole, twice] = large;
  const line = (what: string, measured: string, budget: string, isMet: boolean): Budget => ({
    ...{ what, measured, budget },
    verdict: isMet ? 'ok' : 'over',
  });
  const differing = [...samples, ...large].reduce((sum, { duckdb }) => sum + (duckdb?.different ?? 0), 0);
  const perRow = ({ cpu, rows }: LargeRun): number => cpu / rows;
  const slope = half && twice ? perRow(twice) / perRow(half) : NaN;
  const middles = samples.flatMap(({ changed }) => changed.map(middleOf));
  const worst = (of: keyof AfterChange): number => Math.max(...middles.map((each) => each[of]));
  const afterChange = (what: string, of: keyof AfterChange): Budget =>
    line(
      `pane, samples, one cell changed, ${what}: median of the slowest workbook`,
      `${fixed(worst(of), 0)} ms`,
      'at most 100 ms',
      worst(of) <= 100,
    );
  return [
    line('figures that DuckDB has otherwise', grouped(differing), 'none', differing === 0),
    line('large country, wall', `${fixed(whole?.wall)} s`, 'at most 2 s', (whole?.wall ?? NaN) <= 2),
    line(
      'large country, peak memory',
      `${fixed(whole?.peak, 0)} MB`,
      'at most 400 MB',
      (whole?.peak ?? NaN) <= 400,
    ),
    line(
      'CPU per row, twice the partners against half',
      `${fixed(slope)} ×`,
      'at most 1.25 ×',
      slope <= 1.25,
    ),
    afterChange('check', 'check'),
    afterChange('figures', 'figures'),
  ];
}

const fixed = (value = NaN, digits = 2): string => value.toFixed(digits);

export function printCompute(
  cases: ComputeCases,
  { date, markdown }: { readonly date: string; readonly markdown: boolean },
): string {
  const tables = [samplesTable(cases), largeTable(cases), budgetsTable(cases)].map((each) =>
    printTable(each, markdown),
  );
  return `${markdown ? '## ' : ''}Computing, ${date}\n\n${machine()}\n\n${tables.join('\n\n')}\n`;
}

type Table = Parameters<typeof printTable>[0];

const duckDbColumns = ['DuckDB, wall s: SQL:', 'load:', 'ask:', 'asked, with a value:', 'otherwise there:'];

const duckDbCells = (answer: DuckDbAnswer | undefined): readonly string[] =>
  answer
    ? [
        ...[answer.writing, answer.loading, answer.asking].map((each) => fixed(each)),
        ...[answer.valued, answer.different].map(grouped),
      ]
    : ['–', '–', '–', '–', '–'];

/** Medians of one workbook. */
const middleOf = (times: readonly AfterChange[]): AfterChange => ({
  check: median(times.map(({ check }) => check)),
  figures: median(times.map((each) => each.figures)),
});

const changedColumns = ['one cell changed, ms, check:', 'slowest:', 'figures:', 'slowest:'];

/** Of several workbooks the medians of the slowest. */
const changedCells = (workbooks: readonly (readonly AfterChange[])[]): readonly string[] =>
  (['check', 'figures'] as const).flatMap((of) => [
    grouped(Math.round(Math.max(...workbooks.map((times) => middleOf(times)[of])))),
    grouped(Math.round(Math.max(...workbooks.flat().map((each) => each[of])))),
  ]);

const samplesTable = ({ samples }: ComputeCases): Table => ({
  columns: [
    ...['sample', 'figures:', 'with a value:', 'facts:', 'check, CPU s:', 'with figures, first:', 'again:'],
    ...changedColumns,
    ...duckDbColumns,
  ],
  rows: samples.map((each) => [
    each.sample,
    ...[each.figures, each.valued, each.facts].map(grouped),
    ...[each.checking, each.first, each.second].map((seconds) => fixed(seconds)),
    ...changedCells(each.changed),
    ...duckDbCells(each.duckdb),
  ]),
});

const largeTable = ({ large }: ComputeCases): Table => ({
  columns: [
    ...[`15 institutions × ${String(YEARS)} years`, 'rows:', 'figures:', 'with a value:', 'facts:'],
    ...[
      'wall s:',
      'CPU s:',
      'MB before:',
      'peak MB:',
      'compared, wall s:',
      'all that is said, wall s:',
      'peak MB:',
    ],
    'rows of the largest workbook:',
    ...changedColumns,
    ...duckDbColumns,
  ],
  rows: large.map((each) => [
    `${String(each.partners)} partners`,
    ...[each.rows, each.figures, each.valued, each.facts].map(grouped),
    ...[each.wall, each.cpu].map((seconds) => fixed(seconds)),
    ...[each.before, each.peak].map((size) => grouped(Math.round(size))),
    ...[fixed(each.compared), fixed(each.told), grouped(Math.round(each.peakTold))],
    grouped(each.changedRows),
    ...changedCells([each.changed]),
    ...duckDbCells(each.duckdb),
  ]),
});

const budgetsTable = (cases: ComputeCases): Table => ({
  columns: ['budget', 'measured:', 'budget', 'verdict'],
  rows: judgeCompute(cases).map(({ what, measured, budget, verdict }) => [what, measured, budget, verdict]),
});
