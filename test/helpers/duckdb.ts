/** Answers of DuckDB to the queries of toSql, on facts loaded as the documentation says: from the CSV. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { loadFacts } from '../../core/expression/facts-ddl.ts';
import { type BoundFigure, type SqlQuery, dimensionsFor } from '../../core/expression/to-sql.ts';
import { factsToCsv } from '../../core/formats/index.ts';
import type { Fact } from '../../core/model.ts';

/** One row of a result. */
export interface Answer {
  readonly indicator_id: string;
  readonly country: string;
  readonly year: number;
  readonly disaggregation: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
}

export interface Database {
  load(figures: readonly BoundFigure[], facts: readonly Fact[]): Promise<void>;
  ask(queries: readonly SqlQuery[]): Promise<readonly Answer[]>;
  close(): void;
}

export async function openDatabase(): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    async load(figures, facts) {
      const folder = mkdtempSync(join(tmpdir(), 'mainstream-facts-'));
      try {
        const file = join(folder, 'facts.csv');
        const dimensions = dimensionsFor(figures, facts);
        writeFileSync(file, factsToCsv(facts, dimensions, { raw: true }));
        for (const text of loadFacts(dimensions, file, 'duckdb')) await connection.run(text);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    async ask(queries) {
      const answers: Answer[] = [];
      for (const { text } of queries) {
        const rows = (await connection.runAndReadAll(text)).getRowObjectsJS();
        answers.push(...(rows as unknown as readonly Answer[]));
      }
      return answers;
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
