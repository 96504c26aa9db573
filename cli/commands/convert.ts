/** `mainstream convert`: every accepted figure of files and folders as long tables, with an honest receipt. */
import { basename, join } from 'node:path';
import { figures, fill, observationsOf, type Catalogue, type RowCounts } from '../../core/index.ts';
import { factsToCsv } from '../../core/formats/index.ts';
import { runOptions, say, uiOf, type Context } from '../context.ts';
import { exitCodeOfInputs } from '../exit-code.ts';
import { findWorkbooks, refuseInputs, type FoundFile } from '../find-workbooks.ts';
import { readInputs } from '../inputs.ts';
import { nothingRead, printReceipt } from '../print/receipt.ts';
import { refuseToReplace } from '../target.ts';
import { writeOutput } from '../write-output.ts';

export interface ConvertOptions {
  readonly to: 'csv' | 'json';
  readonly output: string;
  /** Texts as they are, even those that a spreadsheet takes for formulas. */
  readonly raw?: boolean;
  readonly force?: boolean;
}

/** Every dimension column of every sheet, in catalogue order, so that all outputs have the same header. */
export const dimensionsOf = ({ templates }: Catalogue): readonly string[] => [
  ...new Set(
    templates
      .filter((each) => each.layout === 'table' && each.institution !== '*')
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
  const found = findWorkbooks(paths);
  const targets = targetsOf(found, options);
  refuseInputs(found, targets.values());
  for (const target of targets.values()) await refuseToReplace(target, options);
  const { books, receipt } = await readInputs(found, context);
  printReceipt(receipt, context);
  if (books.length === 0) return nothingRead(receipt, context);
  const total = { files: 0, facts: 0, read: 0, accepted: 0, rejected: 0, ignored: 0 };
  const ui = uiOf(context);
  const dimensions = dimensionsOf(context.catalogue);
  for (const book of books) {
    // each workbook stands alone here: several countries may be converted together
    const { country } = context.settings;
    const { checked } = figures([book], {
      ...runOptions(context),
      indicators: [],
      // aid activities are of many countries
      ...(book.activities && country !== undefined && { country }),
    });
    const facts = observationsOf(checked);
    const counts = checked.counts.get(book.file) ?? NO_ROWS;
    const target = targets.get(book.file) ?? '';
    const text =
      options.to === 'csv'
        ? factsToCsv(facts, dimensions, { raw: options.raw ?? false })
        : `[${facts.map((fact) => JSON.stringify(fact)).join(',\n')}]\n`;
    await writeOutput(target, text, options, context);
    say(context, ui.convertedFile, { file: basename(target), facts: facts.length, rows: counts.read });
    total.files += 1;
    total.facts += facts.length;
    for (const key of ['read', 'accepted', 'rejected', 'ignored'] as const) total[key] += counts[key];
  }
  context.streams.out(`${fill(ui.convertReceipt, { ...total, folder: options.output }, context.language)}\n`);
  return exitCodeOfInputs(receipt) || (total.rejected > 0 ? 1 : 0);
}

/** The output of each workbook, by its shown name: `2023/lab.xlsx` → `2023__lab.csv`; no two have the same. */
function targetsOf(found: readonly FoundFile[], { output, to }: ConvertOptions): ReadonlyMap<string, string> {
  const plain = (shown: string): string => shown.replaceAll('/', '__');
  const short = (shown: string): string => plain(shown).replace(/\.[^.]*$/, '');
  const read = found.filter(({ skip }) => !skip).map(({ shown }) => shown);
  const targets = new Map<string, string>();
  const taken = new Set<string>();
  for (const shown of read) {
    const alone =
      read.filter((each) => short(each).toLowerCase() === short(shown).toLowerCase()).length === 1;
    let name = alone ? short(shown) : plain(shown);
    while (taken.has(name.toLowerCase())) name += '_';
    taken.add(name.toLowerCase());
    targets.set(shown, join(output, `${name}.${to}`));
  }
  return targets;
}
