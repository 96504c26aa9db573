/**
 * XML as the oracle sees it: a tree made by saxes, which reads on behind an error. Each error is noted by its kind
 * and where it stands: in a tag (`worksheet/<c>: duplicate attribute`) or in an element (`sst/t: undefined entity`).
 */
import { SaxesParser } from 'saxes';
import type { Note } from './oracle-zip.ts';

export interface Tree {
  /** Namespace; empty where there is none. */
  readonly uri: string;
  readonly name: string;
  /** Attributes without prefix by their name, the others as `{namespace}name`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Tree | string)[];
}

/** Elements whose attributes or texts decide about a value; any other is passed over. */
const HOLDING = new Set([
  ...[
    'Relationships',
    'Relationship',
    'workbook',
    'workbookPr',
    'sheets',
    'sheet',
    'sst',
    'si',
    'r',
    't',
    'rPh',
  ],
  ...['worksheet', 'sheetData', 'row', 'c', 'v', 'is', 'mergeCells', 'mergeCell'],
]);

/** The document element, or null where there is none. `what` begins the notes. */
export function treeOf(bytes: Buffer, what: string, note: Note): Tree | null {
  const text = textOf(bytes, () => {
    note(`${what}: encoding`);
  });
  let root: Tree | null = null;
  const open: { tree: Tree; children: (Tree | string)[] }[] = [];
  const parser = new SaxesParser({ xmlns: true, position: false });
  const add = (child: Tree | string): void => {
    open.at(-1)?.children.push(child);
  };
  // The tag being read, or else the innermost element.
  let tag = '';
  parser.on('error', (error) => {
    const name = tag === '' ? (open.at(-1)?.tree.name ?? 'outside') : tag.replace(/^[^:]*:/, '');
    const place = HOLDING.has(name) || name === 'outside' ? name : 'other';
    note(`${what}/${tag === '' ? place : `<${place}>`}: ${kindOf(error.message)}`);
  });
  parser.on('opentagstart', ({ name }) => {
    tag = name;
  });
  parser.on('doctype', () => {
    note(`${what}: document type`);
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('opentag', (element) => {
    tag = '';
    const attributes = new Map<string, string>();
    for (const { prefix, local, uri, value } of Object.values(element.attributes))
      attributes.set(prefix === '' ? local : `{${uri}}${local}`, value);
    const children: (Tree | string)[] = [];
    const tree = { uri: element.uri, name: element.local, attributes, children };
    add(tree);
    root ??= tree;
    open.push({ tree, children });
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const whole = text.replace(AMPERSAND, (found) => {
    if (found !== '&') return found;
    note(`${what}: a bare ampersand`);
    return '&amp;';
  });
  parser.write(whole).close();
  return root;
}

/** An ampersand that begins no reference: behind one, saxes loses the next tag. What may hold it is passed over. */
const AMPERSAND = /<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->|<\?[^]*?\?>|&(?!(?:#\d+|#x[0-9a-fA-F]+|[\w.:-]+);)/g;

/** An error without what differs from file to file. */
const kindOf = (message: string): string =>
  message
    .replace(/duplicate attribute: \{[^]*/, 'prefixed attribute twice')
    .replace(/^(?:undefined:)?[\d:]*\s*/, '')
    .replace(/:? ?(["'`]).*\1/s, '')
    .replace(
      /(unclosed tag|unmatched closing tag|unbound namespace prefix|duplicate attribute|undefined entity).*/s,
      '$1',
    )
    .replace(/\s+/g, ' ')
    .slice(0, 80);

function textOf(bytes: Buffer, broken: () => void): string {
  const head = bytes.subarray(0, 200).toString('latin1');
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  const encoding = /^(?:\xff\xfe|<\0)/.test(head)
    ? 'utf-16le'
    : /^(?:\xfe\xff|\0<)/.test(head)
      ? 'utf-16be'
      : (declared ?? 'utf-8');
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    broken();
    return new TextDecoder('utf-8').decode(bytes);
  }
}
