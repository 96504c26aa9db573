/** The change log and the marks that are kept in the workbook: nothing is lost on the way there and back. */
import { describe, expect, it } from 'vitest';
import {
  MOST_CHANGES,
  NOTHING_KEPT,
  reverseOf,
  withReversed,
  withStep,
  type Kept,
} from '../../addin/app/kept.ts';
import { parseKept, printKept } from '../../addin/app/workbook-state.ts';
import type { CellChange } from '../../addin/host/host.ts';

const change = (row: number, from: CellChange['from'], to: CellChange['to']): CellChange => ({
  ...{ sheet: 'LAB_OUT', row, column: 3, from, to },
});

describe('list of changes', () => {
  it('numbers the steps and takes each back in reverse order', () => {
    const one = withStep(NOTHING_KEPT, 'Fix S18', [change(4, 'Italyy', 'ITA'), change(5, ' x', 'x')]);
    const two = withStep(one, 'Fix S03', [change(6, null, 7)]);
    expect(two.steps.map(({ id, label }) => [id, label])).toEqual([
      [1, 'Fix S18'],
      [2, 'Fix S03'],
    ]);
    expect(two.steps[0] && reverseOf(two.steps[0])).toEqual([
      change(5, 'x', ' x'),
      change(4, 'ITA', 'Italyy'),
    ]);
    expect(withReversed(two, 1).steps.map(({ isReversed }) => isReversed)).toEqual([true, false]);
  });

  it('keeps no step that changed nothing', () => {
    expect(withStep(NOTHING_KEPT, 'Fix S18', [])).toBe(NOTHING_KEPT);
  });

  it('lets the oldest steps go when there are too many changes, and never the newest', () => {
    const many = (n: number): CellChange[] => Array.from({ length: n }, (_, row) => change(row + 1, 1, 2));
    const half = withStep(withStep(NOTHING_KEPT, 'a', many(MOST_CHANGES / 2)), 'b', many(MOST_CHANGES / 2));
    expect(half.steps.map(({ label }) => label)).toEqual(['a', 'b']);
    expect(withStep(half, 'c', many(1)).steps.map(({ label }) => label)).toEqual(['b', 'c']);
    expect(withStep(half, 'c', many(MOST_CHANGES + 1)).steps.map(({ label }) => label)).toEqual(['c']);
  });
});

describe('part of the workbook', () => {
  const kept: Kept = {
    steps: [
      {
        id: 7,
        label: 'Correction S18 – « été »',
        changes: [
          change(4, 'a < b & "c" ]]>', '\u0001\u{1F600}\r\n'),
          { ...change(5, null, 1.5), format: '0.0' },
        ],
        isReversed: true,
      },
    ],
    marks: [
      {
        ...{ sheetId: '{A1}', row: 2, column: 3, fill: null, format: 'General' },
        ...{ gave: { fill: 'FDE7E9', format: '"✖ "General' }, note: 'f00d' },
      },
    ],
  };

  it('comes back as it was kept', () => {
    const xml = printKept(kept);
    expect(parseKept(xml)).toEqual(kept);
    expect(xml).toMatch(/^<state xmlns="urn:mainstream:workbook-state:1" version="1">[\x20-\x7e]*<\/state>$/);
  });

  it.each([
    ['nothing', null],
    ['another part', '<other/>'],
    ['no JSON', '<state xmlns="urn:mainstream:workbook-state:1">{</state>'],
    [
      'other JSON',
      '<state xmlns="urn:mainstream:workbook-state:1">{"steps":[{"id":"one"}],"marks":[]}</state>',
    ],
  ])('is left aside where it holds %s', (_, xml) => {
    expect(parseKept(xml)).toEqual(NOTHING_KEPT);
  });
});
