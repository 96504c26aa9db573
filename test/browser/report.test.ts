/** The page of the report in a real browser: the filter by keyboard, small screens, no requests, no complaints. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printHtml } from '../../cli/print/html.ts';
import { drawnCharts, layoutBook } from '../../core/index.ts';
import { makeReport } from '../../core/report/report.ts';
import { checkText } from '../helpers/checked.ts';
import { startChromium } from '../helpers/chromium.ts';
import { smallCatalogue } from '../helpers/outcome-figures.ts';
import { bookOptions, outcome } from '../helpers/outcome.ts';

const FAULTY = `
  STA_POP | year | age | total  | female | male |
          | 2022 | _T  | 1204   | 530    | 660  |
          | 2023 | _T  | twelve |        |      |
  LAB_OUT | year | destination           | isco | isic | contract | total |
          | 2023 | Ameriquelointaine     | _U   | _U   | _T       | 40    |`;

const chromium = await startChromium();

describe.skipIf(!chromium)(
  'the page of the report in Chromium (skipped where none starts, see test/helpers/chromium.ts)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'mainstream-page-'));
    const requests: string[] = [];
    const complaints: string[] = [];
    let page: Page;

    beforeAll(async () => {
      const report = makeReport(
        { checked: checkText(FAULTY) },
        { language: 'en', toolVersion: '0.1.0', asOf: null },
      );
      const file = join(folder, 'report.html');
      writeFileSync(file, printHtml(report));
      if (!chromium) throw new Error('no Chromium');
      page = await chromium.browser.newPage({ viewport: { width: 320, height: 640 } });
      page.on('request', (request) => requests.push(request.url()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => complaints.push(message.text()));
      await page.goto(pathToFileURL(file).href);
    });

    afterAll(async () => {
      await chromium?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const shown = (): Promise<readonly (string | null)[]> =>
      page.locator('.group:visible h4 code').allTextContents();
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const status = (text: string): Promise<void> =>
      page.locator('#filter-shown', { hasText: text }).waitFor({ timeout: 5000 });

    test('nothing scrolls sideways at 320 px but wide tables by themselves', async () => {
      const [wide = 0, inner = 0] = await page.evaluate<number[]>(
        '[document.documentElement.scrollWidth, innerWidth]',
      );
      expect(wide).toBeLessThanOrEqual(inner);
    });

    test('the first key leads past the beginning', async () => {
      await press('Tab', 'Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('content');
    });

    test('the list is filtered by keyboard, and the number is announced', async () => {
      // C3 twelve, C2 the sum, B2 the country, and for each workbook a note on the invented country
      expect(await shown()).toHaveLength(5);
      while ((await page.evaluate('document.activeElement.id')) !== 'filter-text') await press('Tab');
      await page.keyboard.type('AMÉRIQUE');
      expect(await shown()).toEqual(['B2']);
      await status('Groups shown: 1 of 5');
      await press('ControlOrMeta+a', 'Delete');
      await press('Tab', 'n');
      expect(await shown()).toHaveLength(2);
      await status('Groups shown: 2 of 5');
      await press('Home', 'ArrowDown');
      expect([...(await shown())].sort()).toEqual(['B2', 'C2', 'C3']);
      await press('Shift+Tab');
      await page.keyboard.type('no such word');
      expect(await shown()).toEqual([]);
      expect(await page.locator('#filter-none').isVisible()).toBe(true);
    });

    test('the page on a plan fits 320 px, and its heat map is reached and scrolled by keyboard', async () => {
      const options = { ...bookOptions, language: 'en' as const };
      const report = makeReport(outcome, {
        ...{ language: 'en', toolVersion: 'test', asOf: null, sentences: ['One.', 'Two.'] },
        charts: drawnCharts(layoutBook(outcome, smallCatalogue, options)),
      });
      const file = join(folder, 'plan.html');
      writeFileSync(file, printHtml(report));
      await page.goto(pathToFileURL(file).href);
      const [wide = 0, inner = 0] = await page.evaluate<number[]>(
        '[document.documentElement.scrollWidth, innerWidth]',
      );
      expect(wide).toBeLessThanOrEqual(inner);
      while (!(await page.evaluate('document.activeElement.matches(".scroll")'))) await press('Tab');
      expect(await page.evaluate('document.activeElement.querySelector("table").className')).toBe('heat');
      expect(requests.slice(1)).toEqual([pathToFileURL(file).href]);
      requests.length = 1;
    });

    test('no request but the page itself, and no complaint of the policy', () => {
      expect(requests).toHaveLength(1);
      expect(complaints).toEqual([]);
    });
  },
);
