/**
 * What the parts of a workbook are, found as the format asks: by following relationships from the root of the
 * package, never by guessing names. Sheets are in the order in which people see their tabs.
 */
import { Failure } from '../../../failure.ts';
import { STATE_NAMESPACE, type DefinedName, type Visibility } from '../../../model.ts';
import type { CellStyle } from '../../number-format.ts';
import { partKey, type Zip, type ZipEntry } from '../../zip/zip.ts';
import { unescapeExcel } from './escapes.ts';
import { isCustomProperties, isMain, isRelationships } from './namespaces.ts';
import { readStyles } from './styles.ts';
import { decodePart, walkPart, type PartReader } from './xml.ts';

export interface SheetPart {
  readonly name: string;
  readonly visibility: Visibility;
  readonly entry: ZipEntry;
}

export interface WorkbookParts {
  /** Worksheets in tab order; sheets that hold only a chart are left out. */
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  /** By style number of a cell. */
  readonly styles: readonly CellStyle[];
  readonly strings: ZipEntry | null;
  readonly names: readonly DefinedName[];
  readonly properties: ReadonlyMap<string, string>;
  readonly state: string | null;
}

interface Relationship {
  readonly id: string;
  /** Last word of the type, which is the same in transitional and strict files: `worksheet`, `styles` … */
  readonly type: string;
  /** Full path of the part. */
  readonly target: string;
}

/** The part of the package that is the document itself; null where the zip is no office document. */
export async function mainPart(reader: PartReader): Promise<string | null> {
  const relationships = await relationshipsOf('', reader);
  return relationships.find((each) => each.type === 'officeDocument')?.target ?? null;
}

export async function readWorkbookParts(reader: PartReader, main: string): Promise<WorkbookParts> {
  const { zip } = reader;
  const relationships = await relationshipsOf(main, reader);
  const optional = (type: string): ZipEntry | null => {
    const target = relationships.find((each) => each.type === type)?.target;
    return target === undefined ? null : partAt(zip, target);
  };
  const styles = optional('styles');
  return {
    ...(await readWorkbookPart(reader, main, relationships)),
    styles: styles ? await readStyles(reader, styles) : [],
    strings: optional('sharedStrings'),
    properties: await readProperties(reader),
    state: (await findState(reader, relationships))?.xml ?? null,
  };
}

/** The workbook part itself: its sheets and names, and from which day it counts dates. */
async function readWorkbookPart(
  reader: PartReader,
  main: string,
  relationships: readonly Relationship[],
): Promise<Pick<WorkbookParts, 'sheets' | 'date1904' | 'names'>> {
  const { zip, budget } = reader;
  const byId = new Map(relationships.map((each) => [each.id, each]));
  const sheets: SheetPart[] = [];
  /** Tabs in order, sheets without cells included: names that hold in one sheet only refer to them by number. */
  const tabs: string[] = [];
  const names: (Omit<DefinedName, 'sheet'> & { readonly tab: string | undefined })[] = [];
  let date1904 = false;
  await walkPart(
    reader,
    partAt(zip, main),
    { name: 'workbook', isHome: isMain },
    {
      open({ name, path, attribute, relationship }) {
        if (name === 'workbookPr' && path.length === 1) date1904 = isTrue(attribute('date1904'));
        if (name === 'definedName' && path.at(-1) === 'definedNames')
          names.push({
            name: attribute('name') ?? '',
            refersTo: '',
            tab: attribute('localSheetId'),
            hidden: isTrue(attribute('hidden')),
          });
        if (name !== 'sheet' || path.at(-1) !== 'sheets' || path.length !== 2) return;
        const target = byId.get(relationship() ?? '');
        if (!target) throw new Failure('UNREADABLE', 'R19', { part: attribute('name') ?? main });
        const title = unescapeExcel(attribute('name') ?? '');
        if (tabs.some((each) => each.toLowerCase() === title.toLowerCase()))
          throw new Failure('UNREADABLE', 'R14', { part: title });
        tabs.push(title);
        if (tabs.length > budget.limits.sheets)
          throw new Failure('LIMIT', 'R32', { limit: budget.limits.sheets });
        if (target.type !== 'worksheet') return;
        const visibility = visibilityOf(attribute('state'));
        sheets.push({ name: title, visibility, entry: partAt(zip, target.target) });
      },
      close(name, text, path) {
        const last = names.at(-1);
        if (name === 'definedName' && path.at(-1) === 'definedNames' && last)
          names[names.length - 1] = { ...last, refersTo: text.trim() };
      },
    },
  );
  if (sheets.length === 0) throw new Failure('UNREADABLE', 'R33');
  return {
    sheets,
    date1904,
    names: names.map(({ tab, ...name }) => ({
      ...name,
      sheet: tab === undefined ? null : (tabs[Number(tab)] ?? null),
    })),
  };
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

function visibilityOf(state: string | undefined): Visibility {
  if (state === 'veryHidden') return 'veryHidden';
  return state === 'hidden' ? 'hidden' : 'visible';
}

/** Custom document properties by name; the same part in .xlsx and .xlsb. */
export async function readProperties(reader: PartReader): Promise<ReadonlyMap<string, string>> {
  const properties = new Map<string, string>();
  const relationships = await relationshipsOf('', reader);
  const part = relationships.find(({ type }) => /^custom-?properties$/i.test(type));
  if (!part) return properties;
  let name = '';
  await walkPart(
    reader,
    partAt(reader.zip, part.target),
    { name: 'Properties', isHome: isCustomProperties },
    {
      open(element) {
        if (element.name === 'property') name = element.attribute('name') ?? '';
      },
      close(_, text, path) {
        if (path.at(-1) === 'property') properties.set(name, text);
      },
    },
  );
  return properties;
}

/** Our own part among the custom XML of a workbook, known by the namespace of its root. */
async function findState(
  reader: PartReader,
  relationships: readonly Relationship[],
): Promise<{ readonly entry: ZipEntry; readonly xml: string } | null> {
  for (const { target } of relationships.filter(({ type }) => type === 'customXml')) {
    const entry = reader.zip.entries.get(partKey(target));
    if (!entry) continue;
    let xml = '';
    await decodePart(reader, entry, (text) => {
      xml += text;
    });
    const root = /<(?![?!])[^>]*>/.exec(xml)?.[0] ?? '';
    if (new RegExp(`\\sxmlns(?::\\w+)?=["']${STATE_NAMESPACE}["']`).test(root)) return { entry, xml };
  }
  return null;
}

/** Where our own part stands; null where the workbook has none. `main` is the workbook part. */
export const stateEntry = async (reader: PartReader, main: string): Promise<ZipEntry | null> =>
  (await findState(reader, await relationshipsOf(main, reader)))?.entry ?? null;

export function partAt(zip: Zip, path: string): ZipEntry {
  const entry = zip.entries.get(partKey(path));
  if (!entry) throw new Failure('UNREADABLE', 'R19', { part: path });
  return entry;
}

/** Relationships of a part (`''` is the package itself); none where the part has no relationships part. */
export async function relationshipsOf(part: string, reader: PartReader): Promise<readonly Relationship[]> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const entry = reader.zip.entries.get(partKey(`${folder}_rels/${part.slice(slash)}.rels`));
  if (!entry) return [];
  const found: Relationship[] = [];
  const ids = new Set<string>();
  await walkPart(
    reader,
    entry,
    { name: 'Relationships', isHome: isRelationships },
    {
      open({ name, attribute }) {
        if (name !== 'Relationship') return;
        const id = attribute('Id') ?? '';
        // Two readers could follow one or the other.
        if (ids.has(id)) throw new Failure('UNREADABLE', 'R14', { part: `${entry.name} ${id}` });
        ids.add(id);
        if (attribute('TargetMode') === 'External') return;
        found.push({
          id,
          type: (attribute('Type') ?? '').replace(/^.*\//, ''),
          target: resolve(folder, attribute('Target') ?? ''),
        });
      },
    },
  );
  return found;
}

/** `../sheets/a.xml` seen from a folder; a leading slash begins at the root of the package. */
function resolve(folder: string, target: string): string {
  const parts: string[] = [];
  const plain = target.replaceAll('\\', '/').replace(/[?#].*$/, '');
  for (const part of (plain.startsWith('/') ? plain : folder + plain).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
