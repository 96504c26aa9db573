/** What `bench compute` prints: the samples, the large country, and whether the budgets are met. */
import type { ComputeCases } from '../compute.ts';
import type { AfterChange, ChangedBook } from './changed.ts';
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
export function judgeCompute({ samples, large, changed }: ComputeCases): readonly Budget[] {
  const [half, whole, twice] = large;
  const line = (what: string, measured: string, budget: string, isMet: boolean): Budget => ({
    ...{ what, measured, budget },
    verdict: isMet ? 'ok' : 'over',
  });
  const differing = [...samples, ...large].reduce((sum, { duckdb }) => sum + (duckdb?.different ?? 0), 0);
  const perRow = ({ cpu, rows }: LargeRun): number => cpu / rows;
  const slope = half && twice ? perRow(twice) / perRow(half) : NaN;
  /** The median of the slowest workbook. */
  const afterChange = (what: string, books: readonly ChangedBook[]): Budget => {
    const slowest = Math.max(...books.map((book) => middleOf(book.changes).figures));
    return line(
      `pane, one cell changed, figures: median of the slowest workbook, ${what}`,
      `${fixed(slowest, 0)} ms`,
      'at most 100 ms',
      slowest <= 100,
    );
  };
  const ofSamples = new Set(samples.map(({ sample }) => sample));
  const madeUp = changed.filter(({ of }) => !ofSamples.has(of));
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
    afterChange(
      'samples',
      changed.filter(({ of }) => ofSamples.has(of)),
    ),
    afterChange(
      `made up, up to ${grouped(USUAL_ROWS)} rows`,
      madeUp.filter(({ rows }) => rows <= USUAL_ROWS),
    ),
    afterChange(
      'made up, larger',
      madeUp.filter(({ rows }) => rows > USUAL_ROWS),
    ),
  ];
}

/** Eight times as many as the largest workbook of the samples has. */
const USUAL_ROWS = 12_000;

const fixed = (value = NaN, digits = 2): string => value.toFixed(digits);

export function printCompute(
  cases: ComputeCases,
  { date, markdown }: { readonly date: string; readonly markdown: boolean },
): string {
  const tables = [samplesTable(cases), largeTable(cases), changedTable(cases), budgetsTable(cases)].map(
    (each) => printTable(each, markdown),
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

const changedTable = ({ changed }: ComputeCases): Table => ({
  columns: [
    ...[
      'one cell changed in the pane, ms',
      'workbook',
      'rows:',
      'first check:',
      'first figures:',
      'changes:',
    ],
    ...['check:', 'slowest:', 'figures:', 'slowest:'],
  ],
  rows: changed.map(({ of, file, rows, first, changes }) => [
    ...[of, file],
    ...[rows, first.check, first.figures, changes.length].map((each) => grouped(Math.round(each))),
    ...(['check', 'figures'] as const).flatMap((what) => [
      fixed(middleOf(changes)[what], 0),
      fixed(Math.max(...changes.map((each) => each[what])), 0),
    ]),
  ]),
});

const samplesTable = ({ samples }: ComputeCases): Table => ({
  columns: [
    ...['sample', 'figures:', 'with a value:', 'facts:', 'check, CPU s:', 'with figures, first:', 'again:'],
    ...duckDbColumns,
  ],
  rows: samples.map((each) => [
    each.sample,
    ...[each.figures, each.valued, each.facts].map(grouped),
    ...[each.checking, each.first, each.second].map((seconds) => fixed(seconds)),
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
    ...duckDbColumns,
  ],
  rows: large.map((each) => [
    `${String(each.partners)} partners`,
    ...[each.rows, each.figures, each.valued, each.facts].map(grouped),
    ...[each.wall, each.cpu].map((seconds) => fixed(seconds)),
    ...[each.before, each.peak].map((size) => grouped(Math.round(size))),
    ...[fixed(each.compared), fixed(each.told), grouped(Math.round(each.peakTold))],
    ...duckDbCells(each.duckdb),
  ]),
});

const budgetsTable = (cases: ComputeCases): Table => ({
  columns: ['budget', 'measured:', 'budget', 'verdict'],
  rows: judgeCompute(cases).map(({ what, measured, budget, verdict }) => [what, measured, budget, verdict]),
});
