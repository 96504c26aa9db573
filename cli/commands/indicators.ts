/** `mainstream indicators`: the newest figures, or all of those named, and with `--trace` the ministry's cells behind them. */
import {
  type BoundFigure,
  type Dialect,
  type Disclosure,
  type DisclosureProfile,
  Failure,
  figures,
  type IndicatorValue,
  words,
} from '../../core/index.ts';
import { loadSolver } from '../../core/formats/index.ts';
import { runOptions, say, type Context } from '../context.ts';
import { countryAsked, refuseOtherCountries } from '../country.ts';
import { exitCodeOfInputs } from '../exit-code.ts';
import { findWorkbooks, refuseInputs } from '../find-workbooks.ts';
import { readInputs } from '../inputs.ts';
import { forTerminal } from '../print/controls.ts';
import { indicatorCsv, indicatorTable, traceLines } from '../print/indicators.ts';
import { printJson } from '../print/json.ts';
import { nothingRead, printReceipt } from '../print/receipt.ts';
import { refuseToReplace } from '../target.ts';
import { sqlScript, writeFacts } from './sql.ts';

export interface IndicatorOptions {
  readonly country?: string;
  readonly format: 'table' | 'json' | 'csv';
  readonly indicator?: readonly string[];
  readonly trace?: boolean;
  readonly profile?: DisclosureProfile;
  readonly sql?: Dialect;
  readonly facts?: string;
  readonly force?: boolean;
}

export async function indicators(
  paths: readonly string[],
  options: IndicatorOptions,
  context: Context,
): Promise<number> {
  for (const id of options.indicator ?? [])
    if (!context.catalogue.indicators.some((each) => each.id === id))
      throw new Failure('BAD_SETTINGS', 'indicator', { found: id });
  const country = countryAsked(options, context);
  const found = findWorkbooks(paths);
  if (options.facts !== undefined) {
    refuseInputs(found, [options.facts]);
    await refuseToReplace(options.facts, options);
  }
  const { books, receipt } = await readInputs(found, context);
  printReceipt(receipt, context);
  if (books.length === 0) return nothingRead(receipt, context);
  const profile = options.profile ?? context.settings.disclosure ?? USUAL[options.format];
  const isAsked = ({ indicator }: Pick<IndicatorValue, 'indicator'>): boolean =>
    options.indicator?.includes(indicator) ?? true;
  const bound: BoundFigure[] = [];
  const { checked, computed, disclosure } = figures(books, {
    disclosure: {
      profile,
      edition: 'public',
      keepNames: true,
      ...(profile !== 'open' && { solver: await loadSolver() }),
    },
    ...(country !== undefined && { country }),
    // what one table hides another must not tell: all figures are protected together
    ...(options.indicator && {
      indicators: profile === 'open' ? options.indicator : context.catalogue.indicators.map(({ id }) => id),
    }),
    ...((options.sql ?? options.facts) !== undefined && {
      bound: (value, formula) => {
        if (isAsked(value)) bound.push({ ...value, bound: formula });
      },
    }),
    ...runOptions(context),
  });
  if (checked.country === null) throw new Failure('BAD_SETTINGS', 'no-country');
  refuseOtherCountries(checked);
  sayHidden(disclosure, context);
  if (options.facts !== undefined) await writeFacts(options.facts, bound, computed.facts, options, context);
  context.streams.out(
    options.sql
      ? sqlScript(bound, computed.facts, { file: options.facts, dialect: options.sql }, context)
      : textOf(computed.values.filter(isAsked), options, context),
  );
  return exitCodeOfInputs(receipt) || (checked.issues.some(({ severity }) => severity === 'error') ? 1 : 0);
}

/** A table is looked at by who holds the files, and warns; what a program reads is handed on. */
const USUAL: Readonly<Record<IndicatorOptions['format'], DisclosureProfile>> = {
  table: 'open',
  json: 'standard',
  csv: 'standard',
};

/** On the error stream, so that what is printed stays a table. */
function sayHidden(disclosure: Disclosure | undefined, context: Context): void {
  if (!disclosure || disclosure.hidden.figures === 0) return;
  const { profile, hidden } = disclosure;
  const { warning, hiddenPrinted } = words(context.language).disclosure;
  say(context, profile === 'open' ? warning : hiddenPrinted, { n: hidden.figures });
}

function textOf(values: readonly IndicatorValue[], options: IndicatorOptions, context: Context): string {
  if (options.format === 'json') return printJson(values);
  if (options.format === 'csv') return indicatorCsv(values);
  const shown = options.indicator ? values : newest(values);
  return forTerminal(
    indicatorTable(shown, context.language, (value) =>
      options.trace ? traceLines(value, context.language) : [],
    ),
  );
}

/** The newest national figure of each indicator; the newest record where none has a value. */
function newest(values: readonly IndicatorValue[]): IndicatorValue[] {
  const best = new Map<string, IndicatorValue>();
  for (const value of values) {
    if (Object.keys(value.disaggregation).length > 0) continue;
    const before = best.get(value.indicator);
    if (!before || value.value !== null || before.value === null) best.set(value.indicator, value);
  }
  return [...best.values()];
}
