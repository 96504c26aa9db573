/** Identity of a run: the same inputs, parameters and versions give the same id (coherence-workbook §2.9). */

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

/** FNV-1a, 64 bits, over the UTF-16 code units (low byte, high byte); 16 hexadecimal digits. */
export function fnv1a64(text: string): string {
  let hash = OFFSET;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    hash = ((hash ^ BigInt(unit & 0xff)) * PRIME) & MASK;
    hash = ((hash ^ BigInt(unit >> 8)) * PRIME) & MASK;
  }
  return hash.toString(16).padStart(16, '0');
}

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
