/**
 * Text files of separated values (.csv, .tsv, .txt) as rows of texts, with what was found out about their form. No
 * text becomes a number here: codes keep their zeros, and what a number means is decided by each sheet's habits.
 */
import { Failure } from '../../failure.ts';
import { NO_FEATURES } from '../../grid/grid.ts';
import type { CsvDialect, CsvDoubt, Host } from '../../model.ts';
import type { Budget } from '../budget.ts';
import { limitsOf, megabytes, type Limits } from '../limits.ts';
import { BookPacker, type PackedBook } from '../pack.ts';
import { chunksOf, type ByteSource, type Platform } from '../platform.ts';
import { beginning, stopIfAsked, type Beginning } from './beginning.ts';
import { Collector } from './collect.ts';
import { decoderOf, isUnusedInWindows } from './encoding.ts';
import { isFactsHeader } from './facts-header.ts';
import { unprotectFormula } from './protect.ts';
import { Scanner } from './scanner.ts';

export interface CsvTable {
  /**
   * Rows as a person sees them in a spreadsheet: `rows[0]` is row 1, a blank line is a row without fields, a quoted
   * text over several lines is in one row. Rows may differ in length; nothing is trimmed.
   */
  readonly rows: readonly (readonly string[])[];
  readonly found: CsvDialect;
}

export interface CsvOptions {
  readonly limits?: Partial<Limits>;
  readonly host?: Host;
  /** What is known and need not be found out. */
  readonly dialect?: Partial<Pick<CsvDialect, 'encoding' | 'delimiter' | 'decimal'>>;
  /**
   * Takes the apostrophes of `protectFormula` off again where the header is that of our own tables of facts; other
   * files, whose apostrophes may be theirs, stay as they are. Not for tables written with `raw`.
   */
  readonly unprotect?: boolean;
}

const PIECE = 1 << 18;

/**
 * Reads a whole file. Never guesses in silence: where two readings fit equally, one is taken, `found.certain` is
 * false and `found.doubts` says why. Refused (`Failure`): empty files (R01), what is not text (R38), a quoted text
 * without end (R39), and what is beyond a limit (R21, R26, R27, R28, R35). `piece` is the number of bytes read at a
 * time and makes no difference to the result.
 */
export async function readCsv(
  source: ByteSource,
  _platform: Platform,
  options: CsvOptions = {},
  piece = PIECE,
): Promise<CsvTable> {
  const limits = limitsOf(options.limits);
  if (source.size === 0) throw new Failure('UNREADABLE', 'R01');
  if (source.size > limits.fileBytes)
    throw new Failure('LIMIT', 'R28', {
      limit: megabytes(limits.fileBytes),
      found: megabytes(source.size),
    });
  const start = await beginning(source, options, piece);
  const collector = new Collector(limits);
  const scanner = new Scanner(collector, { ...start, ...limits, name: source.name });
  const clean = await scan(source, start, scanner, piece, options.host);
  const doubts: CsvDoubt[] = [
    ...(start.rivals.length > 0 ? (['delimiter'] as const) : []),
    ...(start.doubtful || !clean ? (['encoding'] as const) : []),
    ...(collector.stray ? (['quotes'] as const) : []),
  ];
  const { rows } = collector;
  const { encoding, delimiter, rivals } = start;
  return {
    rows:
      options.unprotect === true && isFactsHeader(rows[0] ?? [])
        ? rows.map((row) => row.map(unprotectFormula))
        : rows,
    found: {
      encoding,
      bom: start.mark > 0,
      delimiter,
      sepLine: start.sepLine,
      quote: collector.quoted ? '"' : null,
      lineEnd: collector.lineEnd(),
      decimal: options.dialect?.decimal ?? collector.decimals.verdict(),
      certain: doubts.length === 0,
      doubts,
      rivals,
    },
  };
}

/** Feeds the file to the scanner; false where it holds signs that its encoding does not use. */
async function scan(
  source: ByteSource,
  { encoding, mark, skip }: Beginning,
  scanner: Scanner,
  piece: number,
  host?: Host,
): Promise<boolean> {
  const decoder = decoderOf(encoding);
  let left = skip;
  let clean = true;
  const feed = (text: string): void => {
    const rest = text.slice(left);
    left -= text.length - rest.length;
    if (encoding === 'windows-1252' && clean) clean = !isUnusedInWindows(rest);
    const zero = rest.indexOf('\0');
    scanner.feed(zero < 0 ? rest : rest.slice(0, zero));
    if (zero >= 0) throw notText(scanner);
  };
  let done = mark;
  for await (const bytes of chunksOf(source, mark, source.size - mark, piece)) {
    stopIfAsked(host);
    feed(decoded(() => decoder.decode(bytes), scanner));
    done += bytes.length;
    host?.progress?.({ stage: 'read', done, total: source.size });
  }
  feed(decoded(() => decoder.finish(), scanner));
  scanner.finish();
  return clean;
}

function decoded(decode: () => string, scanner: Scanner): string {
  try {
    return decode();
  } catch (error) {
    if (error instanceof TypeError) throw notText(scanner);
    throw error;
  }
}

const notText = ({ row }: Scanner): Failure => new Failure('UNREADABLE', 'R38', { row });

/** The rows as a workbook of one sheet: every field is a text, a field of no characters is blank. */
export function packCsv({ rows, found }: CsvTable, file: string, sha256: string, budget: Budget): PackedBook {
  const packer = new BookPacker([], { styles: [], date1904: false }, budget);
  rows.forEach((row, index) => {
    row.forEach((text, column) => {
      if (text !== '') packer.text(index + 1, column + 1, text, 0, false);
    });
  });
  packer.endSheet({ ...NO_FEATURES, name: sheetNameOf(file), visibility: 'visible' });
  return packer.finish({
    ...{ file, sha256, format: 'csv', dialect: found },
    ...{ names: [], properties: new Map<string, string>(), state: null },
  });
}

/** A text file has no sheets; its name may say which one it is: `2023/STA_POP.csv`. */
const sheetNameOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.[^.]*$/, '') || file;
