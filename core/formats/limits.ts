/**
 * What a file may ask of us. Every figure that the readers enforce stands here, and any of them may be set otherwise
 * (`ReadOptions.limits`, `limits` in mainstream.config.json); a file beyond one is refused with a `LIMIT` failure that
 * names it. Everything is counted while reading, never believed from what the file declares.
 */
export interface Limits {
  /** Bytes of the file. */
  readonly fileBytes: number;
  /** Bytes of a file in an old format (.xls, .xlsb, .ods) or of separated values, which are held as a whole. */
  readonly wholeFileBytes: number;
  /** Bytes of the parts of an .xlsb, after inflating, which are held as a whole. */
  readonly heldBytes: number;
  /** Megabytes of memory for the thread in which a file in an old format is read. */
  readonly legacyMegabytes: number;
  /** Entries of the zip. Workbooks have tens, rarely hundreds. */
  readonly entries: number;
  /** Bytes of all parts read, after inflating. 1 000 000 rows × 12 columns take 0.4 GB. */
  readonly inflatedBytes: number;
  /** Inflated bytes per compressed byte of one part, looked at beyond `ratioFrom` bytes. Sheets have 5 to 30. */
  readonly ratio: number;
  /** Inflated bytes of one part up to which its ratio does not matter. */
  readonly ratioFrom: number;
  /** Inflated bytes of a part that is read as a whole: workbook, styles, relationships, notes. */
  readonly partBytes: number;
  /** Bytes of one cell, one shared string or any other piece of a sheet that is read at once, with its markup. */
  readonly elementBytes: number;
  /** Pieces of XML markup in a workbook, beside the cells that are written in the usual way. */
  readonly elements: number;
  /** XML elements inside one another. Workbooks have about ten. */
  readonly depth: number;
  /** Attributes of one XML element. */
  readonly attributes: number;
  /** Characters of the text of one cell; Excel's own limit. */
  readonly cellCharacters: number;
  /** Different texts held for one workbook. */
  readonly strings: number;
  /** Characters of all different texts together. */
  readonly stringCharacters: number;
  readonly sheets: number;
  /** Rows of a sheet; no more than the format's own 1 048 576. */
  readonly rows: number;
  /** Columns of a sheet; no more than the format's own 16 384. */
  readonly columns: number;
  /** Cells of a workbook, blank ones that the file writes included. */
  readonly cells: number;
  /** Cell styles of a workbook. Excel's own limit is 65 490. */
  readonly styles: number;
  /** Merged ranges of one sheet; as many validated ranges. */
  readonly merges: number;
  /** Bytes of all grids of a workbook held in memory; streaming rows is not bound by it. */
  readonly gridBytes: number;
  /** Seconds from opening to the last cell. */
  readonly seconds: number;
}

const MiB = 1024 * 1024;

export const LIMITS: Limits = {
  fileBytes: 1024 * MiB,
  wholeFileBytes: 64 * MiB,
  heldBytes: 256 * MiB,
  legacyMegabytes: 512,
  entries: 10_000,
  inflatedBytes: 2048 * MiB,
  ratio: 100,
  ratioFrom: 32 * MiB,
  partBytes: 16 * MiB,
  elementBytes: 4 * MiB,
  elements: 20_000_000,
  depth: 100,
  attributes: 200,
  cellCharacters: 32_767,
  strings: 4_000_000,
  stringCharacters: 64 * MiB,
  sheets: 1_000,
  rows: 1_048_576,
  columns: 16_384,
  cells: 25_000_000,
  styles: 65_536,
  merges: 200_000,
  gridBytes: 96 * MiB,
  seconds: 120,
};

/** The limits of one reading. Rows and columns never go beyond what the file format has. */
export const limitsOf = (changed: Partial<Limits> = {}): Limits => ({
  ...LIMITS,
  ...changed,
  rows: Math.min(changed.rows ?? LIMITS.rows, LIMITS.rows),
  columns: Math.min(changed.columns ?? LIMITS.columns, LIMITS.columns),
});

export const megabytes = (bytes: number): number => Math.round(bytes / MiB);
