/** What the readers of all kinds of columns share. */
import type { AreaList } from '../catalogue/define.ts';
import type { Cell, CodeList, Meta, Reading, Template, Value } from '../model.ts';
import { type Missing, missingToken } from './missing.ts';

/** What the reading of a sheet rests on. */
export interface ReadContext {
  readonly template: Template;
  readonly meta: Meta;
  readonly areas: AreaList;
  readonly codeLists: ReadonlyMap<string, CodeList>;
  /**
   * Where the sheet has dashes but no zero and META does not say what a dash means (§6.4): the field whose first
   * dash asks for the whole sheet.
   */
  readonly askingField: string | null;
  /** The file can hold nothing but texts (CSV): a number written as text is no news there. */
  readonly isText: boolean;
}

/** Passed from cell to cell of a row. */
export interface CellState {
  /** What was special about the cell just read; null for most cells. */
  reading: Reading | null;
  /** Money of this row stands in plain numbers (rulings A6: exchange rate, price index). */
  isPlain: boolean;
}

export type CellReader = (cell: Cell, state: CellState) => Value;

/**
 * Reads a missing token (§6.4) into `state`: null, or 0 where it says zero; undefined where the text is none.
 * Words for zero count in measures only.
 */
export function readMissing(
  raw: string,
  isMeasure: boolean,
  meta: Meta,
  state: CellState,
): 0 | null | undefined {
  const token = missingToken(raw.trim());
  if (token === null || (token === 'ZERO' && !isMeasure)) return undefined;
  const isZero = token === 'ZERO' || (token === 'DASH' && isMeasure && meta.dashMeans === 'ZERO');
  state.reading = { raw, ...(isZero ? { status: 'A' } : readingOf(token)) };
  return isZero ? 0 : null;
}

function readingOf(token: Missing): Omit<Reading, 'raw'> {
  if (token === 'ERROR') return { trouble: 'ERROR_VALUE', status: 'O' };
  return { status: token === 'DASH' || token === 'ZERO' ? 'O' : token };
}
