/** What the label of a row or the words of a header mean as a code of a field (profile-sheets §6.6, §6.7). */
import { addTo } from '../../grouped.ts';
import type { Catalogue } from '../../catalogue/define.ts';
import type { CodeList, Field, Template } from '../../model.ts';
import { readArea } from '../areas.ts';
import { readCode } from '../codes.ts';
import { readPeriodText, readYearText } from '../dates.ts';
import { fold } from '../fold.ts';
import { ageOf } from './ages.ts';
import { folded, sexLetter, sexOf } from './header-words.ts';
import { FIRST_YEAR, LAST_YEAR } from './looks.ts';

/** Pseudo-field of a column that names the sex; its codes are `F`, `M`, `_T`. */
const SEX_FIELD = 'sex';
/** Pseudo-field of places inside the country, of which only the whole is taken. */
const PLACE_FIELD = 'place';

/**
 * `country`, `total`, `code`: understood. `aggregate`: a region or group, left out. `group`: understood as *other*.
 * `ambiguous`, `none`: not understood.
 */
export type LabelKind = 'code' | 'total' | 'aggregate' | 'group' | 'ambiguous' | 'none';

export interface Label {
  readonly kind: LabelKind;
  readonly code: string;
  /** The likely meaning of what is not understood. */
  readonly suggestion?: string;
  /** A finer class of the source that was put under the code. */
  readonly isFiner?: boolean;
  /** `2020/21` was taken as its first year. */
  readonly isFiscal?: boolean;
}

/** After so many labels that mean nothing, similar ones are no longer looked for. */
const MOST_PROPOSALS = 500;

const none = (text: string, suggestion?: string): Label => ({
  kind: 'none',
  code: text.trim(),
  ...(suggestion !== undefined && { suggestion }),
});

/** Understands labels; each different text once. */
export interface LabelReader {
  readonly template: Template;
  /** A field of the template, `reporting`, `sex` or `place`. */
  read(field: string, text: string): Label;
  /** The same without the search for a similar name, for trying out. */
  test(field: string, text: string): Label;
  field(id: string): Field | undefined;
  isArea(field: string): boolean;
}

export function labelReader(catalogue: Catalogue, template: Template): LabelReader {
  const lists = new Map(catalogue.codeLists.map((list): [string, CodeList] => [list.id, list]));
  const fields = new Map(template.fields.map((field) => [field.id, field]));
  const known = new Map<string, Label>();
  let proposals = 0;
  const isArea = (field: string): boolean =>
    field === 'reporting' || field === PLACE_FIELD || fields.get(field)?.type === 'area';
  const understand = (id: string, text: string, propose: boolean): Label => {
    if (isArea(id))
      return areaLabel(text, catalogue, id !== 'place' && id !== 'reporting' ? false : true, propose);
    if (id === SEX_FIELD) return sexLabel(text, catalogue);
    const field = fields.get(id);
    if (!field) return none(text);
    if (field.type === 'year') return yearLabel(text);
    if (field.type === 'period') return periodLabel(text);
    if (field.type !== 'code') return { kind: 'code', code: text.trim().replace(/\s+/g, ' ') };
    const list = lists.get(field.codes ?? '');
    return list ? codeLabelOf(text, field, list, catalogue, propose) : none(text);
  };
  const remembered =
    (propose: boolean) =>
    (id: string, text: string): Label => {
      const key = `${propose ? '+' : '-'}${id}|${text}`;
      const kept = known.get(key);
      if (kept) return kept;
      const label = inParts(text, (part) => understand(id, part, propose && proposals < MOST_PROPOSALS));
      if (label.kind === 'none') proposals++;
      known.set(key, label);
      return label;
    };
  return { template, read: remembered(true), test: remembered(false), field: (id) => fields.get(id), isArea };
}

const isUnderstood = ({ kind }: Label): boolean => kind !== 'none' && kind !== 'ambiguous';

/**
 * The whole text, else its parts in several languages: `Republica Moldova / Республика Молдова / Republic of Moldova`,
 * where all that are understood say the same.
 */
function inParts(text: string, understand: (part: string) => Label): Label {
  const whole = understand(text);
  if (isUnderstood(whole) || text.length > 300) return whole;
  const parts = text.split(/\s*[/|\n;]\s*/).filter((part) => part.trim() !== '');
  if (parts.length > 1) {
    const found = parts.map(understand).filter(isUnderstood);
    const codes = new Set(found.map(({ code }) => code));
    const [first] = found;
    if (first && codes.size === 1) return first;
  }
  // BurkinaFaso
  const parted = text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  if (parted !== text) {
    const label = understand(parted);
    if (isUnderstood(label)) return label;
  }
  // Germany [DEU], Femmes (2), 12. Kenya
  const bare = text
    .replace(/\s*[([][^()[\]]{1,12}[)\]]\s*$/, '')
    .replace(/^\s*(?:\d{1,3}|[A-Z]|[IVX]+)[.)]\s+/, '');
  if (bare !== text && bare.trim() !== '') {
    const label = understand(bare);
    if (isUnderstood(label)) return label;
    const inside = /[([]([A-Z]{2,3}|\d{3})[)\]]\s*$/.exec(text)?.[1];
    const code = inside === undefined ? whole : understand(inside);
    if (isUnderstood(code)) return code;
  }
  return whole;
}

function areaLabel(text: string, catalogue: Catalogue, reporting: boolean, propose: boolean): Label {
  const special = wordCode('*', text, catalogue);
  if (special !== null) return { kind: 'code', code: special };
  const { value, trouble, suggestion } = readArea(text, catalogue.areas, reporting, propose);
  if (trouble === undefined)
    return { kind: value === '_T' ? 'total' : value === '_AGG' ? 'aggregate' : 'code', code: value };
  if (value === '_T') return { kind: 'total', code: '_T' };
  if (value === '_AGG') return { kind: 'aggregate', code: '_AGG' };
  if (trouble === 'AREA_GROUP') return { kind: 'group', code: '_O' };
  if (trouble === 'AMBIGUOUS_AREA') return { kind: 'ambiguous', code: text.trim() };
  if (isUnknownWord(text, catalogue)) return { kind: 'code', code: '_U' };
  return none(text, suggestion);
}

const isUnknownWord = (text: string, { foreign }: Catalogue): boolean =>
  folded(foreign.unknown).includes(fold(text));

function sexLabel(text: string, { foreign }: Catalogue): Label {
  const sex = sexOf(text, foreign);
  if (sex !== null) return { kind: 'code', code: sex === 'total' ? '_T' : sex === 'female' ? 'F' : 'M' };
  const letter = sexLetter(text);
  if (letter === 'F' || letter === 'M') return { kind: 'code', code: letter };
  if (letter === 'T' || /^_?t$|^tot$|^mf$|^bth$/i.test(text.trim())) return { kind: 'code', code: '_T' };
  if (letter === 'H') return { kind: 'code', code: 'M' };
  return none(text);
}

function yearLabel(text: string): Label {
  const { value, trouble } = readYearText(text.trim());
  if (value !== null && value >= FIRST_YEAR && value <= LAST_YEAR)
    return { kind: 'code', code: String(value), ...(trouble === 'FISCAL_YEAR' && { isFiscal: true }) };
  const period = readPeriodText(text.trim()).value;
  return period !== null && /^\d{4}-/.test(period) ? { kind: 'code', code: period.slice(0, 4) } : none(text);
}

function periodLabel(text: string): Label {
  const day = /^(\d{4}-\d{2})-01(?:T.*)?$/.exec(text.trim());
  const { value, trouble } = readPeriodText(day?.[1] ?? text.trim());
  return value !== null && trouble === undefined ? { kind: 'code', code: value } : none(text);
}

function codeLabelOf(
  text: string,
  field: Field,
  list: CodeList,
  catalogue: Catalogue,
  propose: boolean,
): Label {
  const isAllowed = (code: string): boolean =>
    list.codes.includes(code) && field.only?.includes(code) !== false;
  const word = wordCode(field.id, text, catalogue, isAllowed);
  if (word !== null) return { kind: word === '_T' ? 'total' : 'code', code: word, isFiner: word !== '_T' };
  const { value, trouble, suggestion } = readCode(text, list, field.only, propose);
  if (trouble === undefined) return { kind: value === '_T' ? 'total' : 'code', code: value };
  if (field.codes === 'CL_AGE') {
    const age = ageOf(text);
    if (age !== null) return { kind: 'code', code: age };
  }
  if (isAllowed('_T') && readArea(text, catalogue.areas, false, false).value === '_T')
    return { kind: 'total', code: '_T' };
  const isUnknown =
    isUnknownWord(text, catalogue) || readArea(text, catalogue.areas, false, false).value === '_U';
  if (isAllowed('_U') && isUnknown) return { kind: 'code', code: '_U' };
  return none(text, suggestion);
}

const indexes = new WeakMap<object, ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>>();

/** The first allowed code of a field that a whole label means by the words of foreign tables; null where none. */
function wordCode(
  field: string,
  text: string,
  { foreign }: Catalogue,
  isAllowed: (code: string) => boolean = () => true,
): string | null {
  let index = indexes.get(foreign);
  if (!index) {
    index = new Map(Object.entries(foreign.codes).map(([id, codes]) => [id, codesByWord(codes)]));
    indexes.set(foreign, index);
  }
  return index.get(field)?.get(fold(text))?.find(isAllowed) ?? null;
}

function codesByWord(codes: Readonly<Record<string, readonly string[]>>): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const [code, words] of Object.entries(codes))
    for (const word of words.map(fold)) addTo(index, word, code);
  return index;
}
