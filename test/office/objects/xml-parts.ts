/** Custom XML that travels with the workbook. */
import type { SimBook } from '../book.ts';
import { badArgument, HostObject, notFound, NULL, type Members } from '../engine.ts';

const namespaceOf = (xml: string): string =>
  /\sxmlns(?::\w+)?=["']([^"']*)["']/.exec(/<(?![?!])[^>]*>/.exec(xml)?.[0] ?? '')?.[1] ?? '';

export class CustomXmlPartCollection extends HostObject {
  readonly type = 'CustomXmlPartCollection';
  private readonly book: SimBook;
  private readonly namespace: string | null;

  constructor(book: SimBook, namespace: string | null = null) {
    super();
    this.book = book;
    this.namespace = namespace;
  }

  private get ids(): readonly string[] {
    return [...this.book.parts]
      .filter(([, xml]) => this.namespace === null || namespaceOf(xml) === this.namespace)
      .map(([id]) => id);
  }

  members(): Members {
    const { book } = this;
    const has = (key: unknown): boolean => this.ids.includes(String(key));
    return {
      items: () => this.ids.map((id) => new CustomXmlPart(book, id)),
      item: (key) => {
        if (!has(key)) throw notFound();
        return new CustomXmlPart(book, String(key));
      },
      methods: {
        GetItemOrNullObject: (key) => (has(key) ? new CustomXmlPart(book, String(key)) : NULL),
        GetOnlyItemOrNullObject: () => {
          const [only, ...others] = this.ids;
          return only !== undefined && others.length === 0 ? new CustomXmlPart(book, only) : NULL;
        },
        GetByNamespace: (namespace) => new CustomXmlPartCollection(book, String(namespace)),
        Add: (xml) => {
          book.refuseReadOnly();
          const text = String(xml);
          if (!text.trimStart().startsWith('<')) throw badArgument('The XML is not well formed.');
          const id = book.nextId();
          book.parts.set(id, text);
          return new CustomXmlPart(book, id);
        },
      },
    };
  }
}

class CustomXmlPart extends HostObject {
  readonly type = 'CustomXmlPart';
  private readonly book: SimBook;
  private readonly id: string;

  constructor(book: SimBook, id: string) {
    super();
    this.book = book;
    this.id = id;
  }

  members(): Members {
    const { book, id } = this;
    return {
      id: ['Id', id],
      properties: {
        Id: { get: () => id },
        NamespaceUri: { get: () => namespaceOf(book.parts.get(id) ?? '') },
      },
      methods: {
        GetXml: () => book.parts.get(id) ?? '',
        SetXml: (xml) => {
          book.refuseReadOnly();
          book.parts.set(id, String(xml));
        },
        Delete: () => {
          book.refuseReadOnly();
          book.parts.delete(id);
        },
      },
    };
  }
}
