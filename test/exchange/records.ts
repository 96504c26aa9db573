/** A record of a figure with nothing special about it, to vary in tests. */
import type { FigureInput, FigureRecord } from '../../core/exchange/schema.ts';

export const record = (more: Partial<FigureRecord> = {}): FigureRecord => ({
  ...{ indicator_id: 'FLW-01', name: 'Long-term immigration', country: 'XTS', year: 2023, disagg: {} },
  ...{
    value: 20000,
    unit: 'persons per year',
    currency: null,
    decimals: 0,
    obs_status: 'A',
    conf_status: 'F',
  },
  ...{ flags: [], reasons: [], missing: [], numerator: null, denominator: null, previous: null },
  ...{ change: null, change_percent: null, n_sources: 1, interval: null, inputs: [] },
  ...more,
});

export const input = (more: Partial<FigureInput> = {}): FigureInput => ({
  ...{ fact: 'STA_FLOW.total', year: 2023, dimensions: { direction: 'IN' }, value: 20000, unit: 'persons' },
  ...{ obs_status: 'A', flags: [], from: [{ file: 'sta.xlsx', sheet: 'STA_FLOW', cells: 'H3:H4' }] },
  ...more,
});
