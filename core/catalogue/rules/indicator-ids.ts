/**
 * Ids given out in the list of indicators (domain/indicators): how many each dimension has, numbered from 01. Ids are
 * stable and never reused, so a plan may name one that this version does not compute.
 */
const GIVEN: Readonly<Record<string, number>> = {
  CTX: 7,
  FLW: 18,
  FRC: 13,
  SKL: 8,
  GEN: 6,
  DUR: 6,
  SEC: 12,
  REM: 17,
  DIA: 6,
  HEA: 5,
  EDU: 4,
  PRO: 9,
  GOV: 13,
  SUP: 8,
};

export function isIndicatorId(id: string): boolean {
  const [, dimension = '', number = ''] = /^([A-Z]{3})-(\d{2})$/.exec(id) ?? [];
  const last = Object.hasOwn(GIVEN, dimension) ? (GIVEN[dimension] ?? 0) : 0;
  return Number(number) >= 1 && Number(number) <= last;
}
