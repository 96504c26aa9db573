/** Tokens that stand for a missing value (profile-sheets §6.4). For measures, dates and free text; never for codes. */
import type { ObsStatus } from '../model.ts';

/** A blank and why it is blank, a written-out zero, an error of the spreadsheet, or a lone dash. */
export type Missing = ObsStatus | 'ZERO' | 'ERROR' | 'DASH';

const TOKENS: ReadonlyMap<string, Missing> = new Map(
  Object.entries({
    O: [
      ['..', '...', '…', ':', 'n/a', 'na', 'n.a.', 'nd', 'n.d.', 's/d', 'sd', '#n/a', 'null'],
      ['non disponible', 'no disponible', 'not available'],
    ],
    DASH: [['-', '–', '—', '−']],
    M: [['x', '.', 'not applicable', 'sans objet', 'no aplica']],
    Q: [['c', ':c', 'conf', 's', '*', '<5', '< 5', '1-4', '1–4']],
    ZERO: [['nil', 'néant', 'ninguno', 'zéro', 'cero']],
    ERROR: [['#ref!', '#value!', '#div/0!', '#name?', '#num!', '#null!', '#spill!', '#calc!']],
  } satisfies Partial<Record<Missing, string[][]>>).flatMap(([meaning, lists]) =>
    lists.flat().map((token): [string, Missing] => [token, meaning as Missing]),
  ),
);
const LONGEST = Math.max(...[...TOKENS.keys()].map((token) => token.length));

/** What a trimmed text stands for; null where it is no token. */
export function missingToken(trimmed: string): Missing | null {
  if (trimmed.length > LONGEST) return null;
  return TOKENS.get(trimmed.toLowerCase().replaceAll('\u00A0', ' ')) ?? null;
}
