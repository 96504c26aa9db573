/**
 * A ministry's workbook as it often comes: a total in words, a number in text, a misspelt country, spaces, a row copied
 * twice, and a jump that is true. The README leads from it to a clean one; test/cli/journey.test.ts walks that way.
 */
import { catalogue, layoutTemplate, type Value } from '../core/index.ts';
import { writeWorkbook } from '../core/formats/index.ts';

export const FAULTY_FILE = 'faulty-consulates.xlsx';

type DataRow = Readonly<Record<string, Value>>;

const ROWS: readonly DataRow[] = [
  { year: 2022, host: '_T', total: 50_000, female: 26_000, male: 24_000 },
  { year: 2022, host: 'ITA', total: 25_000, female: 14_000, male: 11_000 },
  { year: 2022, host: 'FRA', total: 15_000, female: 7_000, male: 8_000 },
  { year: 2022, host: 'DEU', total: 10_000, female: 5_000, male: 5_000 },
  { year: 2023, host: 'Total', total: '171 000', female: 88_000, male: 83_000 },
  { year: 2023, host: 'Italyy', total: 90_000, female: 50_000, male: 40_000 },
  { year: 2023, host: 'FRA', total: 41_000, female: 18_000, male: 23_000, note: ' new register ' },
  { year: 2023, host: 'DEU', total: 40_000, female: 20_000, male: 20_000 },
  { year: 2023, host: 'DEU', total: 40_000, female: 20_000, male: 20_000 },
];

/** Bytes of the workbook, the same each time. */
export const faultyWorkbook = (): Promise<Uint8Array> =>
  writeWorkbook(
    layoutTemplate(
      {
        institution: 'MFA',
        country: 'XTS',
        periodStart: 2022,
        periodEnd: 2023,
        language: 'en',
        asOf: '2024-03-31',
        rows: new Map([['MFA_CONS', ROWS]]),
        metaValues: {
          institution_name: 'Ministry of foreign affairs',
          definition_set: 'NATIONAL',
          migrant_basis: 'CITIZ',
          submitted_on: '2024-03-31',
        },
      },
      catalogue,
    ),
  );
