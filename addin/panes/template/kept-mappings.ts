/**
 * Mappings that a person confirmed, newest first, kept on this computer with the person's other choices: headers and
 * labels of tables, never figures. They are the files of `mainstream import --save-mapping`.
 */
import type { Preferences } from '../../app/surroundings.ts';
import type { MappingFile } from '../../worker/jobs.ts';

const NAME = 'mappings';
/** Kept at most; the oldest make room. */
const MOST = 12;
/** Characters of all together: browsers keep about five million for a site. */
const LONGEST = 1_000_000;

/** What was kept; nothing where it is broken. */
export function keptMappings(preferences: Preferences): readonly MappingFile[] {
  let found: unknown;
  try {
    found = JSON.parse(preferences.get(NAME) ?? '[]');
  } catch {
    return [];
  }
  return Array.isArray(found) ? found.filter(isMapping).map(({ name, text }) => ({ name, text })) : [];
}

const isMapping = (each: unknown): each is MappingFile =>
  typeof each === 'object' &&
  each !== null &&
  'name' in each &&
  typeof each.name === 'string' &&
  'text' in each &&
  typeof each.text === 'string';

/** With one more before the others; one of the same name goes. */
export function withMapping(kept: readonly MappingFile[], mapping: MappingFile): readonly MappingFile[] {
  const all = [mapping, ...kept.filter(({ name }) => name !== mapping.name)].slice(0, MOST);
  let length = 0;
  return all.filter(({ text }) => (length += text.length) <= LONGEST);
}

export function keepMappings(preferences: Preferences, mappings: readonly MappingFile[]): void {
  preferences.set(NAME, mappings.length === 0 ? null : JSON.stringify(mappings));
}

/** `lab_out-Registre 2023.json`: a name under which it can be saved. */
export const mappingName = (as: string, sheet: string): string =>
  `${as.toLowerCase()}-${sheet.replace(/[\\/:*?"<>|]/g, '_')}.json`;
