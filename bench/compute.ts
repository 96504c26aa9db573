/**
 * `bench compute`: all indicators with all breakdowns, by the core and, from the same facts, by DuckDB: of both samples
 * in this process, where the second computation shows what is left once the program is warm, and of a large made-up
 * country with 50, 100 and 200 partners, each in a process of its own; and how long the pane's worker takes in Chromium after
 * one cell was typed over.
 */
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Book, figures } from '../core/index.ts';
import { fileSource, nodePlatform, readBook } from '../core/formats/index.ts';
import { inBrowser, productionBundle } from './browser.ts';
import type { ChangedBook, ChangedCase } from './compute/changed.ts';
import { answerInDuckDb, type DuckDbAnswer, gatherAsked } from './compute/duckdb.ts';
import type { LargeRun } from './compute/large.ts';

export interface ComputeCase {
  readonly sample: string;
  readonly figures: number;
  /** Figures with a value. */
  readonly valued: number;
  readonly facts: number;
  /** CPU seconds of reading rows and checking alone, and of the same with all figures, the first and the second time. */
  readonly checking: number;
  readonly first: number;
  readonly second: number;
  readonly duckdb: DuckDbAnswer;
}

export interface LargeCase extends LargeRun {
  /** For the size that has budgets. */
  readonly duckdb?: DuckDbAnswer;
}

export interface ComputeCases {
  readonly samples: readonly ComputeCase[];
  readonly large: readonly LargeCase[];
  /** In the pane. */
  readonly changed: readonly ChangedBook[];
}

const SAMPLES = ['xts', 'moldova'];
/** Partners of the large country: with half, all and twice the rows. */
const SIZES = [50, 100, 200];
/** The size that has budgets: 15 institutions × 25 years × 100 partners. */
const BUDGETED = 100;

/** What somebody has open in the pane: the workbook of a ministry. */
const CHANGED: readonly ChangedCase[] = [
  ...SAMPLES.map((sample) => ({ of: sample, sample, times: 4 })),
  { of: '10 partners', partners: 10, times: 2 },
  { of: `${String(BUDGETED)} partners`, partners: BUDGETED, times: 2 },
];

/** `site`: see `productionBundle`. */
export async function benchCompute(
  folder: string,
  site: string | null,
  tell: (line: string) => void,
): Promise<ComputeCases> {
  const samples = await benchSamples(tell);
  const large = await benchLarge(tell);
  const pages = await productionBundle(folder, site, tell);
  const changed = await inBrowser('measure-changes', { site: pages, cases: CHANGED });
  return { samples, large, changed: changed as readonly ChangedBook[] };
}

async function benchLarge(tell: (line: string) => void): Promise<readonly LargeCase[]> {
  const cases: LargeCase[] = [];
  for (const partners of SIZES) {
    tell(`large country: ${String(partners)} partners`);
    const own = (await inChild('compute', partners)) as LargeRun;
    if (partners !== BUDGETED) cases.push(own);
    else cases.push({ ...own, duckdb: (await inChild('compute-sql', partners)) as DuckDbAnswer });
  }
  return cases;
}

const CHILD = fileURLToPath(new URL('./child.js', import.meta.url));

async function inChild(task: string, partners: number): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, [CHILD, task, String(partners)]);
  return JSON.parse(stdout);
}

async function benchSamples(tell: (line: string) => void): Promise<readonly ComputeCase[]> {
  const cases: ComputeCase[] = [];
  for (const sample of SAMPLES) {
    tell(`sample: ${sample}`);
    const books = await readSample(sample);
    const checking = secondsOf(() => figures(books, { indicators: [] })).seconds;
    const asked = gatherAsked();
    const first = secondsOf(() => figures(books, { bound: asked.bound }));
    const second = secondsOf(() => figures(books)).seconds;
    const { values, facts } = first.result.computed;
    cases.push({
      sample,
      figures: values.length,
      valued: values.filter(({ value }) => value !== null).length,
      facts: facts.length,
      ...{ checking, first: first.seconds, second },
      duckdb: await answerInDuckDb(asked.figures, facts),
    });
  }
  return cases;
}

async function readSample(sample: string): Promise<readonly Book[]> {
  const folder = fileURLToPath(new URL(`../../samples/${sample}`, import.meta.url));
  const books: Book[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.xlsx')) continue;
    const source = await fileSource(join(folder, name));
    books.push(await readBook(source, nodePlatform));
    await source.close();
  }
  return books;
}

function secondsOf<T>(work: () => T): { readonly result: T; readonly seconds: number } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, seconds: (user + system) / 1e6 };
}
