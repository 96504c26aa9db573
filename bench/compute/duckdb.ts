/** The SQL answer beside the core's in `bench compute`: the same figures by DuckDB, from facts in memory to rows. */
import { DuckDBInstance } from '@duckdb/node-api';
import {
  type BoundFigure,
  catalogue,
  type ComputeOptions,
  dimensionsFor,
  type Fact,
  type IndicatorValue,
  loadFacts,
  toSql,
} from '../../core/index.ts';
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
  /** Figures with a value by the core, of those asked for. */
  readonly valued: number;
  /** Figures whose value is not that of the core. */
  readonly different: number;
}

/** A figure as the core has it, and the formula that DuckDB is to work out. */
export type AskedFigure = BoundFigure & Pick<IndicatorValue, 'value'>;

/** Gathers the figures that SQL can answer: those that need more than arithmetic have no formula on facts. */
export function gatherAsked(): {
  readonly figures: readonly AskedFigure[];
  readonly bound: NonNullable<ComputeOptions['bound']>;
} {
  const coreOnly = new Set(catalogue.indicators.filter((each) => each.coreOnly).map(({ id }) => id));
  const figures: AskedFigure[] = [];
  return {
    figures,
    bound: ({ indicator, country, year, disaggregation, value }, bound) => {
      if (!coreOnly.has(indicator))
        figures.push({ indicator, country, year, disaggregation, value, bound: bound() });
    },
  };
}

export async function answerInDuckDb(
  figures: readonly AskedFigure[],
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
  const answers = new Map<string, number | null>();
  for (const { text } of queries) {
    const result = await connection.runAndReadAll(text);
    rows += result.currentRowCount;
    const { indicator_id, country, year, disaggregation, value } = result.getColumnsObject();
    for (const [row, answer] of (value ?? []).entries()) {
      const name = [indicator_id, country, year, disaggregation].map((column) => String(column?.[row]));
      answers.set(name.join(' '), typeof answer === 'number' ? answer : null);
    }
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
    valued: figures.filter(({ value }) => value !== null).length,
    different: figures.filter((figure) => !isSame(figure.value, answers.get(nameOf(figure)))).length,
  };
}

const nameOf = ({ indicator, country, year, disaggregation }: AskedFigure): string =>
  [
    ...[indicator, country, String(year)],
    Object.entries(disaggregation)
      .map(([name, code]) => `${name}=${code}`)
      .join(';'),
  ].join(' ');

/** Undefined: no answer at all. */
const isSame = (own: number | null, answer: number | null | undefined): boolean =>
  typeof own === 'number' && typeof answer === 'number'
    ? Math.abs(own - answer) <= 1e-9 * Math.max(Math.abs(own), Math.abs(answer))
    : own === answer;

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
