/**
 * Pane and page, bundled from what the compiler made (`dist/`) by the product's own configuration. However many test
 * files ask, in however many processes, the same content is bundled once: the folder carries its hash, and one builds.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import webpack, { type Configuration } from 'webpack';

const root = resolve(import.meta.dirname, '../..');
const bundles = join(root, 'node_modules/.cache/mainstream-pane');

/** Stands beside the page. */
const SAMPLE = 'samples/faulty-consulates.xlsx';

/** Milliseconds after which a bundle that nobody asked for is removed, and a builder that shows no life is given up. */
const KEPT = 24 * 3_600_000;
const ALIVE = 5_000;
const DEAD = 30_000;

let found: Promise<string> | null = null;

/** The folder in which the bundles stand, with office.js beside them. */
export function paneFolder(): Promise<string> {
  found ??= builtFolder();
  return found;
}

async function builtFolder(): Promise<string> {
  const folder = join(bundles, await contentKey());
  await mkdir(bundles, { recursive: true });
  const lock = `${folder}.lock`;
  while (!existsSync(folder)) {
    if (await taken(lock)) await buildInto(folder, lock);
    else await new Promise((next) => setTimeout(next, 500));
  }
  const now = new Date();
  await utimes(folder, now, now);
  await removeOld();
  return folder;
}

/** Whether the lock is ours now. One whose owner has not touched it for a while is taken over. */
async function taken(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch {
    const age = await stat(lock).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > DEAD) await rm(lock, { recursive: true, force: true });
    return false;
  }
}

async function buildInto(folder: string, lock: string): Promise<void> {
  const alive = setInterval(() => {
    const now = new Date();
    void utimes(lock, now, now).catch(() => undefined);
  }, ALIVE);
  const draft = `${folder}.${String(process.pid)}.draft`;
  try {
    await bundle(draft);
    if (!existsSync(folder)) await rename(draft, folder);
  } finally {
    clearInterval(alive);
    await rm(draft, { recursive: true, force: true });
    await rm(lock, { recursive: true, force: true });
  }
}

/** Everything that the bundles are made of; packages stand for themselves by their versions. */
async function contentKey(): Promise<string> {
  const hash = createHash('sha256');
  const folders = ['dist/addin', 'dist/core', 'addin/icons', 'addin'];
  const names = await Promise.all(
    folders.map(async (folder) => {
      const isCompiled = folder.startsWith('dist/');
      const all = await readdir(join(root, folder), { recursive: isCompiled });
      return all
        .filter((name) => (isCompiled ? name.endsWith('.js') : /\.(?:html|png)$/.test(name)))
        .map((name) => join(folder, name));
    }),
  );
  const others = ['webpack.config.js', 'manifest.xml', 'package.json', 'package-lock.json', SAMPLE];
  const own = 'test/helpers/pane-bundle.ts';
  for (const name of [...names.flat(), ...others, own].sort()) {
    hash.update(`${name}\0`);
    hash.update(await readFile(join(root, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

async function removeOld(): Promise<void> {
  for (const name of await readdir(bundles)) {
    const path = join(bundles, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > KEPT) await rm(path, { recursive: true, force: true });
  }
}

/** As it is shipped, but for the tool that makes what is loaded first small, which is slow and changes nothing a test sees. */
async function bundle(out: string): Promise<void> {
  const { default: configure } = (await import(join(root, 'webpack.config.js'))) as {
    default: (env: object, argv: object) => Configuration;
  };
  const own = configure({ out, office: 'self' }, { mode: 'production' });
  const minimizer = new MinimizerPlugin({ minify: MinimizerPlugin.esbuildMinify, extractComments: false });
  const compiler = webpack({
    ...own,
    // a cache of its own, as a server that runs meanwhile writes into the other; in CI nothing is bundled twice
    cache: process.env['CI'] ? false : { type: 'filesystem', name: 'pane-tests' },
    optimization: { ...own.optimization, minimizer: [minimizer] },
  });
  if (!compiler) throw new Error('webpack gave no compiler');
  await new Promise<void>((done, fail) => {
    compiler.run((error, stats) => {
      if (error || !stats || stats.hasErrors())
        fail(error ?? new Error(stats?.toString('errors-only') ?? 'webpack gave no answer'));
      // closing waits until the cache is written, from which the next run begins
      else
        compiler.close(() => {
          done();
        });
    });
  });
}
