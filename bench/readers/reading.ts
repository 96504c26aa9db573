/** What a contender is: one way of reading a workbook. */
import type { Totals } from '../totals.ts';

/**
 * Reads the file. The promise resolves when the reader has given everything it gives; what it used until then is
 * its measure. The result counts what was read, and costs nothing where that was counted on the way; null where
 * nothing is understood, only bytes moved.
 */
export type Reading = (path: string) => Promise<() => Totals | null>;
