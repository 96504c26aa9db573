/** The Book made of what comes out of the open Excel against the Book that the reader makes of the same file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bookOfPieces, gather, type Gathered } from '../../addin/work/book-of-pieces.ts';
import { bytesSource, nodePlatform, readBook } from '../../core/formats/index.ts';
import type { Book } from '../../core/model.ts';
import { run } from '../../core/run.ts';
import { loadBook } from './load.ts';
import { openExcel } from './open-workbook.ts';

const samples = resolve(import.meta.dirname, '../../samples');

async function throughExcel(name: string, bytes: Uint8Array): Promise<Book> {
  const { host, excel } = openExcel(await loadBook(name, bytes, nodePlatform), '1.17');
  let gathered: Gathered | null = null;
  for await (const piece of host.read()) if (piece.type !== 'file') gathered = gather(gathered, piece);
  expect([...excel.engine.unknown]).toEqual([]);
  if (!gathered) throw new Error('nothing was read');
  return bookOfPieces(gathered);
}

/** What a run finds, without the check sums of files, which an open workbook does not have. */
const found = (books: readonly Book[]): unknown => {
  const { checked, computed, assessed } = run(books);
  return { issues: checked.issues, values: computed.values, findings: assessed.findings };
};

describe.each(['xts', 'moldova'])('sample %s', (sample) => {
  it('gives the same issues, values and findings through the open Excel as from the file', async () => {
    const folder = join(samples, sample);
    const fromFile: Book[] = [];
    const fromExcel: Book[] = [];
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.xlsx'))) {
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      fromFile.push(await readBook(bytesSource(name, bytes), nodePlatform));
      fromExcel.push(await throughExcel(name, bytes));
    }
    expect(found(fromExcel)).toEqual(found(fromFile));
  });
});
