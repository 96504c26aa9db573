/** English: findings on baselines, targets and results (C-3xx). */
export const monitoring = {
  'C-301': {
    title: 'No baseline',
    message:
      '{indicator}, under goal {goal}, has no baseline or no year for it. Without a starting point nobody can tell later how far the plan has come.',
    suggestion:
      'Enter the value from which progress is measured and its year; where there is none, take the oldest figure that can be trusted and say so.',
    rule: 'A target row, or a policy not DROPPED with an outcome indicator, has no baseline or no year of the baseline: M; H if the goal, or a goal on which the policy has an effect row, has a link of at least `material`.',
    variants: {
      POLICY: {
        message:
          '{indicator}, by which policy {policy} is to be judged, has no baseline or no year for it. Without a starting point nobody can tell later what has changed.',
      },
    },
  },
  'C-302': {
    title: 'Plan without baselines',
    message:
      'Plan {plan}: {present} of {rows} target rows have a baseline. Its results cannot be shown on so few.',
    suggestion:
      'Collect the missing baselines with the data owners before the next review; drop targets that nobody can measure.',
    rule: 'Target rows of a plan with a baseline, as a share of its target rows, are below 0.5. Goals without a plan belong to none; where COH_PLANS is empty all goals form one plan.',
    variants: {
      UNNAMED: {
        message:
          'In the plan {present} of {rows} target rows have a baseline. Its results cannot be shown on so few.',
      },
    },
  },
  'C-303': {
    title: 'No target',
    message:
      '{indicator}, under goal {goal}, has no target or no year for it. Without both nobody can say whether the plan keeps what it promises.',
    suggestion: 'Enter the value to be reached and the year in which it is to be reached.',
    rule: 'A target row, or a policy not DROPPED with an outcome indicator, has no target or no target year.',
    variants: {
      POLICY: {
        message:
          '{indicator}, by which policy {policy} is to be judged, has no target or no year for it. Without both nobody can say whether the policy has reached its aim.',
      },
    },
  },
  'C-304': {
    title: 'Linked goal without indicator',
    message:
      'Goal {goal} has a material link with migration ({dimensions}), and no target row follows it. Whether the goal is reached will not be seen.',
    suggestion:
      'Choose an indicator with baseline and target for the goal; those of the linked dimensions are a good start.',
    rule: 'A goal has a link of at least `material` in either direction and no row in PLN_TARGETS.',
  },
  'C-305': {
    title: 'Off track',
    message:
      '{indicator}, under goal {goal}, moves slowly: {baseline} in {baseline_year}, {current} in {current_year}. It has come {travelled} % of the way to {target}, while {expected} % of the time has passed.',
    suggestion:
      'Look with those responsible at what holds it back: give more means, change the measures, or set another target and say why.',
    rule: 'Travelled T = (current − baseline) / (target − baseline), expected X = time passed at the year of the value. Where the target is not reached and X > 0: H if T is below 0, M if T / X is below `track_slow`, L if below `track_ok`.',
    variants: {
      OFF: {
        message:
          '{indicator}, under goal {goal}, is far behind: {baseline} in {baseline_year}, {current} in {current_year}. It has come {travelled} % of the way to {target}, while {expected} % of the time has passed.',
      },
      BACKWARD: {
        message:
          '{indicator}, under goal {goal}, moves away from its target: {baseline} in {baseline_year}, {current} in {current_year}. It should reach {target} in {target_year}.',
      },
      POLICY: {
        message:
          '{indicator}, by which policy {policy} is judged, moves slowly: {baseline} in {baseline_year}, {current} in {current_year}. It has come {travelled} % of the way to {target}, while {expected} % of the time has passed.',
      },
      POLICY_OFF: {
        message:
          '{indicator}, by which policy {policy} is judged, is far behind: {baseline} in {baseline_year}, {current} in {current_year}. It has come {travelled} % of the way to {target}, while {expected} % of the time has passed.',
      },
      POLICY_BACKWARD: {
        message:
          '{indicator}, by which policy {policy} is judged, moves away from its target: {baseline} in {baseline_year}, {current} in {current_year}. It should reach {target} in {target_year}.',
      },
    },
  },
  'C-306': {
    title: 'Target contradicts direction',
    message:
      '{indicator}, under goal {goal}: higher is said to be better, and the target ({target}) lies below the baseline ({baseline}). Progress would be read as a loss.',
    suggestion: 'Correct the direction, the target or the baseline.',
    rule: '`better` is UP and the target lies below the baseline, or `better` is DOWN and the target lies above it; target rows, and policies not DROPPED with an outcome indicator.',
    variants: {
      DOWN: {
        message:
          '{indicator}, under goal {goal}: lower is said to be better, and the target ({target}) lies above the baseline ({baseline}). Progress would be read as a loss.',
      },
      POLICY: {
        message:
          '{indicator}, by which policy {policy} is judged: higher is said to be better, and the target ({target}) lies below the baseline ({baseline}). Progress would be read as a loss.',
      },
      POLICY_DOWN: {
        message:
          '{indicator}, by which policy {policy} is judged: lower is said to be better, and the target ({target}) lies above the baseline ({baseline}). Progress would be read as a loss.',
      },
    },
  },
  'C-307': {
    title: 'Target met at the start',
    message:
      '{indicator}, under goal {goal}: the target ({target}) is what was there already at the start. It would be met without doing anything.',
    suggestion: 'Set a target that goes further, or say that the aim is to hold the level.',
    rule: 'The baseline equals the target; where it lies beyond the target, C-306 is raised instead. Target rows, and policies not DROPPED with an outcome indicator.',
    variants: {
      POLICY: {
        message:
          '{indicator}, by which policy {policy} is judged: the target ({target}) is what was there already at the start. It would be met without doing anything.',
      },
    },
  },
  'C-308': {
    title: 'No actual value',
    message:
      '{indicator}, under goal {goal}, has a target and no value from {from_year} to {to_year}. Whether the plan is on its way cannot be seen.',
    suggestion:
      'Enter the newest value in COH_MONITOR, or supply the data sheet from which the indicator is computed.',
    rule: 'A target is set, and neither the computed indicator nor COH_MONITOR has a value within `monitor_years`; target rows, and policies not DROPPED with an outcome indicator.',
    variants: {
      POLICY: {
        message:
          '{indicator}, by which policy {policy} is judged, has a target and no value from {from_year} to {to_year}. Whether the policy works cannot be seen.',
      },
    },
  },
  'C-309': {
    title: 'Policy without outcome',
    message:
      'Policy {policy} is active and names no outcome indicator. What it achieves cannot be shown to anybody.',
    suggestion:
      'Agree with those who lead it on one indicator that should move, and enter its baseline and target.',
    rule: 'An active policy has no `outcome_indicator`.',
  },
  'C-310': {
    title: 'Effect not estimated',
    message:
      '{indicator} stands better than at its baseline ({baseline}, now {current} in {current_year}); for policy {policy} no method can compare before and after, since values on both sides of its start are missing. The change alone says nothing on the policy.',
    suggestion:
      'Enter values from before and after the start of the policy; until then report the change as it is, not as an effect of the policy.',
    rule: 'The newest value of the outcome indicator of a policy not DROPPED is better than the baseline by `better`, and COH_ESTIMATES says NONE or no method can be computed (no value before the start, or none from then on).',
    variants: {
      NONE: {
        message:
          '{indicator} stands better than at its baseline ({baseline}, now {current} in {current_year}); for policy {policy} it was decided to make no estimate. The change alone says nothing on the policy.',
      },
    },
  },
  'C-311': {
    title: 'Spending without results',
    message:
      'Policy {policy} has spent {spent} % of its budget, and {indicator} has come {travelled} % of the way to its target ({baseline} at the start, now {current}, target {target}). Money goes out and no result shows yet.',
    suggestion:
      'Look with those who lead the policy at whether results come later, the indicator fits, or the policy needs a change.',
    rule: 'A policy not DROPPED has spent at least 0.5 of its planned budget, and its outcome indicator has travelled at most 0.1 of the way from baseline to target.',
  },
  'C-312': {
    title: 'Moves the wrong way',
    message:
      '{indicator} fell two years running: {first}, {middle}, {newest} ({from_year} to {to_year}). Higher is better, and work is under way on goal {goal}, {dimension} ({doers}).',
    suggestion:
      'Ask those who do the work whether it reaches the people meant, is too small, or something else weighs more.',
    rule: 'An indicator that is evidence of a linked field migration → goal has moved strictly against `better` from year to year in the reference year and the year before, while an action on the field, or a policy with an effect row on it, is ONGOING or DONE. `better` is that of a target row of the goal, else of any goal, else of a policy.',
    variants: {
      DOWN: {
        message:
          '{indicator} rose two years running: {first}, {middle}, {newest} ({from_year} to {to_year}). Lower is better, and work is under way on goal {goal}, {dimension} ({doers}).',
      },
    },
  },
};
