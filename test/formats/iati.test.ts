/** Files of the IATI activity standard as bytes: what is taken from both versions, and what hostile ones come to. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Activity } from '../../core/model/activity.ts';
import { Failure } from '../../core/failure.ts';
import { bytesSource, nodePlatform, readBook, type Limits } from '../../core/formats/index.ts';
import type { Book } from '../../core/model.ts';

const read = (xml: string | Uint8Array, limits: Partial<Limits> = {}, file = 'agency.xml'): Promise<Book> =>
  readBook(bytesSource(file, typeof xml === 'string' ? new TextEncoder().encode(xml) : xml), nodePlatform, {
    limits,
  });

async function only(inside: string, attributes = ''): Promise<Activity | undefined> {
  const { activities } = await read(
    `<iati-activities><iati-activity ${attributes}>${inside}</iati-activity></iati-activities>`,
  );
  return activities?.[0];
}

const refusal = (xml: string | Uint8Array, limits: Partial<Limits> = {}, file?: string): Promise<string> =>
  read(xml, limits, file).then(
    () => 'read',
    (error: unknown) =>
      error instanceof Failure
        ? `${error.code}.${error.reason} ${String(error.args['line'] ?? '')}`.trim()
        : String(error),
  );

test('an activity of version 2.03, with the line on which it and each payment begins', async () => {
  const book = await read(readFileSync(join(import.meta.dirname, '../fixtures/iati/agency.xml')));
  expect(book.format).toBe('iati');
  expect(book.sheets).toEqual([]);
  expect(book.activities?.map(({ identifier, line }) => `${identifier} ${String(line)}`)).toEqual([
    ...['XX-AGENCY-1001 4', 'XX-AGENCY-1002 53', 'XX-AGENCY-1003 65', 'XX-AGENCY-1004 77'],
  ]);
  const [first] = book.activities ?? [];
  expect(first).toMatchObject({
    reporting: { ref: 'XX-AGENCY', type: '10', name: 'Agency for Development' },
    participants: [
      { role: '1', ref: 'XX-MIN', type: '10', name: 'Ministry of Cooperation' },
      { role: '4', ref: 'XM-DAC-41302', type: '40', name: 'ILO' },
    ],
    status: '2',
    plannedStart: '2022-01-01',
    actualStart: '2022-03-15',
    plannedEnd: '2025-12-31',
    actualEnd: null,
    titles: new Map([
      ['en', 'Fair recruitment'],
      ['fr', 'Recrutement équitable'],
    ]),
    countries: [
      { code: 'XT', percent: 60 },
      { code: 'ML', percent: 40 },
    ],
    sectors: [
      { code: '16070', percent: 30 },
      { code: '15190', percent: 70 },
    ],
    markers: [{ code: '1', significance: 1 }],
    aidType: 'C01',
    humanitarian: false,
  });
  expect(
    first?.transactions.map((each) => [each.type, each.amount, each.currency, each.year, each.line]),
  ).toEqual([
    // promised in December 2022, valued in January 2023
    ['2', 1_000_000, 'EUR', 2023, 27],
    ['3', 200_000.5, 'EUR', 2023, 32],
    ['4', 50_000, 'USD', 2023, 37],
    ['3', 300_000, 'EUR', 2024, 42],
    ['11', 999, 'EUR', 2023, 47],
  ]);
});

test('version 1.0x writes words and letters where 2.0x has numbers', async () => {
  const found = await only(
    `<reporting-org ref="GB-1" type="10">Department</reporting-org>
     <iati-identifier> GB-1-5 </iati-identifier>
     <title xml:lang="en">Health   workers</title>
     <participating-org role="Funding" ref="GB" type="10">United Kingdom</participating-org>
     <participating-org role="Implementing">Ministry</participating-org>
     <activity-date type="start-actual" iso-date="2012-04-01"/>
     <activity-date type="end-planned" iso-date="2014-03-31T00:00:00Z"/>
     <sector vocabulary="DAC" code="12230">Health</sector>
     <transaction><transaction-type code="C"/><value value-date="2012-05-01">10</value></transaction>
     <transaction><transaction-type code="D"/><value currency="usd">4</value>
       <transaction-date iso-date="2013-01-31"/></transaction>
     <transaction><transaction-type code="E"/><value value-date="2013-02-01">1</value></transaction>
     <transaction><transaction-type code="IF"/><provider-org provider-activity-id="XX-9"/>
       <value value-date="2013-02-01">1</value></transaction>`,
    'default-currency="GBP"',
  );
  expect(found).toMatchObject({
    identifier: 'GB-1-5',
    reporting: { name: 'Department' },
    participants: [
      { role: '1', name: 'United Kingdom' },
      { role: '4', name: 'Ministry', ref: null },
    ],
    titles: new Map([['en', 'Health workers']]),
    actualStart: '2012-04-01',
    plannedEnd: '2014-03-31',
    sectors: [{ code: '12230', percent: null }],
    transactions: [
      { type: '2', amount: 10, currency: 'GBP', year: 2012 },
      { type: '3', amount: 4, currency: 'USD', year: 2013 },
      { type: '4', amount: 1, currency: 'GBP', year: 2013 },
      { type: '1', providerActivity: 'XX-9' },
    ],
  });
});

test.each([
  ['1000', 1000],
  [' -1000.50 ', -1000.5],
  ['.5', 0.5],
  ['1,000', null],
  ['1 000', null],
  ['1e6', null],
  ['', null],
  ['NaN', null],
])('an amount %j', async (text, amount) => {
  const found = await only(
    `<transaction><transaction-type code="2"/><value value-date="2023-01-01">${text}</value></transaction>`,
  );
  expect(found?.transactions[0]?.amount).toBe(amount);
});

test.each([
  ['2023-02-30', 2023],
  ['2023-13-01', null],
  ['1900-01-01', null],
  ['31/12/2023', null],
  ['2023', null],
])('a value date %j', async (date, year) => {
  const found = await only(
    `<transaction><transaction-type code="2"/><value value-date="${date}">1</value></transaction>`,
  );
  expect(found?.transactions[0]?.year).toBe(year);
});

test.each([
  // [value date, date of the payment, year]: a blank or unreadable value date is none
  ['value-date=""', '2023-05-01', 2023],
  ['value-date="01/05/2022"', '2023-05-01', 2023],
  ['value-date="2022-05-01"', '2023-05-01', 2022],
  ['', '2023-05-01', 2023],
])('the year of a payment: %s, %s', async (value, date, year) => {
  const found = await only(
    `<transaction><transaction-type code="2"/><transaction-date iso-date="${date}"/><value ${value}>1</value></transaction>`,
  );
  expect(found?.transactions[0]?.year).toBe(year);
});

test('what a payment says itself: country, region, purpose, aid type', async () => {
  const found = await only(
    `<recipient-region code="998" vocabulary="2" percentage="10"/>
     <recipient-region code="X" vocabulary="1" percentage="50"/>
     <transaction><transaction-type code="3"/><recipient-country code="xt"/><aid-type code="H02"/>
       <sector vocabulary="1" code="93010"/><sector vocabulary="7" code="1"/></transaction>
     <transaction><transaction-type code="3"/><recipient-region code="298"/></transaction>`,
  );
  // a second vocabulary repeats the shares of the first
  expect(found?.regions).toEqual([{ code: '998', percent: 10 }]);
  expect(found?.transactions).toMatchObject([
    { countries: ['XT'], regional: false, sectors: ['93010'], aidType: 'H02' },
    { countries: [], regional: true, sectors: [] },
  ]);
});

test('a file without declaration, with a byte-order mark, in UTF-16 or named otherwise is known by its root', async () => {
  const xml = '<iati-activities version="2.03"><iati-activity/></iati-activities>';
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(new Uint16Array([...xml].map((c) => c.charCodeAt(0))).buffer),
  ]);
  for (const each of [xml, `\ufeff${xml}`, utf16, `<?xml version="1.0"?><!-- ${'x'.repeat(3000)} -->${xml}`])
    expect((await read(each, {}, 'data.xls')).activities).toHaveLength(1);
});

const wrapped = (inside: string): string =>
  `<?xml version="1.0"?>\n<iati-activities>\n<iati-activity>\n${inside}</iati-activity></iati-activities>`;

describe('hostile and broken files', () => {
  const LAUGHS = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>
    <iati-activities><iati-activity><title>&b;</title></iati-activity></iati-activities>`;
  test.each<[string, string | Uint8Array, Partial<Limits>, string]>([
    ['entities of its own', LAUGHS, {}, 'UNREADABLE.R18'],
    [
      'an outer document type',
      '<?xml version="1.0"?><!DOCTYPE iati-activities SYSTEM "file:///etc/passwd"><iati-activities/>',
      {},
      'UNREADABLE.R18',
    ],
    ['an entity that nobody declares', wrapped('<title>&c;</title>'), {}, 'UNREADABLE.R48 4'],
    ['cut in an activity', wrapped('<title>').slice(0, 60), {}, 'UNREADABLE.R48 4'],
    ['elements that cross', wrapped('<title>\n<narrative></title></narrative>'), {}, 'UNREADABLE.R48 5'],
    [
      'bytes that are no UTF-8',
      new Uint8Array([...new TextEncoder().encode('<?xml version="1.0"?><iati-activities>'), 0xff, 0xfe]),
      {},
      'UNREADABLE.R48 1',
    ],
    ['another root', '<?xml version="1.0"?><iati-organisations/>', {}, 'UNREADABLE.R10'],
    ['nothing but a declaration', '<?xml version="1.0"?>\n', {}, 'UNREADABLE.R48 2'],
    ['deep nesting', wrapped('<a>'.repeat(200)), {}, 'LIMIT.R46'],
    [
      'many attributes',
      wrapped(`<a ${Array.from({ length: 300 }, (_, n) => `a${String(n)}=""`).join(' ')}/>`),
      {},
      'LIMIT.R45',
    ],
    ['many elements', wrapped('<a/>'.repeat(50)), { elements: 40 }, 'LIMIT.R43'],
    [
      'a text without end',
      wrapped(`<title>${'x'.repeat(3000)}</title>`),
      { elementBytes: 2000 },
      'LIMIT.R25',
    ],
    [
      'an attribute without end',
      wrapped(`<a b="${'x'.repeat(600_000)}"/>`),
      { elementBytes: 200_000 },
      'LIMIT.R25',
    ],
    [
      'a comment without end',
      wrapped(`<!--${'x'.repeat(600_000)}-->`),
      { elementBytes: 200_000 },
      'LIMIT.R25',
    ],
    [
      'more payments than there is room for',
      wrapped('<transaction><transaction-type code="2"/></transaction>'.repeat(20)),
      { gridBytes: 4000 },
      'LIMIT.R35',
    ],
    ['a file too large', wrapped(' '.repeat(2000)), { fileBytes: 1000 }, 'LIMIT.R28'],
  ])('%s', async (_, xml, limits, expected) => {
    expect(await refusal(xml, limits)).toBe(expected);
  });

  test('a payment with a thousand narratives costs nothing', async () => {
    const found = await only(
      `<title><narrative>One</narrative></title><description>${'<narrative>Passed over</narrative>'.repeat(1000)}</description>`,
    );
    expect(found?.titles).toEqual(new Map([['', 'One']]));
  });
});
