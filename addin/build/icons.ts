/** Draws the icons of the ribbon (`npm run icons`): every .svg of addin/icons in the sizes that Excel asks for. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

const SIZES = [16, 32, 64, 80];
const folder = resolve(import.meta.dirname, '../../../addin/icons');

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const name of (await readdir(folder)).filter((each) => each.endsWith('.svg')))
  for (const size of SIZES) {
    const svg = await readFile(join(folder, name), 'utf8');
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(join(folder, `${basename(name, '.svg')}-${String(size)}.png`), png);
  }
await browser.close();
