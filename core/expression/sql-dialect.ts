/**
 * What differs between DuckDB, Spark and Trino in the queries of to-sql.ts: quoting alone. Whatever the three do not
 * agree on (division by zero, decimals, functions that pass over nulls) is written so that it does not matter.
 */

export const DIALECTS = ['duckdb', 'spark', 'trino'] as const;
export type Dialect = (typeof DIALECTS)[number];

/** A column name, quoted always: `group`, `from` and others are words of the language. */
export const columnName = (name: string, dialect: Dialect): string =>
  dialect === 'spark' ? `\`${name.replaceAll('`', '``')}\`` : `"${name.replaceAll('"', '""')}"`;

// Such characters move a cursor or turn text around where a query is shown.
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** A text literal. Spark knows no doubled quotation marks, it reads backslashes. */
export function textLiteral(value: string, dialect: Dialect): string {
  const code = (character: string): number => character.charCodeAt(0);
  if (dialect === 'spark') {
    const escaped = value.replaceAll(/[\\']/g, String.raw`\$&`);
    return `'${escaped.replaceAll(UNSEEN, (each) => `\\u${code(each).toString(16).padStart(4, '0')}`)}'`;
  }
  const doubled = value.replaceAll("'", "''");
  return value.search(UNSEEN) >= 0
    ? `('${doubled.replaceAll(UNSEEN, (each) => `' || CHR(${String(code(each))}) || '`)}')`
    : `'${doubled}'`;
}

/** A double literal: all three read a number without exponent as a decimal. */
export function doubleLiteral(value: number): string {
  const digits = String(Math.abs(value)).toUpperCase();
  const text = digits.includes('E') ? digits.replace('+', '') : `${digits}E0`;
  return value < 0 ? `(-${text})` : text;
}

export const NO_NUMBER = 'CAST(NULL AS DOUBLE)';

/** A double without a value is no result: neither infinity nor NaN is within the range of doubles. */
export const finite = (sql: string): string =>
  `CASE WHEN ABS(${sql}) <= ${doubleLiteral(Number.MAX_VALUE)} THEN ${sql} END`;
