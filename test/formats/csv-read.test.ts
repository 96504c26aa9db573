/** Text files of separated values: every form they come in is read to the same table, or refused, never guessed in silence. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { CsvDialect } from '../../core/model.ts';
import { LIMITS } from '../../core/formats/limits.ts';
import { describeDialect, dialectDoubts } from '../../core/index.ts';
import { encode, plainParse, read, refusal, sheetOf, type Encoding } from '../helpers/csv.ts';

const SEED = 20_240_229;
const rowsOf = async (file: string | Uint8Array): Promise<readonly (readonly string[])[]> =>
  (await read(file)).rows;

interface Form {
  readonly file: string | Uint8Array;
  readonly rows: readonly (readonly string[])[];
  readonly found?: Partial<CsvDialect>;
}

const lines = (first: string, line: string, times: number): string => first + line.repeat(times);
const TABLE = 'código;año;valor\r\n007;2023;1,5\r\nNA;2024;2,25\r\n';
const TABLE_ROWS = [
  ['código', 'año', 'valor'],
  ['007', '2023', '1,5'],
  ['NA', '2024', '2,25'],
];

const FORMS: Readonly<Record<string, Form>> = {
  'commas, LF': {
    file: 'a,b\n1,2\n',
    rows: [
      ['a', 'b'],
      ['1', '2'],
    ],
    found: {
      encoding: 'utf-8',
      bom: false,
      delimiter: ',',
      sepLine: false,
      quote: null,
      lineEnd: 'LF',
      decimal: null,
      certain: true,
      doubts: [],
      rivals: [],
    },
  },
  'semicolons with decimal comma, CRLF': {
    file: TABLE,
    rows: TABLE_ROWS,
    found: { delimiter: ';', decimal: ',', lineEnd: 'CRLF', certain: true },
  },
  'decimal commas in every field, without a header': {
    file: '1,5;2,5\n3,5;4,5\n',
    rows: [
      ['1,5', '2,5'],
      ['3,5', '4,5'],
    ],
    found: { delimiter: ';', decimal: ',', certain: true },
  },
  tabs: {
    file: 'a\tb\n"Moldova, Republic of"\t1.5\nCongo, Rep.\t2.5\n',
    rows: [
      ['a', 'b'],
      ['Moldova, Republic of', '1.5'],
      ['Congo, Rep.', '2.5'],
    ],
    found: { delimiter: '\t', decimal: '.', quote: '"', certain: true },
  },
  'vertical bars': {
    file: 'a|b|c\nx, y|2|3\n',
    rows: [
      ['a', 'b', 'c'],
      ['x, y', '2', '3'],
    ],
    found: { delimiter: '|', certain: true },
  },
  'one column': {
    file: 'name\nAna\nÉva\n',
    rows: [['name'], ['Ana'], ['Éva']],
    found: { delimiter: ',', certain: true },
  },
  'a single field without an end': { file: 'x', rows: [['x']], found: { delimiter: ',', lineEnd: 'LF' } },
  'only a header': {
    file: 'a;b;c',
    rows: [['a', 'b', 'c']],
    found: { delimiter: ';', certain: true },
  },
  'UTF-8 with a mark, quoted first field': {
    file: encode('"a, b",c\r\n', 'utf-8', true),
    rows: [['a, b', 'c']],
    found: { encoding: 'utf-8', bom: true, quote: '"' },
  },
  'a mark written twice': {
    file: encode('\ufeff"a",b\n', 'utf-8', true),
    rows: [['a', 'b']],
    found: { bom: true },
  },
  'only a mark': { file: encode('', 'utf-8', true), rows: [], found: { bom: true, certain: true } },
  'UTF-16 LE with a mark': {
    file: encode(TABLE, 'utf-16le', true),
    rows: TABLE_ROWS,
    found: { encoding: 'utf-16le', bom: true, delimiter: ';', certain: true },
  },
  'UTF-16 BE with a mark': {
    file: encode(TABLE, 'utf-16be', true),
    rows: TABLE_ROWS,
    found: { encoding: 'utf-16be', bom: true, delimiter: ';', certain: true },
  },
  'UTF-16 LE without a mark': {
    file: encode(TABLE, 'utf-16le'),
    rows: TABLE_ROWS,
    found: { encoding: 'utf-16le', bom: false },
  },
  'UTF-16 BE without a mark': {
    file: encode(TABLE, 'utf-16be'),
    rows: TABLE_ROWS,
    found: { encoding: 'utf-16be', bom: false },
  },
  'UTF-16 without a mark, in a language without Latin letters': {
    file: encode('страна;число\r\nМолдова;5\r\n', 'utf-16le'),
    rows: [
      ['страна', 'число'],
      ['Молдова', '5'],
    ],
    found: { encoding: 'utf-16le' },
  },
  'windows-1252': {
    file: encode('año;valor\r\n2023;5 €\r\n', 'windows-1252'),
    rows: [
      ['año', 'valor'],
      ['2023', '5 €'],
    ],
    found: { encoding: 'windows-1252', delimiter: ';', certain: true },
  },
  'windows-1252: the signs of the bytes 80 to 9F': {
    file: Uint8Array.from([0x93, 0x61, 0x94, 0x2c, 0x92, 0x8e, 0x9f]),
    rows: [['“a”', '’ŽŸ']],
    found: { encoding: 'windows-1252', certain: true },
  },
  'a byte that windows-1252 does not use': {
    file: Uint8Array.from([0x61, 0x2c, 0x81, 0xe9]),
    rows: [['a', '\u0081é']],
    found: { encoding: 'windows-1252', certain: false, doubts: ['encoding'] },
  },
  'UTF-8 and windows-1252 in one file': {
    file: Uint8Array.from([...encode('é,è\n', 'utf-8'), ...encode('ñ,b\n', 'windows-1252')]),
    rows: [
      ['Ã©', 'Ã¨'],
      ['ñ', 'b'],
    ],
    found: { encoding: 'windows-1252', certain: false, doubts: ['encoding'] },
  },
  'line sep=;': {
    file: 'sep=;\r\na;b\r\n1;2\r\n',
    rows: [
      ['a', 'b'],
      ['1', '2'],
    ],
    found: { delimiter: ';', sepLine: true, lineEnd: 'CRLF', certain: true },
  },
  'line "sep=," against what the rows suggest': {
    file: encode('"sep=,"\na;b,c;d\n1;2,3;4\n', 'utf-8', true),
    rows: [
      ['a;b', 'c;d'],
      ['1;2', '3;4'],
    ],
    found: { delimiter: ',', sepLine: true, bom: true, certain: true },
  },
  'a first field that only begins like the line sep=': {
    file: 'sep=;2\n',
    rows: [['sep=', '2']],
    found: { sepLine: false },
  },
  'delimiters and line breaks in quotes, doubled quotes': {
    file: 'a,b\n"x, ""y""\r\nz","\n"\nlast,""\n',
    rows: [
      ['a', 'b'],
      ['x, "y"\r\nz', '\n'],
      ['last', ''],
    ],
    found: { lineEnd: 'LF', quote: '"', certain: true },
  },
  'a quotation mark inside a field is itself': {
    file: 'size,n\n5" pipe,3\n ab"c"d,4\n',
    rows: [
      ['size', 'n'],
      ['5" pipe', '3'],
      [' ab"c"d', '4'],
    ],
    found: { quote: null, certain: true },
  },
  'text behind a closing quotation mark is kept, as in Excel, and said': {
    file: '"Hospital" Central,12\n"x",3\n"a"b"c",4\n',
    rows: [
      ['Hospital Central', '12'],
      ['x', '3'],
      ['ab"c"', '4'],
    ],
    found: { certain: false, doubts: ['quotes'] },
  },
  'spaces behind a closing quotation mark': {
    file: '"a" ,b\n"c\nd" ,e\n',
    rows: [
      ['a ', 'b'],
      ['c\nd ', 'e'],
    ],
    found: { certain: true },
  },
  'CR only': {
    file: 'a,b\r"x\ry",2\r\r3,4',
    rows: [['a', 'b'], ['x\ry', '2'], [], ['3', '4']],
    found: { lineEnd: 'CR' },
  },
  'files put together with different line ends': {
    file: 'a,b\r\n1,2\r\n3,4\n5,6\r7,8\r\n',
    rows: [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
      ['7', '8'],
    ],
    found: { lineEnd: 'CRLF' },
  },
  'ragged rows stay ragged': {
    file: 'a,b,c\n1\n1,2\n1,2,3,4\n',
    rows: [['a', 'b', 'c'], ['1'], ['1', '2'], ['1', '2', '3', '4']],
  },
  'preamble, blank lines and a comma at the end of every line': {
    file: lines('"Data Source","WDI",\n\n"Updated","2021",\n\n', '"MDA","2019","1,5","",\n', 4),
    rows: [
      ['Data Source', 'WDI', ''],
      [],
      ['Updated', '2021', ''],
      [],
      ...Array.from({ length: 4 }, () => ['MDA', '2019', '1,5', '', '']),
    ],
    found: { delimiter: ',', certain: true },
  },
  'blank lines at start and end': {
    file: '\n\na,b\n\n',
    rows: [[], [], ['a', 'b'], []],
  },
  'quoted nothing is a field': { file: 'a\n""\n\nb\n', rows: [['a'], [''], [], ['b']] },
  'two marks that fit equally': {
    file: 'a;b,c\nd;e,f\n',
    rows: [
      ['a;b', 'c'],
      ['d;e', 'f'],
    ],
    found: { certain: false, doubts: ['delimiter'], rivals: [';'] },
  },
  'names with two commas each, without a header': {
    file: lines('', 'Doe, John, MD;5\n', 300),
    rows: Array.from({ length: 300 }, () => ['Doe', ' John', ' MD;5']),
    found: { certain: false, doubts: ['delimiter'], rivals: [';'] },
  },
  'the same under a header': {
    file: lines('name;n\n', 'Doe, John, MD;5\n', 300),
    rows: [['name', 'n'], ...Array.from({ length: 300 }, () => ['Doe, John, MD', '5'])],
    found: { delimiter: ';', certain: true, rivals: [] },
  },
  'remarks in one column, a few with a semicolon': {
    file: lines('remark\n', 'good\n', 6) + 'late; again\n',
    rows: [['remark'], ...Array.from({ length: 6 }, () => ['good']), ['late', ' again']],
    found: { delimiter: ';', certain: false, rivals: [','] },
  },
  'every field quoted, other marks inside': {
    file: '"a";"b"\n"1,5";"x,y"\n"2,5";"z,w"\n',
    rows: [
      ['a', 'b'],
      ['1,5', 'x,y'],
      ['2,5', 'z,w'],
    ],
    found: { delimiter: ';', certain: true, decimal: ',' },
  },
};

describe('forms of text files', () => {
  it.each(Object.entries(FORMS))('%s', async (_, { file, rows, found }) => {
    const table = await read(file);
    expect(table.rows).toEqual(rows);
    expect(table.found).toMatchObject(found ?? {});
  });

  it.each(Object.entries(FORMS))('%s: in pieces of 1 to 7 bytes too', async (_, { file, rows, found }) => {
    for (const piece of [1, 2, 3, 5, 7]) {
      const table = await read(file, {}, piece);
      expect(table.rows).toEqual(rows);
      expect(table.found).toMatchObject(found ?? {});
    }
  });

  it('looks for the encoding in the whole file', async () => {
    const row = 'abcdefgh,12345678\n';
    const ascii = row.repeat(20_000);
    const { rows, found } = await read(encode(`${ascii}Chișin,1\n`.replace('ș', 'é'), 'windows-1252'));
    expect(found).toMatchObject({ encoding: 'windows-1252', certain: true });
    expect(rows[20_000]).toEqual(['Chiéin', '1']);
    const utf8 = await read(`${ascii}Chișinău,1\n`);
    expect(utf8.found.encoding).toBe('utf-8');
    expect(utf8.rows[20_000]).toEqual(['Chișinău', '1']);
  });

  it.each([
    ['df bf', 'utf-8'],
    ['c1 bf', 'windows-1252'],
    ['e0 a0 80', 'utf-8'],
    ['e0 9f bf', 'windows-1252'],
    ['ed 9f bf', 'utf-8'],
    ['ed a0 80', 'windows-1252'],
    ['f0 90 80 80', 'utf-8'],
    ['f0 8f bf bf', 'windows-1252'],
    ['f4 8f bf bf', 'utf-8'],
    ['f4 90 80 80', 'windows-1252'],
    ['e2 82', 'windows-1252'],
  ])('the bytes %s are %s', async (hex, encoding) => {
    const file = Uint8Array.from(`61 ${hex}`.split(' '), (each) => Number.parseInt(each, 16));
    expect((await read(file)).found.encoding).toBe(encoding);
  });

  it('takes what it is told', async () => {
    const table = await read(encode('a;b,c\n1;é,3\n', 'windows-1252'), {
      dialect: { encoding: 'windows-1252', delimiter: ';', decimal: ',' },
    });
    expect(table.rows).toEqual([
      ['a', 'b,c'],
      ['1', 'é,3'],
    ]);
    expect(table.found).toMatchObject({ delimiter: ';', decimal: ',', certain: true, rivals: [] });
  });

  it.each<[string, string | null]>([
    ['1,5', ','],
    ['-1.5', '.'],
    ['0,125', ','],
    ['1,234', null],
    ['1.234', null],
    ['1,234,567', '.'],
    ['1.234.567', ','],
    ['1.234,5', ','],
    ['1,234.567', '.'],
    ['1 234,567', ','],
    ['1234,567', ','],
    ['12.03.2020', null],
    ['2020', null],
    ['1,2,3', null],
    ['a1.5', null],
  ])('the number %s proves the decimal mark %s', async (text, decimal) => {
    expect((await read(`n;"${text}"\n`)).found.decimal).toBe(decimal);
  });

  it('the decimal mark is that of most numbers, and of none at a tie', async () => {
    expect((await read('1,5;2.5;3,5\n')).found.decimal).toBe(',');
    expect((await read('1,5;2.5\n')).found.decimal).toBe(null);
  });
});

describe('refusals', () => {
  const long = 'x'.repeat(40_000);
  it.each<[string, string | Uint8Array, unknown]>([
    ['an empty file', '', ['UNREADABLE.R01', {}]],
    ['a zero byte', 'a,b\n1,2\n3\0,4\n', ['UNREADABLE.R38', { row: 3 }]],
    ['a zero byte in windows-1252', encode('é,b\n\0,4\n', 'windows-1252'), ['UNREADABLE.R38', { row: 2 }]],
    ['many zero bytes', 'a,b\0\0\0\0\0\0\0\0\n', ['UNREADABLE.R38', { row: 1 }]],
    [
      'half a pair in UTF-16',
      Uint8Array.from([0xff, 0xfe, 0x41, 0, 0x00, 0xd8, 0x42, 0]),
      ['UNREADABLE.R38', { row: 1 }],
    ],
    ['half a unit in UTF-16', Uint8Array.from([0xfe, 0xff, 0, 0x41, 0]), ['UNREADABLE.R38', { row: 1 }]],
    [
      'UTF-8 by its mark, but not by its bytes',
      Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0xe9, 0x2c, 0x0a]),
      ['UNREADABLE.R38', { row: 1 }],
    ],
    [
      'UTF-8 cut in a character',
      Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0xc3]),
      ['UNREADABLE.R38', { row: 1 }],
    ],
    ['a quote never closed', 'a,b\n\n1,"x\n2,y\n', ['UNREADABLE.R39', { row: 3 }]],
    ['a quote never closed, in the last field', 'a;"', ['UNREADABLE.R39', { row: 1 }]],
    ['a quote never closed, among other marks', 'a;b\n1;"x, y\n2;y\n', ['UNREADABLE.R39', { row: 2 }]],
    ['a quote never closed, before much text', `a,b\n1,"${long}`, ['UNREADABLE.R39', { row: 2 }]],
    ['a quote that closes at the next one', 'a,b\n1,"x\n2,"y"\n3,z\n', ['UNREADABLE.R39', { row: 2 }]],
    [
      'a field of 40 000 characters',
      `a,b\n1,${long}\n`,
      ['LIMIT.R26', { place: "'t.csv'!B2", limit: 32_767, found: 40_000 }],
    ],
    [
      'a quoted field of 40 000 characters, doubled quotes counted once',
      `"${'""'.repeat(40_000)}",b\n`,
      ['LIMIT.R26', { place: "'t.csv'!A1", limit: 32_767, found: 40_000 }],
    ],
    ['column 16 385', `a\n${','.repeat(16_384)}\n`, ['LIMIT.R21', { sheet: 't.csv', cell: 'XFE2' }]],
    ['row 1 048 577', '\n'.repeat(1_048_577), ['LIMIT.R21', { sheet: 't.csv', cell: 'A1048577' }]],
    [
      'row 1 048 577 without an end',
      `${'\n'.repeat(1_048_576)}x`,
      ['LIMIT.R21', { sheet: 't.csv', cell: 'A1048577' }],
    ],
  ])('%s', async (_, file, expected) => {
    expect(await refusal(file)).toEqual(expected);
  });

  it('reads what is just within the limits', async () => {
    const { rows } = await read(`${','.repeat(16_383)}\n${'x'.repeat(32_767)}\n${'\n'.repeat(1_048_574)}`);
    expect([rows.length, rows[0]?.length, rows[1]?.[0]?.length]).toEqual([1_048_576, 16_384, 32_767]);
  });

  it.each([
    ['LIMIT.R28', { fileBytes: 5 }],
    ['LIMIT.R27', { stringCharacters: 3 }],
    ['LIMIT.R35', { gridBytes: 20 }],
  ])('%s', async (reason, limits) => {
    expect(await refusal('ab,cd\nab,cd\n', { limits })).toMatchObject([reason, {}]);
  });

  it('counts a text that repeats once', async () => {
    expect(await refusal('abc,abc\nabc,abc\n', { limits: { stringCharacters: 3 } })).toBe('read');
  });

  it('never takes one long text for another', async () => {
    const texts = Array.from({ length: 20_000 }, (_, n) => {
      const digits = String(n).padStart(5, '0');
      return `Region ${digits} of the country ${digits}, ${'x'.repeat(n % 20)} name`;
    });
    const { rows } = await read([...texts, ...texts].map((text) => `"${text}"\n`).join(''));
    expect(rows.map(([text]) => text)).toEqual([...texts, ...texts]);
  });

  it('stops when asked, in the count of bytes and in the reading', async () => {
    for (const after of [0, 1, 4]) {
      let asked = 0;
      const signal = {
        get aborted() {
          return asked++ >= after;
        },
      };
      expect(await refusal('a,b\n1,2\n', { host: { signal } }, 2)).toEqual(['STOPPED.signal', {}]);
    }
  });

  it('tells how far it is', async () => {
    const steps: number[] = [];
    await read('a,b\n1,2\n', { host: { progress: ({ done, total }) => steps.push(done, total) } }, 4);
    expect(steps).toEqual([4, 8, 8, 8]);
  });
});

describe('as a sheet', () => {
  it('every field is a text, nothing is blank', async () => {
    const grid = await sheetOf('a,,007\n\n,NA, \n,,\n');
    expect(grid).toMatchObject({ name: 'Data', rowCount: 3, columnCount: 3, usedColumns: [1, 2, 3] });
    expect([
      grid.cell(1, 3),
      grid.cell(3, 2),
      grid.cell(3, 3),
      grid.cell(1, 2),
      grid.cell(2, 1),
      grid.cell(9, 9),
    ]).toEqual([
      { kind: 'text', value: '007' },
      { kind: 'text', value: 'NA' },
      { kind: 'text', value: ' ' },
      { kind: 'blank', value: null },
      { kind: 'blank', value: null },
      { kind: 'blank', value: null },
    ]);
  });
});

describe('in words', () => {
  const found = { encoding: 'utf-8', delimiter: ';', decimal: ',', doubts: [], rivals: [] } as const;
  it.each([
    ['en', 'read as UTF-8, fields separated by semicolons, decimal comma'],
    ['fr', 'lu en UTF-8, champs séparés par des points-virgules, virgule décimale'],
    ['es', 'leído como UTF-8, campos separados por punto y coma, coma decimal'],
  ] as const)('%s', (language, text) => {
    expect(describeDialect(found, language)).toBe(text);
    expect(dialectDoubts(found, language)).toEqual([]);
  });

  it('without a decimal mark, and with doubts', () => {
    const doubtful = { ...found, decimal: null, doubts: ['delimiter', 'quotes'], rivals: ['\t', '|'] };
    expect(describeDialect(doubtful, 'en')).toBe('read as UTF-8, fields separated by semicolons');
    expect(dialectDoubts(doubtful, 'en')).toEqual([
      'the fields might as well be separated by tabs or vertical bars: check the columns',
      'quotation marks stand within fields: check the rows that have them',
    ]);
  });
});

describe('laws', () => {
  const sign = fc.constantFrom(...('aé€ñ01.,;\t|"\' \n\r=-😀'.match(/./gsu) ?? []));
  const narrow = fc.constantFrom(...('aéñ01.,;\t|"\' \n\r='.match(/./gsu) ?? []));
  const field = (of: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc.array(of, { maxLength: 6 }).map((signs) => signs.join(''));
  const table = (of: fc.Arbitrary<string>): fc.Arbitrary<string[][]> =>
    fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(field(of), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
  const form = fc.record({
    encoding: fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be', 'windows-1252'),
    bom: fc.boolean(),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    quotes: fc.boolean(),
    piece: fc.integer({ min: 1, max: 40 }),
  });

  it('any table written by a writer of CSV, in any form, reads back equal', async () => {
    await fc.assert(
      fc.asyncProperty(table(sign), table(narrow), form, async (wide, latin, options) => {
        const { encoding, delimiter, newline, quotes, piece } = options;
        const data = encoding === 'windows-1252' ? latin : wide;
        const text = Papa.unparse(data, { delimiter, newline, quotes });
        // without a mark a few characters do not tell UTF-16; that case has its own examples above
        const bom = options.bom || encoding.startsWith('utf-16');
        const { rows } = await read(
          encode(text, encoding, bom),
          { dialect: { delimiter: delimiter as CsvDialect['delimiter'], encoding } },
          piece,
        );
        expect(rows).toEqual(data);
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('a delimiter that stands in every row of a plain table is found', async () => {
    const word = fc.constantFrom('a', 'Éva', '007', '12', '2023-01-31', 'x y', '');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(word, word, word), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.boolean(),
        async (data, delimiter, quotes) => {
          const { rows, found } = await read(Papa.unparse(data, { delimiter, quotes }));
          expect(rows).toEqual(data);
          expect(found).toMatchObject({ delimiter, certain: true });
        },
      ),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('any text ends in rows or a refusal, the same whatever the pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(sign, fc.constantFrom('\0', '\ufeff', 'sep=')), { minLength: 1, maxLength: 30 }),
        fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be'),
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        async (signs, encoding, bom, piece) => {
          const file = encode(signs.join(''), encoding, bom);
          const outcome = async (size?: number): Promise<unknown> => {
            const refused = await refusal(file, {}, size);
            return refused === 'read' ? read(file, {}, size) : refused;
          };
          expect(await outcome(piece)).toEqual(await outcome());
        },
      ),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('bytes are UTF-8 exactly where the platform says so', async () => {
    const byte = fc.constantFrom(
      ...[0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xef],
      ...[0xf0, 0xf1, 0xf4, 0xf5, 0xff],
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(byte, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 3 }),
        async (bytes, piece) => {
          const file = Uint8Array.from([0x61, ...bytes]);
          let valid = true;
          try {
            new TextDecoder('utf-8', { fatal: true }).decode(file);
          } catch {
            valid = false;
          }
          expect((await read(file, {}, piece)).found.encoding).toBe(valid ? 'utf-8' : 'windows-1252');
        },
      ),
      { seed: SEED, numRuns: 2000 },
    );
  });

  it('agrees with a second reader on well-formed text', async () => {
    await fc.assert(
      fc.asyncProperty(table(sign), fc.constantFrom('\n', '\r\n', '\r'), async (data, newline) => {
        const text = Papa.unparse(data, { newline });
        expect((await read(text, { dialect: { delimiter: ',' } })).rows).toEqual(plainParse(text, ','));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('keeps the limits that are declared for every format', () => {
    expect([LIMITS.cellCharacters, LIMITS.stringCharacters]).toEqual([32_767, 64 * 1024 * 1024]);
  });

  it('reads blank rows of a table', async () => {
    expect(await rowsOf('a\n\nb')).toEqual([['a'], [], ['b']]);
  });
});
