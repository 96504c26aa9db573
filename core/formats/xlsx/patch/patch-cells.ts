/**
 * Changes cells of a workbook and nothing else: the sheets concerned are written again cell by cell, every other part
 * keeps its bytes (charts, validations, images, macros, custom parts). Where the workbook has formulas, it also asks
 * for them to be computed anew. What is changed can be put back exactly.
 */
import { groupBy } from '../../../grouped.ts';
import { Failure } from '../../../failure.ts';
import type { Value } from '../../../model.ts';
import { Budget } from '../../budget.ts';
import { limitsOf, type Limits } from '../../limits.ts';
import type { ByteSource, Platform } from '../../platform.ts';
import { deflatePart, type NewPart, rewriteZip } from '../../zip/rewrite.ts';
import { openZip, readEntry, type ZipEntry } from '../../zip/zip.ts';
import { Cursor } from '../read/cursor.ts';
import { encodingOf, withHead } from '../read/encoding.ts';
import { pump } from '../read/pump.ts';
import { mainPart, partAt, readWorkbookParts, type SheetPart } from '../read/workbook.ts';
import type { PartReader } from '../read/xml.ts';
import { SheetPatcher } from './patch-sheet.ts';
import { exchanged, FormulaSearch, recalculation, type Exchange } from './recalculation.ts';

/** New content of a cell; what stood there was looked at by the caller. A formula is never replaced. */
export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** A number, a text, or null for an empty cell that keeps its format; or the XML of the cell as it was. */
  readonly to: Value | CellXml;
}

/** A cell as the file had it; null where it had none. */
export interface CellXml {
  readonly xml: string | null;
  /** The sheet did not even have its row. */
  readonly noRow?: boolean;
}

/** How a cell was before, to put it back. */
export interface CellBefore extends CellXml {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface PatchOptions {
  readonly limits?: Partial<Limits>;
  /** What to exchange in the workbook part, when cells are put back; nothing (null) where it was not changed. */
  readonly workbook?: Exchange | null;
}

export interface Patched {
  readonly bytes: Uint8Array;
  readonly before: readonly CellBefore[];
  /** Some formula of the workbook may show an older result until a spreadsheet program opens the file. */
  readonly hasFormulas: boolean;
  /** What puts the workbook part back, where it was changed to have formulas computed anew. */
  readonly workbook: Exchange | null;
}

/**
 * Applies edits of cells. Throws what reading throws; `UNREADABLE` also where a sheet is not written in UTF-8, since
 * it could not be kept as it is.
 */
export async function patchCells(
  source: ByteSource,
  platform: Platform,
  edits: readonly CellEdit[],
  { limits = {}, workbook }: PatchOptions = {},
): Promise<Patched> {
  // The limit of time is one of reading, which the file has passed; compressing takes longer.
  const budget = new Budget(limitsOf(limits), () => 0);
  const zip = await openZip(source, budget);
  const reader: PartReader = { zip, platform, budget };
  const main = await mainPart(reader);
  if (main === null) throw new Failure('UNREADABLE', 'R12', { file: source.name });
  const parts = await readWorkbookParts(reader, main);
  const changed = new Map<string, NewPart>();
  const before: CellBefore[] = [];
  const formulas = new FormulaSearch();
  for (const [sheet, own] of bySheet(edits)) {
    const found = parts.sheets.find(({ name }) => name === sheet);
    if (!found) throw new Failure('NOT_FOUND', 'sheet', { sheet, file: source.name });
    const part = found.entry.name;
    const cursor = new Cursor({ part, sheet, strings: Infinity, budget, keepRaw: false }, SILENT);
    const patcher = new SheetPatcher(cursor, own, parts);
    const written = patchedSheet(reader, found, patcher, formulas);
    changed.set(found.entry.name, await deflatePart(written, platform.crc32));
    before.push(...patcher.before);
  }
  let exchange = workbook ?? null;
  if (workbook === undefined && changed.size > 0) {
    for (const { entry } of parts.sheets) if (!changed.has(entry.name)) await search(reader, entry, formulas);
    if (formulas.found) exchange = recalculation((await textOf(reader, partAt(zip, main))) ?? '');
  }
  const back = exchange && (await exchangeIn(reader, partAt(zip, main), exchange, changed));
  return { bytes: await rewriteZip(zip, changed), before, hasFormulas: formulas.found, workbook: back };
}

const silent = (): undefined => undefined;
/** Values are not looked at: the caller read the file. */
const SILENT = {
  ...{ number: silent, shared: silent, text: silent, boolean: silent },
  ...{ error: silent, date: silent, uncomputed: silent },
};

function bySheet(edits: readonly CellEdit[]): ReadonlyMap<string, readonly CellEdit[]> {
  const sheets = groupBy(edits, (edit) => edit.sheet);
  return sheets;
}

/** The bytes of the sheet with its edits, as they come. */
async function* patchedSheet(
  { zip, platform, budget }: PartReader,
  { entry }: SheetPart,
  patcher: SheetPatcher,
  formulas: FormulaSearch,
): AsyncGenerator<Uint8Array> {
  const bytes = watched(readEntry(zip, entry, platform, budget), entry.name, formulas);
  for await (const step of pump(bytes, patcher, entry.name, budget.limits)) {
    void step;
    yield* patcher.take();
  }
  yield* patcher.take();
}

async function* watched(
  chunks: AsyncIterable<Uint8Array>,
  part: string,
  formulas: FormulaSearch,
): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const chunk of withHead(chunks)) {
    if (isFirst && !isUtf8(chunk)) throw new Failure('UNREADABLE', 'R17', { part });
    isFirst = false;
    formulas.look(chunk);
    yield chunk;
  }
}

const isUtf8 = (head: Uint8Array): boolean => /^utf-?8$/i.test(encodingOf(head));

async function search(
  { zip, platform, budget }: PartReader,
  entry: ZipEntry,
  formulas: FormulaSearch,
): Promise<void> {
  if (formulas.found) return;
  for await (const chunk of readEntry(zip, entry, platform, budget)) formulas.look(chunk);
}

/** The text of a small part, a byte-order mark included; null where it is not UTF-8. */
async function textOf({ zip, platform, budget }: PartReader, entry: ZipEntry): Promise<string | null> {
  if (entry.inflated > budget.limits.partBytes) return null;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let text: string | null = null;
  for await (const chunk of withHead(readEntry(zip, entry, platform, budget))) {
    if (text === null && !isUtf8(chunk)) return null;
    text = (text ?? '') + decoder.decode(chunk, { stream: true });
  }
  return text;
}

/** Carries an exchange out, where it can be; what undoes it. */
async function exchangeIn(
  reader: PartReader,
  entry: ZipEntry,
  { was, now }: Exchange,
  changed: Map<string, NewPart>,
): Promise<Exchange | null> {
  const text = await textOf(reader, entry);
  const next = text === null ? null : exchanged(text, { was, now });
  if (next === null) return null;
  changed.set(entry.name, await deflatePart([new TextEncoder().encode(next)]));
  return { was: now, now: was };
}
