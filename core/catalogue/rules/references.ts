/** Rules between sheets and workbooks (profile-sheets §5 X24–X27, with rulings-coherence A3 and D3). */
import { addTo } from '../../grouped.ts';
import type { Dataset, Row, Submission, Value } from '../../model.ts';
import { defineRule } from '../define.ts';

/** A workbook of another country than the one consolidated: all its rows stay out. */
export const otherCountry = defineRule({
  id: 'X26',
  severity: 'error',
  scope: 'consolidation',
  logged: true,
  check(all, report, { country }) {
    if (country === null) return;
    for (const submission of all) {
      const found = submission.meta.country;
      if (found === null || found === country) continue;
      const dataset = submission.datasets.find((each) => each.template.id === 'META') ?? null;
      report(
        { submission, dataset, row: null, field: 'country' },
        { found, country },
        { blocks: 'workbook' },
      );
    }
  },
  example: `
    STA_POP            | year | age | total |
                       | 2023 | _T  | 100   |
    MFA_CONS           | year | host | total |
                       | 2023 | SEN  | 40    |
    META@xts-int.xlsx  | country | MLI {X26 error} |
    INT_DEATHS         | year | route | status | total |
                       | 2023 | Sea   | DEAD   | 12    |`,
});

/** The same sheet from the same institution in two files: the one submitted later counts, ties by file name. */
export const replacedSheet = defineRule({
  id: 'X27',
  severity: 'warning',
  scope: 'consolidation',
  logged: true,
  check(all, report) {
    const groups = new Map<string, { submission: Submission; dataset: Dataset }[]>();
    for (const submission of all)
      for (const dataset of submission.datasets) {
        // rows of aid activities stand beside those of the partners
        if (dataset.template.institution === '*' || dataset.activities) continue;
        const id = `${submission.meta.institution ?? ''}|${dataset.template.id}`;
        addTo(groups, id, { submission, dataset });
      }
    for (const group of groups.values()) {
      const newest = group.reduce((a, b) => (isLater(b.submission, a.submission) ? b : a));
      const args = { kept: newest.submission.file, keptDate: newest.submission.meta.submittedOn };
      for (const { submission, dataset } of group)
        if (submission.file !== newest.submission.file)
          report(
            { submission, dataset, row: null, field: null },
            { ...args, date: submission.meta.submittedOn },
            { blocks: 'sheet' },
          );
    }
  },
  example: `
    META@old.xlsx                 | submitted_on | 2024-01-31 |
    STA_POP@old.xlsx {X27 warning} | year | age | total |
                                  | 2023 | _T  | 99    |
    META@new.xlsx                 | submitted_on | 2024-03-31 |
    STA_POP@new.xlsx              | year | age | total |
                                  | 2023 | _T  | 100   |`,
});

function isLater(a: Submission, b: Submission): boolean {
  const [left, right] = [a.meta.submittedOn ?? '', b.meta.submittedOn ?? ''];
  return left === right ? a.file > b.file : left > right;
}

/** Where goals are named (rulings-coherence D3). COH_MONITOR and COH_ENGAGE are looked at below. */
const GOAL_FIELDS: Readonly<Record<string, string>> = {
  PLN_LINKS: 'goal_id',
  PLN_ACTIONS: 'goal_id',
  PLN_TARGETS: 'goal_id',
  COH_EFFECTS: 'goal_id',
  COH_ENGAGE: 'goal_ids',
  COH_MONITOR: 'subject_id',
  FIN_BUDGET: 'goal_id',
  DON_SUPPORT: 'goal_id',
  DON_GOALS: 'goal_id',
};
/** Money does not vanish with a wrong goal: it becomes unaligned (rulings-coherence D3). */
const MONEY_SHEETS = new Set(['FIN_BUDGET', 'DON_SUPPORT', 'DON_GOALS']);

/** A goal that the plan does not have. Without a PLN_GOALS sheet among the workbooks nothing can be said. */
export const unknownGoal = defineRule({
  id: 'X24',
  severity: 'error',
  scope: 'consolidation',
  check(all, report) {
    const goals = idsOf(all, 'PLN_GOALS', 'goal_id');
    if (goals.size === 0) return;
    const policies = idsOf(all, 'COH_POLICIES', 'policy_id');
    const subjects = new Set([...goals, ...policies]);
    const list = [...goals].slice(0, 12).join(', ') + (goals.size > 12 ? ' …' : '');
    eachReference(all, GOAL_FIELDS, (at, values) => {
      const known = at.field === 'subject_id' ? subjects : goals;
      const wrong = values.filter((value) => !known.has(value));
      const only = wrong[0];
      if (only === undefined) return;
      const near = values.length === 1 ? [...known].find((id) => folded(id) === folded(only)) : undefined;
      report(
        at,
        { found: wrong.join('; '), known: list },
        {
          ...(MONEY_SHEETS.has(at.dataset.template.id) && { variant: 'KEPT', blocks: 'nothing' as const }),
          ...(near !== undefined && { propose: { to: near, safe: false, reason: 'CLOSEST' } }),
        },
      );
    });
  },
  example: `
    PLN_GOALS   | goal_id | level | title            |
                | G1      | GOAL  | Less poverty     |
                | G2      | GOAL  | Better health    |
    PLN_LINKS   | goal_id        | dimension | direction | channel | asserted_by | strength |
                | G1             | REM       | M2D       | income  | PLN         | 2        |
                | G9 {X24 error} | REM       | M2D       | income  | PLN         | 2        |
    DON_SUPPORT | project_id | year | record_source | donor | title  | goal_id        | committed_usd |
                | P1         | 2023 | PARTNER       | EU    | Jobs   | g2 {X24 error} | 1000000       |
                | P2         | 2023 | PARTNER       | EU    | Health | G2             | 500000        |
                | P3         | 2023 | PARTNER       | EU    | Roads  |                | 500000        |`,
});

/**
 * An indicator that nobody defines. Evidence must be from the catalogue (E); targets and policies may have the
 * plan's own indicators, if COH_MONITOR follows them or PLN_TARGETS gives them a label (rulings-coherence A3).
 */
export const unknownIndicator = defineRule({
  id: 'X25',
  severity: 'error',
  scope: 'consolidation',
  check(all, report, { indicators }) {
    eachReference(all, { PLN_LINKS: 'evidence_ids' }, (at, values) => {
      const wrong = values.filter((value) => !indicators.has(value));
      if (wrong.length > 0) report(at, { found: wrong.join('; ') });
    });
    const planned = new Set([...idsOf(all, 'COH_MONITOR', 'indicator_id'), ...labelled(all)]);
    const fields = { PLN_TARGETS: 'indicator_id', COH_POLICIES: 'outcome_indicator' };
    eachReference(all, fields, (at, [value = '']) => {
      if (!indicators.has(value) && !planned.has(value))
        report(at, { found: value }, { severity: 'warning', variant: 'PLAN_INDICATOR' });
    });
  },
  example: `
    PLN_LINKS   | goal_id | dimension | direction | channel | asserted_by | strength | evidence_ids          |
                | G1      | REM       | M2D       | income  | PLN         | 2        | CTX-01                |
                | G1      | HEA       | M2D       | loss    | PLN         | -2       | HEA-99; CTX-01 {X25 error} |
    PLN_TARGETS | indicator_id            | goal_id | label          | baseline_year | baseline | target_year | target |
                | POVERTY                 | G1      | Share of poor  | 2020          | 30       | 2025        | 20     |
                | MORTALITY {X25 warning} | G1      |                | 2020          | 30       | 2025        | 20     |
                | WATER                   | G1      |                | 2020          | 30       | 2025        | 20     |
    COH_MONITOR | subject_id | indicator_id | year | group | value |
                | G1         | WATER        | 2021 | _T    | 28    |`,
});

interface Reference {
  readonly submission: Submission;
  readonly dataset: Dataset;
  readonly row: Row;
  readonly field: string;
}

/** Calls `visit` with every filled cell of the named fields, split at semicolons. */
function eachReference(
  all: readonly Submission[],
  fields: Readonly<Record<string, string>>,
  visit: (at: Reference, values: readonly string[]) => void,
): void {
  for (const submission of all)
    for (const dataset of submission.datasets) {
      const field = fields[dataset.template.id];
      if (field === undefined || !dataset.columns.has(field)) continue;
      for (const row of dataset.rows) {
        const values = split(row.values[field] ?? null);
        if (values.length > 0) visit({ submission, dataset, row, field }, values);
      }
    }
}

const split = (value: Value): readonly string[] =>
  value === null
    ? []
    : String(value)
        .split(';')
        .map((each) => each.trim())
        .filter((each) => each !== '');

const rowsOf = (all: readonly Submission[], sheet: string): readonly Row[] =>
  all.flatMap(({ datasets }) =>
    datasets.filter((each) => each.template.id === sheet).flatMap(({ rows }) => rows),
  );

function idsOf(all: readonly Submission[], sheet: string, field: string): Set<string> {
  const ids = new Set<string>();
  for (const { values } of rowsOf(all, sheet)) {
    const value = values[field] ?? null;
    if (value !== null) ids.add(String(value));
  }
  return ids;
}

/** Indicators that a target row gives a name. */
function labelled(all: readonly Submission[]): string[] {
  return rowsOf(all, 'PLN_TARGETS')
    .filter(({ values }) => (values['label'] ?? null) !== null)
    .map(({ values }) => String(values['indicator_id'] ?? ''));
}

const folded = (id: string): string => id.toLowerCase().replace(/[\s._-]/g, '');
