/** Our part of the workbook as XML: what the pane keeps there, checked whenever it is read back. */
import { z } from 'zod';
import { STATE_NAMESPACE } from '../../core/index.ts';
import { NOTHING_KEPT, type Kept } from './kept.ts';

const value = z.union([z.number(), z.string(), z.null()]);
const index = z.int().min(1);

const keptSchema = z.strictObject({
  steps: z.array(
    z.strictObject({
      id: z.int(),
      label: z.string(),
      changes: z.array(
        z.strictObject({
          ...{ sheet: z.string(), row: index, column: index, from: value, to: value },
          format: z.string().exactOptional(),
        }),
      ),
      isReversed: z.boolean(),
    }),
  ),
  marks: z.array(
    z.strictObject({
      ...{ sheetId: z.string(), row: index, column: index },
      ...{ fill: z.string().nullable(), format: z.string() },
      gave: z.strictObject({ fill: z.string().nullable(), format: z.string() }),
      note: z.string().nullable(),
    }),
  ),
});

export const printKept = (kept: Kept): string =>
  `<state xmlns="${STATE_NAMESPACE}" version="1">${escape(JSON.stringify(kept))}</state>`;

/** What another version of the product wrote, or somebody changed, is left aside: nothing then to take back. */
export function parseKept(xml: string | null): Kept {
  const found = /<state\b[^>]*>([^<]*)<\/state>/.exec(xml ?? '');
  if (!found) return NOTHING_KEPT;
  try {
    const parsed = keptSchema.safeParse(JSON.parse(unescape(found[1] ?? '')));
    return parsed.success ? parsed.data : NOTHING_KEPT;
  } catch {
    return NOTHING_KEPT;
  }
}

/** Line breaks and characters that XML cannot hold are written as JSON writes them. */
const escape = (json: string): string =>
  json
    .replace(/[\u007f-\uffff]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

const unescape = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
