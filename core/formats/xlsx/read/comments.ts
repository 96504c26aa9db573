/**
 * Takes the comments out of an XML document that comes in pieces. The parser of small parts would gather them at many
 * times their size, and nobody reads them. An empty instruction stays in the place of each, so that what stands around
 * it does not grow together.
 */

const PLACE = '<?c?>';
/** What is passed over as a whole: how it begins and ends. Elsewhere, none of them can stand inside another. */
const SECTIONS = [
  { begin: '<!--', end: '-->' },
  { begin: '<![CDATA[', end: ']]>' },
  { begin: '<?', end: '?>' },
] as const;
const LONGEST = 9;

export class WithoutComments {
  /** The section being passed over; null between sections. */
  private open: (typeof SECTIONS)[number] | null = null;
  /** The last few characters, which may be the beginning of something. */
  private rest = '';

  /** A comment was begun and not ended. */
  get isOpen(): boolean {
    return this.open?.end === '-->';
  }

  next(piece: string): string {
    const text = this.rest + piece;
    let out = '';
    let at = 0;
    for (;;) {
      const found = this.open ? text.indexOf(this.open.end, at) : beginning(text, at);
      if (found < 0) break;
      if (this.open) {
        const behind = found + this.open.end.length;
        if (!this.isOpen) out += text.slice(at, behind);
        at = behind;
        this.open = null;
        continue;
      }
      out += text.slice(at, found);
      at = found;
      // Too little behind it to tell: it comes again with the next piece.
      if (text.length - found < LONGEST) break;
      this.open = SECTIONS.find(({ begin }) => text.startsWith(begin, found)) ?? null;
      const length = this.open?.begin.length ?? 2;
      out += this.isOpen ? PLACE : text.slice(found, found + length);
      at += length;
    }
    const keep = this.open ? Math.max(at, text.length - 2) : restAt(text, at);
    this.rest = text.slice(keep);
    return this.isOpen ? out : out + text.slice(at, keep);
  }

  /** What was still held back at the end of the document. */
  last(): string {
    const { rest } = this;
    this.rest = '';
    return this.isOpen ? '' : rest;
  }
}

function beginning(text: string, from: number): number {
  for (let at = text.indexOf('<', from); at >= 0; at = text.indexOf('<', at + 1))
    if (text[at + 1] === '!' || text[at + 1] === '?') return at;
  return -1;
}

/** Where, from `at` on, a section may begin of which too little has come. */
function restAt(text: string, at: number): number {
  const found = beginning(text, at);
  if (found >= 0) return found;
  return text.endsWith('<') ? Math.max(at, text.length - 1) : text.length;
}
