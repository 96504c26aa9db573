/** Files that are small on disk and ask for gigabytes, hours or the stack of their reader, each written to a path. */
import { MAIN, partsOf, XML } from '../helpers/raw-workbook.ts';
import {
  blockOf,
  bomb,
  BOTH,
  CLOSE,
  emptyEntries,
  filled,
  FIRST,
  GB,
  inSheet,
  LAST,
  MB,
  oneOf,
  OPEN,
  RATIO,
  rowOf,
  SHEET,
  strings,
  within,
  type Bomb,
} from './bomb-parts.ts';
import { writeDense, writeOverlapping, type Dense } from './dense.ts';

const EMPTY_ROW = rowOf('<c/>');
const EMPTY_ROWS = Math.ceil((1.9 * GB) / EMPTY_ROW.length);
const slow = (made: Bomb): Bomb => ({ ...made, slow: true });

/** 2 GB of something behind the rows, where what is not known is passed over. */
const behindRows = (name: string, unit: string): Bomb => {
  const head = `${OPEN}${FIRST}${LAST}</sheetData>`;
  return bomb(name, filled(SHEET, head, blockOf(unit), '</worksheet>', 1.9 * GB, RATIO), { holds: BOTH });
};

export const bombs: readonly Bomb[] = [
  // As dense as deflate can be.
  oneOf('one value of 3 GB', '<row r="2"><c><v>', '1', '</v></c></row>', 3 * GB),
  bomb(
    'one value of 3 GB, as dense as can be',
    filled(SHEET, `${OPEN}<row><c><v>`, blockOf('1'), `</v></c></row>${CLOSE}`, 3 * GB),
  ),
  slow(
    inSheet(
      '120 million tiny cells in 3 GB, as dense as can be',
      rowOf('<c><v>1.25</v></c><!-- -->', 12_000),
      3 * GB,
    ),
  ),
  slow(strings('texts of 3 GB, as dense as can be', '<si><t>abcdefgh</t></si>', 3 * GB)),
  // Below the limit of the ratio.
  slow(inSheet('120 million tiny cells in 3 GB', rowOf('<c><v>1.25</v></c><!-- -->', 12_000), 3 * GB, RATIO)),
  slow(inSheet('120 million cells of the same whole number', rowOf('<c><v>1</v></c>'), 1.9 * GB, RATIO)),
  slow(
    inSheet(
      '100 million cells with different looks',
      rowOf('<c t="b"><v>1</v></c><c><v>7</v></c>', 8192),
      1.9 * GB,
      RATIO,
    ),
  ),
  inSheet('2 GB of empty cells', EMPTY_ROW, 1.9 * GB, RATIO, { A1: 1, [`A${String(EMPTY_ROWS + 2)}`]: 2 }),
  inSheet('2 GB of empty rows', '<row/>', 1.9 * GB, RATIO),
  slow(inSheet('2 GB of empty comments', '<!---->', 1.9 * GB, RATIO, BOTH)),
  slow(inSheet('2 GB of processing instructions', '<?x?>', 1.9 * GB, RATIO, BOTH)),
  slow(inSheet('2 GB of white space', ' \n', 1.9 * GB, RATIO, BOTH)),
  slow(behindRows('2 GB of unknown elements', '<x/>')),
  slow(behindRows('2 GB of unknown attributes', '<x a="1" b=">" c=\'"\'/>')),
  strings('2 GB of empty texts', '<si/>', 1.9 * GB, RATIO),
  slow(strings('2 GB of tiny texts', '<si><t>a</t></si>', 1.9 * GB, RATIO)),
  slow(strings('2 GB of long texts', `<si><t>${'ab'.repeat(15_000)}</t></si>`, 1.9 * GB, RATIO)),
  slow(strings('2 GB of wide texts', `<si><t>${'課'.repeat(15_000)}</t></si>`, 1.9 * GB, RATIO)),
  bomb(
    '2 GB of merged ranges',
    filled(
      SHEET,
      `${XML}<worksheet xmlns="${MAIN}"><sheetData/><mergeCells>`,
      blockOf('<mergeCell ref="A1:B2"/>'),
      '</mergeCells></worksheet>',
      1.9 * GB,
      RATIO,
    ),
  ),
  within(
    '60 MB of relationships',
    'xl/_rels/workbook.xml.rels',
    'Target="styles.xml"/>',
    '',
    '<Relationship Id="a" Type="b" Target="c"/>',
    '',
    60 * MB,
  ),
  within('60 MB of styles', 'xl/styles.xml', '<cellXfs>', '', '<xf/>', '', 60 * MB),
  slow(
    within(
      '60 MB of number formats',
      'xl/styles.xml',
      '<numFmts>',
      '',
      '<numFmt numFmtId="9" formatCode="0"/>',
      '',
      60 * MB,
    ),
  ),
  slow(
    within('60 MB of empty elements in the workbook', 'xl/workbook.xml', '<sheets>', '', '<x/>', '', 60 * MB),
  ),
  // One thing that does not end.
  oneOf('a comment of 1 GB', '<!--', ' ', '-->', GB, BOTH),
  oneOf('a CDATA section of 1 GB', '<row r="2"><c t="str"><v><![CDATA[', '<', ']]></v></c></row>', GB),
  oneOf('an attribute of 1 GB', '<row a="', '>x', '"/>', GB),
  oneOf('a tag with millions of attributes', '<row', ' a="1"', '/>', 60 * MB),
  oneOf('a name of 1 GB', '<', 'x', '/>', GB),
  oneOf('a formula of 1 GB', '<row r="2"><c><f>', 'A', '</f><v>1</v></c></row>', GB),
  slow(
    bomb('2 GB of formulas just below the limit of an element', {
      name: SHEET,
      head: OPEN,
      block: `<row><c><f>${'A<!---->'.repeat(485_000)}</f><v>1</v></c></row>`,
      times: 480,
      tail: CLOSE,
      ratio: RATIO,
    }),
  ),
  // Depth.
  oneOf('a million levels', '', '<x>', '', 3 * MB),
  bomb(
    'a million levels, closed',
    {
      name: SHEET,
      head: `${OPEN}${FIRST}${LAST}</sheetData>${'<x>'.repeat(MB)}`,
      tail: `${'</x>'.repeat(MB)}</worksheet>`,
    },
    { holds: BOTH },
  ),
  within(
    'a million levels in the workbook',
    'xl/workbook.xml',
    '<sheets>',
    '<x>'.repeat(MB),
    ' ',
    '</x>'.repeat(MB),
    MB,
  ),
  within(
    'a million levels in the styles',
    'xl/styles.xml',
    '<numFmts>',
    '<x>'.repeat(MB),
    ' ',
    '</x>'.repeat(MB),
    MB,
  ),
  within('a million attributes in the workbook', 'xl/workbook.xml', '<sheets', '', ' a="1"', '', 6 * MB),
  within(
    'a million different attributes in the workbook',
    'xl/workbook.xml',
    '<sheets',
    Array.from({ length: MB }, (_, index) => ` a${String(index)}=""`).join(''),
    ' ',
    '',
    MB,
  ),
  within(
    'an attribute of 60 MB in the workbook',
    'xl/workbook.xml',
    '<sheets',
    ' a="',
    '&gt;&#65;',
    '"',
    60 * MB,
  ),
  within('60 MB that look like an attribute', 'xl/workbook.xml', '<sheets', ' a', ' ', '="1"', 60 * MB),
  within(
    '60 MB of comments that look like others',
    'xl/workbook.xml',
    '<sheets>',
    '<!--',
    '<!-',
    '-->',
    60 * MB,
  ),
  within(
    'a number format of 60 MB',
    'xl/styles.xml',
    '<numFmts>',
    '<numFmt numFmtId="164" formatCode="',
    '[',
    '"/>',
    60 * MB,
  ),
  within(
    'a number format of 60 MB of quotes',
    'xl/styles.xml',
    '<numFmts>',
    '<numFmt numFmtId="164" formatCode="',
    '[h',
    '"/>',
    60 * MB,
  ),
  // Many parts of one.
  {
    name: 'a thousand sheets that are one part',
    write: (path) => {
      const book = { sheets: Array.from({ length: 999 }, () => ({})) };
      const own = /^xl\/worksheets\//;
      const parts = Object.entries(partsOf(book)).filter(([each]) => !own.test(each));
      writeDense(path, [
        ...parts.map(([each, xml]): Dense => ({
          name: each,
          head: xml.replace(/worksheets\/sheet\d+/g, 'worksheets/sheet1'),
        })),
        filled(SHEET, OPEN + FIRST, blockOf('<!---->'), LAST + CLOSE, 100 * MB, RATIO),
      ]);
    },
  },
  {
    name: 'entries that overlap',
    write: (path) => {
      const parts = Object.keys(partsOf({}));
      const kernel = filled('', '', blockOf('a'), '', 30 * MB);
      writeOverlapping(path, [...parts, ...emptyEntries(2000).map(({ name }) => name)], kernel);
    },
  },
  slow({
    name: '65 000 entries',
    write: (path) => {
      writeDense(path, emptyEntries(65_000));
    },
  }),
  {
    name: '9 999 entries',
    holds: { A1: 1 },
    write: (path) => {
      const parts = Object.entries(partsOf({ sheets: [{ rows: FIRST }] })).map(([name, head]): Dense => ({
        name,
        head,
      }));
      writeDense(path, [...parts, ...emptyEntries(9999 - parts.length)]);
    },
  },
  // Lies about sizes.
  bomb('a size of 10 bytes claimed for 1 GB', {
    ...filled(SHEET, OPEN, blockOf(' '), CLOSE, GB, RATIO),
    claim: 10,
  }),
  bomb('a size of 4 GB claimed for a few bytes', { name: SHEET, head: OPEN, tail: CLOSE, claim: 0xfffffffe }),
  bomb('a size of 4 GB claimed for the styles', {
    name: 'xl/styles.xml',
    head: '<styleSheet/>',
    claim: 0xfffffffe,
  }),
  bomb('a size of 60 MB claimed for the styles', {
    name: 'xl/styles.xml',
    head: '<styleSheet/>',
    claim: 60 * MB,
  }),
];
