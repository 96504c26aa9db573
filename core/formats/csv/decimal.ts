/** Which decimal mark most numbers of a file use, counted while its fields come. */

/** Digits in groups of three, and then decimals: `1.234,5`, `1,234,567`. */
const GROUPED = /^[-+]?\d{1,3}([.,'’ \u00a0\u202f])\d{3}(?:\1\d{3})*(?:([.,])\d+)?$/;
const PLAIN = /^[-+]?\d+([.,])\d+$/;

/** The decimal mark that a text proves; null for one that is no number, has no mark, or may be read both ways (`1,234`). */
export function decimalOf(text: string): '.' | ',' | null {
  const plain = PLAIN.exec(text);
  if (plain && !/^[-+]?[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return plain[1] === '.' ? '.' : ',';
  const [, group, decimal] = GROUPED.exec(text) ?? [];
  if (decimal !== undefined) return decimal === group ? null : decimal === '.' ? '.' : ',';
  // Two groups of three or more prove that the mark groups.
  if ((group === '.' || group === ',') && text.split(group).length > 2) return group === '.' ? ',' : '.';
  return null;
}

/** Longer texts are no numbers. */
const LONGEST = 32;

export class DecimalTally {
  private points = 0;
  private commas = 0;

  count(text: string): void {
    if (text.length < 3 || text.length > LONGEST) return;
    const last = text.charCodeAt(text.length - 1);
    if (last < 0x30 || last > 0x39 || !(text.includes('.') || text.includes(','))) return;
    const mark = decimalOf(text);
    if (mark === '.') this.points++;
    else if (mark === ',') this.commas++;
  }

  verdict(): '.' | ',' | null {
    return this.points === this.commas ? null : this.points > this.commas ? '.' : ',';
  }
}
