/** The page without Excel in a browser, and what it says against itself; for the tests that walk through it. */
import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { TestBrowser } from '../helpers/chromium.ts';
import type { StaticSite } from '../helpers/static-site.ts';

export interface OpenedPage {
  readonly page: Page;
  /** Requests to other hosts, errors, breaches of the policy. */
  readonly complaints: readonly string[];
}

export async function openOnPage(
  chromium: TestBrowser | null,
  site: StaticSite,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  if (!chromium) throw new Error('no Chromium');
  const context = await chromium.browser.newContext({ locale: 'en', reducedMotion: 'reduce', ...options });
  const complaints: string[] = [];
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      reportError(new Error(`policy: ${violatedDirective} ${blockedURI}`));
    });
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site.address('')) && !/^(?:blob|data):/.test(url)) complaints.push(url);
  });
  await page.goto(site.address('standalone.html'));
  return { page, complaints };
}

export interface Downloaded {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The first `count` files that the browser keeps after what `act` does, by name. */
export async function downloads(
  page: Page,
  count: number,
  act: () => Promise<void>,
): Promise<readonly Downloaded[]> {
  const begun: Promise<Downloaded>[] = [];
  const all = new Promise<void>((done) => {
    page.on('download', (download) => {
      const read = async (): Promise<Downloaded> => ({
        name: download.suggestedFilename(),
        bytes: readFileSync(await download.path()),
      });
      begun.push(read());
      if (begun.length === count) done();
    });
  });
  await act();
  await all;
  page.removeAllListeners('download');
  return (await Promise.all(begun)).sort((a, b) => (a.name < b.name ? -1 : 1));
}
