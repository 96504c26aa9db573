/** The range that a sheet says it fills, which must hold the cells that were added: some programs read no further. */
import { fromA1, toA1 } from '../../../grid/address.ts';
import type { Splice } from '../mark/splice.ts';
import { attributeOf, childOf, rootOf, tagOf, withAttribute } from '../mark/xml-text.ts';

export function rangeSplices(
  text: string,
  part: string,
  cells: readonly { readonly row: number; readonly column: number }[],
): readonly Splice[] {
  const node = childOf(rootOf(text, part), 'dimension');
  const was = node && tagOf(text, node);
  const [first = '', last = first] = (was && attributeOf(was, 'ref'))?.split(':') ?? [];
  const [from, to] = [fromA1(first), fromA1(last)];
  if (!node || was === undefined || !from || !to) return [];
  const all = [from, to, ...cells];
  const [rows, columns] = [all.map(({ row }) => row), all.map(({ column }) => column)];
  const start = toA1(Math.min(...rows), Math.min(...columns));
  const end = toA1(Math.max(...rows), Math.max(...columns));
  const now = withAttribute(was, 'ref', start === end ? start : `${start}:${end}`);
  return now === was ? [] : [{ at: node.from, was, now }];
}
