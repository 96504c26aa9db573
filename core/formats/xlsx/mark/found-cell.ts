/** A cell of a sheet, found while the sheet is read, and the change that gives it another style. */
import type { Cursor } from '../read/cursor.ts';
import type { Splice } from './splice.ts';
import { attributeOf, withAttribute } from './xml-text.ts';

/** A cell found; `give` is the change that gives it another style. */
export interface FoundCell {
  readonly row: number;
  readonly column: number;
  /** Number of its style: its own, or that of its row or column where the cell is not there. */
  readonly style: number;
  /** It holds a number, which must stay in its width. */
  readonly isNumber: boolean;
  give(style: number): readonly Splice[];
}

/** A cell that stands at a position. */
export function cellFound(xml: string, at: number, { row, column }: Cursor): FoundCell {
  const tag = /^<(?:"[^"]*"|'[^']*'|[^"'>])*>/.exec(xml)?.[0] ?? '';
  const type = (attributeOf(tag, 't') ?? 'n').trim();
  return {
    ...{ row, column },
    style: Number(attributeOf(tag, 's') ?? 0),
    isNumber: type === 'n' || type === 'd',
    give: (style) => [{ at, was: tag, now: withAttribute(tag, 's', String(style)) }],
  };
}
