/** Defined names of the workbook or of one sheet. */
import type { SimBook, SimName } from '../book.ts';
import { HostObject, notFound, NULL, type Members } from '../engine.ts';

export class NameCollection extends HostObject {
  readonly type = 'NamedItemCollection';
  private readonly book: SimBook;
  private readonly sheet: string | null;

  constructor(book: SimBook, sheet: string | null) {
    super();
    this.book = book;
    this.sheet = sheet;
  }

  members(): Members {
    const own = (): readonly SimName[] => this.book.names.filter(({ sheet }) => sheet === this.sheet);
    const find = (key: unknown): SimName | undefined => own().find(({ name }) => name === key);
    return {
      items: () => own().map((name) => new NamedItem(name)),
      item: (key) => {
        const name = find(key);
        if (!name) throw notFound();
        return new NamedItem(name);
      },
      methods: {
        Add: (name, formula) => {
          const { book, sheet } = this;
          book.refuseReadOnly();
          const added = { name: String(name), formula: String(formula), visible: true, sheet };
          book.names = [...book.names, added];
          return new NamedItem(added);
        },
        GetItemOrNullObject: (key) => {
          const name = find(key);
          return name ? new NamedItem(name) : NULL;
        },
      },
    };
  }
}

class NamedItem extends HostObject {
  readonly type = 'NamedItem';
  private readonly item: SimName;

  constructor(item: SimName) {
    super();
    this.item = item;
  }

  members(): Members {
    const { name, formula, visible } = this.item;
    return {
      id: ['Name', name],
      properties: {
        Name: { get: () => name },
        Formula: { get: () => formula },
        Visible: { get: () => visible },
      },
    };
  }
}
