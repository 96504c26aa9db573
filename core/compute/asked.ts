/**
 * What a term asks of its sheet in one cut and for one member: worked out once for all years, and kept with what was
 * found. Formulas ask for the same term again and again.
 */
import type { At, FactSource, Found, Lost } from '../expression/evaluated.ts';
import type { FactTerm } from '../expression/grammar.ts';
import { remember } from '../expression/remember.ts';
import { RESIDUAL_CLASS } from '../expression/residual.ts';
import type { Source } from '../model.ts';
import { type CellTable, tableOf } from './cell-table.ts';
import { type NamedLine, isThere } from './choose.ts';
import { memberOf } from './occupations.ts';
import { Reader, type Wanted } from './reader.ts';
import { PERIOD, type Selection, memberColumn, select } from './selectors.ts';
import { type SheetRows, isLeaf } from './sheet-rows.ts';
import { oneSource } from './sources.ts';
import { Sums, linesFor, numbersOf } from './sums.ts';
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
  readonly found = new Map<number, Found | Lost>();
  readonly keys = new Map<number, ReturnType<FactSource['keyOf']>>();
  readonly members = new Map<number, ReturnType<FactSource['members']>>();
  readonly #shared: Shared;
  #sums: Sums | undefined;
  #plainSums: Sums | undefined;
  #open: readonly NamedLine[] | undefined;

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
    this.#shared = shared;
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

  #sumsOf(wanted: Wanted): Sums {
    const table = this.#shared.table(this.sheet, this.chosen);
    return new Sums(table, this.#shared.reader(this.sheet, table, wanted), this.chosen.rules);
  }

  /** Codes of a column in the rows that are named otherwise, in the order of the codes. */
  membersIn(year: number, column: string): readonly string[] {
    const table = this.#shared.table(this.sheet, this.chosen);
    const index = table.indexOf(year);
    if (index === undefined) return [];
    const reader = this.#shared.reader(this.sheet, table, this.wanted);
    const numbers = numbersOf(table, reader);
    this.#open ??= linesFor(table, reader, this.chosen.rules, column);
    const codes = new Set<string>();
    for (const line of this.#open)
      if (isThere(line, numbers, index)) codes.add(memberOf(column, line.codes[column] ?? ''));
    return [...codes].filter(isLeaf).sort();
  }
}

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

/** What all terms share that ask the same of a sheet. */
interface Shared {
  /** The cells of a sheet, one source per member. */
  table(sheet: SheetRows, chosen: Selection): CellTable;
  reader(sheet: SheetRows, table: CellTable, wanted: Wanted): Reader;
}

function openShared(): Shared {
  const tables = new Map<string, CellTable>();
  const readers = new Map<CellTable, Map<string, Reader>>();
  const reader: Shared['reader'] = (sheet, table, wanted) => {
    const own = known(readers, table, () => new Map<string, Reader>());
    return known(own, JSON.stringify(wanted), () => new Reader(sheet, table, wanted));
  };
  return {
    reader,
    table(sheet, { dimensions, filter, sources }) {
      const outside = Object.entries(dimensions).filter(([column]) => !sheet.columns.includes(column));
      const key = JSON.stringify([sheet.template.id, outside]);
      const all = known(tables, key, () => tableOf(sheet, filter));
      if (!sources) return all;
      return known(tables, JSON.stringify([key, sources]), () => {
        const totals = reader(sheet, all, { measure: 'total', alsoFilled: [], period: dimensions[PERIOD] });
        return oneSource(sheet, all, totals, sources);
      });
    },
  };
}

function known<K, T>(all: Map<K, T>, key: K, make: () => T): T {
  let own = all.get(key);
  if (own === undefined) all.set(key, (own = make()));
  return own;
}
