/**
 * The figures again after some sheets changed (a cell was typed over): only indicators that read one of these sheets
 * are computed, the others are taken over. The result is that of a whole computation; what is measured comes after it.
 */
import { type ArithmeticIndicator, type Catalogue, isArithmetic } from '../catalogue/define.ts';
import type { Expression } from '../expression/grammar.ts';
import type { Checked, Computed, IndicatorValue } from '../model.ts';
import { type ComputeOptions, compute } from './compute.ts';
import { yearsOf } from './years.ts';

export interface Before {
  readonly checked: Checked;
  readonly computed: Computed;
}

/**
 * @param before what was computed with the same catalogue and options.
 * @param checked as now; a sheet that did not change is the same dataset object as before.
 */
export function recompute(
  before: Before,
  checked: Checked,
  catalogue: Catalogue,
  options: Omit<ComputeOptions, 'compared' | 'bound'> = {},
): Computed {
  const changed = changedSheets(before.checked, checked);
  if (changed === null) return compute(checked, catalogue, options);
  const touched = touchedBy(changed, catalogue);
  const known = new Map<string, IndicatorValue[]>();
  for (const value of before.computed.values) {
    if (touched.has(value.indicator)) continue;
    const own = known.get(value.indicator);
    if (own) own.push(value);
    else known.set(value.indicator, [value]);
  }
  return compute(checked, catalogue, { ...options, known });
}

/** Sheets that are another dataset or have other rows under an error; null where more changed than rows of sheets. */
function changedSheets(before: Checked, after: Checked): ReadonlySet<string> | null {
  const isSame =
    before.country === after.country &&
    before.mirrors === after.mirrors &&
    before.usable.length === after.usable.length &&
    String(yearsOf(before)) === String(yearsOf(after));
  if (!isSame) return null;
  const changed = new Set<string>();
  for (const [index, { dataset, blocked }] of after.usable.entries()) {
    const old = before.usable[index];
    if (old?.dataset.template.id !== dataset.template.id || old.dataset.meta !== dataset.meta) return null;
    const isSameSheet =
      old.dataset === dataset &&
      old.blocked.size === blocked.size &&
      [...blocked].every((row) => old.blocked.has(row));
    if (!isSameSheet) changed.add(dataset.template.id);
  }
  // Where figures were imported from, and the currency of a workbook, are told by sheets that no formula names.
  return changed.has('META') || changed.has('IMPORTED') ? null : changed;
}

/** Indicators whose formula names one of the sheets, itself or through another indicator. */
function touchedBy(sheets: ReadonlySet<string>, { indicators }: Catalogue): ReadonlySet<string> {
  const arithmetic = indicators.filter(isArithmetic);
  const formulas = new Map(arithmetic.map(({ id, value }) => [id, value]));
  const touched = ({ value }: ArithmeticIndicator): boolean =>
    [...sheetsNamed(value, formulas, new Set())].some((sheet) => sheets.has(sheet));
  return new Set(arithmetic.filter(touched).map(({ id }) => id));
}

/** Every sheet that stands anywhere in a formula, also in conditions that enter no sum. */
function sheetsNamed(
  part: unknown,
  formulas: ReadonlyMap<string, Expression>,
  seen: Set<string>,
): ReadonlySet<string> {
  if (typeof part !== 'object' || part === null) return new Set();
  const { op, id, sheet } = part as {
    readonly op?: unknown;
    readonly id?: unknown;
    readonly sheet?: unknown;
  };
  const found = new Set(typeof sheet === 'string' ? [sheet] : []);
  if (op === 'usd') found.add('FIN_MACRO');
  const inner: unknown[] = Object.values(part);
  if (op === 'indicator' && typeof id === 'string' && !seen.has(id)) {
    seen.add(id);
    inner.push(formulas.get(id));
  }
  for (const each of inner) for (const name of sheetsNamed(each, formulas, seen)) found.add(name);
  return found;
}
