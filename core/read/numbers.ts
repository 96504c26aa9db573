/**
 * Numbers typed as text (profile-sheets §6.5). First the shape of one text is taken; which of `.` and `,` is the
 * decimal mark is decided for the whole column (number-habit.ts), then the shape becomes a number.
 */
import { FOOTNOTE_SIGNS } from './fold.ts';

export type Mark = '.' | ',';

/** A number as typed, before it is known which mark is the decimal one. */
export interface NumberShape {
  /** Digits, `.` and `,`; groups made with spaces or apostrophes are closed up. */
  readonly body: string;
  readonly negative: boolean;
  readonly percent: boolean;
  /** `~3000`, `env. 3000`. */
  readonly estimate: boolean;
  /** Footnote mark taken off. */
  readonly note: string | null;
  /** Power of ten of a scale word (`million` = 6); null where there is none. */
  readonly word: number | null;
  /** Power of ten of scientific notation. */
  readonly exponent: number;
  /** The letters O or l stand for 0 or 1: a proposal, not a number. */
  readonly typo: boolean;
  /**
   * The decimal mark that the cell itself proves; `none` where it has no mark at all, `either` where a single mark
   * may group or divide (`1,234`).
   */
  readonly proof: Mark | 'none' | 'either';
}

/** First digits of the other scripts that write tens in ten running signs. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0, 0x1810, 0xff10,
];

/** Powers of ten of words behind a number. *Billion* is left out: 10^9 or 10^12 according to the language. */
const WORDS: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  thousands: 3,
  mille: 3,
  millier: 3,
  milliers: 3,
  mil: 3,
  miles: 3,
  lakh: 5,
  million: 6,
  millions: 6,
  millón: 6,
  millon: 6,
  millones: 6,
  mln: 6,
  mn: 6,
  crore: 7,
  milliard: 9,
  milliards: 9,
  bn: 9,
  'mil millones': 9,
};
const SCALE_WORD = new RegExp(
  `^(.*\\d)\\s*(${Object.keys(WORDS)
    .sort((a, b) => b.length - a.length)
    .join('|')})\\.?$`,
  'i',
);

const ESTIMATE =
  /^(?:[~≈≃]|ca\.?|circa|env\.?|environ|approx\.?|approximately|about|around|aprox\.?|aproximadamente|alrededor de|cerca de)\s*(?=[\d(-])/i;
const FOOTNOTE = new RegExp(
  `^(.*[\\d)%-])(?:\\s*((?:[${FOOTNOTE_SIGNS}]|[([][\\da-z]{1,2}[)\\]])+)|\\s?([a-hjnp-z])|\\s+(\\d/))$`,
  'u',
);
const RANGE = /^(.*\d)\s*(?:-|–|—|\bto\b|à|\ba\b)\s*(\d.*)$/i;

/** Spaces of all widths as one, digits of other scripts as ours, the signs for minus as a hyphen. */
export function plainText(text: string): string {
  if (/^[!-~]*$/.test(text)) return text;
  const plain = /^[\s!-~]*$/.test(text) ? text : withAsciiSigns(text);
  return plain.replace(/[\s\u200B\u2060]+/g, ' ').trim();
}

const withAsciiSigns = (text: string): string =>
  text
    .replace(/(?![0-9])\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      const zero = ZEROS.find((each) => code >= each && code < each + 10);
      return zero === undefined ? digit : String(code - zero);
    })
    .replaceAll('\u066B', '.')
    .replaceAll('\u066C', ',')
    .replace(/[\u2212\uFE63\uFF0D]/g, '-')
    .replace(/[\u2018\u2019\u02BC]/g, "'");

/** No number is longer; what is longer is prose, and is not searched for one. */
const LONGEST = 80;

/** The shape of a number; `RANGE` for `3000-4000`; null where the text is no number. */
export function shapeOf(text: string): NumberShape | 'RANGE' | null {
  if (text.length > LONGEST || !/\p{Nd}/u.test(text)) return null;
  const plain = plainText(text);
  return numberShape(plain) ?? (isRange(plain) ? 'RANGE' : mistyped(plain));
}

function isRange(plain: string): boolean {
  const match = RANGE.exec(plain);
  return match !== null && numberShape(match[1] ?? '') !== null && numberShape(match[2] ?? '') !== null;
}

/** `1O0`, `l23`: letters for digits. */
function mistyped(plain: string): NumberShape | null {
  if (!/^[\dOoIl., '()-]+$/.test(plain)) return null;
  const shape = numberShape(plain.replace(/[Oo]/g, '0').replace(/[Il]/g, '1'));
  return shape && { ...shape, typo: true };
}

/** What most numbers are: nothing but digits, marks and spaces. */
const BARE = {
  negative: false,
  percent: false,
  estimate: false,
  note: null,
  word: null,
  exponent: 0,
  typo: false,
};

function numberShape(plain: string): NumberShape | null {
  if (/^[\d.,' ]+$/.test(plain)) {
    const body = bodyOf(plain);
    return body && { ...BARE, ...body };
  }
  const whole = /^\([^()]*\)$/.test(plain);
  const footnote = whole ? null : FOOTNOTE.exec(plain);
  const scientific = /^[^e]*\de[+-]?\d{1,3}$/i.test(plain);
  const note = footnote && !scientific ? (footnote[2] ?? footnote[3] ?? footnote[4] ?? null) : null;
  let rest = (note === null ? plain : (footnote?.[1] ?? plain)).trim();

  const estimate = ESTIMATE.test(rest);
  if (estimate) rest = rest.replace(ESTIMATE, '');
  const percent = /\d\)?\s*%$/.test(rest);
  if (percent) rest = rest.replace(/\s*%$/, '');
  rest = rest.replace(/^([-(]?)\s*(?:[A-Z]{1,2}(?=\$))?\p{Sc}\s*/u, '$1').replace(/\s*\p{Sc}(?=[-)]?$)/u, '');
  const word = SCALE_WORD.exec(rest);
  if (word) rest = word[1] ?? '';

  const sign = /^(?:\((.+)\)|(.+)-|-\s*(.+))$/.exec(rest);
  const digits = (sign ? (sign[1] ?? sign[2] ?? sign[3] ?? '') : rest.replace(/^\+/, '')).trim();
  const power = /^(.*\d)e([+-]?\d{1,3})$/i.exec(digits);
  const found = bodyOf(power?.[1] ?? digits);
  if (!found) return null;
  return {
    ...found,
    negative: sign !== null,
    percent,
    estimate,
    note,
    word: word ? (WORDS[(word[2] ?? '').toLowerCase()] ?? null) : null,
    exponent: Number(power?.[2] ?? 0),
    typo: false,
  };
}

/** Digits and marks, checked: groups have three digits (or two before the last three, as in India). */
function bodyOf(text: string): Pick<NumberShape, 'body' | 'proof'> | null {
  if (/^\d+$/.test(text)) return { body: text, proof: 'none' };
  const spaced = /^\d{1,3}(?:[ ']\d{3})+(?:([.,])\d*)?$/.exec(text);
  if (spaced) return { body: text.replace(/[ ']/g, ''), proof: (spaced[1] as Mark | undefined) ?? 'none' };
  const match = /^(\d*)([.,])([\d.,]*)$/.exec(text);
  if (!match) return null;
  const mark = match[2] as Mark;
  const other: Mark = mark === '.' ? ',' : '.';
  const [head = '', tail = ''] = [match[1], match[3]];
  if (/^\d*$/.test(tail)) {
    if (head === '' && tail === '') return null;
    return { body: text, proof: /^[1-9]\d{0,2}$/.test(head) && tail.length === 3 ? 'either' : mark };
  }
  // The first mark occurs again, or the other one follows: it groups, and the other is the decimal mark.
  const [grouped = '', ...fraction] = text.split(other);
  if (fraction.length > 1 || !/^\d*$/.test(fraction[0] ?? '') || !areGroups(grouped, mark)) return null;
  return { body: text, proof: other };
}

function areGroups(text: string, mark: Mark): boolean {
  const [first = '', ...groups] = text.split(mark);
  const last = groups.pop();
  if (last?.length !== 3 || first === '') return false;
  return (
    (first.length <= 3 && groups.every((group) => group.length === 3)) ||
    (first.length <= 2 && groups.every((group) => group.length === 2))
  );
}

/** The number, with `decimal` as decimal mark; null where the shape does not allow it (`12.5` read with `,`). */
export function numberOf(shape: NumberShape, decimal: Mark): number | null {
  const group: Mark = decimal === '.' ? ',' : '.';
  const [whole = '', ...fraction] = shape.body.split(decimal);
  if (fraction.length > 1 || (fraction[0] ?? '').includes(group)) return null;
  if (whole.includes(group) && !areGroups(whole, group)) return null;
  const power = shape.exponent + (shape.word ?? 0);
  const value = Number(
    `${shape.negative ? '-' : ''}${whole.replaceAll(group, '') || '0'}.${fraction[0] || '0'}e${String(power)}`,
  );
  // Adding 0 turns −0 into 0.
  return Number.isFinite(value) ? value + 0 : null;
}
