/** What a cell is to the checks, from what a host gives: so that a change meets the very value for which it was made. */
import { formatOfCode, isoToSerial, serialToIso } from '../../core/formats/browser.ts';
import type { Value } from '../../core/index.ts';
import type { CellChange, PassedOver } from './host.ts';

/** A cell as a block has it. */
export interface HostCell {
  readonly value: Value;
  readonly format: string;
  readonly kind?: 'error' | 'boolean';
}

/** The value as issues and fixes name it: dates as ISO text, truth values as `TRUE`. */
export function shownValue({ value, format, kind }: HostCell, date1904: boolean): Value {
  if (kind === 'boolean') return value === 1 ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return value;
  const { shows } = formatOfCode(format);
  return shows === 'number' ? value : (serialToIso(value, date1904, shows) ?? value);
}

/** Whether a cell still holds what a change expects; blank and empty text are the same to it. */
export const isStill = (cell: HostCell, from: Value, date1904: boolean): boolean =>
  String(shownValue(cell, date1904) ?? '') === String(from ?? '');

/** What to put into a cell for a value, and the format that it then needs; the same as the file's writer does. */
export interface Placed {
  readonly value: Value;
  /** As it is where absent. */
  readonly format?: string;
}

/**
 * A date becomes a serial where the format shows dates, and a text elsewhere; a number under a date's format would be a
 * date, so that the format goes.
 */
export function placed(to: Value, format: string, date1904: boolean): Placed {
  const { shows } = formatOfCode(format);
  if (shows === 'number' || to === null) return { value: to };
  if (typeof to === 'number') return { value: to, format: 'General' };
  const serial = isoToSerial(to, date1904);
  return { value: serial !== null && serialToIso(serial, date1904, shows) === to ? serial : to };
}

/** A cell that a change is to be made at. */
export interface CellNow extends HostCell {
  readonly isFormula: boolean;
  /** Within a merged area, but not its visible corner. */
  readonly isCovered: boolean;
  readonly isLocked: boolean;
}

/** Why a change is not made; null where it fits. */
export function reasonAgainst(cell: CellNow, { from }: CellChange, date1904: boolean): PassedOver | null {
  if (cell.isFormula) return 'formula';
  if (cell.isCovered) return 'merged';
  if (!isStill(cell, from, date1904)) return 'changed';
  return cell.isLocked ? 'protected' : null;
}
