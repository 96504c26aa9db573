/**
 * How a figure stands to the one before, and how sure it is: worked out from the figures as they are shown, so that
 * nothing hidden comes back through a change or an interval (coherence-workbook §3; rulings B37).
 */
import { groupBy } from '../grouped.ts';
import { currencyOf } from '../i18n/units.ts';
import type { Fact, IndicatorValue, Source, Template } from '../model.ts';
import { type Interval, intervalOf } from './interval.ts';

export interface Quality {
  /** The latest earlier year with a figure of its own, none that was carried forward; null where there is none. */
  readonly previous: { readonly year: number; readonly value: number } | null;
  /**
   * Value less the previous one, in percentage points where it is in per cent; null beside `BREAK` and `UNLIKE`, where
   * the two are in different currencies, and of a figure that was carried forward.
   */
  readonly change: number | null;
  /** 100 × change / previous; only where both are above zero, and not of per cent: it would be read as points. */
  readonly changePercent: number | null;
  /**
   * The flags of the figure, and why it does not compare with the previous one: `BREAK` where the way of counting
   * changed (status B), `UNLIKE` where the two do not cover the same or are not made in the same way. `NO_SAMPLE` where a
   * row of a survey behind it does not say how many were asked: nobody can tell how sure the figure is (rulings B37).
   */
  readonly flags: readonly string[];
  /** Data sheets of ministries' workbooks behind the figure. */
  readonly sources: number;
  readonly interval: Interval | null;
}

const BREAK = 'BREAK';
const UNLIKE = 'UNLIKE';
const NO_SAMPLE = 'NO_SAMPLE';

/** Flags of what a figure is of: two with different ones are figures of different things. */
const MAKE = /^(?:PARTIAL|GROSS_CE|SUBSTITUTE|STATUS\(D\))/;

/** Works out the quality of a figure when it is asked for: of hundreds of thousands only a part is looked at. */
export interface Qualities {
  /** Undefined for a figure that is not among those handed in. */
  get(value: IndicatorValue): Quality | undefined;
}

/**
 * Of these figures, each among those of its series, whatever their order. `templates`: which sheets ask how many
 * respondents there were. `sourcesOf`: from who keeps the cells of facts that were listed once.
 */
export function qualityOf(
  values: readonly IndicatorValue[],
  templates: readonly Pick<Template, 'id' | 'fields'>[],
  sourcesOf = listed,
): Qualities {
  const surveys = new Set(
    templates.filter(({ fields }) => fields.some(({ id }) => id === 'n_sample')).map(({ id }) => id),
  );
  const cells: Cells = { sourcesOf, surveys };
  const series = groupBy(values, keyOf);
  for (const own of series.values()) own.sort((a, b) => a.year - b.year);
  const find = (value: IndicatorValue): Quality | undefined => {
    let before: Shown | null = null;
    let broken = false;
    for (const each of series.get(keyOf(value)) ?? []) {
      broken ||= isBreak(each, before?.year ?? -Infinity);
      if (each === value) return ofOne(value, before, broken, cells);
      if (!isShown(each) || isCarried(each)) continue;
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

const isCarried = ({ flags }: IndicatorValue): boolean => flags.some((flag) => flag.startsWith('LAGGED'));

/**
 * Since the figure of a year. Also of a year without a figure: what it lacks may have been counted anew. What was only
 * carried into the year was told in its own.
 */
function isBreak(value: IndicatorValue, since: number): boolean {
  const { obsStatus, flags, inputs } = value;
  const isOwn = isShown(value) && !isCarried(value);
  if (obsStatus === 'B' || (!isCarried(value) && flags.includes('STATUS(B)'))) return true;
  return inputs.some((fact) => fact.flags.includes('STATUS(B)') && (isOwn || fact.year > since));
}

type SourcesOf = (fact: Fact) => readonly Source[];

const listed: SourcesOf = (fact) => fact.sources;

interface Cells {
  readonly sourcesOf: SourcesOf;
  /** Sheets that ask how many respondents there were. */
  readonly surveys: ReadonlySet<string>;
}

function ofOne(value: IndicatorValue, before: Shown | null, broken: boolean, cells: Cells): Quality {
  const previous = before && { year: before.year, value: before.value };
  const pair = before !== null && isShown(value) && !isCarried(value) ? { before, value } : null;
  const why = pair && (broken ? BREAK : areAlike(pair.before, pair.value) ? null : UNLIKE);
  const compared = pair && why === null && inOneCurrency(pair.before, pair.value) ? pair : null;
  const change = compared && compared.value.value - compared.before.value;
  return {
    previous,
    change,
    changePercent:
      compared && compared.before.value > 0 && compared.value.value > 0 && !isInPercent(value)
        ? (100 * (compared.value.value - compared.before.value)) / compared.before.value
        : null,
    flags: withOwn(value.flags, why, isShown(value) && isWithoutSample(value, cells) ? NO_SAMPLE : null),
    sources: sheetsBehind(value, cells.sourcesOf),
    interval: intervalOf(value),
  };
}

const withOwn = (flags: readonly string[], ...own: readonly (string | null)[]): readonly string[] =>
  own.every((flag) => flag === null) ? flags : [...flags, ...own.filter((flag) => flag !== null)];

const isWithoutSample = ({ inputs }: IndicatorValue, { surveys, sourcesOf }: Cells): boolean =>
  inputs.some(
    (fact) => surveys.has(fact.sheet) && sourcesOf(fact).some(({ sample }) => sample === undefined),
  );

const makeOf = ({ flags }: IndicatorValue): string =>
  flags
    .filter((flag) => MAKE.test(flag))
    .sort()
    .join();

const areAlike = (before: IndicatorValue, value: IndicatorValue): boolean => makeOf(before) === makeOf(value);

/** Per cent, percentage points and what is in per cent of something or a year. */
export const isInPercent = ({ unit }: Pick<IndicatorValue, 'unit'>): boolean => unit.startsWith('percent');

/** Ratios of amounts have none. */
const inOneCurrency = (before: IndicatorValue, value: IndicatorValue): boolean =>
  !/currency/.test(value.unit) || currencyOf(before) === currencyOf(value);

function sheetsBehind({ inputs }: IndicatorValue, sourcesOf: SourcesOf): number {
  const found = new Set<string>();
  let last: readonly string[] = [];
  for (const fact of inputs) {
    // the cell that names the currency stands behind an amount in dollars and is no data (rulings-coherence B21)
    if (fact.sheet === 'META') continue;
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
