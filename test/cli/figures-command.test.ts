/** `indicators`: forms, years, the way down to the cells, files written and comparison with an earlier run. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { figuresSchema, type FiguresFile } from '../../core/index.ts';
import { command, put, temporaryFolder } from '../helpers/command.ts';

/** The statistical office alone has all that is asked for here. */
const xts = join(import.meta.dirname, '../../samples/xts/xts-sta.xlsx');
let target = '';
const at = (name: string): string => join(target, name);
beforeAll(() => {
  target = temporaryFolder();
});

const rowsOf = (text: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(text.trim(), { header: true }).data;

describe('forms', () => {
  test('the same figure in each: 25 000 more leave than come among 9.95 million, −2.51 per thousand', async () => {
    const ask = async (format: string) => {
      const ran = await command(['indicators', xts, '-i', 'FLW-04', '--year', '2023', '--format', format]);
      // The exit code and what is said beside the figures are the same in every form.
      expect([ran.code, ran.err]).toEqual([0, '']);
      return ran;
    };
    const exact = (1000 * -25000) / 9950000;
    expect((await ask('text')).out).toMatch(/^FLW-04 {2}2023 +-2\.51 per 1,000 persons/m);
    const [csv] = rowsOf((await ask('csv')).out);
    expect(csv).toMatchObject({ indicator_id: 'FLW-04', year: '2023', disagg: '', numerator: '-25000' });
    expect(Number(csv?.['value'])).toBeCloseTo(exact, 12);
    const { figures } = figuresSchema.parse(JSON.parse((await ask('json')).out));
    expect(figures.map(({ year, disagg }) => [year, disagg['sex'] ?? ''])).toEqual([
      [2023, ''],
      [2023, 'F'],
      [2023, 'M'],
    ]);
    expect(figures[0]?.value).toBeCloseTo(exact, 12);
    const sdmx = rowsOf((await ask('sdmx-csv')).out);
    expect(sdmx.map((row) => row['SEX'])).toEqual(['_T', 'F', 'M']);
    expect(Number(sdmx[0]?.['OBS_VALUE'])).toBeCloseTo(exact, 12);
  });
});

describe('--trace', () => {
  test('an indicator after it is the only one, with its formula once', async () => {
    const { out } = await command(['indicators', xts, '--trace', 'flw-04', '--year', '2023']);
    expect(out.match(/^[A-Z]{3}-\d\d/gm)).toEqual(['FLW-04', 'FLW-04', 'FLW-04']);
    expect(out.match(/Formula:/g)).toHaveLength(1);
    expect(out).toMatch(/Numerator = -25,000:[^]*STA_FLOW'!H4: 12000[^]*Denominator = 9,950,000:/);
  });

  test('without one it is asked of all that are shown', async () => {
    const { out } = await command(['indicators', xts, '-i', 'REM-16', '--trace']);
    expect(out).toMatch(/xts-sta\.xlsx 'STA_HH'!E3: 330000/);
    expect(out).toMatch(/95 % interval, approximate: 14\.1 to 16\.0 \(5,420 respondents\)/);
  });

  test('the units of the facts are in the reader’s language', async () => {
    const { out } = await command([
      'indicators',
      xts,
      '--trace',
      'CTX-01',
      '--year',
      '2023',
      '--language',
      'fr',
    ]);
    expect(out).toMatch(/STA_POP\.total 2023 \(age=_T\) = 10\D000\D000 personnes$/m);
  });

  test('in json it adds what stood in the cells', async () => {
    const { out } = await command(['indicators', xts, '--trace', 'CTX-01', '--format', 'json']);
    const { figures } = figuresSchema.parse(JSON.parse(out));
    const sources = figures.find(({ year, disagg }) => year === 2023 && !disagg['sex'])?.inputs[0]?.sources;
    expect(sources).toMatchObject([{ sheet: 'STA_POP', cell: 'D4', raw: '10000000', value: 10000000 }]);
  });

  test('a path after it is told apart', async () => {
    const { code, err } = await command(['indicators', xts, '--trace', xts]);
    expect(code).toBe(2);
    expect(err).toMatch(/--trace FLW-04/);
  });
});

describe('--output', () => {
  test.each(['json', 'csv', 'sdmx-csv'])('%s: written, and written again over itself', async (format) => {
    const file = at(`figures.${format}`);
    const run = () => command(['indicators', xts, '-i', 'CTX-01', '--format', format, '-o', file]);
    const first = await run();
    expect([first.code, first.out]).toEqual([0, '']);
    const text = readFileSync(file, 'utf8');
    expect((await run()).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('a file of somebody else is not replaced, and nothing is done', async () => {
    const file = put(target, 'mine.csv', 'my,own\n');
    const { code, err } = await command(['indicators', xts, '--format', 'csv', '-o', file]);
    expect(code).toBe(2);
    expect(err).toMatch(/--force/);
    expect(readFileSync(file, 'utf8')).toBe('my,own\n');
  });

  test('no file is left where the run cannot be carried out', async () => {
    const { code } = await command(['indicators', at('nowhere'), '--format', 'csv', '-o', at('none.csv')]);
    expect(code).toBe(2);
    expect(existsSync(at('none.csv'))).toBe(false);
  });
});

describe('--previous', () => {
  const earlier = async (change: (file: FiguresFile) => unknown): Promise<string> => {
    const { out } = await command(['indicators', xts, '-i', 'CTX-01', '--format', 'json']);
    return put(target, 'old.json', JSON.stringify(change(figuresSchema.parse(JSON.parse(out)))));
  };

  test('the same files: nothing changed', async () => {
    const old = await earlier((file) => file);
    const { out } = await command(['indicators', xts, '-i', 'CTX-01', '--previous', old]);
    expect(out).toMatch(/No figure of the earlier run changed\./);
  });

  test('a figure that was another one: old, new, difference and the cell', async () => {
    const old = await earlier((file) => ({
      ...file,
      figures: file.figures.map((each) =>
        each.year === 2023 && !each.disagg['sex']
          ? {
              ...each,
              value: 9500000,
              inputs: each.inputs.map((input) => ({ ...input, value: 9500000 })),
            }
          : each,
      ),
    }));
    const ask = (...more: string[]) =>
      command(['indicators', xts, '-i', 'CTX-01', '--previous', old, ...more]);
    const { out } = await ask();
    expect(out).toMatch(/Changed since the earlier run \(1\)/);
    expect(out).toContain('CTX-01 2023: 9,500,000 → 10,000,000 (+500,000)');
    expect(out).toMatch(
      /STA_POP\.total 2023 \(age=_T\): 9,500,000 → 10,000,000, in\s+xts-sta\.xlsx 'STA_POP'!D4/,
    );
    const { revisions } = figuresSchema.parse(JSON.parse((await ask('--format', 'json')).out));
    expect(revisions).toMatchObject([
      {
        indicator_id: 'CTX-01',
        old: 9500000,
        new: 10000000,
        difference: 500000,
        why: [{ kind: 'fact-changed' }],
      },
    ]);
  });

  test('the workbook of an earlier run; the new one may take its place', async () => {
    const old = at('old.xlsx');
    expect((await command(['consolidate', xts, '-o', old])).code).toBe(0);
    const { out, code } = await command(['consolidate', xts, '-o', old, '--previous', old]);
    expect(code).toBe(0);
    expect(out).toMatch(/No figure of the earlier run changed\./);
    const figures = await command(['indicators', xts, '-i', 'CTX-01', '--previous', old]);
    // Indicators that were not asked for are not gone.
    expect(figures.out).toMatch(/No figure of the earlier run changed\./);
  });

  test.each<[string, string, RegExp]>([
    ['not there', '', /nowhere\.json/],
    ['no JSON', 'figures', /holds no figures of an earlier run/],
    ['another JSON', '{"figures": []}', /holds no figures of an earlier run/],
  ])('a file that is %s is refused before any work', async (_, content, message) => {
    const file = content === '' ? at('nowhere.json') : put(target, 'other.json', content);
    const { code, err, out } = await command(['indicators', xts, '--previous', file]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });
});
