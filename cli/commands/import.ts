/** `mainstream import`: a ministry's own table becomes rows of a template sheet, after it was shown how it is understood. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { writeWorkbook } from '../../core/formats/index.ts';
import {
  addRows,
  carryOut,
  type Catalogue,
  existingBook,
  Failure,
  fill,
  importedRows,
  isAboutLabel,
  layoutTemplate,
  optionsFrom,
  parseMapping,
  printMapping,
  proposeImport,
  repeatImport,
  words,
  type Book,
  type ExistingBook,
  type Imported,
  type ImportChoices,
  type ImportOptions,
  type Mapping,
  type Repeated,
  type TemplateOptions,
} from '../../core/index.ts';
import { say, type Context } from '../context.ts';
import { countryAsked } from '../country.ts';
import { exitCodeOfInputs } from '../exit-code.ts';
import { findWorkbooks, refuseInputs } from '../find-workbooks.ts';
import { readInputs } from '../inputs.ts';
import { forTerminal } from '../print/controls.ts';
import { previewRecord, printPreview, type Preview } from '../print/import-preview.ts';
import { printJson } from '../print/json.ts';
import { printReceipt } from '../print/receipt.ts';
import { titleAbove } from '../table-title.ts';
import { refuseToReplace } from '../target.ts';
import { writeOutput } from '../write-output.ts';

export interface ImportCommandOptions extends ImportChoices {
  readonly as: string;
  readonly sheet?: string;
  readonly table?: number;
  readonly country?: string;
  readonly mapping?: string;
  readonly saveMapping?: string;
  readonly output?: string;
  readonly into?: string;
  readonly period?: readonly [number, number];
  readonly institutionName?: string;
  readonly asOf?: string;
  readonly format: 'text' | 'json';
  readonly force?: boolean;
  readonly yes?: boolean;
}

type Template = Catalogue['templates'][number];

export async function importTable(
  path: string,
  options: ImportCommandOptions,
  context: Context,
): Promise<number> {
  const template = templateAsked(options.as, context);
  const target = options.output ?? options.into;
  await refuseTargets(path, target, options);
  const book = await readOne(path, context);
  if (typeof book === 'number') return book;
  const existing = await openInto(options, template, context);
  if (typeof existing === 'number') return existing;
  const { preview, proposalMapping } = understand(book, template, existing, options, context);
  const { questions, changes, imported } = preview;
  const isWriting = target !== undefined || options.saveMapping !== undefined;
  show(preview, target !== undefined, options, context);

  const open = questions.filter((each) => !(options.yes && isAboutLabel(each)));
  if (!isWriting) {
    if (open.length === 0) say(context, words(context.language).imports.preview.next);
    return open.length === 0 ? 0 : 1;
  }
  const { preview: text } = words(context.language).imports;
  const stop = (reason: string): number => {
    context.streams.err(`${reason}\n`);
    return 1;
  };
  if (open.length > 0) return stop(text.open);
  if (imported.rows.length === 0) return stop(text.nothing);
  if (changes.length > 0 && !options.yes) return stop(text.confirm);
  if (target !== undefined) await writeBook(target, book, imported, template, existing, options, context);
  if (options.saveMapping !== undefined) {
    await writeOutput(options.saveMapping, printMapping(proposalMapping), options, context);
    say(context, text.saved, { file: options.saveMapping });
  }
  if (target !== undefined) say(context, text.check, { file: target });
  return 0;
}

function templateAsked(id: string, { catalogue }: Context): Template {
  const tables = catalogue.templates.filter(
    ({ layout, institution }) => layout === 'table' && institution !== '*',
  );
  const found = tables.find((each) => each.id === id.toUpperCase());
  if (found) return found;
  const ids = tables.map((each) => each.id);
  const [institution = ''] = id.toUpperCase().split('_');
  const near = ids.filter((each) => each.startsWith(`${institution}_`));
  if (near.length > 0) throw new Failure('NOT_FOUND', 'near', { id, near: near.join(', ') });
  throw new Failure('BAD_SETTINGS', 'import-sheet', { found: id, expected: ids.join(', ') });
}

/** Everything that speaks against writing, before any work is done. */
async function refuseTargets(
  path: string,
  target: string | undefined,
  options: ImportCommandOptions,
): Promise<void> {
  for (const [file, expected] of [
    [target, '.xlsx'],
    [options.saveMapping, '.json'],
  ] as const) {
    if (file === undefined) continue;
    if (!file.toLowerCase().endsWith(expected))
      throw new Failure('BAD_SETTINGS', 'output-name', { expected, file });
    refuseInputs(findWorkbooks([path]), [file]);
    await refuseToReplace(file, options);
  }
}

/** The one file; the exit code where it cannot be read. */
async function readOne(path: string, context: Context): Promise<Book | number> {
  const found = findWorkbooks([path]);
  if (found.length !== 1) throw new Failure('BAD_SETTINGS', 'import-one-file', { found: path });
  const { books, receipt } = await readInputs(found, context);
  printReceipt(receipt, context);
  return books[0] ?? exitCodeOfInputs(receipt);
}

async function openInto(
  { into, asOf }: ImportCommandOptions,
  template: Template,
  context: Context,
): Promise<ExistingBook | null | number> {
  if (into === undefined) return null;
  const book = await readOne(into, context);
  if (typeof book === 'number') return book;
  return existingBook(
    book,
    template,
    context.catalogue,
    context.language,
    asOf ?? context.settings.asOf ?? null,
  );
}

interface Understood {
  readonly preview: Preview;
  /** What `--save-mapping` keeps. */
  readonly proposalMapping: Mapping;
}

function understand(
  book: Book,
  template: Template,
  existing: ExistingBook | null,
  options: ImportCommandOptions,
  context: Context,
): Understood {
  const { sheet, table } = options;
  const saved =
    options.mapping === undefined ? null : readMapping(options.mapping, template, context.catalogue);
  const country = countryAsked(options, context) ?? saved?.country ?? existing?.meta.country ?? undefined;
  const base: ImportOptions = {
    ...(sheet !== undefined && { sheet }),
    ...(table !== undefined && { table }),
    ...(country !== undefined && { country }),
    ...(existing && { meta: existing.meta }),
  };
  const known = { template, catalogue: context.catalogue };
  const found = saved
    ? repeatImport(book, saved, options, base, known)
    : proposed(book, template, options, base, known);
  const { imported, proposal, questions, changes } = found;
  const grid = book.sheets.find(({ name }) => name === imported.mapping.sheet);
  return {
    proposalMapping: imported.mapping,
    preview: {
      file: book.file,
      sha256: book.sha256,
      title: grid ? titleAbove(grid, proposal) : '',
      proposal,
      imported,
      questions,
      changes,
    },
  };
}

function proposed(
  book: Book,
  template: Template,
  choices: ImportChoices,
  base: ImportOptions,
  known: { readonly template: Template; readonly catalogue: Catalogue },
): Repeated {
  const first = proposeImport(book, template.id, known.catalogue, base);
  const proposal = proposeImport(book, template.id, known.catalogue, {
    ...base,
    ...optionsFrom(choices, first.mapping, known),
  });
  const imported = carryOut(book, proposal.mapping, known.catalogue, base);
  return { proposal, imported, questions: proposal.questions, changes: [] };
}

function readMapping(file: string, template: Template, catalogue: Catalogue): Mapping {
  if (!existsSync(file)) throw new Failure('NOT_FOUND', 'path', { path: file });
  const mapping = parseMapping(readFileSync(file, 'utf8'), file, catalogue);
  if (mapping.as !== template.id)
    throw new Failure('BAD_SETTINGS', 'mapping-other-sheet', {
      file,
      found: mapping.as,
      expected: template.id,
    });
  return mapping;
}

/** The result where nothing is written, else said beside it. */
function show(preview: Preview, isWriting: boolean, options: ImportCommandOptions, context: Context): void {
  const { language, streams, quiet } = context;
  const text =
    options.format === 'json'
      ? printJson(previewRecord(preview, language))
      : forTerminal(printPreview(preview, language));
  if (!isWriting) streams.out(text);
  else if (!quiet) streams.err(text);
}

async function writeBook(
  target: string,
  book: Book,
  imported: Imported,
  template: Template,
  existing: ExistingBook | null,
  options: ImportCommandOptions,
  context: Context,
): Promise<void> {
  const made = importedRows(imported, {
    template,
    from: book,
    mapping: options.mapping === undefined ? null : basename(options.mapping),
    meta: existing?.meta ?? {},
    before: existing?.options.rows?.get(template.id)?.length ?? 0,
  });
  const plan = existing
    ? addRows(existing, options.into ?? target, template, made)
    : newBook(imported, template, made, options, context);
  await writeOutput(target, await writeWorkbook(layoutTemplate(plan, context.catalogue)), options, context);
  const { written } = words(context.language).imports.preview;
  const line = fill(written, { file: target, n: made.rows.length, sheet: template.id }, context.language);
  context.streams.out(`${line}\n`);
}

function newBook(
  imported: Imported,
  template: Template,
  { rows, trace }: ReturnType<typeof importedRows>,
  options: ImportCommandOptions,
  context: Context,
): TemplateOptions {
  const { settings } = context;
  const years = rows.flatMap(({ year }) => (typeof year === 'number' ? [year] : []));
  const [first, last] = years.length === 0 ? [] : [Math.min(...years), Math.max(...years)];
  const periodStart = options.period?.[0] ?? first ?? settings.periodStart;
  const periodEnd = options.period?.[1] ?? last ?? settings.periodEnd;
  if (periodStart === undefined || periodEnd === undefined) throw new Failure('BAD_SETTINGS', 'import-years');
  const { currency } = settings;
  const hasMoney = template.fields.some(({ type }) => type === 'money');
  return {
    institution: template.institution,
    country: imported.mapping.country ?? countryAsked(options, context) ?? null,
    periodStart,
    periodEnd,
    language: context.language,
    asOf: options.asOf ?? settings.asOf ?? `${String(periodEnd)}-12-31`,
    ...(currency !== undefined && { currency }),
    ...(hasMoney && { moneyMult: 0 }),
    ...(options.institutionName !== undefined && {
      metaValues: { institution_name: options.institutionName },
    }),
    rows: new Map([
      [template.id, rows],
      ['IMPORTED', trace],
    ]),
  };
}
