/** Files in and out, under Node. What runs in a browser stands in browser.ts. */
export { fileSource, nodePlatform } from './node.ts';
export { bytesSource, chunksOf, streamSource, type ByteSource, type Platform } from './platform.ts';
export { sniff, type FileKind } from './sniff.ts';
export { LIMITS, type Limits } from './limits.ts';
export {
  openWorkbook,
  readWorkbook,
  type OpenWorkbook,
  type ReadOptions,
  type SheetInfo,
} from './xlsx/read/open.ts';
export { readSmallParts } from './zip/small-parts.ts';
export { writeWorkbook } from './xlsx/write/write.ts';
export { factsToCsv } from './csv/facts.ts';
export { isFactsTable } from './csv/facts-header.ts';
export { writeCsv } from './csv/write.ts';
export type { CellVisitor } from './cell-visitor.ts';
export type { StreamedRow } from './xlsx/read/rows.ts';
export { protectFormula, unprotectFormula } from './csv/protect.ts';
export { readCsv, type CsvOptions, type CsvTable } from './csv/read.ts';
export { readBook } from './read-book.ts';
export { canBePatched, patchBook, undoPatch, type BookEdit, type PatchedBook } from './patch-book.ts';
export { markWorkbook } from './xlsx/mark/mark.ts';
export type { ListRow, ListSheet, Mark, MarkCount, MarkedBook, MarkRequest } from './xlsx/mark/model.ts';
export { loadSolver } from './solver.ts';
export { upgradeWorkbook, type UpgradeRequest } from './xlsx/upgrade/upgrade.ts';
export { isUntouchedCopy, removeMarks, type Unmarked } from './xlsx/mark/remove.ts';
