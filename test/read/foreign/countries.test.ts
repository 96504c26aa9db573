/** Tables between countries: matrices, files of many countries, several languages (profile-sheets §6.3, §6.7). */
import { describe, expect, it } from 'vitest';
import { importOf, table } from './foreign.ts';

const COUNTRIES = [
  'France',
  'Germany',
  'Kenya',
  'Mali',
  'Morocco',
  'Peru',
  'Senegal',
  'Spain',
  'Togo',
  'Tunisia',
];

/** Row i, column j holds 100·i + j, both from 1; `World` stands last on either side where asked for. */
const matrix = (corner: string, title = 'Migrant stock in 2017') =>
  table(
    [
      `| ${title} |`,
      '|',
      `| ${corner} | ${COUNTRIES.join(' | ')} | World |`,
      ...[...COUNTRIES, 'World'].map(
        (name, row) =>
          `| ${name} | ${[...COUNTRIES, ''].map((_, column) => String(100 * (row + 1) + column + 1)).join(' | ')} |`,
      ),
    ].join('\n'),
  );

describe('a matrix', () => {
  it.each([
    'destination (across) / origin (down)',
    'Destination country (across)     -      Source country (down)',
    'pays de destination (en colonne) / pays d’origine (en ligne)',
    'origen (filas) / destino (columnas)',
    'origin \\ destination',
    'Country of origin',
  ])('is read as its corner says: %s', (corner) => {
    const { rows, questions, imported } = importOf(matrix(corner), 'STA_STOCK', { country: 'DEU' });
    expect(questions).toEqual([]);
    expect(rows).toHaveLength(11);
    expect(rows[0]).toBe('2017 BIRTH FRA _T: total 102');
    expect(rows[10]).toBe('2017 BIRTH _T _T: total 1102');
    expect(imported.cells).toEqual({ read: 121, imported: 11, blank: 0, leftOut: 110 });
  });

  it('gives the other side to the other sheet', () => {
    const { rows } = importOf(matrix('destination (across) / origin (down)'), 'STA_EMIG', { country: 'DEU' });
    expect(rows[0]).toBe('2017 FRA MIRROR _T _T: total 201');
    expect(rows[10]).toBe('2017 _T MIRROR _T _T: total 211');
  });

  it.each([
    [{}, '2017 REC FRA PR: amount 102000000'],
    [{ direction: 'PAID' }, '2017 PAID FRA PR: amount 201000000'],
  ])('of remittances is read by direction %o', (fixed, first) => {
    const { rows, questions } = importOf(
      matrix(
        'receiving (across) / sending (down)',
        'Remittances 2017 (millions of US$) (April 2018 Version)',
      ),
      'FIN_REMIT',
      { country: 'DEU', fixed },
    );
    expect(questions).toEqual([]);
    expect(rows[0]).toBe(first);
  });

  it.each(['Country', ''])('without a word for either side is asked about: corner "%s"', (corner) => {
    expect(importOf(matrix(corner, 'Stock 2017'), 'STA_STOCK', { country: 'DEU' }).questions).toContain(
      'which-axis',
    );
  });

  it('without a word is read as a person says', () => {
    const { rows, questions } = importOf(matrix('Country', 'Migrant stock 2017'), 'STA_STOCK', {
      country: 'DEU',
      across: 'origin',
    });
    expect(questions).toEqual([]);
    expect(rows[0]).toBe('2017 BIRTH FRA _T: total 201');
  });

  it('asks for the country', () => {
    expect(importOf(matrix('destination (across) / origin (down)'), 'STA_STOCK').questions).toEqual([
      'which-country',
    ]);
  });
});

describe('a file of many countries', () => {
  const file = table(`
    | Country of destination | Code | 2019 | 2020 |
    | WORLD                  | 900  | 30   | 33   |
    | Africa                 | 903  | 20   | 22   |
    | Congo                  | 178  | 5    | 6    |
    | Democratic Republic of the Congo | 180 | 15 | 16 |
    | Mali*                  | 466  | 10   | 11   |`);

  it('gives the rows of one', () => {
    const { rows, imported, leftOut } = importOf(file, 'STA_STOCK', {
      country: 'MLI',
      fixed: { basis: 'BIRTH' },
    });
    expect(rows).toEqual(['2019 BIRTH _T _T: total 10', '2020 BIRTH _T _T: total 11']);
    expect(imported.cells).toEqual({ read: 10, imported: 2, blank: 0, leftOut: 8 });
    expect(leftOut).toEqual([
      'A2:D2 aggregate',
      'A3:D3 aggregate',
      'A4:D4 other-country',
      'A5:D5 other-country',
    ]);
  });

  it('tells Congo by its neighbour', () => {
    const { rows, remarks } = importOf(file, 'STA_STOCK', { country: 'COG', fixed: { basis: 'BIRTH' } });
    expect(rows).toEqual(['2019 BIRTH _T _T: total 5', '2020 BIRTH _T _T: total 6']);
    expect(remarks).toContain('label-by-neighbour');
  });

  it('asks where it does not hold the country', () => {
    const { questions, rows } = importOf(file, 'STA_STOCK', { country: 'TUN', fixed: { basis: 'BIRTH' } });
    expect(questions).toEqual(['country-not-found']);
    expect(rows).toEqual([]);
  });

  it('may be long in the sexes', () => {
    const { rows } = importOf(
      table(`
        | Destination | Origin  | Sex    | Year | Value |
        | Mali        | Senegal | Male   | 2020 | 3     |
        | Mali        | Senegal | Female | 2020 | 2     |
        | Mali        | Senegal | Total  | 2020 | 5     |
        | Togo        | Senegal | Total  | 2020 | 9     |`),
      'STA_STOCK',
      { country: 'MLI', fixed: { basis: 'BIRTH' } },
    );
    expect(rows).toEqual(['2020 BIRTH SEN _T: male 3, female 2, total 5']);
  });
});

describe('a census by district', () => {
  it('gives the country as a whole', () => {
    const { rows, leftOut, questions } = importOf(
      table(`
        | Population census 2004: temporarily absent population, abroad, by age group |
        |
        |                  | Total | 0 -4 | 5 - 9 | 70   + | nedecla |
        |                  |       |      |       |        | rată    |
        | Republica Moldova / Республика Молдова / Republic of Moldova | 100 | 30 | 40 | 29 | 1 |
        | Municipiul Bălţi | 60    | 20   | 20    | 19     | 1       |
        | Raionul Cahul    | 40    | 10   | 20    | 10     | 0       |
        | Raionul Orhei    | 0     | 0    | 0     | 0      | 0       |`),
      'STA_EMIG',
    );
    expect(questions).toEqual([]);
    expect(rows).toEqual([
      '2004 _T HHSURVEY _T _T: total 100',
      '2004 _T HHSURVEY Y0T4 _T: total 30',
      '2004 _T HHSURVEY Y5T9 _T: total 40',
      '2004 _T HHSURVEY Y_GE70 _T: total 29',
      '2004 _T HHSURVEY _U _T: total 1',
    ]);
    expect(leftOut).toEqual(['A6:F6 part-of-country', 'A7:F7 part-of-country', 'A8:F8 part-of-country']);
  });
});

describe('labels that stand once for several rows', () => {
  it('hold for the rows below', () => {
    const { rows } = importOf(
      table(`
        | Country of birth | Age   | 2020 |
        | France           | 0-14  | 1    |
        |                  | 15-24 | 2    |
        | Mali             | 0-14  | 3    |`),
      'STA_STOCK',
    );
    expect(rows).toEqual([
      '2020 BIRTH FRA Y0T14: total 1',
      '2020 BIRTH FRA Y15T24: total 2',
      '2020 BIRTH MLI Y0T14: total 3',
    ]);
  });
});
