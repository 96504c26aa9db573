/** English: C-1xx, what the plan says about migration. */
export const linkFindings = {
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
  'C-107': {
    title: 'Authors disagree',
    message:
      'On the link of goal {goal} with {dimension} ({direction}, {channel}) the authors are far apart: {views}. Until they agree, the middle value {strength} is used.',
    suggestion:
      'Put the point on the agenda of the task force. Enter the value agreed as a row with `agreed` YES, or give each view a channel of its own.',
    rule: 'Two or more authors give the same channel a strength, and no row is agreed: H if one says at least +1 and another at most −1, M if the strengths lie at least `disagree_range` apart.',
    variants: {
      OPPOSITE: {
        message:
          'On the link of goal {goal} with {dimension} ({direction}, {channel}) some authors see a gain and others a harm: {views}. Until they agree, the middle value {strength} is used, which is nobody’s view.',
      },
    },
  },
  'C-108': {
    title: 'Effect undecided',
    message:
      'For goal {goal}, {dimension} ({direction}, {channel}) is said to matter (relevance {relevance} of 3), and not whether it helps or harms. It enters no score and no policy can be measured by it.',
    suggestion:
      'Ask {authors} for a strength from −3 to +3; where both happen, enter one row for the gain and one for the harm.',
    rule: 'A row of the link matrix on one of the eleven dimensions has no strength and a relevance of 2 or 3.',
  },
  'C-109': {
    title: 'Process dimension linked',
    message:
      'Goal {goal} is linked with {dimension} in {rows} {rows|row|rows}. This dimension describes the setting and not a kind of migration, so the {rows|row is|rows are} shown and not scored.',
    suggestion:
      'Nothing has to be done. If a kind of migration is meant, enter the link on one of the eleven link dimensions.',
    rule: 'A row of the link matrix stands on CTX, GOV or SUP.',
  },
  'C-110': {
    title: 'Mention without means',
    message:
      'The text of the plan speaks of migration for goal {goal}, and the goal has neither a target indicator nor a planned budget. What is not measured and not paid for is seldom done.',
    suggestion:
      'Add a target indicator with baseline and target, and an action or a budget line; or say why none is needed.',
    rule: 'A goal has YES in `in_text` or a link of at least `material`, no row in PLN_TARGETS, and no planned money: neither in its actions that are not DROPPED nor in FIN_BUDGET, of any year. The cost of the goal and the budgets of policies do not count.',
    variants: {
      LINK: {
        message:
          'Goal {goal} has a material link with migration ({dimensions}), and neither a target indicator nor a planned budget. What is not measured and not paid for is seldom done.',
      },
      BOTH: {
        message:
          'The text of the plan speaks of migration for goal {goal}, which has a material link with it ({dimensions}), and the goal has neither a target indicator nor a planned budget. What is not measured and not paid for is seldom done.',
      },
    },
  },
  'C-111': {
    title: 'Migration absent from the plan',
    message:
      'The text of plan {plan} does not name migration, although {n} of its goals {n|has|have} a material link with it ({goals}). A plan that is silent gives nobody the task.',
    suggestion:
      'Propose a paragraph, an objective or an annex at the next review of the plan, or correct `migration_text` in COH_PLANS.',
    rule: 'A plan has NONE in `migration_text`, and at least one of its goals has a link of at least `material` in either direction.',
  },
  'C-112': {
    title: 'All help, no harm',
    message:
      'All {cells} links in the direction migration → goal are gains; nobody entered a harm. A picture of one colour is often a sign that one side was not asked.',
    suggestion:
      'Ask those who bear the costs, such as local governments, employers and families left behind, or confirm the picture.',
    rule: 'At least five fields migration → goal of the exercise are linked, and none has a harm of −1 or stronger; or none has a gain of +1 or more.',
    variants: {
      HARM: {
        message:
          'All {cells} links in the direction migration → goal are harms; nobody entered a gain. A picture of one colour is often a sign that one side was not asked.',
      },
    },
  },
  'C-113': {
    title: 'Trade-off',
    message:
      '{dimension}: migration helps goal {goal} ({effect}) and strains goal {goal2} ({effect2}). What is done for one may cost the other.',
    suggestion:
      'Decide with both sides which aim comes first, or which measure keeps the gain and limits the harm, and write the decision down.',
    rule: 'In the direction migration → goal one dimension has a gain of at least `material` on one goal and a harm of at least `material` on another. Once for each dimension, with the strongest gain and the strongest harm; all pairs are listed with the links.',
    variants: {
      SEVERAL: {
        message:
          '{dimension}: migration helps some goals and strains others, in {pairs} pairs; strongest are goal {goal} ({effect}) and goal {goal2} ({effect2}). What is done for one may cost the other.',
      },
    },
  },
  'C-114': {
    title: 'Blind spot',
    message:
      '{dimension}: there are figures ({indicators}, latest of {latest_year}), and nobody has judged yet on any goal whether it matters. A cost or a chance may stay unseen.',
    suggestion:
      'Look at the figures together with the data owner and judge at least the goals that seem closest; 0 is a good answer where there is no relation.',
    rule: 'A dimension is examined on no goal, in neither direction, although at least one core indicator of it has a figure within `recent_years`.',
  },
};
