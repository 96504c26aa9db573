/** Laws that hold for every submission, tried with random ones from a fixed seed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factKeyText } from '../../core/expression/bound.ts';
import type { Computed } from '../../core/model.ts';
import { figureWith } from '../../core/model/figure.ts';
import { computeText, figure, lineOf } from '../helpers/figures.ts';
import { damagedWorlds, world } from './world.ts';

const SEED = { seed: 20240331, numRuns: 20 };

/** Sheets as blocks: heading line and rows, so that rows can change places. */
const blocks = world
  .split(/\n(?=\s*[A-Z]+(?:_[A-Z]+)?\s*\|)/)
  .map((block) => block.split('\n').filter((line) => line.trim() !== ''));

/** What must not depend on where rows stand: everything but the addresses. */
const figuresOf = ({ values, facts }: Computed): unknown => [
  values.map((value) => ({ ...figureWith(value), inputs: value.inputs.map(factKeyText) })),
  facts.map((fact) => [factKeyText(fact), fact.value, fact.flags, fact.obsStatus]),
];

describe('the order of rows', () => {
  it('changes no figure, not even in the last digit', () => {
    const expected = figuresOf(computeText(world));
    const orders = fc.tuple(
      ...blocks.map(([heading = '', ...rows]) =>
        fc
          .shuffledSubarray(rows, { minLength: rows.length })
          .map((shuffled) => [heading, ...shuffled].join('\n')),
      ),
    );
    fc.assert(
      fc.property(orders, (sheets) => {
        expect(figuresOf(computeText(sheets.join('\n')))).toEqual(expected);
      }),
      { ...SEED, numRuns: 5 },
    );
  });
});

describe('leaves and totals', () => {
  it('a complete set of leaves gives the figure of its total', () => {
    const persons = fc.integer({ min: 0, max: 5_000_000 });
    fc.assert(
      fc.property(fc.array(persons, { minLength: 1, maxLength: 4 }), (counts) => {
        const codes = ['FRA', 'ITA', '_O', '_U'];
        const rows = counts.map(
          (count, index) => `| 2023 | IN | NAT | ${codes[index] ?? ''} | LT | ${String(count)}`,
        );
        const total = counts.reduce((sum, count) => sum + count, 0);
        const heading = 'STA_FLOW | year | direction | group | partner | duration | total';
        const inParts = figure([heading, ...rows].join('\n'), 'FLW-01');
        const inOne = figure(
          [heading, `| 2023 | IN | NAT | _T | LT | ${String(total)}`].join('\n'),
          'FLW-01',
        );
        expect(lineOf(inParts)).toBe(lineOf(inOne));
      }),
      SEED,
    );
  });
});

describe('whatever is missing or zero', () => {
  it('gives a number or nothing with a reason, and each key one value', () => {
    fc.assert(
      fc.property(damagedWorlds, (text) => {
        const { values } = computeText(text);
        const seen = new Map<string, number>();
        for (const value of values) {
          if (value.value === null) expect(value.reasons.length).toBeGreaterThan(0);
          else expect(Number.isFinite(value.value)).toBe(true);
          expect(value.value === null ? [] : value.reasons).toEqual([]);
          for (const fact of value.inputs) {
            const key = factKeyText(fact);
            expect(seen.get(key) ?? fact.value).toBe(fact.value);
            seen.set(key, fact.value);
          }
        }
      }),
      { ...SEED, numRuns: 12 },
    );
  });
});
