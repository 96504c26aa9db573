/** Occupations of two digits beside their major groups (rulings B10). */

const OCCUPATION = 'isco';

export const isOccupation = (column: string): boolean => column === OCCUPATION;

export const isSubgroup = (column: string, code: string): boolean =>
  isOccupation(column) && /^\d\d$/.test(code);

/** The code under which a member of a list stands: for an occupation of two digits its major group. */
export const memberOf = (column: string, code: string): string =>
  isSubgroup(column, code) ? code.slice(0, 1) : code;

/** Whether a code answers to the one asked for: an occupation of two digits answers for its major group. */
export const matches = (column: string, code: string, wanted: string): boolean =>
  code === wanted ||
  (column === OCCUPATION && /^\d$/.test(wanted) && /^\d\d$/.test(code) && code.startsWith(wanted));

type Codes = Readonly<Record<string, string>>;

/** The codes with the major group in the place of an occupation of two digits; undefined where there is none. */
export function inMajorGroup(codes: Codes): Codes | undefined {
  const code = codes[OCCUPATION];
  if (code === undefined || !isSubgroup(OCCUPATION, code)) return undefined;
  return { ...codes, [OCCUPATION]: code.slice(0, 1) };
}
