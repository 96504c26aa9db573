/** How far two words are apart, to propose the one that was probably meant (profile-sheets §6.7). */

/**
 * Damerau–Levenshtein distance (a swap of neighbours counts 1) as far as `limit`; `limit + 1` where it is more.
 * Both texts are taken as they are: fold them first.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/** Short words allow fewer slips: none below three letters, one below six, then two. */
const slipsIn = (text: string): number => (text.length < 3 ? 0 : text.length < 6 ? 1 : 2);

/**
 * Meanings of the entries nearest to a text, each once; empty where none is near enough. Several where different
 * meanings are equally near, so that nothing may be proposed (Niger, Nigeria).
 */
export function nearest(text: string, entries: Iterable<readonly [name: string, meaning: string]>): string[] {
  let limit = slipsIn(text);
  let found = new Set<string>();
  if (limit === 0) return [];
  for (const [name, meaning] of entries) {
    const apart = distance(text, name, limit);
    if (apart > Math.min(limit, slipsIn(name))) continue;
    if (apart < limit) found = new Set();
    limit = apart;
    found.add(meaning);
  }
  return [...found];
}
