/** The unmodified office.js in a pane of its own, talking to the simulated Excel in the page around it. */
import { afterAll, describe, expect, it } from 'vitest';
import type { Frame } from 'playwright-core';
import { startChromium } from '../helpers/chromium.ts';
import { PANE, serveOffice } from './office-site.ts';
import { dataOf } from './book-data.ts';
import { SimBook } from './book.ts';
import type { SimulatedExcel } from './simulated-excel.ts';

const chromium = await startChromium();

/** What the program of the host page leaves for the test. */
declare const lab: { readonly book: SimBook; readonly excel: SimulatedExcel };

/** Loaded in the test, played in the page. */
function filled(): SimBook {
  const book = new SimBook(['DATA']);
  book.type('DATA', 1, 1, 'year');
  return book;
}

const program = `
import { bookFrom } from '/test/office/book-data.ts';
import { SimulatedExcel } from '/test/office/simulated-excel.ts';
import { attachHost } from '/test/office/xdm-host.ts';
const book = bookFrom(${JSON.stringify(dataOf(filled()))});
const excel = new SimulatedExcel(book, '1.17', () => Promise.reject(new Error('none')));
globalThis.lab = { book, excel, ...attachHost({ mount: document.body, excel, paneUrl: '${PANE}/pane.html', locale: 'fr-FR' }) };
`;

const pane = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pane</title>
<link rel="icon" href="data:,"><script src="/office/office.js"></script></head><body></body></html>`;

describe.skipIf(!chromium)('office.js between frames', () => {
  afterAll(async () => {
    await chromium?.close();
  });

  it('reads, writes, hears of changes and meets refusals, and asks nobody else', async () => {
    const page = await chromium?.browser.newPage();
    if (!page) return;
    const site = await serveOffice(page, program, () => Promise.resolve(pane));
    let frame: Frame | undefined;
    for (let tries = 0; tries < 200 && !frame; tries++) {
      frame = page.frames().find((each) => each.url().startsWith(`${PANE}/pane.html`));
      if (!frame) await page.waitForTimeout(20);
    }
    if (!frame) throw new Error('no pane');
    const started = await frame.evaluate(async () => {
      const { host, platform } = await Office.onReady();
      const { requirements, displayLanguage } = Office.context;
      return [
        ...[String(host), String(platform), displayLanguage],
        ...['1.17', '1.18'].map((set) => requirements.isSetSupported('ExcelApi', set)),
      ];
    });
    expect(started).toEqual(['Excel', 'OfficeOnline', 'fr-FR', true, false]);
    const read = await frame.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('DATA');
        sheet.getRange('B1:B2').values = [['total'], [5]];
        const used = sheet.getUsedRangeOrNullObject(true);
        used.load('values');
        await context.sync();
        return used.values as unknown;
      }),
    );
    expect(read).toEqual([
      ['year', 'total'],
      ['', 5],
    ]);
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        const heard: string[] = [];
        (globalThis as { heard?: string[] }).heard = heard;
        context.workbook.worksheets.onChanged.add((event) => {
          heard.push(event.address);
          return Promise.resolve();
        });
        await context.sync();
      }),
    );
    await page.evaluate(() => {
      lab.book.type('DATA', 3, 2, 7);
    });
    await frame.waitForFunction(() => (globalThis as { heard?: string[] }).heard?.length === 1);
    expect(await frame.evaluate(() => (globalThis as { heard?: string[] }).heard)).toEqual(['B3']);
    await page.evaluate(() => {
      lab.excel.switches.isEditing = true;
    });
    const refused = await frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.load('items/name');
        await context.sync();
        return 'done';
      }).catch((error: unknown) => (error as { code: string }).code),
    );
    expect(refused).toBe('InvalidOperationInCellEditMode');
    expect(await page.evaluate(() => [...lab.excel.engine.unknown])).toEqual([]);
    expect(site.outside).toEqual([]);
    expect(site.errors).toEqual([]);
    await page.close();
  });
});
