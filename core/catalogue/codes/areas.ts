import type { AreaList } from '../define.ts';

export const areas: AreaList = {
  countries: [],
  special: {},
  withdrawn: {},
  aggregates: [],
  totals: [],
  ambiguous: [],
  groups: [],
  unknown: [],
};
