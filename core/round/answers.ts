/** Several answers to one question become one: nothing is lost, and where they differ the question is open again (§6.4). */
import { addTo } from '../grouped.ts';
import type { Value } from '../model.ts';
import type { Answer, AnsweredSheet, Conflict } from '../model/round.ts';

/** A status that everybody gets at first says nothing. */
const SILENT: Readonly<Record<string, Value>> = { status: 'OPEN' };
/** Columns with one value of a list, a date or a number: two of them cannot stand in one cell. */
const SINGLE: readonly string[] = ['status', 'due', 'date', 'value_decided'];

/** By key, in order of first mention; those without a key are left out. */
export function mergeAnswers(
  sheet: AnsweredSheet,
  lists: readonly (readonly Answer[])[],
): { readonly answers: ReadonlyMap<string, Answer>; readonly conflicts: readonly Conflict[] } {
  const groups = new Map<string, Answer[]>();
  for (const answer of lists.flat()) if (answer.key !== '') addTo(groups, answer.key, answer);
  const conflicts: Conflict[] = [];
  const answers = new Map<string, Answer>();
  for (const [key, group] of groups) {
    const one = (part: 'given' | 'added'): Readonly<Record<string, Value>> => {
      const columns = [...new Set(group.flatMap((answer) => Object.keys(answer[part])))];
      const merged = columns.map((column): [string, Value] => {
        const different = distinct(group.map((answer) => answer[part][column] ?? null));
        const told = different.filter((value) => value !== SILENT[column]);
        if (told.length > 1) conflicts.push({ sheet, key, column, answers: told });
        return [column, told.length > 1 ? both(column, told) : (told[0] ?? different[0] ?? null)];
      });
      return Object.fromEntries(merged.filter(([, value]) => value !== null));
    };
    const [given, added] = [one('given'), one('added')];
    const isOpen = sheet === '05_FINDINGS' && conflicts.some((each) => each.key === key);
    answers.set(key, { key, given: isOpen ? { ...given, status: 'OPEN' } : given, added });
  }
  return { answers, conflicts };
}

const distinct = (values: readonly Value[]): readonly Value[] => [
  ...new Set(values.filter((value) => value !== null)),
];

/** Texts stand one under the other; of single values none is chosen. */
function both(column: string, values: readonly Value[]): Value {
  return SINGLE.includes(column) ? null : values.map(String).join('\n— ');
}
