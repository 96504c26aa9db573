/** Lessons that people wrote in the earlier workbook beside those of the ministries' sheets (coherence §3.12). */
import type { Value } from '../model.ts';
import type { Lesson } from '../model/results.ts';
import { LESSON_FIELDS, type LessonRow, type Round } from '../model/round.ts';

/** What people wrote stands; where they left a field empty, the ministry's sheet fills it. */
export function lessonsAfter(
  written: readonly LessonRow[],
  given: readonly Lesson[],
): Pick<Round, 'lessons' | 'lessonDifferences'> {
  const byId = new Map(given.map((each) => [each.id, each.values]));
  const differences = written.flatMap((row) => {
    const id = String(row['lesson_id'] ?? '');
    const other = byId.get(id) ?? {};
    return LESSON_FIELDS.flatMap((field) => {
      const [own, theirs] = [row[field] ?? null, other[field] ?? null];
      return own === null || theirs === null || sameText(own, theirs) ? [] : [{ id, field, other: theirs }];
    });
  });
  const lessons = written.map((row) => {
    const other = byId.get(String(row['lesson_id'] ?? '')) ?? {};
    return Object.fromEntries(LESSON_FIELDS.map((field) => [field, row[field] ?? other[field] ?? null]));
  });
  return { lessons, lessonDifferences: differences };
}

const sameText = (a: Value, b: Value): boolean => String(a).trim() === String(b).trim();
