/** The reference pages say what the catalogue says, and the pages written by hand lead somewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { refusals } from '../core/catalogue/rules/reading.ts';
import { LIMITS } from '../core/formats/index.ts';
import { catalogue, explainable, LANGUAGES } from '../core/index.ts';
import { referenceFiles } from '../docs/reference.ts';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'docs');
const files = [...referenceFiles()];
const pages = files.filter(([path]) => path.endsWith('.md'));

/** Without what stands in code blocks and between backticks. */
const prose = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');

const textOf = (name: string): string => readFileSync(join(root, name), 'utf8');

describe('reference pages', () => {
  test.each(files)('%s is as `npm run docs` writes it', (path, text) => {
    const file = join(folder, path);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '', path).toBe(text);
  });

  test('nothing else stands in the folder', () => {
    const found = readdirSync(join(folder, 'reference'), { recursive: true, encoding: 'utf8' });
    const written = pages.map(([path]) => path.replace('reference/', ''));
    expect(found.filter((name) => name.endsWith('.md')).sort()).toEqual([...written].sort());
  });

  test('they come out the same twice', () => {
    expect([...referenceFiles()]).toEqual(files);
  });

  test.each(LANGUAGES)('every id of the catalogue has an entry in %s', (language) => {
    const own = pages
      .filter(
        ([path]) => /^reference\/(\w\w)\//.exec(path)?.[1] === (language === 'en' ? undefined : language),
      )
      .map(([, text]) => text)
      .join('\n');
    const ids = [...Object.values(explainable(catalogue)).flat(), ...catalogue.codeLists.map(({ id }) => id)];
    expect(ids.filter((id) => own.split(`<a id="${id}"></a>`).length !== 2)).toEqual([]);
    const columns = catalogue.templates.flatMap(({ fields }) => fields.map(({ id }) => `\n| ${id} |`));
    expect(columns.filter((column) => !own.includes(column))).toEqual([]);
    const codes = catalogue.codeLists.flatMap((list) => list.codes.map((code) => `\n| \`${code}\` |`));
    expect(codes.filter((code) => !own.includes(code))).toEqual([]);
  });

  test.each(pages)('%s has no gaps: every slot is filled, nothing is blank or undefined', (_, text) => {
    expect(prose(text)).not.toMatch(/undefined|\bnull\b|NaN|\[object|\{\w+[|}]/);
    expect(text).not.toMatch(/^(- \*\*[^*]*\*\*|#+) *$(?!\n +-)/m);
    expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true);
    expect(Buffer.byteLength(text)).toBeLessThan(500_000);
  });

  test('rows of a table have as many cells as its head', () => {
    for (const [path, text] of pages)
      for (const block of prose(text).match(/(?:^\|.*\|$\n?)+/gm) ?? []) {
        const widths = block
          .trim()
          .split('\n')
          .map((line) => line.replaceAll('\\|', '').split('|').length);
        expect(new Set(widths).size, `${path}: ${block.slice(0, 200)}`).toBe(1);
      }
  });
});

describe('all pages', () => {
  const own = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'].filter((name) =>
    existsSync(join(root, name)),
  );
  const inDocs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name));
  const names = [...own, ...inDocs];

  test.each(names)('the links of %s lead somewhere', (name) => {
    const targets = [...prose(textOf(name)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const broken = [...new Set(targets)]
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => {
        const [path = '', anchor] = target.split('#');
        const file = path === '' ? name : join(dirname(name), path);
        return !existsSync(join(root, file)) || (anchor !== undefined && !hasAnchor(textOf(file), anchor));
      });
    expect(broken).toEqual([]);
  });

  /** Files named in the pages written by hand: `core/run.ts`, `docs/decisions/`; `*`, `<…>` and `…` stand for any. */
  test.each(names.filter((name) => !name.includes('reference')))('the files that %s names exist', (name) => {
    const named = [...textOf(name).matchAll(/`((?:core|cli|docs|samples|test)\/[^`\s]*)`/g)].map(
      ([, path = '']) => path.replace(/(?:<[^>]*>|\*|…|\{).*$/, ''),
    );
    expect(
      named.filter((path) => !existsSync(join(root, path)) && !existsSync(dirname(join(root, `${path}x`)))),
    ).toEqual([]);
  });

  test.each(names)('%s names no machine and no registry', (name) => {
    expect(textOf(name)).not.toMatch(
      /(?<![\w.])\/(?:work|home|root|tmp|Users)\/|localhost|127\.0\.0\.1|registry\.|artifactory|\.internal\b/i,
    );
  });
});

describe('reading.md', () => {
  const rows = [...textOf('docs/reading.md').matchAll(/^\| `(\w+)`\s*\|\s*(\d+) \|.*\| (R\d\d)\s*\|$/gm)];

  test('tells every limit with its usual figure', () => {
    expect(Object.fromEntries(rows.map(([, name = '', figure]) => [name, Number(figure)]))).toEqual({
      ...LIMITS,
    });
  });

  test('names for each limit a refusal of that kind, and leaves none out', () => {
    const ids = refusals.filter(({ code }) => code === 'LIMIT').map(({ id }) => id);
    expect([...new Set(rows.map(([, , , id]) => id))].sort()).toEqual([...ids].sort());
  });
});

/** A target set by hand, or a heading in the manner of repository pages. */
function hasAnchor(text: string, anchor: string): boolean {
  const slug = (title: string): string =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-');
  return (
    text.includes(`<a id="${anchor}"></a>`) ||
    [...text.matchAll(/^#+ (.*)$/gm)].some(([, title = '']) => slug(title) === anchor)
  );
}
