/** Aid activities as rows of DON_SUPPORT (coherence §3.11; rulings-coherence A2, B10): worked sums, and what is left out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Activity, ActivityChoices, ActivityTransaction } from '../../core/model/activity.ts';
import { catalogue } from '../../core/catalogue/index.ts';
import { bytesSource, nodePlatform, readBook } from '../../core/formats/index.ts';
import { bookOf } from '../../core/grid/grid.ts';
import type { Book, Dataset, Value } from '../../core/model.ts';
import { placeActivities } from '../../core/read/activities.ts';
import { readSubmission } from '../../core/read/read.ts';
import { figures, figuresByCountry, run } from '../../core/run.ts';
import { parseExample } from '../helpers/example.ts';

let agency: Book;
beforeAll(async () => {
  const bytes = readFileSync(join(import.meta.dirname, '../fixtures/iati/agency.xml'));
  agency = await readBook(bytesSource('agency.xml', bytes), nodePlatform);
});

const EURO: ActivityChoices = { rates: { EUR: { '2023': 0.8, '2024': 0.75 } } };

function placed(
  books: readonly Book[],
  choices: ActivityChoices = {},
  country: string | null = 'XTS',
): Dataset {
  const submissions = books.map((book) => readSubmission(book, catalogue));
  const found = placeActivities(submissions, catalogue, country, choices)
    .flatMap(({ datasets }) => datasets)
    .find(({ activities }) => activities);
  if (!found) throw new Error('no activities');
  return found;
}

/** `27 2023 750000 180000`: line, year, committed, disbursed; blank is –. */
const sums = ({ rows }: Dataset): readonly string[] =>
  rows.map(({ number, values }) =>
    [number, values['year'], values['committed_usd'] ?? '–', values['disbursed_usd'] ?? '–'].join(' '),
  );

/** `NO_RATE 2 EUR 2023, EUR 2024 at 4` */
const remarks = ({ activities }: Dataset): readonly string[] =>
  (activities?.remarks ?? []).map(
    ({ kind, count, names, line }) => `${kind} ${String(count)} ${names.join(', ')} at ${String(line)}`,
  );

describe('the file of an agency', () => {
  test('one row per activity and year: 60 % of what is the country’s, in dollars of the year', () => {
    // 2023: 1 000 000 € / 0.8 × 0.6; (200 000.50 € / 0.8 + 50 000 $) × 0.6 = 180 000.375. 2024: 300 000 € / 0.75 × 0.6.
    // The incoming commitment says nothing beside an outgoing one.
    expect(sums(placed([agency], EURO))).toEqual([
      '27 2023 750000 180000',
      '42 2024 – 240000',
      '84 2023 – 80000',
    ]);
  });

  test('what a row says of its project', () => {
    const { rows } = placed([agency], EURO);
    const filled = Object.entries(rows[0]?.values ?? {}).filter(([, value]) => value !== null);
    expect(Object.fromEntries(filled)).toEqual({
      project_id: 'XX-AGENCY-1001',
      year: 2023,
      record_source: 'IATI',
      donor: 'Ministry of Cooperation',
      implementer: 'ILO',
      title: 'Fair recruitment',
      committed_usd: 750_000,
      disbursed_usd: 180_000,
      start: '2022-03-15',
      end: '2025-12-31',
      iati_identifier: 'XX-AGENCY-1001',
      partner_type: 'BILATERAL',
      crs_purpose: '15190',
      aid_type: 'C01',
      gender_marker: 1,
      obs_status: 'A',
      conf_status: 'F',
      source: 'IATI, Agency for Development',
      note: '15190 70 %; 16070 30 %',
    });
  });

  test('activities read, used and left out', () => {
    const found = placed([agency], EURO);
    expect(found.activities).toMatchObject({ read: 4, used: 2 });
    expect(found.ignored).toBe(2);
    expect(remarks(found)).toEqual([
      'OTHER_PURPOSE 1 XX-AGENCY-1002 at 53',
      'OTHER_COUNTRY 1 XX-AGENCY-1003 at 65',
    ]);
  });

  test('a year without a rate is left out as a whole, whatever of it is in dollars', () => {
    const found = placed([agency], { rates: { EUR: { '2024': 0.75 } } });
    expect(sums(found)).toEqual(['42 2024 – 240000', '84 2023 – 80000']);
    expect(remarks(found)).toContain('NO_RATE 1 EUR 2023 at 4');
  });

  test('rates of the national currency stand in FIN_MACRO, those of the year only', () => {
    const { books } = parseExample(`
      META@xts-fin.xlsx | currency | EUR
      FIN_MACRO | year | period  | var    | amount
                | 2023 | 2023    | FX_USD | 0.8
                | 2023 | 2023-Q1 | FX_USD | 0.5
                | 2024 |         | FX_USD | 0.75`);
    expect(sums(placed([agency, ...books]))).toEqual(sums(placed([agency], EURO)));
  });

  test('two rates for one year are none: nobody knows which is right', () => {
    const { books } = parseExample(`
      META@xts-fin.xlsx | currency | EUR
      FIN_MACRO | year | period | var    | amount
                | 2023 |        | FX_USD | 0.8
                | 2023 |        | FX_USD | 0.9
                | 2024 |        | FX_USD | 0.75
                | 2024 |        | FX_USD | 0.75`);
    const found = placed([agency, ...books]);
    expect(sums(found)).toEqual(['42 2024 – 240000', '84 2023 – 80000']);
    expect(remarks(found)).toContain('NO_RATE 1 EUR 2023 at 4');
  });

  test('an identifier that a partner typed makes its activity wanted, whatever its purpose', () => {
    const { books } = parseExample(`
      DON_SUPPORT | project_id | year | donor | title | committed_usd | iati_identifier
                  | P7         | 2023 | D1    | Roads | 4000000       | XX-AGENCY-1002`);
    expect(sums(placed([agency, ...books], EURO))).toContain('59 2023 5000000 –');
  });

  test.each<[string, ActivityChoices['purposes'], string[]]>([
    ['all', 'all', ['XX-AGENCY-1001', 'XX-AGENCY-1002', 'XX-AGENCY-1004']],
    ['roads only', ['21020'], ['XX-AGENCY-1002']],
    ['none', [], []],
  ])('purposes of the settings: %s', (_, purposes, expected) => {
    const { rows } = placed([agency], { ...EURO, purposes });
    expect([...new Set(rows.map(({ values }) => values['project_id']))]).toEqual(expected);
  });

  test('nothing is taken as long as nobody names the country', () => {
    const found = placed([agency], EURO, null);
    expect(found.rows).toEqual([]);
    expect(remarks(found)[0]).toMatch(/^NO_COUNTRY 4 /);
  });

  test('another country reads its own part of the same file', () => {
    // 40 % of 1 250 000, and of 250 000.625 + 50 000; the activity elsewhere is this country's
    expect(sums(placed([agency], EURO, 'MLI'))).toEqual([
      '27 2023 500000 120000',
      '42 2024 – 160000',
      '71 2023 7 –',
    ]);
  });
});

const payment = (changes: Partial<ActivityTransaction>): ActivityTransaction => ({
  ...{ type: '2', amount: 100, currency: 'USD', year: 2023, countries: [], regional: false },
  ...{ sectors: [], aidType: null, providerActivity: null, line: 2 },
  ...changes,
});

const activity = (changes: Partial<Activity>): Activity => ({
  identifier: 'A',
  reporting: { ref: 'XX-ORG', type: '10', name: 'Org' },
  ...{ participants: [], regions: [], markers: [], humanitarian: false, status: '2' },
  ...{ plannedStart: null, actualStart: null, plannedEnd: null, actualEnd: null },
  ...{ titles: new Map(), language: '', aidType: null, parent: null, updated: null, line: 1 },
  countries: [{ code: 'XT', percent: 100 }],
  sectors: [{ code: '15190', percent: null }],
  transactions: [payment({})],
  ...changes,
});

const fileOf = (name: string, ...activities: readonly Activity[]): Book => ({
  ...bookOf(name, []),
  format: 'iati',
  activities,
});

const alone = (changes: Partial<Activity>): Dataset => placed([fileOf('a.xml', activity(changes))]);

describe('sums of one activity', () => {
  test.each<[string, ActivityTransaction[], string[]]>([
    [
      'an incoming commitment stands for an outgoing one only where there is none at all',
      [payment({ type: '11' }), payment({ type: '3', amount: 30 }), payment({ type: '4', amount: 5 })],
      ['2 2023 100 35'],
    ],
    [
      'incoming commitments of two years',
      [payment({ type: '11' }), payment({ year: 2021, amount: 7, line: 9 })],
      ['9 2021 7 –'],
    ],
    ['what was taken back is less', [payment({}), payment({ amount: -40, line: 3 })], ['2 2023 60 –']],
    ['other types are no support', [payment({ type: '1' }), payment({ type: '5' })], []],
    [
      'a payment to another country, to a region, and to two',
      [
        payment({ countries: ['ML'] }),
        payment({ regional: true }),
        payment({ countries: ['ML', 'XT'], amount: 10 }),
      ],
      ['2 2023 5 –'],
    ],
    [
      'rows of one line get numbers one after the other',
      [payment({}), payment({ year: 2022 }), payment({ year: 2021 })],
      ['2 2021 100 –', '3 2022 100 –', '4 2023 100 –'],
    ],
  ])('%s', (_, transactions, expected) => {
    expect(sums(alone({ transactions }))).toEqual(expected);
  });

  test('what was taken back nearly whole leaves no negative zero', () => {
    const { rows } = alone({ transactions: [payment({}), payment({ amount: -100.3, line: 3 })] });
    expect(rows[0]?.values['committed_usd']).toBe(0);
  });

  test('payments that cannot be read are counted and in no sum', () => {
    const transactions = [
      payment({}),
      payment({ amount: null }),
      payment({ currency: null }),
      payment({ year: null }),
    ];
    const found = alone({ transactions });
    expect(sums(found)).toEqual(['2 2023 100 –']);
    expect(remarks(found)).toEqual(['NO_AMOUNT 3 A at 1']);
  });
});

describe('the part of the country', () => {
  const xt = (percent: number | null) => ({ code: 'XT', percent });
  const ml = (percent: number | null) => ({ code: 'ML', percent });
  test.each<[string, Partial<Activity>, string[], string[]]>([
    ['all, where it is alone', { countries: [xt(null)] }, ['2 2023 100 –'], []],
    ['rounded shares', { countries: [xt(33.3), ml(66.6)] }, ['2 2023 33 –'], []],
    [
      'more than 100 in all is scaled down',
      { countries: [xt(100), ml(60)] },
      ['2 2023 63 –'],
      ['PERCENT 1 A (160 %) at 1'],
    ],
    ['less than 100 stays', { countries: [xt(50), ml(25)] }, ['2 2023 50 –'], ['PERCENT 1 A (75 %) at 1']],
    [
      'regions take their part',
      { countries: [xt(40)], regions: [{ code: '298', percent: 60 }] },
      ['2 2023 40 –'],
      [],
    ],
    ['named twice', { countries: [xt(30), xt(20), ml(50)] }, ['2 2023 50 –'], []],
    ['not stated', { countries: [xt(null), ml(null)] }, [], ['NO_SHARE 1 A at 1']],
    ['negative', { countries: [xt(120), ml(-20)] }, [], ['NO_SHARE 1 A at 1']],
    [
      'not stated, but by the payments',
      { countries: [xt(null), ml(null)], transactions: [payment({ countries: ['XT'] }), payment({})] },
      ['2 2023 100 –'],
      [],
    ],
    ['none', { countries: [ml(100)] }, [], ['OTHER_COUNTRY 1 A at 1']],
    ['of nothing', { transactions: [] }, [], ['NO_MONEY 1 A at 1']],
  ])('%s', (_, changes, rows, told) => {
    const found = alone(changes);
    expect(sums(found)).toEqual(rows);
    expect(remarks(found)).toEqual(told);
  });
});

describe('what a row says', () => {
  const value = (changes: Partial<Activity>, field: string): Value | undefined =>
    alone(changes).rows[0]?.values[field];
  const org = (ref: string | null, type: string | null, name: string | null) => ({ ref, type, name });
  test.each<[string, Partial<Activity>, string, Value]>([
    [
      'the larger purpose',
      {
        sectors: [
          { code: '15190', percent: 10 },
          { code: '43010', percent: 90 },
        ],
      },
      'crs_purpose',
      '43010',
    ],
    [
      'equal ones by code',
      {
        sectors: [
          { code: '24050', percent: 50 },
          { code: '15190', percent: 50 },
        ],
      },
      'crs_purpose',
      '15190',
    ],
    [
      'purposes of the payments',
      { sectors: [], transactions: [payment({ sectors: ['93010'] })] },
      'crs_purpose',
      '93010',
    ],
    [
      'the aid type on which all payments agree',
      { transactions: [payment({ aidType: 'H02' })] },
      'aid_type',
      'H02',
    ],
    [
      'no aid type where they differ',
      { transactions: [payment({ aidType: 'H02' }), payment({})] },
      'aid_type',
      null,
    ],
    [
      'the reporting organisation, if it is a funder',
      {
        participants: [
          { role: '1', ...org('XX-1', '10', 'First') },
          { role: '1', ...org('XX-ORG', '10', 'Org') },
        ],
      },
      'donor',
      'Org',
    ],
    ['who reports, where no funder is named', {}, 'donor', 'Org'],
    [
      'an agency of the United Nations',
      { reporting: org('XM-DAC-41122', '40', 'UNICEF') },
      'partner_type',
      'UN',
    ],
    ['the Commission', { reporting: org('42001', '40', 'EC') }, 'partner_type', 'EU'],
    ['a development bank', { reporting: org('XM-DAC-46004', '40', 'Bank') }, 'partner_type', 'IFI'],
    ['an unknown multilateral', { reporting: org('XI-IATI-IADB', '40', 'Bank') }, 'partner_type', null],
    ['an NGO', { reporting: org(null, '21', 'Help') }, 'partner_type', 'NGO'],
    ['the parent', { parent: 'B' }, 'parent_project', 'B'],
    [
      'the activity from which the money came',
      { transactions: [payment({}), payment({ type: '1', providerActivity: 'C' })] },
      'parent_project',
      'C',
    ],
    ['no gender marker beyond 2', { markers: [{ code: '1', significance: 4 }] }, 'gender_marker', null],
    ['the identifier where there is no title', {}, 'title', 'A'],
  ])('%s', (_, changes, field, expected) => {
    expect(value(changes, field)).toBe(expected);
  });

  test('the parent is named as the partner names it', () => {
    const { books } = parseExample(`
      DON_SUPPORT | project_id | year | donor | title | committed_usd | iati_identifier
                  | P7         | 2023 | D1    | Roads | 4000000       | B`);
    const { rows } = placed([fileOf('a.xml', activity({ parent: 'B' })), ...books]);
    expect(rows[0]?.values['parent_project']).toBe('P7');
  });
});

test('of two versions the one changed last counts, wherever it stands', () => {
  const version = (updated: string, amount: number): Activity =>
    activity({ updated, transactions: [payment({ amount })] });
  const submissions = [
    fileOf('b.xml', version('2024-01-01', 1)),
    fileOf('a.xml', version('2024-02-01', 2), activity({ identifier: '' })),
  ].map((book) => readSubmission(book, catalogue));
  const found = placeActivities(submissions, catalogue, 'XTS').flatMap(({ datasets }) => datasets);
  expect(found.map((each) => [sums(each), remarks(each)])).toEqual([
    [[], ['REPEATED 1 A at 1']],
    [['2 2023 2 –'], ['NO_IDENTIFIER 1  at 1']],
  ]);
});

describe('in a whole run', () => {
  const PARTNER = `
    COH_EXERCISE | exercise_id | X
                 | country     | XTS
                 | currency    | USD
    PLN_GOALS    | goal_id | level | title | cost
                 | G1      | GOAL  | One   | 5000000
    DON_SUPPORT  | project_id | year | donor | title | goal_id | committed_usd | iati_identifier | end
                 | P1         | 2023 | D1    | Jobs  | G1      | 1000000       | A               | 2030`;
  const iati = fileOf(
    'a.xml',
    activity({
      transactions: [payment({ amount: 1_300_000 }), payment({ amount: 50_000, year: 2024, line: 8 })],
    }),
    activity({
      identifier: 'H',
      sectors: [{ code: '93010', percent: null }],
      transactions: [payment({ line: 21 })],
    }),
  );

  test('1.00 and 1.30 million stand side by side, the partner’s counts, and goal and title stay its own', () => {
    const { assessed } = run([...parseExample(PARTNER).books, iati]);
    const project = assessed.model.projects.find(({ id }) => id === 'P1');
    expect(
      project?.rows.map(({ year, source, committed, leftOut, place }) =>
        [year, source, committed, leftOut ?? 'counted', place.file, place.cell].join(' '),
      ),
    ).toEqual([
      '2023 PARTNER 1000000 counted xts-don.xlsx F2',
      '2023 IATI 1300000 IATI_BESIDE_PARTNER a.xml 2:2',
      '2024 IATI 50000 counted a.xml 8:8',
    ]);
    expect(project).toMatchObject({ title: 'Jobs', partner: 'D1', shares: [{ goal: 'G1', share: 1 }] });
  });

  test('money spent in the donor’s country is listed and does not count', () => {
    const { assessed } = run([...parseExample(PARTNER).books, iati]);
    expect(assessed.model.projects.find(({ id }) => id === 'H')?.rows).toMatchObject([
      { source: 'IATI', leftOut: 'DONOR_COUNTRY', place: { file: 'a.xml', row: 21 } },
    ]);
  });

  test('the receipt of the file, and no complaint that it is no template', () => {
    const { checked } = figures([...parseExample(PARTNER).books, iati], { indicators: [] });
    expect(checked.counts.get('a.xml')).toEqual({ read: 3, accepted: 3, rejected: 0, ignored: 0 });
    const own = checked.issues.filter(({ place }) => place.file === 'a.xml');
    expect(own.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['S46 info']);
    const partner = checked.issues.filter(({ rule }) => ['X27', 'S02', 'S01'].includes(rule));
    expect(partner).toEqual([]);
  });

  test('figures of indicators are those of the partner alone', () => {
    const books = parseExample(PARTNER).books;
    const values = (all: readonly Book[]) =>
      figures(all, { indicators: ['SUP-06', 'SUP-07'] }).computed.values.map(({ value }) => value);
    expect(values([...books, iati])).toEqual(values(books));
  });

  test('it belongs to every country of a run over several', () => {
    const sheet = (country: string) => `
      META@${country}.xlsx    | country | ${country}
      STA_POP@${country}.xlsx | year | age | total
                              | 2023 | _T  | 100`;
    const books = parseExample(`${sheet('MLI')}${sheet('XTS')}`).books;
    const { countries } = figuresByCountry([...books, agency], { activities: EURO, indicators: [] });
    expect(
      countries.map(({ checked }) => [checked.country, checked.counts.get('agency.xml')?.accepted]),
    ).toEqual([
      ['MLI', 3],
      ['XTS', 3],
    ]);
  });
});
