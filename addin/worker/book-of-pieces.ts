/**
 * Makes a Book of the pieces in which the open workbook comes, so that it is the same as the Book of the file: values,
 * kinds, dates, formats and what hangs on the sheets. Sheets that did not come anew are kept from before, and a sheet
 * that came anew as it was gives the same Grid: what was made of it holds.
 */
import isEqual from 'fast-deep-equal';
import {
  BookPacker,
  bookOfPacked,
  Budget,
  formatOfCode,
  limitsOf,
  type CellStyle,
} from '../../core/formats/browser.ts';
import { Failure, typeOver, type Book, type Grid, type Value } from '../../core/index.ts';
import type { Block, Piece, SheetBeside, SheetOutline } from '../host/host.ts';

type BookPiece = Extract<Piece, { readonly type: 'book' }>;

interface GatheredSheet {
  readonly beside: SheetBeside;
  readonly blocks: readonly Block[];
}

/** An open workbook as it was handed over; what a later, partial reading is added to. */
export interface Gathered {
  readonly book: BookPiece;
  readonly sheets: ReadonlyMap<string, GatheredSheet>;
}

const NOTHING: SheetBeside = { merges: [], hiddenRows: [], hiddenColumns: [], notes: [], tables: [] };

/** Adds one piece of an open workbook; a `book` piece begins a reading. */
export function gather(before: Gathered | null, piece: Exclude<Piece, { readonly type: 'file' }>): Gathered {
  if (piece.type === 'book') {
    const there = new Set(piece.sheets.map(({ id }) => id));
    return { book: piece, sheets: new Map([...(before?.sheets ?? [])].filter(([id]) => there.has(id))) };
  }
  if (!before) throw new Failure('BUG', 'piece', { type: piece.type });
  const sheets = new Map(before.sheets);
  const own = sheets.get(piece.id);
  if (piece.type === 'sheet') sheets.set(piece.id, { beside: piece.beside, blocks: [] });
  else
    sheets.set(piece.id, { beside: own?.beside ?? NOTHING, blocks: [...(own?.blocks ?? []), piece.block] });
  return { book: before.book, sheets };
}

/** The sheets of an open workbook as they were made last, by id. */
export type MadeSheets = ReadonlyMap<string, MadeSheet>;

interface MadeSheet {
  readonly grid: Grid;
  /** Held in memory. */
  readonly bytes: number;
  readonly of: GatheredSheet & Pick<SheetOutline, 'name' | 'visibility'> & Pick<BookPiece, 'date1904'>;
}

/**
 * @param before of the same workbook.
 * Throws `LIMIT` where the workbook has more than a file may.
 */
export function bookOfPieces(
  { book, sheets }: Gathered,
  before: MadeSheets = NO_SHEETS,
): { readonly book: Book; readonly made: MadeSheets } {
  const { names, state, date1904 } = book;
  const properties = new Map(book.properties);
  const about = {
    file: book.name,
    sha256: '',
    format: 'xlsx',
    dialect: null,
    names,
    state,
    properties,
  } as const;
  const budget = new Budget(limitsOf(), () => 0);
  const made = new Map<string, MadeSheet>();
  let bytes = 0;
  for (const { id, name, visibility } of book.sheets) {
    const of = { name, visibility, date1904, ...(sheets.get(id) ?? { beside: NOTHING, blocks: [] }) };
    const known = before.get(id);
    const sheet = (known && typedOver(known, of)) ?? makeSheet(of, about, budget);
    made.set(id, sheet);
    bytes += sheet.bytes;
    budget.checkGrids(bytes);
  }
  return { book: { ...about, sheets: [...made.values()].map(({ grid }) => grid) }, made };
}

export const NO_SHEETS: MadeSheets = new Map();

/** In more rows than these a sheet is made anew. */
const MOST_ROWS = 200;

/** The sheet as it was, or with some other numbers; null where more than that differs. */
function typedOver(known: MadeSheet, of: MadeSheet['of']): MadeSheet | null {
  const { blocks: were, ...about } = known.of;
  const { blocks, ...aboutNow } = of;
  if (were.length !== blocks.length || !isEqual(about, aboutNow)) return null;
  const numbers = new Map<number, Map<number, number>>();
  for (const [at, block] of blocks.entries())
    for (const { row, column, value } of changedValues(were[at], block)) {
      if (typeof value !== 'number' || known.grid.cell(row, column).kind !== 'number') return null;
      numbers.set(row, (numbers.get(row) ?? new Map<number, number>()).set(column, value));
    }
  if (numbers.size === 0) return { ...known, of };
  const grid = typeOver(known.grid, numbers);
  return (grid.typedOver?.numbers.size ?? 0) > MOST_ROWS ? null : { ...known, of, grid };
}

interface ChangedValue {
  readonly row: number;
  readonly column: number;
  /** Undefined: it is no value alone that changed. */
  readonly value: Value | undefined;
}

function* changedValues(before: Block | undefined, now: Block): Generator<ChangedValue> {
  if (before === now) return;
  const { top, left } = now.box;
  const [{ values: were, ...looked }, { values, ...looks }] = [before ?? { values: [] }, now];
  if (!isEqual(looked, looks)) yield { row: top, column: left, value: undefined };
  else
    for (const [down, row] of values.entries()) {
      const old = were[down] ?? [];
      for (let right = 0; right < row.length; right++)
        if (row[right] !== old[right]) yield { row: top + down, column: left + right, value: row[right] };
    }
}

function makeSheet(of: MadeSheet['of'], about: Omit<Book, 'sheets'>, budget: Budget): MadeSheet {
  const { name, visibility, date1904, beside } = of;
  const styles = new Styles();
  const blocks = of.blocks.map((block) => ({ block, looks: looksOf(block, styles) }));
  const packer = new BookPacker([], { styles: styles.list, date1904 }, budget);
  for (const { block, looks } of blocks.sort((a, b) => a.block.box.top - b.block.box.top))
    pack(packer, block, looks);
  packer.endSheet({ ...beside, validations: [], name, visibility });
  const [grid] = bookOfPacked(packer.finish(about)).sheets;
  if (!grid) throw new Failure('BUG', 'piece', { type: 'sheet' });
  return { of, grid, bytes: packer.bytes };
}

/** Styles that occur, by format and fill. */
class Styles {
  readonly list: CellStyle[] = [];
  private readonly known = new Map<string, number>();

  numberOf(format: string, fill: string | null): number {
    const key = `${fill ?? ''} ${format}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const number = this.list.push({ ...formatOfCode(format), fill }) - 1;
    this.known.set(key, number);
    return number;
  }
}

interface BlockLooks {
  /** Number of the style, row by row. */
  readonly styles: readonly (readonly number[])[];
  /** Formulas, errors and truth values, by row × 16 384 + column. */
  readonly special: ReadonlyMap<number, Special>;
}

interface Special {
  readonly kind?: 'error' | 'boolean';
  readonly isFormula: boolean;
}

/** Columns of a sheet; makes one number of row and column. */
const WIDTH = 16_384;

function looksOf({ box, formats, fills, formulas, kinds }: Block, styles: Styles): BlockLooks {
  const fillAt = new Map(fills.map(([row, column, fill]) => [row * WIDTH + column, fill]));
  const special = new Map<number, Special>();
  for (const [row, column, kind] of kinds) special.set(row * WIDTH + column, { kind, isFormula: false });
  for (const [row, column] of formulas) {
    const key = row * WIDTH + column;
    special.set(key, { ...special.get(key), isFormula: true });
  }
  return {
    styles: formats.map((row, index) =>
      row.map((format, offset) =>
        styles.numberOf(format, fillAt.get((box.top + index) * WIDTH + box.left + offset) ?? null),
      ),
    ),
    special,
  };
}

function pack(packer: BookPacker, { box, values }: Block, { styles, special }: BlockLooks): void {
  values.forEach((row, index) => {
    row.forEach((value, offset) => {
      const [at, column] = [box.top + index, box.left + offset];
      const style = styles[index]?.[offset] ?? 0;
      const { kind, isFormula = false } = special.get(at * WIDTH + column) ?? {};
      if (value === null) {
        if (isFormula) packer.uncomputed(at, column, style);
      } else if (kind === 'boolean') packer.boolean(at, column, value === 1, style, isFormula);
      else if (kind === 'error') packer.error(at, column, String(value), style, isFormula);
      else if (typeof value === 'number') packer.number(at, column, value, style, isFormula);
      else packer.text(at, column, value, style, isFormula);
    });
  });
}
