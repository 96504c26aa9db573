/**
 * A small outcome made by hand for the tests of the layout: four goals of coherence §8, a few figures, findings and
 * comparisons of the fictional country XTS. Everything can be replaced piece by piece.
 */
import {
  type Cell,
  type Channel,
  type CoherenceModel,
  DIRECTIONS,
  type Direction,
  type Goal,
  type Grade,
  LINK_DIMENSIONS,
  type Link,
  strengthText,
} from '../../core/model/coherence.ts';
import type { Catalogue } from '../../core/catalogue/define.ts';
import { catalogue as builtIn } from '../../core/catalogue/index.ts';
import type { BookOptions } from '../../core/layout/book.ts';
import type {
  Dataset,
  Fact,
  Finding,
  IndicatorValue,
  Meta,
  Outcome,
  Place,
  Reconciliation,
  Row,
  Submission,
  Template,
} from '../../core/model.ts';

import { scoresOf } from '../../core/assess/scores/scores.ts';
import { type Participation, SOCIETY_GROUPS } from '../../core/model/results.ts';
import { figureWith } from '../../core/model/figure.ts';

const COUNTRY = 'XTS';
const place = (sheet: string, cell: string, file = 'xts-pln.xlsx'): Place => ({ file, sheet, cell });

// ── Sheets and figures ───────────────────────────────────────────────────────────────────────────────────

const template = (id: string, institution: string, fields: readonly string[]): Template => ({
  id,
  institution,
  kind: 'stock',
  layout: 'table',
  key: ['year'],
  fields: fields.map((field) => ({
    id: field,
    role: field === 'year' || field === 'age' ? 'dimension' : 'measure',
    type: field === 'year' ? 'year' : 'count',
    required: true,
  })),
});

const templates = [
  template('STA_POP', 'STA', ['year', 'age', 'total', 'female', 'male']),
  template('STA_FLOW', 'STA', ['year', 'total']),
  template('HEA_WORKF', 'HEA', ['year', 'exits_abroad']),
  template('LAB_FWP', 'LAB', ['year', 'total']),
];

/** A catalogue with two indicators; code lists, parameters and areas are the real ones. */
export const smallCatalogue: Catalogue = {
  ...builtIn,
  templates,
  rules: [],
  crossChecks: [],
  findings: [],
  indicators: [
    indicator('CTX-01', 'persons', 0),
    indicator('CTX-03', 'percent', 1),
    indicator('HEA-01', 'percent', 1),
  ],
};

function indicator(id: string, unit: string, decimals: number): Catalogue['indicators'][number] {
  return {
    id,
    tier: 'core',
    dimension: id.slice(0, 3),
    unit,
    decimals,
    aggregation: 'sum',
    minCell: 5,
    disaggregation: ['sex'],
    value: { op: 'fact', sheet: 'STA_POP', measure: 'total' },
    sdg: '10.7',
    gcm: '1',
    source: 'UNSD',
    example: '',
  };
}

const meta = (institution: string): Meta => ({
  templateId: 'mainstream-profile',
  templateVersion: '1.0',
  codelistVersion: '1.0',
  catalogueVersion: '1.0',
  fingerprint: null,
  status: null,
  signedBy: null,
  signedOn: null,
  signedHash: null,
  country: COUNTRY,
  institution,
  institutionName: null,
  periodStart: 2018,
  periodEnd: 2023,
  currency: 'XTC',
  moneyMult: 0,
  countMult: 0,
  decimalSep: null,
  groupSep: null,
  dateOrder: null,
  language: 'en',
  definitionSet: 'RSIM1998',
  migrantBasis: 'BIRTH',
  stockRefDate: '07-01',
  submittedOn: '2024-03-31',
  disclosureMin: null,
  completeEnumeration: [],
  dashMeans: 'MISSING',
  isicRev: 4,
});

const YEARS = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023];

function submission(institution: string, own: Template, rows: readonly Row[]): Submission {
  const file = `xts-${institution.toLowerCase()}.xlsx`;
  const dataset: Dataset = {
    template: own,
    file,
    sheet: own.id,
    headerRow: 1,
    columns: new Map(own.fields.map(({ id }, index) => [id, index + 1])),
    unknownColumns: ['remarks'],
    rows,
    ignored: 1,
    meta: meta(institution),
    raw: (row, field) => `${String(row.values[field] ?? '')} `,
  };
  return {
    file,
    sha256: 'ab'.repeat(32),
    meta: meta(institution),
    datasets: [dataset],
    unknownSheets: ['Notes'],
  };
}

const population = (year: number, share: number): number =>
  Math.round((9_000_000 + (year - 2016) * 120_000) * share);

function fact(year: number, age: string, sex: string, share: number): Fact {
  const value = population(year, share);
  const row = 2 + YEARS.indexOf(year);
  return {
    country: COUNTRY,
    institution: 'STA',
    sheet: 'STA_POP',
    year,
    period: String(year),
    dimensions: { age, sex },
    measure: 'total',
    value,
    unit: 'persons',
    obsStatus: 'A',
    confStatus: 'F',
    flags: [],
    sources: [
      {
        file: 'xts-sta.xlsx',
        sheet: 'STA_POP',
        cell: `C${String(row)}`,
        raw: String(value),
        value,
        step: '',
        obsStatus: 'A',
      },
    ],
  };
}

const formula = (age: string, sex: string, year: number): string =>
  `IF(COUNTIFS(d_sheet,"STA_POP",d_year,${String(year)},d_age,"${age}",d_sex,"${sex}",d_measure,"total")=0,"",` +
  `SUMIFS(d_value,d_sheet,"STA_POP",d_year,${String(year)},d_age,"${age}",d_sex,"${sex}",d_measure,"total"))`;

function shareValue(year: number, sex: string, whole: number, part: number): IndicatorValue {
  const inputs = [fact(year, 'Y15T64', sex, part), fact(year, '_T', sex, whole)];
  const [numerator = 0, denominator = 1] = inputs.map(({ value }) => value);
  return {
    indicator: 'CTX-03',
    country: COUNTRY,
    year,
    disaggregation: sex === '_T' ? {} : { sex },
    value: (100 * numerator) / denominator,
    unit: 'percent',
    obsStatus: year === 2023 ? 'P' : 'A',
    confStatus: 'F',
    flags: year === 2023 ? ['LAGGED(1)'] : [],
    reasons: [],
    missing: [],
    numerator,
    denominator,
    inputs,
    excel: {
      numerator: formula('Y15T64', sex, year),
      denominator: formula('_T', sex, year),
      value: 'IF(OR({N}="",{D}="",{D}=0),"",100*{N}/{D})',
    },
  };
}

const totalValue = (year: number): IndicatorValue => {
  const input = fact(year, '_T', '_T', 1);
  return figureWith(shareValue(year, '_T', 1, 1), {
    indicator: 'CTX-01',
    value: input.value,
    unit: 'persons',
    numerator: null,
    denominator: null,
    inputs: [input],
    excel: { numerator: null, denominator: null, value: formula('_T', '_T', year) },
  });
};

const absent: IndicatorValue = figureWith(shareValue(2023, '_T', 1, 1), {
  indicator: 'HEA-01',
  value: null,
  obsStatus: 'M',
  flags: [],
  reasons: ['MISSING_INPUT'],
  missing: ['HEA_WORKF.exits_abroad 2023'],
  numerator: null,
  denominator: null,
  inputs: [],
  excel: null,
});

const values: readonly IndicatorValue[] = [
  ...YEARS.map(totalValue),
  ...YEARS.flatMap((year) => [
    shareValue(year, '_T', 1, 0.62 + (year - 2016) / 200),
    shareValue(year, 'F', 0.51, 0.31),
    shareValue(year, 'M', 0.49, 0.305),
  ]),
  absent,
];

const facts: readonly Fact[] = [
  ...new Map(
    values
      .flatMap(({ inputs }) => inputs)
      .map((each) => [JSON.stringify([each.year, each.dimensions, each.value]), each]),
  ).values(),
];

const reconciliation: Reconciliation = {
  check: 'X06',
  concept: 'work_permits_valid',
  year: 2023,
  partner: null,
  relation: 'EQ',
  tolerance: 0,
  a: {
    value: 3200,
    institution: 'LAB',
    definition: 'RSIM1998',
    places: [place('LAB_FWP', 'B2', 'xts-lab.xlsx')],
  },
  b: {
    value: 1700,
    institution: 'INT',
    definition: 'NATIONAL',
    places: [place('INT_PERMIT', 'F9', 'xts-int.xlsx')],
  },
  d: 3000 / 4900,
  band: 'severe',
  holds: true,
};

// ── The plan ─────────────────────────────────────────────────────────────────────────────────────────────

interface Claim {
  readonly dimension: string;
  readonly direction?: Direction;
  readonly strengths: readonly (readonly [value: number, grade: Grade])[];
}

const QUALITY = new Set<Grade>(['D', 'E']);

/** No institution is relevant and nobody of society was heard. */
const NOBODY: Participation = {
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

export const finding = (
  rule: string,
  severity: Finding['severity'],
  subject: Finding['subject'],
  owner: string | null = 'PLN',
): Finding => ({
  key: [rule, ...Object.values(subject)].join('|'),
  rule,
  severity,
  subject,
  measured: 2,
  threshold: 2,
  args: { goal: subject.goal ?? '', dimension: subject.dimension ?? '', first: 'P2', second: 'P3' },
  owner,
  sources: [place('PLN_LINKS', 'E42')],
  weight: 0.3,
});

const findings: readonly Finding[] = [
  finding('C-204', 'H', { goal: 'G2', dimension: 'HEA', policy: 'P2', policy2: 'P3' }, 'LAB'),
  finding('C-205', 'H', { goal: 'G2', dimension: 'HEA', policy: 'P2' }, 'LAB'),
  finding('C-501', 'H', { institution: 'HEA' }, 'HEA'),
  finding('C-602', 'H', { goal: 'G2' }, 'FIN'),
  finding('C-101', 'M', { goal: 'G4' }),
  finding('C-103', 'M', { goal: 'G2' }),
  finding('C-105', 'M', { goal: 'G3', dimension: 'SKL', direction: 'M2D', channel: 'gain' }),
  finding('C-105', 'M', { goal: 'G3', dimension: 'SKL', direction: 'M2D', channel: 'harm' }),
  finding('C-114', 'L', { dimension: 'EDU' }),
];

const effect = (policy: string, value: number): CoherenceModel['effects'][number] => ({
  policy,
  goal: 'G2',
  dimension: 'HEA',
  standing: 'active',
  value,
  text: strengthText(value),
  rows: [],
});

const policy = (id: string, title: string, lead: string): CoherenceModel['policies'][number] => ({
  id,
  title,
  type: 'MIG',
  lead,
  partners: [],
  status: 'ONGOING',
  standing: 'active',
  budget: 10_000_000,
  spent: null,
  tied: true,
  goals: ['G2'],
  outcome: null,
  values: {},
  place: place('COH_POLICIES', 'A2'),
});

const parameters = {
  values: {
    ref_year: 2023,
    ...Object.fromEntries(
      builtIn.parameters.flatMap(({ name, value }) => (value === null ? [] : [[name, value]])),
    ),
    material: 1,
  },
  changed: [{ name: 'material', value: 1, origin: 'COH_PARAMS' }],
};

export const model: CoherenceModel = {
  exercise: {
    id: 'XTS-NDP3',
    country: COUNTRY,
    currency: 'XTC',
    values: { phase: 'ASSESS' },
    place: place('COH_EXERCISE', 'B2'),
  },
  refYear: 2023,
  refDate: '2023-12-31',
  parameters,
  thresholds: {
    material: 1,
    recentYears: 5,
    monitorYears: 3,
    engageMonths: 24,
    disagreeRange: 3,
    minor: 0.05,
    notable: 0.2,
    severe: 0.5,
    gapHigh: 0.5,
    gapMid: 0.2,
    trackOk: 0.9,
    trackSlow: 0.5,
    overlapDonors: 4,
    overlapHhi: 0.3,
    dependenceShare: 0.75,
    orphanSupport: 0.2,
    owners: {},
  },
  plans: [
    {
      id: 'NDP3',
      start: 2021,
      end: 2025,
      values: { title: 'Third national development plan' },
      place: place('COH_PLANS', 'A2'),
    },
  ],
  nodes: [
    {
      id: 'P1',
      level: 'PILLAR',
      parent: null,
      title: 'People',
      plan: 'NDP3',
      values: {},
      place: place('PLN_GOALS', 'A2'),
    },
    ...goals,
  ],
  goals,
  links: goals.flatMap(({ cells }) =>
    cells.flatMap(({ channels }) => channels.flatMap(({ links }) => links)),
  ),
  channels: goals.flatMap(({ cells }) => cells.flatMap(({ channels }) => channels)),
  policies: [policy('P2', 'Nurse recruitment agreement', 'LAB'), policy('P3', 'Rural posts bonus', 'HEA')],
  effects: [effect('P2', -2), effect('P3', 2)],
  conflicts: [
    {
      goal: 'G2',
      dimension: 'HEA',
      first: effect('P2', -2),
      second: effect('P3', 2),
      size: 2,
      planned: false,
    },
  ],
  actions: [],
  targets: [],
  projects: [],
  institutions: [],
  stakeholders: [],
  engagements: [],
  participation: NOBODY,
  support: { committed: 0, unaligned: 0, unalignedShare: null, donorCountry: 0 },
  monitored: [],
  estimates: [],
  answers: [],
  lessons: [],
  calendar: [],
  evidence: [],
  coreFigures: [],
  definitions: [],
  tradeOffs: [],
  reconciliations: [reconciliation],
  unplaced: [{ values: {}, place: place('PLN_LINKS', 'A99') }],
};

const populationRows = YEARS.map((year, index): Row => ({
  number: index + 2,
  values: { year, age: '_T', total: population(year, 1) },
}));

const checked: Outcome['checked'] = {
  country: COUNTRY,
  submissions: [
    submission('STA', template('STA_POP', 'STA', ['year', 'age', 'total']), populationRows),
    submission('LAB', template('LAB_FWP', 'LAB', ['year', 'total']), [
      { number: 2, values: { year: 2023, total: 3200 } },
    ]),
  ],
  usable: [],
  issues: [
    {
      rule: 'S06',
      severity: 'error',
      key: 'S06|STA_POP|2023,_T|total',
      place: { file: 'xts-sta.xlsx', sheet: 'STA_POP', cell: 'C9', row: 9, column: 'total' },
      args: { gap: 30, total: 100 },
    },
  ],
  counts: new Map([
    ['xts-sta.xlsx', { read: 9, accepted: 8, rejected: 0, ignored: 1 }],
    ['xts-lab.xlsx', { read: 2, accepted: 1, rejected: 0, ignored: 1 }],
  ]),
};

export const outcome: Outcome = {
  checked,
  computed: { values, facts, reconciliations: [reconciliation], issues: [] },
  assessed: {
    model,
    findings,
    suppressed: [finding('C-102', 'I', { goal: 'G4' })],
    scores: scoresOf(model, findings, checked),
  },
  parameters,
};

const nothing: Outcome['checked'] = {
  country: null,
  submissions: [],
  usable: [],
  issues: [],
  counts: new Map(),
};

const emptyModel: CoherenceModel = {
  ...model,
  exercise: { id: null, country: null, currency: null, values: {}, place: null },
  plans: [],
  nodes: [],
  goals: [],
  links: [],
  channels: [],
  policies: [],
  effects: [],
  conflicts: [],
  reconciliations: [],
  unplaced: [],
};

/** Nothing was supplied at all. */
export const emptyOutcome: Outcome = {
  checked: nothing,
  computed: { values: [], facts: [], reconciliations: [], issues: [] },
  assessed: {
    model: emptyModel,
    findings: [],
    suppressed: [],
    scores: scoresOf(emptyModel, [], nothing),
  },
  parameters,
};

export const bookOptions: BookOptions = {
  language: 'en',
  asOf: '2024-03-31',
  toolVersion: '0.1.0',
  inputs: [
    { file: 'xts-lab.xlsx', sha256: 'ab'.repeat(32), status: 'read', reason: null },
    { file: 'xts-sta.xlsx', sha256: 'ab'.repeat(32), status: 'read', reason: null },
    { file: 'broken.xlsx', sha256: null, status: 'failed', reason: 'R03' },
  ],
};
