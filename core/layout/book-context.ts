/** What every sheet of the coherence workbook needs to know, gathered once. */
import type { Catalogue } from '../catalogue/define.ts';
import type { Revision } from '../exchange/schema.ts';
import type { Words } from '../i18n/same.ts';
import { fill } from '../i18n/translate.ts';
import type { Fact, Language, Outcome, Source, Value } from '../model.ts';
import type { Round } from '../model/round.ts';
import type { Qualities } from '../quality/quality.ts';
import type { Labels } from './book-labels.ts';

/** One file that was offered, whether it could be used or not. */
export interface BookInput {
  readonly file: string;
  /** Hex SHA-256; null where the file could not even be opened. */
  readonly sha256: string | null;
  readonly status: 'read' | 'skipped' | 'failed';
  /** Why it was skipped or failed, in words. */
  readonly reason: string | null;
}

export interface BookOptions {
  readonly language: Language;
  /** ISO date: the only clock (coherence-workbook §2.9). */
  readonly asOf: string;
  readonly toolVersion: string;
  readonly inputs: readonly BookInput[];
  /** Figures that an earlier run gave otherwise; absent where there is none to compare with. */
  readonly revisions?: readonly Revision[];
  /** What an earlier coherence workbook hands on; absent in a first consolidation. */
  readonly round?: Round;
  /** Title on the cover; default: from the plan and the country. */
  readonly title?: string;
  /** Name of the file beside the workbook for a trace that does not fit into it; without one its other lines are left out. */
  readonly traceFile?: string;
  /** Lines of 14_TRACE; default: as many as a workbook bears. */
  readonly traceLimit?: number;
}

/** The sheets of the workbook, in order. The codes are the same in every language (coherence-workbook §2.2). */
export const SHEETS = [
  '00_COVER',
  '01_SUMMARY',
  '02_PROFILE',
  '03_INDICATORS',
  '04_HEATMAP',
  '05_FINDINGS',
  '06_LINKS',
  '07_POLICIES',
  '08_ACTIONS',
  '09_M_AND_E',
  '10_PARTICIPATION',
  '11_SUPPORT',
  '12_DATA_QUALITY',
  '13_RECONCILE',
  '14_TRACE',
  '15_PROJECTS',
  '16_METHOD',
  '17_SCORES',
  '18_DATA',
  '19_LOG',
  '20_LESSONS',
  '21_QUESTIONNAIRE',
] as const;
export type SheetName = (typeof SHEETS)[number];

/** Header in row 5, data from row 6 (coherence-workbook §2.3). */
export const HEADER_ROW = 5;
export const FIRST_ROW = 6;

/** Version of the rules and thresholds of the coherence side. */
export const METHOD_VERSION = '1.0';

export interface BookContext {
  readonly outcome: Outcome;
  readonly catalogue: Catalogue;
  readonly options: BookOptions;
  readonly words: Words;
  readonly text: Words['book'];
  readonly labels: Labels;
  /** Change, breaks, sources and interval of every figure. */
  readonly quality: Qualities;
  /** The cells behind a fact. Listing those of a sum takes time, and several sheets and figures ask. */
  readonly sourcesOf: (fact: Fact) => readonly Source[];
  readonly runId: string;
  /** Number of each input file, from 1, in order of name. */
  readonly fileNumbers: ReadonlyMap<string, number>;
  readonly fill: (text: string, args: Readonly<Record<string, Value>>) => string;
}

export const filler =
  (language: Language) =>
  (text: string, args: Readonly<Record<string, Value>>): string =>
    fill(text, args, language);

/** Whether the book may be read by everybody: formulas, ministries' cells and file names are then absent. */
export const isPublic = ({ outcome }: Pick<BookContext, 'outcome'>): boolean =>
  outcome.disclosure?.edition === 'public';

/** Numbers hidden in a sheet of a public edition. */
export function hiddenIn({ outcome }: Pick<BookContext, 'outcome'>, sheet: SheetName): number {
  if (!isPublic({ outcome }) || !outcome.disclosure) return 0;
  const { smallFacts, otherFacts, figures, comparisons } = outcome.disclosure.hidden;
  if (sheet === '18_DATA') return smallFacts + otherFacts;
  if (sheet === '13_RECONCILE') return comparisons;
  return sheet === '03_INDICATORS' || sheet === '02_PROFILE' ? figures : 0;
}

/** A place in this workbook, as a link. */
export const linkTo = (sheet: SheetName, cell = 'A1'): string => `#'${sheet}'!${cell}`;
