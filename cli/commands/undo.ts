/** `mainstream undo`: puts the cells of a fixed file back exactly as they stood. */
import { readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { Failure, undoSchema, words, type UndoFile } from '../../core/index.ts';
import { fileSource, nodePlatform, readBook, undoPatch } from '../../core/formats/index.ts';
import { say, type Context } from '../context.ts';
import { refuseToReplace } from '../target.ts';
import { writeOutput } from '../write-output.ts';
import { undoName } from './fix.ts';

export interface UndoOptions {
  /** Default: `NAME.undone.xlsx` beside the fixed file. */
  readonly output?: string;
  readonly force?: boolean;
}

export async function undo(file: string, options: UndoOptions, context: Context): Promise<number> {
  const record = readRecord(file);
  const fixed = join(dirname(file), record.file);
  const extension = extname(fixed);
  const target = options.output ?? `${fixed.slice(0, -extension.length)}.undone${extension}`;
  await refuseToReplace(target, options);
  const source = await fileSource(fixed);
  try {
    const book = await readBook(source, nodePlatform, { limits: context.settings.limits ?? {} });
    if (book.sha256 !== record.sha256) throw new Failure('BAD_SETTINGS', 'undo-changed', { file: fixed });
    const bytes = await undoPatch(book, source, nodePlatform, record.undo, context.settings.limits ?? {});
    await writeOutput(target, bytes, options, context);
  } finally {
    await source.close();
  }
  const { undo: cells } = record;
  const n = cells.format === 'csv' ? cells.fields.length : cells.cells.length;
  say(context, words(context.language).fixes.undone, { file: fixed, n, target });
  return 0;
}

function readRecord(file: string): UndoFile {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Failure('NOT_FOUND', 'path', { path: file });
    throw new Failure('BAD_SETTINGS', 'undo-file', { file, expected: undoName('NAME.fixed.xlsx') });
  }
  const found = undoSchema.safeParse(content);
  if (!found.success)
    throw new Failure('BAD_SETTINGS', 'undo-file', { file, expected: undoName('NAME.fixed.xlsx') });
  return found.data;
}
