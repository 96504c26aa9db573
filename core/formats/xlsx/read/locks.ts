/**
 * Which cells of protected sheets a person may change (ECMA-376 part 1, 18.3.1.85 and 18.8.33). Apart from the reading of
 * values, which needs none of it: each protected sheet is gone through once more.
 */
import { Budget } from '../../budget.ts';
import { limitsOf, type Limits } from '../../limits.ts';
import type { ByteSource, Platform } from '../../platform.ts';
import { openZip, readEntry, type ZipEntry } from '../../zip/zip.ts';
import { fromA1 } from '../../../grid/address.ts';
import type { Span } from '../../../model.ts';
import { encodingOf, withHead } from './encoding.ts';
import { isMain } from './namespaces.ts';
import { mainPart, partAt, readWorkbookParts, relationshipsOf } from './workbook.ts';
import { walkPart, type PartReader } from './xml.ts';

/** Of one protected sheet; rows and columns count from 1. */
export interface SheetLocks {
  readonly sheet: string;
  /** Columns that are open where a cell or its row has no look of its own. */
  readonly openColumns: readonly Span[];
  /** Rows with a look of their own. */
  readonly rows: readonly (readonly [row: number, isOpen: boolean])[];
  /** Cells with a look of their own that is otherwise than that of their row or column: row × 16 384 + column. */
  readonly others: readonly number[];
}

const WIDTH = 16_384;

/** Sheets without protection are not among them. Throws what opening a workbook throws. */
export async function readLocks(
  source: ByteSource,
  platform: Platform,
  limits: Partial<Limits> = {},
): Promise<readonly SheetLocks[]> {
  const budget = new Budget(limitsOf(limits), () => 0);
  const reader: PartReader = { zip: await openZip(source, budget), platform, budget };
  const main = await mainPart(reader);
  if (main === null) return [];
  const { sheets } = await readWorkbookParts(reader, main);
  const locks: SheetLocks[] = [];
  let open: ReadonlySet<number> | null = null;
  for (const { name, entry } of sheets) {
    if (!(await isProtected(reader, entry))) continue;
    open ??= await openStyles(reader, main);
    locks.push(await locksOf(reader, entry, name, open));
  }
  return locks;
}

/** Makes the question of one cell quick; a sheet without protection has no locked cell. */
export function lockedIn(locks: SheetLocks | undefined): (row: number, column: number) => boolean {
  if (!locks) return () => false;
  const rows = new Map(locks.rows);
  const others = new Set(locks.others);
  return (row, column) => {
    const isOpen = rows.get(row) ?? isIn(locks.openColumns, column);
    return others.has(row * WIDTH + column) ? isOpen : !isOpen;
  };
}

const isIn = (spans: readonly Span[], at: number): boolean =>
  spans.some(({ first, last }) => at >= first && at <= last);

/** Numbers of cell styles whose cells are open. */
async function openStyles(reader: PartReader, main: string): Promise<ReadonlySet<number>> {
  const open = new Set<number>();
  const relationship = (await relationshipsOf(main, reader)).find(({ type }) => type === 'styles');
  if (!relationship) return open;
  let style = -1;
  await walkPart(
    reader,
    partAt(reader.zip, relationship.target),
    { name: 'styleSheet', isHome: isMain },
    {
      open({ name, path, attribute }) {
        if (name === 'xf' && path.at(-1) === 'cellXfs') style++;
        if (name === 'protection' && path.at(-2) === 'cellXfs' && isNo(attribute('locked'))) open.add(style);
      },
    },
  );
  return open;
}

const isNo = (value: string | undefined): boolean => value === '0' || value === 'false' || value === 'off';
const isYes = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

const PROTECTION = 'sheetProtection';

async function isProtected(reader: PartReader, entry: ZipEntry): Promise<boolean> {
  let found = false;
  await eachTag(
    reader,
    entry,
    (name, attribute) => {
      if (name === PROTECTION) found = isYes(attribute('sheet'));
    },
    new RegExp(`<(?:[\\w.-]+:)?(${PROTECTION})\\b([^>]*)>`, 'g'),
  );
  return found;
}

async function locksOf(
  reader: PartReader,
  entry: ZipEntry,
  sheet: string,
  open: ReadonlySet<number>,
): Promise<SheetLocks> {
  const openColumns: Span[] = [];
  const rows: [number, boolean][] = [];
  const others: number[] = [];
  let [row, column] = [0, 0];
  let ofRow: boolean | null = null;
  const isOpen = (style: string | undefined): boolean => open.has(Number(style ?? 0));
  await eachTag(reader, entry, (name, attribute) => {
    if (name === 'col') {
      const [first, last] = [Number(attribute('min')), Number(attribute('max'))];
      if (isOpen(attribute('style'))) openColumns.push({ first, last });
    } else if (name === 'row') {
      row = Number(attribute('r') ?? row + 1);
      column = 0;
      ofRow = isYes(attribute('customFormat')) ? isOpen(attribute('s')) : null;
      if (ofRow !== null) rows.push([row, ofRow]);
    } else if (name === 'c') {
      column = fromA1(attribute('r') ?? '')?.column ?? column + 1;
      if (isOpen(attribute('s')) !== (ofRow ?? isIn(openColumns, column))) others.push(row * WIDTH + column);
    }
  });
  return { sheet, openColumns, rows, others };
}

const TAG = /<(?:[\w.-]+:)?(col|row|c)\b([^>]*)>/g;

/** Tags of these names in document order; the reader of values has found the part well formed. */
async function eachTag(
  { zip, platform, budget }: PartReader,
  entry: ZipEntry,
  visit: (name: string, attribute: (name: string) => string | undefined) => void,
  tags = TAG,
): Promise<void> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let rest = '';
  for await (const chunk of withHead(readEntry(zip, entry, platform, budget))) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    const text = rest + decoder.decode(chunk, { stream: true });
    const cut = text.lastIndexOf('<');
    rest = cut < 0 ? '' : text.slice(cut);
    for (const [, name = '', attributes = ''] of (cut < 0 ? text : text.slice(0, cut)).matchAll(tags))
      visit(name, (wanted) => attributeIn(attributes, wanted));
  }
  for (const [, name = '', attributes = ''] of rest.matchAll(tags))
    visit(name, (wanted) => attributeIn(attributes, wanted));
}

const patterns = new Map<string, RegExp>();

function attributeIn(attributes: string, name: string): string | undefined {
  const pattern = patterns.get(name) ?? new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, pattern);
  const match = pattern.exec(attributes);
  return match?.[1] ?? match?.[2];
}
