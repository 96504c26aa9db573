/** The public face of the core. The command line and the pane import from here (and from `formats/`), nowhere deeper. */
export * from './model.ts';
export {
  type CellState,
  type CoherenceModel,
  type Goal,
  LINK_DIMENSIONS,
  strengthText,
} from './model/coherence.ts';
export * from './model/scores.ts';
export * from './model/import.ts';
export * from './model/round.ts';
export type { Catalogue, Indicator } from './catalogue/define.ts';
export { NUMBERS as COMPARISON_NUMBERS } from './compare/compare.ts';
export { catalogue } from './catalogue/index.ts';
export { assess } from './assess/assess.ts';
export { compute, type ComputeOptions } from './compute/compute.ts';
export { LastAnswers } from './remember.ts';
export { observationsOf } from './compute/observations.ts';
export { type Earlier, earlierFrom } from './compute/disclosure/earlier.ts';
export { explain, explainable, type ExplainedKind, type Explanation } from './explain.ts';
export { describe } from './expression/describe.ts';
export type { Expression } from './expression/grammar.ts';
export { EARLIER_SHEETS, earlierRunOf } from './exchange/earlier-book.ts';
export { figureRecords, figuresFile } from './exchange/record.ts';
export { revisionWords } from './exchange/revision-words.ts';
export { revisionsOf, type EarlierRun } from './exchange/revisions.ts';
export {
  figuresJsonSchema,
  figuresSchema,
  type FigureRecord,
  type FiguresFile,
  type Revision,
} from './exchange/schema.ts';
export { sdmxTable } from './exchange/sdmx.ts';
export { figureTable } from './exchange/table.ts';
export { traceTree } from './exchange/trace-tree.ts';
export { loadFacts } from './expression/facts-ddl.ts';
export { DIALECTS, type Dialect } from './expression/sql-dialect.ts';
export { dimensionsFor, toSql, type BoundFigure, type SqlQuery } from './expression/to-sql.ts';
export { Failure, type FailureCode } from './failure.ts';
export { chooseFixes, type CellFix, type FileFixes, type Passed } from './fix.ts';
export { columnLetters, fromA1, printPlace, toA1 } from './grid/address.ts';
export { typeOver } from './grid/typed-over.ts';
export { describeDialect, dialectDoubts, type FoundDialect } from './i18n/csv-words.ts';
export { carryOut, compareLayout, findTables, proposeImport, type ForeignTable } from './import/import.ts';
export { failureText, type FailureRecord } from './i18n/failure-words.ts';
export { flagText, reasonText } from './i18n/figure-words.ts';
export { findingText } from './i18n/finding-words.ts';
export { codeLabel, fieldLabel, parameterLabel, thresholdLabel, sheetName } from './i18n/labels.ts';
export { listed } from './i18n/listed.ts';
export { loadPaneWords } from './i18n/load-pane-words.ts';
export { paneWords, type PaneWords } from './i18n/pane-words.ts';
export { fill, show } from './i18n/fill.ts';
export { words, wordsOf } from './i18n/translate.ts';
export { currencyOf, unitLabel } from './i18n/units.ts';
export { namesIn, type Names } from './i18n/names.ts';
export { formulaWords, indicatorWords, type IndicatorWords } from './indicator-words.ts';
export { METHOD_VERSION } from './layout/book-context.ts';
export { type FeedbackBook, layoutFeedback } from './layout/feedback-book.ts';
export { layoutBook, summarySentences } from './layout/book.ts';
export { drawnCharts } from './layout/drawn-charts.ts';
export { layoutFigures, LIVE_SHEETS } from './layout/live-figures.ts';
export { layoutPilots } from './layout/pilots/book.ts';
export { titleOf } from './layout/plan-view.ts';
export { addRows, existingBook, importedRows, type ExistingBook, type ImportTarget } from './import/book.ts';
export { applyChoices, optionsFrom, type ImportChoices } from './import/choices.ts';
export { refuseOtherCountries } from './other-countries.ts';
export { repeatImport, type Repeated } from './import/repeat.ts';
export { changeText, columnLines, isAboutLabel, questionText, shorten } from './import/words.ts';
export { mappingJsonSchema, parseMapping, printMapping } from './import/schema.ts';
export type { BookPlan } from './layout/plan.ts';
export { summaryPage } from './layout/summary-page.ts';
export type { DataRow } from './layout/template-context.ts';
export { catalogueWith } from './own/catalogue.ts';
export * from './model/pilots.ts';
export { comparePilots, type Compared } from './pilots.ts';
export { prefill } from './layout/prefill.ts';
export { idsIn, withIds } from './layout/template-ids.ts';
export { layoutTemplate, type TemplateOptions } from './layout/template-book.ts';
export { explanationCells, type ExplanationCell, type Reason } from './keep.ts';
export { explainedValue } from './marks/explained.ts';
export { fnv1a64 } from './marks/hash.ts';
export { signatureOf } from './marks/signature.ts';
export { intervalOf, type Interval } from './quality/interval.ts';
export { courseOf, qualityOf, type Point, type Qualities, type Quality } from './quality/quality.ts';
export {
  groupCases,
  makeReport,
  openReport,
  reportJsonSchema,
  type Case,
  type Excerpt,
  type Group,
  type InputFile,
  type OpenReport,
  type Report,
  type ReportGroup,
  type ReportInput,
  type ReportIssue,
} from './report/report.ts';
export { breakdownOf } from './expression/cuts.ts';
export { POOLED } from './compute/pool.ts';
export { publicReport } from './report/public.ts';
export {
  type DisclosureOptions,
  examine,
  figures,
  type Figures as CountryFigures,
  figuresByCountry,
  figuresOf,
  type Kept,
  newestSubmission,
  nothingKept,
  assessedFrom,
  run,
  type RunOptions,
} from './run.ts';
export { findingRows, type AnswerCell, type AnswerColumn, type FindingRow } from './round/finding-rows.ts';
export { decisionsOf } from './round/decisions.ts';
export { readAnswers, readEarlierBook, ROUND_SHEETS } from './round/read-earlier.ts';
export { comparesWith, roundOf, type RoundOptions } from './round/round.ts';
export { cellsText, explanationText, issueNote, proposalText, SIGNS } from './report/issue-words.ts';
export { markRequest } from './report/marked-copy.ts';
export { settingsSchema, type Settings } from './settings.ts';
export { planUpgrade } from './upgrade/upgrade.ts';
export { planExport } from './upgrade/export.ts';
export type { UpgradeEdit, UpgradeLine, UpgradePlan, UpgradeRule } from './model/upgrade.ts';
export { type GroupWords, groupWords } from './group-words.ts';
export { figureRemarks, figureWords, qualityLines, shownValue, type FigureWords } from './shown-figure.ts';
export { parseSettings } from './settings-text.ts';
export { undoSchema, type UndoFile } from './undo-schema.ts';
