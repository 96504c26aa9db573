/**
 * Cuts the XML of a sheet into its rows and what stands around them, as text that comes in pieces. The sheet was read
 * before, so that its XML is known to be sound; comments and CDATA, which no spreadsheet program writes, are refused.
 */
import { Failure } from '../../../failure.ts';

export type SheetPiece =
  /** What stands before the rows, between and behind them. */
  | { readonly kind: 'around'; readonly text: string }
  /** A whole row: `<row …>…</row>` or `<row …/>`. */
  | { readonly kind: 'row'; readonly text: string }
  /** The end of the rows; `text` is the tag that closes them. */
  | { readonly kind: 'end'; readonly text: string };

/** What the names of the sheet's elements begin with: `x:` or nothing. */
export interface Prefix {
  readonly text: string;
}

export class RowCutter {
  private rest = '';
  private state: 'before' | 'rows' | 'behind' = 'before';
  prefix = '';
  private readonly part: string;

  constructor(part: string) {
    this.part = part;
  }

  *feed(text: string): Generator<SheetPiece> {
    this.rest += text;
    yield* this.cut();
  }

  *finish(): Generator<SheetPiece> {
    if (this.state !== 'behind') throw this.damaged();
    if (this.rest !== '') yield { kind: 'around', text: this.rest };
  }

  private *cut(): Generator<SheetPiece> {
    if (this.state === 'before') {
      const start = /<((?:[\w.-]+:)?)sheetData((?:\s[^<>]*)?\/?)>/.exec(this.rest);
      if (!start) return;
      this.prefix = start[1] ?? '';
      const isEmpty = start[2]?.endsWith('/') ?? false;
      const head = this.take(start.index + start[0].length);
      if (isEmpty) {
        // An empty element becomes a pair, so that rows can be put in.
        yield { kind: 'around', text: `${head.slice(0, -2)}>` };
        yield { kind: 'end', text: `</${this.prefix}sheetData>` };
        this.state = 'behind';
      } else {
        yield { kind: 'around', text: head };
        this.state = 'rows';
      }
    }
    while (this.state === 'rows') {
      const piece = this.next();
      if (!piece) return;
      yield piece;
    }
    if (this.state === 'behind' && this.rest !== '')
      yield { kind: 'around', text: this.take(this.rest.length) };
  }

  /** The next row, end or space between; undefined where the text ends within it. */
  private next(): SheetPiece | undefined {
    const { rest, prefix } = this;
    const at = rest.indexOf('<');
    if (at < 0 || at + prefix.length + 14 > rest.length) return undefined;
    if (at > 0) return { kind: 'around', text: this.take(at) };
    if (rest.startsWith('<!')) throw this.damaged();
    if (rest.startsWith(`</${prefix}sheetData`)) {
      const end = rest.indexOf('>');
      if (end < 0) return undefined;
      this.state = 'behind';
      return { kind: 'end', text: this.take(end + 1) };
    }
    const tagEnd = tagEndOf(rest, 0);
    if (tagEnd < 0) return undefined;
    if (rest[tagEnd - 1] === '/') return { kind: 'row', text: this.take(tagEnd + 1) };
    const close = `</${prefix}row`;
    const closing = rest.indexOf(close, tagEnd);
    const end = closing < 0 ? -1 : rest.indexOf('>', closing);
    if (end < 0) return undefined;
    const text = this.take(end + 1);
    if (text.includes('<!')) throw this.damaged();
    return { kind: 'row', text };
  }

  private take(length: number): string {
    const taken = this.rest.slice(0, length);
    this.rest = this.rest.slice(length);
    return taken;
  }

  private damaged(): Failure {
    return new Failure('UNREADABLE', 'R17', { part: this.part });
  }
}

/** Position of the `>` that ends the tag that begins at `at`; −1 where it does not end. Quoted values may hold `>`. */
export function tagEndOf(text: string, at: number): number {
  let quote = '';
  for (let index = at; index < text.length; index++) {
    const sign = text[index] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return index;
  }
  return -1;
}

/** Value of an attribute without prefix in a tag; null where it is absent. */
export const attributeIn = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(tag)
    ?.slice(1)
    .find((each) => each !== undefined) ?? null;
