/** Messages name a column as the reader knows it, and by the id in row 1 of its sheet where that is another word. */
import { expect, test } from 'vitest';
import { issueMessage } from '../../core/i18n/rule-words.ts';
import type { Language } from '../../core/model.ts';

const rises = (language: Language, field: string, sheet: string): string =>
  issueMessage(
    {
      ...{ rule: 'S11', variant: 'UP', place: { file: 'a.xlsx', sheet, cell: 'E7' } },
      args: { field, earlier: 10, yearBefore: 2022, value: 40, year: 2023, factor: 4, usual: 3 },
    },
    language,
  ).message;

test.each<[Language, string, string, string]>([
  ['fr', 'female', 'MFA_CONS', 'Féminin (female) passe de 10 en 2022 à 40 en 2023'],
  ['es', 'sex_unknown', 'MFA_CONS', 'Sexo desconocido (sex_unknown) pasa de 10'],
  ['fr', 'total', 'MFA_CONS', 'Total passe de 10'],
  ['en', 'sex_unknown', 'MFA_CONS', 'Sex unknown rises from 10'],
  // a sheet of the country’s own, whose columns we have no words for
  ['en', 'sheep', 'LOC_SHEEP', 'sheep rises from 10'],
])('in %s, %s of %s', (language, field, sheet, expected) => {
  expect(rises(language, field, sheet)).toContain(expected);
});
