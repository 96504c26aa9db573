/** The pane in a simulated Excel in a browser, and what a person does in it; for the tests that walk through it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Frame, Locator } from 'playwright-core';
import { expect } from 'vitest';
import { nodePlatform } from '../../core/formats/index.ts';
import { samplesFolder } from '../../samples/build.ts';
import { FAULTY_FILE } from '../../samples/faulty.ts';
import type { TestBrowser } from '../helpers/chromium.ts';
import { paneFolder } from '../helpers/pane-bundle.ts';
import type { SimBook } from '../office/book.ts';
import { loadBook } from '../office/load.ts';
import { SimulatedExcel } from '../office/simulated-excel.ts';
import { openPane, type AroundPane, type HostedPane } from '../office/xdm-host.ts';

export interface Opened extends HostedPane {
  readonly book: SimBook;
  readonly excel: SimulatedExcel;
  readonly context: BrowserContext;
  /** Ends it; nothing was asked of Excel that it does not know, of other hosts, or against the policy. */
  readonly close: () => Promise<void>;
}

interface Around extends AroundPane {
  readonly api?: string;
  readonly context?: BrowserContextOptions;
}

/** Opens the pane beside the workbook. */
export async function openInExcel(
  chromium: TestBrowser | null,
  book: SimBook,
  { api = '1.17', context: options = {}, ...around }: Around = {},
): Promise<Opened> {
  if (!chromium) throw new Error('no Chromium');
  const context = await chromium.browser.newContext({
    ...{ locale: 'en', reducedMotion: 'reduce', ignoreHTTPSErrors: true, ...options },
  });
  const excel = new SimulatedExcel(book, api, (name, bytes) => loadBook(name, bytes, nodePlatform));
  const hosted = await openPane(context, await paneFolder(), excel, around);
  const close = async (): Promise<void> => {
    expect([...excel.engine.unknown]).toEqual([]);
    expect(hosted.complaints).toEqual([]);
    await context.close();
  };
  return { ...hosted, book, excel, context, close };
}

const faulty = new Uint8Array(readFileSync(join(samplesFolder(), FAULTY_FILE)));

export const faultyBook = (): Promise<SimBook> => loadBook(FAULTY_FILE, faulty, nodePlatform);

export const button = (pane: Frame, name: string | RegExp): Locator =>
  pane.getByRole('button', { name, exact: typeof name === 'string' });
export const press = (pane: Frame, name: string | RegExp): Promise<void> => button(pane, name).click();
export const said = (pane: Frame, text: string | RegExp): Promise<void> =>
  pane.getByText(text).first().waitFor({ state: 'attached' });
export const tab = (pane: Frame, name: string): Promise<void> => pane.getByRole('tab', { name }).click();

/** Everything that a person can see in the workbook, and how cells are locked. */
export const lookOf = ({ sheets, names }: SimBook): string =>
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

/** Of a cell of MFA_CONS; row and column from 1. */
export const valueAt = (book: SimBook, row: number, column: number): unknown =>
  book.find('MFA_CONS')?.at(row - 1, column - 1).value;
