/** Español: cómo se leyó un archivo de texto con valores separados. */
import type { csv as english } from '../en/csv.ts';
import type { Same } from '../same.ts';

export const csv: Same<typeof english> = {
  read: 'leído como {encoding}, campos separados por {delimiter}',
  readWithDecimal: 'leído como {encoding}, campos separados por {delimiter}, {decimal}',
  encodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16',
    'windows-1252': 'texto de Windows (Europa occidental)',
  },
  delimiters: {
    comma: 'comas',
    semicolon: 'punto y coma',
    tab: 'tabulaciones',
    bar: 'barras verticales',
  },
  decimals: { point: 'punto decimal', comma: 'coma decimal' },
  or: ' o ',
  doubts: {
    delimiter: 'los campos también podrían estar separados por {rivals}: revise las columnas',
    encoding: 'puede haber letras con acento equivocadas: revise algunos nombres',
    quotes: 'hay comillas dentro de campos: revise las filas que las tienen',
  },
};
