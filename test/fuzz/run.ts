/** Runs cases of a seed one after another, the reader in a child process, and counts how they ended. */
import { Child } from './child.ts';
import { bytesOf, corpusOf } from './corpus.ts';
import { caseOf, type Case } from './mutate.ts';
import { readByOracle } from './oracle.ts';
import { judge, sameBook, type Verdict } from './verdict.ts';
import type { ReadSheet } from './worker.ts';

/** Milliseconds for one case, and bytes by which the child may grow beyond its size after reading every sample. */
export const PATIENCE = 10_000;
export const MEMORY = 300 * 1024 * 1024;

export interface Trouble {
  readonly seed: number;
  readonly number: number;
  readonly sample: string;
  readonly steps: readonly string[];
  readonly about: readonly string[];
}

export interface Summary {
  readonly cases: number;
  readonly right: number;
  readonly lenient: number;
  readonly refused: number;
  /** How often each refusal came. */
  readonly refusals: Readonly<Record<string, number>>;
  /** Kinds of what the oracle noted in files that were read, and an example of each. */
  readonly notes: Readonly<Record<string, { readonly count: number; readonly example: Trouble }>>;
  readonly bad: readonly Trouble[];
  /** Of the slowest case, in milliseconds. */
  readonly slowest: number;
  /** Largest growth of the child in bytes. */
  readonly memory: number;
}

export interface Plan {
  readonly seed: number;
  /** Number of the first case; 0 where not given. */
  readonly first?: number;
  readonly cases: number;
  /** Stops earlier, after so many milliseconds. */
  readonly time?: number;
  readonly progress?: (cases: number, bad: number) => void;
}

export async function fuzz({ seed, first = 0, cases, time = Infinity, progress }: Plan): Promise<Summary> {
  const corpus = await corpusOf();
  const child = new Child(PATIENCE);
  const originals = new Map<string, readonly ReadSheet[]>();
  const count = { cases: 0, right: 0, lenient: 0, refused: 0, slowest: 0, memory: 0 };
  const refusals: Record<string, number> = {};
  const notes: Record<string, { count: number; example: Trouble }> = {};
  const bad: Trouble[] = [];
  let baseline = 0;
  for (const sample of corpus) {
    const read = await child.ask({ bytes: bytesOf(sample) });
    const verdict = judge(read, readByOracle(bytesOf(sample)));
    if (verdict.kind !== 'right' || read.ended !== 'read')
      throw new Error(`sample ${sample.name} is not read: ${verdict.about.join('; ')}`);
    originals.set(sample.name, read.sheets);
    baseline = Math.max(baseline, read.peak);
  }
  const began = performance.now();
  try {
    for (let number = first; number < first + cases && performance.now() - began < time; number++) {
      const made = caseOf(corpus, seed, number);
      const asked = child.ask({ bytes: made.bytes, piece: made.piece });
      const oracle = readByOracle(made.bytes);
      const outcome = await asked;
      let verdict = judge(outcome, oracle);
      const growth = outcome.peak - baseline;
      if (growth > MEMORY) {
        verdict = { kind: 'bad', about: [`the child grew by ${String(Math.round(growth / 2 ** 20))} MB`] };
        child.stop();
      } else if (made.depth === 'harmless' && verdict.kind !== 'bad')
        verdict = unharmed(
          verdict,
          outcome.ended === 'read' ? outcome.sheets : null,
          originals.get(made.sample),
        );
      const trouble = { seed, number, sample: made.sample, steps: stepsOf(made), about: verdict.about };
      count.cases++;
      count.slowest = Math.max(count.slowest, outcome.took);
      count.memory = Math.max(count.memory, growth);
      if (verdict.kind === 'bad') bad.push(trouble);
      else count[verdict.kind]++;
      if (verdict.kind === 'refused')
        for (const reason of verdict.about) refusals[reason] = (refusals[reason] ?? 0) + 1;
      if (verdict.kind === 'lenient')
        for (const each of verdict.about) {
          const known = (notes[each] ??= { count: 0, example: trouble });
          known.count++;
        }
      if (count.cases % 1000 === 0) progress?.(count.cases, bad.length);
    }
  } finally {
    child.stop();
  }
  return { ...count, refusals, notes, bad };
}

const stepsOf = ({ steps, piece }: Case): string[] =>
  piece > 0 ? [...steps, `in pieces of ${String(piece)} bytes`] : [...steps];

function unharmed(
  verdict: Verdict,
  read: readonly ReadSheet[] | null,
  original: readonly ReadSheet[] | undefined,
): Verdict {
  if (read && original && sameBook(read, original)) return verdict;
  return {
    kind: 'bad',
    about: [read ? 'a harmless change gave other cells' : 'a harmless change was refused', ...verdict.about],
  };
}
