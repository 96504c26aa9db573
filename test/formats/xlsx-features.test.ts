/**
 * What a workbook holds beside the values of its cells: fills, values as written, hidden rows and columns, notes and
 * comments, validations, tables, names, properties, our own part.
 */
import { describe, expect, it } from 'vitest';
import { STATE_NAMESPACE } from '../../core/model.ts';
import {
  cellsOf,
  firstSheet,
  MAIN,
  readRaw,
  readRows,
  RELATIONSHIPS,
  relationships,
  XML,
} from '../helpers/raw-workbook.ts';

const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
const RELS = 'xl/worksheets/_rels/sheet1.xml.rels';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const THREADS = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';

const stylesWith = (fills: string, xfs: string): string =>
  `${XML}<styleSheet xmlns="${MAIN}"><fills>${fills}</fills><cellXfs>${xfs}</cellXfs></styleSheet>`;

describe('fills', () => {
  it('name the colour as the file does', async () => {
    const fills = [
      '<fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill>',
      '<fill><patternFill patternType="solid"><fgColor rgb="FFffff00"/><bgColor indexed="64"/></patternFill></fill>',
      '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.59999389629810485"/></patternFill></fill>',
      '<fill><patternFill patternType="solid"><fgColor theme="1"/></patternFill></fill>',
      '<fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill>',
      '<fill><gradientFill><stop position="0"><color rgb="FFFF0000"/></stop></gradientFill></fill>',
      '<fill><patternFill><fgColor rgb="FF00FF00"/></patternFill></fill>',
    ];
    const grid = await readRows(
      `<row r="1">${fills.map((_, style) => `<c s="${String(style)}"><v>${String(style)}</v></c>`).join('')}<c s="99"><v>99</v></c></row>`,
      {
        parts: {
          'xl/styles.xml': stylesWith(
            fills.join(''),
            fills.map((_, index) => `<xf numFmtId="0" fillId="${String(index)}"/>`).join(''),
          ),
        },
      },
    );
    expect(Array.from({ length: 9 }, (_, column) => grid.cell(1, column + 1).fill)).toEqual([
      ...[undefined, 'pattern gray125', 'FFFF00', 'theme 4 +0.60', 'theme 1', 'indexed 13', 'gradient'],
      ...[undefined, undefined],
    ]);
  });

  it('come together with a date, a formula and a text', async () => {
    const grid = await readRows(
      '<row r="1"><c s="1"><f>A2</f><v>45351</v></c><c s="1" t="inlineStr"><is><t>x</t></is></c></row>',
      {
        parts: {
          'xl/styles.xml': stylesWith(
            '<fill/><fill><patternFill patternType="solid"><fgColor rgb="FF0000FF"/></patternFill></fill>',
            '<xf numFmtId="0"/><xf numFmtId="14" fillId="1"/>',
          ),
        },
      },
    );
    expect(cellsOf(grid)).toEqual({
      A1: { kind: 'date', value: '2024-02-29', format: 'mm-dd-yy', formula: true, fill: '0000FF' },
      B1: { kind: 'text', value: 'x', format: 'mm-dd-yy', fill: '0000FF' },
    });
  });
});

describe('values as written', () => {
  const rows =
    '<row r="1"><c><v>1.50</v></c><c s="1"><v>45351.0</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2024-02-29T00:00:00</v></c><c t="s"><v>0</v></c><c t="str"><f>A1</f><v>t</v></c><c><v>1E3</v></c><c><f>1</f></c></row>';
  const book = { formats: [14], strings: ['<t>text</t>'] };

  it('are kept where asked for', async () => {
    const grid = firstSheet(await readRaw({ ...book, sheets: [{ rows }] }, { keepRaw: true }));
    expect(Object.values(cellsOf(grid)).map(({ value, raw }) => [value, raw])).toEqual([
      [1.5, '1.50'],
      ['2024-02-29', '45351.0'],
      [true, '1'],
      ['#N/A', '#N/A'],
      ['2024-02-29', '2024-02-29T00:00:00'],
      ['text', undefined],
      ['t', undefined],
      [1000, '1E3'],
      [null, undefined],
    ]);
  });

  it('are not kept otherwise, and change nothing else', async () => {
    const plain = cellsOf(await readRows(rows, book));
    const kept = cellsOf(firstSheet(await readRaw({ ...book, sheets: [{ rows }] }, { keepRaw: true })));
    expect(plain).toEqual(
      Object.fromEntries(
        Object.entries(kept).map(([address, { raw, ...cell }]) => {
          void raw;
          return [address, cell];
        }),
      ),
    );
  });
});

describe('hidden rows and columns', () => {
  it('are told as spans, and their cells read like all others', async () => {
    const book = await readRaw({
      sheets: [
        {
          xml: `${XML}<worksheet xmlns="${MAIN}"><cols><col min="5" max="16384" hidden="1" width="0"/><col min="2" max="2" hidden="true"/><col min="3" max="3" hidden="0"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="3" spans="1:1" hidden="1" ht="0"/><row r="4" hidden="0"><c r="A4"><v>4</v></c></row><row hidden="1"><c><v>5</v></c></row></sheetData></worksheet>`,
        },
      ],
    });
    const grid = firstSheet(book);
    expect(grid.hiddenRows).toEqual([
      { first: 2, last: 3 },
      { first: 5, last: 5 },
    ]);
    expect(grid.hiddenColumns).toEqual([
      { first: 2, last: 2 },
      { first: 5, last: 16_384 },
    ]);
    expect([1, 2, 4, 5].map((row) => grid.cell(row, 1).value)).toEqual([1, 2, 4, 5]);
  });
});

describe('notes and comments', () => {
  it('come in order of place; a conversation is one note and hides the one made for older programs', async () => {
    const book = await readRaw({
      sheets: [{ rows: one }],
      parts: {
        [RELS]: relationships([
          ['r1', 'comments', '../comments1.xml'],
          ['r2', 'threadedComment', '/xl/threadedComments/threadedComment1.xml'],
        ]),
        'xl/comments1.xml': `${XML}<comments xmlns="${MAIN}"><authors><author>A</author></authors><commentList><comment ref="C3" authorId="0"><text><t>[Threaded comment] old text</t></text></comment><comment ref="B2" authorId="0"><text><r><rPr><b/></rPr><t>A:</t></r><r><t xml:space="preserve">
estimate_x000D_</t></r><rPh sb="0" eb="1"><t>reading</t></rPh></text></comment></commentList></comments>`,
        'xl/threadedComments/threadedComment1.xml': `${XML}<ThreadedComments xmlns="${THREADS}"><threadedComment ref="C3" id="{1}"><text>Is it 12 or 21?</text></threadedComment><threadedComment ref="C3" id="{2}" parentId="{1}"><text>21 &amp; checked</text></threadedComment></ThreadedComments>`,
      },
    });
    expect(firstSheet(book).notes).toEqual([
      { row: 2, column: 2, text: 'A:\nestimate\r' },
      { row: 3, column: 3, text: 'Is it 12 or 21?\n21 & checked' },
    ]);
  });

  it('that are missing although the sheet names them make the file unreadable', async () => {
    const reading = readRaw({
      sheets: [{ rows: one }],
      parts: { [RELS]: relationships([['r1', 'comments', '../comments1.xml']]) },
    });
    await expect(reading).rejects.toThrow('UNREADABLE.R19');
  });
});

describe('validations', () => {
  it('give kind, ranges and formulas, also those of the extension for other sheets', async () => {
    const book = await readRaw({
      sheets: [
        {
          rows: one,
          after: `<dataValidations count="3"><dataValidation type="list" allowBlank="1" sqref="B2:B9 D2:D1048576"><formula1>"A,B &lt; C"</formula1></dataValidation><dataValidation type="whole" operator="between" sqref="A1"><formula1>0</formula1><formula2>100</formula2></dataValidation><dataValidation sqref="F1" prompt="only a hint"/></dataValidations><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${X14}"><x14:dataValidations xmlns:xm="${XM}" count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>Lists!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>C2:C9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
        },
      ],
    });
    expect(firstSheet(book).validations).toEqual([
      {
        type: 'list',
        ranges: [
          { top: 2, left: 2, bottom: 9, right: 2 },
          { top: 2, left: 4, bottom: 1_048_576, right: 4 },
        ],
        formulas: ['"A,B < C"'],
      },
      { type: 'whole', ranges: [{ top: 1, left: 1, bottom: 1, right: 1 }], formulas: ['0', '100'] },
      { type: 'list', ranges: [{ top: 2, left: 3, bottom: 9, right: 3 }], formulas: ['Lists!$A$1:$A$9'] },
    ]);
  });

  it('over twelve whole columns cost nothing', async () => {
    const book = await readRaw({
      sheets: [
        {
          rows: one,
          after:
            '<dataValidations><dataValidation type="whole" sqref="A1:L1048576"><formula1>0</formula1></dataValidation></dataValidations>',
        },
      ],
    });
    expect(firstSheet(book).validations[0]?.ranges).toEqual([
      { top: 1, left: 1, bottom: 1_048_576, right: 12 },
    ]);
  });
});

describe('tables and names', () => {
  it('give name and range', async () => {
    const book = await readRaw({
      sheets: [
        { name: 'Data', rows: one },
        { name: 'Other', rows: one },
      ],
      parts: {
        [RELS]: relationships([
          ['r1', 'table', '../tables/table1.xml'],
          ['r2', 'table', '../tables/table2.xml'],
        ]),
        'xl/tables/table1.xml': `${XML}<table xmlns="${MAIN}" id="1" name="T1" displayName="tblStock" ref="A1:C9" totalsRowCount="1"><tableColumns count="1"><tableColumn id="1" name="x"/></tableColumns></table>`,
        'xl/tables/table2.xml': `${XML}<x:table xmlns:x="${MAIN}" id="2" name="Bare" displayName="Bare" ref="E1:E2" headerRowCount="0"/>`,
        'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/><sheet name="Other" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="rate">0.5</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">Other!$A$1:$B$2</definedName><definedName name="__proto__" hidden="1">[1]Elsewhere!$A$1</definedName></definedNames></workbook>`,
      },
    });
    expect(firstSheet(book).tables).toEqual([
      { name: 'tblStock', range: { top: 1, left: 1, bottom: 9, right: 3 }, headerRows: 1 },
      { name: 'Bare', range: { top: 1, left: 5, bottom: 2, right: 5 }, headerRows: 0 },
    ]);
    expect(book.names).toEqual([
      { name: 'rate', refersTo: '0.5', sheet: null, hidden: false },
      { name: '_xlnm.Print_Area', refersTo: 'Other!$A$1:$B$2', sheet: 'Other', hidden: false },
      { name: '__proto__', refersTo: '[1]Elsewhere!$A$1', sheet: null, hidden: true },
    ]);
  });
});

describe('properties and our own part', () => {
  const root = (extra: readonly (readonly [string, string, string])[]): string =>
    relationships([['rId1', 'officeDocument', 'xl/workbook.xml'], ...extra]);

  it('give custom properties by name, whatever their type and name', async () => {
    const book = await readRaw({
      sheets: [{ rows: one }],
      parts: {
        '_rels/.rels': root([['rId2', 'custom-properties', 'docProps/custom.xml']]),
        'docProps/custom.xml': `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="mainstream.run"><vt:lpwstr>a &amp; b</vt:lpwstr></property><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="3" name="__proto__"><vt:i4>7</vt:i4></property></Properties>`,
      },
    });
    expect([...book.properties]).toEqual([
      ['mainstream.run', 'a & b'],
      ['__proto__', '7'],
    ]);
    expect(Object.prototype).not.toHaveProperty('7');
  });

  it('give our part among other custom XML, by the namespace of its root', async () => {
    const state = `${XML}<state xmlns="${STATE_NAMESPACE}"><log/></state>`;
    const book = await readRaw({
      sheets: [{ rows: one }],
      parts: {
        'xl/_rels/workbook.xml.rels': relationships([
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'customXml', '../customXml/item1.xml'],
          ['rId3', 'customXml', '../customXml/item2.xml'],
        ]),
        'customXml/item1.xml': `<other xmlns="urn:other" about="${STATE_NAMESPACE}"/>`,
        'customXml/item2.xml': state,
      },
    });
    expect(book.state).toBe(state);
  });

  it('are nothing where the file has none', async () => {
    const book = await readRaw({ sheets: [{ rows: one }] });
    expect([book.format, book.names, [...book.properties], book.state]).toEqual(['xlsx', [], [], null]);
    const { merges, hiddenRows, hiddenColumns, notes, validations, tables } = firstSheet(book);
    expect([merges, hiddenRows, hiddenColumns, notes, validations, tables].flat()).toEqual([]);
  });
});
