/**
 * Amounts in one currency (rulings-coherence B10): rows with a year use FX_USD of that year, others that of the
 * reference year. Without a rate there is no amount; nothing is guessed.
 */
import type { Checked } from '../model.ts';
import { number, rowsOf, text } from './rows.ts';

/** The amount in the currency of the exercise; `null` where it is blank or no rate is known. */
export type Convert = (amount: number | null, currency: string | null, year: number | null) => number | null;

export const DOLLAR = 'USD';

/** A row without a currency is taken to be in that of the exercise. */
export function converterTo(currency: string | null, checked: Checked, refYear: number): Convert {
  const rates = readRates(checked);
  const perDollar = (code: string, year: number): number | null =>
    code === DOLLAR ? 1 : (rates.get(`${code}|${String(year)}`) ?? null);
  return (amount, from, year) => {
    if (amount === null) return null;
    if (from === null || currency === null || from === currency) return amount;
    const source = perDollar(from, year ?? refYear);
    const target = perDollar(currency, year ?? refYear);
    return source === null || target === null ? null : (amount / source) * target;
  };
}

/** Local units per US dollar by currency of the workbook and year; annual rows of FIN_MACRO. */
function readRates(checked: Checked): ReadonlyMap<string, number> {
  const rates = new Map<string, number>();
  for (const { values, currency } of rowsOf(checked, 'FIN_MACRO', 'amount')) {
    const year = number(values, 'year');
    const rate = number(values, 'amount');
    const annual = (text(values, 'period') ?? String(year)) === String(year);
    if (text(values, 'var') !== 'FX_USD' || !annual || rate === null || rate <= 0) continue;
    if (currency !== null && year !== null) rates.set(`${currency}|${String(year)}`, rate);
  }
  return rates;
}
