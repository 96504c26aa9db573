/** What is drawn: a chart with its figures, for pages that have no cells. */
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
