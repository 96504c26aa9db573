/** English: why a file is refused (R..), and what to do. */
const anew =
  'Open the file in Excel or LibreOffice; if it opens, save it again under another name as .xlsx and use that file. Otherwise ask its sender for it again.';
const smaller =
  'If the file is genuine, split it or delete the sheets that are not needed. If you do not know where it comes from, do not open it.';

export const failures = {
  R01: {
    text: 'The file is empty (0 bytes).',
    todo: 'Ask its sender for it again, or copy it again from where it comes.',
  },
  R02: {
    text: 'This is not a workbook, although its name says so.',
    todo: 'Check that it is the right file. If it opens in Excel, save it as .xlsx.',
  },
  R03: {
    text: 'The end of the file is missing, so nothing in it can be relied on.',
    todo: 'It was probably cut while being copied, downloaded or sent: get it again.',
  },
  R04: {
    text: 'The workbook is protected by a password, so nothing in it can be read.',
    todo: 'Open it in Excel with the password, remove the password (File, Info, Protect Workbook, Encrypt with Password) and save it as .xlsx.',
  },
  R05: {
    text: 'This is a workbook in the old format of Excel 97–2003 (.xls), which cannot be read row by row.',
    todo: 'Open it in Excel or LibreOffice and save it as .xlsx.',
  },
  R06: {
    text: 'This is a binary workbook (.xlsb), which cannot be read row by row.',
    todo: 'Open it in Excel and save it as .xlsx.',
  },
  R07: {
    text: 'This is an OpenDocument sheet (.ods), which cannot be read row by row.',
    todo: 'Open it in LibreOffice or Excel and save it as .xlsx.',
  },
  R08: {
    text: 'This is a text file, probably with separated values (.csv), and not a workbook.',
    todo: 'Give it its true name (.csv), or open it in Excel, check the columns and save it as .xlsx.',
  },
  R09: {
    text: 'This is a web page, and not a workbook; some systems offer such pages as Excel files.',
    todo: 'Open it in Excel, look whether the figures are complete, and save it as .xlsx.',
  },
  R10: {
    text: 'This is an XML file (perhaps XML Spreadsheet 2003), and neither an .xlsx workbook nor a file of IATI activities.',
    todo: 'Open it in Excel and save it as .xlsx.',
  },
  R11: {
    text: 'This is a PDF, and not a workbook.',
    todo: 'Ask for the workbook from which it was printed.',
  },
  R12: {
    text: 'This is a zip file without a workbook in it, probably an archive of several files.',
    todo: 'If it is an archive, unpack it first and use the workbooks inside.',
  },
  R13: {
    text: 'The parts of the file are encrypted by a zip program ({part}).',
    todo: 'Unpack it with the password and use the workbook inside.',
  },
  R14: {
    text: 'The file holds two parts under one name ({part}), so it is not clear which one counts.',
    todo: anew,
  },
  R15: {
    text: 'A part of the file is not as it was written: its check sum or size does not agree ({part}).',
    todo: anew,
  },
  R16: {
    text: 'The compressed data of the file are damaged ({part}).',
    todo: anew,
  },
  R17: {
    text: 'A part of the file is incomplete or damaged ({part}).',
    todo: anew,
  },
  R18: {
    text: 'A part of the file declares a document type ({part}). Spreadsheets never do; attacks do.',
    todo: 'Do not trust this file. Ask its sender how it was made.',
  },
  R19: {
    text: 'The workbook refers to a part that is not in the file ({part}).',
    todo: anew,
  },
  R20: {
    text: 'Cell {cell} of sheet {sheet} refers to a text that is not in the file.',
    todo: anew,
  },
  R21: {
    text: 'Sheet {sheet} has a cell beyond the last row or column that a sheet can have ({cell}).',
    todo: anew,
  },
  R22: {
    text: 'Unpacked, the file is larger than {limit} MB ({part}).',
    todo: smaller,
  },
  R23: {
    text: 'A part of the file grows to more than {limit} times its size when unpacked ({part}). Files made to block computers do that.',
    todo: smaller,
  },
  R24: {
    text: 'The file has {found} parts; up to {limit} are read.',
    todo: smaller,
  },
  R25: {
    text: 'A single element of the file is larger than {limit} MB ({part}).',
    todo: smaller,
  },
  R26: {
    text: 'A text is {found} characters long; a cell can hold {limit} ({place}).',
    todo: 'Shorten the text, or move it to a document of its own.',
  },
  R27: {
    text: 'The workbook holds too many different texts, or too long ones (up to {limit} are read).',
    todo: 'Delete columns of remarks that are not needed, or split the workbook.',
  },
  R28: {
    text: 'The file has {found} MB; up to {limit} MB are read.',
    todo: smaller,
  },
  R29: {
    text: 'In sheet {sheet}, the place {cell} is written twice, out of order or in no known way, so it is not clear what stands where.',
    todo: anew,
  },
  R30: {
    text: 'A part of the file is compressed in a way that is not used in workbooks ({part}).',
    todo: anew,
  },
  R31: {
    text: 'Sheet {sheet} has more than {limit} merged ranges.',
    todo: 'Undo the merging of cells (Home, Merge & Center) in the data and save the workbook.',
  },
  R32: {
    text: 'The workbook has more than {limit} sheets.',
    todo: 'Split it into several workbooks.',
  },
  R33: {
    text: 'The workbook has no sheet with cells.',
    todo: 'Check that it is the right file.',
  },
  R34: {
    text: 'The file is in use by another program, or you may not open it.',
    todo: 'Close it in other programs and try again; if that does not help, ask for permission to read it.',
  },
  R35: {
    text: 'The cells of the workbook need more than {limit} MB of memory.',
    todo: 'Split the workbook, or delete the sheets that are not needed.',
  },
  R36: {
    text: 'The workbook has more than {limit} cell styles.',
    todo: 'Copy the sheets as values into a new workbook, or let Excel clean the styles (Review, Check Performance).',
  },
  R37: {
    text: 'Reading the file took longer than {limit} seconds.',
    todo: smaller,
  },
  R41: {
    text: 'This is a text document, a presentation or a mail, and not a workbook.',
    todo: 'Ask for the table as an Excel file, or copy it into a workbook, check it and save it as .xlsx.',
  },
  R42: {
    text: 'The workbook has more than {limit} cells, blank ones with a format included.',
    todo: 'Delete the empty rows and columns behind the data (select them, Delete) and save the workbook; or split it.',
  },
  R43: {
    text: 'A part of the file is made of more than {limit} pieces ({part}). Spreadsheets are not; files made to block computers are.',
    todo: smaller,
  },
  R44: {
    text: 'This workbook in an old format is damaged, or of a kind that cannot be read.',
    todo: 'Open it in Excel or LibreOffice, check the figures and save it as .xlsx. If it does not open, ask its sender for it again.',
  },
  R45: {
    text: 'An element of the file has more than {limit} attributes ({part}). Spreadsheets never do; attacks do.',
    todo: smaller,
  },
  R46: {
    text: 'Elements of the file lie more than {limit} deep inside one another ({part}). Spreadsheets never do that; attacks do.',
    todo: smaller,
  },
  R38: {
    text: 'The file is not plain text: at or near row {row} stands something that is no character (a zero byte, or half a character).',
    todo: 'It was probably damaged while being copied, or it is not a text file at all: get it again, or open it in Excel, check it and save it as .xlsx.',
  },
  R39: {
    text: 'In row {row} a quotation mark is opened and not closed where the field ends, so it is not clear where the rows behind it begin.',
    todo: 'Open the file in a text editor, look at that row and close or delete the quotation mark; or ask the sender to save it as .xlsx.',
  },
  R48: {
    text: 'The IATI file is damaged at line {line}; nothing in it can be relied on.',
    todo: 'Download it again from the publisher or from the IATI Datastore. If it is the same, tell the publisher: the IATI Validator (validator.iatistandard.org) shows the fault.',
  },
  R47: {
    text: 'Reading this workbook in an old format takes more than {limit} MB of memory.',
    todo: 'Open it in Excel or LibreOffice and save it as .xlsx, which is read with little memory; or split it.',
  },
};
