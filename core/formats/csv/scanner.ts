/**
 * Cuts text into rows and fields as Excel does, fed in pieces of any size. Written here because a general parser
 * knows one kind of line end a file, and reads on to the next quotation mark where text stands behind a closing
 * one: in both cases it silently makes one row of two, which files put together from several have.
 */
import { Failure } from '../../failure.ts';
import { printPlace, toA1 } from '../../grid/address.ts';
import type { CsvDelimiter } from '../../model.ts';
import type { Limits } from '../limits.ts';

/** `stray`: text stands behind the closing quotation mark. */
export type Quoting = 'none' | 'quoted' | 'stray';

export interface FieldSink {
  field(text: string, quoting: Quoting): void;
  /** `end` is blank at the end of a file whose last row has none. */
  row(end: 'CRLF' | 'LF' | 'CR' | ''): void;
}

export interface ScanOptions extends Pick<Limits, 'rows' | 'columns' | 'cellCharacters'> {
  readonly delimiter: CsvDelimiter;
  /** Name for the place in a refusal. */
  readonly name: string;
}

const QUOTE = 0x22;
const CR = 0x0d;
const LF = 0x0a;

/** Where the scanner stands. `close`: behind a quotation mark that closes the field or is the first of two. */
type State = 'start' | 'plain' | 'quoted' | 'close' | 'tail';

export class Scanner {
  /** Row being read, from 1. */
  row = 1;
  private column = 1;
  private state: State = 'start';
  private text = '';
  /** Characters of the field; those beyond the limit are counted, not kept. */
  private length = 0;
  private quoting: Quoting = 'none';
  /** The quoted part of the field has a line break. */
  private broken = false;
  /** A CR ended the row; an LF behind it belongs to it. */
  private afterCr = false;
  private readonly mark: number;
  private readonly sink: FieldSink;
  private readonly options: ScanOptions;

  constructor(sink: FieldSink, options: ScanOptions) {
    this.sink = sink;
    this.options = options;
    this.mark = options.delimiter.charCodeAt(0);
  }

  feed(piece: string): void {
    let at = 0;
    if (this.afterCr && piece !== '') {
      at = piece.charCodeAt(0) === LF ? 1 : 0;
      this.afterCr = false;
      this.sink.row(at === 1 ? 'CRLF' : 'CR');
    }
    while (at < piece.length)
      at = this.state === 'quoted' ? this.inQuotes(piece, at) : this.outside(piece, at);
  }

  finish(): void {
    if (this.afterCr) this.sink.row('CR');
    if (this.state === 'quoted') throw new Failure('UNREADABLE', 'R39', { row: this.row });
    if (this.state !== 'start' || this.column > 1) {
      if (this.row > this.options.rows) throw this.beyond();
      this.endField();
      this.sink.row('');
    }
  }

  private inQuotes(piece: string, from: number): number {
    const found = piece.indexOf('"', from);
    this.keep(piece.slice(from, found < 0 ? undefined : found));
    if (found < 0) return piece.length;
    this.state = 'close';
    return found + 1;
  }

  /** One sign that matters, or the run of plain text up to the next one. */
  private outside(piece: string, from: number): number {
    const code = piece.charCodeAt(from);
    if (code === QUOTE && this.state === 'start') {
      this.state = 'quoted';
      this.quoting = 'quoted';
      return from + 1;
    }
    if (code === QUOTE && this.state === 'close') {
      this.state = 'quoted';
      this.keep('"');
      return from + 1;
    }
    if (code === this.mark) {
      this.endField();
      if (++this.column > this.options.columns) throw this.beyond();
      return from + 1;
    }
    if (code === CR || code === LF) return this.endRow(piece, from, code);
    return this.run(piece, from);
  }

  private run(piece: string, from: number): number {
    let to = from + 1;
    for (; to < piece.length; to++) {
      const code = piece.charCodeAt(to);
      if (code === this.mark || code === CR || code === LF) break;
    }
    const text = piece.slice(from, to);
    if (this.state === 'close' || this.state === 'tail') {
      this.state = 'tail';
      if (text.trim() !== '') {
        // A quoted text over several lines that does not end as one was never meant to be one.
        if (this.broken) throw new Failure('UNREADABLE', 'R39', { row: this.row });
        this.quoting = 'stray';
      }
    } else this.state = 'plain';
    this.keep(text);
    return to;
  }

  private keep(text: string): void {
    this.length += text.length;
    if (this.length <= this.options.cellCharacters) this.text += text;
    if (this.state === 'quoted' && !this.broken) this.broken = text.includes('\n') || text.includes('\r');
  }

  private endField(): void {
    if (this.length > this.options.cellCharacters)
      throw new Failure('LIMIT', 'R26', {
        place: printPlace({ file: '', sheet: this.options.name, cell: toA1(this.row, this.column) }),
        limit: this.options.cellCharacters,
        found: this.length,
      });
    this.sink.field(this.text, this.quoting);
    this.state = 'start';
    this.text = '';
    this.length = 0;
    this.quoting = 'none';
    this.broken = false;
  }

  private endRow(piece: string, from: number, code: number): number {
    if (this.row > this.options.rows) throw this.beyond();
    // A blank line has no fields at all.
    if (this.state !== 'start' || this.column > 1) this.endField();
    this.row++;
    this.column = 1;
    if (code === CR && from + 1 === piece.length) {
      this.afterCr = true;
      return piece.length;
    }
    const pair = code === CR && piece.charCodeAt(from + 1) === LF;
    this.sink.row(pair ? 'CRLF' : code === CR ? 'CR' : 'LF');
    return from + (pair ? 2 : 1);
  }

  private beyond(): Failure {
    return new Failure('LIMIT', 'R21', { sheet: this.options.name, cell: toA1(this.row, this.column) });
  }
}
