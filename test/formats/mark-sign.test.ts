/** The sign of a marked cell in its number format: what people see, and that it says nothing to a reader. */
import { describe, expect, test } from 'vitest';
import { showsOf } from '../../core/formats/number-format.ts';
import { signedFormat, unsignedFormat } from '../../core/formats/xlsx/mark/sign.ts';

describe.each<[code: string | null, expected: string]>([
  [null, '"✖ "General;"✖ "-General;"✖ "General;"✖ "@'],
  ['0.0', '"✖ "0.0;"✖ "-0.0;"✖ "0.0;"✖ "@'],
  ['@', '"✖ "@'],
  ['yyyy-mm-dd', '"✖ "yyyy-mm-dd;"✖ "@'],
  ['[$-409]d-mmm-yy;@', '[$-409]"✖ "d-mmm-yy;"✖ "@'],
  ['[h]:mm', '"✖ "[h]:mm;"✖ "-[h]:mm;"✖ "[h]:mm;"✖ "@'],
  ['#,##0_);[Red](#,##0)', '"✖ "#,##0_);[Red]"✖ "(#,##0);"✖ "#,##0_);"✖ "@'],
  ['0;-0;"zero; nil"', '"✖ "0;"✖ "-0;"✖ ""zero; nil";"✖ "@'],
  ['0;-0;;"text "@', '"✖ "0;"✖ "-0;"✖ ";"✖ ""text "@'],
  ['[>=100]0;[<0]-0;0.0', '[>=100]"✖ "0;[<0]"✖ "-0;"✖ "0.0'],
  ['[$€-407] #,##0', '"✖ "[$€-407] #,##0;"✖ "-[$€-407] #,##0;"✖ "[$€-407] #,##0;"✖ "@'],
])('%s', (code, expected) => {
  test('shows the sign in each section', () => {
    expect(signedFormat(code, 'error', showsOf(code ?? 'General'))).toBe(expected);
  });

  test('shows the same kind of value as before', () => {
    expect(showsOf(expected)).toBe(showsOf(code ?? 'General'));
    expect(showsOf(unsignedFormat(expected))).toBe(showsOf(code ?? 'General'));
  });
});

test.each([['General'], ['0.0'], ['@'], ['yyyy-mm-dd'], ['0.0%'], ['#,##0_);[Red](#,##0);0;@']])(
  '%s comes back when the sign is taken off',
  (code) => {
    expect(unsignedFormat(signedFormat(code, 'warning', showsOf(code)) ?? '')).toBe(code);
  },
);

test('LibreOffice joins the sign and the minus behind it', () => {
  expect(unsignedFormat('"▲ "0;"▲ -"0;"▲ "0;"▲ "@')).toBe('0');
});

test('a format that would be too long for Excel gets no sign', () => {
  expect(signedFormat(`"${'x'.repeat(240)}"0`, 'info', 'number')).toBeNull();
});
