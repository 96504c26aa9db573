/** The Excel report: the checked workbook as a copy with marks (design §5, Check). */
import { extname } from 'node:path';
import { Failure, markRequest, words, type Book, type Report } from '../core/index.ts';
import { chunksOf, fileSource, markWorkbook, nodePlatform } from '../core/formats/index.ts';
import { say, type Context } from './context.ts';
import { refuseInputs, STANDARD_INPUT, type FoundFile } from './find-workbooks.ts';
import type { WriteOptions } from './target.ts';
import { writeOutput } from './write-output.ts';

/** Refuses what no marked copy can be made of, before anything is checked. */
export function refuseUnmarkable(books: readonly Pick<Book, 'file' | 'format'>[]): void {
  if (books.length > 1) throw new Failure('BAD_SETTINGS', 'marked-one', { n: books.length });
  const [book] = books;
  if (book && (book.format !== 'xlsx' || book.file === 'stdin'))
    throw new Failure('BAD_SETTINGS', 'marked-format', { file: book.file });
}

/** Writes the marked copy of the one workbook that was read. */
export async function writeMarked(
  target: string,
  report: Report,
  files: readonly FoundFile[],
  options: WriteOptions,
  context: Context,
): Promise<void> {
  const text = words(context.language).marked;
  refuseInputs(files, [target]);
  const input = report.inputs.find(({ status }) => status === 'read');
  const found = files.find(({ shown, path }) => shown === input?.file && path !== STANDARD_INPUT);
  if (!input || !found) {
    say(context, text.nothingToMark);
    return;
  }
  const source = await fileSource(found.path, found.shown);
  try {
    if ((await nodePlatform.sha256(chunksOf(source))) !== input.sha256)
      throw new Failure('BAD_SETTINGS', 'marked-changed', { file: found.shown });
    const request = markRequest(report, input);
    const marked = await markWorkbook(source, nodePlatform, request, context.settings.limits ?? {});
    if (extname(target).toLowerCase() !== marked.extension)
      throw new Failure('BAD_SETTINGS', 'marked-extension', {
        file: found.shown,
        expected: marked.extension,
      });
    await writeOutput(target, marked.bytes, options, context);
    say(context, text.written, { file: target, sheet: marked.list });
  } finally {
    await source.close();
  }
}
