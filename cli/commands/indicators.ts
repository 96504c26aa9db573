/** `mainstream indicators`: the newest figures, or all of those named, and with `--trace` the ministry's cells behind them. */
import { Failure, figures, type IndicatorValue } from '../../core/index.ts';
import { runOptions, type Context } from '../context.ts';
import { countryAsked, refuseOtherCountries } from '../country.ts';
import { exitCodeOfInputs } from '../exit-code.ts';
import { findWorkbooks } from '../find-workbooks.ts';
import { readInputs } from '../inputs.ts';
import { forTerminal } from '../print/controls.ts';
import { indicatorCsv, indicatorTable, traceLines } from '../print/indicators.ts';
import { printJson } from '../print/json.ts';
import { nothingRead, printReceipt } from '../print/receipt.ts';

export interface IndicatorOptions {
  readonly country?: string;
  readonly format: 'table' | 'json' | 'csv';
  readonly indicator?: readonly string[];
  readonly trace?: boolean;
  /** A breakdown shown beside nation and sexes. */
  readonly by?: string;
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
  const { books, receipt } = await readInputs(findWorkbooks(paths), context);
  printReceipt(receipt, context);
  if (books.length === 0) return nothingRead(receipt, context);
  const { checked, computed } = figures(books, {
    ...(country !== undefined && { country }),
    ...(options.indicator && { indicators: options.indicator }),
    ...(options.format === 'table' && { by: options.by === undefined ? ['sex'] : ['sex', options.by] }),
    ...runOptions(context),
  });
  if (checked.country === null) throw new Failure('BAD_SETTINGS', 'no-country');
  refuseOtherCountries(checked);
  context.streams.out(textOf(computed.values, options, context));
  return exitCodeOfInputs(receipt) || (checked.issues.some(({ severity }) => severity === 'error') ? 1 : 0);
}

function textOf(values: readonly IndicatorValue[], options: IndicatorOptions, context: Context): string {
  if (options.format === 'json') return printJson(values);
  if (options.format === 'csv') return indicatorCsv(values);
  const shown = options.indicator ? values : newest(values, options.by);
  return forTerminal(
    indicatorTable(shown, context.language, (value) =>
      options.trace ? traceLines(value, context.language) : [],
    ),
  );
}

/**
 * The newest national figure of each indicator, and of each member of the dimension asked for; the newest record where
 * none has a value.
 */
function newest(values: readonly IndicatorValue[], by?: string): IndicatorValue[] {
  const best = new Map<string, IndicatorValue>();
  for (const value of values) {
    const [dimension] = Object.keys(value.disaggregation);
    if (dimension !== undefined && dimension !== by) continue;
    const series = `${value.indicator} ${dimension === undefined ? '' : (value.disaggregation[dimension] ?? '')}`;
    const before = best.get(series);
    if (!before || value.value !== null || before.value === null) best.set(series, value);
  }
  return [...best.values()];
}
