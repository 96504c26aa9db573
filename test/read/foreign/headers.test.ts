/** Headers of tables that follow no template (profile-sheets §6.2, §6.3). */
import { describe, expect, it } from 'vitest';
import { importOf, table } from './foreign.ts';

const POP = { fixed: { age: '_T' } };

describe('years across', () => {
  it.each([
    ['numbers', '2019', '2020'],
    ['texts', "'2019", "'2020"],
    ['texts with decimals', "'2019.0", "'2020.0"],
    ['World Bank years', 'YR2019', 'YR2020'],
    ['World Bank years in brackets', '2019 [YR2019]', '2020 [YR2020]'],
    ['years among words', 'Year 2019', 'Year 2020'],
  ])('are read from %s', (_, first, second) => {
    const { rows, questions } = importOf(
      table(`
        | Population | ${first} | ${second} |
        | Total      | 500      | 600       |`),
      'STA_POP',
      POP,
    );
    expect(questions).toEqual([]);
    expect(rows).toEqual(['2019 _T: total 500', '2020 _T: total 600']);
  });

  it('give the status of their mark, and a note where it has none', () => {
    const { rows } = importOf(
      table(`
        | Age   | 2019b | 2020* | 2021e | 2022r | 2023p |
        | Total | 500   | 600   | 700   | 800   | 900   |`),
      'STA_POP',
    );
    expect(rows).toEqual([
      '2019 _T: total 500, obs_status B',
      '2020 _T: total 600, note *',
      '2021 _T: total 700, obs_status E',
      '2022 _T: total 800, note r (revised)',
      '2023 _T: total 900, obs_status P',
    ]);
  });

  it('take the first year of a fiscal one, with a remark', () => {
    const { rows, remarks } = importOf(
      table(`
        | Age   | 2019/20 | 2020/21 |
        | Total | 500     | 600     |`),
      'STA_POP',
    );
    expect(rows).toEqual(['2019 _T: total 500', '2020 _T: total 600']);
    expect(remarks).toContain('fiscal-year');
  });

  it('are not seen in a rate between two years', () => {
    const { rows } = importOf(
      table(`
        | Age   | 2015 | 2020 | 2015-2020 |
        | Total | 500  | 600  | 3.7       |`),
      'STA_POP',
    );
    expect(rows).toEqual(['2015 _T: total 500', '2020 _T: total 600']);
  });
});

describe('sexes under years', () => {
  const expected = [
    '2020 Y0T14: total 50, male 26, female 24',
    '2021 Y0T14: total 52, male 27, female 25',
    '2020 _T: total 100, male 51, female 49',
    '2021 _T: total 104, male 53, female 51',
  ];
  const merges = [
    { top: 1, left: 2, bottom: 1, right: 4 },
    { top: 1, left: 5, bottom: 1, right: 7 },
  ];
  it.each([
    ['merged', { merges }],
    ['not merged', {}],
  ])('share a row: %s', (_, features) => {
    const { rows, questions } = importOf(
      table(
        `
        |       | 2020  |   |   | 2021  |   |   |
        | Age   | Total | M | F | Total | M | F |
        | 0-14  | 50    | 26 | 24 | 52  | 27 | 25 |
        | Total | 100   | 51 | 49 | 104 | 53 | 51 |`,
        features,
      ),
      'STA_POP',
    );
    expect(questions).toEqual([]);
    expect(rows).toEqual(expected);
  });

  it.each([
    ['English', 'Both sexes', 'Male', 'Female'],
    ['French', 'Ensemble', 'Hommes', 'Femmes²'],
    ['Spanish', 'Ambos sexos', 'Hombres', 'Mujeres (1)'],
    ['letters', 'T', 'M', 'F'],
    ['French letters', 'T', 'H', 'F'],
  ])('are told by words in %s', (_, total, male, female) => {
    const { rows } = importOf(
      table(`
        | Age   | Year | ${total} | ${male} | ${female} |
        | Total | 2020 | 100 | 51 | 49 |`),
      'STA_POP',
    );
    expect(rows).toEqual(['2020 _T: total 100, male 51, female 49']);
  });

  it('are told by repeated years under one word each', () => {
    const { rows } = importOf(
      table(`
        |       | Stock (both sexes) |  | Stock (male) |  | Stock (female) |  |
        | Age   | 2020 | 2021 | 2020 | 2021 | 2020 | 2021 |
        | Total | 100  | 104  | 51   | 53   | 49   | 51   |`),
      'STA_POP',
    );
    expect(rows).toEqual([
      '2020 _T: total 100, male 51, female 49',
      '2021 _T: total 104, male 53, female 51',
    ]);
  });

  it('follow as both, male, female where only the title speaks of them', () => {
    const { rows, questions, proposal } = importOf(
      table(`
        | Population by sex |
        |       |      |      |      |
        | Age   | 2020 | 2020 | 2020 |
        | Total | 100  | 51   | 49   |`),
      'STA_POP',
    );
    expect(questions).toEqual([]);
    expect(rows).toEqual(['2020 _T: total 100, male 51, female 49']);
    expect(proposal.mapping.columns[1]?.guess).toEqual({ confidence: 'guess', reason: 'order-of-sexes' });
  });

  it('are asked about where equal headers are told apart by nothing', () => {
    const { questions } = importOf(
      table(`
        | Age   | 2020 | 2020 | 2020 |
        | Total | 100  | 51   | 49   |`),
      'STA_POP',
    );
    expect(questions).toEqual(['repeated-header']);
  });
});

describe('a lone M', () => {
  const both = table(`
    | Age   | Year | H  | M  |
    | Total | 2020 | 51 | 49 |`);
  it('beside H is asked about', () => {
    expect(importOf(both, 'STA_POP').questions).toEqual(['lone-m']);
  });
  it('beside H means women in Spanish', () => {
    expect(importOf(both, 'STA_POP', { language: 'es' }).rows).toEqual(['2020 _T: male 51, female 49']);
  });
});

describe('a unit', () => {
  it.each([
    ['Population (thousands)', 3],
    ['Effectifs (en milliers)', 3],
    ['Población (miles)', 3],
    ['Population (million)', 6],
  ])('in the header multiplies: %s', (header, power) => {
    const { rows, remarks } = importOf(
      table(`
        | Age   | Year | ${header} |
        | Total | 2020 | 1.5       |`),
      'STA_POP',
    );
    expect(rows).toEqual([`2020 _T: total ${String(1.5 * 10 ** power)}`]);
    expect(remarks).toContain('unit-in-header');
  });

  it('in the title multiplies', () => {
    const { rows, remarks } = importOf(
      table(`
        | Remittances received in 2020 (USD million) |
        |         |        |
        | Partner | Amount |
        | France  | 1.1    |`),
      'FIN_REMIT',
    );
    expect(rows).toEqual(['2020 REC FRA PR: amount 1100000']);
    expect(remarks).toContain('unit-in-title');
  });

  it('in the header wins over META, with a remark', () => {
    const { rows, remarks } = importOf(
      table(`
        | Partner | Year | Amount (USD million) |
        | France  | 2020 | 1.1                  |`),
      'FIN_REMIT',
      { fixed: { direction: 'REC', item: 'PT' }, meta: { moneyMult: 3 } },
    );
    expect(rows).toEqual(['2020 REC FRA PT: amount 1100000']);
    expect(remarks).toContain('unit-differs');
  });

  it('of META counts where the file names none', () => {
    const { rows } = importOf(
      table(`
        | Partner | Year | Amount |
        | France  | 2020 | 1.1    |`),
      'FIN_REMIT',
      { fixed: { direction: 'REC', item: 'PT' }, meta: { moneyMult: 3 } },
    );
    expect(rows).toEqual(['2020 REC FRA PT: amount 1100']);
  });
});

describe('figures that are no measure of the sheet', () => {
  it('are left out: shares and codes', () => {
    const { rows, proposal } = importOf(
      table(`
        | Country of birth | Code | 2019 | 2020 | 2020 (% of total) |
        | France           | 250  | 5    | 6    | 40                |
        | Germany          | 276  | 7    | 9    | 60                |`),
      'STA_STOCK',
    );
    expect(rows).toEqual([
      '2019 BIRTH FRA _T: total 5',
      '2020 BIRTH FRA _T: total 6',
      '2019 BIRTH DEU _T: total 7',
      '2020 BIRTH DEU _T: total 9',
    ]);
    expect(proposal.questions).toEqual([]);
  });

  it('are asked about where several columns could be meant', () => {
    const { questions } = importOf(
      table(`
        | Country of birth | Year | alpha | beta |
        | France           | 2019 | 5     | 6    |`),
      'STA_STOCK',
    );
    expect(questions).toEqual(['which-figures', 'no-figures']);
  });

  it('are taken as the user says', () => {
    const { rows } = importOf(
      table(`
        | Country of birth | Year | alpha | beta |
        | France           | 2019 | 5     | 6    |`),
      'STA_STOCK',
      { columns: { beta: { use: 'value', field: 'total' } } },
    );
    expect(rows).toEqual(['2019 BIRTH FRA _T: total 6']);
  });
});

describe('labels broken over rows', () => {
  it('are joined at their hyphens', () => {
    const { rows } = importOf(
      table(`
        | Emigrants of 2020, survey |
        |       |       | univer- | seconda- |
        | Age   | Total | sity    | ry spe-  |
        |       |       |         | cialized |
        | 15-24 | 10    | 4       | 6        |`),
      'STA_EMIG',
    );
    expect(rows).toEqual([
      '2020 _T HHSURVEY Y15T24 _T: total 10',
      '2020 _T HHSURVEY Y15T24 HIGH: total 4',
      '2020 _T HHSURVEY Y15T24 MID: total 6',
    ]);
  });
});
