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

const madeOf = new WeakMap<readonly unknown[], readonly (readonly unknown[])[]>();

/** One list after the other; of tens of thousands of items much quicker than `flatMap`. */
export function joined<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  const none: Item[] = [];
  const all = none.concat(...lists);
  madeOf.set(all, lists.flatMap(partsOf));
  return all;
}

/** The lists of which a list was joined; of another that list itself. A part that is the same needs no second look. */
export const partsOf = <Item>(list: readonly Item[]): readonly (readonly Item[])[] =>
  (madeOf.get(list) as readonly (readonly Item[])[] | undefined) ?? [list];

interface Differing<Item> {
  readonly gone: readonly Item[];
  readonly come: readonly Item[];
}

/** Items that only moved may count as gone and come. */
export function differing<Item>(before: readonly Item[], after: readonly Item[]): Differing<Item> {
  const [were, are] = [partsOf(before), partsOf(after)];
  if (were.length !== are.length) return differingIn(before, after);
  const parts = are.flatMap((part, place) => {
    const was = were[place] ?? [];
    return part === was ? [] : [differingIn(was, part)];
  });
  return { gone: parts.flatMap(({ gone }) => gone), come: parts.flatMap(({ come }) => come) };
}

function differingIn<Item>(before: readonly Item[], after: readonly Item[]): Differing<Item> {
  const gone: Item[] = [];
  const come: Item[] = [];
  if (before.length === after.length) {
    for (let place = 0; place < after.length; place++) {
      const [was, is] = [before[place] as Item, after[place] as Item];
      if (was === is) continue;
      gone.push(was);
      come.push(is);
    }
    return { gone, come };
  }
  const [were, are] = [new Set(before), new Set(after)];
  for (const item of before) if (!are.has(item)) gone.push(item);
  for (const item of after) if (!were.has(item)) come.push(item);
  return { gone, come };
}
