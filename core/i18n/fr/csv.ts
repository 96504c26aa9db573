/** Français : comment un fichier texte à valeurs séparées a été lu. */
import type { csv as english } from '../en/csv.ts';
import type { Same } from '../same.ts';

export const csv: Same<typeof english> = {
  read: 'lu en {encoding}, champs séparés par des {delimiter}',
  readWithDecimal: 'lu en {encoding}, champs séparés par des {delimiter}, {decimal}',
  encodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16',
    'windows-1252': 'texte Windows (Europe occidentale)',
  },
  delimiters: {
    comma: 'virgules',
    semicolon: 'points-virgules',
    tab: 'tabulations',
    bar: 'barres verticales',
  },
  decimals: { point: 'point décimal', comma: 'virgule décimale' },
  or: ' ou des ',
  doubts: {
    delimiter: 'les champs pourraient aussi être séparés par des {rivals} : vérifiez les colonnes',
    encoding: 'des lettres accentuées peuvent être fausses : vérifiez quelques noms',
    quotes: 'des guillemets se trouvent à l’intérieur de champs : vérifiez les lignes concernées',
  },
};
