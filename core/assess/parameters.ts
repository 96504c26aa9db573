/**
 * Parameters after precedence (coherence §2): what the caller sets wins over COH_PARAMS, that over weights typed in an
 * earlier coherence workbook, those over the default.
 */
import type { Thresholds } from '../model/coherence.ts';
import { LINK_DIMENSIONS } from '../model/coherence.ts';
import type { Catalogue, ParameterDefault } from '../catalogue/define.ts';
import { Failure } from '../failure.ts';
import type { Checked, Parameters } from '../model.ts';
import { partsOf, rowsOf, text } from './rows.ts';

type Setting = number | string;

/** All parameters with a value; a changed one names its origin: `COH_PARAMS`, `PREVIOUS`, or what the caller calls it. */
export function settleParameters(checked: Checked, catalogue: Catalogue, given: Parameters): Parameters {
  refuseUnknown(given, catalogue);
  const values: Record<string, Setting> = {};
  const changed: { name: string; value: Setting; origin: string }[] = [];
  const typed = typedInWorkbooks(checked);
  for (const parameter of catalogue.parameters) {
    const { name } = parameter;
    const set = Object.hasOwn(given.values, name) ? accepted(given.values[name], parameter) : null;
    const sheet = accepted(typed.get(name), parameter);
    const before = accepted(given.typedBefore?.[name], parameter);
    const value = set ?? sheet ?? before ?? parameter.value;
    if (value === null) continue;
    values[name] = value;
    if (value === parameter.value) continue;
    const origin = given.changed.find((each) => each.name === name)?.origin ?? 'SETTINGS';
    const weaker = sheet === null ? 'PREVIOUS' : 'COH_PARAMS';
    changed.push({ name, value, origin: set === null ? weaker : origin });
  }
  return { values, changed };
}

/** A setting that nobody knows, or out of its bounds, is the caller's slip and is refused. */
function refuseUnknown(given: Parameters, catalogue: Catalogue): void {
  for (const [name, value] of Object.entries(given.values)) {
    const parameter = catalogue.parameters.find((each) => each.name === name);
    if (!parameter) throw new Failure('BAD_SETTINGS', 'UNKNOWN_PARAMETER', { name });
    if (accepted(value, parameter) === null)
      throw new Failure('BAD_SETTINGS', 'PARAMETER_VALUE', { name, value });
  }
}

/** COH_PARAMS of all workbooks; a value that does not fit is passed over. */
function typedInWorkbooks(checked: Checked): ReadonlyMap<string, Setting> {
  const typed = new Map<string, Setting>();
  for (const { values } of rowsOf(checked, 'COH_PARAMS', 'value')) {
    const name = text(values, 'param');
    const value = values.value ?? null;
    if (name !== null && value !== null) typed.set(name, value);
  }
  return typed;
}

/** The value as the kind of its default, if it is one and within bounds. */
function accepted(value: Setting | undefined, parameter: ParameterDefault): Setting | null {
  if (value === undefined) return null;
  if (typeof parameter.value === 'string') return partsOf(String(value)).join(';');
  const size = typeof value === 'number' ? value : Number(value.trim().replace(',', '.') || NaN);
  const fits = size >= (parameter.min ?? -Infinity) && size <= (parameter.max ?? Infinity);
  return Number.isFinite(size) && fits ? size : null;
}

/** The same as typed numbers, for the rules. */
export function thresholdsOf(parameters: Parameters): Thresholds {
  const size = (name: string): number => {
    const value = parameters.values[name];
    if (typeof value !== 'number') throw new Failure('BUG', 'PARAMETER', { name });
    return value;
  };
  return {
    material: size('material'),
    recentYears: size('recent_years'),
    monitorYears: size('monitor_years'),
    engageMonths: size('engage_months'),
    disagreeRange: size('disagree_range'),
    minor: size('d_minor'),
    notable: size('d_notable'),
    severe: size('d_severe'),
    gapHigh: size('gap_high'),
    gapMid: size('gap_mid'),
    trackOk: size('track_ok'),
    trackSlow: size('track_slow'),
    overlapDonors: size('overlap_donors'),
    overlapHhi: size('overlap_hhi'),
    dependenceShare: size('dependence_share'),
    orphanSupport: size('orphan_support'),
    owners: Object.fromEntries(
      LINK_DIMENSIONS.map((dimension) => [
        dimension,
        partsOf(String(parameters.values[`owner_${dimension}`] ?? '')),
      ]),
    ),
  };
}
