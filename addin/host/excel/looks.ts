/** How single cells look at this moment, and what hangs on them; for marks. */
import { columnLetters } from '../../../core/index.ts';
import type { CellLook } from '../mark-look.ts';
import { fillOf, type CellLooks } from './blocks.ts';
import { hasNotes } from './outline.ts';
import type { Session } from './session.ts';
import type { CellPlace } from './cells.ts';

interface AskedLooks extends CellLooks {
  readonly format?: CellLooks['format'] & { readonly font?: { readonly color?: string } };
}

export interface AskedCell<T extends CellPlace> {
  readonly cell: T;
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  readonly looks: { readonly value: readonly (readonly AskedLooks[])[] };
  /** Null where this Excel has no notes. */
  readonly note: Excel.Note | null;
}

export function askCell<T extends CellPlace>(
  session: Session,
  sheet: Excel.Worksheet,
  cell: T,
): AskedCell<T> {
  const range = sheet.getCell(cell.row - 1, cell.column - 1);
  range.load('address,numberFormat');
  const looks = range.getCellProperties({
    format: { fill: { color: true, pattern: true }, font: { color: true } },
  });
  const note = hasNotes(session) ? sheet.notes.getItemOrNullObject(a1Of(cell)) : null;
  note?.load('content');
  return { cell, sheet, range, looks, note };
}

export function lookNow<T extends CellPlace>({ range, looks }: AskedCell<T>): CellLook {
  const own = looks.value[0]?.[0];
  const pattern = own?.format?.fill?.pattern;
  return {
    fill: fillOf(own),
    hasPattern: pattern !== undefined && pattern !== 'None' && pattern !== 'Solid',
    format: String(range.numberFormat[0]?.[0] ?? 'General'),
    font: own?.format?.font?.color?.replace('#', '').toUpperCase() ?? null,
  };
}

export const a1Of = ({ row, column }: CellPlace): string => columnLetters(column) + String(row);
