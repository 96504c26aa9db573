/**
 * Resolution (indicators §1.7): from the rows of usable sheets to one number per sheet, measure, dimensions and year,
 * with status, flags and the cells behind it. What formulas are evaluated on.
 */
import type { Catalogue } from '../catalogue/define.ts';
import { LEAST_COVERED, partialFlag, percentOfCount } from '../expression/coverage.ts';
import { cutColumn } from '../expression/cuts.ts';
import type { At, FactSource, Found, Lost } from '../expression/evaluated.ts';
import type { FactTerm } from '../expression/grammar.ts';
import { LazyFact } from '../expression/lazy-fact.ts';
import { strictest, weakest } from '../expression/status.ts';
import type { Checked, Fact } from '../model.ts';
import { type Asked, openAsked } from './asked.ts';
import type { Choice } from './choose.ts';
import { percentCovered } from './covered.ts';
import { openRates } from './exchange.ts';
import { openLeaves } from './leaves.ts';
import { columnsOutsideKeys } from './outside.ts';
import { inForceFact, largestFact, meanFact, membersInForce, membersInYear } from './pools.ts';
import type { Reader } from './reader.ts';
import { memberColumn } from './selectors.ts';
import { type SheetRows, emptySheet, groupBy, openSheets } from './sheet-rows.ts';
import { nameOf, termText } from './terms.ts';
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
  const formulas = new Map(catalogue.indicators.map(({ id, value }) => [id, value]));
  const leaves = openLeaves();
  const sheetFor = (id: string): SheetRows =>
    sheets.get(id) ?? emptySheet(templates.get(id), id, others.get(id) ?? []);
  const { asked, reach } = openAsked(sheetFor);

  return {
    find(term, at) {
      const sheet = sheets.get(term.sheet);
      if (!sheet) return ABSENT;
      const own = asked(term, at);
      let found = own.found.get(at.year);
      if (!found) own.found.set(at.year, (found = resolve(own, at.year, factBase(checked, sheet))));
      return found;
    },
    keyOf(term, at) {
      const own = asked(term, at);
      let key = own.keys.get(at.year);
      if (!key) own.keys.set(at.year, (key = keyOf(own, at.year)));
      return key;
    },
    members(term, at) {
      const sheet = sheets.get(term.sheet);
      const column = memberColumn(term);
      if (!sheet || column === undefined) return NO_MEMBERS;
      const cut = cutColumn(at, term.sheet);
      if (cut?.column === column) return { codes: [cut.code], open: sheet.byYear.has(at.year) };
      const own = asked(term, at);
      let members = own.members.get(at.year);
      if (!members) own.members.set(at.year, (members = membersOf(own, at.year, column)));
      return members;
    },
    rate: bySheetAndYear(openRates(sheets, checked)),
    isicRevs: bySheetAndYear((sheet, at) => [
      ...new Set((sheets.get(sheet)?.byYear.get(at.year) ?? []).map(({ dataset }) => dataset.meta.isicRev)),
    ]),
    isComplete: (sheet) => sheets.get(sheet)?.complete ?? false,
    reach,
    formula: (id) => formulas.get(id),
    mirror: openMirrors(checked, catalogue),
    has: (sheet, column) => sheetFor(sheet).fields.get(column)?.role === 'dimension',
    leaves(term, column) {
      const sheet = sheets.get(term.sheet);
      return sheet ? leaves(sheet, term, column) : [];
    },
  };
}

const ABSENT: Lost = { cause: 'absent' };
const NO_MEMBERS: ReturnType<FactSource['members']> = { codes: [], open: false };

/** Answers that are the same in all cuts, kept by sheet and year. */
function bySheetAndYear<T>(answer: (sheet: string, at: At) => T): (sheet: string, at: At) => T {
  const known = new Map<string, Map<number, T>>();
  return (sheet, at) => {
    let years = known.get(sheet);
    if (!years) known.set(sheet, (years = new Map()));
    let own = years.get(at.year);
    if (own === undefined) years.set(at.year, (own = answer(sheet, at)));
    return own;
  };
}

type Base = Pick<Fact, 'country' | 'institution' | 'sheet'>;

function resolve(asked: Asked, year: number, base: Base): Found | Lost {
  const { term, sheet, measure, chosen, wanted } = asked;
  if (term.pool === 'mean') return meanFact(sheet, year, measure, chosen, base);
  if (term.pool === 'largest') return largestFact(sheet, year, wanted, chosen, base);
  if (term.pool === 'in-force') return inForceFact(sheet, year, measure, chosen, base);
  const { sums } = asked;
  const choice = sums.inYear(year);
  if (!choice) return withoutValue(asked, year, base);
  const percent = asked.isResidual
    ? 100
    : Math.min(percentCovered(asked, choice, year), percentOfRows(choice, term.scores?.outOf));
  if (percent < LEAST_COVERED) return { cause: 'coverage' };
  const quality = qualityOf(choice.places, sums.reader, year, percent);
  // Listed one by one: hundreds of thousands of facts are made, and copying properties takes longer than the rest.
  const fact = new LazyFact(
    {
      country: base.country,
      institution: base.institution,
      sheet: base.sheet,
      year,
      dimensions: chosen.dimensions,
      measure:
        term.scores?.as ?? nameOf(measure, wanted.alsoFilled, choice.value, () => asked.plainValue(year)),
      unit: asked.unit,
      period: quality.period,
      value: choice.value,
      obsStatus: quality.obsStatus,
      confStatus: quality.confStatus,
      flags: quality.flags,
    },
    asked,
  );
  return { fact };
}

/** The weakest status and the strictest protection of the cells, their period where they share one, and all flags. */
function qualityOf(
  places: readonly number[],
  reader: Reader,
  year: number,
  percent: number,
): Pick<Fact, 'period' | 'obsStatus' | 'confStatus' | 'flags'> {
  const [first] = places;
  if (first === undefined) throw new Error('a sum without cells');
  const ofFirst = reader.quality(first);
  let { period, status, conf, flags } = ofFirst;
  if (percent < 100) {
    status = weakest([status, 'E']);
    flags = [partialFlag(percent), ...flags];
  }
  for (const place of places) {
    const own = reader.quality(place);
    if (own === ofFirst) continue;
    if (own.period !== period) period = String(year);
    if (own.status !== status) status = weakest([status, own.status]);
    if (own.conf !== conf) conf = strictest([conf, own.conf]);
    if (own.flags !== flags && own.flags.length > 0) flags = [...new Set([...flags, ...own.flags])];
  }
  return { period, obsStatus: status, confStatus: conf, flags };
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

/** Rows with a score against the number that makes the whole; one row by itself is whole (rulings B1). */
const percentOfRows = ({ places, open }: Choice, whole: number | undefined): number =>
  whole === undefined || open === null ? 100 : percentOfCount(Math.min(places.length, whole), whole);

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

/** Without a row that fits: zero where absent rows mean zero and the year was reported at all (rulings B38). */
function withoutValue(asked: Asked, year: number, base: Base): Found | Lost {
  const { term, sheet, measure, chosen, sums } = asked;
  const causes = sums.named(year).map((place) => sums.reader.quality(place).cause);
  const cause = (['blocked', 'coverage'] as const).find((each) => causes.includes(each));
  if (cause) return { cause };
  if (!sheet.complete || causes.length > 0 || !sheet.byYear.has(year)) return ABSENT;
  return {
    fact: {
      ...base,
      year,
      period: String(year),
      dimensions: chosen.dimensions,
      measure: term.scores?.as ?? measure,
      value: 0,
      unit: unitOf(sheet, measure, chosen.dimensions),
      obsStatus: 'A',
      confStatus: 'F',
      flags: [],
      sources: [],
    },
  };
}

const factBase = (checked: Checked, { template, datasets }: SheetRows): Base => ({
  country: checked.country ?? datasets[0]?.meta.country ?? '',
  institution: template.institution === '*' ? (datasets[0]?.meta.institution ?? '') : template.institution,
  sheet: template.id,
});
