/**
 * What the pane in a real browser says when Excel does not let it, when it is told to stop, and when another pane is at
 * work: one clear message, a way on, and nothing written blind.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../helpers/chromium.ts';
import { paneFolder } from '../helpers/pane-bundle.ts';
import type { SimBook } from '../office/book.ts';
import type { Switches } from '../office/simulated-excel.ts';
import { openPane } from '../office/xdm-host.ts';
import { button, faultyBook, lookOf, openInExcel, press, said, valueAt } from './in-excel.ts';

const chromium = await startChromium();

const NOT_WRITTEN: readonly (readonly [
  what: string,
  switches: Partial<Switches> | ((book: SimBook) => void),
  says: RegExp,
])[] = [
  ['a cell is being edited', { isEditing: true }, /^A cell is being edited\. Press Enter/],
  ['Excel answers too late', { failing: 'timedOut' }, /^Excel did not answer in time/],
  ['a dialog is open', { failing: 'dialogOpen' }, /^Excel is busy with another window/],
  ['too much is asked at once', { failing: 'activityLimit' }, /^Excel is busy with another window/],
  ['a request is too large', { failing: 'requestTooLarge' }, /^Excel cannot hand over so much at once/],
  ['an answer is too large', { mostBytes: 300 }, /^Excel cannot hand over so much at once/],
  ['the add-in may not', { failing: 'noPermission' }, /^Excel does not allow it/],
  [
    'Excel breaks down',
    { failingAction: { name: 'Values', code: 'GeneralException' } },
    /^Excel reported an error/,
  ],
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

describe.skipIf(!chromium)(
  'the pane, when Excel does not let it (skipped where no Chromium starts, see test/helpers/chromium.ts)',
  () => {
    beforeAll(async () => {
      await paneFolder();
    }, 600_000);

    afterAll(async () => {
      await chromium?.close();
    });

    it('stops when it is told to; says what is in the way once, with a way on; and writes nothing', async () => {
      // Excel is dark in a browser that is light
      const { pane, book, excel, close } = await openInExcel(chromium, await faultyBook(), {
        ...{ query: '?tab=check', isDark: true },
      });
      await button(pane, 'Check the workbook').waitFor();
      expect(await pane.locator('[data-theme]').first().getAttribute('data-theme')).toBe('dark');
      const untouched = lookOf(book);
      excel.switches.latency = 300;
      await press(pane, 'Check the workbook');
      await press(pane, 'Stop');
      await said(pane, 'Stopped. Nothing was changed.');
      await press(pane, 'Dismiss this message');
      excel.switches.latency = 0;
      await press(pane, 'Check the workbook');
      await button(pane, '3 errors').waitFor();
      expect(lookOf(book)).toBe(untouched);
      expect(excel.log.some(({ isWrite }) => isWrite)).toBe(false);

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
    }, 180_000);

    it('leads on when another pane is quicker, the sheet is deleted, and Excel does not answer at all', async () => {
      const { page, pane, book, excel, context, close } = await openInExcel(chromium, await faultyBook(), {
        query: '?tab=check',
      });
      await press(pane, 'Check the workbook');
      await button(pane, '3 errors').waitFor();
      const other = await openPane(context, await paneFolder(), excel, { query: '?tab=check' });
      await press(other.pane, 'Check the workbook');
      await press(other.pane, /^Fix …: S18/);
      await press(other.pane, 'Change 1 cell');
      await button(other.pane, '2 errors').waitFor();
      // no edition promises that one pane hears what another writes
      await press(pane, /^Fix …: S18/);
      await press(pane, 'Change 1 cell');
      await said(pane, /^No cell was changed/);
      await press(pane, 'Dismiss this message');
      await press(pane, 'Check again');
      await button(pane, '2 errors').waitFor();
      book.type('MFA_CONS', 8, 3, 'Italyy');
      await button(pane, '3 errors').waitFor();
      expect(other.complaints).toEqual([]);
      await other.page.close();

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
    }, 180_000);
  },
);
