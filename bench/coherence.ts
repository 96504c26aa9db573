/**
 * `bench coherence`: the coherence workbook of the largest exercise that the acceptance list asks for (coherence-workbook
 * §9), and of a quarter and half of it, which shows whether time grows with the rows only. Each in a process of its own.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { CoherenceRun } from './coherence/large.ts';

/** Shares of 200 goals, 400 policies and 5 000 projects. */
const SHARES = [0.25, 0.5, 1];

export async function benchCoherence(tell: (line: string) => void): Promise<readonly CoherenceRun[]> {
  const runs: CoherenceRun[] = [];
  for (const share of SHARES) {
    tell(`plan of ${String(200 * share)} goals`);
    const child = fileURLToPath(new URL('./child.js', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [child, 'coherence', String(share)]);
    runs.push(JSON.parse(stdout) as CoherenceRun);
  }
  return runs;
}
