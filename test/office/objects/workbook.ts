/** The workbook at the root of every batch: sheets, names, properties, settings, custom XML, application and runtime. */
import { wholeSheet, type SimBook } from '../book.ts';
import { HostError, HostObject, notFound, NULL, type Members } from '../engine.ts';
import { CustomXmlPartCollection } from './xml-parts.ts';
import { NameCollection } from './names.ts';
import { SimRange } from './range.ts';
import { sheetObject, WorksheetCollection } from './worksheet.ts';

/** Puts the sheets of a workbook (base64) behind the others; returns their ids. */
export type Insert = (base64: string, options: unknown) => readonly string[];

export class Workbook extends HostObject {
  readonly type = 'Workbook';
  private readonly book: SimBook;
  private readonly insert: Insert;

  constructor(book: SimBook, insert: Insert) {
    super();
    this.book = book;
    this.insert = insert;
  }

  members(): Members {
    const { book } = this;
    return {
      properties: {
        Name: { get: () => book.name },
        ReadOnly: { get: () => book.readOnly },
      },
      objects: {
        Worksheets: () => new WorksheetCollection(book),
        Names: () => new NameCollection(book, null),
        Properties: () => new DocumentProperties(book),
        Settings: () => new SettingCollection(book),
        CustomXmlParts: () => new CustomXmlPartCollection(book),
        Application: () => new Application(book),
        _Runtime: () => new Runtime(book),
        Functions: () => new Functions(book),
        Protection: () => new WorkbookProtection(book),
      },
      methods: {
        GetSelectedRange: () => {
          const { sheet, box } = book.selection ?? {
            sheet: book.active,
            box: { ...wholeSheet, rows: 1, columns: 1 },
          };
          return new SimRange(sheet, box, sheetObject);
        },
        InsertWorksheetsFromBase64: (file, options) => {
          book.refuseStructure();
          book.undoLost += 1;
          return this.insert(String(file), options);
        },
        // What the library asks of Excel on the web for a new workbook; elsewhere it asks the application.
        CreateAndOpenWorkbook: (file) => {
          book.opened.push(String(file));
        },
      },
    };
  }
}

class DocumentProperties extends HostObject {
  readonly type = 'DocumentProperties';
  private readonly book: SimBook;

  constructor(book: SimBook) {
    super();
    this.book = book;
  }

  members(): Members {
    return { objects: { Custom: () => new CustomPropertyCollection(this.book) } };
  }
}

class CustomPropertyCollection extends HostObject {
  readonly type = 'CustomPropertyCollection';
  private readonly book: SimBook;

  constructor(book: SimBook) {
    super();
    this.book = book;
  }

  members(): Members {
    return { items: () => [...this.book.properties].map(([key, value]) => new CustomProperty(key, value)) };
  }
}

class CustomProperty extends HostObject {
  readonly type = 'CustomProperty';
  private readonly key: string;
  private readonly value: string;

  constructor(key: string, value: string) {
    super();
    this.key = key;
    this.value = value;
  }

  members(): Members {
    return {
      id: ['Key', this.key],
      properties: { Key: { get: () => this.key }, Value: { get: () => this.value } },
    };
  }
}

class SettingCollection extends HostObject {
  readonly type = 'SettingCollection';
  private readonly book: SimBook;

  constructor(book: SimBook) {
    super();
    this.book = book;
  }

  members(): Members {
    const { book } = this;
    const has = (key: unknown): boolean => book.settings.has(String(key));
    const set = (key: unknown, value: unknown): HostObject => {
      book.refuseReadOnly();
      book.settings.set(String(key), value);
      return new Setting(book, String(key));
    };
    return {
      items: () => [...book.settings.keys()].map((key) => new Setting(book, key)),
      item: (key) => {
        if (!has(key)) throw notFound();
        return new Setting(book, String(key));
      },
      methods: {
        Set: set,
        Add: set,
        GetItemOrNullObject: (key) => (has(key) ? new Setting(book, String(key)) : NULL),
      },
    };
  }
}

class Setting extends HostObject {
  readonly type = 'Setting';
  private readonly book: SimBook;
  private readonly key: string;

  constructor(book: SimBook, key: string) {
    super();
    this.book = book;
    this.key = key;
  }

  members(): Members {
    const { book, key } = this;
    return {
      id: ['Key', key],
      properties: {
        _Id: { get: () => key },
        Key: { get: () => key },
        Value: {
          get: () => book.settings.get(key),
          set: (value) => {
            book.refuseReadOnly();
            book.settings.set(key, value);
          },
        },
      },
      methods: {
        Delete: () => {
          book.settings.delete(key);
        },
      },
    };
  }
}

class Application extends HostObject {
  readonly type = 'Application';
  private readonly book: SimBook;

  constructor(book: SimBook) {
    super();
    this.book = book;
  }

  members(): Members {
    return {
      properties: { CalculationMode: { get: () => 'Automatic', set: () => undefined } },
      methods: {
        SuspendScreenUpdatingUntilNextSync: () => undefined,
        SuspendApiCalculationUntilNextSync: () => undefined,
        CreateWorkbook: (file) => new CreatedWorkbook(this.book, String(file)),
      },
    };
  }
}

class Runtime extends HostObject {
  readonly type = 'Runtime';
  private readonly book: SimBook;

  constructor(book: SimBook) {
    super();
    this.book = book;
  }

  members(): Members {
    return {
      properties: {
        EnableEvents: {
          get: () => this.book.enableEvents,
          set: (value) => {
            this.book.enableEvents = value === true;
          },
        },
      },
    };
  }
}

/** Only the function by which the date system is found out. */
class Functions extends HostObject {
  readonly type = 'Functions';
  private readonly book: SimBook;

  constructor(book: SimBook) {
    super();
    this.book = book;
  }

  members(): Members {
    return {
      methods: {
        Date: (year, month, day) => {
          const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
          return new FunctionResult(this.book.date1904 ? days - 1462 : days);
        },
      },
    };
  }
}

class FunctionResult extends HostObject {
  readonly type = 'FunctionResult';
  private readonly value: number;

  constructor(value: number) {
    super();
    this.value = value;
  }

  members(): Members {
    return { properties: { Value: { get: () => this.value }, Error: { get: () => null } } };
  }
}

class WorkbookProtection extends HostObject {
  readonly type = 'WorkbookProtection';
  private readonly book: SimBook;

  constructor(book: SimBook) {
    super();
    this.book = book;
  }

  members(): Members {
    return {
      properties: { Protected: { get: () => this.book.isStructureLocked } },
      methods: {
        Unprotect: () => {
          throw new HostError('AccessDenied', 'The password is not right.', 403);
        },
      },
    };
  }
}

/** A new workbook that is not shown yet. */
class CreatedWorkbook extends HostObject {
  readonly type = 'WorkbookCreated';
  private readonly book: SimBook;
  private readonly file: string;

  constructor(book: SimBook, file: string) {
    super();
    this.book = book;
    this.file = file;
  }

  members(): Members {
    return {
      methods: {
        Open: () => {
          this.book.opened.push(this.file);
        },
      },
    };
  }
}
