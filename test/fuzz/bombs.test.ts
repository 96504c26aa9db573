/**
 * Bombs: a file that asks for too much is refused with a number, or read rightly where it can be, within 10 seconds
 * of one processor and 300 MB of resident memory. Both are measured from outside: the child process is ended when it
 * takes longer. `BOMBS=1` prints the figures.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bombs } from './bombs.ts';
import { Child, type Outcome } from './child.ts';

const SECONDS = 10;
const MEGABYTES = 300;
const MiB = 2 ** 20;
const folder = mkdtempSync(join(tmpdir(), 'bombs-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** How it ended: `refused`, `read` with the cells it must have, or what is wrong. */
function endOf(outcome: Outcome, holds: Readonly<Record<string, number>> | undefined): string {
  if (outcome.ended === 'refused')
    return /^(?:UNREADABLE|LOCKED|LIMIT) R\d\d$/.test(`${outcome.code} ${outcome.reason}`)
      ? 'refused'
      : `${outcome.code} ${outcome.reason}`;
  if (outcome.ended === 'thrown') return outcome.message;
  if (outcome.ended !== 'read') return outcome.ended;
  const cells = Object.fromEntries(
    (outcome.sheets[0]?.cells ?? []).map(([address, , value]) => [address, value]),
  );
  expect(cells, 'read, so it must be right').toEqual(holds);
  return 'read';
}

describe('bombs', () => {
  it.each(bombs)('$name', async (bomb) => {
    const path = join(folder, 'bomb.xlsx');
    bomb.write(path);
    expect(statSync(path).size).toBeLessThan(40 * MiB);
    const child = new Child(SECONDS * 1000);
    const outcome = await child.ask({ path });
    child.stop();
    if (process.env['BOMBS'])
      process.stdout.write(
        `${bomb.name}: ${outcome.ended} ${outcome.ended === 'refused' ? outcome.reason : ''} ${String(Math.round(outcome.took))} ms ${String(Math.round(outcome.peak / MiB))} MB, file ${String(Math.round(statSync(path).size / 1024))} KB\n`,
      );
    expect(endOf(outcome, bomb.holds)).toBeOneOf(['refused', 'read']);
    expect(outcome.peak / MiB).toBeLessThan(MEGABYTES);
  });
});
