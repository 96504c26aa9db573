/** What titles, the name of the sheet and of the file say of every figure of a table: year, unit, codes (§6.2, §6.3). */
import type { ForeignWords } from '../../catalogue/define.ts';
import { fold } from '../fold.ts';
import { containsAny, scaleOf } from './header-words.ts';
import type { ForeignTable } from './tables.ts';

export interface Titles {
  /** From the nearest to the farthest: lines above the table, name of the sheet, name of the file. */
  readonly lines: readonly string[];
  /** The only year that they name. */
  readonly year: string | null;
  /** Power of ten. */
  readonly power: number | null;
  /** They speak of sexes. */
  readonly isBySex: boolean;
}

/** Lines that speak of the publication and not of the figures. */
const PUBLICATION = /©|copyright|suggested citation|https?:|\brev\.|last updated|database|workbook:/i;

export function titlesOf(table: ForeignTable, sheet: string, file: string, words: ForeignWords): Titles {
  const above = table.titles
    .flatMap((title) => title.split('\n'))
    .filter((line) => !PUBLICATION.test(line))
    .toReversed();
  const spaced = (name: string): string =>
    name
      .replace(/\.\w+$/, '')
      .replace(/[_.-]+/g, ' ')
      .replace(/(\p{Ll})(\d)/gu, '$1 $2');
  const names = [spaced(sheet), spaced(file)];
  const lines = [...above, ...names];
  return {
    lines,
    year: yearOf(above, names),
    power: above.map((line) => scaleOf(line, words)).find((power) => power !== null) ?? null,
    isBySex: lines.some((line) =>
      /\b(?:by|selon le|par|por|según) (?:age and )?(?:sexe?o?|gender)s?\b|both sexes.*male.*female/i.test(
        line,
      ),
    ),
  };
}

/** The only year of the lines above, else of the names; a year of the edition in brackets does not count. */
function yearOf(above: readonly string[], names: readonly string[]): string | null {
  for (const lines of [above.slice(0, 5), above, names]) {
    const years = new Set(
      lines.flatMap((line) =>
        yearsIn(
          line.replace(
            /[([][^()[\]]*(?:version|edition|édition|updated|edición|revision)[^()[\]]*[)\]]/gi,
            '',
          ),
        ),
      ),
    );
    if (years.size === 1) return [...years][0] ?? null;
    if (years.size > 1) {
      const both = new Set(names.flatMap(yearsIn));
      const [only] = both;
      return both.size === 1 && only !== undefined && years.has(only) ? only : null;
    }
  }
  return null;
}

const yearsIn = (line: string): string[] =>
  [...line.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)/g)].map((match) => match[1] ?? '');

/** The code of a field that the lines name; the nearest line decides. Null where none does. */
export function codeInTitles(
  field: string,
  lines: readonly string[],
  allowed: (code: string) => boolean,
  words: ForeignWords,
): string | null {
  const codes = Object.entries(words.titles[field] ?? {}).filter(([code]) => allowed(code));
  for (const line of lines) {
    const text = fold(line);
    const found = codes.find(([, list]) => containsAny(text, list));
    if (found) return found[0];
  }
  return null;
}
