/**
 * `bench compute`: all indicators with all breakdowns of both samples, by the core and, from the same facts, by DuckDB.
 * Everything happens in one process; the second computation shows what is left once the program is warm.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BoundFigure, type Book, figures } from '../core/index.ts';
import { fileSource, nodePlatform, readBook } from '../core/formats/index.ts';
import { answerInDuckDb, type DuckDbAnswer } from './compute/duckdb.ts';
import { machine } from './report.ts';
import { grouped, printTable } from './table.ts';

export interface ComputeCase {
  readonly sample: string;
  readonly figures: number;
  /** Figures with a value. */
  readonly valued: number;
  readonly facts: number;
  /** CPU seconds of reading rows and checking alone, and of the same with all figures, the first and the second time. */
  readonly checking: number;
  readonly first: number;
  readonly second: number;
  readonly duckdb: DuckDbAnswer;
}

const SAMPLES = ['xts', 'moldova'];

export async function benchCompute(tell: (line: string) => void): Promise<readonly ComputeCase[]> {
  const cases: ComputeCase[] = [];
  for (const sample of SAMPLES) {
    tell(`sample: ${sample}`);
    const books = await readSample(sample);
    const checking = secondsOf(() => figures(books, { indicators: [] })).seconds;
    const bound: BoundFigure[] = [];
    const first = secondsOf(() =>
      figures(books, { bound: (value, formula) => bound.push({ ...value, bound: formula }) }),
    );
    const second = secondsOf(() => figures(books)).seconds;
    const { values, facts } = first.result.computed;
    cases.push({
      sample,
      figures: values.length,
      valued: values.filter(({ value }) => value !== null).length,
      facts: facts.length,
      ...{ checking, first: first.seconds, second },
      duckdb: await answerInDuckDb(bound, facts),
    });
  }
  return cases;
}

async function readSample(sample: string): Promise<readonly Book[]> {
  const folder = fileURLToPath(new URL(`../../samples/${sample}`, import.meta.url));
  const books: Book[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.xlsx')) continue;
    const source = await fileSource(join(folder, name));
    books.push(await readBook(source, nodePlatform));
    await source.close();
  }
  return books;
}

function secondsOf<T>(work: () => T): { readonly result: T; readonly seconds: number } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, seconds: (user + system) / 1e6 };
}

/** Figures on which the two differ are wrong figures, whatever they cost. */
export const judgeCompute = (cases: readonly ComputeCase[]): readonly { readonly verdict: 'ok' | 'over' }[] =>
  cases.map(({ valued, duckdb }) => ({ verdict: valued === duckdb.valued ? 'ok' : 'over' }));

export function printCompute(
  cases: readonly ComputeCase[],
  { date, markdown }: { readonly date: string; readonly markdown: boolean },
): string {
  const seconds = (value: number): string => value.toFixed(2);
  const table = printTable(
    {
      columns: [
        ...[
          'sample',
          'figures:',
          'with a value:',
          'facts:',
          'check, CPU s:',
          'with figures, first:',
          'again:',
        ],
        ...['DuckDB, wall s: SQL:', 'load:', 'ask:', 'with a value there:'],
      ],
      rows: cases.map((each) => [
        each.sample,
        ...[each.figures, each.valued, each.facts].map(grouped),
        ...[each.checking, each.first, each.second].map(seconds),
        ...[each.duckdb.writing, each.duckdb.loading, each.duckdb.asking].map(seconds),
        grouped(each.duckdb.valued),
      ]),
    },
    markdown,
  );
  return `${markdown ? '## ' : ''}Computing, ${date}\n\n${machine()}\n\n${table}\n`;
}
