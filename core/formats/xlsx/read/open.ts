/**
 * Reads .xlsx workbooks (also .xlsm, .xltx), in two layers: `openWorkbook` streams the cells or rows of a sheet in
 * constant memory; `readWorkbook` holds every sheet as a compact grid. What cannot be read for certain is refused
 * with a `Failure` whose reason is an R-code (catalogue/rules/reading.ts); there is no silent part of a result.
 */
import { Failure } from '../../../failure.ts';
import type { Book, Cell, Host, Range } from '../../../model.ts';
import { chunksOf, type ByteSource, type Platform } from '../../platform.ts';
import { sniff, type FileKind } from '../../sniff.ts';
import { GridFiller, RowMaker, type StreamedRow } from './cells.ts';
import { LIMITS, type Limits } from '../../limits.ts';
import { pump } from './pump.ts';
import { SheetParser } from './scan.ts';
import { readStrings, TextMeter } from './strings.ts';
import { Cursor, type CellVisitor } from './visitor.ts';
import { mainPart, readWorkbookParts, type SheetPart, type WorkbookParts } from './workbook.ts';
import { megabytes, openZip, readEntry, readText, type Zip } from '../../zip/zip.ts';

export interface ReadOptions {
  /** Limits other than the usual ones. */
  readonly limits?: Partial<Limits>;
  readonly host?: Host;
  /** Which sheets are read; all where not given. */
  readonly sheets?: (name: string) => boolean;
}

/** A sheet of an open workbook, not yet read. */
export interface SheetInfo {
  readonly name: string;
  readonly hidden: boolean;
}

export interface OpenWorkbook {
  readonly sheets: readonly SheetInfo[];
  /** Shared strings, which `CellVisitor.shared` refers to. */
  readonly strings: readonly string[];
  /** Tells a visitor every cell of a sheet, in constant memory; the merged ranges at the end. */
  scan(sheet: SheetInfo, visitor: CellVisitor): Promise<readonly Range[]>;
  /**
   * The rows of a sheet that hold something, in order, in constant memory. Damage may show only at the end, where
   * the check sum is known: then this throws, and the rows handed out before must be dropped.
   */
  rows(sheet: SheetInfo): AsyncGenerator<StreamedRow>;
}

export type { Cell, CellVisitor, StreamedRow };

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
  return named(source, async () => {
    const reader = await openReader(source, platform, options);
    return {
      file: source.name,
      sha256: await platform.sha256(chunksOf(source)),
      sheets: await reader.grids(),
    };
  });
}

async function openReader(source: ByteSource, platform: Platform, options: ReadOptions): Promise<Reader> {
  const limits = { ...LIMITS, ...options.limits };
  if (source.size > limits.fileBytes)
    throw new Failure('LIMIT', 'R28', {
      limit: megabytes(limits.fileBytes),
      found: megabytes(source.size),
    });
  refuseKind(await sniff(source));
  const zip = await openZip(source, limits);
  const main = await mainPart(zip, platform, limits);
  await refuseOtherZip(zip, main, platform, limits);
  const parts = await readWorkbookParts(zip, main ?? '', platform, limits);
  const reader = new Reader(zip, parts, platform, limits, options);
  await reader.readStrings();
  return reader;
}

class Reader implements OpenWorkbook {
  readonly sheets: readonly SheetPart[];
  strings: readonly string[] = [];
  private readonly zip: Zip;
  private readonly parts: WorkbookParts;
  private readonly platform: Platform;
  private readonly limits: Limits;
  private readonly host: Host;
  private readonly meter: TextMeter;
  private done = 0;
  private readonly total: number;

  constructor(zip: Zip, parts: WorkbookParts, platform: Platform, limits: Limits, options: ReadOptions) {
    this.zip = zip;
    this.parts = parts;
    this.platform = platform;
    this.limits = limits;
    this.host = options.host ?? {};
    this.meter = new TextMeter(limits);
    this.sheets = parts.sheets.filter((sheet) => options.sheets?.(sheet.name) ?? true);
    this.total = [parts.strings, ...this.sheets.map((sheet) => sheet.entry)].reduce(
      (sum, entry) => sum + (entry?.compressed ?? 0),
      0,
    );
  }

  async readStrings(): Promise<void> {
    const { strings } = this.parts;
    if (!strings) return;
    const chunks = this.chunks(strings);
    this.strings = await readStrings(chunks, strings.name, this.limits, this.meter, this.host);
  }

  async scan(sheet: SheetInfo, visitor: CellVisitor): Promise<readonly Range[]> {
    return named(this.zip.source, async () => {
      const parser = this.parserOf(sheet, visitor);
      for await (const step of this.steps(sheet, parser)) void step;
      return parser.merges;
    });
  }

  async *rows(sheet: SheetInfo): AsyncGenerator<StreamedRow> {
    const maker = new RowMaker(this.strings, this.parts);
    try {
      for await (const step of this.steps(sheet, this.parserOf(sheet, maker))) {
        void step;
        yield* maker.take();
      }
    } catch (error) {
      throw withFile(error, this.zip.source.name);
    }
    yield* maker.takeLast();
  }

  async grids(): Promise<Book['sheets']> {
    const filler = new GridFiller(this.strings, this.parts, this.limits, this.meter);
    const grids = [];
    for (const sheet of this.sheets) {
      filler.begin(sheet.name);
      const merges = await this.scan(sheet, filler);
      grids.push(filler.finish(sheet.hidden, merges));
    }
    return grids;
  }

  private parserOf(sheet: SheetInfo, visitor: CellVisitor): SheetParser {
    const part = this.partOf(sheet).entry.name;
    const context = { part, sheet: sheet.name, strings: this.strings.length, limits: this.limits };
    return new SheetParser(new Cursor(context, visitor));
  }

  private partOf(sheet: SheetInfo): SheetPart {
    const part = this.sheets.find((each) => each === sheet);
    if (!part) throw new Failure('BUG', 'sheet', { sheet: sheet.name });
    return part;
  }

  private steps(sheet: SheetInfo, parser: SheetParser): AsyncGenerator<undefined> {
    const { entry } = this.partOf(sheet);
    return pump(this.chunks(entry), parser, entry.name, this.limits, this.host);
  }

  private chunks(entry: SheetPart['entry']): AsyncGenerator<Uint8Array> {
    return readEntry(this.zip, entry, this.platform, this.limits, (bytes) => {
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
};

function refuseKind(kind: FileKind): void {
  if (kind === 'encrypted') throw new Failure('LOCKED', 'R04');
  const reason = REFUSED[kind];
  if (reason !== undefined) throw new Failure('UNREADABLE', reason);
}

/** Tells a workbook from what else comes as a zip: OpenDocument, binary workbooks, text documents, archives. */
async function refuseOtherZip(
  zip: Zip,
  main: string | null,
  platform: Platform,
  limits: Limits,
): Promise<void> {
  if (main === null) {
    const type = zip.entries.get('mimetype');
    const kind = type && type.inflated < 256 ? await readText(zip, type, platform, limits) : '';
    throw new Failure('UNREADABLE', kind.includes('opendocument.spreadsheet') ? 'R07' : 'R12');
  }
  if (/\.bin$/i.test(main)) throw new Failure('UNREADABLE', 'R06');
  if (/^(?:word|ppt|visio)\//i.test(main)) throw new Failure('UNREADABLE', 'R12');
}

/** Failures from inside do not know the file; people must. */
async function named<T>(source: ByteSource, work: () => Promise<T>): Promise<T> {
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
