/**
 * Walks through a small XML part (workbook, styles, relationships, notes), which saxes parses. Names are given without
 * their prefix where they are in the namespace of the root, so that prefixed files read the same; others begin with a colon.
 * Document types are refused: entities declared by the file itself are how small files become large ones or reach for
 * other files.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { Failure } from '../../../failure.ts';
import type { Budget } from '../../budget.ts';
import { megabytes } from '../../limits.ts';
import type { Platform } from '../../platform.ts';
import { readEntry, type Zip, type ZipEntry } from '../../zip/zip.ts';
import { WithoutComments } from './comments.ts';
import { encodingOf, withHead } from './encoding.ts';
import { isRelationshipId } from './namespaces.ts';

export interface XmlElement {
  readonly name: string;
  /** Names of the elements around it, outermost first. */
  readonly path: readonly string[];
  /** Value of an attribute without prefix; undefined where absent. */
  attribute(name: string): string | undefined;
  /** The id of the relationship that the element refers to (`r:id`); undefined where absent. */
  relationship(): string | undefined;
}

export interface XmlVisitor {
  open?(element: XmlElement): void;
  /** `text`: the text directly in the element; `path` as above. */
  close?(name: string, text: string, path: readonly string[]): void;
}

/** What the root of a part must be. */
export interface XmlRoot {
  readonly name: string;
  readonly isHome: (uri: string) => boolean;
}

/** From where parts are read, and by what rules. */
export interface PartReader {
  readonly zip: Zip;
  readonly platform: Platform;
  readonly budget: Budget;
}

/** Tells the visitor every element in document order; a root other than the one expected is refused as damaged. */
export async function walkPart(
  reader: PartReader,
  entry: ZipEntry,
  root: XmlRoot,
  visitor: XmlVisitor,
): Promise<void> {
  const walker = new Walker(entry.name, root, visitor, reader.budget);
  await decodePart(reader, entry, (text) => {
    walker.write(text);
  });
  walker.finish();
}

/** The text of a part that is no more than `partBytes` long, in pieces. */
export async function decodePart(
  { zip, platform, budget }: PartReader,
  entry: ZipEntry,
  write: (text: string) => void,
): Promise<void> {
  const { partBytes } = budget.limits;
  let decoder: TextDecoder | undefined;
  let bytes = 0;
  for await (const chunk of withHead(readEntry(zip, entry, platform, budget))) {
    bytes += chunk.length;
    if (bytes > partBytes)
      throw new Failure('LIMIT', 'R22', { part: entry.name, limit: megabytes(partBytes) });
    decoder ??= decoderOf(chunk, entry.name);
    write(decodeOr(decoder, chunk, entry.name));
  }
  if (decoder) write(decodeOr(decoder, undefined, entry.name));
}

function decoderOf(head: Uint8Array, part: string): TextDecoder {
  try {
    return new TextDecoder(encodingOf(head), { fatal: true });
  } catch {
    throw new Failure('UNREADABLE', 'R17', { part });
  }
}

function decodeOr(decoder: TextDecoder, chunk: Uint8Array | undefined, part: string): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new Failure('UNREADABLE', 'R17', { part });
  }
}

class Walker {
  private readonly parser = new SaxesParser({ xmlns: true });
  private readonly comments = new WithoutComments();
  private readonly path: string[] = [];
  private readonly texts: string[] = [];
  private begun = false;
  private attributes = 0;
  private readonly part: string;
  private readonly root: XmlRoot;
  private readonly visitor: XmlVisitor;
  private readonly budget: Budget;

  constructor(part: string, root: XmlRoot, visitor: XmlVisitor, budget: Budget) {
    this.part = part;
    this.root = root;
    this.visitor = visitor;
    this.budget = budget;
    const { parser } = this;
    parser.on('error', () => {
      throw this.damaged();
    });
    parser.on('doctype', () => {
      throw new Failure('UNREADABLE', 'R18', { part });
    });
    parser.on('opentagstart', () => {
      this.attributes = 0;
    });
    parser.on('attribute', () => {
      this.attributes += 1;
      if (this.attributes > budget.limits.attributes)
        throw new Failure('LIMIT', 'R45', { part, limit: budget.limits.attributes });
    });
    parser.on('opentag', (tag) => {
      this.open(tag as SaxesTagNS);
    });
    parser.on('text', this.add);
    parser.on('cdata', this.add);
    parser.on('closetag', () => {
      this.close();
    });
  }

  write(text: string): void {
    this.parser.write(this.comments.next(text));
    this.budget.checkTime();
  }

  finish(): void {
    this.parser.write(this.comments.last());
    this.parser.close();
    if (!this.begun || this.comments.isOpen) throw this.damaged();
  }

  private readonly add = (text: string): void => {
    if (this.texts.length > 0) this.texts.push((this.texts.pop() ?? '') + text);
  };

  private open(tag: SaxesTagNS): void {
    const { path, visitor, budget, part } = this;
    const isHome = this.root.isHome(tag.uri);
    if (!this.begun && (tag.local !== this.root.name || !isHome)) throw this.damaged();
    this.begun = true;
    const name = isHome ? tag.local : `:${tag.name}`;
    const attributes = Object.values(tag.attributes);
    visitor.open?.({
      name,
      path,
      attribute: (wanted) => attributes.find((each) => each.name === wanted)?.value,
      relationship: () => attributes.find(({ local, uri }) => local === 'id' && isRelationshipId(uri))?.value,
    });
    path.push(name);
    this.texts.push('');
    budget.addElements(1, part);
    if (path.length > budget.limits.depth)
      throw new Failure('LIMIT', 'R46', { part, limit: budget.limits.depth });
  }

  private close(): void {
    const name = this.path.pop() ?? '';
    this.visitor.close?.(name, this.texts.pop() ?? '', this.path);
  }

  private damaged(): Failure {
    return new Failure('UNREADABLE', 'R17', { part: this.part });
  }
}
