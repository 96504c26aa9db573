/**
 * What a ministry may see of the others (coherence-workbook §2.6, §6.3): its own figures whole, of other institutions
 * nothing that a public edition would hide.
 */
import { coverOf } from '../marks/privacy.ts';
import type { Fact, Finding, IndicatorValue, Issue, Outcome, Place, Reconciliation } from '../model.ts';

export interface Shown {
  readonly findings: readonly Finding[];
  readonly reconciliations: readonly Reconciliation[];
  readonly values: readonly IndicatorValue[];
  readonly issues: readonly Issue[];
  /** Findings, comparisons and figures left out since they would tell what others keep back. */
  readonly left: number;
}

const SEVERITIES = ['error', 'warning', 'info'] as const;

export function shownTo({ checked, computed, assessed }: Outcome, institution: string): Shown {
  const files = new Set(
    checked.submissions.filter(({ meta }) => meta.institution === institution).map(({ file }) => file),
  );
  const closedCells = closedTo(computed.facts, institution);
  const isClosed = (places: readonly Place[]): boolean =>
    places.some(({ file, sheet, cell }) => closedCells.has(cellKey(file, sheet, cell)));
  const own = computed.reconciliations.filter(({ a, b }) =>
    [a, b].some((side) => side.institution === institution),
  );
  const open = own.filter(({ a, b }) =>
    [a, b].every((side) => side.institution === institution || !isClosed(side.places)),
  );
  const closed = own.filter((each) => !open.includes(each));
  const closedChecks = new Set(closed.map(({ check }) => check));
  const owned = assessed.findings.filter(({ owner }) => owner === institution);
  const findings = owned.filter(({ sources }) => !isClosed(sources));
  const used = computed.values.filter((value) =>
    value.inputs.some((fact) => fact.institution === institution),
  );
  const values = used.filter(
    (value) => !isHidden(value) || value.inputs.every((fact) => fact.institution === institution),
  );
  const issues = [...checked.issues, ...computed.issues.filter(({ rule }) => !closedChecks.has(rule))].filter(
    ({ place }) => files.has(place.file),
  );
  const cover = coverOf(checked, [...checked.issues, ...computed.issues]);
  return {
    ...{ findings, reconciliations: open, values },
    issues: issues
      .map((issue) => cover.issue(issue))
      .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)),
    left: closed.length + (owned.length - findings.length) + (used.length - values.length),
  };
}

/** Free figures are those with status F; the full edition marks what the public one would hide. */
const isHidden = ({ flags, confStatus }: Pick<Fact, 'flags' | 'confStatus'>): boolean =>
  (confStatus !== 'F' && confStatus !== '') || flags.some((flag) => flag.startsWith('HIDDEN_'));

function closedTo(facts: readonly Fact[], institution: string): ReadonlySet<string> {
  return new Set(
    facts
      .filter((fact) => fact.institution !== institution && isHidden(fact))
      .flatMap(({ sources }) => sources.map(({ file, sheet, cell }) => cellKey(file, sheet, cell))),
  );
}

const cellKey = (file: string, sheet?: string, cell?: string): string =>
  JSON.stringify([file, sheet ?? '', cell ?? '']);
