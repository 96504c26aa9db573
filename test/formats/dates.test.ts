/** Serial days and ISO text; laws over the whole calendar. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseIso, serialToIso } from '../../core/formats/dates.ts';
import { showsOf } from '../../core/formats/number-format.ts';

const DAY = 86_400_000;

describe('serialToIso', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, null],
    [61, '1900-03-01'],
    [25_569, '1970-01-01'],
    [45_351, '2024-02-29'],
    [45_351.5, '2024-02-29T12:00:00'],
    [45_000.123456, '2023-03-15T02:57:47'],
    [45_350.999999, '2024-02-29'],
    [2_958_465, '9999-12-31'],
    [2_958_465.75, '9999-12-31T18:00:00'],
    [2_958_466, null],
    [0, null],
    [0.5, null],
    [-1, null],
    [Number.MAX_VALUE, null],
  ])('1900 system: %d is %s', (serial, expected) => {
    expect(serialToIso(serial, false)).toBe(expected);
  });

  it.each([
    [0, '1904-01-01'],
    [60, '1904-03-01'],
    [43_889, '2024-02-29'],
    [2_957_003, '9999-12-31'],
    [2_957_004, null],
    [-1, null],
  ])('1904 system: %d is %s', (serial, expected) => {
    expect(serialToIso(serial, true)).toBe(expected);
  });

  it('gives the time of day below 1 in a time format, a full date from 1 on', () => {
    expect(serialToIso(0.5625, false, 'time')).toBe('13:30:00');
    expect(serialToIso(0, false, 'time')).toBe('00:00:00');
    expect(serialToIso(45_351.5625, false, 'time')).toBe('2024-02-29T13:30:00');
    expect(serialToIso(0.25, true, 'time')).toBe('06:00:00');
  });

  it('counts days: one more is the next day, in both systems 1 462 days apart', () => {
    const from = Date.UTC(1900, 2, 1);
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const expected = new Date(from + (serial - 61) * DAY).toISOString().slice(0, 10);
        expect(serialToIso(serial, false)).toBe(expected);
        if (serial >= 1462) expect(serialToIso(serial - 1462, true)).toBe(expected);
        expect(normaliseIso(expected)).toBe(expected);
      }),
      { seed: 1900, numRuns: 2000 },
    );
  });
});

describe('normaliseIso', () => {
  it.each([
    ['2024-02-29', '2024-02-29'],
    ['2024-02-29T00:00:00', '2024-02-29'],
    ['2024-02-29T00:00:00Z', '2024-02-29'],
    ['2024-02-29T08:15', '2024-02-29T08:15:00'],
    ['2024-02-29T08:15:30.25+03:00', '2024-02-29T08:15:30'],
    ['08:15:30', '08:15:30'],
    ['T08:15', '08:15:00'],
    ['2023-02-29', null],
    ['2024-13-01', null],
    ['29/02/2024', null],
    ['2024', null],
    ['', null],
  ])('%s is %s', (text, expected) => {
    expect(normaliseIso(text)).toBe(expected);
  });
});

describe('showsOf', () => {
  it.each([
    ['yyyy-mm-dd', 'date'],
    ['[$-409]d-mmm-yy;@', 'date'],
    ['mmm', 'date'],
    ['d"."m".";@', 'date'],
    ['[$-411]ggge"年"m"月"d"日"', 'date'],
    ['h:mm AM/PM', 'time'],
    ['mm:ss.0', 'time'],
    ['[h]:mm:ss', 'number'],
    ['[mm]:ss', 'number'],
    ['0.00E+00', 'number'],
    ['#,##0.00 [$€-407]', 'number'],
    ['[Red]0.0" days"', 'number'],
    ['0\\d', 'number'],
    ['_-* #,##0\\ _d_-;[Red]-#,##0', 'number'],
    ['0;[h]"d"', 'number'],
    ['General', 'number'],
    ['General" m²"', 'number'],
    ['0%', 'number'],
    ['@', 'number'],
    ['# ?/?', 'number'],
    ['"d', 'number'],
  ])('%s shows a %s', (code, expected) => {
    expect(showsOf(code)).toBe(expected);
  });
});
