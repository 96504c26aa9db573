/**
 * Walks through a small XML part that is in memory as text (workbook, styles, relationships). Names are given
 * without their prefix, so that files with prefixed namespaces read the same. Document types are refused: entities
 * declared by the file itself are how small files become large ones or reach for other files.
 */
import { Failure } from '../../../failure.ts';
import { unescapeXml } from './escapes.ts';

export interface XmlElement {
  /** Local name. */
  readonly name: string;
  /** Local names of the elements around it, outermost first. */
  readonly path: readonly string[];
  /** Value of an attribute by its local name; undefined where absent. */
  attribute(name: string): string | undefined;
}

const NAME = /<\/?([^\s<>/=!?]+)/y;
const ATTRIBUTE = /\s+([^\s=/<>]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const END = /\s*(\/?)>/y;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Calls `visit` for every element in document order. `part` is named in the failure of a damaged document. */
export function walkXml(xml: string, part: string, visit: (element: XmlElement) => void): void {
  const damaged = (): Failure => new Failure('UNREADABLE', 'R17', { part });
  const match = (pattern: RegExp, from: number): RegExpExecArray | null => {
    pattern.lastIndex = from;
    return pattern.exec(xml);
  };
  const open: string[] = [];
  const path: string[] = [];
  let seen = false;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const passed = passedOver(xml, at, part);
    if (passed > at) {
      at = passed;
      continue;
    }
    const closing = xml[at + 1] === '/';
    const name = match(NAME, at)?.[1];
    if (name === undefined || (seen && open.length === 0)) throw damaged();
    at = NAME.lastIndex;
    if (closing) {
      const end = match(END, at);
      if (open.pop() !== name || end === null || end[1] === '/') throw damaged();
      path.pop();
      at = END.lastIndex;
      continue;
    }
    seen = true;
    const attributes = new Map<string, string>();
    for (let found = match(ATTRIBUTE, at); found; found = match(ATTRIBUTE, at)) {
      const value = unescapeXml(found[2] ?? found[3] ?? '');
      if (value === null) throw damaged();
      if (!/^xmlns(:|$)/.test(found[1] ?? '')) attributes.set(local(found[1] ?? ''), value);
      at = ATTRIBUTE.lastIndex;
    }
    const end = match(END, at);
    if (end === null) throw damaged();
    at = END.lastIndex;
    visit({ name: local(name), path, attribute: (wanted) => attributes.get(wanted) });
    if (end[1] !== '/') {
      open.push(name);
      path.push(local(name));
    }
  }
  if (!seen || open.length > 0) throw damaged();
}

/** Position behind a comment, CDATA section or processing instruction that begins at `at`; otherwise `at`. */
function passedOver(xml: string, at: number, part: string): number {
  for (const [opening, closing] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const) {
    if (!xml.startsWith(opening, at)) continue;
    const end = xml.indexOf(closing, at + opening.length);
    if (end < 0) throw new Failure('UNREADABLE', 'R17', { part });
    return end + closing.length;
  }
  if (xml.startsWith('<!', at)) throw new Failure('UNREADABLE', 'R18', { part });
  return at;
}
