/** English: the workbook that goes back to a ministry. */
export const feedback = {
  title: 'Feedback for {institution}',
  subject: 'Feedback on the data of a ministry',
  aid: 'What was noticed in your sheets, what you are asked, where your figures differ from those of others, and what they were used for.',
  figures: 'What you sent, in numbers',
  findings: 'Findings that you are asked about',
  comparisons: 'Comparisons with other institutions',
  howTitle: 'How to answer',
  how: [
    'Correct errors in your own workbook and send it again: nothing that is changed here becomes data.',
    'On 05_FINDINGS and 13_RECONCILE, fill in the green columns and send this workbook back. The next consolidation takes your answers over.',
    'The column “Noticed” beside your own rows names the cell of your file.',
  ],
  left: '{n} {n|line is|lines are} left out, since {n|it|they} would tell what other institutions keep back.',
  sheets: {
    CHECKS: {
      title: 'What was noticed in your files',
      aid: 'Errors keep a row out of all figures. Cells are those of your own file.',
    },
    USED_FOR: {
      title: 'What your figures were used for',
      aid: 'Indicators of the newest year in which figures of yours count.',
    },
    CORRECTIONS: {
      title: 'Corrections that somebody asks for',
      aid: 'These figures were changed in the coherence workbook and not taken over. If they are right, correct your own sheet; if not, say why.',
    },
  },
  own: {
    title: '{sheet} as it was read from {file}',
    aid: 'A copy to read. Correct your own file.',
    row: 'Row',
    used: 'Counted',
    yes: 'yes',
    no: 'no',
    check: 'Noticed',
  },
  columns: {
    message: 'What is wrong',
    why: 'Why it matters',
    todo: 'What to do',
    cases: 'Cases',
    yourCells: 'Your cells',
    others: 'Together with figures of',
    figure: 'Figure',
    written: 'As you sent it',
    asked: 'Asked for',
    reason: 'Reason (who asks)',
    answer: 'Your answer',
  },
  option:
    'also write one workbook for each institution into this folder: what was noticed, what it is asked, what its figures were used for',
  returned: 'workbooks that came back with answers, feedback or coherence workbooks; goes with --previous',
  written: '{n} feedback {n|workbook|workbooks} in {folder}',
} as const;
