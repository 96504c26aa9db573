/** How a text file was read, in words: for the receipt, the report and whoever asks. */
import type { Language } from '../model.ts';
import { fill, words, wordsOf } from './translate.ts';

/** What a reader of text files found out; what the words need of it. */
export interface FoundDialect {
  readonly encoding: string;
  readonly delimiter: string;
  readonly decimal: '.' | ',' | null;
  readonly doubts: readonly string[];
  readonly rivals: readonly string[];
}

const NAMES: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

/** `read as UTF-8, fields separated by semicolons, decimal comma`, without a full stop. */
export function describeDialect(found: FoundDialect, language: Language): string {
  const { csv } = words(language);
  return fill(
    found.decimal === null ? csv.read : csv.readWithDecimal,
    {
      encoding: wordsOf<string>(csv.encodings, found.encoding) ?? found.encoding,
      delimiter: delimiterName(found.delimiter, language),
      decimal: found.decimal === ',' ? csv.decimals.comma : csv.decimals.point,
    },
    language,
  );
}

/** What a person should look at, one text for each doubt; none where the reading is certain. */
export function dialectDoubts(found: FoundDialect, language: Language): string[] {
  const { csv } = words(language);
  const rivals = found.rivals.map((rival) => delimiterName(rival, language)).join(csv.or);
  return found.doubts.map((doubt) => fill(wordsOf<string>(csv.doubts, doubt) ?? doubt, { rivals }, language));
}

const delimiterName = (mark: string, language: Language): string =>
  wordsOf<string>(words(language).csv.delimiters, wordsOf(NAMES, mark) ?? mark) ?? mark;
