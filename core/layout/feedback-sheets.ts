/** Sheets of a feedback workbook: what was noticed, what the figures were used for, what somebody asks to correct. */
import { addTo } from '../grouped.ts';
import { issueMessage } from '../i18n/rule-words.ts';
import { fieldLabel } from '../i18n/labels.ts';
import type { Dataset, IndicatorValue, Issue, Row } from '../model.ts';
import type { DataEdit } from '../model/round.ts';
import type { BookContext } from './book-context.ts';
import { numberStyle, styles, tabColours } from './book-styles.ts';
import { feedbackTable, type FeedbackColumn } from './feedback-table.ts';
import type { SheetPlan } from './plan.ts';

/** Everything noticed in the ministry's files, each with what is wrong, why it matters and what to do. */
export function checksSheet(context: BookContext, issues: readonly Issue[]): SheetPlan {
  const { feedback } = context.words;
  const { language } = context.options;
  const text = (issue: Issue): ReturnType<typeof issueMessage> => issueMessage(issue, language);
  const { columns } = feedback;
  return feedbackTable<Issue>(context, {
    name: 'CHECKS',
    ...feedback.sheets.CHECKS,
    items: issues,
    frozenColumns: 2,
    tab: tabColours.people,
    columns: [
      {
        ...{ id: 'level', label: context.text.columns.level, width: 11, style: styles.code },
        cell: ({ severity }) => context.text.levels[severity],
      },
      {
        id: 'rule',
        label: context.text.columns.rule,
        width: 8,
        style: styles.code,
        cell: ({ rule }) => rule,
      },
      {
        ...{ id: 'file', label: context.text.columns.file_name, width: 22, style: styles.text },
        cell: ({ place }) => place.file,
      },
      {
        ...{ id: 'sheet', label: context.text.columns.sheet, width: 16, style: styles.code },
        cell: ({ place }) => place.sheet ?? '',
      },
      {
        ...{ id: 'cell', label: context.text.columns.cell, width: 9, style: styles.code },
        cell: ({ place }) => place.cell ?? '',
      },
      {
        id: 'message',
        label: columns.message,
        width: 54,
        style: styles.text,
        cell: (each) => text(each).message,
      },
      { id: 'why', label: columns.why, width: 44, style: styles.text, cell: (each) => text(each).why },
      { id: 'todo', label: columns.todo, width: 44, style: styles.text, cell: (each) => text(each).todo },
      {
        ...{ id: 'cases', label: columns.cases, width: 8, style: { ...styles.number, format: '0' } },
        cell: ({ count }) => count ?? 1,
      },
    ],
  });
}

/** Indicators in which the ministry's figures count, newest year of each, with its cells and who else is behind them. */
export function usedSheet(
  context: BookContext,
  institution: string,
  values: readonly IndicatorValue[],
): SheetPlan {
  const { feedback } = context.words;
  const { labels } = context;
  const { columns } = feedback;
  const own = ({ inputs }: IndicatorValue) => inputs.filter((fact) => fact.institution === institution);
  return feedbackTable<IndicatorValue>(context, {
    name: 'USED_FOR',
    ...feedback.sheets.USED_FOR,
    items: newestOf(values),
    frozenColumns: 2,
    tab: tabColours.evidence,
    columns: [
      {
        ...{ id: 'indicator', label: context.text.columns.indicator, width: 11, style: styles.code },
        cell: ({ indicator }) => indicator,
      },
      {
        ...{ id: 'label', label: context.text.columns.label, width: 44, style: styles.text },
        cell: ({ indicator }) => labels.indicator(indicator),
      },
      {
        ...{
          id: 'year',
          label: context.text.columns.year,
          width: 7,
          style: { ...styles.number, format: '0' },
        },
        cell: ({ year }) => year,
      },
      {
        ...{ id: 'value', label: context.text.columns.value, width: 14, style: numberStyle(2) },
        cell: ({ value }) => value,
      },
      {
        ...{ id: 'unit', label: context.text.columns.unit, width: 20, style: styles.text },
        cell: (value) => labels.unitOf(value),
      },
      {
        ...{ id: 'your_cells', label: columns.yourCells, width: 40, style: styles.text },
        cell: (value) => short(own(value).flatMap(({ sources }) => sources.map(placeOf))),
      },
      {
        ...{ id: 'others', label: columns.others, width: 34, style: styles.text },
        cell: ({ inputs }) =>
          short(
            inputs
              .filter((fact) => fact.institution !== institution)
              .map((fact) => labels.institution(fact.institution)),
          ),
      },
      {
        ...{ id: 'formula', label: context.text.columns.formula_text, width: 60, style: styles.text },
        cell: ({ indicator }) => labels.formula(indicator),
      },
    ],
  });
}

const placeOf = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string =>
  `${sheet}!${cell}`;

/** Cells that are read at one glance; the rest are counted. */
const MOST_CELLS = 12;
function short(texts: readonly string[]): string {
  const different = [...new Set(texts)];
  const more = different.length - MOST_CELLS;
  return [...different.slice(0, MOST_CELLS), ...(more > 0 ? [`… (+${String(more)})`] : [])].join('; ');
}

/** One line an indicator: the national figure of its newest year. */
function newestOf(values: readonly IndicatorValue[]): readonly IndicatorValue[] {
  const newest = new Map<string, IndicatorValue>();
  for (const value of values) {
    if (Object.keys(value.disaggregation).length > 0 || value.value === null) continue;
    if ((newest.get(value.indicator)?.year ?? -Infinity) < value.year) newest.set(value.indicator, value);
  }
  return [...newest.values()];
}

/** What somebody changed on 18_DATA: the ministry decides, and corrects its own sheet. */
export function correctionsSheet(context: BookContext, edits: readonly DataEdit[]): SheetPlan {
  const { feedback } = context.words;
  const { columns } = feedback;
  const number = { ...styles.number, format: '#,##0.####' };
  const blank = (id: string, label: string): FeedbackColumn<DataEdit> => ({
    ...{ id, label, width: 40, style: styles.human, human: true },
    cell: () => null,
  });
  return feedbackTable<DataEdit>(context, {
    name: 'CORRECTIONS',
    ...feedback.sheets.CORRECTIONS,
    items: edits,
    frozenColumns: 2,
    tab: tabColours.people,
    columns: [
      {
        id: 'sheet',
        label: context.text.columns.sheet,
        width: 16,
        style: styles.code,
        cell: ({ sheet }) => sheet,
      },
      {
        id: 'cell',
        label: context.text.columns.cell,
        width: 20,
        style: styles.text,
        cell: ({ cells }) => cells,
      },
      {
        ...{
          id: 'year',
          label: context.text.columns.year,
          width: 7,
          style: { ...styles.number, format: '0' },
        },
        cell: ({ year }) => year,
      },
      { id: 'figure', label: columns.figure, width: 34, style: styles.text, cell: figureOf },
      { id: 'written', label: columns.written, width: 15, style: number, cell: ({ written }) => written },
      { id: 'asked', label: columns.asked, width: 15, style: number, cell: ({ asked }) => asked },
      blank('reason', columns.reason),
      blank('answer', columns.answer),
    ],
  });
}

const figureOf = ({ measure, codes }: DataEdit): string => [measure, codes].filter(Boolean).join(', ');

export interface OwnSheet {
  readonly dataset: Dataset;
  /** Rows under an error, which counted for nothing. */
  readonly isBlocked: (row: Row) => boolean;
  readonly issues: readonly Issue[];
  readonly isPrivate: (field: string) => boolean;
}

/** A sheet of the ministry as it was read, each row with what was noticed on it. */
export function ownSheet(context: BookContext, name: string, own: OwnSheet): SheetPlan {
  const { feedback } = context.words;
  const { dataset, issues } = own;
  const { language } = context.options;
  const { id, fields } = dataset.template;
  const byRow = new Map<number, string[]>();
  for (const issue of issues) {
    const row = issue.place.row ?? -1;
    const { message } = issueMessage(issue, language);
    addTo(byRow, row, [issue.place.cell, message].filter(Boolean).join(': '));
  }
  const present = fields.filter((field) => dataset.columns.has(field.id));
  return feedbackTable<Row>(context, {
    name,
    title: context.fill(feedback.own.title, { sheet: dataset.sheet, file: dataset.file }),
    aid: feedback.own.aid,
    items: dataset.rows,
    frozenColumns: 3,
    tab: tabColours.machine,
    columns: [
      {
        ...{ id: 'row', label: feedback.own.row, width: 7, style: { ...styles.number, format: '0' } },
        cell: ({ number }) => number,
      },
      {
        ...{ id: 'used', label: feedback.own.used, width: 11, style: styles.code },
        cell: (row) => (own.isBlocked(row) ? feedback.own.no : feedback.own.yes),
      },
      {
        ...{ id: 'check', label: feedback.own.check, width: 54, style: styles.text },
        cell: ({ number }) => (byRow.get(number) ?? []).join('\n'),
      },
      ...present.map((field): FeedbackColumn<Row> => ({
        id: field.id,
        label: fieldLabel(language, id, field.id),
        width: 15,
        style: { ...styles.code, wrap: false },
        cell: (row) => (own.isPrivate(field.id) ? '•••' : dataset.raw(row, field.id)),
      })),
    ],
  });
}
