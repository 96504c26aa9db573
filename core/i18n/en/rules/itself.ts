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
      MISSING: {
        text: 'Something was taken out of the template since it was issued: {missing}.',
        todo: 'If that was a slip, copy the figures into a fresh template; leave sheets without data empty and do not delete them.',
      },
    },
  },
  S47: {
    title: 'Template of another version',
    text: 'The workbook is of template {found}; this program knows {known}, so nothing of it is used.',
    why: 'The version says what columns mean. In another one, the same column may mean something else.',
    todo: 'Use a newer Mainstream, or ask for the workbook on template {known}.',
    variants: {
      TOO_OLD: {
        text: 'The workbook is of template {found}, from which no way leads to {known}, so nothing of it is used.',
        todo: 'Copy the figures into a fresh template (mainstream template), or correct template_version if it is wrong.',
      },
      UPGRADE: {
        text: 'The workbook is of template {found}, in which some columns mean something else than in {known}, so nothing of it is used.',
        todo: 'Bring it to {known}: mainstream upgrade FILE. The original stays as it is.',
      },
      OLDER: {
        text: 'The workbook is of template {found}, which was read as {known}.',
        todo: 'Bring it to {known}: mainstream upgrade FILE. The original stays as it is.',
      },
      NEWER: {
        text: 'The workbook is of template {found}; this program knows {known} and used what it knows.',
        todo: 'Use a newer Mainstream to have them all.',
      },
      UNREADABLE: {
        text: '“{found}” is no version of a template; the workbook was read as {known}.',
        todo: 'Write the version that stands on the sheet About, such as {known}.',
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
