/** `mainstream indicators`: the newest figures, or all of those named, and with `--trace` the ministry's cells behind them. */
import {
  Failure,
  POOLED,
  figuresByCountry,
  words,
  type Checked,
  type IndicatorValue,
} from '../../core/index.ts';
import { runOptions, say, type Context } from '../context.ts';
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
  const { countries, pooled } = figuresByCountry(books, {
    ...(country !== undefined && { country }),
    ...(options.indicator && { indicators: options.indicator }),
    ...runOptions(context),
  });
  for (const { checked } of countries) {
    if (checked.country === null) throw new Failure('BAD_SETTINGS', 'no-country');
    refuseOtherCountries(checked);
  }
  const values = [...countries.flatMap(({ computed }) => computed.values), ...pooled];
  context.streams.out(textOf(values, options, context));
  const list = countries.map(({ checked }) => checked.country).join(', ');
  if (pooled.length > 0) say(context, words(context.language).ui.pooled, { country: POOLED, list });
  const isOne = countries.length === 1;
  return exitCodeOfInputs(receipt) || (countries.some(({ checked }) => hasErrors(checked, isOne)) ? 1 : 0);
}

/** Of several countries each is judged by its own workbooks: that there are others is no error then. */
function hasErrors({ issues, submissions, country }: Checked, isOne: boolean): boolean {
  const own = new Set(
    submissions.filter(({ meta }) => isOne || meta.country === country).map(({ file }) => file),
  );
  return issues.some(({ severity, place }) => severity === 'error' && own.has(place.file));
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

/** The newest national figure of each indicator and country; the newest record where none has a value. */
function newest(values: readonly IndicatorValue[]): IndicatorValue[] {
  const best = new Map<string, IndicatorValue>();
  for (const value of values) {
    if (Object.keys(value.disaggregation).length > 0) continue;
    const key = `${value.country}|${value.indicator}`;
    const before = best.get(key);
    if (!before || value.value !== null || before.value === null) best.set(key, value);
  }
  return [...best.values()];
}
