/** The SQL answer beside the core's in `bench compute`: the same figures by DuckDB, from facts in memory to rows. */
import { DuckDBInstance } from '@duckdb/node-api';
import { type BoundFigure, dimensionsFor, type Fact, loadFacts, toSql } from '../../core/index.ts';
import { factsToCsv } from '../../core/formats/index.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Seconds of each step, and what came of it. */
export interface DuckDbAnswer {
  /** Writing the queries. */
  readonly writing: number;
  /** Facts written as CSV and read from there, as docs/sql.md has it. */
  readonly loading: number;
  /** All queries, their rows handed back. */
  readonly asking: number;
  readonly queries: number;
  readonly characters: number;
  readonly rows: number;
  /** Figures with a value. */
  readonly valued: number;
}

export async function answerInDuckDb(
  figures: readonly BoundFigure[],
  facts: readonly Fact[],
): Promise<DuckDbAnswer> {
  const begun = performance.now();
  const queries = toSql(figures, facts, 'duckdb');
  const written = performance.now();
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await load(figures, facts, (text) => connection.run(text));
  const loaded = performance.now();
  let rows = 0;
  let valued = 0;
  for (const { text } of queries) {
    const result = await connection.runAndReadAll(text);
    rows += result.currentRowCount;
    for (const value of result.getColumnsObject()['value'] ?? []) if (value !== null) valued++;
  }
  const asked = performance.now();
  connection.closeSync();
  instance.closeSync();
  return {
    writing: (written - begun) / 1000,
    loading: (loaded - written) / 1000,
    asking: (asked - loaded) / 1000,
    queries: queries.length,
    characters: queries.reduce((sum, { text }) => sum + text.length, 0),
    rows,
    valued,
  };
}

async function load(
  figures: readonly BoundFigure[],
  facts: readonly Fact[],
  run: (text: string) => Promise<unknown>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mainstream-bench-'));
  try {
    const file = join(folder, 'facts.csv');
    const dimensions = dimensionsFor(figures, facts);
    writeFileSync(file, factsToCsv(facts, dimensions, { raw: true }));
    for (const text of loadFacts(dimensions, file, 'duckdb')) await run(text);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
