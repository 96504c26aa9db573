/**
 * Puts our own part (custom XML, ECMA-376 part 1, 15.2.5) into a workbook in place of the one that is there; every
 * other part keeps its bytes.
 */
import { Failure } from '../../../failure.ts';
import { STATE_NAMESPACE } from '../../../model.ts';
import { Budget } from '../../budget.ts';
import { limitsOf, type Limits } from '../../limits.ts';
import type { ByteSource, Platform } from '../../platform.ts';
import { deflatePart, rewriteZip } from '../../zip/rewrite.ts';
import { openZip } from '../../zip/zip.ts';
import { dialectOf, Package } from '../mark/package.ts';
import { mainPart, stateEntry } from '../read/workbook.ts';
import type { PartReader } from '../read/xml.ts';
import { elementsOf, tagOf } from '../mark/xml-text.ts';

/** Excel keeps a custom part under such an id. */
const ID = '{6D61696E-7374-4265-A16D-737461746531}';

/** @param xml a document whose root is in the namespace of the state. Throws what opening a workbook throws. */
export async function setState(
  source: ByteSource,
  platform: Platform,
  xml: string,
  limits: Partial<Limits> = {},
): Promise<Uint8Array> {
  const budget = new Budget(limitsOf(limits), () => 0);
  const reader: PartReader = { zip: await openZip(source, budget), platform, budget };
  const main = await mainPart(reader);
  if (main === null) throw new Failure('UNREADABLE', 'R12', { file: source.name });
  const bytes = new TextEncoder().encode(xml);
  const entry = await stateEntry(reader, main);
  if (entry)
    return rewriteZip(reader.zip, new Map([[entry.name, await deflatePart([bytes], platform.crc32)]]));
  const pack = new Package(reader);
  const workbook = (await pack.text(main)) ?? '';
  const [root] = elementsOf(workbook);
  const { relationships } = dialectOf(root ? tagOf(workbook, root) : '');
  const part = pack.freeName('customXml/mainstreamState#.xml');
  const properties = part.replace('mainstreamState', 'mainstreamStateProps');
  pack.add(properties, propertiesXml, 'customXmlProperties+xml');
  pack.add(part, xml, null);
  await pack.relate(main, `${relationships}/customXml`, part);
  await pack.relate(part, `${relationships}/customXmlProps`, properties);
  await pack.settle();
  return pack.write(await pack.changedParts());
}

const propertiesXml = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${ID}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${STATE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;
