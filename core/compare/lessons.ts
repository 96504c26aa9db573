/** From the lessons of countries to what people should decide about the tools (domain/coherence §3.12, workbook §7). */
import { addTo } from '../grouped.ts';
import type {
  ColumnInPilots,
  Decided,
  Pilot,
  RuleInPilots,
  SharedLesson,
  SheetInPilots,
  ToolProposal,
} from '../model/pilots.ts';
import { answeredIn, isHint } from './findings.ts';
import { byText } from './sizes.ts';

/** Spelling and spaces do not make two things of one. */
const fold = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

const textIn = (values: Readonly<Record<string, unknown>>, field: string): string | null => {
  const value = String(values[field] ?? '').trim();
  return value === '' ? null : value;
};

/** Lessons in the same words on the same thing are one, of several countries. */
export function lessonsOf(pilots: readonly Pilot[]): readonly SharedLesson[] {
  const shared = new Map<string, SharedLesson>();
  for (const { country, lessons } of pilots)
    for (const values of lessons) {
      const lesson = textIn(values, 'lesson') ?? textIn(values, 'what_happened');
      if (lesson === null) continue;
      const affects = textIn(values, 'affects');
      const key = JSON.stringify([fold(affects ?? ''), fold(lesson)]);
      const before = shared.get(key);
      const proposal = textIn(values, 'proposal');
      const version = textIn(values, 'in_version');
      shared.set(key, {
        lesson: before?.lesson ?? lesson,
        kind: before?.kind ?? textIn(values, 'kind'),
        affects: before?.affects ?? affects,
        countries: joined(before?.countries, country),
        proposals: joined(before?.proposals, proposal),
        decisions: [...(before?.decisions ?? []), { country, decision: textIn(values, 'decision') }],
        versions: joined(before?.versions, version),
      });
    }
  return [...shared.values()].sort(
    (a, b) => byText(fold(a.affects ?? '~'), fold(b.affects ?? '~')) || byText(a.lesson, b.lesson),
  );
}

const joined = (list: readonly string[] = [], text: string | null): readonly string[] =>
  text === null || list.includes(text) ? list : [...list, text];

export interface Evidence {
  readonly lessons: readonly SharedLesson[];
  readonly rules: readonly RuleInPilots[];
  readonly sheets: readonly SheetInPilots[];
  readonly columns: readonly ColumnInPilots[];
  readonly pilots: number;
  /** From an earlier workbook of pilots. */
  readonly decided: readonly Decided[];
}

/** What points to a change in the tools, for people to decide: lessons, answers to rules, hard sheets, unused columns. */
export function proposalsFrom(evidence: Evidence): readonly ToolProposal[] {
  const found = [
    ...fromLessons(evidence.lessons),
    ...fromAnswers(evidence, 'explained', 'RULE_EXPLAINED'),
    ...fromAnswers(evidence, 'accepted', 'RULE_ACCEPTED'),
    ...evidence.sheets.filter(({ hardForAll }) => hardForAll).map(fromSheet),
    ...fromColumns(evidence.columns),
  ];
  const byKey = new Map(evidence.decided.map((each) => [each.key, each]));
  const now = new Set(found.map(({ key }) => key));
  const gone = evidence.decided.filter(({ key }) => !now.has(key));
  return [
    ...found.map((each) => ({ ...each, decided: byKey.get(each.key) ?? null })),
    ...gone.map((decided): ToolProposal => ({
      ...{ key: decided.key, reason: 'GONE', affects: decided.affects, countries: [], texts: [], decided },
    })),
  ];
}

type Found = Omit<ToolProposal, 'decided'>;

/** One proposal a thing: everything that countries say about a sheet, rule, indicator or chapter together. */
function fromLessons(lessons: readonly SharedLesson[]): readonly Found[] {
  const groups = new Map<string, SharedLesson[]>();
  for (const lesson of lessons) {
    if (lesson.affects === null || lesson.proposals.length === 0) continue;
    addTo(groups, fold(lesson.affects), lesson);
  }
  return [...groups].map(([key, group]) => ({
    key: `LESSON|${key}`,
    reason: 'LESSON',
    affects: group[0]?.affects ?? key,
    countries: [...new Set(group.flatMap(({ countries }) => countries))].sort(),
    texts: [...new Set(group.flatMap(({ proposals }) => proposals))],
  }));
}

const fromAnswers = (
  { rules, pilots }: Evidence,
  answer: 'explained' | 'accepted',
  reason: ToolProposal['reason'],
): readonly Found[] =>
  rules.flatMap((rule): Found[] => {
    const countries = answeredIn(rule, answer);
    return isHint(countries, pilots)
      ? [{ key: `${reason}|${rule.rule}`, reason, affects: rule.rule, countries, texts: [] }]
      : [];
  });

const fromSheet = ({ sheet, countries }: SheetInPilots): Found => ({
  key: `SHEET_HARD|${sheet}`,
  reason: 'SHEET_HARD',
  affects: sheet,
  countries: countries.filter(({ state }) => state !== 'NOT_EXPECTED').map(({ country }) => country),
  texts: [],
});

/** Of sheets that at least two countries sent; what one country leaves blank says little. */
function fromColumns(columns: readonly ColumnInPilots[]): readonly Found[] {
  const groups = new Map<string, ColumnInPilots[]>();
  for (const column of columns) {
    const senders = column.filled.filter(({ share }) => share !== null);
    if (column.unused && senders.length >= 2) addTo(groups, column.sheet, column);
  }
  return [...groups].map(([sheet, group]) => ({
    key: `COLUMNS_UNUSED|${sheet}`,
    reason: 'COLUMNS_UNUSED',
    affects: sheet,
    countries: group[0]?.filled.filter(({ share }) => share !== null).map(({ country }) => country) ?? [],
    texts: group.map(({ column }) => column),
  }));
}
