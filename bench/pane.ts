/**
 * `bench pane`: what the pane asks of Excel, counted on the unmodified library against the simulated one, and how the page
 * starts, opens and checks workbooks in Chromium. The program that measures stands with the tests, whose Excel it uses.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { inBrowser, productionBundle } from './browser.ts';
import type { PaneRun } from './pane/model.ts';
import { filesOf } from './validate/workbooks.ts';
import type { Shape } from './validate/rows.ts';

const CHILD = fileURLToPath(new URL('./child.js', import.meta.url));

const SHAPES: readonly Shape[] = [
  { rows: 1_000, quality: 'bad' },
  { rows: 10_000, quality: 'bad' },
  { rows: 100_000, quality: 'bad' },
  { rows: 100_000, quality: 'clean' },
];

/** `site`: see `productionBundle`. */
export async function benchPane(
  folder: string,
  site: string | null,
  tell: (line: string) => void,
): Promise<PaneRun> {
  const pages = await productionBundle(folder, site, tell);
  for (const shape of SHAPES)
    if (!existsSync(filesOf(shape, folder).xlsx)) {
      tell(`workbook: ${String(shape.rows)} rows, ${shape.quality}`);
      const made = ['make-rows', String(shape.rows), shape.quality, folder];
      await promisify(execFile)(process.execPath, [CHILD, ...made]);
    }
  const books = SHAPES.map((shape) => ({ ...shape, path: filesOf(shape, folder).xlsx }));
  return (await inBrowser('measure-pane', { site: pages, books })) as PaneRun;
}
