/** The jobs that the worker does for the pane, each with what goes in and what comes out: plain data that can be cloned. */
import type { Explanation, Language, Report, Settings } from '../../core/index.ts';

/** What every job is told: the reader's language and the settings of the country (zod-checked in the worker). */
export interface Asked {
  readonly language: Language;
  readonly settings: Settings;
}

export interface Jobs {
  /** Everything that is wrong in the workbook handed over last: issues in words, with proposals. */
  readonly check: { readonly input: Asked; readonly output: Report };
  /** The same with figures, findings and scores. */
  readonly assess: { readonly input: Asked; readonly output: Report };
  /** What an id means (S06, CTX-03, C-204, LAB_OUT); null where nothing has it. */
  readonly explain: { readonly input: Asked & { readonly id: string }; readonly output: Explanation | null };
}
