/** Finds the cells of a sheet that have certain styles. */
import type { Cursor } from '../read/cursor.ts';
import type { PartParser } from '../read/pump.ts';
import { SheetParser, type SheetPiece, type SheetWatcher } from '../read/scan.ts';
import { cellFound, type FoundCell } from './found-cell.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export class StyleScan implements PartParser, SheetWatcher {
  readonly found: FoundCell[] = [];
  private readonly parser: SheetParser;
  private readonly cursor: Cursor;
  private readonly styles: ReadonlySet<number>;
  private base = 0;
  private done = 0;

  constructor(cursor: Cursor, styles: ReadonlySet<number>) {
    this.cursor = cursor;
    this.styles = styles;
    this.parser = new SheetParser(cursor, this);
  }

  feed(bytes: Uint8Array, from: number, end: number): number {
    this.base = this.done - from;
    const to = this.parser.feed(bytes, from, end);
    this.done += to - from;
    return to;
  }

  finish(): void {
    this.parser.finish();
  }

  passed(piece: SheetPiece, bytes: Uint8Array, from: number, to: number): void {
    if (piece !== 'cell') return;
    const cell = cellFound(decoder.decode(bytes.subarray(from, to)), this.base + from, this.cursor);
    if (this.styles.has(cell.style)) this.found.push(cell);
  }
}
