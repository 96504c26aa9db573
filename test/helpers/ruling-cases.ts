/** Rulings as tables of cases: what an indicator gives on a few rows, and rows that several rulings begin with. */
import { expect, test } from 'vitest';
import { figure, lineOf } from './figures.ts';

export interface RulingCase {
  readonly rule: string;
  readonly indicator: string;
  readonly sheets: string;
  /** Default 2023. */
  readonly where?: string;
  readonly is: string;
}

/** A test of each. */
export const run = (cases: readonly RulingCase[]): void => {
  test.each(cases)('$rule', ({ indicator, sheets, where, is }) => {
    expect(lineOf(figure(sheets, indicator, where))).toBe(is);
  });
};

export const POP = `
  STA_POP | year | age | total
          | 2023 | _T  | 10000`;
export const FLOW = 'STA_FLOW | year | direction | group | partner | duration | total';
export const EMIG = 'STA_EMIG | year | destination | source_type | age | educ | total';
