/** From what the user pointed at to workbooks read: files and folders in, books and a receipt out. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { fileSource, nodePlatform, readWorkbook } from '../core/formats/index.ts';
import { Failure, type Book, type Host, type InputFile } from '../core/index.ts';

export interface Inputs {
  readonly books: readonly Book[];
  /** One line per file met, in order of name; nothing is dropped without a line. */
  readonly receipt: readonly InputFile[];
}

interface Found {
  readonly path: string;
  /** Name shown to people. */
  readonly shown: string;
  /** Why it is not read: the file of a program that has a workbook open. */
  readonly skip?: 'lock';
}

/** Reads every workbook under the paths. A broken one becomes a line of the receipt and does not stop the rest. */
export async function readInputs(paths: readonly string[], host: Host): Promise<Inputs> {
  const found = paths.flatMap(findWorkbooks);
  const unique = [...new Map(found.map((each) => [each.path, each])).values()];
  if (!unique.some((each) => !each.skip))
    throw new Failure('NOT_FOUND', 'no-workbooks', { path: paths.join(', ') });
  const books: Book[] = [];
  const receipt: InputFile[] = [];
  for (const [done, { path, shown, skip }] of unique.entries()) {
    if (host.signal?.aborted) throw new Failure('STOPPED', 'signal');
    host.progress?.({ stage: 'open', done, total: unique.length });
    if (skip) {
      receipt.push({
        file: shown,
        sha256: null,
        status: 'skipped',
        reason: { code: 'SKIPPED', reason: skip, args: {} },
      });
      continue;
    }
    try {
      const source = await fileSource(path, shown);
      try {
        const book = await readWorkbook(source, nodePlatform, { host });
        books.push(book);
        receipt.push({ file: shown, sha256: book.sha256, status: 'read', reason: null });
      } finally {
        await source.close();
      }
    } catch (error) {
      if (!(error instanceof Failure) || error.code === 'STOPPED') throw error;
      const { code, reason, args } = error;
      receipt.push({ file: shown, sha256: null, status: 'failed', reason: { code, reason, args } });
    }
  }
  return { books, receipt };
}

/** A path that is a file, or every workbook in a folder and its sub-folders, by name. */
function findWorkbooks(path: string): Found[] {
  if (!existsSync(path)) throw new Failure('NOT_FOUND', 'path', { path });
  if (!statSync(path).isDirectory()) return [{ path, shown: basename(path) }];
  const found: Found[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const full = join(folder, entry.name);
      const shown = relative(path, full).split(sep).join('/');
      if (entry.isDirectory() && !entry.name.startsWith('.')) visit(full);
      else if (/^~\$|^\.~lock\./.test(entry.name)) found.push({ path: full, shown, skip: 'lock' });
      else if (/\.xls[xmb]?$/i.test(entry.name) && !entry.name.startsWith('.'))
        found.push({ path: full, shown });
    }
  };
  visit(path);
  return found;
}
