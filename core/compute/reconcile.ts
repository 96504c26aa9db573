/**
 * Figures of two institutions on the same thing, side by side (profile-sheets §5, coherence §5.9, rulings-coherence
 * B46). Nothing is averaged and nothing is blocked; a difference becomes an issue for the two to explain.
 */
import type { Catalogue, CrossCheck } from '../catalogue/define.ts';
import { evaluateFigure } from '../expression/evaluate.ts';
import { listMembers } from '../expression/members.ts';
import type { At, Evaluated, FactSource } from '../expression/evaluated.ts';
import type {
  Checked,
  Fact,
  Issue,
  Place,
  ReconciledFigure,
  Reconciliation,
  Severity,
  Source,
} from '../model.ts';

export interface Compared {
  readonly reconciliations: readonly Reconciliation[];
  readonly issues: readonly Issue[];
  /** Facts compared. */
  readonly facts: readonly Fact[];
}

/** Both sides of a comparison, both with a value. */
interface Pair {
  readonly check: CrossCheck;
  readonly year: number;
  readonly partner: string | null;
  readonly a: Evaluated & { readonly value: number };
  readonly b: Evaluated & { readonly value: number };
}

export function reconcile(
  { crossChecks }: Catalogue,
  source: FactSource,
  years: readonly number[],
  checked: Checked,
): Compared {
  const pairs = crossChecks.flatMap((check) =>
    years.flatMap((year) => pairsOf(check, source, { year, root: year, cut: {} })),
  );
  const compared = pairs.map((pair) => ({ pair, result: compare(pair, checked) }));
  return {
    reconciliations: compared.filter(({ pair }) => pair.check.concept !== null).map(({ result }) => result),
    issues: compared.flatMap(({ pair, result }) => issueOf(pair, result)),
    facts: pairs.flatMap(({ a, b }) => [...a.facts, ...b.facts]),
  };
}

/** One pair, or one for each partner that both sides have; nothing where a side is missing. */
function pairsOf(check: CrossCheck, source: FactSource, at: At): readonly Pair[] {
  const pairAt = (partner: string | null): readonly Pair[] => {
    const there = partner === null ? at : { ...at, member: partner };
    const [a, b] = [
      evaluateFigure(check.a.value, source, there),
      evaluateFigure(check.b.value, source, there),
    ];
    return a.value === null || b.value === null
      ? []
      : [{ check, year: at.year, partner, a: { ...a, value: a.value }, b: { ...b, value: b.value } }];
  };
  if (!check.by) return pairAt(null);
  const [left, right] = [check.a, check.b].map(({ value }) => listMembers(value, source, at));
  return (left ?? []).filter((code) => right?.includes(code)).flatMap(pairAt);
}

function compare({ check, year, partner, a, b }: Pair, checked: Checked): Reconciliation {
  const d = difference(a.value, b.value);
  return {
    check: check.id,
    concept: check.concept ?? '',
    year,
    partner,
    relation: check.relation,
    tolerance: check.tolerance,
    a: figureOf(a, check.a.institution, checked),
    b: figureOf(b, check.b.institution, checked),
    d,
    band: d <= 0.05 ? 'agree' : d <= 0.2 ? 'minor' : d <= 0.5 ? 'notable' : 'severe',
    holds: holds(check, a.value, b.value),
  };
}

/** 0 where both are zero; with figures of opposite sign at most 2 (rulings-coherence B46). */
export const difference = (a: number, b: number): number => {
  const size = Math.abs(a) + Math.abs(b);
  return size === 0 ? 0 : (2 * Math.abs(a - b)) / size;
};

function holds({ relation, tolerance }: CrossCheck, a: number, b: number): boolean {
  if (relation === 'LE') return a <= b * (1 + tolerance);
  return relation === 'GE' ? a >= b * (1 - tolerance) : true;
}

function figureOf(
  { value, facts }: Evaluated & { readonly value: number },
  institution: string,
  checked: Checked,
): ReconciledFigure {
  const sources = facts.flatMap((fact) => fact.sources);
  const meta = checked.usable.find(({ dataset }) => dataset.file === sources[0]?.file)?.dataset.meta;
  const definition = [meta?.definitionSet, meta?.migrantBasis].filter((each) => each).join('/');
  return {
    value,
    institution,
    definition: definition === '' ? null : definition,
    places: sources.map(placeOfSource),
  };
}

const placeOfSource = ({ file, sheet, cell }: Source): Place => ({ file, sheet, cell });

/** How bad a difference is; null where the figures agree, or stand as they should. */
function severityOf({ check }: Pair, { d, holds: asExpected }: Reconciliation): Severity | null {
  if (check.relation === 'LE' || check.relation === 'GE') return asExpected ? null : 'warning';
  if (d <= (check.tolerance > 0 ? check.tolerance : 0.05)) return null;
  return d > 0.2 ? 'warning' : 'info';
}

/** The sheets stand in the words of the rule in the order statistics first; `left` is the side that should be larger. */
function issueOf(pair: Pair, result: Reconciliation): readonly Issue[] {
  const severity = severityOf(pair, result);
  if (severity === null) return [];
  const { check, year, partner } = pair;
  const turned = check.relation === 'LE';
  const [left, right] = turned ? [result.b, result.a] : [result.a, result.b];
  const first = pair.a.facts[0];
  const source = first?.sources[0];
  const sheets = [...pair.a.facts, ...pair.b.facts].map(({ sheet }) => sheet);
  return [
    {
      rule: check.id,
      severity,
      key: [
        check.id,
        [...new Set(sheets)].join('+'),
        [String(year), partner].filter(Boolean).join(),
        first?.measure ?? '',
      ].join('|'),
      place: source ? placeOfSource(source) : { file: '' },
      args: {
        left: left.value,
        right: right.value,
        excess: left.value === 0 ? null : 100 * (right.value / left.value - 1),
        d: result.d,
        year,
        partner,
        leftInstitution: left.institution,
        rightInstitution: right.institution,
      },
    },
  ];
}
