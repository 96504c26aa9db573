/**
 * Changes cells of a workbook and nothing else: the sheets concerned are written again cell by cell, every other part
 * keeps its bytes (charts, validations, images, custom parts). What is changed can be put back exactly.
 */
import { Failure } from '../../../failure.ts';
import type { Value } from '../../../model.ts';
import { Budget } from '../../budget.ts';
import { limitsOf, type Limits } from '../../limits.ts';
import type { ByteSource, Platform } from '../../platform.ts';
import { deflatePart, type NewPart, rewriteZip } from '../../zip/rewrite.ts';
import { openZip, readEntry, type ZipEntry } from '../../zip/zip.ts';
import { mainPart, readWorkbookParts } from '../read/workbook.ts';
import type { PartReader } from '../read/xml.ts';
import { xmlText } from '../write/text.ts';
import { addressOf, emptyRow, rowOf, type RowText, textOfRow, withCell } from './row-cells.ts';
import { attributeIn, RowCutter, tagEndOf } from './sheet-rows.ts';

/** New content of a cell; what stood there was looked at by the caller. */
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

export interface Patched {
  readonly bytes: Uint8Array;
  readonly before: readonly CellBefore[];
  /** Some formula of the changed sheets may show an older result until a spreadsheet program opens the file. */
  readonly hasFormulas: boolean;
}

/** Applies edits of cells. Fails with UNREADABLE where a sheet is written in a way that cannot be changed safely. */
export async function patchCells(
  source: ByteSource,
  platform: Platform,
  edits: readonly CellEdit[],
  limits: Partial<Limits> = {},
): Promise<Patched> {
  const budget = new Budget(limitsOf(limits), () => platform.now());
  const zip = await openZip(source, budget);
  const reader: PartReader = { zip, platform, budget };
  const main = await mainPart(reader);
  if (main === null) throw new Failure('UNREADABLE', 'R12', { file: source.name });
  const { sheets } = await readWorkbookParts(reader, main);
  const parts = new Map<string, NewPart>();
  const before: CellBefore[] = [];
  let hasFormulas = false;
  for (const sheet of new Set(edits.map((edit) => edit.sheet))) {
    const found = sheets.find(({ name }) => name === sheet);
    if (!found) throw new Failure('NOT_FOUND', 'sheet', { sheet, file: source.name });
    const patcher = new SheetPatcher(
      sheet,
      edits.filter((edit) => edit.sheet === sheet),
      found.entry.name,
    );
    parts.set(found.entry.name, await deflatePart(encoded(patcher.patch(textsOf(reader, found.entry)))));
    before.push(...patcher.before);
    hasFormulas ||= patcher.hasFormulas;
  }
  return { bytes: await rewriteZip(zip, parts), before, hasFormulas };
}

/** The text of a part in UTF-8. A byte-order mark stays. */
async function* textsOf({ zip, platform, budget }: PartReader, entry: ZipEntry): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    for await (const chunk of readEntry(zip, entry, platform, budget))
      yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('UNREADABLE', 'R17', { part: entry.name });
  }
}

/** In pieces that are worth compressing. */
async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let gathered = '';
  for await (const text of texts) {
    gathered += text;
    if (gathered.length < 1 << 16) continue;
    yield encoder.encode(gathered);
    gathered = '';
  }
  yield encoder.encode(gathered);
}

class SheetPatcher {
  readonly before: CellBefore[] = [];
  hasFormulas = false;
  private readonly sheet: string;
  private readonly rows: readonly (readonly [number, readonly CellEdit[]])[];
  private readonly cutter: RowCutter;
  /** Place in `rows` of the next row to be changed. */
  private next = 0;

  constructor(sheet: string, edits: readonly CellEdit[], part: string) {
    this.sheet = sheet;
    const byRow = new Map<number, CellEdit[]>();
    for (const edit of edits) byRow.set(edit.row, [...(byRow.get(edit.row) ?? []), edit]);
    this.rows = [...byRow].sort(([a], [b]) => a - b);
    this.cutter = new RowCutter(part);
  }

  async *patch(texts: AsyncIterable<string>): AsyncGenerator<string> {
    let number = 0;
    for await (const text of this.pieces(texts)) {
      if (text.kind === 'row') {
        const tag = text.text.slice(0, tagEndOf(text.text, 0) + 1);
        number = Number(attributeIn(tag, 'r') ?? number + 1);
        yield* this.missingRows(number);
        this.hasFormulas ||= /<(?:[\w.-]+:)?f[\s/>]/.test(text.text);
        if (this.rows[this.next]?.[0] === number) {
          const { row, isGone } = this.changed(rowOf(text.text, this.cutter.prefix, number - 1));
          if (!isGone) yield textOfRow(row);
        } else yield text.text;
      } else {
        if (text.kind === 'end') yield* this.missingRows(Infinity);
        yield text.text;
      }
    }
  }

  private async *pieces(texts: AsyncIterable<string>) {
    for await (const text of texts) yield* this.cutter.feed(text);
    yield* this.cutter.finish();
  }

  /** Rows that the sheet does not have, before the row of a number. */
  private *missingRows(until: number): Generator<string> {
    for (;;) {
      const [number] = this.rows[this.next] ?? [];
      if (number === undefined || number >= until) return;
      const { row } = this.changed(emptyRow(number, this.cutter.prefix), true);
      if (row.cells.length > 0) yield textOfRow(row);
    }
  }

  /** `isGone`: a row that had been put in is taken out again with its last cell. */
  private changed(row: RowText, noRow = false): { readonly row: RowText; readonly isGone: boolean } {
    const [, edits = []] = this.rows[this.next] ?? [];
    this.next++;
    let changed = row;
    for (const { column, to } of edits) {
      const xml = changed.cells.find((cell) => cell.column === column)?.text ?? null;
      this.before.push({ sheet: this.sheet, row: row.number, column, xml, ...(noRow && { noRow }) });
      const isXml = typeof to === 'object' && to !== null;
      changed = withCell(
        changed,
        column,
        isXml ? to.xml : cellXml(to, xml, addressOf(row, column), this.cutter.prefix),
      );
    }
    const wasPutIn = edits.some(({ to }) => typeof to === 'object' && to?.noRow === true);
    return { row: changed, isGone: wasPutIn && changed.cells.length === 0 };
  }
}

/** Null where an empty cell without a format is not worth an element. */
function cellXml(to: Value, old: string | null, address: string, prefix: string): string | null {
  const tag = old?.slice(0, tagEndOf(old, old.indexOf('<')) + 1) ?? '';
  const style = attributeIn(tag, 's');
  const start = `<${prefix}c r="${address}"${style === null ? '' : ` s="${style}"`}`;
  if (to === null) return style === null ? null : `${start}/>`;
  if (typeof to === 'number') return `${start}><${prefix}v>${String(to)}</${prefix}v></${prefix}c>`;
  const space = /^\s|\s$|\n/.test(to) ? ' xml:space="preserve"' : '';
  return `${start} t="inlineStr"><${prefix}is><${prefix}t${space}>${xmlText(to)}</${prefix}t></${prefix}is></${prefix}c>`;
}
