/** Coherence-workbook §9: every number of 11_SUPPORT, and those beside the heat map, lead to a ministry's cell in two clicks. */
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../core/catalogue/index.ts';
import { fromA1 } from '../../core/grid/address.ts';
import { layoutBook } from '../../core/layout/book.ts';
import type { CellPlan, SheetPlan } from '../../core/layout/plan.ts';
import { run } from '../../core/run.ts';
import { parseExample } from '../helpers/example.ts';
import { bookOptions } from '../helpers/outcome.ts';

const PARTNERS = Array.from({ length: 30 }, (_, index) => `P${String(index + 1).padStart(2, '0')}`);

/** Thirty partners on one goal: their columns need several pages. */
const WORLD = `
  COH_EXERCISE | exercise_id | XTS        |
               | country     | XTS        |
               | ref_date    | 2023-12-31 |
               | currency    | USD        |
  PLN_GOALS    | goal_id | level | title  | cost |
               | G1      | GOAL  | Income | 1000 |
               | G2      | GOAL  | Health | 500  |
  PLN_LINKS    | goal_id | dimension | direction | channel | strength | asserted_by | mechanism     |
               | G1      | REM       | M2D       | income  | 3        | PLN         | money arrives |
  PLN_ACTIONS  | action_id | goal_id | title | status  | budget_secured_domestic |
               | A1        | G1      | Fees  | ONGOING | 100                     |
  DON_SUPPORT  | project_id | year | donor | title | goal_id | committed_usd | disbursed_usd |
${PARTNERS.map((name) => `               | D-${name} | 2023 | ${name} | Fees | G1 | 10 | 5 |`).join('\n')}`;

const plan = layoutBook(run(parseExample(WORLD).books), catalogue, bookOptions);
const sheet = (name: string): SheetPlan => {
  const found = plan.sheets.find((each) => each.name === name);
  if (!found) throw new Error(name);
  return found;
};
const placeOf = (link: string | undefined): readonly [name: string, row: number, column: number] => {
  const [, name = '', address = ''] = /^#'([^']+)'!(.+)$/.exec(link ?? '') ?? [];
  const at = fromA1(address);
  return [name, at?.row ?? 0, at?.column ?? 0];
};
const rowAt = (link: string | undefined): readonly (CellPlan | null)[] => {
  const [name, row] = placeOf(link);
  return name === '' ? [] : (sheet(name).rows[row - 1]?.cells ?? []);
};
/** Rows of a table with its header. */
function tableRows(name: string, table: string): readonly (readonly [string, CellPlan | null])[][] {
  const own = sheet(name);
  const [from, to] = (own.tables?.find((each) => each.name === table)?.ref ?? '').split(':').map(fromA1);
  const header = own.rows[(from?.row ?? 0) - 1]?.cells ?? [];
  return own.rows
    .slice(from?.row ?? 0, to?.row ?? 0)
    .map(({ cells }) => header.map((head, index) => [String(head?.value), cells[index] ?? null] as const));
}

describe('11_SUPPORT', () => {
  test('what a goal costs and gets leads to the cells of the ministries', () => {
    const [g1 = [], g2 = []] = tableRows('11_SUPPORT', 't_Support');
    const money = ['Cost', 'Domestic money', 'Committed by partners', 'Funded', 'Gap', 'Partners'];
    for (const [head, cell] of g1.filter(([name]) => money.includes(name))) {
      expect(placeOf(cell?.link)[0], head).toBe('14_TRACE');
      expect(String(rowAt(cell?.link)[1]?.value), head).toBe('G1 11_SUPPORT');
    }
    expect(rowAt(g2.find(([head]) => head === 'Cost')?.[1]?.link)[5]?.value).toBe('D3');
    // nothing is known of the gap of G2: no link from a blank cell
    expect(g2.find(([head]) => head === 'Gap')?.[1]).toMatchObject({ value: '' });
    expect(g2.find(([head]) => head === 'Gap')?.[1]?.link).toBeUndefined();
  });

  test('the strongest link leads to its cell of the heat map, and from there to who says so', () => {
    const [g1 = []] = tableRows('11_SUPPORT', 't_Support');
    const [name, row, column] = placeOf(g1.find(([head]) => head === 'Strongest link')?.[1]?.link);
    expect(name).toBe('04_HEATMAP');
    const cell = sheet(name).rows[row - 1]?.cells[column - 1];
    expect(String(cell?.value)).toContain('+3');
    expect(String(rowAt(cell?.link)[1]?.value)).toBe('G1 REM M2D');
  });

  test('sums over projects lead to the first of them, and from there to its row at the partner', () => {
    const own = sheet('11_SUPPORT');
    const header = own.rows.findIndex(({ cells }) => cells.some((cell) => cell?.value === 'P17'));
    const column = own.rows[header]?.cells.findIndex((cell) => cell?.value === 'P17') ?? -1;
    const line = rowAt(own.rows[header + 1]?.cells[column]?.link);
    expect(line[0]?.value).toBe('D-P17');
    const source = line.at(-1);
    expect(String(source?.value)).toMatch(/DON_SUPPORT!/);
    // P17 stands in row 18 of the sheet
    expect(rowAt(source?.link)[5]?.value).toMatch(/^[A-Z]+18$/);
    const [total = []] = tableRows('11_SUPPORT', 't_SupportTotals');
    expect(rowAt(total[2]?.[1]?.link)[0]?.value).toBe('D-P01');
  });

  test('partners beyond the first page follow on pages that can be read', () => {
    const { print, columns } = sheet('11_SUPPORT');
    const areas = print?.moreAreas ?? [];
    // 30 partners and two columns of names, of which the first page shows nine partners
    const matrix = areas.filter((area) => fromA1(area.split(':')[0] ?? '')?.row !== 4);
    const shown = matrix.map((area) => area.split(':').map((each) => fromA1(each)?.column ?? 0));
    expect(shown[0]?.[0]).toBe(12);
    expect(shown.at(-1)?.[1]).toBe(32);
    shown.slice(1).forEach(([from], index) => {
      expect(from).toBe((shown[index]?.[1] ?? 0) + 1);
    });
    expect(columns.length).toBe(32);
  });
});

test('04_HEATMAP: numbers beside the map lead on', () => {
  const row = sheet('04_HEATMAP').rows.find(({ cells }) => cells[0]?.value === 'G1')?.cells ?? [];
  const links = row.slice(24, 34).map((cell) => [cell?.value, placeOf(cell?.link)[0]]);
  for (const [value, name] of links.slice(0, 9))
    if (typeof value === 'number' && value !== 0) expect(name, String(value)).not.toBe('');
});
