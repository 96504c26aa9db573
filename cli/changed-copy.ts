/** One workbook opened to be changed in a few cells, and the copy that holds the change. */
import { extname } from 'node:path';
import { Failure, type Book } from '../core/index.ts';
import {
  canBePatched,
  fileSource,
  nodePlatform,
  patchBook,
  readBook,
  type BookEdit,
} from '../core/formats/index.ts';
import type { Context } from './context.ts';
import { refuseToReplace } from './target.ts';
import { writeOutput } from './write-output.ts';

export interface CopyOptions {
  readonly output?: string;
  readonly force?: boolean;
}

export interface Opened {
  readonly path: string;
  readonly book: Book;
}

/** Fails with BAD_SETTINGS where single cells of the format cannot be changed. */
export async function openOne(path: string, { host, settings }: Context): Promise<Opened> {
  const source = await fileSource(path);
  try {
    const book = await readBook(source, nodePlatform, { host, limits: settings.limits ?? {} });
    if (!canBePatched(book)) throw new Failure('BAD_SETTINGS', 'fix-format', { file: path });
    return { path, book };
  } finally {
    await source.close();
  }
}

/** Writes the copy (default: `NAME.WORD.xlsx` beside the file) and returns its name. */
export async function changedCopy(
  { path, book }: Opened,
  word: string,
  edits: readonly BookEdit[],
  options: CopyOptions,
  context: Context,
): Promise<string> {
  const extension = extname(path);
  const target = options.output ?? `${path.slice(0, -extension.length)}.${word}${extension}`;
  await refuseToReplace(target, options);
  const source = await fileSource(path);
  try {
    const { bytes } = await patchBook(book, source, nodePlatform, edits, context.settings.limits ?? {});
    await writeOutput(target, bytes, options, context);
  } finally {
    await source.close();
  }
  return target;
}
