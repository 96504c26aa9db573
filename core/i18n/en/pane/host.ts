/** English: what Excel or the file does not let the pane do, and the way on. */
export const host = {
  editing: 'A cell is being edited. Press Enter to finish it, or Esc to leave it as it was, then try again.',
  protected:
    'The sheet or the workbook is protected. On the tab Review choose Unprotect Sheet, try again, and protect it afterwards.',
  'read-only':
    'The workbook is open for reading only. Save it under another name as an Excel workbook (.xlsx), or ask for the right to change it, then try again.',
  hidden: 'The sheet is hidden. Show it first: right-click on a sheet’s tab, Unhide.',
  gone: 'The sheet was deleted or renamed meanwhile. Check the workbook again to see how it stands now.',
  slow: 'Excel did not answer in time. Wait until it has finished calculating, then try again.',
  'too-large':
    'Excel cannot hand over so much at once. Delete empty rows and columns behind the data, save the workbook and try again.',
  denied: 'Excel does not allow it. Ask whoever looks after your computers to permit this add-in.',
  busy: 'Excel is busy with another window. Close open dialogs and other panes, then try again.',
  'not-kept':
    'What was changed stays, but could not be entered in the list of changes in the workbook, so that it can be taken back only while this pane is open. {cause}',
  unsupported:
    'This edition of Excel, or this kind of file, cannot do that. Save the workbook as .xlsx and use a newer Excel, or the page without Excel.',
  failed: 'Excel reported an error. Nothing more was changed; try again.',
};
