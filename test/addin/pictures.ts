/**
 * `npm run pictures`: pictures of every tab from the samples, as wide as a narrow pane in Excel, and of the page, in every
 * language, light and dark. They are for looking at, and the best go into the documentation; nothing compares them.
 * Needs the bundle of `npm run build`; the first argument names its folder, the second where the pictures go.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { LANGUAGES, paneWords, type Language, type PaneWords } from '../../core/index.ts';
import { startChromium } from '../helpers/chromium.ts';
import { serveFolder } from '../helpers/static-site.ts';

const [bundle = 'out/addin', target = 'out/pictures', only] = process.argv.slice(2);
const samples = resolve('samples');
const FAULTY = join(samples, 'faulty-consulates.xlsx');
const MINISTRIES = readdirSync(join(samples, 'xts'))
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => join(samples, 'xts', name));

const NARROW = { width: 320, height: 720 };
/** What Excel gives the pane at first on a large screen. */
const USUAL = { width: 400, height: 720 };
const WIDE = { width: 1200, height: 760 };
const THEMES = ['light', 'dark'] as const;

interface Studio {
  readonly page: Page;
  readonly words: PaneWords;
  /** Takes the picture in both themes. */
  shoot(name: string): Promise<void>;
  button(name: string): ReturnType<Page['getByRole']>;
}

async function studio(
  browser: Browser,
  address: string,
  language: Language,
  viewport: { readonly width: number; readonly height: number },
): Promise<Studio> {
  const context = await browser.newContext({ locale: language, viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(180_000);
  await page.goto(address);
  const words = paneWords(language);
  return {
    page,
    words,
    async shoot(name) {
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme });
        await page.locator(`[data-theme=${colorScheme}]`).first().waitFor();
        await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
        const path = join(target, `${name}-${language}-${colorScheme}.png`);
        await page.screenshot({ path });
      }
    },
    button: (name) => page.getByRole('button', { name, exact: true }),
  };
}

/** The pane as it stands in Excel: without the page's own part of the window. */
const alone = (page: Page): Promise<unknown> =>
  page.addStyleTag({ content: 'main, footer { display: none !important } aside { height: 100% }' });

const tab = (page: Page, id: string): Promise<void> => page.locator(`#tab-${id}`).click();

async function picturesOfPane(browser: Browser, address: string, language: Language): Promise<void> {
  const { page, words, shoot, button } = await studio(browser, address, language, NARROW);
  await alone(page);
  await button(words.check.run).waitFor();
  await shoot('check-begin');
  await page.locator(`input[type=file][aria-label="${words.page.choose}"]`).setInputFiles(FAULTY);
  await button(words.check.run).click();
  await button(words.check.again).waitFor();
  await shoot('check');
  await page.setViewportSize({ ...NARROW, height: 2000 });
  await shoot('check-whole');
  await page.setViewportSize(NARROW);

  await tab(page, 'template');
  await page.locator('#panel-template select').first().selectOption('LAB');
  await shoot('template');

  await tab(page, 'consolidate');
  await page.locator('#panel-consolidate input[multiple]').setInputFiles(MINISTRIES);
  await shoot('consolidate-chosen');
  await button(words.consolidate.run).click();
  await button(words.consolidate.download).waitFor();
  await button(words.consolidate.download).scrollIntoViewIfNeeded();
  await shoot('consolidate');
  await page.setViewportSize({ ...NARROW, height: 2600 });
  await shoot('consolidate-whole');
  await page.setViewportSize(NARROW);

  for (const id of ['indicators', 'coherence'] as const) {
    await tab(page, id);
    const text = id === 'indicators' ? words.figures : words.coherence;
    const panel = page.locator(`#panel-${id}`);
    // the choice alone finds out
    await panel.getByRole('radio', { name: words.figures.scopes.consolidation }).check();
    await panel.getByRole('button', { name: text.again, exact: true }).waitFor();
    await shoot(id);
    await page.setViewportSize({ ...NARROW, height: 2000 });
    await shoot(`${id}-whole`);
    await page.setViewportSize(USUAL);
    await shoot(`${id}-usual`);
    await page.setViewportSize(NARROW);
    if (id === 'indicators') {
      const withCourse = panel.locator('li').filter({ has: page.locator('svg') });
      await withCourse.nth(2).getByRole('button').click();
      await panel.getByRole('button', { name: words.figures.back, exact: true }).waitFor();
      await panel.getByRole('heading', { name: words.figures.formula }).waitFor();
      await panel.locator('svg').first().waitFor();
      await shoot('details');
      await page.setViewportSize({ ...NARROW, height: 2000 });
      await shoot('details-whole');
      await page.setViewportSize(NARROW);
    }
  }
  await button(words.shell.settings).click();
  await page.getByText(words.options.privacy).waitFor();
  await shoot('settings');
  await button(words.shell.help).click();
  await page.getByText(words.options.helpText).waitFor();
  await page.getByRole('region', { name: words.options.kinds.rules }).waitFor();
  await shoot('help');
  await page.context().close();
}

async function picturesOfPage(browser: Browser, address: string, language: Language): Promise<void> {
  const { page, words, shoot, button } = await studio(browser, address, language, WIDE);
  await button(words.page.tryIt).waitFor();
  await shoot('start');
  await button(words.page.tryIt).click();
  await page.getByRole('gridcell').first().waitFor();
  await button(words.check.run).click();
  await button(words.check.again).waitFor();
  await page.getByRole('button', { name: /C8/ }).first().click();
  await shoot('page');
  await page.context().close();
}

const chromium = await startChromium();
if (!chromium) throw new Error('No Chromium starts here (see test/helpers/chromium.ts)');
const site = await serveFolder(resolve(bundle));
mkdirSync(target, { recursive: true });
try {
  for (const language of LANGUAGES.filter((each) => only === undefined || each === only)) {
    process.stderr.write(`pictures: ${language}\n`);
    await picturesOfPage(chromium.browser, site.address('standalone.html'), language);
    await picturesOfPane(chromium.browser, site.address('standalone.html'), language);
  }
} finally {
  await chromium.close();
  await site.close();
}
