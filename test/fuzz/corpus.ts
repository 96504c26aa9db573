/** The workbooks that are mutated: small, and together with everything that a cell can be written as. */
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import { MAIN, partsOf, RELATIONSHIPS, XML, type RawWorkbook } from '../helpers/raw-workbook.ts';
import { rawZip, type RawEntry, type RawZipOptions } from '../helpers/raw-zip.ts';

export interface Sample {
  readonly name: string;
  readonly entries: readonly RawEntry[];
  readonly zip: RawZipOptions;
}

export const bytesOf = ({ entries, zip }: Omit<Sample, 'name'>): Uint8Array => rawZip(entries, zip);

const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

const strings: RawWorkbook = {
  sheets: [
    {
      name: 'Données &amp; co',
      rows: `<row r="1" spans="1:5"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c></row>
<row r="3"><c r="B3" t="s"><v>5</v></c><c r="C3" t="s"><f>B3</f><v>3</v></c><c r="D3" t="s"><v>0</v></c></row>`,
    },
  ],
  strings: [
    '<t>one</t>',
    '<r><rPr><b/></rPr><t>t</t></r><r><t xml:space="preserve">wo </t></r>',
    '<t>課きく</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/>',
    '<t></t>',
    '<t xml:space="preserve">  spaces &lt;&amp;&gt; &#233;&#x20AC; </t>',
    '<t>line_x000D_ break _x005F_x0041_</t>',
  ],
};

const inline: RawWorkbook = {
  sheets: [
    {
      rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>plain</t></is></c><c r="B1" t="inlineStr"><is><t xml:space="preserve"> b &amp; c</t></is></c><c r="C1" t="inlineStr"><is><r><t>ri</t></r><r><rPr><i/></rPr><t>ch</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c></row>
<row r="2"><c r="A2" t="inlineStr"><is><t><![CDATA[<raw> & ]]]]><![CDATA[>]]></t></is></c><c t="inlineStr"><is><t/></is></c><c t="str"><v>typed_x0009_tab</v></c><c t='n'><v> 42 </v></c></row>
<row><c><v>1</v></c><c/><c><v>12345678901234567</v></c><c><v>-.5e-7</v></c></row>`,
    },
  ],
};

const values: RawWorkbook = {
  sheets: [
    {
      rows: `<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
<row r="2"><c r="A2"><f>1+1</f><v>2.5E-3</v></c><c r="B2" t="str"><f>"é"</f><v>é</v></c><c r="C2"><f t="shared" ref="C2:C3" si="0">A2&lt;1</f><v>7</v></c><c r="D2"><f>NOW()</f></c></row>
<row r="3"><c r="A3" t="b"><f>TRUE()</f><v>1</v></c><c r="B3" t="str"><f>""</f><v></v></c><c r="C3"><f t="shared" si="0"/><v>8</v></c><c r="D3"><f t="array" ref="D3:E3">A1:B1</f><v>-0.25</v></c><c r="E3"><v>100.0</v></c></row>`,
      after:
        '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="C5:D7"/></mergeCells><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><extLst><ext uri="{1}" xmlns:x14="urn:x14"><x14:sparkline><x14:c r="A1">9</x14:c></x14:sparkline></ext></extLst>',
    },
  ],
};

const dates = (date1904: boolean): RawWorkbook => ({
  sheets: [
    {
      rows: `<row r="1"><c r="A1" s="1"><v>45351</v></c><c r="B1" s="2"><v>45351.5625</v></c><c r="C1" s="3"><v>0.75</v></c><c r="D1" s="4"><v>1.5</v></c></row>
<row r="2"><c r="A2" s="1"><v>59</v></c><c r="B2" s="1"><v>60</v></c><c r="C2" s="1"><v>61</v></c><c r="D2" s="5"><v>2958465</v></c></row>
<row r="3"><c r="A3" t="d" s="1"><v>2024-02-29</v></c><c r="B3" t="d"><v>2024-02-29T13:30:00Z</v></c><c r="C3" s="1"><f>A1</f><v>1</v></c><c r="D3" s="1"><v>-1</v></c></row>`,
    },
  ],
  formats: [14, 'dd/mm/yyyy\\ hh:mm', 20, 46, '[$-40C]d\\ mmmm\\ yyyy;@'],
  workbookPr: date1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>',
});

const many: RawWorkbook = {
  sheets: [
    { name: 'Last first', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' },
    {
      name: 'Hidden',
      state: 'hidden',
      rows: '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
      after: '<mergeCells><mergeCell ref="$A$1:B2"/></mergeCells>',
    },
    { name: 'Very', state: 'veryHidden', rows: '' },
    { name: 'Empty' },
    { name: 'Text', rows: '<row r="2"><c r="B2" t="s"><v>0</v></c></row>' },
  ],
  strings: ['<t>shared by all</t>'],
  parts: { 'docProps/app.xml': `${XML}<Properties><Application>x</Application></Properties>` },
  first: ['xl/worksheets/sheet5.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml'],
  zip: { comment: 'a comment' },
};

const named = (text: string, prefix: string): string =>
  text.replace(/<(\/?)(?!x14:)([a-zA-Z])/g, `<$1${prefix}:$2`).replaceAll('xmlns=', `xmlns:${prefix}=`);

/** The same cells with a prefix before every element, in all parts. */
function prefixed(book: RawWorkbook): RawWorkbook {
  const parts = Object.entries(partsOf(book)).map(([name, xml]) => [name, named(xml, 'x')]);
  return { ...book, parts: Object.fromEntries(parts) as Record<string, string> };
}

function strict(book: RawWorkbook): RawWorkbook {
  const parts = Object.entries(partsOf(book)).map(([name, xml]) => [
    name,
    xml.replaceAll(MAIN, STRICT).replaceAll(RELATIONSHIPS, STRICT_RELATIONSHIPS),
  ]);
  return { ...book, parts: Object.fromEntries(parts) as Record<string, string> };
}

function rawSample(name: string, book: RawWorkbook, change?: (entry: RawEntry) => RawEntry): Sample {
  const parts = partsOf(book);
  const names = [...new Set([...(book.first ?? []), ...Object.keys(parts)])];
  const entries = names.map((each): RawEntry => ({ name: each, data: parts[each] ?? '' }));
  return { name, entries: change ? entries.map(change) : entries, zip: book.zip ?? {} };
}

const unpacked = (name: string, bytes: Uint8Array): Sample => ({
  name,
  entries: Object.entries(unzipSync(bytes)).map(([each, data]) => ({ name: each, data })),
  zip: {},
});

async function byExcelJs(): Promise<Sample> {
  const book = new ExcelJS.Workbook();
  book.created = new Date(0);
  book.modified = new Date(0);
  const sheet = book.addWorksheet('By exceljs');
  book.addWorksheet('Hidden', { state: 'hidden' }).getCell('B2').value = 'there';
  sheet.getCell('A1').value = ' spaces ';
  sheet.getCell('B1').value = { richText: [{ text: 'ri' }, { text: 'ch', font: { bold: true } }] };
  sheet.getCell('C1').value = new Date(Date.UTC(2024, 1, 29, 13, 30));
  sheet.getCell('C1').numFmt = 'dd/mm/yyyy hh:mm';
  sheet.getCell('D1').value = { formula: '1-1', result: 0 };
  sheet.getCell('E1').value = { error: '#DIV/0!' };
  sheet.getCell('B3').value = 'merged';
  sheet.mergeCells('B3:C4');
  return unpacked('exceljs', new Uint8Array(await book.xlsx.writeBuffer()));
}

async function byHucre(): Promise<Sample> {
  const rows = [
    ['year', 'value', 'yes'],
    [2024, 1.5, true],
    [2025, -7, false],
    ['é', null, 'last'],
  ];
  return unpacked('hucre', await writeXlsx({ sheets: [{ name: 'By hucre', rows }] }));
}

export async function corpusOf(): Promise<readonly Sample[]> {
  return [
    rawSample('strings', strings),
    rawSample('inline', inline, (entry) => ({ ...entry, method: 0 })),
    rawSample('values', values),
    rawSample('dates 1900', dates(false), (entry) => ({ ...entry, descriptor: true })),
    rawSample('dates 1904', { ...dates(true), zip: { zip64: true } }),
    rawSample('many', many),
    rawSample(
      'prefixed',
      prefixed({ ...strings, sheets: [...(strings.sheets ?? []), ...(values.sheets ?? [])] }),
    ),
    rawSample('strict', strict({ ...many, sheets: [...(inline.sheets ?? []), ...(many.sheets ?? [])] })),
    await byExcelJs(),
    await byHucre(),
  ];
}
