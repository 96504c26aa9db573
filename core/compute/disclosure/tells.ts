/**
 * Whether a text that a person wrote tells a hidden number: it is looked at before the text goes into a public edition
 * (docs/disclosure.md). A number that is only equal by chance counts as well: nobody can tell it from the hidden one.
 */
import { words } from '../../i18n/translate.ts';
import { LANGUAGES } from '../../model.ts';
import type { Hidden } from './protect.ts';

export function tellsOf(hidden: Hidden): (text: string) => boolean {
  const numbers = [...new Set([...ofFacts(hidden), ...ofFigures(hidden)])];
  return (text) => {
    const read = numbersIn(text);
    return numbers.some((number) => read.some((each) => isTold(number, each)));
  };
}

const ofFacts = ({ facts }: Hidden): readonly number[] =>
  [...facts.keys()].flatMap(({ value, reported }) => [value, ...(reported === undefined ? [] : [reported])]);

const ofFigures = ({ figures }: Hidden): readonly number[] =>
  [...figures.keys()]
    .flatMap((item) =>
      'check' in item ? [item.a.value, item.b.value] : [item.value, item.numerator, item.denominator],
    )
    .filter((value) => value !== null);

/** A number as somebody wrote it. */
interface Written {
  readonly value: number;
  readonly decimals: number;
}

/** As it is, or rounded to the decimals that were written. What rounds to nothing is not told by a nought. */
function isTold(number: number, { value, decimals }: Written): boolean {
  const [size, factor] = [Math.abs(number), 10 ** decimals];
  return value === 0 ? number === 0 : Math.abs(Math.round(size * factor) / factor - value) < 1e-9;
}

/** Digits of a date or of an id (C-204, A11) are no number of anything. */
const DATE = /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{4}\b/g;
const NUMBER = /(?<![\p{L}\d_]|\p{L}-)\d+(?:[.,'’ \u00a0\u202f]\d+)*/gu;
const GROUPED = /^\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+$/;
const DECIMAL = /^(.*\d)[.,](\d+)$/;

/** Every way in which the digits can be read: `40 100` as 40100, and as 40 and 100. */
function numbersIn(text: string): readonly Written[] {
  const found = text.replace(DATE, ' ').match(NUMBER) ?? [];
  return [...found.flatMap(readings), ...spelledOut(text)];
}

function readings(digits: string): readonly Written[] {
  const parts = digits.split(/\D/).filter((part) => part === '0' || !part.startsWith('0'));
  const decimal = DECIMAL.exec(digits);
  return [
    ...parts.map((part) => whole(part)),
    ...(GROUPED.test(digits) ? [whole(digits.replace(/\D/g, ''))] : []),
    ...(decimal ? [fraction(decimal[1] ?? '', decimal[2] ?? '')] : []),
  ];
}

const whole = (digits: string): Written => ({ value: Number(digits), decimals: 0 });

const fraction = (before: string, after: string): Written => ({
  value: Number(`${before.replace(/\D/g, '')}.${after}`),
  decimals: after.length,
});

/** Small counts are often written out; the word for one is an article in too many texts. */
const SPELLED = new Map(
  LANGUAGES.flatMap((language) =>
    words(language).disclosure.countsInWords.map((word, index) => [word, index + 2] as const),
  ),
);

const spelledOut = (text: string): readonly Written[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).flatMap((word) => {
    const value = SPELLED.get(word);
    return value === undefined ? [] : [{ value, decimals: 0 }];
  });
