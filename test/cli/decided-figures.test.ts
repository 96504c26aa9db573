/** Figures for other programs are computed with what people decided in the coherence workbook of a country. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { figuresSchema } from '../../core/index.ts';
import { answered } from '../helpers/answered.ts';
import { command, temporaryFolder } from '../helpers/command.ts';
import { metaSheet, smallBook } from '../helpers/small-book.ts';

const book = (country: string, institution: string, sheet: string, column: string, total: number) =>
  smallBook([
    metaSheet(country, institution),
    {
      name: sheet,
      rows: [
        ['year', sheet === 'STA_POP' ? 'age' : 'region', column],
        [2023, '_T', total],
      ],
    },
  ]);

test('the decided figure, and why it is another; of several countries that of the workbook', async () => {
  const folder = temporaryFolder({
    'in/sta.xlsx': await book('MDA', 'STA', 'STA_POP', 'total', 2_500_000),
    'in/loc.xlsx': await book('MDA', 'LOC', 'LOC_PLAN', 'population', 2_300_000),
    'other/sta.xlsx': await book('ALB', 'STA', 'STA_POP', 'total', 2_000_000),
  });
  const at = (name: string): string => join(folder, name);
  const english = ['--language', 'en'];
  await command(['consolidate', at('in'), '-o', at('full.xlsx'), ...english], { folder });
  await answered(at('full.xlsx'), '13_RECONCILE', {
    'X14|population|2023||STA|LOC': { value_decided: 2_400_000 },
  });
  const ask = async (...paths: readonly string[]) => {
    const more = ['-i', 'CTX-01', '--format', 'json', '--previous', at('full.xlsx'), ...english];
    return command(['indicators', ...paths.map(at), ...more], { folder });
  };
  const { out, err } = await ask('in', 'other');
  const { figures, revisions } = figuresSchema.parse(JSON.parse(out));
  const national = figures.filter(({ disagg }) => Object.keys(disagg).length === 0);
  expect(national.map(({ country, value, flags }) => [country, value, ...flags])).toEqual([
    ['ALB', 2_000_000],
    ['MDA', 2_400_000, 'MANUAL'],
    ['_POOL', 4_400_000, 'MANUAL'],
  ]);
  expect(err).toContain('2 figures stand as decided on 13_RECONCILE of full.xlsx');
  const changed = revisions?.find(({ new: now }) => now === 2_400_000);
  expect(changed).toMatchObject({ old: 2_500_000, why: [{ kind: 'fact-decided' }] });
  const none = await ask('other');
  expect([none.code, none.err]).toEqual([2, expect.stringContaining('is about MDA')]);
});
