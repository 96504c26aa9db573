/** Writes a result for a command, and tells of temporary files that killed runs left beside it. */
import { say, uiOf, type Context } from './context.ts';
import type { WriteOptions } from './target.ts';
import { leftOvers, writeFileSafely } from './write-file.ts';

export async function writeOutput(
  target: string,
  content: Uint8Array | string,
  options: WriteOptions,
  context: Context,
): Promise<void> {
  await writeFileSafely(target, content, options);
  for (const file of leftOvers(target)) say(context, uiOf(context).leftOver, { file });
}
