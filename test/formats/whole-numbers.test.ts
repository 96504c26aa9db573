/** Excel shows 20 in the format 0.## as "20."; so a whole number gets a format without decimals. */
import { expect, test } from 'vitest';
import { shownStyle } from '../../core/formats/xlsx/write/whole-numbers.ts';

test.each([
  [20, '#,##0.##', '#,##0'],
  [20.5, '#,##0.##', '#,##0.##'],
  // shown as 20 all the same
  [20.004, '#,##0.##', '#,##0'],
  [20.006, '#,##0.##', '#,##0.##'],
  [0, '0.#', '0'],
  [-2, '+0.#;−0.#;0', '+0;−0;0'],
  [2.5, '+0.#;−0.#;0', '+0.#;−0.#;0'],
  [1e15, '#,##0.####', '#,##0'],
  [20, '0.00', '0.00'],
  [0.2, '0%', '0%'],
])('%d in %s', (value, format, expected) => {
  expect(shownStyle({ value, style: { format, bold: true } })).toEqual({ format: expected, bold: true });
});

test('a formula keeps its format, since its result may change; a text and a blank too', () => {
  const style = { format: '0.##' };
  for (const cell of [
    { value: 20, formula: 'A1', style },
    { value: 'a', style },
    { value: null, style },
  ])
    expect(shownStyle(cell)).toBe(style);
  expect(shownStyle({ value: 20 })).toBeUndefined();
});
