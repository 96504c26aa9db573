/**
 * Bound formulas as SQL over the table `facts` (facts-table.ts, coherence-workbook §3): the third answer to a figure.
 * Figures of an indicator that differ in year and codes alone are answered by one SELECT.
 */
import type { Fact, IndicatorValue } from '../model.ts';
import { type Bound, factsOf } from './bound.ts';
import { dimensionColumn } from './facts-table.ts';
import { type Dialect, columnName, finite, textLiteral } from './sql-dialect.ts';
import { type Draft, draftFigure } from './sql-draft.ts';
import { type DraftRow, type Writing, byShape, indented, selectRows, unionAll } from './sql-rows.ts';

export interface BoundFigure extends Pick<
  IndicatorValue,
  'indicator' | 'country' | 'year' | 'disaggregation'
> {
  readonly bound: Bound;
}

/** One statement without its semicolon; an indicator with very many figures has several. */
export interface SqlQuery {
  readonly indicator: string;
  readonly text: string;
}

/**
 * Bounds on a statement: Trino takes a million characters and 150 stages, a stage for about each join, and all three
 * plan many joins slowly.
 */
const MOST_MEMBERS = 8_000;
const MOST_CHARACTERS = 400_000;
const MOST_JOINS = 40;

/** Columns of a result behind indicator_id; disaggregation is `sex=F`, an empty text for the whole. */
const IDS = ['country', 'year', 'disaggregation'];
const NUMBERS = ['numerator', 'denominator', 'value'];

/** `facts`: all rows that the table holds. */
export function toSql(
  figures: readonly BoundFigure[],
  facts: readonly Fact[],
  dialect: Dialect,
): readonly SqlQuery[] {
  const groups = new Map<string, BoundFigure[]>();
  for (const figure of figures) {
    const group = groups.get(figure.indicator);
    if (group) group.push(figure);
    else groups.set(figure.indicator, [figure]);
  }
  const writing = { dialect, dimensions: dimensionsBySheet(facts) };
  return [...groups].flatMap(([indicator, group]) => queriesOf(indicator, group, writing));
}

/** Dimensions for which the table needs a column: those of the facts, and those of facts that are absent. */
export function dimensionsFor(
  figures: readonly Pick<BoundFigure, 'bound'>[],
  facts: readonly Fact[],
): readonly string[] {
  const found = new Set<string>();
  const add = (dimensions: Fact['dimensions']): void => {
    for (const name of Object.keys(dimensions)) found.add(name);
  };
  for (const { dimensions } of facts) add(dimensions);
  for (const { bound } of figures) for (const { dimensions } of factsOf(bound)) add(dimensions);
  return [...found].sort();
}

function dimensionsBySheet(facts: readonly Fact[]): Writing['dimensions'] {
  const found = new Map<string, Set<string>>();
  for (const { sheet, dimensions } of facts) {
    const own = found.get(sheet) ?? new Set<string>();
    for (const name of Object.keys(dimensions)) own.add(name);
    found.set(sheet, own);
  }
  return found;
}

function queriesOf(
  indicator: string,
  figures: readonly BoundFigure[],
  writing: Writing,
): readonly SqlQuery[] {
  const rows = figures.map(({ country, year, disaggregation, bound }): DraftRow => ({
    country,
    year,
    ids: [country, year, cutText(disaggregation)],
    draft: draftFigure(bound),
  }));
  const selects = byShape(rows)
    .flatMap(inPieces)
    .map((group): Select => {
      const dimensions = new Set<string>();
      for (const { draft } of group) addDimensions(draft, writing, dimensions);
      return { lines: selectRows(group, IDS, NUMBERS, writing), dimensions };
    });
  return packed(selects).map((own) => ({ indicator, text: statement(indicator, own, writing.dialect) }));
}

const cutText = (disaggregation: BoundFigure['disaggregation']): string =>
  Object.entries(disaggregation)
    .map(([name, code]) => `${name}=${code}`)
    .join(';');

interface Select {
  readonly lines: readonly string[];
  readonly dimensions: ReadonlySet<string>;
}

function statement(indicator: string, selects: readonly Select[], dialect: Dialect): string {
  const dimensions = [...new Set(selects.flatMap((each) => [...each.dimensions]))].sort();
  const columns = dimensions.map((each) => columnName(dimensionColumn(each), dialect));
  const read = ['country', 'sheet', 'measure', 'year', ...columns, 'CAST(value AS DOUBLE) AS value'];
  return [
    'WITH f AS (',
    `  SELECT ${read.join(', ')}`,
    '  FROM facts',
    '), figures AS (',
    ...indented(unionAll(selects.map(({ lines }) => lines))),
    ')',
    `SELECT ${textLiteral(indicator, dialect)} AS indicator_id, ${IDS.join(', ')},`,
    `  ${NUMBERS.map((name) => `${finite(name)} AS ${name}`).join(',\n  ')}`,
    'FROM figures',
    'ORDER BY country, disaggregation, year',
  ].join('\n');
}

const sizeOf = ({ lists }: Draft): number =>
  1 + lists.reduce((sum, { members }) => sum + members.reduce((all, each) => all + sizeOf(each), 0), 0);

function inPieces(group: readonly DraftRow[]): readonly (readonly DraftRow[])[] {
  const pieces: DraftRow[][] = [];
  let room = 0;
  for (const row of group) {
    const size = sizeOf(row.draft);
    if (size > room) {
      pieces.push([]);
      room = MOST_MEMBERS;
    }
    pieces.at(-1)?.push(row);
    room -= size;
  }
  return pieces;
}

function packed(selects: readonly Select[]): readonly (readonly Select[])[] {
  const statements: Select[][] = [];
  let room = { characters: 0, joins: 0 };
  for (const select of selects) {
    const characters = select.lines.reduce((sum, line) => sum + line.length, 0);
    const joins = select.lines.filter((line) => line.includes('JOIN ')).length + 1;
    if (characters > room.characters || joins > room.joins) {
      statements.push([]);
      room = { characters: MOST_CHARACTERS, joins: MOST_JOINS };
    }
    statements.at(-1)?.push(select);
    room = { characters: room.characters - characters, joins: room.joins - joins };
  }
  return statements;
}

/** Adds the dimensions that the conditions of a draft name. */
function addDimensions({ facts, lists }: Draft, writing: Writing, found: Set<string>): void {
  for (const { sheet, dimensions } of facts) {
    for (const name of Object.keys(dimensions)) found.add(name);
    for (const name of writing.dimensions.get(sheet) ?? []) found.add(name);
  }
  for (const { members } of lists) for (const each of members) addDimensions(each, writing, found);
}
