/** The figures of an earlier run, read back from the JSON that `mainstream indicators` wrote. */
import { readFileSync } from 'node:fs';
import { Failure, figuresSchema, type FiguresFile } from '../core/index.ts';

/** Throws where the file is not there, or is no such file. */
export function readPreviousFigures(file: string): FiguresFile {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Failure('NOT_FOUND', 'path', { path: file });
    throw new Failure('BAD_SETTINGS', 'figures-file', { file });
  }
  const found = figuresSchema.safeParse(content);
  if (!found.success) throw new Failure('BAD_SETTINGS', 'figures-file', { file });
  return found.data;
}
