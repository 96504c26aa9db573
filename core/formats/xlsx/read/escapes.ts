/** Text as XML and as spreadsheets escape it, undone. */

const NAMED = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Characters that XML 1.0 does not have, written out or as `&#1;`. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

/**
 * Resolves `&amp;`, `&#233;`, `&#xE9;` and line ends as XML 1.0 asks; null where an entity is not known or a
 * character is not allowed.
 */
export function unescapeXml(text: string): string | null {
  if (FORBIDDEN.test(text)) return null;
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!lines.includes('&')) return lines;
  let known = true;
  const plain = lines.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{1,8}))?(;?)/g,
    (_, hex: string | undefined, decimal: string | undefined, name: string | undefined, end: string) => {
      const character =
        hex === undefined && decimal === undefined
          ? NAMED.get(name ?? '')
          : characterOf(hex === undefined ? Number(decimal) : parseInt(hex, 16));
      if (character === undefined || end === '') known = false;
      return character ?? '';
    },
  );
  return known ? plain : null;
}

function characterOf(point: number): string | undefined {
  if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined;
  const character = String.fromCodePoint(point);
  return FORBIDDEN.test(character) ? undefined : character;
}

/** `_x000D_` → carriage return, `_x005F_` → `_`: characters that spreadsheets cannot write as XML (ST_Xstring). */
export const unescapeExcel = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
