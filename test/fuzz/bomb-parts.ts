/** How bombs are made: a workbook in which one part is filled with something repeated. */
import { MAIN, partsOf, XML, type RawWorkbook } from '../helpers/raw-workbook.ts';
import { writeDense, type Dense } from './dense.ts';

export interface Bomb {
  readonly name: string;
  /** Takes long even where all is well, and is much like another one: left out of `npm test`. */
  readonly slow?: boolean;
  write(path: string): void;
  /** Cells of the first sheet, where it may be read after all. Without them it must be refused. */
  readonly holds?: Readonly<Record<string, number>>;
}

export const MB = 1_000_000;
export const GB = 1000 * MB;
/** Stays below the limit of the ratio, as data do that repeat themselves. */
export const RATIO = 90;
export const SHEET = 'xl/worksheets/sheet1.xml';
export const OPEN = `${XML}<worksheet xmlns="${MAIN}"><sheetData>`;
export const FIRST = '<row r="1"><c r="A1"><v>1</v></c></row>';
export const LAST = '<row><c><v>2</v></c></row>';
export const CLOSE = '</sheetData></worksheet>';
export const BOTH = { A1: 1, A2: 2 };

/** Something repeated until it is a block of about 100 KB. */
export const blockOf = (unit: string): string => unit.repeat(Math.max(1, Math.floor(100_000 / unit.length)));

export const filled = (
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
  times: Math.ceil(size / Buffer.byteLength(block)),
  ...(ratio !== undefined && { ratio }),
});

/** A workbook in which one part is a bomb. */
export function bomb(
  name: string,
  part: Dense,
  rest: { holds?: Bomb['holds']; book?: RawWorkbook } = {},
): Bomb {
  const parts = Object.entries(partsOf(rest.book ?? {})).filter(([each]) => each !== part.name);
  return {
    name,
    ...(rest.holds && { holds: rest.holds }),
    write: (path) => {
      writeDense(path, [...parts.map(([each, xml]): Dense => ({ name: each, head: xml })), part]);
    },
  };
}

export const inSheet = (
  name: string,
  unit: string,
  size: number,
  ratio?: number,
  holds?: Bomb['holds'],
): Bomb =>
  bomb(name, filled(SHEET, OPEN + FIRST, blockOf(unit), LAST + CLOSE, size, ratio), holds ? { holds } : {});

/** One thing of some size between two others. */
export const oneOf = (
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

export const rowOf = (cell: string, cells = 16_384): string => `<row>${cell.repeat(cells)}</row>`;
const STRINGS: RawWorkbook = { strings: ['<t>x</t>'] };
export const strings = (name: string, unit: string, size: number, ratio?: number): Bomb =>
  bomb(
    name,
    filled('xl/sharedStrings.xml', `${XML}<sst xmlns="${MAIN}">`, blockOf(unit), '</sst>', size, ratio),
    {
      book: STRINGS,
    },
  );

/** A part of the standard workbook in which something stands behind some text. */
export function within(
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

export const emptyEntries = (count: number): Dense[] =>
  Array.from({ length: count }, (_, index) => ({ name: `x/${String(index)}` }));
