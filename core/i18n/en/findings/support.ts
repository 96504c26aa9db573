/** English: findings on money and partners (C-6xx). */
export const support = {
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
  'C-603': {
    title: 'Fragmented support',
    message:
      'Goal {goal} is supported by {partners} partners of which none stands out, as if by {effective} equal ones (concentration {hhi}). Each of them asks for its own talks and reports.',
    suggestion: 'Propose a joint programme, or agree on a lead partner for the goal.',
    rule: 'Partners with external commitments on the goal are at least `overlap_donors` and their concentration (sum of squared shares) is below `overlap_hhi`, counted without projects on the goal that share a joint programme.',
  },
  'C-604': {
    title: 'Possible overlap',
    message:
      'On goal {goal}, {dimension}, {n} projects of different partners give the same kind of support ({supportKind}) in the same years: {projects}. They may do the same work twice.',
    suggestion:
      'Bring the partners together, share out the work, and name the joint programme where there is one.',
    rule: 'Projects of different partners with the same goal, dimension, region and kind of support, overlapping years and no common joint programme: M if three or more, L if two. The larger group decides.',
    variants: {
      REGION: {
        message:
          'On goal {goal}, {dimension}, {n} projects of different partners give the same kind of support ({supportKind}) in the same years and the same region ({region}): {projects}. They may do the same work twice.',
      },
    },
  },
  'C-605': {
    title: 'Dependence on one partner',
    message:
      'Partner {partner} gives {percent} % of the external money for goal {goal} ({external} {currency}), which is more than the domestic money ({domestic} {currency}). If it leaves, most of the work stops.',
    suggestion: 'Look for a second partner or for domestic funds before the largest project ends.',
    rule: 'One partner has more than `dependence_share` of the external commitments of the goal, and these exceed the domestic funds (none known counts as 0).',
    variants: {
      UNKNOWN: {
        message:
          'Partner {partner} gives {percent} % of the external money for goal {goal} ({external} {currency}), and no domestic money is recorded. If it leaves, most of the work stops.',
      },
    },
  },
  'C-606': {
    title: 'Support without goal',
    message:
      'Project {project} of partner {partner} ({committed} {currency}) serves no goal of the plan. Its money does not count for any of them.',
    suggestion:
      'Enter the goals it serves in DON_GOALS, or ask whether the plan lacks a goal or the project its place.',
    rule: 'M for each project without a share on an existing goal. One H for the exercise if the part of all commitments without a goal, remainders of shares included, is above `orphan_support`. Money spent in the donor country and rows that would count twice are left out.',
    variants: {
      EXERCISE: {
        message:
          '{unaligned} of {committed} {currency} that partners have committed ({percent} %) serve no goal of the plan. The plan and its partners do not speak of the same things.',
      },
    },
  },
  'C-607': {
    title: 'Double count possible',
    message:
      'Goal {goal}: the secured budgets do not say what is domestic, so they may hold the money of partners ({external} {currency}) already. The larger of the two is counted, {funded} {currency} in all.',
    suggestion:
      'Enter the domestic part in `budget_secured_domestic`; between projects, check whether both report the same money.',
    rule: 'The funds of a goal were computed from `budget_secured`, since no domestic column is filled anywhere; or two projects have the same IATI identifier, one is the parent of the other, or a UN row repeats a donor’s row of the same year within 1 %. Of two projects the one nearer to the source of funds counts.',
    variants: {
      SAME_ACTIVITY: {
        message:
          'Projects {project} and {project2} have the same IATI identifier. To count the money once, {counted} enters the sums and {left_out} does not ({years}).',
      },
      PARENT: {
        message:
          'One of the projects {project} and {project2} is part of the other. To count the money once, {counted} enters the sums and {left_out} does not ({years}).',
      },
      IMPLEMENTER: {
        message:
          'Projects {project} and {project2} show the same amount, once as given by the donor and once as received by the UN agency. To count the money once, {counted} enters the sums and {left_out} does not ({years}).',
      },
    },
  },
  'C-608': {
    title: 'Two sources differ',
    message:
      'Project {project}, {year}: the partner reports commitments of {typed} {currency}, its published IATI data say {published} {currency} (relative difference {d}). The figure of the partner is used.',
    suggestion: 'Ask the partner which is right, and to correct the other.',
    rule: 'For the same project, year and kind of amount, the row of the partner and the row from IATI differ by more than `d_notable` (M) or `d_minor` (L), as symmetric relative difference.',
    variants: {
      DISBURSED: {
        message:
          'Project {project}, {year}: the partner reports disbursements of {typed} {currency}, its published IATI data say {published} {currency} (relative difference {d}). The figure of the partner is used.',
      },
    },
  },
  'C-609': {
    title: 'Spent in the donor country',
    message:
      'Project {project} of partner {partner} ({committed} {currency}) is spent on refugees and asylum seekers in the donor country. It is listed and enters no sum, since the money does not reach this country.',
    suggestion: 'Nothing to do, unless purpose or aid type is wrong.',
    rule: 'A row has one of the purposes 93010 to 93018 or one of the aid types H02 to H05.',
  },
  'C-610': {
    title: 'Slow disbursement',
    message:
      'Project {project} of partner {partner}: {percent} % of the money committed is disbursed ({disbursed} of {committed} {currency}), while {elapsed} % of its time has passed. What was planned may come too late.',
    suggestion: 'Ask partner and implementer what holds it back, and adjust the plan of the years left.',
    rule: 'Disbursed up to the reference year / committed is below 0.5 × the share of its days that has passed at the reference date, from a share of 0.25 on; projects without start, end or any disbursement figure are left out.',
  },
  'C-611': {
    title: 'Partner ahead of government',
    message:
      'Partners support goal {goal} on {dimension} with {external} {currency} ({projects}), and no active or planned policy acts there. The work has no anchor at home.',
    suggestion:
      'Enter the effect of the policy that it serves, or decide whether one is needed before the projects end.',
    rule: 'A goal has external commitments of running projects on one of the eleven dimensions, and no active or planned policy has an effect row there.',
  },
  'C-612': {
    title: 'Many small partners',
    message:
      'Goal {goal}: {tail} of {partners} partners together give at most a tenth of the external money ({names}). Each takes as much time to work with as a large one.',
    suggestion: 'Propose that small partners join a larger programme or take up one task each.',
    rule: 'Partners outside the smallest set that supplies 90 % of the external commitments are at least 2 and at least half of the partners of the goal.',
  },
};
