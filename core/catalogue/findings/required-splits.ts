/**
 * Breakdowns without which the figures of a dimension say little (coherence §5.8). A breakdown that no sheet behind
 * a figure has columns for is not asked for.
 */
import type { RequiredSplits, SplitRequirement } from '../define.ts';

const AGE: SplitRequirement = { split: 'age', columns: ['age', 'age_band'] };
const DURATION: SplitRequirement = { split: 'duration', columns: ['duration', 'length'] };
const ORIGIN = ['origin', 'citizenship', 'partner'];

export const requiredSplits: RequiredSplits = {
  enough: 0.7,
  always: [{ split: 'sex', columns: ['sex'] }],
  crossedWithSex: { dimensions: ['GEN'], split: 'other' },
  of: {
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
  },
};
