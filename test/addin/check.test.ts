/** The tab *Check* without Excel and React: its state, and the rows of its list. */
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../addin/panes/check/rows.ts';
import {
  FIRST_CHECK,
  reduceCheck,
  type CheckAction,
  type CheckState,
} from '../../addin/panes/check/state.ts';
import { valueText } from '../../addin/panes/check/value-text.ts';
import type { Checkup } from '../../addin/worker/jobs.ts';
import type { ReportGroup, Severity } from '../../core/index.ts';

const group = (
  rule: string,
  severity: Severity,
  count: number,
  key = `${rule}|A|${String(count)}`,
): ReportGroup => ({
  ...{ rule, severity, key, count, file: 'a.xlsx', sheet: 'A', column: 'total', cells: ['A1'], more: 0 },
  ...{ message: '', todo: '', sameFix: false, explained: null, excerpt: null },
});
const checkup = {} as Checkup;
const seen: CheckState = { ...FIRST_CHECK, checkup };

describe('state of the check', () => {
  it.each<[string, CheckState, CheckAction, Partial<CheckState>]>([
    ['works', FIRST_CHECK, { type: 'started', isQuiet: false }, { phase: 'working' }],
    ['looks at changes quietly', seen, { type: 'started', isQuiet: true }, { phase: 'quiet', checkup }],
    [
      'finds',
      { ...seen, phase: 'working', isStale: true },
      { type: 'found', checkup },
      { phase: 'idle', isStale: false },
    ],
    [
      'is out of date after a stop',
      { ...seen, phase: 'working' },
      { type: 'ended' },
      { phase: 'idle', isStale: true },
    ],
    ['has nothing out of date before the first result', FIRST_CHECK, { type: 'ended' }, { isStale: false }],
    ['knows of edits', seen, { type: 'changed' }, { isStale: true }],
    ['forgets another workbook', { ...seen, folded: ['error S03'] }, { type: 'forget' }, FIRST_CHECK],
    ['filters', seen, { type: 'filter', severity: 'error' }, { filter: ['error'] }],
    [
      'filters no more',
      { ...seen, filter: ['error'] },
      { type: 'filter', severity: 'error' },
      { filter: [] },
    ],
  ])('%s', (_, state, action, expected) => {
    expect(reduceCheck(state, action)).toMatchObject(expected);
  });
});

describe('list', () => {
  const report = {
    groups: [
      group('S03', 'error', 5),
      group('S18', 'error', 1),
      ...[4, 3, 2, 1].map((count) => group('S06', 'warning', count)),
      group('S03', 'warning', 1),
    ],
    rules: { S06: { title: 'Sexes', why: 'Because.' } },
  };
  const shown = (state: Partial<CheckState>): string[] =>
    rowsOf(report, { ...FIRST_CHECK, ...state }).map((row) =>
      row.type === 'rule'
        ? `${row.id}: ${String(row.count)}`
        : row.type === 'group'
          ? `- ${row.group.key}`
          : `+ ${String(row.n)}${row.isOpen ? ' open' : ''}`,
    );

  it('takes the groups of a rule and severity together and shows the first three', () => {
    expect(shown({})).toEqual([
      ...['error S03: 5', '- S03|A|5', 'error S18: 1', '- S18|A|1'],
      ...['warning S06: 10', '- S06|A|4', '- S06|A|3', '- S06|A|2', '+ 1'],
      ...['warning S03: 1', '- S03|A|1'],
    ]);
  });

  it.each<[string, Partial<CheckState>, readonly string[]]>([
    [
      'one severity',
      { filter: ['error'], folded: ['error S03'] },
      ['error S03: 5', 'error S18: 1', '- S18|A|1'],
    ],
    [
      'all groups of a rule',
      { filter: ['warning'], whole: ['warning S06'], folded: ['warning S03'] },
      [
        ...['warning S06: 10', '- S06|A|4', '- S06|A|3', '- S06|A|2', '- S06|A|1', '+ 1 open'],
        'warning S03: 1',
      ],
    ],
    ['nothing', { filter: ['info'] }, []],
  ])('shows %s', (_, state, expected) => {
    expect(shown(state)).toEqual(expected);
  });

  it('names every row once, also where groups share a key', () => {
    const twins = [group('S18', 'error', 1, 'k'), { ...group('S18', 'error', 1, 'k'), cells: ['B2'] }];
    const ids = rowsOf({ groups: twins, rules: {} }, FIRST_CHECK).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });
});

it.each([
  [' new register ', '␣new register␣'],
  [null, 'blank'],
  [171000, '171000'],
  ['a b', 'a b'],
])('value %j is shown as %s', (value, expected) => {
  expect(valueText(value, 'blank', 'en')).toBe(expected);
});
