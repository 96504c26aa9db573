/** What the breakdowns behind a figure say to those that its dimension asks for (coherence §5.8; C-404 and SPLIT of §7.5). */
import type { RequiredSplits, SplitRequirement } from '../catalogue/define.ts';
import type { RequiredSplit, Split } from '../model/coherence.ts';

/** In order of sheet, then of the requirements; one that the sheet has no columns for is not asked for. */
export function askedSplits(
  dimension: string,
  splits: readonly Split[],
  required: RequiredSplits,
): readonly RequiredSplit[] {
  const asked = [...required.always, ...(required.of[dimension] ?? [])];
  const crossed = required.crossedWithSex;
  return [...new Set(splits.map((split) => split.sheet))].flatMap((sheet) => {
    const own = splits.filter((split) => split.sheet === sheet);
    const answer = (split: string, shares: readonly number[]): readonly RequiredSplit[] => {
      const share = Math.max(...shares);
      return shares.length === 0
        ? []
        : [{ split, sheet, share, available: share >= required.enough - 1e-12 }];
    };
    const plain = asked.flatMap((each) => answer(each.split, sharesBy(each, own)));
    return crossed.dimensions.includes(dimension)
      ? [...plain, ...answer(crossed.split, sharesCrossed(own))]
      : plain;
  });
}

const sharesBy = ({ columns, money }: SplitRequirement, splits: readonly Split[]): readonly number[] =>
  splits
    .filter(({ by, persons }) => columns.includes(by) && (persons || money === true))
    .map(({ share }) => share);

/** Women and men by one more characteristic, whichever the sheet has. */
const sharesCrossed = (splits: readonly Split[]): readonly number[] =>
  splits.flatMap(({ by, persons, shareBySex }) =>
    by === 'sex' || !persons || shareBySex === null ? [] : [shareBySex],
  );
