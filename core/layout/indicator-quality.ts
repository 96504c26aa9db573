/** The last columns of 03_INDICATORS: how a figure stands to the one before, and how sure an estimate is. */
import type { IndicatorValue } from '../model.ts';
import type { BookContext } from './book-context.ts';
import { byDecimals, numberFormat, numberStyle, styles } from './book-styles.ts';
import { type Column, cell } from './frame.ts';
import { INDICATOR_COLUMNS, type IndicatorRow, indicatorTarget } from './indicator-rows.ts';
import type { CellPlan, Style } from './plan.ts';

/** Previous value and changes are live where the figure is; bounds are worked out by the core only. */
export function qualityColumns(
  context: BookContext,
  rows: readonly IndicatorRow[],
  decimals: (value: IndicatorValue) => number,
): readonly Column<IndicatorRow>[] {
  const rowOf = new Map(rows.map(({ target, row }) => [target, row]));
  const of = ({ value }: IndicatorRow) => context.quality.get(value);
  const bound = (id: 'interval_low' | 'interval_high', end: 'low' | 'high'): Column<IndicatorRow> => ({
    id,
    width: 13,
    style: styles.number,
    cell: (row) => cell(of(row)?.interval?.[end] ?? null, numberStyle(decimals(row.value))),
  });
  return [
    {
      id: 'previous_year',
      width: 9,
      style: { ...styles.number, format: '0' },
      cell: (row) => of(row)?.previous?.year ?? null,
    },
    {
      id: 'previous_value',
      width: 14,
      style: styles.number,
      cell: (row) => previousCell(row, of(row)?.previous ?? null, rowOf, numberStyle(decimals(row.value))),
    },
    {
      id: 'change',
      width: 12,
      style: styles.number,
      cell: (row) =>
        changeCell(row, of(row)?.change ?? null, signed(decimals(row.value)), ({ now, before }) => ({
          blank: '',
          formula: `${now}-${before}`,
        })),
    },
    {
      id: 'change_percent',
      width: 10,
      style: styles.number,
      cell: (row) =>
        changeCell(row, of(row)?.changePercent ?? null, signed(1), ({ now, before }) => ({
          blank: `,${now}<=0,${before}<=0`,
          formula: `100*(${now}-${before})/${before}`,
        })),
    },
    bound('interval_low', 'low'),
    bound('interval_high', 'high'),
    {
      id: 'n_sample',
      width: 12,
      style: { ...styles.number, format: numberFormat(0) },
      cell: (row) => of(row)?.interval?.sample ?? null,
    },
  ];
}

const signed = byDecimals((decimals) => {
  const number = numberFormat(decimals);
  return { ...styles.number, format: `+${number};−${number};${number}` };
});

function previousCell(
  { value, live }: IndicatorRow,
  previous: { readonly year: number; readonly value: number } | null,
  rowOf: ReadonlyMap<string, number>,
  style: Style,
): CellPlan {
  const there = previous && rowOf.get(indicatorTarget(value, previous.year));
  return live && previous && there !== null && there !== undefined
    ? { value: previous.value, formula: `${INDICATOR_COLUMNS.value}${String(there)}`, style }
    : cell(previous?.value ?? null, style);
}

/** Blank where the two do not compare; `blank` adds to what leaves the live cell blank. */
function changeCell(
  { row, live }: IndicatorRow,
  change: number | null,
  style: Style,
  write: (cells: { readonly now: string; readonly before: string }) => {
    readonly blank: string;
    readonly formula: string;
  },
): CellPlan {
  if (!live || change === null) return cell(change, style);
  const now = `${INDICATOR_COLUMNS.value}${String(row)}`;
  const before = `${INDICATOR_COLUMNS.previous}${String(row)}`;
  const { blank, formula } = write({ now, before });
  // A blank compares as text, which counts as above zero, so both are looked at first.
  return {
    value: change,
    formula: `IF(OR(${now}="",${before}=""),"",${blank === '' ? formula : `IF(OR(${blank.slice(1)}),"",${formula})`})`,
    style,
  };
}
