/**
 * Makes case `number` of a seed: a sample, damaged in one of three depths (bytes of the zip, its structure, the XML
 * in a zip that is right) by one to three mutations, or changed in ways that must not matter. The same seed and
 * number give the same file.
 */
import { bytesOf, type Sample } from './corpus.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { harmless } from './mutate-harmless.ts';
import { mutateStructure } from './mutate-structure.ts';
import { mutateXml } from './mutate-xml.ts';
import { randomOf, type Random } from './random.ts';

export type Depth = 'bytes' | 'structure' | 'xml' | 'harmless';

export interface Case {
  readonly sample: string;
  readonly depth: Depth;
  /** What was done, for people. */
  readonly steps: readonly string[];
  readonly bytes: Uint8Array;
  /** See `Question.piece`. */
  readonly piece: number;
}

/** Something done to something, and its name. */
export interface Step<T> {
  readonly step: string;
  readonly result: T;
}

const DEPTHS: readonly Depth[] = [
  'bytes',
  'bytes',
  'structure',
  'structure',
  'xml',
  'xml',
  'xml',
  'xml',
  'xml',
  'harmless',
];

export function caseOf(corpus: readonly Sample[], seed: number, number: number): Case {
  const random = randomOf(seed, number);
  const sample = random.pick(corpus);
  const depth = random.pick(DEPTHS);
  const piece = random.chance(0.5) ? 0 : 1 + random.int(random.pick([3, 16, 200]));
  const steps: string[] = [];
  const repeated = <T>(start: T, change: (value: T, random: Random) => Step<T>): T => {
    let value = start;
    for (let count = 1 + random.int(3); count > 0; count--) {
      const { step, result } = change(value, random);
      steps.push(step);
      value = result;
    }
    return value;
  };
  const make = (): Uint8Array => {
    if (depth === 'bytes') return repeated(bytesOf(sample), mutateBytes);
    if (depth === 'xml') return bytesOf(repeated<Omit<Sample, 'name'>>(sample, mutateXml));
    if (depth === 'harmless') return bytesOf(repeated<Omit<Sample, 'name'>>(sample, harmless));
    return mutateStructure(sample, random, steps);
  };
  const bytes = make();
  return { sample: sample.name, depth, steps, bytes, piece };
}
