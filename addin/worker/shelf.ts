/** The workbook that was handed over to the worker last, made a Book when a job first asks for it. */
import {
  blobSource,
  bookOfPacked,
  browserPlatform,
  bytesSource,
  canBePatched,
  chunksOf,
  patchBook,
  readLocks,
  readPackedBook,
  removeMarks,
  type ByteSource,
  type Limits,
  type PackedBook,
  type PatchedBook,
  type SheetLocks,
} from '../../core/formats/browser.ts';
import { Failure, type Book, type Host } from '../../core/index.ts';
import type { Piece } from '../host/host.ts';
import { withEdits } from './book-of-file.ts';
import { bookOfPieces, gather, type Gathered, type MadeSheets, NO_SHEETS } from './book-of-pieces.ts';

export interface Opening {
  readonly limits?: Partial<Limits>;
  readonly host?: Host;
}

type FilePiece = Extract<Piece, { readonly type: 'file' }>;

export class Shelf {
  private file: FilePiece | null = null;
  /** The workbook open in Excel. */
  private open: Gathered | null = null;
  private made: MadeSheets = NO_SHEETS;
  /** The file as it came, kept while only its edits change. */
  private original: Promise<PackedBook> | null = null;
  /** It as a Book, whose sheets stay the same. */
  private plain: { readonly of: PackedBook; readonly book: Book } | null = null;
  private current: Promise<Book> | null = null;
  private patched: Promise<PatchedBook> | null = null;

  take(piece: Piece): void {
    if (piece.type === 'file' && this.file && isSame(piece, this.file)) return;
    this.current = null;
    this.patched = null;
    if (piece.type !== 'file') {
      this.open = gather(this.open, piece);
      this.file = null;
      this.original = null;
      this.plain = null;
      return;
    }
    if (!this.file || !isSameFile(piece, this.file)) this.original = null;
    this.file = piece;
    this.open = null;
    this.made = NO_SHEETS;
  }

  /** Reading is tried anew after a failure. */
  book(opening: Opening = {}): Promise<Book> {
    return (this.current ??= keep(
      () => this.read(opening),
      () => (this.current = null),
    ));
  }

  /** The file with its edits; nothing else in it differs. */
  copy(opening: Opening = {}): Promise<PatchedBook> {
    return (this.patched ??= keep(
      () => this.patch(opening),
      () => (this.patched = null),
    ));
  }

  private async read(opening: Opening): Promise<Book> {
    if (this.open) {
      const { book, made } = bookOfPieces(this.open, this.made);
      this.made = made;
      return book;
    }
    const { edits } = this.held();
    const packed = await this.unedited(opening);
    if (this.plain?.of !== packed) this.plain = { of: packed, book: bookOfPacked(packed) };
    return withEdits(this.plain.book, edits);
  }

  /** The file as it came, as plain data. */
  unedited(opening: Opening = {}): Promise<PackedBook> {
    const { name, blob } = this.held();
    return (this.original ??= keep(
      () => readClean(blobSource(name, blob), opening),
      () => (this.original = null),
    ));
  }

  /** Which cells of the file as it came are locked; only protected sheets. */
  async locks(opening: Opening = {}): Promise<readonly SheetLocks[]> {
    const { name, blob } = this.held();
    const { format } = bookOfPacked(await this.unedited(opening));
    return format === 'xlsx' ? readLocks(blobSource(name, blob), browserPlatform, opening.limits) : [];
  }

  private async patch(opening: Opening): Promise<PatchedBook> {
    const { name, blob, edits } = this.held();
    const book = bookOfPacked(await this.unedited(opening));
    const source = blobSource(name, blob);
    if (edits.length === 0)
      return {
        bytes: await source.read(0, source.size),
        undo: { format: 'xlsx', cells: [] },
        hasFormulas: false,
      };
    if (!canBePatched(book)) throw new Failure('BAD_SETTINGS', 'fix-format', { file: name });
    return patchBook(book, source, browserPlatform, lastOf(edits), opening.limits);
  }

  private held(): FilePiece {
    if (!this.file) throw new Failure('BUG', 'unexpected', { cause: 'no workbook' });
    return this.file;
  }
}

/** A blob that was handed over twice is another object. Another workbook comes to another worker (`WorkClient.end`). */
const isSame = (a: FilePiece, b: FilePiece): boolean =>
  isSameFile(a, b) && JSON.stringify(a.edits) === JSON.stringify(b.edits);

const isSameFile = (a: FilePiece, b: FilePiece): boolean =>
  a.name === b.name && a.blob.size === b.blob.size && a.blob.type === b.blob.type;

function keep<T>(make: () => Promise<T>, forget: () => void): Promise<T> {
  const made = make();
  made.catch(forget);
  return made;
}

/** A marked copy is read as the workbook that it was made of, as the command line does. */
export async function readClean(source: ByteSource, opening: Opening): Promise<PackedBook> {
  let clean: ByteSource = source;
  try {
    const found = await removeMarks(source, browserPlatform);
    if (found) clean = bytesSource(source.name, found.bytes);
  } catch (error) {
    // The reader says what is wrong with the file.
    if (!(error instanceof Failure)) throw error;
  }
  const book = await readPackedBook(clean, browserPlatform, opening);
  return clean === source ? book : { ...book, sha256: await browserPlatform.sha256(chunksOf(source)) };
}

/** A cell that was changed several times is written once, as it was left. */
const lastOf = (edits: FilePiece['edits']): FilePiece['edits'] => [
  ...new Map(
    edits.map((edit) => [`${edit.sheet}!${String(edit.row)},${String(edit.column)}`, edit]),
  ).values(),
];
