/** The public face of the core. The command line and the pane import from here (and from `formats/`), nowhere deeper. */
export * from './model.ts';
export type { CoherenceModel } from './coherence-model.ts';
export * from './import-model.ts';
export type { Catalogue, Indicator } from './catalogue/define.ts';
export { catalogue } from './catalogue/index.ts';
export { observationsOf } from './compute/observations.ts';
export { explain, explainable, type Explanation } from './explain.ts';
export { describe } from './expression/describe.ts';
export { Failure } from './failure.ts';
export { printPlace } from './grid/address.ts';
export { describeDialect, dialectDoubts, type FoundDialect } from './i18n/csv-words.ts';
export { flagText, reasonText } from './i18n/figure-words.ts';
export { findingText } from './i18n/finding-words.ts';
export { codeLabel, parameterLabel, sheetName } from './i18n/labels.ts';
export { fill, show, words, wordsOf } from './i18n/translate.ts';
export { currencyOf, unitLabel } from './i18n/units.ts';
export { layoutBook } from './layout/book.ts';
export type { BookPlan } from './layout/plan.ts';
export { prefill } from './layout/prefill.ts';
export { layoutTemplate } from './layout/template-book.ts';
export { signatureOf } from './marks/signature.ts';
export {
  groupCases,
  makeReport,
  reportJsonSchema,
  type Case,
  type Excerpt,
  type Group,
  type InputFile,
  type Report,
  type ReportGroup,
  type ReportInput,
  type ReportIssue,
} from './report.ts';
export { figures, newestSubmission, run, type RunOptions } from './run.ts';
export { settingsSchema, type Settings } from './settings.ts';
