/** The charts of 02_PROFILE: which of those the catalogue declares can be drawn, and the tables of their figures. */
import { listed } from '../i18n/listed.ts';
import type { ChartDeclaration, ChartNumber, ChartShare } from '../catalogue/define.ts';
import { wordsOf } from '../i18n/translate.ts';
import { isNational } from '../model/by-indicator.ts';
import type { BookContext } from './book-context.ts';
import { numberFormat, numberStyle, styles } from './book-styles.ts';
import { type ChartTable, isWorthDrawing, type Look, LOOKS } from './chart-block.ts';
import { decimalsOf } from './03-indicators.ts';
import { cell } from './frame.ts';
import { INDICATOR_COLUMNS, type IndicatorRow } from './indicator-rows.ts';
import type { CellPlan } from './plan.ts';
import { chartColours } from './styles.ts';

type Years = Extract<ChartDeclaration, { readonly shape: 'years' }>;
type Shares = Extract<ChartDeclaration, { readonly shape: 'shares' }>;

/** In the order of the catalogue; a chart with fewer than two numbers is left out. */
export function profileCharts(context: BookContext, rows: readonly IndicatorRow[]): readonly ChartTable[] {
  return context.catalogue.charts
    .map((chart) =>
      chart.shape === 'years' ? yearsTable(context, chart, rows) : sharesTable(context, chart, rows),
    )
    .filter(isWorthDrawing);
}

/** A number of 03_INDICATORS. */
interface Shown {
  readonly row: IndicatorRow;
  readonly part: ChartNumber['part'];
  readonly value: number;
}

/** Null where it is missing or hidden, and where it only repeats an older year. */
function shownIn(row: IndicatorRow, part: ChartNumber['part']): Shown | null {
  const value = row.value[part];
  const isCarried = row.value.flags.some((flag) => flag.startsWith('LAGGED'));
  return value === null || isCarried ? null : { row, part, value };
}

/** Oldest first. Figures of another definition are left out beside others: a line through both would show a course that is none. */
function numbersOf(
  { indicator, part }: ChartNumber,
  rows: readonly IndicatorRow[],
  isWanted: (row: IndicatorRow) => boolean,
): readonly Shown[] {
  const all = rows
    .filter((row) => row.value.indicator === indicator && isWanted(row))
    .flatMap((row) => shownIn(row, part) ?? [])
    .sort((a, b) => a.row.value.year - b.row.value.year);
  const alike = all.filter(({ row }) => !row.value.flags.includes('STATUS(D)'));
  return alike.length > 0 ? alike : all;
}

const nameOf = (context: BookContext, id: string): string =>
  wordsOf<string>(context.words.charts.names, id) ?? id;

const textsOf = (context: BookContext, { id }: ChartDeclaration) =>
  wordsOf<{ readonly title: string; readonly drawn: string; readonly axis: string }>(
    context.words.charts.profile,
    id,
  ) ?? { title: id, drawn: id, axis: '' };

const address = ({ row, part }: Shown): string =>
  `'03_INDICATORS'!${INDICATOR_COLUMNS[part]}${String(row.row)}`;

/** Decimals shown of a number; what stands above or below a line counts persons or is an amount. */
const decimals = (context: BookContext, { row, part }: Shown): number =>
  part === 'value' ? decimalsOf(context)(row.value) : 0;

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

// ── Figures by year ──────────────────────────────────────────────────────────────────────────────────────

/** Fewer years than this are columns: a line would suggest a course. */
const LEAST_FOR_LINE = 3;

/** A line for every year from the first to the last with a figure, so that gaps in time are seen. */
function yearsTable(context: BookContext, declared: Years, rows: readonly IndicatorRow[]): ChartTable {
  const words = context.words.charts;
  const { title, drawn, axis } = textsOf(context, declared);
  const numbers = declared.series.map((series) => numbersOf(series, rows, ({ value }) => isNational(value)));
  const given = declared.series.flatMap((series, index) => {
    const own = numbers[index] ?? [];
    return own.length > 0
      ? [{ name: nameOf(context, series.id), look: LOOKS[index % LOOKS.length], own }]
      : [];
  });
  const years = numbers.flat().map(({ row }) => row.value.year);
  const first = Math.min(...years);
  const count = years.length === 0 ? 0 : Math.max(...years) - first + 1;
  const newest = given.flatMap(({ name, own }) => own.slice(-1).map((shown) => ({ name, shown })));
  const list = newest.map(({ name, shown }) =>
    context.fill(words.figure, {
      name,
      value: rounded(shown.value, decimals(context, shown)),
      year: shown.row.value.year,
    }),
  );
  const unit = newest[0] ? context.labels.unitOf(newest[0].shown.row.value) : '';
  return {
    chart: {
      kind: Math.max(0, ...given.map(({ own }) => own.length)) >= LEAST_FOR_LINE ? 'line' : 'column',
      title,
      description: context.fill(words.described, { drawn, list: listed(list, context.options.language) }),
      valueTitle: context.fill(axis, { unit }),
      format: numberFormat(axisDecimals(given.flatMap(({ own }) => own.map(({ value }) => value)))),
    },
    corner: words.year,
    series: given.map(({ name, look }) => ({ name, look: look ?? { colour: chartColours.grey } })),
    lines: Array.from({ length: count }, (_, index) => ({
      label: cell(first + index, { ...styles.code, format: '0', align: 'left' }),
      cells: given.map(({ own }) => {
        const shown = own.find(({ row }) => row.value.year === first + index);
        return shown ? live(address(shown), shown.value, decimals(context, shown)) : null;
      }),
    })),
  };
}

/** Steps of an axis need decimals only where all its numbers are small. */
const axisDecimals = (values: readonly number[]): number =>
  Math.max(0, ...values.map(Math.abs)) >= 10 ? 0 : 1;

const live = (formula: string, value: number, digits: number): CellPlan => ({
  value,
  formula,
  style: numberStyle(digits),
});

// ── Shares of groups ─────────────────────────────────────────────────────────────────────────────────────

const SHARE_LOOKS: Readonly<Record<'two' | 'three', readonly Look[]>> = {
  two: LOOKS,
  three: [LOOKS[0], { colour: chartColours.light }, LOOKS[1]].flatMap((look) => look ?? []),
};

/** A share in percent with the formula that gives it. */
interface Share {
  readonly year: number;
  readonly value: number;
  readonly formula: string;
}

function sharesTable(context: BookContext, declared: Shares, rows: readonly IndicatorRow[]): ChartTable {
  const words = context.words.charts;
  const { title, drawn, axis } = textsOf(context, declared);
  const parts = declared.parts.flatMap((part) => (part === undefined ? [] : [nameOf(context, part)]));
  const bars = declared.bars.flatMap((bar) => {
    const first = newestShare(bar.first, rows);
    // The rest is what both leave, so both must be of one year.
    const last = bar.last && first ? newestShare(bar.last, rows, first.year) : null;
    return first ? [{ name: nameOf(context, bar.id), shares: [first, restOf(first, last), last] }] : [];
  });
  const list = bars.map(({ name, shares }) =>
    context.fill(words.bar, {
      name: context.fill(words.barYear, { name, year: shares[0]?.year ?? null }),
      list: parts
        .flatMap((part, index) => {
          const share = shares[index];
          return share ? [context.fill(words.part, { name: part, value: rounded(share.value, 1) })] : [];
        })
        .join(', '),
    }),
  );
  const looks = parts.length > 2 ? SHARE_LOOKS.three : SHARE_LOOKS.two;
  return {
    chart: {
      kind: 'stackedBar',
      title,
      description: context.fill(words.described, { drawn, list: listed(list, context.options.language) }),
      valueTitle: context.fill(axis, {}),
      format: numberFormat(0),
      min: 0,
      max: 100,
    },
    corner: words.group,
    series: parts.map((name, index) => ({ name, look: looks[index] ?? { colour: chartColours.grey } })),
    lines: bars.map(({ name, shares }) => ({
      label: cell(context.fill(words.barYear, { name, year: shares[0]?.year ?? null }), styles.text),
      cells: shares.map((share) => share && live(share.formula, share.value, 0)),
    })),
  };
}

function restOf(first: Share, last: Share | null): Share {
  return {
    year: first.year,
    value: 100 - first.value - (last?.value ?? 0),
    formula: `100-${last ? `${first.formula}-${last.formula}` : first.formula}`,
  };
}

/** Of the newest year that has it, or of the one asked for. */
function newestShare(declared: ChartShare, rows: readonly IndicatorRow[], year?: number): Share | null {
  const isOfYear = ({ value }: IndicatorRow): boolean => year === undefined || value.year === year;
  if (!('of' in declared)) {
    const own: ChartNumber = { indicator: declared.indicator, part: 'value' };
    const shown = numbersOf(own, rows, (row) => isNational(row.value) && isOfYear(row)).at(-1);
    return shown ? { year: shown.row.value.year, value: shown.value, formula: address(shown) } : null;
  }
  const sex = (code: string) =>
    numbersOf(
      declared,
      rows,
      (row) =>
        isOfYear(row) &&
        row.value.disaggregation['sex'] === code &&
        Object.keys(row.value.disaggregation).length === 1,
    );
  const men = new Map(sex('M').map((shown) => [shown.row.value.year, shown]));
  const both = sex('F').flatMap((women) => {
    const other = men.get(women.row.value.year);
    return other && women.value >= 0 && other.value >= 0 && women.value + other.value > 0
      ? [{ women, other }]
      : [];
  });
  const newest = both.at(-1);
  if (!newest) return null;
  const { women, other } = newest;
  return {
    year: women.row.value.year,
    value: (100 * women.value) / (women.value + other.value),
    formula: `100*${address(women)}/(${address(women)}+${address(other)})`,
  };
}
