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
};
