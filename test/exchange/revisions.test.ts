/** What changed since an earlier run, and why. */
import { describe, expect, test } from 'vitest';
import { revisionsOf } from '../../core/exchange/revisions.ts';
import type { FigureInput, FigureRecord } from '../../core/exchange/schema.ts';
import { input, record } from './records.ts';

const run = (
  figures: readonly FigureRecord[],
  files: Readonly<Record<string, string>> = { 'sta.xlsx': 'a' },
) => ({
  figures: [...figures],
  inputs: Object.entries(files).map(([file, sha256]) => ({ file, sha256 })),
});

/** One figure of 20 000 before and of 21 000 now, each made of these facts. */
const why = (
  old: readonly FigureInput[],
  now: readonly FigureInput[],
  before: Readonly<Record<string, string>> = { 'sta.xlsx': 'a' },
  files: Readonly<Record<string, string>> = before,
) => {
  const [found] = revisionsOf(
    run([record({ inputs: [...old] })], before),
    run([record({ value: 21000, inputs: [...now] })], files),
  );
  return found?.why;
};

describe('which figures', () => {
  test.each<
    [string, readonly FigureRecord[], readonly FigureRecord[], readonly (readonly (number | null)[])[]]
  >([
    ['the same', [record()], [record()], []],
    ['another order of adding up', [record({ value: 0.1 + 0.2 })], [record({ value: 0.3 })], []],
    ['changed', [record()], [record({ value: 19000 })], [[20000, 19000, -1000]]],
    ['given now', [record({ value: null })], [record()], [[null, 20000, null]]],
    ['withdrawn', [record()], [record({ value: null })], [[20000, null, null]]],
    ['no longer computed', [record()], [], [[20000, null, null]]],
    ['a new year is no revision', [record()], [record(), record({ year: 2024 })], []],
    ['missing before and now', [record({ value: null })], [record({ value: null })], []],
    [
      'parts are compared with their own',
      [record({ disagg: { sex: 'F' }, value: 9000 }), record()],
      [record(), record({ disagg: { sex: 'F' }, value: 9500 })],
      [[9000, 9500, 500]],
    ],
  ])('%s', (_, old, now, expected) => {
    const found = revisionsOf(run(old), run(now));
    expect(found.map((each) => [each.old, each.new, each.difference])).toEqual(expected);
  });
});

describe('where figures of this run are hidden', () => {
  const hidden = { value: null, obs_status: 'Q', conf_status: 'C' } as const;
  test.each<[string, readonly FigureRecord[], readonly FigureRecord[]]>([
    ['nothing is told of one that is hidden now', [record()], [record(hidden)]],
    ['nor of one that was', [record({ flags: ['HIDDEN_C'] })], [record({ value: 19000 })]],
    ['nor of one that is absent, as what a ministry keeps back is', [record()], []],
  ])('%s', (_, old, now) => {
    expect(revisionsOf(run(old), run(now), true)).toEqual([]);
    expect(revisionsOf(run(old), run(now))).toHaveLength(1);
  });

  test('one that is shown is told, but no fact behind it that was hidden or is shown no more', () => {
    const gone = input({ dimensions: { direction: 'IN', partner: 'AND' }, value: 3 });
    const [found] = revisionsOf(
      run([record({ inputs: [input({ flags: ['HIDDEN_D'] }), gone] })]),
      run([record({ value: 21000, inputs: [input({ value: 21000 })] })]),
      true,
    );
    expect([found?.old, found?.new]).toEqual([20000, 21000]);
    expect(found?.why.map((each) => ('old' in each ? each.old : each))).toEqual([null, null]);
  });
});

describe('why', () => {
  const from = [{ file: 'sta.xlsx', sheet: 'STA_FLOW', cells: 'H3:H4' }];
  const fact = 'STA_FLOW.total 2023 (direction=IN)';

  test('a figure of a row changed, in a file that was sent again', () => {
    expect(why([input()], [input({ value: 21000 })], { 'sta.xlsx': 'a' }, { 'sta.xlsx': 'b' })).toEqual([
      { kind: 'file-changed', file: 'sta.xlsx' },
      { kind: 'fact-changed', fact, old: 20000, new: 21000, from },
    ]);
  });

  test('a new file brought a fact', () => {
    const other = input({
      ...{ dimensions: { direction: 'OUT' }, value: 1000 },
      from: [{ file: 'new.xlsx', sheet: 'STA_FLOW', cells: 'H9' }],
    });
    expect(
      why([input()], [input(), other], { 'sta.xlsx': 'a' }, { 'sta.xlsx': 'a', 'new.xlsx': 'n' }),
    ).toEqual([
      { kind: 'new-file', file: 'new.xlsx' },
      {
        kind: 'fact-new',
        fact: 'STA_FLOW.total 2023 (direction=OUT)',
        old: null,
        new: 1000,
        from: other.from,
      },
    ]);
  });

  test('a file is gone, and its fact with it', () => {
    expect(why([input()], [], { 'sta.xlsx': 'a' }, {})).toEqual([
      { kind: 'file-gone', file: 'sta.xlsx' },
      { kind: 'fact-gone', fact, old: 20000, new: null, from },
    ]);
  });

  test('nothing behind it changed: the method did', () => {
    expect(why([input()], [input()])).toEqual([{ kind: 'method' }]);
  });
});
