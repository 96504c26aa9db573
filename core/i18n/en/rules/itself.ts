/** English: what a workbook says of itself. */
import type { RuleWords } from '../../rule-words.ts';

export const itself = {
  S42: {
    title: 'Another template than the one issued',
    text: 'The fingerprint {found} in META is not that of template {version} as this version issues it.',
    why: 'Columns or lists may have been changed; what is not known here is not used.',
    todo: 'Copy the figures into a fresh template, or ask who sent you the file whether the template was changed on purpose.',
    variants: {
      COLUMNS: {
        text: 'The fingerprint {found} in META is not that of template {version} as this version issues it. Columns that are not known here: {extra}.',
        todo: 'Copy the figures into a fresh template, or have the added columns declared in the settings of your country.',
      },
    },
  },
  S43: {
    title: 'Final, but not as signed',
    text: 'The workbook was signed by {by} on {on}; its figures have changed since.',
    why: 'A signature stands for figures. These are not the ones that were signed.',
    todo: 'Have the workbook signed again, or set status to DRAFT.',
    variants: {
      UNSIGNED: {
        text: 'The workbook says that it is final, but names no function, day or hash of a signature.',
        todo: 'Sign it (mainstream sign FILE --by FUNCTION), or set status to DRAFT.',
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
