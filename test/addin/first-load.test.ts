/** What a person waits for before the pane can be used: page and programs of the first tab, without the worker. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { startChromium } from '../helpers/chromium.ts';
import { paneFolder } from '../helpers/pane-bundle.ts';
import { serveFolder } from '../helpers/static-site.ts';

/** Bytes as they go over the wire. The bundle of the tests is made small by a quicker tool: its programs are a little larger. */
const MOST = 250_000;

const chromium = await startChromium();
afterAll(() => chromium?.close());

it.skipIf(!chromium)(
  'the page is in use after at most 250 KB (skipped where no Chromium starts)',
  async () => {
    const folder = await paneFolder();
    const site = await serveFolder(folder);
    const page = await chromium?.browser.newPage({ locale: 'en' });
    if (!page) throw new Error('no Chromium');
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(basename(new URL(request.url()).pathname)));
    await page.goto(site.address('standalone.html'));
    await page.getByRole('button', { name: 'Check the workbook' }).waitFor();
    await page.close();
    await site.close();
    const files = loaded.filter((name) => /\.(?:html|js)$/.test(name));
    expect(files.length).toBeGreaterThan(1);
    const sizes = files.map((name) => [name, gzipSync(readFileSync(join(folder, name))).length] as const);
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(MOST);
  },
);
