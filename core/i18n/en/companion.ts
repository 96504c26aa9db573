/** English: the page that goes with the coherence workbook, for people without Excel. */
export const companion = {
  plan: 'The plan at a glance',
  data: 'The data behind it',
  counted: 'Findings by severity:',
  countOf: '{severity} ({n})',
  heatOf: {
    M2D: 'What migration does to each goal, from −3 to +3',
    D2M: 'What each goal does to migration, from −3 to +3',
  },
  states: {
    unexamined: 'not examined',
    undecided: 'effect undecided',
    none: 'no relation',
    gain: 'gain',
    harm: 'harm',
    mixed: 'gain and harm',
  },
  legend: 'What the signs mean',
  goal: 'Goal',
  scoresNote:
    'A score from 0 to 100 says how well a goal is examined, backed, answered, consistent, monitored, funded and shared. It is a mirror, not a ranking: read it with its range and its coverage.',
  scoresOf: { goal: 'Scores of the plan and its goals', dimension: 'Scores by dimension of migration' },
  columns: {
    dimension: 'Dimension',
    state: 'State',
    score: 'Score',
    coverage: 'Coverage',
    weights: 'When one weight changes',
    structure: 'When a component is left out',
    bounds: 'With all that is missing at 0 and at 100',
    words: 'In words',
  },
  range: '{low} to {high}',
  charts: 'Charts',
  figures: 'Figures of the chart',
  category: 'Of what',
  concerns: 'Concerns',
} as const;
