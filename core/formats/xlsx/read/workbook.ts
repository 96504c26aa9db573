/**
 * What the parts of a workbook are, found as the format asks: by following relationships from the root of the
 * package, never by guessing names. Sheets are in the order in which people see their tabs.
 */
import { Failure } from '../../../failure.ts';
import type { Platform } from '../../platform.ts';
import type { Limits } from '../../limits.ts';
import { readFormats, type NumberFormat } from './styles.ts';
import { unescapeExcel } from './escapes.ts';
import { walkXml } from './xml.ts';
import { partKey, readText, type Zip, type ZipEntry } from '../../zip/zip.ts';

export interface SheetPart {
  readonly name: string;
  /** Hidden or very hidden. */
  readonly hidden: boolean;
  readonly entry: ZipEntry;
}

export interface WorkbookParts {
  /** Worksheets in tab order; sheets that hold only a chart are left out. */
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  /** By style number of a cell. */
  readonly formats: readonly NumberFormat[];
  readonly strings: ZipEntry | null;
}

interface Relationship {
  readonly id: string;
  /** Last word of the type, which is the same in transitional and strict files: `worksheet`, `styles` … */
  readonly type: string;
  /** Full path of the part. */
  readonly target: string;
}

/** The part of the package that is the document itself; null where the zip is no office document. */
export async function mainPart(zip: Zip, platform: Platform, limits: Limits): Promise<string | null> {
  const relationships = await relationshipsOf('', zip, platform, limits);
  return relationships.find((each) => each.type === 'officeDocument')?.target ?? null;
}

export async function readWorkbookParts(
  zip: Zip,
  main: string,
  platform: Platform,
  limits: Limits,
): Promise<WorkbookParts> {
  const text = await readText(zip, partAt(zip, main), platform, limits);
  const relationships = await relationshipsOf(main, zip, platform, limits);
  const byId = new Map(relationships.map((each) => [each.id, each]));
  const sheets: SheetPart[] = [];
  const names = new Set<string>();
  let date1904 = false;
  let root = '';
  walkXml(text, main, ({ name, path, attribute }) => {
    if (path.length === 0) root = name;
    if (name === 'workbookPr' && path.length === 1) date1904 = isTrue(attribute('date1904'));
    if (name !== 'sheet' || path.at(-1) !== 'sheets' || path.length !== 2) return;
    const relationship = byId.get(attribute('id') ?? '');
    if (!relationship) throw new Failure('UNREADABLE', 'R19', { part: attribute('name') ?? main });
    if (relationship.type !== 'worksheet') return;
    const title = unescapeExcel(attribute('name') ?? '');
    if (names.has(title.toLowerCase())) throw new Failure('UNREADABLE', 'R14', { part: title });
    names.add(title.toLowerCase());
    sheets.push({
      name: title,
      hidden: /hidden$/i.test(attribute('state') ?? ''),
      entry: partAt(zip, relationship.target),
    });
    if (sheets.length > limits.sheets) throw new Failure('LIMIT', 'R32', { limit: limits.sheets });
  });
  if (root !== 'workbook') throw new Failure('UNREADABLE', 'R17', { part: main });
  if (sheets.length === 0) throw new Failure('UNREADABLE', 'R33');
  const optional = (type: string): ZipEntry | null => {
    const target = relationships.find((each) => each.type === type)?.target;
    return target === undefined ? null : partAt(zip, target);
  };
  const styles = optional('styles');
  return {
    sheets,
    date1904,
    formats: styles ? readFormats(await readText(zip, styles, platform, limits), styles.name) : [],
    strings: optional('sharedStrings'),
  };
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

function partAt(zip: Zip, path: string): ZipEntry {
  const entry = zip.entries.get(partKey(path));
  if (!entry) throw new Failure('UNREADABLE', 'R19', { part: path });
  return entry;
}

/** Relationships of a part (`''` is the package itself); none where the part has no relationships part. */
async function relationshipsOf(
  part: string,
  zip: Zip,
  platform: Platform,
  limits: Limits,
): Promise<readonly Relationship[]> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const entry = zip.entries.get(partKey(`${folder}_rels/${part.slice(slash)}.rels`));
  if (!entry) return [];
  const found: Relationship[] = [];
  walkXml(await readText(zip, entry, platform, limits), entry.name, ({ name, attribute }) => {
    if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
    found.push({
      id: attribute('Id') ?? '',
      type: (attribute('Type') ?? '').replace(/^.*\//, ''),
      target: resolve(folder, attribute('Target') ?? ''),
    });
  });
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
