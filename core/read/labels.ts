/** Names under which sheets, columns and codes are printed in any of the languages, for recognising them. */
import { codeLabel, fieldLabel, sheetName } from '../i18n/labels.ts';
import { words } from '../i18n/translate.ts';
import { LANGUAGES } from '../model.ts';

export const sheetNames = (sheet: string): string[] =>
  LANGUAGES.map((language) => sheetName(language, sheet));

export const fieldLabels = (sheet: string, field: string): string[] =>
  LANGUAGES.map((language) => fieldLabel(language, sheet, field));

export const codeLabels = (list: string, code: string): string[] =>
  LANGUAGES.map((language) => codeLabel(language, list, code));

/** Names of the list in a marked copy; a second one has a number behind. */
export const markLists = (): string[] => LANGUAGES.map((language) => words(language).marked.sheet);

/** Sheets of ours that hold no data of a ministry; their names are the same in every language. */
export const SUPPORT_SHEETS: readonly string[] = [
  ...['About', 'Lists', 'UPGRADE'],
  ...['FIGURES', 'FIGURES_DATA'],
];
