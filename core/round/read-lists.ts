/**
 * What people wrote on 08_ACTIONS and 20_LESSONS. Their headers are those of the templates in the language of the
 * earlier run, whichever that was; a column under no such header is one that people added.
 */
import { columnLetters } from '../grid/address.ts';
import { fieldLabel } from '../i18n/labels.ts';
import { words } from '../i18n/translate.ts';
import { type Grid, type Language, LANGUAGES, type Value } from '../model.ts';
import { type AnswerSheet, type ChangedAnswer, LESSON_FIELDS, type LessonRow } from '../model/round.ts';
import { answerChanges } from '../marks/answer-mark.ts';
import { lessonKey, lessonMark } from '../marks/lesson-mark.ts';
import { textsIn, valueAt } from './table.ts';

type Label = (language: Language) => string;
type Headers = Readonly<Record<string, Label>>;

const fieldsOf = (sheet: string, ids: readonly string[]): Headers =>
  Object.fromEntries(ids.map((id): [string, Label] => [id, (language) => fieldLabel(language, sheet, id)]));

const source: Label = (language) => words(language).book.columns.source;

const ACTIONS: Headers = {
  ...fieldsOf('PLN_ACTIONS', [
    ...['action_id', 'goal_id', 'title', 'policy_id', 'dimension', 'gcm_obj', 'lead', 'partners'],
    ...['start', 'end', 'status', 'progress_pct', 'output_indicator'],
    ...['budget_planned', 'budget_secured', 'budget_secured_domestic', 'budget_spent'],
  ]),
  goal: (language) => words(language).planSheets.actions.goal,
  gap: (language) => words(language).planSheets.actions.gap,
  remarks: (language) => words(language).planSheets.actions.remarks,
  source,
};

/** Remarks and added columns by action. What stands beside the sums of a goal belongs to no action. */
export function remarksOf(grid: Grid | undefined): AnswerSheet {
  const { rows, added } = rowsUnder(grid, ACTIONS, ['action_id', 'remarks']);
  return {
    added,
    answers: rows
      .map(({ own, added: beside }) => ({
        key: String(own['action_id'] ?? ''),
        given: filled({ remarks: own['remarks'] ?? null }),
        added: beside,
      }))
      .filter(({ given, added: beside }) => Object.keys({ ...given, ...beside }).length > 0),
  };
}

const LESSONS: Headers = {
  ...fieldsOf('COH_LESSONS', LESSON_FIELDS),
  mark: (language) => words(language).round.lessons.mark,
  answered: (language) => words(language).book.columns.answered_before,
  source,
};
const LESSON_HEADERS = [...LESSON_FIELDS, 'mark'];

/** Rows as a ministry's sheet gave them carry their fingerprint; whoever changed one made it a row of people. */
export function lessonsOf(grid: Grid | undefined): readonly LessonRow[] {
  return rowsUnder(grid, LESSONS, LESSON_HEADERS).rows.flatMap(({ own }) => {
    const row = Object.fromEntries(LESSON_FIELDS.map((id) => [id, own[id] ?? null]));
    return lessonKey(row) === '' || own['mark'] === lessonMark(row) ? [] : [row];
  });
}

/** Characters of a lesson by which one without a code is told. */
const LONGEST_NAME = 60;

/** What people changed in rows that the run wrote; a row of their own is new as a whole. */
export function lessonChangesOf(grid: Grid | undefined): readonly ChangedAnswer[] {
  return rowsUnder(grid, LESSONS, LESSON_HEADERS).rows.flatMap(({ own }) => {
    const written = own['answered'] ?? null;
    if (written === null) return [];
    const given = Object.fromEntries(LESSON_FIELDS.map((id) => [id, own[id] ?? null]));
    const changes = answerChanges(written, given, LESSON_FIELDS) ?? [];
    // as it was called when it was written; one without a code by its first words
    const nameOf = (field: string): Value =>
      changes.find(({ column }) => column === field)?.was ?? own[field] ?? null;
    const key = String(nameOf('lesson_id') ?? nameOf('lesson') ?? nameOf('what_happened') ?? '').slice(
      0,
      LONGEST_NAME,
    );
    return changes.map((change) => ({ sheet: '20_LESSONS' as const, key, ...change }));
  });
}

/** Columns that people added beside the lessons. */
export function lessonColumnsOf(grid: Grid | undefined): AnswerSheet {
  const { rows, added } = rowsUnder(grid, LESSONS, LESSON_HEADERS);
  return {
    added,
    answers: rows
      .map(({ own, added: beside }) => ({ key: lessonKey(own), given: {}, added: beside }))
      .filter(({ added: beside }) => Object.keys(beside).length > 0),
  };
}

const filled = (row: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

interface ListRow {
  /** By id of the header. */
  readonly own: Readonly<Record<string, Value>>;
  /** By header of the added column; only what is filled. */
  readonly added: Readonly<Record<string, Value>>;
}

interface List {
  readonly rows: readonly ListRow[];
  /** Headers of added columns, from left to right. */
  readonly added: readonly string[];
}

/** Rows under the first row that holds all `required` headers in some language. */
function rowsUnder(grid: Grid | undefined, headers: Headers, required: readonly string[]): List {
  if (!grid) return { rows: [], added: [] };
  for (let row = 1; row <= Math.min(grid.rowCount, 60); row++) {
    const columns = columnsIn(grid, row, headers);
    if (!required.every((id) => columns.has(id))) continue;
    const beside = addedIn(grid, row, new Set(columns.values()));
    const rows: ListRow[] = [];
    for (let each = row + 1; each <= grid.rowCount; each++)
      rows.push({
        own: Object.fromEntries([...columns].map(([id, column]) => [id, valueAt(grid, each, column)])),
        added: filled(
          Object.fromEntries(beside.map(({ header, column }) => [header, valueAt(grid, each, column)])),
        ),
      });
    return { rows, added: [...new Set(beside.map(({ header }) => header))] };
  }
  return { rows: [], added: [] };
}

/** Columns that share a header are numbered: `Goal (2)`; amounts have their currency behind them: `Spent XTD`. */
function columnsIn(grid: Grid, row: number, headers: Headers): ReadonlyMap<string, number> {
  const texts = [...textsIn(grid, row)].map(
    ([column, text]) => [column, text.replace(/ \(\d+\)$/, '')] as const,
  );
  const taken = new Set<number>();
  const found = new Map<string, number>();
  for (const [id, label] of Object.entries(headers)) {
    const known = LANGUAGES.map(label);
    const own = texts.find(
      ([column, text]) =>
        !taken.has(column) && (known.includes(text) || known.includes(text.replace(/ [A-Z]{3}$/, ''))),
    );
    if (!own) continue;
    taken.add(own[0]);
    found.set(id, own[0]);
  }
  return found;
}

/** Columns under none of our headers that have a header or hold something below; one without goes by its letters. */
function addedIn(
  grid: Grid,
  row: number,
  own: ReadonlySet<number>,
): readonly { readonly header: string; readonly column: number }[] {
  const texts = textsIn(grid, row);
  const isFilled = (column: number): boolean => {
    for (let each = row + 1; each <= grid.rowCount; each++)
      if (valueAt(grid, each, column) !== null) return true;
    return false;
  };
  return grid.usedColumns
    .filter((column) => !own.has(column) && (texts.has(column) || isFilled(column)))
    .map((column) => ({ header: texts.get(column) ?? columnLetters(column), column }));
}
