/** `mainstream unmark`: the workbook of a marked copy without the marks. */
import { extname } from 'node:path';
import { Failure, words } from '../../core/index.ts';
import { fileSource, nodePlatform, removeMarks } from '../../core/formats/index.ts';
import { say, type Context } from '../context.ts';
import { refuseToReplace } from '../target.ts';
import { writeOutput } from '../write-output.ts';

export interface UnmarkOptions {
  /** Default: `NAME.unmarked.xlsx` beside the copy. */
  readonly output?: string;
  readonly force?: boolean;
}

export async function unmark(file: string, options: UnmarkOptions, context: Context): Promise<number> {
  const extension = extname(file);
  const target = options.output ?? `${file.slice(0, file.length - extension.length)}.unmarked${extension}`;
  await refuseToReplace(target, options);
  const source = await fileSource(file);
  try {
    const done = await removeMarks(source, nodePlatform, context.settings.limits ?? {});
    if (!done) throw new Failure('BAD_SETTINGS', 'unmark-none', { file });
    await writeOutput(target, done.bytes, options, context);
    const text = words(context.language).marked;
    say(context, done.isExact ? text.unmarkedExactly : text.unmarkedSaved, { file, target });
  } finally {
    await source.close();
  }
  return 0;
}
