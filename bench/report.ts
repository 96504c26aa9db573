/** The results of `bench read` as people read them, in a terminal or on the page of measurements. */
import { cpus, totalmem } from 'node:os';
import { cpuOf, growthOf, judgements } from './judge.ts';
import { median } from './measure.ts';
import { nameOf, type Case } from './read.ts';
import { OURS, PEERS, TITLES, type ReaderName } from './readers/index.ts';
import { printTable, type Table } from './table.ts';

export function machine(): string {
  const processors = cpus();
  const memory = String(Math.round(totalmem() / 2 ** 30));
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  return `${model}, ${String(processors.length)} cores, ${memory} GiB, Node ${process.version.slice(1)}, ${process.platform}`;
}

const fixed = (value: number, digits: number): string => (Number.isNaN(value) ? '–' : value.toFixed(digits));

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

function resultTable(cases: readonly Case[]): Table {
  const rows = cases.flatMap(({ shape, results, bytes, inflated }) => {
    const floor = cpuOf(results.find(({ reader }) => reader === 'inflate'));
    const size = shape.rows === 0 ? '' : ` (${megabytes(bytes)} MB, XML ${megabytes(inflated)} MB)`;
    return results.map(({ reader, runs, equal }, index) => {
      const cpu = runs.map((run) => run.cpu);
      const range = `${fixed(Math.min(...cpu), 2)}–${fixed(Math.max(...cpu), 2)}`;
      return [
        index === 0 ? nameOf(shape) + size : '',
        TITLES[reader],
        String(runs.length),
        fixed(median(cpu), 2),
        runs.length > 1 ? range : '–',
        fixed(median(runs.map(({ wall }) => wall)), 2),
        fixed(median(runs.map(({ peak }) => peak)), 0),
        fixed(median(cpu) / floor, 1),
        equal,
      ];
    });
  });
  return {
    columns: [
      'workbook, 12 columns',
      'reader',
      'runs:',
      'CPU s:',
      'min–max:',
      'wall s:',
      'peak MB:',
      '× inflate:',
      'cells equal',
    ],
    rows,
  };
}

function growthTable(cases: readonly Case[]): Table {
  const readers: readonly ReaderName[] = ['inflate', ...OURS, ...PEERS];
  return {
    columns: ['reader', 'start-up, CPU s:', '10 000 rows:', '200 000 rows:', '1 000 000 rows:'],
    rows: readers.map((reader) => {
      const { startUp, perMillion } = growthOf(cases, reader);
      return [TITLES[reader], fixed(startUp, 2), ...perMillion.map((value) => fixed(value, 3))];
    }),
  };
}

const judgementTable = (cases: readonly Case[]): Table => ({
  columns: ['budget, at 1 000 000 rows', 'measured:', 'budget', 'verdict'],
  rows: judgements(cases).map(({ what, measured, budget, verdict }) => [what, measured, budget, verdict]),
});

const NOTES = [
  'Every run is a process of its own; the runs of the readers alternate; medians are shown. CPU is user and system time of all',
  'threads, start-up included; peak is the largest resident memory. Wall times depend on what else the machine does. "Cells equal"',
  'compares counts and sums per kind of cell with what the generator wrote. Readers that hold the whole workbook are measured until',
  'they have it, before their cells are counted; streaming readers hand out every cell in the measured time.',
];

/** `date` is shown as given. */
export function printReport(
  cases: readonly Case[],
  { date, quick, markdown }: { readonly date: string; readonly quick: boolean; readonly markdown: boolean },
): string {
  const table = (content: Table): string => printTable(content, markdown);
  const peers = quick
    ? 'Of 1 000 000 rows, the other libraries were left out (--quick).'
    : 'Of 1 000 000 rows, each of the other libraries has a single run: an observation, not a median.';
  return [
    `${markdown ? '## ' : ''}Reading workbooks, ${date}`,
    `${machine()}.`,
    table(resultTable(cases)),
    [...NOTES, peers].join('\n'),
    table(judgementTable(cases)),
    'CPU seconds per million cells, without start-up (reading a workbook of headers only with the same reader):',
    table(growthTable(cases)),
  ].join('\n\n');
}
