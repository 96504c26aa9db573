/**
 * The nouns of importing: how a table that follows no template is understood (profile-sheets §6) and what becomes of
 * it. Plain data, no behaviour. A mapping speaks of headers and labels, not of cell addresses, so that it can be
 * repeated on next year's file.
 */
import type { Language, Meta, ObsStatus, Range, Value } from '../model.ts';

/** `sure`: said by the file. `likely`: no other reading fits. `guess`: a person should look. */
export type Confidence = 'sure' | 'likely' | 'guess';

/** Why something was taken as it was; the id of its words in `i18n/`. */
export interface Guess {
  readonly confidence: Confidence;
  /** Id of the reason, e.g. `year-in-header`, `corner-text`, `unit-in-title`, `set-by-user`. */
  readonly reason: string;
}

/** The pseudo-field of the country whose figures a row or column holds, in a file of many countries. */
export const REPORTING = 'reporting';
/** The pseudo-field of a column that names the sex of the figures in its row; its codes are `F`, `M` and `_T`. */
export const SEX = 'sex';
/** The pseudo-field of places inside the country (districts, provinces): only the country as a whole is taken. */
export const PLACE = 'place';

/** What a column (a header of one or more rows) is used for. */
export interface ColumnMapping {
  /** Header parts from top to bottom joined with ` / `, as they stand, merged cells filled. */
  readonly header: string;
  /** Sheet column, from 1: tells equal headers apart and is where the mapping was found; repeated by `header` first. */
  readonly column: number;
  /**
   * `key`: its cells are the codes of `field` (a template field, `reporting`, `sex` or `place`); two columns of one
   * field help each other out: what the first does not tell is taken from the second. `value`: its cells are the figures of
   * the measure `field`. `note`: its text goes to the row's `note`. `ignore`: not used.
   */
  readonly use: 'key' | 'value' | 'note' | 'ignore';
  readonly field?: string;
  /** For a value: codes of the key fields that the header stands for: `{ year: '2019', destination: 'DEU' }`. */
  readonly at?: Readonly<Record<string, string>>;
  /** Power of ten by which its figures are multiplied: 3 for thousands. */
  readonly power?: number;
  /** Status that the header's mark gives its figures (`2023p`). */
  readonly status?: ObsStatus;
  /** Mark of the header without a status of its own (`2020*`); it goes to the notes of its figures. */
  readonly mark?: string;
  readonly guess: Guess;
}

/** A stretch of rows under one title (`Femmes`), whose figures are of another measure or carry further codes. */
export interface BlockMapping {
  /** Text of the title row; blank for the rows before the first title. */
  readonly title: string;
  /** Measure that `total` becomes in the block, e.g. `female`. */
  readonly measure?: string;
  readonly at?: Readonly<Record<string, string>>;
  readonly guess: Guess;
}

/** How one table of a foreign workbook becomes rows of one template sheet. */
export interface Mapping {
  readonly mappingVersion: '1.0';
  /** Template sheet. */
  readonly as: string;
  /** Sheet of the foreign workbook, and which table of it: 1 for the first. */
  readonly sheet: string;
  readonly table: number;
  /** Alpha-3 of the country whose figures are taken out of a file of many; null where the file is of one country. */
  readonly country: string | null;
  readonly columns: readonly ColumnMapping[];
  readonly blocks: readonly BlockMapping[];
  /** Fields with one value for every row: `{ basis: 'BIRTH', age: '_T' }`, with the reason for each. */
  readonly fixed: Readonly<Record<string, { readonly value: string; readonly guess: Guess }>>;
  /** Labels of rows decided by a person: field → text as it stands → code. */
  readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Labels of rows to be left out, as they stand, with the id of the reason (`aggregate`, `heading`, `set-by-user`). */
  readonly leaveOut: Readonly<Record<string, string>>;
}

/** What the user may say beforehand about a column, by its header or its letters. */
export interface ColumnChoice {
  readonly use?: ColumnMapping['use'];
  readonly field?: string;
  readonly at?: Readonly<Record<string, string>>;
  readonly power?: number;
}

/** What is known beforehand of a table; everything else is proposed. */
export interface ImportOptions {
  /** Name of the sheet; default: the sheet whose table fits best. */
  readonly sheet?: string;
  /** Which table of the sheet, from 1. */
  readonly table?: number;
  /** Alpha-3 of the country that is taken out of a file of many, or whose file it is. */
  readonly country?: string;
  /** Fields with one value for every row: `{ basis: 'BIRTH', year: '2004' }`. */
  readonly fixed?: Readonly<Record<string, string>>;
  readonly columns?: Readonly<Record<string, ColumnChoice>>;
  /** Field of the countries across the columns of a matrix (`origin`, `reporting`). */
  readonly across?: string;
  /** Labels decided by a person: field → text as it stands → code. */
  readonly labels?: Mapping['labels'];
  /** Labels of rows to be left out, as they stand. */
  readonly leaveOut?: readonly string[];
  /** Power of ten of all figures, whatever the header says. */
  readonly power?: number;
  /** Language of the table, where a lone letter depends on it. */
  readonly language?: Language;
  /** META of the workbook for which it is imported. */
  readonly meta?: Partial<Meta>;
}

/** Something that must be decided by a person before the import is committed. */
export interface Question {
  /** Id of its words: `which-axis`, `which-table`, `lone-m`, `no-year`, `no-measure`, `unknown-label` … */
  readonly id: string;
  /** A1 address or range that it is about. */
  readonly cell?: string;
  readonly args: Readonly<Record<string, Value>>;
}

/** A mapping proposed for a table, with what was seen on the way. */
export interface Proposal {
  readonly mapping: Mapping;
  /** The whole table with its headers, and the rows of its header. */
  readonly range: Range;
  readonly headerRows: { readonly first: number; readonly last: number };
  /** Empty: nothing stands in the way of committing. */
  readonly questions: readonly Question[];
  /** Things to know: a unit that contradicts META, hidden rows, other tables in the sheet, notes holding figures … */
  readonly remarks: readonly Question[];
}

/** A cell of the foreign file from which a figure was taken. */
export interface Origin {
  readonly sheet: string;
  readonly cell: string;
  /** What stood there. */
  readonly raw: string;
  /** Power of ten applied, 0 for none. */
  readonly power: number;
  /** Further cells that were added to it: classes of the file that are one class here. */
  readonly added?: readonly { readonly cell: string; readonly raw: string }[];
}

/** A row of the template sheet, made from the foreign table. */
export interface ImportedRow {
  /**
   * By field id; money and counts in units, multiplied by the power of their origin. A text that could not be read
   * stays as it was, for the checks to tell. Blank is null.
   */
  readonly values: Readonly<Record<string, Value>>;
  /** Where each measure came from, by field id. */
  readonly origins: Readonly<Record<string, Origin>>;
}

/** A row or a cell of the table that is not imported, and why. */
export interface LeftOut {
  /** A1 address or range. */
  readonly cell: string;
  readonly text: string;
  /** `aggregate`, `heading`, `footer`, `other-country`, `duplicate`, `blank`, `set-by-user` … */
  readonly reason: string;
}

export interface Imported {
  readonly mapping: Mapping;
  readonly rows: readonly ImportedRow[];
  readonly leftOut: readonly LeftOut[];
  /** Figures (cells of value columns in data rows): read = imported + blank + leftOut. */
  readonly cells: {
    readonly read: number;
    readonly imported: number;
    readonly blank: number;
    readonly leftOut: number;
  };
  /** Footnotes and sources under the table. */
  readonly note: string;
  /** Where the file differs from the mapping; empty where it fits. */
  readonly changes: readonly LayoutChange[];
}

/** A difference between the layout of a saved mapping and that of the file at hand. */
export interface LayoutChange {
  /** `column-gone`, `column-new`, `column-moved`, `header-changed`, `block-gone`, `label-new` … */
  readonly id: string;
  readonly args: Readonly<Record<string, Value>>;
}
