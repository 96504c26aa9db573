/** Which items are others than before. */

/** Items that only moved count as gone and come where as many came as went. */
export function differing<Item>(
  before: readonly Item[],
  after: readonly Item[],
): { readonly gone: readonly Item[]; readonly come: readonly Item[] } {
  if (before.length === after.length)
    return {
      gone: before.filter((item, place) => item !== after[place]),
      come: after.filter((item, place) => item !== before[place]),
    };
  const [were, are] = [new Set(before), new Set(after)];
  return {
    gone: before.filter((item) => !are.has(item)),
    come: after.filter((item) => !were.has(item)),
  };
}
