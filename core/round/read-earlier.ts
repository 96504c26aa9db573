/**
 * Reads what an earlier coherence workbook of ours hands on: people's answers, the life of its findings, typed weights,
 * lessons, edits of figures and scores (coherence-workbook §6). Another file is refused with what would help.
 */
import { earlierRunOf } from '../exchange/earlier-book.ts';
import { Failure } from '../failure.ts';
import { type Book, EDITIONS, type Grid, type Value } from '../model.ts';
import {
  type Answer,
  type AnsweredSheet,
  type AnswerSheet,
  type EarlierBook,
  type EarlierFinding,
  HUMAN_COLUMNS,
} from '../model/round.ts';
import { dataEditsOf } from './data-edits.ts';
import { lessonChangesOf, lessonColumnsOf, lessonsOf, remarksOf } from './read-lists.ts';
import { parametersOf, scoresIn } from './read-scores.ts';
import { type NamedTable, namedTable } from './table.ts';

/** What is read of an earlier workbook; the rest need not be unpacked. */
export const ROUND_SHEETS = [
  '00_COVER',
  '03_INDICATORS',
  '05_FINDINGS',
  '08_ACTIONS',
  '13_RECONCILE',
  '16_METHOD',
  '17_SCORES',
  '18_DATA',
  '19_LOG',
  '20_LESSONS',
] as const;

/** By this a workbook of ours is known, however often it was saved since. */
const RUN = 'mainstream.run';
const METHOD = 'mainstream.method';
const EDITION = 'mainstream.edition';

/** Throws a `Failure` for a file that is no coherence workbook of ours, and for one that lost what makes it readable. */
export function readEarlierBook(book: Book): EarlierBook {
  const { file } = book;
  const sheet = (name: string): Grid | undefined => book.sheets.find((each) => each.name === name);
  const findings = sheet('05_FINDINGS');
  const isFeedback = book.properties.has('mainstream.feedback');
  if (!findings || isFeedback || !(book.properties.has(RUN) || sheet('00_COVER')))
    throw new Failure('BAD_SETTINGS', 'not-a-coherence-book', { file });
  const found = findingsTable(findings, file);
  const reconciled = answerTable(sheet('13_RECONCILE'), file, ['concept_id', 'key']);
  const answers: Record<AnsweredSheet, AnswerSheet> = {
    '05_FINDINGS': answersIn(found, '05_FINDINGS'),
    '08_ACTIONS': remarksOf(sheet('08_ACTIONS')),
    '13_RECONCILE': reconciled ? answersIn(reconciled, '13_RECONCILE') : { answers: [], added: [] },
    '20_LESSONS': lessonColumnsOf(sheet('20_LESSONS')),
  };
  const parameters = parametersOf(sheet('16_METHOD'));
  return {
    file,
    country: countryIn(sheet('18_DATA')),
    edition: EDITIONS.find((each) => each === book.properties.get(EDITION)) ?? null,
    sheets: answers,
    findings: findingsIn(found),
    figures: figuresIn(book),
    compared: comparedIn(reconciled),
    weights: parameters.weights,
    otherParameters: parameters.others,
    lessons: lessonsOf(sheet('20_LESSONS')),
    lessonChanges: lessonChangesOf(sheet('20_LESSONS')),
    edits: dataEditsOf(sheet('18_DATA')),
    scores: scoresIn(sheet('17_SCORES'), parameters.used),
    method: book.properties.get(METHOD) ?? null,
    kept: keptIn(sheet('19_LOG')),
  };
}

/** What people answered in a workbook that was sent out and came back; only its answers count. */
export function readAnswers(book: Book): Readonly<Record<AnsweredSheet, readonly Answer[]>> {
  const sheet = (name: string): Grid | undefined => book.sheets.find((each) => each.name === name);
  const findings = sheet('05_FINDINGS');
  if (!findings) throw new Failure('BAD_SETTINGS', 'not-answers', { file: book.file });
  const reconciled = answerTable(sheet('13_RECONCILE'), book.file, ['concept_id', 'key']);
  return {
    '05_FINDINGS': answersIn(findingsTable(findings, book.file), '05_FINDINGS').answers,
    '08_ACTIONS': remarksOf(sheet('08_ACTIONS')).answers,
    '13_RECONCILE': reconciled ? answersIn(reconciled, '13_RECONCILE').answers : [],
    '20_LESSONS': lessonColumnsOf(sheet('20_LESSONS')).answers,
  };
}

/** A sheet whose names are gone cannot be read, and to pass over it would lose what people wrote there. */
function answerTable(
  grid: Grid | undefined,
  file: string,
  required: readonly string[],
  aside?: (headers: ReadonlyMap<number, string>) => readonly number[],
): NamedTable | null {
  if (!grid) return null;
  const found = namedTable(grid, required, aside);
  if (!found) throw new Failure('BAD_SETTINGS', 'names-row-gone', { file, sheet: grid.name });
  return found;
}

function findingsTable(grid: Grid, file: string): NamedTable {
  const found = answerTable(grid, file, ['rule', 'status', 'key'], countBlock);
  if (!found) throw new Failure('BAD_SETTINGS', 'names-row-gone', { file, sheet: grid.name });
  return found;
}

/** The counts beside the findings: six columns, of which the second to fifth are headed by the severities. */
export function countBlock(headers: ReadonlyMap<number, string>): readonly number[] {
  const first = [...headers.keys()].find((column) =>
    ['H', 'M', 'L', 'I'].every((severity, index) => headers.get(column + 1 + index) === severity),
  );
  return first === undefined ? [] : [0, 1, 2, 3, 4, 5].map((offset) => first + offset);
}

function answersIn(table: NamedTable, sheet: AnsweredSheet): AnswerSheet {
  const places = table.added;
  const answers = table.rows.map((row): Answer => ({
    key: String(table.at(row, 'key') ?? ''),
    given: filled(HUMAN_COLUMNS[sheet].map((name) => [name, table.at(row, name)])),
    added: filled(places.map(({ header, column }) => [header, table.valueAt(row, column)])),
  }));
  const marks = table.rows.map(
    (row) => [String(table.at(row, 'key') ?? ''), table.at(row, 'answered_before')] as const,
  );
  return {
    answers,
    added: [...new Set(places.map(({ header }) => header))],
    ...(table.columns.has('answered_before') && { marks: new Map(marks) }),
  };
}

const filled = (entries: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> =>
  Object.fromEntries(entries.filter(([, value]) => value !== null));

function findingsIn(table: NamedTable): readonly EarlierFinding[] {
  return table.rows.flatMap((row) => {
    const key = table.at(row, 'key');
    if (key === null) return [];
    const cells = Object.fromEntries([...table.columns.keys()].map((name) => [name, table.at(row, name)]));
    return [{ key: String(key), cells }];
  });
}

function comparedIn(table: NamedTable | null): EarlierBook['compared'] {
  return new Map(
    (table?.rows ?? []).map((row) => [
      String(table?.at(row, 'key') ?? ''),
      [table?.at(row, 'value_a') ?? null, table?.at(row, 'value_b') ?? null] as const,
    ]),
  );
}

/** What the formulas show may have been edited; what the run found stands beside. */
const figuresIn = (book: Book): EarlierBook['figures'] =>
  (earlierRunOf(book, [])?.figures ?? []).flatMap(({ indicator_id: indicator, year, disagg, value }) =>
    value === null || Object.keys(disagg).length > 0 ? [] : [{ indicator, year, value }],
  );

function countryIn(grid: Grid | undefined): string | null {
  const table = grid ? namedTable(grid, ['country', 'sheet', 'measure']) : null;
  // 18_DATA has the machine names below the words for people
  const [first] = (table?.rows ?? []).flatMap((row) => table?.at(row, 'country') ?? []);
  return first === undefined ? null : String(first);
}

/** Lines that an earlier run put into its log so that nothing is lost; they go on from log to log. */
const KEPT_LINES: readonly string[] = ['answer.orphan', 'answer.conflict', 'lesson.other'];

function keptIn(grid: Grid | undefined): EarlierBook['kept'] {
  const table = grid ? namedTable(grid, ['log_id', 'log_text']) : null;
  return (table?.rows ?? []).flatMap((row) => {
    const id = String(table?.at(row, 'log_id') ?? '');
    const text = String(table?.at(row, 'log_text') ?? '');
    return KEPT_LINES.includes(id) ? [{ id, text, sheet: String(table?.at(row, 'sheet') ?? '') }] : [];
  });
}
