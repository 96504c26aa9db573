/** Titles of sheets, columns and codes in a reader's language, for texts that name them: a country's own among them. */
import type { CodeList, Language, Template } from '../model.ts';
import { AREA_LIST, codeLabel, labelOfCode, labelOfField, nameOfSheet } from './labels.ts';

/** What has no title goes by its id. */
export interface Names {
  sheet(id: string): string;
  column(sheet: string, column: string): string;
  /** Undefined where the column holds no codes that have names. */
  code(sheet: string, column: string, code: string): string | undefined;
}

export function namesIn(
  {
    templates,
    codeLists,
  }: { readonly templates: readonly Template[]; readonly codeLists: readonly CodeList[] },
  language: Language,
): Names {
  const sheets = new Map(templates.map((template) => [template.id, template]));
  const lists = new Map(codeLists.map((list) => [list.id, list]));
  const fieldOf = (sheet: string, column: string) =>
    sheets.get(sheet)?.fields.find(({ id }) => id === column);
  return {
    sheet(id) {
      const template = sheets.get(id);
      return template ? nameOfSheet(language, template) : id;
    },
    column(sheet, column) {
      const field = fieldOf(sheet, column);
      return field ? labelOfField(language, { id: sheet }, field) : column;
    },
    code(sheet, column, code) {
      const field = fieldOf(sheet, column);
      const list = lists.get(field?.codes ?? '');
      const name = list
        ? labelOfCode(language, list, code)
        : field?.type === 'area'
          ? codeLabel(language, AREA_LIST, code)
          : code;
      return name === code ? undefined : name;
    },
  };
}
