/** The comparison of several countries from start to end: workbooks in, what they have in common and apart out. */
import type { Catalogue } from './catalogue/define.ts';
import { compared } from './catalogue/compared.ts';
import { catalogue as builtIn } from './catalogue/index.ts';
import { compareCountries } from './compare/compare.ts';
import { decidedIn, isPilotsBook } from './exchange/earlier-pilots.ts';
import { finishedBookOf, isFinished } from './exchange/finished-book.ts';
import { Failure } from './failure.ts';
import type { Book } from './model.ts';
import type { AbsentCountry, Comparison, Decided, FinishedBook, Pilot } from './model/pilots.ts';
import type { LessonRow } from './model/round.ts';
import { lessonsAfter } from './round/lessons.ts';
import { lessonsOf } from './round/read-lists.ts';
import { type CountryRun, runByCountry, type RunOptions } from './run.ts';

export interface Compared {
  readonly comparison: Comparison;
  readonly countries: readonly CountryRun[];
  /** Files that say not which country they are about, so that nothing of them is used. */
  readonly nameless: readonly string[];
  /** Finished workbooks and earlier comparisons, from which answers and decisions were taken. */
  readonly finished: readonly string[];
}

/**
 * Ministries' workbooks of several countries, compared by the version `method` of the method; beside them a country's finished coherence workbook tells how people
 * answered its findings, and an earlier comparison what was decided on its proposals. Throws where fewer than two countries send workbooks, two finished ones are of one country, or two are comparisons.
 */
export function comparePilots(
  books: readonly Book[],
  method: string,
  options: Omit<RunOptions, 'country'> = {},
): Compared {
  const decided = decidedOf(books);
  const catalogue: Catalogue = options.catalogue ?? builtIn;
  const finished = new Map<string, FinishedBook>();
  const written = new Map<string, readonly LessonRow[]>();
  const nameless: string[] = [];
  for (const book of books.filter(isFinished)) {
    const own = finishedBookOf(book);
    if (own === null) {
      nameless.push(book.file);
      continue;
    }
    const other = finished.get(own.country);
    if (other)
      throw new Failure('BAD_SETTINGS', 'two-finished', {
        ...{ country: own.country, file: other.file, other: own.file },
      });
    finished.set(own.country, own);
    written.set(own.country, lessonsOf(book.sheets.find(({ name }) => name === '20_LESSONS')));
  }
  const { countries, nameless: others } = runByCountry(
    books.filter((book) => !isFinished(book) && !isPilotsBook(book)),
    options,
  );
  const codes = countries.map(({ country }) => country);
  const absent = [...finished.values()]
    .filter(({ country }) => !codes.includes(country))
    .map((book) => absentOf(book, method));
  const pilots = countries.map((each) => ({
    ...each,
    finished: sameMethod(finished.get(each.country), method),
    lessons: lessonsIn(each, written.get(each.country) ?? []),
  }));
  return {
    comparison: compareCountries(pilots, absent, decided, catalogue, compared, method),
    countries,
    nameless: [...nameless, ...others].sort(),
    finished: [...finished.values(), ...books.filter(isPilotsBook)].map(({ file }) => file).sort(),
  };
}

function decidedOf(books: readonly Book[]): readonly Decided[] {
  const [first, second] = books.filter(isPilotsBook);
  if (first && second)
    throw new Failure('BAD_SETTINGS', 'two-comparisons', { file: first.file, other: second.file });
  return first ? decidedIn(first) : [];
}

/** A lesson that people wrote or changed in the country's workbook stands there as they left it; no method made it. */
function lessonsIn({ outcome }: CountryRun, written: readonly LessonRow[]): Pilot['lessons'] {
  const given = outcome.assessed.model.lessons;
  const { lessons } = lessonsAfter(written, given);
  const idOf = (row: LessonRow): string => String(row['lesson_id'] ?? '');
  const changed = new Set(lessons.map(idOf));
  // what people wrote may tell a number that an edition for everybody hides
  const tells = outcome.disclosure?.tells ?? (() => false);
  const isOpen = (row: LessonRow): boolean =>
    Object.values(row).every((value) => value === null || !tells(String(value)));
  return [
    ...given.filter(({ id }) => !changed.has(id)).map(({ values }) => values),
    ...lessons.filter(isOpen),
  ];
}

const majorOf = (method: string | null): string => (method ?? '').split('.')[0] ?? '';

const isSameMethod = (book: FinishedBook, method: string): boolean =>
  majorOf(book.method) === majorOf(method);

/** Findings of another major version of the method are other findings: nothing can be said of what became of them. */
function sameMethod(book: FinishedBook | undefined, method: string): FinishedBook | null {
  if (book === undefined) return null;
  return isSameMethod(book, method) ? book : { ...book, findings: [] };
}

const absentOf = (book: FinishedBook, method: string): AbsentCountry => ({
  country: book.country,
  file: book.file,
  method: book.method,
  reason: isSameMethod(book, method) ? 'WITHHELD' : 'OLDER_METHOD',
});
