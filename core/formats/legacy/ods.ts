/** Reads an OpenDocument sheet (.ods): its manifest, styles, content and the properties that a person added. */
import { Failure } from '../../failure.ts';
import type { PackedBook } from '../pack.ts';
import type { ZipEntry } from '../zip/zip.ts';
import type { PartReader } from '../xlsx/read/xml.ts';
import { damaged } from './damaged.ts';
import { OdsContent } from './ods-content.ts';
import { OdsStyles } from './ods-styles.ts';
import { walkOds } from './ods-xml.ts';
import { checkTabs } from './outline.ts';
import type { About } from './tell.ts';

export async function readOds(reader: PartReader, about: About): Promise<PackedBook> {
  const { budget } = reader;
  const part = (name: string): ZipEntry | undefined => reader.zip.entries.get(name);
  const manifest = part('meta-inf/manifest.xml');
  if (manifest) await refuseEncrypted(reader, manifest);
  const content = part('content.xml');
  if (!content) throw new Failure('UNREADABLE', 'R19', { part: 'content.xml' });
  const styles = new OdsStyles();
  const common = part('styles.xml');
  if (common) await readStyles(reader, common, styles);
  const visitor = new OdsContent(styles, budget);
  await walkOds(reader, content, visitor);
  checkTabs(visitor.tabs, visitor.tabs.length, budget);
  const meta = part('meta.xml');
  const properties = meta ? await readProperties(reader, meta) : about.properties;
  return visitor.packer.finish({ ...about, properties, names: visitor.names, state: null });
}

async function refuseEncrypted(reader: PartReader, manifest: ZipEntry): Promise<void> {
  await walkOds(reader, manifest, {
    open({ name }) {
      if (name === 'manifest:encryption-data') throw new Failure('LOCKED', 'R04');
    },
  });
}

/** Styles with a name; those that programs make on their own stand in the content and may have the same names. */
async function readStyles(reader: PartReader, entry: ZipEntry, styles: OdsStyles): Promise<void> {
  let isInside = false;
  await walkOds(reader, entry, {
    open(element, path) {
      if (path.length === 1) isInside = element.name === 'office:styles';
      else if (path.length === 0 && element.name !== 'office:document-styles') throw damaged();
      if (isInside) styles.open(element);
    },
    text(text) {
      if (isInside) styles.text(text);
    },
    close(name) {
      if (isInside) styles.close(name);
    },
  });
}

/** Properties that a person added (File, Properties, Custom), as their text. */
async function readProperties(reader: PartReader, entry: ZipEntry): Promise<ReadonlyMap<string, string>> {
  const properties = new Map<string, string>();
  let name: string | null = null;
  let value = '';
  await walkOds(reader, entry, {
    open({ name: element, attribute }) {
      if (element !== 'meta:user-defined') return;
      name = attribute('meta:name') ?? '';
      value = '';
    },
    text(text) {
      if (name !== null) value += text;
    },
    close(element) {
      if (element !== 'meta:user-defined' || name === null) return;
      properties.set(name, value);
      name = null;
    },
  });
  return properties;
}
