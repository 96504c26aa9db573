/** What a country adds in its settings: it works like the rest, and mistakes in it are the author's. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogueWith, catalogue, layoutTemplate, settingsSchema, type Value } from '../../core/index.ts';
import { writeWorkbook } from '../../core/formats/index.ts';
import { command, put, temporaryFolder } from '../helpers/command.ts';

type DataRow = Readonly<Record<string, Value>>;

const SETTINGS = {
  country: 'MDA',
  codeLists: {
    CL_VISA: {
      WORK: 'Work visa',
      STUDY: { label: { en: 'Study visa', fr: 'Visa d’études' }, aliases: ['pupil'] },
    },
    CL_SKILL: { TOP: 'Highly specialised' },
  },
  sheets: [
    {
      id: 'LAB_VISA',
      kind: 'flow',
      label: { en: 'Labour visas', fr: 'Visas de travail' },
      key: ['destination', 'visa'],
      fields: [
        { id: 'destination', type: 'area' },
        { id: 'visa', type: 'code', codes: 'CL_VISA', label: 'Kind of visa' },
        { id: 'issued', type: 'count', required: true },
        { id: 'refused', type: 'count' },
      ],
    },
  ],
  columns: { LAB_OUT: [{ id: 'broker', type: 'text', label: 'Recruitment agency' }] },
  rules: [
    {
      id: 'N01',
      sheet: 'LAB_VISA',
      when: [{ column: 'visa', op: '=', value: 'WORK' }],
      expect: [{ column: 'refused', op: '<=', of: 'issued', times: 0.5 }],
      message: {
        en: '{refused} refused for {issued} issued.',
        fr: '{refused} refus pour {issued} délivrés.',
      },
      todo: 'Check the refusals.',
    },
  ],
};

/** A folder with the settings and last year's workbook of the ministry of labour. */
async function countryFolder(rows: readonly DataRow[], settings: object = SETTINGS): Promise<string> {
  const folder = temporaryFolder();
  put(folder, 'mainstream.config.json', JSON.stringify(settings));
  const plan = layoutTemplate(
    {
      institution: 'LAB',
      country: 'MDA',
      periodStart: 2022,
      periodEnd: 2023,
      language: 'en',
      asOf: '2024-03-31',
      rows: new Map([['LAB_VISA', rows]]),
      metaValues: {
        institution_name: 'Labour',
        definition_set: 'NATIONAL',
        migrant_basis: 'CITIZ',
        submitted_on: '2024-03-31',
      },
    },
    catalogueWith(settingsSchema.parse(SETTINGS), catalogue),
  );
  put(folder, 'lab.xlsx', await writeWorkbook(plan));
  return folder;
}

const validate = async (
  folder: string,
  ...more: string[]
): Promise<{ issues: { rule: string; message: string; place: { cell?: string } }[] }> => {
  const argv = ['validate', join(folder, 'lab.xlsx'), '--format', 'json', ...more];
  const { out } = await command(argv, { folder });
  return JSON.parse(out) as Awaited<ReturnType<typeof validate>>;
};

describe('a country’s own declarations', () => {
  test('a sheet of its own is read and checked, its codes by label and alias too', async () => {
    const folder = await countryFolder([
      { year: 2023, destination: 'ITA', visa: 'Visa d’études', issued: 40, refused: 2 },
      { year: 2023, destination: 'ITA', visa: 'pupil', issued: 41, refused: 2 },
      { year: 2023, destination: 'FRA', visa: 'TOURIST', issued: -4, refused: 2 },
    ]);
    const { issues } = await validate(folder);
    expect(issues.map(({ rule, place }) => `${rule} ${place.cell ?? ''}`).sort()).toEqual([
      'S02 A3',
      'S02 A4',
      'S03 D5',
      'S05 E5',
    ]);
  });

  test('a rule speaks only where its condition holds and its expectation does not, in the reader’s language', async () => {
    const rows = [
      { year: 2023, destination: 'ITA', visa: 'WORK', issued: 40, refused: 21 },
      { year: 2023, destination: 'FRA', visa: 'WORK', issued: 40, refused: 20 },
      { year: 2023, destination: 'DEU', visa: 'WORK', issued: 40, refused: null },
      { year: 2023, destination: 'ESP', visa: 'STUDY', issued: 40, refused: 39 },
    ];
    const folder = await countryFolder(rows);
    const said = async (language: string): Promise<readonly string[]> =>
      (await validate(folder, '-l', language)).issues.map(({ rule, message }) => `${rule} ${message}`);
    expect(await said('en')).toEqual(['N01 21 refused for 40 issued.']);
    expect(await said('fr')).toEqual(['N01 21 refus pour 40 délivrés.']);
    expect(await said('es')).toEqual(['N01 21 refused for 40 issued.']);
  });

  test('the template has the sheet, the column and the codes, and its own fingerprint', async () => {
    const folder = await countryFolder([]);
    const argv = ['template', '-i', 'LAB', '-p', '2023-2024', '-o', join(folder, 'next.xlsx')];
    expect((await command(argv, { folder })).out).toContain('7 sheets for Labour');
    const { out } = await command(['validate', join(folder, 'next.xlsx'), '--format', 'json'], { folder });
    const rules = (JSON.parse(out) as { summary: { byRule: Record<string, number> } }).summary.byRule;
    expect(Object.keys(rules)).not.toContain('S42');
    const elsewhere = temporaryFolder();
    const other = await command(['validate', join(folder, 'next.xlsx'), '--format', 'json'], {
      folder: elsewhere,
    });
    expect(other.out).toContain('"S42"');
  });

  test('is explained in its own words', async () => {
    const folder = await countryFolder([]);
    const { out } = await command(['explain', 'N01', '-l', 'fr'], { folder });
    expect(out).toContain('… refus pour … délivrés.');
    expect((await command(['explain', 'LAB_VISA'], { folder })).out).toContain('Kind of visa');
  });

  test('a threshold of its own changes what is said', async () => {
    const rows = [
      { year: 2022, destination: '_T', visa: 'WORK', issued: 100, refused: 10 },
      { year: 2023, destination: '_T', visa: 'WORK', issued: 250, refused: 10 },
    ];
    const rulesWith = async (thresholds: object): Promise<readonly string[]> => {
      const folder = await countryFolder(rows, { ...SETTINGS, thresholds });
      return (await validate(folder)).issues.map(({ rule }) => rule);
    };
    expect(await rulesWith({})).not.toContain('S11');
    expect(await rulesWith({ change_factor: 2 })).toContain('S11');
  });
});

describe('a mistake in the settings is told to their author, with its place', () => {
  const [sheet] = SETTINGS.sheets;
  const [rule] = SETTINGS.rules;
  test.each<[name: string, settings: object, said: RegExp]>([
    [
      'an unknown threshold',
      { thresholds: { growth: 2 } },
      /thresholds\.growth: “growth” is not known here.*change_factor/s,
    ],
    [
      'a threshold out of its range',
      { thresholds: { female_low: 7 } },
      /thresholds\.female_low: 7 is not between 0 and 1/,
    ],
    [
      'columns of an unknown sheet',
      { columns: { LAB_OUTT: [] } },
      /columns\.LAB_OUTT: “LAB_OUTT” is not known/,
    ],
    [
      'a column that is there',
      { columns: { LAB_OUT: [{ id: 'total', type: 'count' }] } },
      /columns\.LAB_OUT\[0\]\.id: “total” exists/,
    ],
    [
      'a column with an unknown list',
      { columns: { LAB_OUT: [{ id: 'kind', type: 'code', codes: 'CL_KIND' }] } },
      /columns\.LAB_OUT\[0\]\.codes: “CL_KIND” is not known/,
    ],
    [
      'a column of an unknown type',
      { columns: { LAB_OUT: [{ id: 'kind', type: 'number' }] } },
      /columns\.LAB_OUT\[0\]\.type: /,
    ],
    [
      'a code that is there',
      { codeLists: { CL_SKILL: { LOW: 'Low' } } },
      /codeLists\.CL_SKILL\.LOW: “LOW” exists/,
    ],
    ['a sheet that is there', { sheets: [{ ...sheet, id: 'LAB_OUT' }] }, /sheets\[0\]\.id: “LAB_OUT” exists/],
    [
      'a sheet of no institution',
      { sheets: [{ ...sheet, id: 'XYZ_VISA' }] },
      /sheets\[0\]\.id: “XYZ” is not known/,
    ],
    [
      'a key column that is missing',
      { codeLists: SETTINGS.codeLists, sheets: [{ ...sheet, key: ['destination', 'kind'] }] },
      /sheets\[0\]\.key: “kind” is not known.*visa/s,
    ],
    [
      'a column that every sheet has',
      {
        codeLists: SETTINGS.codeLists,
        sheets: [{ ...sheet, fields: [...(sheet?.fields ?? []), { id: 'note', type: 'text' }] }],
      },
      /sheets\[0\]\.fields: “note” exists/,
    ],
    ['a rule on an unknown sheet', { rules: [rule] }, /rules\[0\]\.sheet: “LAB_VISA” is not known/],
    [
      'a rule on an unknown column',
      { ...SETTINGS, rules: [{ ...rule, expect: [{ column: 'refusals', op: 'filled' }] }] },
      /rules\[0\]\.expect\[0\]\.column: “refusals” is not known/,
    ],
    ['two rules with one id', { ...SETTINGS, rules: [rule, rule] }, /rules\[1\]\.id: “N01” exists/],
    [
      'a rule with an id of ours',
      { ...SETTINGS, rules: [{ ...rule, id: 'S01' }] },
      /rules\[0\]\.id: N and two or three digits/,
    ],
    [
      'a comparison with nothing',
      { ...SETTINGS, rules: [{ ...rule, expect: [{ column: 'issued', op: '<' }] }] },
      /rules\[0\]\.expect\[0\]: value or of/,
    ],
    [
      'an unknown key deep inside',
      { ...SETTINGS, rules: [{ ...rule, formula: '1+1' }] },
      /rules\[0\]\.formula/,
    ],
  ])('%s', async (_, settings, said) => {
    const folder = temporaryFolder({ 'mainstream.config.json': JSON.stringify(settings) });
    const { code, err } = await command(['explain', 'S01'], { folder });
    expect(code).toBe(2);
    expect(err).toMatch(said);
  });
});
