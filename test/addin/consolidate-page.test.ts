/**
 * The tab Consolidate in a real browser: the workbooks that are downloaded are those of the command line, byte for byte,
 * those for each institution too, and the earlier run and what came back are taken along.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplesFolder } from '../../samples/build.ts';
import { startChromium } from '../helpers/chromium.ts';
import { command, put, temporaryFolder } from '../helpers/command.ts';
import { openPaneSite } from '../helpers/pane-site.ts';
import type { StaticSite } from '../helpers/static-site.ts';
import { workOn } from '../helpers/work.ts';
import { downloads, openOnPage, type Downloaded } from './on-page.ts';

const PLAN = 'xts-pln.xlsx';
const plan = readFileSync(join(samplesFolder(), 'xts', PLAN));

const chromium = await startChromium();

/** A feedback workbook in which a ministry accepted the first finding. */
async function answered({ name, bytes }: Downloaded): Promise<Uint8Array> {
  const asked = { language: 'en', settings: {} } as const;
  const { findings } = await (await workOn(bytes, name)).ask('coherence', { ...asked, of: 'workbook' });
  const cell = findings[0]?.answers?.status;
  if (!cell) throw new Error(`nothing can be answered in ${name}`);
  const place = { sheet: '05_FINDINGS', row: cell.row, column: cell.column };
  const work = await workOn(bytes, name, [{ ...place, from: cell.value, to: 'ACCEPTED' }]);
  return (await work.ask('copy', { ...asked, marks: [], state: null })).bytes;
}

describe.skipIf(!chromium)(
  'consolidation on the page in Chromium (skipped where none starts, see test/helpers/chromium.ts)',
  () => {
    let site: StaticSite;
    beforeAll(async () => {
      site = await openPaneSite();
    }, 600_000);
    afterAll(async () => {
      await chromium?.close();
      await site.close();
    });

    it('gives the workbooks of the command line, and takes earlier ones and answers along', async () => {
      const folder = temporaryFolder();
      const source = put(folder, `in/${PLAN}`, plan);
      const at = (name: string): string => join(folder, name);
      const consolidate = async (name: string, ...options: readonly string[]): Promise<void> => {
        const common = ['-o', at(`${name}.xlsx`), '--feedback', at(name), '--fail-on', 'never'];
        const { code, err } = await command(['consolidate', source, ...common, ...options], { folder });
        expect([code, err]).toEqual([0, expect.any(String)]);
      };
      const byCommand = (name: string): readonly Downloaded[] =>
        readdirSync(at(name))
          .sort()
          .map((file) => ({ name: file, bytes: readFileSync(join(at(name), file)) }));
      await consolidate('first');
      const expected = byCommand('first');
      expect(expected.length).toBeGreaterThan(1);

      const { page, complaints } = await openOnPage(chromium, site);
      const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
      const choose = (label: string, files: string | readonly string[]): Promise<void> =>
        page.locator(`input[type=file][aria-label="${label}"]`).last().setInputFiles(files);
      const book = async (): Promise<Downloaded | undefined> => {
        const [made] = await downloads(page, 1, () => press('Download the coherence workbook'));
        return made;
      };
      await page.getByRole('tab', { name: 'Consolidate' }).click();
      await choose('Choose workbooks …', source);
      await page.getByLabel('Make a feedback workbook for each institution').check();
      await press('Consolidate');
      const first = await book();
      expect(first?.bytes.equals(readFileSync(at('first.xlsx')))).toBe(true);
      const feedback = await downloads(page, expected.length, () => press('Download all'));
      expect(feedback.map(({ name }) => name)).toEqual(expected.map(({ name }) => name));
      expect(feedback.filter(({ bytes }, n) => !expected[n]?.bytes.equals(bytes))).toEqual([]);
      const [one] = feedback;
      if (!one) throw new Error('no feedback');
      expect(await downloads(page, 1, () => press(`Download ${one.name}`))).toEqual([one]);

      const back = put(folder, 'back.xlsx', await answered(one));
      await choose('Choose the earlier workbook …', at('first.xlsx'));
      await choose('Choose answered workbooks …', back);
      await press('Consolidate');
      await page.getByText('No figure of the earlier run changed.').waitFor();
      await consolidate('second', '--previous', at('first.xlsx'), '--answers', back);
      expect((await book())?.bytes.equals(readFileSync(at('second.xlsx')))).toBe(true);

      // the figures of the earlier run, without its workbook: no answers can be taken over, and it says so
      const { out } = await command(['indicators', source, '--format', 'json'], { folder });
      await choose('Choose the earlier workbook …', put(folder, 'figures.json', out));
      await page.getByText(/^Choose the earlier coherence workbook first/).waitFor();
      await press('Consolidate');
      await page.getByText('No figure of the earlier run changed.').waitFor();

      // an edition for everybody takes the full one and what was published before; the full one asks for none
      const isAsked = (): Promise<boolean> => page.getByText('Edition published last').isVisible();
      expect(await isAsked()).toBe(false);
      await page.getByLabel(/^Public: for everybody/).check();
      expect(await isAsked()).toBe(true);
      const carrying = ['consolidate', source, '--edition', 'public', '--previous', at('first.xlsx')];
      await command([...carrying, '-o', at('public.xlsx'), '--fail-on', 'never'], { folder });
      const known = ['--published', at('public.xlsx')];
      await command([...carrying, ...known, '-o', at('next.xlsx'), '--fail-on', 'never'], { folder });
      await choose('Choose the earlier workbook …', at('first.xlsx'));
      await choose('Choose the published edition …', at('public.xlsx'));
      await page.getByText('public.xlsx', { exact: true }).waitFor();
      await press('Remove back.xlsx');
      await press('Consolidate');
      await page.getByText(/first\.xlsx is a full edition/).waitFor();
      expect((await book())?.bytes.equals(readFileSync(at('next.xlsx')))).toBe(true);
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  },
);
