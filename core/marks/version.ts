/** Versions of templates: MAJOR.MINOR (coherence-workbook §8). */

/** `1.0` of `1`, ` v1.0 ` or `1,0`; null where it is no version. */
function versionOf(text: string | null): readonly [major: number, minor: number] | null {
  const [, major, minor] = /^\s*v?(\d{1,4})(?:[.,](\d{1,4}))?\s*$/i.exec(text ?? '') ?? [];
  return major === undefined ? null : [Number(major), Number(minor ?? 0)];
}

/** How a version stands to the one known here: the same MAJOR or not, and whether it is newer. */
export function compareVersions(
  stated: string | null,
  known: string,
): 'same' | 'older' | 'newer' | 'newerMinor' | null {
  const [a, b] = [versionOf(stated), versionOf(known)];
  if (!a || !b) return null;
  if (a[0] !== b[0]) return a[0] < b[0] ? 'older' : 'newer';
  return a[1] > b[1] ? 'newerMinor' : 'same';
}

export const isVersion = (text: string | null, version: string): boolean =>
  String(versionOf(text)) === String(versionOf(version));
