/** What benchmarks need to measure in Chromium: the production bundle, and a program with the tests that drives it. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAMS = join(root, 'dist/bench');

/** The folder of the production bundle. `site` is one that is there already; null: it is built anew. */
export async function productionBundle(
  folder: string,
  site: string | null,
  tell: (line: string) => void,
): Promise<string> {
  if (site !== null) return site;
  const pages = join(folder, 'pane-site');
  tell('production bundle');
  await run('typescript/bin/tsc', ['-b', 'core', 'core/formats', 'cli', 'samples', 'addin', 'addin/build']);
  await run('webpack/bin/webpack.js', ['--mode', 'production', '--env', `out=${pages}`]);
  return pages;
}

/** Runs a program of `test/addin`, which takes one argument of JSON, and gives what it prints, JSON again. */
export async function inBrowser(name: string, input: unknown): Promise<unknown> {
  const program = join(PROGRAMS, `${name}.js`);
  await build({
    entryPoints: [join(root, `test/addin/${name}.ts`)],
    outfile: program,
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20.10', packages: 'external' },
  });
  return JSON.parse(await run(program, [JSON.stringify(input)]));
}

/** A program of ours or of a package; what it says on the way is passed on, what it prints is given back. */
async function run(program: string, args: readonly string[]): Promise<string> {
  const path = program.startsWith(PROGRAMS) ? program : packaged(program);
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
