/** What every sheet of a template workbook needs to know, gathered once. */
import type { Catalogue } from '../catalogue/define.ts';
import type { Words } from '../i18n/same.ts';
import { fill, words } from '../i18n/translate.ts';
import type { Language, Template, Value } from '../model.ts';
import { fingerprint } from '../marks/fingerprint.ts';

export type DataRow = Readonly<Record<string, Value>>;

/** What is due in one sheet for one year. */
export interface DueSheet {
  readonly sheet: string;
  readonly year: number;
  /** ISO date of the data calendar; null where it names none. */
  readonly by: string | null;
  readonly rows: readonly DataRow[];
}

/** An id that columns of other sheets name, with what it stands for. */
export interface NamedId {
  readonly id: string;
  readonly title: string;
}

export interface TemplateOptions {
  /** CL_INSTITUTION code. */
  readonly institution: string;
  /** ISO alpha-3; null where the ministry fills it in. */
  readonly country: string | null;
  readonly periodStart: number;
  readonly periodEnd: number;
  readonly language: Language;
  /** ISO 4217. */
  readonly currency?: string;
  /** Power of ten of money columns: 0, 3, 6, 9. */
  readonly moneyMult?: number;
  /** ISO date: the only clock. */
  readonly asOf: string;
  /** Rows to be filled in beforehand (last year's accepted figures), by sheet id. */
  readonly rows?: ReadonlyMap<string, readonly DataRow[]>;
  /** Rows that wait for figures, below the rows given. */
  readonly due?: readonly DueSheet[];
  /** Ids that drop-downs offer where the workbook itself lacks the sheet that gives them, by that sheet (`PLN_GOALS`). */
  readonly ids?: ReadonlyMap<string, readonly NamedId[]>;
  /** META values known beforehand, by field id; they win over what follows from the other options. */
  readonly metaValues?: DataRow;
}

export interface TemplateContext {
  readonly options: TemplateOptions;
  readonly catalogue: Catalogue;
  readonly language: Language;
  readonly text: Words['templateBook'];
  readonly fingerprint: string;
  readonly fill: (text: string, args: DataRow) => string;
  /** The workbook's sheets that people fill: forms and tables of every workbook, and those of the institution. */
  readonly templates: readonly Template[];
  /** Values of form fields known beforehand, by field id. */
  readonly known: DataRow;
}

/** Data of a table begin in this row. */
export const FIRST_ROW = 3;
/** Rows with prompts and drop-downs below the rows given. */
const INPUT_ROWS = 5_000;

/** The last row of a table with prompts and drop-downs. */
export function lastInputRow({ rows, due = [] }: TemplateOptions, sheet: string): number {
  const waiting = due.filter((each) => each.sheet === sheet).flatMap((each) => each.rows);
  return FIRST_ROW + (rows?.get(sheet) ?? []).length + waiting.length + INPUT_ROWS - 1;
}

/** Fields of META that the template writes and nobody should change. */
export const ISSUED: readonly string[] = [
  'template_id',
  'template_version',
  'codelist_version',
  'catalogue_version',
  'fingerprint',
  'institution_code',
];

export function templateContext(options: TemplateOptions, catalogue: Catalogue): TemplateContext {
  const { institution, language } = options;
  const print = fingerprint(institution, catalogue);
  return {
    options,
    catalogue,
    language,
    text: words(language).templateBook,
    fingerprint: print,
    fill: (text, args) => fill(text, args, language),
    templates: sheetsOf(options, catalogue.templates),
    known: knownValues(options, catalogue, print),
  };
}

/**
 * Forms of every workbook first (META), then the institution's own sheets, then tables of every workbook (EXPLAIN);
 * records (IMPORTED) only where they have rows.
 */
function sheetsOf(
  { institution, rows }: TemplateOptions,
  templates: readonly Template[],
): readonly Template[] {
  const everywhere = templates.filter(
    (each) => each.institution === '*' && (!each.record || (rows?.get(each.id) ?? []).length > 0),
  );
  return [
    ...everywhere.filter(({ layout }) => layout === 'form'),
    ...templates.filter((each) => each.institution === institution),
    ...everywhere.filter(({ layout }) => layout === 'table'),
  ];
}

/** `disclosure_min` stays blank (rulings C); so does everything that only the ministry knows. */
function knownValues(options: TemplateOptions, catalogue: Catalogue, print: string): DataRow {
  return {
    template_id: catalogue.templateId,
    template_version: catalogue.templateVersion,
    codelist_version: catalogue.codeListVersion,
    catalogue_version: catalogue.version,
    fingerprint: print,
    status: 'DRAFT',
    country: options.country,
    institution_code: options.institution,
    period_start: options.periodStart,
    period_end: options.periodEnd,
    currency: options.currency ?? null,
    money_mult: options.moneyMult ?? null,
    language: options.language,
    ...options.metaValues,
  };
}
