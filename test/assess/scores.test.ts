/** What must hold for every score (domain/coherence §7, §9): known answers, refusals, and laws on arbitrary figures. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boundsOf,
  bandsOf,
  coverageOf,
  geometricMean,
  isEnough,
  weightedMean,
} from '../../core/assess/scores/aggregate.ts';
import { changeOf } from '../../core/assess/scores/change.ts';
import { componentsFrom, consistencyOf } from '../../core/assess/scores/components.ts';
import { drawWeights, percentilesOf, randomFrom } from '../../core/assess/scores/draws.ts';
import { scoresOf } from '../../core/assess/scores/scores.ts';
import {
  orderOf,
  play,
  rangeOf,
  structureVariants,
  weightVariants,
} from '../../core/assess/scores/uncertainty.ts';
import type { Effect, Goal, Grade, Target } from '../../core/model/coherence.ts';
import { LANGUAGES } from '../../core/model.ts';
import { words } from '../../core/i18n/translate.ts';
import {
  COMPONENTS,
  type Component,
  type Components,
  type GoalScore,
  type ScoreSettings,
  type Weights,
} from '../../core/model/scores.ts';
import { assessText } from './world.ts';
import { NDP3, NDP3_VALUES } from './xts-ndp3.ts';

const { model, scores } = assessText(NDP3, { values: NDP3_VALUES });
const runs = { seed: 20101, numRuns: 200 };
const near = 1e-9;
const CURRENT = { value: 1.5, year: 2023, from: 'MONITOR', places: [] } as const;

const componentsOf = (text: string): Components => {
  const values = text.split(' ');
  return Object.fromEntries(
    COMPONENTS.map((component, index) => {
      const value = values[index] ?? '–';
      return [component, value === '–' ? null : Number(value)];
    }),
  ) as Record<Component, number | null>;
};
const weightsOf = (...values: readonly number[]): Weights =>
  Object.fromEntries(COMPONENTS.map((component, index) => [component, values[index] ?? 0])) as Record<
    Component,
    number
  >;
const EQUAL = weightsOf(1, 1, 1, 1, 1, 1, 1);
const settings: ScoreSettings = { weights: EQUAL, coverMin: 0.65, perturb: 0.5, draws: 1000, seed: 20101 };

const anyComponents = fc
  .array(fc.option(fc.double({ min: 0, max: 100, noNaN: true })), { minLength: 8, maxLength: 8 })
  .filter((values) => values.slice(0, 7).some((value) => value !== null))
  .map((values): Components => componentsOf(values.map((value) => value ?? '–').join(' ')));
const anyWeights = fc
  .array(fc.double({ min: 0.01, max: 5, noNaN: true }), { minLength: 8, maxLength: 8 })
  .map((values) => weightsOf(...values));

describe('weights', () => {
  const withWeights = (change: Readonly<Record<string, number>>) => () =>
    assessText(NDP3, { values: NDP3_VALUES, parameters: change });
  const none = Object.fromEntries(COMPONENTS.map((component) => [`w_${component}`, 0]));

  test('all zero are refused', () => {
    expect(withWeights(none)).toThrow(
      expect.objectContaining({ code: 'BAD_SETTINGS', reason: 'weights-zero' }),
    );
  });

  test('a negative one is refused', () => {
    expect(withWeights({ w_FIN: -1 })).toThrow(expect.objectContaining({ code: 'BAD_SETTINGS' }));
    const values = { ...model.parameters.values, w_FIN: -1 };
    const changed = { ...model, parameters: { values, changed: [] } };
    expect(() =>
      scoresOf(changed, [], { country: null, submissions: [], usable: [], issues: [], counts: new Map() }),
    ).toThrow(expect.objectContaining({ reason: 'weight-negative' }));
  });

  test.each(LANGUAGES)('both refusals have words in %s', (language) => {
    const { failures } = words(language).ui;
    for (const reason of ['weights-zero', 'weight-negative', 'PARAMETER_VALUE', 'UNKNOWN_PARAMETER'])
      expect(Object.keys(failures)).toContain(`BAD_SETTINGS.${reason}`);
  });

  test('progress with a weight has scenarios of its own', () => {
    const { goals } = withWeights({ w_PRO: 1 })().scores;
    expect(goals[0]?.weightScenarios).toHaveLength(16);
    expect(goals[0]?.structureScenarios).toHaveLength(9);
    // G1: (455.15… + 100)/8, where 455.15… is the sum of the seven
    expect(goals[0]?.score).toBeCloseTo(((scores.goals[0]?.score ?? 0) * 7 + 100) / 8, 8);
  });

  test('coverage at its bound is enough, though the sum of tenths falls a digit short', () => {
    // RES and FIN are missing: six of ten tenths are known, as a sum of doubles 0.5999999999999999
    const own = componentsOf('10 20 – 40 50 – 70 –');
    const tenths = weightsOf(0.1, 0.1, 0.1, 0.1, 0.2, 0.3, 0.1);
    expect(isEnough(coverageOf(own, tenths), 0.6)).toBe(true);
    expect(isEnough(coverageOf(own, tenths), 0.6 + 1e-9)).toBe(false);
    // B37c: G3 has no cost, so 0.7 of 1 is known
    const parameters = {
      ...Object.fromEntries(COMPONENTS.map((component) => [`w_${component}`, tenths[component]])),
      cover_min: 0.7,
    };
    const { goals } = assessText(NDP3, { values: NDP3_VALUES, parameters }).scores;
    expect(goals.find(({ goal }) => goal === 'G3')).toMatchObject({ state: 'scored' });
  });

  test('one weight alone: every scenario gives the component, and nothing is left without it', () => {
    const only = { ...settings, weights: weightsOf(0, 0, 0, 0, 0, 2) };
    const own = componentsOf('10 20 30 40 50 60 70 –');
    expect(play(weightVariants(only), ({ score }) => score(own)).map(({ score }) => score)).toEqual([60, 60]);
    expect(play(structureVariants(only), ({ score }) => score(own)).map(({ score }) => score)).toEqual([60]);
  });
});

describe('zero and missing', () => {
  const one = (strength: string, more = '') =>
    assessText(`
      PLN_GOALS | goal_id | level | title | cost |
                | G1      | GOAL  | Roads | ${more} |
      PLN_LINKS | goal_id | dimension | direction | strength    | asserted_by |
                | G1      | REM       | D2M       | ${strength} | PLN         |`).scores;

  test.each([
    ['0', 'unrelated'],
    ['', 'not examined'],
    // EXA, EVI, MON and PAR are known: four of seven
    ['2', 'low coverage'],
  ])('strength "%s": %s', (strength, state) => {
    const { goals, overall } = one(strength);
    expect(goals[0]).toMatchObject({ state, score: null, weightRange: null, draws: null, bands: [] });
    expect(overall.score).toBeNull();
    for (const value of [overall.bounds.low, overall.bounds.high, overall.scoredShare])
      expect(Number.isFinite(value)).toBe(true);
  });

  // EXA 1 of 22, EVI 0 (grade E), RES 0, MON 0, PAR 0: five of seven are known
  test('an unrelated goal is in no share of the plan', () => {
    const { overall, goals } = assessText(
      `
      PLN_GOALS | goal_id | level | title | weight |
                | G1      | GOAL  | Roads | 0.5    |
                | G2      | GOAL  | Ports | 0.5    |
      PLN_LINKS | goal_id | dimension | strength | asserted_by |
                | G1      | REM       | 0        | PLN         |
                | G2      | REM       | 2        | PLN         |`,
    ).scores;
    expect(goals.map(({ state }) => state)).toEqual(['unrelated', 'scored']);
    expect(overall.scoredShare).toBe(1);
    expect(goals[1]?.coverage).toBeCloseTo(5 / 7, 12);
    expect(overall.score).toBeCloseTo(50 / 11 / 5, 9);
  });

  test('cost without any figure on funds is missing, nothing funded is zero', () => {
    expect(one('2', '100').goals[0]?.components.FIN).toBeNull();
  });
});

test('one more goal leaves the scores of the others as they are', () => {
  const more = assessText(NDP3.replace('| G4 ', '| G5 | GOAL | Ports | 0 | |\n | G4 '), {
    values: NDP3_VALUES,
  }).scores;
  expect(more.goals.filter(({ goal }) => goal !== 'G5')).toEqual(scores.goals);
});

describe('random weights', () => {
  /** The generator once more, in arithmetic of whole numbers without 32-bit operators. */
  function* numbers(seed: number): Generator<number> {
    const word = 2n ** 32n;
    let state = BigInt(seed) % word;
    for (;;) {
      state = (state + 1831565813n) % word;
      let mixed = ((state ^ (state >> 15n)) * (state | 1n)) % word;
      mixed ^= (mixed + (((mixed ^ (mixed >> 7n)) * (mixed | 61n)) % word)) % word;
      yield Number(mixed ^ (mixed >> 14n)) / 4294967296;
    }
  }

  test('mulberry32 from seed 20101', () => {
    const own = randomFrom(20101);
    const other = numbers(20101);
    for (let count = 0; count < 100; count++) expect(own()).toBe(other.next().value);
  });

  test('each draw takes seven numbers in the order of the components, and progress keeps its weight', () => {
    const drawn = drawWeights({ ...settings, weights: weightsOf(1, 2, 1, 1, 1, 1, 1, 3), draws: 2 });
    const other = numbers(20101);
    const next = (weight: number): number => weight * (0.5 + (other.next().value ?? 0));
    const expected = (): Weights =>
      weightsOf(next(1), next(2), next(1), next(1), next(1), next(1), next(1), 3);
    expect(drawn).toEqual([expected(), expected()]);
  });

  test('percentiles of G1 over the 1 000 draws', () => {
    const own = scores.goals[0];
    if (!own) throw new Error('no G1');
    const other = numbers(20101);
    const seven = COMPONENTS.slice(0, 7).map((component) => own.components[component] ?? 0);
    const drawn = Array.from({ length: 1000 }, () => {
      const weights = seven.map(() => 0.5 + (other.next().value ?? 0));
      const sum = seven.reduce((total, value, index) => total + value * (weights[index] ?? 0), 0);
      return sum / weights.reduce((total, weight) => total + weight, 0);
    }).sort((a, b) => a - b);
    // at 49.95 and 949.05 of the places 0 … 999
    const between = (at: number, share: number): number =>
      (drawn[at] ?? 0) + share * ((drawn[at + 1] ?? 0) - (drawn[at] ?? 0));
    expect(own.draws?.low).toBeCloseTo(between(49, 0.95), 8);
    expect(own.draws?.high).toBeCloseTo(between(949, 0.05), 8);
  });

  test('percentiles lie between neighbours', () => {
    const { low, high } = percentilesOf([10, 0, 30, 20]) ?? { low: NaN, high: NaN };
    expect(low).toBeCloseTo(1.5, 12);
    expect(high).toBeCloseTo(28.5, 12);
    expect(percentilesOf([])).toBeNull();
  });
});

describe('laws', () => {
  test('bounds, weight range and structure contain what they must', () => {
    fc.assert(
      fc.property(
        anyComponents,
        anyWeights,
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (own, weights, perturb) => {
          const score = weightedMean(own, weights) ?? NaN;
          const { low, high } = boundsOf(own, weights);
          expect(low).toBeLessThanOrEqual(score + near);
          expect(high).toBeGreaterThanOrEqual(score - near);
          const given = { ...settings, weights, perturb };
          const range = rangeOf(play(weightVariants(given), (variant) => variant.score(own)));
          expect(range?.low.score).toBeLessThanOrEqual(score + near);
          expect(range?.high.score).toBeGreaterThanOrEqual(score - near);
          const floored = Object.fromEntries(
            COMPONENTS.map((each) => [each, own[each] === null ? null : Math.max(1, own[each])]),
          ) as Record<Component, number | null>;
          expect(geometricMean(own, weights)).toBeLessThanOrEqual(
            (weightedMean(floored, weights) ?? NaN) + near,
          );
        },
      ),
      runs,
    );
  });

  test('the geometric mean of a zero component is finite', () => {
    expect(geometricMean(componentsOf('0 100 – – – – – –'), EQUAL)).toBeCloseTo(10, 9);
  });

  const cellsOf = (goal: Goal, strengths: readonly number[], grade: Grade, full: boolean): Goal['cells'] =>
    goal.cells.map((cell, index) => {
      const value = strengths[index % strengths.length] ?? 0;
      const [sample] = model.channels;
      const size = Math.abs(value);
      const response = full ? ('full' as const) : ('none' as const);
      const channels = sample ? [{ ...sample, value, effectiveGrade: grade }] : [];
      return { ...cell, channels, examined: true, intensity: size, linked: size >= 1, response };
    });

  test('components are 0–100, and more evidence, response or money never lowers the score', () => {
    const arbitrary = fc.record({
      at: fc.nat({ max: 3 }),
      strengths: fc.array(fc.constantFrom(-3, -2, -1, 0, 0.5, 1, 2, 3), { minLength: 1, maxLength: 22 }),
      grade: fc.constantFrom<Grade>('A', 'B', 'C', 'D', 'E'),
      full: fc.boolean(),
      funded: fc.double({ min: 0, max: 300, noNaN: true }),
    });
    const score = componentsFrom(model);
    fc.assert(
      fc.property(arbitrary, ({ at, strengths, grade, full, funded }) => {
        const goal = model.goals[at];
        if (!goal) throw new Error('no goal');
        const make = (better: boolean): Components =>
          score({
            ...goal,
            cells: cellsOf(goal, strengths, better ? 'A' : grade, better || full),
            funding: { ...goal.funding, cost: 100, funded: better ? funded + 1 : funded },
          });
        const [worse, better] = [make(false), make(true)];
        for (const component of COMPONENTS)
          for (const value of [worse[component], better[component]])
            if (value !== null) expect(value >= 0 && value <= 100, component).toBe(true);
        expect(weightedMean(better, EQUAL)).toBeGreaterThanOrEqual(
          (weightedMean(worse, EQUAL) ?? NaN) - near,
        );
      }),
      runs,
    );
  });

  test('one more examined cell, monitored row, institution that came or group heard never lowers the score (A9)', () => {
    const [target] = model.targets;
    if (!target) throw new Error('no target');
    const monitored = (is: boolean): Target => ({
      ...target,
      progress: is
        ? { ...target.progress, baseline: 1, baselineYear: 2018, target: 2, current: CURRENT }
        : { ...target.progress, current: null },
    });
    const arbitrary = fc.record({
      at: fc.nat({ max: 3 }),
      examined: fc.array(fc.boolean(), { minLength: 22, maxLength: 22 }),
      targets: fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }),
      came: fc.array(fc.boolean(), { minLength: 15, maxLength: 15 }),
      heard: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      which: fc.nat(),
    });
    fc.assert(
      fc.property(arbitrary, ({ at, examined, targets, came, heard, which }) => {
        const goal = model.goals[at];
        if (!goal) throw new Error('no goal');
        const one = (all: readonly boolean[], is: boolean): readonly boolean[] =>
          all.map((each, index) => each || (is && index === which % all.length));
        const make = (more: 'examined' | 'targets' | 'came' | 'heard' | null): Components => {
          const cells = one(examined, more === 'examined');
          const rows = one(targets, more === 'targets');
          const present = one(came, more === 'came');
          const groups = one(heard, more === 'heard');
          const own = rows.map((is) => ({ ...monitored(is), goal: goal.id }));
          const world = componentsFrom({ ...model, targets: own });
          return world({
            ...goal,
            cells: goal.cells.map((cell, index) => ({ ...cell, examined: cells[index] ?? false })),
            participation: {
              institutions: goal.relevant.map((institution, index) => ({
                ...{ institution, invited: true, attended: present[index % 15] ?? false },
              })),
              groups: goal.participation.groups.map((group, index) => ({
                ...group,
                consulted: groups[index] ?? false,
              })),
            },
          });
        };
        const before = weightedMean(make(null), EQUAL) ?? NaN;
        for (const more of ['examined', 'targets', 'came', 'heard'] as const)
          expect(weightedMean(make(more), EQUAL), more).toBeGreaterThanOrEqual(before - near);
      }),
      runs,
    );
  });

  test('another adverse active policy never raises consistency', () => {
    const [sample] = model.effects;
    if (!sample) throw new Error('no effect');
    const anyEffect = fc.record({
      value: fc.option(fc.integer({ min: -3, max: 3 })),
      standing: fc.constantFrom<Effect['standing']>('active', 'planned', 'past', 'dropped'),
    });
    fc.assert(
      fc.property(fc.array(anyEffect), fc.integer({ min: -3, max: -1 }), (effects, value) => {
        const before = effects.map((each): Effect => ({ ...sample, ...each }));
        const share = (all: readonly Effect[]): number => {
          const { part, whole } = consistencyOf(all);
          return whole === 0 ? 1 : part / whole;
        };
        expect(share([...before, { ...sample, standing: 'active', value }])).toBeLessThanOrEqual(
          share(before),
        );
      }),
      runs,
    );
  });
});

describe('order', () => {
  const scored = (goal: string, components: string): GoalScore => {
    const own = componentsOf(components);
    const [first] = scores.goals;
    if (!first) throw new Error('no goal');
    return {
      ...first,
      goal,
      score: weightedMean(own, EQUAL),
      weightScenarios: play(weightVariants(settings), (variant) => variant.score(own)),
    };
  };

  test('is only firm where 13 of 14 scenarios agree', () => {
    // A leads by 1 of 700 points: halving EXA, or one and a half times EVI, turns it
    const [pair] = orderOf([scored('A', '51 50 50 50 50 50 50'), scored('B', '50 50 50 50 50 50 50')]);
    expect(pair).toMatchObject({ above: 'A', below: 'B', same: 14, of: 14, firm: true });
    const [close] = orderOf([scored('A', '60 40 50 50 50 50 51'), scored('B', '50 50 50 50 50 50 50')]);
    // +10 −10 +1: EXA×0.5 −4, EVI×1.5 −4; the other twelve keep it
    expect(close).toMatchObject({ above: 'A', same: 12, of: 14, firm: false });
  });

  test('equal goals stand in order of id and are never above one another', () => {
    const [pair] = orderOf([scored('A', '50 60 – – – – –'), scored('B', '60 50 – – – – –')]);
    expect(pair).toMatchObject({ above: 'A', equal: true, firm: false, same: 10, of: 14 });
  });

  test('bands', () => {
    expect(bandsOf({ low: 39.9, high: 40 })).toEqual(['low', 'partial']);
    expect(bandsOf({ low: 30, high: 70 })).toEqual(['low', 'strong']);
    expect(bandsOf({ low: 70, high: 100 })).toEqual(['strong']);
  });
});

describe('change since an earlier run', () => {
  const then = { components: componentsOf('10 20 30 40 50 60 70 –'), weights: EQUAL };

  test('contributions sum to the difference', () => {
    const change = changeOf(then, { ...then, components: componentsOf('80 20 30 40 50 60 0 –') });
    expect(change).toMatchObject({
      told: 40,
      before: 40,
      after: 40,
      difference: 0,
      coverageChange: 0,
      common: null,
    });
    expect(change.contributions.map(({ points }) => points)).toEqual([10, 0, 0, 0, 0, 0, -10]);
  });

  test('a component that was missing is a change of coverage, and both are compared on the common ones', () => {
    const change = changeOf(
      { ...then, components: componentsOf('10 20 30 40 50 – 70 –') },
      { ...then, components: componentsOf('16 20 30 40 50 60 70 –') },
    );
    // (220 → 226)/6; then 286/7
    expect(change.common?.before).toBeCloseTo(220 / 6, 9);
    expect(change.common?.after).toBeCloseTo(226 / 6, 9);
    expect(change.contributions.find(({ component }) => component === 'EXA')?.points).toBeCloseTo(1, 9);
    expect(change.coverageChange).toBeCloseTo(286 / 7 - 226 / 6, 9);
  });

  test('a change of weights is told first and never mixed with one of data', () => {
    const change = changeOf(then, { ...then, weights: weightsOf(1, 0, 0, 0, 0, 0, 1) });
    expect(change).toMatchObject({ told: 40, before: 40, after: 40, difference: 0 });
    const other = changeOf(then, { ...then, weights: weightsOf(0, 0, 0, 0, 0, 0, 1) });
    expect(other).toMatchObject({ told: 40, before: 70, after: 70, difference: 0 });
  });

  test('contributions and coverage change always sum to the difference', () => {
    fc.assert(
      fc.property(anyComponents, anyComponents, anyWeights, (before, after, weights) => {
        const change = changeOf({ components: before, weights: EQUAL }, { components: after, weights });
        if (change.difference === null) return;
        const points = change.contributions.reduce((total, each) => total + each.points, 0);
        expect(points + (change.coverageChange ?? NaN)).toBeCloseTo(change.difference, 7);
      }),
      runs,
    );
  });
});
