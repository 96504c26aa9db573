/** The XML of a cell with new content: its place and format as they were, all else as the content needs it. */
import { Failure } from '../../../failure.ts';
import type { Value } from '../../../model.ts';
import { isoToSerial, serialToIso } from '../../dates.ts';
import type { Showing } from '../../cells.ts';
import type { NumberFormat } from '../../number-format.ts';
import { LONGEST_TEXT, writableText, xmlText } from '../write/text.ts';

/** What of the workbook decides how a cell is written. */
export type CellLook = Showing;

export interface CellPlace {
  /** `<c …>…</c>` as it stands; null where the row has no such cell. */
  readonly old: string | null;
  /** The tag that opens its row. */
  readonly rowTag: string;
  /** Number of the style of its column; null or absent where that has none. */
  readonly columnStyle?: string | null;
  readonly address: string;
}

/**
 * Null where nothing is to be put where nothing stands. A date becomes a serial where the format shows
 * dates, and a text elsewhere.
 */
export function cellXml(
  to: Value,
  { old, rowTag, columnStyle = null, address }: CellPlace,
  look: CellLook,
): string | null {
  const tag = old === null ? null : tagOf(old);
  if (old !== null && /<(?:[^\s<>/:]+:)?f[\s/>]/.test(old))
    throw new Failure('BUG', 'formula', { cell: address });
  const prefix = prefixOf(rowTag);
  const style = tag === null ? (styleOfRow(rowTag) ?? columnStyle) : (attributesOf(tag).get('s') ?? null);
  const start = (own: string | null, more = ''): string =>
    `<${prefix}c r="${address}"${own === null ? '' : ` s="${own}"`}${more}`;
  if (to === null) return tag === null ? null : `${start(style)}/>`;
  const { shows } = look.styles[Number(style ?? 0)] ?? { shows: 'number' as const };
  const number = typeof to === 'number' ? to : serialOf(to, shows, look.date1904);
  if (number !== null) {
    if (!Number.isFinite(number)) throw new Failure('BUG', 'number', { cell: address });
    // A number under a date's format would be a date again.
    const own = typeof to === 'number' && shows !== 'number' ? null : style;
    return `${start(own)}><${prefix}v>${String(number)}</${prefix}v></${prefix}c>`;
  }
  const text = String(to);
  if (text.length > LONGEST_TEXT)
    throw new Failure('LIMIT', 'R26', { place: address, limit: LONGEST_TEXT, found: text.length });
  const space = /^\s|\s$|\s\s|[\t\n]/.test(text) ? ' xml:space="preserve"' : '';
  return `${start(style, ' t="inlineStr"')}><${prefix}is><${prefix}t${space}>${xmlText(writableText(text))}</${prefix}t></${prefix}is></${prefix}c>`;
}

function serialOf(text: string, shows: NumberFormat['shows'], date1904: boolean): number | null {
  if (shows === 'number') return null;
  const serial = isoToSerial(text, date1904);
  return serial !== null && serialToIso(serial, date1904, shows) === text ? serial : null;
}

/** The format that a new cell of the row takes. */
function styleOfRow(tag: string): string | null {
  const attributes = attributesOf(tag);
  return /^(?:1|true|on)$/.test(attributes.get('customFormat') ?? '') ? (attributes.get('s') ?? null) : null;
}

/** The tag that begins an element; quoted values may hold `>`. */
const tagOf = (xml: string): string => /^<(?:"[^"]*"|'[^']*'|[^"'>])*>/.exec(xml)?.[0] ?? xml;

/** What the name of a tag begins with, colon included: `x:` or nothing. */
export const prefixOf = (tag: string): string => /^<([^\s<>/:]+:)/.exec(tag)?.[1] ?? '';

/** Values by name, entities as written: those asked for here are numbers. */
function attributesOf(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of tag.matchAll(/([^\s<>/="']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    found.set(name, (double ?? single ?? '').trim());
  return found;
}
