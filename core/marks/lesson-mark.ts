/** The fingerprint of a lesson as a ministry's sheet gave it: who changes the row in the workbook makes it their own. */
import type { Value } from '../model.ts';
import { LESSON_FIELDS } from '../model/round.ts';
import { fnv1a64 } from './hash.ts';

/** By this a lesson is found again: its code, or what it says where it has none; blank for an empty row. */
export function lessonKey(row: Readonly<Record<string, Value>>): string {
  const id = String(row['lesson_id'] ?? '').trim();
  if (id !== '') return id;
  return LESSON_FIELDS.every((field) => (row[field] ?? null) === null) ? '' : `#${lessonMark(row)}`;
}

export const lessonMark = (row: Readonly<Record<string, Value>>): string =>
  fnv1a64(JSON.stringify(LESSON_FIELDS.map((id) => String(row[id] ?? '').trim())));
