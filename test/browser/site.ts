/** A page with its worker, bundled from what the compiler made (`dist/`), and served with files under a strict policy. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import ts from 'typescript';
import webpack from 'webpack';

const root = resolve(import.meta.dirname, '../..');

/** By name: `page.js`, `worker.js` and what the worker loads only when it needs it (`legacy.js` …). */
export type Programs = ReadonlyMap<string, Buffer>;

/** What the test of the size looks at. */
const MEASURED = /^worker\.js$/;

export interface Site {
  readonly address: string;
  close(): Promise<void>;
}

/** Page and worker, made as a product would make them. */
export async function bundlePrograms(): Promise<Programs> {
  const folder = await mkdtemp(join(tmpdir(), 'mainstream-site-'));
  try {
    await transpile('content.ts', folder);
    const worker = join(root, 'dist/core/formats/worker/entry.js');
    await bundle('web', { page: await transpile('page.ts', folder) }, folder);
    // What a worker loads later, it loads in another way than a page.
    await bundle('webworker', { worker }, folder);
    const names = await readdir(join(folder, 'bundled'));
    const scripts = names.filter((name) => name.endsWith('.js'));
    return new Map(
      await Promise.all(
        scripts.map(async (name) => [name, await readFile(join(folder, 'bundled', name))] as const),
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A program of the page as JavaScript that imports the compiled core. */
async function transpile(name: string, folder: string): Promise<string> {
  const source = await readFile(join(import.meta.dirname, name), 'utf8');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  const linked = outputText
    .replace(/from '\.\.\/\.\.\/([^']+)\.ts'/g, (_, path: string) => `from '${join(root, 'dist', path)}.js'`)
    .replace(/from '\.\/([^']+)\.ts'/g, "from './$1.js'");
  const path = join(folder, name.replace(/\.ts$/, '.js'));
  await writeFile(path, linked);
  return path;
}

async function bundle(
  target: 'web' | 'webworker',
  entry: Readonly<Record<string, string>>,
  folder: string,
): Promise<void> {
  const compiler = webpack({
    mode: 'production',
    devtool: false,
    optimization: {
      minimizer: [
        // the usual tool where the size is looked at, and elsewhere one that is quick and changes nothing a test sees
        new MinimizerPlugin({ include: MEASURED, extractComments: false }),
        new MinimizerPlugin({
          ...{ exclude: MEASURED, extractComments: false },
          minify: MinimizerPlugin.esbuildMinify,
        }),
      ],
    },
    target: [target, 'es2022'],
    entry,
    output: { path: join(folder, 'bundled'), filename: '[name].js', publicPath: '/' },
  });
  if (!compiler) throw new Error('webpack gave no compiler');
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || !stats || stats.hasErrors())
        reject(error ?? new Error(stats?.toString('errors-only') ?? 'webpack gave no answer'));
      else resolve();
    });
  });
}

const HEADERS = {
  'Content-Security-Policy': "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'",
  'Cache-Control': 'no-store',
};
const PAGE = '<!doctype html><html lang="en"><title>Test</title><script src="/page.js"></script></html>';

/** Serves `files` by their names beside the page (`/`), its worker (`/worker.js`) and one that fails (`/broken.js`). */
export async function openSite(programs: Programs, files: ReadonlyMap<string, Uint8Array>): Promise<Site> {
  // The bundles hold letters beyond ASCII, in regular expressions of the XML parser.
  const script = 'text/javascript; charset=utf-8';
  const all = new Map<string, readonly [type: string, bytes: Uint8Array]>([
    ['/', ['text/html; charset=utf-8', Buffer.from(PAGE)]],
    ['/broken.js', [script, Buffer.from("throw new Error('broken on purpose')")]],
  ]);
  for (const [name, bytes] of programs) all.set(`/${name}`, [script, bytes]);
  for (const [name, bytes] of files) all.set(`/${name}`, ['application/octet-stream', bytes]);
  const server = createServer((request, response) => {
    const file = all.get(request.url ?? '');
    response.writeHead(file ? 200 : 404, { ...HEADERS, 'Content-Type': file?.[0] ?? 'text/plain' });
    response.end(file?.[1]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${String(port)}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
