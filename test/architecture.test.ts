/** Who may import whom: reads every import in core, cli, samples, docs and bench and compares it with the table of the design. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** The part of the product a file belongs to. */
function partOf(file: string): string {
  const path = relative(root, file).split(sep).join('/');
  if (!path.startsWith('core/')) return path.split('/')[0] ?? path;
  if (path === 'core/catalogue/define.ts') return 'core/define';
  const [, second = ''] = path.split('/');
  return path.split('/').length === 2 ? `core/${second.replace(/\.ts$/, '')}` : `core/${second}`;
}

const NOUNS = ['core/model', 'core/coherence-model', 'core/failure'];
const STAGE = [...NOUNS, 'core/grid', 'core/expression', 'core/i18n', 'core/define'];
const PUBLIC = ['core/index', 'core/formats'];

/** What each part may import beside itself. `type` imports count like any other. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'core/model': ['core/coherence-model'],
  'core/coherence-model': ['core/model'],
  'core/failure': [],
  'core/settings': ['core/model'],
  'core/grid': NOUNS,
  'core/expression': [...NOUNS, 'core/i18n'],
  'core/i18n': NOUNS,
  'core/define': [...NOUNS, 'core/expression'],
  'core/catalogue': [...NOUNS, 'core/grid', 'core/expression', 'core/define'],
  'core/read': STAGE,
  'core/check': STAGE,
  'core/compute': STAGE,
  'core/assess': STAGE,
  'core/layout': STAGE,
  'core/report': [...STAGE, 'core/settings'],
  'core/explain': STAGE,
  'core/run': [
    ...NOUNS,
    'core/define',
    'core/catalogue',
    'core/read',
    'core/check',
    'core/compute',
    'core/assess',
  ],
  'core/formats': [...NOUNS, 'core/grid', 'core/layout'],
  cli: PUBLIC,
  samples: PUBLIC,
  docs: PUBLIC,
  bench: PUBLIC,
};

const files = ['core', 'cli', 'samples', 'docs', 'bench'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
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

  it('keeps exceljs in the writer, and among the contenders of the benchmark', () => {
    const users = files.filter(
      (file) => partOf(file) !== 'bench' && importsOf(file).some(({ target }) => target === 'exceljs'),
    );
    expect(
      users
        .map((file) => relative(root, file))
        .filter((file) => !file.startsWith(join('core', 'formats', 'xlsx', 'write'))),
    ).toEqual([]);
  });
});
