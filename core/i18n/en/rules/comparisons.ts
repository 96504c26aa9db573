/** English: comparisons between sheets of different institutions. */
import type { RuleWords } from '../../rule-words.ts';

export const comparisons = {
  X01: {
    title: 'More workers registered than nationals leaving',
    text: '{year}: {leftInstitution} gives {left} and {rightInstitution} gives {right}. More workers are registered for work abroad than nationals are counted leaving.',
    why: 'Workers are a part of all who leave, so one of the two counts is incomplete or counts something else.',
    todo: 'Compare the definitions of STA_FLOW and LAB_OUT (length of stay, renewals, people or contracts) and explain the difference.',
  },
  X04: {
    title: 'More nationals registered abroad than live there',
    text: '{year}, {partner}: {leftInstitution} gives {left} and {rightInstitution} gives {right}. The consulates register more nationals than the statistics of the host country show.',
    why: 'Registers keep people who returned or moved on, and then the diaspora looks larger than it is.',
    todo: 'Clean the consular register for this country, or explain why the statistics are too low.',
  },
  X06: {
    title: 'Valid work permits differ',
    text: '{year}: {leftInstitution} gives {left} valid work permits, {rightInstitution} gives {right}.',
    why: 'Both describe the same permits, and plans are made with one or the other.',
    todo: 'Agree on one definition and date for LAB_FWP (VALID) and INT_PERMIT (VALID, WORK), or explain the difference.',
  },
  X07: {
    title: 'First work permits differ',
    text: '{year}: {leftInstitution} gives {left} first work permits, {rightInstitution} gives {right}.',
    why: 'Both describe the same decisions, and plans are made with one or the other.',
    todo: 'Agree on one definition for LAB_FWP (FIRST) and INT_PERMIT (FIRST, WORK), or explain the difference.',
  },
  X09: {
    title: 'Asylum seekers and pending cases differ',
    text: '{year}: {left} against {right}. The asylum seekers in INT_PROTECT and the cases pending at the end of the year in INT_ASYLUM should be nearly the same.',
    why: 'They come from the same procedure; a difference shows cases counted as people or a late register.',
    todo: 'Count persons in both sheets, at 31 December, or explain the difference.',
  },
  X11: {
    title: 'Returning nationals differ',
    text: '{year}: {leftInstitution} gives {left} nationals coming back, {rightInstitution} gives {right}.',
    why: 'Support to returnees is planned with these figures.',
    todo: 'Compare the definitions of MFA_RETURN and STA_FLOW (IN, NAT) and explain the difference.',
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
