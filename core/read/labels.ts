/** Names under which sheets, columns and codes are printed in any of the languages, for recognising them. */
import { codeLabel, fieldLabel, sheetName } from '../i18n/labels.ts';
import { LANGUAGES } from '../model.ts';

export const sheetNames = (sheet: string): string[] =>
  LANGUAGES.map((language) => sheetName(language, sheet));

export const fieldLabels = (sheet: string, field: string): string[] =>
  LANGUAGES.map((language) => fieldLabel(language, sheet, field));

export const codeLabels = (list: string, code: string): string[] =>
  LANGUAGES.map((language) => codeLabel(language, list, code));

/** Sheets of a template workbook that hold no data; their names are the same in every language. */
export const SUPPORT_SHEETS: readonly string[] = ['About', 'Lists'];
