/** English: rules on figures of several rows that belong together. */
import type { RuleWords } from '../../rule-words.ts';

export const balances = {
  S09: {
    title: 'Parts do not add up to the total',
    text: 'By {byName}, the {rows|row|rows} below this total ({rows}) {rows|gives|give} {fieldName} {sum}, but the total is {total}. The difference is {gap}.',
    why: 'Parts and total are used in different figures, which then contradict each other.',
    todo: 'Correct the row that is wrong, or say in EXPLAIN why the parts differ from the total.',
    variants: {
      BELOW: {
        text: 'By {byName}, the {rows|row|rows} below this total ({rows}) {rows|gives|give} {fieldName} {sum}, but the total is {total}: {gap} are missing.',
        todo: 'Add the rows that are missing (_O for other, _U for unknown), or correct the total. If the rest cannot be given, say so in EXPLAIN.',
      },
      ABOVE: {
        text: 'By {byName}, the {rows|row|rows} below this total ({rows}) {rows|gives|give} {fieldName} {sum}, {gap} more than the total of {total}.',
        todo: 'Look for a row that is counted twice, such as a group beside its members, or correct the total.',
      },
      BLANK: {
        text: 'By {byName}, the {rows|row|rows} with a figure below this total ({rows}) {rows|gives|give} {fieldName} {sum}, but the total is {total}: {gap} are missing. {blank} {blank|row is|rows are} blank.',
        todo: 'Fill in the blank cells. If a figure must not be shown, set obs_status to Q.',
      },
      SMALL: {
        text: 'By {byName}, the {rows|row|rows} below this total ({rows}) {rows|gives|give} {fieldName} {sum}; the total is {total}. The difference of {gap} is small enough to be rounding.',
        todo: 'Nothing has to be done; correct it if you can.',
      },
    },
  },
  S21: {
    title: 'The asylum cases do not balance',
    text: '{year}, origin {origin}: {start} pending at the beginning + {applied} applications − {left} decided or closed = {expected}, but {end} are pending at the end. The difference is {gap}.',
    why: 'Cases do not come from nowhere; one of the figures is wrong or counts cases instead of persons.',
    todo: 'Correct the figure that is wrong. Persons whose case was reopened belong into APPLIED or a note; say in EXPLAIN what else changed the number.',
    variants: {
      SMALL: {
        text: '{year}, origin {origin}: {start} pending at the beginning + {applied} applications − {left} decided or closed = {expected}, but {end} are pending at the end. The difference of {gap} is small.',
        todo: 'Correct it if you can, or say in EXPLAIN where the difference comes from.',
      },
      PARTLY: {
        text: '{year}, origin {origin}: {start} pending at the beginning + {applied} applications − {left} decided or closed leave at most {expected}, but {end} are pending at the end. Some kinds of decisions are not given; they would make the difference of {gap} larger.',
        todo: 'Correct the figure that is wrong, and give all kinds of decisions, with 0 where there was none.',
      },
    },
  },
  S22: {
    title: 'Pending cases differ between the end of a year and the next beginning',
    text: '{start} cases are pending at the beginning of {year}, but {end} were pending at the end of {yearBefore} (origin {origin}). The difference is {gap}.',
    why: 'Both are counted in the same night, so they should be the same.',
    todo: 'Correct one of the two. If cases were recounted or reopened, say so in EXPLAIN.',
  },
  S23: {
    title: 'Remittances are given twice',
    text: 'PR is {aggregate}, but its parts are given as well: PT {transfers} + CE {compensation} = {sum}. The difference is {gap}.',
    why: 'PR is for remittances of which only the sum is known. Beside its parts it would be counted twice, so it is not used.',
    todo: 'Delete the row PR, or correct the figure that is wrong.',
  },
  S24: {
    title: 'More spent abroad than earned there',
    text: 'Taxes CE_TAX {taxes} and travel CE_TRV {travel} are {spent} together, more than the earnings CE {earned}.',
    why: 'Remittances are the earnings without these costs, and would become negative.',
    todo: 'Correct one of the three figures; CE is the gross pay before taxes.',
  },
  S25: {
    title: 'Parts of a price do not add up',
    text: 'Fee {fee} % + exchange margin {margin} % = {sum} %, but the total cost is {total} %. The difference is {gap} percentage points.',
    why: 'The total cost is what is compared with the goal of 3 %.',
    todo: 'Correct one of the three figures, or say in EXPLAIN what else is part of the cost.',
  },
  S26: {
    title: 'A price that does not show everything',
    text: 'The service is not transparent: it does not show its exchange margin.',
    why: 'The true cost is higher than the one given, so the row is left out of averages.',
    todo: 'Nothing has to be done. Set transparent to YES if the margin is known after all.',
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
