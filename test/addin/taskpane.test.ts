/**
 * The pane in a real browser, with the unmodified office.js, in a simulated Excel: from the empty template to the
 * coherence workbook, and what it says when Excel does not let it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Frame, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesSource, nodePlatform, readBook } from '../../core/formats/index.ts';
import { samplesFolder } from '../../samples/build.ts';
import { FAULTY_FILE } from '../../samples/faulty.ts';
import { violations } from '../helpers/axe.ts';
import { startChromium } from '../helpers/chromium.ts';
import { paneFolder } from '../helpers/pane-bundle.ts';
import { SimBook } from '../office/book.ts';
import { loadBook } from '../office/load.ts';
import { SimulatedExcel, type Switches } from '../office/simulated-excel.ts';
import { openPane, type AroundPane, type HostedPane } from '../office/xdm-host.ts';

const samples = samplesFolder();
const faulty = new Uint8Array(readFileSync(join(samples, FAULTY_FILE)));

const chromium = await startChromium();

interface Opened extends HostedPane {
  readonly book: SimBook;
  readonly excel: SimulatedExcel;
  readonly close: () => Promise<void>;
}

const button = (pane: Frame, name: string | RegExp): Locator =>
  pane.getByRole('button', { name, exact: typeof name === 'string' });
const press = (pane: Frame, name: string | RegExp): Promise<void> => button(pane, name).click();
const said = (pane: Frame, text: string | RegExp): Promise<void> =>
  pane.getByText(text).first().waitFor({ state: 'attached' });
const tab = (pane: Frame, name: string): Promise<void> => pane.getByRole('tab', { name }).click();

/** Everything that a person can see in the workbook, and how cells are locked. */
const lookOf = ({ sheets, names }: SimBook): string =>
  JSON.stringify({
    names,
    sheets: sheets.map((sheet) => ({
      ...{ name: sheet.name, visibility: sheet.visibility, tab: sheet.tabColour },
      ...{ notes: sheet.notes, comments: sheet.comments, protection: sheet.protection },
      ...{ merges: sheet.merges, validations: sheet.validations },
      // a cell that was touched and is as all others are is no other than one that was not
      cells: [...sheet.cells]
        .filter(([, { value, formula, fill, format }]) =>
          [value !== null, formula !== undefined, fill !== null, format !== 'General'].some(Boolean),
        )
        .sort(([a], [b]) => a - b),
    })),
  });

const valueAt = (book: SimBook, row: number, column: number): unknown =>
  book.find('MFA_CONS')?.at(row - 1, column - 1).value;

describe.skipIf(!chromium)(
  'the pane in a simulated Excel in Chromium (skipped where none starts, see test/helpers/chromium.ts)',
  () => {
    let folder = '';

    beforeAll(async () => {
      folder = await paneFolder();
    }, 600_000);

    afterAll(async () => {
      await chromium?.close();
    });

    async function open(
      book: SimBook,
      {
        api = '1.17',
        context: options = {},
        ...around
      }: AroundPane & { readonly api?: string; readonly context?: BrowserContextOptions } = {},
    ): Promise<Opened> {
      if (!chromium) throw new Error('no Chromium');
      const context = await chromium.browser.newContext({
        ...{ locale: 'en', reducedMotion: 'reduce', ignoreHTTPSErrors: true, ...options },
      });
      const excel = new SimulatedExcel(book, api, (name, bytes) => loadBook(name, bytes, nodePlatform));
      const hosted = await openPane(context, folder, excel, around);
      const close = async (): Promise<void> => {
        expect([...excel.engine.unknown]).toEqual([]);
        expect(hosted.complaints).toEqual([]);
        await context.close();
      };
      return { ...hosted, book, excel, close };
    }

    const faultyBook = (): Promise<SimBook> => loadBook(FAULTY_FILE, faulty, nodePlatform);

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
        if (api === '1.9') {
          await close();
          return;
        }

        await tab(pane, 'Consolidate');
        const files = ['xts-cus.xlsx', 'xts-mfa.xlsx'].map((name) => join(samples, 'xts', name));
        await pane.locator('input[type=file][multiple]').setInputFiles(files);
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

        await tab(pane, 'Coherence');
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
      expect(await pane.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      for (const name of ['Modèle', 'Indicateurs', 'Cohérence', 'Consolidation']) {
        await tab(pane, name);
        await pane.getByRole('tabpanel', { name }).getByRole('button').first().waitFor();
        expect(await violations(pane)).toEqual([]);
      }
      await close();
    });

    it('can be used by keyboard alone, in forced colours', async () => {
      const { page, pane, book, close } = await open(await faultyBook(), {
        context: { forcedColors: 'active' },
        query: '?tab=check',
      });
      await button(pane, 'Check the workbook').waitFor();
      const tabTo = async (name: RegExp): Promise<void> => {
        for (let n = 0; n < 80; n++) {
          const focused = await pane.evaluate(() => {
            const at = document.activeElement;
            return at === document.body ? '' : (at?.getAttribute('aria-label') ?? at?.textContent ?? '');
          });
          if (name.test(focused)) return;
          await page.keyboard.press('Tab');
        }
        throw new Error(`Tab does not lead to ${String(name)}`);
      };
      const enter = async (name: RegExp): Promise<void> => {
        await tabTo(name);
        await page.keyboard.press('Enter');
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
      await close();
    });

    it('stops when it is told to, and leaves everything as it is', async () => {
      const { pane, book, excel, close } = await open(await faultyBook(), { query: '?tab=check' });
      const before = lookOf(book);
      await button(pane, 'Check the workbook').waitFor();
      excel.switches.latency = 300;
      await press(pane, 'Check the workbook');
      await press(pane, 'Stop');
      await said(pane, 'Stopped. Nothing was changed.');
      excel.switches.latency = 0;
      await press(pane, 'Check the workbook');
      await button(pane, '3 errors').waitFor();
      expect(lookOf(book)).toBe(before);
      expect(excel.log.some(({ isWrite }) => isWrite)).toBe(false);
      await close();
    });

    describe('when Excel does not let it', () => {
      const NOT_WRITTEN: readonly (readonly [
        what: string,
        switches: Partial<Switches> | ((book: SimBook) => void),
        says: RegExp,
      ])[] = [
        ['a cell is being edited', { isEditing: true }, /^A cell is being edited\. Press Enter/],
        ['Excel answers too late', { failing: 'timedOut' }, /^Excel did not answer in time/],
        ['a dialog is open', { failing: 'dialogOpen' }, /^Excel is busy with another window/],
        ['a request is too large', { failing: 'requestTooLarge' }, /^Excel cannot hand over so much at once/],
        ['an answer is too large', { mostBytes: 300 }, /^Excel cannot hand over so much at once/],
        ['the add-in may not', { failing: 'noPermission' }, /^Excel does not allow it/],
        [
          'the file is read-only',
          (book) => {
            book.readOnly = true;
          },
          /^The workbook is open for reading only/,
        ],
        [
          'the sheet is protected',
          (book) => {
            const sheet = book.find('MFA_CONS');
            if (!sheet) return;
            sheet.protection = { password: 'secret', options: {} };
            for (const cell of sheet.cells.values()) cell.locked = true;
          },
          /^No cell was changed.*the sheet is protected/,
        ],
        [
          'the sheet was renamed',
          (book) => {
            const sheet = book.find('MFA_CONS');
            if (sheet) book.rename(sheet, 'Consulates');
          },
          /^No cell was changed.*the sheet is gone/,
        ],
      ];

      it('says what is in the way once, with a way on, and writes nothing', async () => {
        const { pane, book, excel, close } = await open(await faultyBook(), { query: '?tab=check' });
        await press(pane, 'Check the workbook');
        await button(pane, '3 errors').waitFor();
        const usual = { ...excel.switches };
        const sheet = book.find('MFA_CONS');
        if (!sheet) throw new Error('no sheet');
        const { protection } = sheet;
        const locks = [...sheet.cells.values()].map((cell) => [cell, cell.locked] as const);
        for (const [what, change, says] of NOT_WRITTEN) {
          await press(pane, /^Fix …: S18/);
          await pane.getByRole('row', { name: 'MFA_CONS C8 Italyy ITA' }).waitFor();
          if (typeof change === 'function') change(book);
          else Object.assign(excel.switches, change);
          const before = lookOf(book);
          await press(pane, 'Change 1 cell');
          const message = pane.getByRole('status', { name: 'Messages' }).getByText(says);
          await message.waitFor();
          expect([what, await message.count(), lookOf(book) === before]).toEqual([what, 1, true]);
          Object.assign(excel.switches, usual);
          book.readOnly = false;
          sheet.protection = protection;
          for (const [cell, locked] of locks) cell.locked = locked;
          if (sheet.name !== 'MFA_CONS') book.rename(sheet, 'MFA_CONS');
          await press(pane, 'Dismiss this message');
        }
        // all is well again: the same press does it
        await press(pane, /^Fix …: S18/);
        await press(pane, 'Change 1 cell');
        await button(pane, '2 errors').waitFor();
        expect(valueAt(book, 8, 3)).toBe('ITA');
        await close();
      });

      it('leads on when the sheet is deleted, and when Excel does not answer at all', async () => {
        const { page, pane, book, excel, close } = await open(await faultyBook(), { query: '?tab=check' });
        await press(pane, 'Check the workbook');
        await button(pane, '3 errors').waitFor();
        const sheet = book.find('MFA_CONS');
        if (!sheet) throw new Error('no sheet');
        book.rename(sheet, 'Consulates');
        await press(pane, 'Go to C8 in MFA_CONS');
        await said(pane, /^The sheet was deleted or renamed meanwhile/);
        await press(pane, 'Dismiss this message');
        book.delete(sheet);
        await button(pane, '3 errors').waitFor({ state: 'detached' });

        await page.clock.install();
        excel.switches.latency = Infinity;
        await press(pane, 'Check again');
        await page.clock.runFor(61_000);
        await said(pane, /^Excel did not answer in time/);
        excel.switches.latency = 0;
        await press(pane, 'Try again');
        await button(pane, 'Check again').waitFor();
        await said(pane, /^\d+ of \d+ rows can be used/);
        await close();
      });
    });
  },
);
