/** 16_METHOD: how the book was made – notes, parameters, rules, definitions, limits (coherence-workbook §3). */
import { parameterLabel } from '../i18n/labels.ts';
import { type BookContext, FIRST_ROW } from './book-context.ts';
import { SEVERITIES } from './05-findings.ts';
import { styles, tabColours } from './book-styles.ts';
import { type Canvas, canvas } from './canvas.ts';
import { cell, headingRows, landscape } from './frame.ts';
import { heightOf } from './text-height.ts';
import { indicatorLines } from './method-indicators.ts';
import type { BookPlan, CellPlan, SheetPlan, ValidationPlan } from './plan.ts';

const WIDTHS = [16, 52, 16, 16, 18, 60, 60];

export interface MethodSheet {
  readonly sheet: SheetPlan;
  readonly names: BookPlan['names'];
}

export function methodSheet(context: BookContext): MethodSheet {
  const page = canvas(headingRows(context, '16_METHOD'));
  const names: { name: string; ref: string }[] = [];
  let row = notes(context, page, FIRST_ROW - 1);
  row = parameters(context, page, row + 1, names);
  row = rules(context, page, row + 1);
  row = indicators(context, page, row + 1);
  row = definitions(context, page, row + 1);
  row = limits(context, page, row + 1);
  row = references(context, page, row + 1);
  history(context, page, row + 1);
  return {
    sheet: {
      name: '16_METHOD',
      columns: WIDTHS.map((width) => ({ width })),
      rows: page.rows(),
      merges: page.merges(),
      frozen: { rows: 3, columns: 0 },
      print: landscape(context, '16_METHOD', false),
      validations: names.flatMap(({ name, ref }) => weightRule(context, name, ref)),
      protected: true,
      tab: tabColours.machine,
      gridLines: false,
    },
    names,
  };
}

/** A weight is a number and not negative; 0 leaves its component out. */
function weightRule(context: BookContext, name: string, ref: string): readonly ValidationPlan[] {
  const { weightTitle, weightError } = context.words.scores;
  if (!name.startsWith('p_w_')) return [];
  return [
    {
      ref: ref.slice(ref.indexOf('!') + 1).replaceAll('$', ''),
      type: 'decimal',
      operator: 'greaterThanOrEqual',
      formulae: [0],
      allowBlank: false,
      errorTitle: weightTitle,
      error: weightError,
    },
  ];
}

function section(page: Canvas, row: number, title: string, texts: readonly string[]): number {
  page.span(row, 1, WIDTHS.length, cell(title, styles.section));
  page.height(row, 24);
  return texts.length > 0 ? headers(page, row + 1, texts) : row + 1;
}

/** `numbers`: columns whose contents stand to the right. */
function headers(
  page: Canvas,
  row: number,
  texts: readonly string[],
  numbers: readonly number[] = [],
): number {
  texts.forEach((text, index) => {
    page.put(row, index + 1, cell(text, numbers.includes(index + 1) ? styles.headerRight : styles.header));
  });
  return row + 1;
}

function write(page: Canvas, row: number, cells: readonly (CellPlan | null)[]): number {
  cells.forEach((each, index) => {
    if (each) page.put(row, index + 1, each);
  });
  return row + 1;
}

function paragraphs(page: Canvas, row: number, texts: readonly string[]): number {
  texts.forEach((text, index) => {
    page.span(row + index, 1, WIDTHS.length, cell(text, styles.plain));
    page.height(row + index, 15 * Math.ceil(text.length / 165) + 2);
  });
  return row + texts.length;
}

const notes = (context: BookContext, page: Canvas, row: number): number =>
  paragraphs(page, section(page, row, context.text.method.notesTitle, []), context.text.method.notes);

/** Each parameter is a named cell `p_…`; pale yellow ones may be changed by people. */
function parameters(
  context: BookContext,
  page: Canvas,
  top: number,
  names: { name: string; ref: string }[],
): number {
  const { method } = context.text;
  const { values, changed } = context.outcome.parameters;
  let row = section(page, top, method.parametersTitle, []);
  row = headers(
    page,
    paragraphs(page, row, [method.parametersNote]),
    [...method.parameterHeaders, context.words.round.parameterUsed],
    [3, 4],
  );
  for (const each of context.catalogue.parameters) {
    const used = values[each.name] ?? each.value;
    const origin = changed.find(({ name }) => name === each.name)?.origin;
    names.push({ name: `p_${each.name}`, ref: `'16_METHOD'!$D$${String(row)}` });
    row = write(page, row, [
      cell(each.name, styles.code),
      cell(parameterLabel(context.options.language, each.name), styles.text),
      cell(each.value ?? method.fromData, styles.number),
      cell(used ?? '', styles.input),
      cell(origin ?? method.defaultOrigin, styles.text),
      // what stood in the yellow cell before people changed it
      cell(used ?? '', { ...styles.quietText, align: 'left' }),
    ]);
  }
  return row;
}

/** Rules that said something: checks with their issues, then finding rules. */
function rules(context: BookContext, page: Canvas, top: number): number {
  const { method } = context.text;
  const { checked, computed, assessed } = context.outcome;
  const counts = new Map<string, number>();
  const raise = (rule: string, n: number): unknown => counts.set(rule, (counts.get(rule) ?? 0) + n);
  // of a frequent cause only the first cases are listed
  for (const { rule, count = 1 } of [...checked.issues, ...computed.issues]) raise(rule, count);
  for (const { rule, severity } of assessed.findings) {
    raise(rule, 1);
    raise(`${rule} ${severity}`, 1);
  }
  const bySeverity = (id: string): string =>
    SEVERITIES.flatMap((severity) => {
      const n = counts.get(`${id} ${severity}`);
      return n === undefined ? [] : [`${severity} ${String(n)}`];
    }).join(', ');
  const checks = [...context.catalogue.rules, ...context.catalogue.crossChecks].map(({ id, severity }) => ({
    id,
    kind: context.text.levels[severity],
  }));
  const findings = context.catalogue.findings.map(({ id }) => ({ id, kind: method.findingKind }));
  let row = section(page, top, method.rulesTitle, method.ruleHeaders);
  for (const { id, kind } of [...checks, ...findings]) {
    const cells = [
      cell(id, styles.code),
      cell(context.labels.ruleTitle(id), styles.text),
      cell(kind, styles.code),
      cell(counts.get(id) ?? 0, { ...styles.number, format: '0' }),
      cell(bySeverity(id), styles.code),
      cell(context.labels.findingRule(id), styles.text),
    ];
    const height = heightOf(cells, WIDTHS);
    if (height !== undefined) page.height(row, height);
    row = write(page, row, cells);
  }
  return row;
}

function indicators(context: BookContext, page: Canvas, top: number): number {
  const { method } = context.text;
  let row = section(page, top, method.indicatorsTitle, []);
  row = headers(page, row, method.indicatorHeaders, [4]);
  const lines = indicatorLines(context);
  if (lines.length === 0) return write(page, row, [cell(context.text.frame.nothing, styles.nothing)]);
  for (const cells of lines) {
    const height = heightOf(cells, WIDTHS);
    if (height !== undefined) page.height(row, height);
    row = write(page, row, cells);
  }
  return row;
}

/** Definitions as each workbook states them; different ones are shown, not corrected. */
function definitions(context: BookContext, page: Canvas, top: number): number {
  const { method } = context.text;
  let row = section(page, top, method.definitionsTitle, method.definitionHeaders);
  const { submissions } = context.outcome.checked;
  if (submissions.length === 0) return write(page, row, [cell(context.text.frame.nothing, styles.nothing)]);
  for (const { file, meta } of submissions)
    row = write(page, row, [
      cell(meta.institution ?? '', styles.code),
      cell(file, styles.text),
      cell(meta.definitionSet ?? '', styles.code),
      cell(meta.migrantBasis ?? '', styles.code),
      cell([meta.periodStart, meta.periodEnd].filter((each) => each !== null).join('–'), styles.code),
      cell([meta.currency, meta.institutionName].filter(Boolean).join(' · '), styles.text),
    ]);
  return row;
}

const limits = (context: BookContext, page: Canvas, row: number): number =>
  paragraphs(page, section(page, row, context.text.method.limitsTitle, []), context.text.cover.limits);

const references = (context: BookContext, page: Canvas, row: number): number =>
  paragraphs(
    page,
    section(page, row, context.text.method.referencesTitle, []),
    context.text.method.references,
  );

const history = (context: BookContext, page: Canvas, row: number): number =>
  paragraphs(page, section(page, row, context.text.method.historyTitle, []), context.text.method.history);
