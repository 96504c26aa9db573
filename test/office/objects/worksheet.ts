/** Worksheets and what hangs on them: protection, tables, notes, comments, names. */
import { addressOf, boxOf, wholeSheet, type SimBook, type SimNote, type SimSheet } from '../book.ts';
import { accessDenied, badArgument, HostError, HostObject, notFound, NULL, type Members } from '../engine.ts';
import { NameCollection } from './names.ts';
import { allows, SimRange } from './range.ts';
import { AutoFilter, FreezePanes, PageLayout } from './sheet-view.ts';

export const sheetObject = (sheet: SimSheet): HostObject => new Worksheet(sheet);

const rangeOf = (sheet: SimSheet, box: SimRange['box']): SimRange => new SimRange(sheet, box, sheetObject);

export class Worksheet extends HostObject {
  readonly type = 'Worksheet';
  readonly sheet: SimSheet;

  constructor(sheet: SimSheet) {
    super();
    this.sheet = sheet;
  }

  members(): Members {
    const { sheet } = this;
    const { book } = sheet;
    return {
      id: ['Id', sheet.id],
      properties: {
        Id: { get: () => sheet.id },
        Name: {
          get: () => sheet.name,
          set: (value) => {
            book.rename(sheet, String(value));
          },
        },
        Position: { get: () => book.sheets.indexOf(sheet) },
        Visibility: {
          get: () => sheet.visibility,
          set: (value) => {
            book.refuseStructure();
            sheet.visibility = String(value);
          },
        },
        // `showGridlines` of the library
        Gridlines: {
          get: () => sheet.page.get('gridlines') ?? true,
          set: (value) => {
            sheet.page.set('gridlines', value);
          },
        },
        TabColor: {
          get: () => sheet.tabColour,
          set: (value) => {
            sheet.tabColour = String(value);
          },
        },
      },
      objects: {
        Protection: () => new WorksheetProtection(sheet),
        Tables: () => new TableCollection(sheet),
        FreezePanes: () => new FreezePanes(sheet),
        PageLayout: () => new PageLayout(sheet),
        AutoFilter: () => new AutoFilter(sheet),
        Notes: () => new NoteCollection(sheet),
        Comments: () => new CommentCollection(sheet),
        Names: () => new NameCollection(book, sheet.name),
      },
      methods: {
        GetRange: (address) => rangeOf(sheet, address ? boxOf(address) : wholeSheet),
        GetCell: (row, column) =>
          rangeOf(sheet, { row: Number(row), column: Number(column), rows: 1, columns: 1 }),
        GetRangeByIndexes: (row, column, rows, columns) =>
          rangeOf(sheet, {
            row: Number(row),
            column: Number(column),
            rows: Number(rows),
            columns: Number(columns),
          }),
        GetUsedRangeOrNullObject: (valuesOnly) => {
          const used = sheet.used(valuesOnly === true);
          return used ? rangeOf(sheet, used) : NULL;
        },
        Activate: () => {
          if (sheet.visibility !== 'Visible') throw accessDenied('The sheet is hidden.');
          book.active = sheet;
        },
        Delete: () => {
          book.delete(sheet);
        },
      },
    };
  }
}

export class WorksheetCollection extends HostObject {
  readonly type = 'WorksheetCollection';
  private readonly book: SimBook;

  constructor(book: SimBook) {
    super();
    this.book = book;
  }

  members(): Members {
    const { book } = this;
    const find = (key: unknown): HostObject | null => {
      const sheet = book.find(key);
      return sheet ? sheetObject(sheet) : null;
    };
    return {
      items: () => book.sheets.map(sheetObject),
      item: (key) => {
        const sheet = find(key);
        if (!sheet) throw notFound();
        return sheet;
      },
      methods: {
        GetItemOrNullObject: (key) => find(key) ?? NULL,
        GetActiveWorksheet: () => sheetObject(book.active),
        GetCount: () => book.sheets.length,
        Add: (name) => sheetObject(book.add(name === undefined || name === null ? undefined : String(name))),
      },
    };
  }
}

class WorksheetProtection extends HostObject {
  readonly type = 'WorksheetProtection';
  private readonly sheet: SimSheet;

  constructor(sheet: SimSheet) {
    super();
    this.sheet = sheet;
  }

  members(): Members {
    const { sheet } = this;
    return {
      properties: {
        Protected: { get: () => sheet.protection !== null },
        Options: { get: () => sheet.protection?.options ?? {} },
      },
      methods: {
        Protect: (options, password) => {
          if (sheet.protection) throw new HostError('InvalidOperation', 'The sheet is protected already.');
          sheet.book.refuseReadOnly();
          sheet.book.undoLost += 1;
          sheet.protection = {
            options: (options ?? {}) as Readonly<Record<string, boolean | string>>,
            password: typeof password === 'string' ? password : '',
          };
        },
        Unprotect: (password) => {
          if (!sheet.protection) return;
          const given = typeof password === 'string' ? password : '';
          if (sheet.protection.password !== given) throw accessDenied('The password is not right.');
          sheet.book.undoLost += 1;
          sheet.protection = null;
        },
      },
    };
  }
}

class TableCollection extends HostObject {
  readonly type = 'TableCollection';
  private readonly sheet: SimSheet;

  constructor(sheet: SimSheet) {
    super();
    this.sheet = sheet;
  }

  members(): Members {
    const items = (): readonly HostObject[] =>
      this.sheet.tables.map((_, index) => new Table(this.sheet, index));
    return {
      items,
      item: (key) => {
        const index = this.sheet.tables.findIndex(({ name }) => name === key);
        if (index < 0) throw notFound();
        return new Table(this.sheet, index);
      },
      methods: {
        Add: (place, hasHeader) => {
          const box = place instanceof SimRange ? place.box : boxOf(place);
          this.sheet.tables.push({ name: this.sheet.book.nextId(), box, hasHeader: hasHeader === true });
          return new Table(this.sheet, this.sheet.tables.length - 1);
        },
      },
    };
  }
}

class Table extends HostObject {
  readonly type = 'Table';
  private readonly sheet: SimSheet;
  private readonly index: number;

  constructor(sheet: SimSheet, index: number) {
    super();
    this.sheet = sheet;
    this.index = index;
  }

  members(): Members {
    const table = this.sheet.tables[this.index];
    if (!table) throw notFound();
    return {
      id: ['Id', table.name],
      properties: {
        Id: { get: () => table.name },
        Name: {
          get: () => table.name,
          set: (value) => {
            this.sheet.tables[this.index] = { ...table, name: String(value) };
          },
        },
        ShowHeaders: { get: () => table.hasHeader },
      },
      methods: { GetRange: () => rangeOf(this.sheet, table.box) },
    };
  }
}

/** Throws where the address is not one cell. */
function cellAt(sheet: SimSheet, key: unknown): { readonly row: number; readonly column: number } {
  const box = key instanceof SimRange ? key.box : boxOf(key);
  if (box.rows * box.columns !== 1) throw new HostError('InvalidCellAddress', 'The address is not one cell.');
  if (key instanceof SimRange && key.sheet !== sheet) throw badArgument();
  return box;
}

const isAt =
  ({ row, column }: { readonly row: number; readonly column: number }) =>
  (note: SimNote): boolean =>
    note.row === row && note.column === column;

function refuseObjects(sheet: SimSheet): void {
  sheet.book.refuseReadOnly();
  if (!allows(sheet.protection, 'allowEditObjects')) throw accessDenied('The sheet is protected.');
}

class NoteCollection extends HostObject {
  readonly type = 'NoteCollection';
  private readonly sheet: SimSheet;

  constructor(sheet: SimSheet) {
    super();
    this.sheet = sheet;
  }

  members(): Members {
    const { sheet } = this;
    const find = (key: unknown): HostObject | null => {
      const note = sheet.notes.find(isAt(cellAt(sheet, key)));
      return note ? new Note(sheet, note) : null;
    };
    return {
      items: () => sheet.notes.map((note) => new Note(sheet, note)),
      methods: {
        GetItemAt: (index) => {
          const note = sheet.notes[Number(index)];
          if (!note) throw notFound();
          return new Note(sheet, note);
        },
        GetItemOrNullObject: (key) => find(key) ?? NULL,
        GetItem: (key) => {
          const note = find(key);
          if (!note) throw notFound();
          return note;
        },
        Add: (key, text) => {
          refuseObjects(sheet);
          const place = cellAt(sheet, key);
          if ([...sheet.notes, ...sheet.comments].some(isAt(place)))
            throw new HostError('InvalidOperation', 'The cell has a note already.');
          const note = { row: place.row, column: place.column, text: String(text), author: 'Person' };
          sheet.notes.push(note);
          return new Note(sheet, note);
        },
      },
    };
  }
}

class Note extends HostObject {
  readonly type = 'Note';
  private readonly sheet: SimSheet;
  private readonly note: SimNote;

  constructor(sheet: SimSheet, note: SimNote) {
    super();
    this.sheet = sheet;
    this.note = note;
  }

  members(): Members {
    const { sheet, note } = this;
    return {
      properties: {
        AuthorName: { get: () => note.author },
        Content: {
          get: () => note.text,
          set: (value) => {
            refuseObjects(sheet);
            note.text = String(value);
          },
        },
      },
      methods: {
        GetLocation: () => rangeOf(sheet, { ...boxOfNote(note) }),
        Delete: () => {
          refuseObjects(sheet);
          sheet.notes = sheet.notes.filter((each) => each !== note);
        },
      },
    };
  }
}

const boxOfNote = ({ row, column }: SimNote): SimRange['box'] => ({ row, column, rows: 1, columns: 1 });

class CommentCollection extends HostObject {
  readonly type = 'CommentCollection';
  private readonly sheet: SimSheet;

  constructor(sheet: SimSheet) {
    super();
    this.sheet = sheet;
  }

  members(): Members {
    const { sheet } = this;
    const at = (key: unknown): HostObject => {
      const note = sheet.comments.find(isAt(cellAt(sheet, key)));
      if (!note) throw notFound();
      return new Comment(sheet, note);
    };
    return {
      items: () => sheet.comments.map((note) => new Comment(sheet, note)),
      item: (key) => {
        const note = sheet.comments.find((each) => commentId(each) === key);
        if (!note) throw notFound();
        return new Comment(sheet, note);
      },
      methods: {
        GetItemByCell: at,
        Add: (key, text) => {
          refuseObjects(sheet);
          const place = cellAt(sheet, key);
          if ([...sheet.notes, ...sheet.comments].some(isAt(place)))
            throw new HostError('InvalidOperation', 'The cell has a comment already.');
          const note = {
            row: place.row,
            column: place.column,
            text: String(text),
            author: 'Person',
            replies: [],
          };
          sheet.comments.push(note);
          return new Comment(sheet, note);
        },
      },
    };
  }
}

const commentId = (note: SimNote): string => `{comment-${addressOf(boxOfNote(note))}}`;

class Comment extends HostObject {
  readonly type = 'Comment';
  private readonly sheet: SimSheet;
  private readonly note: SimNote;

  constructor(sheet: SimSheet, note: SimNote) {
    super();
    this.sheet = sheet;
    this.note = note;
  }

  members(): Members {
    const { sheet, note } = this;
    return {
      id: ['Id', commentId(note)],
      properties: {
        Id: { get: () => commentId(note) },
        AuthorName: { get: () => note.author },
        Content: { get: () => note.text },
      },
      objects: { Replies: () => new ReplyCollection(note) },
      methods: {
        GetLocation: () => rangeOf(sheet, boxOfNote(note)),
        Delete: () => {
          refuseObjects(sheet);
          sheet.comments = sheet.comments.filter((each) => each !== note);
        },
      },
    };
  }
}

class ReplyCollection extends HostObject {
  readonly type = 'CommentReplyCollection';
  private readonly note: SimNote;

  constructor(note: SimNote) {
    super();
    this.note = note;
  }

  members(): Members {
    return { items: () => (this.note.replies ?? []).map((text, index) => new Reply(text, index)) };
  }
}

class Reply extends HostObject {
  readonly type = 'CommentReply';
  private readonly text: string;
  private readonly index: number;

  constructor(text: string, index: number) {
    super();
    this.text = text;
    this.index = index;
  }

  members(): Members {
    const id = `{reply-${String(this.index)}}`;
    return { id: ['Id', id], properties: { Id: { get: () => id }, Content: { get: () => this.text } } };
  }
}
