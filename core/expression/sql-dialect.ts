/**
 * What differs between DuckDB, Spark and Trino in the queries of to-sql.ts: quoting alone. Whatever the three do not
 * agree on (division by zero, decimals, functions that pass over nulls) is written so that it does not matter.
 */

export const DIALECTS = ['duckdb', 'spark', 'trino'] as const;
export type Dialect = (typeof DIALECTS)[number];

/** A column name, quoted always: `group`, `from` and others are words of the language. */
export const columnName = (name: string, dialect: Dialect): string =>
  dialect === 'spark' ? `\`${name.replaceAll('`', '``')}\`` : `"${name.replaceAll('"', '""')}"`;

/** A text literal. Spark knows no doubled quotation marks, it reads backslashes. */
export const textLiteral = (value: string, dialect: Dialect): string =>
  dialect === 'spark'
    ? `'${value.replaceAll(/[\\']/g, String.raw`\$&`)}'`
    : `'${value.replaceAll("'", "''")}'`;

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
