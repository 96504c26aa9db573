/**
 * Reads .xlsx workbooks (also .xlsm, .xltx), in two layers: `openWorkbook` streams the cells or rows of a sheet in
 * constant memory; `readWorkbook` holds every sheet as a compact grid. What cannot be read for certain is refused
 * with a `Failure` whose reason is an R-code (catalogue/rules/reading.ts); there is no silent part of a result.
 */
import { Failure } from '../../../failure.ts';
import type { Book, Host, SheetFeatures, Visibility } from '../../../model.ts';
import { Budget } from '../../budget.ts';
import type { CellVisitor } from '../../cell-visitor.ts';
import { limitsOf, megabytes, type Limits } from '../../limits.ts';
import { bookOfPacked, BookPacker, type PackedBook } from '../../pack.ts';
import { chunksOf, type ByteSource, type Platform } from '../../platform.ts';
import { sniff, type FileKind } from '../../sniff.ts';
import { openZip, readEntry } from '../../zip/zip.ts';
import { Cursor } from './cursor.ts';
import { pump } from './pump.ts';
import { RowMaker, type StreamedRow } from './rows.ts';
import { SheetParser } from './scan.ts';
import { readSheetParts } from './sheet-parts.ts';
import { readStrings } from './strings.ts';
import { mainPart, readWorkbookParts, type SheetPart, type WorkbookParts } from './workbook.ts';
import { decodePart, type PartReader } from './xml.ts';

export interface ReadOptions {
  /** Limits other than the usual ones. */
  readonly limits?: Partial<Limits>;
  readonly host?: Host;
  /** Which sheets are read; all where not given. */
  readonly sheets?: (name: string) => boolean;
  /** Keeps numbers, dates, booleans and errors as written in the file, too (`Cell.raw`). Slower; off where not given. */
  readonly keepRaw?: boolean;
}

/** A sheet of an open workbook, not yet read. */
export interface SheetInfo {
  readonly name: string;
  readonly visibility: Visibility;
}

export interface OpenWorkbook {
  readonly sheets: readonly SheetInfo[];
  /** Shared strings, which `CellVisitor.shared` refers to. */
  readonly strings: readonly string[];
  /** Tells a visitor every cell of a sheet, in constant memory; what stands beside the cells at the end. */
  scan(sheet: SheetInfo, visitor: CellVisitor): Promise<SheetFeatures>;
  /**
   * The rows of a sheet that hold something, in order, in constant memory: some hundreds at a time, since waiting
   * for each alone would cost more than reading it. Damage may show only at the end, where the check sum is known:
   * then this throws, and the rows handed out before must be dropped.
   */
  rows(sheet: SheetInfo): AsyncGenerator<readonly StreamedRow[]>;
}

/** Opens a workbook: everything but the sheets is read. The source must stay open while sheets are streamed. */
export async function openWorkbook(
  source: ByteSource,
  platform: Platform,
  options: ReadOptions = {},
): Promise<OpenWorkbook> {
  return named(source, async () => openReader(source, platform, options));
}

/** Reads a whole workbook. */
export async function readWorkbook(
  source: ByteSource,
  platform: Platform,
  options: ReadOptions = {},
): Promise<Book> {
  return bookOfPacked(await readPacked(source, platform, options));
}

/** The same as plain data, which a worker can hand over. */
export async function readPacked(
  source: ByteSource,
  platform: Platform,
  options: ReadOptions = {},
): Promise<PackedBook> {
  return named(source, async () => (await openReader(source, platform, options)).packed());
}

async function openReader(source: ByteSource, platform: Platform, options: ReadOptions): Promise<Reader> {
  const limits = limitsOf(options.limits);
  refuseSize(source, limits.fileBytes);
  refuseKind(await sniff(source));
  const budget = new Budget(limits, () => platform.now());
  const zip = await openZip(source, budget);
  const parts = { zip, platform, budget };
  const main = await mainPart(parts);
  if (main === null) throw new Failure('UNREADABLE', await otherZip(parts));
  refuseOtherDocument(main);
  const reader = new Reader(parts, await readWorkbookParts(parts, main), options);
  await reader.readStrings();
  return reader;
}

/** `most` in bytes. */
export function refuseSize({ size }: ByteSource, most: number): void {
  if (size > most) throw new Failure('LIMIT', 'R28', { limit: megabytes(most), found: megabytes(size) });
}

class Reader implements OpenWorkbook {
  readonly sheets: readonly SheetPart[];
  strings: readonly string[] = [];
  private readonly from: PartReader;
  private readonly parts: WorkbookParts;
  private readonly host: Host;
  private readonly keepRaw: boolean;
  private done = 0;
  private readonly total: number;

  constructor(from: PartReader, parts: WorkbookParts, options: ReadOptions) {
    this.from = from;
    this.parts = parts;
    this.host = options.host ?? {};
    this.keepRaw = options.keepRaw ?? false;
    this.sheets = parts.sheets.filter((sheet) => options.sheets?.(sheet.name) ?? true);
    this.total = [parts.strings, ...this.sheets.map((sheet) => sheet.entry)].reduce(
      (sum, entry) => sum + (entry?.compressed ?? 0),
      0,
    );
  }

  async readStrings(): Promise<void> {
    const { strings } = this.parts;
    if (!strings) return;
    this.strings = await readStrings(this.chunks(strings), strings.name, this.from.budget, this.host);
  }

  async scan(sheet: SheetInfo, visitor: CellVisitor): Promise<SheetFeatures> {
    return named(this.from.zip.source, async () => {
      const parser = this.parserOf(sheet, visitor);
      for await (const step of this.steps(sheet, parser)) void step;
      return { ...parser.features, ...(await readSheetParts(this.from, this.partOf(sheet).entry)) };
    });
  }

  async *rows(sheet: SheetInfo): AsyncGenerator<readonly StreamedRow[]> {
    const maker = new RowMaker(this.strings, this.parts);
    try {
      for await (const step of this.steps(sheet, this.parserOf(sheet, maker))) {
        void step;
        yield maker.take();
      }
    } catch (error) {
      throw withFile(error, this.from.zip.source.name);
    }
    yield maker.takeLast();
  }

  async packed(): Promise<PackedBook> {
    const { zip, platform, budget } = this.from;
    const { names, properties, state } = this.parts;
    // First, so that its buffers are gone before the cells need room.
    const sha256 = await platform.sha256(chunksOf(zip.source));
    const packer = new BookPacker(this.strings, this.parts, budget);
    for (const sheet of this.sheets) {
      const features = await this.scan(sheet, packer);
      packer.endSheet({ name: sheet.name, visibility: sheet.visibility, ...features });
    }
    return packer.finish({
      file: zip.source.name,
      sha256,
      format: 'xlsx',
      names,
      properties,
      state,
    });
  }

  private parserOf(sheet: SheetInfo, visitor: CellVisitor): SheetParser {
    const { keepRaw, from } = this;
    const part = this.partOf(sheet).entry.name;
    const context = {
      ...{ part, sheet: sheet.name, strings: this.strings.length },
      ...{ budget: from.budget, keepRaw },
    };
    return new SheetParser(new Cursor(context, visitor));
  }

  private partOf(sheet: SheetInfo): SheetPart {
    const part = this.sheets.find((each) => each === sheet);
    if (!part) throw new Failure('BUG', 'sheet', { sheet: sheet.name });
    return part;
  }

  private steps(sheet: SheetInfo, parser: SheetParser): AsyncGenerator<undefined> {
    const { entry } = this.partOf(sheet);
    return pump(this.chunks(entry), parser, entry.name, this.from.budget.limits, this.host);
  }

  private chunks(entry: SheetPart['entry']): AsyncGenerator<Uint8Array> {
    const { zip, platform, budget } = this.from;
    return readEntry(zip, entry, platform, budget, (bytes) => {
      // A sheet that is streamed a second time adds nothing.
      this.done = Math.min(this.total, this.done + bytes);
      this.host.progress?.({ stage: 'read', done: this.done, total: this.total });
    });
  }
}

const REFUSED: Readonly<Partial<Record<FileKind, string>>> = {
  empty: 'R01',
  unknown: 'R02',
  ole: 'R02',
  xls: 'R05',
  text: 'R08',
  html: 'R09',
  xml: 'R10',
  pdf: 'R11',
  document: 'R41',
};

/** Refuses everything that is no zip. */
function refuseKind(kind: FileKind): void {
  if (kind === 'encrypted') throw new Failure('LOCKED', 'R04');
  const reason = REFUSED[kind];
  if (reason !== undefined) throw new Failure('UNREADABLE', reason);
}

/** Why a zip without an office document in it is refused. */
async function otherZip(reader: PartReader): Promise<'R07' | 'R12' | 'R41'> {
  const type = reader.zip.entries.get('mimetype');
  if (!type || type.inflated > 255) return 'R12';
  let kind = '';
  await decodePart(reader, type, (text) => {
    kind += text;
  });
  if (kind.includes('opendocument.spreadsheet')) return 'R07';
  return kind.includes('opendocument') ? 'R41' : 'R12';
}

/** Office documents that are no .xlsx: binary workbooks, texts, slides. */
function refuseOtherDocument(main: string): void {
  if (/\.bin$/i.test(main)) throw new Failure('UNREADABLE', 'R06');
  if (/^(?:word|ppt|visio)\//i.test(main)) throw new Failure('UNREADABLE', 'R41');
}

/** Failures from inside do not know the file; people must. */
export async function named<T>(source: ByteSource, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw withFile(error, source.name);
  }
}

const withFile = (error: unknown, file: string): unknown =>
  error instanceof Failure && error.args['file'] === undefined
    ? new Failure(error.code, error.reason, { file, ...error.args })
    : error;
