/** The form of a step from one version of the templates to the next. */
/** A step from one version of the templates to the next (coherence-workbook §8). Sheets not named stay as they are. */
export interface TemplateStep {
  readonly from: string;
  readonly to: string;
  readonly sheets: readonly SheetStep[];
}

export interface SheetStep {
  readonly sheet: string;
  /** Columns by their older name. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly signed?: SignedColumn;
  /** Codes that have another name, by column; the code list knows the older one as an alias. */
  readonly recoded?: readonly { readonly column: string; readonly codes: Readonly<Record<string, string>> }[];
  /** Columns that the older shape lacks, and what every row of it means. */
  readonly constants: readonly { readonly to: string; readonly value: string }[];
}

/**
 * A code for the direction of an effect and a size, which become one number with a sign. Size 0 is 0 whatever the code
 * says; a blank code is the one for `unknown`.
 */
export interface SignedColumn {
  /** The column of the code, with other names that it may have. */
  readonly code: string;
  readonly aliases: readonly string[];
  /** Whole number from 0 to 3, which also stands in the newer shape: there only where the sign is not known. */
  readonly size: string;
  readonly most: number;
  readonly to: string;
  /** Column that tells the parts of a row apart that is split. */
  readonly part: string;
  /** What a row becomes: one part for each sign; none where the sign is not known. */
  readonly codes: Readonly<Record<string, readonly { readonly sign: 1 | -1; readonly part: string }[]>>;
  readonly unknown: string;
}
