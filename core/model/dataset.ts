/** What was understood of a workbook: its META, its recognised sheets and their typed rows. */
import type { Activity, ActivityReceipt } from './activity.ts';
import type { Grid, Value } from './file.ts';
import type { Template } from './template.ts';

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
  /** The table as it was, where nothing but figures in these rows (by number) was typed over since. */
  readonly typedOver?: { readonly of: Dataset; readonly rows: ReadonlySet<number> };
  /** The text of a cell as supplied, looked up in the sheet; blank where the field has no column. */
  raw(row: Row, field: string): string;
}

/** What stands in a column of a dataset in the row at a place. */
export type ReadColumn = (place: number, field: string) => Value;

/** Reads the columns of a dataset by place of the row, where they are held so; quicker than asking the record of each row. */
export function readColumns({ rows, column }: Pick<Dataset, 'rows' | 'column'>): ReadColumn {
  if (!column) return (place, field) => rows[place]?.values[field] ?? null;
  const columns = new Map<string, ColumnValues | null>();
  return (place, field) => {
    let own = columns.get(field);
    if (own === undefined) columns.set(field, (own = column(field) ?? null));
    return own?.at(place) ?? null;
  };
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
