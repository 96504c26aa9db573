/**
 * The two addresses of a pane in Excel on the web, answered inside the test without sockets or certificates: the page
 * that plays Excel, whose modules are compiled as they are asked for, and the pane with the unmodified office.js.
 */
import { readFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import ts from 'typescript';

export const HOST = 'https://localhost:8443';
export const PANE = 'https://localhost:3000';

const root = resolve(import.meta.dirname, '../..');
const office = join(root, 'node_modules/@microsoft/office-js/dist');

const TYPES: Readonly<Record<string, string>> = {
  ...{ '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.ts': 'text/javascript' },
  '.css': 'text/css',
};

const IMPORTS = { imports: { fflate: '/node_modules/fflate/esm/browser.js' } };

/** A page of the host: `program` is a module that may import from `/test/office/…ts`. */
const hostPage = (program: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Simulated Excel</title>
<link rel="icon" href="data:,"><script type="importmap">${JSON.stringify(IMPORTS)}</script></head>
<body><script type="module">${program}</script></body></html>`;

export interface OfficeSite {
  /** Addresses asked for that are neither of the two. */
  readonly outside: readonly string[];
  /** Errors of either page. */
  readonly errors: readonly string[];
}

/** `pane` gives the files of the pane by path; `/office/` is the library. */
export async function serveOffice(
  page: Page,
  program: string,
  pane: (path: string) => Promise<Buffer | string>,
): Promise<OfficeSite> {
  const outside: string[] = [];
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.route('**/*', async (route) => {
    const { origin, pathname, protocol } = new URL(route.request().url());
    if (protocol === 'data:' || protocol === 'blob:') return route.continue();
    if (origin !== HOST && origin !== PANE) {
      outside.push(route.request().url());
      return route.abort();
    }
    try {
      const body =
        origin === PANE
          ? pathname.startsWith('/office/')
            ? await readFile(join(office, pathname.slice('/office/'.length)))
            : await pane(pathname)
          : pathname === '/host.html'
            ? hostPage(program)
            : await moduleAt(pathname);
      return await route.fulfill({
        body,
        contentType: TYPES[extname(pathname)] ?? 'application/octet-stream',
      });
    } catch {
      return route.fulfill({ status: 404, body: '' });
    }
  });
  await page.goto(`${HOST}/host.html`);
  return { outside, errors };
}

async function moduleAt(path: string): Promise<string> {
  const text = await readFile(join(root, path), 'utf8');
  if (!path.endsWith('.ts')) return text;
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  return ts.transpileModule(text, { compilerOptions }).outputText;
}
