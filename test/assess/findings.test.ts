/** Every declared finding on its own example, through all stages; and its words in every language. */
import { describe, expect, test } from 'vitest';
import { findings } from '../../core/catalogue/findings/index.ts';
import { findingText } from '../../core/i18n/finding-words.ts';
import type { FindingWords } from '../../core/i18n/finding-words.ts';
import { words, wordsOf } from '../../core/i18n/translate.ts';
import { LANGUAGES } from '../../core/model.ts';
import { run } from '../../core/run.ts';
import { parseExample } from '../helpers/example.ts';
import { assessText, figure, linesFor } from './world.ts';

const slots = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{(\w+)[|}]/g)].map((match) => match[1] ?? ''))].sort();
const textsOf = (id: string, language: (typeof LANGUAGES)[number]): Record<string, string> => {
  const found = wordsOf<FindingWords>(words(language).findings, id);
  if (!found) throw new Error(`${id} has no words in ${language}`);
  const { variants, ...texts } = found;
  return {
    ...texts,
    ...Object.fromEntries(
      Object.entries(variants ?? {}).map(([name, { message }]) => [`variant ${name}`, message]),
    ),
  };
};

test('ids are unique and in order', () => {
  const ids = findings.map((finding) => finding.id);
  expect(ids).toEqual([...new Set(ids)].sort());
});

describe.each(findings.map((finding) => [finding.id, finding] as const))('%s', (id, finding) => {
  const { books, earlier, expected } = parseExample(finding.example);
  const { assessed } = run(books, { earlier });

  test('finds in its example what it says', () => {
    expect(expected).not.toHaveLength(0);
    expect(linesFor(id, assessed)).toEqual(expected.filter((line) => line !== 'none'));
  });

  test('says who is asked, and where to look', () => {
    for (const found of assessed.findings.filter((each) => each.rule === id)) {
      expect(found.owner).not.toBeNull();
      expect(found.sources).not.toHaveLength(0);
    }
  });

  test.each(LANGUAGES)('its words in %s leave no name unfilled', (language) => {
    for (const found of assessed.findings.filter((each) => each.rule === id)) {
      const { title, message, suggestion } = findingText(found, assessed.model, language);
      for (const text of [title, message, suggestion]) {
        expect(text).not.toBe('');
        expect(text).not.toMatch(/[{}]|undefined|NaN/);
      }
      if (found.variant !== undefined)
        expect(textsOf(id, language)).toHaveProperty(`variant ${found.variant}`);
    }
  });

  test('every language has the same texts with the same names', () => {
    const names = (language: (typeof LANGUAGES)[number]) =>
      Object.fromEntries(Object.entries(textsOf(id, language)).map(([part, text]) => [part, slots(text)]));
    expect(names('fr')).toEqual(names('en'));
    expect(names('es')).toEqual(names('en'));
  });
});

test('a message names goals and policies in the reader’s language', () => {
  const text = `
    PLN_GOALS    | goal_id | level | title  | title_fr |
                 | G2      | GOAL  | Health | Santé    |
    PLN_LINKS    | goal_id | dimension | strength | asserted_by |
                 | G2      | HEA       | -2       | PLN         |
    COH_POLICIES | policy_id | title | lead | status  |
                 | P2        | Posts | HEA  | ADOPTED |
                 | P3        | Visas | LAB  | ADOPTED |
    COH_EFFECTS  | policy_id | goal_id | dimension | push | declared_effect | declared_by |
                 | P2        | G2      | HEA       | -1   | 2               | HEA         |
                 | P3        | G2      | HEA       | 1    | 1               | LAB         |`;
  const { model, findings: found } = run(parseExample(text).books).assessed;
  const conflict = found.find(({ rule }) => rule === 'C-204');
  if (!conflict) throw new Error('no conflict was found');
  expect(findingText(conflict, model, 'fr').message).toBe(
    'Sur l’objectif G2 Santé, Santé (HEA), deux politiques tirent en sens contraire : P2 Posts (+2) et P3 Visas (−2).',
  );
  expect(findingText(conflict, model, 'es').message).toBe(
    'En el objetivo G2 Health, Salud (HEA), dos políticas tiran en sentidos opuestos: P2 Posts (+2) y P3 Visas (−2).',
  );
});

test('definitions and whose they are stand in words (C-406)', () => {
  const text = `
    META@xts-sta.xlsx | migrant_basis | BIRTH |
    STA_POP           | year | age | total |
                      | 2023 | _T  | 100   |
    META@xts-int.xlsx | migrant_basis | CITIZ |
    INT_DEATHS        | year | route | status | total |
                      | 2023 | Sea   | DEAD   | 12    |
    META@xts-lab.xlsx | migrant_basis | BOTH |
    LAB_AGENCY        | year | licensed |
                      | 2023 | 12       |`;
  const { model, findings: found } = run(parseExample(text).books).assessed;
  const differ = found.find(({ rule }) => rule === 'C-406');
  if (!differ) throw new Error('C-406 was not raised');
  expect(findingText(differ, model, 'en').message).toMatch(
    /Statistics.* says Country of birth, others say otherwise \(.*Interior.*: Citizenship; Labour.*: Both\)/,
  );
  for (const language of LANGUAGES)
    expect(findingText(differ, model, language).message).not.toMatch(/\b(STA|INT|LAB|BIRTH|CITIZ|BOTH)\b/);
});

test('an indicator that is computed falls two years running (C-312)', () => {
  const text = `
    PLN_GOALS    | goal_id | level | title |
                 | G1      | GOAL  | Wages |
    PLN_LINKS    | goal_id | dimension | strength | evidence_ids | asserted_by |
                 | G1      | REM       | 1        | REM-01       | PLN         |
    COH_POLICIES | policy_id | title | lead | status  | outcome_indicator | better |
                 | P1        | Fees  | FIN  | ONGOING | REM-01            | UP     |
    COH_EFFECTS  | policy_id | goal_id | dimension | push | declared_effect | declared_by |
                 | P1        | G1      | REM       | 1    | 1               | FIN         |`;
  const at = (values: readonly number[]) =>
    linesFor(
      'C-312',
      assessText(text, {
        values: values.map((value, index) => figure('REM-01', 2021 + index, value)),
        parameters: { ref_year: 2023 },
      }),
    );
  expect(at([7.9, 7.4, 7])).toEqual(['C-312 M G1|REM|REM-01']);
  expect(at([7.9, 7.4, 7.4])).toEqual([]);
  expect(at([7, 7.4, 7.9])).toEqual([]);
});

test('a message calls groups of society and indicators of the plan by their names', () => {
  const text = `
    PLN_GOALS   | goal_id | level | title  |
                | G1      | GOAL  | Income |
    PLN_TARGETS | indicator_id | goal_id | label        | baseline_year | baseline |
                | POOR         | G1      | Poor persons | 2020          | 40       |`;
  const { model, findings: found } = run(parseExample(text).books).assessed;
  const message = (rule: string): string => {
    const finding = found.find((each) => each.rule === rule);
    if (!finding) throw new Error(`${rule} was not raised`);
    return findingText(finding, model, 'en').message;
  };
  expect(message('C-303')).toContain('POOR Poor persons, under goal G1 Income,');
  expect(message('C-504')).toContain(
    '6 of 6 expected groups of society were heard at no event of the last 24 months: Academia; Service providers;',
  );
});
