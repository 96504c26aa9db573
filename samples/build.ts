/**
 * Builds the workbooks of the samples from their committed data: `samples/<country>/data/<SHEET>.csv`, one file a
 * sheet with the machine names of the columns as header; a form (META, COH_EXERCISE) has the columns `field` and
 * `value`, META also `institution` (`*` = all). A country is added by adding such a folder. Same data, same bytes.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { catalogue, layoutTemplate, type Template, type Value } from '../core/index.ts';
import { writeWorkbook } from '../core/formats/index.ts';
import { ALL_HELP } from './faults/all-help.ts';
import { FAULTS } from './faults/index.ts';
import { faultsPage } from './faults/page.ts';
import { faultyWorkbooks } from './faults/workbooks.ts';
import { FAULTY_FILE, faultyWorkbook } from './faulty.ts';

type Line = Readonly<Record<string, string>>;
type DataRow = Readonly<Record<string, Value>>;

/** Folder of the samples, from the sources and from the compiled program alike. */
export const samplesFolder = (): string =>
  fileURLToPath(new URL(import.meta.url.includes('/dist/') ? '../../samples' : '.', import.meta.url));

export const sampleNames = (): readonly string[] =>
  readdirSync(samplesFolder(), { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => name)
    .filter((name) => existsSync(join(samplesFolder(), name, 'data')))
    .sort();

/** The workbooks of one sample: file name → bytes, one an institution that has a sheet of its own. */
export async function buildSample(name: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const data = join(samplesFolder(), name, 'data');
  const sheets = readdirSync(data)
    .sort()
    .map((file) => ({ template: templateOf(basename(file, '.csv')), lines: readLines(join(data, file)) }));
  const institutions = new Set(sheets.map(({ template }) => template.institution).filter((id) => id !== '*'));
  const books = new Map<string, Uint8Array>();
  for (const institution of [...institutions].sort()) {
    const rows = new Map(
      sheets.map(({ template, lines }) => [template.id, rowsOf(template, lines, institution)]),
    );
    const meta = rows.get('META')?.[0] ?? {};
    const country = String(meta['country']);
    const plan = layoutTemplate(
      {
        institution,
        country,
        periodStart: Number(meta['period_start']),
        periodEnd: Number(meta['period_end']),
        language: 'en',
        asOf: String(meta['submitted_on']),
        rows,
      },
      catalogue,
    );
    books.set(`${country}-${institution}.xlsx`.toLowerCase(), await writeWorkbook(plan));
  }
  return books;
}

function templateOf(id: string): Template {
  const found = catalogue.templates.find((each) => each.id === id);
  if (!found) throw new Error(`the catalogue has no sheet ${id}`);
  return found;
}

const readLines = (file: string): readonly Line[] =>
  Papa.parse<Line>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true }).data;

/** The rows of a table; a form is one row, put together from the lines that are for the institution. */
function rowsOf(template: Template, lines: readonly Line[], institution: string): readonly DataRow[] {
  if (template.layout === 'table') return lines.map((line) => typed(template, Object.entries(line)));
  const own = lines.filter((line) => ['*', institution].includes(line['institution'] ?? '*'));
  return [
    typed(
      template,
      own.map(({ field = '', value = '' }) => [field, value]),
    ),
  ];
}

const WORDS: ReadonlySet<string> = new Set(['text', 'code', 'codes', 'area', 'period', 'date']);

/** Empty is blank; digits become numbers where the field is one. */
function typed(template: Template, texts: readonly (readonly [name: string, text: string])[]): DataRow {
  return Object.fromEntries(
    texts.map(([name, text]) => {
      const field = template.fields.find(({ id }) => id === name);
      if (!field) throw new Error(`${template.id} has no field ${name}`);
      if (text === '') return [name, null];
      return [name, WORDS.has(field.type) || Number.isNaN(Number(text)) ? text : Number(text)];
    }),
  );
}

/** The workbooks of `xts-faults`, from the data of XTS and the declared faults. */
export const buildFaults = (): Promise<ReadonlyMap<string, Uint8Array>> =>
  faultyWorkbooks(join(samplesFolder(), 'xts', 'data'), FAULTS);

/** The one workbook of `xts-all-help`. */
export const buildAllHelp = (): Promise<ReadonlyMap<string, Uint8Array>> =>
  faultyWorkbooks(join(samplesFolder(), 'xts', 'data'), ALL_HELP, true);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of sampleNames())
    for (const [file, bytes] of await buildSample(name))
      writeFileSync(join(samplesFolder(), name, file), bytes);
  for (const [name, build] of [
    ['xts-faults', buildFaults],
    ['xts-all-help', buildAllHelp],
  ] as const) {
    mkdirSync(join(samplesFolder(), name), { recursive: true });
    for (const [file, bytes] of await build()) writeFileSync(join(samplesFolder(), name, file), bytes);
  }
  writeFileSync(join(samplesFolder(), '..', 'docs', 'sample-faults.md'), faultsPage());
  writeFileSync(join(samplesFolder(), FAULTY_FILE), await faultyWorkbook());
}
