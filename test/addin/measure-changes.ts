/**
 * The measuring program of `bench compute` for the pane, never a test: the worker of the production bundle in Chromium, to
 * which an open workbook is handed, and after each change the sheet in which a cell was typed over, as the pane does.
 * Handing over is not counted. Takes one argument, JSON with the folder of the bundle and the cases; prints what it found.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { MemoryHost } from '../../addin/host/memory.ts';
import type { Piece } from '../../addin/host/host.ts';
import type { JobName } from '../../addin/worker/protocol.ts';
import {
  type AfterChange,
  type ChangedBook,
  type ChangedCase,
  numbersIn,
} from '../../bench/compute/changed.ts';
import { makeCountry, rowsOf } from '../../bench/compute/country.ts';
import { YEARS } from '../../bench/compute/large.ts';
import { bytesSource, nodePlatform, readBook } from '../../core/formats/index.ts';
import type { Book, Grid, Value } from '../../core/index.ts';
import { samplesFolder } from '../../samples/build.ts';
import { startChromium } from '../helpers/chromium.ts';
import { serveFolder } from '../helpers/static-site.ts';

const { site, cases } = JSON.parse(process.argv[2] ?? '') as {
  readonly site: string;
  readonly cases: readonly ChangedCase[];
};

async function* booksOf({ sample, partners }: ChangedCase): AsyncGenerator<Book> {
  if (partners !== undefined) yield* makeCountry({ partners, years: YEARS });
  if (sample === undefined) return;
  const folder = join(samplesFolder(), sample);
  for (const name of readdirSync(folder).sort())
    if (name.endsWith('.xlsx'))
      yield await readBook(bytesSource(name, new Uint8Array(readFileSync(join(folder, name)))), nodePlatform);
}

const cellsOf = (grid: Grid): readonly (readonly Value[])[] =>
  Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.columnCount }, (__, column) => {
      const { value } = grid.cell(row + 1, column + 1);
      return typeof value === 'boolean' ? String(value) : value;
    }),
  );

/** Where the bundle has its worker: it starts when a workbook is opened. */
async function workerOf(browser: Browser, address: string): Promise<string> {
  const page = await browser.newPage();
  await page.goto(address);
  const started = page.waitForEvent('worker');
  await page.setInputFiles('input[type=file]', join(samplesFolder(), 'xts/xts-soc.xlsx'));
  const url = (await started).url();
  await page.close();
  return url;
}

interface OnPage {
  hand(piece: Piece): void;
  /** Milliseconds until the answer. */
  ask(name: JobName): Promise<number>;
}

function openWorker(url: string): void {
  const worker = new Worker(url);
  let id = 0;
  const onPage: OnPage = {
    hand(piece) {
      worker.postMessage({ type: 'piece', piece });
    },
    ask: (name) =>
      new Promise((done, fail) => {
        const begun = performance.now();
        worker.onmessage = ({ data }: MessageEvent<{ readonly type: string }>) => {
          if (data.type === 'result') done(performance.now() - begun);
          else if (data.type === 'failure') fail(new Error(JSON.stringify(data)));
        };
        worker.postMessage({
          ...{ type: 'job', id: ++id, name },
          input: { language: 'en', settings: {}, of: 'workbook' },
        });
      }),
  };
  Object.assign(globalThis, { onPage });
}

/** The workbook in a worker of its own. */
async function changesOf(page: Page, { of, times }: ChangedCase, book: Book): Promise<ChangedBook | null> {
  const cells = numbersIn(book);
  if (cells.length === 0) return null;
  const host = new MemoryHost(
    book.file,
    book.sheets.map((grid) => ({ name: grid.name, rows: cellsOf(grid) })),
  );
  const ids = new Map((await host.sheets()).map(({ name, id }) => [name, id]));
  const timeOf = async (name: JobName, sheet?: string): Promise<number> => {
    const id = sheet === undefined ? undefined : ids.get(sheet);
    for await (const piece of host.read(id === undefined ? {} : { sheets: [id] }))
      await page.evaluate(
        // as text: a block of cells is far quicker to hand over so
        (text) => {
          const { onPage } = globalThis as unknown as { onPage: OnPage };
          onPage.hand(JSON.parse(text) as Piece);
        },
        JSON.stringify(piece),
      );
    return page.evaluate((job) => {
      const { onPage } = globalThis as unknown as { onPage: OnPage };
      return onPage.ask(job);
    }, name);
  };
  const first = { check: await timeOf('check'), figures: await timeOf('indicators') };
  const changes: AfterChange[] = [];
  for (let time = 1; time <= times; time++)
    for (const { sheet, row, column, value } of cells) {
      host.type(sheet, row, column, value + 2 * time - 1);
      const check = await timeOf('check', sheet);
      host.type(sheet, row, column, value + 2 * time);
      changes.push({ check, figures: await timeOf('indicators', sheet) });
    }
  return { of, file: book.file, rows: rowsOf([book]), first, changes };
}

const chromium = await startChromium();
if (!chromium) throw new Error('No Chromium starts here (see test/helpers/chromium.ts)');
const served = await serveFolder(site);
const start = served.address('standalone.html');
const found: ChangedBook[] = [];
try {
  const worker = await workerOf(chromium.browser, start);
  for (const each of cases)
    for await (const book of booksOf(each)) {
      process.stderr.write(`one cell changed: ${each.of}, ${book.file}\n`);
      const page = await chromium.browser.newPage();
      await page.goto(start);
      await page.evaluate(openWorker, worker);
      const own = await changesOf(page, each, book);
      if (own) found.push(own);
      await page.close();
    }
} finally {
  await chromium.close();
  await served.close();
}
process.stdout.write(JSON.stringify(found), () => process.exit(0));
