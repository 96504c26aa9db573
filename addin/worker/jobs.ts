/** The jobs that the worker does for the pane, each with what goes in and what comes out: plain data that can be cloned. */
import type { PackedBook, SheetLocks } from '../../core/formats/browser.ts';
import type {
  BookPlan,
  CellFix,
  Edition,
  ExplainedKind,
  Explanation,
  FailureRecord,
  Language,
  Passed,
  Report,
  ReportIssue,
  Settings,
  Value,
  Visibility,
} from '../../core/index.ts';
import type { FileCopy } from '../host/file.ts';
import type { CellChange, CellMark } from '../host/host.ts';
import type {
  CoherenceView,
  Consolidated,
  ForeignPreview,
  IndicatorDetail,
  IndicatorList,
  Recognised,
  Scope,
  TemplateChoices,
} from './results.ts';

/** What every job is told: the reader's language and the settings of the country (zod-checked in the worker). */
export interface Asked {
  readonly language: Language;
  readonly settings: Settings;
}

/** A group of the report by its first case: `key` alone is shared by variants of a rule. */
export interface GroupName {
  readonly key: string;
  readonly rule: string;
  readonly variant?: string;
}

export interface Checkup {
  /** Without `issues`: they stay in the worker, which hands out those of a group (`cases`). */
  readonly report: Report;
  /** Cells that can be changed without asking, and proposals that a person must decide on. */
  readonly fixable: { readonly safe: number; readonly proposals: number };
}

export interface Fixes {
  readonly cells: readonly CellFix[];
  readonly passed: readonly { readonly rule: string; readonly cell: string; readonly why: Passed }[];
}

/** A sheet as the grid of the page needs it. */
export interface SheetSize {
  readonly name: string;
  readonly visibility: Visibility;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A rectangle of cells as they stand now, edits included; rows and columns count from 1. */
export interface CellBlock {
  readonly top: number;
  readonly left: number;
  /** Row by row; blank cells are `null`. */
  readonly values: readonly (readonly Value[])[];
  /** Cells whose value a formula gave, as `row,column`. */
  readonly formulas: readonly string[];
}

/** The workbook of one institution. */
export interface TemplateAsked {
  readonly institution: string;
  /** ISO alpha-3; null where the ministry fills it in. */
  readonly country: string | null;
  readonly periodStart: number;
  readonly periodEnd: number;
  /** ISO 4217. */
  readonly currency?: string;
}

/** A mapping as `mainstream import --save-mapping` writes it, and the name by which people know it. */
export interface MappingFile {
  readonly name: string;
  readonly text: string;
}

/** A table that follows no template, and what is known of it. */
export interface ForeignAsked {
  readonly sheet: string;
  /** Which table of the sheet, from 1. */
  readonly table: number;
  /** Understood as before; what the person answers now wins over it. */
  readonly mapping: MappingFile | null;
  /** Template sheet that it becomes. */
  readonly as: string;
  /** Alpha-3 of the country whose figures are taken. */
  readonly country: string | null;
  /** Fields with one value for every row. */
  readonly fixed: Readonly<Record<string, string>>;
  /** Labels decided by the person: field → text as it stands → code. */
  readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A file that the person chose. */
export interface ChosenFile {
  readonly name: string;
  readonly blob: Blob;
}

export interface ConsolidateAsked {
  readonly files: readonly ChosenFile[];
  /** The workbook handed over last takes part as well. */
  readonly withOpen: boolean;
  readonly edition: Edition;
  /**
   * The coherence workbook of an earlier run: what people wrote in it is kept, its figures are compared. Or the figures
   * of an earlier run as JSON, which are compared; not with an edition for everybody.
   */
  readonly previous?: ChosenFile;
  /** The edition for everybody that was published last: what it tells is taken into account in another one. */
  readonly published?: ChosenFile;
  /** Workbooks that came back with answers to the earlier workbook. */
  readonly answers?: readonly ChosenFile[];
  /** One workbook for each institution is made as well; not with an edition for everybody. */
  readonly feedback?: boolean;
}

/** A finished file. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Jobs {
  /** Everything that is wrong in the workbook handed over last, in words, with proposals. */
  readonly check: { readonly input: Asked; readonly output: Checkup };
  /** The issues of a group, in order; at most `limit`. */
  readonly cases: {
    readonly input: Asked & { readonly group: GroupName; readonly limit: number };
    readonly output: readonly ReportIssue[];
  };
  /** The cells to be changed: all safe fixes, or the proposals for a group or for one of its cases. */
  readonly fixes: {
    readonly input: Asked & { readonly of: 'safe' | GroupName; readonly cell?: string };
    readonly output: Fixes;
  };
  /** The cells of EXPLAIN to be changed so that the case counts as explained. */
  readonly keep: {
    readonly input: Asked & {
      readonly group: GroupName;
      readonly because: string;
      readonly by: string;
    };
    readonly output: readonly CellChange[];
  };
  /** The sheet EXPLAIN alone, to be put into a workbook that has none. */
  readonly explainSheet: { readonly input: Asked; readonly output: BookPlan };
  /** What is to be shown at the cells. */
  readonly marks: { readonly input: Asked; readonly output: readonly CellMark[] };
  /** What an id means (S06, CTX-03, C-204, LAB_OUT); null where nothing has it. */
  readonly explain: { readonly input: Asked & { readonly id: string }; readonly output: Explanation | null };
  /** Every id that can be explained, with its title. */
  readonly ids: {
    readonly input: Asked;
    readonly output: readonly {
      readonly kind: ExplainedKind;
      readonly entries: readonly { readonly id: string; readonly title: string }[];
    }[];
  };
  /** Settings from the text of a file; fails with `BAD_SETTINGS`, which names the setting. */
  readonly settings: {
    readonly input: { readonly file: string; readonly text: string };
    readonly output: Settings;
  };
  /** The sentence for a failure. */
  readonly wording: {
    readonly input: { readonly failure: FailureRecord; readonly language: Language };
    readonly output: string;
  };
  /** Sheets of the workbook at hand. */
  readonly sheets: {
    readonly input: { readonly settings: Settings };
    readonly output: { readonly sheets: readonly SheetSize[]; readonly canBePatched: boolean };
  };
  readonly cells: {
    readonly input: {
      readonly settings: Settings;
      readonly sheet: string;
      readonly top: number;
      readonly left: number;
      readonly bottom: number;
      readonly right: number;
    };
    readonly output: CellBlock;
  };
  /** The dropped file as it came, for the host that looks at its cells. */
  readonly unedited: { readonly input: { readonly settings: Settings }; readonly output: PackedBook };
  /** Which cells of its protected sheets are locked. */
  readonly locks: { readonly input: { readonly settings: Settings }; readonly output: readonly SheetLocks[] };
  /** A copy of the file with edits, marks with their list, and our part; all else in it is as it was. */
  readonly copy: {
    readonly input: Asked & Pick<FileCopy, 'marks' | 'state'>;
    readonly output: { readonly bytes: Uint8Array; readonly hasFormulas: boolean };
  };
  readonly templateChoices: { readonly input: Asked; readonly output: TemplateChoices };
  /** Its sheets, to be put into the open workbook. */
  readonly template: { readonly input: Asked & TemplateAsked; readonly output: BookPlan };
  readonly templateFile: { readonly input: Asked & TemplateAsked; readonly output: MadeFile };
  /** What the workbook at hand is taken for, and which of the mappings fit its other tables; broken ones fit none. */
  readonly recognised: {
    readonly input: Asked & { readonly mappings: readonly MappingFile[] };
    readonly output: Recognised;
  };
  /** The sheet that a mapping file is for; fails with `BAD_SETTINGS`, which names the place. */
  readonly mapping: { readonly input: Asked & MappingFile; readonly output: { readonly as: string } };
  /** How a foreign sheet is understood. */
  readonly foreign: { readonly input: Asked & ForeignAsked; readonly output: ForeignPreview };
  /** The cells of this workbook that its rows fill. */
  readonly foreignCells: { readonly input: Asked & ForeignAsked; readonly output: readonly CellChange[] };
  /** A workbook of its own with its rows. */
  readonly foreignBook: { readonly input: Asked & ForeignAsked; readonly output: MadeFile };
  readonly indicators: { readonly input: Asked & { readonly of: Scope }; readonly output: IndicatorList };
  readonly indicator: {
    readonly input: Asked & { readonly of: Scope; readonly id: string };
    readonly output: IndicatorDetail;
  };
  /** Sheets of figures whose formulas read the cells of the workbook at hand, to be put into it. */
  readonly liveFigures: { readonly input: Asked; readonly output: BookPlan };
  /** The same as a workbook of its own, whose facts are numbers. */
  readonly figuresFile: { readonly input: Asked & { readonly of: Scope }; readonly output: MadeFile };
  readonly coherence: { readonly input: Asked & { readonly of: Scope }; readonly output: CoherenceView };
  readonly consolidate: { readonly input: Asked & ConsolidateAsked; readonly output: Consolidated };
  /** A workbook of its own, written from its plan. */
  readonly write: { readonly input: { readonly plan: BookPlan }; readonly output: Uint8Array };
}
