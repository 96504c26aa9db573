/** A signature holds for the figures, wherever they stand and however the file was saved; for nothing else. */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { signatureOf } from '../../core/marks/signature.ts';
import { readSubmission } from '../../core/read/read.ts';
import { parseExample } from '../helpers/example.ts';

const signed = (text: string): string => {
  const [book] = parseExample(text).books;
  if (!book) throw new Error('no workbook');
  return signatureOf(readSubmission(book, catalogue).datasets);
};

const SHEET = `
  STA_POP | year | age    | total | note |
          | 2023 | _T     | 100   |      |
          | 2023 | Y0T14  | 40    |      |`;

describe('a signature', () => {
  it('has sixty-four hexadecimal digits', () => {
    expect(signed(SHEET)).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each<[string, string]>([
    [
      'columns change places',
      SHEET.replaceAll(/\| (\S+) +\| (\S+) +\| (\d+|total) +\|/g, '| $3 | $2 | $1 |'),
    ],
    ['the number was typed as a text', SHEET.replace('| 40 ', '| "40" ')],
    ['META gets its signature', `META | status | FINAL\n | signed_by | Head of census\n${SHEET}`],
    [
      'an unusual figure is explained',
      `${SHEET}\nEXPLAIN@xts-sta.xlsx | issue_key | explanation\n | S11 | new census`,
    ],
  ])('stays when %s', (_, changed) => {
    expect(changed).not.toBe(SHEET);
    expect(signed(changed)).toBe(signed(SHEET));
  });

  it.each<[string, string]>([
    ['a figure changes', SHEET.replace('40', '41')],
    ['a code changes', SHEET.replace('Y0T14', 'Y_GE65')],
    ['a note is added', SHEET.replace('| 100   |      |', '| 100   | census |')],
    ['a row goes', SHEET.slice(0, SHEET.lastIndexOf('\n'))],
    ['META says something else', `META | definition_set | NATIONAL\n${SHEET}`],
    ['a figure becomes a zero from a blank', SHEET.replace('| 40 ', '| 0 ')],
  ])('no longer holds when %s', (_, changed) => {
    expect(changed).not.toBe(SHEET);
    expect(signed(changed)).not.toBe(signed(SHEET));
  });
});
