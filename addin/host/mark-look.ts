/** How a marked cell looks: the same fill, sign and words as in a marked copy of a file. */
import { FILLS, formatOfCode, signedFormat, SIGNS } from '../../core/formats/browser.ts';
import { fnv1a64 } from '../../core/index.ts';
import type { CellMark, MarkedCell } from './host.ts';

/** A cell as it looks now. RRGGBB. */
export interface CellLook {
  /** Null: none. */
  readonly fill: string | null;
  /** Several colours or a pattern, which could not be put back. */
  readonly hasPattern: boolean;
  readonly format: string;
  /** Colour of the text; null where the host cannot tell. */
  readonly font: string | null;
}

/** What a cell gets; absent where it stays as it is. */
export interface MarkLook {
  readonly fill: string | null;
  readonly format: string;
  readonly font?: string;
}

const WORST = { error: 0, warning: 1, info: 2 } as const;

export interface PlaceMark extends CellMark {
  /** Of all marks at the cell, each on lines of its own. */
  readonly text: string;
}

/** Several marks at one cell become one, of the worst severity; in order of their first. */
export function gatherMarks(marks: readonly CellMark[]): readonly PlaceMark[] {
  const places = new Map<string, CellMark[]>();
  for (const mark of marks) {
    const key = `${mark.sheet}!${String(mark.row)},${String(mark.column)}`;
    const own = places.get(key);
    if (own) own.push(mark);
    else places.set(key, [mark]);
  }
  return [...places.values()].flatMap((own) => {
    const sorted = [...own].sort((a, b) => WORST[a.severity] - WORST[b.severity]);
    const [worst] = sorted;
    const text = sorted.map(({ severity, text: each }) => `${SIGNS[severity]} ${each}`).join('\n\n');
    return worst ? [{ ...worst, text }] : [];
  });
}

export function lookOf(mark: CellMark, before: CellLook): MarkLook {
  const { code, shows } = formatOfCode(before.format);
  const isHard = before.font !== null && isLight(before.font) && !before.hasPattern;
  return {
    fill: before.hasPattern ? null : FILLS[mark.severity],
    format: signedFormat(code, mark.severity, shows) ?? before.format,
    ...(isHard && { font: '000000' }),
  };
}

/** White or nearly white text cannot be read on a light fill. */
function isLight(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue > 170;
}

/** By which a note of ours is known again. Line ends are not kept by every Excel. */
export const noteSum = (text: string): string => fnv1a64(text.replace(/\r\n?/g, '\n').trimEnd());

/** Whether a cell still has the fill and the format that we gave it. */
export const isOurs = (
  { gave }: MarkedCell,
  now: CellLook,
): { readonly fill: boolean; readonly format: boolean } => ({
  fill: gave.fill !== null && now.fill === gave.fill,
  format: now.format === gave.format,
});
