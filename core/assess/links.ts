/**
 * From the rows of PLN_LINKS to claims and channels: whose word counts, what value is used, how well it is backed
 * (coherence §3.4, §4; rulings-coherence B1–B4, B36, B41, B42).
 */
import { groupBy } from '../grouped.ts';
import type { Channel, EvidenceIndicator, Grade, Link, SheetRow } from '../model/coherence.ts';
import { strengthText } from '../model/coherence.ts';
import { Failure } from '../failure.ts';
import type { Checked } from '../model.ts';
import type { Tree } from './plan.ts';
import type { Entry, Values } from './rows.ts';
import { by, compare, isYes, list, number, rowsOf, text } from './rows.ts';

const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D', 'E'];

/** Channels are compared after trimming and case folding; blank is `main` (B42). */
const channelName = (values: Values): string =>
  (text(values, 'channel') ?? 'main').normalize('NFC').replace(/\s+/g, ' ').toLowerCase();

export interface Claims {
  readonly links: readonly Link[];
  /** Rows on a pillar or an unknown goal (B36). */
  readonly unplaced: readonly SheetRow[];
}

/** Every row of PLN_LINKS that stands on a goal, in a stable order. */
export function readLinks(
  checked: Checked,
  tree: Tree,
  evidence: ReadonlyMap<string, EvidenceIndicator>,
): Claims {
  const links: Link[] = [];
  const unplaced: SheetRow[] = [];
  for (const entry of rowsOf(checked, 'PLN_LINKS', 'strength')) {
    const goal = tree.goalOf(text(entry.values, 'goal_id'));
    if (goal === null) unplaced.push({ values: entry.values, place: entry.place });
    else links.push(linkFrom(entry, goal, evidence));
  }
  links.sort(
    by(
      (link) => link.goal,
      (link) => link.dimension,
      (link) => link.direction,
      (link) => link.channel,
      (link) => link.author,
      (link) => link.node,
    ),
  );
  return { links, unplaced };
}

function linkFrom(
  { values, place }: Entry,
  goal: string,
  evidence: ReadonlyMap<string, EvidenceIndicator>,
): Link {
  const written = text(values, 'grade')?.toUpperCase();
  const grade = GRADES.find((each) => each === written) ?? 'E';
  const ids = list(values, 'evidence_ids');
  const reference = text(values, 'evidence_ref');
  const lacks = lackOf(grade, ids, reference, evidence);
  const typed = number(values, 'strength');
  const relevance = typed === null ? number(values, 'relevance') : null;
  return {
    goal,
    node: text(values, 'goal_id') ?? goal,
    dimension: text(values, 'dimension') ?? '',
    direction: text(values, 'direction') === 'D2M' ? 'D2M' : 'M2D',
    channel: channelName(values),
    // An older row with relevance 0 was examined and found unrelated (§3.4).
    strength: typed ?? (relevance === 0 ? 0 : null),
    relevance: relevance === 0 ? null : relevance,
    grade,
    effectiveGrade: lacks === null ? grade : 'D',
    lacks,
    evidence: ids,
    author: text(values, 'asserted_by') ?? 'PLN',
    assertedOn: text(values, 'asserted_on'),
    agreed: isYes(values, 'agreed'),
    values,
    place,
  };
}

/** What a grade asks for and the row lacks (§3.4): a reference for A and C, a recent figure for B. */
function lackOf(
  grade: Grade,
  ids: readonly string[],
  reference: string | null,
  evidence: ReadonlyMap<string, EvidenceIndicator>,
): Link['lacks'] {
  if (grade === 'A' || grade === 'C') return reference === null ? 'REFERENCE' : null;
  if (grade !== 'B') return null;
  if (ids.length === 0) return 'INDICATOR';
  return ids.some((id) => evidence.get(id)?.recent) ? null : 'RECENT_VALUE';
}

/** Claims with a strength, brought together by mechanism. Undecided rows make no channel. */
export function channelsOf(links: readonly Link[]): readonly Channel[] {
  const stated = links.filter((link) => link.strength !== null);
  const key = (link: Link): string => [link.goal, link.dimension, link.direction, link.channel].join('|');
  return [...groupBy(stated, key).values()].map(channelFrom);
}

function channelFrom(links: readonly Link[]): Channel {
  const agreed = links
    .filter((link) => link.agreed)
    .sort((a, b) => compare(a.assertedOn ?? '', b.assertedOn ?? '') || compare(a.author, b.author))
    .at(-1);
  const deciding = agreed ? [agreed] : links;
  const value = median(deciding.map((link) => link.strength ?? 0));
  const best = bestGraded(deciding, value);
  const { goal, dimension, direction, channel: name } = best;
  return {
    ...{ goal, dimension, direction, name, value, text: strengthText(value) },
    agreed: agreed !== undefined,
    grade: best.grade,
    effectiveGrade: best.effectiveGrade,
    links,
    deciding,
    evidence: [...new Set(links.flatMap((link) => link.evidence))].sort(compare),
  };
}

/** The best backed row among those with the sign of the value; among all where the value is 0 (B1). */
function bestGraded(links: readonly Link[], value: number): Link {
  const [best] = links
    .filter((link) => value === 0 || Math.sign(link.strength ?? 0) === Math.sign(value))
    .sort(
      by(
        (link) => link.effectiveGrade,
        (link) => link.grade,
      ),
    );
  // A median never has a sign that none of its rows has.
  if (!best) throw new Failure('BUG', 'CHANNEL_WITHOUT_ROW');
  return best;
}

/** Mean of the middle two for an even number. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}
