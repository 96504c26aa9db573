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
    definition_set: 'set of definitions',
    migrant_basis: 'who counts as a migrant',
  },
  /** Breakdowns that figures of a dimension need (domain/coherence §5.8). */
  splits: {
    sex: 'sex',
    age: 'age',
    place: 'origin or destination',
    duration: 'duration',
    skill: 'education or occupation',
    other: 'sex by one more characteristic',
    sector: 'sector',
    occupation: 'occupation',
    partner: 'partner country',
    area: 'urban and rural',
    host: 'host country',
    level: 'level of education',
  },
};
