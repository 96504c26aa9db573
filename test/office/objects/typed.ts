/** What Excel makes of a value that is put into a cell as if it had been typed. */
import type { SimCell } from '../book.ts';
import { badArgument } from '../engine.ts';

const NUMBER = /^[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:e[+-]?\d+)?\s*%?$/i;
const DATE = /^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?(?:[ T]\d\d:\d\d(?::\d\d)?)?$/;
const MONTH = /^(?:\d{1,2}[- ]?)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[- ]?\d{1,4}$/i;
const ERRORS = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;

/** Changes the cell; null leaves it as it is, the empty text empties it. */
export function typeInto(cell: SimCell, value: unknown): void {
  if (value === null || value === undefined) return;
  delete cell.formula;
  delete cell.isError;
  if (typeof value === 'number' || typeof value === 'boolean') {
    cell.value = value;
    return;
  }
  if (typeof value !== 'string') throw badArgument();
  if (value === '') cell.value = null;
  else if (value.startsWith("'")) cell.value = value.slice(1);
  else if (cell.format === '@') cell.value = value;
  else if (value.startsWith('=')) {
    cell.formula = value;
    cell.value = null;
  } else if (NUMBER.test(value)) {
    const number = Number(value.replace(/\s*%$/, '').replace(',', '.'));
    cell.value = value.trim().endsWith('%') ? number / 100 : number;
  } else if (DATE.test(value) || MONTH.test(value)) {
    // Which day depends on the language of Excel; that it is no text any more is what matters here.
    cell.value = 45_000;
    cell.format = 'm/d/yyyy';
  } else if (/^(?:true|false)$/i.test(value)) cell.value = value.toLowerCase() === 'true';
  else {
    cell.value = value;
    if (ERRORS.test(value)) cell.isError = true;
  }
}
