/**
 * How a figure stands to the one before, and how sure it is: worked out from the figures as they are shown, so that
 * nothing hidden comes back through a change or an interval (coherence-workbook §3; rulings B37).
 */
import { groupBy } from '../grouped.ts';
import { currencyOf } from '../i18n/units.ts';
import type { Fact, IndicatorValue, Source } from '../model.ts';
import { type Interval, intervalOf } from './interval.ts';

export interface Quality {
  /** The latest earlier year with a figure; null where there is none. */
  readonly previous: { readonly year: number; readonly value: number } | null;
  /** Value less the previous one; null beside `BREAK`, or where the two are in different currencies. */
  readonly change: number | null;
  /** 100 × change / previous; only where both are above zero. */
  readonly changePercent: number | null;
  /**
   * The flags of the figure, and `BREAK` where the way of counting changed since the previous one (status B): then
   * the two do not compare.
   */
  readonly flags: readonly string[];
  /** Sheets of ministries' workbooks behind the figure. */
  readonly sources: number;
  readonly interval: Interval | null;
}

const BREAK = 'BREAK';

/** Works out the quality of a figure when it is asked for: of hundreds of thousands only a part is looked at. */
export interface Qualities {
  /** Undefined for a figure that is not among those handed in. */
  get(value: IndicatorValue): Quality | undefined;
}

/**
 * Of these figures, each among those of its series, whatever their order. `sourcesOf`: from who keeps the cells of facts
 * that were listed once.
 */
export function qualityOf(values: readonly IndicatorValue[], sourcesOf = listed): Qualities {
  const series = groupBy(values, keyOf);
  for (const own of series.values()) own.sort((a, b) => a.year - b.year);
  const find = (value: IndicatorValue): Quality | undefined => {
    let before: Shown | null = null;
    let broken = false;
    for (const each of series.get(keyOf(value)) ?? []) {
      broken ||= isBreak(each);
      if (each === value) return ofOne(value, before, broken, sourcesOf);
      if (!isShown(each)) continue;
      before = each;
      broken = false;
    }
    return undefined;
  };
  // Asked for once a column of a row, and a sum over thousands of rows has as many sources.
  const known = new WeakMap<IndicatorValue, Quality>();
  return {
    get(value) {
      const quality = known.get(value) ?? find(value);
      if (quality) known.set(value, quality);
      return quality;
    },
  };
}

function keyOf({ country, indicator, disaggregation }: IndicatorValue): string {
  const names = Object.keys(disaggregation);
  if (names.length > 1) names.sort();
  let key = `${country}|${indicator}`;
  for (const name of names) key += `|${name}=${disaggregation[name] ?? ''}`;
  return key;
}

/** Points of a small chart. */
export interface Point {
  readonly year: number;
  readonly value: number;
}

/** The last figures of a series up to a year, oldest first, without gaps; `values` are of one series. */
export const courseOf = (values: readonly IndicatorValue[], year: number, most = 6): readonly Point[] =>
  values
    .filter(isShown)
    .filter((value) => value.year <= year)
    .toSorted((a, b) => a.year - b.year)
    .slice(-most)
    .map(({ year: own, value }) => ({ year: own, value }));

type Shown = IndicatorValue & { readonly value: number };
const isShown = (value: IndicatorValue): value is Shown => value.value !== null;

/** Also of a year without a figure: what it lacks may have been counted anew. */
const isBreak = ({ flags, obsStatus, inputs }: IndicatorValue): boolean =>
  obsStatus === 'B' || flags.includes('STATUS(B)') || inputs.some((fact) => fact.flags.includes('STATUS(B)'));

type SourcesOf = (fact: Fact) => readonly Source[];

const listed: SourcesOf = (fact) => fact.sources;

function ofOne(value: IndicatorValue, before: Shown | null, broken: boolean, sourcesOf: SourcesOf): Quality {
  const previous = before && { year: before.year, value: before.value };
  const cut = isShown(value) && before !== null && broken;
  const comparable = isShown(value) && before !== null && !cut && currencyOf(before) === currencyOf(value);
  const change = comparable ? value.value - before.value : null;
  return {
    previous,
    change,
    changePercent:
      comparable && before.value > 0 && value.value > 0
        ? (100 * (value.value - before.value)) / before.value
        : null,
    flags: cut ? [...value.flags, BREAK] : value.flags,
    sources: sheetsBehind(value, sourcesOf),
    interval: intervalOf(value),
  };
}

function sheetsBehind({ inputs }: IndicatorValue, sourcesOf: SourcesOf): number {
  const found = new Set<string>();
  let last: readonly string[] = [];
  for (const fact of inputs) {
    const own = sheetsOf(fact, sourcesOf);
    if (own !== last) for (const sheet of own) found.add(sheet);
    last = own;
  }
  return found.size;
}

/** A sum over thousands of rows has as many cells, nearly all of the same sheet, and many figures share it. */
function sheetsOf(fact: Fact, sourcesOf: SourcesOf): readonly string[] {
  const known = sheets.get(fact);
  if (known) return known;
  const found = new Set<string>();
  let last = { file: '', sheet: '' };
  for (const source of sourcesOf(fact)) {
    if (source.file === last.file && source.sheet === last.sheet) continue;
    found.add(`${source.file}|${source.sheet}`);
    last = source;
  }
  const own = [...found];
  sheets.set(fact, own);
  return own;
}

const sheets = new WeakMap<Fact, readonly string[]>();
