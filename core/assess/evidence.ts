/** The indicators that links name as evidence: their newest figure and the sheets they need (coherence §3.4, B21). */
import type { EvidenceIndicator, Thresholds } from '../coherence-model.ts';
import type { Catalogue } from '../catalogue/define.ts';
import type { Expression } from '../expression/grammar.ts';
import { inside } from '../expression/terms.ts';
import type { Checked, Computed, IndicatorValue } from '../model.ts';
import { windowStart } from './plan.ts';
import { compare, list, rowsOf } from './rows.ts';

export function readEvidence(
  checked: Checked,
  computed: Computed,
  catalogue: Catalogue,
  refYear: number,
  thresholds: Thresholds,
): ReadonlyMap<string, EvidenceIndicator> {
  const named = rowsOf(checked, 'PLN_LINKS', 'strength').flatMap(({ values }) =>
    list(values, 'evidence_ids'),
  );
  const ids = [...new Set(named)].sort(compare);
  const from = windowStart(refYear, thresholds);
  return new Map(
    ids.map((id) => {
      const latest = latestOf(id, computed.values, refYear);
      const recent = latest !== null && latest.year >= from;
      return [id, { id, latest, recent, sheets: sheetsOf(id, catalogue) }];
    }),
  );
}

/** Newest figure not after the reference year; the national one where the year has one. */
function latestOf(
  id: string,
  values: readonly IndicatorValue[],
  refYear: number,
): EvidenceIndicator['latest'] {
  let latest: { year: number; value: number | null; national: boolean } | null = null;
  for (const { indicator, year, value, obsStatus, disaggregation } of values) {
    // a figure that is not shown is evidence all the same
    const exists = value !== null || obsStatus === 'Q';
    if (indicator !== id || !exists || year > refYear) continue;
    const national = Object.keys(disaggregation).length === 0;
    const better =
      latest === null || year > latest.year || (year === latest.year && national && !latest.national);
    if (better) latest = { year, value, national };
  }
  return latest && { year: latest.year, value: latest.value };
}

/** Sheets from which a figure takes at least one number, through the indicators it is built on. */
function sheetsOf(id: string, catalogue: Catalogue): readonly string[] {
  const seen = new Set<string>();
  const ofIndicator = (name: string): readonly string[] => {
    const indicator = catalogue.indicators.find((each) => each.id === name);
    if (!indicator || seen.has(name)) return [];
    seen.add(name);
    return indicator.measure ? indicator.sheets : ofFormula(indicator.value);
  };
  const ofFormula = (formula: Expression): readonly string[] => {
    if (formula.op === 'fact') return [formula.sheet];
    if (formula.op === 'indicator') return formula.of ? ofFormula(formula.of) : ofIndicator(formula.id);
    return inside(formula).flatMap(ofFormula);
  };
  return [...new Set(ofIndicator(id))].sort(compare);
}
