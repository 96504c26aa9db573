/**
 * A data sheet of a template: row 1 names for machines, row 2 labels (its first cell begins with `#`, which is how
 * reading knows it), data from row 3 (profile-sheets §1.1). Input cells are whole columns, not thousands of cells.
 * A record (IMPORTED) is laid out alike and has nothing to be filled in.
 */
import { toA1 } from '../grid/address.ts';
import { labelOfField, nameOfSheet } from '../i18n/labels.ts';
import type { Field, Template } from '../model.ts';
import type { RowPlan, SheetPlan, Style } from './plan.ts';
import { palette, tabs, templateStyles as styles } from './styles.ts';
import { type DataRow, FIRST_ROW, lastInputRow, type TemplateContext } from './template-context.ts';
import { cellOf, formatOf, validationOf, widthOf } from './template-fields.ts';
import type { Lists } from './template-lists.ts';

/** Columns kept in view may be this wide together, in characters. */
const FROZEN_WIDTH = 75;
const LAST_COLUMN = 16_384;
const LINE_HEIGHT = 13.5;

interface Column {
  readonly field: Field;
  readonly label: string;
  readonly need: 'required' | 'expected' | 'optional';
  readonly width: number;
  readonly style: Style;
}

export function layoutTable(context: TemplateContext, template: Template, lists: Lists): SheetPlan {
  const columns = template.fields.map((field) => columnOf(context, template, field));
  const given = context.options.rows?.get(template.id) ?? [];
  const due = (context.options.due ?? []).filter(({ sheet }) => sheet === template.id);
  const waiting = due.flatMap(({ rows }) => rows);
  const last = lastInputRow(context.options, template.id);
  return {
    name: template.id,
    columns: [
      ...columns.map(({ width, style }) => ({ width, style })),
      { width: 9, style: styles.beside, through: LAST_COLUMN },
    ],
    rows: [
      { height: 18, cells: columns.map(({ field }) => ({ value: field.id, style: styles.machine })) },
      headRow(context, columns),
      ...given.map((row) => dataRow(columns, row)),
      ...waiting.map((row) => dueRow(columns, row)),
    ],
    frozen: { rows: 2, columns: frozenColumns(template, columns) },
    validations: (template.record ? [] : columns).map(({ field }, index) => {
      const range = `${toA1(FIRST_ROW, index + 1)}:${toA1(last, index + 1)}`;
      return validationOf(context, template, field, range, lists.placeOf(template, field));
    }),
    print: {
      orientation: 'landscape',
      fit: { wide: 1, tall: 0 },
      repeatRows: '1:2',
      footer: `&L&8${footerText(`${template.id} · ${nameOfSheet(context.language, template)}`)}&R&8&P / &N`,
    },
    protected: true,
    tab: template.record ? tabs.read : tabs.fill,
  };
}

/** `&` begins a code in a footer. */
const footerText = (text: string): string => text.replaceAll('&', '&&');

function columnOf(context: TemplateContext, template: Template, field: Field): Column {
  const label = labelOfField(context.language, template, field);
  const format = formatOf(field);
  const base = template.record ? styles.issued : styles.input;
  const style: Style = { ...base, ...(format !== undefined && { format }) };
  const need = needOf(field);
  return { field, label, need, width: widthOf(field, `${label} ${context.text.head[need]}`), style };
}

const needOf = (field: Field): Column['need'] =>
  field.required ? 'required' : field.expected ? 'expected' : 'optional';

/** How much a column is needed is told by a word, and by the shade of its head. */
function headRow({ text }: TemplateContext, columns: readonly Column[]): RowPlan {
  const lines = Math.max(
    ...columns.map(({ label, width }) => Math.ceil((label.length * 1.15) / (width - 1))),
  );
  return {
    height: Math.ceil((lines + 1) * LINE_HEIGHT + 6),
    cells: columns.map(({ label, need }, index) => ({
      value: `${index === 0 ? '# ' : ''}${label}\n${text.head[need]}`,
      style: styles[need],
    })),
  };
}

const dataRow = (columns: readonly Column[], row: DataRow): RowPlan => ({
  cells: columns.map(({ field, style }) => {
    const value = row[field.id] ?? null;
    return value === null ? null : cellOf(value, field, style);
  }),
});

/** A row that waits for its figures has a colour of its own, blank cells included. */
const dueRow = (columns: readonly Column[], row: DataRow): RowPlan => ({
  cells: columns.map(({ field, style }) => {
    const waiting = { ...style, fill: palette.due };
    const value = row[field.id] ?? null;
    return value === null ? { value: null, style: waiting } : cellOf(value, field, waiting);
  }),
});

/** The key columns at the left, as far as they leave room for the others. */
function frozenColumns(template: Template, columns: readonly Column[]): number {
  let width = 0;
  const end = columns.findIndex((column) => {
    width += column.width;
    const isKey = template.key.includes(column.field.id) || column.field.type === 'period';
    return !isKey || width > FROZEN_WIDTH;
  });
  return end === -1 ? Math.max(0, columns.length - 1) : end;
}
