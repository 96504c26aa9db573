/** The way of the README from a faulty workbook to a signed one, command by command, and its sample. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FAULTY_FILE, faultyWorkbook } from '../../samples/faulty.ts';
import { command, temporaryFolder } from '../helpers/command.ts';

const root = join(import.meta.dirname, '../..');

test('the sample is the one that the program writes', async () => {
  expect(readFileSync(join(root, 'samples', FAULTY_FILE)).equals(Buffer.from(await faultyWorkbook()))).toBe(
    true,
  );
});

/** The commands between the marks of the README, with `out` in a folder of their own. */
function commandsOf(readme: string, folder: string): readonly (readonly string[])[] {
  const [, block = ''] = /<!-- journey -->\s*```sh\n([^]*?)```/.exec(readme) ?? [];
  return block
    .split('\n')
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line.startsWith('npx mainstream '))
    .map((line) =>
      [...line.slice('npx mainstream '.length).matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
        ([, single, double, plain]) => (single ?? double ?? plain ?? '').replace(/^out\//, `${folder}/`),
      ),
    );
}

describe('the five commands of the README', () => {
  test('lead from three errors to a final workbook without any', async () => {
    const folder = temporaryFolder();
    const commands = commandsOf(readFileSync(join(root, 'README.md'), 'utf8'), folder);
    expect(commands).toHaveLength(5);
    const codes: number[] = [];
    for (const argv of commands) codes.push((await command(argv, { folder: root })).code);
    expect(codes).toEqual([1, 1, 0, 0, 0]);
    const { code, out } = await command(['validate', join(folder, 'final.xlsx')]);
    expect(code).toBe(0);
    expect(out).toContain('8 rows read = 8 accepted + 0 rejected + 0 left out');
    expect(out).toContain('The consulates opened a new register in 2023');
    expect(out).not.toContain('S43');
  });
});
