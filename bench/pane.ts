/**
 * `bench pane`: what the pane asks of Excel, counted on the unmodified library against the simulated one, and how the page
 * starts, opens and checks workbooks in Chromium. The program that measures stands with the tests, whose Excel it uses.
 */
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import type { PaneRun } from './pane/model.ts';
import { filesOf } from './validate/workbooks.ts';
import type { Shape } from './validate/rows.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const CHILD = fileURLToPath(new URL('./child.js', import.meta.url));
const PROGRAM = join(root, 'dist/bench/pane-program.js');

const SHAPES: readonly Shape[] = [
  { rows: 1_000, quality: 'bad' },
  { rows: 10_000, quality: 'bad' },
  { rows: 100_000, quality: 'bad' },
  { rows: 100_000, quality: 'clean' },
];

/** `site` is a production bundle that is there already; null: it is built anew. */
export async function benchPane(
  folder: string,
  site: string | null,
  tell: (line: string) => void,
): Promise<PaneRun> {
  const pages = site ?? join(folder, 'pane-site');
  if (site === null) {
    tell('production bundle');
    await run('typescript/bin/tsc', ['-b', 'core', 'core/formats', 'cli', 'samples', 'addin', 'addin/build']);
    await run('webpack/bin/webpack.js', ['--mode', 'production', '--env', `out=${pages}`]);
  }
  for (const shape of SHAPES)
    if (!existsSync(filesOf(shape, folder).xlsx)) {
      tell(`workbook: ${String(shape.rows)} rows, ${shape.quality}`);
      const made = ['make-rows', String(shape.rows), shape.quality, folder];
      await promisify(execFile)(process.execPath, [CHILD, ...made]);
    }
  await build({
    entryPoints: [join(root, 'test/addin/measure.ts')],
    outfile: PROGRAM,
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external' },
  });
  const books = SHAPES.map((shape) => ({ ...shape, path: filesOf(shape, folder).xlsx }));
  return JSON.parse(await run(PROGRAM, [JSON.stringify({ site: pages, books })])) as PaneRun;
}

/** A program of ours or of a package; what it says on the way is passed on, what it prints is given back. */
async function run(program: string, args: readonly string[]): Promise<string> {
  const path = program.startsWith(dirname(PROGRAM)) ? program : packaged(program);
  const child = spawn(process.execPath, [path, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (more: string) => (text += more));
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  if (code !== 0) throw new Error(`${program} failed: ${text.slice(-2_000)}`);
  return text;
}

const packaged = (program: string): string => {
  const [name = '', ...rest] = program.split('/');
  const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
  return join(dirname(manifest), ...rest);
};
