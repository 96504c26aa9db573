/** `mainstream convert`: every accepted figure of files and folders as long tables, with an honest receipt. */
import { join } from 'node:path';
import { catalogue, Failure, figures, fill, observationsOf, type RowCounts } from '../../core/index.ts';
import { factsToCsv } from '../../core/formats/index.ts';
import { say, uiOf, type Context } from '../context.ts';
import { readInputs } from '../inputs.ts';
import { printReceipt } from '../print/receipt.ts';
import { writeFileSafely } from '../write-file.ts';

export interface ConvertOptions {
  readonly to: 'csv' | 'json';
  readonly output: string;
  readonly force?: boolean;
}

/** Every dimension column of every sheet, in catalogue order, so that all outputs have the same header. */
const DIMENSIONS = [
  ...new Set(
    catalogue.templates
      .filter((each) => each.layout === 'table')
      .flatMap((each) => each.fields)
      .filter((field) => field.role === 'dimension' && !['year', 'period'].includes(field.id))
      .map((field) => field.id),
  ),
];

const NO_ROWS: RowCounts = { read: 0, accepted: 0, rejected: 0, ignored: 0 };

/** One output file per workbook; a file that cannot be read is named and the rest goes on (exit code 3). */
export async function convert(
  paths: readonly string[],
  options: ConvertOptions,
  context: Context,
): Promise<number> {
  const { books, receipt } = await readInputs(paths, context.host);
  const total = { files: 0, facts: 0, read: 0, accepted: 0, rejected: 0, ignored: 0 };
  const ui = uiOf(context);
  for (const book of books) {
    // each workbook stands alone here: several countries may be converted together
    const { checked } = figures([book], { catalogue, indicators: [], host: context.host });
    const facts = observationsOf(checked);
    const counts = checked.counts.get(book.file) ?? NO_ROWS;
    const name = `${book.file.replace(/\.[^.]*$/, '').replaceAll('/', '__')}.${options.to}`;
    const text =
      options.to === 'csv'
        ? factsToCsv(facts, DIMENSIONS)
        : `[${facts.map((fact) => JSON.stringify(fact)).join(',\n')}]\n`;
    writeFileSafely(join(options.output, name), text, options);
    say(context, ui.convertedFile, { file: name, facts: facts.length, rows: counts.read });
    total.files += 1;
    total.facts += facts.length;
    for (const key of ['read', 'accepted', 'rejected', 'ignored'] as const) total[key] += counts[key];
  }
  printReceipt(receipt, context);
  if (total.files === 0) throw new Failure('UNREADABLE', 'nothing-usable');
  context.streams.out(`${fill(ui.convertReceipt, { ...total, folder: options.output }, context.language)}\n`);
  if (receipt.some((each) => each.status === 'failed')) return 3;
  return total.rejected > 0 ? 1 : 0;
}
