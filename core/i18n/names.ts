/** Titles of sheets, columns and codes in a reader's language, for texts that name them: a country's own among them. */
import type { CodeList, IndicatorValue, Language, Template } from '../model.ts';
import {
  AREA_LIST,
  codeLabel,
  labelOfCode,
  labelOfField,
  nameOfIndicator,
  type NamedIndicator,
  nameOfSheet,
} from './labels.ts';
import { currencyOf, unitLabel, unitOfIndicator } from './units.ts';

/** What has no title goes by its id. */
export interface Names {
  sheet(id: string): string;
  column(sheet: string, column: string): string;
  /** Undefined where the column holds no codes that have names. */
  code(sheet: string, column: string, code: string): string | undefined;
  /** Undefined where the indicator has no name. */
  indicator(id: string): string | undefined;
  /** The unit of a figure; an amount of money names its currency. */
  unitOf(value: Pick<IndicatorValue, 'indicator' | 'unit' | 'inputs'>): string;
}

/** The declarations that words are looked up in. */
export interface Named {
  readonly templates: readonly Template[];
  readonly codeLists: readonly CodeList[];
  readonly indicators: readonly NamedIndicator[];
}

export function namesIn({ templates, codeLists, indicators }: Named, language: Language): Names {
  const sheets = new Map(templates.map((template) => [template.id, template]));
  const lists = new Map(codeLists.map((list) => [list.id, list]));
  const declared = new Map(indicators.map((indicator) => [indicator.id, indicator]));
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
    indicator: (id) => nameOfIndicator(language, id, declared.get(id)),
    unitOf(value) {
      const own = declared.get(value.indicator);
      const currency = currencyOf(value);
      return own ? unitOfIndicator(language, own, currency) : unitLabel(language, value.unit, currency);
    },
  };
}
