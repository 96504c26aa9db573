/** The results of `bench validate` as people read them, held against the budgets of checking. */
import { median, type Measured } from '../measure.ts';
import { machine } from '../report.ts';
import { printTable, type Table } from '../table.ts';
import { FULL, nameOf, type Case } from '../validate.ts';
import { TITLES, type ValidatorName } from './validators.ts';

/** CPU time of validating over reading the same workbook; at most. */
const READ_TIMES = 2;
/** MiB of resident memory; at most. */
const PEAK = 400;
/** CPU time with a fault in every row over that of clean rows; at most. */
const BAD_TIMES = 3;

export interface Judgement {
  readonly what: string;
  readonly measured: string;
  readonly budget: string;
  readonly verdict: 'ok' | 'over' | 'not measured';
}

const of = (
  cases: readonly Case[],
  quality: 'clean' | 'bad',
  name: ValidatorName,
): Measured<string> | undefined =>
  cases
    .find(({ shape }) => shape.rows === FULL && shape.quality === quality)
    ?.results.find((each) => each.name === name);

const cpu = (result: Measured<string> | undefined): number =>
  median(result?.runs.map((run) => run.cpu) ?? []);
const peak = (result: Measured<string> | undefined): number =>
  median(result?.runs.map((run) => run.peak) ?? []);

export function judgements(cases: readonly Case[]): readonly Judgement[] {
  const judged = (what: string, value: number, most: number, unit: string, digits: number): Judgement => ({
    what,
    measured: Number.isNaN(value) ? '–' : `${value.toFixed(digits)} ${unit}`,
    budget: `at most ${String(most)} ${unit}`,
    verdict: Number.isNaN(value) ? 'not measured' : value <= most ? 'ok' : 'over',
  });
  const clean = of(cases, 'clean', 'xlsx');
  const bad = of(cases, 'bad', 'xlsx');
  const wrong = cases.flatMap(({ results }) => results.filter(({ verdict }) => !/^(?:yes|–)$/.test(verdict)));
  return [
    {
      what: 'everything found that the generator put in',
      measured: wrong.length === 0 ? 'yes' : `${String(wrong.length)} times not`,
      budget: 'yes',
      verdict: wrong.length === 0 ? 'ok' : 'over',
    },
    judged(
      'validate against reading, clean',
      cpu(clean) / cpu(of(cases, 'clean', 'read-xlsx')),
      READ_TIMES,
      '×',
      2,
    ),
    judged('peak memory, clean', peak(clean), PEAK, 'MB', 0),
    judged('a fault in every row against clean', cpu(bad) / cpu(clean), BAD_TIMES, '×', 2),
  ];
}

function resultTable(cases: readonly Case[]): Table {
  return {
    columns: [
      'sheet of 12 columns',
      'validator',
      'runs:',
      'CPU s:',
      'min–max:',
      'wall s:',
      'peak MB:',
      'found',
    ],
    rows: cases.flatMap(({ shape, results }) =>
      results.map((result, index) => {
        const times = result.runs.map((run) => run.cpu);
        return [
          index === 0 ? nameOf(shape) : '',
          TITLES[result.name],
          String(result.runs.length),
          cpu(result).toFixed(2),
          `${Math.min(...times).toFixed(2)}–${Math.max(...times).toFixed(2)}`,
          median(result.runs.map(({ wall }) => wall)).toFixed(2),
          peak(result).toFixed(0),
          result.verdict,
        ];
      }),
    ),
  };
}

const NOTES = [
  'Every run is a process of its own; the runs of the contenders alternate; medians are shown. CPU is user and system time of all',
  'threads, start-up included. "Found" compares rows and cases of each rule with what the generator put in. tableschema checks lists,',
  'numbers and required cells only; keys, sums of sexes, similar names, outliers and proposals have no counterpart there. A text table',
  'has no META, so that its rows are checked but not used.',
];

export function printValidate(
  cases: readonly Case[],
  { date, markdown }: { readonly date: string; readonly markdown: boolean },
): string {
  const budgets: Table = {
    columns: ['budget, at 1 000 000 rows', 'measured:', 'budget', 'verdict'],
    rows: judgements(cases).map(({ what, measured, budget, verdict }) => [what, measured, budget, verdict]),
  };
  return [
    `${markdown ? '## ' : ''}Validating, ${date}`,
    `${machine()}.`,
    printTable(resultTable(cases), markdown),
    NOTES.join('\n'),
    printTable(budgets, markdown),
  ].join('\n\n');
}
