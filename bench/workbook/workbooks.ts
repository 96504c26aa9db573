/** Makes the workbooks that are read in the benchmark, and knows what they hold. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Counter, type Totals } from '../totals.ts';
import { dataRows, headerRow, textsOf, type Shape } from './cells.ts';
import { sheetXml, smallParts, stringsXml } from './xml.ts';
import { ZipFile } from './zip-file.ts';

/** Counts up when the cells or the way of writing them change, so that older files are not taken for new ones. */
const VERSION = 1;

export interface Workbook {
  readonly path: string;
  readonly totals: Totals;
  /** Bytes of the file, and of all its parts after inflating. */
  readonly bytes: number;
  readonly inflated: number;
}

const pathOf = ({ rows, texts }: Shape, folder: string): string =>
  join(folder, `${texts}-${String(rows)}-v${String(VERSION)}.xlsx`);

/** A workbook made before, with its description beside it; null where there is none or it is not whole. */
export function existingWorkbook(shape: Shape, folder: string): Workbook | null {
  const path = pathOf(shape, folder);
  const description = `${path}.json`;
  if (!existsSync(path) || !existsSync(description)) return null;
  const known = JSON.parse(readFileSync(description, 'utf8')) as Omit<Workbook, 'path'>;
  return statSync(path).size === known.bytes ? { path, ...known } : null;
}

/**
 * Writes a workbook in constant memory (but for its different texts). Shared strings and styles come before the
 * sheet: some streaming readers would otherwise have to put the sheet aside first.
 */
export async function makeWorkbook(shape: Shape, folder: string): Promise<Workbook> {
  const path = pathOf(shape, folder);
  await mkdir(folder, { recursive: true });
  const texts = textsOf(shape);
  const inline = shape.texts === 'inline';
  const counter = new Counter();
  const zip = await ZipFile.create(`${path}.part`);
  for (const [name, xml] of smallParts(!inline)) await zip.add(name, [xml]);
  if (!inline) await zip.add('xl/sharedStrings.xml', stringsXml(texts));
  await zip.add('xl/worksheets/sheet1.xml', sheetXml(allRows(shape), texts, inline, counter));
  const inflated = await zip.finish();
  await rename(`${path}.part`, path);
  const known = { totals: { ...counter }, bytes: (await stat(path)).size, inflated };
  // Written last: its presence says that the workbook is whole.
  await writeFile(`${path}.json`, JSON.stringify(known, null, 2));
  return { path, ...known };
}

function* allRows(shape: Shape): ReturnType<typeof dataRows> {
  yield headerRow();
  yield* dataRows(shape);
}
