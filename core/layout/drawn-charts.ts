/**
 * The charts of a workbook with the figures that they draw, for a page that has no cells. What the book hides or leaves
 * blank is no point here either.
 */
import { fromA1 } from '../grid/address.ts';
import type { DrawnChart } from '../model.ts';
import type { BookPlan, CellPlan, ChartPlan, ChartSeriesPlan } from './plan.ts';

type CellsAt = (ref: string) => readonly (CellPlan | null)[];

/** In the order of the sheets; scatter charts are left out. */
export function drawnCharts(plan: BookPlan): readonly DrawnChart[] {
  const cellsAt = reader(plan);
  return plan.sheets.flatMap(({ name, charts = [] }) =>
    charts.flatMap((chart) => (chart.kind === 'scatter' ? [] : [drawn(name, chart, chart.kind, cellsAt)])),
  );
}

function drawn(sheet: string, chart: ChartPlan, kind: DrawnChart['kind'], cellsAt: CellsAt): DrawnChart {
  const { title, description, valueTitle, format, min, max, series } = chart;
  const values = (ref: string): (number | null)[] =>
    cellsAt(ref).map((cell) => (typeof cell?.value === 'number' ? cell.value : null));
  return {
    ...{ sheet, kind, title, description },
    axis: valueTitle ?? '',
    isShare: format?.endsWith('%') ?? false,
    min: min ?? null,
    max: max ?? null,
    categories: cellsAt(series[0]?.categories ?? '').map((cell) => String(cell?.value ?? '')),
    series: series.map((each) => {
      const own = values(each.values);
      return {
        name: nameOf(each, cellsAt),
        dashed: each.dashed ?? false,
        hatched: each.hatched ?? false,
        values: own,
        ranges: each.errors ? rangesOf(own, values(each.errors.minus), values(each.errors.plus)) : null,
      };
    }),
  };
}

const nameOf = ({ name }: ChartSeriesPlan, cellsAt: CellsAt): string =>
  'ref' in name ? String(cellsAt(name.ref)[0]?.value ?? '') : name.text;

const rangesOf = (
  values: readonly (number | null)[],
  minus: readonly (number | null)[],
  plus: readonly (number | null)[],
): ({ low: number; high: number } | null)[] =>
  values.map((value, index) => {
    const [down, up] = [minus[index] ?? null, plus[index] ?? null];
    return value === null || down === null || up === null ? null : { low: value - down, high: value + up };
  });

/** Reads a row or column of cells: `'02_PROFILE'!S6:S12`, with or without `$`. */
function reader(plan: BookPlan): CellsAt {
  const sheets = new Map(plan.sheets.map((sheet) => [sheet.name, sheet]));
  return (ref) => {
    const [, name = '', from = '', to = from] = /^'?([^'!]+)'?!([^:]+)(?::(.+))?$/.exec(ref) ?? [];
    const [first, last] = [fromA1(from), fromA1(to)];
    const rows = sheets.get(name)?.rows;
    if (!first || !last || !rows) return [];
    const found: (CellPlan | null)[] = [];
    for (let { row } = first; row <= last.row; row++)
      for (let { column } = first; column <= last.column; column++)
        found.push(rows[row - 1]?.cells[column - 1] ?? null);
    return found;
  };
}
