/** How the table `facts` is made from the facts CSV, for those whose engine does not have it yet (docs/sql.md). */
import { type ColumnType, type FactsColumn, factsColumns } from './facts-table.ts';
import { type Dialect, columnName, textLiteral } from './sql-dialect.ts';

const TYPES: Readonly<Record<Dialect, Readonly<Record<ColumnType, string>>>> = {
  duckdb: { text: 'VARCHAR', whole: 'INTEGER', double: 'DOUBLE' },
  spark: { text: 'STRING', whole: 'INT', double: 'DOUBLE' },
  trino: { text: 'VARCHAR', whole: 'INTEGER', double: 'DOUBLE' },
};

/**
 * Statements without semicolons that make the table from a file; for Trino from the folder in which the file is.
 * `dimensions`: those of the CSV, in its order.
 */
export function loadFacts(dimensions: readonly string[], file: string, dialect: Dialect): readonly string[] {
  const columns = factsColumns(dimensions);
  const path = textLiteral(file, dialect);
  const typed = definitions(columns, dialect, ({ type }) => TYPES[dialect][type]);
  switch (dialect) {
    case 'duckdb':
      return [
        `CREATE OR REPLACE TABLE facts (\n${typed}\n)`,
        `COPY facts FROM ${path} (FORMAT csv, HEADER true, DELIMITER ',', QUOTE '"', ESCAPE '"')`,
      ];
    case 'spark':
      return [
        `CREATE TABLE facts (\n${typed}\n) USING csv OPTIONS (path ${path}, header 'true', escape '"')`,
      ];
    case 'trino': {
      // Tables of Hive over CSV have texts only, and no nulls.
      const texts = definitions(columns, dialect, () => TYPES.trino.text);
      const folder = textLiteral(file.replace(/[^/\\]*$/, ''), dialect);
      return [
        `CREATE TABLE facts_csv (\n${texts}\n) WITH (format = 'CSV', skip_header_line_count = 1, external_location = ${folder})`,
        `CREATE VIEW facts AS SELECT\n${columns.map((each) => `  ${fromText(each)}`).join(',\n')}\nFROM facts_csv`,
      ];
    }
  }
}

const definitions = (
  columns: readonly FactsColumn[],
  dialect: Dialect,
  type: (column: FactsColumn) => string,
): string => columns.map((each) => `  ${columnName(each.name, dialect)} ${type(each)}`).join(',\n');

function fromText({ name, type }: FactsColumn): string {
  const column = columnName(name, 'trino');
  const text = `NULLIF(${column}, '')`;
  return `${type === 'text' ? text : `CAST(${text} AS ${TYPES.trino[type]})`} AS ${column}`;
}
