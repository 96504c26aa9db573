/**
 * Breakdowns without which the figures of a dimension say little (coherence §5.8). A breakdown that no sheet behind
 * a figure has columns for is not asked for.
 */
import type { EvidenceIndicator, Split } from '../../coherence-model.ts';

interface Requirement {
  /** Worded in `i18n/<language>/coherence.ts`. */
  readonly split: string;
  /** Any of these columns will do. */
  readonly columns: readonly string[];
  /** Amounts of money are broken down as well as counts. */
  readonly money?: true;
}

/** Counts of persons are always broken down by sex. */
const SEX: Requirement = { split: 'sex', columns: ['sex'] };
const AGE: Requirement = { split: 'age', columns: ['age', 'age_band'] };
const DURATION: Requirement = { split: 'duration', columns: ['duration', 'length'] };
const ORIGIN = ['origin', 'citizenship', 'partner'];

const REQUIRED: Readonly<Record<string, readonly Requirement[]>> = {
  FLW: [AGE, { split: 'place', columns: [...ORIGIN, 'destination', 'from'] }, DURATION],
  FRC: [AGE, { split: 'place', columns: ORIGIN }],
  SKL: [{ split: 'skill', columns: ['educ', 'level', 'isco', 'occup', 'skill'] }],
  DUR: [DURATION],
  SEC: [
    { split: 'sector', columns: ['isic'] },
    { split: 'occupation', columns: ['isco', 'occup'] },
  ],
  REM: [
    { split: 'partner', columns: ['partner'], money: true },
    { split: 'area', columns: ['area'] },
  ],
  DIA: [{ split: 'host', columns: ['host', 'destination', 'post_country', 'from'] }],
  HEA: [{ split: 'occupation', columns: ['occup'] }],
  EDU: [{ split: 'level', columns: ['level', 'educ'] }],
  PRO: [AGE],
};

/** Share of the whole that must stand in known categories; fixed. */
export const ENOUGH = 0.7;
const isEnough = (share: number): boolean => share >= ENOUGH - 1e-12;

export interface MissingSplit {
  readonly split: string;
  readonly sheet: string;
  /** The best share there is, 0–1. */
  readonly share: number;
}

/** Required breakdowns that are not available in the year of the newest figure, in order of sheet. */
export function missingSplits({ dimension, splits }: EvidenceIndicator): readonly MissingSplit[] {
  const asked = [SEX, ...(REQUIRED[dimension] ?? [])];
  return [...new Set(splits.map((split) => split.sheet))].flatMap((sheet) => {
    const own = splits.filter((split) => split.sheet === sheet);
    const plain = asked.flatMap((each) => lacking(each, sheet, own));
    return dimension === 'GEN' ? [...plain, ...crossedWithSex(sheet, own)] : plain;
  });
}

function lacking(
  { split, columns, money }: Requirement,
  sheet: string,
  splits: readonly Split[],
): readonly MissingSplit[] {
  const usable = splits.filter(({ by, persons }) => columns.includes(by) && (persons || money === true));
  const best = Math.max(...usable.map(({ share }) => share));
  return usable.length === 0 || isEnough(best) ? [] : [{ split, sheet, share: best }];
}

/** Women and men by one more characteristic, whichever the sheet has. */
function crossedWithSex(sheet: string, splits: readonly Split[]): readonly MissingSplit[] {
  const crossed = splits.flatMap(({ by, persons, shareBySex }) =>
    by === 'sex' || !persons || shareBySex === null ? [] : [shareBySex],
  );
  const best = Math.max(...crossed);
  return crossed.length === 0 || isEnough(best) ? [] : [{ split: 'other', sheet, share: best }];
}
