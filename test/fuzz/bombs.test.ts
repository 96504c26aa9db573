/**
 * Bombs: a file that asks for too much is refused with a number, or read rightly where it can be, within 10 seconds
 * of one processor and 300 MB of resident memory. Both are measured from outside: the child process is ended when it
 * takes longer. `npm run fuzz -- --bombs` prints the figures, with those of the slowest bombs, left out here.
 */
import { describe, expect, it } from 'vitest';
import { MEMORY, setOff, TIME } from './bomb-run.ts';
import { bombs } from './bombs.ts';

describe('bombs', () => {
  it.each(bombs.filter((bomb) => !bomb.slow))('$name', { timeout: 180_000 }, async (bomb) => {
    const { ended, right, milliseconds, bytes, file } = await setOff(bomb);
    expect(file, 'bytes of the file').toBeLessThan(40 * 2 ** 20);
    expect({ ended, right }).toEqual({ ended, right: true });
    expect(milliseconds, 'milliseconds').toBeLessThan(TIME);
    expect(bytes, 'bytes of memory').toBeLessThan(MEMORY);
  });
});
