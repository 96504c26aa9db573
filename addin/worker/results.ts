/** What the jobs of the tabs give: figures, heat map, findings, a consolidation – in words, as plain data. */
import type {
  AnswerCell,
  AnswerColumn,
  CellState,
  FindingSeverity,
  Place,
  Point,
  Value,
} from '../../core/index.ts';

/** Figures and findings of the workbook at hand, or of the workbooks that were consolidated last. */
export type Scope = 'workbook' | 'consolidation';

export interface Labelled {
  readonly id: string;
  readonly label: string;
}

/** A figure as it is shown. */
export interface ShownFigure {
  readonly year: number;
  readonly value: string;
  readonly unit: string;
  /** Change since, doubts, flags: sentences. */
  readonly remarks: readonly string[];
}

/** One indicator: its newest national figure and its course; `figure` null where none could be computed. */
export interface IndicatorLine extends Labelled {
  readonly dimension: Labelled;
  readonly figure: ShownFigure | null;
  readonly points: readonly Point[];
  /** Decimals of the points. */
  readonly decimals: number;
}

export interface IndicatorList {
  readonly country: Labelled | null;
  readonly lines: readonly IndicatorLine[];
}

/** A figure of one group: `women`, `Germany`. */
export interface GroupFigure extends ShownFigure {
  readonly group: string;
}

/** What an indicator is, all its figures, and where the newest one comes from. */
export interface IndicatorDetail extends Labelled {
  readonly unit: string;
  readonly formula: string;
  readonly notes: readonly string[];
  readonly standards: readonly string[];
  readonly years: readonly ShownFigure[];
  readonly breakdowns: readonly { readonly name: string; readonly figures: readonly GroupFigure[] }[];
  readonly parts: readonly SourcePart[];
}

/** A term of the formula with the ministry's cells behind it. */
export interface SourcePart {
  readonly text: string;
  readonly value: string;
  readonly cells: readonly SourceCell[];
}

export interface SourceCell {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  /** What stood there. */
  readonly raw: string;
}

export interface HeatCell {
  /** `+2/−1 °` */
  readonly text: string;
  readonly state: CellState;
  /** 0–3. */
  readonly intensity: number;
  readonly marks: readonly string[];
  /** The claims behind it, in order of channel and author; at most fifty of `linkCount`. */
  readonly links: readonly LinkLine[];
  readonly linkCount: number;
}

/** One claim of one author on a goal, a row of PLN_LINKS, in words. */
export interface LinkLine {
  readonly channel: string;
  /** `+2 Clear help`; null where the effect is undecided. */
  readonly strength: string | null;
  /** How much it matters although the effect is undecided; null where that was not said or a strength was. */
  readonly relevance: string | null;
  /** `B: National series or survey`, as it counts. */
  readonly grade: string;
  /** The letter that was written, where the grade counts for less because it lacks what it needs. */
  readonly writtenGrade: string | null;
  readonly author: string;
  /** The task force adopted it. */
  readonly agreed: boolean;
  readonly place: Place;
}

export interface HeatRow extends Labelled {
  readonly pillar: string | null;
  /** Migration → goal, then goal → migration, each in the order of the dimensions. */
  readonly effects: readonly HeatCell[];
  readonly returns: readonly HeatCell[];
  readonly score: GoalScore | null;
}

/** 0–100, with its range when one weight changes; null where too little is known. */
export interface GoalScore {
  readonly score: number | null;
  readonly low: number;
  readonly high: number;
  /** 0–1 */
  readonly coverage: number;
}

export interface FindingLine {
  readonly key: string;
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly title: string;
  readonly message: string;
  readonly suggestion: string;
  readonly owner: Labelled | null;
  readonly sources: readonly Place[];
  /** Cells for people's answers; null where the findings were worked out and stand in no workbook. */
  readonly answers: Answers | null;
}

export type Answers = Readonly<Partial<Record<AnswerColumn, AnswerCell>>>;

export interface CoherenceView {
  /** The workbook at hand is a coherence workbook, whose findings are shown as they stand in it. */
  readonly isCoherenceBook: boolean;
  readonly country: Labelled | null;
  readonly plan: GoalScore | null;
  readonly dimensions: readonly Labelled[];
  readonly rows: readonly HeatRow[];
  readonly findings: readonly FindingLine[];
}

/** What became of one file. */
export interface ReceiptLine {
  readonly file: string;
  readonly status: 'read' | 'skipped' | 'failed';
  /** Why it was skipped or could not be read; null where it was read. */
  readonly reason: string | null;
  /** How a text table was understood, and what is in doubt about it. */
  readonly notes: readonly string[];
  readonly institution: Labelled | null;
  readonly rows: { readonly read: number; readonly rejected: number };
  readonly errors: number;
  readonly warnings: number;
}

export interface Consolidated {
  readonly receipt: readonly ReceiptLine[];
  /** Null where nothing could be consolidated; the receipt says why. */
  readonly book: { readonly name: string; readonly bytes: Uint8Array } | null;
  /** For each institution what it is asked to look at; none where nobody asked for them. */
  readonly feedback: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** How many figures an earlier run gave otherwise: a sentence; null without an earlier run. */
  readonly revisions: string | null;
  /** What an edition for everybody took of the earlier workbook and what it did not: sentences; null where there is nothing to say. */
  readonly carried: string | null;
  readonly counts: { readonly figures: number; readonly findings: number; readonly high: number };
}

export interface TemplateChoices {
  readonly institutions: readonly (Labelled & { readonly sheets: readonly Labelled[] })[];
  readonly countries: readonly Labelled[];
}

/** What the open workbook is taken for. */
export interface Recognised {
  readonly institution: Labelled | null;
  /** Alpha-3. */
  readonly country: string | null;
  /** Sheets that follow a template: `id` is the name of the sheet. */
  readonly sheets: readonly Labelled[];
  /** Tables of the sheets that follow none, sheet by sheet from top to bottom. */
  readonly unknown: readonly ForeignTable[];
  /** Sheets that a foreign table can become. */
  readonly templates: readonly Labelled[];
}

/** A table that follows no template. */
export interface ForeignTable {
  readonly sheet: string;
  /** Which of the tables of its sheet, from 1, and how many there are; 1 of 1 where none was made out. */
  readonly table: number;
  readonly of: number;
  /** `A3:F20`; blank where no table was made out. */
  readonly range: string;
  /** Text above it; blank where there is none. */
  readonly title: string;
  /** Name of the mapping that fits it, of those given. */
  readonly mapping: string | null;
}

/** How a foreign table is understood, before anything is written. */
export interface ForeignPreview {
  /** The text of a mapping file that understands it so again. */
  readonly mapping: string;
  /** How the table differs from the one for which the mapping was kept: sentences. */
  readonly changes: readonly string[];
  /** The workbook has the template sheet, so rows can be put into it. */
  readonly hasTarget: boolean;
  readonly columns: readonly {
    readonly where: string;
    readonly text: string;
    readonly sure: boolean;
    readonly why: string;
  }[];
  readonly fixed: readonly {
    readonly field: string;
    readonly label: string;
    readonly value: string;
    readonly sure: boolean;
    readonly why: string;
  }[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /** Rows in all. */
  readonly count: number;
  /** How many figures were read, taken and left: a sentence. */
  readonly cells: string;
  readonly leftOut: readonly { readonly n: number; readonly reason: string }[];
  readonly remarks: readonly string[];
  readonly questions: readonly ForeignQuestion[];
}

export interface ForeignQuestion {
  readonly id: string;
  readonly text: string;
  readonly cell: string | null;
  /** It may be left to the check. */
  readonly mayStay: boolean;
  /** How it is answered in the pane; null: only in the sheet or on the command line. */
  readonly answer:
    | { readonly kind: 'country' }
    | { readonly kind: 'value'; readonly field: string }
    | { readonly kind: 'code'; readonly field: string; readonly codes: readonly Labelled[] }
    | {
        readonly kind: 'label';
        readonly field: string;
        readonly label: string;
        readonly suggestion: string | null;
      }
    | null;
}
