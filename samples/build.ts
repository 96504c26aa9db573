/**
 * Builds the workbooks of the samples from their committed data: `samples/<country>/data/<SHEET>.csv`, one file a
 * sheet with the machine names of the columns as header, and `META.csv` (institution or *, field, value).
 * The same data give the same bytes.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { catalogue, layoutTemplate, type Value } from '../core/index.ts';
import { writeWorkbook } from '../core/formats/index.ts';

type Record_ = Readonly<Record<string, Value>>;

export const SAMPLES = ['xts', 'moldova'] as const;

/** The workbooks of one sample: file name → bytes, in order of institution. */
export async function buildSample(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const tables = new Map(
    readdirSync(join(folder, 'data'))
      .filter((file) => file.endsWith('.csv'))
      .map((file) => [basename(file, '.csv'), readTable(join(folder, 'data', file))]),
  );
  const settings = tables.get('META') ?? [];
  const books = new Map<string, Uint8Array>();
  for (const institution of new Set(catalogue.templates.map((each) => each.institution))) {
    const own = catalogue.templates.filter((each) => each.institution === institution && tables.has(each.id));
    if (institution === '*' || own.length === 0) continue;
    const meta = new Map<string, Value>();
    for (const row of settings)
      if (row['institution'] === '*' || row['institution'] === institution)
        meta.set(String(row['field']), row['value'] ?? null);
    const country = String(meta.get('country'));
    const plan = layoutTemplate(
      {
        institution,
        country,
        periodStart: Number(meta.get('period_start')),
        periodEnd: Number(meta.get('period_end')),
        language: 'en',
        asOf: String(meta.get('submitted_on')),
        metaValues: Object.fromEntries(meta),
        rows: new Map(own.map((each) => [each.id, tables.get(each.id) ?? []])),
      },
      catalogue,
    );
    books.set(`${country.toLowerCase()}-${institution.toLowerCase()}.xlsx`, await writeWorkbook(plan));
  }
  return books;
}

/** Rows of a CSV file; digits become numbers in measure columns, everything else stays text, empty is blank. */
function readTable(file: string): readonly Record_[] {
  const template = catalogue.templates.find((each) => each.id === basename(file, '.csv'));
  const text = (name: string): boolean => {
    const type = template?.fields.find((field) => field.id === name)?.type;
    return (
      type === 'text' ||
      type === 'code' ||
      type === 'codes' ||
      type === 'area' ||
      type === 'period' ||
      type === 'date'
    );
  };
  const { data } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  return data.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]): [string, Value] => {
        if (value === '') return [name, null];
        return [name, /^-?\d+(\.\d+)?$/.test(value) && !text(name) ? Number(value) : value];
      }),
    ),
  );
}

/** Folder of the samples, from the sources and from the compiled program alike. */
export const samplesFolder = (): string =>
  fileURLToPath(new URL(import.meta.url.includes('/dist/') ? '../../samples' : '.', import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const sample of SAMPLES) {
    const folder = join(samplesFolder(), sample);
    for (const [name, bytes] of await buildSample(folder)) writeFileSync(join(folder, name), bytes);
  }
