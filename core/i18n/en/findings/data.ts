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
};
