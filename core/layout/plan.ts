/** The plan of a workbook as plain data: what the layout stage makes and every writer understands. */

export interface BookPlan {
  readonly title: string;
  readonly subject: string;
  /** ISO date; the only clock of the file. */
  readonly created: string;
  readonly language: string;
  /** Defined names: `d_value` → `'18_DATA'!$O$6:$O$900`. Order is kept. */
  readonly names: readonly { readonly name: string; readonly ref: string }[];
  readonly sheets: readonly SheetPlan[];
  /** Custom document properties: template version, edition … */
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
  /** A table too long for its sheet, for a file beside the workbook; absent where everything fits. */
  readonly beside?: BesidePlan;
}

export interface BesidePlan {
  /** Name of the file, without folder. */
  readonly name: string;
  readonly header: readonly string[];
  /** Made when asked: there may be very many. */
  rows(): readonly (readonly (string | number | null)[])[];
}

export interface ColumnPlan {
  /** Characters. */
  readonly width: number;
  readonly hidden?: boolean;
  /** Style of all cells of the column that are not in the rows, e.g. an unlocked input column. */
  readonly style?: Style;
  /** The last column only: holds for all columns up to this one (16 384 = to the end of the sheet). */
  readonly through?: number;
}

export interface SheetPlan {
  /** ≤ 31 characters, ASCII. */
  readonly name: string;
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly RowPlan[];
  /** Rows and columns that stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** Excel tables; header cells must be texts standing in the rows. `ref` A1:F20. */
  readonly tables?: readonly { readonly name: string; readonly ref: string }[];
  /** Range with filter buttons where there is no table. */
  readonly filter?: string;
  readonly merges?: readonly string[];
  readonly validations?: readonly ValidationPlan[];
  readonly conditional?: readonly ConditionalPlan[];
  readonly print?: PrintPlan;
  /** Locked without password; cells whose style is `unlocked` stay open. */
  readonly protected?: boolean;
  readonly hidden?: boolean;
  readonly tab?: StyleColour;
  readonly gridLines?: boolean;
  readonly charts?: readonly ChartPlan[];
}

export interface RowPlan {
  /** Points; by content where absent. */
  readonly height?: number;
  /** From column A; `null` leaves the cell out. */
  readonly cells: readonly (CellPlan | null)[];
}

export interface CellPlan {
  readonly value: number | string | boolean | null;
  /** Without `=`; `value` is then its cached result. */
  readonly formula?: string;
  readonly style?: Style;
  /**
   * The formula reads sheets of the workbook that this sheet is put into, so that the host writes it once the sheet is
   * there; a plan with such cells is no workbook of its own.
   */
  readonly isOuter?: true;
  /** `#'14_TRACE'!A12`: a place in this workbook. */
  readonly link?: string;
  readonly note?: string;
}

/** RRGGBB. */
export type StyleColour = string;

export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly colour?: StyleColour;
  readonly fill?: StyleColour;
  /** Hatched fill in `colour` over `fill`. */
  readonly pattern?: 'hatch';
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Degrees; 90 reads upwards. */
  readonly rotate?: number;
  /** Number format code. */
  readonly format?: string;
  readonly border?: 'bottom' | 'top' | 'all' | 'thick';
  readonly unlocked?: boolean;
}

export interface ValidationPlan {
  /** One rule per range. */
  readonly ref: string;
  readonly type: 'list' | 'whole' | 'decimal' | 'date' | 'textLength';
  /** `Lists!$A$2:$A$40`, or bounds; for `date` ISO texts. */
  readonly formulae: readonly (string | number)[];
  readonly operator?: 'between' | 'greaterThanOrEqual' | 'lessThanOrEqual';
  readonly promptTitle?: string;
  readonly prompt?: string;
  readonly errorTitle?: string;
  readonly error?: string;
  /** `stop` refuses, `warning` asks. */
  readonly errorStyle?: 'stop' | 'warning' | 'information';
  readonly allowBlank?: boolean;
}

export interface ConditionalPlan {
  readonly ref: string;
  /** Formula relative to the top left cell of `ref`, without `=`. */
  readonly formula: string;
  readonly style: Style;
}

export interface PrintPlan {
  readonly orientation: 'landscape' | 'portrait';
  /** Fit to this many pages wide and tall; 0 = any number. */
  readonly fit: { readonly wide: number; readonly tall: number };
  /** Rows repeated on each page, `1:5`. */
  readonly repeatRows?: string;
  /** Columns repeated on each page, `A:B`. */
  readonly repeatColumns?: string;
  readonly area?: string;
  /** Further ranges, each on pages of its own: columns that would make the letters too small beside the others. */
  readonly moreAreas?: readonly string[];
  readonly footer?: string;
  /** Rows after which a new page begins. */
  readonly breaks?: readonly number[];
}

/** Columns stand up, bars lie; stacked ones show parts of a whole. */
export type ChartKind = 'line' | 'column' | 'bar' | 'stackedColumn' | 'stackedBar' | 'scatter';

/**
 * A native chart. It holds no number of its own: every point is a cell of this plan, so that the chart follows edits
 * and shows nothing that the cells do not show. Blank cells stay gaps.
 *
 * A score with its range: kind `bar`, one series whose `values` are the scores and whose `errors` point to two ranges
 * of *lengths* (upper bound less score, score less lower bound), with `min` 0 and `max` 100. What was travelled against
 * what was expected: kind `bar` with two series over the same categories, the expected one `hatched`; or `line` with the
 * expected series `dashed`.
 */
export interface ChartPlan {
  readonly kind: ChartKind;
  readonly title: string;
  /** Alternative text: a sentence with what is drawn and the newest figures. */
  readonly description: string;
  /** Cells that it covers, `A90:D106`. */
  readonly anchor: string;
  readonly series: readonly ChartSeriesPlan[];
  readonly categoryTitle?: string;
  readonly valueTitle?: string;
  /** Number format of the value axis; that of the cells where absent. */
  readonly format?: string;
  /** Bounds of the value axis; chosen by the program that shows it where absent. */
  readonly min?: number;
  readonly max?: number;
  /** Default: below the chart; `none` for a single series that the title already names. */
  readonly legend?: 'bottom' | 'right' | 'none';
}

export interface ChartSeriesPlan {
  /** The cell that names it, `'02_PROFILE'!T5`, or its name. */
  readonly name: { readonly ref: string } | { readonly text: string };
  /** One row or column of cells, `'02_PROFILE'!S6:S12`; numbers for `scatter`. */
  readonly categories: string;
  /** As many cells as `categories`. */
  readonly values: string;
  readonly colour: StyleColour;
  /** Lines only. */
  readonly dashed?: boolean;
  /** Lines and points only; default `circle`. */
  readonly marker?: 'circle' | 'square' | 'diamond' | 'triangle' | 'none';
  /** Points without a line between them; lines only. */
  readonly pointsOnly?: boolean;
  /** Columns and bars only: tells them apart without colour. */
  readonly hatched?: boolean;
  /** Ranges of lengths, at least 0, from the value upwards and downwards. */
  readonly errors?: { readonly plus: string; readonly minus: string };
  /** Writes each value beside its point. */
  readonly labelled?: boolean;
}
