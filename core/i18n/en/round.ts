/** English: a second consolidation, what changed since, and the workbooks that go back to the ministries. */
export const round = {
  log: {
    orphan:
      '{sheet}, {key}, {column}: this row no longer exists, and what people wrote there is kept here: {text}',
    noKey: 'row without a key',
    conflict:
      '{sheet}, {key}, {column}: two different answers were given. Both are kept, and the question is open again: {text}',
    gone: 'No longer found, and no longer on 05_FINDINGS: {message}',
    changed: '{key}: severity {was} → {now}, measured {before} → {after}',
    edit: 'Somebody changed {fact} of {institution} on 18_DATA from {written} to {asked}. The figure was not taken over: the ministry corrects its own sheet, and its feedback workbook (--feedback) asks for it.',
    editNothing: 'nothing',
    staleDecision:
      '13_RECONCILE, {key}: a value was decided on other figures than those that stand there now. Please look at the decision again.',
    decisionChanged: '{sheet}, {key}, {column}: {before} → {after}',
    decided:
      '13_RECONCILE: {value} was decided for {fact}. It stands in place of what the ministry sent, and is computed with in {indicators}.',
    decisionKept:
      '13_RECONCILE, {key}: a value was decided, and no indicator is computed with it. The column “What a decided value replaces” says where it cannot be; otherwise no indicator needs these figures.',
    parameter:
      '16_METHOD, {name}: {typed} was typed in place of {used}. Only weights are taken over; set others on COH_PARAMS or in the settings.',
    lesson:
      '20_LESSONS, {id}, {field}: what people wrote in the workbook stands. The sheet of the ministry says: {text}',
  },
  summary: {
    title: 'Changed since the last run',
    findings:
      '{new} new {new|finding|findings}, {resolved} no longer found, {reopened} back after {reopened|it was|they were} closed, {changed} with another measure.',
    score: 'Score of the plan: {before} → {after}.',
    figures: '{n} {n|figure|figures} of the earlier run {n|is|are} another now.',
    decisions: '{n} {n|answer|answers} changed.',
    edits: '{n} {n|figure was|figures were} changed by hand on 18_DATA and {n|waits|wait} for the ministry.',
    nothing: 'Nothing changed.',
  },
  scores: {
    title: 'What changed since the last run',
    note: 'The earlier figures are scored with the weights of today, so that a change of weights is never taken for a change of the data. Contributions and coverage add up to the difference.',
    told: 'As told then',
    before: 'Then, weights of today',
    after: 'Now',
    difference: 'Difference',
    coverage: 'Coverage',
    commonBefore: 'Known in both: then',
    commonAfter: 'Known in both: now',
    countedOtherwise:
      'Scores are not compared with the last run: other parameters count the components now ({names}), and the figures of then cannot be counted anew. Run the workbooks of then with these parameters to compare.',
  },
  parameterUsed: 'Used by the run',
  lessons: { mark: 'Mark of the ministry’s row' },
} as const;
