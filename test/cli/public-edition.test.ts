/** Editions and profiles on the command line: what is written, what is said, and when nothing is written at all. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileSource, nodePlatform, readWorkbook } from '../../core/formats/index.ts';
import { earlierFrom } from '../../core/index.ts';
import { command, put, temporaryFolder } from '../helpers/command.ts';
import { smallBook } from '../helpers/small-book.ts';

const META = {
  template_id: 'mainstream-profile',
  template_version: '1.0',
  country: 'MDA',
  institution: 'STA',
  currency: 'MDL',
  submitted_on: '2024-03-31',
};

/** Emigrants by destination with their total; 2023. */
const ministryBook = (counts: Readonly<Record<string, number>>): Promise<Uint8Array> => {
  const total = Object.values(counts).reduce((sum, each) => sum + each, 0);
  return smallBook([
    { name: 'META', rows: [['field', 'value'], ...Object.entries(META)] },
    {
      name: 'STA_EMIG',
      rows: [
        ['year', 'destination', 'source_type', 'age', 'educ', 'total'],
        ...Object.entries({ _T: total, ...counts }).map(([code, count]) => [
          2023,
          code,
          'MIRROR',
          '_T',
          '_T',
          count,
        ]),
      ],
    },
  ]);
};

const COUNTS = { FRA: 60_000, ITA: 40_100, ESP: 48_613, AND: 3 };

describe('editions', () => {
  let folder: string;
  beforeAll(async () => {
    folder = temporaryFolder({ 'in/sta.xlsx': await ministryBook(COUNTS) });
  });
  const at = (name: string): string => join(folder, name);
  const consolidate = (file: string, ...more: readonly string[]) =>
    command(['consolidate', at('in'), '-o', at(file), '-f', '--language', 'en', ...more], { folder });

  it('says what a public edition hides', async () => {
    const { code, err } = await consolidate(
      'out/book.xlsx',
      '--edition',
      'public',
      '--report',
      at('out/report.json'),
    );
    expect([code, err]).toEqual([expect.any(Number), expect.stringContaining('Public edition: ')]);
    expect(code).toBeLessThan(2);
    const report = readFileSync(join(folder, 'out/report.json'), 'utf8');
    // Italy is the smallest other destination
    expect(report).not.toMatch(/40100|sta\.xlsx/);
  });

  it('refuses a public edition that would hide nothing', async () => {
    const { code, err } = await consolidate('out/book.xlsx', '--edition', 'public', '--profile', 'open');
    expect([code, err]).toEqual([2, expect.stringContaining('Choose standard or strict')]);
  });

  it('refuses to compare with what is no edition', async () => {
    const { code, err } = await consolidate(
      'out/book.xlsx',
      '--edition',
      'public',
      '--previous',
      at('in/sta.xlsx'),
    );
    expect([code, err]).toEqual([2, expect.stringContaining('no coherence workbook')]);
  });

  it('writes nothing where a published edition tells a small count, and exits with 4', async () => {
    await consolidate('out/full.xlsx');
    const published = ['--edition', 'public', '--published', at('out/full.xlsx')];
    const { code, err } = await consolidate('out/next.xlsx', ...published);
    expect([code, err]).toEqual([4, expect.stringContaining('No public edition was written')]);
    expect(existsSync(join(folder, 'out/next.xlsx'))).toBe(false);
    // the full edition shows everything, whatever was published
    const full = await consolidate('out/next.xlsx', '--published', at('out/full.xlsx'));
    expect([full.code, full.err]).toEqual([2, expect.stringContaining('Add --edition public')]);
  });

  it('takes of a full edition what people wrote, compares no figure with it, and says so', async () => {
    await consolidate('out/full.xlsx');
    const carried = ['--edition', 'public', '--previous', at('out/full.xlsx')];
    const alone = await consolidate('out/carried.xlsx', ...carried, '--report', at('out/carried.html'));
    expect(alone.code).toBeLessThan(2);
    expect(alone.err).toContain('full.xlsx is a full edition.');
    expect(alone.err).toContain('name it with --published');
    expect(alone.out).not.toContain('Changed since');
    await consolidate('out/first.xlsx', '--edition', 'public');
    const both = await consolidate('out/both.xlsx', ...carried, '--published', at('out/first.xlsx'));
    expect(both.code).toBeLessThan(2);
    expect(both.err).not.toContain('name it with --published');
  });

  it('does not let two editions be subtracted from one another', async () => {
    await consolidate('out/first.xlsx', '--edition', 'public');
    // with a second small destination the two would hide one another and Italy could be shown; but the first edition
    // told that Italy and Andorra are 40103 together
    put(folder, 'in/sta.xlsx', await ministryBook({ ...COUNTS, LUX: 2 }));
    const destinations = async (name: string): Promise<readonly string[]> => {
      const source = await fileSource(at(name));
      const told = earlierFrom(await readWorkbook(source, nodePlatform));
      await source.close();
      const codes = [...(told?.facts.keys() ?? [])].map((key) => /destination=([A-Z]{3})/.exec(key)?.[1]);
      return [...new Set(codes.filter((code) => code !== undefined))].sort();
    };
    const second = await consolidate('out/alone.xlsx', '--edition', 'public');
    const after = await consolidate(
      'out/after.xlsx',
      '--edition',
      'public',
      '--previous',
      at('out/first.xlsx'),
    );
    expect(Math.max(second.code, after.code)).toBeLessThan(2);
    expect(await destinations('out/alone.xlsx')).toEqual(['ESP', 'FRA', 'ITA']);
    expect(await destinations('out/after.xlsx')).toEqual(['ESP', 'FRA']);
  });
});

describe('mainstream indicators', () => {
  const print = async (settings: object, ...more: readonly string[]) => {
    const folder = temporaryFolder({
      'in/sta.xlsx': await ministryBook(COUNTS),
      'mainstream.config.json': JSON.stringify(settings),
    });
    return command(['indicators', join(folder, 'in'), '-i', 'FLW-12', '--language', 'en', ...more], {
      folder,
    });
  };

  it('shows a table as it is and warns', async () => {
    const { out, err } = await print({});
    expect(out).toMatch(/FLW-12\s+2023\s+0\.\d{4}/);
    expect(err).toContain('with --profile standard');
  });

  it('hides in what a program reads', async () => {
    const { out, err } = await print({}, '--format', 'csv');
    expect(out).toMatch(/FLW-12,[^\n]*,MDA,2023,,,[^\n]*,Q,D/);
    expect(err).toContain('--profile open shows all');
  });

  it('takes the profile of the settings, and the option before it', async () => {
    expect((await print({ disclosure: 'strict' })).out).not.toMatch(/FLW-12\s+2023\s+0\.\d{4}/);
    expect((await print({ disclosure: 'strict' }, '--profile', 'open')).out).toMatch(
      /FLW-12\s+2023\s+0\.\d{4}/,
    );
    expect((await print({ disclosure: 'none' })).code).toBe(2);
  });
});
