/** Where results are written: what may be replaced (decision 4). What failures and kills leave: see write-failures and kill. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { foreignWorkbook, savedBy } from '../helpers/bad-files.ts';
import { command, contentOf, put, temporaryFolder, xtsFolder } from '../helpers/command.ts';

let source = '';
beforeEach(() => {
  source = xtsFolder('fin', 'sta');
});
const consolidate = (target: string, ...more: string[]): ReturnType<typeof command> =>
  command(['consolidate', source, '-o', target, '--quiet', ...more]);

describe('a target that cannot be written is told before any work', () => {
  test.each([
    { name: 'a folder', file: 'out.xlsx/inside.txt', target: 'out.xlsx', says: /is a folder/ },
    { name: 'below a file', file: 'plain', target: 'plain/out.xlsx', says: /Cannot write .*ENOTDIR/ },
    { name: 'open in Excel', file: '~$out.xlsx', target: 'out.xlsx', says: /is open in another program/ },
    { name: 'open in LibreOffice', file: '.~lock.out.xlsx#', target: 'out.xlsx', says: /is open in another/ },
    { name: 'somebody’s text', file: 'out.xlsx', target: 'out.xlsx', says: /written or changed by somebody/ },
  ])('$name', async ({ file, target, says }) => {
    const folder = temporaryFolder({ [file]: 'mine' });
    const before = contentOf(folder);
    const { code, said, out } = await consolidate(join(folder, target));
    expect({ code, said, out }).toEqual({ code: 2, said: [expect.stringMatching(says)], out: '' });
    expect(contentOf(folder)).toEqual(before);
  });

  test.each(['validate', 'consolidate'])('%s: a report too', async (name) => {
    const folder = temporaryFolder({ 'r.html': '<p>mine</p>' });
    const output = name === 'consolidate' ? ['-o', join(folder, 'out.xlsx')] : [];
    const { code, out } = await command([name, source, ...output, '--report', join(folder, 'r.html')]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(Object.keys(contentOf(folder))).toEqual(['r.html']);
  });
});

describe('what stands there already', () => {
  test('another’s workbook stays byte for byte, and goes with --force', async () => {
    const folder = temporaryFolder({ 'out.xlsx': foreignWorkbook() });
    const before = contentOf(folder);
    expect((await consolidate(join(folder, 'out.xlsx'))).code).toBe(2);
    expect(contentOf(folder)).toEqual(before);
    expect((await consolidate(join(folder, 'out.xlsx'), '--force')).code).toBe(0);
    expect(Object.keys(contentOf(folder))).toEqual(['out.xlsx']);
    expect(contentOf(folder)).not.toEqual(before);
  });

  test('our own is replaced, with the same bytes for the same input', async () => {
    const folder = temporaryFolder();
    const target = join(folder, 'new/out.xlsx');
    const report = ['--report', join(folder, 'r.html')];
    expect((await consolidate(target, ...report)).code).toBe(0);
    const first = contentOf(folder);
    expect(Object.keys(first)).toEqual(['new/', 'new/out.xlsx', 'r.html']);
    expect((await consolidate(target, ...report)).code).toBe(0);
    expect(contentOf(folder)).toEqual(first);
  });

  test('our own that a person saved is refused', async () => {
    const folder = temporaryFolder();
    const target = join(folder, 'out.xlsx');
    await consolidate(target);
    put(folder, 'out.xlsx', savedBy(readFileSync(target), 'Ana Rusu'));
    const before = contentOf(folder);
    const { code, said } = await consolidate(target);
    expect({ code, said }).toEqual({ code: 2, said: [expect.stringMatching(/changed by somebody/)] });
    expect(contentOf(folder)).toEqual(before);
  });

  test('an output among the inputs is not read again, and an input is never replaced', async () => {
    const target = join(source, 'out.xlsx');
    await consolidate(target);
    const first = contentOf(source);
    const { code, said } = await command(['consolidate', source, '-o', target]);
    expect(code).toBe(0);
    expect(said[0]).toMatch(/^out\.xlsx: left aside: it is the coherence workbook that this run replaces/);
    expect(Object.keys(contentOf(source))).toEqual(Object.keys(first));
    const input = join(source, 'xts-sta.xlsx');
    const refused = await command(['consolidate', source, '-o', input, '--force']);
    expect({ code: refused.code, said: refused.said }).toEqual({
      code: 2,
      said: [expect.stringMatching(/is one of the workbooks to read/)],
    });
    expect(contentOf(source)['xts-sta.xlsx']).toBe(first['xts-sta.xlsx']);
  });

  test.each(['csv', 'json'])('tables in %s are written again, somebody’s are not', async (form) => {
    const folder = temporaryFolder();
    const convert = (): ReturnType<typeof command> =>
      command(['convert', source, '--to', form, '-o', folder]);
    expect((await convert()).code).toBe(0);
    const first = contentOf(folder);
    expect((await convert()).code).toBe(0);
    expect(contentOf(folder)).toEqual(first);
    put(folder, `xts-sta.${form}`, 'mine');
    expect((await convert()).code).toBe(2);
    expect(readFileSync(join(folder, `xts-sta.${form}`), 'utf8')).toBe('mine');
  });
});
