/** Calendar months on ISO dates, without a time zone (rulings-coherence B24). */

/** The date `months` earlier, the day clipped to the end of the month: one month before 31 March is 28 or 29 February. */
export function monthsBefore(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + (month - 1) - months;
  const [newYear, newMonth] = [Math.floor(index / 12), ((index % 12) + 12) % 12];
  const lastDay = new Date(Date.UTC(newYear, newMonth + 1, 0)).getUTCDate();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(newYear).padStart(4, '0')}-${two(newMonth + 1)}-${two(Math.min(day, lastDay))}`;
}
