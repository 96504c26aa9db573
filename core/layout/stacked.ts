/** A sheet of several tables under one another: title of the first in row 4, its header in row 5, data from row 6. */
import { columnLetters, toA1 } from '../grid/address.ts';
import type { Value } from '../model.ts';
import { type BookContext, FIRST_ROW, HEADER_ROW, type SheetName } from './book-context.ts';
import { styles } from './book-styles.ts';
import { cell, cellsOfStyle, headingRows, landscape } from './frame.ts';
import { breaksBefore } from './page-breaks.ts';
import { wideSheet, withAidInside } from './print-areas.ts';
import { headerWidth, heightOf } from './text-height.ts';
import type { CellPlan, ChartPlan, PrintPlan, RowPlan, SheetPlan, Style, ValidationPlan } from './plan.ts';

export interface SectionColumn<T> {
  /** Name by which formulas and validations find the column. */
  readonly id: string;
  /** Header in the reader's language. */
  readonly label: string;
  readonly width: number;
  readonly style: Style;
  /** Filled by people: pale green, unlocked. */
  readonly human?: boolean;
  readonly cell: (item: T, row: number, at: SheetMap) => CellPlan | Value;
}

/** Where the tables of the sheet stand, for formulas. */
export interface SheetMap {
  /** `$C$12:$C$30`: a column of a table; of a table without rows the one row that says so. */
  range(table: string, column: string): string;
  /** `$B$12:$H$12`: a row of a table from one column to another. */
  across(table: string, row: number, from: string, to: string): string;
  /** `$C$12`: a cell of a table by its row on the sheet. */
  one(table: string, row: number, column: string): string;
  /** `$C$11`: the header of a column. */
  header(table: string, column: string): string;
  /** First data row of a table. */
  top(table: string): number;
}

/** One table, ready to be placed. */
export interface Section {
  readonly title: string;
  /** Name of the Excel table. */
  readonly table: string;
  readonly count: number;
  /** Rows that it takes at least, so that there is room for a chart beside it. */
  readonly room: number;
  readonly isTable: boolean;
  readonly columns: readonly { readonly id: string; readonly width: number }[];
  readonly header: readonly CellPlan[];
  rows(first: number, at: SheetMap): CellPlan[][];
  validations(first: number): readonly ValidationPlan[];
}

export interface SectionPlan<T> {
  readonly title: string;
  readonly table: string;
  readonly columns: readonly SectionColumn<T>[];
  readonly items: readonly T[];
  /** Some headers are texts of others: then it is a plain range, since a table would take them up as names. */
  readonly suppliedHeaders?: true;
  /** Rows to keep for a chart beside the table, where it has fewer. */
  readonly room?: number;
  /** Rules of columns by id; the range is filled in. */
  readonly validations?: Readonly<Record<string, Omit<ValidationPlan, 'ref'>>>;
}

export function section<T>({
  title,
  table,
  columns,
  items,
  suppliedHeaders,
  room = 1,
  validations = {},
}: SectionPlan<T>): Section {
  return {
    title,
    table,
    columns: columns.map(({ id, label, width }, index) => ({
      id,
      // what others supplied may be of any length
      width: suppliedHeaders ? width : Math.max(width, headerWidth(label, headerStyle(columns[index]))),
    })),
    count: items.length,
    room: Math.max(items.length, room, 1),
    isTable: items.length > 0 && !suppliedHeaders,
    header: distinct(columns.map(({ label }) => label)).map((label, index) =>
      cell(label, headerStyle(columns[index])),
    ),
    rows: (first, at) => {
      const plainCells = columns.map(({ style }) => cellsOfStyle(style));
      return items.map((item, index) =>
        columns.map((column, number): CellPlan => {
          const given = column.cell(item, first + index, at);
          if (typeof given !== 'object' || given === null)
            return plainCells[number]?.(given) ?? { value: given };
          return given.style ? given : { ...given, style: column.style };
        }),
      );
    },
    validations: (first) =>
      items.length === 0
        ? []
        : columns.flatMap(({ id }, index) => {
            const rule = validations[id];
            const letters = columnLetters(index + 1);
            const last = first + items.length - 1;
            return rule ? [{ ...rule, ref: `${letters}${String(first)}:${letters}${String(last)}` }] : [];
          }),
  };
}

/** Headers of a table must differ; a later one of the same name gets a number. */
function distinct(labels: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return labels.map((label) => {
    const key = label.toLowerCase();
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? label : `${label} (${String(times)})`;
  });
}

function headerStyle<T>(column: SectionColumn<T> | undefined): Style {
  if (column?.human) return styles.headerHuman;
  if (column?.style.align === 'center') return styles.headerCentre;
  return column?.style.align === 'right' ? styles.headerRight : styles.header;
}

export interface StackedSheet {
  readonly name: SheetName;
  readonly tab: string;
  readonly sections: readonly Section[];
  /** Columns that stay in view. */
  readonly frozenColumns: number;
  /** Columns that are printed, from the first; default all. */
  readonly printColumns?: number;
  /** Columns of the first pages; the others of each table follow on pages of their own, beside the frozen ones. */
  readonly printFirst?: number;
  readonly charts?: (at: SheetMap) => readonly ChartPlan[];
}

/** Rows of a table that begins on one page and goes on on another, whose header then stands on both. */
const A_PAGE = 15;

export const stackedSheet = (context: BookContext, sheet: StackedSheet): SheetPlan =>
  stackedPage({
    ...sheet,
    heading: headingRows(context, sheet.name),
    nothing: context.text.frame.nothing,
    print: landscape(context, sheet.name, sheet.sections.length === 1),
  });

/** A sheet of any workbook that is made of tables under one another. */
export interface StackedPage extends Omit<StackedSheet, 'name'> {
  readonly name: string;
  /** Rows 1 to 3. */
  readonly heading: readonly RowPlan[];
  /** What a table without rows says. */
  readonly nothing: string;
  readonly print: PrintPlan;
}

export function stackedPage(page: StackedPage): SheetPlan {
  const { name, tab, sections, frozenColumns, printColumns, printFirst, charts } = page;
  const tops = topsOf(sections);
  const at = mapOf(sections, tops);
  const widths = widthsOf(sections);
  const body = sections.flatMap((each, index) =>
    bodyOf(page.nothing, each, tops[index] ?? FIRST_ROW, at, widths),
  );
  const last = HEADER_ROW - 2 + body.length;
  const shown = printColumns ?? widths.length;
  const rows = [...page.heading, ...body];
  const breaks = breaksBefore(
    sections.map(({ count, room }, index) => ({
      start: (tops[index] ?? FIRST_ROW) - 3,
      rows: room + 2,
      whole: room > Math.max(count, 1),
    })),
    rows,
    widths.slice(0, Math.min(shown, printFirst ?? shown)),
  );
  const sheet: SheetPlan = {
    name,
    columns: widths.map((width) => ({ width })),
    rows,
    frozen: { rows: sections.length === 1 ? HEADER_ROW : HEADER_ROW - 2, columns: frozenColumns },
    tables: sections.flatMap(({ table, count, isTable, columns }, index) => {
      const first = tops[index] ?? FIRST_ROW;
      return !isTable
        ? []
        : [{ name: table, ref: `A${String(first - 1)}:${toA1(first + count - 1, columns.length)}` }];
    }),
    validations: sections.flatMap((each, index) => each.validations(tops[index] ?? FIRST_ROW)),
    print: {
      ...page.print,
      // pages before those rows have no use for them
      ...(sections.length > 1 &&
        printFirst === undefined &&
        (sections.at(-1)?.count ?? 0) > A_PAGE && {
          repeatRows: `${String((tops.at(-1) ?? FIRST_ROW) - 1)}:${String((tops.at(-1) ?? FIRST_ROW) - 1)}`,
        }),
      area: `A1:${toA1(Math.max(last, FIRST_ROW), shown)}`,
      ...(breaks.length > 0 && { breaks }),
    },
    ...(charts && { charts: charts(at) }),
    tab,
    gridLines: false,
  };
  if (printFirst === undefined) return withAidInside(sheet, shown);
  const tables = sections.flatMap(({ columns, count }, index) => {
    const top = tops[index] ?? FIRST_ROW;
    // with the title above the header
    return count === 0
      ? []
      : [{ top: top - 2, bottom: top + count - 1, columns: Math.min(columns.length, shown) }];
  });
  return wideSheet(sheet, { first: printFirst, frozen: frozenColumns, tables });
}

/** First data row of each section. A section takes title, header, rows (one at least) and an empty row. */
function topsOf(sections: readonly Section[]): readonly number[] {
  let row = FIRST_ROW;
  return sections.map(({ room }) => {
    const first = row;
    row += room + 3;
    return first;
  });
}

/** Formulas of thousands of cells ask for the same columns. */
function mapOf(sections: readonly Section[], tops: readonly number[]): SheetMap {
  const known = new Map(
    sections.map((own, index) => {
      const letters = new Map<string, string>();
      own.columns.forEach(({ id }, at) => {
        if (!letters.has(id)) letters.set(id, columnLetters(at + 1));
      });
      return [own.table, { own, letters, first: tops[index] ?? FIRST_ROW }];
    }),
  );
  const find = (table: string) => {
    const found = known.get(table);
    if (!found) throw new RangeError(`no table ${table}`);
    return found;
  };
  return {
    range(table, column) {
      const { own, letters, first } = find(table);
      const last = first + Math.max(own.count, 1) - 1;
      const name = letters.get(column) ?? '';
      return `$${name}$${String(first)}:$${name}$${String(last)}`;
    },
    across(table, row, from, to) {
      const { letters } = find(table);
      return `$${letters.get(from) ?? ''}$${String(row)}:$${letters.get(to) ?? ''}$${String(row)}`;
    },
    one: (table, row, column) => `$${find(table).letters.get(column) ?? ''}$${String(row)}`,
    header(table, column) {
      const { letters, first } = find(table);
      return `$${letters.get(column) ?? ''}$${String(first - 1)}`;
    },
    top: (table) => find(table).first,
  };
}

/** The widest column decides: the tables share the columns of the sheet. */
function widthsOf(sections: readonly Section[]): readonly number[] {
  const most = Math.max(0, ...sections.map(({ columns }) => columns.length));
  return Array.from({ length: most }, (_, index) =>
    Math.max(...sections.map(({ columns }) => columns[index]?.width ?? 0)),
  );
}

function bodyOf(
  nothing: string,
  own: Section,
  first: number,
  at: SheetMap,
  widths: readonly number[],
): RowPlan[] {
  const rows = own.count > 0 ? own.rows(first, at) : [[cell(nothing, styles.nothing)]];
  return [
    { cells: [cell(own.title, styles.sectionTitle)] },
    { height: heightOf(own.header, widths) ?? 18, cells: own.header },
    ...rows.map((cells): RowPlan => {
      const height = heightOf(cells, widths);
      return height === undefined ? { cells } : { height, cells };
    }),
    ...Array.from({ length: own.room - rows.length + 1 }, (): RowPlan => ({ cells: [] })),
  ];
}
