/** A form sheet of a template (META, COH_EXERCISE): one line per field with its value, name and explanation. */
import { toA1 } from '../grid/address.ts';
import { fieldHelp, fieldLabel } from '../i18n/labels.ts';
import type { Field, Template } from '../model.ts';
import type { RowPlan, SheetPlan } from './plan.ts';
import { palette, tabs, templateStyles as styles } from './styles.ts';
import { type DataRow, ISSUED, type TemplateContext } from './template-context.ts';
import { cellOf, formatOf, validationOf } from './template-fields.ts';
import type { Lists } from './template-lists.ts';

const VALUE_COLUMN = 2;
const FIRST_ROW = 3;
const WIDTHS = { field: 22, value: 30, label: 34, help: 78 } as const;

export function layoutForm(context: TemplateContext, template: Template, lists: Lists): SheetPlan {
  const { text } = context;
  const given = context.options.rows?.get(template.id)?.[0];
  const open = template.fields
    .map((field, index) => ({ field, row: FIRST_ROW + index }))
    .filter(({ field }) => !isIssued(field));
  return {
    name: template.id,
    columns: Object.values(WIDTHS).map((width) => ({ width })),
    rows: [
      { cells: Object.keys(WIDTHS).map((name) => ({ value: name, style: styles.machine })) },
      {
        height: 22,
        cells: [`# ${text.form.field}`, text.form.value, text.form.label, text.form.help].map((value) => ({
          value,
          style: styles.required,
        })),
      },
      ...template.fields.map((field) => fieldRow(context, template, field, given)),
    ],
    frozen: { rows: 2, columns: 0 },
    validations: open.map(({ field, row }) =>
      validationOf(context, template, field, toA1(row, VALUE_COLUMN), lists.placeOf(template, field)),
    ),
    print: { orientation: 'landscape', fit: { wide: 1, tall: 0 }, repeatRows: '1:2' },
    protected: true,
    tab: tabs.fill,
    gridLines: false,
  };
}

const isIssued = (field: Field): boolean => ISSUED.includes(field.id);

function fieldRow(
  context: TemplateContext,
  template: Template,
  field: Field,
  given: DataRow | undefined,
): RowPlan {
  const { language, text } = context;
  const format = formatOf(field);
  const base = isIssued(field) ? styles.issued : styles.inputWrapped;
  const style = { ...base, align: 'left', ...(format !== undefined && { format }) } as const;
  const value = (isIssued(field) ? undefined : given?.[field.id]) ?? context.known[field.id] ?? null;
  const label = fieldLabel(language, template.id, field.id);
  const help = [
    fieldHelp(language, template.id, field.id),
    field.default === undefined ? '' : context.fill(text.hints.default, { value: field.default }),
  ]
    .filter(Boolean)
    .join(' ');
  const head = field.required
    ? { value: `${label} (${text.head.required})`, style: { ...styles.fieldLabel, colour: palette.deep } }
    : { value: label, style: { ...styles.fieldLabel, bold: false } };
  return {
    cells: [
      { value: field.id, style: styles.fieldName },
      cellOf(value, field, style),
      head,
      { value: help, style: styles.fieldHelp },
    ],
  };
}
