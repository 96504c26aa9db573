/** Columns that show what a row of a planning sheet says, under the names of the template and with its codes in words. */
import type { SheetRow } from '../model/coherence.ts';
import { AREA_LIST, fieldLabel } from '../i18n/labels.ts';
import { type Field, NUMBER_TYPES, type Place, type Value } from '../model.ts';
import type { BookContext } from './book-context.ts';
import { styles } from './book-styles.ts';
import type { Style } from './plan.ts';
import type { SectionColumn } from './stacked.ts';

/** Header of a column of a planning sheet in the reader's language. */
export const labelOf = (context: BookContext, sheet: string, field: string): string =>
  fieldLabel(context.options.language, sheet, field);

/** The column of a template; widths in characters. */
export function sourceColumn<T extends SheetRow>(
  context: BookContext,
  sheet: string,
  id: string,
  width: number,
): SectionColumn<T> {
  const field = fieldOf(context, sheet, id);
  return {
    id,
    label: labelOf(context, sheet, id),
    width,
    style: styleOf(field),
    cell: ({ values }) => wordsOf(context, field, values[id] ?? null),
  };
}

export function sourceColumns<T extends SheetRow>(
  context: BookContext,
  sheet: string,
  widths: Readonly<Record<string, number>>,
): readonly SectionColumn<T>[] {
  return Object.entries(widths).map(([id, width]) => sourceColumn<T>(context, sheet, id, width));
}

const fieldOf = (context: BookContext, sheet: string, id: string): Field | undefined =>
  context.catalogue.templates.find((each) => each.id === sheet)?.fields.find((each) => each.id === id);

function styleOf(field: Field | undefined): Style {
  if (field?.type === 'year') return { ...styles.number, format: '0' };
  if (field && NUMBER_TYPES.has(field.type)) return { ...styles.number, format: '#,##0.##' };
  return field?.type === 'date' || field?.type === 'period' ? styles.code : styles.text;
}

/** A code by its name; a list of codes by theirs. A number that a list words stays a number. */
function wordsOf(context: BookContext, field: Field | undefined, value: Value): Value {
  if (value === null || typeof value !== 'string') return value;
  const list = field?.type === 'area' ? AREA_LIST : field?.codes;
  if (list === undefined) return value;
  return value
    .split(';')
    .map((code) => context.labels.code(list, code.trim()))
    .join('; ');
}

/** `3 · PLN_ACTIONS!A5`: number of the file on the cover, sheet and cell. */
export function placeText(context: BookContext, { file, sheet, cell }: Place): string {
  const number = context.fileNumbers.get(file);
  return [number === undefined ? file : String(number), [sheet, cell].filter(Boolean).join('!')]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The last column of a list: where the row stands in the ministry's workbook. */
export const placeColumn = <T extends { readonly place: Place }>(context: BookContext): SectionColumn<T> => ({
  id: 'source',
  label: context.text.columns.source,
  width: 22,
  style: styles.quietText,
  cell: ({ place }) => placeText(context, place),
});
