/** English: rules on figures of one row that belong together. */
import type { RuleWords } from '../../rule-words.ts';

export const sums = {
  S06: {
    title: 'Women and men do not add up to the total',
    text: 'female {female} + male {male} + sex_unknown {unknown} = {sum}, but total is {total}. The difference is {gap}.',
    why: 'One of the figures is wrong, and nothing tells which one, so the row is not used.',
    todo: 'Correct the wrong figure, or put people of unknown sex into sex_unknown.',
    variants: {
      SMALL: {
        text: 'female {female} + male {male} + sex_unknown {unknown} = {sum}, but total is {total}. The difference of {gap} is small enough to be rounding.',
        todo: 'Correct it if you can; the row is used as it is.',
      },
    },
  },
  S07: {
    title: 'Only one sex is given',
    text: '{blank} is blank. From total {total}, {given} {known} and sex_unknown {unknown} it would be {derived}.',
    why: 'The derived figure is used in indicators, but it does not count as reported.',
    todo: 'Fill in the figure of your register, or accept the proposal with obs_status I.',
    variants: {
      NEGATIVE: {
        text: '{blank} is blank, and from total {total}, {given} {known} and sex_unknown {unknown} it would be {derived}, which is not possible.',
        todo: 'Correct total, {given} or sex_unknown.',
      },
    },
  },
  S08: {
    title: 'A part is larger than its whole',
    text: '{part} {partValue} is larger than {whole} {wholeValue}.',
    why: 'A part can be at most as large as the whole; shares would exceed 100 percent.',
    todo: 'Correct one of the two figures.',
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
