/**
 * Resolution (indicators §1.7): from the rows of usable sheets to one number per sheet, measure, dimensions and year,
 * with status, flags and the cells behind it. What formulas are evaluated on.
 */
import type { Catalogue } from '../catalogue/define.ts';
import { LEAST_COVERED, partialFlag, percentOfCount } from '../expression/coverage.ts';
import { cutColumn } from '../expression/cuts.ts';
import type { At, FactSource, Found, Lost } from '../expression/evaluated.ts';
import type { FactTerm } from '../expression/grammar.ts';
import { strictest, weakest } from '../expression/status.ts';
import type { Checked, Fact } from '../model.ts';
import { type Grouped, type Wanted, type YearCell, cellsOf, groupRows, memberOf } from './cells.ts';
import { type Choice, choose } from './choose.ts';
import { percentCovered } from './covered.ts';
import { rateFact } from './exchange.ts';
import { openNamedCells } from './named.ts';
import { columnsOutsideKeys } from './outside.ts';
import { openLeaves } from './leaves.ts';
import { inForceFact, largestFact, meanFact, membersInForce, membersInYear } from './pools.ts';
import { PERIOD, type Selection, memberColumn, select } from './selectors.ts';
import { type SheetRows, emptySheet, groupBy, isLeaf, openSheets } from './sheet-rows.ts';
import { oneSource } from './sources.ts';
import { measureOf, nameOf, termText } from './terms.ts';
import { unitOf } from './units.ts';

/** What the compute stage asks beside what formulas ask. */
export interface Resolver extends FactSource {
  /** Whether a sheet has a column by which its figures can be cut. */
  has(sheet: string, column: string): boolean;
  /** Leaf codes in the column among the rows that a term takes, in any year. */
  leaves(term: FactTerm, column: string): readonly string[];
}

export function openResolver(checked: Checked, catalogue: Catalogue): Resolver {
  const others = columnsOutsideKeys(catalogue);
  const sheets = openSheets(checked, others);
  const templates = new Map(catalogue.templates.map((template) => [template.id, template]));
  const cellsFor = cellMemory();
  const namedCells = openNamedCells();
  const leaves = openLeaves();
  const sheetFor = (id: string): SheetRows =>
    sheets.get(id) ?? emptySheet(templates.get(id), id, others.get(id) ?? []);
  const has = (sheet: string, column: string): boolean =>
    sheetFor(sheet).fields.get(column)?.role === 'dimension';

  const resolve = (term: FactTerm, at: At): Found | Lost => {
    const sheet = sheets.get(term.sheet);
    if (!sheet) return { cause: 'absent' };
    const measure = measureOf(term, at, sheet);
    const chosen = select(sheet, term, at);
    const base = factBase(checked, sheet);
    if (term.pool === 'mean') return meanFact(sheet, at.year, measure, chosen, base);
    if (term.pool === 'largest') return largestFact(sheet, at.year, wantedBy(term, measure), chosen, base);
    if (term.pool === 'in-force') return inForceFact(sheet, at.year, measure, chosen, base);
    const wanted = wantedBy(term, measure);
    const now = namedCells(cellsFor(sheet, at.year, wanted, chosen), chosen);
    const choice = choose(now, chosen.rules);
    if (!choice) return withoutValue(sheet, now, at, term.scores?.as ?? measure, chosen, base);
    const before =
      choice.open === null || term.pool === 'present'
        ? []
        : namedCells(cellsFor(sheet, at.year - 1, wanted, chosen), chosen);
    // The members of the residual class come and go; together they are what is not listed (rulings B7).
    const percent =
      at.member === '_RES'
        ? 100
        : Math.min(
            percentCovered(choice, now, before, chosen.rules, sheet.complete),
            percentOfRows(choice, term.scores?.outOf),
          );
    if (percent < LEAST_COVERED) return { cause: 'coverage' };
    const plain = (): number | undefined =>
      choose(
        namedCells(cellsFor(sheet, at.year, { ...wanted, alsoFilled: [] }, chosen), chosen),
        chosen.rules,
      )?.value;
    return {
      fact: {
        ...base,
        year: at.year,
        dimensions: chosen.dimensions,
        measure: term.scores?.as ?? nameOf(measure, wanted.alsoFilled, choice.value, plain),
        unit: unitOf(sheet, measure, chosen.dimensions),
        ...figureOf(choice, percent, at.year),
      },
    };
  };

  const keyOf = (term: FactTerm, at: At): ReturnType<FactSource['keyOf']> => {
    const sheet = sheetFor(term.sheet);
    const measure = measureOf(term, at, sheet);
    const { dimensions } = select(sheet, term, at);
    return {
      key: {
        op: 'fact',
        key: { sheet: term.sheet, measure: term.scores?.as ?? measure, year: at.year, dimensions },
      },
      text: termText(term, measure, dimensions, at.year),
    };
  };
  const isCutBy = (id: string, column: string): boolean =>
    sheetFor(id).columns.includes(column) || sheetFor(id).fields.has(column);

  return {
    find: remembered(resolve, isCutBy),
    keyOf: remembered(keyOf, isCutBy),
    members(term, at) {
      const sheet = sheets.get(term.sheet);
      const column = memberColumn(term);
      const cut = cutColumn(at, term.sheet);
      if (sheet && cut && cut.column === column)
        return { codes: [cut.code], open: sheet.byYear.has(at.year) };
      if (!sheet || column === undefined) return { codes: [], open: false };
      const chosen = select(sheet, term, at);
      if (term.pool === 'in-force') return { codes: membersInForce(sheet, column, chosen), open: true };
      if (term.pool === 'mean' || !sheet.columns.includes(column))
        return { codes: membersInYear(sheet, at.year, column, chosen), open: true };
      const cells = cellsFor(sheet, at.year, wantedBy(term, measureOf(term, at, sheet)), chosen);
      const own = namedCells(cells, chosen, column);
      const codes = new Set(own.map((cell) => memberOf(column, cell.codes[column] ?? '')).filter(isLeaf));
      return { codes: [...codes].sort(), open: sheet.byYear.has(at.year) };
    },
    rate: (sheet, at) => rateFact(sheets, checked, sheet, at),
    isicRevs: (sheet, at) => [
      ...new Set((sheets.get(sheet)?.byYear.get(at.year) ?? []).map(({ dataset }) => dataset.meta.isicRev)),
    ],
    isComplete: (sheet) => sheets.get(sheet)?.complete ?? false,
    formula: (id) => catalogue.indicators.find((each) => each.id === id)?.value,
    mirror: openMirrors(checked, catalogue),
    has,
    leaves(term, column) {
      const sheet = sheets.get(term.sheet);
      return sheet ? leaves(sheet, term, column) : [];
    },
  };
}

const wantedBy = ({ with: alsoFilled = [], scores }: FactTerm, measure: string): Wanted => ({
  measure,
  alsoFilled,
  ...(scores && { scores }),
});

/** Rows with a score against the number that makes the whole; one row by itself is whole (rulings B1). */
const percentOfRows = ({ cells, open }: Choice, whole: number | undefined): number =>
  whole === undefined || open === null ? 100 : percentOfCount(Math.min(cells.length, whole), whole);

/** Partner countries' workbooks as sources of their own, opened when they are asked for. */
function openMirrors(checked: Checked, catalogue: Catalogue): FactSource['mirror'] {
  const reporter = checked.country;
  const byCountry = groupBy(checked.mirrors ?? [], ({ dataset }) => dataset.meta.country);
  const opened = new Map<string, FactSource>();
  return (partner) => {
    const usable = byCountry.get(partner);
    if (!usable || reporter === null) return undefined;
    const source =
      opened.get(partner) ?? openResolver({ ...checked, country: partner, usable, mirrors: [] }, catalogue);
    opened.set(partner, source);
    return { source, reporter };
  };
}

/**
 * Each term is resolved once for each year and cut, and for each member where it names one. A cut by a column that the
 * sheet does not have leaves the term whole, so that one answer serves all its members.
 */
function remembered<T extends object>(
  answer: (term: FactTerm, at: At) => T,
  isCutBy: (sheet: string, column: string) => boolean,
): (term: FactTerm, at: At) => T {
  const terms = termMemory<T>();
  return (term, at) => {
    const { found, hasMember } = terms(term);
    const member = hasMember || at.member === '_RES' ? (at.member ?? '') : '';
    const cut = cutColumn(at, term.sheet);
    const part =
      cut === null
        ? (at.cut['sex'] ?? '')
        : isCutBy(term.sheet, cut.column)
          ? `${cut.column}=${cut.code}`
          : '';
    const key = `${String(at.year)}|${member}|${part}`;
    const known = found.get(key) ?? answer(term, at);
    found.set(key, known);
    return known;
  };
}

interface TermMemory<T> {
  readonly found: Map<string, T>;
  readonly hasMember: boolean;
}

/** Equal terms share one memory, however often formulas write them. */
function termMemory<T>(): (term: FactTerm) => TermMemory<T> {
  const byText = new Map<string, TermMemory<T>>();
  const byTerm = new WeakMap<FactTerm, TermMemory<T>>();
  return (term) => {
    const known = byTerm.get(term);
    if (known) return known;
    const text = JSON.stringify(term);
    const memory = byText.get(text) ?? {
      found: new Map<string, T>(),
      hasMember: memberColumn(term) !== undefined,
    };
    byText.set(text, memory);
    byTerm.set(term, memory);
    return memory;
  };
}

/** The cells of a sheet, year and measure, one source per member; rows are put together once. */
function cellMemory() {
  const groups = new Map<string, Grouped>();
  const cells = new Map<string, readonly YearCell[]>();
  return (
    sheet: SheetRows,
    year: number,
    wanted: Wanted,
    { dimensions, filter, sources }: Selection,
  ): readonly YearCell[] => {
    let rowsKey = `${sheet.template.id}|${String(year)}`;
    for (const column in dimensions)
      if (!sheet.columns.includes(column)) rowsKey += `|${column}=${dimensions[column] ?? ''}`;
    const key = `${rowsKey}\u0000${JSON.stringify(wanted)}\u0000${sources?.join() ?? ''}`;
    const known = cells.get(key);
    if (known) return known;
    const grouped = groups.get(rowsKey) ?? groupRows(sheet, year, filter);
    groups.set(rowsKey, grouped);
    const period = dimensions[PERIOD];
    const all = cellsOf(sheet, year, grouped, { ...wanted, period });
    const totals = (): readonly YearCell[] =>
      wanted.measure === 'total' && wanted.alsoFilled.length === 0
        ? all
        : cellsOf(sheet, year, grouped, { measure: 'total', alsoFilled: [], period });
    const own = sources ? oneSource(sheet, all, totals(), sources) : all;
    cells.set(key, own);
    return own;
  };
}

function figureOf(
  choice: Choice,
  percent: number,
  year: number,
): Pick<Fact, 'period' | 'value' | 'obsStatus' | 'confStatus' | 'flags' | 'sources'> {
  const figures = choice.cells.map((cell) => cell.figure());
  const periods = [...new Set(figures.map(({ period }) => period))];
  const partial = percent < 100;
  return {
    period: periods.length === 1 ? (periods[0] ?? '') : String(year),
    value: choice.value,
    obsStatus: weakest([...figures.map(({ status }) => status), partial ? 'E' : 'A']),
    confStatus: strictest(figures.map(({ conf }) => conf)),
    flags: [...(partial ? [partialFlag(percent)] : []), ...new Set(figures.flatMap(({ flags }) => flags))],
    sources: figures.flatMap((figure) => figure.sources()),
  };
}

/** Without a row that fits: zero where absent rows mean zero and the year was reported at all (rulings B38). */
function withoutValue(
  sheet: SheetRows,
  now: readonly YearCell[],
  at: At,
  measure: string,
  chosen: Selection,
  base: ReturnType<typeof factBase>,
): Found | Lost {
  const causes = now.map((cell) => cell.figure().cause);
  const cause = (['blocked', 'coverage'] as const).find((each) => causes.includes(each));
  if (cause) return { cause };
  if (!sheet.complete || now.length > 0 || !sheet.byYear.has(at.year)) return { cause: 'absent' };
  return {
    fact: {
      ...base,
      year: at.year,
      period: String(at.year),
      dimensions: chosen.dimensions,
      measure,
      value: 0,
      unit: unitOf(sheet, measure, chosen.dimensions),
      obsStatus: 'A',
      confStatus: 'F',
      flags: [],
      sources: [],
    },
  };
}

const factBase = (
  checked: Checked,
  { template, datasets }: SheetRows,
): Pick<Fact, 'country' | 'institution' | 'sheet'> => ({
  country: checked.country ?? datasets[0]?.meta.country ?? '',
  institution: template.institution === '*' ? (datasets[0]?.meta.institution ?? '') : template.institution,
  sheet: template.id,
});
