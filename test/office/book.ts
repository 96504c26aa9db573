/**
 * The workbook of the simulated Excel: sheets of cells, what hangs on them, and what happens when they are changed.
 * Knows neither files nor the protocol, so that it runs in Node and in a page.
 */
import { accessDenied, badArgument, HostError } from './engine.ts';

export interface SimCell {
  /** A date is its serial number; an error its text, with `isError`. */
  value: number | string | boolean | null;
  isError?: boolean;
  /** With `=`. */
  formula?: string;
  format: string;
  /** RRGGBB; null: none. */
  fill: string | null;
  /** `Solid` where there is a fill of one colour. */
  pattern: string;
  locked: boolean;
  /** Colour of the text, RRGGBB. */
  font: string;
  bold: boolean;
  wrap: boolean;
}

/** Rows and columns from 0, as the protocol counts them. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SimNote {
  readonly row: number;
  readonly column: number;
  text: string;
  author: string;
  /** A comment can be answered. */
  readonly replies?: string[];
}

export interface SimTable {
  readonly name: string;
  readonly box: Box;
  readonly hasHeader: boolean;
}

export interface SimValidation {
  readonly box: Box;
  readonly rule: unknown;
  /** Prompt, error and the like, by name. */
  readonly more: Map<string, unknown>;
}

/** A look of a range that nothing here depends on. */
export interface SimLook {
  readonly box: Box;
  readonly name: string;
  readonly value: unknown;
}

export interface SimName {
  readonly name: string;
  /** With `=`. */
  readonly formula: string;
  readonly visible: boolean;
  /** Null: the whole workbook. */
  readonly sheet: string | null;
}

export interface Protection {
  /** Empty: none. */
  readonly password: string;
  readonly options: Readonly<Record<string, boolean | string>>;
}

export type SimEvent =
  | { readonly type: 'changed'; readonly sheet: SimSheet; readonly address: string }
  | { readonly type: 'selected'; readonly sheet: SimSheet; readonly address: string }
  | { readonly type: 'added' | 'deleted' | 'renamed'; readonly sheet: SimSheet };

const PLAIN: SimCell = {
  ...{ value: null, format: 'General', fill: null, pattern: 'None' },
  ...{ locked: true, font: '000000', bold: false, wrap: false },
};

/** Most columns of a sheet; makes one number of row and column. */
const WIDTH = 16_384;
export const HEIGHT = 1_048_576;

export class SimSheet {
  readonly book: SimBook;
  readonly id: string;
  name: string;
  visibility = 'Visible';
  tabColour = '';
  protection: Protection | null = null;
  readonly cells = new Map<number, SimCell>();
  /** Looks of cells that do not exist, by column from 0. */
  readonly columnLooks = new Map<number, Partial<Omit<SimCell, 'value' | 'formula' | 'isError'>>>();
  readonly columnWidths = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  merges: Box[] = [];
  notes: SimNote[] = [];
  comments: SimNote[] = [];
  tables: SimTable[] = [];
  validations: SimValidation[] = [];
  readonly looks: SimLook[] = [];
  /** How it is shown and printed. */
  readonly page = new Map<string, unknown>();
  charts = 0;
  frozen: { rows: number; columns: number } | null = null;

  constructor(book: SimBook, id: string, name: string) {
    this.book = book;
    this.id = id;
    this.name = name;
  }

  at(row: number, column: number): Readonly<SimCell> {
    return this.cells.get(row * WIDTH + column) ?? this.missing(column);
  }

  /** What a cell of a column is like where none was ever made. */
  missing(column: number): Readonly<SimCell> {
    const look = this.columnLooks.get(column);
    return look ? { ...PLAIN, ...look } : PLAIN;
  }

  /** The cells within a box that exist. */
  *inside({ row, column, rows, columns }: Box): Generator<Readonly<SimCell>> {
    for (const [key, cell] of this.cells) {
      const [r, c] = [Math.floor(key / WIDTH), key % WIDTH];
      if (r >= row && r < row + rows && c >= column && c < column + columns) yield cell;
    }
  }

  /** The cell to be changed. */
  cell(row: number, column: number): SimCell {
    const key = row * WIDTH + column;
    const own = this.cells.get(key) ?? { ...PLAIN, ...this.columnLooks.get(column) };
    this.cells.set(key, own);
    return own;
  }

  /** All cells of a column, also those that are made later. */
  changeColumn(column: number, change: (cell: SimCell) => void): void {
    const look: SimCell = { ...PLAIN, ...this.columnLooks.get(column) };
    change(look);
    const { value, formula, isError, ...kept } = look;
    void [value, formula, isError];
    this.columnLooks.set(column, kept);
    for (const [key, cell] of this.cells) if (key % WIDTH === column) change(cell);
  }

  /** The smallest box around all cells that hold something, or that look like something. */
  used(valuesOnly: boolean): Box | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [key, cell] of this.cells) {
      const isBlank = cell.value === null && cell.formula === undefined;
      if (isBlank && (valuesOnly || (cell.fill === null && cell.format === 'General'))) continue;
      const [row, column] = [Math.floor(key / WIDTH), key % WIDTH];
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}

/** What one step of Excel's own undo would take back. */
export interface UndoStep {
  readonly label: string;
}

export class SimBook {
  name = 'Book1.xlsx';
  readonly sheets: SimSheet[] = [];
  active: SimSheet;
  selection: { readonly sheet: SimSheet; readonly box: Box } | null = null;
  names: SimName[] = [];
  readonly properties = new Map<string, string>();
  readonly settings = new Map<string, unknown>();
  /** Custom XML by id. */
  readonly parts = new Map<string, string>();
  date1904 = false;
  readOnly = false;
  /** The structure of the workbook is protected: no sheet can be added, renamed or taken away. */
  isStructureLocked = false;
  enableEvents = true;
  /** How often the person's list of undo steps was thrown away. */
  undoLost = 0;
  /** Workbooks that the add-in has opened, as base64. */
  readonly opened: string[] = [];
  private serial = 0;
  private readonly listeners: ((event: SimEvent) => void)[] = [];

  constructor(names: readonly string[] = ['Sheet1']) {
    const [first = 'Sheet1', ...others] = names;
    this.active = this.push(first);
    for (const name of others) this.push(name);
  }

  private push(name: string): SimSheet {
    const sheet = new SimSheet(this, this.nextId(), name);
    this.sheets.push(sheet);
    return sheet;
  }

  nextId(): string {
    return `{00000000-0000-0000-0000-${String(++this.serial).padStart(12, '0')}}`;
  }

  listen(listener: (event: SimEvent) => void): void {
    this.listeners.push(listener);
  }

  /** Own changes of the add-in are not told where it asked for silence; those of people always are. */
  tell(event: SimEvent, byPerson = false): void {
    if (!this.enableEvents && !byPerson) return;
    for (const listener of this.listeners) listener(event);
  }

  find(key: unknown): SimSheet | undefined {
    const text = String(key).toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === text);
  }

  refuseReadOnly(): void {
    if (this.readOnly) throw accessDenied('The workbook is open for reading only.');
  }

  refuseStructure(): void {
    this.refuseReadOnly();
    if (this.isStructureLocked) throw accessDenied('The structure of the workbook is protected.');
  }

  add(name: string | undefined): SimSheet {
    this.refuseStructure();
    this.serialName(name);
    const sheet = this.push(name ?? this.freeName());
    this.tell({ type: 'added', sheet });
    return sheet;
  }

  rename(sheet: SimSheet, name: string): void {
    this.refuseStructure();
    if (sheet.name === name) return;
    this.serialName(name);
    sheet.name = name;
    this.tell({ type: 'renamed', sheet });
  }

  delete(sheet: SimSheet): void {
    this.refuseStructure();
    if (this.sheets.length === 1)
      throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    if (this.active === sheet && this.sheets[0]) this.active = this.sheets[0];
    this.undoLost += 1;
    this.tell({ type: 'deleted', sheet });
  }

  private serialName(name: string | undefined): void {
    if (name === undefined) return;
    if (name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || this.find(name))
      throw badArgument('The name of the sheet is not possible.');
  }

  private freeName(): string {
    for (let number = this.sheets.length + 1; ; number++)
      if (!this.find(`Sheet${String(number)}`)) return `Sheet${String(number)}`;
  }

  /** What a person does at the keyboard: types into a cell. */
  type(sheetName: string, row: number, column: number, value: SimCell['value']): void {
    const sheet = this.find(sheetName);
    if (!sheet) throw new Error(`no sheet ${sheetName}`);
    const cell = sheet.cell(row - 1, column - 1);
    cell.value = value;
    delete cell.formula;
    delete cell.isError;
    this.tell(
      {
        type: 'changed',
        sheet,
        address: addressOf({ row: row - 1, column: column - 1, rows: 1, columns: 1 }),
      },
      true,
    );
  }
}

const letters = (column: number): string => {
  let text = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
};

export function addressOf({ row, column, rows, columns }: Box): string {
  const first = letters(column) + String(row + 1);
  return rows * columns === 1 ? first : `${first}:${letters(column + columns - 1)}${String(row + rows)}`;
}

const columnOf = (text: string): number =>
  [...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `B2`, `$B$2:C9`, `B:C`, `3:4`, each with a sheet in front or without. */
export function boxOf(text: unknown): Box {
  const bare = String(text).replace(/^.*!/, '').replaceAll('$', '');
  const cells = /^([A-Za-z]{1,3})(\d+)(?::([A-Za-z]{1,3})(\d+))?$/.exec(bare);
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(bare);
  const rows = /^(\d+):(\d+)$/.exec(bare);
  if (rows) return boxBetween(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, WIDTH - 1);
  if (columns) return boxBetween(0, columnOf(columns[1] ?? ''), HEIGHT - 1, columnOf(columns[2] ?? ''));
  if (!cells) throw badArgument();
  const [, column = '', row = '', toColumn = column, toRow = row] = cells;
  return boxBetween(Number(row) - 1, columnOf(column), Number(toRow) - 1, columnOf(toColumn));
}

export const boxBetween = (top: number, left: number, bottom: number, right: number): Box => ({
  row: Math.min(top, bottom),
  column: Math.min(left, right),
  rows: Math.abs(bottom - top) + 1,
  columns: Math.abs(right - left) + 1,
});

export const wholeSheet: Box = { row: 0, column: 0, rows: HEIGHT, columns: WIDTH };

export const overlap = (a: Box, b: Box): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;
