/**
 * `mainstream indicators`: the newest figures, or all of those named, in several forms; with `--trace` the ministry's
 * cells behind them, with `--previous` what changed since an earlier run, computed with what people decided in it.
 */
import {
  type Disclosure,
  type DisclosureProfile,
  Failure,
  POOLED,
  breakdownOf,
  figuresByCountry,
  newestSubmission,
  refuseOtherCountries,
  words,
  type BoundFigure,
  type Checked,
  type Dialect,
  type IndicatorValue,
} from '../../core/index.ts';
import { loadSolver } from '../../core/formats/index.ts';
import { runOptions, say, type Context } from '../context.ts';
import { countryAsked } from '../country.ts';
import { decidedBefore, refuseOtherDecisions, sayDecided } from '../decided.ts';
import { readEarlierRun } from '../earlier-run.ts';
import { exitCodeOfInputs } from '../exit-code.ts';
import { findWorkbooks, refuseInputs } from '../find-workbooks.ts';
import { readInputs } from '../inputs.ts';
import { type FigureFormat, type Figures, printFigures } from '../print/figures.ts';
import { nothingRead, printReceipt } from '../print/receipt.ts';
import { refuseToReplace } from '../target.ts';
import { writeOutput } from '../write-output.ts';
import { sqlScript, writeFacts } from './sql.ts';

export interface IndicatorOptions {
  readonly country?: string;
  readonly format: FigureFormat;
  readonly indicator?: readonly string[];
  /** First and last year shown. */
  readonly year?: readonly [number, number];
  /** True, or the one indicator that is traced. */
  readonly trace?: true | string;
  readonly previous?: string;
  readonly asOf?: string;
  readonly output?: string;
  readonly profile?: DisclosureProfile;
  readonly sql?: Dialect;
  /** Where the facts behind the figures go. */
  readonly facts?: string;
  readonly force?: boolean;
  /** A breakdown shown beside nation and sexes. */
  readonly by?: string;
}

export async function indicators(
  paths: readonly string[],
  options: IndicatorOptions,
  context: Context,
): Promise<number> {
  const asked = idsAsked(options, context);
  const country = countryAsked(options, context);
  refuseOtherDimension(options, context);
  const found = findWorkbooks(paths);
  for (const target of [options.output, options.facts])
    if (target !== undefined) {
      refuseInputs(found, [target]);
      await refuseToReplace(target, options);
    }
  const compare = options.previous === undefined ? null : await readEarlierRun(options.previous, context);
  const decided = await decidedBefore(options.previous, context);
  const { books, receipt } = await readInputs(found, context);
  printReceipt(receipt, context);
  if (books.length === 0) return nothingRead(receipt, context);
  const profile = options.profile ?? context.settings.disclosure ?? usualProfile(options.format);
  const isAsked = ({ indicator }: Pick<IndicatorValue, 'indicator'>): boolean =>
    asked?.includes(indicator) ?? true;
  const bound: BoundFigure[] = [];
  const { countries, pooled } = figuresByCountry(books, {
    disclosure: {
      profile,
      edition: 'public',
      keepNames: true,
      ...(profile !== 'open' && { solver: await loadSolver() }),
    },
    ...(country !== undefined && { country }),
    ...(decided && { decisions: decided.decisions }),
    // what one table hides another must not tell: all figures are protected together
    ...(asked && {
      indicators: profile === 'open' ? asked : context.catalogue.indicators.map(({ id }) => id),
    }),
    ...((options.sql ?? options.facts) !== undefined && {
      bound: (value, formula) => {
        if (isAsked(value)) bound.push({ ...value, bound: formula() });
      },
    }),
    ...(options.format === 'text' && { by: options.by === undefined ? ['sex'] : ['sex', options.by] }),
    ...runOptions(context),
  });
  refuseOtherDecisions(
    decided,
    countries.map(({ checked }) => checked.country),
  );
  for (const { checked } of countries) {
    if (checked.country === null) throw new Failure('BAD_SETTINGS', 'no-country');
    refuseOtherCountries(checked);
  }
  for (const { disclosure } of countries) sayHidden(disclosure, context);
  sayDecided(
    decided,
    countries.map(({ computed }) => computed),
    context,
  );
  const isOne = countries.length === 1;
  const facts = countries.flatMap(({ computed }) => computed.facts);
  // The table of facts is one country's.
  if (!isOne && (options.sql ?? options.facts) !== undefined)
    throw new Failure('BAD_SETTINGS', 'country-needed');
  if (options.facts !== undefined) await writeFacts(options.facts, bound, facts, options, context);
  const values = [...countries.flatMap(({ computed }) => computed.values), ...pooled].filter(isAsked);
  const codes = countries.map(({ checked }) => checked.country);
  const inputs = receipt.filter(({ status }) => status === 'read');
  const { catalogue, language, toolVersion } = context;
  const given: Figures = {
    ...{ values, inputs, catalogue, language, toolVersion },
    country: isOne ? (codes[0] ?? null) : null,
    asOf: options.asOf ?? context.settings.asOf ?? newestSubmission(countries[0]?.checked.submissions ?? []),
    shown: shownOf(values, options),
    trace: options.trace !== undefined,
    revisions:
      compare && compare(values, inputs, { ...(asked && { only: asked }), guarded: profile !== 'open' }),
  };
  const text = options.sql
    ? sqlScript(bound, facts, { file: options.facts, dialect: options.sql }, context, (id) =>
        isAsked({ indicator: id }),
      )
    : printFigures(given, options.format);
  await give(text, options, context);
  if (pooled.length > 0)
    say(context, words(context.language).ui.pooled, { country: POOLED, list: codes.join(', ') });
  return exitCodeOfInputs(receipt) || (countries.some(({ checked }) => hasErrors(checked, isOne)) ? 1 : 0);
}

/** Of several countries each is judged by its own workbooks: that there are others is no error then. */
function hasErrors({ issues, submissions, country }: Checked, isOne: boolean): boolean {
  const own = new Set(
    submissions.filter(({ meta }) => isOne || meta.country === country).map(({ file }) => file),
  );
  return issues.some(({ severity, place }) => severity === 'error' && own.has(place.file));
}

/** A table is looked at by who holds the files, and warns; what a program reads is handed on. */
const usualProfile = (format: FigureFormat): DisclosureProfile => (format === 'text' ? 'open' : 'standard');

/** On the error stream, so that what is printed stays a table. */
function sayHidden(disclosure: Disclosure | undefined, context: Context): void {
  if (!disclosure || disclosure.hidden.figures === 0) return;
  const { profile, hidden } = disclosure;
  const { warning, hiddenPrinted } = words(context.language).disclosure;
  say(context, profile === 'open' ? warning : hiddenPrinted, { n: hidden.figures });
}

/** Those of `--indicator` and the one of `--trace`; undefined where all are asked for. */
function idsAsked({ indicator, trace }: IndicatorOptions, context: Context): readonly string[] | undefined {
  const traced = typeof trace === 'string' ? [trace.toUpperCase()] : [];
  const known = (id: string): boolean => context.catalogue.indicators.some((each) => each.id === id);
  for (const id of indicator ?? [])
    if (!known(id)) throw new Failure('BAD_SETTINGS', 'indicator', { found: id });
  for (const id of traced) if (!known(id)) throw new Failure('BAD_SETTINGS', 'trace-many', { found: id });
  const all = [...new Set([...(indicator ?? []), ...traced])];
  return all.length > 0 ? all : undefined;
}

/** A breakdown that no indicator has would print nothing, which reads like no figures. */
function refuseOtherDimension({ by }: IndicatorOptions, { catalogue }: Context): void {
  if (by === undefined) return;
  const stated = catalogue.indicators.flatMap(({ disaggregation }) =>
    disaggregation.map((each) => breakdownOf(each).name),
  );
  if (stated.includes(by)) return;
  const list = [...new Set(stated)].sort().join(', ');
  throw new Failure('BAD_SETTINGS', 'dimension', { found: by, list });
}

async function give(text: string, options: IndicatorOptions, context: Context): Promise<void> {
  if (options.output === undefined) context.streams.out(text);
  else {
    await writeOutput(options.output, text, options, context);
    say(context, words(context.language).figures.written, { file: options.output });
  }
}

/** In text, what a person can take in: the newest of each, unless indicators or years are named. Else everything. */
function shownOf(
  values: readonly IndicatorValue[],
  { by, format, indicator, trace, year }: IndicatorOptions,
): readonly IndicatorValue[] {
  const [from, to] = year ?? [-Infinity, Infinity];
  const inYears = values.filter((value) => value.year >= from && value.year <= to);
  const named = indicator !== undefined || typeof trace === 'string';
  return format === 'text' && !named ? newest(inYears, by) : inYears;
}

/**
 * The newest national figure of each indicator and country, and of each member of the dimension asked for; the newest record where
 * none has a value.
 */
function newest(values: readonly IndicatorValue[], by?: string): IndicatorValue[] {
  const best = new Map<string, IndicatorValue>();
  for (const value of values) {
    const dimensions = Object.keys(value.disaggregation);
    if (dimensions.length > 0 && !(by !== undefined && dimensions.includes(by))) continue;
    const series = [value.country, value.indicator, ...Object.values(value.disaggregation)].join(' ');
    const before = best.get(series);
    if (!before || value.value !== null || before.value === null) best.set(series, value);
  }
  return [...best.values()];
}
