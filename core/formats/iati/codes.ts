/** Codes, numbers and dates of IATI files: version 1.0x writes words and letters where 2.0x has numbers. */

/** Transaction types of 1.0x. */
const TYPES: Readonly<Record<string, string>> = {
  IF: '1',
  C: '2',
  D: '3',
  E: '4',
  IR: '5',
  LR: '6',
  R: '7',
  QP: '8',
  QS: '9',
  CG: '10',
};

const ROLES: Readonly<Record<string, string>> = {
  funding: '1',
  accountable: '2',
  extending: '3',
  implementing: '4',
};

/** Which date of an activity is meant, by the codes of both versions. */
export const DATE_TYPES: Readonly<
  Record<string, 'plannedStart' | 'actualStart' | 'plannedEnd' | 'actualEnd'>
> = {
  '1': 'plannedStart',
  'start-planned': 'plannedStart',
  '2': 'actualStart',
  'start-actual': 'actualStart',
  '3': 'plannedEnd',
  'end-planned': 'plannedEnd',
  '4': 'actualEnd',
  'end-actual': 'actualEnd',
};

export const transactionType = (code: string): string => TYPES[code] ?? code;

export const roleOf = (role: string): string => ROLES[role.trim().toLowerCase()] ?? role.trim();

/** Lists of the DAC: vocabulary 1 (`DAC` in 1.0x), which also holds where none is named. */
export const isDac = ({ vocabulary }: Readonly<Record<string, string>>): boolean =>
  vocabulary === undefined || /^(?:1|dac)?$/i.test(vocabulary.trim());

/** A decimal of XML; null for anything else, since a comma may group digits or begin the fraction. */
export function decimalOf(text: string): number | null {
  const trimmed = text.trim();
  return /^[+-]?(?:\d{1,15}(?:\.\d*)?|\.\d+)$/.test(trimmed) ? Number(trimmed) : null;
}

/** The day of an XML date, with or without time; null where it is none. */
export function dateOf(text: string): string | null {
  const [, day, month = '', date = ''] = /^\s*(\d{4}-(\d{2})-(\d{2}))(?:[T+Z-].*)?\s*$/.exec(text) ?? [];
  if (day === undefined || month < '01' || month > '12' || date < '01' || date > '31') return null;
  return day;
}

/** The year of a date within 1950–2100; null elsewhere. */
export function yearOf(text: string): number | null {
  const year = Number((dateOf(text) ?? '').slice(0, 4));
  return year >= 1950 && year <= 2100 ? year : null;
}
