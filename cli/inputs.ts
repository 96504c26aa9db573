/** Workbooks read: files in, books and a receipt out. */
import { fileSource, nodePlatform, readWorkbook } from '../core/formats/index.ts';
import { Failure, type Book, type Host, type InputFile } from '../core/index.ts';
import type { FoundFile } from './find-workbooks.ts';

export interface Inputs {
  readonly books: readonly Book[];
  /** One line per file met, in order of name; nothing is dropped without a line. */
  readonly receipt: readonly InputFile[];
}

/** Reads the files. A broken one becomes a line of the receipt and does not stop the rest. */
export async function readInputs(files: readonly FoundFile[], host: Host): Promise<Inputs> {
  const books: Book[] = [];
  const receipt: InputFile[] = [];
  for (const [done, file] of files.entries()) {
    if (host.signal?.aborted) throw new Failure('STOPPED', 'signal');
    host.progress?.({ stage: 'open', done, total: files.length });
    const read = await readOne(file, host);
    receipt.push(read.line);
    if (read.book) books.push(read.book);
  }
  return { books, receipt };
}

async function readOne(
  { path, shown, skip }: FoundFile,
  host: Host,
): Promise<{ line: InputFile; book?: Book }> {
  const unread = { file: shown, sha256: null };
  if (skip)
    return { line: { ...unread, status: 'skipped', reason: { code: 'SKIPPED', reason: skip, args: {} } } };
  try {
    const source = await fileSource(path, shown);
    try {
      const book = await readWorkbook(source, nodePlatform, { host });
      return { line: { file: shown, sha256: book.sha256, status: 'read', reason: null }, book };
    } finally {
      await source.close();
    }
  } catch (error) {
    if (!(error instanceof Failure) || error.code === 'STOPPED') throw error;
    const { code, reason, args } = error;
    return { line: { ...unread, status: 'failed', reason: { code, reason, args } } };
  }
}
