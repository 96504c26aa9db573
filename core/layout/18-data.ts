/** 18_DATA: the resolved facts, one a row; every live formula reads these columns by name (coherence-workbook §3, §4). */
import { columnLetters } from '../grid/address.ts';
import { factKeyText } from '../expression/bound.ts';
import { type Computed, type Fact, FACT_COLUMNS, type Source, dimensionColumn } from '../model.ts';
import { type BookContext, FIRST_ROW, isPublic } from './book-context.ts';
import { styles, tabColours } from './book-styles.ts';
import { type Column, tableSheet } from './frame.ts';
import { isNationalOrBySex } from './indicator-rows.ts';
import type { BookPlan, SheetPlan } from './plan.ts';

/** More facts than this do not fit; then only those behind the figures shown are written. */
const MOST_ROWS = 300_000;

export interface DataSheet {
  readonly sheet: SheetPlan;
  readonly names: BookPlan['names'];
  /** Facts left out because there are too many. */
  readonly left: number;
}

/**
 * `formulas`: all formulas of the workbook, so that each dimension they ask for has a column even where no fact
 * has it. `needed`: facts behind live figures, kept first where not all fit.
 */
export function dataSheet(
  context: BookContext,
  formulas: readonly string[],
  needed: readonly Fact[],
): DataSheet {
  const all = writtenFacts(context.outcome.computed);
  const facts = all.length <= MOST_ROWS ? all : [...new Set(needed)].slice(0, MOST_ROWS);
  const dimensions = dimensionsOf(context, facts, formulas);
  const columns = dataColumns(context, dimensions);
  const machineNames = columns.map(({ id }, index) =>
    id === 'dimension_column' ? (dimensions[index - FIXED_BEFORE]?.name ?? '') : id,
  );
  const last = FIRST_ROW + Math.max(facts.length, 1) - 1;
  return {
    sheet: tableSheet(context, {
      name: '18_DATA',
      table: 't_Data',
      columns,
      items: facts,
      frozenColumns: 5,
      tab: tabColours.machine,
      machineHeader: true,
      machineNames,
      isSparse: true,
    }),
    names: machineNames.map((name, index) => {
      const letters = columnLetters(index + 1);
      return {
        name: `d_${name}`,
        ref: `'18_DATA'!$${letters}$${String(FIRST_ROW)}:$${letters}$${String(last)}`,
      };
    }),
    left: all.length - facts.length,
  };
}

/** Figures finer than by sex are static in the workbook: what is behind them alone need not stand here. */
function writtenFacts({ facts, values }: Computed): readonly Fact[] {
  const finer = new Set<Fact>();
  const kept = new Set<Fact>();
  for (const value of values) {
    const own = isNationalOrBySex(value) ? kept : finer;
    for (const fact of value.inputs) own.add(fact);
  }
  const keptKeys = keysOf(kept);
  // what is behind both needs no second look
  const finerKeys = keysOf([...finer].filter((fact) => !kept.has(fact)));
  return facts.filter((fact) => {
    if (kept.has(fact)) return true;
    const key = factKeyText(fact);
    return keptKeys.has(key) || !finerKeys.has(key);
  });
}

const keysOf = (facts: Iterable<Fact>): ReadonlySet<string> => {
  const keys = new Set<string>();
  for (const fact of facts) keys.add(factKeyText(fact));
  return keys;
};

/** Columns before the dimensions: country, institution, sheet, year, period. */
const FIXED_BEFORE = 5;

interface DimensionColumn {
  readonly name: string;
  readonly dimension: string;
}

/** Dimensions that occur, in the order in which the catalogue first declares them; then any others by name. */
export function dimensionsOf(
  context: Pick<BookContext, 'catalogue'>,
  facts: readonly Fact[],
  formulas: readonly string[],
): readonly DimensionColumn[] {
  const present = new Map<string, string>();
  for (const { dimensions } of facts)
    for (const dimension of Object.keys(dimensions)) present.set(dimensionColumn(dimension), dimension);
  const declared = context.catalogue.templates.flatMap(({ fields }) =>
    fields.filter(({ role }) => role === 'dimension').map(({ id }) => id),
  );
  const known = new Map(declared.map((dimension) => [dimensionColumn(dimension), dimension]));
  for (const formula of formulas)
    for (const [, name = ''] of formula.matchAll(/\bd_(\w+)/g))
      if (!FACT_COLUMNS.has(name)) present.set(name, known.get(name) ?? name);
  const order = [...known.keys()].filter((name) => present.has(name));
  const others = [...present.keys()].filter((name) => !known.has(name)).sort();
  return [...order, ...others].map((name) => ({ name, dimension: present.get(name) ?? name }));
}

function dataColumns(context: BookContext, dimensions: readonly DimensionColumn[]): readonly Column<Fact>[] {
  const text = styles.code;
  const { sourcesOf } = context;
  return [
    { id: 'country', width: 8, style: text, cell: ({ country }) => country },
    { id: 'institution', width: 10, style: text, cell: ({ institution }) => institution },
    { id: 'sheet', width: 16, style: text, cell: ({ sheet }) => sheet },
    { id: 'year', width: 7, style: { ...styles.number, format: '0' }, cell: ({ year }) => year },
    { id: 'period', width: 9, style: text, cell: ({ period }) => period },
    ...dimensions.map(({ dimension }): Column<Fact> => ({
      id: 'dimension_column',
      width: 12,
      style: text,
      cell: (fact) => fact.dimensions[dimension] ?? null,
    })),
    { id: 'measure', width: 18, style: text, cell: ({ measure }) => measure },
    { id: 'value', width: 16, style: { ...styles.number, format: '#,##0.####' }, cell: ({ value }) => value },
    { id: 'unit', width: 12, style: text, cell: ({ unit }) => unit },
    { id: 'obs_status', width: 9, style: text, cell: ({ obsStatus }) => obsStatus },
    { id: 'conf_status', width: 9, style: text, cell: ({ confStatus }) => confStatus },
    { id: 'flags', width: 20, style: text, cell: ({ flags }) => flags.join('; ') },
    { id: 'file_no', width: 9, style: text, cell: (fact) => fileNumbersOf(context, sourcesOf(fact)) },
    { id: 'cell', width: 24, style: text, cell: (fact) => cellsOf(sourcesOf(fact)) },
    // by this the next consolidation knows a figure that somebody changed here
    ...(isPublic(context)
      ? []
      : [
          {
            id: 'core_value',
            width: 16,
            style: { ...styles.quietText, format: '#,##0.####', align: 'right', wrap: false },
            cell: ({ value }) => value,
          } satisfies Column<Fact>,
        ]),
  ];
}

function fileNumbersOf(context: BookContext, sources: readonly Source[]): number | string | null {
  const files = new Set(sources.map(({ file }) => file));
  const numbers = [...new Set([...files].map((file) => context.fileNumbers.get(file)))].filter(
    (each) => each !== undefined,
  );
  return numbers.length > 1 ? numbers.join('; ') : (numbers[0] ?? null);
}

/** Cells behind a fact; a long list is cut and the full one stands in 14_TRACE. */
function cellsOf(sources: readonly Source[]): string {
  const [only] = sources;
  if (only && sources.length === 1) return only.cell;
  const cells = [...new Set(sources.map(({ cell }) => cell))];
  return cells.length > 12 ? `${cells.slice(0, 12).join('; ')}; …` : cells.join('; ');
}
