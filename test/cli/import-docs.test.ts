/** The worked example of docs/importing.md is what the program prints. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { command, temporaryFolder } from '../helpers/command.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/importing.md'), 'utf8');
const blocks = [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, language, text = '']) =>
  language === '' ? [text] : [],
);

test('preview of stock.csv', async () => {
  const [table = '', preview = ''] = blocks;
  const folder = temporaryFolder({ 'stock.csv': table });
  const { out } = await command([
    'import',
    join(folder, 'stock.csv'),
    '--as',
    'STA_STOCK',
    '--country',
    'MDA',
  ]);
  // remarks follow
  expect(out.slice(0, preview.length)).toBe(preview);
});
