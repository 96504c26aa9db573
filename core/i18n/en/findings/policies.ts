/** English: C-2xx, policies and actions. */
export const policyFindings = {
  'C-201': {
    title: 'No policy response',
    message:
      'Migration ({dimension}) is judged to help goal {goal} ({strength}), and no active policy or running action makes use of it.',
    suggestion:
      'Name the policy or action that answers and enter its effect, or decide that none is needed and say why.',
    rule: 'The field migration → goal has a link of at least `material`, and neither an active policy with a cautious effect of at least 1 nor an action that is ONGOING or DONE answers it: H if the harm is −2 or stronger (or −`material`, if that is more), otherwise M; L if only planned policies or planned or delayed actions answer.',
    variants: {
      HARM: {
        message:
          'Migration ({dimension}) is judged to strain goal {goal} ({strength}), and no active policy or running action limits it.',
      },
      MIXED: {
        message:
          'Migration ({dimension}) is judged both to help and to strain goal {goal} ({strength}), and no active policy or running action answers.',
      },
      PLANNED: {
        message:
          'The link of migration ({dimension}) with goal {goal} ({strength}) is answered by plans only; no policy or action is under way.',
      },
    },
  },
  'C-202': {
    title: 'Orphan policy',
    message: 'Policy {policy} is not tied to any goal of the plan. It has {percent} % of all policy budgets.',
    suggestion:
      'Enter which goals it serves, on which dimension and in which direction; or ask whether the plan lacks a goal.',
    rule: 'A policy that is not DROPPED has no effect row with an existing goal: M; H if its planned budget is at least 5 % of all policies not DROPPED (blank counts as 0).',
    variants: {
      NO_BUDGETS: {
        message: 'Policy {policy} is not tied to any goal of the plan. No policy states a budget.',
      },
    },
  },
  'C-203': {
    title: 'Policy on an unlinked field',
    message:
      'Policy {policy} is said to act on goal {goal} through {dimension} ({declared}), and nobody has judged whether this migration matters for the goal. The declared effect stands on its own.',
    suggestion:
      'Judge the link of the goal with this dimension and enter its strength, or move the effect to the dimension through which the policy works.',
    rule: 'An active or planned policy has a declared effect other than 0 on a field migration → goal that has no link of at least 1.',
    variants: {
      EXAMINED: {
        message:
          'Policy {policy} is said to act on goal {goal} through {dimension} ({declared}), and the task force found no relation there. One of the two judgements needs another look.',
      },
    },
  },
  'C-204': {
    title: 'Policies in conflict',
    message:
      'On goal {goal}, {dimension}, two policies pull in opposite directions: {policy} ({effect}) and {policy2} ({effect2}).',
    suggestion:
      'Settle it with those who lead them ({leads}): adjust one of the policies, limit its reach, or state which aim comes first and why.',
    rule: 'Two active or planned policies have cautious effects of at least +1 and at most −1 on the same goal and dimension: H if the smaller size is at least 2, else M; one step lower if at least one is only planned. Each pair is raised once.',
    variants: {
      PLANNED: {
        message:
          'On goal {goal}, {dimension}, two policies pull in opposite directions: {policy} ({effect}) and {policy2} ({effect2}). At least one of them is only planned, so there is time to adjust.',
      },
    },
  },
  'C-205': {
    title: 'Declared against the link',
    message:
      'Policy {policy} is declared to help goal {goal} ({declared}); read through its push on migration and the link of {dimension}, it would strain the goal ({implied}). The two differ in sign.',
    suggestion:
      'Check three things with {declared_by}: the push of the policy, its declared effect, and the strength of the link. One of them may need another value, or the policy works through something else.',
    rule: 'An active or planned policy has a declared effect and an implied effect (push × net value of migration → goal) of opposite sign: H if declared is positive and implied is −2 or lower, else M.',
    variants: {
      HARM: {
        message:
          'Policy {policy} is declared to strain goal {goal} ({declared}); read through its push on migration and the link of {dimension}, it would help the goal ({implied}). The two differ in sign.',
      },
    },
  },
  'C-206': {
    title: 'Side effect not declared',
    message:
      'Policy {policy} is declared to have no effect on goal {goal}; it leads to more migration of the kind {dimension}, which strains the goal ({implied}). The cost would fall on somebody who was not asked.',
    suggestion:
      'Ask {declared_by} to look at the side effect and to enter it, or correct the push of the policy or the strength of the link.',
    rule: 'An active or planned policy has a declared effect of 0 and an implied effect (push × net value of migration → goal) of −2 or lower.',
    variants: {
      LESS: {
        message:
          'Policy {policy} is declared to have no effect on goal {goal}; it leads to less of {dimension}, which helps the goal (implied effect {implied}). The loss would fall on somebody who was not asked.',
      },
    },
  },
  'C-207': {
    title: 'Harm without counterweight',
    message:
      'Policy {policy} strains goal {goal} through {dimension} ({effect}), and no active policy helps this goal. The goal bears the cost alone.',
    suggestion:
      'Adjust the policy, or name a policy or a measure that makes up for the harm, and enter its effect.',
    rule: 'An active policy has a cautious effect of −2 or lower on a goal, and no active policy has a cautious effect of at least 1 on the same goal, on whatever dimension.',
  },
  'C-208': {
    title: 'Conflict across goals',
    message:
      'Policy {policy} helps in one place and strains in another: it helps {gains} and strains {harms}. What one goal gains, another pays.',
    suggestion:
      'Let those responsible for the goals decide together: limit the harm, make up for it, or state which goal comes first and why.',
    rule: 'An active or planned policy has a cautious effect of at least 2 on one goal and of −2 or lower on another.',
  },
  'C-209': {
    title: 'Stale status',
    message:
      'Policy {policy} has the status {status}, though it ended in {end_year}. As long as the status stands, the policy counts as active and answers links that nobody answers any more.',
    suggestion: 'Correct the status or the end in COH_POLICIES.',
    rule: 'A policy is ADOPTED or ONGOING and its end lies in a year before the reference year, or it is PLANNED and its start lies in a year before the year before the reference year.',
    variants: {
      LATE: {
        message:
          'Policy {policy} has the status {status}, though it was to start in {start_year}. Whether it began, waits or was given up cannot be seen.',
      },
    },
  },
  'C-210': {
    title: 'No lead',
    message:
      'Policy {policy} has no lead institution. Nobody can be asked about it, and nobody answers for its effects.',
    suggestion:
      'Enter the lead institution in COH_POLICIES; where several share the lead, one of them and the others as partners.',
    rule: 'A policy that is not DROPPED has a blank lead, or one that is not in the list of institutions.',
    variants: {
      UNKNOWN: {
        message:
          'The lead of policy {policy}, {lead}, is not in the list of institutions. Nobody can be asked about it through this workbook.',
      },
    },
  },
  'C-211': {
    title: 'Response of one kind only',
    message:
      'All {n} active policies on goal {goal} are of one kind: {kind} ({policies}). What another field of policy could add may be left out.',
    suggestion:
      'Ask whether education, social protection, finance or cooperation between states could help the goal as well, or confirm the choice.',
    rule: 'At least three different active policies have an effect row on a goal, and all are of the same type.',
  },
  'C-212': {
    title: 'Coordination needed',
    message:
      'On goal {goal}, {dimension}, two institutions work side by side and neither names the other as a partner: {institution} ({items}) and {institution2} ({items2}). They may do the same twice, or work against each other.',
    suggestion: 'Bring the two together, agree who does what, and enter the other as a partner.',
    rule: 'Two institutions lead an active policy with an effect row, or an action that is PLANNED, ONGOING or DELAYED, on the same goal and dimension, and in none of these does one name the other as a partner.',
  },
  'C-213': {
    title: 'Action on an unrelated goal',
    message:
      'Action {subject} ({title}) serves goal {goal} through {dimension}, and the task force found no relation between the two. Either the action or the judgement is out of place.',
    suggestion: 'Look at the judgement again, or enter the action on the goal or dimension that it serves.',
    rule: 'An action that is not DROPPED stands on a goal and dimension that was examined in at least one direction, with strength 0 in every direction examined.',
  },
};
