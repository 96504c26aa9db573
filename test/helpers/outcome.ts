/**
 * A small outcome made by hand for the tests of the layout: four goals of coherence §8, a few figures, findings and
 * comparisons of the fictional country XTS. Everything can be replaced piece by piece.
 */
import { type CoherenceModel } from '../../core/model/coherence.ts';
import type { BookOptions } from '../../core/layout/book.ts';
import type { Outcome, Row } from '../../core/model.ts';
import { scoresOf } from '../../core/assess/scores/scores.ts';
import {
  COUNTRY,
  template,
  YEARS,
  submission,
  population,
  values,
  facts,
  reconciliation,
} from './outcome-figures.ts';
import { findings, parameters, finding, model } from './outcome-plan.ts';

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
