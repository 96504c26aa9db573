/** The byte patterns of the fast path through a sheet. */
import { ascii } from './bytes.ts';

export interface Patterns {
  /** There is no prefix. */
  readonly plain: boolean;
  readonly row: Uint8Array;
  readonly cell: Uint8Array;
  readonly cellEnd: Uint8Array;
  readonly formula: Uint8Array;
  readonly formulaEnd: Uint8Array;
  readonly value: Uint8Array;
  readonly valueEnd: Uint8Array;
  readonly inline: Uint8Array;
  readonly inlineEnd: Uint8Array;
}

/** The exact bytes looked for, with a prefix (`x:`) or none. */
export function patternsOf(prefix: string): Patterns {
  const of = (text: string): Uint8Array => ascii(text.replaceAll('~', prefix));
  return {
    plain: prefix === '',
    row: of('<~row r="'),
    cell: of('<~c'),
    cellEnd: of('</~c>'),
    formula: of('<~f'),
    formulaEnd: of('</~f>'),
    value: of('<~v>'),
    valueEnd: of('</~v></~c>'),
    inline: of('<~is><~t'),
    inlineEnd: of('</~t></~is></~c>'),
  };
}
