/** What an earlier edition already told: facts and figures that stood there with the value that they have now. */
import { codeLabel } from '../../i18n/labels.ts';
import { words } from '../../i18n/translate.ts';
import {
  type Book,
  dimensionColumn,
  FACT_COLUMNS,
  type Fact,
  type Grid,
  type IndicatorValue,
  LANGUAGES,
} from '../../model.ts';

/** Numbers of an earlier edition: facts by sheet, measure, year and codes; figures by id, year and group as printed. */
export interface Earlier {
  readonly facts: ReadonlyMap<string, number>;
  readonly figures: ReadonlyMap<string, number>;
}

type Named = Pick<Fact, 'sheet' | 'measure' | 'year' | 'dimensions'>;

/** Whatever the order of the columns. */
const factName = ({ sheet, measure, year, dimensions }: Named): string =>
  [
    sheet,
    measure,
    String(year),
    ...Object.entries(dimensions)
      .map(([column, code]) => `${dimensionColumn(column)}=${code}`)
      .sort(),
  ].join('|');

const figureName = (indicator: string, year: number, group: string): string =>
  [indicator, String(year), group].join('|');

/**
 * The value that a fact had in the earlier edition; undefined where that did not show it. A decided value stood beside
 * what was reported, which is what others add up to.
 */
export function earlierValue({ facts }: Earlier, fact: Fact): number | undefined {
  const told = facts.get(factName(fact));
  return fact.reported !== undefined && isSame(told, fact.value) ? fact.reported : told;
}

export const isKnownFact = (earlier: readonly Earlier[], fact: Fact): boolean =>
  earlier.some((each) => isSame(earlierValue(each, fact), fact.reported ?? fact.value));

export function isKnownFigure(earlier: readonly Earlier[], value: IndicatorValue): boolean {
  const names =
    earlier.length === 0
      ? []
      : groupTexts(value).map((group) => figureName(value.indicator, value.year, group));
  return earlier.some(({ figures }) => names.some((name) => isSame(figures.get(name), value.value)));
}

/** A figure that has been revised since tells nothing certain about the new one. */
const isSame = (before: number | undefined, now: number | null): boolean =>
  before !== undefined && now !== null && Math.abs(before - now) <= 1e-9 * Math.max(1, Math.abs(now));

/** How 03_INDICATORS names a group, in any language. */
function groupTexts({ disaggregation }: IndicatorValue): readonly string[] {
  const pairs = Object.entries(disaggregation);
  const codes = pairs.map(([dimension, code]) => `${dimension}=${code}`).join(' ');
  const { sex } = disaggregation;
  return [
    codes,
    ...LANGUAGES.map((language) =>
      pairs.length === 0
        ? words(language).book.indicators.national
        : sex === undefined
          ? codes
          : codeLabel(language, 'CL_SEX', sex),
    ),
  ];
}

// ── Reading it ───────────────────────────────────────────────────────────────────────────────────────────

/** Rows with the names of the columns for machines, and the first row below the headers (coherence-workbook §2.3). */
const SMALL_NAMES = 4;
const HEADERS = 5;
const FIRST_ROW = 6;
/** Null where the book is no coherence workbook. */
export function earlierFrom(book: Book): Earlier | null {
  const sheet = (name: string): Grid | undefined => book.sheets.find((grid) => grid.name === name);
  const [data, indicators] = [sheet('18_DATA'), sheet('03_INDICATORS')];
  if (!data || !indicators) return null;
  return { facts: factsOf(data), figures: figuresOf(indicators) };
}

function columnsOf(grid: Grid, row: number): readonly (readonly [name: string, column: number])[] {
  return grid.usedColumns.flatMap((column) => {
    const { value } = grid.cell(row, column);
    return typeof value === 'string' && value !== '' ? [[value, column] as const] : [];
  });
}

function factsOf(grid: Grid): ReadonlyMap<string, number> {
  const columns = columnsOf(grid, HEADERS);
  const at = new Map(columns);
  const facts = new Map<string, number>();
  for (let row = FIRST_ROW; row <= grid.rowCount; row++) {
    const read = (name: string): unknown => grid.cell(row, at.get(name) ?? 0).value;
    const [sheet, measure, year, value] = ['sheet', 'measure', 'year', 'value'].map(read);
    if (typeof sheet !== 'string' || typeof measure !== 'string') continue;
    if (typeof year !== 'number' || typeof value !== 'number') continue;
    const dimensions = Object.fromEntries(
      columns
        .filter(([name]) => !FACT_COLUMNS.has(name))
        .map(([name, column]) => [name, grid.cell(row, column).value])
        .filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    );
    facts.set(factName({ sheet, measure, year, dimensions }), value);
  }
  return facts;
}

function figuresOf(grid: Grid): ReadonlyMap<string, number> {
  const at = new Map(columnsOf(grid, SMALL_NAMES));
  const figures = new Map<string, number>();
  for (let row = FIRST_ROW; row <= grid.rowCount; row++) {
    const read = (name: string): unknown => grid.cell(row, at.get(name) ?? 0).value;
    const [indicator, year, group, value] = ['indicator_id', 'year', 'group', 'value'].map(read);
    if (typeof indicator === 'string' && typeof year === 'number' && typeof value === 'number')
      figures.set(figureName(indicator, year, typeof group === 'string' ? group : ''), value);
  }
  return figures;
}
