/**
 * Thousands of mutated workbooks, always the same ones: each is read rightly (an independent reader agrees about
 * every cell) or refused with a number, soon and in little memory. `npm run fuzz` runs more.
 */
import { describe, expect, it } from 'vitest';
import { fuzz, MEMORY, type Trouble } from './run.ts';

const words = ({ seed, number, sample, steps, about }: Trouble): string =>
  `npm run fuzz -- --seed ${String(seed)} --first ${String(number)} --cases 1\n  ${sample}: ${steps.join('; ')}\n  ${about.join('\n  ')}`;

describe('mutated workbooks', () => {
  it('are read rightly or refused', { timeout: 300_000 }, async () => {
    const summary = await fuzz({ seed: 1, cases: 800 });
    expect(summary.bad.slice(0, 20).map(words).join('\n')).toBe('');
    expect(summary.memory).toBeLessThan(MEMORY);
    // The mutations reach what they are for: about a third of the files survive, and many refusals come.
    expect(summary.cases).toBe(800);
    expect(summary.right).toBeGreaterThan(130);
    expect(summary.refused).toBeGreaterThan(260);
    expect(Object.keys(summary.refusals).length).toBeGreaterThan(12);
  });
});
