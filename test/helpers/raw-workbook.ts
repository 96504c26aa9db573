/** Workbooks written as XML by the test itself, and what reading them gives. */
import { bytesSource, nodePlatform, readWorkbook, type ReadOptions } from '../../core/formats/index.ts';
import { toA1 } from '../../core/grid/address.ts';
import { Failure } from '../../core/failure.ts';
import type { Book, Cell, Grid } from '../../core/model.ts';
import { rawZip, type RawEntry, type RawZipOptions } from './raw-zip.ts';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface RawSheet {
  readonly name?: string;
  readonly state?: string;
  /** Content of `sheetData`. */
  readonly rows?: string;
  /** What stands behind `sheetData`. */
  readonly after?: string;
  /** The whole part, instead of the above. */
  readonly xml?: string;
}

export interface RawWorkbook {
  readonly sheets?: readonly RawSheet[];
  /** Content of each `<si>`. */
  readonly strings?: readonly string[];
  /** Number formats of styles 1, 2 … (style 0 is General): an id of a built-in format or a code. */
  readonly formats?: readonly (number | string)[];
  /** What stands before `<sheets>`. */
  readonly workbookPr?: string;
  /** Parts replaced, added or (undefined) left out. */
  readonly parts?: Readonly<Record<string, string | undefined>>;
  /** Order of the parts in the zip; the others follow. */
  readonly first?: readonly string[];
  readonly zip?: RawZipOptions;
  /** Last change to the entries before zipping. */
  readonly change?: (entries: RawEntry[]) => RawEntry[];
}

export const sheetXml = ({ rows = '', after = '' }: RawSheet): string =>
  `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;

export function partsOf(book: RawWorkbook): Record<string, string> {
  const sheets = book.sheets ?? [{}];
  const strings = book.strings ?? [];
  const custom = (book.formats ?? []).map((format, index) =>
    typeof format === 'string' ? { id: 164 + index, code: format } : { id: format, code: null },
  );
  const all: Record<string, string | undefined> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${book.workbookPr ?? ''}<sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${name ?? `Sheet${String(index + 1)}`}" sheetId="${String(index + 1)}"${
            state === undefined ? '' : ` state="${state}"`
          } r:id="rId${String(index + 1)}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map(
        (_, index) =>
          [`rId${String(index + 1)}`, 'worksheet', `worksheets/sheet${String(index + 1)}.xml`] as const,
      ),
      ['rIdStyles', 'styles', 'styles.xml'],
      ...(strings.length > 0 ? [['rIdStrings', 'sharedStrings', 'sharedStrings.xml'] as const] : []),
    ]),
    ...Object.fromEntries(
      sheets.map((sheet, index) => [
        `xl/worksheets/sheet${String(index + 1)}.xml`,
        sheet.xml ?? sheetXml(sheet),
      ]),
    ),
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><numFmts>${custom
      .map(({ id, code }) => (code === null ? '' : `<numFmt numFmtId="${String(id)}" formatCode="${code}"/>`))
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${custom
      .map(({ id }) => `<xf numFmtId="${String(id)}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    ...(strings.length > 0 && {
      'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${strings.map((each) => `<si>${each}</si>`).join('')}</sst>`,
    }),
    ...book.parts,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, xml]) => (xml === undefined ? [] : [[name, xml]])),
  );
}

/** Our reader follows relationships and needs none of this; some others do. */
const contentTypes = (sheets: number): string =>
  `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    ['workbook', 'sheet.main'],
    ['styles', 'styles'],
    ['sharedStrings', 'sharedStrings'],
    ...Array.from({ length: sheets }, (_, index) => [`worksheets/sheet${String(index + 1)}`, 'worksheet']),
  ]
    .map(
      ([part, type]) =>
        `<Override PartName="/xl/${part ?? ''}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type ?? ''}+xml"/>`,
    )
    .join('')}</Types>`;

export const relationships = (
  list: readonly (readonly [id: string, type: string, target: string])[],
): string =>
  `${XML}<Relationships xmlns="${PACKAGE}">${list
    .map(
      ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

export function workbookBytes(book: RawWorkbook): Uint8Array {
  const parts = partsOf(book);
  const names = [...new Set([...(book.first ?? []), ...Object.keys(parts)])];
  const entries = names.map((name): RawEntry => ({ name, data: parts[name] ?? '' }));
  return rawZip(book.change ? book.change(entries) : entries, book.zip);
}

export const readBytes = (bytes: Uint8Array, options?: ReadOptions, name = 'test.xlsx'): Promise<Book> =>
  readWorkbook(bytesSource(name, bytes), nodePlatform, options);

export const readRaw = (book: RawWorkbook, options?: ReadOptions): Promise<Book> =>
  readBytes(workbookBytes(book), options);

/** One sheet of rows, read. */
export async function readRows(rows: string, book: RawWorkbook = {}): Promise<Grid> {
  return firstSheet(await readRaw({ ...book, sheets: [{ rows }] }));
}

export function firstSheet(book: Book): Grid {
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** Every cell that is not a plain blank, by address. */
export function cellsOf(grid: Grid): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (let row = 1; row <= grid.rowCount; row++)
    for (let column = 1; column <= grid.columnCount; column++) {
      const cell = grid.cell(row, column);
      if (cell.kind !== 'blank' || cell.formula) cells[toA1(row, column)] = cell;
    }
  return cells;
}

/** Values only, by address. */
export const valuesOf = (grid: Grid): Record<string, Cell['value']> =>
  Object.fromEntries(Object.entries(cellsOf(grid)).map(([address, cell]) => [address, cell.value]));

/** `UNREADABLE.R14` of a reading that is refused; the failure itself is given to `look`. */
export async function refusalOf(
  reading: Promise<unknown>,
  look?: (failure: Failure) => void,
): Promise<string> {
  try {
    await reading;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    look?.(error);
    return `${error.code}.${error.reason}`;
  }
  return 'read';
}
