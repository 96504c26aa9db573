/**
 * What a term asks of its sheet in one cut and for one member: worked out once for all years, and kept with what was
 * found. Formulas ask for the same term again and again.
 */
import type { At, FactSource, Found, Lost } from '../expression/evaluated.ts';
import type { FactTerm } from '../expression/grammar.ts';
import { remember } from '../expression/remember.ts';
import { RESIDUAL_CLASS } from '../expression/residual.ts';
import type { Source } from '../model.ts';
import { Reader, type Wanted, type YearCell, cellsOf } from './cells.ts';
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
  readonly reader: Reader;
  /** All cells of the sheet in a year, one source per member. */
  readonly all: CellsOfYear;
  readonly found = new Map<number, Found | Lost>();
  readonly keys = new Map<number, ReturnType<FactSource['keyOf']>>();
  readonly members = new Map<number, ReturnType<FactSource['members']>>();
  readonly #shared: Shared;
  #latest: Chosen | undefined;
  #before: Chosen | undefined;

  constructor(term: FactTerm, at: At, sheet: SheetRows, shared: Shared) {
    const { with: alsoFilled = [], scores } = term;
    this.term = term;
    this.sheet = sheet;
    this.measure = measureOf(term, at, sheet);
    this.chosen = select(sheet, term, at);
    const period = this.chosen.dimensions[PERIOD];
    this.wanted = { measure: this.measure, alsoFilled, ...(scores && { scores }), period };
    this.unit = unitOf(sheet, this.measure, this.chosen.dimensions);
    this.isResidual = at.member === RESIDUAL_CLASS;
    this.all = shared.cells(sheet, this.chosen);
    this.reader = shared.reader(sheet, this.wanted);
    this.#shared = shared;
  }

  /** Those that the term names, and which of them make its sum. Two years are kept: a year is compared with the one before. */
  inYear(year: number): Chosen {
    if (this.#latest?.year === year) return this.#latest;
    if (this.#before?.year === year) return this.#before;
    const named = namedCells(this.all(year), this.chosen, this.reader);
    this.#before = this.#latest;
    this.#latest = { year, named, choice: choose(named, this.chosen.rules, this.reader) };
    return this.#latest;
  }

  /** The cells of the files behind the sum. Chosen again when asked: all choices together take as much room as the facts. */
  sources(year: number): readonly Source[] {
    return this.inYear(year).choice?.cells.flatMap((cell) => this.reader.sources(cell)) ?? [];
  }

  /** The sum whatever else is blank in the rows; undefined where there is none. */
  plainValue(year: number): number | undefined {
    const reader = this.#shared.reader(this.sheet, { ...this.wanted, alsoFilled: [] });
    return choose(namedCells(this.all(year), this.chosen, reader), this.chosen.rules, reader)?.value;
  }
}

interface Chosen {
  readonly year: number;
  readonly named: readonly YearCell[];
  readonly choice: Choice | null;
}

type ByYear<T> = (year: number) => T;

export interface AskedTerms {
  asked(term: FactTerm, at: At): Asked;
  /** See `FactSource`. */
  reach(term: FactTerm, at: At): string;
}

export function openAsked(sheetFor: (id: string) => SheetRows): AskedTerms {
  const shared = openShared();
  const termOf = openTerms();
  const inCut = (term: FactTerm, at: At): Term => {
    const own = termOf(term);
    if (own.cut !== at.cut) {
      own.cut = at.cut;
      own.reach = reachOf(sheetFor(term.sheet), term, at);
      own.asks = own.byReach.get(own.reach) ?? new Map();
      own.byReach.set(own.reach, own.asks);
    }
    return own;
  };
  return {
    asked(term, at) {
      const { hasMember, asks } = inCut(term, at);
      const member = hasMember || at.member === RESIDUAL_CLASS ? (at.member ?? '') : '';
      let known = asks.get(member);
      if (!known) asks.set(member, (known = new Asked(term, at, sheetFor(term.sheet), shared)));
      return known;
    },
    reach: (term, at) => inCut(term, at).reach,
  };
}

/**
 * The part of the cut that reaches a term. A cut by a column that the sheet does not have leaves the term whole: one
 * answer serves all its members.
 */
function reachOf(sheet: SheetRows, term: FactTerm, at: At): string {
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
  readonly hasMember: boolean;
  readonly byReach: Map<string, Asks>;
  /** The last cut, with what reaches the term of it: figures of all years of a cut follow one another. */
  cut: At['cut'] | undefined;
  reach: string;
  asks: Asks;
}

/** By member of the list around the term. */
type Asks = Map<string, Asked>;

/** Equal terms share one memory, however often formulas write them. */
function openTerms(): (term: FactTerm) => Term {
  const byText = new Map<string, Term>();
  return remember((term: FactTerm) => {
    const text = JSON.stringify(term);
    const known = byText.get(text) ?? {
      hasMember: memberColumn(term) !== undefined,
      ...{ byReach: new Map<string, Asks>(), cut: undefined, reach: '', asks: new Map<string, Asked>() },
    };
    byText.set(text, known);
    return known;
  });
}

type CellsOfYear = ByYear<readonly YearCell[]>;

/** What all terms share that ask the same of a sheet. */
interface Shared {
  /** The cells of a sheet, one source per member. */
  cells(sheet: SheetRows, chosen: Selection): CellsOfYear;
  reader(sheet: SheetRows, wanted: Wanted): Reader;
}

function openShared(): Shared {
  const cells = new Map<string, CellsOfYear>();
  const readers = new Map<string, Reader>();
  const known = <T>(all: Map<string, T>, key: string, make: () => T): T => {
    const own = all.get(key) ?? make();
    all.set(key, own);
    return own;
  };
  const reader: Shared['reader'] = (sheet, wanted) =>
    known(readers, JSON.stringify([sheet.template.id, wanted]), () => new Reader(sheet, wanted));
  return {
    reader,
    cells(sheet, { dimensions, filter, sources }) {
      const outside = Object.entries(dimensions).filter(([column]) => !sheet.columns.includes(column));
      const key = JSON.stringify([sheet.template.id, outside]);
      const all = known(cells, key, () => yearly((year) => cellsOf(sheet, year, filter)));
      if (!sources) return all;
      const totals = reader(sheet, { measure: 'total', alsoFilled: [], period: dimensions[PERIOD] });
      return known(cells, JSON.stringify([key, sources]), () =>
        yearly((year) => oneSource(sheet, all(year), totals, sources)),
      );
    },
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
