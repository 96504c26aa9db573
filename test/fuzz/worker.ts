/** The child process: reads what it is sent with the product's reader and says how it ended. Run from `dist`. */
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
// Not the index of the formats: a process is started for each file, and loading the writer takes longer than reading.
import { fileSource, nodePlatform } from '../../core/formats/node.ts';
import { bytesSource, type ByteSource, type Platform } from '../../core/formats/platform.ts';
import { openWorkbook, readWorkbook } from '../../core/formats/xlsx/read/open.ts';
import { toA1 } from '../../core/grid/address.ts';
import { Failure } from '../../core/failure.ts';
import type { Book, Cell, Grid } from '../../core/model.ts';

/** Bytes in memory, or the path of a file (then no cells are sent back). */
export interface Question {
  readonly bytes?: Uint8Array;
  readonly path?: string;
  /** Inflated bytes come to the parsers in pieces of this size; 0: as they come. */
  readonly piece?: number;
}

export type ReadCell = readonly [address: string, kind: Cell['kind'], value: Cell['value'], formula: boolean];

export interface ReadSheet {
  readonly name: string;
  readonly visibility: Grid['visibility'];
  readonly merges: readonly string[];
  readonly cells: readonly ReadCell[];
}

export type Answer = (
  | { readonly ended: 'read'; readonly sheets: readonly ReadSheet[] }
  | { readonly ended: 'refused'; readonly code: string; readonly reason: string }
  /** Anything that must not happen. */
  | { readonly ended: 'thrown'; readonly message: string }
) & {
  /** Peak of resident memory of the process since it began, in bytes. */
  readonly peak: number;
};

/**
 * Pieces of a few bytes, so that every place in a document is once the end of what has come so far. Not at the very
 * beginning, where the declaration stands, and not more than some thousands, since what is incomplete is looked at
 * again with each of them.
 */
const inPieces = (piece: number): Platform => ({
  ...nodePlatform,
  async *inflate(chunks) {
    let begun = false;
    for await (const chunk of nodePlatform.inflate(chunks)) {
      const size = Math.max(piece, Math.ceil(chunk.length / 3000));
      let at = begun ? 0 : Math.min(256, chunk.length);
      if (at > 0) yield chunk.subarray(0, at);
      begun = true;
      for (; at < chunk.length; at += size) yield chunk.subarray(at, at + size);
    }
  },
});

async function answer({ bytes, path, piece = 0 }: Question): Promise<Answer> {
  try {
    const platform = piece > 0 ? inPieces(piece) : nodePlatform;
    const source = bytes ? bytesSource('fuzz.xlsx', bytes) : await fileSource(path ?? '');
    const book = await readWorkbook(source, platform);
    // The cells of a bomb are looked at where they are few; reading them twice would be measured as well.
    const sheets = bytes ? await sheetsOf(book, source, platform) : book.sheets.map(fewCells);
    return { ended: 'read', sheets, peak: peakMemory() };
  } catch (error) {
    const peak = peakMemory();
    if (error instanceof Failure) return { ended: 'refused', code: error.code, reason: error.reason, peak };
    return {
      ended: 'thrown',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      peak,
    };
  }
}

function fewCells(grid: Grid): ReadSheet {
  const cells: ReadCell[] = [];
  const rows = grid.rowCount * grid.usedColumns.length < 1_000_000 ? grid.rowCount : 0;
  for (let row = 1; row <= rows; row++)
    for (const column of grid.usedColumns) {
      const { kind, value, formula = false } = grid.cell(row, column);
      if (kind !== 'blank' && cells.length < 100) cells.push([toA1(row, column), kind, value, formula]);
    }
  return { name: grid.name, visibility: grid.visibility, merges: [], cells };
}

/** The cells of the streaming layer, each compared with that of the grid. */
async function sheetsOf(book: Book, source: ByteSource, platform: Platform): Promise<ReadSheet[]> {
  const open = await openWorkbook(source, platform);
  const sheets: ReadSheet[] = [];
  for (const [index, grid] of book.sheets.entries()) {
    const sheet = open.sheets[index];
    if (sheet?.name !== grid.name) throw new Error('the layers disagree about sheets');
    const cells: ReadCell[] = [];
    let lastRow = 0;
    for await (const rows of open.rows(sheet))
      for (const row of rows) {
        lastRow = row.number;
        for (const [place, cell] of row.cells.entries()) {
          if (!cell) continue;
          const address = toA1(row.number, place + 1);
          if (!isDeepStrictEqual(grid.cell(row.number, place + 1), cell))
            throw new Error(`the layers disagree about ${address}`);
          cells.push([address, cell.kind, cell.value, cell.formula ?? false]);
        }
      }
    if (grid.rowCount !== lastRow) throw new Error('the layers disagree about the last row');
    const merges = grid.merges.map((each) => `${toA1(each.top, each.left)}:${toA1(each.bottom, each.right)}`);
    sheets.push({ name: grid.name, visibility: grid.visibility, merges: merges.sort(), cells });
  }
  return sheets;
}

/**
 * The high-water mark of this process. `maxRSS` of `resourceUsage` would also count the process that forked it, so
 * Linux is asked itself.
 */
function peakMemory(): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  } catch {
    // No Linux.
  }
  return process.resourceUsage().maxRSS * 1024;
}

process.on('message', (question: Question) => {
  void answer(question).then((result) => process.send?.(result));
});
process.on('disconnect', () => process.exit());
