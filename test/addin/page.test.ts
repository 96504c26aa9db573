/** The page without Excel: keys in the grid, what was typed, and names of copies. */
import { describe, expect, it } from 'vitest';
import { fixedName } from '../../addin/page/fixed-name.ts';
import { moved } from '../../addin/page/move.ts';
import { valueOfTyped } from '../../addin/page/typed.ts';

describe('keys in the grid', () => {
  const size = { rows: 120, columns: 12 };
  const used = { rows: 100, columns: 10 };
  it.each<[string, string, boolean, string]>([
    ['up', 'ArrowUp', false, '4,3'],
    ['down', 'ArrowDown', false, '6,3'],
    ['left', 'ArrowLeft', false, '5,2'],
    ['right', 'ArrowRight', false, '5,4'],
    ['to the top', 'ArrowUp', true, '1,3'],
    ['to the end of the data', 'End', true, '100,10'],
    ['to the beginning of the row', 'Home', false, '5,1'],
    ['to the first cell', 'Home', true, '1,1'],
    ['a page down', 'PageDown', false, '35,3'],
    ['a page up, no further than the first row', 'PageUp', false, '1,3'],
  ])('%s', (_, key, ctrlKey, expected) => {
    const next = moved({ row: 5, column: 3 }, { key, ctrlKey, metaKey: false }, size, used, 30);
    expect(next && `${String(next.row)},${String(next.column)}`).toBe(expected);
  });

  it('does not run over the edge, and leaves other keys alone', () => {
    const press = (key: string): unknown =>
      moved({ row: 120, column: 12 }, { key, ctrlKey: false, metaKey: false }, size, used, 30);
    expect(press('ArrowDown')).toEqual({ row: 120, column: 12 });
    expect(press('ArrowRight')).toEqual({ row: 120, column: 12 });
    expect(press('Tab')).toBeNull();
  });
});

it.each([
  ['', null],
  ['  ', null],
  ['12', 12],
  ['-3.5', -3.5],
  ['3,5', 3.5],
  ['0', 0],
  ['007', '007'],
  ['1 000', '1 000'],
  ['1,234,567', '1,234,567'],
  ['12345678901234567', '12345678901234567'],
  ['ITA', 'ITA'],
  ['2024-03-31', '2024-03-31'],
])('typed %j becomes %j', (typed, expected) => {
  expect(valueOfTyped(typed)).toBe(expected);
});

it.each([
  ['xts-mfa.xlsx', 'xts-mfa.fixed.xlsx'],
  ['a.b.csv', 'a.b.fixed.csv'],
  ['workbook', 'workbook.fixed'],
])('copy of %s is %s', (name, expected) => {
  expect(fixedName(name)).toBe(expected);
});
