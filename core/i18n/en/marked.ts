/** English: words of the marked copy of a workbook and of its list. */
export const marked = {
  /** Name of the list: at most 31 characters, none of []:*?/\\. */
  sheet: 'Mainstream – issues',
  title: 'What Mainstream found in this workbook',
  copy: 'This is a copy of {file} with marks; the values are those of the ministry. To take all marks off: mainstream unmark, followed by the name of this file.',
  legend:
    'Marks: {error} error, {warning} warning, {info} note. The sign before a value belongs to the format of the cell, not to the value.',
  marked: '{n} {n|cell is|cells are} marked, {notes} {notes|has|have} a note.',
  withoutNote:
    '{n} marked {n|cell has|cells have} no note, because their sheet has too many or because people discuss the cell in comments. What was found there stands in this list.',
  unmarked: '{n} {n|cell finds|cells find} no room for a mark; what was found there stands in this list.',
  listCut: 'The list shows the first {shown} of {total} causes.',
  more: '… and {n} more at this cell; all stand in the list.',
  note: '{sign} {rule} {severity}: {title}',
  columns: {
    severity: 'Severity',
    rule: 'Rule',
    sheet: 'Sheet',
    cell: 'Cell',
    cells: 'All cells',
    count: 'Number',
    message: 'What is wrong',
    todo: 'What to do',
    found: 'Found',
    proposed: 'Proposed',
  },
  written: 'Marked copy: {file} (list on its last sheet, “{sheet}”)',
  nothingToMark: 'No marked copy was written, because the workbook could not be read.',
  unmarkedExactly: '{file}: without marks, every part as it was: {target}',
  unmarkedSaved:
    '{file}: another program has saved this copy. List, notes and fills of Mainstream were taken off: {target}. Texts that stood below notes of others were left.',
};
