/** The stage itself: keys, order, one finding per key, what takes the place of what (domain/coherence §5.1, §5.10). */
import { expect, test } from 'vitest';
import { assess } from '../../core/assess/assess.ts';
import { catalogue } from '../../core/catalogue/index.ts';
import type { FindingRule } from '../../core/catalogue/define.ts';
import type { Checked, Computed } from '../../core/model.ts';
import { assessText, linesOf } from './world.ts';

const PLAN = `
  PLN_GOALS | goal_id | level | title | weight |
            | G1      | GOAL  | One   | 0.2    |
            | G2      | GOAL  | Two   | 0.8    |`;
const rule = (id: string, key: FindingRule['key'], rest: Partial<FindingRule>): FindingRule => ({
  ...{ id, key, example: '', check: () => undefined },
  ...rest,
});
const world = (...findings: readonly FindingRule[]) => assessText(PLAN, { catalogue: { findings } });

test('severity, weight from the largest, rule, key', () => {
  const found = world(
    rule('C-902', ['goal'], {
      check: (_, report) => {
        report({ goal: 'G1' }, 'M', {});
        report({ goal: 'G2' }, 'M', {});
        report({ goal: 'G1', dimension: 'REM' }, 'H', {});
      },
    }),
    rule('C-901', ['goal'], { check: (_, report) => report({ goal: 'G2' }, 'M', {}) }),
    rule('C-903', [], { check: (_, report) => report({}, 'M', {}) }),
    rule('C-904', ['institution'], { check: (_, report) => report({ institution: 'FIN' }, 'M', {}) }),
  );
  // The exercise weighs 1; an institution without goals as much as an average goal (B39).
  expect(linesOf(found.findings)).toEqual([
    'C-902 H G1',
    'C-903 M',
    'C-901 M G2',
    'C-902 M G2',
    'C-904 M FIN',
  ]);
  expect(linesOf(found.suppressed)).toEqual(['C-902 M G1']);
});

test('a rule takes the place of others where the subjects agree, and stays itself', () => {
  const both = (_: unknown, report: Parameters<FindingRule['check']>[1]) => {
    report({ goal: 'G1', dimension: 'REM' }, 'M', {});
    report({ goal: 'G2', dimension: 'REM' }, 'M', {});
  };
  const found = world(
    rule('C-901', ['goal', 'dimension'], { check: both }),
    rule('C-902', ['goal'], {
      check: (_, report) => report({ goal: 'G1' }, 'I', {}),
      suppresses: [{ rules: ['C-901', 'C-902'], same: ['goal'] }],
    }),
  );
  expect(linesOf(found.findings)).toEqual(['C-901 M G2|REM', 'C-902 I G1']);
  expect(linesOf(found.suppressed)).toEqual(['C-901 M G1|REM']);
});

test('arguments hold the subject and what the rule adds', () => {
  const found = world(
    rule('C-901', ['goal'], {
      check: (_, report) =>
        report({ goal: 'G1', dimension: 'REM' }, 'M', { args: { cells: 3 }, variant: 'V' }),
    }),
  );
  expect(found.findings[0]).toMatchObject({
    ...{ key: 'C-901|G1', variant: 'V', measured: null, owner: null, sources: [] },
    args: { goal: 'G1', dimension: 'REM', cells: 3 },
  });
});

test('stops when asked', () => {
  const checked: Checked = { country: null, submissions: [], usable: [], issues: [], counts: new Map() };
  const computed: Computed = { values: [], facts: [], reconciliations: [], issues: [] };
  const run = () =>
    assess(
      checked,
      computed,
      catalogue,
      { values: {}, changed: [] },
      { host: { signal: { aborted: true } } },
    );
  expect(run).toThrow(/STOPPED/);
});
