/**
 * What a workbook may ask of us. Every figure that the reader enforces stands here; a file beyond one of them is
 * refused with a `LIMIT` failure that names the limit. All sizes are counted while reading, never believed from
 * what the file declares.
 */
export interface Limits {
  /** Bytes of the file. */
  readonly fileBytes: number;
  /** Entries of the zip. Workbooks have tens, rarely hundreds. */
  readonly entries: number;
  /** Bytes of all parts read, after inflating. 1 000 000 rows × 12 columns take 0.4 GB. */
  readonly inflatedBytes: number;
  /** Inflated bytes per compressed byte of one part, looked at beyond `ratioFrom` bytes. Sheets have 5 to 30. */
  readonly ratio: number;
  /** Inflated bytes of one part up to which its ratio does not matter. */
  readonly ratioFrom: number;
  /** Inflated bytes of a part that is read as a whole: workbook, styles, relationships. */
  readonly partBytes: number;
  /** Bytes of one cell or one shared string with its markup. */
  readonly elementBytes: number;
  /** Characters of the text of one cell; Excel's own limit. */
  readonly cellCharacters: number;
  /** Different texts held for one workbook. */
  readonly strings: number;
  /** Characters of all different texts together. */
  readonly stringCharacters: number;
  /** Bytes of all grids of a workbook held in memory; streaming rows is not bound by it. */
  readonly gridBytes: number;
  readonly sheets: number;
  /** Merged ranges of one sheet. */
  readonly merges: number;
}

const MiB = 1024 * 1024;

export const LIMITS: Limits = {
  fileBytes: 1024 * MiB,
  entries: 10_000,
  inflatedBytes: 2048 * MiB,
  ratio: 100,
  ratioFrom: 32 * MiB,
  partBytes: 64 * MiB,
  elementBytes: 4 * MiB,
  cellCharacters: 32_767,
  strings: 4_000_000,
  stringCharacters: 96 * MiB,
  gridBytes: 256 * MiB,
  sheets: 1_000,
  merges: 200_000,
};

/** Last row and column of a sheet in the file format; no setting changes them. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
