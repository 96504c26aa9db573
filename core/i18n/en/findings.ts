import { monitoring } from './findings/monitoring.ts';
import { participation } from './findings/participation.ts';
import { support } from './findings/support.ts';

/**
 * English: findings. `message` says what was seen and why it matters, `suggestion` what may be done, `rule` the exact
 * condition. `variants` are other wordings of the message. Nothing here says who is right or what caused what.
 */
export const findings = {
  'C-101': {
    title: 'Goal not examined',
    message:
      'Nobody has judged yet how goal {goal} and migration affect each other: none of its {cells} fields in the link matrix has a strength.',
    suggestion:
      'Judge each dimension in both directions together with the data owners. 0 is a good answer where there is no relation.',
    rule: 'A goal has no link row with a strength in any of the eleven dimensions, in either direction: M; H if its SDG targets include 3.c, 4.b, 5.2, 8.7, 8.8, 10.7, 10.c, 16.2, 17.3 or 17.18.',
    variants: {
      SDG: {
        message:
          'Nobody has judged yet how goal {goal} and migration affect each other, although it serves SDG {targets}, which speaks of migration: none of its {cells} fields in the link matrix has a strength.',
      },
    },
  },
  'C-102': {
    title: 'Judged unrelated',
    message:
      'Goal {goal} was examined in {cells} {cells|field|fields} of the link matrix, and no relation to migration was seen. It is left out of the score.',
    suggestion: 'Confirm the judgement, or look at the dimensions that are still open.',
    rule: 'At least one field of the goal was examined and no strength reaches 1 in any of them: I; M if its SDG targets include one that speaks of migration (list of C-101).',
    variants: {
      SDG: {
        message:
          'Goal {goal} was examined in {cells} {cells|field|fields} of the link matrix, and no relation to migration was seen, although it serves SDG {targets}, which speaks of migration.',
      },
    },
  },
  'C-103': {
    title: 'One-way view',
    message:
      'For goal {goal} it was judged how migration affects the goal ({cells} {cells|field|fields}), and not how the goal affects migration. Half of the picture is open.',
    suggestion:
      'Ask for each dimension whether progress on the goal makes this kind of migration more or less likely, and enter 0 where it does not.',
    rule: 'The goal has a link of at least 1 in the direction migration → goal, and no field examined in the direction goal → migration.',
  },
  'C-104': {
    title: 'One-way exercise',
    message:
      'Linked goals looked at in both directions: {both} of {goals}. The plan’s own effect on migration stays largely unseen.',
    suggestion: 'Plan a session of the task force on the direction goal → migration.',
    rule: 'Goals examined in both directions, as a share of the goals with a link of at least 1: H below 0.25, M below 0.50; nothing where no goal is linked.',
  },
  'C-105': {
    title: 'Evidence gap',
    message:
      'The link of goal {goal} with {dimension} ({direction}, {channel}) is put at {strength} on evidence of grade {grade}. A claim of this size deserves a firmer basis.',
    suggestion:
      'Look for a national figure, an evaluation or a study from comparable countries, and name it in the row; or ask {authors} to review the strength.',
    rule: 'A channel with a strength of at least `material` in size rests on effective grade D or E, and C-106 is not raised on it: M; H from size 3.',
  },
  'C-106': {
    title: 'Grade not backed',
    message:
      'The link of goal {goal} with {dimension} ({direction}, {channel}, {strength}) is given grade {grade}; the indicators named ({indicators}) have no value from {from_year} to {to_year}, the latest is of {latest_year}. It is counted as grade D.',
    suggestion: 'Supply a recent value or a reference, or lower the grade to D. Row entered by: {authors}.',
    rule: 'A row that decides the channel and is not 0 lacks what its grade needs: A and C a reference, B an evidence indicator with a value within `recent_years`. The effective grade becomes D.',
    variants: {
      NO_VALUE: {
        message:
          'The link of goal {goal} with {dimension} ({direction}, {channel}, {strength}) is given grade {grade}; the indicators named ({indicators}) have no value up to {to_year}. It is counted as grade D.',
      },
      INDICATOR: {
        message:
          'The link of goal {goal} with {dimension} ({direction}, {channel}, {strength}) is given grade {grade}, and no evidence indicator is named. It is counted as grade D.',
      },
      REFERENCE: {
        message:
          'The link of goal {goal} with {dimension} ({direction}, {channel}, {strength}) is given grade {grade}, and no reference is named. It is counted as grade D.',
      },
    },
  },
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
  ...monitoring,
  'C-401': {
    title: 'Figures differ between institutions',
    message:
      '{subject}, {year}: {institution} reports {a}, {institution2} reports {b}. The figures differ (relative difference {d}); until one is chosen, both are shown.',
    suggestion:
      'Compare definitions, dates and coverage at one table. Enter the value decided, or an explanation, in the reconciliation sheet.',
    rule: 'Two institutions report the same concept for the same year (relation EQ), and their symmetric relative difference is above `d_severe` (H), `d_notable` (M) or `d_minor` (L); of several pairs the largest.',
    variants: {
      PARTNER: {
        message:
          '{subject}, {partner}, {year}: {institution} reports {a}, {institution2} reports {b}. The figures differ (relative difference {d}); until one is chosen, both are shown.',
      },
    },
  },
  'C-407': {
    title: 'Sheet not received',
    message:
      '{institution}: sheet {subject} for {year} was due on {due} and is not among the workbooks read.',
    suggestion: 'Ask for the sheet, or correct the data calendar.',
    rule: 'A row of the data calendar for the reference year is due by the reference date, has no date of receipt, and no such sheet with a used row was read: M; H if every evidence indicator of a material link needs it.',
    variants: {
      ONLY_SOURCE: {
        message:
          '{institution}: sheet {subject} for {year} was due on {due} and is not among the workbooks read. It is the only source of evidence for: {links}.',
      },
    },
  },
  ...participation,
  ...support,
};
