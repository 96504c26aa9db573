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

/** The answer under a key, made where there is none yet. */
export function knownIn<Key, Answer>(answers: Map<Key, Answer>, key: Key, make: () => Answer): Answer {
  let own = answers.get(key);
  if (own === undefined) answers.set(key, (own = make()));
  return own;
}

/** An answer about each object, kept until something else that it rests on differs. */
export class LastAnswers<Key extends object, Answer> {
  readonly #last = new WeakMap<Key, { readonly of: string; readonly answer: Answer }>();

  /** @param of what else the answer rests on, as a text. */
  get(key: Key, of: string, make: () => Answer): Answer {
    const known = this.#last.get(key);
    if (known?.of === of) return known.answer;
    const answer = make();
    this.#last.set(key, { of, answer });
    return answer;
  }
}
