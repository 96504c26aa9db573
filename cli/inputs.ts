/** Files read: what the user pointed at in, books and a receipt out. */
import {
  bytesSource,
  chunksOf,
  fileSource,
  isFactsTable,
  nodePlatform,
  readBook,
  removeMarks,
  streamSource,
  type ByteSource,
} from '../core/formats/index.ts';
import { Failure, type Book, type InputFile } from '../core/index.ts';
import type { Context } from './context.ts';
import { STANDARD_INPUT, type FoundFile } from './find-workbooks.ts';

export interface Inputs {
  readonly books: readonly Book[];
  /** One line per file met, in order of name; nothing is dropped without a line. */
  readonly receipt: readonly InputFile[];
}

/** Reads the files. A broken one becomes a line of the receipt and does not stop the rest. */
export async function readInputs(files: readonly FoundFile[], context: Context): Promise<Inputs> {
  const { host } = context;
  const books: Book[] = [];
  const receipt: InputFile[] = [];
  for (const [done, file] of files.entries()) {
    if (host.signal?.aborted) throw new Failure('STOPPED', 'signal');
    host.progress?.({ stage: 'open', done, total: files.length });
    const read = await readOne(file, context);
    receipt.push(read.line);
    if (read.book) books.push(read.book);
  }
  return { books, receipt };
}

async function readOne(file: FoundFile, context: Context): Promise<{ line: InputFile; book?: Book }> {
  const { shown, skip } = file;
  const unread = { file: shown, sha256: null };
  if (skip) return { line: leftAside(unread, skip) };
  try {
    const source = await sourceOf(file, context);
    try {
      const { host, settings } = context;
      const clean = await withoutMarks(source);
      const found = await readBook(clean, nodePlatform, { host, limits: settings.limits ?? {} });
      const book =
        clean === source ? found : { ...found, sha256: await nodePlatform.sha256(chunksOf(source)) };
      const { sha256, dialect } = book;
      if (isFactsTable(book)) return { line: leftAside({ file: shown, sha256 }, 'facts') };
      return {
        line: { file: shown, sha256, status: 'read', reason: null, ...(dialect && { dialect }) },
        book,
      };
    } finally {
      await source.close();
    }
  } catch (error) {
    if (!(error instanceof Failure) || error.code === 'STOPPED') throw error;
    const { code, reason, args } = error;
    if (file.met && reason === 'R10') return { line: leftAside(unread, 'xml') };
    return { line: { ...unread, status: 'failed', reason: { code, reason, args } } };
  }
}

/** A marked copy is read as the workbook that it was made of: our fills, signs and notes are none of the ministry's. */
async function withoutMarks(source: ByteSource): Promise<ByteSource> {
  try {
    const clean = await removeMarks(source, nodePlatform);
    return clean ? bytesSource(source.name, clean.bytes) : source;
  } catch (error) {
    // The reader says what is wrong with the file.
    if (error instanceof Failure) return source;
    throw error;
  }
}

const leftAside = (file: Pick<InputFile, 'file' | 'sha256'>, why: string): InputFile => ({
  ...file,
  status: 'skipped',
  reason: { code: 'SKIPPED', reason: why, args: {} },
});

const sourceOf = ({ path, shown }: FoundFile, { streams, settings }: Context): Promise<ByteSource> =>
  path === STANDARD_INPUT ? streamSource(shown, streams.input, settings.limits) : fileSource(path, shown);
