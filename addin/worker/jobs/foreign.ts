/**
 * Jobs of the tab Template for sheets that follow no template: what they are taken for, and the rows that they give. The
 * understanding is the core's, as for `mainstream import`.
 */
import {
  carryOut,
  changeText,
  codeLabel,
  columnLines,
  Failure,
  fill,
  importedRows,
  isAboutLabel,
  layoutTemplate,
  namesIn,
  parseMapping,
  printMapping,
  proposeImport,
  questionText,
  repeatImport,
  words,
  wordsOf,
  type Book,
  type Catalogue,
  type Dataset,
  type DataRow,
  type ImportOptions,
  type Language,
  type Mapping,
  type Proposal,
  type Repeated,
  type Template,
  type Value,
} from '../../../core/index.ts';
import { writeWorkbook } from '../../../core/formats/browser.ts';
import type { CellChange } from '../../host/host.ts';
import { catalogueOf, settingsOf, type Bench } from '../bench.ts';
import type { Asked, ForeignAsked, MappingFile } from '../jobs.ts';
import type { ForeignPreview, ForeignQuestion } from '../results.ts';
import type { Job } from '../serve.ts';
import { tablesIn } from './foreign-tables.ts';

/** Rows shown before anything is written. */
const SHOWN = 5;

export const recognised: Job<'recognised'> = async ({ mappings, ...asked }, bench) => {
  const { book, checked } = await bench.found(asked);
  const catalogue = catalogueOf(settingsOf(asked.settings));
  const names = namesIn(catalogue, asked.language);
  const [submission] = checked.submissions;
  const id = submission?.meta.institution ?? null;
  return {
    institution: id === null ? null : { id, label: codeLabel(asked.language, 'CL_INSTITUTION', id) },
    country: submission?.meta.country ?? null,
    sheets: (submission?.datasets ?? []).map(({ sheet, template }) => ({
      id: sheet,
      label: names.sheet(template.id),
    })),
    unknown: tablesIn(book, submission?.unknownSheets ?? [], catalogue, mappings),
    templates: catalogue.templates
      .filter(({ layout, institution }) => layout === 'table' && institution !== '*')
      .map(({ id }) => ({ id, label: names.sheet(id) })),
  };
};

export const foreign: Job<'foreign'> = async (asked, bench) => {
  const found = await understood(asked, bench);
  return previewOf(found, asked.language);
};

/** The cells that the rows fill below those of the template sheet in this workbook, and their lines of IMPORTED. */
export const foreignCells: Job<'foreignCells'> = async (asked, bench) => {
  const { imported, template, target, trace, book } = await understood(asked, bench);
  if (!target) throw new Failure('HOST', 'gone', { sheet: template.id });
  const { rows, trace: lines } = rowsOf({ imported, template, book, target }, asked);
  return [...cellsOf(rows, target, book), ...(trace && lines.length > 0 ? cellsOf(lines, trace, book) : [])];
};

/** A workbook of the institution with these rows. */
export const foreignBook: Job<'foreignBook'> = async (asked, bench) => {
  const { imported, template, catalogue, book } = await understood(asked, bench);
  const { rows, trace } = rowsOf({ imported, template, book, target: null }, asked);
  const years = rows.flatMap(({ year }) => (typeof year === 'number' ? [year] : []));
  const { settings, language, country } = asked;
  const periodStart = years.length > 0 ? Math.min(...years) : settings.periodStart;
  const periodEnd = years.length > 0 ? Math.max(...years) : settings.periodEnd;
  if (periodStart === undefined || periodEnd === undefined) throw new Failure('BAD_SETTINGS', 'import-years');
  const plan = layoutTemplate(
    {
      institution: template.institution,
      country: imported.mapping.country ?? country,
      ...{ periodStart, periodEnd, language },
      asOf: settings.asOf ?? `${String(periodEnd)}-12-31`,
      ...(settings.currency !== undefined && { currency: settings.currency }),
      ...(template.fields.some(({ type }) => type === 'money') && { moneyMult: 0 }),
      rows: new Map([
        [template.id, rows],
        ['IMPORTED', trace],
      ]),
    },
    catalogue,
  );
  return { name: `${template.id.toLowerCase()}.xlsx`, bytes: await writeWorkbook(plan) };
};

export const mapping: Job<'mapping'> = ({ name, text, settings }) => {
  const { as } = parseMapping(text, name, catalogueOf(settingsOf(settings)));
  return { as };
};

interface Understood extends Repeated {
  readonly book: Book;
  readonly catalogue: Catalogue;
  readonly template: Template;
  /** Sheets of this workbook that take the rows and the lines about them. */
  readonly target: Dataset | null;
  readonly trace: Dataset | null;
}

/** As `mainstream import` understands it, with `--mapping` where one is given. */
async function understood(
  { sheet, table, as, fixed, labels, country, mapping: kept, ...asked }: Asked & ForeignAsked,
  bench: Bench,
): Promise<Understood> {
  const { book, checked } = await bench.found(asked);
  const catalogue = catalogueOf(settingsOf(asked.settings));
  const template = catalogue.templates.find(({ id }) => id === as);
  if (!template) throw new Failure('BUG', 'unexpected', { cause: as });
  const [submission] = checked.submissions;
  const datasets = submission?.datasets ?? [];
  const options: ImportOptions = {
    ...{ sheet, table },
    ...(country !== null && { country }),
    ...(submission && { meta: submission.meta }),
  };
  const saved = kept && savedMapping(kept, template, catalogue);
  const found = saved
    ? repeatImport(book, saved, choicesOf(fixed, labels), options, { template, catalogue })
    : proposed(book, as, catalogue, { ...options, fixed, labels });
  return {
    ...{ book, catalogue, template, ...found },
    target: datasets.find((each) => each.template.id === as) ?? null,
    trace: datasets.find((each) => each.template.id === 'IMPORTED') ?? null,
  };
}

function proposed(book: Book, as: string, catalogue: Catalogue, options: ImportOptions): Repeated {
  const proposal = proposeImport(book, as, catalogue, options);
  const imported = carryOut(book, proposal.mapping, catalogue, options);
  return { proposal, imported, questions: proposal.questions, changes: [] };
}

function savedMapping({ name, text }: MappingFile, template: Template, catalogue: Catalogue): Mapping {
  const saved = parseMapping(text, name, catalogue);
  if (saved.as === template.id) return saved;
  const args = { file: name, found: saved.as, expected: template.id };
  throw new Failure('BAD_SETTINGS', 'mapping-other-sheet', args);
}

/** Answers of the person as the command line takes them. */
const choicesOf = (
  fixed: ForeignAsked['fixed'],
  labels: ForeignAsked['labels'],
): { readonly set: readonly string[]; readonly label: readonly string[] } => ({
  set: Object.entries(fixed).flatMap(([field, value]) => (value === '' ? [] : [`${field}=${value}`])),
  label: Object.entries(labels).flatMap(([field, own]) =>
    Object.entries(own).flatMap(([text, code]) => (code === '' ? [] : [`${field}:${text}=${code}`])),
  ),
});

const rowsOf = (
  { imported, template, book, target }: Pick<Understood, 'imported' | 'template' | 'book' | 'target'>,
  asked: ForeignAsked,
) =>
  importedRows(imported, {
    ...{ template, from: book },
    mapping: asked.mapping?.name ?? null,
    meta: target?.meta ?? {},
    before: target ? target.rows.length : 0,
  });

/** Below everything that stands in the sheet. */
function cellsOf(rows: readonly DataRow[], { sheet, columns }: Dataset, { sheets }: Book): CellChange[] {
  const grid = sheets.find(({ name }) => name === sheet);
  const first = (grid?.rowCount ?? 2) + 1;
  return rows.flatMap((row, index) =>
    [...columns].flatMap(([field, column]): CellChange[] => {
      const to: Value = row[field] ?? null;
      return to === null ? [] : [{ sheet, row: first + index, column, from: null, to }];
    }),
  );
}

function previewOf(
  { imported, proposal, questions, changes, template, catalogue, target }: Understood,
  language: Language,
): ForeignPreview {
  const text = words(language).imports;
  const { mapping: understoodSo, rows, leftOut, cells } = imported;
  const shownFields = template.fields.filter(({ id }) =>
    rows.some(({ values }) => (values[id] ?? null) !== null),
  );
  const names = namesIn(catalogue, language);
  const left = new Map<string, number>();
  for (const { reason } of leftOut) left.set(reason, (left.get(reason) ?? 0) + 1);
  return {
    hasTarget: target !== null,
    mapping: printMapping(understoodSo),
    changes: changes.map((each) => changeText(each, language)),
    columns: columnLines(understoodSo.columns, template.id, language).map((line) => ({
      ...{ where: line.where, text: line.text },
      sure: line.confidence !== 'guess',
      why: wordsOf<string>(text.reasons, line.reason) ?? line.reason,
    })),
    fixed: Object.entries(understoodSo.fixed).map(([field, { value, guess }]) => ({
      ...{ field, value, label: names.column(template.id, field) },
      sure: guess.confidence !== 'guess',
      why: wordsOf<string>(text.reasons, guess.reason) ?? guess.reason,
    })),
    head: shownFields.map(({ id }) => names.column(template.id, id)),
    rows: rows.slice(0, SHOWN).map(({ values }) => shownFields.map(({ id }) => values[id] ?? null)),
    count: rows.length,
    cells: fill(text.preview.cells, cells, language),
    leftOut: [...left].map(([reason, n]) => ({ n, reason: wordsOf<string>(text.left, reason) ?? reason })),
    remarks: proposal.remarks.map((each) => questionText('remarks', each, template.id, language)),
    questions: questions.map((each) => questionOf(each, template, catalogue, language)),
  };
}

/** What can be answered with a value or a code is; the rest is said, with the way on. */
function questionOf(
  question: Proposal['questions'][number],
  template: Template,
  catalogue: Catalogue,
  language: Language,
): ForeignQuestion {
  const { id, args, cell } = question;
  const text = questionText('questions', question, template.id, language);
  const field = id === 'no-year' ? 'year' : String(args['field'] ?? '');
  const about = { id, text, cell: cell ?? null, mayStay: isAboutLabel(question) };
  if (id === 'which-country' || id === 'country-not-found') return { ...about, answer: { kind: 'country' } };
  if (id === 'no-year') return { ...about, answer: { kind: 'value', field } };
  if (id === 'no-field')
    return {
      ...about,
      answer: { kind: 'code', field, codes: codesOf(template, field, catalogue, language) },
    };
  if (id === 'unknown-label' || id === 'ambiguous-label') {
    const suggestion = args['suggestion'];
    return {
      ...about,
      answer: {
        kind: 'label',
        field,
        label: String(args['label'] ?? ''),
        suggestion: typeof suggestion === 'string' ? suggestion : null,
      },
    };
  }
  return { ...about, answer: null };
}

function codesOf(template: Template, field: string, catalogue: Catalogue, language: Language) {
  const declared = template.fields.find(({ id }) => id === field);
  const codes = declared?.only ?? catalogue.codeLists.find(({ id }) => id === declared?.codes)?.codes ?? [];
  const names = namesIn(catalogue, language);
  return codes.map((id) => ({ id, label: names.code(template.id, field, id) ?? id }));
}
