/** Every figure answered three times: by the core, by DuckDB, and by the formula in another spreadsheet engine. */
import { compute } from '../../core/compute/compute.ts';
import { catalogue } from '../../core/catalogue/index.ts';
import { factKeyText } from '../../core/expression/bound.ts';
import { type BoundFigure, toSql } from '../../core/expression/to-sql.ts';
import type { Checked, Computed, IndicatorValue } from '../../core/model.ts';
import type { Answer, Database } from './duckdb.ts';
import { figureBook } from './figure-book.ts';
import { recalculate } from './recalculate.ts';
import { figureWith } from '../../core/model/figure.ts';

export interface Country extends Pick<Computed, 'facts'> {
  readonly figures: readonly (IndicatorValue & BoundFigure)[];
}

/** Core-only indicators have one answer and are left out. */
export function answered(checked: Checked): Country {
  const figures: (IndicatorValue & BoundFigure)[] = [];
  const coreOnly = new Set(catalogue.indicators.filter((each) => each.coreOnly).map(({ id }) => id));
  const { facts } = compute(checked, catalogue, {
    bound: (value, bound) => {
      if (!coreOnly.has(value.indicator)) figures.push({ ...figureWith(value), bound: bound() });
    },
  });
  return { facts, figures };
}

/** The same under another name, so that several countries stand in one table. */
export const renamed = ({ facts, figures }: Country, country: string): Country => ({
  facts: facts.map((fact) => ({ ...fact, country })),
  figures: figures.map((figure) => ({ ...figureWith(figure, { country }), bound: figure.bound })),
});

const nameOf = ({ indicator, country, year, disaggregation }: IndicatorValue): string =>
  [
    ...[indicator, country, String(year)],
    Object.entries(disaggregation)
      .map((pair) => pair.join('='))
      .join(';'),
  ].join(' ');

const NUMBERS = ['numerator', 'denominator', 'value'] as const;

const areEqual = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

/** Figures that DuckDB answers otherwise than the core, or not exactly once. */
export async function sqlDifferences(
  countries: readonly Country[],
  database: Database,
): Promise<readonly string[]> {
  const facts = countries.flatMap((each) => each.facts);
  const figures = countries.flatMap((each) => each.figures);
  await database.load(figures, facts);
  const answers = new Map<string, Answer[]>();
  for (const answer of await database.ask(toSql(figures, facts, 'duckdb'))) {
    const { indicator_id, country, year, disaggregation } = answer;
    const name = [indicator_id, country, String(year), disaggregation].join(' ');
    answers.set(name, [...(answers.get(name) ?? []), answer]);
  }
  return figures.flatMap((figure) => {
    const name = nameOf(figure);
    const own = answers.get(name) ?? [];
    const [answer] = own;
    if (!answer || own.length > 1) return [`${name}: ${String(own.length)} answers`];
    return NUMBERS.filter((column) => !areEqual(figure[column], answer[column])).map(
      (column) => `${name} ${column}: ${String(figure[column])}, in SQL ${String(answer[column])}`,
    );
  });
}

/** Facts of finer figures do not stand in a workbook. */
const isLive = ({ disaggregation }: IndicatorValue): boolean =>
  Object.keys(disaggregation).every((name) => name === 'sex');

/**
 * Figures that the formula answers otherwise than the core, in one workbook for each country. A figure that stood
 * there before with the same formula, numbers and facts is not worked out again.
 */
export function excelDifferences(countries: readonly Country[]): {
  readonly formulas: number;
  readonly differences: readonly unknown[];
} {
  const seen = new Set<string>();
  const results = countries.map(({ facts, figures }, index) => {
    const values = figures.filter(({ excel, value, numerator, denominator, inputs }) => {
      // Without any fact one year is like another.
      const text =
        inputs.length === 0
          ? JSON.stringify(excel).replaceAll(/\b(?:19|20)\d\d\b/g, '')
          : JSON.stringify([excel, value, numerator, denominator, inputs.map((each) => each.value)]);
      const isNew = !seen.has(text);
      seen.add(text);
      return isNew && excel !== null;
    });
    // The first country shows that other facts do not get in the way; later ones need no more than their own.
    const needed = new Set(values.flatMap(({ inputs }) => inputs.map(factKeyText)));
    const shown = new Set(figures.filter(isLive).flatMap(({ inputs }) => inputs.map(factKeyText)));
    const own = facts.filter((fact) => (index === 0 ? shown : needed).has(factKeyText(fact)));
    return recalculate(figureBook({ facts: own, values }));
  });
  return {
    formulas: results.reduce((sum, { formulas }) => sum + formulas, 0),
    differences: results.flatMap(({ differences }) => differences),
  };
}
