/** Every refusal that the reader can give is declared, has words in each language, and nothing else has. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { refusals } from '../../core/catalogue/rules/reading.ts';
import { words } from '../../core/i18n/translate.ts';
import { LANGUAGES } from '../../core/model.ts';

const folder = new URL('../../core/formats/', import.meta.url);
const sources = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');
const ids = refusals.map((each) => each.id);

describe('refusals', () => {
  it('have an id of their own', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are those that the reader gives', () => {
    const given = new Set(Array.from(sources.matchAll(/'(R\d\d)'/g), (match) => match[1]));
    expect([...given].sort()).toEqual([...ids].sort());
  });

  it('are thrown with the code declared', () => {
    const thrown = Array.from(
      sources.matchAll(/new Failure\(\s*'(\w+)',\s*'(R\d\d)'/g),
      (match) => `${match[2] ?? ''} ${match[1] ?? ''}`,
    );
    const declared = new Set(refusals.map((each) => `${each.id} ${each.code}`));
    expect(thrown.filter((each) => !declared.has(each))).toEqual([]);
  });

  it.each(LANGUAGES)('have words in %s with the same slots as in English', (language) => {
    const slots = (text: string): string[] =>
      Array.from(text.matchAll(/\{(\w+)/g), (match) => match[1] ?? '').sort();
    const english = words('en').failures;
    const own = words(language).failures;
    expect(Object.keys(own).sort()).toEqual([...ids].sort());
    for (const [id, text] of Object.entries(own)) {
      expect(text.todo).not.toBe('');
      expect([id, slots(text.text)]).toEqual([id, slots(english[id as keyof typeof english].text)]);
    }
  });
});
