/** The samples are what their data files say: workbooks rebuilt, sources named, nothing wrong that is not meant. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Dataset, Outcome } from '../../core/index.ts';
import { buildSample, sampleNames, samplesFolder } from '../../samples/build.ts';
import { PILOTS, reportOf, runSample, SAMPLES, workbookFiles } from '../helpers/samples.ts';

const committed = (sample: string, file: string): Uint8Array =>
  new Uint8Array(readFileSync(join(samplesFolder(), sample, file)));

const lines = (outcome: Outcome): readonly string[] =>
  reportOf(outcome).issues.map(({ severity, key, place }) => `${severity} ${key} ${place.file}`);

test('every folder of samples is tested here', () => {
  expect([...SAMPLES, ...PILOTS].sort()).toEqual(sampleNames());
});

test.each(PILOTS.map((sample) => ({ sample })))(
  '$sample: its workbooks are those that its data files give, byte for byte',
  async ({ sample }) => {
    const books = await buildSample(sample);
    expect([...books.keys()]).toEqual(workbookFiles(sample));
    for (const [file, bytes] of books)
      expect(Buffer.compare(bytes, committed(sample, file)), `${file}: run npm run samples`).toBe(0);
  },
);

describe.each(SAMPLES.map((sample) => ({ sample })))('$sample', ({ sample }) => {
  test('its workbooks are those that its data files give, byte for byte', async () => {
    const books = await buildSample(sample);
    expect([...books.keys()]).toEqual(workbookFiles(sample));
    for (const [file, bytes] of books)
      expect(Buffer.compare(bytes, committed(sample, file)), `${file}: run npm run samples`).toBe(0);
  });

  test('its forms reach the reader, each with its own fields', async () => {
    const { checked } = await runSample(sample);
    const planning = checked.submissions.find(({ meta }) => meta.institution === 'PLN');
    const form = (id: string) =>
      planning?.datasets.find(({ template }) => template.id === id)?.rows[0]?.values;
    const mult = sample === 'xts' ? '6' : '0';
    expect(form('META')).toMatchObject({ institution_code: 'PLN', currency: 'USD', money_mult: mult });
    expect(form('COH_EXERCISE')).toMatchObject({
      country: checked.country,
      role: 'ORIGIN',
      phase: 'ASSESS',
      currency: 'USD',
      money_mult: mult,
      lead_institution: 'PLN',
      pilot: 'YES',
      template_version: '1.0',
      language: 'en',
    });
  });
});

test('xts: no error; the largest partners alone are no whole, two comparisons, notes on its invented code', async () => {
  const outcome = await runSample('xts');
  const notes = workbookFiles('xts').map((file) => `info S18|META||country ${file}`);
  expect([...lines(outcome)].sort()).toEqual(
    [
      'warning S09|CUS_TRADE|2023,EXP,_T|value_usd xts-cus.xlsx',
      'warning X01|LAB_OUT+STA_FLOW|2023|total xts-lab.xlsx',
      'warning X02|INT_BORDER+STA_FLOW|2023|total xts-int.xlsx',
      'warning X06|LAB_FWP+INT_PERMIT|2023|total xts-lab.xlsx',
      ...notes,
    ].sort(),
  );
});

describe('moldova', () => {
  /** What the United Nations published as the plan; it has no column for a source, the plan's title names it. */
  const PLAN = '2030 Agenda';

  function namesItsSource({ template }: Dataset, values: Dataset['rows'][number]['values']): boolean {
    if (template.fields.some(({ id }) => id === 'source')) return (values['source'] ?? '') !== '';
    if (template.id === 'COH_PLANS') return String(values['title']).startsWith(PLAN);
    if (template.id === 'PLN_GOALS') return values['plan_id'] === 'SDG2030';
    return Object.values(values).some((value) => String(value).startsWith('Illustration'));
  }

  test('no error; parts published without a rest, and 63 asylum seekers who became 20', async () => {
    const year = (each: number): string =>
      `warning S09|STA_STOCK|${String(each)},BIRTH,_T,_T|total mda-sta.xlsx`;
    const highOnly = (measure: string): string =>
      `warning S09|STA_EMIG|2004,_T,HHSURVEY,Y_GE15,_T|${measure} mda-sta.xlsx`;
    expect([...lines(await runSample('moldova'))].sort()).toEqual(
      [
        'warning S11|INT_PROTECT|2008,ASY,_T,HOSTED,_T|total mda-int.xlsx',
        ...['total', 'female', 'male'].map(highOnly),
        ...[2000, 2005, 2010, 2015, 2019].map(year),
      ].sort(),
    );
  });

  test('names a source in every row, or says that it is an illustration', async () => {
    const { checked } = await runSample('moldova');
    const tables = checked.submissions
      .flatMap(({ datasets }) => datasets)
      .filter(({ template }) => template.layout === 'table');
    const silent = tables.flatMap((table) =>
      table.rows
        .filter(({ values }) => !namesItsSource(table, values))
        .map(({ number }) => `${table.sheet} row ${String(number)}`),
    );
    expect(silent).toEqual([]);
    expect(tables.reduce((count, { rows }) => count + rows.length, 0)).toBe(1571);
  });
});
