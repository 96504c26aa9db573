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

/** The same for lists, beside their first item: the answer stays as long as a list holds the same items. */
export function rememberList<Item extends object, Answer>(
  answer: (items: readonly Item[]) => Answer,
): (items: readonly Item[]) => Answer {
  const known = new WeakMap<Item, { readonly items: readonly Item[]; readonly answer: Answer }>();
  return (items) => {
    const [first] = items;
    if (!first) return answer(items);
    const last = known.get(first);
    const stays = last?.items.length === items.length && items.every((item, at) => item === last.items[at]);
    const own = last && stays ? last : { items, answer: answer(items) };
    known.set(first, own);
    return own.answer;
  };
}

/** An answer made when somebody asks, and not a second time. */
export function once<Answer>(make: () => Answer): () => Answer {
  let state: { readonly make: () => Answer } | { readonly answer: Answer } = { make };
  return () => {
    if ('make' in state) state = { answer: state.make() };
    return state.answer;
  };
}

/** The answer under a key, made where there is none yet. */
export function knownIn<Key, Answer>(answers: Map<Key, Answer>, key: Key, make: () => Answer): Answer {
  let own = answers.get(key);
  if (own === undefined) answers.set(key, (own = make()));
  return own;
}

/** Answers about each object, kept until others are asked for that rest on something else. */
export class LastAnswers<Key extends object, Answer> {
  readonly #last = new WeakMap<Key, readonly { readonly of: string; readonly answer: Answer }[]>();
  readonly #most: number;

  /** @param most so many of each object are kept. */
  constructor(most = 1) {
    this.#most = most;
  }

  /** @param of what else the answer rests on, as a text. */
  get(key: Key, of: string, make: () => Answer): Answer {
    const last = this.#last.get(key) ?? [];
    const [first] = last;
    if (first?.of === of) return first.answer;
    const known = last.find((each) => each.of === of) ?? { of, answer: make() };
    this.#last.set(key, [known, ...last.filter((each) => each !== known)].slice(0, this.#most));
    return known.answer;
  }
}
