/** Things in lists by key, in the order in which they come. */

/** Adds to the list of a key; a copy for every item would take quadratic time in a sheet of equal headers. */
export function addTo<K, V>(lists: Map<K, V[]>, key: K, item: V): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
