/** A simple rule of a country as a rule like any other: conditions on the columns of one row, and no code. */
import type { RowRule } from '../catalogue/define.ts';
import { Failure } from '../failure.ts';
import { LANGUAGES, type OwnWords, type Template, type Value } from '../model.ts';
import type { OwnCondition, OwnLabel, Settings } from '../settings.ts';

type OwnRule = NonNullable<Settings['rules']>[number];
type Values = Readonly<Record<string, Value>>;

/** @param place of the rule in the settings file, for the author's mistakes. */
export function ownRule(own: OwnRule, place: string, templates: readonly Template[]): RowRule {
  const template = templates.find(({ id }) => id === own.sheet);
  if (!template)
    throw new Failure('BAD_SETTINGS', 'own-unknown', {
      field: `${place}.sheet`,
      found: own.sheet,
      list: templates.map(({ id }) => id).join(', '),
    });
  const { when = [], expect, column } = own;
  const fields = template.fields.map(({ id }) => id);
  const named: readonly (readonly [where: string, column: string | undefined])[] = [
    ['column', column],
    ...when.flatMap((each, index) => columnsIn(each, `when[${String(index)}]`)),
    ...expect.flatMap((each, index) => columnsIn(each, `expect[${String(index)}]`)),
  ];
  for (const [where, found] of named)
    if (found !== undefined && !fields.includes(found))
      throw new Failure('BAD_SETTINGS', 'own-unknown', {
        field: `${place}.${where}`,
        found,
        list: fields.join(', '),
      });
  const shown = [...new Set(named.flatMap(([, each]) => each ?? []))];
  const at = column ?? expect[0]?.column ?? '';
  return {
    id: own.id,
    severity: own.severity ?? 'warning',
    scope: 'row',
    needs: [],
    own: {
      sheet: own.sheet,
      message: wordsOfLabel(own.message),
      ...(own.todo !== undefined && { todo: wordsOfLabel(own.todo) }),
    },
    check(values, report, { template: sheet }) {
      if (sheet.id !== own.sheet || !when.every((each) => holds(each, values))) return;
      if (expect.every((each) => holds(each, values))) return;
      const args = Object.fromEntries(shown.map((each) => [each, values[each] ?? null]));
      report(at, { ...args, ...texts('message', own.message), ...texts('todo', own.todo ?? '') });
    },
    example: '',
  };
}

/** Messages travel with the issue: a country's words stand in no language file. */
const texts = (name: string, label: OwnLabel): Record<string, string> =>
  Object.fromEntries(
    Object.entries(wordsOfLabel(label)).map(([language, text]) => [`${name}_${language}`, text]),
  );

/** A text is a label in every language. */
export const wordsOfLabel = (label: OwnLabel): OwnWords =>
  typeof label === 'string'
    ? Object.fromEntries(LANGUAGES.map((language) => [language, label]))
    : (label as OwnWords);

const columnsIn = (
  { column, of }: OwnCondition,
  where: string,
): readonly (readonly [string, string | undefined])[] => [
  [`${where}.column`, column],
  [`${where}.of`, of],
];

/** A comparison with a blank cell holds: what is missing is told by other rules. `filled` and `blank` ask for it. */
function holds({ column, op, value, of, times = 1, values: list = [] }: OwnCondition, row: Values): boolean {
  const found = row[column] ?? null;
  if (op === 'blank') return found === null;
  if (op === 'filled') return found !== null;
  if (found === null) return true;
  if (op === 'in' || op === 'not-in')
    return list.some((each) => String(each) === String(found)) === (op === 'in');
  const other = of === undefined ? (value ?? null) : (row[of] ?? null);
  if (other === null) return true;
  if (op === '=' || op === '!=') {
    const isSame = typeof other === 'number' ? found === other * times : String(found) === other;
    return isSame === (op === '=');
  }
  if (typeof found !== 'number' || typeof other !== 'number')
    return compareTexts(op, String(found), String(other));
  return compare(op, found - other * times);
}

/** Dates compare as texts. */
const compareTexts = (op: string, a: string, b: string): boolean => compare(op, a < b ? -1 : a > b ? 1 : 0);

function compare(op: string, gap: number): boolean {
  if (op === '<') return gap < 0;
  if (op === '<=') return gap <= 0;
  return op === '>' ? gap > 0 : gap >= 0;
}
