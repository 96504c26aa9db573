/** Elements of a sheet behind its rows, which must stand in the order of the schema (ECMA-376, CT_Worksheet). */

/** Where the rows end; a sheet without rows has an empty element. */
export const rowsEnd = (xml: string): number =>
  Math.max(xml.lastIndexOf('</sheetData>'), xml.lastIndexOf('<sheetData/>'), 0);

/** Puts `part` before the first of the elements behind the rows that `next` finds. */
export function beforeTail(xml: string, next: RegExp, part: string): string {
  const tail = rowsEnd(xml);
  const at = tail + xml.slice(tail).search(next);
  return xml.slice(0, at) + part + xml.slice(at);
}
