/** Which part of the country a figure is about, as people read it: `Female`, `Country of origin: Romania`. */
import { codeLabel } from './i18n/labels.ts';
import { type Named, namesIn, type Names } from './i18n/names.ts';
import { fill, words, wordsOf } from './i18n/translate.ts';
import type { IndicatorValue, Language } from './model.ts';

/** Lists of the codes of groups that no column of a sheet describes. */
const LISTS: Readonly<Record<string, string>> = {
  sex: 'CL_SEX',
  institution: 'CL_INSTITUTION',
  institution_code: 'CL_INSTITUTION',
  dimension: 'CL_DIMENSION',
};

type Grouped = Pick<IndicatorValue, 'disaggregation' | 'inputs'>;

export interface GroupWords {
  /** Name of the dimension; undefined where there is none. */
  dimension(id: string, value: Grouped | undefined): string | undefined;
  /** What the code of a dimension means; the code itself where it has no words. */
  code(id: string, code: string, value: Grouped): string;
  /** All parts of the group of a figure; blank for the national one. */
  group(value: Grouped): string;
}

/** Without declarations the codes stay as they are. */
export function groupWords(catalogue: Named | undefined, language: Language): GroupWords {
  const declared = catalogue ?? { templates: [], codeLists: [], indicators: [] };
  const names = namesIn(declared, language);
  const fields = new Map(
    declared.templates.map((template) => [template.id, new Set(template.fields.map(({ id }) => id))]),
  );
  /** Those behind the figure that have the column; of a figure whose cells are hidden any sheet that has it. */
  const sheetsWith = (id: string, value: Grouped | undefined): readonly string[] => {
    const behind = [...new Set(value?.inputs.map(({ sheet }) => sheet))];
    const asked = behind.length > 0 ? behind : [...fields.keys()];
    return asked.filter((sheet) => fields.get(sheet)?.has(id) === true);
  };
  const dimension: GroupWords['dimension'] = (id, value) => {
    const named = wordsOf<string>(words(language).declared.dimensions, id);
    const [sheet] = named === undefined ? sheetsWith(id, value) : [];
    return named ?? (sheet === undefined ? undefined : names.column(sheet, id));
  };
  const code: GroupWords['code'] = (id, own, value) =>
    knownCode(id, own, names, language) ??
    sheetsWith(id, value)
      .map((sheet) => names.code(sheet, id, own))
      .find((name) => name !== undefined) ??
    own;
  return {
    dimension,
    code,
    group: (value) =>
      Object.entries(value.disaggregation)
        .map(([id, own]) => {
          const name = code(id, own, value);
          // women and men need no word for what tells them apart
          if (id === 'sex') return name;
          return fill(
            words(language).figures.part,
            { dimension: dimension(id, value) ?? id, name },
            language,
          );
        })
        .join(' · '),
  };
}

function knownCode(id: string, code: string, names: Names, language: Language): string | undefined {
  if (id === 'sheet' || id === 'sheet_id') return names.sheet(code);
  if (id === 'indicator') return names.indicator(code);
  const list = LISTS[id];
  return list === undefined ? undefined : codeLabel(language, list, code);
}
