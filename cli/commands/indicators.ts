/** `mainstream indicators`: the figures, newest first seen, and with `--trace` the ministry's cells behind them. */
import { catalogue, Failure, figures, type IndicatorValue } from '../../core/index.ts';
import type { Context } from '../context.ts';
import { readInputs } from '../inputs.ts';
import { indicatorCsv, indicatorTable, traceLines } from '../print/indicators.ts';
import { printReceipt } from '../print/receipt.ts';

export interface IndicatorOptions {
  readonly country?: string;
  readonly format: 'table' | 'json' | 'csv';
  readonly indicator?: readonly string[];
  readonly trace?: boolean;
}

export async function indicators(
  paths: readonly string[],
  options: IndicatorOptions,
  context: Context,
): Promise<number> {
  for (const id of options.indicator ?? [])
    if (!catalogue.indicators.some((each) => each.id === id))
      throw new Failure('BAD_SETTINGS', 'indicator', { found: id });
  const { books, receipt } = await readInputs(paths, context.host);
  printReceipt(receipt, context);
  if (books.length === 0) throw new Failure('UNREADABLE', 'nothing-usable');
  const country = options.country ?? context.settings.country;
  const { checked, computed } = figures(books, {
    ...(country !== undefined && { country }),
    ...(options.indicator && { indicators: options.indicator }),
    host: context.host,
  });
  if (checked.country === null) throw new Failure('BAD_SETTINGS', 'no-country');
  context.streams.out(textOf(computed.values, options, context));
  if (receipt.some((each) => each.status === 'failed')) return 3;
  return checked.issues.some((issue) => issue.severity === 'error') ? 1 : 0;
}

function textOf(values: readonly IndicatorValue[], options: IndicatorOptions, context: Context): string {
  if (options.format === 'json') return `${JSON.stringify(values, null, 2)}\n`;
  if (options.format === 'csv') return indicatorCsv(values);
  const shown = options.indicator ? values : newest(values);
  return indicatorTable(shown, context.language, (value) =>
    options.trace ? traceLines(value, context.language) : [],
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
