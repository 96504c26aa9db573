/** Files that are small on disk and ask for gigabytes, hours or the stack of their reader, each written to a path. */
import { MAIN, partsOf, XML, type RawWorkbook } from '../helpers/raw-workbook.ts';
import { writeDense, writeOverlapping, type Dense } from './dense.ts';

export interface Bomb {
  readonly name: string;
  write(path: string): void;
  /** Cells of the first sheet, where it may be read after all. Without them it must be refused. */
  readonly holds?: Readonly<Record<string, number>>;
}

const MB = 1_000_000;
const GB = 1000 * MB;
/** Stays below the limit of the ratio, as data do that repeat themselves. */
const RATIO = 90;
const SHEET = 'xl/worksheets/sheet1.xml';
const OPEN = `${XML}<worksheet xmlns="${MAIN}"><sheetData>`;
const FIRST = '<row r="1"><c r="A1"><v>1</v></c></row>';
const LAST = '<row><c><v>2</v></c></row>';
const CLOSE = '</sheetData></worksheet>';
const BOTH = { A1: 1, A2: 2 };

/** Something repeated until it is a block of about 100 KB. */
const blockOf = (unit: string): string => unit.repeat(Math.max(1, Math.floor(100_000 / unit.length)));

const filled = (
  name: string,
  head: string,
  block: string,
  tail: string,
  size: number,
  ratio?: number,
): Dense => ({
  name,
  head,
  block,
  tail,
  times: Math.ceil(size / block.length),
  ...(ratio !== undefined && { ratio }),
});

/** A workbook in which one part is a bomb. */
function bomb(name: string, part: Dense, rest: { holds?: Bomb['holds']; book?: RawWorkbook } = {}): Bomb {
  const parts = Object.entries(partsOf(rest.book ?? {})).filter(([each]) => each !== part.name);
  return {
    name,
    ...(rest.holds && { holds: rest.holds }),
    write: (path) => {
      writeDense(path, [...parts.map(([each, xml]): Dense => ({ name: each, head: xml })), part]);
    },
  };
}

const inSheet = (name: string, unit: string, size: number, ratio?: number, holds?: Bomb['holds']): Bomb =>
  bomb(name, filled(SHEET, OPEN + FIRST, blockOf(unit), LAST + CLOSE, size, ratio), holds ? { holds } : {});

/** One thing of some size between two others. */
const oneOf = (
  name: string,
  before: string,
  unit: string,
  after: string,
  size: number,
  holds?: Bomb['holds'],
): Bomb =>
  bomb(
    name,
    filled(SHEET, OPEN + FIRST + before, blockOf(unit), after + LAST + CLOSE, size, RATIO),
    holds ? { holds } : {},
  );

const rowOf = (cell: string, cells = 16_384): string => `<row>${cell.repeat(cells)}</row>`;
const STRINGS: RawWorkbook = { strings: ['<t>x</t>'] };
const strings = (name: string, unit: string, size: number, ratio?: number): Bomb =>
  bomb(
    name,
    filled('xl/sharedStrings.xml', `${XML}<sst xmlns="${MAIN}">`, blockOf(unit), '</sst>', size, ratio),
    {
      book: STRINGS,
    },
  );

/** A part of the standard workbook in which something stands behind some text. */
function within(
  name: string,
  part: string,
  behind: string,
  before: string,
  unit: string,
  after: string,
  size: number,
): Bomb {
  const xml = partsOf({})[part] ?? '';
  const at = xml.indexOf(behind) + behind.length;
  const filling = filled(part, xml.slice(0, at) + before, blockOf(unit), after + xml.slice(at), size, RATIO);
  // None of these matters to the cells, of which there are none.
  return bomb(name, filling, { holds: {} });
}

const names = (count: number): Dense[] =>
  Array.from({ length: count }, (_, index) => ({ name: `x/${String(index)}` }));

export const bombs: readonly Bomb[] = [
  // As dense as deflate can be.
  oneOf('one value of 3 GB', '<row r="2"><c><v>', '1', '</v></c></row>', 3 * GB),
  bomb(
    'one value of 3 GB, as dense as can be',
    filled(SHEET, `${OPEN}<row><c><v>`, blockOf('1'), `</v></c></row>${CLOSE}`, 3 * GB),
  ),
  inSheet(
    '120 million tiny cells in 3 GB, as dense as can be',
    rowOf('<c><v>1.25</v></c><!-- -->', 12_000),
    3 * GB,
  ),
  strings('texts of 3 GB, as dense as can be', '<si><t>abcdefgh</t></si>', 3 * GB),
  // Below the limit of the ratio.
  inSheet('120 million tiny cells in 3 GB', rowOf('<c><v>1.25</v></c><!-- -->', 12_000), 3 * GB, RATIO),
  inSheet('120 million cells of the same whole number', rowOf('<c><v>1</v></c>'), 1.9 * GB, RATIO),
  inSheet(
    '100 million cells with different looks',
    rowOf('<c t="b"><v>1</v></c><c><v>7</v></c>', 8192),
    1.9 * GB,
    RATIO,
  ),
  inSheet('2 GB of empty cells', rowOf('<c/>'), 1.9 * GB, RATIO),
  inSheet('2 GB of empty rows', '<row/>', 1.9 * GB, RATIO),
  inSheet('2 GB of empty comments', '<!---->', 1.9 * GB, RATIO, BOTH),
  inSheet('2 GB of processing instructions', '<?x?>', 1.9 * GB, RATIO, BOTH),
  inSheet('2 GB of white space', ' \n', 1.9 * GB, RATIO, BOTH),
  inSheet('2 GB of unknown elements', '<x/>', 1.9 * GB, RATIO, BOTH),
  inSheet('2 GB of unknown attributes', '<x a="1" b="<>" c=\'"\'/>', 1.9 * GB, RATIO),
  strings('2 GB of empty texts', '<si/>', 1.9 * GB, RATIO),
  strings('2 GB of tiny texts', '<si><t>a</t></si>', 1.9 * GB, RATIO),
  strings('2 GB of long texts', `<si><t>${'ab'.repeat(15_000)}</t></si>`, 1.9 * GB, RATIO),
  strings('2 GB of wide texts', `<si><t>${'課'.repeat(15_000)}</t></si>`, 1.9 * GB, RATIO),
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
  within(
    '60 MB of number formats',
    'xl/styles.xml',
    '<numFmts>',
    '',
    '<numFmt numFmtId="9" formatCode="0"/>',
    '',
    60 * MB,
  ),
  within('60 MB of empty elements in the workbook', 'xl/workbook.xml', '<sheets>', '', '<x/>', '', 60 * MB),
  // One thing that does not end.
  oneOf('a comment of 1 GB', '<!--', ' ', '-->', GB, BOTH),
  oneOf('a CDATA section of 1 GB', '<row r="2"><c t="str"><v><![CDATA[', '<', ']]></v></c></row>', GB),
  oneOf('an attribute of 1 GB', '<row a="', '<x>', '"/>', GB),
  oneOf('a tag with millions of attributes', '<row', ' a="1"', '/>', 60 * MB),
  oneOf('a name of 1 GB', '<', 'x', '/>', GB),
  oneOf('a formula of 1 GB', '<row r="2"><c><f>', 'A', '</f><v>1</v></c></row>', GB),
  bomb('2 GB of formulas just below the limit of an element', {
    name: SHEET,
    head: OPEN,
    block: `<row><c><f>${'A<!---->'.repeat(485_000)}</f><v>1</v></c></row>`,
    times: 480,
    tail: CLOSE,
    ratio: RATIO,
  }),
  // Depth.
  oneOf('a million levels', '', '<x>', '', 3 * MB),
  oneOf('a million levels, closed', '<x>'.repeat(MB), ' ', '</x>'.repeat(MB), MB, BOTH),
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
      writeOverlapping(path, [...parts, ...names(2000).map(({ name }) => name)], kernel);
    },
  },
  {
    name: '65 000 entries',
    write: (path) => {
      writeDense(path, names(65_000));
    },
  },
  {
    name: '9 999 entries',
    holds: { A1: 1 },
    write: (path) => {
      const parts = Object.entries(partsOf({ sheets: [{ rows: FIRST }] })).map(([name, head]): Dense => ({
        name,
        head,
      }));
      writeDense(path, [...parts, ...names(9999 - parts.length)]);
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
