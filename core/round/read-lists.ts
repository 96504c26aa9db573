/**
 * What people wrote on 08_ACTIONS and 20_LESSONS. Their headers are those of the templates in the language of the
 * earlier run, whichever that was.
 */
import { fieldLabel } from '../i18n/labels.ts';
import { words } from '../i18n/translate.ts';
import { type Grid, LANGUAGES, type Value } from '../model.ts';
import { type AnswerSheet, LESSON_FIELDS, type LessonRow } from '../model/round.ts';
import { lessonMark } from '../marks/lesson-mark.ts';
import { textsIn, valueAt } from './table.ts';

export function remarksOf(grid: Grid | undefined): AnswerSheet {
  const rows = rowsUnder(grid, {
    action_id: (language) => fieldLabel(language, 'PLN_ACTIONS', 'action_id'),
    remarks: (language) => words(language).planSheets.actions.remarks,
  });
  return {
    added: [],
    answers: rows
      .filter(({ remarks }) => remarks !== null && remarks !== undefined)
      .map(({ action_id: id, remarks }) => ({
        key: String(id ?? ''),
        given: { remarks: remarks ?? null },
        added: {},
      })),
  };
}

/** Rows as a ministry's sheet gave them carry their fingerprint; whoever changed one made it a row of people. */
export function lessonsOf(grid: Grid | undefined): readonly LessonRow[] {
  const fields = Object.fromEntries(
    LESSON_FIELDS.map((id) => [
      id,
      (language: (typeof LANGUAGES)[number]) => fieldLabel(language, 'COH_LESSONS', id),
    ]),
  );
  const rows = rowsUnder(grid, { ...fields, mark: (language) => words(language).round.lessons.mark });
  return rows.flatMap(({ mark, ...row }) => {
    const isEmpty = Object.values(row).every((value) => value === null);
    return isEmpty || mark === lessonMark(row) ? [] : [row];
  });
}

type Headers = Readonly<Record<string, (language: (typeof LANGUAGES)[number]) => string>>;

/** Rows under the first row that holds these headers in some language, down to the first row without any cell. */
function rowsUnder(grid: Grid | undefined, headers: Headers): readonly Readonly<Record<string, Value>>[] {
  if (!grid) return [];
  for (let row = 1; row <= Math.min(grid.rowCount, 60); row++) {
    const columns = columnsIn(grid, row, headers);
    if (columns.size < Object.keys(headers).length) continue;
    const rows: Record<string, Value>[] = [];
    for (let each = row + 1; each <= grid.rowCount; each++)
      rows.push(Object.fromEntries([...columns].map(([id, column]) => [id, valueAt(grid, each, column)])));
    return rows;
  }
  return [];
}

/** Columns that share a header are numbered: `Goal (2)`. */
function columnsIn(grid: Grid, row: number, headers: Headers): ReadonlyMap<string, number> {
  const texts = [...textsIn(grid, row)];
  return new Map(
    Object.entries(headers).flatMap(([id, label]): [string, number][] => {
      const known = LANGUAGES.map((language) => label(language));
      const found = texts.find(([, text]) => known.includes(text.replace(/ \(\d+\)$/, '')));
      return found ? [[id, found[0]]] : [];
    }),
  );
}
