/** French writes a blank before `; : ! ? %`, inside « » and between the thousands: no line of a page may begin or end there. */

/** A page whose texts between tags keep such blanks together; its head and its scripts stay as they are. */
export function withFrenchBlanks(page: string): string {
  const begin = page.indexOf('<body');
  const script = page.indexOf('<script', begin);
  const end = script < 0 ? page.length : script;
  return page.slice(0, begin) + page.slice(begin, end).replace(/>[^<]+/g, kept) + page.slice(end);
}

const kept = (text: string): string =>
  text
    .replace(/ (?=[;:!?%»](?:[\s),;.]|$))/g, '\u00a0')
    .replace(/« /g, '«\u00a0')
    .replace(/(?<=(?<!\d)\d{1,3}) (?=\d{3}(?!\d))/g, '\u00a0');
