/** Files in and out, under Node. What runs in a browser stands in browser.ts. */
export { bytesSource, fileSource, nodePlatform } from './node.ts';
export type { ByteSource, Platform } from './platform.ts';
export { sniff, type FileKind } from './sniff.ts';
export { LIMITS, type Limits } from './limits.ts';
export {
  openWorkbook,
  readWorkbook,
  type CellVisitor,
  type OpenWorkbook,
  type ReadOptions,
  type SheetInfo,
  type StreamedRow,
} from './xlsx/read/open.ts';
export { writeWorkbook } from './xlsx/write/write.ts';
export { factsToCsv } from './csv/facts.ts';
