/**
 * The sheets of an OpenDocument workbook, as its content part tells them. Cells and rows that the file writes once
 * and repeats are counted before they are told, so that a few bytes cannot become millions of cells.
 */
import { Failure } from '../../failure.ts';
import { toA1 } from '../../grid/address.ts';
import type { DefinedName, Note, Range, Span } from '../../model.ts';
import type { Budget } from '../budget.ts';
import { NO_FEATURES } from '../../grid/grid.ts';
import type { CellStyle } from '../number-format.ts';
import { BookPacker } from '../pack.ts';
import { damaged } from './damaged.ts';
import { nameOf } from './ods-names.ts';
import type { OdsStyles } from './ods-styles.ts';
import { OdsText } from './ods-text.ts';
import { valueOf, type OdsValue } from './ods-values.ts';
import type { OdsElement, OdsVisitor } from './ods-xml.ts';
import { addSpan } from './outline.ts';
import { checkText } from './tell.ts';

const CELL = new Set(['table:table-cell', 'table:covered-table-cell']);
/** Parts of a text that are no part of what a cell holds. */
const ASIDE = new Set(['text:ruby-text', 'text:note']);

interface Told {
  readonly column: number;
  readonly repeat: number;
  readonly style: number;
  readonly value: OdsValue | null;
  readonly formula: boolean;
}

interface Sheet {
  readonly name: string;
  readonly isShown: boolean;
  readonly merges: Range[];
  readonly hiddenRows: Span[];
  readonly hiddenColumns: Span[];
  readonly notes: Note[];
  /** Style of the columns up to each `last`. */
  readonly columnStyles: { readonly last: number; readonly style: string | undefined }[];
  columns: number;
  /** Last row read. */
  rows: number;
}

interface OpenRow {
  readonly repeat: number;
  readonly style: string | undefined;
  readonly cells: Told[];
  column: number;
}

interface OpenCell {
  readonly element: OdsElement;
  readonly text: OdsText;
  note: OdsText | null;
}

export class OdsContent implements OdsVisitor {
  readonly names: DefinedName[] = [];
  readonly tabs: string[] = [];
  private readonly styles: OdsStyles;
  private readonly budget: Budget;
  private packing: BookPacker | null = null;
  private numbers = new Map<string, number>();
  private looks: readonly CellStyle[] = [];
  private sheet: Sheet | null = null;
  private row: OpenRow | null = null;
  private cell: OpenCell | null = null;
  /** Depth of the element whose content is passed over; 0 for none. */
  private passed = 0;

  constructor(styles: OdsStyles, budget: Budget) {
    this.styles = styles;
    this.budget = budget;
  }

  /** Once the part was read. */
  get packer(): BookPacker {
    if (!this.packing) throw damaged();
    return this.packing;
  }

  open(element: OdsElement, path: readonly string[]): void {
    const { name } = element;
    if (this.passed > 0) return;
    if (path.length === 0 && name !== 'office:document-content') throw damaged();
    if (this.cell) this.inCell(element, path, this.cell);
    else if (path[1] === 'office:automatic-styles') this.styles.open(element);
    else if (name === 'office:body') this.begin();
    else if (name === 'table:named-range' || name === 'table:named-expression') {
      const found = nameOf(element, this.sheet?.name ?? null);
      this.budget.addText(found.refersTo);
      this.names.push(found);
    } else if (path.length < 3) return;
    else if (this.sheet) this.inSheet(element, path, this.sheet);
    else if (name === 'table:table' && path.length === 3 && path[2] === 'office:spreadsheet')
      this.openSheet(element, path);
    else if (name === 'table:tracked-changes' || name === 'table:dde-links') this.passed = path.length + 1;
  }

  text(text: string): void {
    if (this.passed > 0) return;
    if (!this.cell) {
      if (!this.sheet) this.styles.text(text);
      return;
    }
    const into = this.cell.note ?? this.cell.text;
    into.text(text);
    if (into.length > this.budget.limits.elementBytes)
      throw new Failure('LIMIT', 'R26', {
        place: this.sheet?.name ?? '',
        limit: this.budget.limits.cellCharacters,
        found: into.length,
      });
  }

  close(name: string, path: readonly string[]): void {
    if (this.passed > 0) {
      if (path.length < this.passed) this.passed = 0;
      return;
    }
    if (this.cell) {
      if (CELL.has(name)) this.closeCell(this.cell);
      else if (name === 'office:annotation') this.closeNote(this.cell);
      else (this.cell.note ?? this.cell.text).close(name);
    } else if (name === 'table:table-row' && this.sheet && this.row) this.closeRow(this.sheet, this.row);
    else if (name === 'table:table' && this.sheet) this.closeSheet(this.sheet);
    else if (!this.sheet) this.styles.close(name);
  }

  /** Behind the styles: their places in this list are the style numbers of cells. */
  private begin(): void {
    const cells = this.styles.cells();
    const most = this.budget.limits.styles;
    if (cells.length > most) throw new Failure('LIMIT', 'R36', { limit: most });
    this.numbers = new Map(cells.map(([name], index) => [name, index]));
    this.looks = cells.map(([, style]) => style);
    this.packing = new BookPacker([], { styles: this.looks, date1904: false }, this.budget);
  }

  private openSheet({ attribute }: OdsElement, path: readonly string[]): void {
    const style = attribute('table:style-name') ?? '';
    // Copies of other files that formulas refer to.
    if (style === 'ta_extref') {
      this.passed = path.length + 1;
      return;
    }
    const name = attribute('table:name') ?? '';
    this.tabs.push(name);
    this.sheet = {
      name,
      isShown: this.styles.isShown(style),
      ...{ merges: [], hiddenRows: [], hiddenColumns: [], notes: [], columnStyles: [] },
      ...{ columns: 0, rows: 0 },
    };
  }

  private inSheet(element: OdsElement, path: readonly string[], sheet: Sheet): void {
    const { name, attribute } = element;
    if (name === 'table:table-column') {
      const repeat = repeated(attribute('table:number-columns-repeated'));
      const first = sheet.columns + 1;
      sheet.columns += repeat;
      sheet.columnStyles.push({
        last: sheet.columns,
        style: attribute('table:default-cell-style-name'),
      });
      const last = Math.min(sheet.columns, this.budget.limits.columns);
      if (isHidden(attribute) && first <= last) addSpan(sheet.hiddenColumns, { first, last });
    } else if (name === 'table:table-row') {
      const repeat = repeated(attribute('table:number-rows-repeated'));
      this.row = { repeat, style: attribute('table:default-cell-style-name'), cells: [], column: 0 };
      const first = sheet.rows + 1;
      const last = Math.min(sheet.rows + repeat, this.budget.limits.rows);
      if (isHidden(attribute) && first <= last) addSpan(sheet.hiddenRows, { first, last });
    } else if (CELL.has(name)) {
      if (!this.row) throw damaged();
      this.cell = { element, text: new OdsText(), note: null };
    } else if (name === 'table:shapes' || name === 'office:forms') this.passed = path.length + 1;
    else if (name === 'table:table') throw damaged();
  }

  private inCell(element: OdsElement, path: readonly string[], cell: OpenCell): void {
    const { name } = element;
    // A table within a cell, or a cell within a cell, would have no place in a sheet.
    if (name === 'table:table' || CELL.has(name)) throw damaged();
    if (name === 'office:annotation') cell.note = new OdsText();
    else if (name.startsWith('text:') && !ASIDE.has(name)) (cell.note ?? cell.text).open(element);
    else this.passed = path.length + 1;
  }

  private closeNote(cell: OpenCell): void {
    const { sheet, row } = this;
    const text = cell.note?.whole ?? '';
    cell.note = null;
    if (!sheet || !row) return;
    this.budget.addText(text);
    this.checkPlace(sheet.rows + 1, row.column + 1);
    sheet.notes.push({ row: sheet.rows + 1, column: row.column + 1, text });
  }

  private closeCell({ element, text }: OpenCell): void {
    const { sheet, row } = this;
    this.cell = null;
    if (!sheet || !row) throw damaged();
    const { attribute } = element;
    const column = row.column + 1;
    const repeat = repeated(attribute('table:number-columns-repeated'));
    row.column += repeat;
    const formula = (attribute('table:formula') ?? '') !== '';
    const value = valueOf({ attribute, formula, shown: text.whole });
    if (value === undefined) throw damaged();
    this.merge(attribute, sheet, column);
    const isEmpty = value === null || (value.kind === 'text' && value.value === '');
    if (isEmpty && !formula) {
      // However often it is repeated: a blank cell costs nothing.
      this.budget.addCells(1);
      return;
    }
    const bottom = sheet.rows + row.repeat;
    this.checkPlace(bottom, row.column);
    this.budget.addCells(repeat * row.repeat);
    if (value?.kind === 'text') checkText(value.value, sheet.name, sheet.rows + 1, column, this.budget);
    const style = this.numberOf(attribute('table:style-name') ?? row.style ?? styleAt(sheet, column));
    row.cells.push({ column, repeat, style, value, formula });
  }

  private merge(attribute: OdsElement['attribute'], sheet: Sheet, column: number): void {
    const right = column + repeated(attribute('table:number-columns-spanned')) - 1;
    const bottom = sheet.rows + repeated(attribute('table:number-rows-spanned'));
    if (right === column && bottom === sheet.rows + 1) return;
    const { merges } = this.budget.limits;
    if (sheet.merges.length >= merges)
      throw new Failure('LIMIT', 'R31', { sheet: sheet.name, limit: merges });
    this.checkPlace(bottom, right);
    sheet.merges.push({ top: sheet.rows + 1, left: column, bottom, right });
  }

  private closeRow(sheet: Sheet, row: OpenRow): void {
    if (row.cells.length > 0)
      for (let index = 1; index <= row.repeat; index++) {
        for (const cell of row.cells)
          for (let step = 0; step < cell.repeat; step++)
            this.tell(sheet.rows + index, cell.column + step, cell);
        if ((index & 0xff) === 0) this.budget.checkTime();
      }
    sheet.rows += row.repeat;
    this.row = null;
  }

  private tell(row: number, column: number, { value, style, formula }: Told): void {
    const { packer } = this;
    switch (value?.kind) {
      case undefined:
        packer.uncomputed(row, column, style);
        break;
      case 'number':
        packer.number(row, column, value.value, style, formula);
        break;
      case 'boolean':
        packer.boolean(row, column, value.value, style, formula);
        break;
      case 'text':
        packer.text(row, column, value.value, style, formula);
        break;
      case 'error':
        packer.error(row, column, value.value, style, formula);
        break;
      case 'date':
        packer.date(row, column, value.value, style, formula);
        break;
      case 'time':
        // Its format makes it a time of day or leaves it a number of days.
        packer.number(row, column, value.value, style, formula);
        break;
    }
  }

  private closeSheet(sheet: Sheet): void {
    const { name, isShown, merges, hiddenRows, hiddenColumns, notes } = sheet;
    this.packer.endSheet({
      ...NO_FEATURES,
      ...{ name, merges, hiddenRows, hiddenColumns, notes },
      visibility: isShown ? 'visible' : 'hidden',
    });
    this.sheet = null;
  }

  private numberOf(style: string | undefined): number {
    // A number behind the list counts as a plain style.
    return this.numbers.get(style ?? 'Default') ?? this.numbers.get('Default') ?? this.looks.length;
  }

  private checkPlace(row: number, column: number): void {
    const { rows, columns } = this.budget.limits;
    if (row > rows || column > columns)
      throw new Failure('LIMIT', 'R21', {
        sheet: this.sheet?.name ?? '',
        cell: toA1(Math.min(row, 1e7), Math.min(column, 1e5)),
      });
  }
}

const isHidden = (attribute: OdsElement['attribute']): boolean =>
  /^(?:collapse|filter)$/.test(attribute('table:visibility') ?? '');

/** Style that a column gives to its cells. */
const styleAt = ({ columnStyles }: Sheet, column: number): string | undefined =>
  columnStyles.find(({ last }) => column <= last)?.style;

/** A number of repetitions; absent means once. */
function repeated(text: string | undefined): number {
  if (text === undefined) return 1;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 2 ** 31) throw damaged();
  return count;
}
