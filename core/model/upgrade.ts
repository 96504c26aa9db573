/** What the upgrade of one workbook changes, as plain data; words are made at the edge. */
import type { Value } from '../model.ts';

/** New content of a cell. `like`: the cell whose look a new cell takes; without it, it keeps its own. */
export interface UpgradeEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly to: Value;
  readonly like?: { readonly row: number; readonly column: number };
}

/** What may be typed below a header, once the column has another meaning. */
export interface UpgradeRule {
  readonly sheet: string;
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Codes to choose from, whole numbers between two bounds, or whatever people type. */
  readonly allows:
    { readonly codes: readonly string[] } | { readonly min: number; readonly max: number } | 'anything';
}

/**
 * One thing that was done, for the sheet UPGRADE. `claim`: a row that was added for the second half of a split one. `open`, `left`: a value that only a person can carry over; it stands where it
 * stood. `unit`: a column, and each number in it, in another unit. `parted`: a column that became several, and each content of it. `noted`: a column, and
 * each content of it, that stands in the note now. `merged`: a column whose content stands in another one now, and each content put together. `legacy`: a
 * column that this version lacks, which stays under another header. `dropped`, `joined`, `lost`: of an export, a column that the older shape lacks, a row that another
 * one says as well, and what it cannot say. `formula`: a formula in a cell that changed is now its value. `moved`: what stood below the table.
 */
export interface UpgradeLine {
  readonly kind:
    | 'version'
    | 'renamed'
    | 'changed'
    | 'added'
    | 'recoded'
    | 'unit'
    | 'parted'
    | 'merged'
    | 'noted'
    | 'legacy'
    | 'left'
    | 'dropped'
    | 'joined'
    | 'lost'
    | 'split'
    | 'claim'
    | 'open'
    | 'formula'
    | 'moved'
    | 'cleared'
    | 'signature';
  readonly sheet: string;
  /** `D7`. */
  readonly cell: string;
  /** What stood there, as text. */
  readonly from: string;
  readonly to: string;
}

export interface UpgradePlan {
  readonly from: string;
  readonly to: string;
  readonly edits: readonly UpgradeEdit[];
  readonly rules: readonly UpgradeRule[];
  readonly lines: readonly UpgradeLine[];
  /** A formula gave way to its value. */
  readonly losesFormula: boolean;
  /** Filled cells of the sheets concerned: all = kept as they are + mapped (recoded, renamed) + open. */
  readonly cells: {
    readonly all: number;
    readonly kept: number;
    readonly mapped: number;
    readonly open: number;
  };
  /** Rows of the sheets concerned that hold data. */
  readonly rows: { readonly before: number; readonly after: number; readonly split: number };
}
