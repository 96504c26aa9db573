/** A figure that a formula needs and nobody sent, in words: `FIN_REMIT · Amount (Received; Personal transfers), 2019`. */
import type { Language } from '../model.ts';
import { listed } from './listed.ts';
import type { Names } from './names.ts';

/** As the compute stage names it: `FIN_REMIT.amount direction=REC partner=_T 2019`, of a pooled figure with `MDA: ` before it. */
const FIGURE = /^([A-Z]{3}: )?([A-Z]\w*)\.(\w+)((?: \w+=\S+)*) (\d{4})$/;
/** Longer lists of codes are told by their first and last. */
const MOST_CODES = 3;

/** The sheet keeps its id, by which its tab is found; anything else than a figure stays as it is. */
export function missingText(text: string, names: Names, language: Language): string {
  const [, country = '', sheet = '', measure = '', parts = '', year = ''] = FIGURE.exec(text) ?? [];
  if (sheet === '') return text;
  const codes = parts
    .trim()
    .split(' ')
    .flatMap((part): string[] => {
      const [column = '', list = ''] = part.split('=');
      // the total is meant where nothing else is said
      if (list === '' || list === '_T') return [];
      const named = list.split('+').map((code) => names.code(sheet, column, code) ?? code);
      const [first = '', last = ''] = [named[0], named.at(-1)];
      return [named.length > MOST_CODES ? `${first} … ${last}` : named.join(' + ')];
    });
  const of = codes.length > 0 ? ` (${listed(codes, language)})` : '';
  return `${country}${sheet} · ${names.column(sheet, measure)}${of}, ${year}`;
}
