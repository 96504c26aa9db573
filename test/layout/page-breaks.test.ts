/** Pages of printed sheets: headings stay with their tables, charts stay whole. Widths give A4 its natural size. */
import { expect, test } from 'vitest';
import { breaksBefore } from '../../core/layout/page-breaks.ts';
import { section, stackedPage } from '../../core/layout/stacked.ts';
import { shorten, wholeSentences } from '../../core/layout/shorten.ts';
import { headerWidth } from '../../core/layout/text-height.ts';

/** Rows of 20 points: 24 of them fill the 490 points of a page. */
const rows = (count: number) => Array.from({ length: count }, () => ({ height: 20, cells: [] }));
const block = (start: number, own: number, whole = false) => ({ start, rows: own, whole });
const NARROW = [20, 20];

test.each([
  // heading, header and three rows end at row 24: they fit
  ['a table of which enough fits stays', [block(3, 15), block(19, 20)], []],
  ['a heading that would stand alone begins a page', [block(3, 19), block(22, 20)], [22]],
  ['a short table needs no more than it has', [block(3, 17), block(21, 3)], []],
  ['a chart is not cut', [block(3, 15), block(19, 16, true)], [19]],
  ['what follows is counted from there', [block(3, 15), block(19, 16, true), block(36, 20)], [19]],
  ['after two pages nobody knows: a new one', [block(3, 50), block(54, 3)], [54]],
  ['the first table stays under the head of the sheet', [block(3, 40)], []],
])('%s', (_, blocks, expected) => {
  expect(breaksBefore(blocks, rows(80), NARROW)).toEqual(expected);
});

test('a sheet twice as wide as a page takes twice as many rows', () => {
  const wide = Array.from({ length: 14 }, () => 20.2);
  const blocks = [block(3, 40), block(44, 1)];
  expect(breaksBefore(blocks, rows(80), wide)).toEqual([]);
  expect(breaksBefore(blocks, rows(80), NARROW)).toEqual([]);
  expect(breaksBefore([block(3, 41), block(45, 20)], rows(80), wide)).toEqual([45]);
});

test('very long sheets have no breaks', () => {
  expect(breaksBefore([block(3, 22), block(26, 900)], rows(1001), NARROW)).toEqual([]);
});

test.each([
  ['One. Two. Three.', 12, 'One. Two.'],
  // French: no blank is left before the point
  ['Une phrase (+1) ; une autre', 22, 'Une phrase (+1).'],
  ['no end within reach of this', 12, 'no end…'],
])('%j in %i: %j', (text, longest, expected) => {
  expect(wholeSentences(text, longest)).toBe(expected);
});

test('a cut text is never longer than asked', () => {
  expect(shorten('a text of several words', 12).length).toBeLessThanOrEqual(12);
});

test('an indent takes room from a header', () => {
  expect(headerWidth('Constataciones', { indent: 1 })).toBeGreaterThan(headerWidth('Constataciones', {}));
});

test.each([
  // the header of the last table stands in row 10: title and header in rows 4 and 5, two rows, an empty one, a title
  [40, '10:10'],
  [5, undefined],
])('the last of several tables with %i rows repeats %s on its further pages', (count, expected) => {
  const table = (name: string, rows: number) =>
    section({
      ...{ title: name, table: name, items: Array.from({ length: rows }, (_, index) => index) },
      columns: [{ id: 'n', label: 'n', width: 10, style: {}, cell: (item: number) => item }],
    });
  const { print } = stackedPage({
    ...{
      name: 'S',
      tab: 'FFFFFF',
      frozenColumns: 1,
      nothing: 'nothing',
      print: { orientation: 'landscape', fit: { wide: 1, tall: 0 } },
    },
    ...{ heading: rows(3), sections: [table('t_A', 2), table('t_B', count)] },
  });
  expect(print?.repeatRows).toBe(expected);
});
