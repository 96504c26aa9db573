/** What `bench pane` prints, and whether the budgets of the pane are met. */
import { median } from '../measure.ts';
import { machine } from '../report.ts';
import { grouped, printTable, type Table } from '../table.ts';
import type { PaneRun, StartRun, SyncRun } from './model.ts';

interface Budget {
  readonly what: string;
  readonly measured: string;
  readonly budget: string;
  readonly verdict: 'ok' | 'over';
}

const MOST_FIRST_LOAD = 250_000;
const MOST_SYNCS = 3;
const MOST_REQUEST = 5_000_000;
const MOST_TASK = 50;
/** Rows of the budget for tasks of the main thread. */
const FULL = 100_000;

const middle = (starts: readonly StartRun[], of: (start: StartRun) => number): number =>
  median(starts.map(of));

export function judgePane({ syncs, starts, checks }: PaneRun): readonly Budget[] {
  const most = (values: readonly number[]): number => Math.max(0, ...values);
  const full = checks.filter(({ rows }) => rows === FULL);
  const stages = syncs.filter(({ rows }) => rows < FULL);
  const line = (what: string, value: number, limit: number, unit: string): Budget => ({
    ...{ what, measured: `${grouped(Math.round(value))} ${unit}`.trim() },
    budget: `at most ${grouped(limit)} ${unit}`.trim(),
    verdict: value <= limit ? 'ok' : 'over',
  });
  const longest = (of: 'cpuOpening' | 'cpuChecking'): number => most(full.map((run) => run[of]));
  return [
    line(
      'first load, gzip, without office.js',
      middle(starts, ({ bytes }) => bytes),
      MOST_FIRST_LOAD,
      'bytes',
    ),
    line('syncs of a stage, up to 10 000 rows', most(stages.map((run) => run.syncs)), MOST_SYNCS, ''),
    line(
      'largest request or reply',
      most(syncs.flatMap(({ request, reply }) => [request, reply])),
      MOST_REQUEST,
      'bytes',
    ),
    line('longest task while 100 000 rows are opened, CPU', longest('cpuOpening'), MOST_TASK, 'ms'),
    line('longest task while 100 000 rows are checked, CPU', longest('cpuChecking'), MOST_TASK, 'ms'),
  ];
}

export function printPane(
  run: PaneRun,
  { date, markdown }: { readonly date: string; readonly markdown: boolean },
): string {
  const tables = [startTable(run), checkTable(run), syncTable(run), budgetTable(run)];
  const text = tables.map((each) => printTable(each, markdown)).join('\n\n');
  return `${markdown ? '## ' : ''}Pane, ${date}\n\n${machine()}\n\n${text}\n`;
}

const task = (milliseconds: number): string =>
  milliseconds === 0 ? 'below 50' : String(Math.round(milliseconds));

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);

const startTable = ({ starts }: PaneRun): Table => ({
  columns: [
    'start of the page:',
    'first paint, s:',
    'first button, s:',
    'longest task, ms:',
    'files:',
    'gzip, bytes:',
  ],
  rows: starts.map(({ paint, interactive, longest, files, bytes }, index) => [
    ...[String(index + 1), seconds(paint), seconds(interactive)],
    ...[task(longest), String(files), grouped(bytes)],
  ]),
});

const checkTable = ({ checks }: PaneRun): Table => ({
  columns: [
    ...[
      'rows of 12 cells:',
      'quality',
      'file, MB:',
      'opened, s:',
      'longest task, ms:',
      'of it CPU:',
      'checked, s:',
    ],
    ...['longest task, ms:', 'of it CPU:', 'tasks over 50 ms:'],
  ],
  rows: checks.map((run) => [
    ...[grouped(run.rows), run.quality === 'clean' ? 'clean' : 'a fault in every row'],
    ...[(run.bytes / 1e6).toFixed(1), seconds(run.opened), task(run.longestOpening)],
    ...[String(Math.round(run.cpuOpening)), seconds(run.checked), task(run.longestChecking)],
    ...[String(Math.round(run.cpuChecking)), String(run.tasks)],
  ]),
});

/** Two to learn what there is, and as many as the limit forces for what is asked for and what is sent. */
const leastSyncs = ({ syncs, requests, replies }: SyncRun): number =>
  Math.min(syncs, 2 + Math.ceil(Math.max(requests, replies) / MOST_REQUEST));

const syncTable = ({ syncs }: PaneRun): Table => ({
  columns: [
    'what the pane does in Excel',
    'rows of 12 cells:',
    'syncs:',
    'largest request, bytes:',
    'largest reply:',
    'all replies:',
    'least syncs:',
  ],
  rows: syncs.map((run) => [
    ...[run.what, grouped(run.rows), String(run.syncs), grouped(run.request), grouped(run.reply)],
    ...[grouped(run.replies), String(leastSyncs(run))],
  ]),
});

const budgetTable = (run: PaneRun): Table => ({
  columns: ['budget', 'measured:', 'budget', 'verdict'],
  rows: judgePane(run).map(({ what, measured, budget, verdict }) => [what, measured, budget, verdict]),
});
