/** Makes the workbooks that are validated in the benchmark, and the same rows as a text table for the peer. */
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { escaped, HEAD, MAIN, packageParts } from '../workbook/xml.ts';
import { ZipFile } from '../workbook/zip-file.ts';
import { COLUMNS, dataRows, type SampleRow, type Shape, yearsOf } from './rows.ts';

/** Counts up when the rows or the way of writing them change, so that older files are not taken for new ones. */
const VERSION = 2;

const nameOf = ({ rows, quality }: Shape): string =>
  `validate-${quality}-${String(rows)}-v${String(VERSION)}`;

export interface Files {
  readonly xlsx: string;
  readonly csv: string;
}

export const filesOf = (shape: Shape, folder: string): Files => ({
  xlsx: join(folder, `${nameOf(shape)}.xlsx`),
  csv: join(folder, `${nameOf(shape)}.csv`),
});

/** Both files, in constant memory; those there already are kept. */
export async function makeFiles(shape: Shape, folder: string): Promise<Files> {
  const files = filesOf(shape, folder);
  await mkdir(folder, { recursive: true });
  if (!existsSync(files.csv)) {
    await pipeline(Readable.from(csvLines(shape)), createWriteStream(`${files.csv}.part`));
    await rename(`${files.csv}.part`, files.csv);
  }
  if (!existsSync(files.xlsx)) {
    const zip = await ZipFile.create(`${files.xlsx}.part`);
    for (const [name, xml] of packageParts(['META', 'LAB_OUT'], false)) await zip.add(name, [xml]);
    await zip.add('xl/worksheets/sheet1.xml', sheetXml(metaRows(shape)));
    await zip.add('xl/worksheets/sheet2.xml', sheetXml(allRows(shape)));
    await zip.finish();
    await rename(`${files.xlsx}.part`, files.xlsx);
  }
  return files;
}

function* allRows(shape: Shape): Generator<SampleRow> {
  yield COLUMNS;
  yield* dataRows(shape);
}

const metaRows = (shape: Shape): readonly SampleRow[] => {
  const [periodStart, periodEnd] = yearsOf(shape);
  return [
    ['field', 'value'],
    ['template_id', 'mainstream-profile'],
    ['template_version', '1.0'],
    ['country', 'MDA'],
    ['institution_code', 'LAB'],
    ['institution_name', 'Ministry of labour'],
    ['period_start', periodStart],
    ['period_end', periodEnd],
    ['definition_set', 'RSIM1998'],
    ['migrant_basis', 'BIRTH'],
    ['submitted_on', '2024-03-31'],
  ];
};

function* sheetXml(rows: Iterable<SampleRow>): Generator<string> {
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`;
  let number = 0;
  for (const row of rows) {
    number++;
    let xml = `<row r="${String(number)}">`;
    for (const [index, value] of row.entries()) {
      const address = `${String.fromCharCode(65 + index)}${String(number)}`;
      xml +=
        typeof value === 'number'
          ? `<c r="${address}"><v>${String(value)}</v></c>`
          : `<c r="${address}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
    }
    yield `${xml}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function* csvLines(shape: Shape): Generator<string> {
  for (const row of allRows(shape)) yield `${row.join(',')}\n`;
}
