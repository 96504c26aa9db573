/** Names that an OpenDocument workbook gives to cells or formulas, with references as spreadsheets show them. */
import type { DefinedName } from '../../model.ts';
import type { OdsElement } from './ods-xml.ts';

/** `sheet` is the sheet in which the name holds; null: everywhere. */
export function nameOf({ name, attribute }: OdsElement, sheet: string | null): DefinedName {
  const refersTo =
    name === 'table:named-range'
      ? usualReference(attribute('table:cell-range-address') ?? '')
      : (attribute('table:expression') ?? '')
          .replace(/^\w+:=?/, '')
          .replace(/\[([^\]]*)\]/g, (_, reference: string) => usualReference(reference));
  return { name: attribute('table:name') ?? '', refersTo, sheet, hidden: false };
}

const PART = /^(?:\$?('(?:[^']|'')*'|[^.'\s]*))?\.(\$?[A-Za-z]{1,3}\$?\d+|#REF!)$/;

/** `$'A b'.$B$2:.$C$9` as `'A b'!$B$2:$C$9`; anything else stays as it is. */
function usualReference(written: string): string {
  const [from = '', to] = splitRange(written);
  const first = PART.exec(from);
  const second = to === undefined ? null : PART.exec(to);
  if (!first?.[2] || (to !== undefined && !second?.[2])) return written;
  const sheet = first[1] === undefined || first[1] === '' ? '' : `${first[1]}!`;
  return `${sheet}${first[2]}${second?.[2] === undefined ? '' : `:${second[2]}`}`;
}

/** Both ends of a range; a colon in quotes belongs to the name of a sheet. */
function splitRange(written: string): string[] {
  const parts: string[] = [''];
  let isQuoted = false;
  for (const letter of written) {
    if (letter === "'") isQuoted = !isQuoted;
    if (letter === ':' && !isQuoted) parts.push('');
    else parts[parts.length - 1] = (parts.at(-1) ?? '') + letter;
  }
  return parts;
}
