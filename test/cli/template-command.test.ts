/** `mainstream template`: the right files, the same bytes each time, and no work before a refusal. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command, contentOf, put, temporaryFolder } from '../helpers/command.ts';

const FOR = ['--country', 'mda', '--period', '2015-2023'];

test('one institution: named by country and code, in the folder of --output or here', async () => {
  const folder = temporaryFolder();
  const target = join(folder, 'deep/labour.xlsx');
  const { code, out, err } = await command(['template', '-i', 'lab', ...FOR, '-o', target]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/labour\.xlsx: \d+ sheets for Labour\n$/);
  expect(Object.keys(contentOf(folder))).toEqual(['deep/', 'deep/labour.xlsx']);
});

test('all institutions, and a second run gives the same bytes', async () => {
  const folder = temporaryFolder();
  const write = (): ReturnType<typeof command> => command(['template', '--all', ...FOR, '-o', folder]);
  const { code, out } = await write();
  expect(code).toBe(0);
  expect(out.trim().split('\n')).toHaveLength(15);
  const first = contentOf(folder);
  expect(Object.keys(first)).toHaveLength(15);
  expect(Object.keys(first)).toContain('mda-sta.xlsx');
  expect((await write()).code).toBe(0);
  expect(contentOf(folder)).toEqual(first);
});

test('somebody’s file among the targets: nothing is written at all', async () => {
  const folder = temporaryFolder();
  put(folder, 'mda-don.xlsx', 'mine');
  const { code, said, out } = await command(['template', '--all', ...FOR, '-o', folder]);
  expect({ code, out, lines: said.length }).toEqual({ code: 2, out: '', lines: 1 });
  expect(Object.keys(contentOf(folder))).toEqual(['mda-don.xlsx']);
});

describe('languages and settings', () => {
  test('the language changes the workbook and the words', async () => {
    const folder = temporaryFolder();
    const hashes = new Set<string | undefined>();
    for (const language of ['en', 'fr', 'es']) {
      const { code, out } = await command([
        'template',
        '-i',
        'LAB',
        ...FOR,
        '-o',
        join(folder, `${language}.xlsx`),
        '-l',
        language,
      ]);
      expect(code).toBe(0);
      expect(out).toMatch(
        language === 'fr'
          ? /feuilles pour Travail/
          : language === 'es'
            ? /hojas para Trabajo/
            : /sheets for Labour/,
      );
      hashes.add(contentOf(folder)[`${language}.xlsx`]);
    }
    expect(hashes.size).toBe(3);
  });

  test('country, years and language may stand in the settings; a flag wins', async () => {
    const text = '{"country":"MDA","periodStart":2015,"periodEnd":2023,"language":"fr"}';
    const folder = temporaryFolder({ 'mainstream.config.json': `\ufeff${text}` });
    const target = join(folder, 'a.xlsx');
    const settled = await command(['template', '-i', 'LAB', '-o', target], { folder });
    expect(settled.out).toMatch(/feuilles pour/);
    const flagged = await command(['template', '-i', 'LAB', '-o', target, '-l', 'es'], { folder });
    expect(flagged.out).toMatch(/hojas para/);
  });

  test('what was issued can be validated: nothing is wrong with an empty template but what is required', async () => {
    const folder = temporaryFolder();
    await command(['template', '-i', 'LAB', ...FOR, '-o', join(folder, 'a.xlsx')]);
    const { code, out } = await command(['validate', folder, '--fail-on', 'never']);
    expect(code).toBe(0);
    expect(out).toContain('0 rows read');
  });
});
