/** The key of a row as text: it names the row in issues and in the trace of imported figures. */
import type { Row, Template } from '../model.ts';

/**
 * The key columns joined by commas, as typed where they could not be read. A `period` that is the year is left out.
 * No row number: the key stays when rows move.
 */
export function rowKey({ key }: Template, row: Pick<Row, 'values' | 'readings'>): string {
  let text = '';
  for (const field of key) {
    const part = keyPart(row, field);
    if (field === 'period' && (part === '' || part === String(row.values['year']))) continue;
    text += (text === '' ? '' : ',') + part;
  }
  return text;
}

const keyPart = (row: Pick<Row, 'values' | 'readings'>, field: string): string =>
  String(row.values[field] ?? row.readings?.[field]?.raw ?? '');
