/**
 * The sign in front of a marked value, shown by the number format so that the value itself stays what it is (ECMA-376
 * part 1, 18.8.31). A date's and a text's format get it like that of a number; logical values and errors have none.
 */
import type { Severity } from '../../../model.ts';

export const SIGNS: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', info: 'ℹ' };

/** LibreOffice joins it with the minus sign behind it. */
const MARK = /"[✖▲ℹ] (-?)"/g;
/** A colour, condition or language at the beginning of a section; the sign comes behind. */
const BEGINNING = /^(?:\[(?!h+\]|m+\]|s+\]|\$[^\]-])[^\]]*\])*/i;
/** Longest number format that Excel accepts. */
const LONGEST = 255;

/** The code with a sign in each section; null where it cannot have one. `shows` is what it makes of a number. */
export function signedFormat(
  code: string | null,
  severity: Severity,
  shows: 'number' | 'date' | 'time',
): string | null {
  const sign = `"${SIGNS[severity]} "`;
  const own = code === null ? ['General'] : sectionsOf(code);
  const hasText = own.length > 1 && /@/.test(bareOf(own.at(-1) ?? ''));
  const text = hasText || own.length === 4 ? own.at(-1) : '@';
  const numbers = hasText || own.length === 4 ? own.slice(0, -1) : own;
  const signed = (section: string): string => section.replace(BEGINNING, (start) => start + sign);
  const [first = 'General'] = numbers;
  const hasConditions = own.some((section) => /\[[<>=]/.test(section));
  let sections: readonly string[];
  if (own.length === 1 && bareOf(first).includes('@')) sections = [first];
  else if (hasConditions) sections = own;
  else if (shows !== 'number') sections = [...numbers, text ?? '@'];
  else if (numbers.length === 1) {
    const negative = first.replace(BEGINNING, (start) => `${start}-`);
    sections = [first, negative, first, text ?? '@'];
  } else sections = [first, numbers[1] ?? first, numbers[2] ?? first, text ?? '@'];
  const whole = sections.map(signed).join(';');
  return whole.length > LONGEST ? null : whole;
}

/** What a signed format means without its sign; any other code as it is. */
export function unsignedFormat(code: string): string {
  const plain = code.replace(MARK, '$1');
  if (plain === code) return code;
  const [first = '', second, third, text] = sectionsOf(plain);
  const isMade =
    third === first && text === '@' && second === first.replace(BEGINNING, (start) => `${start}-`);
  return isMade || (text === undefined && third === undefined && second === '@') ? first : plain;
}

/** The sections between semicolons that are neither quoted nor escaped. */
function sectionsOf(code: string): string[] {
  const sections = [''];
  for (const [piece] of code.matchAll(/"[^"]*"?|\\.|\[[^\]]*\]?|[_*].|[^]/gsu))
    if (piece === ';') sections.push('');
    else sections.push((sections.pop() ?? '') + piece);
  return sections;
}

const bareOf = (section: string): string => section.replace(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]/gs, '');
