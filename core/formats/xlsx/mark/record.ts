/**
 * What a marked copy says of itself in a custom part: what was changed and how it stood, for taking the marks off
 * again. The part comes from a file, so it is believed only as far as the file's other parts agree.
 */
import { z } from 'zod';
import { crc32 } from '../../zip/crc32.ts';
import { partKey, type Zip } from '../../zip/zip.ts';
import { rootOf } from './xml-text.ts';
import { unescapeXml } from '../read/escapes.ts';

export const MARKS_NAMESPACE = 'urn:mainstream:marks:1';

const count = z.int().min(0);

const schema = z.object({
  /** Parts put in. */
  added: z.array(z.string()),
  /** Parts changed: how they are with their marks, and what puts them back. */
  changed: z.array(
    z.object({
      part: z.string(),
      crc: count,
      size: count,
      back: z.array(z.tuple([count, z.string(), z.string()])),
    }),
  ),
  /** Check sum over all other parts: tells whether anybody saved the copy. */
  others: count,
  /** Name of the list. */
  list: z.string(),
  /** Looks of marked cells before, and by sheet which of them each cell had. */
  looks: z.array(
    z.object({ format: z.string().nullable(), fill: z.string().nullable(), font: z.string().nullable() }),
  ),
  cells: z.record(z.string(), z.array(z.tuple([z.string(), count]))),
});

export type MarkRecord = z.infer<typeof schema>;

/** Check sum of the parts that are none of those named. */
export function sumOfOthers({ entries }: Zip, known: readonly string[]): number {
  const keys = new Set(known.map(partKey));
  const lines = [...entries]
    .filter(([key]) => !keys.has(key))
    .map(([key, { crc, inflated }]) => `${key} ${String(crc)} ${String(inflated)}`)
    .sort();
  return crc32(new TextEncoder().encode(lines.join('\n')), 0);
}

export const recordXml = (record: MarkRecord): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<marks xmlns="${MARKS_NAMESPACE}">${escaped(JSON.stringify(record))}</marks>`;

/** The record in a custom part; null where the part is none of ours. */
export function readRecord(xml: string): MarkRecord | null {
  if (!xml.includes(MARKS_NAMESPACE)) return null;
  try {
    const root = rootOf(xml, 'marks');
    const json = unescapeXml(xml.slice(root.tagEnd, root.closeFrom)) ?? '';
    return schema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

/** Quotes stay: there are many in a record. */
const escaped = (json: string): string =>
  json.replace(/[&<>]/g, (character) => (character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;'));
