/**
 * Reads the open workbook in as few calls as the limits allow: one for the list of sheets, one for what hangs on them,
 * and the cells in blocks, of which as many share a call as its answer holds. What is too large all the same is cut.
 */
import type { Piece, Reading } from '../host.ts';
import { checkSignal, trouble, troubleOf } from '../trouble.ts';
import { Besides } from './beside.ts';
import { blocksOf, cellsIn } from './blocks.ts';
import { CellBlock, FIRST_BYTES, jobBytes, type Job } from './cell-block.ts';
import { askSheet, loadBook, outlineOf, rangeOf, type Asked, type BookOutline } from './outline.ts';
import { failureOf, pause, type Context, type Session } from './session.ts';

/** Told as they come; `sheet` pieces stand in front of the blocks of their sheet. */
export async function readPieces(
  session: Session,
  context: Context,
  { sheets: wanted, signal, progress }: Reading,
  tell: (piece: Piece) => void,
): Promise<void> {
  checkSignal(signal);
  const book = await loadBook(context);
  checkSignal(signal);
  const asked = book.worksheets.map((sheet) =>
    askSheet(session, sheet, wanted === undefined || wanted.includes(sheet.id)),
  );
  const state = book.state?.getXml();
  await context.sync();
  tell(bookPiece(book, asked, state?.value ?? null));
  const read = asked.filter(({ beside }) => beside !== null);
  const jobs = read.flatMap(jobsOf);
  const total = jobs.reduce((sum, { box }) => sum + cellsIn(box), 0);
  refuseTooMany(jobs, total);
  let done = 0;
  // What hangs on the sheets comes with the first cells.
  const besides = new Besides(read, tell);
  const queue = new Queue(jobs);
  while (!queue.isOver) {
    checkSignal(signal);
    for (const block of await call(context, queue.next(), besides)) {
      if (!block.take()) {
        queue.again(block);
        continue;
      }
      tell(block.piece());
      done += cellsIn(block.job.box);
      await pause();
    }
    progress?.({ done, total });
  }
  if (besides.isTold) return;
  const told = besides.ask();
  await context.sync();
  told();
}

/** Cells in the used areas of one workbook; more is nearly always a mark at the far end of a sheet. */
const MOST_CELLS = 5_000_000;

function refuseTooMany(jobs: readonly Job[], total: number): void {
  if (total <= MOST_CELLS) return;
  const bySheet = new Map<string, number>();
  for (const { asked, box } of jobs) {
    const { name } = asked.sheet;
    bySheet.set(name, (bySheet.get(name) ?? 0) + cellsIn(box));
  }
  const [largest] = [...bySheet].sort(([, a], [, b]) => b - a);
  throw trouble('too-large', { sheet: largest?.[0] ?? '' });
}

function bookPiece(book: BookOutline, asked: readonly Asked[], state: string | null): Piece {
  const named = ({ items }: Excel.NamedItemCollection, sheet: string | null) =>
    items.map(({ name, formula, visible }) => ({
      ...{ name, sheet, hidden: !visible },
      refersTo: String(formula).replace(/^=/, ''),
    }));
  return {
    type: 'book',
    name: book.name,
    names: [...named(book.names, null), ...asked.flatMap(({ names, sheet }) => named(names, sheet.name))],
    properties: book.properties.items.map(({ key, value }) => [key, String(value)] as const),
    date1904: book.date1904,
    state,
    sheets: asked.map(outlineOf),
  };
}

function jobsOf(asked: Asked): readonly Job[] {
  const used = rangeOf(asked.used);
  if (!used || !asked.beside) return [];
  const { color, pattern } = asked.beside.fill;
  const isColoured = !color || !(pattern as string | null);
  const pace = { bytes: FIRST_BYTES };
  return blocksOf(used).map((box) => ({ asked, box, isColoured, pace }));
}

/** Largest answer that is asked for; Excel on the web gives none above 5 MB. */
const CALL_BYTES = 4_000_000;

/** Blocks on their way: those that were begun come first, so that few are held at a time. */
class Queue {
  private begun: CellBlock[] = [];
  private readonly fresh: CellBlock[];

  constructor(jobs: readonly Job[]) {
    const isWhole = jobs.reduce((sum, job) => sum + jobBytes(job), 0) <= CALL_BYTES;
    this.fresh = jobs.map((job) => new CellBlock(job, isWhole));
  }

  get isOver(): boolean {
    return this.begun.length + this.fresh.length === 0;
  }

  again(block: CellBlock): void {
    this.begun.push(block);
  }

  /** As many as one call can bring, and at least one. */
  next(): readonly CellBlock[] {
    const call: CellBlock[] = [];
    let bytes = 0;
    for (const list of [this.begun, this.fresh])
      for (;;) {
        const [first] = list;
        if (!first || (call.length > 0 && bytes + first.bytes > CALL_BYTES)) break;
        bytes += first.bytes;
        call.push(first);
        list.shift();
      }
    return call;
  }
}

/** The blocks that came; where the answer was too large, in halves. */
async function call(
  context: Context,
  blocks: readonly CellBlock[],
  besides: Besides,
): Promise<readonly CellBlock[]> {
  for (const block of blocks) block.ask();
  const arrived = besides.ask();
  try {
    await context.sync();
  } catch (error) {
    if (troubleOf(failureOf(error)) !== 'too-large') throw error;
    const smaller = blocks.length > 1 ? halves(blocks) : blocks[0]?.halves()?.map((half) => [half]);
    const [first, second] = smaller ?? [];
    if (!first || !second) throw error;
    return [...(await call(context, first, besides)), ...(await call(context, second, besides))];
  }
  arrived();
  return blocks;
}

const halves = (blocks: readonly CellBlock[]): readonly (readonly CellBlock[])[] => {
  const middle = Math.ceil(blocks.length / 2);
  return [blocks.slice(0, middle), blocks.slice(middle)];
};
