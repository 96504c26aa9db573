/** `keep` explains an unusual value until it changes; `sign` makes a workbook final until its figures change. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue, layoutTemplate, type Value } from '../../core/index.ts';
import { fileSource, nodePlatform, patchBook, readBook, writeWorkbook } from '../../core/formats/index.ts';
import { command, contentOf, put, temporaryFolder } from '../helpers/command.ts';

type DataRow = Readonly<Record<string, Value>>;

async function census(folder: string, female = 530, explain: readonly DataRow[] = []): Promise<string> {
  const plan = layoutTemplate(
    {
      institution: 'STA',
      country: 'MDA',
      periodStart: 2023,
      periodEnd: 2023,
      language: 'en',
      asOf: '2024-03-31',
      rows: new Map([
        ['STA_POP', [{ year: 2023, age: '_T', total: 1204, female, male: 672 }]],
        ['EXPLAIN', explain],
      ]),
      metaValues: {
        institution_name: 'Statistics',
        definition_set: 'NATIONAL',
        migrant_basis: 'BIRTH',
        submitted_on: '2024-03-31',
      },
    },
    catalogue,
  );
  return put(folder, 'sta.xlsx', await writeWorkbook(plan));
}

/** The gap of 2 is within rounding: a warning. */
const KEY = 'S06|STA_POP|2023,_T|total';
const WHY = ['--because', 'Two people of unknown sex', '--by', 'Census department'];

describe('keep', () => {
  test('writes the explanation below what stands in EXPLAIN, and the text report shows it', async () => {
    const folder = temporaryFolder();
    const file = await census(folder, 530, [
      { issue_key: 'S11|STA_POP|2022|total', explanation: 'new census' },
    ]);
    const target = join(folder, 'kept.xlsx');
    const { code } = await command(['keep', file, KEY, ...WHY, '-o', target]);
    expect(code).toBe(0);
    const { out } = await command(['validate', target]);
    expect(out).toContain('Two people of unknown sex');
    const json = await command(['convert', target, '--to', 'json', '-o', join(folder, 'facts')]);
    expect(json.code).toBe(0);
  });

  test('explains the same issue again in the same row', async () => {
    const folder = temporaryFolder();
    const file = await census(folder);
    const [first, second] = [join(folder, 'a.xlsx'), join(folder, 'b.xlsx')];
    await command(['keep', file, KEY, ...WHY, '-o', first]);
    await command(['keep', first, KEY, '--because', 'Rounded', '--by', 'Census department', '-o', second]);
    const { out } = await command(['validate', second]);
    expect(out).toContain('Rounded');
    expect(out).not.toContain('Two people of unknown sex');
  });

  test('refuses a key that no issue has', async () => {
    const folder = temporaryFolder();
    const file = await census(folder);
    const { code, said } = await command(['keep', file, 'S06|STA_POP|2022,_T|total', ...WHY]);
    expect(code).toBe(2);
    expect(said.join(' ')).toContain('S06|STA_POP|2022,_T|total');
    expect(Object.keys(contentOf(folder))).toEqual(['sta.xlsx']);
  });
});

describe('sign', () => {
  const rules = async (file: string): Promise<Readonly<Record<string, number>>> => {
    const { out } = await command(['validate', file, '--format', 'json']);
    return (JSON.parse(out) as { summary: { byRule: Record<string, number> } }).summary.byRule;
  };

  test('makes the workbook final, and it stays so while its figures stay', async () => {
    const folder = temporaryFolder();
    const file = await census(folder);
    const { code, said } = await command(['sign', file, '--by', 'Head of census']);
    expect(code).toBe(0);
    expect(said.join('')).toContain('Signed by Head of census on 2024-03-31');
    const signed = join(folder, 'sta.signed.xlsx');
    expect(await rules(signed)).toEqual({ S06: 1 });
    const kept = join(folder, 'kept.xlsx');
    await command(['keep', signed, KEY, ...WHY, '-o', kept]);
    expect(await rules(kept)).toEqual({ S06: 1 });
  });

  test('is told when a figure changed afterwards', async () => {
    const folder = temporaryFolder();
    const file = await census(folder, 470);
    const signed = join(folder, 'signed.xlsx');
    await command(['sign', file, '--by', 'Head of census', '-o', signed]);
    const fixed = join(folder, 'fixed.xlsx');
    // As a person changes a figure who does not know that the workbook is signed.
    const source = await fileSource(signed);
    const book = await readBook(source, nodePlatform);
    const { bytes } = await patchBook(book, source, nodePlatform, [
      { sheet: 'STA_POP', row: 3, column: 4, to: 1203 },
    ]);
    await source.close();
    put(folder, 'fixed.xlsx', bytes);
    expect(Object.keys(await rules(fixed))).toContain('S43');
  });

  test('refuses a workbook without META', async () => {
    const folder = temporaryFolder();
    const file = put(folder, 'STA_POP.csv', 'year,age,total\n2023,_T,100\n');
    expect((await command(['sign', file, '--by', 'Head'])).code).toBe(2);
  });
});
