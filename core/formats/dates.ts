/**
 * Serial day numbers ↔ ISO text. The 1900 system counts a 29 February 1900 that never was (serial 60), so days up
 * to 28 February 1900 stand one day off from those behind; the 1904 system begins with 0 = 1 January 1904.
 */
const DAY = 86_400;
const MILLISECONDS = 86_400_000;
/** Last serial of 31 December 9999 in the 1900 system. */
const LAST = 2_958_465;

/** What a number format shows of a serial: a date (perhaps with time), or the time of day only. */
export type Shown = 'date' | 'time';

/**
 * ISO text of a serial, rounded to a second: `2024-02-29`, `2024-02-29T13:30:00`, or `13:30:00` for a time of day
 * (a serial below 1 in a time format). Null where the serial is no day of the calendar: negative, beyond the year
 * 9999, the day 0 and the 29 February 1900 of the 1900 system.
 */
export function serialToIso(serial: number, date1904: boolean, shown: Shown = 'date'): string | null {
  let day = Math.floor(serial);
  let second = Math.round((serial - day) * DAY);
  if (second === DAY) {
    day += 1;
    second = 0;
  }
  if (shown === 'time' && day === 0) return clock(second);
  const civil = date1904 ? day + 1462 : day;
  if (!(day >= 0) || civil > LAST || (!date1904 && (day === 0 || day === 60))) return null;
  const date = dateText(civil);
  return second === 0 ? date : `${date}T${clock(second)}`;
}

/** Texts of days met up to the year 2100, by serial: a column of dates holds few different ones. */
const known = Array.from<string | undefined>({ length: 73_415 });

/** `civil` is the serial in the 1900 system; 25 569 is 1 January 1970. */
function dateText(civil: number): string {
  const text = known[civil];
  if (text !== undefined) return text;
  const made = new Date((civil - 25_569 + (civil < 60 ? 1 : 0)) * MILLISECONDS).toISOString().slice(0, 10);
  if (civil < known.length) known[civil] = made;
  return made;
}

const TWO = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'));

function clock(second: number): string {
  const two = (value: number): string => TWO[value] ?? '';
  return `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
}

const ISO =
  /^(\d{4}-(\d\d)-(\d\d))?(?:T?(([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?))?(?:Z|[+-]\d\d:?\d\d)?$/;

/**
 * The text of a date cell that holds ISO 8601 (`t="d"`), in the same form as `serialToIso` gives; null where it is
 * no such text. Parts of a second and time zones, which a sheet cannot show, are left out.
 */
export function normaliseIso(text: string): string | null {
  const match = ISO.exec(text.trim());
  if (!match || (match[1] === undefined && match[4] === undefined)) return null;
  const [, date, , , time, hour = '00', minute = '00', second = '00'] = match;
  if (date !== undefined) {
    const real = new Date(`${date}T00:00:00Z`);
    if (Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== date) return null;
  }
  const clockText = `${hour}:${minute}:${second}`;
  if (date === undefined) return clockText;
  return time === undefined || clockText === '00:00:00' ? date : `${date}T${clockText}`;
}

/** The serial of an ISO text in the form of `serialToIso`; null where it is no such text or the system has no such day. */
export function isoToSerial(text: string, date1904: boolean): number | null {
  const match = /^(?:(\d{4}-\d\d-\d\d)(?:T|$))?(?:(\d\d):(\d\d):(\d\d))?$/.exec(text);
  if (!match || normaliseIso(text) !== text) return null;
  const [, date, hour = '0', minute = '0', second = '0'] = match;
  const clockPart = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / DAY;
  if (date === undefined) return clockPart;
  const civil = Math.round(Date.parse(`${date}T00:00:00Z`) / MILLISECONDS) + 25_569;
  const serial = (date1904 ? civil - 1462 : civil <= 60 ? civil - 1 : civil) + clockPart;
  return serialToIso(serial, date1904) === text ? serial : null;
}
