/** Pane and page, bundled once from what the compiler made (`dist/`) by the product's own configuration, and served. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import webpack, { type Configuration } from 'webpack';
import { temporaryFolder } from './folders.ts';

const root = resolve(import.meta.dirname, '../..');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
};

export interface PaneSite {
  /** Of a file beside the pages: `standalone.html`. */
  address(name: string): string;
  close(): Promise<void>;
}

/** Not minimised, which takes a minute and changes nothing that a test sees. */
export async function openPaneSite(): Promise<PaneSite> {
  const folder = temporaryFolder();
  const { default: configure } = (await import(join(root, 'webpack.config.js'))) as {
    default: (env: object, argv: object) => Configuration;
  };
  const own = configure({ out: folder, office: 'self' }, { mode: 'development' });
  // a cache of its own: a server that runs meanwhile writes into the other
  await bundle({ ...own, devtool: false, cache: { type: 'filesystem', name: 'pane-site' } });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    readFile(join(folder, pathname)).then(
      (bytes) => {
        response.writeHead(200, { 'Content-Type': TYPES[extname(pathname)] ?? 'application/octet-stream' });
        response.end(bytes);
      },
      () => {
        response.writeHead(404);
        response.end();
      },
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: (name) => `http://localhost:${String(port)}/${name}`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function bundle(configuration: Configuration): Promise<void> {
  const compiler = webpack(configuration);
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
