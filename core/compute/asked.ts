/**
 * What a term asks of its sheet in one cut and for one member: worked out once for all years, and kept with what was
 * found. Formulas ask for the same term again and again.
 */
import type { At, FactSource, Found, Lost } from '../expression/evaluated.ts';
import type { FactTerm } from '../expression/grammar.ts';
import { remember } from '../expression/remember.ts';
import { type Grouped, type Wanted, type YearCell, cellsOf, groupRows } from './cells.ts';
import { type Choice, choose } from './choose.ts';
import { namedCells } from './named.ts';
import { PERIOD, type Selection, memberColumn, select } from './selectors.ts';
import type { SheetRows } from './sheet-rows.ts';
import { oneSource } from './sources.ts';
import { measureOf } from './terms.ts';
import { unitOf } from './units.ts';

export class Asked {
  readonly term: FactTerm;
  readonly sheet: SheetRows;
  readonly measure: string;
  readonly unit: string;
  readonly wanted: Wanted;
  readonly chosen: Selection;
  /** The members of the residual class come and go; together they are what is not listed (rulings B7). */
  readonly isResidual: boolean;
  /** All cells of the measure in a year, one source per member. */
  readonly all: ByYear<readonly YearCell[]>;
  readonly found = new Map<number, Found | Lost>();
  readonly keys = new Map<number, ReturnType<FactSource['keyOf']>>();
  readonly members = new Map<number, ReturnType<FactSource['members']>>();
  readonly #cellsFor: CellsFor;
  #latest: Chosen | undefined;
  #before: Chosen | undefined;

  constructor(term: FactTerm, at: At, sheet: SheetRows, cellsFor: CellsFor) {
    const { with: alsoFilled = [], scores } = term;
    this.term = term;
    this.sheet = sheet;
    this.measure = measureOf(term, at, sheet);
    this.wanted = { measure: this.measure, alsoFilled, ...(scores && { scores }) };
    this.chosen = select(sheet, term, at);
    this.unit = unitOf(sheet, this.measure, this.chosen.dimensions);
    this.isResidual = at.member === '_RES';
    this.all = cellsFor(sheet, this.wanted, this.chosen);
    this.#cellsFor = cellsFor;
  }

  /** Those that the term names, and which of them make its sum. Two years are kept: a year is compared with the one before. */
  inYear(year: number): Chosen {
    if (this.#latest?.year === year) return this.#latest;
    if (this.#before?.year === year) return this.#before;
    const named = namedCells(this.all(year), this.chosen);
    this.#before = this.#latest;
    this.#latest = { year, named, choice: choose(named, this.chosen.rules) };
    return this.#latest;
  }

  /** The sum whatever else is blank in the rows; undefined where there is none. */
  plainValue(year: number): number | undefined {
    const cells = this.#cellsFor(this.sheet, { ...this.wanted, alsoFilled: [] }, this.chosen);
    return choose(namedCells(cells(year), this.chosen), this.chosen.rules)?.value;
  }
}

interface Chosen {
  readonly year: number;
  readonly named: readonly YearCell[];
  readonly choice: Choice | null;
}

type ByYear<T> = (year: number) => T;

export function openAsked(sheetFor: (id: string) => SheetRows): (term: FactTerm, at: At) => Asked {
  const cellsFor = openCells();
  const asksOf = openTerms();
  return (term, at) => {
    const { hasMember, asks } = asksOf(term);
    const member = hasMember || at.member === '_RES' ? (at.member ?? '') : '';
    const part = reachOf(sheetFor(term.sheet), term, at);
    const key = part === '' ? member : `${member}|${part}`;
    let known = asks.get(key);
    if (!known) asks.set(key, (known = new Asked(term, at, sheetFor(term.sheet), cellsFor)));
    return known;
  };
}

/**
 * The part of the cut that reaches a term. A cut by a column that the sheet does not have leaves the term whole: one
 * answer serves all its members.
 */
export function reachOf(sheet: SheetRows, term: FactTerm, at: At): string {
  const { columns, fields } = sheet;
  let reach = '';
  for (const name in at.cut) {
    const code = at.cut[name] ?? '';
    const column = at.columns?.[term.sheet] ?? name;
    const where = Object.entries(term.where ?? {});
    const isCut =
      name === 'sex'
        ? measureOf(term, at, sheet) !== term.measure
        : columns.includes(column)
          ? !term.whole?.includes(column)
          : fields.has(column);
    const isNamed = where.some(
      ([own, named]) =>
        typeof named === 'object' &&
        (('cut' in named && named.cut === name) || ('member' in named && own === column)),
    );
    if (isCut || isNamed) reach += `${column}=${code}`;
  }
  return reach;
}

/** Equal terms share one memory, however often formulas write them. */
function openTerms() {
  const byText = new Map<string, { readonly hasMember: boolean; readonly asks: Map<string, Asked> }>();
  return remember((term: FactTerm) => {
    const text = JSON.stringify(term);
    const known = byText.get(text) ?? {
      hasMember: memberColumn(term) !== undefined,
      asks: new Map<string, Asked>(),
    };
    byText.set(text, known);
    return known;
  });
}

type CellsFor = (sheet: SheetRows, wanted: Wanted, chosen: Selection) => ByYear<readonly YearCell[]>;

/** The cells of a sheet, year and measure, one source per member; rows are put together once. */
function openCells(): CellsFor {
  const groups = new Map<string, ByYear<Grouped>>();
  const cells = new Map<string, ByYear<readonly YearCell[]>>();
  return (sheet, wanted, { dimensions, filter, sources }) => {
    const outside = Object.entries(dimensions).filter(([column]) => !sheet.columns.includes(column));
    const rowsKey = JSON.stringify([sheet.template.id, outside]);
    const key = JSON.stringify([rowsKey, wanted, sources]);
    const known = cells.get(key);
    if (known) return known;
    const grouped = groups.get(rowsKey) ?? yearly((year) => groupRows(sheet, year, filter));
    groups.set(rowsKey, grouped);
    const period = dimensions[PERIOD];
    const own = yearly((year) => {
      const all = cellsOf(sheet, year, grouped(year), { ...wanted, period });
      if (!sources) return all;
      const totals =
        wanted.measure === 'total' && wanted.alsoFilled.length === 0
          ? all
          : cellsOf(sheet, year, grouped(year), { measure: 'total', alsoFilled: [], period });
      return oneSource(sheet, all, totals, sources);
    });
    cells.set(key, own);
    return own;
  };
}

function yearly<T>(answer: ByYear<T>): ByYear<T> {
  const known = new Map<number, T>();
  return (year) => {
    const own = known.has(year) ? (known.get(year) as T) : answer(year);
    known.set(year, own);
    return own;
  };
}
