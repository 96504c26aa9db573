/**
 * Resolution (indicators §1.7): from the rows of usable sheets to one number per sheet, measure, dimensions and year,
 * with status, flags and the cells behind it. What formulas are evaluated on.
 */
import type { Catalogue } from '../catalogue/define.ts';
import { cutColumn } from '../expression/cuts.ts';
import type { FactSource, Years } from '../expression/evaluated.ts';
import type { FactTerm } from '../expression/grammar.ts';
import { groupBy } from '../grouped.ts';
import type { Checked } from '../model.ts';
import { type Asked, openAsked } from './asked.ts';
import { openRates } from './exchange.ts';
import { leavesOf } from './leaves.ts';
import { columnsOutsideKeys } from './outside.ts';
import { membersInForce, membersInYear } from './pools.ts';
import { memberColumn } from './selectors.ts';
import { type SheetRows, SheetsOpened, emptySheet, openSheets } from './sheet-rows.ts';
import { termText } from './terms.ts';
import { spanOf, yearsOf } from './years.ts';

/** What the compute stage asks beside what formulas ask. */
export interface Resolver extends FactSource {
  /** Whether a sheet has a column by which its figures can be cut. */
  has(sheet: string, column: string): boolean;
  /** Leaf codes in the column among the rows that a term takes, in any year. */
  leaves(term: FactTerm, column: string): readonly string[];
}

export interface ResolverOptions {
  /** Worked out together; default: those of the workbooks. */
  readonly years?: Years;
  /** Sheets opened before with the same catalogue. */
  readonly opened?: SheetsOpened | undefined;
}

export function openResolver(
  checked: Checked,
  catalogue: Catalogue,
  { years = spanOf(yearsOf(checked)), opened = new SheetsOpened() }: ResolverOptions = {},
): Resolver {
  const others = columnsOutsideKeys(catalogue);
  const sheets = openSheets(checked, others, opened);
  const templates = new Map(catalogue.templates.map((template) => [template.id, template]));
  const formulas = new Map(catalogue.indicators.map(({ id, value }) => [id, value]));
  const sheetFor = (id: string): SheetRows =>
    sheets.get(id) ?? opened.get(id, NO_ROWS, () => emptySheet(templates.get(id), id, others.get(id) ?? []));
  const { asked, reach } = openAsked(sheetFor, checked.country, years);

  return {
    years,
    facts: asked,
    keyOf(term, where, year) {
      const own = asked(term, where);
      let key = own.keys.get(year);
      if (!key) own.keys.set(year, (key = keyOf(own, year)));
      return key;
    },
    members(term, where, year) {
      const sheet = sheets.get(term.sheet);
      const column = memberColumn(term);
      if (!sheet || column === undefined) return NO_MEMBERS;
      const cut = cutColumn(where, term.sheet);
      if (cut?.column === column) return { codes: [cut.code], open: sheet.byYear.has(year) };
      const own = asked(term, where);
      let members = own.members.get(year);
      if (!members) own.members.set(year, (members = membersOf(own, year, column)));
      return members;
    },
    rate: bySheetAndYear(openRates(sheets, checked)),
    isicRevs: bySheetAndYear((sheet, year) => [
      ...new Set((sheets.get(sheet)?.byYear.get(year) ?? []).map(({ dataset }) => dataset.meta.isicRev)),
    ]),
    isComplete: (sheet) => sheets.get(sheet)?.complete ?? false,
    reach,
    formula: (id) => formulas.get(id),
    mirror: openMirrors(checked, catalogue, years),
    has: (sheet, column) => sheetFor(sheet).fields.get(column)?.role === 'dimension',
    leaves(term, column) {
      const sheet = sheets.get(term.sheet);
      return sheet ? leavesOf(sheet, term, column) : [];
    },
  };
}

const NO_ROWS: readonly unknown[] = [];
const NO_MEMBERS: ReturnType<FactSource['members']> = { codes: [], open: false };

/** Answers that are the same in all cuts, kept by sheet and year. */
function bySheetAndYear<T>(answer: (sheet: string, year: number) => T): (sheet: string, year: number) => T {
  const known = new Map<string, Map<number, T>>();
  return (sheet, year) => {
    let years = known.get(sheet);
    if (!years) known.set(sheet, (years = new Map()));
    let own = years.get(year);
    if (own === undefined) years.set(year, (own = answer(sheet, year)));
    return own;
  };
}

function keyOf({ term, measure, chosen }: Asked, year: number): ReturnType<FactSource['keyOf']> {
  const { dimensions } = chosen;
  return {
    key: {
      op: 'fact',
      key: { sheet: term.sheet, measure: term.scores?.as ?? measure, year, dimensions },
    },
    text: termText(term, measure, dimensions, year),
  };
}

function membersOf(asked: Asked, year: number, column: string): ReturnType<FactSource['members']> {
  const { term, sheet, chosen } = asked;
  if (term.pool === 'in-force') return { codes: membersInForce(sheet, column, chosen), open: true };
  if (term.pool === 'mean' || !sheet.columns.includes(column))
    return { codes: membersInYear(sheet, year, column, chosen), open: true };
  return { codes: asked.membersIn(year, column), open: sheet.byYear.has(year) };
}

/** Partner countries' workbooks as sources of their own, opened when they are asked for. */
function openMirrors(checked: Checked, catalogue: Catalogue, years: Years): FactSource['mirror'] {
  const reporter = checked.country;
  const byCountry = groupBy(checked.mirrors ?? [], ({ dataset }) => dataset.meta.country);
  const opened = new Map<string, FactSource>();
  return (partner) => {
    const usable = byCountry.get(partner);
    if (!usable || reporter === null) return undefined;
    const source =
      opened.get(partner) ??
      openResolver({ ...checked, country: partner, usable, mirrors: [] }, catalogue, { years });
    opened.set(partner, source);
    return { source, reporter };
  };
}
