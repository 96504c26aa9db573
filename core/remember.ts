/** Answers kept beside the object they are about, for as long as that object lives. */
export function remember<Key extends object, Answer extends object>(
  answer: (key: Key) => Answer,
): (key: Key) => Answer {
  const known = new WeakMap<Key, Answer>();
  return (key) => {
    let own = known.get(key);
    if (!own) known.set(key, (own = answer(key)));
    return own;
  };
}
