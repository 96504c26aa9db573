/** A plan, its policies and its findings over the goals, made by hand; part of `outcome.ts`. */
import { type CoherenceModel, strengthText } from '../../core/model/coherence.ts';
import { catalogue as builtIn } from '../../core/catalogue/index.ts';
import type { Finding } from '../../core/model.ts';
import { COUNTRY, place, reconciliation } from './outcome-figures.ts';
import { NOBODY, goals } from './outcome-goals.ts';

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

export const findings: readonly Finding[] = [
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

export const parameters = {
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
  agreements: [],
  unplaced: [{ values: {}, place: place('PLN_LINKS', 'A99') }],
};
