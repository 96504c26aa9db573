/**
 * The nouns of the product, in the order in which a workbook becomes a result. Plain data, no behaviour.
 * Blank is `null` everywhere and is never zero.
 */

import type { Activity, ActivityReceipt } from './activity-model.ts';
import type { CoherenceModel } from './coherence-model.ts';
import type { Scores } from './scores-model.ts';

export type Language = 'en' | 'fr' | 'es';
export const LANGUAGES: readonly Language[] = ['en', 'fr', 'es'];

// ── What stands in a file ────────────────────────────────────────────────────────────────────────────────

/** A typed cell value; `null` is blank. Dates are ISO text. */
export type Value = number | string | null;

export type CellKind = 'blank' | 'number' | 'text' | 'boolean' | 'error' | 'date';

/** One cell as supplied. `value`: number, text, boolean, the error's text (`#REF!`) or, for a date, ISO text. */
export interface Cell {
  readonly kind: CellKind;
  readonly value: number | string | boolean | null;
  /** The number format code where it is not *General*, e.g. `0.0%`. */
  readonly format?: string;
  /** True where the value is the cached result of a formula; a formula without one is blank with `formula`. */
  readonly formula?: boolean;
  /** Colour that fills the cell, as the file names it: `FFFF00`, `theme 4 +0.6`, `indexed 13`. Absent: none. */
  readonly fill?: string;
  /** The value as written in the file (`1.50`, `45000`), where the reading was asked to keep it. */
  readonly raw?: string;
}

/** A rectangle of cells; rows and columns count from 1, both ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Rows or columns from `first` to `last`, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** A note or a comment at a cell; the replies of a conversation follow, each on a line of its own. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A rule on what may be typed: the cells it covers, and its kind and formulas as the file has them. */
export interface Validation {
  readonly ranges: readonly Range[];
  /** `list`, `whole`, `decimal`, `date`, `time`, `textLength` or `custom`. */
  readonly type: string;
  /** `"A,B"`, `=$A$1:$A$9` without the equals sign … */
  readonly formulas: readonly string[];
}

/** A table (a list object) with its header rows, which lie inside the range. */
export interface NamedTable {
  readonly name: string;
  readonly range: Range;
  /** 0 or 1. */
  readonly headerRows: number;
}

/** What a sheet holds beside its cells. */
export interface SheetFeatures {
  readonly merges: readonly Range[];
  /** Rows and columns that the sheet does not show, ascending; their cells are read like all others. */
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  readonly notes: readonly Note[];
  readonly validations: readonly Validation[];
  readonly tables: readonly NamedTable[];
}

/** `veryHidden` sheets cannot be shown again from Excel's menus. */
export type Visibility = 'visible' | 'hidden' | 'veryHidden';

/** The cells of one sheet as they were supplied; read-only. Outside the populated area every cell is blank. */
export interface Grid extends SheetFeatures {
  readonly name: string;
  readonly visibility: Visibility;
  /** Last populated row and column (0 for an empty sheet), whatever range the file declares. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Columns that hold anything, ascending: two far corners must not cost a rectangle. */
  readonly usedColumns: readonly number[];
  cell(row: number, column: number): Cell;
}

/** A name given to cells or to a formula. */
export interface DefinedName {
  readonly name: string;
  /** What it stands for, as the file has it: `Data!$A$1:$B$9`. */
  readonly refersTo: string;
  /** The only sheet in which it holds; null: everywhere. */
  readonly sheet: string | null;
  readonly hidden: boolean;
}

/** How a file was read. */
export type FileFormat = 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'csv' | 'iati';

/** Namespace of our own part in a workbook. */
export const STATE_NAMESPACE = 'urn:mainstream:workbook-state:1';

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type CsvDelimiter = ',' | ';' | '\t' | '|';

/**
 * What a person should look at. `delimiter`: another mark fits as well. `encoding`: taken for windows-1252, but the
 * bytes speak against it, so that accented letters may be wrong. `quotes`: text stands behind a closing quotation
 * mark; it is kept as Excel keeps it.
 */
export type CsvDoubt = 'delimiter' | 'encoding' | 'quotes';

/** How a text file of separated values is written: what was found out, and what could not be told for sure. */
export interface CsvDialect {
  readonly encoding: CsvEncoding;
  /** A byte-order mark stood at the start; it is no part of the first field. */
  readonly bom: boolean;
  readonly delimiter: CsvDelimiter;
  /** Excel's line `sep=;` stood at the start; it is no row. */
  readonly sepLine: boolean;
  /** Null where no field is quoted. */
  readonly quote: '"' | null;
  /** The most frequent end of a row; LF where there is only one row without an end. */
  readonly lineEnd: 'CRLF' | 'LF' | 'CR';
  /** The decimal mark of most numbers that prove one; null where none does, or as many prove either. */
  readonly decimal: '.' | ',' | null;
  /** Nothing is in doubt. */
  readonly certain: boolean;
  readonly doubts: readonly CsvDoubt[];
  /** Delimiters that fit as well as the one taken. */
  readonly rivals: readonly CsvDelimiter[];
}

/** One file, read. */
export interface Book {
  /** Name shown to people, relative to where the user pointed. */
  readonly file: string;
  /** Hex SHA-256 of the file's bytes. */
  readonly sha256: string;
  readonly format: FileFormat;
  /** For a text file; null for workbooks. */
  readonly dialect: CsvDialect | null;
  readonly sheets: readonly Grid[];
  readonly names: readonly DefinedName[];
  /** Custom document properties; dates and numbers as their text. */
  readonly properties: ReadonlyMap<string, string>;
  /** Our own part of the workbook, which the pane keeps (change log, sheet map), as its XML; null where there is none. */
  readonly state: string | null;
  /** Of a file of aid activities, which has no sheets; absent in all others. */
  readonly activities?: readonly Activity[];
}

/** A cell or range in a file; printed as `'STA_FLOW'!F12`. Worked out when needed, not stored per cell. */
export interface Place {
  readonly file: string;
  readonly sheet?: string;
  /** `F12` or `F12:F14`. */
  readonly cell?: string;
  readonly row?: number;
  /** Field id of the column. */
  readonly column?: string;
}

// ── What is declared ─────────────────────────────────────────────────────────────────────────────────────

export type Role = 'dimension' | 'measure' | 'attribute';

/**
 * How a column is read.
 * `count` whole number ≥ 0 of persons, households …; multiplied by META.count_mult ·
 * `integer` whole number, never multiplied · `decimal` plain number · `percent` 0–100 ·
 * `money` number in META.currency × 10^META.money_mult · `usd` whole US dollars ·
 * `code` one code of `codes` · `codes` several separated by `;` · `area` ISO 3166-1 alpha-3 or special partner code ·
 * `date` ISO date (a bare year is accepted) · `year` · `period` ISO 8601 year, quarter or month · `text`
 */
export type FieldType =
  | 'count'
  | 'integer'
  | 'decimal'
  | 'percent'
  | 'money'
  | 'usd'
  | 'code'
  | 'codes'
  | 'area'
  | 'date'
  | 'year'
  | 'period'
  | 'text';

/** Words of a country's own declaration, by language; where one is missing, English or the id stands for it. */
export type OwnWords = Partial<Readonly<Record<Language, string>>>;

/** A declared column. */
export interface Field {
  readonly id: string;
  readonly role: Role;
  readonly type: FieldType;
  /** The column must be there (S01) and, in a key, filled. */
  readonly required: boolean;
  /** Code list id, for `code` and `codes`. With a number: the list that words its values (CL_STRENGTH). */
  readonly codes?: string;
  /** Codes allowed here where only some of the list are; with a number: the only values allowed. */
  readonly only?: readonly string[];
  /** Value that a blank or absent cell stands for. */
  readonly default?: string;
  readonly min?: number;
  readonly max?: number;
  /** Longest text allowed. */
  readonly maxLength?: number;
  /** Other header names that are understood, beside the labels of each language. */
  readonly aliases?: readonly string[];
  /**
   * Other words are allowed beside `_T` (INT_BORDER.point, EDU_QUAL.field) or beside the list (PLN_LINKS.asserted_by):
   * not checked against a list.
   */
  readonly open?: boolean;
  /** An unknown code is a warning and the value is kept (rulings-coherence A12). */
  readonly lenient?: boolean;
  /** Blank is allowed, yet a good sheet has it (`female`, `male`). */
  readonly expected?: boolean;
  /** The ids of another sheet stand here. */
  readonly refers?: FieldReference;
  /** Of a country's own column; the words of the others stand in `i18n/`. */
  readonly label?: OwnWords;
}

/** Where the ids of a column come from: the first key column of a sheet (`PLN_GOALS`). */
export interface FieldReference {
  readonly sheet: string;
  /** Several ids, or ids of another sheet, may stand in a cell: a list of ids only helps to fill in. */
  readonly loose?: true;
}

export type SheetKind = 'stock' | 'flow' | 'survey' | 'list';

/** A declared sheet. */
export interface Template {
  readonly id: string;
  /** CL_INSTITUTION code of the workbook in which the sheet stands; `*` = every workbook. */
  readonly institution: string;
  readonly kind: SheetKind;
  /** `table`: a column per field. `form`: two columns, field and value (META, COH_EXERCISE). */
  readonly layout: 'table' | 'form';
  /** Fields that make a row unique; empty for a form. */
  readonly key: readonly string[];
  readonly fields: readonly Field[];
  /** Part and whole pairs for S08, e.g. `foreign_trained` ≤ `active`. */
  readonly parts?: readonly (readonly [part: string, whole: string])[];
  /** Dates that must not run backwards, for S15. */
  readonly dateOrder?: readonly string[];
  /**
   * One source per member of `per` and year is used: the first of `order` in `column` that has a total
   * (rulings B5). Where a formula names the column, it decides instead.
   */
  readonly precedence?: {
    readonly column: string;
    readonly order: readonly string[];
    readonly per: readonly string[];
  };
  /**
   * Rows of the other kind, by a key column: stocks in a sheet of flows and the reverse (`VALID` permits). What
   * stands in `opening` is a stock at the beginning of the year.
   */
  readonly otherKind?: {
    readonly column: string;
    readonly codes: readonly string[];
    readonly opening?: readonly string[];
  };
  /** Columns of the other kind: flows in a sheet of stocks (`exits_abroad`) and the reverse. */
  readonly otherMeasures?: readonly string[];
  /** Stands in a workbook only where it has rows, is filled by the program alone, and is no part of a template as issued. */
  readonly record?: true;
  /** Of a country's own sheet; the words of the others stand in `i18n/`. */
  readonly label?: OwnWords;
  /** True for sheets about victims or procedures: always protected as by the strict profile (indicators §1.6). */
  readonly sensitive?: boolean;
  /** Smallest count that may be shown, where it differs from the profile; META.disclosure_min raises it. */
  readonly minCell?: number;
  /**
   * Money columns that hold plain numbers in some rows: neither money nor multiplied where the key column has one of
   * the codes, e.g. `{ amount: { var: ['FX_USD', 'CPI'] } }` (rulings A6).
   */
  readonly plain?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** One allowed value. Its words stand in `i18n/`. */
export interface CodeList {
  readonly id: string;
  readonly codes: readonly string[];
  /** Other spellings that mean a code, folded: `{ M: ['men'] }`. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  /** A code matching this is allowed beside the listed ones (CL_AGE: `Y20T24`). */
  readonly pattern?: string;
  /** Of a country's own codes; the words of the others stand in `i18n/`. */
  readonly labels?: Readonly<Record<string, OwnWords>>;
}

// ── What was understood ──────────────────────────────────────────────────────────────────────────────────

/** CL_OBS_STATUS. */
export type ObsStatus =
  | 'A'
  | 'B'
  | 'D'
  | 'E'
  | 'F'
  | 'G'
  | 'I'
  | 'P'
  | 'U'
  | 'V'
  | 'N'
  | 'S'
  | 'J'
  | 'O'
  | 'M'
  | 'L'
  | 'Q'
  | 'H'
  | 'K'
  | 'W';

/** Why a cell could not be read as its column asks; the checks turn these into issues. */
export type Trouble =
  | 'NOT_A_NUMBER'
  | 'AMBIGUOUS_NUMBER'
  | 'NUMBER_RANGE'
  | 'NUMBER_AS_TEXT'
  | 'ERROR_VALUE'
  | 'NOT_IN_LIST'
  | 'UNKNOWN_AREA'
  | 'AMBIGUOUS_AREA'
  | 'AREA_GROUP'
  | 'TOTAL_AS_TEXT'
  | 'FISCAL_YEAR'
  | 'NOT_A_DATE'
  | 'AMBIGUOUS_DATE'
  | 'TOO_LONG'
  | 'STRAY_SPACES'
  | 'OUT_OF_RANGE'
  | 'NO_CACHED_VALUE'
  | 'MAYBE_ZERO'
  | 'FOOTNOTE';

/** What was special in reading one cell. Most cells have none. */
export interface Reading {
  /** The text as it stood in the cell. */
  readonly raw: string;
  readonly trouble?: Trouble;
  /** What the cell itself should hold, offered as a fix: a number before any multiplier, a code, an ISO date. */
  readonly suggestion?: Value;
  /** Status that follows from the cell itself: a missing token, `~3000`. */
  readonly status?: ObsStatus;
  /** Footnote mark or text taken off. */
  readonly note?: string;
}

/** One data row of a dataset. */
export interface Row {
  /** Row in the sheet, from 1. */
  readonly number: number;
  /** By field id; absent optional columns are blank (or the field's default). Money and counts are in units. */
  readonly values: Readonly<Record<string, Value>>;
  readonly readings?: Readonly<Record<string, Reading>> | undefined;
}

/** The values of a field by place in `rows`. */
export interface ColumnValues {
  at(index: number): Value;
  /** The numbers themselves, NaN where blank, if the column holds nothing else. Not to be changed. */
  readonly numbers: Float64Array | undefined;
}

/** One recognised sheet: which template, where the columns stand, and its typed rows. */
export interface Dataset {
  readonly template: Template;
  readonly file: string;
  readonly sheet: string;
  /** Row of the machine names or headers. */
  readonly headerRow: number;
  /** Sheet column (from 1) of each field found. */
  readonly columns: ReadonlyMap<string, number>;
  /** Headers that matched nothing. */
  readonly unknownColumns: readonly string[];
  readonly rows: readonly Row[];
  /** A field of all rows at once, where they are held by column: quicker than asking each row. */
  readonly column?: (field: string) => ColumnValues | undefined;
  /** Rows that were read and left out because they hold no data (remarks, footers). */
  readonly ignored: number;
  /** The workbook's META. */
  readonly meta: Meta;
  /** For a form: row of each field. */
  readonly fieldRows?: ReadonlyMap<string, number>;
  /** Fields that stand more than once; the first is used, these are the others. */
  readonly repeated?: readonly { readonly field: string; readonly row: number; readonly column: number }[];
  /** Text of the footer under the table, lines joined by a line break. */
  readonly note?: string;
  /** Rows below the end of the table (five blank rows, a footer) that look like data: the first, and how many. */
  readonly unread?: { readonly row: number; readonly rows: number };
  /** Rows made of aid activities, each with the line of the file as its number: what became of the others. */
  readonly activities?: ActivityReceipt;
  /** The sheet itself, for what it holds beside values; absent where the table was put together from elsewhere. */
  readonly grid?: Grid;
  /** Where the sheet has the shape of an older template: of which, and where its column of codes stands, if it has one. */
  readonly older?: { readonly version: string; readonly column: number | null };
  /** The text of a cell as supplied, looked up in the sheet; blank where the field has no column. */
  raw(row: Row, field: string): string;
}

/** META of a workbook, typed. Fields not given are `null`; defaults as in profile-sheets §2. */
export interface Meta {
  readonly templateId: string | null;
  readonly templateVersion: string | null;
  readonly codelistVersion: string | null;
  readonly catalogueVersion: string | null;
  readonly fingerprint: string | null;
  /** CL_META_STATUS: `DRAFT` or `FINAL`. */
  readonly status: string | null;
  /** Function or unit that signed, never a person. */
  readonly signedBy: string | null;
  readonly signedOn: string | null;
  readonly signedHash: string | null;
  readonly country: string | null;
  readonly institution: string | null;
  readonly institutionName: string | null;
  readonly periodStart: number | null;
  readonly periodEnd: number | null;
  readonly currency: string | null;
  /** Power of ten applied to money columns; 0 where not given. */
  readonly moneyMult: number;
  readonly countMult: number;
  readonly decimalSep: '.' | ',' | null;
  /** What groups digits: `,` `.` or, for a space, an apostrophe or none, `other`. */
  readonly groupSep: '.' | ',' | 'other' | null;
  readonly dateOrder: 'DMY' | 'MDY' | 'YMD' | null;
  readonly language: string | null;
  readonly definitionSet: string | null;
  readonly migrantBasis: string | null;
  readonly stockRefDate: string;
  readonly submittedOn: string | null;
  readonly disclosureMin: number | null;
  readonly completeEnumeration: readonly string[];
  readonly dashMeans: 'MISSING' | 'ZERO';
  readonly isicRev: number;
}

/** One workbook after reading: what it is and the sheets that were understood. */
export interface Submission {
  readonly file: string;
  readonly sha256: string;
  readonly meta: Meta;
  /** META itself first, as a dataset, where there is one. */
  readonly datasets: readonly Dataset[];
  /** Sheets that match no template, by name. */
  readonly unknownSheets: readonly string[];
  /** Of a file of aid activities, which become rows once the country is known; absent in workbooks. */
  readonly activities?: readonly Activity[];
}

// ── What is wrong ────────────────────────────────────────────────────────────────────────────────────────

export type Severity = 'error' | 'warning' | 'info';

/** Proposed change of cells. `from` is what must still stand there; otherwise the edit is skipped. */
export interface Edit {
  readonly cell: string;
  readonly from: Value;
  readonly to: Value;
}

export interface Fix {
  /** May be applied together with others without asking. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
  /** Id of the reason, worded in `i18n/`. */
  readonly reason: string;
}

/** One thing that a rule found. Carries no text: words are made at the edge from `rule` and `args`. */
export interface Issue {
  readonly rule: string;
  readonly severity: Severity;
  /** `rule|sheet|row key|column`: no row number and no value, so it is stable across runs. */
  readonly key: string;
  readonly place: Place;
  readonly args: Readonly<Record<string, Value>>;
  readonly fix?: Fix;
  /** Which wording of the rule, where it has several (`S04.ERROR_VALUE`). */
  readonly variant?: string;
  /** Cases that it stands for where a limit kept the others from being listed; absent: 1. */
  readonly count?: number;
  /** The cases counted with it have other contents: there were too many different ones to tell apart. */
  readonly others?: true;
  /** The cell may hold personal data: no report shows what stands in its column. */
  readonly private?: true;
}

/** A comparison of two figures that should describe the same thing (coherence §5.9). */
export interface Reconciliation {
  readonly check: string;
  readonly concept: string;
  readonly year: number;
  readonly partner: string | null;
  readonly relation: 'EQ' | 'LE' | 'GE' | 'MIRROR';
  readonly tolerance: number;
  readonly a: ReconciledFigure;
  readonly b: ReconciledFigure;
  /** Symmetric relative difference 0…2. */
  readonly d: number;
  readonly band: 'agree' | 'minor' | 'notable' | 'severe';
  /** False where an LE or GE relation is broken beyond its tolerance. */
  readonly holds: boolean;
}

/** How far two figures that were compared are apart, whatever their relation: what measured figures read. */
export interface Difference {
  readonly check: string;
  readonly year: number;
  readonly partner: string | null;
  readonly a: { readonly institution: string; readonly value: number };
  readonly b: { readonly institution: string; readonly value: number };
  /** Behind both sides, those of a partner's own workbook left out. */
  readonly facts: readonly Fact[];
}

export interface ReconciledFigure {
  readonly value: number;
  readonly institution: string;
  readonly definition: string | null;
  readonly places: readonly Place[];
}

// ── What was computed ────────────────────────────────────────────────────────────────────────────────────

/**
 * One number on which indicators, formulas and SQL compute: sheet, measure, dimensions, year, country.
 * Every dimension of the sheet has a code: a member, `_T` (the reported total or what stands for it),
 * or `_ALL` (all members taken together: the leaves, rulings A2, A3). Money is in currency units.
 */
export interface Fact {
  readonly country: string;
  readonly institution: string;
  readonly sheet: string;
  /** Year of the figure itself; an older one carried forward keeps its own year. */
  readonly year: number;
  readonly period: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  readonly obsStatus: ObsStatus;
  readonly confStatus: string;
  /** `PARTIAL(85 %)`, `LAGGED(2)`, `STATUS(B)` … */
  readonly flags: readonly string[];
  /** The ministry's cells behind it. */
  readonly sources: readonly Source[];
}

/** Columns of our tables of facts (CSV, SQL, 18_DATA) that hold no dimension. */
export const FACT_COLUMNS: ReadonlySet<string> = new Set([
  ...['country', 'institution', 'sheet', 'year', 'period', 'measure', 'value', 'unit'],
  ...['obs_status', 'conf_status', 'flags', 'file', 'file_no', 'cell'],
]);

/** The column of a dimension in such a table; INT_ENFORCE has one called `measure`: `dimension_measure`. */
export const dimensionColumn = (dimension: string): string =>
  FACT_COLUMNS.has(dimension) ? `dimension_${dimension}` : dimension;

/** A cell of a ministry's file that entered a figure, and what was done to it. */
export interface Source {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  /** Text or number as it stood there. */
  readonly raw: string;
  /** The number taken, in units; null where a public edition does not show it. */
  readonly value: number | null;
  /** What was done: `×10^6`, `derived: total − male` …; blank where nothing. */
  readonly step: string;
  readonly obsStatus: ObsStatus;
  /** What the ministry remarked on the row; absent where it said nothing. */
  readonly note?: string;
  /** Respondents behind the row, in sheets of surveys; absent where the sheet does not say. */
  readonly sample?: number;
  /**
   * Where the figure was imported from a ministry's own table: the cell there and its text,
   * `flows.xlsx 'Sheet1'!F12: "1 234*" (×10^3)`. Absent where it was typed into the workbook, or changed since.
   */
  readonly origin?: string;
}

export interface IndicatorValue {
  readonly indicator: string;
  readonly country: string;
  readonly year: number;
  /** Empty for the national figure; `{ sex: 'F' }`. */
  readonly disaggregation: Readonly<Record<string, string>>;
  /** Unrounded; `null` with `reasons`. Never NaN or Infinity. */
  readonly value: number | null;
  readonly unit: string;
  readonly obsStatus: ObsStatus;
  readonly confStatus: string;
  readonly flags: readonly string[];
  /** `MISSING_INPUT`, `LOW_COVERAGE`, `ZERO_DENOMINATOR`, `NO_EXITS`, `CLASSIFICATION`, `SUPPRESSED` … */
  readonly reasons: readonly string[];
  /** What is absent, where something is: `STA_POP.total age=_T 2022`. */
  readonly missing: readonly string[];
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Resolved facts used, in the order of the formula. */
  readonly inputs: readonly Fact[];
  /** The formula on resolved facts (`18_DATA`), without `=`, in which the row's year stands as a literal. */
  readonly excel: {
    readonly numerator: string | null;
    readonly denominator: string | null;
    readonly value: string;
  } | null;
  /**
   * The shares of a survey of which the figure is made: one, or the first less the second, times `factor`. Absent
   * where it is no such figure. Tells nothing that may be shown where `value` is null.
   */
  readonly survey?: { readonly factor: number; readonly shares: readonly SurveyShare[] };
}

/** A part of the respondents of a survey, and how many were asked (rulings B37). */
export interface SurveyShare {
  /** 0 to 1. */
  readonly share: number;
  readonly sample: number;
}

// ── What it means for the plan ───────────────────────────────────────────────────────────────────────────

export type FindingSeverity = 'H' | 'M' | 'L' | 'I';

/** A C-… statement about the plan; people discuss it, it never blocks. Record of coherence §5.1 and ruling A1. */
export interface Finding {
  /** Rule and subject ids joined by `|`, in the order of ruling A1; survives re-runs. */
  readonly key: string;
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly subject: FindingSubject;
  readonly measured: number | null;
  readonly threshold: number | null;
  readonly args: Readonly<Record<string, Value>>;
  /** CL_INSTITUTION code of who is asked to answer. */
  readonly owner: string | null;
  readonly sources: readonly Place[];
  /** Goal weight of rulings A7 and B39, used for order and priority. */
  readonly weight: number;
  readonly variant?: string;
}

export interface FindingSubject {
  readonly goal?: string;
  readonly goal2?: string;
  readonly dimension?: string;
  readonly direction?: string;
  readonly channel?: string;
  readonly policy?: string;
  readonly policy2?: string;
  readonly institution?: string;
  readonly institution2?: string;
  readonly partner?: string;
  readonly plan?: string;
  readonly project?: string;
  readonly project2?: string;
  readonly indicator?: string;
  readonly subject?: string;
  readonly year?: string;
}

// ── What the stages hand on ──────────────────────────────────────────────────────────────────────────────

/** A dataset that counts: of the right country and not replaced by a later file. */
export interface Usable {
  readonly dataset: Dataset;
  /** Rows under an error: they count as rows without value (rulings A8). */
  readonly blocked: Iterable<Row> & Pick<ReadonlySet<Row>, 'has' | 'size'>;
}

/** Rows of one file: read = accepted + rejected + ignored. */
export interface RowCounts {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly ignored: number;
}

/** Result of the check stage. */
export interface Checked {
  /** The country consolidated; null where no workbook names one. */
  readonly country: string | null;
  readonly submissions: readonly Submission[];
  readonly usable: readonly Usable[];
  /** Sheets of other countries' workbooks: never part of a figure, only what a partner says of the same flow. */
  readonly mirrors?: readonly Usable[];
  /** In order of file, sheet, row, column, rule. */
  readonly issues: readonly Issue[];
  /** By file name. */
  readonly counts: ReadonlyMap<string, RowCounts>;
}

/** Result of the compute stage. */
export interface Computed {
  /** In order of indicator (catalogue), disaggregation, year. */
  readonly values: readonly IndicatorValue[];
  /** Every resolved fact used, each once, in a stable order: the rows of 18_DATA. */
  readonly facts: readonly Fact[];
  readonly reconciliations: readonly Reconciliation[];
  /** Every pair of figures compared; absent in what a public edition shows. */
  readonly differences?: readonly Difference[];
  /** Issues of the comparisons between institutions. */
  readonly issues: readonly Issue[];
}

/** Result of the assess stage. */
export interface Assessed {
  readonly model: CoherenceModel;
  /** In the order of coherence §5.1: severity, weight, rule, key. */
  readonly findings: readonly Finding[];
  /** Findings left out because another one says more (coherence §5.10), for the log. */
  readonly suppressed: readonly Finding[];
  readonly scores: Scores;
}

/** Everything a run found: reports and the coherence workbook are made from this. */
export interface Outcome {
  readonly checked: Checked;
  readonly computed: Computed;
  readonly assessed: Assessed;
  readonly parameters: Parameters;
  /** Absent where nothing was protected. */
  readonly disclosure?: Disclosure;
  /** In a public edition: what each input file is called instead of its name. */
  readonly fileNames?: ReadonlyMap<string, string>;
}

/** COH_PARAMS and settings after precedence; each changed value with its origin. */
export interface Parameters {
  readonly values: Readonly<Record<string, number | string>>;
  readonly changed: readonly {
    readonly name: string;
    readonly value: number | string;
    readonly origin: string;
  }[];
  /** Weights typed in an earlier coherence workbook: only the default is weaker (coherence §2). */
  readonly typedBefore?: Readonly<Record<string, number>>;
}

// ── What may be shown ────────────────────────────────────────────────────────────────────────────────────

/** How small counts are treated: only told, hidden below 5, hidden below 10 (docs/disclosure.md). */
export const DISCLOSURE_PROFILES = ['open', 'standard', 'strict'] as const;
export type DisclosureProfile = (typeof DISCLOSURE_PROFILES)[number];

/** `full`: for the government that owns the data. `public`: for everybody (coherence-workbook §2.6). */
export const EDITIONS = ['full', 'public'] as const;
export type Edition = (typeof EDITIONS)[number];

/** What protection did. */
export interface Disclosure {
  readonly profile: DisclosureProfile;
  readonly edition: Edition;
  readonly hidden: DisclosureCounts;
}

export interface DisclosureCounts {
  /** Resolved facts that are small themselves, and those hidden with them. */
  readonly smallFacts: number;
  readonly otherFacts: number;
  /** Figures of indicators and comparisons. */
  readonly figures: number;
  readonly comparisons: number;
}

/** Σ factor × variable; variables count from 0. */
export type LinearForm = readonly (readonly [variable: number, factor: number])[];

/** Equations over variables that are never negative. */
export interface LinearSystem {
  readonly variables: number;
  readonly equations: readonly { readonly form: LinearForm; readonly equals: number }[];
}

/** Linear programming, handed to the core from outside: it is a program of its own. */
export interface LinearSolver {
  /**
   * Least and greatest value of each form on the system; ±Infinity where unbounded, null where there is no solution.
   * @param isEnough whether a range of a form found so far is as good as the whole: saves most of the work.
   */
  ranges(
    system: LinearSystem,
    forms: readonly LinearForm[],
    isEnough?: (form: number, low: number, high: number) => boolean,
  ): readonly ({ readonly low: number; readonly high: number } | null)[];
}

// ── What will be written ─────────────────────────────────────────────────────────────────────────────────
// The plan of a workbook stands in layout/plan.ts.

/** A chart with its figures, for pages that have no cells. */
export interface DrawnChart {
  /** Sheet of the coherence workbook in which it stands. */
  readonly sheet: string;
  /** Columns stand up, bars lie; stacked ones show parts of a whole. */
  readonly kind: 'line' | 'column' | 'bar' | 'stackedColumn' | 'stackedBar';
  readonly title: string;
  /** A sentence with what is drawn and the newest figures. */
  readonly description: string;
  /** Title of the value axis; blank where there is none. */
  readonly axis: string;
  /** Values are parts of 1, shown in per cent. */
  readonly isShare: boolean;
  /** Bounds of the value axis; null where they follow from the values. */
  readonly min: number | null;
  readonly max: number | null;
  readonly categories: readonly string[];
  /** As many values as categories; null where there is no figure. */
  readonly series: readonly {
    readonly name: string;
    readonly dashed: boolean;
    readonly hatched: boolean;
    readonly values: readonly (number | null)[];
    /** From where to where each value may lie; null where nothing is known of that. */
    readonly ranges: readonly ({ readonly low: number; readonly high: number } | null)[] | null;
  }[];
}

// ── How long verbs talk to their caller ──────────────────────────────────────────────────────────────────

/** All that the core asks of its surroundings. The real AbortSignal fits `signal`. */
export interface Host {
  readonly signal?: { readonly aborted: boolean };
  readonly progress?: (step: {
    readonly stage: string;
    readonly done: number;
    readonly total: number;
  }) => void;
}
