/** The four goals of coherence §8 with their cells and funding, made by hand; part of `outcome.ts`. */
import {
  type Cell,
  type Channel,
  type Direction,
  type Goal,
  type Grade,
  type Link,
  DIRECTIONS,
  LINK_DIMENSIONS,
  strengthText,
} from '../../core/model/coherence.ts';
import { type Participation, SOCIETY_GROUPS } from '../../core/model/results.ts';
import { place } from './outcome-figures.ts';

interface Claim {
  readonly dimension: string;
  readonly direction?: Direction;
  readonly strengths: readonly (readonly [value: number, grade: Grade])[];
}

const QUALITY = new Set<Grade>(['D', 'E']);

/** No institution is relevant and nobody of society was heard. */
export const NOBODY: Participation = {
  institutions: [],
  groups: SOCIETY_GROUPS.map((group) => ({ group, consulted: false, planned: false, last: null })),
};

function goal(
  index: number,
  title: string,
  weight: number,
  claims: readonly Claim[],
  more: Partial<Goal> = {},
): Goal {
  const id = `G${String(index)}`;
  const at = (claim: Claim): number => 2 + claims.indexOf(claim) + 20 * index;
  const cells = LINK_DIMENSIONS.flatMap((dimension) =>
    DIRECTIONS.map((direction): Cell => {
      const own = claims.filter(
        (each) => each.dimension === dimension && (each.direction ?? 'M2D') === direction,
      );
      const channels = own.flatMap((claim) =>
        claim.strengths.map((each, number) => channelOf(id, dimension, direction, each, at(claim), number)),
      );
      return cellFrom(id, dimension, direction, channels);
    }),
  );
  return {
    id,
    level: 'GOAL',
    parent: 'P1',
    title,
    plan: 'NDP3',
    weight,
    owner: 'PLN',
    participation: NOBODY,
    sdgTargets: [],
    cells,
    funding: noFunding,
    inText: false,
    budgeted: false,
    integration: 0,
    relevant: [],
    values: { goal_id: id, title, title_fr: `${title} (fr)` },
    place: place('PLN_GOALS', `A${String(index + 2)}`),
    ...more,
  };
}

function channelOf(
  id: string,
  dimension: string,
  direction: Direction,
  [value, grade]: readonly [number, Grade],
  row: number,
  number: number,
): Channel {
  const link: Link = {
    goal: id,
    node: id,
    dimension,
    direction,
    channel: `c${String(number)}`,
    strength: value,
    relevance: null,
    grade,
    effectiveGrade: grade,
    lacks: null,
    evidence: dimension === 'HEA' ? ['HEA-01'] : [],
    author: 'PLN',
    assertedOn: null,
    agreed: false,
    values: {},
    place: place('PLN_LINKS', `E${String(row)}`),
  };
  return {
    goal: id,
    dimension,
    direction,
    name: link.channel,
    value,
    text: strengthText(value),
    agreed: false,
    grade,
    effectiveGrade: grade,
    links: [link],
    deciding: [link],
    evidence: link.evidence,
  };
}

function cellFrom(id: string, dimension: string, direction: Direction, channels: readonly Channel[]): Cell {
  const pos = Math.max(0, ...channels.map(({ value }) => value));
  const neg = Math.min(0, ...channels.map(({ value }) => value));
  const intensity = Math.max(pos, -neg);
  const examined = channels.length > 0;
  const mixed = pos > 0 && neg < 0;
  const marks = channels.some(({ effectiveGrade }) => QUALITY.has(effectiveGrade)) ? (['°'] as const) : [];
  const text = !examined
    ? '·'
    : mixed
      ? `${strengthText(pos)}/${strengthText(neg)}`
      : strengthText(pos + neg);
  return {
    goal: id,
    dimension,
    direction,
    channels,
    examined,
    pos,
    neg,
    net: pos + neg,
    intensity,
    mixed,
    linked: intensity >= 1,
    material: intensity >= 2,
    undecided: 0,
    response: 'none',
    conflict: false,
    state: !examined ? 'unexamined' : mixed ? 'mixed' : pos > 0 ? 'gain' : neg < 0 ? 'harm' : 'none',
    text,
    marks,
    label: [text, marks.join('')].filter(Boolean).join(' '),
  };
}

const nobody: Goal['funding']['concentration'] = {
  partners: 0,
  hhi: null,
  effective: null,
  largest: null,
  tail: [],
};

const noFunding: Goal['funding'] = {
  cost: null,
  domestic: null,
  external: null,
  funded: null,
  gap: null,
  gapRatio: null,
  fallback: false,
  partners: [],
  disbursed: null,
  concentration: nobody,
  separate: nobody,
  jointProgrammes: [],
  places: [],
};

const funding = (cost: number, funded: number): Goal['funding'] => ({
  ...noFunding,
  cost,
  domestic: funded,
  funded,
  gap: cost - funded,
  gapRatio: (cost - funded) / cost,
  places: [place('PLN_ACTIONS', 'K4')],
});

const zeros = (...dimensions: string[]): Claim[] =>
  dimensions.map((dimension) => ({ dimension, strengths: [[0, 'D']] }));

export const goals: readonly Goal[] = [
  goal(
    1,
    'Halve rural poverty',
    0.3,
    [
      { dimension: 'REM', strengths: [[3, 'B']] },
      { dimension: 'FLW', strengths: [[-1, 'D']] },
      { dimension: 'FLW', direction: 'D2M', strengths: [[-2, 'C']] },
      ...zeros('FRC', 'SKL', 'GEN', 'DUR'),
    ],
    { funding: funding(100_000_000, 75_000_000) },
  ),
  goal(
    2,
    'Primary health care for everybody',
    0.3,
    [
      { dimension: 'HEA', strengths: [[-2, 'D']] },
      { dimension: 'REM', strengths: [[1, 'C']] },
      ...zeros('EDU'),
    ],
    { funding: funding(60_000_000, 18_000_000) },
  ),
  goal(3, 'Decent jobs for young people', 0.2, [
    {
      dimension: 'SKL',
      strengths: [
        [2, 'E'],
        [-2, 'D'],
      ],
    },
    { dimension: 'DIA', strengths: [[1, 'D']] },
    { dimension: 'EDU', direction: 'D2M', strengths: [[1, 'D']] },
    ...zeros('SEC', 'GEN'),
  ]),
  goal(4, 'Climate-proof roads', 0.2, []),
];

/** As many goals as wanted, for the test of the page. */
export const manyGoals = (count: number): readonly Goal[] =>
  Array.from({ length: count }, (_, index) => {
    const sample = goals[index % goals.length];
    if (!sample) throw new Error('no sample goal');
    const id = `G${String(index + 1).padStart(2, '0')}`;
    return { ...sample, id, weight: 1 / count, cells: sample.cells.map((cell) => ({ ...cell, goal: id })) };
  });
