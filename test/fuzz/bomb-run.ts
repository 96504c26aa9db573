/** Sets off a bomb: writes it, has a child process read it, and says what came of it. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Bomb } from './bomb-parts.ts';
import { Child } from './child.ts';

/** What a bomb may take: milliseconds as `Child` counts them (`npm run fuzz -- --bombs`), and bytes of resident memory. */
export const TIME = 10_000;
export const MEMORY = 300 * 2 ** 20;

export interface Blast {
  /** `refused R25`, `read`; anything else is wrong. */
  readonly ended: string;
  readonly right: boolean;
  readonly milliseconds: number;
  readonly bytes: number;
  /** Bytes of the file. */
  readonly file: number;
}

/** `patience`: milliseconds after which the reader is ended. */
export async function setOff(bomb: Bomb, patience: number): Promise<Blast> {
  const folder = mkdtempSync(join(tmpdir(), 'bomb-'));
  try {
    const path = join(folder, 'bomb.xlsx');
    bomb.write(path);
    const child = new Child(patience);
    const outcome = await child.ask({ path });
    child.stop();
    const about = { milliseconds: outcome.took, bytes: outcome.peak, file: statSync(path).size };
    if (outcome.ended === 'refused') {
      const known =
        ['UNREADABLE', 'LOCKED', 'LIMIT'].includes(outcome.code) && /^R\d\d$/.test(outcome.reason);
      return { ...about, ended: `refused ${outcome.reason}`, right: known };
    }
    if (outcome.ended !== 'read')
      return { ...about, ended: outcome.ended === 'thrown' ? outcome.message : outcome.ended, right: false };
    const cells = (outcome.sheets[0]?.cells ?? []).map(([address, , value]) => [address, value]);
    return { ...about, ended: 'read', right: isDeepStrictEqual(Object.fromEntries(cells), bomb.holds) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
