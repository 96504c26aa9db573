/** English: rules on the plan itself. */
import type { RuleWords } from '../../rule-words.ts';

export const plan = {
  S27: {
    title: 'Progress or money of an action does not fit',
    text: 'The progress is {found} %, but it runs from 0 to 100.',
    why: 'The state of the plan is worked out from progress and money of its actions.',
    todo: 'Correct the progress.',
    variants: {
      DONE: {
        text: 'The action is DONE, but its progress is {found} %.',
        todo: 'Set progress_pct to 100, or the status to ONGOING.',
      },
      SPENT: {
        text: '{spent} were spent, more than the {secured} that were secured.',
        todo: 'Correct one of the two amounts, or add what was secured later.',
      },
    },
  },
  S28: {
    title: 'Weights of goals do not add up to 1',
    text: 'The weights of the {goals} goals under {parent} add up to {sum} instead of 1; {blank} of them are blank and count as equal parts.',
    why: 'Weights share out the importance of the goal above; otherwise some goals count too much.',
    todo: 'Change the weights so that they add up to 1, or leave all of them blank if the goals matter equally.',
    variants: {
      TOP: {
        text: 'The weights of the {goals} goals at the top of the plan add up to {sum} instead of 1; {blank} of them are blank and count as equal parts.',
        todo: 'Change the weights so that they add up to 1, or leave all of them blank if the goals matter equally.',
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
