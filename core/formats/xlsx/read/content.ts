/** The text inside an element of a sheet or of the shared strings, plain or rich. */
import { ascii } from './bytes.ts';
import type { Markup } from './markup.ts';

/** What counts as the content of an element: its own text only, the texts of its runs, or all text inside. */
export type Content = 'plain' | 'runs' | 'all';

/** In which part of a rich text. */
type Inside = 'run' | 'phonetic' | 'other';

const LT = 0x3c;
const RUN = ascii('r');
const T = ascii('t');
/** What holds data in some place of a workbook and never deep inside a text. */
const DATA = [T, ...['v', 'c', 'row', 'is', 'si'].map(ascii)];
const PHONETIC = ascii('rPh');
const IN_TEXT = [T, RUN, PHONETIC, ...['phoneticPr', 'extLst'].map(ascii)];
/** What may stand directly in each part of a text; null: anything but a text. */
const ALLOWED = { run: [T, ascii('rPr')], phonetic: [T], other: null };

/**
 * Collects into `markup.text` what stands between `at` and the end of the element whose start tag was just read: what
 * `which` says of it. Of `runs` (rich text), only `t` elements directly inside or in an `r` count, not those of the
 * reading aid of East Asian texts (`rPh`). Returns the position behind the end tag, or -1 where that is not there yet.
 */
export function readContent(
  markup: Markup,
  bytes: Uint8Array,
  start: number,
  end: number,
  which: Content,
): number {
  const open = markup.opened();
  let at = start;
  let text = '';
  let inside: Inside = 'other';
  let collecting = which !== 'runs';
  for (;;) {
    const from = at;
    while (at < end && bytes[at] !== LT) at++;
    if (at >= end) return -1;
    if (at > from) {
      const piece = markup.decode(bytes, from, at);
      if (collecting) text += piece;
    }
    at = markup.read(bytes, at, end);
    if (at < 0) return -1;
    if (markup.kind === 'cdata' && collecting) text += markup.cdata(bytes);
    else if (markup.kind === 'start' || markup.kind === 'empty') {
      if (which === 'plain' || (which === 'runs' && collecting)) throw markup.damaged();
      const level = open.length / 2;
      if (which === 'runs') checkRun(markup, bytes, level, inside);
      if (markup.kind === 'empty') continue;
      markup.enter(open);
      if (which === 'all') continue;
      if (level === 1) inside = insideOf(markup, bytes);
      collecting = (level === 1 || (level === 2 && inside === 'run')) && markup.named(bytes, T);
    } else if (markup.kind === 'end') {
      markup.leave(bytes, open);
      if (open.length === 0) break;
      collecting = which === 'all';
    }
  }
  markup.text = text;
  return at;
}

/** Of our own elements, only those of rich text may stand in one: another may be a text misspelt. */
function checkRun(markup: Markup, bytes: Uint8Array, level: number, inside: Inside): void {
  if (!markup.isOurs(bytes)) return;
  const allowed = level === 1 ? IN_TEXT : level === 2 ? ALLOWED[inside] : null;
  const isNamed = (name: Uint8Array): boolean => markup.named(bytes, name);
  if (allowed ? !allowed.some(isNamed) : DATA.some(isNamed)) throw markup.damaged();
}

function insideOf(markup: Markup, bytes: Uint8Array): Inside {
  if (markup.named(bytes, RUN)) return 'run';
  return markup.named(bytes, PHONETIC) ? 'phonetic' : 'other';
}
