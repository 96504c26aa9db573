/** Sets of age codes that divide all ages exactly once (rulings A1). */

const BROAD = ['Y0T14', 'Y15T64', 'Y_GE65'];

/**
 * Of the codes that have a value: the five-year groups from 0 to an open end, else the three broad groups; `_U` beside
 * either. Null where neither is complete.
 */
export function dividingAges(codes: ReadonlySet<string>): readonly string[] | null {
  const set = fiveYearGroups(codes) ?? (BROAD.every((code) => codes.has(code)) ? BROAD : null);
  return set && codes.has('_U') ? [...set, '_U'] : set;
}

function fiveYearGroups(codes: ReadonlySet<string>): readonly string[] | null {
  const groups: string[] = [];
  for (let from = 0; from <= 120; from += 5) {
    const open = `Y_GE${String(from)}`;
    const closed = `Y${String(from)}T${String(from + 4)}`;
    if (codes.has(closed)) groups.push(closed);
    else return from > 0 && codes.has(open) ? [...groups, open] : null;
  }
  return null;
}
