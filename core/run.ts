/** The whole job, top to bottom: ministry workbooks in, everything found out about them out. */
import type { ActivityChoices } from './model/activity.ts';
import { assess } from './assess/assess.ts';
import { assessChanges } from './assess/changed.ts';
import { LastMeasured } from './assess/last-measured.ts';
import { measure } from './assess/measure.ts';
import { type ModelOf, modelBuilder } from './assess/model.ts';
import type { Catalogue } from './catalogue/define.ts';
import { COUNTRY_WEIGHT, catalogue as builtIn } from './catalogue/index.ts';
import { check, consolidatedCountry, SheetsChecked } from './check/check.ts';
import { type Arithmetic, compute, type ComputeOptions } from './compute/compute.ts';
import { decisionsFor } from './compute/decided.ts';
import { gatherFormulas, LastState } from './compute/disclosure/build.ts';
import { suppressed } from './compute/disclosure/conceal.ts';
import type { Earlier } from './compute/disclosure/earlier.ts';
import type { Formulas } from './compute/disclosure/figures.ts';
import { protect } from './compute/disclosure/protect.ts';
import { publicNames, renamed } from './compute/disclosure/names.ts';
import { pool } from './compute/pool.ts';
import { type Before, recompute } from './compute/recompute.ts';
import { SheetsOpened } from './compute/sheet-rows.ts';
import { yearsOf } from './compute/years.ts';
import type { EarlierFigure } from './model/coherence.ts';
import { Failure } from './failure.ts';
import type {
  Book,
  Checked,
  Computed,
  Disclosure,
  DisclosureProfile,
  Edition,
  Host,
  IndicatorValue,
  LinearSolver,
  Outcome,
  Parameters,
  Submission,
} from './model.ts';
import { placeActivities } from './read/activities.ts';
import { readSubmission, SheetsRead } from './read/read.ts';

export interface RunOptions {
  /** Country consolidated; default: the one most workbooks name. */
  readonly country?: string | null;
  /** Parameters set outside the workbooks (settings file, command line); they win over COH_PARAMS. */
  readonly parameters?: Readonly<Record<string, number | string>>;
  /** Weights typed in an earlier coherence workbook, `w_EXA` …; they win over the defaults only. */
  readonly typedBefore?: Readonly<Record<string, number>>;
  /** Values decided in an earlier coherence workbook between the figures of two institutions; those of another country count nothing. */
  readonly decisions?: ComputeOptions['decisions'];
  /** Thresholds of the checks that a country sets, by name; the others as in the catalogue. */
  readonly thresholds?: Readonly<Record<string, number>>;
  /** National figures of an earlier run: what is another now is told (C-408). */
  readonly earlier?: readonly EarlierFigure[];
  /** Only these indicators; default: all whose tier applies. */
  readonly indicators?: readonly string[];
  /** Only these breakdowns; default: all that the catalogue states. */
  readonly by?: readonly string[];
  /** List every issue (see CheckOptions). */
  readonly listAll?: boolean;
  readonly catalogue?: Catalogue;
  /** How files of aid activities are read. */
  readonly activities?: ActivityChoices;
  /** What may be shown; default of `run`: the full edition, which marks what the standard profile would hide. */
  readonly disclosure?: DisclosureOptions;
  /** Told the bound formula behind each figure (see ComputeOptions). */
  readonly bound?: ComputeOptions['bound'];
  /** For who works out the same workbooks again after each change, with the same options. */
  readonly kept?: Kept;
  readonly host?: Host;
}

/** What a run hands on to the next one: sheets that stayed, and figures that cannot differ, are taken over. */
export interface Kept {
  readonly read: SheetsRead;
  readonly checked: SheetsChecked;
  readonly opened: SheetsOpened;
  readonly formulas: Formulas;
  readonly measured: LastMeasured;
  readonly state: LastState;
  last?: Before & {
    /** So many runs in a row took over figures, each from the one before. */
    readonly handedOn: number;
    /** Rows of sheets as they were in these runs and are no longer. */
    readonly held: number;
  };
}

export const nothingKept = (): Kept => ({
  read: new SheetsRead(),
  checked: new SheetsChecked(),
  opened: new SheetsOpened(),
  formulas: new WeakMap(),
  measured: new LastMeasured(),
  state: new LastState(),
});

export interface DisclosureOptions {
  readonly profile?: DisclosureProfile;
  readonly edition?: Edition;
  /** A public edition is never made without one: what cannot be attacked cannot be vouched for. */
  readonly solver?: LinearSolver;
  /** Files keep their names: for a table printed for its own ministry. */
  readonly keepNames?: boolean;
  /** What the editions published before told. */
  readonly earlier?: readonly Earlier[];
}

/** read → check → compute → assess. Layout and reports are made from the outcome. */
export const run = (books: readonly Book[], options: RunOptions = {}): Outcome =>
  assessedFrom(figures(books, { ...options, disclosure: options.disclosure ?? {} }), options);

/** The first two stages, for who needs several results of the same workbooks. */
export const examine = (books: readonly Book[], options: RunOptions = {}): Checked =>
  checkAll(readAll(books, options), options);

/** The last stage of `run`, with the options with which the figures were made. */
export function assessedFrom(figures: Figures, options: RunOptions = {}): Outcome {
  const catalogue = options.catalogue ?? builtIn;
  const { checked, computed, disclosure, fileNames, modelOf } = figures;
  const parameters: Parameters = {
    ...{ values: options.parameters ?? {}, changed: [] },
    ...(options.typedBefore && { typedBefore: options.typedBefore }),
  };
  const assessed = assessChanges(computed, options.earlier ?? [], (judged, changed) =>
    assess(checked, judged, catalogue, parameters, {
      ...stageOptions(options),
      modelOf,
      ...(changed.length > 0 && { changed }),
    }),
  );
  return {
    checked,
    computed,
    assessed,
    parameters: assessed.model.parameters,
    ...(disclosure && { disclosure }),
    ...(fileNames && { fileNames }),
  };
}

/** One country of several, run alone. */
export interface CountryRun {
  readonly country: string;
  /** With the parameters of the method, whatever the country or the caller set: what is compared was counted alike. */
  readonly outcome: Outcome;
  /** With their own parameters; `null` where they change none. */
  readonly own: Outcome | null;
}

/**
 * A whole run for each country that the workbooks name, in order of the codes, each on its own workbooks alone, so that
 * it gives what the country's coherence workbook gives. Workbooks that name no country belong to none. Throws where
 * they name fewer than two.
 */
export function runByCountry(
  books: readonly Book[],
  options: Omit<RunOptions, 'country'> = {},
): { readonly countries: readonly CountryRun[]; readonly nameless: readonly string[] } {
  const catalogue = options.catalogue ?? builtIn;
  const countryOf = new Map(
    readAll(books, options).map(({ file, meta, activities }) => [file, activities ? '*' : meta.country]),
  );
  const codes = [...new Set(countryOf.values())]
    .filter((code) => code !== null)
    .filter((code) => code !== '*');
  if (codes.length < 2)
    throw new Failure('BAD_SETTINGS', 'few-countries', { found: codes.join(', ') || '–' });
  const usual = Object.fromEntries(
    catalogue.parameters.flatMap(({ name, value }) => (typeof value === 'number' ? [[name, value]] : [])),
  );
  const countries = codes.sort().map((country): CountryRun => {
    const own = books.filter(({ file }) => ['*', country].includes(countryOf.get(file) ?? ''));
    const first = run(own, { ...options, country });
    const changed = first.parameters.changed.some(({ name }) => Object.hasOwn(usual, name));
    if (!changed) return { country, outcome: first, own: null };
    return { country, outcome: run(own, { ...options, country, parameters: usual }), own: first };
  });
  return {
    countries,
    nameless: books.map(({ file }) => file).filter((file) => countryOf.get(file) === null),
  };
}

/** What the first three stages give, as it may be shown. */
export interface Figures {
  readonly checked: Checked;
  readonly computed: Computed;
  /** Absent where nobody asked for protection: then every number is as it is. */
  readonly disclosure?: Disclosure;
  readonly fileNames?: ReadonlyMap<string, string>;
  /** What has built the coherence models of the country so far. */
  readonly modelOf: ModelOf;
}

/** The first three stages, for who needs figures and issues but no findings. */
export const figures = (books: readonly Book[], options: RunOptions = {}): Figures =>
  figuresOf(examine(books, options), options);

/**
 * The same for each country that the workbooks name, in order of the codes, and where there are several their figures
 * together. A country asked for is the only one.
 */
export function figuresByCountry(
  books: readonly Book[],
  options: RunOptions = {},
): { countries: readonly Figures[]; pooled: readonly IndicatorValue[] } {
  const submissions = readAll(books, options);
  const codes = [...new Set(submissions.map(({ meta }) => meta.country))].filter((code) => code !== null);
  if (options.country || codes.length < 2)
    return { countries: [figuresOf(checkAll(submissions, options), options)], pooled: [] };
  const nameless = submissions.find(({ meta, activities }) => meta.country === null && !activities);
  if (nameless) throw new Failure('BAD_SETTINGS', 'whose-country', { file: nameless.file });
  const countries = codes.sort().map((country) => {
    const own = { ...options, country };
    return figuresOf(checkAll(submissions, own), own);
  });
  const catalogue = options.catalogue ?? builtIn;
  const pooled = pool(countries, catalogue, {
    weight: COUNTRY_WEIGHT,
    ...(options.decisions && { decisions: options.decisions }),
  });
  return { countries, pooled: withoutHidden(pooled, countries) };
}

/**
 * Where figures are hidden, one of all countries is shown only if each of them shows its own: less those of the others
 * it would tell the hidden one. What a ministry keeps back has no record at all.
 */
function withoutHidden(
  pooled: readonly IndicatorValue[],
  countries: readonly Figures[],
): readonly IndicatorValue[] {
  // the profile open counts what the standard one would hide, and hides nothing
  const hides = ({ disclosure }: Figures): boolean =>
    disclosure !== undefined && disclosure.profile !== 'open' && disclosure.hidden.figures > 0;
  if (!countries.some(hides)) return pooled;
  const nameOf = ({ indicator, year, disaggregation }: IndicatorValue): string =>
    JSON.stringify([indicator, year, disaggregation]);
  const shown = countries.map(
    ({ computed }) => new Set(computed.values.filter(({ isConcealed }) => !isConcealed).map(nameOf)),
  );
  return pooled.map((value) =>
    shown.every((names) => names.has(nameOf(value))) ? value : suppressed(value, 'D'),
  );
}

function readAll(books: readonly Book[], options: RunOptions): readonly Submission[] {
  const catalogue = options.catalogue ?? builtIn;
  return books.map((book, done) => {
    options.host?.progress?.({ stage: 'read', done, total: books.length });
    return readSubmission(book, catalogue, options.kept?.read);
  });
}

function checkAll(submissions: readonly Submission[], options: RunOptions): Checked {
  const catalogue = options.catalogue ?? builtIn;
  const country = options.country ?? consolidatedCountry(submissions);
  const placed = placeActivities(submissions, catalogue, country, options.activities);
  return check(placed, catalogue, {
    country,
    listAll: options.listAll ?? false,
    ...(options.thresholds && { thresholds: options.thresholds }),
    ...(options.kept && options.listAll && { before: options.kept.checked }),
    ...stageOptions(options),
  });
}

/** The third stage of `figures`, with the same options. */
export function figuresOf(tested: Checked, options: RunOptions = {}): Figures {
  const catalogue = options.catalogue ?? builtIn;
  const asked = options.disclosure;
  const { profile = 'standard', edition = 'full', keepNames = false, ...rest } = asked ?? {};
  if (edition === 'public' && profile !== 'open' && !rest.solver)
    throw new Failure('BUG', 'unexpected', { cause: 'no solver' });
  const fileNames = edition === 'public' && !keepNames ? publicNames(tested.submissions) : undefined;
  const checked = fileNames ? renamed(tested, fileNames) : tested;
  const { kept } = options;
  const { formulas, listen } = gatherFormulas(kept?.formulas);
  const arithmetic = arithmeticOf(checked, catalogue, kept, {
    ...(options.indicators && { indicators: options.indicators }),
    ...(asked && { compared: listen.compared }),
    ...((asked ?? options.bound) !== undefined && {
      bound: (value, formula) => {
        if (asked) listen.bound(value, formula);
        options.bound?.(value, formula);
      },
    }),
    ...(options.by && { by: options.by }),
    ...(options.decisions && {
      decisions: decisionsFor(options.decisions, checked.country),
    }),
    ...stageOptions(options),
  });
  const modelOf = modelBuilder(checked, catalogue);
  const { computed, uses } = measure({
    ...{ checked, catalogue, computed: arithmetic, years: yearsOf(checked), modelOf },
    last: options.indicators ? undefined : kept?.measured,
    isListed: (fact) => arithmetic.listing.has(fact),
    parameters: { values: options.parameters ?? {}, changed: [] },
    ...(options.indicators && { indicators: options.indicators }),
    ...(options.by && { by: options.by }),
  });
  if (!asked) return { checked, computed, modelOf };
  return {
    ...{ checked, modelOf },
    ...protect({
      computed,
      checked,
      catalogue,
      formulas,
      before: kept?.state,
      uses,
      ...rest,
      profile,
      edition,
    }),
    ...(fileNames && { fileNames }),
  };
}

/** Figures taken over hold the rows of the run that made them: no more than these are held so. */
const MOST_HELD = 250_000;
/** Nor more of what every run makes anew. */
const MOST_HANDED_ON = 100;

/** Anew, or as far as they can differ from those of the last run. */
function arithmeticOf(
  checked: Checked,
  catalogue: Catalogue,
  kept: Kept | undefined,
  options: ComputeOptions,
): Arithmetic {
  if (!kept) return compute(checked, catalogue, options);
  const { last, opened } = kept;
  // who asks for some figures, or not for their formulas, neither takes over all nor hands them on
  if (options.indicators || !options.bound) return compute(checked, catalogue, { ...options, opened });
  const handedOn = (last?.handedOn ?? 0) + 1;
  const held = (last?.held ?? 0) + (last ? rowsGone(last.checked, checked) : 0);
  if (!last || handedOn > MOST_HANDED_ON || held > MOST_HELD) {
    const computed = compute(checked, catalogue, { ...options, opened });
    kept.last = { checked, computed, handedOn: 0, held: 0 };
    return computed;
  }
  const computed = recompute(last, checked, catalogue, { ...options, opened });
  kept.last = { checked, computed, handedOn, held };
  return computed;
}

/** How many rows stand in sheets that are others now. */
function rowsGone(before: Checked, { usable }: Checked): number {
  const now = new Set(usable);
  return before.usable.reduce((sum, each) => sum + (now.has(each) ? 0 : each.dataset.rows.length), 0);
}

const stageOptions = (options: RunOptions): { host?: Host } => (options.host ? { host: options.host } : {});

/** The one date of a run: the newest `submitted_on`; null where no workbook gives one. */
export function newestSubmission(submissions: readonly Submission[]): string | null {
  const dates = submissions.map((each) => each.meta.submittedOn).filter((date) => date !== null);
  return dates.sort().at(-1) ?? null;
}
