/** C-105 to C-109: how well a claim about migration is backed, and by whom (coherence §5.2). */
import { addTo } from '../../grouped.ts';
import type { Channel, CoherenceModel, Link } from '../../model/coherence.ts';
import { LINK_DIMENSIONS, strengthText } from '../../model/coherence.ts';
import { defineFinding } from '../define.ts';
import type { FindingRule } from '../define.ts';
import { dataOwner, goalOwner, PLANNING } from './owners.ts';

/** C-106 on the same channel says more and takes its place. */
const evidenceGap = defineFinding({
  id: 'C-105',
  key: ['goal', 'dimension', 'direction', 'channel'],
  check(model, report) {
    for (const channel of channelsInCells(model)) {
      const size = Math.abs(channel.value);
      if (size < model.thresholds.material || !['D', 'E'].includes(channel.effectiveGrade)) continue;
      report(subjectOf(channel), size >= 3 ? 'H' : 'M', {
        measured: channel.value,
        threshold: model.thresholds.material,
        args: { strength: channel.text, grade: channel.effectiveGrade, authors: authorsOf(channel.links) },
        owner: dataOwner(model, channel.dimension),
        sources: channel.links.map((link) => link.place),
      });
    }
  },
  example: `
    PLN_GOALS | goal_id | level | title |
              | G3      | GOAL  | Jobs  |
    PLN_LINKS | goal_id | dimension | direction | channel | strength | grade | evidence_ref | asserted_by |
              | G3      | SKL       | M2D       | gain    | 2        | E     |              | PLN         |
              | G3      | SKL       | M2D       | harm    | -3       | D     |              | PLN         |
              | G3      | DIA       | M2D       |         | 1        | E     |              | PLN         |
              | G3      | FLW       | D2M       |         | -2       | C     | Study 2020   | PLN         |
              | G3      | EDU       | M2D       |         | 2        | A     |              | PLN         |
    → C-105 H G3|SKL|M2D|harm
    → C-105 M G3|SKL|M2D|gain`,
});

/** The agreed row, else any row that is not zero, lacks what its grade asks for (B1, B2). */
const gradeNotBacked = defineFinding({
  id: 'C-106',
  key: ['goal', 'dimension', 'direction', 'channel'],
  check(model, report) {
    for (const channel of channelsInCells(model)) {
      const unmet = channel.deciding.filter((link) => link.lacks !== null && link.strength !== 0);
      const [first] = [...unmet].sort((a, b) => (a.grade < b.grade ? -1 : a.grade > b.grade ? 1 : 0));
      if (!first?.lacks) continue;
      const newest = newestYear(model, first);
      const from = model.refYear - model.thresholds.recentYears + 1;
      report(subjectOf(channel), 'M', {
        measured: first.lacks === 'RECENT_VALUE' ? newest : null,
        threshold: first.lacks === 'RECENT_VALUE' ? from : null,
        args: {
          strength: channel.text,
          grade: first.grade,
          authors: authorsOf(unmet),
          indicators: first.evidence.join(', '),
          latest_year: newest,
          from_year: from,
          to_year: model.refYear,
        },
        owner: dataOwner(model, channel.dimension),
        sources: unmet.map((link) => link.place),
        variant: first.lacks === 'RECENT_VALUE' && newest === null ? 'NO_VALUE' : first.lacks,
      });
    }
  },
  suppresses: [{ rules: ['C-105'], same: ['goal', 'dimension', 'direction', 'channel'] }],
  example: `
    PLN_GOALS | goal_id | level | title  |
              | G1      | GOAL  | Income |
              | G2      | GOAL  | Health |
    PLN_LINKS | goal_id | dimension | direction | channel    | strength | grade | evidence_ids | evidence_ref | asserted_by |
              | G1      | FLW       | M2D       | income     | 3        | B     | CTX-01       |              | PLN         |
              | G1      | GEN       | D2M       |            | -2       | C     |              |              | PLN         |
              | G1      | SKL       | M2D       |            | 0        | A     |              |              | PLN         |
              | G1      | EDU       | M2D       |            | 1        | A     |              | Survey 2021  | PLN         |
              | G2      | HEA       | M2D       | Staff loss | -2       | B     | HEA-01       |              | PLN         |
              | G2      | DIA       | M2D       |            | 1        | D     |              |              | PLN         |
    STA_POP   | year | age | total    |
              | 2023 | _T  | 10000000 |
    → C-106 M G1|GEN|D2M|main
    → C-106 M G2|HEA|M2D|staff loss`,
});

/** Rows of different authors, compared two by two; an agreed row settles the matter. */
const authorsDisagree = defineFinding({
  id: 'C-107',
  key: ['goal', 'dimension', 'direction', 'channel'],
  check(model, report) {
    for (const channel of channelsInCells(model)) {
      if (channel.agreed) continue;
      const pairs = channel.links.flatMap((low) =>
        channel.links
          .filter((high) => high.author !== low.author && strengthOf(high) > strengthOf(low))
          .map((high) => ({ low, high, range: strengthOf(high) - strengthOf(low) })),
      );
      const [widest] = pairs.sort((a, b) => b.range - a.range);
      if (!widest) continue;
      const opposite = pairs.some(({ low, high }) => strengthOf(low) <= -1 && strengthOf(high) >= 1);
      if (!opposite && widest.range < model.thresholds.disagreeRange) continue;
      report(subjectOf(channel), opposite ? 'H' : 'M', {
        measured: widest.range,
        threshold: opposite ? null : model.thresholds.disagreeRange,
        args: { views: channel.links.map(viewOf).join(', '), strength: channel.text },
        owner: PLANNING,
        sources: channel.links.map((link) => link.place),
        ...(opposite && { variant: 'OPPOSITE' }),
      });
    }
  },
  example: `
    PLN_GOALS | goal_id | level | title  |
              | G1      | GOAL  | Income |
              | G2      | GOAL  | Health |
    PLN_LINKS | goal_id | dimension | direction | channel | strength | asserted_by | agreed |
              | G2      | HEA       | M2D       | staff   | 2        | LAB         |        |
              | G2      | HEA       | M2D       | Staff   | -2       | HEA         |        |
              | G2      | SKL       | M2D       |         | 3        | LAB         |        |
              | G2      | SKL       | M2D       |         | 0        | EDU         |        |
              | G1      | SKL       | M2D       |         | 3        | LAB         |        |
              | G1      | SKL       | M2D       |         | 1        | EDU         |        |
              | G1      | REM       | M2D       |         | 2        | FIN         |        |
              | G1      | REM       | M2D       |         | -2       | STA         |        |
              | G1      | REM       | M2D       |         | 1        | PLN         | YES    |
              | G1      | FLW       | M2D       | farms   | 2        | STA         |        |
              | G1      | FLW       | M2D       | towns   | -2       | INT         |        |
              | G1      | FLW       | D2M       |         | 2        | STA         |        |
    → C-107 H G2|HEA|M2D|staff
    → C-107 M G2|SKL|M2D|main`,
});

const strengthOf = (link: Link): number => link.strength ?? 0;
const viewOf = (link: Link): string => `${link.author} ${strengthText(strengthOf(link))}`;

/** Somebody says that it matters, and cannot say which way (B41). */
const effectUndecided = defineFinding({
  id: 'C-108',
  key: ['goal', 'dimension', 'direction', 'channel'],
  check(model, report) {
    for (const link of model.links) {
      const { goal, dimension, direction, channel, relevance } = link;
      if (!LINK_DIMENSIONS.includes(dimension) || relevance === null || relevance < 2) continue;
      report({ goal, dimension, direction, channel }, 'M', {
        measured: relevance,
        threshold: 2,
        args: { relevance, authors: link.author },
        owner: dataOwner(model, dimension),
        sources: [link.place],
      });
    }
  },
  example: `
    PLN_GOALS | goal_id | level | title  |
              | G1      | GOAL  | Income |
    PLN_LINKS | goal_id | dimension | direction | strength | relevance | asserted_by |
              | G1      | REM       | M2D       |          | 3         | PLN         |
              | G1      | FLW       | M2D       |          | 1         | PLN         |
              | G1      | GEN       | M2D       |          | 0         | PLN         |
              | G1      | EDU       | M2D       |          |           | PLN         |
              | G1      | SUP       | M2D       |          | 3         | PLN         |
    → C-108 M G1|REM|M2D|main`,
});

/** Context, governance and support describe the setting; such rows are kept, shown and left out of scores (§3.4, B35). */
const processLinked = defineFinding({
  id: 'C-109',
  key: ['goal', 'dimension'],
  check(model, report) {
    const goals = new Map(model.goals.map((goal) => [goal.id, goal]));
    for (const [subject, links] of onProcess(model)) {
      const [first] = links;
      const goal = first && goals.get(first.goal);
      if (!goal) continue;
      report({ goal: goal.id, dimension: subject }, 'I', {
        measured: links.length,
        threshold: 0,
        args: { rows: links.length },
        owner: goalOwner(goal),
        sources: links.map((link) => link.place),
      });
    }
  },
  example: `
    PLN_GOALS | goal_id | level | title  |
              | G1      | GOAL  | Income |
              | G2      | GOAL  | Health |
    PLN_LINKS | goal_id | dimension | direction | strength | asserted_by |
              | G1      | GOV       | M2D       | 2        | PLN         |
              | G1      | GOV       | D2M       | 0        | PLN         |
              | G1      | REM       | M2D       | 3        | PLN         |
              | G2      | CTX       | M2D       | 0        | PLN         |
              | G2      | SUP       | M2D       | -1       | PLN         |
    → C-109 I G1|GOV
    → C-109 I G2|CTX
    → C-109 I G2|SUP`,
});

/** Rows outside the eleven dimensions, by goal and dimension. */
function onProcess(model: CoherenceModel): readonly (readonly [dimension: string, links: readonly Link[]])[] {
  const groups = new Map<string, Link[]>();
  for (const link of model.links) {
    if (LINK_DIMENSIONS.includes(link.dimension)) continue;
    const key = `${link.goal}|${link.dimension}`;
    addTo(groups, key, link);
  }
  return [...groups.values()].map((links) => [links[0]?.dimension ?? '', links] as const);
}

/** Channels of the eleven dimensions; those on process dimensions are shown and not judged (§3.4). */
const channelsInCells = (model: CoherenceModel): readonly Channel[] =>
  model.goals.flatMap((goal) => goal.cells.flatMap((cell) => cell.channels));

const subjectOf = ({ goal, dimension, direction, name }: Channel) => ({
  goal,
  dimension,
  direction,
  channel: name,
});

const authorsOf = (links: readonly Link[]): string =>
  [...new Set(links.map((link) => link.author))].join(', ');

/** Newest year with a value of any indicator that the row names. */
function newestYear(model: CoherenceModel, link: Link): number | null {
  const years = model.evidence.flatMap(({ id, latest }) =>
    latest && link.evidence.includes(id) ? [latest.year] : [],
  );
  return years.length > 0 ? Math.max(...years) : null;
}

export const claimFindings: readonly FindingRule[] = [
  evidenceGap,
  gradeNotBacked,
  authorsDisagree,
  effectUndecided,
  processLinked,
];
