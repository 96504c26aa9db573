/** The full worked example (domain/coherence §8): derived quantities, and its findings as far as they are declared. */
import { describe, expect, test } from 'vitest';
import { run } from '../../core/run.ts';
import { parseExample } from '../helpers/example.ts';
import { assessText, cellIn, goalIn, linesOf } from './world.ts';
import { NDP3, NDP3_VALUES } from './xts-ndp3.ts';

const { model, findings, suppressed } = assessText(NDP3, { values: NDP3_VALUES });
const goal = (id: string) => goalIn(model, id);
const cell = (id: string, dimension: string, direction: string) => cellIn(model, id, dimension, direction);

describe('derived quantities', () => {
  test('reference year and date', () => {
    expect([model.refYear, model.refDate]).toEqual([2023, '2023-12-31']);
  });

  test.each([
    ['G1', 'REM', 'M2D', 3, 0, 3, 3, '+3 ×'],
    ['G1', 'FLW', 'M2D', 0, -1, -1, 1, '−1 °↔'],
    ['G1', 'FLW', 'D2M', 0, -2, -2, 2, '−2 ↔'],
    ['G1', 'GEN', 'M2D', 0, 0, 0, 0, '0'],
    ['G1', 'PRO', 'M2D', 0, 0, 0, 0, '·'],
    ['G2', 'HEA', 'M2D', 0, -2, -2, 2, '−2 ×°'],
    ['G2', 'REM', 'M2D', 1, 0, 1, 1, '+1'],
    ['G3', 'SKL', 'M2D', 2, -2, 0, 2, '+2/−2 °'],
    ['G3', 'DIA', 'M2D', 1, 0, 1, 1, '+1 °'],
    ['G4', 'FLW', 'M2D', 0, 0, 0, 0, '·'],
  ])('cell %s × %s %s', (id, dimension, direction, pos, neg, net, intensity, label) => {
    expect(cell(id, dimension, direction)).toMatchObject({ pos, neg, net, intensity, label });
  });

  test.each([
    ['G1', 6, 1],
    ['G2', 3, 0],
    ['G3', 4, 2],
    ['G4', 0, 0],
  ])('cells of %s examined in each direction', (id, toGoal, toMigration) => {
    const examined = (direction: string) =>
      goal(id).cells.filter((each) => each.examined && each.direction === direction).length;
    expect([examined('M2D'), examined('D2M')]).toEqual([toGoal, toMigration]);
  });

  test.each([
    ['P1', 'G1', 'REM', 3, 2],
    ['P2', 'G2', 'HEA', -2, -2],
    ['P2', 'G3', 'SKL', null, 1],
    ['P3', 'G2', 'HEA', 2, 2],
    ['P4', 'G1', 'REM', -3, -3],
  ])('%s on %s × %s', (policy, id, dimension, implied, cautious) => {
    const effect = model.effects.find(
      (each) => each.policy === policy && each.goal === id && each.dimension === dimension,
    );
    expect(effect?.rows[0]).toMatchObject({ implied, cautious });
    expect(effect?.value).toBe(cautious);
  });

  test.each([
    ['G1', 100e6, 40e6, 35e6, 75e6, 25e6, 0.25],
    ['G2', 60e6, 12e6, 6e6, 18e6, 42e6, 0.7],
    ['G3', null, null, null, null, null, null],
  ])('funding of %s', (id, cost, domestic, external, funded, gap, gapRatio) => {
    expect(goal(id).funding).toMatchObject({
      cost,
      domestic,
      external,
      funded,
      gap,
      gapRatio,
      fallback: false,
    });
  });

  test.each([
    ['G1', ['FIN', 'INT', 'STA']],
    ['G2', ['FIN', 'HEA', 'LAB']],
    ['G3', ['EDU', 'INT', 'LAB', 'MFA', 'STA']],
    ['G4', []],
  ])('relevant institutions of %s', (id, institutions) => {
    expect(goal(id).relevant).toEqual(institutions);
  });

  test.each([
    ['G1', ['FIN', 'STA'], ['ACA', 'PRV', 'NGO']],
    ['G2', ['FIN', 'LAB'], ['NGO']],
    ['G3', ['LAB', 'MFA', 'STA'], ['ACA', 'PRV']],
    ['G4', [], []],
  ])('who of the relevant institutions attended, and which groups were heard on %s', (id, came, heard) => {
    const { institutions, groups } = goal(id).participation;
    expect(institutions.every(({ invited }) => invited)).toBe(true);
    expect(institutions.flatMap(({ institution, attended }) => (attended ? [institution] : []))).toEqual(
      came,
    );
    expect(groups.flatMap(({ group, consulted }) => (consulted ? [group] : []))).toEqual(heard);
  });

  test.each([
    ['FEE', 'NO_DATA', null],
    // T 10/20, X 5/10
    ['POOR', 'ON_TRACK', 1],
    // T 6/30, X 2/10
    ['BIRTHS', 'ON_TRACK', 1],
    ['NURSES', 'NO_BASELINE', null],
    ['WAIT', 'NO_DATA', null],
  ])('where target %s stands: 1 of 2 rows of G1 is monitored, 1 of 3 of G2', (id, state, ratio) => {
    const found = model.targets.find(({ indicator }) => indicator === id)?.progress;
    expect(found?.state).toBe(state);
    expect(found?.ratio ?? null).toEqual(ratio === null ? null : expect.closeTo(ratio, 9));
  });

  test('weights', () => {
    expect(model.goals.map((each) => Number(each.weight.toFixed(12)))).toEqual([0.3, 0.3, 0.2, 0.2]);
  });
});

test('findings, in reading order', () => {
  expect(linesOf(findings)).toEqual([
    // of the six groups only ACA, NGO and PRV were heard; of the exercise, so before all goals
    'C-504 H',
    'C-204 H G2|HEA|P2|P3',
    'C-205 H G2|HEA|P2',
    // no baseline, on a goal with HEA −2
    'C-301 H G2|NURSES',
    'C-501 H HEA',
    'C-602 H G2',
    // The newest value of HEA-01 is of 2016, the window begins in 2019, and HEA is material (D9).
    'C-405 M HEA-01',
    'C-103 M G2',
    'C-106 M G2|HEA|M2D|staff_loss',
    'C-204 M G1|REM|P1|P4',
    // Push −1 on a net of +3 implies −3, declared 0 (§8).
    'C-206 M G1|REM|P4',
    // P2 is led by LAB, P3 by HEA, and no partners are given (§8).
    'C-212 M G2|HEA|HEA|LAB',
    // with a target and without a value of 2021–2023: the other rows that are not monitored
    'C-308 M G1|FEE',
    'C-308 M G2|WAIT',
    // no policy names an outcome; P4 is only planned
    'C-309 M P1',
    'C-309 M P2',
    'C-309 M P3',
    // invited and not there; INT is relevant for G1 and G3, EDU below for G3 only
    'C-502 M HEA',
    'C-502 M INT',
    'C-602 M G1',
    'C-202 M P5',
    'C-309 M P5',
    'C-101 M G4',
    'C-105 M G3|SKL|M2D|gain',
    'C-105 M G3|SKL|M2D|harm',
    // SKL and FLW are material; no target row, no planned budget (§8). G1 and G2 have target rows.
    'C-110 M G3',
    // SKL ±2 and FLW −2, and no target row
    'C-304 M G3',
    'C-502 M EDU',
    'C-601 M G3',
  ]);
});

test.each([
  ['C-302', '4 of 5 target rows have a baseline'],
  ['C-305', 'POOR and BIRTHS have travelled as far as expected'],
  ['C-503', 'every relevant institution was invited'],
  ['C-506', 'the task force met on 15 June 2023'],
  ['C-507', '12 women of 24 persons, 7 of 12, 8 of 17'],
  ['C-603', 'one partner on each goal'],
  ['C-605', 'external money is less than domestic: 35 and 40, 6 and 12'],
  ['C-606', 'all projects serve a goal'],
  ['C-607', 'domestic budgets are told apart'],
  ['C-611', 'P1 acts on G1 × REM, P2 and P3 on G2 × HEA'],
])('%s is not raised: %s', (rule) => {
  expect(findings.filter((finding) => finding.rule === rule)).toEqual([]);
});

test('C-106 takes the place of C-105 on its channel', () => {
  expect(linesOf(suppressed)).toEqual(['C-105 M G2|HEA|M2D|staff_loss']);
});

test('every finding leads to the rows behind it', () => {
  for (const finding of findings) expect(finding.sources, finding.key).not.toHaveLength(0);
  const conflict = findings.find(({ key }) => key === 'C-204|G2|HEA|P2|P3');
  expect(conflict?.sources.map((place) => `${place.sheet ?? ''}!${place.cell ?? ''}`)).toEqual([
    'COH_EFFECTS!E3',
    'COH_EFFECTS!E5',
  ]);
});

test('the same through all stages, with the household survey behind REM-17', () => {
  const survey = `
    STA_HH | year | area | receives | households | persons | persons_poor | n_sample |
           | 2023 | _T   | YES      | 400        | 2000    | 300          | 400      |
           | 2023 | _T   | NO       | 600        | 3000    | 900          | 600      |`;
  const { assessed } = run(parseExample(NDP3 + survey).books);
  expect(assessed.model.evidence.map(({ id, latest }) => [id, latest])).toEqual([
    ['HEA-01', null],
    ['REM-17', { year: 2023, value: 15 }],
  ]);
  // Without any value HEA-01 is not out of date; the survey behind REM-17 does not tell town from country.
  const expected = linesOf(findings).map((line) => (line === 'C-405 M HEA-01' ? 'C-404 M REM-17' : line));
  expect(linesOf(assessed.findings)).toEqual(expected);
});
