/** English: what is told of a declared indicator beside its formula. */
export const declared = {
  /** Breakdowns that are no column of a sheet. */
  dimensions: {
    sex: 'Sex',
    indicator: 'Indicator',
    goal: 'Goal',
    institution: 'Institution',
    dimension: 'Dimension of migration',
    sheet: 'Sheet',
    measure: 'Measure',
    pair: 'Pair of institutions',
    pillar: 'Pillar',
    institution_code: 'Institution',
    sheet_id: 'Sheet',
  },
  /** Of a country’s own indicator; the name in another language stands for it. */
  notNamed: 'Its country gives it no name in this language.',
  /** Title with the machine name behind it. */
  titled: '{title} [{id}]',
  standardAs: 'as {id}',
  link: '{id} – {text}',
  linkQualified: '{id} – {text} ({qualifier})',
  minCell: '{n} (persons; in surveys respondents, in prices services)',
  noMinCell: 'none: no persons are counted',
  missing: {
    strict:
      'Every part of the formula must be there; otherwise there is no figure, and what is absent is named. A sum over parts counts from 80 % of its whole on and is then marked as partial. Blank is never zero.',
    carried: 'Where the formula says so, an older figure may stand in; then the figure is marked as lagged.',
    either: 'Where the first way is not there, the next is taken.',
    optional: 'Parts that the formula counts as 0 where they are not reported may be absent.',
    zero: 'With a denominator of zero there is no figure.',
    whenZero: 'With a denominator of zero the figure is {value}.',
  },
  notPooled:
    'Figures of several countries are not put together: rows of lists are counted, such as goals, projects or meetings, and every country keeps its own.',
  aggregation: {
    sum: 'sums are added up',
    'difference of sums': 'each sum is added up first, then one is taken off the other',
    ratio_of_sums:
      'numerators and denominators are added up, then divided; shares and rates are never averaged',
    'difference of ratios': 'each ratio is made from added-up parts, then one is taken off the other',
    weighted_mean: 'mean with the weights of the formula',
    'mean of means': 'plain mean of the groups, as the standard prescribes',
    hhi: 'shares are worked out anew from amounts added up; indices are never added or averaged',
    cagr: 'worked out anew from first and last values added up',
    index: 'worked out anew from its added-up parts',
    count: 'things are counted, then divided',
  },
} as const;
