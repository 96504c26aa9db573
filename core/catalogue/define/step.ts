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
  readonly recoded?: readonly RecodedColumn[];
  /** Columns whose numbers are in another unit now. Their older header is the newer one or an alias of it. */
  readonly units?: readonly UnitChange[];
  /** Columns that are several now, by their older name. */
  readonly parted?: readonly PartedColumn[];
  /** Columns, by their older names, whose content stands in one now. */
  readonly merged?: readonly MergedColumn[];
  /** Columns that have no place any more: what stood there goes to a column of text, with its header. */
  readonly noted?: readonly { readonly from: string; readonly to: string }[];
  /** Columns, by their older names, that nothing takes the place of: they stay where they are, under a header that says so. */
  readonly legacy?: readonly string[];
  /** Columns that the older shape lacks, and what every row of it means. */
  readonly constants: readonly {
    readonly to: string;
    readonly value: string;
    /** A row that says something else has no place in the older shape. */
    readonly only?: true;
  }[];
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
  /** Columns whose content one row of the older shape has for all its parts. */
  readonly of: readonly string[];
}

/** Codes that have another name, also where several stand in a cell; the code list knows the older one as an alias. */
export interface RecodedColumn {
  readonly column: string;
  readonly codes: Readonly<Record<string, string>>;
  /**
   * Those of them that were taken out of use, with the first and last year in which they were valid: a row of such a year keeps
   * its code, and the note of any other row says the older one, where the sheet has a note.
   */
  readonly withdrawn?: Readonly<Record<string, { readonly from?: number; readonly to?: number }>>;
}

export interface UnitChange {
  readonly column: string;
  /** Units as a person reads them: `1000 persons`. */
  readonly from: string;
  readonly to: string;
  /** The newer number is the older one times this. */
  readonly factor: number;
}

/** Content of one column becomes that of several, in this order; the first takes the older one's place. */
export interface PartedColumn {
  readonly from: string;
  readonly to: readonly string[];
  /** What stands between the parts, or the parts of each older code. */
  readonly by:
    { readonly separator: string } | { readonly codes: Readonly<Record<string, readonly string[]>> };
}

/** The content of several columns becomes that of one, in the place of the first of them that the sheet has. */
export interface MergedColumn {
  readonly from: readonly string[];
  readonly to: string;
  /** What stands between the parts that are filled, or the code for each combination of older ones: `{ 'A|B': 'C' }`. */
  readonly by: { readonly separator: string } | { readonly codes: Readonly<Record<string, string>> };
}

/** A row of the older version says something else to who reads it by the columns of the newer: it must be upgraded first. */
export const needsUpgrade = ({ sheets }: Pick<TemplateStep, 'sheets'>): boolean =>
  sheets.some(({ units, parted, merged, noted }) =>
    [units, parted, merged, noted].some((each) => (each?.length ?? 0) > 0),
  );
