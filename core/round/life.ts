/**
 * The life of a finding over several runs (coherence §5.1): new, open, no longer there and kept for one run, back after
 * it was closed.
 */
import type { Finding, Value } from '../model.ts';
import type { Answer, ChangedFinding, EarlierFinding, FindingLife } from '../model/round.ts';

export interface Lives {
  readonly lives: ReadonlyMap<string, FindingLife>;
  readonly resolved: readonly EarlierFinding[];
  readonly gone: readonly EarlierFinding[];
  readonly changed: readonly ChangedFinding[];
}

export function livesOf(
  findings: readonly Finding[],
  earlier: readonly EarlierFinding[],
  answers: ReadonlyMap<string, Answer>,
  asOf: string,
): Lives {
  const before = new Map(earlier.map((each) => [each.key, each]));
  const now = new Set(findings.map(({ key }) => key));
  const away = [...before.values()].filter(({ key }) => !now.has(key));
  const wasResolved = ({ cells }: EarlierFinding): boolean => cells['system_status'] === 'RESOLVED';
  return {
    lives: new Map(
      findings.map(({ key }) => [key, lifeOf(before.get(key), answers.get(key), asOf)] as const),
    ),
    resolved: away.filter((each) => !wasResolved(each)),
    gone: away.filter(wasResolved),
    changed: findings.flatMap((finding) => changedFrom(before.get(finding.key), finding)),
  };
}

function lifeOf(before: EarlierFinding | undefined, answer: Answer | undefined, asOf: string): FindingLife {
  if (!before) return { firstSeen: asOf, lastSeen: asOf, timesSeen: 1, status: 'NEW' };
  const { first_seen: first, times_seen: times, system_status: status } = before.cells;
  const isBack = status === 'RESOLVED' || answer?.given['status'] === 'CLOSED';
  return {
    firstSeen: typeof first === 'string' ? first : asOf,
    lastSeen: asOf,
    timesSeen: (typeof times === 'number' ? times : 1) + 1,
    status: isBack ? 'REOPENED' : 'OPEN',
  };
}

/** Digits beyond these are those of the program that saved the workbook. */
const CLOSE = 1e-9;

function changedFrom(before: EarlierFinding | undefined, now: Finding): readonly ChangedFinding[] {
  if (!before) return [];
  const severity = String(before.cells['severity'] ?? '');
  const measured = numberOf(before.cells['measured'] ?? null);
  const isSame =
    measured === now.measured ||
    (measured !== null &&
      now.measured !== null &&
      Math.abs(measured - now.measured) <= CLOSE * Math.max(Math.abs(measured), Math.abs(now.measured)));
  if (isSame && severity === now.severity) return [];
  return [{ key: now.key, severity: [severity, now.severity], measured: [measured, now.measured] }];
}

const numberOf = (value: Value): number | null => (typeof value === 'number' ? value : null);
