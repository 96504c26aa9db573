/** Marks the cells of one sheet: finds them, gives them styles and notes. */
import { addTo } from '../../../grouped.ts';
import { toA1 } from '../../../grid/address.ts';
import { readEntry } from '../../zip/zip.ts';
import { Cursor } from '../read/cursor.ts';
import { pump } from '../read/pump.ts';
import type { SheetPart } from '../read/workbook.ts';
import type { PartReader } from '../read/xml.ts';
import { type MarkedCell, noteTexts } from './cells.ts';
import type { OpenStyles } from './open-styles.ts';
import { type Dialect, type Package, refuseEncoding } from './package.ts';
import { writeNotes } from './sheet-notes.ts';
import { SheetScan } from './sheet-scan.ts';

/** Notes in a sheet: each is a drawing, and many make Excel slow. */
const MOST_NOTES = 2_000;

interface SheetMarking {
  readonly styles: OpenStyles;
  readonly dialect: Dialect;
  readonly more: (n: number) => string;
}

export async function markSheet(
  reader: PartReader,
  pack: Package,
  { name, entry }: SheetPart,
  cells: ReadonlyMap<string, MarkedCell>,
  { styles, dialect, more }: SheetMarking,
): Promise<{ readonly cells: readonly { cell: string; style: number }[]; readonly notes: number }> {
  const columns = new Map<number, number[]>();
  for (const { row, column } of cells.values()) {
    addTo(columns, row, column);
  }
  await refuseEncoding(reader, entry);
  const { budget, platform, zip } = reader;
  const context = { part: entry.name, sheet: name, strings: Infinity, budget, keepRaw: false };
  const scan = new SheetScan(new Cursor(context, SILENT), columns);
  for await (const step of pump(readEntry(zip, entry, platform, budget), scan, entry.name, budget.limits))
    void step;
  const done: { cell: string; style: number }[] = [];
  for (const found of scan.found) {
    const cell = toA1(found.row, found.column);
    const severity = cells.get(cell)?.severity ?? 'info';
    const style = styles.sheet.mark(found.style, severity, found.isNumber) ?? found.style;
    pack.changeBytes(entry.name, found.give(style));
    done.push({ cell, style: found.style });
  }
  const notes = noteTexts(cells, more);
  const behind = scan.behindRows;
  const written = await writeNotes({ reader, pack, dialect }, entry, notes, {
    ...behind,
    prefix: scan.elementPrefix,
    most: MOST_NOTES,
  });
  return { cells: done, notes: written };
}

const silent = (): undefined => undefined;
/** Values are not looked at: the caller read the file. */
export const SILENT = {
  ...{ number: silent, shared: silent, text: silent, boolean: silent },
  ...{ error: silent, date: silent, uncomputed: silent },
};
