/** What the rules propose for a cell: the better content, why, and whether it may be taken without asking. */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { check } from '../../core/check/check.ts';
import type { Edit, Fix } from '../../core/model.ts';
import { readSubmission } from '../../core/read/read.ts';
import { parseExample } from '../helpers/example.ts';

/** `rule cell from→to reason safe|asked` of every fix. */
function fixesIn(example: string): readonly string[] {
  const { books } = parseExample(example);
  const { issues } = check(
    books.map((book) => readSubmission(book, catalogue)),
    catalogue,
  );
  return issues.flatMap(({ rule, fix }) => (fix ? [`${rule} ${lineOf(fix)}`] : []));
}

const lineOf = ({ edits, reason, safe }: Fix): string =>
  `${edits.map(editLine).join(', ')} ${reason} ${safe ? 'safe' : 'asked'}`;
const editLine = ({ cell, from, to }: Edit): string => `${cell}: ${String(from)}→${String(to)}`;

describe('proposals', () => {
  it.each<[name: string, example: string, fixes: readonly string[]]>([
    [
      'the nearest country is asked about',
      'MFA_CONS | year | host     | total\n | 2023 | Senegall | 40',
      ['S18 B2: Senegall→SEN UNKNOWN_AREA asked'],
    ],
    [
      'the nearest code is asked about',
      'LAB_FWP | year | event | citizenship | isco | isic | total\n | 2023 | FIRSTT | SEN | 2 | A | 4',
      ['S03 B2: FIRSTT→FIRST NOT_IN_LIST asked'],
    ],
    [
      'a number in text is the same number',
      'STA_POP | year | age | total\n | 2023 | _T | "500"',
      ['S04 C2: 500→500 NUMBER_AS_TEXT safe'],
    ],
    [
      'letters taken for digits are asked about',
      'STA_POP | year | age | total\n | 2023 | _T | 1O5',
      ['S04 C2: 1O5→105 NOT_A_NUMBER asked'],
    ],
    [
      'an amount that can be read in two ways follows the language of META',
      'META@xts-fin.xlsx | language | fr\nFIN_DIASP | year | instrument | amount\n | 2023 | BOND | "1,234"',
      ['S04 C2: 1,234→1.234 AMBIGUOUS_NUMBER asked'],
    ],
    [
      'a date that can be read in two ways follows the language of META',
      'META@xts-mfa.xlsx | language | fr\nMFA_AGREE | agreement_id | partner | type | signed\n | A1 | SEN | BLA | 05/03/2021',
      ['S15 D2: 05/03/2021→2021-03-05 AMBIGUOUS_DATE asked'],
    ],
    [
      'in English such a date is only asked about',
      'META@xts-mfa.xlsx | language | en\nMFA_AGREE | agreement_id | partner | type | signed\n | A1 | SEN | BLA | 05/03/2021',
      [],
    ],
    [
      'the missing sex follows from the others',
      'STA_POP | year | age | total | female | male\n | 2023 | _T | 100 | 60 |',
      ['S07 E2: null→40 DERIVED asked'],
    ],
    [
      'a total in words is coded',
      'MFA_CONS | year | host | total\n | 2023 | Total | 40',
      ['S10 B2: Total→_T TOTAL_AS_TEXT safe'],
    ],
    [
      'spaces around a text are taken out',
      'MFA_CONS | year | host | total | note\n | 2023 | SEN | 40 | "by  register "',
      ['S45 D2: by  register →by register STRAY_SPACES safe'],
    ],
    [
      'a row that repeats another is emptied, the first stays',
      'MFA_CONS | year | host | total\n | 2023 | SEN | 40\n | 2023 | MLI | 4\n | 2023 | SEN | 40',
      ['S02 A4: 2023→null, B4: SEN→null, C4: 40→null DUPLICATE safe'],
    ],
    [
      'a row with the same key and another figure stays',
      'MFA_CONS | year | host | total\n | 2023 | SEN | 40\n | 2023 | SEN | 41',
      [],
    ],
    [
      'copies whose removal would tear the table stay',
      `MFA_CONS | year | host | total\n${' | 2023 | SEN | 40\n'.repeat(6)} | 2023 | MLI | 4`,
      [],
    ],
  ])('%s', (_, example, fixes) => {
    expect(fixesIn(example)).toEqual(fixes);
  });
});
