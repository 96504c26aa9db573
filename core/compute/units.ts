/** Unit of a resolved fact: persons, a currency, per cent, or a plain number. */
import { isPlainNumber } from '../model.ts';
import type { SheetRows } from './sheet-rows.ts';

const PERSONS = new Set(['total', 'female', 'male', 'sex_unknown']);

export function unitOf(
  { template, fields, currency }: SheetRows,
  measure: string,
  dimensions: Readonly<Record<string, string>>,
): string {
  const type = fields.get(measure)?.type;
  const isPlain = isPlainNumber(template, measure, (column) => dimensions[column]);
  if (type === 'money' && !isPlain) return currency ?? '';
  if (type === 'usd') return 'USD';
  if (type === 'percent') return '%';
  return PERSONS.has(measure) ? 'persons' : '1';
}
