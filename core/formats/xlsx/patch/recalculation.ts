/**
 * Asks spreadsheet programs to compute all formulas anew when they open the file: they believe the results that a
 * file holds, and those of formulas on changed cells are old (ECMA-376 part 1, 18.2.2: `fullCalcOnLoad`).
 */
import { prefixOf } from './cell-xml.ts';

/** A piece of a text, exchanged: `now` stands where `was` stood. */
export interface Exchange {
  readonly now: string;
  readonly was: string;
}

/** What to exchange in the workbook part; null where nothing need or can be. */
export function recalculation(workbook: string): Exchange | null {
  const [was] = /<(?:[^\s<>/:]+:)?calcPr(?:\s[^<>]*)?>/.exec(workbook) ?? [];
  if (was !== undefined) {
    if (/\sfullCalcOnLoad\s*=\s*["'](?:1|true|on)["']/.test(was)) return null;
    const bare = was.replace(/\sfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/, '');
    return { was, now: bare.replace(/\s*(\/?>)$/, ' fullCalcOnLoad="1"$1') };
  }
  // Behind the last of the elements that must stand before it.
  const [before] = [
    ...workbook.matchAll(/<\/(?:[^\s<>/:]+:)?(?:sheets|functionGroups|externalReferences|definedNames)\s*>/g),
  ]
    .map(([tag]) => tag)
    .slice(-1);
  if (before === undefined) return null;
  return { was: before, now: `${before}<${prefixOf(before.replace('/', ''))}calcPr fullCalcOnLoad="1"/>` };
}

/** The text with a piece exchanged; null where it does not stand there exactly once. */
export function exchanged(text: string, { was, now }: Exchange): string | null {
  const at = text.indexOf(was);
  if (at < 0 || text.includes(was, at + 1)) return null;
  return text.slice(0, at) + now + text.slice(at + was.length);
}

const LT = 0x3c;
const COLON = 0x3a;
const F = 0x66;

/** Looks for formulas in the bytes of a sheet that come in pieces. Rather finds one too many. */
export class FormulaSearch {
  found = false;
  /** The last bytes of the piece before: a tag may be cut. */
  private last: readonly number[] = [];

  look(piece: Uint8Array): void {
    if (this.found || piece.length === 0) return;
    const seam = [...this.last, ...piece.subarray(0, 3)];
    this.found = holdsFormula(Uint8Array.from(seam)) || holdsFormula(piece);
    this.last = [...this.last, ...piece.subarray(-3)].slice(-3);
  }
}

/** `<f>`, `<f t=…`, `<f/>`, `<x:f>`. */
function holdsFormula(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(F); at >= 0; at = bytes.indexOf(F, at + 1)) {
    const [before, behind] = [bytes[at - 1], bytes[at + 1]];
    if ((before === LT || before === COLON) && (behind === 0x3e || behind === 0x20 || behind === 0x2f))
      return true;
  }
  return false;
}
