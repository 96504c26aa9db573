/**
 * 02_PROFILE: the national core indicators by dimension, newest figure first, and their charts below; all numbers
 * point to 03_INDICATORS.
 */
import { listed } from '../i18n/listed.ts';
import { addTo, groupBy } from '../grouped.ts';
import type { Indicator } from '../catalogue/define.ts';
import { toA1 } from '../grid/address.ts';
import { reasonText } from '../i18n/figure-words.ts';
import type { IndicatorValue } from '../model.ts';
import { isNational } from '../model/by-indicator.ts';
import { type BookContext, FIRST_ROW, linkTo } from './book-context.ts';
import { numberStyle, styles, tabColours } from './book-styles.ts';
import { decimalsOf } from './03-indicators.ts';
import { cell, headingRows, landscape, linkCell } from './frame.ts';
import { heightOf } from './text-height.ts';
import { INDICATOR_COLUMNS, type IndicatorRow } from './indicator-rows.ts';
import { chartArea } from './profile-chart-area.ts';
import { profileCharts } from './profile-charts.ts';
import type { CellPlan, RowPlan, SheetPlan } from './plan.ts';
import { remarksOn } from './words-of-values.ts';

const WIDTHS = [10.5, 40, 16, 13, 7, 13, 11, 10, 18, 24, 9, 9, 9, 9, 9, 11, 10];
const SPARK = 6;

/** Years of one indicator, oldest first, without blanks. */
interface Series {
  readonly indicator: string;
  readonly rows: readonly IndicatorRow[];
  readonly women: IndicatorRow | null;
  readonly men: IndicatorRow | null;
}

/** Written over all columns after the first. */
interface Line {
  readonly row: RowPlan;
  readonly isWide?: boolean;
}

export function profileSheet(context: BookContext, rows: readonly IndicatorRow[]): SheetPlan {
  const core = context.catalogue.indicators.filter(({ tier }) => tier === 'core');
  const dimensions = [...new Set(core.map(({ dimension }) => dimension))];
  const byIndicator = groupBy(rows, ({ value }) => value.indicator);
  const lines = dimensions.flatMap((dimension) => block(context, dimension, byIndicator));
  const last = FIRST_ROW + Math.max(lines.length, 1) - 1;
  const charts = chartArea(context, profileCharts(context, rows), last);
  return {
    name: '02_PROFILE',
    columns: [...WIDTHS, ...charts.widths].map((width) => ({ width })),
    rows: charts.around([
      ...headingRows(context, '02_PROFILE'),
      { cells: [charts.link] },
      { height: 30, cells: header(context) },
      ...(lines.length > 0
        ? lines.map(({ row }) => row)
        : [{ cells: [cell(context.text.frame.nothing, styles.nothing)] }]),
    ]),
    merges: lines.flatMap(({ isWide }, index) =>
      isWide ? [`${toA1(FIRST_ROW + index, 2)}:${toA1(FIRST_ROW + index, WIDTHS.length)}`] : [],
    ),
    frozen: { rows: FIRST_ROW - 1, columns: 2 },
    print: {
      ...landscape(context, '02_PROFILE'),
      area: `A1:${toA1(charts.last, WIDTHS.length)}`,
      ...(charts.charts.length > 0 && { breaks: [last] }),
    },
    ...(charts.charts.length > 0 && { charts: charts.charts }),
    protected: true,
    tab: tabColours.people,
    gridLines: false,
  };
}

function header(context: BookContext): CellPlan[] {
  const { headers, latest, back, trend } = context.text.profile;
  const years = Array.from({ length: SPARK }, (_, index) =>
    index === SPARK - 1 ? latest : context.fill(back, { n: SPARK - 1 - index }),
  );
  const isNumber = (index: number): boolean =>
    (index >= 3 && index <= 7) || (index >= 10 && index < 10 + SPARK);
  return [...headers, ...years, trend].map((title, index) =>
    cell(title, isNumber(index) ? styles.headerRight : styles.header),
  );
}

/** Lines of 03_INDICATORS by indicator. */
type RowsOfEach = ReadonlyMap<string, readonly IndicatorRow[]>;

/** The indicators of one dimension; nothing where the run did not look at any of them. */
function block(context: BookContext, dimension: string, rows: RowsOfEach): readonly Line[] {
  const own = context.catalogue.indicators.filter(
    (each) => each.tier === 'core' && each.dimension === dimension,
  );
  if (!own.some(({ id }) => rows.has(id))) return [];
  const series = own.map(({ id }) => seriesOf(id, rows.get(id) ?? []));
  const given = series.filter(({ rows: years }) => years.length > 0);
  const absent = series.filter(({ rows: years }) => years.length === 0).map(({ indicator }) => indicator);
  const band = WIDTHS.map((_, index) =>
    cell(index === 0 ? context.labels.dimension(dimension) : null, styles.band),
  );
  return [
    { row: { cells: band } },
    ...given.map((each): Line => ({ row: tall(seriesCells(context, each), WIDTHS) })),
    ...(absent.length > 0 ? [{ row: absentRow(context, absent, rows), isWide: true }] : []),
  ];
}

const tall = (cells: readonly (CellPlan | null)[], widths: readonly number[]): RowPlan => {
  const height = heightOf(cells, widths);
  return height === undefined ? { cells } : { height, cells };
};

function seriesOf(indicator: string, rows: readonly IndicatorRow[]): Series {
  const own = rows.filter(({ value }) => value.value !== null || value.isConcealed);
  const national = own.filter(({ value }) => isNational(value)).sort((a, b) => a.value.year - b.value.year);
  const newest = national.at(-1)?.value.year;
  const sex = (code: string): IndicatorRow | null =>
    own.find(
      ({ value }) =>
        value.year === newest &&
        value.disaggregation['sex'] === code &&
        Object.keys(value.disaggregation).length === 1,
    ) ?? null;
  return { indicator, rows: national, women: sex('F'), men: sex('M') };
}

/** A figure of 03_INDICATORS, still live here. */
const reference = (row: IndicatorRow, column = INDICATOR_COLUMNS.value as string): string =>
  `'03_INDICATORS'!${column}${String(row.row)}`;

/** Its line there leads on to the cells. */
const linkOf = ({ row }: IndicatorRow): string => linkTo('03_INDICATORS', `A${String(row)}`);

function seriesCells(context: BookContext, series: Series): (CellPlan | null)[] {
  const newest = series.rows.at(-1);
  if (!newest) return [];
  const previous = context.quality.get(newest.value)?.previous;
  const before = series.rows.find((row) => row.value.year === previous?.year);
  const { value } = newest;
  const decimals = decimalsOf(context)(value);
  const style = numberStyle(decimals);
  const live = (row: IndicatorRow | undefined, own = style): CellPlan =>
    row
      ? {
          value: row.value.value ?? context.words.disclosure.mark,
          formula: reference(row),
          style: own,
          link: linkOf(row),
        }
      : cell(null, own);
  const last = series.rows.slice(-SPARK);
  const small = { ...style, size: 8, colour: styles.quietText.colour };
  return [
    linkCell(value.indicator, linkOf(newest)),
    cell(context.labels.indicator(value.indicator), styles.text),
    cell(context.labels.unitOf(value), styles.quietText),
    { ...live(newest), style: { ...style, bold: true } },
    cell(value.year, { ...styles.number, format: '0' }),
    live(before),
    changeCell(context, newest, before, decimals),
    womenCell(context, series),
    cell(sourcesText(value), besideNumbers),
    cell(statusText(context, value), styles.quietText),
    ...Array.from({ length: SPARK - last.length }, () => cell(null, small)),
    ...last.map((row) => live(row, small)),
    cell(trendText(last.flatMap((row) => row.value.value ?? [])), styles.code),
  ];
}

/** Blank where the two do not compare. */
function changeCell(
  context: BookContext,
  newest: IndicatorRow,
  before: IndicatorRow | undefined,
  decimals: number,
): CellPlan {
  const number = numberStyle(decimals).format ?? '0';
  const style = { ...styles.number, format: `+${number};−${number};0` };
  const change = context.quality.get(newest.value)?.change ?? null;
  if (!before || change === null) return cell(null, style);
  const [a, b] = [reference(newest), reference(before)];
  return {
    value: change,
    formula: `IF(OR(${a}="",${b}=""),"",${a}-${b})`,
    style,
    link: linkOf(newest),
  };
}

/** An index, a growth rate or money has no women among its persons. */
const countsPersons = ({ minCell, aggregation }: Indicator): boolean =>
  minCell > 0 && (aggregation === 'sum' || aggregation === 'ratio_of_sums');

/** Women among the persons counted: their figure where persons are counted, their numerator where a share is. */
function womenCell(context: BookContext, { indicator, women, men }: Series): CellPlan {
  const style = { ...styles.number, format: '0.0' };
  const declared = context.catalogue.indicators.find(({ id }) => id === indicator);
  if (!women || !men || !declared || !countsPersons(declared)) return cell(null, style);
  if (women.value.value === null || men.value.value === null) return cell(null, style);
  const isRatio = women.value.numerator !== null && men.value.numerator !== null;
  const column = isRatio ? INDICATOR_COLUMNS.numerator : INDICATOR_COLUMNS.value;
  const count = (row: IndicatorRow): number => (isRatio ? row.value.numerator : row.value.value) ?? 0;
  const [f, m] = [reference(women, column), reference(men, column)];
  if (count(women) < 0 || count(men) < 0 || count(women) + count(men) === 0) return cell(null, style);
  return {
    value: (100 * count(women)) / (count(women) + count(men)),
    formula: `IF(OR(${f}="",${m}=""),"",IF(${f}+${m}=0,"",100*${f}/(${f}+${m})))`,
    style,
    link: linkOf(women),
  };
}

/** Sheets that are named; 03_INDICATORS has them all. */
const MOST_SHEETS = 4;

function sourcesText(value: IndicatorValue): string {
  const sheets = [...new Set(value.inputs.map(({ sheet }) => sheet))];
  const more = sheets.length - MOST_SHEETS;
  return [...sheets.slice(0, MOST_SHEETS), ...(more > 0 ? [`… (+${String(more)})`] : [])].join('; ');
}

/** Texts begin where the numbers before them do not end. */
const besideNumbers = { ...styles.quietText, indent: 1 };

function statusText(context: BookContext, value: IndicatorValue): string {
  const { before, fine } = context.text.profile;
  const flags = remarksOn(context, value);
  const status = value.obsStatus === 'A' ? '' : context.labels.code('CL_OBS_STATUS', value.obsStatus);
  const year = context.quality.get(value)?.previous?.year ?? value.year;
  // A change is read as that of one year where nothing says otherwise.
  const gap = year < value.year - 1 ? context.fill(before, { year }) : '';
  return listed([status, flags, gap].filter(Boolean), context.options.language) || fine;
}

const BARS = '▁▂▃▄▅▆▇█';

/** Small bars from the lowest to the highest of the values; two values are no course. */
function trendText(values: readonly number[]): string {
  if (values.length < 3) return '';
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const step = (value: number): number =>
    high === low ? 3 : Math.round(((value - low) / (high - low)) * (BARS.length - 1));
  return values.map((value) => BARS.charAt(step(value))).join('');
}

/** One line for the indicators of a dimension that have no figure, by their first reason. */
function absentRow(context: BookContext, ids: readonly string[], rows: RowsOfEach): RowPlan {
  const byReason = new Map<string, string[]>();
  for (const id of ids) {
    const national = rows.get(id)?.findLast(({ value }) => isNational(value));
    const [reason = ''] = national?.value.reasons ?? [];
    addTo(byReason, reason, id);
  }
  const list = [...byReason].map(([reason, own]) =>
    reason === '' ? own.join(', ') : `${own.join(', ')} (${reasonText(reason, context.options.language)})`,
  );
  const text = context.fill(context.text.profile.absent, {
    n: ids.length,
    list: listed(list, context.options.language),
  });
  const whole = WIDTHS.slice(1).reduce((total, width) => total + width, 0);
  return tall([null, cell(text, { ...styles.quietText, italic: true })], [0, whole]);
}
