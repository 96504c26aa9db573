/**
 * What a term asks of its sheet in one cut and for one member: worked out once for all years, and kept with what was
 * found. Formulas ask for the same term again and again.
 */
import type { FactSeries, FactSource, Found, Lost, Where, Years } from '../expression/evaluated.ts';
import type { FactTerm } from '../expression/grammar.ts';
import { knownIn, LastAnswers, remember } from '../remember.ts';
import { RESIDUAL_CLASS } from '../expression/residual.ts';
import { currenciesIn } from '../expression/results.ts';
import { emptyOf } from '../expression/series.ts';
import type { Source } from '../model.ts';
import { type CellTable, tableOf } from './cell-table.ts';
import { type NamedLine, isThere } from './choose.ts';
import { ABSENT, type FactBase, type SumQuality, baseOf, resolve, valuesOf } from './facts.ts';
import { memberOf } from './occupations.ts';
import { Reader, type Wanted } from './reader.ts';
import { PERIOD, type Selection, memberColumn, select } from './selectors.ts';
import { type SheetRows, isLeaf } from './sheet-rows.ts';
import { oneSource } from './sources.ts';
import { Sums, linesFor, numbersOf } from './sums.ts';
import { measureOf } from './terms.ts';
import { unitOf } from './units.ts';
import { Yearly } from './yearly.ts';

export class Asked implements FactSeries {
  readonly term: FactTerm;
  readonly sheet: SheetRows;
  readonly measure: string;
  readonly unit: string;
  readonly wanted: Wanted;
  readonly chosen: Selection;
  /** The members of the residual class come and go; together they are what is not listed (rulings B7). */
  readonly isResidual: boolean;
  /** What facts of the sheet have in common. */
  readonly base: FactBase;
  /** Of sums, found with their values. */
  readonly qualities = new Yearly<SumQuality>();
  readonly #found = new Yearly<Found | Lost>();
  readonly keys = new Yearly<ReturnType<FactSource['keyOf']>>();
  readonly members = new Yearly<ReturnType<FactSource['members']>>();
  readonly #shared: Shared;
  #values: number[] | undefined;
  #sums: Sums | undefined;
  #plainSums: Sums | undefined;
  #open: readonly { readonly line: NamedLine; readonly code: string }[] | undefined;

  constructor(term: FactTerm, at: Where, shared: Shared) {
    const { sheet } = shared;
    const { with: alsoFilled = [], scores } = term;
    this.term = term;
    this.sheet = sheet;
    this.measure = measureOf(term, at, sheet);
    this.chosen = select(sheet, term, at);
    const period = this.chosen.dimensions[PERIOD];
    this.wanted = { measure: this.measure, alsoFilled, ...(scores && { scores }), period };
    this.unit = unitOf(sheet, this.measure, this.chosen.dimensions);
    this.isResidual = at.member === RESIDUAL_CLASS;
    this.base = shared.base;
    this.#shared = shared;
  }

  get values(): number[] {
    return (this.#values ??= isHandedIn(this.sheet) ? valuesOf(this, this.#shared.years) : this.#shared.none);
  }

  /** NaN where there is none, or of a year outside those of the source. */
  value(year: number): number {
    return this.values[year - this.#shared.years.first] ?? NaN;
  }

  get currencies(): readonly string[] {
    return currenciesIn(this.unit);
  }

  find(year: number): Found | Lost {
    if (!isHandedIn(this.sheet)) return ABSENT;
    let found = this.#found.get(year);
    if (!found) this.#found.set(year, (found = resolve(this, year)));
    return found;
  }

  get sums(): Sums {
    return (this.#sums ??= this.#sumsOf(this.wanted));
  }

  /** Whichever other columns are blank in the rows; undefined where there is none. */
  plainValue(year: number): number | undefined {
    this.#plainSums ??= this.#sumsOf({ ...this.wanted, alsoFilled: [] });
    return this.#plainSums.inYear(year)?.value;
  }

  sources(year: number): readonly Source[] {
    return this.sums.sources(year);
  }

  first(year: number): Source | undefined {
    return this.sums.firstSource(year);
  }

  respondents(year: number): number | null {
    return this.sums.respondents(year);
  }

  #sumsOf(wanted: Wanted): Sums {
    const table = this.#shared.table(this.chosen);
    return new Sums(table, this.#shared.reader(table, wanted), this.chosen.rules);
  }

  /** Leaf codes of a column in the rows that the term names otherwise, sorted. */
  membersIn(year: number, column: string): readonly string[] {
    const table = this.#shared.table(this.chosen);
    const index = table.indexOf(year);
    if (index === undefined) return [];
    const reader = this.#shared.reader(table, this.wanted);
    const numbers = numbersOf(table, reader);
    this.#open ??= linesFor(table, reader, this.chosen.rules, column)
      .map((line) => ({ line, code: memberOf(column, line.codes[column] ?? '') }))
      .filter(({ code }) => isLeaf(code))
      .sort((a, b) => (a.code < b.code ? -1 : 1));
    const codes = new Set<string>();
    for (const { line, code } of this.#open) if (isThere(line, numbers, index)) codes.add(code);
    return [...codes];
  }
}

const isHandedIn = ({ datasets }: SheetRows): boolean => datasets.length > 0;

export interface AskedTerms {
  asked(term: FactTerm, at: Where): Asked;
  /** See `FactSource`. */
  reach(term: FactTerm, at: Where): string;
}

/** @param country that of the facts; null: that of the workbook which holds a sheet. */
export function openAsked(
  sheetFor: (id: string) => SheetRows,
  country: string | null,
  years: Years,
): AskedTerms {
  const of = JSON.stringify([country, years]);
  const sharedOf = (sheet: SheetRows): Shared =>
    sharedBy.get(sheet, of, () => openShared(sheet, country, years));
  const termOf = remember((term: FactTerm) => sharedOf(sheetFor(term.sheet)).termOf(term));
  const inCut = (term: FactTerm, at: Where): Term => {
    const own = termOf(term);
    if (own.cut !== at.cut) {
      own.cut = at.cut;
      own.reach = reachOf(own.shared.sheet, term, at);
      own.asks = knownIn(own.byReach, own.reach, () => new Map<string, Asked>());
    }
    return own;
  };
  return {
    asked(term, at) {
      const { hasMember, asks, shared } = inCut(term, at);
      const member = hasMember || at.member === RESIDUAL_CLASS ? (at.member ?? '') : '';
      return knownIn(asks, member, () => new Asked(term, at, shared));
    },
    reach: (term, at) => inCut(term, at).reach,
  };
}

/** Found in a sheet before: as long as it is the same, so are the answers, those of all years and those of a few. */
const sharedBy = new LastAnswers<SheetRows, Shared>(2);

/** The cells are the same whatever years are asked for. */
const cellsOf = remember(openCells);

/**
 * The part of the cut that reaches a term. A cut by a column that the sheet does not have leaves the term whole: one
 * answer serves all its members.
 */
function reachOf(sheet: SheetRows, term: FactTerm, at: Where): string {
  const { columns, fields } = sheet;
  let reach = '';
  for (const name in at.cut) {
    const code = at.cut[name] ?? '';
    const column = at.columns?.[term.sheet] ?? name;
    const isCut =
      name === 'sex'
        ? measureOf(term, at, sheet) !== term.measure
        : columns.includes(column)
          ? !term.whole?.includes(column)
          : fields.has(column);
    const isNamed = Object.entries(term.where ?? {}).some(
      ([own, named]) =>
        typeof named === 'object' &&
        (('cut' in named && named.cut === name) || ('member' in named && own === column)),
    );
    if (isCut || isNamed) reach += `${column}=${code}`;
  }
  return reach;
}

interface Term {
  readonly shared: Shared;
  readonly hasMember: boolean;
  readonly byReach: Map<string, Asks>;
  /** The last cut, with what reaches the term of it: figures of all years of a cut follow one another. */
  cut: Where['cut'] | undefined;
  reach: string;
  asks: Asks;
}

/** By member of the list around the term. */
type Asks = Map<string, Asked>;

/** What all terms share that ask of one sheet. */
interface Shared extends Cells {
  readonly sheet: SheetRows;
  readonly years: Years;
  /** The values of a sheet that nobody handed in. */
  readonly none: number[];
  /** What facts of the sheet have in common. */
  readonly base: FactBase;
  /** Equal terms share one memory, however often formulas write them. */
  termOf(term: FactTerm): Term;
}

interface Cells {
  /** The cells of the sheet, one source per member. */
  table(chosen: Selection): CellTable;
  reader(table: CellTable, wanted: Wanted): Reader;
}

function openShared(sheet: SheetRows, country: string | null, years: Years): Shared {
  const terms = new Map<string, Term>();
  const shared: Shared = {
    ...{ sheet, years, none: emptyOf(years), base: baseOf(country, sheet) },
    ...cellsOf(sheet),
    termOf: (term) =>
      knownIn(terms, JSON.stringify(term), (): Term => ({
        ...{ shared, hasMember: memberColumn(term) !== undefined },
        ...{ byReach: new Map<string, Asks>(), cut: undefined, reach: '', asks: new Map<string, Asked>() },
      })),
  };
  return shared;
}

function openCells(sheet: SheetRows): Cells {
  const tables = new Map<string, CellTable>();
  const readers = new Map<CellTable, Map<string, Reader>>();
  const reader: Cells['reader'] = (table, wanted) => {
    const own = knownIn(readers, table, () => new Map<string, Reader>());
    return knownIn(own, JSON.stringify(wanted), () => new Reader(sheet, table, wanted));
  };
  return {
    reader,
    table({ dimensions, filter, sources }) {
      const outside = Object.entries(dimensions).filter(([column]) => !sheet.columns.includes(column));
      const key = JSON.stringify(outside);
      const all = knownIn(tables, key, () => tableOf(sheet, filter));
      if (!sources) return all;
      return knownIn(tables, JSON.stringify([key, sources]), () => {
        const totals = reader(all, { measure: 'total', alsoFilled: [], period: dimensions[PERIOD] });
        return oneSource(sheet, all, totals, sources);
      });
    },
  };
}
