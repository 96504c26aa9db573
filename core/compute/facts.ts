/**
 * From the cells that a term names to its facts: the numbers of all years at once, and a fact with status, flags and
 * the cells behind it when somebody asks for one (indicators §1.7).
 */
import { LEAST_COVERED, partialFlag, percentOfCount } from '../expression/coverage.ts';
import type { Found, Lost, Years } from '../expression/evaluated.ts';
import { LazyFact } from '../expression/lazy-fact.ts';
import { noValues } from '../expression/series.ts';
import { stricter, weaker } from '../expression/status.ts';
import type { Fact } from '../model.ts';
import type { Asked } from './asked.ts';
import type { Choice } from './choose.ts';
import { percentCovered } from './covered.ts';
import { inForceFact, largestFact, meanFact, meanValue } from './pools.ts';
import type { Quality } from './periods.ts';
import type { Reader } from './reader.ts';
import type { SheetRows } from './sheet-rows.ts';
import { nameOf } from './terms.ts';
import { unitOf } from './units.ts';

export const ABSENT: Lost = { cause: 'absent' };

/** What all facts of a sheet have in common. */
export type FactBase = Pick<Fact, 'country' | 'institution' | 'sheet'>;

export const baseOf = (country: string | null, { template, datasets }: SheetRows): FactBase => ({
  country: country ?? datasets[0]?.meta.country ?? '',
  institution: template.institution === '*' ? (datasets[0]?.meta.institution ?? '') : template.institution,
  sheet: template.id,
});

/** By year; NaN where there is no fact. */
export function valuesOf(asked: Asked, years: Years): number[] {
  const values = noValues(years);
  const valueIn = openValues(asked);
  for (let index = 0; index < years.count; index++) values[index] = valueIn(years.first + index);
  return values;
}

function openValues(asked: Asked): (year: number) => number {
  const { term, sheet, measure, chosen } = asked;
  if (term.pool === 'mean') return (year) => meanValue(sheet, year, measure, chosen);
  const valueOf = (found: Found | Lost): number => ('fact' in found ? found.fact.value : NaN);
  if (!isSum(asked)) return (year) => valueOf(asked.find(year));
  const valueWithout = (year: number): number =>
    asked.sheet.complete ? valueOf(withoutValue(asked, year)) : NaN;
  const { line, table, reader } = asked.sums;
  if (line)
    return (year) => {
      const place = line.start + (table.indexOf(year) ?? NaN);
      const value = reader.values[place] ?? NaN;
      if (Number.isNaN(value)) return valueWithout(year);
      return asked.isResidual || reader.quality(place).percent >= LEAST_COVERED ? value : NaN;
    };
  return (year) => {
    const sum = sumOf(asked, year);
    if (!sum) return valueWithout(year);
    if ('cause' in sum) return NaN;
    asked.qualities.set(year, sum.quality);
    return sum.value;
  };
}

const isSum = ({ term: { pool } }: Asked): boolean =>
  pool === undefined || pool === 'sum' || pool === 'present';

export function resolve(asked: Asked, year: number): Found | Lost {
  const { term, sheet, measure, chosen, wanted, base } = asked;
  if (term.pool === 'mean') return meanFact(sheet, year, measure, chosen, base);
  if (term.pool === 'largest') return largestFact(sheet, year, wanted, chosen, base);
  if (term.pool === 'in-force') return inForceFact(sheet, year, measure, chosen, base);
  const quality = asked.qualities.get(year);
  const sum = quality ? { value: asked.value(year), quality } : sumOf(asked, year);
  if (!sum) return withoutValue(asked, year);
  return 'cause' in sum ? sum : { fact: factOf(asked, year, sum) };
}

interface Sum {
  readonly value: number;
  readonly quality: SumQuality;
}

/** What is to be said of a sum. */
export type SumQuality = Pick<Quality, 'period' | 'status' | 'conf' | 'flags'>;

/** Null where there is no value. */
function sumOf(asked: Asked, year: number): Sum | Lost | null {
  const { sums } = asked;
  const choice = sums.inYear(year);
  if (!choice) return null;
  const quality = qualityOf(choice.places, sums.reader, year);
  const percent = asked.isResidual ? 100 : Math.min(quality.percent, percentOf(asked, choice, year));
  if (percent < LEAST_COVERED) return { cause: 'coverage' };
  return { value: choice.value, quality: percent < 100 ? partial(quality, percent) : quality };
}

/** Listed one by one: hundreds of thousands of facts are made, and copying properties takes longer than the rest. */
const factOf = (asked: Asked, year: number, { value, quality }: Sum): Fact =>
  new LazyFact(
    {
      country: asked.base.country,
      institution: asked.base.institution,
      sheet: asked.base.sheet,
      year,
      dimensions: asked.chosen.dimensions,
      measure:
        asked.term.scores?.as ??
        nameOf(asked.measure, asked.wanted.alsoFilled, value, () => asked.plainValue(year)),
      unit: asked.unit,
      period: quality.period,
      value,
      obsStatus: quality.status,
      confStatus: quality.conf,
      flags: quality.flags,
    },
    asked,
  );

/**
 * The weakest status and the strictest protection of the cells, their period where they share one, all flags, and per
 * cent of that which covers least.
 */
function qualityOf(
  places: readonly number[],
  reader: Reader,
  year: number,
): SumQuality & Pick<Quality, 'percent'> {
  const [first] = places;
  if (first === undefined) throw new Error('a sum without cells');
  const ofFirst = reader.quality(first);
  let isSame = true;
  let { period, status, conf, flags, percent } = ofFirst;
  for (const place of places) {
    const own = reader.quality(place);
    if (own === ofFirst) continue;
    isSame = false;
    if (own.period !== period) period = String(year);
    if (own.status !== status) status = weaker(status, own.status);
    if (own.conf !== conf) conf = stricter(conf, own.conf);
    if (own.percent < percent) percent = own.percent;
    for (const flag of own.flags) if (!flags.includes(flag)) flags = [...flags, flag];
  }
  return isSame ? ofFirst : { period, status, conf, flags, percent };
}

const partial = ({ period, status, conf, flags }: SumQuality, percent: number): SumQuality => ({
  period,
  status: weaker(status, 'E'),
  conf,
  flags: [partialFlag(percent), ...flags],
});

const percentOf = (asked: Asked, choice: Choice, year: number): number =>
  Math.min(percentCovered(asked, choice, year), percentOfRows(choice, asked.term.scores?.outOf));

/** Rows with a score against the number that makes the whole; one row by itself is whole (rulings B1). */
const percentOfRows = ({ places, open }: Choice, whole: number | undefined): number =>
  whole === undefined || open === null ? 100 : percentOfCount(Math.min(places.length, whole), whole);

/** Without a row that fits: zero where absent rows mean zero and the year was reported at all (rulings B38). */
function withoutValue({ term, sheet, measure, chosen, sums, base }: Asked, year: number): Found | Lost {
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
