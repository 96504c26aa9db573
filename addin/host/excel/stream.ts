/** Pieces told by one who cannot wait, taken by one who can: a run of Excel ends only when all is read. */
export async function* streamOf<T>(produce: (tell: (item: T) => void) => Promise<void>): AsyncGenerator<T> {
  const waiting: T[] = [];
  let wake: () => void = () => undefined;
  let isOver = false;
  let isLeft = false;
  const work = produce((item) => {
    if (isLeft) throw new Left();
    waiting.push(item);
    wake();
  }).finally(() => {
    isOver = true;
    wake();
  });
  // Whoever leaves early does not hear of what fails afterwards.
  work.catch(() => undefined);
  try {
    for (;;) {
      while (waiting.length > 0) yield* waiting.splice(0);
      if (isOver) break;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    await work;
  } finally {
    isLeft = true;
  }
}

/** Nobody takes the pieces any more. */
class Left extends Error {}
