/** English: formulas of the indicators that are more than arithmetic, and why each has one answer only. */
export const measured = {
  /** What happens where data are missing. */
  missing:
    'Without a row to count there is no figure; where one of the things counted is not known, neither is the figure, and what is absent is named. With nothing to divide by there is no figure. Blank is never zero.',
  title: 'Why no formula in Excel and no SQL',
  leftOut: '{id} is left out, it has one answer only, that of the program. {reason}',
  /** By the reason of a declaration. */
  reasons: {
    dates: 'It goes by the dates of rows, and 18_DATA holds numbers by year only.',
    cells:
      'It counts cells and rows of the sheets as they came, and those under an error; the resolved facts hold figures and not how complete they are.',
    comparisons:
      'It goes by how far the compared figures are apart, after partners or institutions have been added up on both sides.',
    plan: 'It follows the rules of the coherence model: whose claim about a link holds, which rows repeat the same money, and which goal a target belongs to.',
    weights:
      'Which weights hold, and whether there is a figure at all, depends on whether every action states its budget and its progress.',
    targets:
      'Each target looks at another indicator or at the monitored values, in every year from its baseline on.',
    answers:
      'A domain counts only from three answers on, and blank answers are left out; the number of answers is no figure on the sheet of facts.',
  },
  /** By indicator. */
  formulas: {
    'GOV-01':
      '100 × sheets received / sheets expected in the year (rows of PLN_CALENDAR). Received: with a received_date, or a workbook with rows of the year is there.',
    'GOV-02':
      '100 × sheets received on or before due_date / sheets expected in the year (rows of PLN_CALENDAR). The date is received_date, else submitted_on of the first workbook with rows of the year. Without due_date a sheet is not in time. Beside it: the median of the days by which the late sheets were late.',
    'GOV-03':
      '100 × required cells filled / required cells, over the sheets received that have a year. Required are the measures of each row, without sex_unknown, n_sample, ratio_median and wages; rows and cells with status M are left out of both, rows under an error count as not filled. A sheet counts in each dimension whose indicators need it.',
    'GOV-04':
      '100 × rows with female and male filled / rows with a total, over the sheets that count persons by sex.',
    'GOV-05':
      '100 × (1 − mean of min(d, 1)) over the comparisons X03, X05, X06, X07, X09, X11, X14, X16, X20, X21 and X23 that could be made in the year, one d for each. d is the difference of the two figures divided by their mean.',
    'GOV-06': '1,000 × rows with at least one error of their own / rows read.',
    'GOV-07':
      '100 × institutions that attended / institutions invited, over the meetings of the year (PLN_TASKFORCE). Who attended without invitation counts as invited.',
    'GOV-08':
      '100 × goals with a link of strength 1 or more in either direction / goals. The strength is that of the strongest link in any of the eleven dimensions; by dimension, that of the dimension.',
    'GOV-09':
      '100 × goals with a link of strength 2 or more and at least one action that is not dropped / goals with a link of strength 2 or more. By dimension, both in this dimension.',
    'GOV-10':
      'Sum of progress_pct × w / sum of w over the actions that are not dropped; w is budget_planned if every one of them has it, else 1.',
    'GOV-11':
      '100 × (current − baseline) / (target − baseline), held between −100 and 200, for each target and each year from its baseline on. Current is the national figure of the indicator, else the value in COH_MONITOR. Beside it: the part of the time that has gone by, and the state; on track from track_ok of what was to be expected, slow from track_slow, backwards below zero.',
    'GOV-12':
      'Mean over the six domains of 100 × sum of the scores / (10 × questions answered). A domain needs at least 3 answers, the nation all six domains.',
    'SUP-05':
      '100 × sum of committed_usd × share on goals of the plan / sum of committed_usd. Shares as in DON_GOALS, else the whole goes to the goal_id of the project. Left out: money spent in the donor country and rows that repeat others.',
    'SUP-08':
      'Number of goals with a link of strength 2 or more whose funds (secured domestic money and external commitments) are zero. A goal without any figure counts if nobody acts on it; otherwise there is no figure.',
  },
} as const;
