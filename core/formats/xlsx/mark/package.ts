/**
 * A workbook's parts while they are changed: read as text, found by their relationships, added with a name, a type and
 * a relationship of their own. Changes are kept as splices, so that each part can be put back.
 */
import { Failure } from '../../../failure.ts';
import { deflatePart, type NewPart, rewriteZip } from '../../zip/rewrite.ts';
import { partKey, readEntry, type Zip, type ZipEntry } from '../../zip/zip.ts';
import { encodingOf } from '../read/encoding.ts';
import { decodePart, type PartReader } from '../read/xml.ts';
import { xmlText } from '../write/text.ts';
import { inBytes, spliced, type Splice } from './splice.ts';
import { append, attributeOf, rootOf, tagOf } from './xml-text.ts';

const STRICT = 'http://purl.oclc.org/ooxml/';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The namespaces of a file: strict files (ISO 29500) have their own. */
export interface Dialect {
  readonly main: string;
  readonly relationships: string;
}

export const dialectOf = (rootTag: string): Dialect =>
  rootTag.includes(`${STRICT}spreadsheetml/main`)
    ? { main: `${STRICT}spreadsheetml/main`, relationships: `${STRICT}officeDocument/relationships` }
    : {
        main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      };

const CONTENT = 'application/vnd.openxmlformats-officedocument';

export class Package {
  readonly splices = new Map<string, Splice[]>();
  readonly added = new Map<string, string>();
  private readonly texts = new Map<string, string>();
  /** Relationships to be added, by the part that they start from. */
  private readonly relations = new Map<string, { id: string; type: string; target: string }[]>();
  private readonly types: string[] = [];
  private readonly reader: PartReader;

  constructor(reader: PartReader) {
    this.reader = reader;
  }

  get zip(): Zip {
    return this.reader.zip;
  }

  entry(part: string): ZipEntry | undefined {
    return this.reader.zip.entries.get(partKey(part));
  }

  /** The text of a small part, which must be UTF-8 to be kept as it is; null where the part is not there. */
  async text(part: string): Promise<string | null> {
    const known = this.texts.get(part);
    if (known !== undefined) return known;
    const entry = this.entry(part);
    if (!entry) return null;
    await refuseEncoding(this.reader, entry);
    let text = '';
    await decodePart(this.reader, entry, (piece) => {
      text += piece;
    });
    // The decoder takes the byte-order mark off, which must stay.
    const whole = (await startsWithMark(this.reader, entry)) ? `\ufeff${text}` : text;
    this.texts.set(part, whole);
    return whole;
  }

  /** Changes of the text of a part, counted in characters. */
  change(part: string, text: string, splices: readonly Splice[]): void {
    this.changeBytes(part, inBytes(text, splices));
  }

  changeBytes(part: string, splices: readonly Splice[]): void {
    if (splices.length === 0) return;
    const own = this.splices.get(part);
    if (own) own.push(...splices);
    else this.splices.set(part, [...splices]);
  }

  /** A name that no part has: `xl/comments7.xml` for `xl/comments#.xml`. */
  freeName(pattern: string): string {
    for (let number = 1; ; number++) {
      const name = pattern.replace('#', String(number));
      if (!this.entry(name) && !this.added.has(name)) return name;
    }
  }

  /** Adds a part; `type` behind the usual beginning of content types, null where its ending tells it. */
  add(name: string, content: string, type: string | null): void {
    this.added.set(name, content);
    if (type !== null)
      this.types.push(
        `<Override PartName="/${name}" ContentType="${type.includes('/') ? type : `${CONTENT}.${type}`}"/>`,
      );
  }

  /** The id of a new relationship from a part to another. */
  async relate(from: string, type: string, target: string): Promise<string> {
    const text = (await this.text(relationsOf(from))) ?? '';
    const own = this.relations.get(from) ?? [];
    const isTaken = (id: string): boolean =>
      id === '' || text.includes(`"${id}"`) || text.includes(`'${id}'`) || own.some((each) => each.id === id);
    let id = '';
    for (let number = own.length + 1; isTaken(id); number++) id = `rIdMainstream${String(number)}`;
    own.push({ id, type, target: seenFrom(from, target) });
    this.relations.set(from, own);
    return id;
  }

  /** Writes relationships and content types; the last thing before `write`. */
  async settle(): Promise<void> {
    for (const [from, own] of this.relations) {
      const part = relationsOf(from);
      const text = await this.text(part);
      if (text === null) {
        const items = own.map((each) => relationXml(each, '')).join('');
        this.added.set(
          part,
          `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS}">${items}</Relationships>`,
        );
        continue;
      }
      const root = rootOf(text, part);
      this.change(part, text, append(text, root, own.map((each) => relationXml(each, root.prefix)).join('')));
    }
    const part = '[Content_Types].xml';
    const text = await this.text(part);
    if (text === null) throw new Failure('UNREADABLE', 'R19', { part });
    const root = rootOf(text, part);
    const items = [...this.types];
    const has = (extension: string): boolean =>
      root.children.some((node) => attributeOf(tagOf(text, node), 'Extension')?.toLowerCase() === extension);
    for (const [extension, type] of [
      ['xml', 'application/xml'],
      ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
      ['vml', `${CONTENT}.vmlDrawing`],
    ] as const)
      if (!has(extension) && [...this.added.keys()].some((name) => name.endsWith(`.${extension}`)))
        items.unshift(`<Default Extension="${extension}" ContentType="${type}"/>`);
    const named = items.map((item) => item.replace('<', `<${root.prefix}`)).join('');
    this.change(part, text, append(text, root, named));
  }

  /** Changed parts, compressed. */
  async changedParts(): Promise<Map<string, NewPart>> {
    const { zip, platform, budget } = this.reader;
    const parts = new Map<string, NewPart>();
    for (const [part, splices] of this.splices) {
      const entry = this.entry(part);
      if (!entry) throw new Failure('BUG', 'part', { part });
      const chunks = readEntry(zip, entry, platform, budget);
      parts.set(entry.name, await deflatePart(spliced(chunks, splices, part), platform.crc32));
    }
    return parts;
  }

  async write(changed: ReadonlyMap<string, NewPart | null>): Promise<Uint8Array> {
    const parts = new Map(changed);
    const encoder = new TextEncoder();
    for (const [name, content] of this.added)
      parts.set(name, await deflatePart([encoder.encode(content)], this.reader.platform.crc32));
    return rewriteZip(this.reader.zip, parts);
  }
}

/** The path of a part as seen from another: some readers do not follow paths from the root of the package. */
function seenFrom(from: string, target: string): string {
  const [here, there] = [from.split('/').slice(0, -1), target.split('/')];
  while (here.length > 0 && there.length > 1 && here[0] === there[0]) {
    here.shift();
    there.shift();
  }
  return [...here.map(() => '..'), ...there].join('/');
}

export function relationsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

const relationXml = (
  { id, type, target }: { readonly id: string; readonly type: string; readonly target: string },
  prefix: string,
): string => `<${prefix}Relationship Id="${id}" Type="${type}" Target="${xmlText(target)}"/>`;

async function headOf({ zip, platform, budget }: PartReader, entry: ZipEntry): Promise<Uint8Array> {
  for await (const chunk of readEntry(zip, entry, platform, budget)) return chunk;
  return new Uint8Array();
}

async function startsWithMark(reader: PartReader, entry: ZipEntry): Promise<boolean> {
  const [first, second, third] = await headOf(reader, entry);
  return first === 0xef && second === 0xbb && third === 0xbf;
}

/** Places in a part are counted in UTF-8. */
export async function refuseEncoding(reader: PartReader, entry: ZipEntry): Promise<void> {
  if (!/^utf-?8$/i.test(encodingOf(await headOf(reader, entry))))
    throw new Failure('UNREADABLE', 'R17', { part: entry.name });
}
