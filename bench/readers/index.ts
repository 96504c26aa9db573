/** The contenders by name. Each is loaded only when it is measured: what a library costs to load is its own cost. */
import type { Reading } from './reading.ts';

export const READERS = {
  inflate: async (): Promise<Reading> => (await import('./inflate.ts')).inflate,
  scan: async (): Promise<Reading> => (await import('./ours.ts')).scan,
  rows: async (): Promise<Reading> => (await import('./ours.ts')).rows,
  grids: async (): Promise<Reading> => (await import('./ours.ts')).grids,
  browser: async (): Promise<Reading> => (await import('./ours.ts')).scanInBrowser,
  exceljs: async (): Promise<Reading> => (await import('./exceljs.ts')).exceljsStream,
  hucre: async (): Promise<Reading> => (await import('./hucre.ts')).hucreStream,
  sheetjs: async (): Promise<Reading> => (await import('./sheetjs.ts')).sheetjs,
} as const satisfies Readonly<Record<string, () => Promise<Reading>>>;

export type ReaderName = keyof typeof READERS;

/** As the tables name them. */
export const TITLES: Readonly<Record<ReaderName, string>> = {
  inflate: 'inflate only',
  scan: 'Mainstream, cells streamed',
  rows: 'Mainstream, rows streamed',
  grids: 'Mainstream, grids + SHA-256',
  browser: 'Mainstream, cells, browser services',
  exceljs: 'exceljs stream',
  hucre: 'hucre stream',
  sheetjs: 'SheetJS, whole workbook',
};

export const OURS: readonly ReaderName[] = ['scan', 'rows', 'grids'];
export const PEERS: readonly ReaderName[] = ['exceljs', 'hucre', 'sheetjs'];
