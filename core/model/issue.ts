/** What is wrong in a workbook, and the changes of cells that would mend it. */
import type { Place, Value } from './file.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Proposed change of cells. `from` is what must still stand there; otherwise the edit is skipped. */
export interface Edit {
  readonly cell: string;
  readonly from: Value;
  readonly to: Value;
}

export interface Fix {
  /** May be applied together with others without asking. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
  /** Id of the reason, worded in `i18n/`. */
  readonly reason: string;
}

/** One thing that a rule found. Carries no text: words are made at the edge from `rule` and `args`. */
export interface Issue {
  readonly rule: string;
  readonly severity: Severity;
  /** `rule|sheet|row key|column`: no row number and no value, so it is stable across runs. */
  readonly key: string;
  readonly place: Place;
  readonly args: Readonly<Record<string, Value>>;
  readonly fix?: Fix;
  /** Which wording of the rule, where it has several (`S04.ERROR_VALUE`). */
  readonly variant?: string;
  /** Cases that it stands for where a limit kept the others from being listed; absent: 1. */
  readonly count?: number;
  /** The cases counted with it have other contents: there were too many different ones to tell apart. */
  readonly others?: true;
  /** The cell may hold personal data: no report shows what stands in its column. */
  readonly private?: true;
}
