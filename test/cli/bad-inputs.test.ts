/** Every bad input ends in one clear sentence, its exit code (decision 3), and a folder as it was. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../core/index.ts';
import { encryptedWorkbook, foreignWorkbook, ofCountry, oldWorkbook } from '../helpers/bad-files.ts';
import { command, contentOf, put, temporaryFolder, xtsFolder } from '../helpers/command.ts';
import { expectRefused, type Case } from '../helpers/refused.ts';

const LAB = 'xts-lab.xlsx';
const labOf = (): Uint8Array => readFileSync(join(xtsFolder('lab'), LAB));

const reading: readonly Case[] = [
  {
    name: 'a file that is not there',
    argv: ['validate', 'DIR/none.xlsx'],
    code: 2,
    says: /no file or folder .*none\.xlsx/,
  },
  {
    name: 'a folder without workbooks',
    argv: ['validate', 'DIR'],
    files: () => ({ 'read.me': 'x' }),
    code: 2,
    says: /No workbook or table found in/,
  },
  {
    name: 'a text file called .xlsx',
    argv: ['validate', 'DIR'],
    files: () => ({ 'a.xlsx': 'year,total\n1,2\n' }),
    code: 3,
    says: /^a\.xlsx: not read\. .*text file/,
  },
  {
    name: 'an empty file',
    argv: ['validate', 'DIR'],
    files: () => ({ 'a.xlsx': '' }),
    code: 3,
    says: /^a\.xlsx: not read\. The file is empty/,
  },
  {
    name: 'an encrypted workbook',
    argv: ['validate', 'DIR'],
    files: () => ({ 'a.xlsx': encryptedWorkbook() }),
    code: 3,
    says: /^a\.xlsx: not read\. .*password/,
  },
  {
    name: 'an old workbook called .xlsx',
    argv: ['validate', 'DIR'],
    files: () => ({ 'a.xlsx': oldWorkbook() }),
    code: 3,
    says: /^a\.xlsx: not read\. .*old format/,
  },
  {
    name: 'an old workbook',
    argv: ['validate', 'DIR'],
    files: () => ({ 'a.xls': oldWorkbook() }),
    code: 3,
    says: /^a\.xls: not read\. .*old format/,
  },
  {
    name: 'half a workbook',
    argv: ['validate', 'DIR'],
    files: () => ({ 'a.xlsx': labOf().subarray(0, 5000) }),
    code: 3,
    says: /^a\.xlsx: not read\. The end of the file is missing/,
  },
];

describe('files that cannot be read', () => {
  test.each(reading)('$name: $code', expectRefused);
});

test.each<[Language, RegExp, RegExp]>([
  ['fr', /Il n’y a pas de fichier/, /non lu\. .*mot de passe/],
  ['es', /No hay ningún archivo/, /no leído\. .*contraseña/],
])('in %s', async (language, missing, locked) => {
  const folder = temporaryFolder({ 'a.xlsx': encryptedWorkbook() });
  expect((await command(['-l', language, 'validate', 'none.xlsx'])).err).toMatch(missing);
  expect((await command(['validate', folder, '--language', language])).err).toMatch(locked);
  const environment = { LANG: `${language}_CH.UTF-8` };
  expect((await command(['validate', 'none.xlsx'], { environment })).err).toMatch(missing);
  const limit = await command(['validate', 'none.xlsx', '--limit', 'x'], { environment });
  expect(limit.err).toMatch(/--limit\. (Attendu : un nombre entier|Se espera: un número entero)/);
});

describe('broken files among sound ones', () => {
  test.each(['validate', 'indicators', 'consolidate', 'convert'])(
    '%s goes on and names each',
    async (name) => {
      const folder = xtsFolder('lab', 'sta');
      put(folder, 'a.xlsx', '');
      put(folder, 'b.xlsx', encryptedWorkbook());
      const target = temporaryFolder();
      const output = { consolidate: ['-o', join(target, 'out.xlsx')], convert: ['-o', target] }[name] ?? [];
      const { code, said, out } = await command([name, folder, ...output, '--quiet']);
      expect(code).toBe(3);
      expect(said.map((line) => line.slice(0, 16))).toEqual(['a.xlsx: not read', 'b.xlsx: not read']);
      expect(out).not.toBe('');
      const written = { consolidate: ['out.xlsx'], convert: ['xts-lab.csv', 'xts-sta.csv'] }[name] ?? [];
      expect(Object.keys(contentOf(target))).toEqual(written);
    },
  );

  test.each(['indicators', 'consolidate', 'convert'])(
    '%s writes nothing where none is sound',
    async (name) => {
      const folder = temporaryFolder({ 'a.xlsx': '', 'b.xlsx': 'x' });
      const target = temporaryFolder();
      const output = { consolidate: ['-o', join(target, 'out.xlsx')], convert: ['-o', target] }[name] ?? [];
      const { code, said, out } = await command([name, folder, ...output]);
      expect(code).toBe(3);
      expect(said).toHaveLength(3);
      expect(said[2]).toMatch(/^None of the files could be used/);
      expect(out).toBe('');
      expect(contentOf(target)).toEqual({});
    },
  );
});

describe('another country', () => {
  test.each(['validate', 'indicators', 'consolidate'])('%s: all of them', async (name) => {
    const folder = xtsFolder('lab');
    const output = name === 'consolidate' ? ['-o', join(folder, 'out.xlsx')] : [];
    const { code, said, out } = await command([name, folder, '-c', 'mda', ...output]);
    expect(code).toBe(2);
    expect(said).toEqual(['All workbooks are about XTS, none about MDA, so nothing was written.']);
    expect(out).toBe('');
    expect(Object.keys(contentOf(folder))).toEqual([LAB]);
  });

  test('one among others is an issue, the rest is done', async () => {
    const folder = xtsFolder('lab', 'sta');
    put(folder, 'mda-lab.xlsx', ofCountry(labOf(), 'MDA'));
    const { code, out } = await command(['validate', folder, '--country', 'xts']);
    expect(code).toBe(1);
    expect(out).toMatch(/mda-lab\.xlsx[^]*X26 error/);
    const report = join(folder, 'out.json');
    const done = await command([
      'consolidate',
      folder,
      '-o',
      join(folder, 'out.xlsx'),
      '-r',
      report,
      '-c',
      'XTS',
    ]);
    expect(done.code).toBe(1);
    const { summary } = JSON.parse(readFileSync(report, 'utf8')) as {
      summary: { byRule: Record<string, number> };
    };
    expect(summary.byRule['X26']).toBe(1);
  });
});

test('workbooks of nobody: the country is missing', async () => {
  const folder = temporaryFolder({ 'a.xlsx': foreignWorkbook() });
  const { code, said } = await command(['consolidate', folder, '-o', join(folder, 'out.xlsx')]);
  expect(code).toBe(2);
  expect(said).toEqual([expect.stringMatching(/^No workbook names its country/)]);
  const named = await command(['consolidate', folder, '-o', join(folder, 'out.xlsx'), '-c', 'MDA']);
  expect(named.code).toBe(3);
  expect(named.said).toEqual([expect.stringMatching(/^No sheet of these workbooks can be used/)]);
  expect(Object.keys(contentOf(folder))).toEqual(['a.xlsx']);
});

test('the traces of open workbooks are left aside with a notice, and are no failure', async () => {
  const folder = xtsFolder('sta');
  put(folder, '~$xts-sta.xlsx', 'x');
  put(folder, '.~lock.xts-sta.xlsx#', 'x');
  put(folder, '.hidden.xlsx', 'x');
  const loud = await command(['validate', folder]);
  expect(loud.code).toBe(0);
  expect(loud.said).toEqual([
    expect.stringMatching(/^\.~lock\.xts-sta\.xlsx#: left aside: .*last saved version/),
    expect.stringMatching(/^~\$xts-sta\.xlsx: left aside: /),
  ]);
  expect((await command(['validate', folder, '-q'])).err).toBe('');
});

test('the same file by two paths is read once; two of one name are told apart', async () => {
  const folder = xtsFolder('sta');
  const file = join(folder, 'xts-sta.xlsx');
  const once = await command(['validate', file, `${folder}/./xts-sta.xlsx`, folder, '--format', 'json']);
  expect((JSON.parse(once.out) as { inputs: unknown[] }).inputs).toHaveLength(1);
  const other = xtsFolder('sta');
  const two = await command(['validate', file, join(other, 'xts-sta.xlsx'), '--format', 'json']);
  const names = (JSON.parse(two.out) as { inputs: { file: string }[] }).inputs.map((each) => each.file);
  expect(new Set(names).size).toBe(2);
});

test('stopped: 130, and nothing is written', async () => {
  const folder = xtsFolder('sta');
  const { code, said } = await command(['consolidate', folder, '-o', join(folder, 'out.xlsx')], {
    aborted: true,
  });
  expect({ code, said }).toEqual({ code: 130, said: ['Stopped. No file was left half written.'] });
  expect(Object.keys(contentOf(folder))).toEqual(['xts-sta.xlsx']);
});

test('what stands in a file name cannot steer the terminal', async () => {
  const folder = temporaryFolder({ 'a\u001b[2Jb.xlsx': '' });
  const { err, out } = await command(['validate', folder]);
  expect(err).toContain('a[2Jb.xlsx: not read');
  expect(out).toContain('a[2Jb.xlsx');
  expect(err + out).not.toContain('\u001b');
});
