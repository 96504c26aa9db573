/** Lists of items: by key, one after the other, before and after. */

/** Adds to the list of a key; a copy for every item would take quadratic time where many share one. */
export function addTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Keys and lists in the order in which they come. */
export function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const lists = new Map<Key, Item[]>();
  for (const item of items) addTo(lists, keyOf(item), item);
  return lists;
}

/** One list after the other; of tens of thousands of items much quicker than `flatMap`. */
export function joined<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  const none: Item[] = [];
  return none.concat(...lists);
}

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
