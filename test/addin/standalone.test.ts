/**
 * The page without Excel in a real browser, from the dropped file to the downloaded copy, under the policy that it is
 * served with: what comes out is what the command line makes of the same file.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesSource, nodePlatform, readBook } from '../../core/formats/index.ts';
import type { Book, Report } from '../../core/index.ts';
import { samplesFolder } from '../../samples/build.ts';
import { FAULTY_FILE } from '../../samples/faulty.ts';
import { violations } from '../helpers/axe.ts';
import { startChromium } from '../helpers/chromium.ts';
import { command, put, temporaryFolder } from '../helpers/command.ts';
import { cutOff, longestMotion } from '../helpers/fits.ts';
import { openPaneSite } from '../helpers/pane-site.ts';
import type { StaticSite } from '../helpers/static-site.ts';
import { downloads, openOnPage, type Downloaded } from './on-page.ts';

const faulty = readFileSync(join(samplesFolder(), FAULTY_FILE));

const chromium = await startChromium();

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** A person drops a file on the page. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, base64]) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
      data.items.add(new File([content], file));
      return data;
    },
    [name, Buffer.from(bytes).toString('base64')] as const,
  );
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: transfer });
}

async function downloaded(page: Page): Promise<Downloaded> {
  const [copy] = await downloads(page, 1, () => button(page, 'Download the changed copy').click());
  if (!copy) throw new Error('nothing was downloaded');
  return copy;
}

const readBytes = (bytes: Uint8Array): Promise<Book> => readBook(bytesSource('a.xlsx', bytes), nodePlatform);

const cellsOf = ({ sheets }: Book): unknown =>
  sheets.map(({ name, rowCount, usedColumns, cell }) => [
    name,
    Array.from({ length: rowCount }, (_, row) => usedColumns.map((column) => cell(row + 1, column))),
  ]);

/** The number before a word of the summary. */
const counted = (page: Page, what: string) => button(page, new RegExp(`^\\d+ ${what}$`)).textContent();

describe.skipIf(!chromium)(
  'the page without Excel in Chromium (skipped where none starts, see test/helpers/chromium.ts)',
  () => {
    let site: StaticSite;

    beforeAll(async () => {
      site = await openPaneSite();
    });

    afterAll(async () => {
      await chromium?.close();
      await site.close();
    });

    const open = (options?: BrowserContextOptions) => openOnPage(chromium, site, options);

    it('leads from the dropped file over jump, fixes and marks to the copy that validate --fix makes', async () => {
      const { page, complaints } = await open();
      const folder = temporaryFolder();
      const file = put(folder, FAULTY_FILE, faulty);
      const { out } = await command(['validate', file, '--format', 'json']);
      const { summary } = JSON.parse(out) as Report;

      expect(await violations(page)).toEqual([]);
      await drop(page, FAULTY_FILE, faulty);
      await button(page, 'Check the workbook').click();
      expect(await counted(page, 'errors')).toBe(`${String(summary.errors)} errors`);
      expect(await counted(page, 'warnings')).toBe(`${String(summary.warnings)} warnings`);
      expect(await violations(page)).toEqual([]);

      await button(page, 'Go to C8 in MFA_CONS').click();
      const cell = page.getByRole('gridcell', { selected: true });
      await cell.getByText('Italyy').waitFor();
      expect(await cell.getAttribute('id')).toBe('cell-C8');

      await button(page, /^Fix …: S18/).click();
      await page.getByRole('row', { name: 'MFA_CONS C8 Italyy ITA' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await button(page, 'Change 1 cell').click();
      await cell.getByText('ITA', { exact: true }).waitFor();
      await button(page, 'Fix all safe (4)').click();
      await button(page, 'Change 8 cells').click();
      await button(page, '0 errors').waitFor();
      expect(await counted(page, 'warnings')).toBe('3 warnings');

      const copy = await downloaded(page);
      expect(copy.name).toBe('faulty-consulates.fixed.xlsx');
      const target = join(folder, 'copy.xlsx');
      await command(['validate', file, '--fix', '--accept', 'MFA_CONS!C8', '-o', target]);
      const [ours, theirs] = await Promise.all([copy.bytes, readFileSync(target)].map(readBytes));
      expect(ours && cellsOf(ours)).toEqual(theirs && cellsOf(theirs));

      await button(page, 'Mark cells').click();
      await page.getByText(/^\d+ cells are marked\.$/).waitFor();
      const marked = await readBytes((await downloaded(page)).bytes);
      expect(marked.sheets.at(-1)?.name).toBe('Mainstream – issues');
      await button(page, 'Remove marks').click();
      await page.getByText('All marks are off; the cells look exactly as before.').waitFor();

      await button(page, 'Changes (2)').click();
      await button(page, /^Take back: Fix S18/).click();
      await page.getByText('1 cell put back as before.').waitFor({ state: 'attached' });
      await button(page, 'Close').click();
      await cell.getByText('Italyy').waitFor();
      await button(page, '1 error').waitFor();
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it('speaks French and Spanish, at 320 pixels in the dark and at 200 %, and explains a code', async () => {
      const { page, complaints } = await open({
        ...{ locale: 'fr-CA', colorScheme: 'dark', viewport: { width: 320, height: 640 } },
      });
      await drop(page, FAULTY_FILE, faulty);
      await button(page, 'Contrôler le classeur').click();
      await page.getByText('« Italyy » n’est ni un pays, ni une zone, ni un code spécial.').waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('fr');
      expect(await violations(page)).toEqual([]);
      await button(page, 'Que signifie S18 ?').first().click();
      await page.getByRole('heading', { name: /^S18 – Pays ou zone inconnus?/ }).waitFor();
      expect(await violations(page)).toEqual([]);
      await button(page, 'Réglages').click();
      await page.getByRole('combobox', { name: 'Langue' }).selectOption('es');
      await page.getByText('Protección de las personas').first().waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('tab', { name: 'Revisión' }).click();
      await page.getByText('«Italyy»').first().waitFor();
      expect(await cutOff(page)).toEqual([]);
      // a usual screen of 1280 × 720 at 200 %
      await page.setViewportSize({ width: 640, height: 360 });
      expect(await cutOff(page)).toEqual([]);
      expect(await longestMotion(page)).toBeLessThan(1);
      await button(page, /^Corregir …: S18/).click();
      await page.getByRole('dialog').waitFor();
      expect(await cutOff(page)).toEqual([]);
      expect(await longestMotion(page)).toBeLessThan(1);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it('can be used by keyboard alone, in forced colours', async () => {
      const { page, complaints } = await open({ forcedColors: 'active' });
      const press = async (...keys: readonly string[]): Promise<void> => {
        for (const key of keys) await page.keyboard.press(key);
      };
      /** Presses Tab until the focus is there. */
      const tabTo = async (name: RegExp): Promise<void> => {
        for (let n = 0; n < 60; n++) {
          const focused = await page.evaluate(() => {
            const at = document.activeElement;
            return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
          });
          if (name.test(focused)) return;
          await press('Tab');
        }
        throw new Error(`Tab does not lead to ${String(name)}`);
      };
      await tabTo(/^Try it with a sample$/);
      await press('Enter');
      await page.getByRole('grid').waitFor();
      await tabTo(/^Check the workbook$/);
      await press('Enter');
      await button(page, '3 errors').waitFor();
      await tabTo(/^Go to C8 in MFA_CONS$/);
      await press('Enter');
      const cell = page.getByRole('gridcell', { selected: true });
      await cell.getByText('Italyy').waitFor();
      await press('F2');
      await page.keyboard.type('ITA');
      await press('Enter');
      await cell.getByText('ITA', { exact: true }).waitFor();
      await button(page, '2 errors').waitFor();
      await press('ArrowRight', 'ArrowUp');
      await cell.getByText('171 000').waitFor();
      expect(await violations(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it('says why a file cannot be read, once, with a way on', async () => {
      const { page, complaints } = await open();
      for (const [name, content, expected] of [
        ['old.xlsx', '%PDF-1.7', 'This is a PDF, and not a workbook.'],
        ['empty.xlsx', '', 'The file is empty (0 bytes).'],
      ] as const) {
        await drop(page, name, Buffer.from(content));
        await page.getByText(expected).waitFor();
        expect([name, await page.getByText(expected).count()]).toEqual([name, 1]);
        expect(await violations(page)).toEqual([]);
      }
      expect(complaints).toEqual([]);

      // where Excel should be, the pane says so and leads to the page
      await page.goto(site.address('taskpane.html'));
      await page.getByRole('heading', { name: 'This page belongs inside Excel' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('link', { name: 'Work on a file without Excel' }).click();
      await button(page, /Choose a workbook/).waitFor();
      await page.context().close();
    });
  },
);
