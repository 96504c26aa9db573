/**
 * The reader in a real browser: a worker inflates, scans and hands over, a page stays free. What comes of a file must
 * be, cell for cell, what comes of it under Node.
 */
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesSource, nodePlatform, readBook } from '../../core/formats/index.ts';
import { startChromium } from '../helpers/chromium.ts';
import { outcomeOf } from './content.ts';
import { largeWorkbook, lastRowOf, testFiles } from './files.ts';
import type { Measured, PageProgram } from './page.ts';
import { bundlePrograms, openSite, type Programs, type Site } from './site.ts';

const ROWS = 100_000;
/** What column A of the large workbook adds up to: 2 + 3 + … + 100 001. */
const SUM = (ROWS * (ROWS + 3)) / 2;
const MB = 2 ** 20;

declare const program: PageProgram;

const chromium = await startChromium();

describe.skipIf(!chromium)(
  'the reader in Chromium (skipped where none starts, see test/helpers/chromium.ts)',
  () => {
    let programs: Programs;
    let site: Site;
    let page: Page;
    /** Whatever the browser had to say, a breach of the policy above all. */
    const complaints: string[] = [];

    beforeAll(async () => {
      const files = new Map(testFiles.map(([, { bytes }], index) => [`file${String(index)}`, bytes]));
      const [bundled, large] = await Promise.all([bundlePrograms(), largeWorkbook(ROWS)]);
      programs = bundled;
      site = await openSite(programs, files.set('large', large));
      if (!chromium) throw new Error('no Chromium');
      page = await chromium.browser.newPage();
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => complaints.push(message.text()));
      await page.goto(site.address);
      expect(complaints).toEqual([]);
    });

    afterAll(async () => {
      await chromium?.close();
      await site.close();
    });

    const measure = (stopAt?: number): Promise<Measured> =>
      page.evaluate((at) => program.measure('/large', at), stopAt);

    it.each(testFiles.map(([name, file], index) => [name, file, index] as const))(
      'does as under Node: %s',
      async (_, { how, bytes, limits = {} }, index) => {
        const inNode = await outcomeOf(readBook(bytesSource('test.xlsx', bytes), nodePlatform, { limits }));
        const inBrowser = await page.evaluate(([url, options]) => program.outcome(url, options), [
          `/file${String(index)}`,
          { limits },
        ] as const);
        expect(inBrowser).toEqual(inNode);
        // Old formats go to their own readers, which find these stubs damaged.
        expect(inBrowser.how).toBe(/\.R0[567]$/.test(how) ? 'UNREADABLE.R44' : how);
      },
    );

    it('reads a large workbook, tells how far it is, and leaves the page free', async ({ annotate }) => {
      const before = await chromium?.memory();
      const { outcome, rows, sum, lastRow, steps, milliseconds, longestGap, heap } = await measure();
      const after = await chromium?.memory();
      await annotate(
        `${String(ROWS)} rows in ${milliseconds.toFixed()} ms, ${String(steps.length)} steps, longest gap ` +
          `${longestGap.toFixed()} ms; heap of the page ${(heap / MB).toFixed()} MB, ` +
          `processes ${String(before)} MB before, ${String(after)} MB at most; Chromium ${chromium?.browser.version() ?? ''}`,
      );
      expect({ outcome, rows, sum, lastRow }).toEqual({
        ...{ outcome: 'read', rows: ROWS + 1, sum: SUM, lastRow: lastRowOf(ROWS) },
      });
      const [, total = -1] = steps.at(-1) ?? [];
      expect(steps.length).toBeGreaterThan(1);
      expect(steps.map(([done]) => done)).toEqual(steps.map(([done]) => done).sort((a, b) => a - b));
      expect(steps.at(-1)).toEqual([total, total]);
      expect(longestGap).toBeLessThan(2_000);
    });

    it('stops in the middle, and its worker reads on', async () => {
      const { outcome, steps } = await measure(0.2);
      expect(outcome).toContain('STOPPED.signal');
      const [done = 0, total = 0] = steps.at(-1) ?? [];
      expect(done).toBeLessThan(total);
      expect((await page.evaluate(() => program.outcome('/file0'))).how).toBe('read');
    });

    it('streams rows on the page itself', async () => {
      const streamed = await page.evaluate(() => program.stream('/large'));
      expect(streamed).toEqual({ rows: ROWS + 1, sum: SUM });
    });

    it.each(['/broken.js', '/missing.js'])('says so when its worker cannot work: %s', async (url) => {
      const outcome = await page.evaluate((worker) => program.outcomeOfWorker(worker, '/file0'), url);
      expect(outcome.how).toBe('BUG.worker');
    });

    it('brings a small worker, and does nothing that the policy of the page forbids', async ({
      annotate,
    }) => {
      const sizes = [...programs].map(([name, bytes]) => {
        const zipped = gzipSync(bytes, { level: 9 }).length;
        return `${name}: ${String(bytes.length)} bytes, ${String(zipped)} zipped`;
      });
      await annotate(sizes.join('; '));
      expect(programs.get('worker.js')?.length).toBeLessThan(110_000);
      expect(complaints.filter((text) => !/broken on purpose|404/.test(text))).toEqual([]);
    });
  },
);
