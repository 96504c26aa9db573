/** 00_COVER: what this book is, what it was made from, and where to look (coherence-workbook §3). */
import { countryName } from '../i18n/areas.ts';
import {
  type BookContext,
  type BookInput,
  isPublic,
  linkTo,
  METHOD_VERSION,
  SHEETS,
} from './book-context.ts';
import { styles, tabColours } from './book-styles.ts';
import { type Canvas, canvas } from './canvas.ts';
import { cell, clip, landscape, linkCell, provenance } from './frame.ts';
import { heightOf } from './text-height.ts';
import type { CellPlan, SheetPlan, Style } from './plan.ts';

const WIDTHS = [9, 32, 34, 36, 14, 12, 12, 12, 22, 11, 42];
const LAST = WIDTHS.length;
const CONTENTS = 4;

/** `checks`: ranges of the self-checks of figures and scores. */
export function coverSheet(context: BookContext, checks: readonly string[]): SheetPlan {
  const page = canvas([
    { height: 34, cells: [cell(titleText(context), { ...styles.title, size: 20 })] },
    { height: 18, cells: [cell(context.text.sheets['00_COVER'].aid, { ...styles.aid, size: 11 })] },
    { cells: [cell(provenance(context), styles.provenance)] },
  ]);
  const left = about(context, page, 5, checks);
  const right = contents(context, page, 5);
  let row = Math.max(left, right) + 1;
  row = lines(page, row, context.text.cover.howTitle, context.text.cover.how);
  row = lines(page, row + 1, context.text.cover.limitsTitle, context.text.cover.limits);
  const inputsTop = row + 1;
  row = inputs(context, page, inputsTop);
  row = changes(context, page, row + 1);
  const { inputs: files } = context.options;
  return {
    name: '00_COVER',
    columns: WIDTHS.map((width) => ({ width })),
    rows: page.rows(),
    merges: page.merges(),
    ...(files.length > 0 && {
      tables: [
        { name: 't_Inputs', ref: `A${String(inputsTop + 1)}:K${String(inputsTop + 1 + files.length)}` },
      ],
    }),
    print: { ...landscape(context, '00_COVER', false), area: `A1:K${String(row)}` },
    tab: tabColours.people,
    gridLines: false,
  };
}

export function titleText(context: BookContext): string {
  if (context.options.title !== undefined) return context.options.title;
  const country = nameOfCountry(context);
  return country === null ? context.text.frame.title : `${context.text.frame.title} – ${country}`;
}

/** Name of the country in the reader's language; its code where there is none. */
function nameOfCountry(context: BookContext): string | null {
  const code = context.outcome.checked.country;
  return code === null ? null : (countryName(context.options.language, code) ?? code);
}

function heading(page: Canvas, row: number, column: number, across: number, text: string): number {
  page.span(row, column, across, cell(text, styles.section));
  page.height(row, 22);
  return row + 1;
}

/** Country, plan and run as pairs of label and value. */
function about(context: BookContext, page: Canvas, top: number, checks: readonly string[]): number {
  const { cover, columns } = context.text;
  const { model } = context.outcome.assessed;
  const [plan] = model.plans;
  const title = plan?.values['title'];
  const phase = model.exercise.values['phase'];
  const years = plan ? [plan.start, plan.end].filter((each) => each !== null).join('–') : '';
  const templates = new Set(
    context.outcome.checked.submissions.map(({ meta }) => meta.templateVersion ?? '–'),
  );
  const plain: Style = { ...styles.plain, border: 'bottom' };
  const pairs: readonly (readonly [string, string | CellPlan])[] = [
    [cover.country, nameOfCountry(context) ?? context.text.frame.noCountry],
    [cover.plan, typeof title === 'string' ? title : context.text.frame.nothing],
    [cover.period, years === '' ? context.text.frame.nothing : years],
    [cover.exercise, model.exercise.id ?? context.text.frame.nothing],
    [
      cover.phase,
      typeof phase === 'string' ? context.labels.code('CL_PHASE', phase) : context.text.frame.nothing,
    ],
    [cover.refYear, cell(model.refYear, { ...plain, format: '0', align: 'left' })],
    [cover.edition, isPublic(context) ? context.words.disclosure.edition : cover.full],
    ...(isPublic(context) ? [[context.words.disclosure.editionTitle, hiddenText(context)] as const] : []),
    [cover.run, context.runId],
    [cover.created, context.options.asOf],
    [cover.method, METHOD_VERSION],
    [cover.templates, [...templates].sort().join(', ')],
    [cover.codeLists, context.catalogue.codeListVersion],
    [cover.indicators, context.catalogue.version],
    [cover.language, cover.languageName],
    [cover.tool, context.options.toolVersion],
    [cover.edited, editedCell(context, checks)],
  ];
  let row = heading(page, top, 1, 3, columns.about);
  for (const [label, value] of pairs) {
    page.span(row, 1, 2, cell(label, { ...styles.label, border: 'bottom' }));
    page.put(row++, 3, typeof value === 'string' ? cell(value, plain) : value);
  }
  return row;
}

/** How many numbers the edition does not show. */
function hiddenText(context: BookContext): string {
  const { none, some } = context.words.disclosure.hidden;
  const counts = context.outcome.disclosure?.hidden;
  if (!counts) return none;
  const { figures, comparisons, smallFacts, otherFacts } = counts;
  const facts = smallFacts + otherFacts;
  return figures + facts + comparisons === 0 ? none : context.fill(some, { figures, facts, comparisons });
}

/** How many live figures and scores no longer agree with the core: somebody edited the book. */
function editedCell(context: BookContext, checks: readonly string[]): CellPlan {
  const style: Style = { ...styles.plain, border: 'bottom', align: 'left', format: '0' };
  if (checks.length === 0 || isPublic(context)) return cell(0, style);
  const counts = checks.map((range) => `COUNTIFS(${range},"${context.text.indicators.changed}")`);
  return { value: 0, formula: counts.join('+'), style };
}

function contents(context: BookContext, page: Canvas, top: number): number {
  let row = heading(page, top, CONTENTS, LAST - CONTENTS + 1, context.text.cover.contents);
  for (const name of SHEETS.slice(1)) {
    const words = context.text.sheets[name];
    page.put(row, CONTENTS, linkCell(name, linkTo(name), { ...styles.link, indent: 1 }));
    page.span(row, CONTENTS + 1, 4, cell(words.title, { ...styles.code, bold: true }));
    page.span(row++, CONTENTS + 5, LAST - CONTENTS - 4, cell(words.contents, styles.code));
  }
  return row;
}

function lines(page: Canvas, top: number, title: string, texts: readonly string[]): number {
  let row = heading(page, top, 1, LAST, title);
  for (const text of texts) page.span(row++, 1, LAST, cell(`•  ${text}`, { size: 10, vertical: 'top' }));
  return row;
}

function inputs(context: BookContext, page: Canvas, top: number): number {
  const { cover, columns } = context.text;
  let row = heading(page, top, 1, LAST, cover.inputs);
  if (context.options.inputs.length === 0) {
    page.put(row, 1, cell(context.text.frame.nothing, styles.nothing));
    return row + 1;
  }
  const headers = [
    columns.file_no,
    columns.institution,
    columns.file_name,
    columns.sheet_ids,
    columns.submitted_on,
    columns.rows_read,
    columns.rows_used,
    columns.rows_rejected,
    columns.sha256,
    columns.template_version,
    columns.input_status,
  ];
  headers.forEach((text, index) => {
    page.put(row, index + 1, cell(text, index >= 5 && index <= 7 ? styles.headerRight : styles.header));
  });
  row++;
  for (const input of orderedInputs(context)) {
    const cells = inputCells(context, input);
    cells.forEach((each, index) => {
      page.put(row, index + 1, each);
    });
    const height = heightOf(cells, WIDTHS);
    if (height !== undefined) page.height(row, height);
    row++;
  }
  return row;
}

/** In the order of the file numbers. */
const orderedInputs = (context: BookContext): readonly BookInput[] =>
  [...context.options.inputs].sort(
    (a, b) => (context.fileNumbers.get(a.file) ?? 0) - (context.fileNumbers.get(b.file) ?? 0),
  );

function inputCells(context: BookContext, input: BookInput): CellPlan[] {
  const { cover } = context.text;
  const submission = context.outcome.checked.submissions.find(({ file }) => file === input.file);
  const counts = context.outcome.checked.counts.get(input.file);
  const sheets = (submission?.datasets ?? [])
    .map(({ template }) => template.id)
    .filter((id) => id !== 'META');
  const number: Style = { ...styles.number, format: '#,##0' };
  return [
    cell(context.fileNumbers.get(input.file) ?? null, { ...styles.code, format: '0', align: 'left' }),
    cell(context.labels.institution(submission?.meta.institution ?? null), styles.text),
    cell(input.file, styles.text),
    cell(clip([...new Set(sheets)].join('; ')), styles.text),
    cell(submission?.meta.submittedOn ?? '', styles.code),
    cell(counts?.read ?? null, number),
    cell(counts?.accepted ?? null, number),
    cell(counts?.rejected ?? null, number),
    cell(input.sha256 ?? '', { ...styles.quietText, size: 8, wrap: false }),
    cell(submission?.meta.templateVersion ?? '', { ...styles.code, align: 'left', indent: 1 }),
    cell(resultOf(input, cover.statuses[input.status]), styles.text),
  ];
}

/** Parameters that differ from the default, with their origin (coherence §2). */
function changes(context: BookContext, page: Canvas, top: number): number {
  const { cover, columns } = context.text;
  const { changed } = context.outcome.parameters;
  let row = heading(page, top, 1, LAST, cover.changes);
  if (changed.length === 0) {
    page.put(row, 1, cell(cover.noChanges, styles.nothing));
    return row + 1;
  }
  [columns.param, columns.default_value, columns.used_value, columns.origin].forEach((text, index) => {
    const at = [1, 3, 4, 5][index] ?? 1;
    page.span(row, at, at === 1 ? 2 : at === 5 ? 2 : 1, cell(text, styles.header));
  });
  row++;
  for (const { name, value, origin } of changed) {
    const usual = context.catalogue.parameters.find((each) => each.name === name)?.value ?? null;
    page.span(row, 1, 2, linkCell(name, linkTo('16_METHOD')));
    page.put(row, 3, cell(usual ?? context.text.method.fromData, { ...styles.code, align: 'left' }));
    page.put(row, 4, cell(value, { ...styles.code, align: 'left' }));
    page.span(row++, 5, 2, cell(origin, styles.code));
  }
  return row;
}

/** The reason of a file that was left aside says so itself. */
const resultOf = ({ status, reason }: BookInput, word: string): string =>
  reason === null ? word : status === 'skipped' ? reason : `${word} – ${reason}`;
