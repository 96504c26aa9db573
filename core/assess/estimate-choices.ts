/**
 * Whether the effect of a policy on its outcome indicator is estimated: what COH_ESTIMATES says, and whether there is a
 * value on either side of the start, the least that any method needs (coherence §6; rulings-coherence A10, C1).
 */
import type { Policy } from '../coherence-model.ts';
import type { Checked, Computed } from '../model.ts';
import type { EstimateChoice, Monitored } from '../results-model.ts';
import { seriesOf } from './evidence.ts';
import { groupBy, rowsOf, text, yearOf } from './rows.ts';

export interface EstimateSources {
  readonly checked: Checked;
  readonly computed: Computed;
  readonly policies: readonly Policy[];
  readonly monitored: readonly Monitored[];
  readonly refYear: number;
}

export function estimateChoices(sources: EstimateSources): readonly EstimateChoice[] {
  const { checked, policies } = sources;
  const chosen = groupBy(
    rowsOf(checked, 'COH_ESTIMATES', 'method'),
    ({ values }) => `${text(values, 'policy_id') ?? ''}|${text(values, 'indicator_id') ?? ''}`,
  );
  return policies.flatMap((policy): EstimateChoice[] => {
    if (!policy.outcome) return [];
    const { indicator } = policy.outcome;
    const rows = chosen.get(`${policy.id}|${indicator}`) ?? [];
    const starts = rows.flatMap(({ values }) => yearOf(values, 'start_point') ?? []);
    const start = starts[0] ?? yearOf(policy.values, 'start');
    const years = yearsOf(policy.id, indicator, sources);
    return [
      {
        ...{ policy: policy.id, indicator },
        methods: rows.flatMap(({ values }) => text(values, 'method') ?? []).sort(),
        // a value of the period that holds the start belongs to those after it
        possible: start !== null && years.some((year) => year < start) && years.some((year) => year >= start),
        places: rows.map(({ place }) => place),
      },
    ];
  });
}

/** Years with a value: COH_MONITOR of the policy (TREATED, else `_T`), else the computed indicator. */
function yearsOf(
  policy: string,
  indicator: string,
  { computed, monitored, refYear }: EstimateSources,
): readonly number[] {
  const own = monitored.filter((row) => row.subject === policy && row.indicator === indicator);
  for (const group of ['TREATED', '_T']) {
    const rows = own.filter((row) => row.group === group);
    if (rows.length > 0) return rows.map(({ year }) => year);
  }
  return seriesOf(indicator, computed.values, refYear).map(({ year }) => year);
}
