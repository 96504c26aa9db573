import { dataFindings } from './findings/data.ts';
import { linkFindings } from './findings/links.ts';
import { policyFindings } from './findings/policies.ts';

/**
 * English: findings. `message` says what was seen and why it matters, `suggestion` what may be done, `rule` the exact
 * condition. `variants` are other wordings of the message. Nothing here says who is right or what caused what.
 */
export const findings = {
  ...linkFindings,
  ...policyFindings,
  ...dataFindings,
  'C-501': {
    title: 'Ministry missing',
    message:
      '{institution}: no data sheet was read, although the institution has to do with {n} {n|goal|goals} ({goals}).',
    suggestion: 'Ask for the workbook and offer help with it; invite the institution to the task force.',
    rule: 'An institution is relevant for a goal (owner, data owner of a linked dimension, or lead of an active policy with an effect on it) and none of its data sheets was read with a used row: H if it leads an active policy or is the only data owner of a material link, else M. PLN and DON are not tested.',
    variants: {
      LEAD: {
        message:
          '{institution}: no data sheet was read, although the institution leads an active policy and has to do with {n} {n|goal|goals} ({goals}).',
      },
      ONLY_OWNER: {
        message:
          '{institution}: no data sheet was read, although the institution alone holds the data on a material link; it has to do with {n} {n|goal|goals} ({goals}).',
      },
    },
  },
  'C-601': {
    title: 'Goal without partner',
    message:
      'Goal {goal} has a material link with migration ({dimensions}), and no partner supports it at present.',
    suggestion:
      'Raise the goal at the next meeting with partners; check that support is entered with its goal.',
    rule: 'A goal has a link of at least `material` in either direction, and its external commitments of running projects are 0: H if there is a funding gap, else M (also where no cost is known).',
    variants: {
      GAP: {
        message:
          'Goal {goal} has a material link with migration ({dimensions}), and no partner supports it at present. {gap} {currency} of its cost of {cost} {currency} are not funded.',
      },
      UNKNOWN: {
        message:
          'Goal {goal} has a material link with migration ({dimensions}), and no partner supports it at present. Its funding gap is not known, since cost or funds are not given.',
      },
    },
  },
  'C-602': {
    title: 'Funding gap',
    message:
      'Goal {goal}: of a cost of {cost} {currency}, {funded} {currency} are funded (domestic {domestic}, external {external}). The gap is {gap} {currency}, {percent} % of the cost.',
    suggestion: 'Look for domestic or external funds, stretch the goal over more years, or lower its cost.',
    rule: 'Gap as a share of the cost, where both are known: H from `gap_high`, M from `gap_mid`, L above 0.05.',
  },
};
