/** Numbers as people type them (profile-sheets §6.5). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldType, Reading } from '../../core/model.ts';
import { scale } from '../../core/grid/scale.ts';
import { number, readColumn, text } from './column.ts';

type Case = [raw: string, type: FieldType, value: number | null, reading?: Partial<Reading>];

describe('one cell alone in its column', () => {
  const cases: Case[] = [
    // the table of §6.5
    ['1\u00A0234', 'count', 1234],
    ['1.234', 'count', 1234],
    ['1.234', 'percent', 1.234],
    ['1,234', 'count', 1234],
    ['12,5', 'percent', 12.5],
    ['1.234,5', 'count', 1234.5],
    ['1.234,5', 'percent', 1234.5],
    ['1.234,5', 'money', 1234.5],
    ['1.234,5', 'decimal', 1234.5],
    ['1,234.5', 'count', 1234.5],
    ['1,234.5', 'money', 1234.5],
    ["1'234'567", 'count', 1234567],
    ['12,34,567', 'count', 1234567],
    ['4 512*', 'count', 4512, { trouble: 'FOOTNOTE', note: '*' }],
    ['(250)', 'money', -250],
    ['~3000', 'count', 3000, { status: 'E' }],
    ['ca. 3000', 'count', 3000, { status: 'E' }],
    ['env. 3000', 'count', 3000, { status: 'E' }],
    ['3000-4000', 'count', null, { trouble: 'NUMBER_RANGE' }],
    ['2.5 million', 'count', 2500000],
    ['2,5 millions', 'count', 2500000],
    // spaces, apostrophes, signs
    ['1\u202F234\u202F567', 'count', 1234567],
    ['1\u2009234,5', 'decimal', 1234.5],
    ['1 234,567', 'money', 1234.567],
    ['1’234.50', 'money', 1234.5],
    ['$ 1,250.75', 'money', 1250.75],
    ['1 250 €', 'money', 1250],
    ['US$250', 'money', 250],
    ['-250', 'money', -250],
    ['−250', 'money', -250],
    ['1 234-', 'money', -1234],
    ['(1 234)', 'money', -1234],
    ['($250)', 'money', -250],
    ['+12', 'count', 12],
    ['12 %', 'percent', 12],
    ['12,5%', 'percent', 12.5],
    ['1.2E+05', 'count', 120000],
    ['1,2e3', 'decimal', 1200],
    ['500', 'count', 500, { trouble: 'NUMBER_AS_TEXT', suggestion: 500 }],
    ['  500 ', 'count', 500],
    // more groups decide for themselves, also in amounts
    ['1,234,567', 'money', 1234567],
    ['1.234.567,89', 'money', 1234567.89],
    ['0,123', 'money', 0.123],
    ['1234,567', 'money', 1234.567],
    ['.5', 'decimal', 0.5],
    ['12,34,567.5', 'money', 1234567.5],
    // footnotes
    ['4512a', 'count', 4512, { note: 'a' }],
    ['4512 (1)', 'count', 4512, { note: '(1)' }],
    ['4512²', 'count', 4512, { note: '²' }],
    ['4512†', 'count', 4512, { note: '†' }],
    ['(250)*', 'money', -250, { note: '*' }],
    // scale words, estimates, other scripts
    ['300 mille', 'count', 300000],
    ['300 miles', 'count', 300000],
    ['1,5 milliard', 'money', 1500000000],
    ['environ 1 200', 'count', 1200, { status: 'E' }],
    ['aprox. 1.200', 'count', 1200, { status: 'E' }],
    ['١٢٣٤', 'count', 1234],
    ['१२,३४,५६७', 'count', 1234567],
    // ranges
    ['3 000 – 4 000', 'count', null, { trouble: 'NUMBER_RANGE' }],
    ['3000 à 4000', 'count', null, { trouble: 'NUMBER_RANGE' }],
    // never a number
    ['twelve', 'count', null, { trouble: 'NOT_A_NUMBER' }],
    ['12 34', 'count', null, { trouble: 'NOT_A_NUMBER' }],
    ['1,23,45', 'count', null, { trouble: 'NOT_A_NUMBER' }],
    ['1.2.3', 'count', null, { trouble: 'NOT_A_NUMBER' }],
    ['12 %', 'count', null, { trouble: 'NOT_A_NUMBER' }],
    ['2.5M', 'count', null, { trouble: 'NOT_A_NUMBER' }],
    ['1.2 billion', 'money', null, { trouble: 'NOT_A_NUMBER' }],
    ['1e999', 'decimal', null, { trouble: 'NOT_A_NUMBER' }],
    // letters for digits: a proposal
    ['1O0', 'count', null, { trouble: 'NOT_A_NUMBER', suggestion: 100 }],
    ['l23', 'count', null, { trouble: 'NOT_A_NUMBER', suggestion: 123 }],
    // either way, and nothing in the column tells
    ['1,234', 'money', null, { trouble: 'AMBIGUOUS_NUMBER' }],
    ['1.234', 'decimal', null, { trouble: 'AMBIGUOUS_NUMBER' }],
  ];
  it.each(cases)('%s in a %s column', (raw, type, value, reading) => {
    const read = readColumn({ type }, [raw]);
    expect(read.values).toEqual([value]);
    expect(read.readings[0]).toMatchObject({ raw, ...reading });
  });
});

describe('the column decides', () => {
  const values = (type: FieldType, raw: string[], meta: Record<string, string> = {}) =>
    readColumn({ type }, raw, meta).values;

  it('by the cells that leave no doubt', () => {
    expect(values('money', ['1,234', '12,5'])).toEqual([1.234, 12.5]);
    expect(values('money', ['1,234', '12.5'])).toEqual([1234, 12.5]);
    expect(values('count', ['1.234', '1.234.567', '1 234,0'])).toEqual([1234, 1234567, 1234]);
  });
  it('by their majority; the others are asked about', () => {
    const { values: read, readings } = readColumn({ type: 'money' }, ['12,5', '13,5', '14.5', '1,234']);
    expect(read).toEqual([12.5, 13.5, null, 1.234]);
    expect(readings[2]).toMatchObject({ trouble: 'AMBIGUOUS_NUMBER', suggestion: 14.5 });
  });
  it('not at all where as many cells say one as the other', () => {
    const { values: read, readings } = readColumn({ type: 'percent' }, ['12,5', '14.5', '7', '1.234']);
    expect(read).toEqual([null, null, 7, null]);
    expect(readings[0]).toMatchObject({ trouble: 'AMBIGUOUS_NUMBER', suggestion: 12.5 });
  });
  it('unless META does', () => {
    expect(values('money', ['1,234'], { decimal_sep: ',' })).toEqual([1.234]);
    expect(values('money', ['1,234'], { decimal_sep: '.' })).toEqual([1234]);
    expect(values('money', ['1.234'], { group_sep: '.' })).toEqual([1234]);
    expect(values('money', ['1.234'], { group_sep: 'space' })).toEqual([1.234]);
    const broken = readColumn({ type: 'money' }, ['12.5'], { decimal_sep: ',' });
    expect(broken.readings[0]).toMatchObject({ trouble: 'AMBIGUOUS_NUMBER', suggestion: 12.5 });
  });
  it('and proposes the habit of the language where nothing tells', () => {
    const proposed = (language: string) =>
      readColumn({ type: 'money' }, ['1,234'], { language }).readings[0]?.suggestion;
    expect(proposed('en')).toBe(1234);
    expect(proposed('fr')).toBe(1.234);
    expect(proposed('es-MX')).toBe(1.234);
    expect(proposed('ar')).toBeUndefined();
  });
});

describe('number cells', () => {
  it('need no reading', () => {
    const { values, readings } = readColumn({ type: 'count' }, [1234, 0, null]);
    expect(values).toEqual([1234, 0, null]);
    expect(readings).toEqual([null, null, null]);
  });
  it('shown as a percentage count in hundredths, in percent columns only', () => {
    expect(readColumn({ type: 'percent' }, [number(0.07, '0%'), number(0.285, '0.0%'), 12]).values).toEqual([
      7, 28.5, 12,
    ]);
    expect(readColumn({ type: 'decimal' }, [number(0.07, '0%')]).values).toEqual([0.07]);
  });
  it('of another kind are no numbers', () => {
    const { values, readings } = readColumn({ type: 'count' }, [
      { kind: 'date', value: '2021-05-03' },
      { kind: 'boolean', value: true },
    ]);
    expect(values).toEqual([null, null]);
    expect(readings.map((each) => each?.trouble)).toEqual(['NOT_A_NUMBER', 'NOT_A_NUMBER']);
  });
});

describe('multipliers', () => {
  it('apply to money and counts, once and exactly', () => {
    const money = readColumn({ type: 'money' }, [1.1, 0.07, text('2,5'), -3], { money_mult: 6 });
    expect(money.values).toEqual([1_100_000, 70_000, 2_500_000, -3_000_000]);
    expect(readColumn({ type: 'count' }, [1.2, 4], { count_mult: 3 }).values).toEqual([1200, 4000]);
  });
  it('do not apply to other columns, nor to a cell that names its own scale', () => {
    for (const type of ['decimal', 'integer', 'usd', 'percent'] as const)
      expect(readColumn({ type }, [5], { money_mult: 6, count_mult: 3 }).values).toEqual([5]);
    expect(readColumn({ type: 'money' }, ['2.5 million'], { money_mult: 6 }).values).toEqual([2_500_000]);
  });
  it('leave proposals in terms of the cell', () => {
    expect(readColumn({ type: 'count' }, ['12'], { count_mult: 3 }).readings[0]?.suggestion).toBe(12);
  });
  it('move the decimal point and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (digits, places) => {
        expect(scale(Number(`${String(digits)}e-${String(places)}`), places)).toBe(digits);
      }),
      { seed: 20240331 },
    );
    expect(scale(1.1, 6)).toBe(1_100_000);
    expect(scale(1e21, 3)).toBe(1e24);
    expect(scale(4.35, 2)).toBe(435);
  });
});
