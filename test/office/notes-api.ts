/**
 * Notes for the library: the package from npm ends before them (ExcelApi 1.18), while the one that Excel itself loads
 * has them. Put together from the library's own comments and its own ways of asking, by the names of the documentation.
 */
interface Helper {
  createPropertyObject(
    type: unknown,
    parent: object,
    name: string,
    isCollection: boolean,
    flags: number,
  ): object;
  createMethodObject(
    ...asked: readonly [
      ...[type: unknown, parent: object, name: string, operation: number, args: readonly unknown[]],
      ...[isCollection: boolean, isInvalid: boolean, getById: string | null, flags: number],
    ]
  ): object;
}

export interface NoteLibrary {
  readonly Excel: {
    readonly Worksheet: { readonly prototype: object };
    readonly CommentCollection: unknown;
    readonly Comment: unknown;
  };
  readonly OfficeExtension: { readonly BatchApiHelper: Helper };
}

const READ = 1;
const WRITE = 0;
/** Property objects of collections. */
const COLLECTION = 4;

/** Gives sheets `notes`, or takes them away again. */
export function setNotes({ Excel, OfficeExtension }: NoteLibrary, isThere: boolean): void {
  const { prototype } = Excel.Worksheet;
  if (!isThere) {
    delete (prototype as { notes?: unknown }).notes;
    return;
  }
  const helper = OfficeExtension.BatchApiHelper;
  const known = new WeakMap<object, object>();
  const ask = (self: object, name: string, operation: number, args: readonly unknown[]): object =>
    helper.createMethodObject(
      Excel.Comment,
      self,
      name,
      operation,
      args,
      false,
      false,
      null,
      operation === READ ? 4 : 0,
    );
  Object.defineProperty(prototype, 'notes', {
    configurable: true,
    get(this: object) {
      const own =
        known.get(this) ??
        helper.createPropertyObject(Excel.CommentCollection, this, 'Notes', true, COLLECTION);
      known.set(this, own);
      return Object.assign(own, {
        add: (cell: unknown, text: unknown) => ask(own, 'Add', WRITE, [cell, text]),
        getItemOrNullObject: (cell: unknown) => ask(own, 'GetItemOrNullObject', READ, [cell]),
      });
    },
  });
}
