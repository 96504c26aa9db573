/**
 * Which mark divides the fields of a file, told from its first rows. Each mark is tried with quotation marks
 * respected; the one under which rows have the same number of fields is taken, and where two do equally well, the one
 * that leaves no other mark inside the fields (`1,5` is a number and counts as whole). What still ties is said.
 */
import { Failure } from '../../failure.ts';
import type { CsvDelimiter } from '../../model.ts';
import { Scanner, type Quoting } from './scanner.ts';

export const DELIMITERS: readonly CsvDelimiter[] = [',', ';', '\t', '|'];
/** A trial counts fields and refuses none. */
const UNBOUND = { rows: Infinity, columns: Infinity, cellCharacters: Infinity };

/** Rows looked at. */
const ROWS = 200;
/** Characters given to a trial at a time. */
const STEP = 4096;
/** A rival is out where it fits less than this share of what the best one fits. */
const CLOSE = 0.9;

export interface FoundDelimiter {
  readonly delimiter: CsvDelimiter;
  readonly rivals: readonly CsvDelimiter[];
}

/** How the rows look under one mark; shares of the rows that are not blank. */
interface Trial {
  readonly delimiter: CsvDelimiter;
  /** Rows that have the most frequent number of fields, two or more. */
  readonly alike: number;
  /** Rows with two fields or more. */
  readonly divided: number;
  /** Rows in which every field is whole: a number, quoted, or without another mark. */
  readonly whole: number;
}

/** `whole`: the sample is the whole file, so that its last row is complete. */
export function findDelimiter(sample: string, whole: boolean): FoundDelimiter {
  const trials = DELIMITERS.filter((mark) => sample.includes(mark))
    .map((delimiter) => tryOut(sample, delimiter, whole))
    .filter(({ divided }) => divided > 0);
  const most = Math.max(...trials.map(fit));
  // Where every row agrees, a mark under which only nearly every one does is no rival.
  const close = trials.filter((trial) => (most === 1 ? fit(trial) === 1 : fit(trial) >= CLOSE * most));
  const [best, second] = close.toSorted((a, b) => b.whole - a.whole || fit(b) - fit(a));
  if (!best) return { delimiter: ',', rivals: [] };
  const { delimiter } = best;
  if (second && best.whole - second.whole < 0.5)
    return { delimiter, rivals: close.map((each) => each.delimiter).filter((each) => each !== delimiter) };
  // Where most rows are not divided, the mark may be punctuation in a file of one column.
  return { delimiter, rivals: best.divided < 0.5 && delimiter !== ',' ? [','] : [] };
}

/** Rows of one table agree on their number of fields; failing that, it counts that they are divided at all. */
const fit = ({ alike, divided }: Trial): number => Math.max(alike, divided / 4);

function tryOut(sample: string, delimiter: CsvDelimiter, whole: boolean): Trial {
  const counts: number[] = [];
  let fields = 0;
  let clean = true;
  let wholeRows = 0;
  const sink = {
    field(text: string, quoting: Quoting): void {
      fields++;
      clean &&= quoting === 'quoted' || (quoting === 'none' && isWhole(text, delimiter));
    },
    row(): void {
      if (fields > 0) counts.push(fields);
      if (fields > 0 && clean) wholeRows++;
      fields = 0;
      clean = true;
    },
  };
  const scanner = new Scanner(sink, { ...UNBOUND, delimiter, name: '' });
  try {
    for (let at = 0; at < sample.length && counts.length < ROWS; at += STEP)
      scanner.feed(sample.slice(at, at + STEP));
    if (counts.length === 0 || (whole && counts.length < ROWS)) scanner.finish();
  } catch (error) {
    // What stands before it still tells; what is wrong is said when the file is read.
    if (!(error instanceof Failure)) throw error;
    if (counts.length === 0) counts.push(fields + 1);
  }
  const rows = Math.max(1, counts.length);
  return {
    delimiter,
    alike: mostFrequent(counts.filter((count) => count > 1)) / rows,
    divided: counts.filter((count) => count > 1).length / rows,
    whole: wholeRows / rows,
  };
}

/** Longer texts are no numbers; the pattern below would also take long over them. */
const LONGEST = 32;
/** Digits with marks that group or divide; nothing of it can be a second field. */
const NUMBER = /^\s*[-+]?[\d.,\s'’]*\d\s*%?\s*$/;

const isWhole = (text: string, delimiter: CsvDelimiter): boolean =>
  !text.includes('"') &&
  ((text.length <= LONGEST && NUMBER.test(text)) ||
    DELIMITERS.every((mark) => mark === delimiter || !text.includes(mark)));

function mostFrequent(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  return Math.max(0, ...tally.values());
}
