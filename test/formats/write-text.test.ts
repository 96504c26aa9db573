/**
 * Any text that a workbook of ours is given reads back as the same text, cleaned as documented, by three readers, and is
 * never a formula. T1 same text · T2 no formula · T3 formatted as text where it could become one · T4 never too long.
 */
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../core/formats/index.ts';
import type { CellPlan, Style } from '../../core/layout/plan.ts';
import { firstSheet, readBytes } from '../helpers/raw-workbook.ts';

const LONGEST = 32_767;

/** Line ends as `\n`, nothing that XML or UTF-8 cannot hold, at most 32 767 units: said again without our code. */
function cleaned(text: string): string {
  const lines = text.split('\r\n').join('\n').split('\r').join('\n');
  const units = lines.split('').filter((each) => {
    const code = each.charCodeAt(0);
    return (code >= 32 && code !== 127 && code < 0xfffe) || each === '\t' || each === '\n';
  });
  // half surrogates become U+FFFD where text is made well-formed; a true U+FFFD was there before
  const whole = (list: readonly string[]): string =>
    list
      .filter((each, index) => {
        const code = each.charCodeAt(0);
        const is = (at: number, from: number, to: number): boolean => {
          const other = list[at]?.charCodeAt(0) ?? 0;
          return other >= from && other <= to;
        };
        if (code >= 0xd800 && code <= 0xdbff) return is(index + 1, 0xdc00, 0xdfff);
        if (code >= 0xdc00 && code <= 0xdfff) return is(index - 1, 0xd800, 0xdbff);
        return true;
      })
      .join('');
  const all = whole(units);
  return all.length <= LONGEST ? all : `${whole(all.slice(0, LONGEST - 1).split(''))}…`;
}

const write = (cells: readonly CellPlan[]): Promise<Uint8Array> =>
  writeWorkbook({
    title: 'T',
    subject: 'S',
    created: '2024-03-31',
    language: 'en',
    names: [],
    sheets: [{ name: 'S', columns: [], rows: cells.map((cell) => ({ cells: [cell, { value: 1 }] })) }],
  });

async function exceljsSheet(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

async function readByAll(texts: readonly string[]): Promise<void> {
  const bytes = await write(texts.map((value) => ({ value })));
  const wanted = texts.map((text) => cleaned(text) || null);
  const ours = firstSheet(await readBytes(bytes));
  expect(texts.map((_, row) => ours.cell(row + 1, 1).value)).toEqual(wanted);
  const { sheets } = await readXlsx(bytes);
  expect(texts.map((_, row) => sheets[0]?.rows[row]?.[0] ?? null)).toEqual(wanted);
  const theirs = await exceljsSheet(bytes);
  expect(texts.map((_, row) => theirs.getCell(row + 1, 1).value)).toEqual(wanted);
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(xml).not.toMatch(/<f[ >]|t="(?:str|e|b)"|<hyperlink/);
  const risky = wanted.map((text) => text !== null && /^[\s]*[=+\-@＝＋－＠]|^[\t\n]/.test(text));
  expect(risky.map((is, row) => !is || theirs.getCell(row + 1, 1).numFmt === '@')).not.toContain(false);
}

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  // single units, also halves of surrogate pairs and controls
  {
    weight: 3,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 })
      .map((all) => String.fromCharCode(...all)),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...[
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        '\r\n',
        ' ',
        '\u00a0',
        '＝',
        '＠',
        "'",
        '"',
        '<',
        '>',
        '&',
        ']]>',
      ],
      ...[
        '_x000D_',
        '_x005F_',
        '_x0041',
        '_X0041_',
        '_x',
        'x000D_',
        '_',
        '&#10;',
        '&amp;',
        '<f>1</f>',
        '<!--',
      ],
      ...[
        '=HYPERLINK("http://x","y")',
        "=cmd|' /C calc'!A0",
        '\u0000',
        '\u001b[2J',
        '\u202e',
        '\ufeff',
        '\uffff',
      ],
    ),
  },
);
const text = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));

describe('any text', () => {
  it('T1 T2 T3 reads back as the same text', async () => {
    await fc.assert(fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 80 }), readByAll), {
      seed: 20_261_125,
      numRuns: 60,
    });
  });

  it.each([
    ['the longest', 'x'.repeat(LONGEST)],
    ['one more', 'x'.repeat(LONGEST + 1)],
    ['a pair across the end', `${'x'.repeat(LONGEST - 2)}😀😀`],
    ['the longest that must be escaped', '_x0041_'.repeat(4681)],
    ['the longest of characters with entities', '&<>"\''.repeat(6553)],
    ['the longest formula', `=${'A'.repeat(LONGEST)}`],
    ['a pair around a control character', 'a\ud83d\u0000\ude00b'],
    ['only what cannot be written', '\u0000\u0001\ud800'],
  ])('T4 %s', async (_, each) => {
    await readByAll([each]);
  });

  it.each([' =1+1', '\n=1+1', '＝1+1', '＋1', '－1', '＠x', '\u00a0=1+1'])(
    'T3 %j is formatted as text',
    async (value) => {
      expect((await exceljsSheet(await write([{ value }]))).getCell('A1').numFmt).toBe('@');
    },
  );

  it('T3 also where the style has a format for numbers', async () => {
    const style: Style = { format: '0.0', bold: true };
    const sheet = await exceljsSheet(
      await write([
        { value: '=1+1', style },
        { value: 'plain', style },
        { value: 2, style },
      ]),
    );
    expect(['A1', 'A2', 'A3'].map((cell) => sheet.getCell(cell).numFmt)).toEqual(['@', '0.0', '0.0']);
    expect(sheet.getCell('A1').font.bold).toBe(true);
  });
});

it('names and properties of the workbook hold no control characters', async () => {
  const bytes = await writeWorkbook({
    title: 'a\u0000b',
    subject: 'c\u001bd',
    created: '2024-03-31',
    language: 'en',
    names: [],
    properties: [{ name: 'run', value: 'e\u0007f\ud800' }],
    sheets: [{ name: 'S', columns: [], rows: [{ cells: [{ value: 1, note: 'g\u0001h' }] }] }],
  });
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const);
  const bad = parts.filter(([, xml]) =>
    /[\u0000-\u0008\u000b-\u001f]|&#x?0*(?:7|1b|0|1);|�/i.test(xml.replaceAll('\r\n', '\n')),
  );
  expect(bad.map(([name]) => name)).toEqual([]);
  expect(parts.map(([, xml]) => xml).join('')).toMatch(/>ab<[^]*>cd<[^]*>ef</);
});
