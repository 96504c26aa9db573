/** `bench read`: how fast workbooks are read, against plain inflate and three libraries, from 10 000 to 1 000 000 rows. */
import { measure, workbookOf, type Result } from './measure.ts';
import { OURS, PEERS, TITLES, type ReaderName } from './readers/index.ts';
import { grouped } from './table.ts';
import type { Shape } from './workbook/cells.ts';
import type { Workbook } from './workbook/workbooks.ts';

/** One workbook and how the readers fared with it. */
export interface Case {
  readonly shape: Shape;
  readonly bytes: number;
  readonly inflated: number;
  readonly results: readonly Result[];
}

/** Rows of the workbook that the budgets are about. */
export const FULL = 1_000_000;

/** The first holds the headers only: what reading it takes is start-up. */
const SHAPES: readonly Shape[] = [
  { rows: 0, texts: 'shared' },
  { rows: 10_000, texts: 'shared' },
  { rows: 200_000, texts: 'shared' },
  { rows: 200_000, texts: 'inline' },
  { rows: 200_000, texts: 'distinct' },
  { rows: FULL, texts: 'shared' },
];

/** Peers run once on the largest workbook, where each takes half a minute or more, and not at all if in a hurry. */
function readersFor(shape: Shape, quick: boolean): readonly (readonly [ReaderName, number])[] {
  const full = shape.rows === FULL;
  const ours: readonly ReaderName[] = full ? OURS : [...OURS, 'browser'];
  const peers = full && quick ? [] : PEERS;
  return [
    ...(['inflate', ...ours] as const).map((reader) => [reader, 3] as const),
    ...peers.map((reader) => [reader, full ? 1 : 3] as const),
  ];
}

/** `tell` gets a line for every step. */
export async function benchRead(
  folder: string,
  quick: boolean,
  tell: (line: string) => void,
): Promise<readonly Case[]> {
  const workbooks: Workbook[] = [];
  for (const shape of SHAPES) {
    tell(`workbook: ${nameOf(shape)}`);
    workbooks.push(await workbookOf(shape, folder));
  }
  const cases: Case[] = [];
  for (const [index, shape] of SHAPES.entries()) {
    const workbook = workbooks[index];
    if (!workbook) continue;
    const results = await measure(workbook, readersFor(shape, quick), (reader, run) => {
      tell(`${nameOf(shape)}: ${TITLES[reader]}, run ${String(run)}`);
    });
    cases.push({ shape, bytes: workbook.bytes, inflated: workbook.inflated, results });
  }
  return cases;
}

const TEXTS: Readonly<Record<Shape['texts'], string>> = {
  shared: '',
  inline: ', texts inline',
  distinct: ', 200 000 different texts',
};

export const nameOf = ({ rows, texts }: Shape): string =>
  rows === 0 ? 'headers only' : `${grouped(rows)} rows${TEXTS[texts]}`;
