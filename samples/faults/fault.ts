/** The form in which a fault of `samples/xts-faults` is declared: what went wrong, how it is made, and what must show it. */

export interface Fault {
  /** In words, for the page that stands beside the workbooks. */
  readonly what: string;
  /**
   * Rows as text: `SHEET | column | …` and the rows below it, `SHEET@file.xlsx` for another file than the institution's
   * own; META and COH_EXERCISE as `META | field | value` lines. A row whose key the sample has gets these values, others are
   * added.
   */
  readonly put?: string;
  /** Rows that are added though their key is there. */
  readonly again?: string;
  /** Rows taken out by their key; of a sheet alone, all of it. */
  readonly drop?: string;
  /** What is done to a sheet beside its values. */
  readonly looks?: readonly Look[];
  /** A file of another kind that lies beside the workbooks. */
  readonly file?: { readonly name: string; readonly content: string };
  /**
   * Every issue (`S06 STA_POP`, rule and sheet; `S42 META xts-int.xlsx` where the sheet stands in several workbooks) and
   * every finding (`C-204 H G2|HEA|P2|P3`: severity and key) that the fault causes, its side effects included.
   */
  readonly shows: readonly string[];
  /** Findings of the sample without faults that are gone because of it. */
  readonly hides?: readonly string[];
}

export interface Look {
  readonly sheet: string;
  /** `A3:A4` are merged. */
  readonly merge?: string;
  /** The column of this letter is hidden. */
  readonly hideColumn?: string;
  readonly hideSheet?: true;
  /** Cell and fill colour. */
  readonly fill?: readonly [cell: string, colour: string];
  readonly note?: readonly [cell: string, text: string];
  /** Cell and formula whose result is not stored. */
  readonly formula?: readonly [cell: string, formula: string];
  /** Rows under the table, after as many blank rows. */
  readonly below?: { readonly blank: number; readonly rows: string };
}
