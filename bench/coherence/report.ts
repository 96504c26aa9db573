/** What `bench coherence` prints, and whether the figures of the acceptance list are met (coherence-workbook §9). */
import { machine } from '../report.ts';
import { grouped, printTable } from '../table.ts';
import type { CoherenceRun, Seconds } from './large.ts';

interface Budget {
  readonly what: string;
  readonly measured: string;
  readonly budget: string;
  readonly verdict: 'ok' | 'over';
}

const MOST_BYTES = 20e6;
const MOST_ASSESS = 2;
const MOST_WHOLE = 15;

/** Of the largest run, which is the last. */
export function judgeCoherence(runs: readonly CoherenceRun[]): readonly Budget[] {
  const largest = runs.at(-1);
  const line = (what: string, value = NaN, most: number, unit: string, digits: number): Budget => ({
    ...{ what, measured: `${value.toFixed(digits)} ${unit}`, budget: `at most ${String(most)} ${unit}` },
    verdict: value <= most ? 'ok' : 'over',
  });
  return [
    line('size of the workbook', (largest?.bytes ?? NaN) / 1e6, MOST_BYTES / 1e6, 'MB', 1),
    line('findings and scores, wall', largest?.assess.wall, MOST_ASSESS, 's', 2),
    line('whole workbook, wall', largest?.whole.wall, MOST_WHOLE, 's', 2),
  ];
}

export function printCoherence(
  runs: readonly CoherenceRun[],
  { date, markdown }: { readonly date: string; readonly markdown: boolean },
): string {
  const tables = [runsTable(runs), budgetsTable(runs)].map((each) => printTable(each, markdown));
  return `${markdown ? '## ' : ''}Coherence workbook, ${date}\n\n${machine()}\n\n${tables.join('\n\n')}\n`;
}

const both = ({ cpu, wall }: Seconds): string => `${cpu.toFixed(2)} / ${wall.toFixed(2)}`;

const runsTable = (runs: readonly CoherenceRun[]): Parameters<typeof printTable>[0] => ({
  columns: [
    ...['goals:', 'policies:', 'projects:', 'figures:', 'findings:', 'findings and scores, CPU / wall s:'],
    ...['sheets laid out:', 'written:', 'read to bytes, whole:', 'MB:', 'peak MB:'],
  ],
  rows: runs.map((run) => [
    ...[run.goals, run.policies, run.projects, run.figures, run.findings].map(grouped),
    ...[run.assess, run.layout, run.write, run.whole].map(both),
    ...[(run.bytes / 1e6).toFixed(1), grouped(Math.round(run.peak))],
  ]),
});

const budgetsTable = (runs: readonly CoherenceRun[]): Parameters<typeof printTable>[0] => ({
  columns: ['budget', 'measured:', 'budget', 'verdict'],
  rows: judgeCoherence(runs).map(({ what, measured, budget, verdict }) => [what, measured, budget, verdict]),
});
