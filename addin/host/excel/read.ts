/**
 * Reads the open workbook in as few calls as the limits allow: one for the list of sheets, one for what hangs on them,
 * and the cells in blocks, of which small sheets share a call. What is too large all the same is cut in halves.
 */
import type { Note, Range, Span } from '../../../core/index.ts';
import type { Piece, Reading, SheetBeside } from '../host.ts';
import { checkSignal, trouble, troubleOf } from '../trouble.ts';
import { BLOCK_CELLS, blockOf, blocksOf, CALL_CELLS, cellsIn, halvesOf, type CellLooks } from './blocks.ts';
import { askSheet, loadBook, outlineOf, rangeOf, type Asked, type BookOutline } from './outline.ts';
import { failureOf, pause, type Context, type Session } from './session.ts';

/** A block to be read. */
interface Job {
  readonly asked: Asked;
  readonly box: Range;
  /** Cells are filled in different ways, so that each must be asked. */
  readonly isColoured: boolean;
}

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
  for (const group of groupsOf(jobs)) {
    checkSignal(signal);
    for (const loaded of await readGroup(context, group, besides)) {
      tell(pieceOf(loaded));
      await pause();
    }
    done += group.reduce((sum, { box }) => sum + cellsIn(box), 0);
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

/** What hangs on the sheets, asked with a call until one brings it, and then told once. */
class Besides {
  isTold = false;
  private readonly asked: readonly Asked[];
  private readonly tell: (piece: Piece) => void;

  constructor(asked: readonly Asked[], tell: (piece: Piece) => void) {
    this.asked = asked;
    this.tell = tell;
  }

  /** What to do once the call has come back. */
  ask(): () => void {
    if (this.isTold) return () => undefined;
    const details = this.asked.map(askDetail);
    return () => {
      this.isTold = true;
      for (const detail of details) this.tell({ type: 'sheet', id: detail.id, beside: besideOf(detail) });
    };
  }
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
  return blocksOf(used, isColoured ? BLOCK_CELLS / 2 : BLOCK_CELLS).map((box) => ({
    asked,
    box,
    isColoured,
  }));
}

/** Blocks that share a call. */
function groupsOf(jobs: readonly Job[]): readonly (readonly Job[])[] {
  const groups: Job[][] = [];
  let weight = Infinity;
  for (const job of jobs) {
    const own = cellsIn(job.box) * (job.isColoured ? 2 : 1);
    if (weight + own > CALL_CELLS) {
      groups.push([]);
      weight = 0;
    }
    groups.at(-1)?.push(job);
    weight += own;
  }
  return groups;
}

async function readGroup(
  context: Context,
  jobs: readonly Job[],
  besides: Besides,
): Promise<readonly LoadedJob[]> {
  const loading = jobs.map((job) => askCells(job));
  const arrived = besides.ask();
  try {
    await context.sync();
  } catch (error) {
    if (troubleOf(failureOf(error)) !== 'too-large') throw error;
    const smaller = jobs.length > 1 ? halves(jobs) : halvesOfJob(jobs[0]);
    if (!smaller) throw error;
    const [first, second] = smaller;
    return [...(await readGroup(context, first, besides)), ...(await readGroup(context, second, besides))];
  }
  arrived();
  return loading;
}

interface LoadedJob {
  readonly job: Job;
  readonly range: Excel.Range;
  readonly looks: { readonly value: readonly (readonly CellLooks[])[] } | null;
}

function pieceOf({ job, range, looks }: LoadedJob): Piece {
  const { asked, box } = job;
  const fills = looks ? looks.value : fillOfAll(asked);
  return { type: 'block', id: asked.sheet.id, block: blockOf(box, range, fills) };
}

const halves = (jobs: readonly Job[]): readonly [readonly Job[], readonly Job[]] => {
  const middle = Math.ceil(jobs.length / 2);
  return [jobs.slice(0, middle), jobs.slice(middle)];
};

function halvesOfJob(job: Job | undefined): readonly [readonly Job[], readonly Job[]] | null {
  const boxes = job && halvesOf(job.box);
  return boxes ? [[{ ...job, box: boxes[0] }], [{ ...job, box: boxes[1] }]] : null;
}

/** The one fill of all cells; null for none. */
function fillOfAll({ beside }: Asked): string | null {
  const { color = '', pattern } = beside?.fill ?? {};
  return pattern === 'None' ? null : color.replace('#', '').toUpperCase();
}

function askCells(job: Job): LoadedJob {
  const { top, left, bottom, right } = job.box;
  const range = job.asked.sheet.getRangeByIndexes(top - 1, left - 1, bottom - top + 1, right - left + 1);
  range.load('values,formulas,valueTypes,numberFormat');
  const looks = job.isColoured
    ? range.getCellProperties({ format: { fill: { color: true, pattern: true } } })
    : null;
  return { job, range, looks };
}

/** What needs a look at the list first: hidden rows one by one, where tables and notes stand. */
interface AskedDetail {
  readonly id: string;
  readonly asked: Asked;
  readonly rows: { readonly value: readonly { readonly rowHidden?: boolean }[] } | null;
  readonly columns: { readonly value: readonly { readonly columnHidden?: boolean }[] } | null;
  readonly tables: readonly (readonly [Excel.Table, Excel.Range])[];
  readonly notes: readonly (readonly [text: string, Excel.Range])[];
}

function askDetail(asked: Asked): AskedDetail {
  const { beside, sheet } = asked;
  const around = beside?.around.isNullObject === false ? beside.around : null;
  const isMixed = (hidden: unknown): boolean => hidden === null;
  const located = (range: Excel.Range): Excel.Range => {
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return range;
  };
  return {
    ...{ id: sheet.id, asked },
    rows: around && isMixed(around.rowHidden) ? around.getRowProperties({ rowHidden: true }) : null,
    columns:
      around && isMixed(around.columnHidden) ? around.getColumnProperties({ columnHidden: true }) : null,
    tables: beside?.tables.items.map((table) => [table, located(table.getRange())] as const) ?? [],
    notes: [
      ...(beside?.notes?.items ?? []).map((note) => [note.content, located(note.getLocation())] as const),
      ...(beside?.comments?.items ?? []).map(
        (comment) => [conversation(comment), located(comment.getLocation())] as const,
      ),
    ],
  };
}

const conversation = ({ content, replies }: Excel.Comment): string =>
  [content, ...replies.items.map((reply) => reply.content)].join('\n');

function besideOf({ asked, rows, columns, tables, notes }: AskedDetail): SheetBeside {
  const around = asked.beside?.around;
  const box = around ? rangeOf(around) : null;
  const { merges } = asked.beside ?? {};
  const spans = (hidden: unknown, each: readonly boolean[] | undefined, first: number, last: number) =>
    hidden === true ? [{ first, last }] : spansOf(each ?? [], first);
  return {
    merges: merges && !merges.isNullObject ? merges.areas.items.flatMap((area) => rangeOf(area) ?? []) : [],
    hiddenRows: box
      ? spans(
          around?.rowHidden,
          rows?.value.map(({ rowHidden }) => rowHidden === true),
          box.top,
          box.bottom,
        )
      : [],
    hiddenColumns: box
      ? spans(
          around?.columnHidden,
          columns?.value.map(({ columnHidden }) => columnHidden === true),
          box.left,
          box.right,
        )
      : [],
    notes: notes
      .map(([text, range]): Note => ({ row: range.rowIndex + 1, column: range.columnIndex + 1, text }))
      .sort((a, b) => a.row - b.row || a.column - b.column),
    tables: tables.flatMap(([{ name, showHeaders }, range]) => {
      const place = rangeOf(range);
      return place ? [{ name, range: place, headerRows: showHeaders ? 1 : 0 }] : [];
    }),
  };
}

/** Neighbours that are hidden, together. */
function spansOf(hidden: readonly boolean[], first: number): readonly Span[] {
  const spans: Span[] = [];
  hidden.forEach((isHidden, index) => {
    if (!isHidden) return;
    const at = first + index;
    const last = spans.at(-1);
    if (last?.last === at - 1) spans[spans.length - 1] = { first: last.first, last: at };
    else spans.push({ first: at, last: at });
  });
  return spans;
}
