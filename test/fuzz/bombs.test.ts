/**
 * Bombs: a file that asks for too much is refused with a number, or read rightly where it can be, within 300 MB of
 * resident memory, measured from outside. How long each takes, and the slowest ones: `npm run fuzz -- --bombs`.
 */
import { describe, expect, it } from 'vitest';
import { MEMORY, setOff } from './bomb-run.ts';
import { bombs } from './bombs.ts';

/** Milliseconds after which a reader counts as hung; far above what any takes. */
const PATIENCE = 90_000;

describe('bombs', () => {
  it.each(bombs.filter((bomb) => !bomb.slow))('$name', { timeout: 180_000 }, async (bomb) => {
    const { ended, right, bytes, file } = await setOff(bomb, PATIENCE);
    expect(file, 'bytes of the file').toBeLessThan(40 * 2 ** 20);
    expect({ ended, right }).toEqual({ ended, right: true });
    expect(bytes, 'bytes of memory').toBeLessThan(MEMORY);
  });
});
