/**
 * The pane in a real browser, with the unmodified office.js, in a simulated Excel: from the empty template to the
 * coherence workbook, in other languages and themes, narrow, enlarged, and by keyboard alone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesSource, nodePlatform, readBook } from '../../core/formats/index.ts';
import { samplesFolder } from '../../samples/build.ts';
import { violations } from '../helpers/axe.ts';
import { startChromium } from '../helpers/chromium.ts';
import { cutOff, doubleText } from '../helpers/fits.ts';
import { paneFolder } from '../helpers/pane-bundle.ts';
import { SimBook } from '../office/book.ts';
import { loadBook } from '../office/load.ts';
import { recalculatedIn } from './recalculated.ts';
import { button, faultyBook, lookOf, openInExcel, press, said, tab, valueAt } from './in-excel.ts';

const samples = samplesFolder();

const textOf = (book: SimBook, sheet: string): readonly unknown[] =>
  [...(book.find(sheet)?.cells.values() ?? [])].map(({ value }) => value);

const chromium = await startChromium();

const open = (...[book, around]: Tail<Parameters<typeof openInExcel>>) => openInExcel(chromium, book, around);
type Tail<List extends readonly unknown[]> = List extends readonly [unknown, ...infer Rest] ? Rest : never;

describe.skipIf(!chromium)(
  'the pane in a simulated Excel in Chromium (skipped where none starts, see test/helpers/chromium.ts)',
  () => {
    beforeAll(async () => {
      await paneFolder();
    }, 600_000);

    afterAll(async () => {
      await chromium?.close();
    });

    it('inserts the sheets that a ministry fills in', async () => {
      const { pane, book, close } = await open(new SimBook(), { query: '?tab=template' });
      await pane.getByLabel('Institution').selectOption('MFA');
      await pane.getByLabel('Country').selectOption('MDA');
      await pane.getByLabel('First year').fill('2022');
      await pane.getByLabel('Last year').fill('2023');
      expect(await violations(pane)).toEqual([]);
      await press(pane, 'Insert the sheets');
      await said(pane, /^Inserted: .*MFA_CONS.*Excel cannot undo this/);
      expect(book.sheets[0]?.name).toBe('Sheet1');
      expect(book.find('MFA_CONS')?.protection).not.toBeNull();

      // a person fills the sheets in, as in the sample
      for (const { name, cells } of (await faultyBook()).sheets)
        for (const [key, { value, format }] of cells) {
          const [row, column] = [Math.floor(key / 16_384), key % 16_384];
          const sheet = book.find(name);
          if (!sheet || value === null || sheet.at(row, column).value === value) continue;
          // of a date that is typed Excel makes a number that looks like one
          sheet.cell(row, column).format = format;
          book.type(name, row + 1, column + 1, value);
        }
      await tab(pane, 'Check');
      await press(pane, 'Check the workbook');
      await button(pane, '3 errors').waitFor();
      await close();
    });

    it.each(['1.17', '1.9'])(
      'checks, jumps, repairs, marks, computes and, where it is new, consolidates on ExcelApi %s',
      async (api) => {
        const { pane, book, close } = await open(await faultyBook(), { api, query: '?tab=check' });
        // what axe finds does not hang on the edition
        const isClean = async (): Promise<void> => {
          if (api === '1.17') expect(await violations(pane)).toEqual([]);
        };
        const whole = lookOf(book);
        await press(pane, 'Check the workbook');
        await button(pane, '3 errors').waitFor();
        expect(lookOf(book)).toBe(whole);
        await isClean();

        await press(pane, 'Go to C8 in MFA_CONS');
        await expect.poll(() => book.selection?.box).toEqual({ row: 7, column: 2, rows: 1, columns: 1 });
        expect(book.active.name).toBe('MFA_CONS');

        await press(pane, /^Fix …: S18/);
        await pane.getByRole('row', { name: 'MFA_CONS C8 Italyy ITA' }).waitFor();
        expect(valueAt(book, 8, 3)).toBe('Italyy');
        await press(pane, 'Change 1 cell');
        await button(pane, '2 errors').waitFor();
        expect(valueAt(book, 8, 3)).toBe('ITA');
        await press(pane, 'Fix all safe (4)');
        await press(pane, 'Change 8 cells');
        await button(pane, '0 errors').waitFor();
        expect([valueAt(book, 7, 3), valueAt(book, 7, 4)]).toEqual(['_T', 171_000]);

        book.type('MFA_CONS', 9, 3, 'Frannce');
        await button(pane, '1 error').waitFor();
        await said(pane, '“Frannce” is not a country, an area or a special code.');
        book.type('MFA_CONS', 9, 3, 'FRA');
        await button(pane, '0 errors').waitFor();

        const before = lookOf(book);
        await press(pane, 'Mark cells');
        await said(pane, /^\d+ cells are marked\.$/);
        expect(lookOf(book)).not.toBe(before);
        await press(pane, 'Remove marks');
        await said(pane, 'All marks are off; the cells look exactly as before.');
        expect(lookOf(book)).toBe(before);

        await press(pane, 'Changes (2)');
        await press(pane, /^Take back: Fix S18/);
        await said(pane, '1 cell put back as before.');
        await press(pane, 'Close');
        await button(pane, '1 error').waitFor();
        expect(valueAt(book, 8, 3)).toBe('Italyy');

        await press(pane, /^Explain and keep …: S11, MFA_CONS D7/);
        await press(pane, 'Write the explanation');
        expect(await pane.getByText('Please fill this in.').count()).toBe(2);
        await isClean();
        await pane.getByLabel('Why is it true?').fill('New register of the consulates');
        await pane.getByLabel('Who says so?').fill('Consular department');
        await press(pane, 'Write the explanation');
        await said(pane, 'Explained in the sheet EXPLAIN.');
        await said(pane, /^Explained by Consular department.*: New register of the consulates$/);
        expect(textOf(book, 'EXPLAIN')).toContain('New register of the consulates');

        await tab(pane, 'Indicators');
        await press(pane, 'Compute the indicators');
        await button(pane, / – Details of [A-Z]/)
          .first()
          .waitFor();
        await isClean();
        await button(pane, / – Details of [A-Z]/)
          .first()
          .click();
        await pane.getByRole('heading', { name: 'How it is computed' }).waitFor();
        await isClean();
        await press(pane, 'Back to all indicators');
        await press(pane, 'Put the figures into the workbook');
        await said(pane, /^Added: FIGURES, FIGURES_DATA\./);
        expect(textOf(book, 'FIGURES')).toContain('GOV-03');
        if (api === '1.9') {
          await close();
          return;
        }

        await tab(pane, 'Consolidate');
        const files = ['xts-cus.xlsx', 'xts-mfa.xlsx'].map((name) => join(samples, 'xts', name));
        await pane.locator('input[type=file][multiple]').first().setInputFiles(files);
        await pane.getByLabel('Make a feedback workbook for each institution').check();
        await press(pane, 'Consolidate');
        await said(pane, /figures, \d+ findings?, \d+ of high weight\./);
        await isClean();
        await press(pane, 'Open the coherence workbook');
        await said(pane, /was opened as a new workbook\.$/);
        const [made = ''] = book.opened;
        const { sheets } = await readBook(
          bytesSource('made.xlsx', new Uint8Array(Buffer.from(made, 'base64'))),
          nodePlatform,
        );
        expect(sheets.map(({ name }) => name)).toContain('05_FINDINGS');

        await close();
      },
      180_000,
    );

    it.each(['1.17', '1.9'])(
      'puts figures into the workbook that another engine works out alike, on ExcelApi %s',
      async (api) => {
        const name = 'xts-fin.xlsx';
        const book = await loadBook(name, readFileSync(join(samples, 'xts', name)), nodePlatform);
        const { pane, close } = await open(book, { api, query: '?tab=indicators' });
        await press(pane, 'Compute the indicators');
        await press(pane, 'Put the figures into the workbook');
        await said(pane, /^Added: FIGURES, FIGURES_DATA\./);
        const { planned, formulas, differences } = await recalculatedIn(book);
        expect(differences).toEqual([]);
        expect([formulas, formulas > 20]).toEqual([planned, true]);
        await close();
      },
    );

    it('speaks French where Excel does, at 320 pixels in the dark', async () => {
      const { pane, close } = await open(await faultyBook(), {
        ...{ locale: 'fr-FR', width: 320, query: '?tab=check' },
        context: { colorScheme: 'dark' },
      });
      await press(pane, 'Contrôler le classeur');
      await said(pane, '« Italyy » n’est ni un pays, ni une zone, ni un code spécial.');
      expect(await pane.locator('html').getAttribute('lang')).toBe('fr');
      expect(await violations(pane)).toEqual([]);
      expect(await cutOff(pane)).toEqual([]);
      for (const name of ['Modèle', 'Indicateurs', 'Cohérence', 'Consolidation', 'Contrôle']) {
        await tab(pane, name);
        await pane.getByRole('tabpanel', { name }).getByRole('button').first().waitFor();
        if (name !== 'Contrôle') expect(await violations(pane)).toEqual([]);
        expect([name, await cutOff(pane)]).toEqual([name, []]);
      }
      await doubleText(pane);
      expect(await cutOff(pane)).toEqual([]);
      await close();
    });

    it('can be used by keyboard alone, in forced colours', async () => {
      const { page, pane, book, close } = await open(await faultyBook(), {
        context: { forcedColors: 'active' },
        query: '?tab=check',
      });
      await button(pane, 'Check the workbook').waitFor();
      const focused = (): Promise<string> =>
        pane.evaluate(() => {
          const at = document.activeElement;
          if (!at || at === document.body) return '';
          // a tab holds its name twice, to keep its width
          if (at.role === 'tab') return at.id;
          const { labels } = at as HTMLInputElement;
          return at.ariaLabel ?? (labels?.[0] ?? at).textContent;
        });
      const tabTo = async (name: RegExp, key = 'Tab'): Promise<void> => {
        for (let n = 0; n < 80; n++) {
          if (name.test(await focused())) return;
          await page.keyboard.press(key);
        }
        throw new Error(`${key} does not lead to ${String(name)}: at ${await focused()}`);
      };
      const enter = async (name: RegExp, key?: string): Promise<void> => {
        await tabTo(name, key);
        await page.keyboard.press('Enter');
      };
      const goTo = async (from: string, to: string): Promise<void> => {
        const ids = ['template', 'check', 'indicators', 'coherence', 'consolidate'];
        const steps = ids.indexOf(to) - ids.indexOf(from);
        await tabTo(new RegExp(`^tab-${from}$`), 'Shift+Tab');
        for (let n = 0; n < Math.abs(steps); n++)
          await page.keyboard.press(steps > 0 ? 'ArrowRight' : 'ArrowLeft');
        await page.keyboard.press('Enter');
        await pane.locator(`#panel-${to}`).getByRole('button').first().waitFor();
      };
      await enter(/^Check the workbook$/);
      await button(pane, '3 errors').waitFor();
      expect(await violations(pane)).toEqual([]);
      await enter(/^Go to C8 in MFA_CONS$/);
      await expect.poll(() => book.selection?.box.row).toBe(7);
      await enter(/^Fix …: S18/);
      await pane.getByRole('row', { name: 'MFA_CONS C8 Italyy ITA' }).waitFor();
      await enter(/^Change 1 cell$/);
      await button(pane, '2 errors').waitFor();
      expect(valueAt(book, 8, 3)).toBe('ITA');
      await enter(/^Fix all safe/);
      await enter(/^Change 8 cells$/);
      await button(pane, '0 errors').waitFor();
      await enter(/^Mark cells$/);
      await said(pane, /^\d+ cells are marked\.$/);
      await enter(/^Remove marks$/);
      await said(pane, 'All marks are off; the cells look exactly as before.');
      await tabTo(/^Mark cells$/);

      await goTo('check', 'indicators');
      await enter(/^Compute the indicators$/);
      await button(pane, /Details of/)
        .first()
        .waitFor();
      await enter(/Details of/);
      await pane.getByRole('heading', { name: 'How it is computed' }).waitFor();
      await enter(/^Back to all indicators$/, 'Shift+Tab');
      await button(pane, /Details of/)
        .first()
        .waitFor();
      await goTo('indicators', 'consolidate');
      const chosen = page.waitForEvent('filechooser');
      await enter(/^Choose workbooks/);
      await (await chosen).setFiles(join(samples, 'xts', 'xts-pln.xlsx'));
      await enter(/^Consolidate$/);
      await button(pane, 'Open the coherence workbook').waitFor();
      await enter(/^Open the coherence workbook$/);
      await said(pane, /was opened as a new workbook\.$/);
      expect(book.opened).toHaveLength(1);

      await goTo('consolidate', 'coherence');
      await tabTo(/^this workbook$/);
      await page.keyboard.press('ArrowDown');
      await pane.getByRole('grid', { name: 'Heat map' }).waitFor();
      await tabTo(/^G1, Flows and stocks/);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      expect(await focused()).toMatch(/^G2, Forced/);
      await page.keyboard.press('Enter');
      await pane.getByRole('region', { name: 'Cells behind it' }).waitFor();
      expect(await cutOff(pane)).toEqual([]);

      await goTo('coherence', 'template');
      const fill = async (name: RegExp, text: string): Promise<void> => {
        await tabTo(name);
        await page.keyboard.type(text);
      };
      await fill(/^Institution/, 'Customs');
      await fill(/^Country/, 'Moldova');
      await fill(/^First year/, '2022');
      await fill(/^Last year/, '2023');
      await enter(/^Insert the sheets$/);
      await said(pane, /^Inserted: .*CUS_/);
      await close();
    }, 180_000);
  },
);
