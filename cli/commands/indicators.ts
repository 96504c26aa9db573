/** `mainstream indicators`: the newest figures, or all of those named, and with `--trace` the ministry's cells behind them. */
import { Failure, figures, type BoundFigure, type Dialect, type IndicatorValue } from '../../core/index.ts';
import { runOptions, type Context } from '../context.ts';
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
  const bound: BoundFigure[] = [];
  const { checked, computed } = figures(books, {
    ...(country !== undefined && { country }),
    ...(options.indicator && { indicators: options.indicator }),
    ...((options.sql ?? options.facts) !== undefined && {
      bound: (value, formula) => bound.push({ ...value, bound: formula }),
    }),
    ...runOptions(context),
  });
  if (checked.country === null) throw new Failure('BAD_SETTINGS', 'no-country');
  refuseOtherCountries(checked);
  if (options.facts !== undefined) await writeFacts(options.facts, bound, computed.facts, options, context);
  context.streams.out(
    options.sql
      ? sqlScript(bound, computed.facts, { file: options.facts, dialect: options.sql }, context)
      : textOf(computed.values, options, context),
  );
  return exitCodeOfInputs(receipt) || (checked.issues.some(({ severity }) => severity === 'error') ? 1 : 0);
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
