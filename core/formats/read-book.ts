/**
 * Reads any file that ministries send: what it is, its bytes say and not its name. Workbooks (.xlsx) by our own
 * reader, older formats by the platform's converter, separated values as a sheet of texts, IATI files as activities;
 * everything else is refused by number.
 */
import { Failure } from '../failure.ts';
import type { Book } from '../model.ts';
import { Budget } from './budget.ts';
import { packCsv, readCsv } from './csv/read.ts';
import { readActivities } from './iati/read.ts';
import { limitsOf } from './limits.ts';
import { bookOfPacked, type PackedBook } from './pack.ts';
import { chunksOf, type ByteSource, type LegacyKind, type Platform } from './platform.ts';
import { named, readPacked, refuseSize, type ReadOptions } from './xlsx/read/open.ts';

/** What the reader of .xlsx files refuses because it is another format, and which. */
const OTHERS: Readonly<Partial<Record<string, LegacyKind | 'csv'>>> = {
  R05: 'xls',
  R06: 'xlsb',
  R07: 'ods',
  R08: 'csv',
};

/** A text under another name is more likely an error message of the system that should have sent a workbook. */
const isTextName = (name: string): boolean => /\.(?:csv|tsv|tab|txt)$/i.test(name) || !/\.\w+$/.test(name);

export async function readBook(
  source: ByteSource,
  platform: Platform,
  options: ReadOptions = {},
): Promise<Book> {
  return bookOfPacked(await readPackedBook(source, platform, options));
}

/** The same as plain data, which a worker can hand over. */
export async function readPackedBook(
  source: ByteSource,
  platform: Platform,
  options: ReadOptions = {},
): Promise<PackedBook> {
  try {
    return await readPacked(source, platform, options);
  } catch (error) {
    if (error instanceof Failure && error.reason === 'R10')
      return named(source, () => readActivities(source, platform, options));
    const format = error instanceof Failure ? OTHERS[error.reason] : undefined;
    if (format === 'csv' && isTextName(source.name)) return readText(source, platform, options);
    if (format === undefined || format === 'csv' || !platform.convert) throw error;
    return convertWhole(source, format, platform.convert, options);
  }
}

/** Old formats are read as a whole, so less of them is read. */
async function convertWhole(
  source: ByteSource,
  format: LegacyKind,
  convert: NonNullable<Platform['convert']>,
  { limits: changed = {}, host = {}, sheets = () => true }: ReadOptions,
): Promise<PackedBook> {
  const { name, size } = source;
  refuseSize(source, limitsOf(changed).wholeFileBytes);
  const book = await convert(await source.read(0, size), name, format, changed, host);
  return { ...book, sheets: book.sheets.filter((sheet) => sheets(sheet.name)) };
}

async function readText(source: ByteSource, platform: Platform, options: ReadOptions): Promise<PackedBook> {
  const budget = new Budget(limitsOf(options.limits), () => platform.now());
  const table = await readCsv(source, platform, { ...options, unprotect: true });
  return packCsv(table, source.name, await platform.sha256(chunksOf(source)), budget);
}
