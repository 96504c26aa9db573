/**
 * The assess stage: what the ministries' figures and the task force's claims mean for the plan. Builds the coherence
 * model, asks every declared finding and scores the plan; names no finding (coherence §5, §7).
 */
import type { ChangedFigure, CoherenceModel } from '../model/coherence.ts';
import type { Catalogue, FindingRule } from '../catalogue/define.ts';
import { Failure } from '../failure.ts';
import type {
  Assessed,
  Checked,
  Computed,
  Finding,
  FindingSeverity,
  FindingSubject,
  Host,
  Parameters,
} from '../model.ts';
import { type ModelOf, modelBuilder } from './model.ts';
import { compare, sortedPlaces } from './rows.ts';
import { scoresOf } from './scores/scores.ts';
import { weigher } from './weight.ts';

export interface AssessOptions {
  readonly host?: Host;
  readonly changed?: readonly ChangedFigure[];
  /** What has built the models of these workbooks so far; default: one of its own. */
  readonly modelOf?: ModelOf;
}

export function assess(
  checked: Checked,
  computed: Computed,
  catalogue: Catalogue,
  parameters: Parameters,
  options: AssessOptions = {},
): Assessed {
  const modelOf = options.modelOf ?? modelBuilder(checked, catalogue);
  const built = modelOf(computed, parameters);
  const model: CoherenceModel = options.changed ? { ...built, changed: options.changed } : built;
  const raised = catalogue.findings.flatMap((rule, done) => {
    if (options.host?.signal?.aborted) throw new Failure('STOPPED', 'ASSESS');
    options.host?.progress?.({ stage: 'assess', done, total: catalogue.findings.length });
    return ask(rule, model);
  });
  const { kept, suppressed } = thinOut(raised.sort(inReadingOrder), catalogue.findings);
  return { model, findings: kept, suppressed, scores: scoresOf(model, kept, checked) };
}

/** Everything one rule finds. */
export function ask(rule: FindingRule, model: CoherenceModel): Finding[] {
  const findings: Finding[] = [];
  const weightOf = weigher(model);
  rule.check(model, (subject, severity, facts) => {
    findings.push({
      key: keyOf(rule, subject),
      rule: rule.id,
      severity,
      subject,
      measured: facts.measured ?? null,
      threshold: facts.threshold ?? null,
      args: { ...subject, ...facts.args },
      owner: facts.owner ?? null,
      sources: sortedPlaces(facts.sources ?? []),
      weight: weightOf(subject),
      ...(facts.variant !== undefined && { variant: facts.variant }),
    });
  });
  return findings;
}

/** Rule and the parts of the subject that the rule names, joined by `|`; empty ones are left out (A1). */
const keyOf = (rule: FindingRule, subject: FindingSubject): string =>
  [rule.id, ...rule.key.map((part) => subject[part])]
    .filter((part) => part !== undefined && part !== '')
    .join('|');

const RANK: Readonly<Record<FindingSeverity, number>> = { H: 0, M: 1, L: 2, I: 3 };

/** Severity, weight from the largest, rule, key (§5.1). Weights that differ only by rounding are equal. */
function inReadingOrder(a: Finding, b: Finding): number {
  return (
    RANK[a.severity] - RANK[b.severity] ||
    Math.round(b.weight * 1e9) - Math.round(a.weight * 1e9) ||
    compare(a.rule, b.rule) ||
    compare(a.key, b.key)
  );
}

/** One finding per key, the most severe; none beside another that says more (§5.10). */
function thinOut(
  findings: readonly Finding[],
  rules: readonly FindingRule[],
): { kept: readonly Finding[]; suppressed: readonly Finding[] } {
  const keys = new Set<string>();
  const covered = coveredBy(findings, rules);
  const kept: Finding[] = [];
  const suppressed: Finding[] = [];
  for (const finding of findings) {
    const repeated = keys.has(finding.key);
    keys.add(finding.key);
    (repeated || covered(finding) ? suppressed : kept).push(finding);
  }
  return { kept, suppressed };
}

function coveredBy(
  findings: readonly Finding[],
  rules: readonly FindingRule[],
): (finding: Finding) => boolean {
  const covers = new Set<string>();
  const shapes = rules.flatMap((rule) =>
    (rule.suppresses ?? []).map(({ rules: silent, same }) => ({ by: rule.id, silent, same })),
  );
  const mark = (by: string, same: readonly (keyof FindingSubject)[], subject: FindingSubject): string =>
    [by, ...same.map((part) => subject[part] ?? '')].join('|');
  for (const { by, same } of shapes)
    for (const finding of findings) if (finding.rule === by) covers.add(mark(by, same, finding.subject));
  return (finding) =>
    shapes.some(
      ({ by, silent, same }) =>
        by !== finding.rule && silent.includes(finding.rule) && covers.has(mark(by, same, finding.subject)),
    );
}
