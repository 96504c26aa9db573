/** The workbook of the large plan, in a process of its own: what `child.ts` runs and `coherence.ts` prints. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assess, type Book, catalogue, layoutBook, run } from '../../core/index.ts';
import { fileSource, nodePlatform, readBook, writeWorkbook } from '../../core/formats/index.ts';
import { makePlan, type PlanSize } from './plan.ts';

export interface CoherenceRun extends PlanSize {
  readonly figures: number;
  readonly findings: number;
  /** Wall and CPU seconds: model, findings and scores alone · the plan of all sheets · writing · all, from books to bytes. */
  readonly assess: Seconds;
  readonly layout: Seconds;
  readonly write: Seconds;
  readonly whole: Seconds;
  readonly bytes: number;
  /** Largest resident memory of the process in MB. */
  readonly peak: number;
}

export interface Seconds {
  readonly wall: number;
  readonly cpu: number;
}

/** Its figures are those of the ministries' workbooks of a sample; the plan and the support are made up. */
const SAMPLE = 'moldova';
const TIME = { country: 'MDA', year: 2019 };

export async function runCoherence(size: PlanSize): Promise<CoherenceRun> {
  const books = [...(await ministries()), ...makePlan(size, TIME)];
  const begun = clock();
  const outcome = run(books);
  const plan = await timed(() =>
    layoutBook(outcome, catalogue, {
      ...{ language: 'en', toolVersion: '0', asOf: '2020-06-01' },
      inputs: books.map(({ file, sha256 }) => ({ file, sha256, status: 'read', reason: null })),
    }),
  );
  const bytes = await timed(() => writeWorkbook(plan.result));
  const whole = since(begun);
  const { checked, computed } = outcome;
  const assessed = await timed(() => assess(checked, computed, catalogue, { values: {}, changed: [] }));
  return {
    ...size,
    figures: outcome.computed.values.length,
    findings: outcome.assessed.findings.length,
    ...{ assess: assessed.seconds, layout: plan.seconds, write: bytes.seconds, whole },
    bytes: bytes.result.length,
    peak: process.resourceUsage().maxRSS / 1024,
  };
}

/** All workbooks of the sample but that of the plan. */
async function ministries(): Promise<readonly Book[]> {
  const folder = fileURLToPath(new URL(`../../../samples/${SAMPLE}`, import.meta.url));
  const books: Book[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.xlsx') || name.endsWith('-pln.xlsx')) continue;
    const source = await fileSource(join(folder, name));
    books.push(await readBook(source, nodePlatform));
    await source.close();
  }
  return books;
}

interface Clock {
  readonly wall: number;
  readonly cpu: NodeJS.CpuUsage;
}

const clock = (): Clock => ({ wall: performance.now(), cpu: process.cpuUsage() });

function since({ wall, cpu }: Clock): Seconds {
  const { user, system } = process.cpuUsage(cpu);
  return { wall: (performance.now() - wall) / 1000, cpu: (user + system) / 1e6 };
}

async function timed<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly result: T; readonly seconds: Seconds }> {
  const begun = clock();
  const result = await work();
  return { result, seconds: since(begun) };
}
