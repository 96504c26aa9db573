/** Names of sheets, columns and codes in a reader's language; the id or code itself where there are no words for it. */
import {
  type CodeList,
  type Field,
  LANGUAGES,
  type Language,
  type OwnWords,
  type Template,
} from '../model.ts';
import { countryName } from './areas.ts';
import { fill, words, wordsOf } from './translate.ts';

export interface FieldWords {
  readonly label: string;
  readonly help: string;
}

export interface SheetWords {
  readonly name: string;
  readonly purpose: string;
  /** Columns that mean something else in this sheet than elsewhere. */
  readonly fields?: Readonly<Record<string, FieldWords>>;
}

/** Countries and special partner codes; area columns name no list. */
export const AREA_LIST = 'CL_AREA';

const sheetWords = (language: Language, sheet: string): SheetWords | undefined =>
  wordsOf<SheetWords>(words(language).templates.sheets, sheet);

const fieldWords = (language: Language, sheet: string, field: string): FieldWords | undefined =>
  wordsOf(sheetWords(language, sheet)?.fields ?? {}, field) ??
  wordsOf<FieldWords>(words(language).templates.fields, field);

export const sheetName = (language: Language, sheet: string): string =>
  sheetWords(language, sheet)?.name ?? sheet;

export const sheetPurpose = (language: Language, sheet: string): string =>
  sheetWords(language, sheet)?.purpose ?? '';

export const fieldLabel = (language: Language, sheet: string, field: string): string =>
  fieldWords(language, sheet, field)?.label ?? field;

export const fieldHelp = (language: Language, sheet: string, field: string): string =>
  fieldWords(language, sheet, field)?.help ?? '';

export function codeLabel(language: Language, list: string, code: string): string {
  const labels = wordsOf<Readonly<Record<string, string>>>(words(language).codes, list);
  return (
    wordsOf(labels ?? {}, code) ??
    (list === AREA_LIST ? countryName(language, code) : undefined) ??
    (list === 'CL_AGE' ? ageLabel(language, code) : undefined) ??
    code
  );
}

/** Ages by the naming convention of SDMX: `Y20T24` → 20–24 years, `Y_GE65` → 65 years and over. */
function ageLabel(language: Language, code: string): string | undefined {
  const forms = words(language).codes.CL_AGE;
  const [, kind = '', from = '', to] = /^Y(_LT|_GE)?(\d+)(?:T(\d+))?$/.exec(code) ?? [];
  if (from === '') return undefined;
  const form =
    kind === '_LT' ? forms.Y_LTn : kind === '_GE' ? forms.Y_GEn : to === undefined ? forms.Yn : forms.YnTm;
  return fill(form, { from, to: to ?? null }, language);
}

/** What a parameter of the coherence side means (`d_severe`, `w_EXA`, `owner_REM`). */
export function parameterLabel(language: Language, name: string): string {
  const { parameters, parameterGroups, components } = words(language).book;
  const [, group = '', rest = ''] = /^(w|owner)_(\w+)$/.exec(name) ?? [];
  if (group === 'w')
    return fill(parameterGroups.weight, { name: wordsOf(components, rest) ?? rest }, language);
  if (group === 'owner')
    return fill(parameterGroups.owner, { name: codeLabel(language, 'CL_DIMENSION', rest) }, language);
  return wordsOf(parameters, name) ?? name;
}

/** What a threshold of the checks means (`change_factor`). */
export const thresholdLabel = (language: Language, name: string): string =>
  wordsOf<string>(words(language).thresholds, name) ?? name;

/** A country's own words: in the reader's language, else in English, else in the language there is. */
export const ownText = (label: OwnWords | undefined, language: Language): string | undefined =>
  label && (label[language] ?? LANGUAGES.map((each) => label[each]).find((text) => text !== undefined));

/** Name of a declared sheet, a country's own among them. */
export const nameOfSheet = (language: Language, { id, label }: Pick<Template, 'id' | 'label'>): string =>
  ownText(label, language) ?? sheetName(language, id);

/** Label of a declared column, a country's own among them. */
export const labelOfField = (
  language: Language,
  { id: sheet }: Pick<Template, 'id'>,
  { id, label }: Pick<Field, 'id' | 'label'>,
): string => ownText(label, language) ?? fieldLabel(language, sheet, id);

/** What a code of a declared list means, a country's own codes among them. */
export const labelOfCode = (
  language: Language,
  { id, labels }: Pick<CodeList, 'id' | 'labels'>,
  code: string,
): string => ownText(wordsOf(labels ?? {}, code), language) ?? codeLabel(language, id, code);

/** A declared indicator as far as words need it. */
export interface NamedIndicator {
  readonly id: string;
  readonly unit: string;
  readonly own?: { readonly name: OwnWords; readonly unit?: OwnWords };
}

/** Name of an indicator, a country's own among them; undefined where it has none. */
export const nameOfIndicator = (
  language: Language,
  id: string,
  declared: Pick<NamedIndicator, 'own'> | undefined,
): string | undefined =>
  ownText(declared?.own?.name, language) ??
  wordsOf<{ readonly name: string }>(words(language).indicators, id)?.name;
