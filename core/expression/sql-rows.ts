/**
 * Drafts of one shape, alike but for codes, measures and years, as one SELECT: what all of them share stands in the
 * conditions, what differs in the columns of a VALUES list.
 */
import type { FactKey } from './bound.ts';
import { dimensionColumn } from './facts-table.ts';
import { type Dialect, columnName, textLiteral } from './sql-dialect.ts';
import type { Draft } from './sql-draft.ts';
import { KeyColumns } from './sql-keys.ts';

/** A figure, or a member of a list. */
export interface DraftRow {
  readonly country: string;
  /** Year of the figure. */
  readonly year: number;
  /** What names the row in the result, in the order of the names given for all rows. */
  readonly ids: readonly (string | number)[];
  readonly draft: Draft;
}

export interface Writing {
  readonly dialect: Dialect;
  /** Dimensions that facts of a sheet have, by sheet. */
  readonly dimensions: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Dimensions with a code; a blank one is null in the table. */
const coded = ({ dimensions }: FactKey): readonly string[] =>
  Object.keys(dimensions).filter((name) => dimensions[name] !== '');

/** Drafts with the same text differ in their keys alone. */
function shapeOf({ columns, facts, lists }: Draft): string {
  return [
    ...columns,
    ...facts.map((key) => [key.sheet, ...coded(key)].join(' ')),
    ...lists.map(({ wanted }) => [...wanted.keys()].join(' ')),
  ].join('\n');
}

/** Rows in groups of one shape, in the order of the first of each. */
export function byShape(rows: readonly DraftRow[]): readonly (readonly DraftRow[])[] {
  const groups = new Map<string, DraftRow[]>();
  for (const row of rows) {
    const shape = shapeOf(row.draft);
    const group = groups.get(shape);
    if (group) group.push(row);
    else groups.set(shape, [row]);
  }
  return [...groups.values()];
}

/** Lines of one SELECT over rows of one shape, with the names of the ids and of the columns of the drafts. */
export function selectRows(
  rows: readonly DraftRow[],
  ids: readonly string[],
  columns: readonly string[],
  writing: Writing,
): readonly string[] {
  const { draft } = rows[0] ?? { draft: { columns: [], facts: [], lists: [] } };
  const keys = new KeyColumns(rows, writing.dialect);
  const named = ids.map(
    (name, index) =>
      `${keys.operand(
        name,
        rows.map((row) => row.ids[index] ?? ''),
      )} AS ${name}`,
  );
  const joins = [
    ...draft.facts.flatMap((_, index) => joinFact(rows, index, keys, writing)),
    ...draft.lists.flatMap((_, index) => joinList(rows, index, keys, writing)),
  ];
  const selected = [...named, ...columns.map((name, index) => `${draft.columns[index] ?? ''} AS ${name}`)];
  return [`SELECT ${selected.join(', ')}`, `FROM ${keys.text()}`, ...joins];
}

function joinFact(
  rows: readonly DraftRow[],
  index: number,
  keys: KeyColumns,
  { dialect, dimensions }: Writing,
): readonly string[] {
  const name = `f${String(index + 1)}`;
  const facts = rows.flatMap(({ draft }) => draft.facts[index] ?? []);
  const [first] = facts;
  if (!first) return [];
  const column = (dimension: string): string => `${name}.${columnName(dimensionColumn(dimension), dialect)}`;
  const own = coded(first);
  const all = new Set([...Object.keys(first.dimensions), ...(dimensions.get(first.sheet) ?? [])]);
  const others = [...all].filter((each) => !own.includes(each)).sort();
  const codes = (dimension: string) => (key: FactKey) => key.dimensions[dimension] ?? '';
  return [
    `LEFT JOIN f AS ${name} ON ${[
      `${name}.country = ${keys.operand(
        'country',
        rows.map(({ country }) => country),
      )}`,
      `${name}.sheet = ${textLiteral(first.sheet, dialect)}`,
      `${name}.measure = ${keys.operand(
        'measure',
        facts.map(({ measure }) => measure),
      )}`,
      `${name}.year = ${keys.year(facts.map(({ year }) => year))}`,
      ...own.map(
        (dimension) => `${column(dimension)} = ${keys.operand(dimension, facts.map(codes(dimension)))}`,
      ),
      ...others.map((dimension) => `${column(dimension)} IS NULL`),
    ].join(' AND ')}`,
  ];
}

/** One number for each row from the members of its list; null where one of them has none. */
function joinList(
  rows: readonly DraftRow[],
  index: number,
  keys: KeyColumns,
  writing: Writing,
): readonly string[] {
  const name = `l${String(index + 1)}`;
  const own = keys.rowNumber();
  const lists = rows.map(({ draft }) => draft.lists[index]);
  const wanted = [...(lists[0]?.wanted ?? [])].map(
    ([column, aggregate]) => `CASE WHEN COUNT(x) = COUNT(*) THEN ${aggregate} END AS ${column}`,
  );
  const members = rows.flatMap(({ country, year }, row) =>
    (lists[row]?.members ?? []).map((draft): DraftRow => ({ country, year, ids: [row + 1], draft })),
  );
  return [
    'LEFT JOIN (',
    ...indented([
      `SELECT figure, ${wanted.join(', ')}`,
      'FROM (',
      ...indented(unionAll(byShape(members).map((group) => selectRows(group, ['figure'], ['x'], writing)))),
      ') AS m GROUP BY figure',
    ]),
    `) AS ${name} ON ${name}.figure = ${own}`,
  ];
}

export const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

export const unionAll = (selects: readonly (readonly string[])[]): readonly string[] =>
  selects.flatMap((lines, index) => (index === 0 ? lines : ['UNION ALL', ...lines]));
