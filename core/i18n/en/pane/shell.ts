/** English: frame of the pane – tabs, messages and settings. */
export const shell = {
  title: 'Mainstream',
  tabs: {
    template: 'Template',
    check: 'Check',
    indicators: 'Indicators',
    coherence: 'Coherence',
    consolidate: 'Consolidate',
  },
  /** Between a name and what it names; between parts of a list. */
  colon: ': ',
  semicolon: '; ',
  tabList: 'What you can do',
  settings: 'Settings',
  help: 'Help',
  back: 'Back',
  close: 'Close',
  retry: 'Try again',
  dismiss: 'Dismiss this message',
  loading: 'Loading …',
  messages: 'Messages',
  done: 'Done.',
  /** Where the worker cannot even say what is wrong. */
  failed:
    'That did not work ({cause}). Nothing was changed. Try again; if it happens again, close the pane and open it anew.',
  broken: 'This part of the pane has stopped',
  brokenText:
    'Your workbook is not affected. Show the part again; if it stops once more, close the pane, open it anew, and tell whoever supports you: {cause}',
  showAgain: 'Show it again',
  notExcel: 'This page belongs inside Excel',
  notExcelText:
    'It was opened in a browser of its own, where there is no workbook to work on. In Excel, use the buttons of Mainstream on the tab Home. Without Excel, use the page that works on a file you choose:',
  notExcelLink: 'Work on a file without Excel',
  oldExcel: 'This edition of Excel is too old',
  oldExcelText:
    'Mainstream needs Excel 2021 or newer, Microsoft 365, or Excel on the web. With this edition, use the page that works on a file you choose:',
  stages: {
    open: 'Opening the file',
    hand: 'Reading the workbook',
    read: 'Recognising the sheets',
    check: 'Checking',
    compute: 'Comparing figures',
    assess: 'Assessing the plan',
    layout: 'Laying out',
    write: 'Writing',
  },
  progress: '{stage} ({done} of {total})',
  cancel: 'Stop',
  stopped: 'Stopped. Nothing was changed.',
};
