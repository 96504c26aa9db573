/**
 * Indicators whose ids are given out (domain/indicators) and that this version does not compute yet, with the sheets
 * they need (none where they look at all sheets). A plan may name them as evidence; a missing sheet is then known to be their only source. An entry goes
 * when its declaration comes.
 */
export const announced: Readonly<Record<string, readonly string[]>> = {
  'GOV-01': ['PLN_CALENDAR'],
  'GOV-02': ['PLN_CALENDAR'],
  'GOV-03': [],
  'GOV-04': [],
  'GOV-05': [],
  'GOV-06': [],
  'GOV-07': ['PLN_TASKFORCE'],
  'GOV-08': ['PLN_GOALS', 'PLN_LINKS'],
  'GOV-09': ['PLN_LINKS', 'PLN_ACTIONS'],
  'GOV-10': ['PLN_ACTIONS'],
  'GOV-11': ['PLN_TARGETS'],
  'GOV-12': ['PLN_COHERENCE'],
  'SUP-05': ['DON_SUPPORT', 'PLN_GOALS'],
  'SUP-08': ['PLN_LINKS', 'PLN_ACTIONS'],
};
