/** Small workbooks written by the programs that people use, compared with what their recipes asked for. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fromA1 } from '../../core/grid/address.ts';
import type { Range } from '../../core/model.ts';
import { TRUTH } from '../fixtures/written-by/truth.ts';
import { cellsOf, readBytes } from '../helpers/raw-workbook.ts';

const folder = new URL('../fixtures/written-by/', import.meta.url);
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(new URL(file, folder)));

function range(ref: string): Range {
  const [from, to] = ref.split(':').map((address) => fromA1(address));
  if (!from || !to) throw new Error(ref);
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

it('every file has its truth', () => {
  expect(readdirSync(folder).filter((name) => name.endsWith('.xlsx'))).toEqual(Object.keys(TRUTH).sort());
});

describe.each(Object.entries(TRUTH))('%s', (file, truth) => {
  it('has the sheets that were asked for, hidden ones included', async () => {
    const { sheets } = await readBytes(bytesOf(file));
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual(
      truth.sheets.map(({ name, visibility }) => [name, visibility !== 'visible']),
    );
  });

  it('has these cells and no others', async () => {
    const { sheets } = await readBytes(bytesOf(file));
    expect(sheets.map(cellsOf)).toEqual(truth.sheets.map(({ cells }) => cells));
  });

  it('has these merged ranges', async () => {
    const { sheets } = await readBytes(bytesOf(file));
    expect(sheets.map(({ merges }) => merges)).toEqual(truth.sheets.map(({ merges }) => merges.map(range)));
  });
});
