/** Codes of a list by code, label in any language, alias or pattern (profile-sheets S03, rulings B11). */
import type { CodeList, Trouble } from '../model.ts';
import { nearest } from './distance.ts';
import { fold, foldCode } from './fold.ts';
import { codeLabels } from './labels.ts';

export interface CodeResult {
  /** The code; the text itself where it is none, so that it can be shown. */
  readonly value: string;
  readonly trouble?: Trouble;
  readonly suggestion?: string;
}

interface CodeIndex {
  /** Codes as `foldCode` writes them. */
  readonly codes: ReadonlyMap<string, string>;
  /** Labels and aliases, folded; null where two codes share one. */
  readonly labels: ReadonlyMap<string, string | null>;
  readonly pattern: RegExp | null;
}

const indexes = new WeakMap<CodeList, CodeIndex>();
function indexOf(list: CodeList): CodeIndex {
  const known = indexes.get(list);
  if (known) return known;
  const index: CodeIndex = {
    codes: new Map(list.codes.map((code) => [foldCode(code), code])),
    labels: labelsOf(list),
    pattern: list.pattern === undefined ? null : new RegExp(`^(?:${list.pattern})$`),
  };
  indexes.set(list, index);
  return index;
}

function labelsOf(list: CodeList): Map<string, string | null> {
  const labels = new Map<string, string | null>();
  const add = (label: string, code: string): void => {
    const key = fold(label);
    if (key === '') return;
    labels.set(key, !labels.has(key) || labels.get(key) === code ? code : null);
  };
  for (const code of list.codes) {
    for (const alias of list.aliases?.[code] ?? []) add(alias, code);
    for (const label of codeLabels(list.id, code)) add(label, code);
  }
  return labels;
}

/** A number as a code: 2 and 2.0 are `2`; a leading zero is tried without (rulings B11). */
const plainNumber = (text: string): string => text.replace(/^0+(?=\d)/, '').replace(/\.0+$/, '');

/**
 * Reads one code. `only`: codes allowed in this column, where not all of the list are. `propose` false leaves out
 * the search for a similar code.
 */
export function readCode(
  text: string,
  list: CodeList,
  only: readonly string[] | undefined,
  propose = true,
): CodeResult {
  const index = indexOf(list);
  const trimmed = text.trim();
  const allowed = (code: string): boolean => !only || only.includes(code);
  const code =
    codeIn(index, trimmed) ??
    (/^\d+(\.0+)?$/.test(trimmed) ? codeIn(index, plainNumber(trimmed)) : undefined) ??
    index.labels.get(fold(trimmed)) ??
    undefined;
  if (code !== undefined && allowed(code)) return { value: code };
  const near = propose && code === undefined ? nearestCodes(trimmed, index, allowed) : [];
  const suggestion = near.length === 1 ? near[0] : undefined;
  return { value: trimmed, trouble: 'NOT_IN_LIST', ...(suggestion !== undefined && { suggestion }) };
}

/** A code of the list in any case, or a text of its pattern: as it stands, in capitals, with underscores. */
function codeIn({ codes, pattern }: CodeIndex, text: string): string | undefined {
  const folded = foldCode(text);
  return codes.get(folded) ?? [text, text.toUpperCase(), folded].find((each) => pattern?.test(each));
}

function nearestCodes(text: string, index: CodeIndex, allowed: (code: string) => boolean): string[] {
  const codes = nearest(
    foldCode(text),
    [...index.codes].filter(([, code]) => allowed(code)),
  );
  if (codes.length > 0) return codes;
  const labels = [...index.labels].flatMap(([label, code]): [string, string][] =>
    code !== null && allowed(code) ? [[label, code]] : [],
  );
  return nearest(fold(text), labels);
}

/** Several codes: parted by `;`, or by commas or line breaks where no code is written with them. */
export function readCodes(
  text: string,
  list: CodeList,
  only: readonly string[] | undefined,
  propose = true,
): CodeResult {
  const parts = text.includes(';') ? text.split(';') : text.split(/[,\n]/);
  const found = parts.filter((part) => part.trim() !== '').map((part) => readCode(part, list, only, propose));
  const value = [...new Set(found.map((each) => each.value))].join(';');
  if (found.every((each) => each.trouble === undefined)) return { value };
  const isProposed = found.every((each) => each.trouble === undefined || each.suggestion !== undefined);
  const suggestion = [...new Set(found.map((each) => each.suggestion ?? each.value))].join(';');
  return { value: text.trim(), trouble: 'NOT_IN_LIST', ...(isProposed && { suggestion }) };
}
