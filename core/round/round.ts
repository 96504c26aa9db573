/**
 * A second consolidation: what people wrote in the earlier workbook finds its row by key, what has no row any more is
 * named, and every finding gets its place in its life (coherence-workbook §6; coherence §5.1, §7.7).
 */
import { Failure } from '../failure.ts';
import { changeOf } from '../assess/scores/change.ts';
import type { Edition, Outcome, Value } from '../model.ts';
import { answerChanges } from '../marks/answer-mark.ts';
import { lessonKey } from '../marks/lesson-mark.ts';
import {
  type Answer,
  ANSWERED_SHEETS,
  type AnsweredSheet,
  type EarlierBook,
  HUMAN_COLUMNS,
  type Orphan,
  reconcileKey,
  type Round,
} from '../model/round.ts';
import { COMPONENTS, isCountedWith } from '../model/scores.ts';
import { mergeAnswers } from './answers.ts';
import { lessonsAfter } from './lessons.ts';
import { livesOf } from './life.ts';
import { withoutTold } from './withheld.ts';

export interface RoundOptions {
  /** ISO date of this run. */
  readonly asOf: string;
  /** Version of the rules of this run: scores of another one are not compared. */
  readonly method: string;
  /** What came back in workbooks sent out since (§6.4). */
  readonly returned?: readonly Readonly<Record<AnsweredSheet, readonly Answer[]>>[];
}

/**
 * Whether figures, findings and scores of the earlier workbook may be told beside those of this run: in an edition for
 * everybody only where that was one, and says so.
 */
export const comparesWith = ({ edition }: Pick<EarlierBook, 'edition'>, now: Edition): boolean =>
  now === 'full' || edition === 'public';

/** Throws `BAD_SETTINGS` for a workbook about another country, which has answers to other questions. */
export function roundOf(earlier: EarlierBook, outcome: Outcome, options: RoundOptions): Round {
  const { country } = outcome.checked;
  if (earlier.country !== null && earlier.country !== country)
    throw new Failure('BAD_SETTINGS', 'previous-country', {
      ...{ file: earlier.file, found: earlier.country, country: country ?? '' },
    });
  const { findings, model, scores } = outcome.assessed;
  const { reconciliations } = outcome.computed;
  const merged = ANSWERED_SHEETS.map((sheet) => {
    const lists = [earlier.sheets[sheet].answers, ...(options.returned ?? []).map((each) => each[sheet])];
    return [sheet, mergeAnswers(sheet, lists), lists.flat()] as const;
  });
  const answers = Object.fromEntries(
    merged.map(([sheet, { answers: own }]) => [sheet, own]),
  ) as unknown as Round['answers'];
  const lives = livesOf(findings, earlier.findings, answers['05_FINDINGS'], options.asOf);
  const rows: Readonly<Record<AnsweredSheet, ReadonlySet<string>>> = {
    '05_FINDINGS': new Set([...findings, ...lives.resolved].map(({ key }) => key)),
    '08_ACTIONS': new Set(model.actions.map(({ id }) => id)),
    '13_RECONCILE': new Set(reconciliations.map(reconcileKey)),
    '20_LESSONS': new Set([
      ...model.lessons.map(({ values }) => lessonKey(values)),
      ...earlier.lessons.map(lessonKey),
    ]),
  };
  const { edition = 'full', tells = () => false } = outcome.disclosure ?? {};
  const isCompared = comparesWith(earlier, edition);
  const comparable =
    isCompared && earlier.scores !== null && (earlier.method ?? options.method) === options.method;
  const countedOtherwise = comparable ? parametersApart(earlier, outcome) : [];
  const isScoredAlike = comparable && countedOtherwise.length === 0;
  const { lessons, lessonDifferences } = lessonsAfter(earlier.lessons, model.lessons);
  return {
    file: earlier.file,
    ...withoutTold({ answers, lessons }, tells),
    added: {
      '05_FINDINGS': earlier.sheets['05_FINDINGS'].added,
      '08_ACTIONS': earlier.sheets['08_ACTIONS'].added,
      '13_RECONCILE': earlier.sheets['13_RECONCILE'].added,
      '20_LESSONS': earlier.sheets['20_LESSONS'].added,
    },
    ...lives,
    ...(!isCompared && { resolved: [], gone: [], changed: [] }),
    orphans: merged.flatMap(([sheet, { answers: own }, all]) =>
      orphansIn(sheet, [...own.values(), ...all.filter(({ key }) => key === '')], rows[sheet]),
    ),
    conflicts: merged.flatMap(([, { conflicts }]) => conflicts),
    staleDecisions: reconciliations.flatMap((each) => {
      const key = reconcileKey(each);
      const isDecided = answers['13_RECONCILE'].get(key)?.given['value_decided'] !== undefined;
      const [a, b] = earlier.compared.get(key) ?? [each.a.value, each.b.value];
      return isDecided && !(near(a, each.a.value) && near(b, each.b.value)) ? [key] : [];
    }),
    decisions: [
      ...ANSWERED_SHEETS.flatMap((sheet) => decisionsIn(sheet, earlier, answers)),
      ...earlier.lessonChanges,
    ],
    otherParameters: earlier.otherParameters,
    lessonDifferences,
    edits: isCompared ? earlier.edits : [],
    scores: isScoredAlike ? scoreChanges(earlier, outcome) : [],
    countedOtherwise,
    overall:
      isScoredAlike && haveSameWeights(earlier, outcome)
        ? { before: earlier.scores?.overall ?? null, after: scores.overall.score }
        : null,
    kept: earlier.kept,
  };
}

/** The status that every finding gets at first was typed by nobody. */
function orphansIn(
  sheet: AnsweredSheet,
  answers: readonly Answer[],
  rows: ReadonlySet<string>,
): readonly Orphan[] {
  return answers
    .filter(({ key }) => !rows.has(key))
    .flatMap(({ key, given, added }) =>
      [...Object.entries(given), ...Object.entries(added)]
        .filter(([column, value]) => !(column === 'status' && value === 'OPEN'))
        .map(([column, value]) => ({ sheet, key, column, value })),
    );
}

/** Rows that the earlier workbook has; an answer on another row is an orphan or new with its row. */
function decisionsIn(
  sheet: AnsweredSheet,
  earlier: EarlierBook,
  answers: Round['answers'],
): Round['decisions'] {
  return [...(earlier.sheets[sheet].marks ?? [])].flatMap(([key, mark]) => {
    const given = answers[sheet].get(key)?.given ?? {};
    const changes = answerChanges(mark, given, HUMAN_COLUMNS[sheet]) ?? [];
    return changes.map((change) => ({ sheet, key, ...change }));
  });
}

function scoreChanges({ scores: before }: EarlierBook, { assessed }: Outcome): Round['scores'] {
  if (!before) return [];
  const { goals, settings } = assessed.scores;
  const open = goals.filter(({ state }) => state === 'scored' || state === 'low coverage');
  return open.flatMap(({ goal, components }) => {
    const old = before.goals.find((each) => each.goal === goal);
    if (!old) return [];
    const earlier = { components: old.components, weights: before.weights };
    return [{ goal, change: changeOf(earlier, { components, weights: settings.weights }) }];
  });
}

/** Components counted otherwise cannot be told from other data: the earlier data do not stand in that workbook (§7.7). */
const parametersApart = ({ scores: before }: EarlierBook, { parameters }: Outcome): readonly string[] =>
  Object.entries(parameters.values).flatMap(([name, value]) => {
    const then = before?.parameters.get(name) ?? value;
    return isCountedWith(name) && String(then) !== String(value) ? [name] : [];
  });

/** With others the figure told then says nothing beside that of today. */
const haveSameWeights = ({ scores: before }: EarlierBook, { assessed }: Outcome): boolean =>
  COMPONENTS.every((component) => before?.weights[component] === assessed.scores.settings.weights[component]);

const CLOSE = 1e-9;
const near = (a: Value, b: number): boolean =>
  typeof a === 'number' && Math.abs(a - b) <= CLOSE * Math.max(Math.abs(a), Math.abs(b));
