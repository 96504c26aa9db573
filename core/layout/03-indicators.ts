/** 03_INDICATORS: every figure, with a live formula where the book promises one (coherence-workbook §3, §4). */
import type { IndicatorValue } from '../model.ts';
import { type BookContext, FIRST_ROW, linkTo } from './book-context.ts';
import { byDecimals, numberStyle, styles, tabColours } from './book-styles.ts';
import { type Column, cell, linkCell, tableSheet } from './frame.ts';
import { qualityColumns } from './indicator-quality.ts';
import { disaggregationText, INDICATOR_COLUMNS, type IndicatorRow } from './indicator-rows.ts';
import type { CellPlan, SheetPlan, Style } from './plan.ts';
import type { TraceIndex } from './trace-lines.ts';
import { remarksOn } from './words-of-values.ts';

export function indicatorsSheet(
  context: BookContext,
  rows: readonly IndicatorRow[],
  trace: TraceIndex,
  goalsOf: (indicator: string) => readonly string[],
): SheetPlan {
  const decimals = decimalsOf(context);
  const firstOf = new Map([...rows].reverse().map(({ value, row }) => [value.indicator, row]));
  const formula = (value: IndicatorValue): string => context.labels.formula(value.indicator);
  const columns: readonly Column<IndicatorRow>[] = [
    {
      id: 'indicator_id',
      width: 9,
      style: styles.code,
      cell: ({ value, target }) => linkCell(value.indicator, traceLink(trace, target)),
    },
    {
      id: 'label',
      width: 36,
      style: styles.text,
      cell: ({ value }) => context.labels.indicator(value.indicator),
    },
    {
      id: 'unit',
      width: 14,
      style: styles.quietText,
      cell: ({ value }) => context.labels.unitOf(value),
    },
    { id: 'group_name', width: 18, style: styles.text, cell: ({ value }) => context.labels.group(value) },
    { id: 'year', width: 7, style: { ...styles.number, format: '0' }, cell: ({ value }) => value.year },
    {
      id: 'value',
      width: 14,
      style: styles.number,
      cell: (row) => valueCell(context, row, decimals(row.value)),
    },
    {
      id: 'formula_text',
      width: 36,
      style: styles.quietText,
      // Wrapped once for each indicator, so that its other lines stay low.
      cell: ({ value, row }) =>
        cell(formula(value), firstOf.get(value.indicator) === row ? styles.quietText : oneLine),
    },
    { id: 'numerator', width: 18, style: styles.number, cell: (row) => partCell(context, row, 'numerator') },
    {
      id: 'denominator',
      width: 18,
      style: styles.number,
      cell: (row) => partCell(context, row, 'denominator'),
    },
    {
      id: 'n_sources',
      width: 9,
      style: { ...styles.number, format: '0' },
      cell: ({ value }) => context.quality.get(value)?.sources ?? 0,
    },
    {
      id: 'source_sheet',
      width: 15,
      style: { ...styles.text, indent: 1 },
      cell: ({ value }) => sourceSheets(value),
    },
    {
      id: 'obs_status',
      width: 12,
      style: styles.text,
      cell: ({ value }) => context.labels.code('CL_OBS_STATUS', value.obsStatus),
    },
    { id: 'quality_flag', width: 26, style: styles.text, cell: ({ value }) => remarksOn(context, value) },
    {
      id: 'goal_ids',
      width: 9,
      style: styles.text,
      cell: ({ value }) => goalsOf(value.indicator).join('; '),
    },
    {
      id: 'core_value',
      width: 14,
      style: styles.number,
      cell: ({ value, live }) => (live ? cell(value.value, coreStyle(decimals(value))) : null),
    },
    {
      id: 'self_check',
      width: 10,
      style: styles.code,
      cell: (row) => (row.live ? checkCell(context, row, decimals(row.value)) : null),
    },
    ...qualityColumns(context, rows, decimals),
    // for programs: the same in every language
    { id: 'group', width: 14, style: styles.code, cell: ({ value }) => disaggregationText(value) },
  ];
  return tableSheet(context, {
    name: '03_INDICATORS',
    table: 't_Indicators',
    columns,
    items: rows,
    frozenColumns: 2,
    printColumns: 14,
    tab: tabColours.evidence,
    protected: true,
  });
}

const oneLine: Style = { ...styles.quietText, wrap: false };
const valueStyle = byDecimals((decimals) => ({ ...numberStyle(decimals), bold: true }));
const coreStyle = byDecimals((decimals) => ({ ...numberStyle(decimals), colour: styles.quietText.colour }));

const traceLink = (trace: TraceIndex, target: string): string | undefined => {
  const row = trace.rowOf(target);
  return row === undefined ? undefined : linkTo('14_TRACE', `A${String(row)}`);
};

/** Decimals shown for an indicator; 1 where the catalogue does not know it. */
export function decimalsOf({ catalogue }: BookContext): (value: IndicatorValue) => number {
  const known = new Map(catalogue.indicators.map(({ id, decimals }) => [id, decimals]));
  return ({ indicator }) => known.get(indicator) ?? 1;
}

/** `{N}` and `{D}` in the formula of the core are the cells of numerator and denominator in this row. */
export function formulaInRow(formula: string, row: number): string {
  return formula
    .replaceAll('{N}', `${INDICATOR_COLUMNS.numerator}${String(row)}`)
    .replaceAll('{D}', `${INDICATOR_COLUMNS.denominator}${String(row)}`)
    .replaceAll('{Y}', `$${INDICATOR_COLUMNS.year}${String(row)}`);
}

function valueCell(context: BookContext, { value, row, live }: IndicatorRow, decimals: number): CellPlan {
  const style = valueStyle(decimals);
  return live && value.excel
    ? { value: value.value, formula: formulaInRow(value.excel.value, row), style }
    : { value: shownNumber(value, value.value, context), style };
}

/** The number, or the mark of a hidden one. */
const shownNumber = (
  { obsStatus }: IndicatorValue,
  number: number | null,
  { words }: BookContext,
): number | string | null => (number === null && obsStatus === 'Q' ? words.disclosure.mark : number);

/** Two decimals for small broken numbers; large ones would only be harder to read. */
const decimalsOfPart = (number: number | null): number =>
  number !== null && !Number.isInteger(number) && Math.abs(number) < 1_000_000 ? 2 : 0;

function partCell(
  context: BookContext,
  { value, row, live }: IndicatorRow,
  part: 'numerator' | 'denominator',
): CellPlan {
  const number = value[part];
  const style = numberStyle(decimalsOfPart(number));
  const formula = value.excel?.[part] ?? null;
  return live && formula !== null
    ? { value: number, formula: formulaInRow(formula, row), style }
    : { value: shownNumber(value, number, context), style };
}

/** Compares the formula with the figure of the core: `ok`, or `changed` after somebody edited the book. */
function checkCell(context: BookContext, { row }: IndicatorRow, decimals: number): CellPlan {
  const { ok, changed } = context.text.indicators;
  const f = `${INDICATOR_COLUMNS.value}${String(row)}`;
  const v = `${INDICATOR_COLUMNS.core}${String(row)}`;
  const tolerance = `0.5*10^-${String(decimals)}`;
  return {
    value: ok,
    formula: `IF(${f}="","${changed}",IF(ABS(${f}-${v})<=${tolerance},"${ok}","${changed}"))`,
    style: styles.code,
  };
}

/** Range of the self-checks, for the count on the cover; null without figures. */
export const checkRange = (rows: readonly IndicatorRow[]): string | null =>
  rows.length === 0
    ? null
    : `'03_INDICATORS'!$${INDICATOR_COLUMNS.check}$${String(FIRST_ROW)}:$${INDICATOR_COLUMNS.check}$${String(FIRST_ROW + rows.length - 1)}`;

function sourceSheets({ inputs }: IndicatorValue): string {
  const sheets = new Set<string>();
  for (const { sheet } of inputs) sheets.add(sheet);
  return [...sheets].join('; ');
}
