/** What is declared: sheets, their columns and code lists, as data that a country can add to. */
import type { Language, Value } from './file.ts';

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

/** Those of columns that hold numbers; a year is none of them. */
export const NUMBER_TYPES: ReadonlySet<FieldType> = new Set([
  'count',
  'integer',
  'decimal',
  'percent',
  'money',
  'usd',
]);

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

/** Whether a money column holds a plain number in a row: a rate or an index (rulings A6). @param codeIn of the row, by key column. */
export const isPlainNumber = (
  { plain }: Pick<Template, 'plain'>,
  field: string,
  codeIn: (column: string) => Value | undefined,
): boolean =>
  Object.entries(plain?.[field] ?? {}).some(([column, codes]) => codes.includes(String(codeIn(column))));

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
