/** What the notes of rows say: words looked for in any language, and numbers beside them (profile-sheets §5 X08, X15, X22). */
import type { Fact } from '../model.ts';
import { type Evaluated, exists } from './evaluated.ts';
import type { NotedTerm } from './grammar.ts';
import { changed, nothing } from './results.ts';

/** Small letters without accents; signs become spaces save those that part phrases or belong to numbers. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\n|()]/g, ';')
    .replace(/[^\p{L}\p{N}.,;/'’]+/gu, ' ');

/** The notes of the rows behind facts, each once, ready to be searched. */
export const notesOf = (facts: readonly Fact[]): readonly string[] => [
  ...new Set(
    facts.flatMap(({ sources }) => sources.flatMap(({ note }) => (note ? [` ${folded(note)} `] : []))),
  ),
];

/** Whether a note has a word that begins so. */
export const mentions = (note: string, beginnings: readonly string[]): boolean =>
  beginnings.some((each) => new RegExp(`(?<!\\p{L})${each}`, 'u').test(note));

/** Digits in groups of three or none at all; a decimal part or a word such as *thousand* makes it another number. */
const WHOLE = String.raw`(\d{1,3}(?:[ .,'’]\d{3})+|\d+)(?!\d|[ .,'’]\d| *(?:k(?!\p{L})|thousand|mil))`;

/** A note about rates gives no counts. */
const RATES = ['rate', 'taux', 'tasa'];

/**
 * `births 120 000`, `naissances en 2023 : 120.000`, `120,000 nacimientos`. The year of the figure may stand between;
 * two different numbers beside the words are no answer.
 */
function numberBeside(note: string, beginnings: readonly string[], year: number): number | null {
  if (mentions(note, RATES)) return null;
  const word = `(?<!\\p{L})(?:${beginnings.join('|')})\\p{L}*`;
  const inYear = `(?: (?:in|en|of|de))?(?: ${String(year)}(?!\\d))?`;
  const patterns = [`${word}${inYear} ${WHOLE}`, `(?<![\\d.,'’] ?)${WHOLE} ${word}`];
  const found = patterns.flatMap((pattern) =>
    [...note.matchAll(new RegExp(pattern, 'gu'))].map(([, digits = '']) => Number(digits.replace(/\D/g, ''))),
  );
  const numbers = [...new Set(found)].filter((number) => number !== year);
  return numbers.length === 1 ? (numbers[0] ?? null) : null;
}

/** @param figure the figure whose rows are looked at. */
export function evaluateNoted({ beside, of }: NotedTerm, figure: Evaluated): Evaluated {
  const [fact] = figure.facts;
  const numbers = new Set(
    notesOf(figure.facts)
      .map((note) => numberBeside(note, beside, fact?.year ?? 0))
      .filter((each) => each !== null),
  );
  const [value] = numbers;
  if (!exists(figure) || value === undefined || numbers.size > 1)
    return nothing('MISSING_INPUT', [`${of.sheet}.note`], false);
  return changed(figure, { value, bound: { op: 'missing' } });
}
