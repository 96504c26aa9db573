/** Walks through a part of an OpenDocument file without holding it. Names are given with their usual prefixes. */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { Failure } from '../../failure.ts';
import { readEntry, type ZipEntry } from '../zip/zip.ts';
import type { PartReader } from '../xlsx/read/xml.ts';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns:';
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...['office', 'table', 'text', 'style', 'meta', 'manifest'].map(
    (name) => [`${ODF}${name}:1.0`, name] as const,
  ),
  [`${ODF}datastyle:1.0`, 'number'],
  [`${ODF}xsl-fo-compatible:1.0`, 'fo'],
  ['urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0', 'calcext'],
]);

export interface OdsElement {
  /** `table:table-cell`; without prefix where the namespace is none of those used here. */
  readonly name: string;
  attribute(name: string): string | undefined;
}

export interface OdsVisitor {
  /** `path`: names of the elements around it, outermost first. */
  open(element: OdsElement, path: readonly string[]): void;
  text?(text: string): void;
  /** `path` as above. */
  close?(name: string, path: readonly string[]): void;
}

export async function walkOds(
  { zip, platform, budget }: PartReader,
  entry: ZipEntry,
  visitor: OdsVisitor,
): Promise<void> {
  const part = entry.name;
  const { limits } = budget;
  const parser = new SaxesParser({ xmlns: true });
  const path: string[] = [];
  const broken = (): Failure => new Failure('UNREADABLE', 'R17', { part });
  let attributes = 0;
  parser.on('error', () => {
    throw broken();
  });
  parser.on('doctype', (declared) => {
    // Old manifests name their type; one that declares something itself is an attack.
    if (part.endsWith('manifest.xml') && !declared.includes('[')) return;
    throw new Failure('UNREADABLE', 'R18', { part });
  });
  parser.on('opentagstart', () => {
    attributes = 0;
  });
  parser.on('attribute', () => {
    if (++attributes > limits.attributes)
      throw new Failure('LIMIT', 'R45', { part, limit: limits.attributes });
  });
  parser.on('opentag', (tag) => {
    const element = elementOf(tag as SaxesTagNS);
    visitor.open(element, path);
    path.push(element.name);
    budget.addElements(1, part);
    if (path.length > limits.depth) throw new Failure('LIMIT', 'R46', { part, limit: limits.depth });
  });
  const text = (written: string): void => {
    visitor.text?.(written);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', () => {
    const name = path.pop() ?? '';
    visitor.close?.(name, path);
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let any = false;
  for await (const chunk of readEntry(zip, entry, platform, budget)) {
    parser.write(decoded(decoder, chunk, broken));
    budget.checkTime();
    any = true;
  }
  if (!any) throw broken();
  parser.write(decoded(decoder, undefined, broken));
  parser.close();
}

function decoded(decoder: TextDecoder, chunk: Uint8Array | undefined, broken: () => Failure): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw broken();
  }
}

function elementOf({ uri, local, attributes }: SaxesTagNS): OdsElement {
  return {
    name: usual(uri, local),
    attribute(name) {
      const direct = attributes[name];
      if (direct && usual(direct.uri, direct.local) === name) return direct.value;
      return Object.values(attributes).find((each) => usual(each.uri, each.local) === name)?.value;
    },
  };
}

function usual(uri: string, local: string): string {
  const prefix = PREFIXES.get(uri);
  return prefix === undefined ? local : `${prefix}:${local}`;
}
