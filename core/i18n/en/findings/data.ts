/** English: C-4xx, the figures behind the plan. */
export const dataFindings = {
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
  'C-402': {
    title: 'Part exceeds whole',
    message:
      '{subject}, {year}: {institution} reports {a}, and {institution2} reports {b} for what should hold at least as many (up to {percent} % more is tolerated). At least one of the two counts something else than the other expects.',
    suggestion:
      'Compare definitions, dates and coverage at one table. The institution that errs corrects its sheet; until then, enter an explanation in the reconciliation sheet.',
    rule: 'Two figures of which one is part of the other (relation LE or GE of the reconciliation list) for the same year: the part exceeds the whole by more than the tolerance of the comparison.',
    variants: {
      PARTNER: {
        message:
          '{subject}, {partner}, {year}: {institution} reports {a}, and {institution2} reports {b} for what should hold at least as many (up to {percent} % more is tolerated). At least one of the two counts something else than the other expects.',
      },
    },
  },
  'C-403': {
    title: 'Partner country reports otherwise',
    message:
      '{subject}, {year}: this country counts {a}, the partner country {b}. A low own figure is usual, since people leave without telling; a gap of this size hides how many left.',
    suggestion:
      'Ask the partner country for its definitions and its figures by sex and age, and enter an explanation in the reconciliation sheet. Figures are never averaged.',
    rule: 'The own figure and that of the partner country for the same flow or stock (relation MIRROR), own divided by mirror: H above 1.5 or below 0.5, M above 1.1 or below 0.8.',
    variants: {
      PARTNER: {
        message:
          '{subject}, {partner}, {year}: this country counts {a}, the partner country {b}. A low own figure is usual, since people leave without telling; a gap of this size hides how many left.',
      },
      MORE: {
        message:
          '{subject}, {partner}, {year}: this country counts {a}, the partner country only {b}. More departures than arrivals are unusual: departures may be counted twice, or visits as moves.',
      },
    },
  },
  'C-404': {
    title: 'Breakdown missing',
    message:
      'The figure of {indicator} for {latest_year} is not broken down by: {splits} ({sheets}). Without it nobody sees whom the link concerns.',
    suggestion:
      'Ask for the rows or columns that are missing; at least {percent} % of the whole must stand in known categories.',
    rule: 'For the newest year of an evidence indicator a breakdown that its dimension needs is not available in a sheet that has columns for it: less than 70 % of the whole stands in known categories (what a ministry withholds counts as known). M if a material link names the indicator, else L.',
  },
  'C-405': {
    title: 'Evidence out of date',
    message:
      'The newest value of {indicator}, named as evidence, is of {latest_year}; recent are values from {from_year} to {to_year}. What was true then may no longer be true.',
    suggestion: 'Supply a newer value, or name another indicator as evidence.',
    rule: 'An evidence indicator has a value, and its newest one is older than `recent_years`: M if a material link names it, else L.',
  },
  'C-406': {
    title: 'Definitions differ',
    message:
      '{subject}: the workbook of {institution} says {definition}, others say otherwise ({others}). Figures that follow different definitions do not add up.',
    suggestion:
      'Agree on one definition for the next round; until then note beside each figure which one it follows.',
    rule: 'The workbooks of STA, INT and LAB differ in `definition_set` or `migrant_basis` (X29), or two evidence indicators of one field come from workbooks with different `migrant_basis`.',
    variants: {
      CELL: {
        message:
          'The link of goal {goal} with {dimension} rests on figures that count different people: {indicator} counts migrants by {basis}, {indicator2} by {basis2}. Side by side they may say something that neither says.',
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
  'C-408': {
    title: 'Value changed since the last run',
    message: '{indicator} for {year}: {old} in the last run, {new} now.',
    suggestion:
      'Say beside the figure why it was revised, so that readers of both workbooks are not left to guess.',
    rule: 'A national figure of the same indicator and year is another one than in the earlier workbook (`--previous`): I; M if, with the old value alone put back, another finding arises or a score differs by more than 5 points.',
    variants: {
      TURNS: {
        message:
          '{indicator} for {year}: {old} in the last run, {new} now. This change alone turns a finding or moves a score by more than 5 points.',
      },
    },
  },
};
