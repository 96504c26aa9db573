/** The program of the test page: has files read by the worker, and measures what that does to the page. */
import { blobSource, browserPlatform, openWorkbook } from '../../core/formats/browser.ts';
import { readInWorker, type WorkerReadOptions } from '../../core/formats/worker/client.ts';
import type { Book } from '../../core/model.ts';
import { outcomeOf, type Outcome } from './content.ts';

export interface Measured {
  readonly outcome: string;
  readonly rows: number;
  /** Sum of column A, and the cells of the last row. */
  readonly sum: number;
  readonly lastRow: readonly unknown[];
  /** What `progress` was told, `done` of `total`. */
  readonly steps: readonly (readonly [done: number, total: number])[];
  readonly milliseconds: number;
  /** Longest time for which the page could not do anything else, in milliseconds. */
  readonly longestGap: number;
  /** Bytes of the page's own heap once the result is there; the worker is not in it. */
  readonly heap: number;
}

let worker = new Worker('/worker.js');

async function read(url: string, options: WorkerReadOptions = {}): Promise<Book> {
  const blob = await (await fetch(url)).blob();
  return readInWorker(worker, 'test.xlsx', blob, options);
}

async function measure(url: string, stopAt = Infinity): Promise<Measured> {
  const blob = await (await fetch(url)).blob();
  const steps: [number, number][] = [];
  const signal = { aborted: false };
  const gaps = watchGaps();
  const start = performance.now();
  let book: Book | null = null;
  let outcome = 'read';
  try {
    book = await readInWorker(worker, 'test.xlsx', blob, {
      host: {
        signal,
        progress({ done, total }) {
          steps.push([done, total]);
          if (done >= stopAt * total) signal.aborted = true;
        },
      },
    });
  } catch (error) {
    outcome = String(error);
  }
  const milliseconds = performance.now() - start;
  // The turn in which the result came is part of what the page waits for.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const longestGap = gaps();
  const { usedJSHeapSize } = (performance as unknown as { memory: { usedJSHeapSize: number } }).memory;
  return { ...summary(book), outcome, steps, milliseconds, longestGap, heap: usedJSHeapSize };
}

function summary(book: Book | null): Pick<Measured, 'rows' | 'sum' | 'lastRow'> {
  const sheet = book?.sheets[0];
  if (!sheet) return { rows: 0, sum: 0, lastRow: [] };
  let sum = 0;
  for (let row = 2; row <= sheet.rowCount; row++) sum += Number(sheet.cell(row, 1).value);
  const lastRow = sheet.usedColumns.map((column) => sheet.cell(sheet.rowCount, column).value);
  return { rows: sheet.rowCount, sum, lastRow };
}

/** Longest time between two beats of a timer of 10 ms; call the result for it. */
function watchGaps(): () => number {
  let longest = 0;
  let last = performance.now();
  const beat = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(beat, 10);
  return () => {
    clearInterval(timer);
    beat();
    return longest;
  };
}

/** The rows of the first sheet, streamed on the page itself: how many, and the sum of column A. */
async function stream(url: string): Promise<{ readonly rows: number; readonly sum: number }> {
  const blob = await (await fetch(url)).blob();
  const book = await openWorkbook(blobSource('test.xlsx', blob), browserPlatform);
  let rows = 0;
  let sum = 0;
  const [sheet] = book.sheets;
  if (sheet)
    for await (const piece of book.rows(sheet))
      for (const { cells } of piece) {
        const value = cells[0]?.value;
        rows += 1;
        if (typeof value === 'number') sum += value;
      }
  return { rows, sum };
}

export interface PageProgram {
  outcome(url: string, options?: WorkerReadOptions): Promise<Outcome>;
  measure(url: string, stopAt?: number): Promise<Measured>;
  stream(url: string): Promise<{ readonly rows: number; readonly sum: number }>;
  /** Has a file read by a worker that cannot work. */
  outcomeOfWorker(workerUrl: string, url: string): Promise<Outcome>;
}

const program: PageProgram = {
  outcome: (url, options) => outcomeOf(read(url, options)),
  measure,
  stream,
  async outcomeOfWorker(workerUrl, url) {
    const other = worker;
    const blob = await (await fetch(url)).blob();
    worker = new Worker(workerUrl);
    const outcome = await outcomeOf(readInWorker(worker, 'test.xlsx', blob));
    worker = other;
    return outcome;
  },
};

Object.assign(globalThis, { program });
