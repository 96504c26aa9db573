/** The elements of a small part with their places in its text, for changing single places and keeping all others. */
import { Failure } from '../../../failure.ts';
import { unescapeXml } from '../read/escapes.ts';
import type { Splice } from './splice.ts';

export interface XmlNode {
  /** Without prefix. */
  readonly local: string;
  /** With its colon; blank where there is none. */
  readonly prefix: string;
  readonly children: readonly XmlNode[];
  /** Where its tag begins and ends, where its end tag begins, and where it ends. */
  readonly from: number;
  readonly tagEnd: number;
  readonly closeFrom: number;
  readonly to: number;
  readonly isEmpty: boolean;
}

interface Open extends XmlNode {
  readonly children: Open[];
  closeFrom: number;
  to: number;
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<\/[^>]*>|<([^\s/>]+)(?:"[^"]*"|'[^']*'|[^"'>])*>/g;

/** The elements that stand outermost; a text may end before its elements do, as the end of a sheet does. */
export function elementsOf(text: string): readonly XmlNode[] {
  const outermost: Open[] = [];
  const open: Open[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [token, name] = match;
    const from = match.index;
    const tagEnd = from + token.length;
    if (name === undefined) {
      const node = token.startsWith('</') ? open.pop() : undefined;
      if (node) [node.closeFrom, node.to] = [from, tagEnd];
      continue;
    }
    const colon = name.indexOf(':') + 1;
    const isEmpty = token.endsWith('/>');
    const place = {
      from,
      tagEnd,
      closeFrom: isEmpty ? from : text.length,
      to: isEmpty ? tagEnd : text.length,
    };
    const node: Open = {
      local: name.slice(colon),
      prefix: name.slice(0, colon),
      children: [],
      ...place,
      isEmpty,
    };
    (open.at(-1)?.children ?? outermost).push(node);
    if (!isEmpty) open.push(node);
  }
  return outermost;
}

/** The root of a part. */
export function rootOf(text: string, part: string): XmlNode {
  const [root] = elementsOf(text);
  if (!root) throw new Failure('UNREADABLE', 'R17', { part });
  return root;
}

export const childOf = (node: XmlNode | undefined, local: string): XmlNode | undefined =>
  node?.children.find((each) => each.local === local);

export const tagOf = (text: string, { from, tagEnd }: XmlNode): string => text.slice(from, tagEnd);

const ATTRIBUTE = /\s([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** An attribute of a tag by its name as written; undefined where absent. */
export function attributeOf(tag: string, name: string): string | undefined {
  for (const [, each, double, single] of tag.matchAll(ATTRIBUTE))
    if (each === name) return unescapeXml(double ?? single ?? '') ?? '';
  return undefined;
}

/** A tag with an attribute set; `value` needs no escapes. */
export function withAttribute(tag: string, name: string, value: string): string {
  for (const match of tag.matchAll(ATTRIBUTE))
    if (match[1] === name) {
      const end = match.index + match[0].length;
      return `${tag.slice(0, match.index)} ${name}="${value}"${tag.slice(end)}`;
    }
  return tag.replace(/\s*(\/?)>$/, ` ${name}="${value}"$1>`);
}

/** Puts items behind the last child of an element and counts them where it has a `count`. */
export function append(text: string, node: XmlNode, items: string, count?: number): Splice[] {
  const was = tagOf(text, node);
  const counted =
    count === undefined || attributeOf(was, 'count') === undefined
      ? was
      : withAttribute(was, 'count', String(count));
  if (node.isEmpty) {
    const now = `${counted.replace(/\s*\/>$/, '>')}${items}</${node.prefix}${node.local}>`;
    return [{ at: node.from, was, now }];
  }
  return [
    ...(counted === was ? [] : [{ at: node.from, was, now: counted }]),
    { at: node.closeFrom, was: '', now: items },
  ];
}
