/** Files that must not be read: each is refused with its own code, and nothing of it is used. */
import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ReadOptions } from '../../core/formats/index.ts';
import {
  MAIN,
  partsOf,
  readBytes,
  refusalOf,
  RELATIONSHIPS,
  sheetXml,
  workbookBytes,
  XML,
  type RawWorkbook,
} from '../helpers/raw-workbook.ts';
import type { RawEntry } from '../helpers/raw-zip.ts';

const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
const simple: RawWorkbook = { sheets: [{ rows: one }] };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const rows = (xml: string, more: RawWorkbook = {}): Uint8Array =>
  workbookBytes({ ...more, sheets: [{ rows: xml }] });
const sheet = (xml: string): Uint8Array => workbookBytes({ sheets: [{ xml }] });
const sheetEntry = (change: (entry: RawEntry) => RawEntry): Uint8Array =>
  workbookBytes({
    ...simple,
    change: (entries) => entries.map((entry) => (entry.name.endsWith('sheet1.xml') ? change(entry) : entry)),
  });

/** An OLE container with one directory sector of up to four names. */
function ole(...names: readonly string[]): Uint8Array {
  const file = Buffer.alloc(512 * 3);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 48); // the directory begins in sector 1
  file.writeUInt32LE(0, 76); // the allocation table stands in sector 0
  file.writeUInt32LE(0xfffffffd, 512);
  file.writeUInt32LE(0xfffffffe, 516);
  names.forEach((name, index) => {
    const at = 1024 + index * 128;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE(name.length * 2 + 2, at + 64);
  });
  return new Uint8Array(file);
}

const zipOf = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

const lol = `<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
const xxe = '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/hostname">]>';
const body = (text: string): string =>
  `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`;
const whole = workbookBytes(simple);
const xlsb = partsOf(simple);

const refused: Record<string, readonly [expected: string, file: Uint8Array, options?: ReadOptions]> = {
  'empty file': ['UNREADABLE.R01', new Uint8Array()],
  'bytes of no known kind': ['UNREADABLE.R02', new Uint8Array([1, 2, 3, 0, 0, 7])],
  'Word document in an OLE container': ['UNREADABLE.R41', ole('Root Entry', 'WordDocument')],
  'slides in an OLE container': ['UNREADABLE.R41', ole('Root Entry', 'PowerPoint Document')],
  'another OLE container': ['UNREADABLE.R02', ole('Root Entry', 'Contents')],
  'zip cut short': ['UNREADABLE.R03', whole.subarray(0, whole.length - 30)],
  'zip whose directory points beyond the file': [
    'UNREADABLE.R03',
    Uint8Array.from([...whole.subarray(0, 4), ...whole.subarray(whole.length - 22)]),
  ],
  'encrypted workbook': ['LOCKED.R04', ole('Root Entry', 'EncryptionInfo', 'EncryptedPackage')],
  'Excel 97 workbook': ['UNREADABLE.R05', ole('Root Entry', 'Workbook')],
  'Excel 5 workbook': ['UNREADABLE.R05', ole('Root Entry', 'Book')],
  'Excel 3 workbook without container': ['UNREADABLE.R05', new Uint8Array([9, 2, 6, 0, 0, 0, 16, 0, 0, 0])],
  'binary workbook': [
    'UNREADABLE.R06',
    zipOf({
      '_rels/.rels': (xlsb['_rels/.rels'] ?? '').replace('workbook.xml', 'workbook.bin'),
      'xl/workbook.bin': '\u0001',
    }),
  ],
  'OpenDocument sheet': [
    'UNREADABLE.R07',
    zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
  ],
  'separated values': ['UNREADABLE.R08', bytes('a,b\n1,2\n')],
  'separated values in UTF-16': [
    'UNREADABLE.R08',
    new Uint8Array(Buffer.from('\uFEFFpays;année\n', 'utf16le')),
  ],
  'web page': ['UNREADABLE.R09', bytes('\n <html><body><table><tr><td>1</td></tr></table></body></html>')],
  'XML Spreadsheet 2003': [
    'UNREADABLE.R10',
    bytes('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
  ],
  PDF: ['UNREADABLE.R11', bytes('%PDF-1.7\n')],
  'Word document': [
    'UNREADABLE.R41',
    zipOf({
      '_rels/.rels': (xlsb['_rels/.rels'] ?? '').replace('xl/workbook.xml', 'word/document.xml'),
      'word/document.xml': '<a/>',
    }),
  ],
  'zip of other files': ['UNREADABLE.R12', zipOf({ 'a.txt': 'a' })],
  'zip with a password': ['LOCKED.R13', sheetEntry((entry) => ({ ...entry, encrypted: true }))],
  'two entries of the same name': [
    'UNREADABLE.R14',
    workbookBytes({ ...simple, change: (all) => [...all, { name: 'xl/worksheets/sheet1.xml', data: 'x' }] }),
  ],
  'two entries that differ by case': [
    'UNREADABLE.R14',
    workbookBytes({ ...simple, change: (all) => [...all, { name: 'XL/Worksheets\\Sheet1.xml', data: 'x' }] }),
  ],
  'two sheets of the same name': [
    'UNREADABLE.R14',
    workbookBytes({ sheets: [{ name: 'STA_POP' }, { name: 'sta_pop' }] }),
  ],
  'wrong check sum': ['UNREADABLE.R15', sheetEntry((entry) => ({ ...entry, crc: 1 }))],
  'wrong check sum of a stored part': [
    'UNREADABLE.R15',
    sheetEntry((entry) => ({ ...entry, crc: 1, method: 0 })),
  ],
  'more bytes than declared': ['UNREADABLE.R15', sheetEntry((entry) => ({ ...entry, size: 20 }))],
  'fewer bytes than declared': ['UNREADABLE.R15', sheetEntry((entry) => ({ ...entry, size: 99_999 }))],
  'entries that share bytes': ['UNREADABLE.R16', overlapping()],
  'entries behind the number given': ['UNREADABLE.R16', hiddenEntry()],
  'broken compressed data': [
    'UNREADABLE.R16',
    sheetEntry((entry) => ({ ...entry, raw: new Uint8Array(50).fill(255) })),
  ],
  'compressed data cut short': [
    'UNREADABLE.R16',
    sheetEntry((entry) => ({ ...entry, raw: deflateRawSync(Buffer.from(entry.data)).subarray(0, 60) })),
  ],
  'another name in the local header': [
    'UNREADABLE.R16',
    sheetEntry((entry) => ({ ...entry, localName: 'xl/worksheets/sheet2.xml' })),
  ],
  'sheet cut inside a cell': [
    'UNREADABLE.R17',
    sheet(
      `${XML}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2`,
    ),
  ],
  'sheet cut between rows': ['UNREADABLE.R17', sheet(`${XML}<worksheet xmlns="${MAIN}"><sheetData>${one}`)],
  'sheet cut behind its data': [
    'UNREADABLE.R17',
    sheet(`${XML}<worksheet xmlns="${MAIN}"><sheetData>${one}</sheetData>`),
  ],
  'sheet without data': ['UNREADABLE.R17', sheet(`${XML}<worksheet xmlns="${MAIN}"/>`)],
  'a part that is no sheet': [
    'UNREADABLE.R17',
    sheet(`${XML}<chartsheet xmlns="${MAIN}"><sheetData/></chartsheet>`),
  ],
  'tags that do not match': ['UNREADABLE.R17', rows('<row r="1"><c r="A1"><v>1</f></c></row>')],
  'tags that differ by case': ['UNREADABLE.R17', rows('<row r="1"><C r="A1"><v>1</v></c></row>')],
  'an element of a sheet in a place where none can be': [
    'UNREADABLE.R17',
    rows('<new><row r="1"><c r="A1"><v>9</v></c></row></new>'),
  ],
  'a row inside a row': ['UNREADABLE.R17', rows('<row r="1"><row r="2"><c r="A2"><v>2</v></c></row></row>')],
  'a cell inside a cell': ['UNREADABLE.R17', rows('<row r="1"><c r="A1"><c r="B1"><v>2</v></c></c></row>')],
  'two values in a cell': ['UNREADABLE.R17', rows('<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>')],
  'a value and a text in a cell': [
    'UNREADABLE.R17',
    rows('<row r="1"><c r="A1" t="inlineStr"><v>1</v><is><t>2</t></is></c></row>'),
  ],
  'text between cells': ['UNREADABLE.R17', rows('<row r="1"><c r="A1"><v>1</v></c>2</row>')],
  'text between cells, written out as data': ['UNREADABLE.R17', rows('<row r="1"><![CDATA[2]]></row>')],
  'an element inside a text': ['UNREADABLE.R17', workbookBytes({ ...simple, strings: ['<t>a<t>b</t></t>'] })],
  'a text misspelt, which would shift the others': [
    'UNREADABLE.R17',
    workbookBytes({ ...simple, strings: ['<t>a</t></si><sI><t>b</t></sI><si><t>c</t>'] }),
  ],
  'tags that do not match around the cells': [
    'UNREADABLE.R17',
    workbookBytes({ sheets: [{ rows: one, after: '<a><b></a></b>' }] }),
  ],
  'an attribute twice': ['UNREADABLE.R17', rows('<row r="1"><c r="A1" s="0" s="1"><v>1</v></c></row>')],
  'an address twice': ['UNREADABLE.R17', rows('<row r="1"><c r="A1" r="B1"><v>1</v></c></row>')],
  'an attribute without quotes': ['UNREADABLE.R17', rows('<row r="1"><c r="A1" s=0><v>1</v></c></row>')],
  'attributes without space between': [
    'UNREADABLE.R17',
    rows('<row r="1"><c r="A1"s="0"><v>1</v></c></row>'),
  ],
  'a less-than sign in an attribute': [
    'UNREADABLE.R17',
    rows('<row r="1" spans="<"><c r="A1"><v>1</v></c></row>'),
  ],
  'a sheet without namespace': [
    'UNREADABLE.R17',
    sheet(`${XML}<worksheet><sheetData>${one}</sheetData></worksheet>`),
  ],
  'a cell of another namespace': [
    'UNREADABLE.R17',
    rows('<row r="1"><c xmlns="urn:x" r="A1"><v>9</v></c></row>'),
  ],
  'relationships of another namespace': [
    'UNREADABLE.R17',
    workbookBytes({
      ...simple,
      parts: { '_rels/.rels': (xlsb['_rels/.rels'] ?? '').replace('package/2006', 'package/2007') },
    }),
  ],
  'a character that XML does not have': ['UNREADABLE.R17', sheet(XML + body('a&#1;'))],
  'half a character': ['UNREADABLE.R17', sheet(XML + body('&#xD800;'))],
  'a name that every object has, as an entity': ['UNREADABLE.R17', sheet(XML + body('&toString;'))],
  'a control character': ['UNREADABLE.R17', sheet(XML + body('a\u0001b'))],
  'a note at no cell': [
    'UNREADABLE.R17',
    workbookBytes({
      ...simple,
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONSHIPS}/comments" Target="../comments1.xml"/></Relationships>`,
        'xl/comments1.xml': `${XML}<comments xmlns="${MAIN}"><commentList><comment ref="__proto__"><text><t>polluted</t></text></comment></commentList></comments>`,
      },
    }),
  ],
  'a cell outside any row': ['UNREADABLE.R17', sheetWithCellEnd()],
  'an entity nobody declared': ['UNREADABLE.R17', sheet(XML + body('&nbsp;'))],
  'bytes that are no UTF-8': [
    'UNREADABLE.R17',
    sheetEntry((entry) => ({ ...entry, data: Buffer.from(XML + body('\u00ff'), 'latin1') })),
  ],
  'workbook part damaged': [
    'UNREADABLE.R17',
    workbookBytes({ ...simple, parts: { 'xl/workbook.xml': '<workbook><sheets>' } }),
  ],
  'strings cut short': [
    'UNREADABLE.R17',
    workbookBytes({ ...simple, strings: ['x'], parts: { 'xl/sharedStrings.xml': '<sst><si><t>a</t></si>' } }),
  ],
  'document type in a sheet (entity expansion)': ['UNREADABLE.R18', sheet(XML + lol + body('&b;'))],
  'document type in a sheet (external entity)': ['UNREADABLE.R18', sheet(XML + xxe + body('&x;'))],
  'document type in the workbook part': [
    'UNREADABLE.R18',
    workbookBytes({
      ...simple,
      parts: { 'xl/workbook.xml': (xlsb['xl/workbook.xml'] ?? '').replace('<workbook', `${lol}<workbook`) },
    }),
  ],
  'document type in the strings': [
    'UNREADABLE.R18',
    workbookBytes({ ...simple, strings: ['x'], parts: { 'xl/sharedStrings.xml': `${lol}<sst/>` } }),
  ],
  'sheet part missing': [
    'UNREADABLE.R19',
    workbookBytes({ ...simple, parts: { 'xl/worksheets/sheet1.xml': undefined } }),
  ],
  'workbook part missing': [
    'UNREADABLE.R19',
    workbookBytes({ ...simple, parts: { 'xl/workbook.xml': undefined } }),
  ],
  'string number beyond the list': [
    'UNREADABLE.R20',
    rows('<row r="1"><c r="A1" t="s"><v>1</v></c></row>', { strings: ['<t>only</t>'] }),
  ],
  'negative string number': [
    'UNREADABLE.R20',
    rows('<row r="1"><c r="A1" t="s"><v>-1</v></c></row>', { strings: ['<t>only</t>'] }),
  ],
  'row 1 048 577': ['LIMIT.R21', rows('<row r="1048577"><c r="A1048577"><v>2</v></c></row>')],
  'row 2 000 000 000': ['LIMIT.R21', rows('<row r="2000000000"><c r="A2000000000"><v>2</v></c></row>')],
  'column XFE': ['LIMIT.R21', rows('<row r="1"><c r="XFE1"><v>2</v></c></row>')],
  'column ZZZZZZ': ['LIMIT.R21', rows('<row r="1"><c r="ZZZZZZ1"><v>2</v></c></row>')],
  'too many bytes': ['LIMIT.R22', workbookBytes(simple), { limits: { inflatedBytes: 500 } }],
  'a part too large to be read as a whole': [
    'LIMIT.R22',
    workbookBytes(simple),
    { limits: { partBytes: 100 } },
  ],
  'a part that grows too much': [
    'LIMIT.R23',
    rows(`${one}${' '.repeat(100_000)}`),
    { limits: { ratioFrom: 1000 } },
  ],
  'too many entries': ['LIMIT.R24', workbookBytes(simple), { limits: { entries: 3 } }],
  'one element without end': [
    'LIMIT.R25',
    rows(`<row r="1"><c r="A1"><v>${'0'.repeat(3_000_000)}`),
    { limits: { elementBytes: 100_000 } },
  ],
  'text longer than a cell can hold': [
    'LIMIT.R26',
    rows(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'x'.repeat(32_768)}</t></is></c></row>`),
  ],
  'too many different texts': [
    'LIMIT.R27',
    rows('<row r="1"><c t="str"><v>a</v></c><c t="str"><v>b</v></c><c t="str"><v>a</v></c></row>'),
    { limits: { strings: 1 } },
  ],
  'too many cells': [
    'LIMIT.R42',
    rows('<row r="1"><c r="A1"/><c r="B1"/><c r="C1"><f t="x">1</f></c></row>'),
    { limits: { cells: 2 } },
  ],
  'too many rows for the limit set': ['LIMIT.R21', rows('<row r="11"/>'), { limits: { rows: 10 } }],
  'too many columns for the limit set': [
    'LIMIT.R21',
    rows('<row r="1"><c r="C1"><v>1</v></c></row>'),
    { limits: { columns: 2 } },
  ],
  'too many pieces of markup': [
    'LIMIT.R43',
    rows(`${one}${'<!---->'.repeat(1000)}`),
    { limits: { elements: 1000 } },
  ],
  'too many attributes in a sheet': [
    'LIMIT.R45',
    rows(
      `<row r="1"><c ${Array.from({ length: 201 }, (_, index) => `a${String(index)}="1"`).join(' ')}/></row>`,
    ),
  ],
  'too many attributes in the workbook part': [
    'LIMIT.R45',
    workbookBytes({
      ...simple,
      workbookPr: `<workbookPr ${Array.from({ length: 201 }, (_, index) => `a${String(index)}="1"`).join(' ')}/>`,
    }),
  ],
  'elements too deep in a sheet': [
    'LIMIT.R46',
    workbookBytes({ sheets: [{ rows: one, after: '<a>'.repeat(200) + '</a>'.repeat(200) }] }),
  ],
  'elements too deep in a formula': [
    'LIMIT.R46',
    rows(`<row r="1"><c r="A1"><f>${'<a>'.repeat(200) + '</a>'.repeat(200)}</f></c></row>`),
  ],
  'elements too deep in the workbook part': [
    'LIMIT.R46',
    workbookBytes({ ...simple, workbookPr: '<a>'.repeat(200) + '</a>'.repeat(200) }),
  ],
  'too many styles': [
    'LIMIT.R36',
    workbookBytes({ ...simple, formats: ['0', '0.0', '0.00'] }),
    { limits: { styles: 3 } },
  ],
  'too much time': ['LIMIT.R37', workbookBytes(simple), { limits: { seconds: 0 } }],
  'too many validated ranges': [
    'LIMIT.R31',
    workbookBytes({
      sheets: [
        {
          rows: one,
          after:
            '<dataValidations><dataValidation type="whole" sqref="A1 B1"><formula1>0</formula1></dataValidation></dataValidations>',
        },
      ],
    }),
    { limits: { merges: 1 } },
  ],
  'more cells than memory is meant for': ['LIMIT.R35', rows(one), { limits: { gridBytes: 100 } }],
  'file too large': ['LIMIT.R28', workbookBytes(simple), { limits: { fileBytes: 100 } }],
  'rows out of order': ['UNREADABLE.R29', rows('<row r="2"/><row r="1"/>')],
  'a row twice': ['UNREADABLE.R29', rows(`${one}${one}`)],
  'a cell twice': ['UNREADABLE.R29', rows('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')],
  'a cell of another row': ['UNREADABLE.R29', rows('<row r="1"><c r="A2"><v>1</v></c></row>')],
  'an address that is none': ['UNREADABLE.R29', rows('<row r="1"><c r="__proto__"><v>1</v></c></row>')],
  'a compression nobody knows': ['UNREADABLE.R30', sheetEntry((entry) => ({ ...entry, method: 93 }))],
  'too many merged ranges': [
    'LIMIT.R31',
    workbookBytes({
      sheets: [
        { rows: one, after: '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>' },
      ],
    }),
    { limits: { merges: 1 } },
  ],
  'too many sheets': ['LIMIT.R32', workbookBytes({ sheets: [{}, {}] }), { limits: { sheets: 1 } }],
  'no sheet at all': ['UNREADABLE.R33', workbookBytes({ sheets: [] })],
};

/** The directory says of the last entry that it begins where the first one does. */
function overlapping(): Uint8Array {
  const file = Buffer.from(workbookBytes(simple));
  const last = file.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  file.writeUInt32LE(1, last + 42);
  return new Uint8Array(file);
}

/** The end of the file says that there is one entry less than the directory lists. */
function hiddenEntry(): Uint8Array {
  const file = Buffer.from(workbookBytes({ ...simple, change: (all) => [...all, { name: 'x', data: 'x' }] }));
  const end = file.length - 22;
  file.writeUInt16LE(file.readUInt16LE(end + 10) - 1, end + 10);
  return new Uint8Array(file);
}

function sheetWithCellEnd(): Uint8Array {
  return sheet(sheetXml({ rows: '</row>' }));
}

describe('refusals', () => {
  it.each(Object.entries(refused))('%s', async (_, [expected, file, options]) => {
    const reading = refusalOf(readBytes(file, options), (failure) => {
      expect(failure.args['file']).toBe('test.xlsx');
    });
    expect(await reading).toBe(expected);
  });

  it('name sheet and cell where there is one', async () => {
    const cells: unknown[] = [];
    for (const name of ['string number beyond the list', 'column XFE', 'a cell twice'])
      await refusalOf(readBytes(refused[name]?.[1] ?? new Uint8Array()), ({ args }) => {
        cells.push([args['sheet'], args['cell']]);
      });
    expect(cells).toEqual([
      ['Sheet1', 'A1'],
      ['Sheet1', 'XFE1'],
      ['Sheet1', 'A1'],
    ]);
  });

  it('come at once for a file that unpacks to gigabytes', async () => {
    const row = Buffer.from('<row><c><v>0</v></c></row>'.repeat(40_000));
    const bomb = workbookBytes({
      sheets: [{ rows: row.toString().repeat(40) }],
    });
    expect(await refusalOf(readBytes(bomb))).toMatch(/^LIMIT\.R2[13]$/);
  });
});
