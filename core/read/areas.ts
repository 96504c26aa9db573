/** Countries and areas by code or name, in the order of tests of profile-sheets §6.7. Nothing is guessed silently. */
import type { AreaList } from '../catalogue/define.ts';
import type { Trouble } from '../model.ts';
import { nearest } from './distance.ts';
import { fold, foldCode } from './fold.ts';

export interface AreaResult {
  /** Alpha-3 or special code; the text itself where it is not understood, so that it can be shown. */
  readonly value: string;
  readonly trouble?: Trouble;
  readonly suggestion?: string;
}

interface AreaIndex {
  /** Codes in capitals. */
  readonly codes: ReadonlyMap<string, AreaResult>;
  /** M49 numbers. */
  readonly numbers: ReadonlyMap<number, AreaResult>;
  /** Names, aliases and groups by key; before demonyms. */
  readonly names: ReadonlyMap<string, AreaResult>;
  readonly demonyms: ReadonlyMap<string, AreaResult>;
  /** Keys that may be proposed for a misspelt name. */
  readonly proposals: readonly (readonly [key: string, alpha3: string])[];
}

const AMBIGUOUS: AreaResult = { value: '', trouble: 'AMBIGUOUS_AREA' };
const AGGREGATE: AreaResult = { value: '_AGG', trouble: 'TOTAL_AS_TEXT', suggestion: '_AGG' };
const TOTAL: AreaResult = { value: '_T', trouble: 'TOTAL_AS_TEXT', suggestion: '_T' };
const GROUP: AreaResult = { value: '_O', trouble: 'AREA_GROUP', suggestion: '_O' };
/** A state that no longer exists: kept for checks, out of every sum (code-lists §1.2). */
const DISSOLVED: AreaResult = { value: '_AGG', trouble: 'AREA_GROUP', suggestion: '_AGG' };

/** *World* in M49 and in the location codes of the UN Population Division. */
const WORLD_NUMBERS = [1, 900];
/** From here on, UN location codes are aggregates (code-lists §1.3). */
const FIRST_AGGREGATE = 900;

/** Longer texts are remarks, not names. */
const LONGEST_NAME = 200;

const SMALL_WORDS = new Set('the la le les el los las l d of de du des del da do and et y e'.split(' '));
const LONG_FORMS: Readonly<Record<string, string>> = {
  rep: 'republic',
  republique: 'republic',
  republica: 'republic',
  dem: 'democratic',
  st: 'saint',
};

/** A name without articles, in one spelling of `republic`: `République du Sénégal` → `republic senegal`. */
export function areaKey(name: string): string {
  const folded = fold(name);
  const key = folded
    .split(' ')
    .filter((word) => !SMALL_WORDS.has(word))
    .map((word) => LONG_FORMS[word] ?? word)
    .join(' ');
  return key === '' ? folded : key;
}

/** `Korea, Republic of` → `Republic of Korea`. */
const uninverted = (name: string): string => name.replace(/^([^,(]+),\s*(.+)$/, '$2 $1');

/** Footnote marks behind a name: `France (1)`, `France a/`. Asterisks and superscripts are lost in folding. */
const withoutMark = (name: string): string => name.replace(/\s*(?:[([][\da-z]{1,2}[)\]]|\s[\da-z]\/)+$/, '');

const indexes = new WeakMap<AreaList, AreaIndex>();
function indexOf(areas: AreaList): AreaIndex {
  const known = indexes.get(areas);
  if (known) return known;
  const index = buildIndex(areas);
  indexes.set(areas, index);
  return index;
}

function buildIndex(areas: AreaList): AreaIndex {
  const codes = new Map<string, AreaResult>();
  const numbers = new Map<number, AreaResult>(WORLD_NUMBERS.map((number) => [number, TOTAL]));
  const names = new Map<string, AreaResult>();
  const demonyms = new Map<string, AreaResult>();
  const proposals: [string, string][] = [];

  for (const [code, stored] of Object.entries(areas.special)) codes.set(code, { value: stored });
  for (const { alpha3 } of areas.countries) codes.set(alpha3, { value: alpha3 });
  for (const [code, now] of Object.entries(areas.withdrawn))
    codes.set(code, now === '_AGG' ? DISSOLVED : { value: now });
  for (const { alpha3, alpha2, m49 } of areas.countries) {
    if (alpha2 !== '' && !codes.has(alpha2)) codes.set(alpha2, { value: alpha3 });
    if (m49 !== '') numbers.set(Number(m49), { value: alpha3 });
  }

  for (const name of areas.ambiguous) names.set(areaKey(name), AMBIGUOUS);
  const addNames = (list: readonly string[], result: AreaResult): void => {
    for (const name of list)
      if (/^\d+$/.test(name)) setNew(numbers, Number(name), result);
      else for (const key of new Set([areaKey(name), areaKey(uninverted(name))])) setNew(names, key, result);
  };
  for (const country of areas.countries) {
    addNames(country.names, { value: country.alpha3 });
    for (const name of country.names) proposals.push([areaKey(name), country.alpha3]);
  }
  addNames(areas.totals, TOTAL);
  addNames(areas.aggregates, AGGREGATE);
  addNames(areas.groups, GROUP);
  addNames(areas.unknown, { value: '_U' });
  for (const country of areas.countries)
    for (const name of country.demonyms) setNew(demonyms, areaKey(name), { value: country.alpha3 });
  return { codes, numbers, names, demonyms, proposals };
}

/** The first meaning of a key stays, unless two countries claim it: then neither has it. */
function setNew<K>(map: Map<K, AreaResult>, key: K, result: AreaResult): void {
  const known = map.get(key);
  const clash = known && !known.trouble && !result.trouble && known.value !== result.value;
  if (clash) map.set(key, AMBIGUOUS);
  else if (!known) map.set(key, result);
}

/** True for the words that mark a total row (§6.6): *Total*, *Ensemble*, *World* … */
export const isTotalWord = (text: string, areas: AreaList): boolean =>
  indexOf(areas).names.get(areaKey(text)) === TOTAL;

/**
 * Reads a partner or country. `reporting`: the user-assigned codes `XAA`–`XZZ` are accepted, as for META.country
 * (rulings C). `propose` false leaves out the search for a similar name, which takes long in a column of nonsense.
 */
export function readArea(text: string, areas: AreaList, reporting: boolean, propose = true): AreaResult {
  const index = indexOf(areas);
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_NAME) return { value: trimmed, trouble: 'UNKNOWN_AREA' };
  const code = foldCode(trimmed);
  const found =
    index.codes.get(code) ??
    (/^\d{1,4}$/.test(trimmed) ? byNumber(index, Number(trimmed)) : undefined) ??
    byName(index, withoutMark(trimmed));
  if (found) return found === AMBIGUOUS ? { ...AMBIGUOUS, value: trimmed } : found;
  if (reporting && /^X[A-Z]{2}$/.test(code)) return { value: code };
  return unknownArea(trimmed, propose ? index : null);
}

const byNumber = (index: AreaIndex, number: number): AreaResult | undefined =>
  index.numbers.get(number) ?? (number >= FIRST_AGGREGATE ? AGGREGATE : undefined);

function byName(index: AreaIndex, name: string): AreaResult | undefined {
  const key = areaKey(name);
  const turned = areaKey(uninverted(name));
  return (
    index.names.get(key) ??
    index.names.get(turned) ??
    index.demonyms.get(key) ??
    index.names.get(turned.replace(/^republic /, ''))
  );
}

function unknownArea(text: string, index: AreaIndex | null): AreaResult {
  const key = areaKey(text);
  const near = index && key.length > 3 ? nearest(key, index.proposals) : [];
  if (near.length > 1) return { value: text, trouble: 'AMBIGUOUS_AREA' };
  const [suggestion] = near;
  return { value: text, trouble: 'UNKNOWN_AREA', ...(suggestion !== undefined && { suggestion }) };
}
