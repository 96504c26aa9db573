/** The file beside the coherence workbook for a table that does not fit into it (coherence-workbook §3, 14_TRACE). */
import { basename, dirname, join } from 'node:path';
import type { BookPlan } from '../core/index.ts';
import { writeCsv } from '../core/formats/index.ts';
import { type Context, say, uiOf } from './context.ts';
import { type FoundFile, withoutOutput } from './find-workbooks.ts';
import { isWrittenByUs } from './own-file.ts';
import { refuseToReplace, type WriteOptions } from './target.ts';
import { writeOutput } from './write-output.ts';

/** `out/country.xlsx` → `country-trace.csv`, in the same folder. */
export const traceFileOf = (output: string): string =>
  `${basename(output).replace(/\.xlsx$/i, '')}-trace.csv`;

/** The file of an earlier run is no input, where it lies among them. */
export async function withoutTrace(
  found: readonly FoundFile[],
  output: string,
): Promise<readonly FoundFile[]> {
  const file = join(dirname(output), traceFileOf(output));
  return (await isWrittenByUs(file)) ? withoutOutput(found, file, isWrittenByUs) : found;
}

/** Where the table goes; undefined without one. Throws `UNWRITABLE` where a file must stay. */
export async function besideTarget(
  { beside }: BookPlan,
  output: string,
  options: WriteOptions,
): Promise<string | undefined> {
  if (!beside) return undefined;
  const file = join(dirname(output), beside.name);
  await refuseToReplace(file, options);
  return file;
}

/** To be called before the workbook is written, so that no workbook names a file that is not there. */
export async function writeBeside(
  { beside }: BookPlan,
  file: string | undefined,
  options: WriteOptions,
  context: Context,
): Promise<void> {
  if (!beside || file === undefined) return;
  await writeOutput(file, `\ufeff${writeCsv(beside.header, beside.rows())}`, options, context);
}

export function sayBeside(file: string | undefined, context: Context): void {
  if (file !== undefined) say(context, uiOf(context).traceAt, { file });
}
