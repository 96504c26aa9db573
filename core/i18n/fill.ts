/** Texts filled with values. Numbers are formatted here and nowhere else; no words are loaded for it. */
import type { Language, Value } from '../model.ts';

/**
 * Fills `{name}` with the value of `name`; `{name|one|other}` chooses by the plural rule of the language.
 * Numbers are written in the language's manner with at most six decimals, except years and rows; blank is `–`.
 */
export function fill(text: string, args: Readonly<Record<string, Value>>, language: Language): string {
  return text.replace(
    /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, name: string, one?: string, other?: string) => {
      if (!Object.hasOwn(args, name)) return whole;
      const value = args[name] ?? null;
      if (one !== undefined && other !== undefined)
        return pluralsOf(language).select(Number(value)) === 'one' ? one : other;
      return show(value, language, /year|row|version/i.test(name));
    },
  );
}

/** A text whose values are not known: every slot becomes `…`, a plural its second form. */
export const withoutValues = (text: string): string =>
  text.replace(/\{\w+(?:\|[^|{}]*\|([^|{}]*))?\}/g, (_, other: string | undefined) => other ?? '…');

/** A value as people write it in a language; `plain` keeps digits ungrouped. */
export function show(value: Value, language: Language, plain = false): string {
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  return numbersOf(language, plain).format(value);
}

/** A formatter takes a thousand times as long to make as to use. */
function remembered<T>(make: (language: Language, plain: boolean) => T) {
  const known = new Map<string, T>();
  return (language: Language, plain = false): T => {
    const key = `${language}|${String(plain)}`;
    const found = known.get(key) ?? make(language, plain);
    known.set(key, found);
    return found;
  };
}

const numbersOf = remembered(
  (language, plain) => new Intl.NumberFormat(language, { maximumFractionDigits: 6, useGrouping: !plain }),
);
const pluralsOf = remembered((language) => new Intl.PluralRules(language));
