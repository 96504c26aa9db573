/** A term of a formula as it is in one cut: its column, its name as a fact, and its words when it is missing. */
import type { Where } from '../expression/evaluated.ts';
import type { FactTerm } from '../expression/grammar.ts';
import type { SheetRows } from './sheet-rows.ts';

const SEX_COLUMN: Readonly<Record<string, string>> = { F: 'female', M: 'male' };

/**
 * By sex, a count of persons is replaced by the column of that sex in every term that has one (indicators §1.1): `total`,
 * or the column of which the template says that it is a part (rulings B41).
 */
export function measureOf({ measure }: FactTerm, { cut }: Where, { fields, template }: SheetRows): string {
  const column = SEX_COLUMN[cut['sex'] ?? ''];
  if (column === undefined || !fields.has(column)) return measure;
  const isWhole =
    measure === 'total' ||
    template.parts?.some(([part, whole]) => part === column && whole === measure) === true;
  return isWhole ? column : measure;
}

/**
 * The name of the measure in the key of the fact. Where rows drop out because another column of theirs is blank
 * (rulings B23), it is another figure than the plain sum and goes by another name: `female&male`.
 */
export const nameOf = (
  measure: string,
  others: readonly string[],
  value: number,
  plain: () => number | undefined,
): string => (others.length === 0 || plain() === value ? measure : [measure, ...others].join('&'));

/** `STA_POP.total age=_T 2022`: the codes that the formula names. */
export function termText(
  { sheet, where = {} }: FactTerm,
  measure: string,
  dimensions: Readonly<Record<string, string>>,
  year: number,
): string {
  const named = Object.keys(where).map((column) => `${column}=${dimensions[column] ?? ''}`);
  return [`${sheet}.${measure}`, ...named, String(year)].join(' ');
}
