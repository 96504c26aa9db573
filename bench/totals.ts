/**
 * What a workbook holds, as counts and sums per kind of cell. The generator knows the true totals; a reader's time
 * counts only beside totals that are equal. An aggregate check, not one cell by cell: cells that swap places within
 * a kind go unseen.
 */

export interface Totals {
  /** Numbers, also as results of formulas, that no style makes a date. */
  readonly numbers: number;
  /** Added up row by row, from left to right; so equal cells give the same sum to the last bit. */
  readonly sum: number;
  readonly texts: number;
  /** Characters (UTF-16) of all texts together. */
  readonly characters: number;
  readonly booleans: number;
  /** How many of them are true. */
  readonly trues: number;
  /** Dates and date-times. */
  readonly dates: number;
  /** Their seconds since 1970, added up. */
  readonly seconds: number;
  readonly errors: number;
}

/** Adds up cells; blanks are not counted. */
export class Counter implements Totals {
  numbers = 0;
  sum = 0;
  texts = 0;
  characters = 0;
  booleans = 0;
  trues = 0;
  dates = 0;
  seconds = 0;
  errors = 0;

  number(value: number): void {
    this.numbers++;
    this.sum += value;
  }

  text(value: string): void {
    this.texts++;
    this.characters += value.length;
  }

  boolean(value: boolean): void {
    this.booleans++;
    if (value) this.trues++;
  }

  /** Whole seconds since 1970. */
  date(seconds: number): void {
    this.dates++;
    this.seconds += seconds;
  }

  /** A date as its serial number. */
  serial(serial: number): void {
    this.date(Math.round((serial - 25_569) * 86_400));
  }

  error(): void {
    this.errors++;
  }
}

/**
 * Whole seconds since 1970 of `2024-02-29` or `2024-02-29T13:30:00`. By hand, since `Date.parse` would cost more
 * than the reading that is measured.
 */
export function secondsOfIso(iso: string): number {
  const two = (at: number): number => iso.charCodeAt(at) * 10 + iso.charCodeAt(at + 1) - 528;
  const month = two(5);
  // Years begin in March here, which puts the leap day at their end.
  const year = two(0) * 100 + two(2) - (month < 3 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month + (month < 3 ? 9 : -3)) + 2) / 5) + two(8) - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const days = year * 365 + leapDays + dayOfYear - 719_468;
  const clock = iso.length > 10 ? two(11) * 3600 + two(14) * 60 + two(17) : 0;
  return days * 86_400 + clock;
}

const PAIRS = [
  ['numbers', 'sum'],
  ['texts', 'characters'],
  ['booleans', 'trues'],
  ['dates', 'seconds'],
] as const;

/** `yes`, or what differs from the true totals, as it stands in the column "cells equal". */
export function verdict(found: Totals, truth: Totals): string {
  const lost = truth.errors - found.errors;
  // Every error of the generator is #N/A, which has 4 characters.
  const asText =
    lost > 0 && found.texts === truth.texts + lost && found.characters === truth.characters + 4 * lost;
  const differing = PAIRS.filter((pair) => pair.some((key) => found[key] !== truth[key])).map(
    ([kind]) => `${kind} differ`,
  );
  const reasons = asText ? differing.filter((reason) => reason !== 'texts differ') : differing;
  if (asText) reasons.unshift('errors read as text');
  else if (lost > 0) reasons.unshift('errors dropped');
  else if (lost < 0) reasons.unshift('more errors than there are');
  return reasons.length === 0 ? 'yes' : `no: ${reasons.join(', ')}`;
}
