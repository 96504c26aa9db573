/** Preferences through the unmodified helpers, over a storage that stands in for the browser's. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadEnvironment } from '../../addin/host/environment.ts';
import type { OfficeGlobals } from '../../addin/host/excel.ts';

class Kept extends Map<string, string> {
  getItem = (key: string): string | null => this.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.set(key, value);
  removeItem = (key: string): void => void this.delete(key);
  key = (index: number): string | null => [...this.keys()][index] ?? null;
  get length(): number {
    return this.size;
  }
}

const local = new Kept();
const session = new Kept();

beforeEach(() => {
  const page = { localStorage: local, sessionStorage: session, addEventListener: () => undefined };
  vi.stubGlobal('window', page);
  vi.stubGlobal('localStorage', local);
  vi.stubGlobal('sessionStorage', session);
  local.clear();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const office = (partitionKey: string | null): OfficeGlobals['Office'] =>
  ({ context: { partitionKey, requirements: {} } }) as unknown as OfficeGlobals['Office'];

it('keeps choices under the key of the page around the pane', async () => {
  const { preferences, isAddin } = await loadEnvironment(office('site-a '));
  preferences.set('language', 'fr');
  expect(isAddin).toBe(false);
  expect([...local]).toEqual([['@site-a mainstream/language', '"fr"']]);
  const other = await loadEnvironment(office('site-b '));
  expect(other.preferences.get('language')).toBeNull();
  expect((await loadEnvironment(office('site-a '))).preferences.get('language')).toBe('fr');
  preferences.set('language', null);
  expect(preferences.get('language')).toBeNull();
});
