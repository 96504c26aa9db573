/** The whole job, top to bottom: ministry workbooks in, everything found out about them out. */
import { assess } from './assess/assess.ts';
import type { Catalogue } from './catalogue/define.ts';
import { COUNTRY_WEIGHT, catalogue as builtIn } from './catalogue/index.ts';
import { check } from './check/check.ts';
import { compute, type ComputeOptions } from './compute/compute.ts';
import { pool } from './compute/pool.ts';
import { Failure } from './failure.ts';
import type {
  Book,
  Checked,
  Computed,
  Host,
  IndicatorValue,
  Outcome,
  Parameters,
  Submission,
} from './model.ts';
import { readSubmission } from './read/read.ts';

export interface RunOptions {
  /** Country consolidated; default: the one most workbooks name. */
  readonly country?: string | null;
  /** Parameters set outside the workbooks (settings file, command line); they win over COH_PARAMS. */
  readonly parameters?: Readonly<Record<string, number | string>>;
  /** Thresholds of the checks that a country sets, by name; the others as in the catalogue. */
  readonly thresholds?: Readonly<Record<string, number>>;
  /** Only these indicators; default: all whose tier applies. */
  readonly indicators?: readonly string[];
  /** Only these breakdowns; default: all that the catalogue states. */
  readonly by?: readonly string[];
  /** List every issue (see CheckOptions). */
  readonly listAll?: boolean;
  readonly catalogue?: Catalogue;
  /** Told the bound formula behind each figure (see ComputeOptions). */
  readonly bound?: ComputeOptions['bound'];
  readonly host?: Host;
}

/** read → check → compute → assess. Layout and reports are made from the outcome. */
export function run(books: readonly Book[], options: RunOptions = {}): Outcome {
  const catalogue = options.catalogue ?? builtIn;
  const { checked, computed } = figures(books, options);
  const parameters: Parameters = { values: options.parameters ?? {}, changed: [] };
  const assessed = assess(checked, computed, catalogue, parameters, stageOptions(options));
  return { checked, computed, assessed, parameters: assessed.model.parameters };
}

/** The first three stages, for who needs figures and issues but no findings. */
export const figures = (books: readonly Book[], options: RunOptions = {}): CountryFigures =>
  figuresOf(readAll(books, options), options);

export interface CountryFigures {
  readonly checked: Checked;
  readonly computed: Computed;
}

/**
 * The same for each country that the workbooks name, in order of the codes, and where there are several their figures
 * together. A country asked for is the only one.
 */
export function figuresByCountry(
  books: readonly Book[],
  options: RunOptions = {},
): { countries: readonly CountryFigures[]; pooled: readonly IndicatorValue[] } {
  const submissions = readAll(books, options);
  const codes = [...new Set(submissions.map(({ meta }) => meta.country))].filter((code) => code !== null);
  if (options.country || codes.length < 2)
    return { countries: [figuresOf(submissions, options)], pooled: [] };
  const nameless = submissions.find(({ meta }) => meta.country === null);
  if (nameless) throw new Failure('BAD_SETTINGS', 'whose-country', { file: nameless.file });
  const countries = codes.sort().map((country) => figuresOf(submissions, { ...options, country }));
  const catalogue = options.catalogue ?? builtIn;
  return { countries, pooled: pool(countries, catalogue, { weight: COUNTRY_WEIGHT }) };
}

function readAll(books: readonly Book[], options: RunOptions): readonly Submission[] {
  const catalogue = options.catalogue ?? builtIn;
  return books.map((book, done) => {
    options.host?.progress?.({ stage: 'read', done, total: books.length });
    return readSubmission(book, catalogue);
  });
}

function figuresOf(submissions: readonly Submission[], options: RunOptions): CountryFigures {
  const catalogue = options.catalogue ?? builtIn;
  const stage = stageOptions(options);
  const checked = check(submissions, catalogue, {
    country: options.country ?? null,
    listAll: options.listAll ?? false,
    ...(options.thresholds && { thresholds: options.thresholds }),
    ...stage,
  });
  const computed = compute(checked, catalogue, {
    ...(options.indicators && { indicators: options.indicators }),
    ...(options.bound && { bound: options.bound }),
    ...(options.by && { by: options.by }),
    ...stage,
  });
  return { checked, computed };
}

const stageOptions = (options: RunOptions): { host?: Host } => (options.host ? { host: options.host } : {});

/** The one date of a run: the newest `submitted_on`; null where no workbook gives one. */
export function newestSubmission(submissions: readonly Submission[]): string | null {
  const dates = submissions.map((each) => each.meta.submittedOn).filter((date) => date !== null);
  return dates.sort().at(-1) ?? null;
}
