/** Sheets too wide for one page that can be read: their columns follow on further pages, beside those that stay in view. */
import { columnLetters, toA1 } from '../grid/address.ts';
import type { CellPlan, ColumnPlan, RowPlan, SheetPlan } from './plan.ts';
import { heightOf } from './text-height.ts';

/** Characters across a page of A4 landscape in letters that are read without effort; about 145 are not made smaller. */
const PAGE_WIDTH = 165;

export interface Wide {
  /** Columns of the first pages, from the first one. */
  readonly first: number;
  /** Columns repeated on the further pages. */
  readonly frozen: number;
  /** Rows of each table with what stands above it, and its last column. */
  readonly tables: readonly { readonly top: number; readonly bottom: number; readonly columns: number }[];
}

/** The sheet with areas for its further pages; as it is where the first pages hold everything. */
export function wideSheet(sheet: SheetPlan, { first, frozen, tables }: Wide): SheetPlan {
  const widths = sheet.columns.map(({ width }: ColumnPlan) => width);
  const areas = tables.flatMap(({ top, bottom, columns }) =>
    pagesOf(widths, first, columns, frozen).map(([from, to]) => `${toA1(top, from)}:${toA1(bottom, to)}`),
  );
  const { print } = sheet;
  if (!print || areas.length === 0) return sheet;
  const bottom = /\d+$/.exec(print.area ?? '')?.[0] ?? '1';
  const aid = aidAcross(sheet.rows, widths.slice(0, first));
  return {
    ...sheet,
    ...aid,
    ...(aid.merges && { merges: [...(sheet.merges ?? []), ...aid.merges] }),
    print: {
      ...print,
      area: `A1:${columnLetters(first)}${bottom}`,
      repeatColumns: `A:${columnLetters(frozen)}`,
      moreAreas: areas,
    },
  };
}

/** First and last column of each further page; a column wider than a page has one for itself. */
function pagesOf(
  widths: readonly number[],
  first: number,
  last: number,
  frozen: number,
): readonly (readonly [from: number, to: number])[] {
  const sum = (from: number, to: number): number =>
    widths.slice(from - 1, to).reduce((total, width) => total + width, 0);
  const room = PAGE_WIDTH - sum(1, frozen);
  const pages: (readonly [number, number])[] = [];
  for (let from = first + 1; from <= last;) {
    let to = from;
    while (to < last && sum(from, to + 1) <= room) to++;
    pages.push([from, to]);
    from = to + 1;
  }
  return pages;
}

/** A sheet that is printed on pages of all its columns, with a reading aid that ends where they do. */
export function withAidInside(sheet: SheetPlan, printed: number): SheetPlan {
  const widths = sheet.columns.slice(0, printed).map(({ width }) => width);
  const aid = aidAcross(sheet.rows, widths);
  // one line needs no room
  if (aid.rows?.[1]?.height === undefined) return sheet;
  return { ...sheet, rows: aid.rows, merges: [...(sheet.merges ?? []), ...(aid.merges ?? [])] };
}

/** The reading aid in row 2 would be cut at the edge of the first pages: there it goes on in further lines. */
function aidAcross(
  rows: readonly RowPlan[],
  widths: readonly number[],
): { readonly rows?: readonly RowPlan[]; readonly merges?: readonly string[] } {
  const aid = rows[1]?.cells[0];
  if (!aid) return {};
  const wrapped: CellPlan = { ...aid, style: { ...aid.style, wrap: true, vertical: 'top' } };
  const height = heightOf([wrapped], [widths.reduce((total, width) => total + width, 0)]);
  return {
    rows: rows.map((row, index) =>
      index === 1 ? { ...row, ...(height !== undefined && { height }), cells: [wrapped] } : row,
    ),
    merges: [`A2:${columnLetters(widths.length)}2`],
  };
}
