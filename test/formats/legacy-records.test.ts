/** Old formats made record by record and tag by tag: what each kind of cell must become. */
import { describe, expect, it } from 'vitest';
import {
  biff,
  biffStream,
  bin,
  fields,
  numberRecord,
  odsOf,
  odsPart,
  odsTable,
  readOld,
  xlsbOf,
} from '../helpers/old-files.ts';
import { cellsOf, firstSheet, refusalOf, valuesOf } from '../helpers/raw-workbook.ts';

const formulaOf = (value: Buffer): Buffer =>
  biff(0x06, [0, 2], [0, 2], [0, 2], value, [0, 2], [0, 4], [3, 2], [0x1e, 1], [1, 2]);
const special = (kind: number, value: number): Buffer =>
  fields([kind, 1], [0, 1], [value, 1], [0, 3], [0xffff, 2]);

describe('.xls records', () => {
  it.each([
    ['a number', numberRecord(0, 0, 1.5), { kind: 'number', value: 1.5 }],
    ['a date', numberRecord(0, 0, 45_351, 1), { kind: 'date', value: '2024-02-29', format: 'd-mmm-yy' }],
    [
      'a number in hundredths',
      biff(0x27e, [0, 2], [0, 2], [0, 2], [(12_345 << 2) | 3, 4]),
      { kind: 'number', value: 123.45 },
    ],
    [
      'a text',
      biff(0x204, [0, 2], [0, 2], [0, 2], [2, 2], [1, 1], Buffer.from('Ţж', 'utf16le')),
      { kind: 'text', value: 'Ţж' },
    ],
    ['true', biff(0x205, [0, 2], [0, 2], [0, 2], [1, 1], [0, 1]), { kind: 'boolean', value: true }],
    ['an error', biff(0x205, [0, 2], [0, 2], [0, 2], [0x2a, 1], [1, 1]), { kind: 'error', value: '#N/A' }],
    ['a formula giving 0', formulaOf(fields([0, 'f'])), { kind: 'number', value: 0, formula: true }],
    ['a formula giving false', formulaOf(special(1, 0)), { kind: 'boolean', value: false, formula: true }],
    [
      'a formula giving an error',
      formulaOf(special(2, 7)),
      { kind: 'error', value: '#DIV/0!', formula: true },
    ],
    ['a formula giving an empty text', formulaOf(special(3, 0)), { kind: 'text', value: '', formula: true }],
    [
      'a formula giving a text',
      Buffer.concat([formulaOf(special(0, 0)), biff(0x207, [2, 2], [0, 1], Buffer.from('ab'))]),
      { kind: 'text', value: 'ab', formula: true },
    ],
    [
      'a formula whose text is missing',
      formulaOf(special(0, 0)),
      { kind: 'blank', value: null, formula: true },
    ],
  ])('%s', async (_, record, cell) => {
    const book = await readOld(biffStream([{ name: 'Data', records: [record] }]), 'xls');
    expect(cellsOf(firstSheet(book))).toEqual({ A1: cell });
  });

  it('several numbers in one record, hidden rows and columns, and merged cells', async () => {
    const rk = (value: number): readonly [number, 4] => [(value << 2) | 2, 4];
    const records = [
      biff(0x7d, [2, 2], [3, 2], [2000, 2], [0, 2], [1, 2], [0, 2]),
      biff(0x208, [4, 2], [0, 2], [2, 2], [300, 2], [0, 4], [0x120, 4]),
      biff(0xbd, [4, 2], [1, 2], [0, 2], rk(7), [0, 2], rk(8), [2, 2]),
      biff(0xe5, [1, 2], [4, 2], [5, 2], [1, 2], [2, 2]),
    ];
    const grid = firstSheet(await readOld(biffStream([{ name: 'Data', records }]), 'xls'));
    expect(valuesOf(grid)).toEqual({ B5: 7, C5: 8 });
    expect(grid.hiddenRows).toEqual([{ first: 5, last: 5 }]);
    expect(grid.hiddenColumns).toEqual([{ first: 3, last: 4 }]);
    expect(grid.merges).toEqual([{ top: 5, left: 2, bottom: 6, right: 3 }]);
  });

  it('sheets in the order of their tabs, without charts and macros, shown or not', async () => {
    const one = (
      name: string,
      state: number,
      kind = 0,
    ): { name: string; state: number; kind: number; records: Buffer[] } => ({
      name,
      state,
      kind,
      records: kind === 0 ? [numberRecord(0, 0, state)] : [],
    });
    const book = await readOld(
      biffStream([
        one('Лист', 1),
        one('Chart', 0, 2),
        one('__proto__', 2),
        one('constructor', 0),
        one('Macros', 1, 1),
      ]),
      'xls',
    );
    expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Лист', 'hidden'],
      ['__proto__', 'veryHidden'],
      ['constructor', 'visible'],
    ]);
    expect(book.sheets.map((grid) => grid.cell(1, 1).value)).toEqual([1, 2, 0]);
  });

  it('dates that count from 1904', async () => {
    const stream = biffStream(
      [{ name: 'Data', records: [numberRecord(0, 0, 0, 1), numberRecord(1, 0, 43_889, 1)] }],
      [biff(0x22, [1, 2])],
    );
    expect(valuesOf(firstSheet(await readOld(stream, 'xls')))).toEqual({
      A1: '1904-01-01',
      A2: '2024-02-29',
    });
  });

  it.each([
    [1251, [0xcf, 0xf0], 'Пр'],
    [1250, [0xba, 0xfe], 'şţ'],
    [1252, [0x80, 0xe9], '€é'],
    [10_000, [0x8e], 'é'],
  ])('texts of BIFF5 in code page %d', async (page, bytes, text) => {
    const label = biff(0x204, [0, 2], [0, 2], [0, 2], [bytes.length, 2], Buffer.from(bytes));
    const stream = biffStream([{ name: 'Sheet', records: [label] }], [biff(0x42, [page, 2])], 0x500);
    expect(valuesOf(firstSheet(await readOld(stream, 'xls')))).toEqual({ A1: text });
  });

  it.each<[string, Uint8Array, string]>([
    [
      'a password',
      biffStream([{ name: 'A', records: [] }], [biff(0x2f, [0, 2], [1, 2], [2, 2])]),
      'LOCKED.R04',
    ],
    [
      'a cell written twice',
      biffStream([{ name: 'A', records: [numberRecord(0, 0, 1), numberRecord(0, 0, 2)] }]),
      'UNREADABLE.R29',
    ],
    [
      'two sheets of one name',
      biffStream([
        { name: 'A', records: [] },
        { name: 'a', records: [] },
      ]),
      'UNREADABLE.R14',
    ],
    ['nothing but a chart', biffStream([{ name: 'A', kind: 2, records: [] }]), 'UNREADABLE.R33'],
    [
      'an unknown code page',
      biffStream([{ name: 'A', records: [] }], [biff(0x42, [4321, 2])], 0x500),
      'UNREADABLE.R44',
    ],
    [
      'a text that is not in the list',
      biffStream([{ name: 'A', records: [biff(0xfd, [0, 2], [0, 2], [0, 2], [9, 4])] }]),
      'UNREADABLE.R44',
    ],
    [
      'a number that is none',
      biffStream([{ name: 'A', records: [numberRecord(0, 0, NaN)] }]),
      'UNREADABLE.R44',
    ],
    ['a part that does not end', biffStream([{ name: 'A', records: [] }]).slice(0, -4), 'UNREADABLE.R03'],
    ['Excel 4', new Uint8Array(biff(0x409, [0x400, 2], [0x10, 2], [0, 2])), 'UNREADABLE.R44'],
  ])('%s is refused', async (_, stream, refusal) => {
    expect(await refusalOf(readOld(stream, 'xls'))).toBe(refusal);
  });

  it.each<[string, Parameters<typeof readOld>[2], string]>([
    ['cells', { cells: 2 }, 'LIMIT.R42'],
    ['rows', { rows: 2 }, 'LIMIT.R21'],
    ['columns', { columns: 1 }, 'LIMIT.R21'],
    ['characters of a text', { cellCharacters: 2 }, 'LIMIT.R26'],
    ['texts', { strings: 1 }, 'LIMIT.R27'],
    ['sheets', { sheets: 1 }, 'LIMIT.R32'],
    ['merged cells', { merges: 0 }, 'LIMIT.R31'],
    ['memory', { gridBytes: 10 }, 'LIMIT.R35'],
    ['styles', { styles: 1 }, 'LIMIT.R36'],
    ['bytes', { wholeFileBytes: 100 }, 'LIMIT.R28'],
    ['time', { seconds: -1 }, 'LIMIT.R37'],
  ])('a limit of %s holds', async (_, limits, refusal) => {
    const label = (row: number, text: string): Buffer =>
      biff(0x204, [row, 2], [0, 2], [0, 2], [text.length, 2], [0, 1], Buffer.from(text));
    const records = [
      label(0, 'abc'),
      label(1, 'def'),
      numberRecord(2, 1, 1),
      biff(0xe5, [1, 2], [4, 2], [5, 2], [0, 2], [1, 2]),
    ];
    const stream = biffStream([
      { name: 'A', records },
      { name: 'B', records: [] },
    ]);
    expect(await refusalOf(readOld(stream, 'xls', limits))).toBe(refusal);
  });
});

const cell = (column: number): readonly [readonly [number, 4], readonly [number, 4]] => [
  [column, 4],
  [0, 4],
];
const row = (index: number, hidden = false): Buffer =>
  bin(0, [index, 4], [0, 4], [300, 2], [0, 1], [hidden ? 0x10 : 0, 1], [0, 1], [0, 4]);
const binSheet = (...cells: readonly Buffer[]): Buffer[] => [
  bin(0x81),
  bin(0x91),
  ...cells,
  bin(0x92),
  bin(0x82),
];
const noFormula = [
  [0, 2],
  [0, 4],
  [0, 4],
] as const;

describe('.xlsb records', () => {
  it('every kind of cell', async () => {
    const text = fields([2, 4], Buffer.from('ţж', 'utf16le'));
    const book = await readOld(
      xlsbOf(
        binSheet(
          row(0),
          bin(2, ...cell(0), [(12_345 << 2) | 3, 4]),
          bin(5, ...cell(1), [-2.5, 'f']),
          bin(4, ...cell(2), [0, 1]),
          bin(3, ...cell(3), [0x2a, 1]),
          bin(6, ...cell(4), text),
          bin(1, ...cell(5)),
          row(3, true),
          bin(9, ...cell(0), [0, 'f'], ...noFormula),
          bin(10, ...cell(1), [0, 1], ...noFormula),
          bin(11, ...cell(2), [0x17, 1], ...noFormula),
          bin(8, ...cell(3), [0, 4], ...noFormula),
          bin(8, ...cell(16_383), text, ...noFormula),
        ),
      ),
      'xlsb',
    );
    const grid = firstSheet(book);
    expect(cellsOf(grid)).toEqual({
      A1: { kind: 'number', value: 123.45 },
      B1: { kind: 'number', value: -2.5 },
      C1: { kind: 'boolean', value: false },
      D1: { kind: 'error', value: '#N/A' },
      E1: { kind: 'text', value: 'ţж' },
      A4: { kind: 'number', value: 0, formula: true },
      B4: { kind: 'boolean', value: false, formula: true },
      C4: { kind: 'error', value: '#REF!', formula: true },
      D4: { kind: 'text', value: '', formula: true },
      XFD4: { kind: 'text', value: 'ţж', formula: true },
    });
    expect(grid.hiddenRows).toEqual([{ first: 4, last: 4 }]);
  });

  it.each<[string, Uint8Array, string]>([
    ['a sheet that does not end', xlsbOf([bin(0x81), bin(0x91)]), 'UNREADABLE.R44'],
    ['a record that is cut', xlsbOf([bin(0x81), bin(0x91), row(0).subarray(0, 8)]), 'UNREADABLE.R44'],
    [
      'a text that is not in the list',
      xlsbOf(binSheet(row(0), bin(7, ...cell(0), [9, 4]))),
      'UNREADABLE.R44',
    ],
    [
      'a cell beyond the last column',
      xlsbOf(binSheet(row(0), bin(5, ...cell(16_384), [1, 'f']))),
      'LIMIT.R21',
    ],
    [
      'a wrong check sum',
      xlsbOf(binSheet(), (entries) =>
        entries.map((each) => (each.name.endsWith('sheet1.bin') ? { ...each, crc: 1 } : each)),
      ),
      'UNREADABLE.R15',
    ],
    [
      'a size that lies',
      xlsbOf(binSheet(), (entries) =>
        entries.map((each) => (each.name.endsWith('sheet1.bin') ? { ...each, size: 3 } : each)),
      ),
      'UNREADABLE.R15',
    ],
    [
      'a part of one name twice',
      xlsbOf(binSheet(), (entries) => [...entries, { name: 'xl/workbook.bin', data: 'x' }]),
      'UNREADABLE.R14',
    ],
    [
      'a damaged picture that nobody asks for',
      xlsbOf(binSheet(), (entries) => [...entries, { name: 'xl/media/image1.png', data: 'x', crc: 1 }]),
      'UNREADABLE.R15',
    ],
    [
      'a sheet whose part is missing',
      xlsbOf(binSheet(), (entries) => entries.filter(({ name }) => !name.endsWith('sheet1.bin'))),
      'UNREADABLE.R19',
    ],
  ])('%s is refused', async (_, bytes, refusal) => {
    expect(await refusalOf(readOld(bytes, 'xlsb'))).toBe(refusal);
  });

  it('parts larger together than may be held are refused', async () => {
    expect(await refusalOf(readOld(xlsbOf(binSheet()), 'xlsb', { heldBytes: 1000 }))).toBe('LIMIT.R22');
  });
});

const style = (name: string, dataStyle: string): string =>
  `<style:style style:name="${name}" style:family="table-cell" style:data-style-name="${dataStyle}"/>`;

describe('.ods elements', () => {
  it.each([
    [
      'a number without text',
      '<table:table-cell office:value-type="float" office:value="1.5"/>',
      { kind: 'number', value: 1.5 },
    ],
    [
      'a share',
      '<table:table-cell office:value-type="percentage" office:value="0.125"><text:p>12.5%</text:p></table:table-cell>',
      { kind: 'number', value: 0.125 },
    ],
    [
      'money',
      '<table:table-cell office:value-type="currency" office:currency="MDL" office:value="-3"><text:p>-3 L</text:p></table:table-cell>',
      { kind: 'number', value: -3 },
    ],
    [
      'a date',
      '<table:table-cell office:value-type="date" office:date-value="2024-02-29"><text:p>29.02.24</text:p></table:table-cell>',
      { kind: 'date', value: '2024-02-29' },
    ],
    [
      'a date with a time a little too small',
      '<table:table-cell office:value-type="date" office:date-value="2024-02-29T23:59:59.9999997"/>',
      { kind: 'date', value: '2024-03-01' },
    ],
    [
      'a date before 1900',
      '<table:table-cell office:value-type="date" office:date-value="1812-05-28"/>',
      { kind: 'date', value: '1812-05-28' },
    ],
    [
      'a time of day',
      '<table:table-cell table:style-name="clock" office:value-type="time" office:time-value="PT13H30M00S"/>',
      { kind: 'date', value: '13:30:00', format: 'hh:mm' },
    ],
    [
      'a duration',
      '<table:table-cell table:style-name="long" office:value-type="time" office:time-value="PT30H00M00S"/>',
      { kind: 'number', value: 1.25, format: '[hh]:mm' },
    ],
    [
      'true',
      '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>VRAI</text:p></table:table-cell>',
      { kind: 'boolean', value: true },
    ],
    [
      'a text of two lines',
      '<table:table-cell office:value-type="string"><text:p>a<text:s text:c="2"/>b <text:span>c</text:span></text:p><text:p/></table:table-cell>',
      { kind: 'text', value: 'a  b c\n' },
    ],
    [
      'a text folded by who wrote the XML',
      '<table:table-cell office:value-type="string"><text:p>\n  a\n  b</text:p></table:table-cell>',
      { kind: 'text', value: 'a b' },
    ],
    [
      'a text with a reading aid',
      '<table:table-cell office:value-type="string"><text:p><text:ruby><text:ruby-base>東</text:ruby-base><text:ruby-text>ひがし</text:ruby-text></text:ruby></text:p></table:table-cell>',
      { kind: 'text', value: '東' },
    ],
    [
      'a text beside a shape with words',
      '<table:table-cell office:value-type="string"><draw:custom-shape><text:p>button</text:p></draw:custom-shape><text:p>cell</text:p></table:table-cell>',
      { kind: 'text', value: 'cell' },
    ],
    [
      'a value told in an attribute',
      '<table:table-cell office:value-type="string" office:string-value="whole"><text:p>wh…</text:p></table:table-cell>',
      { kind: 'text', value: 'whole' },
    ],
    [
      'a formula giving 0',
      '<table:table-cell table:formula="of:=1-1" office:value-type="float" office:value="0"><text:p>0</text:p></table:table-cell>',
      { kind: 'number', value: 0, formula: true },
    ],
    [
      'a formula giving an empty text',
      '<table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string"><text:p/></table:table-cell>',
      { kind: 'text', value: '', formula: true },
    ],
    [
      'a formula without a value',
      '<table:table-cell table:formula="of:=1"/>',
      { kind: 'blank', value: null, formula: true },
    ],
    [
      'an error of LibreOffice',
      '<table:table-cell table:formula="of:=NA()" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>',
      { kind: 'error', value: '#N/A', formula: true },
    ],
    [
      'an error of Excel',
      '<table:table-cell table:formula="of:=1/0" office:value-type="float" office:value="0"><text:p>#DIV/0!</text:p></table:table-cell>',
      { kind: 'error', value: '#DIV/0!', formula: true },
    ],
    [
      'words that look like an error',
      '<table:table-cell office:value-type="string"><text:p>#N/A</text:p></table:table-cell>',
      { kind: 'text', value: '#N/A' },
    ],
    [
      'a cell under a merged one',
      '<table:covered-table-cell office:value-type="float" office:value="4"/>',
      { kind: 'number', value: 4 },
    ],
  ])('%s', async (_, xml, wanted) => {
    const styles = `<number:time-style style:name="n1"><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/></number:time-style><number:time-style style:name="n2" number:truncate-on-overflow="false"><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/></number:time-style>${style('clock', 'n1')}${style('long', 'n2')}`;
    const book = await readOld(
      odsOf({ styles, body: odsTable(`<table:table-row>${xml}</table:table-row>`) }),
      'ods',
    );
    expect(cellsOf(firstSheet(book))).toEqual({ A1: wanted });
  });

  it('repeated cells and rows, and blanks repeated to the end of the sheet', async () => {
    const rows = `<table:table-row table:number-rows-repeated="2"><table:table-cell/><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"/><table:table-cell table:number-columns-repeated="16381"/></table:table-row>
      <table:table-row><table:covered-table-cell table:number-columns-repeated="3"/><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="1048573"><table:table-cell table:style-name="any" table:number-columns-repeated="16384"/></table:table-row>`;
    const book = await readOld(odsOf({ body: odsTable(rows) }), 'ods');
    expect(valuesOf(firstSheet(book))).toEqual({ B1: 7, C1: 7, B2: 7, C2: 7, D3: 'x' });
  });

  it('hidden sheets, rows and columns, merged cells, notes, names and properties', async () => {
    const hidden =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const body = `${odsTable(
      `<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>
       <table:table-row table:visibility="filter"><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="3"><office:annotation><dc:date>2024-01-01</dc:date><text:p>one</text:p><text:p>two</text:p></office:annotation></table:table-cell></table:table-row>`,
      '__proto__',
    )}<table:table table:name="Other" table:style-name="ta2"><table:named-expressions><table:named-range table:name="Own" table:cell-range-address="$&apos;A b&apos;.$B$2:.$C$9"/></table:named-expressions></table:table>
      <table:table table:name="&apos;file:///x.ods&apos;#$S" table:style-name="ta_extref"><table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table>
      <table:named-expressions><table:named-range table:name="All" table:cell-range-address="$Other.$A$1"/><table:named-expression table:name="Twice" table:expression="of:=2*[$Other.$A$1]"/></table:named-expressions>`;
    const meta = odsPart(
      'office:document-meta',
      '<office:meta><meta:user-defined meta:name="Template" meta:value-type="string">V1</meta:user-defined></office:meta>',
    );
    const book = await readOld(odsOf({ styles: hidden, body, parts: { 'meta.xml': meta } }), 'ods');
    expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['__proto__', 'visible'],
      ['Other', 'hidden'],
    ]);
    expect(firstSheet(book)).toMatchObject({
      merges: [{ top: 1, left: 1, bottom: 3, right: 2 }],
      hiddenRows: [{ first: 1, last: 1 }],
      hiddenColumns: [{ first: 2, last: 3 }],
      notes: [{ row: 1, column: 1, text: 'one\ntwo' }],
    });
    expect(book.names).toEqual([
      { name: 'Own', refersTo: "'A b'!$B$2:$C$9", sheet: 'Other', hidden: false },
      { name: 'All', refersTo: 'Other!$A$1', sheet: null, hidden: false },
      { name: 'Twice', refersTo: '2*Other!$A$1', sheet: null, hidden: false },
    ]);
    expect([...book.properties]).toEqual([['Template', 'V1']]);
  });

  it.each([
    [
      '0.00',
      '<number:number-style style:name="f"><number:number number:decimal-places="2" number:min-integer-digits="1"/></number:number-style>',
    ],
    [
      '#,##0.0#',
      '<number:number-style style:name="f"><number:number number:decimal-places="2" number:min-decimal-places="1" number:min-integer-digits="1" number:grouping="true"/></number:number-style>',
    ],
    [
      '0.0%',
      '<number:percentage-style style:name="f"><number:number number:decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>',
    ],
    [
      '0"kg"',
      '<number:number-style style:name="f"><number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text>kg</number:text></number:number-style>',
    ],
    [
      '0;-0',
      '<number:number-style style:name="p"><number:number number:decimal-places="0" number:min-integer-digits="1"/></number:number-style><number:number-style style:name="f"><number:text>-</number:text><number:number number:decimal-places="0" number:min-integer-digits="1"/><style:map style:condition="value()&gt;=0" style:apply-style-name="p"/></number:number-style>',
    ],
    [
      undefined,
      '<number:number-style style:name="f"><number:number number:min-integer-digits="1"/></number:number-style>',
    ],
  ])('the number format %s', async (code, format) => {
    const styles = `${format}${style('ce1', 'f')}`;
    const row =
      '<table:table-row><table:table-cell table:style-name="ce1" office:value-type="float" office:value="2"/></table:table-row>';
    const book = await readOld(odsOf({ styles, body: odsTable(row) }), 'ods');
    expect(firstSheet(book).cell(1, 1)).toEqual({
      kind: 'number',
      value: 2,
      ...(code !== undefined && { format: code }),
    });
  });

  const oneCell = (attributes: string): Uint8Array =>
    odsOf({ body: odsTable(`<table:table-row><table:table-cell ${attributes}/></table:table-row>`) });
  it.each<[string, Uint8Array, string]>([
    ['a number that is none', oneCell('office:value-type="float" office:value="1,5"'), 'UNREADABLE.R44'],
    [
      'a date that is none',
      oneCell('office:value-type="date" office:date-value="2024-02-30"'),
      'UNREADABLE.R44',
    ],
    ['a kind of value that nobody knows', oneCell('office:value-type="colour"'), 'UNREADABLE.R44'],
    [
      'a table in a cell',
      odsOf({
        body: odsTable(
          '<table:table-row><table:table-cell><table:table/></table:table-cell></table:table-row>',
        ),
      }),
      'UNREADABLE.R44',
    ],
    ['two sheets of one name', odsOf({ body: odsTable('') + odsTable('', 'DATA') }), 'UNREADABLE.R14'],
    ['no sheet', odsOf({ body: '' }), 'UNREADABLE.R33'],
    [
      'a document type',
      odsOf({ body: '', parts: { 'content.xml': '<!DOCTYPE a [<!ENTITY x "y">]><a/>' } }),
      'UNREADABLE.R18',
    ],
    ['XML that is cut', odsOf({ body: '', parts: { 'content.xml': '<office' } }), 'UNREADABLE.R17'],
    ['a text document', odsOf({ body: '', parts: { 'content.xml': '<other/>' } }), 'UNREADABLE.R44'],
    [
      'a password',
      odsOf({
        body: odsTable(''),
        parts: {
          'META-INF/manifest.xml': odsPart(
            'manifest:manifest',
            '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>',
          ),
        },
      }),
      'LOCKED.R04',
    ],
    [
      'a value repeated over a whole sheet',
      odsOf({
        body: odsTable(
          '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row>',
        ),
      }),
      'LIMIT.R42',
    ],
    [
      'a value repeated beyond the sheet',
      oneCell('table:number-columns-repeated="16385" office:value-type="float" office:value="1"'),
      'LIMIT.R21',
    ],
    ['repetitions without sense', oneCell('table:number-columns-repeated="-1"'), 'UNREADABLE.R44'],
    [
      'a part that grows without end',
      odsOf({ body: '', parts: { 'content.xml': Buffer.alloc(120 << 20) } }),
      'LIMIT.R23',
    ],
  ])('%s is refused', async (_, bytes, refusal) => {
    expect(await refusalOf(readOld(bytes, 'ods'))).toBe(refusal);
  });
});

describe('hostile names', () => {
  const own = (): string =>
    [Object.prototype, Array.prototype, Function.prototype]
      .map((each) => JSON.stringify(Reflect.ownKeys(each).map(String)))
      .join();

  it('of sheets, cells and properties leave the prototypes of everything alone', async () => {
    const before = own();
    const label = (row: number, text: string): Buffer =>
      biff(0x204, [row, 2], [0, 2], [0, 2], [text.length, 2], [0, 1], Buffer.from(text));
    const records = ['__proto__', 'constructor', 'toString'].map((text, row) => label(row, text));
    const stream = biffStream(['__proto__', 'prototype', 'toString'].map((name) => ({ name, records })));
    const book = await readOld(stream, 'xls');
    expect(book.sheets.map((grid) => grid.cell(1, 1).value)).toEqual(['__proto__', '__proto__', '__proto__']);
    const meta = odsPart(
      'office:document-meta',
      '<office:meta><meta:user-defined meta:name="__proto__">x</meta:user-defined></office:meta>',
    );
    const ods = await readOld(odsOf({ body: odsTable(''), parts: { 'meta.xml': meta } }), 'ods');
    expect([...ods.properties]).toEqual([['__proto__', 'x']]);
    expect(own()).toBe(before);
  });
});
