/** The table `facts` that queries read: the columns of 18_DATA (coherence-workbook §3), as the facts CSV has them. */

/** Columns before and behind those of the dimensions, with their type. */
const BEFORE = {
  country: 'text',
  institution: 'text',
  sheet: 'text',
  year: 'whole',
  period: 'text',
} as const;
const AFTER = {
  measure: 'text',
  value: 'double',
  unit: 'text',
  obs_status: 'text',
  conf_status: 'text',
  flags: 'text',
  file: 'text',
  cell: 'text',
} as const;

export type ColumnType = 'text' | 'whole' | 'double';

export interface FactsColumn {
  readonly name: string;
  readonly type: ColumnType;
}

const TAKEN: ReadonlySet<string> = new Set([...Object.keys(BEFORE), ...Object.keys(AFTER)]);

/** The column of a dimension; one that has the name of another column stands under `dimension_` and its name. */
export const dimensionColumn = (name: string): string => (TAKEN.has(name) ? `dimension_${name}` : name);

/** All columns in order, for these dimensions. */
export function factsColumns(dimensions: readonly string[]): readonly FactsColumn[] {
  const named = (columns: Readonly<Record<string, ColumnType>>): readonly FactsColumn[] =>
    Object.entries(columns).map(([name, type]) => ({ name, type }));
  return [
    ...named(BEFORE),
    ...dimensions.map((name) => ({ name: dimensionColumn(name), type: 'text' as const })),
    ...named(AFTER),
  ];
}
