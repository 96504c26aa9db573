/** What people wrote is not carried into an edition for everybody where it tells a number that this hides (docs/disclosure.md). */
import type { Value } from '../model.ts';
import { type Answer, ANSWERED_SHEETS, type Round, type Withheld } from '../model/round.ts';

type Written = Pick<Round, 'answers' | 'lessons'>;

/** Columns that no public edition has, and decided values, which are protected like the figures they stand for. */
const ABSENT: readonly string[] = ['decided_by', 'comment', 'value_decided'];

/** A lesson goes as a whole: half of it would be another one. */
export function withoutTold(
  { answers, lessons }: Written,
  tells: (text: string) => boolean,
): Written & Pick<Round, 'withheld'> {
  const withheld: Withheld[] = [];
  const isTold = (value: Value): boolean => value !== null && tells(String(value));
  const kept = ANSWERED_SHEETS.map((sheet) => {
    const rows = [...answers[sheet].values()].map((answer): [string, Answer] => {
      const given = Object.entries(answer.given).filter(([column, value]) => {
        if (ABSENT.includes(column) || !isTold(value)) return true;
        withheld.push({ sheet, key: answer.key, column });
        return false;
      });
      return [answer.key, { ...answer, given: Object.fromEntries(given) }];
    });
    return [sheet, new Map(rows)] as const;
  });
  const open = lessons.filter((lesson) => {
    const told = Object.entries(lesson).find(([, value]) => isTold(value));
    if (told) withheld.push({ sheet: '20_LESSONS', key: String(lesson['lesson_id'] ?? ''), column: told[0] });
    return told === undefined;
  });
  return { ...fromEntries(kept), lessons: open, withheld };
}

const fromEntries = (
  entries: readonly (readonly [string, ReadonlyMap<string, Answer>])[],
): Pick<Round, 'answers'> => ({ answers: Object.fromEntries(entries) as unknown as Round['answers'] });
