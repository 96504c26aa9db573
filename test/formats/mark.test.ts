/**
 * Marked copies: values stay, other parts stay byte for byte, notes and list say what they should, and taking the
 * marks off gives every part back as it was.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import {
  bytesSource,
  markWorkbook,
  nodePlatform,
  readWorkbook,
  removeMarks,
  type Mark,
  type MarkedBook,
} from '../../core/formats/index.ts';
import type { Book } from '../../core/model.ts';
import { rawZip } from '../helpers/raw-zip.ts';
import { plainBook } from '../helpers/other-readers.ts';
import {
  MAIN,
  RELATIONSHIPS,
  relationships,
  type RawWorkbook,
  workbookBytes,
  XML,
} from '../helpers/raw-workbook.ts';

const read = (bytes: Uint8Array): Promise<Book> =>
  readWorkbook(bytesSource('book.xlsx', bytes), nodePlatform);
const mark = (bytes: Uint8Array, marks: readonly Mark[]): Promise<MarkedBook> =>
  markWorkbook(bytesSource('book.xlsx', bytes), nodePlatform, {
    marks,
    more: (n) => `and ${String(n)} more`,
    list: ({ cells }) => ({
      name: 'Mainstream – issues',
      title: 'Issues',
      facts: [`${String(cells)} cells`],
      columns: [
        { header: 'Severity', width: 10 },
        { header: 'Cell', width: 10 },
      ],
      linkColumn: 1,
      rows: marks.map(({ severity, cell, sheet }) => ({
        severity,
        cells: [severity, cell],
        link: { sheet, cell },
      })),
    }),
  });

const unmark = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const done = await removeMarks(bytesSource('book.xlsx', bytes), nodePlatform);
  expect(done?.isExact).toBe(true);
  return done?.bytes ?? new Uint8Array();
};

async function sheetsInExceljs(bytes: Uint8Array): Promise<string[] | null> {
  const book = new ExcelJS.Workbook();
  try {
    await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  } catch {
    return null;
  }
  return book.worksheets.map(({ name }) => name);
}

const error = (sheet: string, cell: string, text = `S04 at ${cell}`): Mark => ({
  sheet,
  cell,
  severity: 'error',
  text,
});

describe.each(
  readdirSync(join(import.meta.dirname, '../fixtures/written-by')).filter((name) => name.endsWith('.xlsx')),
)('a workbook as %s', (name) => {
  const original = new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/written-by', name)));

  test('keeps every value and every other part, and comes back exactly', async () => {
    const before = await read(original);
    const marks = before.sheets.flatMap((sheet): Mark[] => [
      error(sheet.name, 'A1'),
      { sheet: sheet.name, cell: 'B2:B4', severity: 'warning', text: 'odd' },
      { sheet: sheet.name, cell: 'Z300', severity: 'info', text: 'blank' },
    ]);
    const { bytes, list, count } = await mark(original, marks);
    const after = await read(bytes);
    expect(count.cells).toBe(before.sheets.length * 5);
    expect(after.sheets.at(-1)?.name).toBe(list);
    expect(plainBook(after).slice(0, -1)).toEqual(plainBook(before));
    for (const sheet of after.sheets.slice(0, -1)) {
      expect(sheet.cell(1, 1).kind === 'blank' || sheet.cell(1, 1).fill === 'FFC9CE').toBe(true);
      expect(sheet.notes.filter(({ row }) => row === 1).at(0)?.text).toContain('S04 at A1');
    }
    const [was, is] = [unzipSync(original), unzipSync(bytes)];
    const touched =
      /^(?:xl\/worksheets\/sheet\d+\.xml|xl\/styles\.xml|xl\/workbook\.xml|\[Content_Types\]\.xml|.*\.rels|xl\/comments.*|xl\/drawings\/(?:vml|comment).*)$/;
    for (const part of Object.keys(was)) if (!touched.test(part)) expect(is[part]).toEqual(was[part]);
    // exceljs does not find the notes of some programs in the file as it was either.
    const sheets = await sheetsInExceljs(original);
    if (sheets) expect(await sheetsInExceljs(bytes)).toEqual([...sheets, list]);
    const clean = await unmark(bytes);
    expect(unzipSync(clean)).toEqual(was);
    expect(plainBook(await read(clean))).toEqual(plainBook(before));
  });
});

/** Marks a workbook of the test, and looks that values stay and that all comes back. */
async function marked(
  book: RawWorkbook,
  marks: readonly Mark[],
): Promise<{ book: Book; parts: Record<string, string> }> {
  const original = workbookBytes(book);
  const { bytes } = await mark(original, marks);
  const after = await read(bytes);
  expect(plainBook(after).slice(0, -1)).toEqual(plainBook(await read(original)));
  expect(unzipSync(await unmark(bytes))).toEqual(unzipSync(original));
  const parts = Object.entries(unzipSync(bytes)).map(([name, data]) => [
    name,
    new TextDecoder().decode(data),
  ]);
  return { book: after, parts: Object.fromEntries(parts) as Record<string, string> };
}

const SHEET = 'xl/worksheets/sheet1.xml';
const rowsOf = (xml: string | undefined): string =>
  /<(?:x:)?sheetData>(.*)<\/(?:x:)?sheetData>/s.exec(xml ?? '')?.[1] ?? '';
const at = (cell: string): Mark => error('Sheet1', cell);

describe('where cells stand', () => {
  // Style 0 is the only one there, so the first marked style is 1; a cell with a number has its own, which shrinks.
  test.each<[name: string, rows: string, cells: readonly string[], expected: string]>([
    [
      'a cell that is there keeps its other attributes',
      '<row r="1"><c r="A1" t="str"><v>a</v></c></row>',
      ['A1'],
      '<row r="1"><c r="A1" t="str" s="1"><v>a</v></c></row>',
    ],
    [
      'cells that are not there come in order',
      '<row r="2"><c r="B2"><v>1</v></c></row>',
      ['A2', 'C2', 'D2'],
      '<row r="2"><c r="A2" s="1"/><c r="B2"><v>1</v></c><c r="C2" s="1"/><c r="D2" s="1"/></row>',
    ],
    [
      'rows that are not there come in order',
      '<row r="2"><c r="A2"><v>1</v></c></row>',
      ['A1', 'B1', 'A3'],
      '<row r="1"><c r="A1" s="1"/><c r="B1" s="1"/></row><row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3" s="1"/></row>',
    ],
    [
      'an empty row becomes a pair',
      '<row r="1" ht="20"/><row r="2"/>',
      ['A1', 'B1'],
      '<row r="1" ht="20"><c r="A1" s="1"/><c r="B1" s="1"/></row><row r="2"/>',
    ],
    [
      'rows and cells without addresses count on',
      '<row><c><v>1</v></c><c/></row><row><c t="str"><v>b</v></c></row>',
      ['A2', 'C1'],
      '<row><c><v>1</v></c><c/><c r="C1" s="1"/></row><row><c t="str" s="1"><v>b</v></c></row>',
    ],
    [
      'a new cell looks like its row',
      '<row r="1" s="0" customFormat="1"><c r="B1"><v>1</v></c></row>',
      ['A1'],
      '<row r="1" s="0" customFormat="1"><c r="A1" s="1"/><c r="B1"><v>1</v></c></row>',
    ],
  ])('%s', async (_, rows, cells, expected) => {
    const { parts } = await marked({ sheets: [{ rows }] }, cells.map(at));
    expect(rowsOf(parts[SHEET])).toBe(expected);
  });

  test('an empty sheet gets its rows', async () => {
    const xml = `${XML}<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;
    const { parts } = await marked({ sheets: [{ xml }] }, [at('B2'), at('A4')]);
    expect(rowsOf(parts[SHEET])).toBe('<row r="2"><c r="B2" s="1"/></row><row r="4"><c r="A4" s="1"/></row>');
  });

  test('prefixed elements and a byte-order mark stay as they are', async () => {
    const xml = `\ufeff${XML}<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const { parts, book } = await marked({ sheets: [{ xml }] }, [at('A1'), at('B1')]);
    expect(rowsOf(parts[SHEET])).toBe(
      '<x:row r="1"><x:c r="A1" s="1"><x:v>5</x:v></x:c><x:c r="B1" s="2"/></x:row>',
    );
    expect(parts[SHEET]).toContain('</x:sheetData><x:legacyDrawing ');
    expect(book.sheets[0]?.notes.map(({ text }) => text)).toEqual(['S04 at A1', 'S04 at B1']);
  });

  test('the reference to notes stands where the format asks for it', async () => {
    const after =
      '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><tableParts count="0"/><extLst/>';
    const { parts } = await marked({ sheets: [{ rows: '', after }] }, [at('A1')]);
    expect(parts[SHEET]).toMatch(/footer="0"\/><legacyDrawing [^>]*\/><tableParts/);
  });

  test('a workbook without styles gets them', async () => {
    const { parts, book } = await marked(
      {
        sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }],
        parts: {
          'xl/styles.xml': undefined,
          'xl/_rels/workbook.xml.rels': relationships([['rId1', 'worksheet', 'worksheets/sheet1.xml']]),
        },
      },
      [at('A1')],
    );
    expect(Object.keys(parts)).toContain('xl/styles1.xml');
    expect(book.sheets[0]?.cell(1, 1)).toEqual({ kind: 'number', value: 1, fill: 'FFC9CE' });
  });

  test('strict files get strict parts', async () => {
    const strict = (xml: string): string =>
      xml
        .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        .replaceAll(RELATIONSHIPS, 'http://purl.oclc.org/ooxml/officeDocument/relationships');
    const original = workbookBytes({
      sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }],
      change: (entries) => entries.map((entry) => ({ ...entry, data: strict(String(entry.data)) })),
    });
    const { bytes } = await mark(original, [at('A1')]);
    expect((await read(bytes)).sheets[0]?.notes).toHaveLength(1);
    const all = Object.values(unzipSync(bytes)).map((data) => new TextDecoder().decode(data));
    expect(all.filter((text) => text.includes('schemas.openxmlformats.org/spreadsheetml'))).toEqual([]);
    expect(unzipSync(await unmark(bytes))).toEqual(unzipSync(original));
  });
});

describe('notes', () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>';
  const drawing =
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025"><br></v:shape></xml>';
  const withNotes = (body: string, more: Readonly<Record<string, string>> = {}): RawWorkbook => ({
    sheets: [{ rows, after: `<legacyDrawing xmlns:r="${RELATIONSHIPS}" r:id="rId2"/>` }],
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships([
        ['rId1', 'comments', '../comments1.xml'],
        ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
        ...Object.keys(more).map((name) => ['rId3', 'threadedComment', `../${name.slice(3)}`] as const),
      ]),
      'xl/comments1.xml': `${XML}<comments xmlns="${MAIN}"><authors><author>Ana</author></authors><commentList><comment ref="A1" authorId="0"><text>${body}</text></comment></commentList></comments>`,
      'xl/drawings/vmlDrawing1.vml': drawing,
      ...more,
    },
  });

  test.each([
    ['plain', '<t>Checked</t>'],
    ['rich', '<r><rPr><b/></rPr><t>Check</t></r><r><t>ed</t></r>'],
  ])('a %s note of somebody stays above ours', async (_, body) => {
    const { book, parts } = await marked(withNotes(body), [at('A1'), at('B1')]);
    expect(book.sheets[0]?.notes.map(({ column, text }) => [column, text.replace(/\n─+\n/, ' / ')])).toEqual([
      [1, 'Checked / S04 at A1'],
      [2, 'S04 at B1'],
    ]);
    expect(parts['xl/drawings/vmlDrawing1.vml']).toMatch(
      /^<xml [^>]*><v:shape id="_x0000_s1025"><br><\/v:shape>.*mainstream_B1/,
    );
    expect(parts['xl/drawings/vmlDrawing1.vml']).not.toContain('mainstream_A1');
  });

  test('a cell that people discuss gets a fill and no note', async () => {
    const threads = `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B1" id="{1}"><text>Sure?</text></threadedComment></ThreadedComments>`;
    const { book } = await marked(withNotes('<t>x</t>', { 'xl/threadedComments/t1.xml': threads }), [
      at('B1'),
    ]);
    expect(book.sheets[0]?.notes.map(({ text }) => text)).toEqual(['x', 'Sure?']);
    expect(book.sheets[0]?.cell(1, 2).fill).toBe('FFC9CE');
  });

  test('hostile texts stay texts', async () => {
    const texts = [
      ']]> <b>&amp;',
      '=cmd|x!A1',
      'a\u0000\u0008\ufffeb \ud800',
      '_x0041_ {n}',
      'x'.repeat(40_000),
    ];
    const { book } = await marked(
      { sheets: [{ rows }] },
      texts.map((text, index) => error('Sheet1', `A${String(index + 1)}`, text)),
    );
    const notes = book.sheets[0]?.notes.map(({ text }) => text) ?? [];
    expect(notes.slice(0, 4)).toEqual([']]> <b>&amp;', '=cmd|x!A1', 'ab ', '_x0041_ {n}']);
    expect(notes[4]).toBe(`${'x'.repeat(3999)}…`);
  });

  test('the worst severity colours a cell; its texts are cut with a word', async () => {
    const marks = Array.from({ length: 25 }, (_, index): Mark => ({
      sheet: 'Sheet1',
      cell: 'A1',
      severity: index === 9 ? 'warning' : 'info',
      text: `t${String(index)}`,
    }));
    const { book } = await marked({ sheets: [{ rows }] }, marks);
    const [note] = book.sheets[0]?.notes ?? [];
    expect(book.sheets[0]?.cell(1, 1).fill).toBe('FFEB9F');
    expect(note?.text.startsWith('t9\n\nt0\n\n')).toBe(true);
    expect(note?.text.endsWith('t19\n\nand 5 more')).toBe(true);
  });

  test('five thousand marks: every cell coloured, two thousand notes, and all comes back', async () => {
    const many = Array.from(
      { length: 5000 },
      (_, index) =>
        `<row r="${String(index + 1)}"><c r="A${String(index + 1)}"><v>${String(index)}</v></c></row>`,
    );
    const original = workbookBytes({ sheets: [{ rows: many.join('') }] });
    const { bytes, count } = await mark(
      original,
      many.map((_, index) => at(`A${String(index + 1)}`)),
    );
    expect(count).toEqual({ cells: 5000, notes: 2000, withoutNote: 3000, unmarked: 0 });
    const [sheet] = (await read(bytes)).sheets;
    const wrong = many.filter((_, index) => {
      const cell = sheet?.cell(index + 1, 1);
      return cell?.value !== index || cell.fill !== 'FFC9CE';
    });
    expect(wrong).toEqual([]);
    expect(unzipSync(await unmark(bytes))).toEqual(unzipSync(original));
  });
});

test('marking again gives the same bytes as marking the original', async () => {
  const original = workbookBytes({ sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });
  const once = (await mark(original, [at('A1')])).bytes;
  expect(unzipSync((await mark(once, [at('A1')])).bytes)).toEqual(unzipSync(once));
});

test('white text on a dark fill becomes black on ours', async () => {
  const styles = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><color rgb="FFFFFFFF"/></font></fonts><fills count="3"><fill/><fill/><fill><patternFill patternType="solid"><fgColor rgb="FF1F3A57"/></patternFill></fill></fills><borders count="1"><border/></borders><cellXfs count="2"><xf/><xf fontId="1" fillId="2"><protection locked="0"/></xf></cellXfs></styleSheet>`;
  const { parts } = await marked(
    {
      sheets: [{ rows: '<row r="1"><c r="A1" s="1" t="str"><v>Year</v></c></row>' }],
      parts: { 'xl/styles.xml': styles },
    },
    [at('A1')],
  );
  const text = parts['xl/styles.xml'] ?? '';
  expect(text).toContain('<font><b/><color rgb="FF000000"/></font>');
  expect(text).toMatch(
    /<xf fontId="2" fillId="3" applyFill="1" numFmtId="164" applyNumberFormat="1" applyFont="1"><protection locked="0"\/><\/xf>/,
  );
});

describe('after another program saved the copy', () => {
  test('what is known again goes, what was typed stays', async () => {
    const original = workbookBytes({
      sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>' }],
      formats: ['0.0'],
    });
    const parts = unzipSync((await mark(original, [at('A1')])).bytes);
    const saved = workbookBytesOf(parts, (name, xml) =>
      name === SHEET ? xml.replace('<v>1</v>', '<v>7</v>') : xml,
    );
    const done = await removeMarks(bytesSource('book.xlsx', saved), nodePlatform);
    expect(done?.isExact).toBe(false);
    const book = await read(done?.bytes ?? new Uint8Array());
    expect(book.sheets.map(({ name, notes }) => [name, notes])).toEqual([['Sheet1', []]]);
    expect(book.sheets[0]?.cell(1, 1)).toEqual({ kind: 'number', value: 7 });
    expect(
      await removeMarks(bytesSource('book.xlsx', done?.bytes ?? new Uint8Array()), nodePlatform),
    ).toBeNull();
  });
});

const workbookBytesOf = (
  parts: Record<string, Uint8Array>,
  change: (name: string, xml: string) => string,
): Uint8Array =>
  rawZip(
    Object.entries(parts).map(([name, data]) => ({
      name,
      data: change(name, new TextDecoder().decode(data)),
    })),
  );
