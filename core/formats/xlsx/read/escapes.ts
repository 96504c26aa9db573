/** Text as XML and as spreadsheets escape it, undone. */

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Resolves `&amp;`, `&#233;`, `&#xE9;` and line ends as XML 1.0 asks; null where an entity is not known. */
export function unescapeXml(text: string): string | null {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!lines.includes('&')) return lines;
  let known = true;
  const plain = lines.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{1,8}))?(;?)/g,
    (_, hex: string | undefined, decimal: string | undefined, name: string | undefined, end: string) => {
      const point = hex !== undefined ? parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : null;
      const character =
        point !== null ? (point <= 0x10ffff ? String.fromCodePoint(point) : undefined) : NAMED[name ?? ''];
      if (character === undefined || end === '') known = false;
      return character ?? '';
    },
  );
  return known ? plain : null;
}

/** `_x000D_` → carriage return, `_x005F_` → `_`: characters that spreadsheets cannot write as XML (ST_Xstring). */
export const unescapeExcel = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
