/** The list of changes that the pane made. */
import { describe, expect, it } from 'vitest';
import { NOTHING_KEPT, reverseOf, withoutStep, withStep } from '../../addin/app/kept.ts';
import type { CellChange } from '../../addin/host/host.ts';

const change = (row: number, from: CellChange['from'], to: CellChange['to']): CellChange => ({
  ...{ sheet: 'LAB_OUT', row, column: 3, from, to },
});

describe('list of changes', () => {
  it('takes each step back in reverse order, and forgets it then', () => {
    const first = [change(4, 'Italyy', 'ITA'), change(5, ' x', 'x')];
    const one = withStep(NOTHING_KEPT, '2024-03-31T10:00:00Z', 'Fix S18', first);
    const two = withStep(one, '2024-03-31T10:01:00Z', 'Fix S03', [change(6, null, 7)]);
    expect(two.log.map(({ label }) => label)).toEqual(['Fix S18', 'Fix S03']);
    const [step] = two.log;
    if (!step) throw new Error('no step');
    expect(reverseOf(step)).toEqual([change(5, 'x', ' x'), change(4, 'ITA', 'Italyy')]);
    expect(withoutStep(two, step).log.map(({ label }) => label)).toEqual(['Fix S03']);
  });

  it('keeps no step that changed nothing', () => {
    expect(withStep(NOTHING_KEPT, '', 'Fix S18', [])).toBe(NOTHING_KEPT);
  });
});
