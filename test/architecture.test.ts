/** Who may import whom: reads every import in core, cli, addin, samples, docs and bench and compares it with the table of the design. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** The part of the product a file belongs to. */
function partOf(file: string): string {
  const path = relative(root, file).split(sep).join('/');
  if (!path.startsWith('core/')) return path.split('/')[0] ?? path;
  if (/^core\/catalogue\/define[./]/.test(path)) return 'core/define';
  const [, second = ''] = path.split('/');
  return path.split('/').length === 2 ? `core/${second.replace(/\.ts$/, '')}` : `core/${second}`;
}

const NOUNS = ['core/model', 'core/failure', 'core/grouped', 'core/remember'];
const STAGE = [...NOUNS, 'core/grid', 'core/expression', 'core/i18n', 'core/define', 'core/marks'];
const PUBLIC = ['core/index', 'core/formats'];

/** What each part may import beside itself. `type` imports count like any other. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'core/model': ['core/grouped', 'core/remember'],
  'core/failure': [],
  'core/grouped': [],
  'core/remember': [],
  'core/settings': ['core/model'],
  'core/fix': [...NOUNS, 'core/grid'],
  'core/other-countries': NOUNS,
  'core/undo-schema': [],
  'core/keep': [...NOUNS, 'core/marks'],
  'core/settings-text': [...NOUNS, 'core/catalogue', 'core/settings'],
  'core/own': [...NOUNS, 'core/define', 'core/expression', 'core/settings', 'core/catalogue'],
  'core/import': [
    ...NOUNS,
    'core/define',
    'core/grid',
    'core/i18n',
    'core/catalogue',
    'core/read',
    'core/layout',
  ],
  'core/upgrade': [...NOUNS, 'core/define', 'core/grid', 'core/i18n', 'core/marks', 'core/read'],
  'core/grid': NOUNS,
  'core/expression': [...NOUNS, 'core/i18n'],
  'core/i18n': NOUNS,
  'core/define': [...NOUNS, 'core/expression'],
  'core/marks': [...NOUNS, 'core/grid', 'core/define'],
  'core/catalogue': [...NOUNS, 'core/grid', 'core/expression', 'core/define', 'core/marks'],
  'core/read': STAGE,
  'core/check': STAGE,
  'core/compute': STAGE,
  'core/assess': STAGE,
  'core/compare': STAGE,
  'core/layout': [...STAGE, 'core/quality', 'core/exchange', 'core/indicator-words', 'core/group-words'],
  'core/round': [...NOUNS, 'core/grid', 'core/i18n', 'core/marks', 'core/assess', 'core/exchange'],
  'core/quality': [...NOUNS, 'core/i18n'],
  'core/exchange': [...STAGE, 'core/quality'],
  'core/report': [...STAGE, 'core/settings', 'core/group-words'],
  'core/indicator-words': STAGE,
  'core/shown-figure': [...NOUNS, 'core/define', 'core/i18n', 'core/quality'],
  'core/group-words': [...NOUNS, 'core/i18n'],
  'core/explain': [...STAGE, 'core/indicator-words'],
  'core/run': [
    ...NOUNS,
    'core/define',
    'core/catalogue',
    'core/read',
    'core/check',
    'core/compute',
    'core/assess',
  ],
  'core/pilots': [
    ...NOUNS,
    'core/define',
    'core/catalogue',
    'core/compare',
    'core/exchange',
    'core/round',
    'core/run',
  ],
  'core/formats': [...NOUNS, 'core/grid', 'core/layout'],
  cli: PUBLIC,
  addin: PUBLIC,
  samples: PUBLIC,
  docs: PUBLIC,
  // the pane is measured as it works
  bench: [...PUBLIC, 'addin'],
};

const files = ['core', 'cli', 'addin', 'samples', 'docs', 'bench'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(root, folder, name)),
);

const importsOf = (file: string): { target: string; whole: string }[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s+'([^']+)'|import\('([^']+)'\)/g,
    ),
  ].map((match) => ({ target: match[1] ?? match[2] ?? '', whole: match[0] }));

describe('architecture', () => {
  it('reads the sources', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it('lets every part import only what the table allows', () => {
    const broken: string[] = [];
    for (const file of files) {
      const from = partOf(file);
      for (const { target } of importsOf(file)) {
        if (!target.startsWith('.')) continue;
        const to = partOf(resolve(dirname(file), target));
        const allowed = from === 'core/index' || to === from || (ALLOWED[from] ?? []).includes(to);
        if (!allowed) broken.push(`${relative(root, file)} (${from}) imports ${target} (${to})`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('lets formats take from layout only the plan of a workbook', () => {
    const taken = files
      .filter((file) => partOf(file) === 'core/formats')
      .flatMap((file) =>
        importsOf(file)
          .filter(({ target }) => target.includes('/layout/'))
          .map(({ target }) => target.replace(/^.*\/layout\//, '')),
      );
    expect([...new Set(taken)].filter((name) => name !== 'plan.ts')).toEqual([]);
  });

  it('lets what a browser loads take nothing of Node, and little else', () => {
    const seen = new Set<string>();
    const outside = new Set<string>();
    const follow = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const { target } of importsOf(file))
        if (target.startsWith('.')) follow(resolve(dirname(file), target));
        else outside.add(target);
    };
    const formats = join(root, 'core', 'formats');
    const worker = readdirSync(join(formats, 'worker')).map((name) => join(formats, 'worker', name));
    for (const file of [join(formats, 'browser.ts'), ...worker]) follow(file);
    expect(seen.size).toBeGreaterThan(20);
    expect([...outside].sort()).toEqual([
      '@e965/xlsx',
      '@noble/hashes/sha2.js',
      '@noble/hashes/utils.js',
      // loaded when a workbook is written
      'exceljs',
      'exceljs/dist/exceljs.bare.min.js',
      'fflate',
      // loaded when a public edition is attacked
      'highs',
      'saxes',
      'zod',
    ]);
    const globals = [...seen].filter((file) =>
      /\b(?:process|Buffer|require)\s*[.([]/.test(readFileSync(file, 'utf8')),
    );
    expect(globals.map((file) => relative(root, file))).toEqual([]);
  });

  it('lets the pane take of the core its public face and what runs in a browser', () => {
    const taken = files
      .filter((file) => partOf(file) === 'addin')
      .flatMap((file) =>
        importsOf(file)
          .filter(({ target }) => target.includes('/core/'))
          .map(({ target }) => target.replace(/^.*\/core\//, '')),
      );
    expect([...new Set(taken)].sort()).toEqual(
      ['formats/browser.ts', 'index.ts'].filter((name) => taken.includes(name)),
    );
    expect(taken).toContain('index.ts');
  });

  it('keeps exceljs in the writer, and among the contenders of the benchmark', () => {
    const users = files.filter(
      (file) => partOf(file) !== 'bench' && importsOf(file).some(({ target }) => /^exceljs\b/.test(target)),
    );
    expect(
      users
        .map((file) => relative(root, file))
        .filter((file) => !file.startsWith(join('core', 'formats', 'xlsx', 'write'))),
    ).toEqual([]);
  });

  it('lets files be written by one module only', () => {
    // Programs for those who work on the product; they write into its own folders, where git keeps the old file.
    // LibreOffice reads and writes files, not bytes: it gets a folder for temporary files of its own, removed afterwards.
    const exceptions = ['samples/build.ts', 'docs/write.ts', 'addin/build/icons.ts', 'cli/libreoffice.ts'];
    // the benchmark is no part of the product and writes into a folder of its own
    const product = files.filter((file) => partOf(file) !== 'bench');
    const writing =
      /\b(?:writeFile|writev?|appendFile|createWriteStream|copyFile|cp|rename|link|symlink|mkdir|mkdtemp|rm|rmdir|unlink|truncate|ftruncate|open|utimes|chmod|fchmod|lchmod|chown|fchown|lchown)(?:Sync)?\b/;
    const fileSystem = /import\s+([^'"]*?)\s+from\s+'(?:node:)?fs(?:\/promises)?'/g;
    const taken = product.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(fileSystem)].map(([, names = '']) => ({
        file: relative(root, file).split(sep).join('/'),
        names,
      })),
    );
    const writers = taken.filter(({ names }) => writing.test(names) || !names.startsWith('{'));
    // `open` of node.ts is for reading: its flag is looked at below
    expect(writers.map(({ file }) => file).sort()).toEqual(
      ['cli/write-file.ts', 'core/formats/node.ts', ...exceptions].sort(),
    );
    expect([
      ...readFileSync(join(root, 'core/formats/node.ts'), 'utf8').matchAll(/\bopen\(([^)]*)\)/g),
    ]).toEqual([expect.objectContaining({ 1: "path, 'r'" })]);
    // other ways to the file system
    const hidden = product.filter((file) =>
      /require\(|import\(\s*['"](?:node:)?fs|getBuiltinModule|process\.binding|child_process|worker_threads/.test(
        readFileSync(file, 'utf8'),
      ),
    );
    // the program that prints the summary; the thread that reads old formats is handed bytes and gives cells
    expect(hidden.map((file) => relative(root, file).split(sep).join('/')).sort()).toEqual([
      'cli/libreoffice.ts',
      'core/formats/legacy/node.ts',
      'core/formats/legacy/thread.ts',
    ]);
  });

  it('lets every command write through the module that tells of remainders', () => {
    const users = files.filter((file) =>
      importsOf(file).some(
        ({ target, whole }) => target.endsWith('/write-file.ts') && !whole.includes(' type '),
      ),
    );
    expect(users.map((file) => relative(root, file).split(sep).join('/'))).toEqual(['cli/write-output.ts']);
  });
});
