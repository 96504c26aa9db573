/** Personal data (S36): what looks like it and what does not, and that only places and counts are told. */
import { describe, expect, test } from 'vitest';
import { headerKind, shapeOf } from '../../core/catalogue/rules/personal-shapes.ts';
import { issueMessage } from '../../core/i18n/rule-words.ts';
import { LANGUAGES, type Issue } from '../../core/model.ts';
import { checkText } from '../helpers/checked.ts';

const S36 = (text: string): readonly Issue[] => checkText(text).issues.filter(({ rule }) => rule === 'S36');
const told = (text: string): string[] =>
  S36(text).map(({ variant, args }) =>
    [variant, args['column'], args['header'], args['count'], args['cells']].join(' '),
  );
const pop = (header: string, ...cells: readonly string[]): string =>
  [`STA_POP | year | age | total | ${header} |`]
    .concat(cells.map((cell, index) => `| ${String(2010 + index)} | _T | 100 | ${cell} |`))
    .join('\n');

describe('texts', () => {
  test.each([
    { text: 'a.diallo@example.org', is: 'EMAIL' },
    { text: 'ask Awa (awa_ba@mail.example.com), unit 3', is: 'EMAIL' },
    { text: 'josé.núñez@correo.example', is: 'EMAIL' },
    { text: '+221 77 123 45 67', is: 'PHONE' },
    { text: 'call +33.6.12.34.56.78 first', is: 'PHONE' },
    { text: '+1 (202) 555-0143', is: 'PHONE' },
    { text: '+221771234567', is: 'PHONE' },
    { text: 'AB1234567', is: 'ID' },
    { text: 'P 12345678', is: 'ID' },
    { text: 'CNI-123456', is: 'ID' },
    // offices, figures, codes, dates, names
    { text: 'stats@example.org', is: null },
    { text: 'info-desk@example.org', is: null },
    { text: 'head of unit @ ministry', is: null },
    { text: '@user', is: null },
    { text: 'https://example.org/a/b?c=d', is: null },
    { text: '+12 345', is: null },
    { text: '+123 456 789', is: null },
    { text: '+1 234 567 890', is: null },
    { text: '+12 % against 2019', is: null },
    { text: '1 234 567 890', is: null },
    { text: '1234567890123', is: null },
    { text: '2023-05-17', is: null },
    { text: '17/05/2023', is: null },
    { text: 'M202301', is: null },
    { text: 'FY202324', is: null },
    { text: 'D20230517', is: null },
    { text: 'Y20T24', is: null },
    { text: 'SN-DK', is: null },
    { text: 'RET_FORCED', is: null },
    { text: 'Project P1234567 of the bank', is: null },
    { text: 'Western Union', is: null },
    { text: 'Director, Statistics Division', is: null },
    { text: 'Ministry of the Interior, registers of 2021', is: null },
    { text: '', is: null },
  ])('$text', ({ text, is }) => {
    expect(shapeOf(text)).toBe(is);
  });

  test('a long text without an end is looked at all the same', () => {
    expect(shapeOf('a'.repeat(30_000))).toBeNull();
    expect(shapeOf(`${'a.'.repeat(1000)}@${'b'.repeat(30_000)}`)).toBeNull();
    expect(shapeOf('+1-'.repeat(10_000))).toBeNull();
  });
});

describe('headers', () => {
  test.each([
    { header: 'Date of birth', is: 'BIRTH' },
    { header: 'date_of_birth', is: 'BIRTH' },
    { header: 'Date de naissance', is: 'BIRTH' },
    { header: 'Né(e) le', is: 'BIRTH' },
    { header: 'Née le', is: 'BIRTH' },
    { header: 'Fecha de nacimiento', is: 'BIRTH' },
    { header: 'Passport no.', is: 'ID' },
    { header: 'N° de passeport', is: 'ID' },
    { header: 'Cédula', is: 'ID' },
    { header: 'Carte d’identité', is: 'ID' },
    { header: 'Téléphone', is: 'PHONE' },
    { header: 'Teléfono celular', is: 'PHONE' },
    { header: 'Home address', is: 'ADDRESS' },
    { header: 'Prénom', is: 'NAME' },
    { header: 'Apellidos', is: 'NAME' },
    { header: 'Country of birth', is: null },
    { header: 'Births', is: null },
    { header: 'Pays de naissance', is: null },
    { header: 'Name', is: null },
    { header: 'Nom de l’institution', is: null },
    { header: 'Telephones per 100', is: null },
    { header: 'Hotel', is: null },
    { header: 'Address of the centre', is: null },
  ])('$header', ({ header, is }) => {
    expect(headerKind(header)).toBe(is);
  });
});

describe('columns', () => {
  test.each([
    {
      name: 'e-mail in a column of ours',
      text: pop('note', 'a.diallo@example.org', 'as of 1 July', 'b.sow@example.org'),
      is: ['EMAIL D note 2 D2, D4'],
    },
    {
      name: 'a telephone in an unknown column',
      text: pop('asked', '+221 77 123 45 67', ''),
      is: ['PHONE D asked 1 D2'],
    },
    {
      name: 'three different numbers of passports',
      text: pop('paper', 'AB1234567', 'AB1234568', 'CD7654321'),
      is: ['ID D paper 3 D2, D3, D4'],
    },
    { name: 'two of them, often', text: pop('paper', 'AB1234567', 'AB1234568', 'AB1234567'), is: [] },
    {
      name: 'one under a header that says so',
      text: pop('Passport', 'AB1234567'),
      is: ['ID D Passport 1 D2'],
    },
    { name: 'numbers of projects', text: pop('project', 'P123456', 'P123457', 'P123458'), is: [] },
    { name: 'numbers of laws', text: pop('Law no.', 'L1234567', 'L1234568', 'L1234569'), is: [] },
    {
      name: 'dates of birth',
      text: pop('Date de naissance', '1985-03-12', '12/04/1990'),
      is: ['BIRTH D Date de naissance 2 D2, D3'],
    },
    { name: 'how many dates of birth are known', text: pop('Date of birth known', '120', '130'), is: [] },
    { name: 'how many passports were issued', text: pop('Passports issued', '12000', '13000'), is: [] },
    { name: 'how many passports, under one word', text: pop('Passport', '12000', '13000'), is: [] },
    { name: 'a header with nothing under it', text: pop('Passport', '', ''), is: [] },
    { name: 'surnames alone', text: pop('Surname', 'Diallo', 'Sow'), is: [] },
    {
      name: 'surnames with dates of birth',
      text: `STA_POP | year | age | total | Surname | Date of birth |
                     | 2022 | _T  | 100   | Diallo  | 1985-03-12    |
                     | 2023 | _T  | 100   | Sow     | 1990-04-12    |`,
      is: ['NAME D Surname 2 D2, D3', 'BIRTH E Date of birth 2 E2, E3'],
    },
    {
      name: 'at most five cells by name',
      text: pop('note', ...Array.from({ length: 7 }, (_, index) => `a${String(index)}@example.org`)),
      is: ['EMAIL D note 7 D2, D3, D4, D5, D6 …'],
    },
    {
      name: 'projects and their ids in a sheet of ours',
      text: `DON_SUPPORT | project_id | year | donor | implementer | title | committed_usd | iati_identifier | parent_project |
             | P1234567 | 2021 | FRA | Ministry of Work | Skills at home | 100 | XM1234567 | P1234567 |
             | P1234568 | 2022 | FRA | Ministry of Work | Skills at home | 100 | XM1234568 | P1234568 |
             | P1234569 | 2023 | FRA | Ministry of Work | Skills at home | 100 | XM1234569 | P1234569 |`,
      is: [],
    },
    {
      name: 'prices of providers',
      text: `FIN_RCOST | year | sender | provider      | product | amount_usd | fee_pct | source              |
                       | 2023 | FRA    | Western Union | cash    | 200        | 5       | https://example.org |`,
      is: [],
    },
    {
      name: 'the office that answers questions',
      text: `META@xts-sta.xlsx | unit_contact | Head of the migration unit, stats@example.org |
             STA_POP           | year | age | total |
                               | 2023 | _T  | 100   |`,
      is: [],
    },
  ])('$name', ({ text, is }) => {
    expect(told(text)).toEqual(is);
  });

  test('nothing of a cell is told, in no language, and the issue is private', () => {
    const issues = S36(`STA_POP | year | age | total | note                | Surname | Passport  |
                                | 2023 | _T  | 100   | a.diallo@example.org | Diallo  | AB1234567 |`);
    expect(issues.map(({ severity, private: isPrivate }) => [severity, isPrivate])).toEqual(
      Array.from({ length: 3 }, () => ['warning', true]),
    );
    const all = JSON.stringify([
      issues,
      LANGUAGES.map((language) => issues.map((issue) => issueMessage(issue, language))),
    ]);
    for (const value of ['diallo', 'Diallo', 'AB1234567', 'example.org']) expect(all).not.toContain(value);
  });

  test('keys of two unknown columns differ', () => {
    const keys = S36(pop('Passport | Telephone', 'AB1234567 | +221 77 123 45 67')).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
  });
});
