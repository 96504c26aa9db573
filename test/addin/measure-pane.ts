/**
 * The measuring program of `bench pane`, never a test: counts requests to the simulated Excel, and watches the production
 * bundle in Chromium. Takes one argument, JSON with the folder of the bundle and the workbooks; prints what it found.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import type { CellChange, CellMark, MarkedCell } from '../../addin/host/host.ts';
import { NO_STATE, printState } from '../../addin/host/pane-state.ts';
import type { CheckRun, PaneRun, StartRun, SyncRun } from '../../bench/pane/model.ts';
import { nodePlatform } from '../../core/formats/index.ts';
import { startChromium } from '../helpers/chromium.ts';
import { serveFolder, type StaticSite } from '../helpers/static-site.ts';
import { loadBook } from '../office/load.ts';
import { openExcel, type OpenExcel } from '../office/open-workbook.ts';

interface Workbook {
  readonly rows: number;
  readonly quality: 'clean' | 'bad';
  readonly path: string;
}

const SHEET = 'LAB_OUT';
/** Column `total`. */
const COLUMN = 6;
/** Cells that are fixed and marked. */
const CELLS = 1_000;
const STARTS = 3;

const { site, books } = JSON.parse(process.argv[2] ?? '') as {
  readonly site: string;
  readonly books: readonly Workbook[];
};

const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Requests of one thing done; the library gives references back in requests of its own. */
async function counted(
  { excel }: OpenExcel,
  what: string,
  rows: number,
  doing: () => Promise<unknown>,
): Promise<SyncRun> {
  excel.log.length = 0;
  await doing();
  const calls = excel.log.filter(
    ({ names }) => names.length === 0 || names.some((name) => name !== '_RemoveReference'),
  );
  return {
    ...{ what, rows, syncs: calls.length },
    request: Math.max(0, ...calls.map(({ requestBytes }) => requestBytes)),
    reply: Math.max(0, ...calls.map(({ replyBytes }) => replyBytes)),
    requests: calls.reduce((sum, { requestBytes }) => sum + requestBytes, 0),
    replies: calls.reduce((sum, { replyBytes }) => sum + replyBytes, 0),
  };
}

async function syncsOf({ rows, path }: Workbook): Promise<readonly SyncRun[]> {
  tell(`requests to Excel: ${String(rows)} rows`);
  const open = openExcel(await loadBook(path, readFileSync(path), nodePlatform), '1.17');
  const { host, book } = open;
  const sheet = book.sheets.find(({ name }) => name === SHEET);
  const at = Array.from({ length: CELLS }, (_, index) => ({ sheet: SHEET, row: index + 2, column: COLUMN }));
  const changes = at.slice(0, rows).map((place): CellChange => {
    const from = sheet?.at(place.row - 1, COLUMN - 1).value;
    return { ...place, from: typeof from === 'boolean' ? null : (from ?? null), to: 4_711 };
  });
  const marks = at.map((place): CellMark => ({
    ...place,
    severity: 'warning',
    text: 'Why, and what to do.',
  }));
  let marked: readonly MarkedCell[] = [];
  const reading = async (): Promise<void> => {
    for await (const piece of host.read()) if (piece.type === 'book') continue;
  };
  const runs = [await counted(open, 'read the workbook', rows, reading)];
  if (rows !== 10_000) return runs;
  return [
    ...runs,
    await counted(open, 'change 1 000 cells', rows, () => host.write(changes)),
    await counted(open, 'mark 1 000 cells', rows, async () => {
      marked = await host.mark(marks, []);
    }),
    await counted(open, 'take 1 000 marks off', rows, () => host.unmark(marked)),
    await counted(open, 'keep the state of the pane', rows, () => host.setState(printState(NO_STATE))),
    await counted(open, 'go to a cell', rows, () => host.goTo({ sheet: SHEET, cell: 'F9' })),
  ];
}

/** Watches tasks of the main thread; the browser tells of those of 50 ms and more. */
function watch(): void {
  const seen: { start: number; duration: number }[] = [];
  Object.assign(globalThis, { seenTasks: seen });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
}

interface Phase {
  /** Milliseconds of the page's clock. */
  readonly from: number;
  readonly to: number;
  readonly tasks: readonly number[];
}

/** Presses the button if one is named, and waits for what shows that it is done, looking once a frame. */
const phase = (page: Page, press: string | null, wanted: 'button' | 'grid' | 'again'): Promise<Phase> =>
  page.evaluate(
    async ([pressed, target]) => {
      const from = performance.now();
      const buttons = (): HTMLElement[] => Array.from(document.querySelectorAll<HTMLElement>('aside button'));
      const byText = (text: string): HTMLElement | undefined =>
        buttons().find(({ textContent }) => textContent === text);
      if (pressed !== null) byText(pressed)?.click();
      const isThere = {
        button: () => byText('Check the workbook') !== undefined,
        grid: () => document.querySelector('[role=gridcell]') !== null,
        again: () => byText('Check again') !== undefined,
      }[target];
      while (!isThere()) await new Promise((next) => requestAnimationFrame(next));
      const to = performance.now();
      // the observer hears of a task after its end
      await new Promise((next) => setTimeout(next, 500));
      const { seenTasks } = globalThis as unknown as { seenTasks: { start: number; duration: number }[] };
      const tasks = seenTasks.filter(({ start }) => start >= from).map(({ duration }) => duration);
      return { from, to, tasks };
    },
    [press, wanted] as const,
  );

const longestOf = ({ tasks }: Phase): number => Math.max(0, ...tasks);

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds on the processor. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Milliseconds on the processor of the longest task of a page's main thread meanwhile: what a free machine would show. */
async function onProcessor(browser: Browser, page: Page, doing: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await doing();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const threads = new Set(
    trace.traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${String(pid)} ${String(tid)}`),
  );
  const tasks = trace.traceEvents.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && threads.has(`${String(pid)} ${String(tid)}`),
  );
  return tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur / 1000), 0);
}

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'en', viewport: { width: 1200, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(600_000);
  await page.addInitScript(watch);
  return page;
}

async function startRun(browser: Browser, { address }: StaticSite): Promise<StartRun> {
  const page = await newPage(browser);
  await page.goto(address('standalone.html'), { waitUntil: 'commit' });
  const { to } = await phase(page, null, 'button');
  const { paint, tasks, names } = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    tasks: (globalThis as unknown as { seenTasks: { duration: number }[] }).seenTasks.map(
      ({ duration }) => duration,
    ),
    names: performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname.slice(1)),
  }));
  await page.context().close();
  const loaded = ['standalone.html', ...names.filter((name) => name.endsWith('.js'))];
  const sizes = loaded.map((name) => gzipSync(readFileSync(join(site, name)), { level: 9 }).length);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return { paint, interactive: to, bytes, files: loaded.length, longest: Math.max(0, ...tasks) };
}

async function checkRun(
  browser: Browser,
  { address }: StaticSite,
  { rows, quality, path }: Workbook,
): Promise<CheckRun> {
  tell(`page: ${String(rows)} rows, ${quality}`);
  const page = await newPage(browser);
  await page.goto(address('standalone.html'));
  await phase(page, null, 'button');
  const phases: Phase[] = [];
  const cpuOpening = await onProcessor(browser, page, async () => {
    const opening = phase(page, null, 'grid');
    await page.setInputFiles('input[type=file]', path);
    phases.push(await opening);
  });
  const cpuChecking = await onProcessor(browser, page, async () => {
    phases.push(await phase(page, 'Check the workbook', 'again'));
  });
  await page.context().close();
  const [opened, checked] = phases;
  if (!opened || !checked) throw new Error('A phase was not measured');
  return {
    ...{ rows, quality, bytes: statSync(path).size },
    ...{ opened: opened.to - opened.from, checked: checked.to - checked.from },
    ...{ longestOpening: longestOf(opened), longestChecking: longestOf(checked) },
    ...{ cpuOpening, cpuChecking, tasks: opened.tasks.length + checked.tasks.length },
  };
}

async function pageRuns(): Promise<Pick<PaneRun, 'starts' | 'checks'>> {
  const chromium = await startChromium();
  if (!chromium) throw new Error('No Chromium starts here (see test/helpers/chromium.ts)');
  const served = await serveFolder(site);
  const { browser } = chromium;
  const starts: StartRun[] = [];
  const checks: CheckRun[] = [];
  try {
    for (let n = 1; n <= STARTS; n++) {
      tell(`page: start ${String(n)}`);
      starts.push(await startRun(browser, served));
    }
    for (const book of books) checks.push(await checkRun(browser, served, book));
  } finally {
    await chromium.close();
    await served.close();
  }
  return { starts, checks };
}

const { starts, checks } = await pageRuns();
const syncs: SyncRun[] = [];
for (const book of books) if (book.quality === 'bad') syncs.push(...(await syncsOf(book)));
const found: PaneRun = { syncs, starts, checks };
process.stdout.write(JSON.stringify(found), () => process.exit(0));
