/** Lists joined of lists: what differs is found part by part, and what was made of a list stays while it holds the same. */
import { describe, expect, it } from 'vitest';
import { differing, joined, partsOf } from '../core/grouped.ts';
import { rememberList } from '../core/remember.ts';
import { randomNumbers } from './compute/disclosure/tables.ts';

describe('parts of a list', () => {
  it('are those of which it was joined, however deep', () => {
    const [a, b, c] = [['a'], ['b', 'c'], ['d']];
    const all = joined([joined([a, b]), c]);
    expect(all).toEqual(['a', 'b', 'c', 'd']);
    expect(partsOf(all)).toEqual([a, b, c]);
    expect(partsOf(all)[1]).toBe(b);
    expect(partsOf(a)).toEqual([a]);
  });
});

describe('what differs', () => {
  const items = Array.from({ length: 40 }, (_, id) => ({ id }));
  const next = randomNumbers(97);
  const someOf = (): readonly (readonly (typeof items)[number][])[] =>
    [0, 10, 20, 30].map((from) => items.slice(from, from + 10).filter(() => next(3) > 0));

  it.each(Array.from({ length: 50 }, (_, round) => round))('takes one list to the other (%i)', () => {
    const before = someOf();
    // most parts stay as they are
    const after = someOf().map((part, place) => (next(2) === 0 ? part : (before[place] ?? part)));
    const [was, is] = [joined(before), joined(after)];
    const { gone, come } = differing(was, is);
    const left = new Set(was);
    for (const item of gone) expect(left.delete(item)).toBe(true);
    for (const item of come) left.add(item);
    expect([...left].sort((a, b) => a.id - b.id)).toEqual([...is]);
    // of a part that is the same nothing is gone or come
    const stays = new Set(before.filter((part) => after.includes(part)).flat());
    expect([...gone, ...come].filter((item) => stays.has(item))).toEqual([]);
  });

  it('is found in lists of other parts as well', () => {
    const [a, b, c] = items;
    if (!a || !b || !c) throw new Error('three items');
    expect(differing(joined([[a], [b]]), [a, c, b])).toEqual({ gone: [], come: [c] });
    expect(differing([a, b], [a, b])).toEqual({ gone: [], come: [] });
  });
});

describe('what was made of a list', () => {
  it('stays as long as another holds the same items', () => {
    let made = 0;
    const sizeOf = rememberList((items: readonly object[]) => ({ size: items.length, made: ++made }));
    const [a, b] = [{}, {}];
    expect(sizeOf([a, b])).toEqual({ size: 2, made: 1 });
    expect(sizeOf([a, b])).toEqual({ size: 2, made: 1 });
    expect(sizeOf([a])).toEqual({ size: 1, made: 2 });
    expect(sizeOf([a, b])).toEqual({ size: 2, made: 3 });
    expect(sizeOf([b, a])).toEqual({ size: 2, made: 4 });
    expect(sizeOf([])).toEqual({ size: 0, made: 5 });
  });
});
