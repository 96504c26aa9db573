/** English: short words of the coherence side that findings and sheets share. */
export const coherence = {
  directions: {
    M2D: 'migration → goal',
    D2M: 'goal → migration',
  },
  /** Figures that two institutions report (rulings-coherence B46). */
  concepts: {
    labour_out: 'workers leaving for work abroad',
    net_nationals: 'net migration of nationals',
    outflow: 'emigration to a partner country',
    students_out: 'students abroad',
    consular: 'nationals abroad known to consulates',
    permits: 'valid residence permits',
    work_permits_valid: 'valid work permits',
    work_permits_first: 'first work permits',
    returns: 'returning nationals',
    population: 'resident population',
    nurses_out: 'nurses leaving to work abroad',
    on_budget_support: 'support on budget',
    action_spending: 'spending on actions',
    displaced: 'persons displaced by disasters',
    foreign_employed: 'foreign workers in employment',
  },
};
