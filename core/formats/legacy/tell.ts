/** Tells the cells of a binary workbook: places and styles from its outline, values from the library. */
import { Failure } from '../../failure.ts';
import { printPlace, toA1 } from '../../grid/address.ts';
import type { Book, DefinedName, Note } from '../../model.ts';
import { NO_FEATURES } from '../../grid/grid.ts';
import type { Budget } from '../budget.ts';
import { BookPacker, type PackedBook } from '../pack.ts';
import { damaged } from './damaged.ts';
import type { LibraryBook, LibraryCell } from './library.ts';
import type { BookOutline, OutlinedCell, SheetOutline } from './outline.ts';

/** Errors by their number in the file. */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

/** How the library marks a sheet that is no longer there. */
const LOST = /'?SH33TJSERR\d+'?!/g;

export type About = Pick<Book, 'file' | 'sha256' | 'format' | 'properties'>;

export function packBook(
  outline: BookOutline,
  library: LibraryBook,
  budget: Budget,
  about: About,
): PackedBook {
  const recode = outline.recode ?? ((text: string): string => text);
  const sheets = new Map([...library.sheets].map(([name, cells]) => [recode(name), cells]));
  const packer = new BookPacker([], outline, budget);
  for (const sheet of outline.sheets) {
    const cells = sheets.get(sheet.name);
    if (!cells) throw damaged();
    const teller = new Teller(sheet, packer, recode, budget);
    for (const place of sheet.inOrder()) teller.tell(place, cells[place.row - 1]?.[place.column - 1]);
    const { name, visibility, merges, hiddenColumns } = sheet;
    packer.endSheet({
      ...NO_FEATURES,
      ...{ name, visibility, merges },
      hiddenRows: sheet.hiddenRows,
      hiddenColumns,
      notes: notesOf(sheet, cells, recode, budget),
    });
  }
  return packer.finish({ ...about, names: namesOf(outline, library, recode), state: null });
}

class Teller {
  private readonly sheet: SheetOutline;
  private readonly packer: BookPacker;
  private readonly recode: (text: string) => string;
  private readonly budget: Budget;
  private told = 0;

  constructor(sheet: SheetOutline, packer: BookPacker, recode: (text: string) => string, budget: Budget) {
    this.sheet = sheet;
    this.packer = packer;
    this.recode = recode;
    this.budget = budget;
  }

  tell({ row, column, style, promised }: OutlinedCell, cell: LibraryCell | undefined): void {
    if ((++this.told & 0xffff) === 0) this.budget.checkTime();
    const formula = promised === 'formula';
    const { t: type, v: value } = cell ?? {};
    const may = (kind: string): boolean => formula || promised === kind;
    if (type === 'n' && typeof value === 'number' && Number.isFinite(value) && may('number'))
      this.packer.number(row, column, value, style, formula);
    else if (type === 's' && typeof value === 'string' && may('text'))
      this.text(row, column, this.recode(value), style, formula);
    else if (type === 'b' && typeof value === 'boolean' && may('logical'))
      this.packer.boolean(row, column, value, style, formula);
    else if (type === 'e' && typeof value === 'number' && may('logical'))
      this.packer.error(row, column, errorOf(value), style, formula);
    else if (formula && (value === undefined || value === null)) this.packer.uncomputed(row, column, style);
    else throw damaged();
  }

  private text(row: number, column: number, text: string, style: number, formula: boolean): void {
    checkText(text, this.sheet.name, row, column, this.budget);
    if (text !== '' || formula) this.packer.text(row, column, text, style, formula);
  }
}

/** Refuses a text that no cell can hold. */
export function checkText(text: string, sheet: string, row: number, column: number, budget: Budget): void {
  const { cellCharacters } = budget.limits;
  if (text.length > cellCharacters)
    throw new Failure('LIMIT', 'R26', {
      place: printPlace({ file: '', sheet, cell: toA1(row, column) }),
      limit: cellCharacters,
      found: text.length,
    });
}

function errorOf(number: number): string {
  const text = ERRORS[number];
  if (text === undefined) throw damaged();
  return text;
}

function notesOf(
  sheet: SheetOutline,
  cells: readonly (readonly LibraryCell[] | undefined)[],
  recode: (text: string) => string,
  budget: Budget,
): readonly Note[] {
  const notes: Note[] = [];
  const seen = new Set<string>();
  for (const { row, column } of sheet.notes) {
    const address = toA1(row, column);
    if (seen.has(address)) continue;
    seen.add(address);
    const found = cells[row - 1]?.[column - 1]?.c;
    if (!Array.isArray(found)) throw damaged();
    const text = (found as { readonly t?: unknown }[])
      .map(({ t }) => (typeof t === 'string' ? recode(t) : ''))
      .join('\n');
    budget.addText(text);
    notes.push({ row, column, text });
  }
  return notes.sort((a, b) => a.row - b.row || a.column - b.column);
}

function namesOf(
  { tabs, hiddenNames }: BookOutline,
  { names }: LibraryBook,
  recode: (text: string) => string,
): readonly DefinedName[] {
  if (names.length !== hiddenNames.length) throw damaged();
  return names.map(({ Name: name, Ref: refersTo, Sheet: sheet }, index) => {
    if (typeof name !== 'string') throw damaged();
    return {
      name: recode(name),
      refersTo: typeof refersTo === 'string' ? recode(refersTo).replace(LOST, '#REF!') : '',
      sheet: typeof sheet === 'number' ? (tabs[sheet] ?? null) : null,
      hidden: hiddenNames[index] ?? false,
    };
  });
}
