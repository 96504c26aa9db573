/** English: references between sheets and workbooks. */
import type { RuleWords } from '../../rule-words.ts';

export const references = {
  X10: {
    title: 'Own nationals among foreigners returned',
    text: '{measure} counts {found}, nationals of this country, among the foreigners returned.',
    why: 'Foreigners returned leave the country, nationals returning come in: mixed, both figures are wrong. The row is not used.',
    todo: 'Correct citizenship, or report returning nationals in MFA_RETURN.',
  },
  X24: {
    title: 'Goal not known',
    text: '{found} is not in the list of goals. Goals of the plan: {known}.',
    why: 'What belongs to no goal of the plan cannot be shown or scored there.',
    todo: 'Correct the id, or add the goal to PLN_GOALS.',
    variants: {
      KEPT: {
        text: '{found} is not in the list of goals. The amount is kept as not aligned to the plan. Goals of the plan: {known}.',
        todo: 'Correct the id, or leave it blank if the money serves no goal of the plan.',
      },
    },
  },
  X25: {
    title: 'Indicator not known',
    text: '{found} is not an indicator of the catalogue.',
    why: 'Evidence counts only if everybody can look up the figure behind it.',
    todo: 'Correct the id (CTX-03), or name your source in evidence_ref.',
    variants: {
      PLAN_INDICATOR: {
        text: '{found} is neither an indicator of the catalogue nor explained as an indicator of the plan.',
        todo: 'Correct the id, give it a label in PLN_TARGETS, or report its values in COH_MONITOR.',
      },
    },
  },
  X26: {
    title: 'Workbook of another country',
    text: 'The workbook is of {found}, but {country} is consolidated.',
    why: 'Figures of two countries must not be mixed; nothing of this workbook enters a figure. What it says of people coming from {country} is only compared (X03, X16).',
    todo: 'Correct META.country, or take the file out.',
  },
  X27: {
    title: 'Sheet replaced by a later file',
    text: 'This sheet, submitted on {date}, is replaced by the one in {kept}, submitted on {keptDate}.',
    why: 'Only one version can count; the later one does.',
    todo: 'Take the older file out. If the older one is right, correct submitted_on in META.',
  },
  X29: {
    title: 'Definitions differ between workbooks',
    text: '{field} is {right} here ({rightInstitution}), but {left} in the workbook of {leftInstitution}.',
    why: 'The two count the same people in different ways; their figures are compared and put into one indicator all the same.',
    todo: 'Agree on one definition for STA, INT and LAB, or correct META. If the difference must stay, explain it where the figures differ.',
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
