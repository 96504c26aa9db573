/** Ranges and the looks of their cells. */
import {
  addressOf,
  boxBetween,
  boxOf,
  overlap,
  type Box,
  type Protection,
  type SimCell,
  type SimSheet,
} from '../book.ts';
import { accessDenied, badArgument, HostObject, NULL, type Members, type Property } from '../engine.ts';
import { typeInto } from './typed.ts';

/** Most cells that one range may read or write. */
const MOST_CELLS = 5_000_000;

export const allows = (protection: Protection | null, option: string): boolean =>
  protection === null || protection.options[option] === true;

export class SimRange extends HostObject {
  readonly type = 'Range';
  readonly sheet: SimSheet;
  readonly box: Box;
  private readonly sheetObject: (sheet: SimSheet) => HostObject;

  constructor(sheet: SimSheet, box: Box, sheetObject: (sheet: SimSheet) => HostObject) {
    super();
    this.sheet = sheet;
    this.box = box;
    this.sheetObject = sheetObject;
  }

  private part(box: Box): SimRange {
    return new SimRange(this.sheet, box, this.sheetObject);
  }

  get address(): string {
    const { name } = this.sheet;
    const shown = /\W/.test(name) ? `'${name.replaceAll("'", "''")}'` : name;
    return `${shown}!${addressOf(this.box)}`;
  }

  each(visit: (row: number, column: number) => void): void {
    const { row, column, rows, columns } = this.box;
    if (rows * columns > MOST_CELLS) throw badArgument('The range is too large.');
    for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) visit(r, c);
  }

  grid(pick: (cell: Readonly<SimCell>, row: number, column: number) => unknown): unknown[][] {
    const out: unknown[][] = [];
    this.each((row, column) => {
      (out[row - this.box.row] ??= []).push(pick(this.sheet.at(row, column), row, column));
    });
    return out;
  }

  /** What all cells have alike; null where they differ. Only cells that exist are looked at one by one. */
  alike<T>(pick: (cell: Readonly<SimCell>) => T): T | null {
    const { column, rows, columns } = this.box;
    const found = new Set<T>();
    if (rows * columns <= this.sheet.cells.size)
      this.each((r, c) => {
        found.add(pick(this.sheet.at(r, c)));
      });
    else {
      const here = [...this.sheet.inside(this.box)];
      for (const cell of here) found.add(pick(cell));
      if (here.length < rows * columns)
        for (let c = column; c < column + columns; c++) found.add(pick(this.sheet.missing(c)));
    }
    const [first] = found;
    return found.size === 1 && first !== undefined ? first : null;
  }

  /** Null for what differs between the cells. No fill reads as white. */
  fillAlike(): { readonly color: string | null; readonly pattern: string | null } {
    const color = this.alike(({ fill }) => (fill === null ? '#FFFFFF' : `#${fill}`));
    return { color, pattern: this.alike(({ pattern }) => pattern) };
  }

  format(change: (cell: SimCell) => void): void {
    this.sheet.book.refuseReadOnly();
    if (!allows(this.sheet.protection, 'allowFormatCells')) throw accessDenied('The sheet is protected.');
    this.each((row, column) => {
      change(this.sheet.cell(row, column));
    });
  }

  private write(value: unknown, apply: (cell: SimCell, value: unknown) => void, isFormat = false): void {
    const { sheet, box } = this;
    sheet.book.refuseReadOnly();
    if (isFormat && !allows(sheet.protection, 'allowFormatCells'))
      throw accessDenied('The sheet is protected.');
    const grid: readonly unknown[] = Array.isArray(value)
      ? value
      : Array.from({ length: box.rows }, () => Array.from({ length: box.columns }, () => value));
    if (grid.length !== box.rows || grid.some((row) => !Array.isArray(row) || row.length !== box.columns))
      throw badArgument(
        'The number of rows or columns in the input array does not match the size of the range.',
      );
    if (!isFormat && sheet.protection && this.alike(({ locked }) => locked) !== false)
      throw accessDenied('The sheet is protected.');
    this.each((row, column) => {
      const own = (grid[row - box.row] as readonly unknown[])[column - box.column];
      if (own !== null) apply(sheet.cell(row, column), own);
    });
    if (!isFormat) sheet.book.tell({ type: 'changed', sheet, address: addressOf(box) });
  }

  members(): Members {
    const { sheet, box } = this;
    return {
      byReference: true,
      properties: {
        Address: { get: () => this.address },
        ...this.sizes(),
        Values: {
          get: () => this.grid(({ value }) => value ?? ''),
          set: (value) => {
            this.write(value, typeInto);
          },
        },
        Formulas: {
          get: () => this.grid(({ value, formula }) => formula ?? value ?? ''),
          set: (value) => {
            this.write(value, typeInto);
          },
        },
        ValueTypes: { get: () => this.grid(typeOf) },
        NumberFormat: {
          get: () => this.grid(({ format }) => format),
          set: (value) => {
            this.write(
              value,
              (cell, own) => {
                cell.format = String(own);
              },
              true,
            );
          },
        },
        RowHidden: this.hidden(sheet.hiddenRows, box.row, box.rows),
        ColumnHidden: this.hidden(sheet.hiddenColumns, box.column, box.columns),
      },
      objects: {
        Format: () => new RangeFormat(this),
        Worksheet: () => this.sheetObject(sheet),
        DataValidation: () => new DataValidation(this),
      },
      methods: { ...this.navigation(), ...this.looks(), ...this.actions() },
    };
  }

  private sizes(): Readonly<Record<string, Property>> {
    const { row, column, rows, columns } = this.box;
    return {
      RowIndex: { get: () => row },
      ColumnIndex: { get: () => column },
      RowCount: { get: () => rows },
      ColumnCount: { get: () => columns },
      CellCount: { get: () => rows * columns },
    };
  }

  private hidden(set: Set<number>, first: number, count: number): Property {
    return {
      get: () => {
        let hidden = 0;
        for (const own of set) if (own >= first && own < first + count) hidden += 1;
        return hidden === 0 ? false : hidden === count ? true : null;
      },
      set: (value) => {
        this.sheet.book.refuseReadOnly();
        for (let own = first; own < first + count; own++)
          if (value === true) set.add(own);
          else set.delete(own);
      },
    };
  }

  private navigation(): Members['methods'] & {} {
    const { row, column, columns } = this.box;
    return {
      GetCell: (r, c) => this.part({ row: row + Number(r), column: column + Number(c), rows: 1, columns: 1 }),
      GetRow: (r) => this.part({ row: row + Number(r), column, rows: 1, columns }),
      GetBoundingRect: (other) => {
        const own = other instanceof SimRange ? other.box : boxOf(other);
        const bottom = Math.max(row + this.box.rows, own.row + own.rows) - 1;
        const right = Math.max(column + columns, own.column + own.columns) - 1;
        return this.part(boxBetween(Math.min(row, own.row), Math.min(column, own.column), bottom, right));
      },
      GetMergedAreasOrNullObject: () => {
        const merges = this.sheet.merges.filter((merge) => overlap(merge, this.box));
        return merges.length === 0 ? NULL : new RangeAreas(merges.map((merge) => this.part(merge)));
      },
    };
  }

  private looks(): Members['methods'] & {} {
    const { row, column, rows, columns } = this.box;
    return {
      GetRowProperties: (asked) =>
        Array.from({ length: rows }, (_, index) => ({
          ...(wanted(asked, 'rowHidden') && { rowHidden: this.sheet.hiddenRows.has(row + index) }),
          ...(wanted(asked, 'fill') && {
            format: { fill: this.part({ row: row + index, column, rows: 1, columns }).fillAlike() },
          }),
        })),
      GetColumnProperties: () =>
        Array.from({ length: columns }, (_, index) => ({
          columnHidden: this.sheet.hiddenColumns.has(column + index),
        })),
      GetCellProperties: (asked) =>
        this.grid(({ fill, pattern, font }) => ({
          format: {
            fill: { color: fill === null ? '#FFFFFF' : `#${fill}`, pattern },
            ...(wanted(asked, 'font') && { font: { color: `#${font}` } }),
          },
        })),
    };
  }

  private actions(): Members['methods'] & {} {
    const { sheet, box } = this;
    return {
      Select: () => {
        if (sheet.visibility !== 'Visible') throw accessDenied('The sheet is hidden.');
        sheet.book.active = sheet;
        sheet.book.selection = { sheet, box };
        sheet.book.tell({ type: 'selected', sheet, address: addressOf(box) });
      },
      Clear: () => {
        this.write('', typeInto);
      },
      Merge: () => {
        sheet.book.refuseReadOnly();
        sheet.merges.push(box);
      },
    };
  }
}

/** Whether a look is asked for; `{ format: { font: … } }`. */
const wanted = (asked: unknown, name: string): boolean =>
  typeof asked === 'object' && asked !== null && JSON.stringify(asked).includes(`"${name}"`);

function typeOf({ value, isError }: Readonly<SimCell>): string {
  if (value === null) return 'Empty';
  if (isError) return 'Error';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'number' ? 'Double' : 'String';
}

class RangeAreas extends HostObject {
  readonly type = 'RangeAreas';
  private readonly ranges: readonly SimRange[];

  constructor(ranges: readonly SimRange[]) {
    super();
    this.ranges = ranges;
  }

  members(): Members {
    return {
      byReference: true,
      properties: { Address: { get: () => this.ranges.map(({ address }) => address).join(',') } },
      objects: { Areas: () => new RangeCollection(this.ranges) },
    };
  }
}

class RangeCollection extends HostObject {
  readonly type = 'RangeCollection';
  private readonly ranges: readonly SimRange[];

  constructor(ranges: readonly SimRange[]) {
    super();
    this.ranges = ranges;
  }

  members(): Members {
    return { items: () => this.ranges };
  }
}

class RangeFormat extends HostObject {
  readonly type = 'RangeFormat';
  private readonly range: SimRange;

  constructor(range: SimRange) {
    super();
    this.range = range;
  }

  members(): Members {
    const { range } = this;
    return {
      properties: {
        WrapText: {
          get: () => range.alike(({ wrap }) => wrap),
          set: (value) => {
            range.format((cell) => {
              cell.wrap = value === true;
            });
          },
        },
        ColumnWidth: {
          get: () => range.sheet.columnWidths.get(range.box.column) ?? 48,
          set: (value) => {
            for (let column = range.box.column; column < range.box.column + range.box.columns; column++)
              range.sheet.columnWidths.set(column, Number(value));
          },
        },
      },
      objects: {
        Fill: () => new RangeFill(range),
        Font: () => new RangeFont(range),
        Protection: () => new FormatProtection(range),
      },
    };
  }
}

class RangeFill extends HostObject {
  readonly type = 'RangeFill';
  private readonly range: SimRange;

  constructor(range: SimRange) {
    super();
    this.range = range;
  }

  members(): Members {
    const { range } = this;
    return {
      properties: {
        // No fill reads as white, as in Excel; only the pattern tells.
        Color: {
          get: () => range.alike(({ fill }) => (fill === null ? '#FFFFFF' : `#${fill}`)) ?? '',
          set: (value) => {
            range.format((cell) => {
              cell.fill = String(value).replace('#', '').toUpperCase();
              cell.pattern = 'Solid';
            });
          },
        },
        Pattern: { get: () => range.alike(({ pattern }) => pattern) },
      },
      methods: {
        Clear: () => {
          range.format((cell) => {
            cell.fill = null;
            cell.pattern = 'None';
          });
        },
      },
    };
  }
}

class RangeFont extends HostObject {
  readonly type = 'RangeFont';
  private readonly range: SimRange;

  constructor(range: SimRange) {
    super();
    this.range = range;
  }

  members(): Members {
    const { range } = this;
    return {
      properties: {
        Color: {
          get: () => `#${range.alike(({ font }) => font) ?? ''}`,
          set: (value) => {
            range.format((cell) => {
              cell.font = String(value).replace('#', '').toUpperCase();
            });
          },
        },
        Bold: {
          get: () => range.alike(({ bold }) => bold),
          set: (value) => {
            range.format((cell) => {
              cell.bold = value === true;
            });
          },
        },
      },
    };
  }
}

class FormatProtection extends HostObject {
  readonly type = 'FormatProtection';
  private readonly range: SimRange;

  constructor(range: SimRange) {
    super();
    this.range = range;
  }

  members(): Members {
    const { range } = this;
    return {
      properties: {
        Locked: {
          get: () => range.alike(({ locked }) => locked),
          set: (value) => {
            range.format((cell) => {
              cell.locked = value === true;
            });
          },
        },
      },
    };
  }
}

class DataValidation extends HostObject {
  readonly type = 'DataValidation';
  private readonly range: SimRange;

  constructor(range: SimRange) {
    super();
    this.range = range;
  }

  members(): Members {
    const { box, sheet } = this.range;
    const own = (): unknown => sheet.validations.find((each) => overlap(each.box, box))?.rule ?? {};
    return {
      properties: {
        Rule: {
          get: own,
          set: (rule) => {
            sheet.book.refuseReadOnly();
            sheet.validations.push({ box, rule });
          },
        },
      },
    };
  }
}
