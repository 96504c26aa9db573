/** How the cells of a sheet are told, one after another, by any reader to whoever wants them. */

/**
 * Receives every cell that holds something, in order of row and column. `style` is a place in the workbook's list of
 * cell styles; `formula` is true where the value is the cached result of a formula.
 */
export interface CellVisitor {
  /** A finite number; a date or time where the style says so. */
  number(row: number, column: number, value: number, style: number, formula: boolean): void;
  /** Text number `index` of the shared strings. */
  shared(row: number, column: number, index: number, style: number, formula: boolean): void;
  text(row: number, column: number, text: string, style: number, formula: boolean): void;
  boolean(row: number, column: number, value: boolean, style: number, formula: boolean): void;
  /** `#N/A` … */
  error(row: number, column: number, text: string, style: number, formula: boolean): void;
  /** A date written as ISO 8601 text, in the form of dates.ts. */
  date(row: number, column: number, iso: string, style: number, formula: boolean): void;
  /** A formula without a cached value. */
  uncomputed(row: number, column: number, style: number): void;
  /** The value as written, told before the cell itself and only where a reading was asked to keep it. */
  raw?(row: number, column: number, written: string): void;
}
