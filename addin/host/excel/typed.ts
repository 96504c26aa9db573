/** How a value is given to Excel so that it arrives as it is: a text is read as if it had been typed. */
import type { Value } from '../../../core/index.ts';

/** Only letters of any script, spaces and plain marks inside cannot be taken for a number, date, formula or error. */
const HARMLESS = /^[\p{L}_(][\p{L}\s_,;:()–—’]*$/u;
/** Words that are truth values in the languages of the product's users. */
const TRUTH = /^(?:true|false|vrai|faux|verdadero|falso)$/i;

/** `null` would leave the cell as it is, so that blank is the empty text. */
export function typedValue(value: Value, format: string): string | number {
  if (value === null) return '';
  if (typeof value === 'number') return value;
  // A first apostrophe is never a part of what is typed, whatever the format.
  if (format === '@' && !value.startsWith("'")) return value;
  return HARMLESS.test(value) && !TRUTH.test(value) ? value : `'${value}`;
}
