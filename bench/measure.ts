/**
 * Runs the contenders, each run in a process of its own, and their runs in turn (A B C A B C), so that a busy
 * moment of the machine does not fall on one of them alone.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { ReaderName } from './readers/index.ts';
import { verdict, type Totals } from './totals.ts';
import type { Shape } from './workbook/cells.ts';
import { existingWorkbook, type Workbook } from './workbook/workbooks.ts';

/** What a reading process tells when the reader is done. */
export interface ChildReport {
  /** User and system seconds of all threads since the process began. */
  readonly cpu: number;
  /** Seconds since the process began. */
  readonly wall: number;
  /** Largest resident memory so far, in MiB. */
  readonly peak: number;
  readonly totals: Totals | null;
}

export interface Run {
  readonly cpu: number;
  readonly wall: number;
  readonly peak: number;
}

/** One reader on one workbook. */
export interface Result {
  readonly reader: ReaderName;
  readonly runs: readonly Run[];
  /** Whether the cells read equal the true ones: `yes`, or what differs; `–` where none are looked at. */
  readonly equal: string;
}

const run = promisify(execFile);
const CHILD = fileURLToPath(new URL('./child.js', import.meta.url));

/** Made in a process of its own: the memory of a parent counts as the first peak of its children. */
export async function workbookOf(shape: Shape, folder: string): Promise<Workbook> {
  const existing = existingWorkbook(shape, folder);
  if (existing) return existing;
  await run(process.execPath, [CHILD, 'make', String(shape.rows), shape.texts, folder]);
  const made = existingWorkbook(shape, folder);
  if (!made) throw new Error(`The workbook with ${String(shape.rows)} rows was not made`);
  return made;
}

/** Every reader as often as asked. A reader that fails is not run again. */
export async function measure(
  workbook: Workbook,
  readers: readonly (readonly [reader: ReaderName, runs: number])[],
  tell: (reader: ReaderName, run: number) => void,
): Promise<readonly Result[]> {
  const results = readers.map(([reader]) => ({ reader, runs: [] as Run[], equal: 'yes' }));
  const rounds = Math.max(...readers.map(([, runs]) => runs));
  for (let round = 0; round < rounds; round++)
    for (const [index, [reader, runs]] of readers.entries()) {
      const result = results[index];
      if (!result || round >= runs || result.equal.startsWith('failed')) continue;
      tell(reader, round + 1);
      try {
        const { stdout } = await run(process.execPath, [CHILD, 'read', reader, workbook.path]);
        const { totals, ...used } = JSON.parse(stdout) as ChildReport;
        result.runs.push(used);
        const equal = totals ? verdict(totals, workbook.totals) : '–';
        if (result.equal === 'yes') result.equal = equal;
      } catch (error) {
        result.equal = `failed: ${reasonOf(error)}`;
      }
    }
  return results;
}

/** The line of an error's output that says what it was. */
function reasonOf(error: unknown): string {
  const { stderr = '', message = '' } = error as { stderr?: string; message?: string };
  const lines = `${stderr}\n${message}`.split('\n').map((line) => line.trim());
  return lines.find((line) => /error/i.test(line)) ?? lines.find((line) => line !== '') ?? 'no reason given';
}

/** The middle one of an odd number of figures; the mean of the middle two of an even number. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
