/**
 * The workbook that the pane works on, wherever it lies: open in Excel (`excel.ts`), dropped on the page (`file.ts`) or
 * in memory (`memory.ts`). Everything that goes through here is plain data, so one contract holds for all three.
 */
import type { BookPlan, Note, Range, Span, Value, Visibility } from '../../core/index.ts';

/** What a host can do; whatever is false or `none` has no button, or another way that the pane says in words. */
export interface Capabilities {
  /** `excel`: the person sees cells in Excel; `file`: the page shows them in a grid of its own. */
  readonly kind: 'excel' | 'file' | 'memory';
  /** What a mark says at its cell beside fill and sign. */
  readonly notes: 'notes' | 'comments' | 'none';
  /** Template sheets can be put in (ExcelApi 1.13), or are written cell by cell, or only offered as a new file. */
  readonly insert: 'package' | 'cells' | 'none';
  /** One step of Excel's own undo for all changes of one write. */
  readonly groupsUndo: boolean;
  /** The result can be opened as a new workbook; else it is downloaded. */
  readonly opensWorkbooks: boolean;
  /** Formulas recalculate while the pane is open. */
  readonly recalculates: boolean;
}

/** A sheet as the list of sheets shows it. */
export interface SheetOutline {
  /** Stays the same when the sheet is renamed or moved. */
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly isProtected: boolean;
  /** Populated area; null for an empty sheet. */
  readonly used: Range | null;
}

/** A rectangle of cells; all lists have the size of `box`. */
export interface Block {
  readonly box: Range;
  /** Row by row; blank cells are `null`, error values their text (`#DIV/0!`), dates serial numbers. */
  readonly values: readonly (readonly Value[])[];
  /** Row by row: number format code of numbers; `General` may stand for it elsewhere. */
  readonly formats: readonly (readonly string[])[];
  /** Addresses within the block (row and column from 1, of the sheet) whose value a formula gave. */
  readonly formulas: readonly (readonly [row: number, column: number])[];
  /** Cells filled with a colour, RRGGBB. */
  readonly fills: readonly (readonly [row: number, column: number, colour: string])[];
  /** Cells whose value is an error or a truth value, which look like text and numbers otherwise. */
  readonly kinds: readonly (readonly [row: number, column: number, kind: 'error' | 'boolean'])[];
}

/** What a sheet holds beside its cells, as far as the host can tell. */
export interface SheetBeside {
  readonly merges: readonly Range[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  readonly notes: readonly Note[];
  readonly tables: readonly { readonly name: string; readonly range: Range; readonly headerRows: number }[];
}

/**
 * A workbook on its way to the worker: piece by piece, so that the page never waits. A file goes as it is and is read by
 * the core's own reader; an open workbook goes sheet by sheet in blocks of at most 25 000 cells.
 */
export type Piece =
  | {
      readonly type: 'file';
      readonly name: string;
      readonly blob: Blob;
      readonly edits: readonly CellChange[];
    }
  | {
      readonly type: 'book';
      readonly name: string;
      readonly names: readonly {
        readonly name: string;
        readonly refersTo: string;
        readonly sheet: string | null;
        readonly hidden: boolean;
      }[];
      readonly properties: readonly (readonly [name: string, value: string])[];
      /** Serial numbers of dates count from 1904. */
      readonly date1904: boolean;
      /** Our part of the workbook; null where there is none. */
      readonly state: string | null;
      /** All sheets in order; those not read anew are known to the worker from before. */
      readonly sheets: readonly SheetOutline[];
    }
  | { readonly type: 'sheet'; readonly id: string; readonly beside: SheetBeside }
  | { readonly type: 'block'; readonly id: string; readonly block: Block };

/** A cell to be changed; it is passed over where it no longer holds `from`. */
export interface CellChange {
  /** Name of the sheet. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly from: Value;
  readonly to: Value;
  /** Number format that the cell gets with the value; as it is where absent. */
  readonly format?: string;
}

/** Why a change was not made. */
export type PassedOver = 'changed' | 'formula' | 'merged' | 'protected' | 'gone' | 'failed'; // the host gave up before it; what was done until then is done

export interface Written {
  readonly done: readonly CellChange[];
  readonly passed: readonly { readonly change: CellChange; readonly why: PassedOver }[];
  /** Whether Excel's own undo takes it back; the pane's change log always can. */
  readonly undo: 'one step' | 'steps' | 'lost';
}

/** Something shown at a cell: fill and sign by severity, and the text in a note where notes are possible. */
export interface CellMark {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly severity: 'error' | 'warning' | 'info';
  readonly text: string;
}

/** How marked cells looked before, so that removal is exact; kept in our part of the workbook. */
export interface MarkedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** RRGGBB; null: no fill. */
  readonly fill: string | null;
  readonly format: string;
  /** Colour of a text that had to become black, RRGGBB; absent where it stayed as it was. */
  readonly font?: string;
  /**
   * Fill and format that we gave: a cell that looks otherwise was changed by a person, and is left as it is. Null: the
   * fill was left alone (a pattern or gradient, which could not be put back).
   */
  readonly gave: { readonly fill: string | null; readonly format: string };
  /** Check sum of the note that we put there; null where we put none. A note that reads otherwise stays. */
  readonly note: string | null;
}

/** Trouble with the host, each with one message and a way on; thrown as `Failure('HOST', reason)`. */
export type HostTrouble =
  | 'editing' // a cell is being edited
  | 'protected' // the sheet or workbook is protected
  | 'read-only'
  | 'hidden' // the sheet is hidden, so that nobody can be led to it
  | 'gone' // sheet deleted or renamed meanwhile
  | 'slow' // no answer in time
  | 'too-large' // request or answer beyond the host's limit
  | 'denied' // no permission
  | 'busy' // another dialog or another pane
  | 'not-kept' // what was done could not be written down in the workbook; `cause` is another of these
  | 'unsupported' // this edition of Excel cannot do that
  | 'failed';

export interface Reading {
  /** Ids of the sheets whose cells are read; all where not given. */
  readonly sheets?: readonly string[];
  readonly signal?: { readonly aborted: boolean };
  readonly progress?: (step: { readonly done: number; readonly total: number }) => void;
}

export interface WorkbookHost {
  readonly capabilities: Capabilities;
  /** Name of the workbook as people know it. */
  name(): Promise<string>;
  sheets(): Promise<readonly SheetOutline[]>;
  /** The workbook as it stands now. Stops with `Failure('STOPPED')`. */
  read(reading?: Reading): AsyncIterable<Piece>;
  /** Makes the changes that still fit; nothing is written blind. `label` names the step for undo. */
  write(changes: readonly CellChange[], label: string): Promise<Written>;
  /**
   * Marks cells; returns how they looked before. Cells that carry our mark already get the new one. Those of sheets that are
   * gone are left out, and where the host gives up in between, all that it did not mark.
   */
  mark(marks: readonly CellMark[], before: readonly MarkedCell[]): Promise<readonly MarkedCell[]>;
  /** Puts marked cells back exactly as they looked; returns those that a person changed since, which stay. */
  unmark(cells: readonly MarkedCell[]): Promise<readonly MarkedCell[]>;
  /** Puts the sheets of a plan into the workbook, behind the others; sheets of a name that exists are not replaced. */
  insert(plan: BookPlan): Promise<{ readonly sheets: readonly string[]; readonly undo: Written['undo'] }>;
  /** Shows a cell or range to the person, without changing anything. `cell`: `F12` or `F12:F14`. */
  goTo(place: { readonly sheet: string; readonly cell: string }): Promise<void>;
  /** What the person has selected; null where nothing can be told. */
  selected(): Promise<{ readonly sheet: string; readonly cell: string } | null>;
  /** Tells that cells, sheets or names were changed, by anyone but `write`; returns what ends it. */
  onChanged(listener: (sheetIds: readonly string[]) => void): () => void;
  /** Our part of the workbook as XML; null where there is none. */
  state(): Promise<string | null>;
  /** Throws `busy` where another pane wrote it since it was read here; `state` then brings what that wrote. */
  setState(xml: string): Promise<void>;
  /** Hands a finished workbook to the person. */
  open(name: string, bytes: Uint8Array): Promise<'opened' | 'downloaded'>;
}
