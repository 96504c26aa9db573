/**
 * Facts that are not sums: mean prices of a corridor (rulings B15), figures that rows repeat (B3) and agreements in
 * force (B19).
 */
import type { Found, Lost } from '../expression/evaluated.ts';
import { LazyFact } from '../expression/lazy-fact.ts';
import { placeOf } from '../grid/address.ts';
import { statusFlags, strictest, weakest } from '../expression/status.ts';
import type { FactBase } from './facts.ts';
import type { Wanted } from './reader.ts';
import { isNamed } from './rules.ts';
import { candidateRows } from './named.ts';
import { periodEnd } from './periods.ts';
import { type ReadValue, readValue, sourcesOf } from './reading.ts';
import type { Selection } from './selectors.ts';
import { type SheetRows, type StoredRow, codeOf, isLeaf, valueIn } from './sheet-rows.ts';
import { unitOf } from './units.ts';

/** Plain mean over the services of the latest period of the year in which any has a price. */
export function meanFact(
  sheet: SheetRows,
  year: number,
  measure: string,
  chosen: Selection,
  base: FactBase,
): Found | Lost {
  const used = latestPrices(sheet, year, measure, chosen);
  if (used.length === 0)
    return { cause: rowsNamed(sheet, year, chosen).some(({ blocked }) => blocked) ? 'blocked' : 'absent' };
  return {
    fact: new LazyFact(
      {
        ...base,
        year,
        period: used[0]?.stored.period ?? '',
        dimensions: chosen.dimensions,
        measure,
        value: meanOf(used),
        unit: unitOf(sheet, measure, chosen.dimensions),
        obsStatus: weakest(used.map(({ status }) => status)),
        confStatus: strictest(used.map(({ conf }) => conf)),
        flags: [...new Set(used.flatMap(({ supplied }) => statusFlags(supplied)))],
      },
      { sources: () => used.flatMap((own) => sourcesOf(sheet, own)) },
    ),
  };
}

/** The number of `meanFact` alone, NaN where there is none. */
export const meanValue = (sheet: SheetRows, year: number, measure: string, chosen: Selection): number =>
  meanOf(latestPrices(sheet, year, measure, chosen));

/** The same whatever the order of the rows. */
const meanOf = (used: readonly ReadValue[]): number =>
  used
    .map(({ value }) => value ?? 0)
    .sort((a, b) => a - b)
    .reduce((sum, price) => sum + price, 0) / used.length;

/** Of the latest period in which any has a price; rows of totals only where no service has one. */
function latestPrices(
  sheet: SheetRows,
  year: number,
  measure: string,
  chosen: Selection,
): readonly ReadValue[] {
  let latest = '';
  let current: ReadValue[] = [];
  for (const stored of candidateRows(sheet.byYear.get(year) ?? [], chosen)) {
    if (!fits(sheet, stored, chosen)) continue;
    const own = readValue(sheet, stored, measure);
    if (own.value === null) continue;
    const end = periodEnd(stored.period);
    if (end > latest) [latest, current] = [end, []];
    if (end === latest) current.push(own);
  }
  const services = current.filter(({ stored }) => isService(sheet, stored, chosen));
  return services.length > 0 ? services : current;
}

/** A figure that each row repeats: the largest, flagged where the rows differ (rulings B3). */
export function largestFact(
  sheet: SheetRows,
  year: number,
  { measure, alsoFilled }: Wanted,
  chosen: Selection,
  base: FactBase,
): Found | Lost {
  const rows = rowsNamed(sheet, year, chosen);
  const read = rows
    .filter((stored) => alsoFilled.every((column) => readValue(sheet, stored, column).value !== null))
    .map((stored) => ({ stored, own: readValue(sheet, stored, measure) }))
    .filter(({ own }) => own.value !== null);
  if (read.length === 0) return { cause: rows.some(({ blocked }) => blocked) ? 'blocked' : 'absent' };
  const value = read.reduce((most, { own }) => Math.max(most, own.value ?? 0), 0);
  const used = read.filter(({ own }) => own.value === value);
  return {
    fact: {
      ...base,
      year,
      period: used[0]?.stored.period ?? '',
      dimensions: chosen.dimensions,
      measure,
      value,
      unit: unitOf(sheet, measure, chosen.dimensions),
      obsStatus: weakest(used.map(({ own }) => own.status)),
      confStatus: strictest(used.map(({ own }) => own.conf)),
      flags: [
        ...(used.length < read.length ? ['ROWS_DIFFER'] : []),
        ...new Set(used.flatMap(({ own }) => statusFlags(own.supplied))),
      ],
      sources: used.flatMap(({ own }) => sourcesOf(sheet, own)),
    },
  };
}

/** Not a row of totals beside the services. */
const isService = (sheet: SheetRows, stored: StoredRow, { rules }: Selection): boolean =>
  rules.every((rule) => rule.kind !== 'leaves' || codeOf(stored, rule.column, sheet.fields) !== '_T');

/** Members that have a row in the year, whatever stands in it. */
export function membersInYear(
  sheet: SheetRows,
  year: number,
  column: string,
  chosen: Selection,
): readonly string[] {
  const rows = rowsNamed(sheet, year, chosen, column);
  return leafCodes(sheet, rows, column);
}

/** 1 if a row of the register is in force on 1 July of the year; otherwise there is no fact. */
export function inForceFact(
  sheet: SheetRows,
  year: number,
  measure: string,
  chosen: Selection,
  base: FactBase,
): Found | Lost {
  const used = sheet.rows.filter(
    (stored) => !stored.blocked && fits(sheet, stored, chosen) && isInForce(stored, year),
  );
  if (used.length === 0) return { cause: 'absent' };
  const read = used.map((stored) => readValue(sheet, stored, measure));
  return {
    fact: {
      ...base,
      year,
      period: String(year),
      dimensions: chosen.dimensions,
      measure,
      value: 1,
      unit: '1',
      obsStatus: weakest(read.map(({ status }) => status)),
      confStatus: strictest(read.map(({ conf }) => conf)),
      flags: [],
      sources: used.map(({ row, dataset }) => ({
        file: dataset.file,
        sheet: dataset.sheet,
        cell: placeOf(dataset, row, measure).cell ?? '',
        raw: dataset.raw(row, measure),
        value: 1,
        step: `${String(row.values['in_force'])} ≤ ${String(year)}-07-01`,
        obsStatus: 'A',
      })),
    },
  };
}

export const membersInForce = (sheet: SheetRows, column: string, chosen: Selection): readonly string[] =>
  leafCodes(
    sheet,
    sheet.rows.filter((stored) => !stored.blocked && fits(sheet, stored, chosen, column)),
    column,
  );

/** A bare year begins on 1 January and ends on 31 December. */
function isInForce(stored: StoredRow, year: number): boolean {
  const day = `${String(year)}-07-01`;
  const from = valueIn(stored, 'in_force');
  const to = valueIn(stored, 'ended');
  if (typeof from !== 'string' && typeof from !== 'number') return false;
  const begins = String(from).length === 4 ? `${String(from)}-01-01` : String(from);
  if (begins > day) return false;
  if (to === null || to === '') return true;
  return (String(to).length === 4 ? `${String(to)}-12-31` : String(to)) > day;
}

/** The rows of a year that answer to what the formula names. */
const rowsNamed = (
  sheet: SheetRows,
  year: number,
  chosen: Selection,
  except?: string,
): readonly StoredRow[] =>
  candidateRows(sheet.byYear.get(year) ?? [], chosen, except).filter((stored) =>
    fits(sheet, stored, chosen, except),
  );

/** Whether a row answers to what the formula names; `except` is the column whose members are looked for. */
function fits(sheet: SheetRows, stored: StoredRow, { rules, filter }: Selection, except?: string): boolean {
  return (
    filter(stored, except) &&
    rules.every((rule) => rule.column === except || isNamed(rule, codeOf(stored, rule.column, sheet.fields)))
  );
}

const leafCodes = (sheet: SheetRows, rows: readonly StoredRow[], column: string): readonly string[] =>
  [...new Set(rows.map((stored) => codeOf(stored, column, sheet.fields)).filter(isLeaf))].sort();
