/**
 * A file that was dropped on the page: it is never changed itself. Changes are collected, and written into a copy by the
 * core's writer, which keeps every part of the file that no change concerns.
 */
import { canBePatched, lockedIn, type SheetLocks } from '../../core/formats/browser.ts';
import type { Book, Cell, Grid, Range, Value } from '../../core/index.ts';
import { reasonAgainst, type HostCell } from './cell-value.ts';
import { download } from './download.ts';
import type {
  Capabilities,
  CellChange,
  CellMark,
  MarkedCell,
  PassedOver,
  Piece,
  Reading,
  SheetOutline,
  WorkbookHost,
  Written,
} from './host.ts';
import { gatherMarks, lookOf, noteSum, type PlaceMark } from './mark-look.ts';
import { checkSignal, trouble } from './trouble.ts';

export interface FileHostOptions {
  /** Reads a file away from the page. */
  readonly open: (name: string, blob: Blob) => Promise<Book>;
  /** Which cells of protected sheets are locked. */
  readonly locks: () => Promise<readonly SheetLocks[]>;
  /** Makes the copy that is downloaded, away from the page too. */
  readonly copy: (asked: FileCopy) => Promise<Uint8Array>;
  readonly download?: (name: string, bytes: Uint8Array) => void;
}

/** What goes into a copy. */
export interface FileCopy {
  readonly changes: readonly CellChange[];
  readonly marks: readonly PlaceMark[];
  /** Our part as XML; null where it is left as the file has it. */
  readonly state: string | null;
}

/** The grid beside the pane. */
export interface GridView {
  goTo(place: { readonly sheet: string; readonly cell: string }): void;
  selected(): { readonly sheet: string; readonly cell: string } | null;
}

type Place = Pick<CellChange, 'sheet' | 'row' | 'column'>;

const keyOf = ({ sheet, row, column }: Place): string => `${sheet}!${String(row)},${String(column)}`;

export class FileHost implements WorkbookHost {
  readonly capabilities: Capabilities = {
    ...{ kind: 'file', notes: 'notes', insert: 'none' },
    ...{ groupsUndo: false, opensWorkbooks: false, recalculates: false },
  };
  /** Set by the page once it shows the file. */
  view: GridView | null = null;
  readonly fileName: string;
  readonly blob: Blob;
  private readonly options: FileHostOptions;
  private reading: Promise<Book> | null = null;
  private locking: Promise<readonly SheetLocks[]> | null = null;
  /** By place; `from` is what the file holds. */
  private readonly edits = new Map<string, CellChange>();
  private readonly marks = new Map<string, PlaceMark>();
  /** Undefined: as the file has it. */
  private xml: string | undefined;
  private readonly listeners = new Set<(sheetIds: readonly string[]) => void>();

  constructor(fileName: string, blob: Blob, options: FileHostOptions) {
    this.fileName = fileName;
    this.blob = blob;
    this.options = options;
  }

  /** The file as it was dropped. Throws what reading throws. */
  book(): Promise<Book> {
    this.reading ??= this.options.open(this.fileName, this.blob);
    return this.reading;
  }

  private locks(): Promise<readonly SheetLocks[]> {
    this.locking ??= this.options.locks();
    this.locking.catch(() => (this.locking = null));
    return this.locking;
  }

  /** Changes so far, for the grid that shows them. */
  get changes(): readonly CellChange[] {
    return [...this.edits.values()];
  }

  name(): Promise<string> {
    return Promise.resolve(this.fileName);
  }

  async sheets(): Promise<readonly SheetOutline[]> {
    const { sheets } = await this.book();
    const locked = new Set((await this.locks()).map(({ sheet }) => sheet));
    return sheets.map(({ name, visibility, rowCount, columnCount }) => ({
      ...{ id: name, name, visibility, isProtected: locked.has(name) },
      used: rowCount === 0 ? null : { top: 1, left: 1, bottom: rowCount, right: columnCount },
    }));
  }

  async *read({ signal, progress }: Reading = {}): AsyncGenerator<Piece> {
    await Promise.resolve();
    checkSignal(signal);
    yield { type: 'file', name: this.fileName, blob: this.blob, edits: this.changes };
    progress?.({ done: 1, total: 1 });
  }

  /** `format` of a change is not written: a file keeps the formats that it has. */
  async write(changes: readonly CellChange[]): Promise<Written> {
    const book = await this.book();
    if (!canBePatched(book)) throw trouble('read-only', { file: this.fileName });
    const locks = new Map((await this.locks()).map((each) => [each.sheet, lockedIn(each)]));
    const done: CellChange[] = [];
    const passed: { readonly change: CellChange; readonly why: PassedOver }[] = [];
    for (const change of changes) {
      const isLocked = locks.get(change.sheet)?.(change.row, change.column) ?? false;
      const why = this.whyNot(book, change, isLocked);
      if (why) passed.push({ change, why });
      else {
        this.edit(change);
        done.push(change);
      }
    }
    return { done, passed, undo: 'lost' };
  }

  private whyNot(book: Book, change: CellChange, isLocked: boolean): PassedOver | null {
    const grid = book.sheets.find(({ name }) => name === change.sheet);
    if (!grid) return 'gone';
    const cell = grid.cell(change.row, change.column);
    const isCovered = grid.merges.some((merge) => covers(merge, change));
    const isFormula = cell.formula === true;
    return reasonAgainst({ ...this.cellNow(change, cell), isFormula, isCovered, isLocked }, change, false);
  }

  /** Dates of a grid are ISO texts already. */
  private cellNow(place: Place, cell: Cell): HostCell {
    const edit = this.edits.get(keyOf(place));
    return { value: edit ? edit.to : valueOf(cell), format: 'General' };
  }

  private edit(change: CellChange): void {
    const key = keyOf(change);
    const from = this.edits.get(key)?.from ?? change.from;
    if (String(from ?? '') === String(change.to ?? '')) this.edits.delete(key);
    else this.edits.set(key, { ...change, from });
  }

  /** A person at the grid of the page: nothing is passed over but formulas. */
  async type(place: Place, to: Value): Promise<Written> {
    const grid = (await this.book()).sheets.find(({ name }) => name === place.sheet);
    const from = grid ? this.cellNow(place, grid.cell(place.row, place.column)).value : null;
    const written = await this.write([{ ...place, from, to }]);
    if (written.done.length > 0) for (const listener of this.listeners) listener([place.sheet]);
    return written;
  }

  /** Marks go into the copy when it is made; the grid shows them at once. */
  async mark(marks: readonly CellMark[], before: readonly MarkedCell[]): Promise<readonly MarkedCell[]> {
    const { sheets } = await this.book();
    void before;
    return gatherMarks(marks).flatMap((mark): readonly MarkedCell[] => {
      const grid = sheets.find(({ name }) => name === mark.sheet);
      if (!grid) return [];
      this.marks.set(keyOf(mark), mark);
      return [markedCell(grid, mark)];
    });
  }

  unmark(cells: readonly MarkedCell[]): Promise<readonly MarkedCell[]> {
    for (const { sheetId, row, column } of cells) this.marks.delete(keyOf({ sheet: sheetId, row, column }));
    return Promise.resolve([]);
  }

  /** Marks that the grid shows. */
  get shownMarks(): readonly PlaceMark[] {
    return [...this.marks.values()];
  }

  insert(): Promise<never> {
    return Promise.reject(trouble('unsupported'));
  }

  async goTo(place: { readonly sheet: string; readonly cell: string }): Promise<void> {
    const grid = (await this.book()).sheets.find(({ name }) => name === place.sheet);
    if (!grid) throw trouble('gone', { sheet: place.sheet });
    this.view?.goTo(place);
  }

  selected(): Promise<{ readonly sheet: string; readonly cell: string } | null> {
    return Promise.resolve(this.view?.selected() ?? null);
  }

  onChanged(listener: (sheetIds: readonly string[]) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  async state(): Promise<string | null> {
    return this.xml ?? (await this.book()).state;
  }

  setState(xml: string): Promise<void> {
    this.xml = xml;
    return Promise.resolve();
  }

  /** The copy with all changes, our part and the marks. Throws what the writer throws. */
  save(): Promise<Uint8Array> {
    return this.options.copy({ changes: this.changes, marks: this.shownMarks, state: this.xml ?? null });
  }

  open(name: string, bytes: Uint8Array): Promise<'opened' | 'downloaded'> {
    (this.options.download ?? download)(name, bytes);
    return Promise.resolve('downloaded');
  }
}

const covers = ({ top, left, bottom, right }: Range, { row, column }: Place): boolean =>
  row >= top && row <= bottom && column >= left && column <= right && (row > top || column > left);

const valueOf = ({ value }: Cell): Value => (typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value);

function markedCell(grid: Grid, mark: PlaceMark): MarkedCell {
  const { fill = null, format = 'General' } = grid.cell(mark.row, mark.column);
  const gave = lookOf(mark, { fill, format, hasPattern: false, font: null });
  return {
    ...{ sheetId: mark.sheet, row: mark.row, column: mark.column, fill, format },
    gave: { fill: gave.fill, format: gave.format },
    note: noteSum(mark.text),
  };
}
