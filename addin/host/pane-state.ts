/**
 * What the pane keeps in our part of the workbook: which sheet follows which template, what was changed, and how marked
 * cells looked before. Written as XML around JSON; checked when read, since anybody can write into a file.
 */
import { z } from 'zod';
import { Failure, STATE_NAMESPACE } from '../../core/index.ts';

/** Longest part in characters: Excel names no limit, and a workbook must stay light to send. */
const MOST_STATE = 1_000_000;

const value = z.union([z.number(), z.string(), z.null()]);
const place = { row: z.int().min(1), column: z.int().min(1) };
const colour = z.string().regex(/^[0-9A-F]{6}$/);

const change = z.strictObject({
  sheet: z.string(),
  ...place,
  from: value,
  to: value,
  format: z.string().exactOptional(),
});

const markedCell = z.strictObject({
  sheetId: z.string(),
  ...place,
  fill: z.string().nullable(),
  format: z.string(),
  font: colour.exactOptional(),
  gave: z.strictObject({ fill: colour.nullable(), format: z.string() }),
  note: z.string().nullable(),
});

const schema = z.strictObject({
  version: z.literal(1),
  /** Template of each sheet, by the sheet's id, where a person chose or confirmed it. */
  sheets: z.record(z.string(), z.string()),
  /** Steps of the pane, oldest first; each can be taken back as long as its cells hold what it wrote. */
  log: z.array(
    z.strictObject({
      /** ISO date and time, as the pane's clock had it. */
      at: z.string(),
      label: z.string(),
      changes: z.array(change),
    }),
  ),
  marks: z.array(markedCell),
});

export type PaneState = Readonly<z.infer<typeof schema>>;

export const NO_STATE: PaneState = { version: 1, sheets: {}, log: [], marks: [] };

/** What a part holds. Throws `UNREADABLE` for one that is not ours or of a later version. */
export function parseState(xml: string): PaneState {
  const text = /^[^]*?<state\b[^>]*>([^<]*)<\/state>\s*$/.exec(xml)?.[1];
  const parsed = schema.safeParse(jsonOf(text === undefined ? '' : unescaped(text)));
  if (!parsed.success) throw new Failure('UNREADABLE', 'state');
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * The part for a state. What is too much for it goes, the oldest steps of the log first; how marked cells looked stays,
 * since nothing else can bring that back. Throws `LIMIT` where even that is too much.
 */
export function printState(state: PaneState): string {
  let log = state.log;
  for (;;) {
    const xml = xmlOf({ ...state, log });
    if (xml.length <= MOST_STATE) return xml;
    if (log.length === 0) throw new Failure('LIMIT', 'state', { limit: MOST_STATE });
    log = log.slice(Math.max(1, Math.floor(log.length / 8)));
  }
}

const xmlOf = (state: PaneState): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<state xmlns="${STATE_NAMESPACE}">${escaped(JSON.stringify(state))}</state>`;

// Control characters cannot stand in XML; JSON has escapes for them already, and for these we make them.
const escaped = (json: string): string =>
  json
    .replace(/[\u007f-\u009f\ufffe\uffff]|[\ud800-\udfff]/g, (unit) => {
      const code = unit.charCodeAt(0);
      return `\\u${code.toString(16).padStart(4, '0')}`;
    })
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
