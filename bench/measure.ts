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

/** What a process used until it had its result. */
export interface Run {
  /** User and system seconds of all threads since the process began. */
  readonly cpu: number;
  /** Seconds since the process began. */
  readonly wall: number;
  /** Largest resident memory so far, in MiB. */
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

/** What takes part: the arguments of its process, and how to judge what that process found. */
export interface Contender<Name extends string, Found> {
  readonly name: Name;
  readonly runs: number;
  readonly args: readonly string[];
  /** `yes`, what is wrong, or `–` where there is nothing to judge. */
  readonly judge: (found: Found) => string;
}

/** What a process of the benchmark prints when it is done. */
export interface ChildReport<Found> extends Run {
  readonly found: Found;
}

export interface Measured<Name extends string> {
  readonly name: Name;
  readonly runs: readonly Run[];
  readonly verdict: string;
}

/** Every contender as often as asked. One that fails is not run again. */
export async function measureInTurn<Name extends string, Found>(
  contenders: readonly Contender<Name, Found>[],
  tell: (name: Name, run: number) => void,
): Promise<readonly Measured<Name>[]> {
  const results = contenders.map(({ name }) => ({ name, runs: [] as Run[], verdict: 'yes' }));
  const rounds = Math.max(...contenders.map(({ runs }) => runs));
  for (let round = 0; round < rounds; round++)
    for (const [index, { name, runs, args, judge }] of contenders.entries()) {
      const result = results[index];
      if (!result || round >= runs || result.verdict.startsWith('failed')) continue;
      tell(name, round + 1);
      try {
        const { stdout } = await run(process.execPath, [CHILD, ...args]);
        const { found, ...used } = JSON.parse(stdout) as ChildReport<Found>;
        result.runs.push(used);
        if (result.verdict === 'yes') result.verdict = judge(found);
      } catch (error) {
        result.verdict = `failed: ${reasonOf(error)}`;
      }
    }
  return results;
}

/** Every reader on a workbook as often as asked. */
export async function measure(
  workbook: Workbook,
  readers: readonly (readonly [reader: ReaderName, runs: number])[],
  tell: (reader: ReaderName, run: number) => void,
): Promise<readonly Result[]> {
  const results = await measureInTurn(
    readers.map(([name, runs]) => ({
      name,
      runs,
      args: ['read', name, workbook.path],
      judge: (totals: Totals | null) => (totals ? verdict(totals, workbook.totals) : '–'),
    })),
    tell,
  );
  return results.map(({ name, runs, verdict: equal }) => ({ reader: name, runs, equal }));
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
