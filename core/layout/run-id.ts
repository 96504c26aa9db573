/** Identity of a run: the same inputs, parameters and versions give the same id (coherence-workbook §2.9). */

import { fnv1a64 } from '../marks/hash.ts';

export interface RunParts {
  /** SHA-256 of every input, in any order. */
  readonly inputs: readonly string[];
  readonly parameters: Readonly<Record<string, number | string>>;
  /** Date of the run, versions of tool, method and catalogue. */
  readonly versions: readonly string[];
}

export const runId = (parts: RunParts): string =>
  fnv1a64(
    JSON.stringify([
      [...parts.inputs].sort(),
      Object.entries(parts.parameters).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
      parts.versions,
    ]),
  );
