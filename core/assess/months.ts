/** Calendar months and days on ISO dates, without a time zone (rulings-coherence B8, B24, B26). */

/** The date `months` earlier, the day clipped to the end of the month: one month before 31 March is 28 or 29 February. */
export function monthsBefore(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + (month - 1) - months;
  const [newYear, newMonth] = [Math.floor(index / 12), ((index % 12) + 12) % 12];
  const lastDay = new Date(Date.UTC(newYear, newMonth + 1, 0)).getUTCDate();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(newYear).padStart(4, '0')}-${two(newMonth + 1)}-${two(Math.min(day, lastDay))}`;
}

/**
 * Share of the days from start to end that had passed at a date, 0–1. A bare year starts on 1 January and ends on
 * 31 December (B8); `null` where one of them is missing or nothing lies between them.
 */
export function elapsedShare(start: string | null, end: string | null, date: string): number | null {
  if (start === null || end === null) return null;
  const from = dayOf(start.length === 4 ? `${start}-01-01` : start);
  const days = dayOf(end.length === 4 ? `${end}-12-31` : end) - from;
  if (!(days > 0)) return null;
  return Math.min(1, Math.max(0, (dayOf(date) - from) / days));
}

/** Days since 1970. */
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
