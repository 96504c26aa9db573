/** `mainstream indicators --sql --facts`: the figures as queries, and the table that they read (docs/sql.md). */
import {
  dimensionsFor,
  fill,
  loadFacts,
  toSql,
  words,
  wordsOf,
  type BoundFigure,
  type Dialect,
  type Fact,
} from '../../core/index.ts';
import { factsToCsv } from '../../core/formats/index.ts';
import { say, uiOf, type Context } from '../context.ts';
import type { WriteOptions } from '../target.ts';
import { writeOutput } from '../write-output.ts';
import { dimensionsOf } from './convert.ts';

/** Those of the sheets, the same for every country, then any others. */
const columnsOf = (
  figures: readonly BoundFigure[],
  facts: readonly Fact[],
  { catalogue }: Context,
): readonly string[] => [...new Set([...dimensionsOf(catalogue), ...dimensionsFor(figures, facts)])];

/** Statements that make the table from the file, then a query for each indicator that is arithmetic, under its id. */
export function sqlScript(
  figures: readonly BoundFigure[],
  facts: readonly Fact[],
  { file, dialect }: { readonly file: string | undefined; readonly dialect: Dialect },
  context: Context,
  isAsked: (indicator: string) => boolean,
): string {
  const coreOnly = context.catalogue.indicators.filter((each) => each.coreOnly !== undefined);
  const ids = new Set(coreOnly.map(({ id }) => id));
  const inSql = figures.filter(({ indicator }) => !ids.has(indicator));
  const statements = [
    ...loadFacts(columnsOf(figures, facts, context), file ?? 'facts.csv', dialect),
    ...toSql(inSql, facts, dialect).map(({ indicator, text }) => `-- ${indicator}\n${text}`),
  ];
  const { measured } = words(context.language);
  const left = coreOnly
    .filter(({ id }) => isAsked(id))
    .map(({ id, coreOnly: reason = '' }) => {
      const why = wordsOf<string>(measured.reasons, reason) ?? '';
      return `-- ${fill(measured.leftOut, { id, reason: why }, context.language)}\n`;
    });
  return [...statements.map((each) => `${each};\n`), ...left].join('\n');
}

/** The resolved facts as CSV. Texts are as they are, since queries look for them. */
export async function writeFacts(
  target: string,
  figures: readonly BoundFigure[],
  facts: readonly Fact[],
  options: WriteOptions,
  context: Context,
): Promise<void> {
  const csv = factsToCsv(facts, columnsOf(figures, facts, context), { raw: true });
  await writeOutput(target, csv, options, context);
  say(context, uiOf(context).factsAt, { file: target, facts: facts.length });
}
